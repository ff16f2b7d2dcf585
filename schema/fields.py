"""The kinds of value that a record holds, and how a column says what it means.

Patterns are anchored and written with [0-9]: in Python \\d also takes full-width digits. They use no look-around, so that
JSON Schema and Table Schema readers in other languages agree with us.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, StringConstraints

#: a decimal number in canonical form: no exponent, no leading or trailing zero too many, no "-0"
NUMBER_PATTERN = r"^(0|-?(0\.[0-9]*[1-9]|[1-9][0-9]*(\.[0-9]*[1-9])?))$"
INTEGER_PATTERN = r"^(0|-?[1-9][0-9]*)$"
DATE_PATTERN = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
_POINT = r"[0-9]{4}(-Q[1-4]|-H[12]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
#: a year, quarter, half, month or day, or two of them joined by a slash (ISO 8601 interval; either end may be open: "..")
PERIOD_PATTERN = rf"^({_POINT}|{_POINT}/({_POINT}|\.\.)|\.\./{_POINT})$"
#: text that is more than blanks, on one line, without control characters, the replacement character or blanks at its ends
_INK = r"[^\s\u0000-\u001f\u007f-\u009f\u200b\u2028\u2029\u2060\ufeff\ufffd]"
_BODY = r"[^\u0000-\u001f\u007f-\u009f\u200b\u2028\u2029\u2060\ufeff\ufffd]"
TEXT_PATTERN = rf"^{_INK}({_BODY}*{_INK})?$"
KEY_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9._-]*$"
SHA256_PATTERN = r"^[0-9a-f]{64}$"
PLACE_PATTERN = r"^[1-9][0-9]{5}$"
_NUMBER, _DATE = re.compile(NUMBER_PATTERN), re.compile(DATE_PATTERN)


def number_text(value: Decimal) -> str:
    """The one way to write a number: plain digits, no exponent, no superfluous zero. 1.50E+3 is ``1500``."""
    plain = format(value, "f")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return "0" if plain in {"-0", "", "-"} else plain


def _strict_number(value: Any) -> Any:
    """Take a Decimal, an int or canonical text. Refuse floats, bools, and text that another tool would read otherwise."""
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError("not a finite number")
        return value
    if isinstance(value, str):
        if not _NUMBER.match(value):
            raise ValueError("not a canonical number")
        return Decimal(value)
    if isinstance(value, (bool, float)):
        raise ValueError("a number is a Decimal, an integer or text, never a float")
    try:
        return Decimal(value)
    except (InvalidOperation, TypeError, ValueError) as error:
        raise ValueError("not a number") from error


def _strict_date(value: Any) -> Any:
    """Take a date or text YYYY-MM-DD; pydantic alone would take "1684108800" for a day in 2023."""
    if isinstance(value, str):
        if not _DATE.match(value):
            raise ValueError("not a date of the form YYYY-MM-DD")
        return date.fromisoformat(value)
    return value


Text = Annotated[str, StringConstraints(pattern=TEXT_PATTERN)]
#: running text of a block, as it was received: line breaks, form feeds and all, but for NUL, which CSV cannot carry
BodyText = Annotated[str, StringConstraints(pattern=r"^[^\u0000]*$")]
Key = Annotated[str, StringConstraints(pattern=KEY_PATTERN)]
Sha256 = Annotated[str, StringConstraints(pattern=SHA256_PATTERN)]
Period = Annotated[str, StringConstraints(pattern=PERIOD_PATTERN)]
PlaceCode = Annotated[str, StringConstraints(pattern=PLACE_PATTERN)]
Count = Annotated[int, Field(ge=0, strict=True)]
Ordinal = Annotated[int, Field(ge=1, strict=True)]
Day = Annotated[date, BeforeValidator(_strict_date)]
Number = Annotated[
    Decimal,
    BeforeValidator(_strict_number),
    PlainSerializer(number_text, return_type=str, when_used="json"),
]


@dataclass(frozen=True, slots=True)
class ColumnMeaning:
    """What a column means, in both languages; ``codelist`` names the list its codes come from, ``closed`` or open.

    ``code_column`` is the column of the list that holds the codes; a unit's code of UCUM or ISO 4217 is not its key there.
    """

    zh: str
    en: str
    codelist: str | None = None
    closed: bool = False
    code_column: str = "code"


def column(
    zh: str,
    en: str,
    *,
    optional: bool = False,
    codelist: str | None = None,
    closed: bool = False,
    code_column: str = "code",
    alias: str | None = None,
) -> Any:
    """A column of a record: its meaning in Chinese and English, and the codelist of its codes, if it has one."""
    meaning = ColumnMeaning(zh, en, codelist, closed, code_column)
    extra: dict[str, Any] = {"zh": zh, "meaning": meaning}
    if alias:
        return Field(default=None if optional else ..., description=en, alias=alias, json_schema_extra=extra)
    return Field(default=None if optional else ..., description=en, json_schema_extra=extra)


class Record(BaseModel):
    """Base of all records: frozen, nothing beyond the declared columns."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, protected_namespaces=())
