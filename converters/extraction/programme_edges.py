"""Where the name of a programme without quotation marks may begin: behind what no such name reaches over."""

from __future__ import annotations

import re

from shizheng.converters.extraction.lexicon import cue, firsts

#: where a name that is not quoted cannot reach over
EDGES = frozenset("，。；：、！？“”（）《》〈〉【】％%│｜▍☑□✓√➢►▪•◎●★☆◆▲➊➋➌➍➎➏➐➑➒➓的了着在为以将把与从向由于按和及等是被让使到■ ")
#: of these, the ones that also stand within words (到户, 在校, 向荣): the codelist says before what
_WITHIN_WORDS = frozenset("和在为以将向从于按及等让使到")
#: no word of the list without one of these: the search stops at few places
_FIRST = "".join(sorted(firsts("programme.edge")))
_PLAIN_EDGES = "".join(sorted(EDGES - _WITHIN_WORDS))
#: nor any other edge without one of these: how each alternative below begins
_ANY_FIRST = "".join(sorted(firsts("programme.edge", besides="和0123456789一二三四五六七八九十百千两几多余万亩元吨大对有同" + _PLAIN_EDGES)))
#: up to the last edge of a stretch
EDGE = re.compile(
    rf"(?s:.*)(?=[{_ANY_FIRST}\s])(?:[{_PLAIN_EDGES}\s]|(?<![祥太永嘉颐温云泰])和(?![美谐平睦顺田静硕纬朗]|旅游)|[0-9一二三四五六七八九十百千两几多余万](?:[个家条批处座所名件场间位户栋席枚]|人(?![民才大居社力工文]))|(?<!第)(?<!第[一二三四五六七八九十])[0-9一二三四五六七八九十百千两几多余万]次|[0-9一二三四五六七八九十百千两几多余万]项(?!目)|(?<=[0-9万亿余多])[亩元吨]"
    rf"|(?<=[0-9一二三四五六七八九十两])大(?!附)|对(?![外口接标账话照比应准策联象])|(?<![国所公私拥具含现仅稀])有(?![机限效关色序])"
    rf"|(?<![协合共大胡趋])同(?![步城心仁济类盟频时行向温德工学业村里安创享富辉庆和治方煤乐])|(?=[{_FIRST}]){cue('programme.edge')})"
)
