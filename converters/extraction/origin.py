"""Where a text in traditional characters comes from: a release of Taiwan, Hong Kong or Macau, or the mainland, printed so by a host or a mirror."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction.lexicon import cue
from shizheng.converters.extraction.releases import is_of_place_office, mainland_named, times_named
from shizheng.converters.layout.page import LaidOutArticle
from shizheng.converters.wording import is_traditional

#: the start of the text is enough to see whose words it uses
_READ = 3000
#: parts that tell how a text is printed
_FIRST = 3


@cache
def _mainland() -> re.Pattern[str]:
    return re.compile(cue("text.of_mainland"))


@cache
def _release() -> re.Pattern[str]:
    return re.compile(cue("text.of_release"))


def body_of(article: LaidOutArticle) -> str:
    """The text of an article below its titles, a line a part; that of its captions where it has no other."""
    texts = [p.passage.text for p in article.parts if p.kind in ("paragraph", "heading", "table")]
    return "\n".join(texts or [p.passage.text for p in article.parts if p.kind == "caption"])


def is_release(article: LaidOutArticle, body: str | None = None) -> bool:
    """Whether ``article`` is a release in traditional characters, or in simplified ones of an office of Hong Kong or Macau.

    A text of the mainland that is only printed so uses words of its own (街道, 同比, 党委) and names of its places more often than it names places and
    offices of releases; it is read as what it is. ``body``: its text (``body_of``), if at hand.
    """
    body = body_of(article) if body is None else body
    if is_of_place_office(body):
        return True
    if not any(is_traditional(part.passage) for part in article.parts[:_FIRST]):
        return False
    told = "\n".join(filter(None, (article.headline, article.subheadline, article.kicker, body[:_READ])))
    own = len(_mainland().findall(told)) + mainland_named(told)
    return own <= len(_release().findall(told)) + times_named(told)
