"""JSON Schema of the article record and of single values, generated from the models."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from shizheng.schema.fields import NUMBER_PATTERN, Record
from shizheng.schema.record import ArticleRecord
from shizheng.schema.version import SCHEMA_VERSION

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Generator(GenerateJsonSchema):
    """Decimals are canonical text in JSON, never floats; the internal meaning of a column is not part of a schema."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        return {"type": "string", "pattern": NUMBER_PATTERN, "x-decimal": True}

    def generate(self, schema: core_schema.CoreSchema, mode: Any = "validation") -> JsonSchemaValue:
        return _without_meaning(super().generate(schema, mode))  # type: ignore[no-any-return]


def _without_meaning(node: Any) -> Any:
    if isinstance(node, dict):
        return {k: _without_meaning(v) for k, v in node.items() if k not in {"meaning"}}
    if isinstance(node, list):
        return [_without_meaning(v) for v in node]
    return node


@cache
def model_schema(model: type[Record]) -> dict[str, Any]:
    """JSON Schema of a record model."""
    return model.model_json_schema(by_alias=True, schema_generator=_Generator)


def article_schema() -> dict[str, Any]:
    """JSON Schema of the article record, with its dialect and version."""
    schema = {"$schema": DIALECT, "$id": f"shizheng:article-record:{SCHEMA_VERSION}"}
    return {**schema, **model_schema(ArticleRecord)}


def value_schema(model: type[Record], column: str) -> tuple[dict[str, Any], bool]:
    """The schema of one column's value (an optional column: of the value when there is one), and whether it must be there."""
    schema = model_schema(model)
    field = dict(schema["properties"][column])
    required = column in schema.get("required", [])
    for option in field.pop("anyOf", []):
        if option.get("type") != "null":
            field = {**field, **option}
    if "const" in field:
        field["enum"] = [field["const"]]
    return field, required
