"""Two maps in a row as one: markup -> visible lines -> normal text."""

from __future__ import annotations

from shizheng.converters.mapped import Edit, Flag, NormalText


def compose(first: NormalText, second: NormalText) -> NormalText:
    """The edits of ``first`` and then ``second`` (over ``first.text``) as edits of ``first.raw``. Linear.

    Edits that touch the same characters become one edit that carries the rule of the later stage. Raises ValueError when
    ``second`` is not about ``first.text``.
    """
    if second.raw != first.text:
        raise ValueError("the second text does not start from what the first yields")
    flags = first.flags + tuple(Flag(*first.raw_span(f.start, f.end), f.rule, f.detail) for f in second.flags)
    if not first.edits:
        return NormalText(first.raw, second.edits, flags)
    return NormalText(first.raw, tuple(_merged(first, second)), flags)


def _merged(first: NormalText, second: NormalText) -> list[Edit]:
    out: list[Edit] = []
    early, late = first.edits, second.edits
    i = j = 0
    shift = 0  # place in the middle text minus place in the raw text, behind the early edits already passed
    while i < len(early) or j < len(late):
        begin = min(
            early[i].start + shift if i < len(early) else len(second.raw) + 1,
            late[j].start if j < len(late) else len(second.raw) + 1,
        )
        raw_begin = begin - shift
        end, raw_end = begin, raw_begin
        rule = ""
        first_late = j
        while True:
            if i < len(early) and _joins(early[i].start + shift, begin, end):
                edit = early[i]
                raw_end = edit.end + max(0, end - (edit.start + shift) - len(edit.new))
                end = max(end, edit.start + shift + len(edit.new))
                shift += len(edit.new) - (edit.end - edit.start)
                raw_end = max(raw_end, end - shift)
                rule = rule or edit.rule
                i += 1
                if not edit.new and end == begin and first_late == j:
                    break  # a pure deletion stands alone: nothing of the middle text is touched
            elif j < len(late) and _joins(late[j].start, begin, end):
                end = max(end, late[j].end)
                raw_end = end - shift
                rule = late[j].rule
                j += 1
                if late[j - 1].start == late[j - 1].end == begin == end:
                    break  # a pure insertion likewise
            else:
                break
        out.append(Edit(raw_begin, raw_end, _rewritten(second.raw, late[first_late:j], begin, end), rule))
    return out


def _joins(start: int, begin: int, end: int) -> bool:
    """Whether an edit that starts at ``start`` of the middle text belongs to the cluster ``begin``:``end``."""
    return start < end or start == begin == end


def _rewritten(text: str, edits: tuple[Edit, ...], begin: int, end: int) -> str:
    """``text[begin:end]`` with ``edits`` applied."""
    parts: list[str] = []
    at = begin
    for edit in edits:
        parts += (text[at : edit.start], edit.new)
        at = edit.end
    return "".join([*parts, text[at:end]])
