"""What a page declares about itself in its head: charset, title, date, site, author."""

from __future__ import annotations

import re
from html import unescape

_META = re.compile(r"<meta\s([^<>]{1,2000})>", re.I)
_ATTRIBUTE = re.compile(r"""([A-Za-z][A-Za-z:-]{1,20})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{0,500})</title", re.I)
_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^<>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})""", re.I)
_DATE = re.compile(r"((?:19|20)[0-9]{2})\s*[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})")
#: what a page says of its own day outside the elements of its head
_PUBLISHED = re.compile(r'"datePublished"\s{0,4}:\s{0,4}"([^"]{8,40})"')
_TIME = re.compile(r"""<time\s[^<>]{0,200}?\bdatetime\s*=\s*["']?([0-9][^"'<>]{7,40})""", re.I)
#: How much of a page is searched for its head.
_HEAD = 200_000

#: Names of <meta> elements, in order of trust. The first names are those that the rules for Chinese government sites set.
_NAMES = {
    "title": ("articletitle", "og:title", "dc.title", "headline", "title"),
    "date": ("pubdate", "publishdate", "article:published_time", "dc.date", "dc.date.issued", "weibo:article:create_at",
             "datepublished", "published", "date", "maketime"),
    "publication": ("sitename", "og:site_name", "mediaid", "dc.publisher", "publisher"),
    "source": ("contentsource", "source", "dc.source"),
    "author": ("author", "article:author", "dc.creator"),
    "url": ("url", "og:url"),
    "keywords": ("keywords",),
}  # fmt: skip


def declared_charset(data: bytes) -> str | None:
    """The charset that a <meta> element or an XML declaration names in the first 4 KB."""
    found = _CHARSET.search(data[:4096])
    return found[1].decode("ascii") if found else None


def declarations(raw: str) -> dict[str, str]:
    """The facts that the head of a page states; a date as ISO date where it can be read as one."""
    whole = head = raw[:_HEAD]
    end = head.lower().find("<body")
    head = head[:end] if end >= 0 else head
    metas: dict[str, str] = {}
    for match in _META.finditer(head):
        attributes = {m[1].lower(): m[2] or m[3] or m[4] or "" for m in _ATTRIBUTE.finditer(match[1])}
        name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or ""
        content = " ".join(unescape(attributes.get("content", "")).split())
        if name and content:
            metas.setdefault(name.strip().lower(), content)
    found: dict[str, str] = {}
    for key, names in _NAMES.items():
        value = next((metas[n] for n in names if n in metas), "")
        if value:
            found[key] = iso_date(value) if key == "date" else value
    if "title" not in found and (title := _TITLE.search(head)) and (text := " ".join(unescape(title[1]).split())):
        found["title"] = text
    if "date" not in found and (day := _day_of(whole)):
        found["date"] = day
    return found


def _day_of(page: str) -> str | None:
    """The only day that the page gives as that of its publication to machines, else the only one of its <time> elements."""
    for pattern in (_PUBLISHED, _TIME):
        days = {day for match in pattern.finditer(page) if _DATE.match(day := iso_date(match[1]))}
        if days:
            return min(days) if len(days) == 1 else None
    return None


def iso_date(text: str) -> str:
    """The first date of ``text`` as ISO date; the text itself where there is none."""
    found = _DATE.search(text)
    if not found or not (1 <= int(found[2]) <= 12 and 1 <= int(found[3]) <= 31):
        return text
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
