"""How to cite the dataset: one sentence, CITATION.cff, .zenodo.json."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from shizheng.dataset.metadata import Metadata
from shizheng.schema.version import CONVERTER_VERSION, SCHEMA_VERSION


def sentence(metadata: Metadata) -> str:
    """The citation as one sentence."""
    who = ", ".join(c.title for c in metadata.contributors)
    year = f" ({metadata.released[:4]})" if metadata.released else ""
    where = f" https://doi.org/{metadata.doi}" if metadata.doi else f" {metadata.url}" if metadata.url else ""
    return f"{who}{year}. {metadata.title.en}, version {metadata.version} [data set].{where}"


def cff(metadata: Metadata) -> str:
    """CITATION.cff (Citation File Format 1.2.0)."""
    return "\n".join(_cff_lines(metadata)) + "\n"


def _cff_lines(metadata: Metadata) -> Iterator[str]:
    yield "# Generated from dataset/metadata.toml by `shizheng build`."
    yield "cff-version: 1.2.0"
    yield f"title: {_yaml(metadata.title.en)}"
    yield 'message: "If you use this dataset or software, please cite it as below."'
    yield "type: dataset"
    versions = f"Data {metadata.version}, schema {SCHEMA_VERSION}, code {CONVERTER_VERSION}."
    yield f"abstract: {_yaml(f'{metadata.description.en} {versions}')}"
    yield f"version: {_yaml(metadata.version)}"
    if metadata.released:
        yield f"date-released: {_yaml(metadata.released)}"
    if metadata.doi:
        yield f"doi: {_yaml(metadata.doi)}"
    if metadata.url:
        yield f"url: {_yaml(metadata.url)}"
    yield "license:"
    yield f"  - {metadata.code_licence.name}"
    yield f"  - {metadata.data_licence.name}"
    yield "authors:"
    for contributor in metadata.contributors:
        yield f"  - name: {_yaml(contributor.title)}"
    yield "keywords:"
    for keyword in metadata.keywords:
        yield f"  - {_yaml(keyword)}"


def _yaml(text: str) -> str:
    """A YAML scalar: JSON strings are YAML strings."""
    return json.dumps(text, ensure_ascii=False)


def zenodo(metadata: Metadata) -> dict[str, Any]:
    """The content of .zenodo.json."""
    content: dict[str, Any] = {
        "title": metadata.title.en,
        "description": f"<p>{metadata.description.en}</p><p>{metadata.description.zh}</p>",
        "upload_type": "dataset",
        "access_right": "open",
        "license": metadata.data_licence.name.lower(),
        "version": metadata.version,
        "language": "zho",
        "keywords": list(metadata.keywords),
        "creators": [{"name": c.title} for c in metadata.contributors],
        "notes": f"Schema version {SCHEMA_VERSION}, code version {CONVERTER_VERSION}. "
        f"Data: {metadata.data_licence.name}; code: {metadata.code_licence.name}.",
    }
    if metadata.released:
        content["publication_date"] = metadata.released
    return content
