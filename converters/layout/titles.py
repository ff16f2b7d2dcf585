"""The lines above an article's text: which is the kicker, which the headline, which the subheadline."""

from __future__ import annotations

from collections.abc import Sequence

from shizheng.converters.layout.items import Item, has_caption_cue

_LONG_CAPTION = 24  # characters of a line without a blank: longer than a headline's line


def title_roles(above: Sequence[Item], text: Sequence[Item], usual: int) -> list[str]:
    """A role for each item above the text: kicker, headline, subheadline, caption, byline, continuation, furniture."""
    roles = ["" for _ in above]
    for i, item in enumerate(above):
        if item.label in ("furniture", "broken", "rule", "meta", "lister", "date"):
            roles[i] = "furniture"
        elif item.label in ("byline", "lead", "tail"):
            roles[i] = "byline"
        elif item.label in ("caption", "continuation", "gap"):
            roles[i] = item.label
    lines = [i for i in range(len(above)) if above[i].label == "title"]
    subs = [i for i in range(len(above)) if above[i].label == "subtitle"]
    for i in subs:
        roles[i] = "subheadline"
    lines = [i for i in lines if not (subs and i > subs[-1] and _take(roles, i, "subheadline"))]
    # A line right above the text that an extra space parts from the titles stands below a picture.
    while len(lines) > 1 and _is_caption(above, lines[-1], usual, pictures=_credits_pictures(above, text)):
        roles[lines.pop()] = "caption"
    groups = _over_two_lines(above, lines)
    names = _name_groups(above, groups, bool(subs))
    for group, name in zip(groups, names, strict=True):
        for i in group:
            roles[i] = name
    return roles


def _take(roles: list[str], i: int, role: str) -> bool:
    roles[i] = role
    return True


def _credits_pictures(above: Sequence[Item], text: Sequence[Item]) -> bool:
    return any(b.role in ("photo", "text_photo") for item in (*above, *text) for b in item.bylines)


def _is_caption(above: Sequence[Item], i: int, usual: int, *, pictures: bool) -> bool:
    item = above[i]
    if has_caption_cue(item.text):
        return True
    apart = item.blank > usual + 1
    return apart and (pictures or len(item.text) > _LONG_CAPTION) and " " not in item.text


def _over_two_lines(above: Sequence[Item], lines: Sequence[int]) -> list[list[int]]:
    """The title lines in groups: lines without a blank line between them, where others have one, are one title."""
    if not lines:
        return []
    blanks = [above[i].blank for i in lines[1:]]
    parted = any(b > 0 for b in blanks)
    groups = [[lines[0]]]
    for i, blank in zip(lines[1:], blanks, strict=True):
        if (parted and blank == 0) or (above[groups[-1][-1]].text[-1] in "，、,：:" and len(groups[-1]) < 3):
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def _name_groups(above: Sequence[Item], groups: Sequence[Sequence[int]], has_subtitle: bool) -> list[str]:
    if len(groups) <= 1:
        return ["headline"] * len(groups)
    if len(groups) == 2:
        return ["kicker", "headline"]
    return ["kicker", "headline", *["subheadline"] * (len(groups) - 2)]
