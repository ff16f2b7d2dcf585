"""The normalising room: text in house form, with a map of every character back to the raw text.

House form: full-width Chinese punctuation, half-width digits, Latin letters and ``%``, no space between Chinese and
Latin or digits, curly quotation marks, simplified characters.
"""

from __future__ import annotations

from shizheng.converters.mapped import NormalText


def normalise(text: str, *, convert_script: bool = True, convert_words: bool = False) -> NormalText:
    """The normal form of any string, a page or not, and the map back.

    ``convert_script``: traditional passages become simplified (SZ152). ``convert_words``: words of Taiwan and Hong Kong
    become those of the mainland (SZ160). Offsets of edits and flags are code points of
    ``text``. Never raises on any string; linear in its length. Normalising the result again changes nothing.
    """
    from shizheng.converters.normalising.pipeline import run

    return run(text, convert_script, convert_words)
