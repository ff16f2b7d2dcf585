"""What the dataset says of itself: metadata.toml as a value."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shizheng.schema.finding import Finding, InputError, Place

FILE = "metadata.toml"
VERSION = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\Z")
_DAY = re.compile(r"([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?\Z")
_NAME = re.compile(r"[a-z][a-z0-9-]*\Z")


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same said in Chinese and in English."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: SPDX name, full title, address of its text."""

    name: str
    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Contributor:
    """A person or group, and what they do (roles of Data Package: author, maintainer, ...)."""

    title: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Metadata:
    """The facts of a dataset. ``released``, ``url``, ``doi`` and ``temporal`` are empty where there is none yet."""

    name: str
    version: str
    released: str
    url: str
    doi: str
    language: str
    keywords: tuple[str, ...]
    title: Bilingual
    description: Bilingual
    contributors: tuple[Contributor, ...]
    data_licence: Licence
    code_licence: Licence
    spatial: str
    temporal: str
    coverage: Bilingual


class _Wrong(Exception):
    """A field that is missing or not of its form."""


def read_metadata(folder: Path) -> Metadata:
    """The metadata of the dataset in ``folder``. Raises InputError SZ701, which names the field that is wrong."""
    path = folder / FILE
    try:
        return metadata_of(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(Finding("SZ701", Place(file=str(path)), None, {"name": FILE, "reason": str(error)})) from error
    except _Wrong as wrong:
        detail = {"name": str(wrong), "reason": "missing or not of its form"}
        raise InputError(Finding("SZ701", Place(file=str(path), field=str(wrong)), None, detail)) from wrong


def metadata_of(value: Mapping[str, Any]) -> Metadata:
    """The metadata that the parsed file states."""
    contributors = value.get("contributors")
    if not isinstance(contributors, list) or not contributors:
        raise _Wrong("contributors")
    keywords = value.get("keywords")
    if not isinstance(keywords, list) or not all(isinstance(k, str) and k for k in keywords):
        raise _Wrong("keywords")
    coverage = _part(value, "coverage")
    return Metadata(
        name=_text(value, "name", _NAME),
        version=_text(value, "version", VERSION),
        released=_text(value, "released", _DAY),
        url=_text(value, "url"),
        doi=_text(value, "doi"),
        language=_text(value, "language", _NAME),
        keywords=tuple(keywords),
        title=_bilingual(value, "title"),
        description=_bilingual(value, "description"),
        contributors=tuple(Contributor(_text(c, "title", _INK), tuple(c.get("roles", ()))) for c in contributors),
        data_licence=_licence(value, "data"),
        code_licence=_licence(value, "code"),
        spatial=_text(coverage, "spatial"),
        temporal=_text(coverage, "temporal"),
        coverage=_bilingual(value, "coverage"),
    )


_INK = re.compile(r"\S.*\Z")


def _part(value: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = value.get(name)
    if not isinstance(part, Mapping):
        raise _Wrong(name)
    return part


def _text(value: Mapping[str, Any], name: str, form: re.Pattern[str] | None = None) -> str:
    text = value.get(name)
    if not isinstance(text, str) or (form and not form.match(text)):
        raise _Wrong(name)
    return text


def _bilingual(value: Mapping[str, Any], name: str) -> Bilingual:
    part = _part(value, name)
    return Bilingual(_text(part, "zh", _INK), _text(part, "en", _INK))


def _licence(value: Mapping[str, Any], name: str) -> Licence:
    part = _part(_part(value, "licences"), name)
    return Licence(_text(part, "name", _INK), _text(part, "title", _INK), _text(part, "path", _INK))
