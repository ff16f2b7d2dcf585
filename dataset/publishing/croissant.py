"""croissant.json: the tables for machine-learning tools (MLCommons Croissant 1.1).

The record sets read ``data/TABLE.json``, not the CSV files: readers of Croissant guess the types of CSV columns, and a column of
place codes with an empty cell then comes out as 410105.0. In JSON a text is a text. Tables without rows have no record set: readers
join a table with those that it refers to, and cannot join nothing.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any

from shizheng.dataset.metadata import Metadata
from shizheng.schema.export.json_schema import value_schema
from shizheng.schema.tables import TABLES, Table
from shizheng.schema.version import CONVERTER_VERSION, SCHEMA_VERSION

CONTEXT: Mapping[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


def croissant(metadata: Metadata, files: Mapping[str, tuple[str, int, str]], filled: Container[str], citation: str) -> dict[str, Any]:
    """The content of croissant.json. ``files``: table -> path, size in bytes and SHA-256 of its JSON array; ``filled``: tables with rows."""
    content: dict[str, Any] = {
        "@context": dict(CONTEXT),
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.1",
        "name": metadata.name,
        "alternateName": [metadata.title.en, metadata.title.zh],
        "description": f"{metadata.description.en}\n\n{metadata.description.zh}",
        "license": metadata.data_licence.path,
        "version": metadata.version,
        "keywords": list(metadata.keywords),
        "inLanguage": metadata.language,
        "isLiveDataset": False,
        "creator": [{"@type": "sc:Organization", "name": c.title} for c in metadata.contributors],
        "citeAs": citation,
        "sdVersion": f"schema {SCHEMA_VERSION}, code {CONVERTER_VERSION}",
    }
    if metadata.url:
        content["url"] = metadata.url
    if metadata.released:
        content["datePublished"] = metadata.released
    content["distribution"] = [
        {
            "@type": "cr:FileObject",
            "@id": path,
            "name": path.rpartition("/")[2],
            "description": f"The table {name} as an array of records.",
            "contentUrl": path,
            "contentSize": f"{size} B",
            "encodingFormat": "application/json",
            "sha256": digest,
        }
        for name, (path, size, digest) in files.items()
    ]
    content["recordSet"] = [_record_set(t, files[t.name][0], filled) for t in TABLES if t.name in files and t.name in filled]
    return content


def _record_set(table: Table, path: str, filled: Container[str]) -> dict[str, Any]:
    references = {r.column: f"{r.table}/{r.key}" for r in table.references if r.table in filled}
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": f"{table.en}. {table.zh}",
        "key": [{"@id": f"{table.name}/{column}"} for column in table.key],
        "field": [
            _field(table, column, path, references.get(column))
            for column in table.columns
            if (table.name, column) != ("blocks", "text")
        ],
    }


def _field(table: Table, column: str, path: str, reference: str | None) -> dict[str, Any]:
    meaning = table.meaning(column)
    field: dict[str, Any] = {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column}",
        "name": column,
        "description": f"{meaning.en} {meaning.zh}",
        "dataType": _data_type(table, column),
        "source": {"fileObject": {"@id": path}, "extract": {"jsonPath": f"$[*].{column}"}},
    }
    if reference:
        field["references"] = {"field": {"@id": reference}}
    return field


def _data_type(table: Table, column: str) -> str:
    value, _ = value_schema(table.model, column)
    if value.get("type") == "integer":
        return "sc:Integer"
    if value.get("x-decimal"):
        return "sc:Float"  # Croissant has no decimal; the exact figure is the text in the file
    return "sc:Date" if value.get("format") == "date" else "sc:Text"
