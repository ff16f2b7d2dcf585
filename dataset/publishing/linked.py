"""dataset.jsonld: the dataset for search engines (schema.org) and open-data portals (DCAT)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from shizheng.dataset.metadata import Bilingual, Metadata
from shizheng.schema.version import CONVERTER_VERSION, SCHEMA_VERSION

_MEDIA = {"csv": "text/csv", "jsonl": "application/jsonl", "json": "application/json"}


def linked_data(metadata: Metadata, files: Sequence[Mapping[str, Any]], citation: str) -> dict[str, Any]:
    """The JSON-LD document. ``files``: path, bytes and hash of each published file."""
    content: dict[str, Any] = {
        "@context": {
            "@vocab": "https://schema.org/",
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "adms": "http://www.w3.org/ns/adms#",
            "spdx": "http://spdx.org/rdf/terms#",
        },
        "@type": ["Dataset", "dcat:Dataset"],
        "@id": f"https://doi.org/{metadata.doi}" if metadata.doi else metadata.url or f"urn:{metadata.name}:{metadata.version}",
        "name": _both(metadata.title),
        "dct:title": _both(metadata.title),
        "description": _both(metadata.description),
        "dct:description": _both(metadata.description),
        "version": metadata.version,
        "dcat:version": metadata.version,
        "schemaVersion": SCHEMA_VERSION,
        "converterVersion": CONVERTER_VERSION,
        "license": metadata.data_licence.path,
        "dct:license": {"@id": metadata.data_licence.path},
        "inLanguage": metadata.language,
        "dct:language": metadata.language,
        "keywords": list(metadata.keywords),
        "dcat:keyword": list(metadata.keywords),
        "isAccessibleForFree": True,
        "creator": [{"@type": "Organization", "name": c.title} for c in metadata.contributors],
        "dct:creator": [{"@type": "Organization", "name": c.title} for c in metadata.contributors],
        "citation": citation,
    }
    if metadata.spatial:
        content |= {"spatialCoverage": metadata.spatial, "dct:spatial": metadata.spatial}
    if metadata.temporal:
        content |= {"temporalCoverage": metadata.temporal, "dct:temporal": metadata.temporal}
    if metadata.released:
        content |= {"datePublished": metadata.released, "dct:issued": metadata.released}
    if metadata.url:
        content |= {"url": metadata.url, "dcat:landingPage": {"@id": metadata.url}}
    distributions = [_distribution(metadata, file) for file in files]
    return {**content, "distribution": distributions, "dcat:distribution": distributions}


def _both(text: Bilingual) -> list[dict[str, str]]:
    return [{"@value": text.zh, "@language": "zh"}, {"@value": text.en, "@language": "en"}]


def _distribution(metadata: Metadata, file: Mapping[str, Any]) -> dict[str, Any]:
    path = str(file["path"])
    media = _MEDIA[path.rpartition(".")[2]]
    digest = str(file["hash"]).removeprefix("sha256:")
    base = metadata.url.rstrip("/") + "/" if metadata.url else ""
    return {
        "@type": ["DataDownload", "dcat:Distribution"],
        "name": path,
        "contentUrl": base + path,
        "dcat:downloadURL": base + path,
        "encodingFormat": media,
        "dcat:mediaType": media,
        "contentSize": f"{file['bytes']} B",
        "dcat:byteSize": file["bytes"],
        "sha256": digest,
        "spdx:checksum": {"spdx:algorithm": "SHA256", "spdx:checksumValue": digest},
        "license": metadata.data_licence.path,
    }
