"""A block: a stretch of the source with one function on the page."""

from __future__ import annotations

from shizheng.schema.codes import BlockKind
from shizheng.schema.fields import BodyText, Count, Key, Ordinal, Record, Sha256, column


class Block(Record):
    """The blocks of a source hold each of its characters once, in order."""

    source_id: Key = column("来源编号", "The source.")
    ordinal: Ordinal = column("在来源中的序号，从 1 起", "Place in the source, from 1.")
    article_id: Key | None = column("所属文章；版面附件为空", "The article that it belongs to; empty for furniture.", optional=True)
    kind: BlockKind = column("种类", "What the block is.", codelist="block_kind", closed=True)
    start: Count = column("起点（码点，含）", "First character in the decoded raw source (code points, from 0).")
    end: Count = column("终点（码点，不含）", "One past the last character.")
    text_sha256: Sha256 = column("原文片段的 SHA-256", "SHA-256 of the raw text from start to end, in UTF-8.")
    text: BodyText | None = column("原文片段；只含事实的数据包无此列", "The raw text, in a package that holds text.", optional=True)
