"""One pass over a text: every number with its class, and the quantities among them."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TypeAlias

from shizheng.converters.extraction import contests, dates, naming
from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.framing import CODE_ENDS, CURRENCY, framed, money_code
from shizheng.converters.extraction.grammar import ANY_NUMERAL, Lexeme, quantity_at
from shizheng.converters.extraction.han import counts, is_han, is_rank
from shizheng.converters.extraction.idioms import without_idioms
from shizheng.converters.extraction.numbers import LONGEST
from shizheng.converters.extraction.plain import plain_figure, tables
from shizheng.converters.extraction.ranges import range_of, ratio_to_one
from shizheng.converters.extraction.values import CENT_END, cent_before, figure_of, fraction_of, mixed_fraction_of

_WIDE = re.compile(r"[０-９％．＋]")
_FOLD = str.maketrans("０１２３４５６７８９％．＋", "0123456789%.+")
_COLON = frozenset(":：∶")
_DIGITS = frozenset("0123456789")
_SCORE = re.compile(r"比[数數分][为為是]?$")
#: behind these a single numeral counts: 第三, 前三, 百分之三, 近千群众
_COUNTED_BEHIND = frozenset("第前之负負近超逾上")
_PLUS = frozenset("+＋")
#: what may join a number to one before or behind it
_JOINS_BEFORE = frozenset(["", *"\n+＋:：∶比"])
_JOINS_BEHIND = frozenset("+＋-－—/.)） ,，·•・×xX*:：∶比")


#: a number of the text: its span (digits and multiplier), its class, and what it quantifies when it is a metric
Reading: TypeAlias = tuple[int, int, str, Quantity | None]


def scan(text: str, names: Collection[str] = (), republic: bool = False) -> list[Reading]:
    """Every Arabic number of ``text`` with its class, and every Chinese numeral that counts something, in order.

    ``names`` are names known from the whole document; a numeral inside one is part of the name. ``republic``: years of
    the Republic calendar (112年) are to be expected; a text in traditional characters has them anyway.
    """
    if ANY_NUMERAL.search(text) is None:
        return []
    return _Scanner(text.translate(_FOLD) if _WIDE.search(text) else text, names, republic).readings()


class _Scanner:
    """The state of one pass: what was read, how far the text is used up, and where the last date or time ended."""

    def __init__(self, text: str, names: Collection[str], republic: bool) -> None:
        self.text = text
        self.masked = without_idioms(text)
        self.names = names
        self.spans: list[tuple[int, int]] | None = None
        self.republic: bool | None = True if republic else None
        self.name_index = 0
        self.used = 0
        self.date_end = -9
        self.out: list[Reading] = []

    def _republic(self) -> bool:
        """Whether years of the Republic calendar are to be expected."""
        if self.republic is None:
            self.republic = dates.is_roc_text(self.text)
        return self.republic

    def readings(self) -> list[Reading]:
        masked = self.masked
        # A set is found much faster than the whole pattern is tried at every place.
        first = ANY_NUMERAL.search
        plain = tables().units
        end = 0
        while (numeral := first(masked, end)) is not None:
            start, end = numeral.span()
            found = quantity_at(masked, start)
            if found is None:
                continue
            lower, upper, dash = found
            end = (upper or lower).end
            if end - start == 1 and masked[start] not in _DIGITS:
                behind = masked[end : end + 1]
                if is_han(behind) and behind not in "分又半余餘" and masked[start - 1 : start] not in _COUNTED_BEHIND:
                    continue  # 三农, 四海: a single numeral before another character counts nothing, and is by far the commonest case
            if lower.unit in plain and not (lower.mark or dash) and self._plain(start, lower.number, lower.unit, end):
                continue
            if upper is None:
                if start >= self.used:
                    self._one(lower)
            elif start >= self.used:
                self._two(lower, upper, dash)
            elif upper.start >= self.used:
                self._one(upper)
        return self.out

    def _plain(self, start: int, number: str, unit: str, end: int) -> bool:
        """Takes in a figure that needs no second look; False when it does."""
        close = start < self.used or start - self.date_end <= 2 or start + len(number) + len(unit) != end
        if close or number[0] not in _DIGITS or (found := plain_figure(self.text, start, number, unit, end)) is None:
            return False
        if self._in_name(start) or naming.names_capacity(self.text, start, end):
            return False
        self.used = end
        self.out.append((start, start + len(number), "metric", found))
        return True

    def _one(self, lex: Lexeme) -> None:
        if lex.number[0] not in _DIGITS:
            self._han(lex)
            return
        whole = self._whole(lex)
        if whole:
            _, self.used, kind, _ = whole[-1]
            if kind in ("date", "time"):
                self.date_end = self.used
            self.out += whole
            return
        kind = self._arabic_class(lex)
        if kind == "metric":
            if self._metric(lex):
                return
            kind = "other"
        if kind in ("date", "time"):
            self.date_end = lex.number_end
        self.out.append((lex.start, lex.number_end, kind, None))

    def _two(self, lower: Lexeme, upper: Lexeme, dash: str) -> None:
        if self._score(lower, upper):
            self.used = upper.number_end
            self.out += ((lex.start, lex.number_end, "other", None) for lex in (lower, upper))
            return
        dated = self._dated(upper) or self._roc_years(lower, upper)
        if not dated and not self._dated(lower) and not self._whole(lower) and self._may_range(lower, upper):
            joined = range_of(self.text, lower, upper, dash)
            if joined is not None:
                self.used = joined.end
                self.out.append((joined.number_start, joined.number_end, "metric", joined))
                return
        if dated and not upper.unit and not self._dated(upper):
            self.used = upper.number_end
            self.out += ((lower.start, lower.number_end, dated, None), (upper.start, upper.number_end, dated, None))
            return
        if dated and not lower.unit and lower.is_integer and not self._whole(lower):
            self.date_end = lower.number_end
            self.out.append((lower.start, lower.number_end, dated, None))
        else:
            self._one(lower)
        if upper.start >= self.used:
            self._one(upper)

    def _score(self, lower: Lexeme, upper: Lexeme) -> bool:
        """比分3－2."""
        whole = not lower.unit and not upper.unit and lower.is_integer and upper.is_integer
        return whole and _SCORE.search(self.text[max(0, lower.start - 4) : lower.start]) is not None

    def _may_range(self, lower: Lexeme, upper: Lexeme) -> bool:
        if lower.is_arabic and naming.latin_class(self.text, lower.start, lower.number_end, lower.unit or upper.unit):
            return False
        return not self._in_name(lower.start) and (lower.is_arabic or counts(self.masked, lower._replace(unit=lower.unit or upper.unit)))

    # --- Chinese numerals

    def _han(self, lex: Lexeme) -> None:
        if len(lex.number) > LONGEST:
            return
        behind = self.masked[lex.number_end : lex.number_end + 2]
        fraction = behind == "分之" or (behind[:1] == "又" and mixed_fraction_of(self.masked, lex) is not None)
        if (fraction or (behind == "分百" and lex.number == "百") or counts(self.masked, lex)) and not self._in_name(lex.start):
            self._metric(lex)

    # --- Arabic numerals

    def _metric(self, lex: Lexeme) -> bool:
        """Takes the number in as a quantity; False when it cannot be read as one."""
        behind = self.masked[lex.number_end : lex.number_end + 2]
        figure = None
        if behind == "分之":
            figure = fraction_of(self.masked, lex)
        elif behind[:1] == "又":
            figure = mixed_fraction_of(self.masked, lex)
        figure = figure or figure_of(self.text, lex)
        if figure is None:
            return False
        quantity = framed(self.text, lex, figure)
        self.used = quantity.end
        self.out.append((quantity.number_start, quantity.number_end, "metric", quantity))
        return True

    def _whole(self, lex: Lexeme) -> list[Reading]:
        """Formulas, telephone numbers, dates in figures and clock times, which hold several numbers."""
        text, start, end = self.text, lex.start, lex.number_end
        before, behind = text[start - 1 : start], text[end : end + 1]
        if before not in _JOINS_BEFORE and behind not in _JOINS_BEHIND and (lex.unit or (len(lex.number) <= 3 and "." not in lex.number)):
            return []  # by far the commonest case
        if not lex.is_arabic:
            return []
        if behind in _PLUS or before in _PLUS:
            formula = naming.FORMULA.match(text, start)
            if formula:
                return [(start, formula.end(), "name", None)]
            if before in _PLUS and not lex.unit and start > 1 and (text[start - 2].isalnum() or text[start - 2] in "”)）"):
                return [(start, end, "name", None)]
        if behind in ("-", "－") and before.isascii() and before.isalpha() and text[end + 1 : end + 2].isdigit():
            return [(start, naming.CHAIN.match(text, start).end(), "name", None)]  # type: ignore[union-attr]
        if behind and behind in ",，" and "." in lex.number and (place := dates.DEGREES.match(text, start)):
            return [(*place.span(1), "other", None), (*place.span(2), "other", None)]
        if behind and behind in "·•・×xX*":
            named = naming.DAY_NAME.match(text, start)
            if named:
                return [(start, named.end(), "name", None)]
        if behind in _COLON or before in _COLON:
            colon = self._colon(start, end)
            if colon:
                return [colon]
        if not lex.unit and ((behind == "比" and text[end + 1 : end + 2].isdigit()) or (before == "比" and text[start - 2 : start - 1].isdigit())):
            return [(start, end, "other", None)]
        if "." in lex.number and behind == "." and (chain := naming.DOTTED.match(text, start)) is not None and dates.DATE.match(text, start) is None:
            return [(start, chain.end(), "list" if before in ("", "\n") else "name", None)]
        if "." in lex.number and (not start or text[start - 1] == "\n"):
            mixed = naming.LIST_AND_DATE.match(text, start)
            if mixed:
                return [(start, mixed.end(1), "list", None), (mixed.end(1) + 1, mixed.end(), "date", None)]
        if behind in ("-", "－", "—", "/", ".", ")", "）", " ") or (not lex.unit and ("." in lex.number or len(lex.number) > 3)):
            date = dates.DATE.match(text, start) or dates.slashed_date(text, start, self._republic())
            if date:
                return [(d.start(), d.end(), "date", None) for d in dates.DIGITS.finditer(text, start, date.end())]
            code = naming.CODE.match(text, start) if not lex.unit else None
            if code:
                return [(start, code.end(), "name", None)]
        return []

    def _colon(self, start: int, end: int) -> Reading | None:
        text = self.text
        joins = text[end : end + 1] in _COLON and text[end + 1 : end + 2].isdigit()
        follows = start > 1 and text[start - 1] in _COLON and text[start - 2].isdigit()
        if not (joins or follows):
            return None
        if naming.is_share(text, start):
            ratio = ratio_to_one(text, start) if joins else None
            return (ratio.start, ratio.end, "metric", ratio) if ratio is not None else None
        clock = dates.CLOCK.match(text, start) if joins else None
        return (start, clock.end(), "time", None) if clock else (start, end, "other", None)

    def _arabic_class(self, lex: Lexeme) -> str:
        text, start, end = self.text, lex.start, lex.number_end
        if len(lex.number) > LONGEST:
            return "other"
        previous = text[start - 1] if start else "\n"
        if previous in CENT_END and cent_before(text, start):
            return "metric"
        kind = self._dated(lex)
        if kind:
            return kind
        if self._in_name(start) or naming.names_capacity(text, start, lex.end) or contests.names_class(text, lex.end, lex.unit):
            return "name"
        if previous == "第" or (previous == " " and text[max(start - 2, 0) : start] == "第 "):
            if text[start - 2 : start - 1] == "字":
                return "name"  # 府字第15号
            return "metric" if is_rank(text, lex) else "ordinal"
        named = (
            naming.latin_class(text, start, end, lex.unit)
            or naming.pattern_class(text, start)
            or naming.ordinal_class(text, start, lex.number, lex.unit)
        )
        if named:
            return named
        money = previous in CURRENCY or (previous in CODE_ENDS and money_code(text, start))
        if money or lex.unit or lex.mark or not lex.number.isascii() or text[end : end + 1] in ("/", "／"):
            return "metric"
        return "metric" if text.startswith("分之", end) else naming.bare_class(text, start, end, lex.number)

    def _dated(self, lex: Lexeme) -> str:
        joined = lex.start - self.date_end <= 2
        if (not joined and self.text[lex.number_end : lex.number_end + 1] not in dates.MAYBE_BEHIND) or not lex.is_integer or lex.mark:
            return ""
        if lex.unit in ("个月", "個月") and dates.leads_months(self.text, lex.start):
            return "date"  # 前10个月: January to October
        return dates.date_class(self.text, lex.start, lex.number_end, lex.number, joined, self._republic())

    def _roc_years(self, lower: Lexeme, upper: Lexeme) -> str:
        """``date`` for 110-114 in a traditional text."""
        numbers = lower.number, upper.number
        if lower.unit or not all(n.isdigit() and len(n) == 3 and 90 <= int(n) <= 150 for n in numbers):
            return ""
        return "date" if upper.unit in ("", "年", "年度") and self._republic() else ""

    def _in_name(self, at: int) -> bool:
        if self.spans is None:
            self.spans = naming.name_spans(self.text, self.names)
        names = self.spans
        while self.name_index < len(names) and names[self.name_index][1] <= at:
            self.name_index += 1
        return self.name_index < len(names) and names[self.name_index][0] <= at
