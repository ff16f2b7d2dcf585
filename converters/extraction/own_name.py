"""The name of the body that an article is of, as the article prints it."""

from __future__ import annotations

from shizheng.converters.extraction.releases import in_traditional
from shizheng.converters.layout.page import LaidOutArticle
from shizheng.converters.wording import SCRIPT_RULE, Wording, is_traditional


def own_name(article: LaidOutArticle, name: str) -> str:
    """The name of the article's body as the first part that holds it, or its beginning, prints it."""
    if not article.parts or SCRIPT_RULE not in article.parts[0].passage.page.rules:
        return name
    for words in (name,) if name in in_traditional() else (name, name[:-1]):
        for part in article.parts:
            if words and words in part.passage.text and is_traditional(part.passage):
                return Wording(part.passage).printed(name, part.passage.text.index(words))
    return in_traditional().get(name, name)


#: what is quoted and shorter is a word, and no name
_FEWEST = 3


def is_quoted(article: LaidOutArticle, name: str) -> bool:
    """Whether the text of the article first names ``name`` in quotation marks of its own: it is then called so, marks and all."""
    if len(name) < _FEWEST or "“" in name:
        return False
    for part in article.parts:
        text = part.passage.text
        at = text.find(name) if part.kind == "paragraph" else -1
        if at >= 0:
            return text[at - 1 : at] == "“" and text[at + len(name) : at + len(name) + 1] == "”"
    return False
