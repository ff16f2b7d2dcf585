"""Headlines that look like something else: a sentence, a question, the name of an account."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.layout.cues import any_of, rows, words
from shizheng.converters.layout.items import Item
from shizheng.converters.layout.organisation import leading_body, names_body, names_office
from shizheng.converters.layout.sentences import starts_as_fragment

_HEADLINE = 100  # characters that the first line of a page may have as its headline
_STOPPED = re.compile(r"[。；](?=.)")
_COMMA = re.compile("[，,]")
_HALF = 14  # characters that the upper half of a title may have
_ASKED = 30  # characters of a headline that ends with a mark
_INNER = re.compile(r"[。？！?!](?=.)")
_SERIAL = re.compile(r"0[1-9]$|[1-9][.、]?$|[①-⑨]$")
_AS_TEXT = ("lead", "byline")
#: news is told with its day; a headline that is a sentence begins otherwise
_DAY = re.compile(r"(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}日")
_ACCOUNT_BELOW = 60  # characters of a headline with the name of an account below it
_COLUMN = 12  # characters that the name of a column has at most


@cache
def _told() -> re.Pattern[str]:
    return re.compile(rf".{{0,4}}?(?:{any_of(words('title_cues', 'cue', position='told_later'))})|{any_of(words('title_cues', 'cue', position='told'))}")


def find_first_headline(items: list[Item]) -> None:
    """The first line of a page is its headline even when it is long or ends with a mark, if longer text follows."""
    for i, item in enumerate(items):
        if item.label in ("furniture", "rule", "date", "lister", "broken", "continuation") or item.label == "meta":
            continue
        if item.label != "prose" or item.anchor or len(item.text) > _HEADLINE or _STOPPED.search(item.text):
            return
        if item.text.endswith("。") and (_DAY.match(item.text) or _told().match(item.text)):
            return
        if i + 1 < len(items) and starts_as_fragment(items[i + 1].text, item.text):
            return
        stopped = len(item.text) <= 45 and len(_COMMA.findall(item.text)) < 2
        short = stopped if item.text.endswith("。") else item.text[-1] not in "：:；，,、"
        below = [x for x in items[i + 1 : i + 8] if x.label in ("prose", "lead", "tail")]
        least = max(60 if item.text.endswith("。") else 25, len(item.text))
        if short and any(len(x.text) > least for x in below[:3]):
            items[i] = item._replace(label="title")
        return


def find_asked_headline(items: list[Item]) -> None:
    """Below the name of a column a headline may end with ？ or ！ as a sentence does."""
    for i, item in enumerate(items[:-2]):
        if item.label in ("furniture", "rule", "date", "broken", "continuation", "meta"):
            continue
        if item.label != "title" or len(item.text) > _COLUMN:
            return
        asks = items[i + 1]
        if asks.label == "title" and len(asks.text) <= _COLUMN:
            continue  # the name of the page stands above that of the column
        alone = asks.label == "prose" and asks.text[-1] in "？！?!" and len(asks.text) <= _ASKED and not _INNER.search(asks.text)
        if alone and any(x.label in ("prose", "lead") and len(x.text) > len(asks.text) for x in items[i + 2 : i + 5]):
            items[i + 1] = asks._replace(label="title")
        return


def find_notes(items: list[Item]) -> None:
    """What the paper says of an article above its title (编者按：…) belongs to that article."""
    for i, item in enumerate(items):
        if item.label == "title" and len(item.text) > _COLUMN:
            return
        if item.label not in ("prose", "lead"):
            continue
        below = items[i + 1 : i + 6]
        titled = next((k for k, x in enumerate(below) if x.label == "title"), len(below)) == 0
        if titled and item.label == "prose" and item.text.lstrip("【[（(").startswith(words("notes", "word")) and any(x.label in _AS_TEXT for x in below):
            items[i] = item._replace(label="note")
        return


def drop_notices_of_loss(items: list[Item]) -> None:
    """Who lost what and declares it void (某人遗失身份证，声明作废。) has paid for the line: it belongs to no article, nor does its title."""
    ends, lost = _voids(), words("paid_notices", "word", alone="loss")
    for i in [i for i, item in enumerate(items) if item.text.endswith(ends) and item.label != "lead"]:
        if not any(word in items[i].text for word in lost):
            continue
        items[i] = items[i]._replace(label="furniture")
        above = i - 1
        while above >= 0 and items[above].label in ("rule", "date"):
            above -= 1
        if above >= 0 and items[above].label in ("title", "heading") and "".join(items[above].text.split()) in _heads_of_notices():
            items[above] = items[above]._replace(label="furniture")


@cache
def _voids() -> tuple[str, ...]:
    """How a line ends that declares something void."""
    return tuple(word + stop for word in words("paid_notices", "word", alone="void") for stop in ("", "。", "！", "；"))


@cache
def _heads_of_notices() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("paid_notices") if row["alone"] in ("", "page", "head"))


def find_paid_notices(items: list[Item]) -> None:
    """On a page of several articles 公告 above a text is a title and no word of a menu."""
    if sum(item.label in ("lead", "byline") for item in items) < 2:
        return
    alone = words("paid_notices", "word", alone="page")
    for i, item in enumerate(items[:-1]):
        if item.label == "furniture" and item.text in alone and items[i + 1].label == "prose":
            items[i] = item._replace(label="title")


def find_numbered_questions(items: list[Item]) -> None:
    """A question below the number of its part (01) is the heading of that part."""
    for i, item in enumerate(items[:-2]):
        asks = items[i + 1]
        if item.label == "furniture" and len(item.text) <= 3 and _SERIAL.match(item.text) and asks.label == "prose":
            alone = asks.text[-1] in "？！?!" and len(asks.text) <= _ASKED and not _INNER.search(asks.text)
            if alone and any(x.label == "prose" for x in items[max(i - 5, 0) : i]):
                items[i + 1] = asks._replace(label="heading")


def find_accounts(items: list[Item]) -> None:
    """A short line between the title and its date that ends like the name of a paper, account or office is where it stood."""
    for i in range(1, len(items) - 1):
        above, item = items[i - 1], items[i]
        if (
            i == 1
            and above.label == "title"
            and item.label in ("date", "meta")
            and _names_account(above.text)
            and not any(x.label == "title" for x in items[1:3])
        ):
            items[0] = above._replace(label="meta", style="value")
        between = item.label == "title" and above.label in ("title", "prose") and len(above.text) <= _ACCOUNT_BELOW and items[i + 1].label in ("date", "meta")
        if between and len(item.text) <= min(_COLUMN, len(above.text) - 1) and (item.text.endswith(words("papers", "word")) or names_office(item.text)):
            items[i] = item._replace(label="meta", style="value")


def _names_account(text: str) -> bool:
    """Whether a line is the name of a place's or body's account: 某县发布."""
    end = next((word for word in words("papers", "word") if text.endswith(word)), "")
    return bool(end) and len(text) <= _COLUMN and leading_body(text[: -len(end)]) == text[: -len(end)]


def find_halved_titles(items: list[Item]) -> None:
    """A short line that ends with a colon right above the title of an article is the upper half of that title."""
    for i, item in enumerate(items[:-2]):
        if item.label != "prose" or item.text[-1] not in "：:" or len(item.text) > _HALF:
            continue
        title, below = items[i + 1], items[i + 2]
        opens = below.label in _AS_TEXT or below.anchor or (below.label == "prose" and item.blank > title.blank and names_body(item.text[:-1]))
        if title.label == "title" and title.blank <= item.blank and opens:
            items[i] = item._replace(label="title")
