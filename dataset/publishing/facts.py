"""The facts that datapackage.json states beside its tables."""

from __future__ import annotations

from typing import Any

from shizheng.dataset.metadata import Licence, Metadata


def package_facts(metadata: Metadata) -> dict[str, Any]:
    """Name, titles, versions, licences and the like, in the words of Data Package v2."""
    facts: dict[str, Any] = {
        "name": metadata.name,
        "title": metadata.title.en,
        "titles": {"zh": metadata.title.zh, "en": metadata.title.en},
        "description": metadata.description.en,
        "descriptions": {"zh": metadata.description.zh, "en": metadata.description.en},
        "version": metadata.version,
        "licenses": [_licence(metadata.data_licence)],
        "contributors": [{"title": c.title, "roles": list(c.roles)} for c in metadata.contributors],
        "keywords": list(metadata.keywords),
    }
    if metadata.doi:
        facts["id"] = f"https://doi.org/{metadata.doi}"
    if metadata.url:
        facts["homepage"] = metadata.url
    if metadata.released:
        facts["created"] = f"{metadata.released}T00:00:00Z"
    return facts


def _licence(licence: Licence) -> dict[str, str]:
    return {"name": licence.name, "title": licence.title, "path": licence.path}
