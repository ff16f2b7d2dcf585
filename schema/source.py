"""A source: one page as it was received."""

from __future__ import annotations

from shizheng.schema.codes import Script
from shizheng.schema.fields import Count, Day, Key, Record, Sha256, Text, column


class Source(Record):
    """One file as it was read. Its characters are what every offset of the package counts."""

    source_id: Key = column("来源编号：s 加文件 SHA-256 的前 16 位", "Key: s and the first 16 hexadecimal digits of the file's SHA-256.")
    file_name: Text = column("文件名，不含文件夹", "File name as given, without its folder.")
    media_type: Text = column("媒体类型", "Media type (IANA), such as text/plain.")
    encoding: Text = column("字符编码", "Character encoding by which the bytes were decoded.")
    sha256: Sha256 = column("文件字节的 SHA-256", "SHA-256 of the file's bytes.")
    bytes: Count = column("字节数", "Size of the file in bytes.")
    characters: Count = column("字符数（码点）", "Length of the decoded text in code points.")
    publication: Text | None = column("报刊名，版面写明时才填", "Name of the publication, where the page itself states it.", optional=True)
    page: Text | None = column("版次，版面写明时才填", "Page number or name, where the page itself states it.", optional=True)
    issue_date: Day | None = column("出版日期，版面写明时才填", "Date of issue, where the page itself states it.", optional=True)
    script: Script | None = column("文字：Hans 简体，Hant 繁体", "Script of the raw text (ISO 15924).", optional=True, codelist="script", closed=True)
