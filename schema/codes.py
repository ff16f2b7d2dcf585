"""Closed codelists as types: a value outside the list is no value. The lists themselves are the CSV files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic_core import CoreSchema, core_schema

from shizheng.schema.codelist import codelist


@dataclass(frozen=True, slots=True)
class Closed:
    """Marks a text column whose values are the codes of the closed list ``name``."""

    name: str

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        # A literal schema is checked in compiled code and comes out as "enum" in JSON Schema.
        return core_schema.literal_schema(list(codelist(self.name)))


BlockKind = Annotated[str, Closed("block_kind")]
BylineRole = Annotated[str, Closed("byline_role")]
Direction = Annotated[str, Closed("direction")]
Instrument = Annotated[str, Closed("instrument")]
MeasureStatus = Annotated[str, Closed("measure_status")]
MetricKind = Annotated[str, Closed("metric_kind")]
MetricStatus = Annotated[str, Closed("metric_status")]
NumeralClass = Annotated[str, Closed("numeral_class")]
ProgrammeKind = Annotated[str, Closed("programme_kind")]
Qualifier = Annotated[str, Closed("qualifier")]
Review = Annotated[str, Closed("review")]
Script = Annotated[str, Closed("script")]
Severity = Annotated[str, Closed("severity")]
