"""Short strings in every encoding that can hold them come back as they were, whatever the bytes are said to be."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shizheng.converters.reading import read_bytes
from shizheng.converters.reading.decoding import decode
from shizheng.schema.finding import InputError

SIMPLIFIED = """工作报告|今年新增就业1200人|关于召开座谈会的通知|青禾区|总投资28.5亿元|（记者 王明）|第三季度增长6.3%|老旧小区改造|“一网统管”平台上线
区委书记调研|鑫淼社区|养老服务中心揭牌|力争年底前完工|安排预算3.2亿元，同比增长5%|本报讯|民生实事|碧溪镇污水处理厂二期工程开工|人均可支配收入45210元
开通公交线路8条|推进“放管服”改革，优化营商环境，办件12万件""".replace("\n", "|").split("|")
TRADITIONAL = """市政府宣布|今年新增職位1,200個|關於召開座談會之公告|臺北市|總經費新臺幣28億元|立法會三讀通過|捷運延伸線動工|財政司司長表示
「智慧城市」計畫|議員質詢|區公所|長照服務據點揭牌|預計年底完工|編列預算3億元，成長5%|中央社|社會住宅|污水下水道接管率達七成
平均每戶可支配所得|公車路線8條|推動都市更新，改善居住環境，核定12案""".replace("\n", "|").split("|")
RARE = ["㐂悦里", "𠮷祥街道", "啟福城", "埗頭邨衞生所"]
WITH_MARK = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE, "utf-8": codecs.BOM_UTF8}


def in_every_encoding() -> Iterator[tuple[str, str, bytes]]:
    for texts, legacy in (
        (SIMPLIFIED, ("gb18030", "gbk")),
        (TRADITIONAL, ("gb18030", "big5")),
        (RARE, ("gb18030", "big5hkscs")),
    ):
        for text in texts:
            for name, mark in WITH_MARK.items():
                yield text, name, text.encode(name)
                yield text, f"{name} with mark", mark + text.encode(name)
            for name in legacy:
                try:
                    yield text, name, text.encode(name)
                except UnicodeEncodeError:
                    continue


def test_nearly_all_short_strings_are_read_right_without_any_declaration() -> None:
    cases = list(in_every_encoding())
    wrong = [(text, name) for text, name, data in cases if decode(data).text != text]
    assert len(cases) >= 284
    assert len(wrong) <= 1, wrong  # four traditional characters whose GB 18030 bytes are four common ones of UTF-16


@pytest.mark.parametrize(("text", "name"), [("議員質詢", "gb18030"), ("區公所", "gb18030"), ("青禾区", "gb18030")])
def test_a_declared_charset_settles_what_the_bytes_leave_open(text: str, name: str) -> None:
    assert decode(text.encode(name), "gbk").text == text


@pytest.mark.parametrize("declared", ["gb2312", "iso-8859-1", "big5", "shift_jis", "undefined", "base64", "no such", ""])
def test_a_false_declaration_does_no_harm(declared: str) -> None:
    text = "全区实施老旧小区改造61个，总投资2.8亿元。"
    for name in ("utf-8", "gb18030", "utf-16-le"):
        assert decode(text.encode(name), declared).text == text


def test_a_contradicted_declaration_is_said() -> None:
    [document] = read_bytes("青禾区新增就业".encode(), "a.txt", declared_charset="gb2312")
    assert [f.rule for f in document.findings] == ["SZ012"]


def test_gb2312_dash_and_interpunct_are_read_as_what_they_are() -> None:
    data = b"\xa1\xaa\xa1\xaa\xb0\xa2\xa1\xa4\xc0\xef"
    assert decode(data, "gb2312").text == "——阿·里"


def test_utf_8_that_is_cut_within_a_character_is_not_read_as_something_else() -> None:
    data = "全区实施老旧小区改造61个，总投资2.8亿元".encode()[:-1]
    with pytest.raises(InputError) as caught:
        read_bytes(data, "a.txt")
    finding = caught.value.finding
    assert (finding.rule, finding.details["encoding"], finding.details["offset"]) == ("SZ010", "utf-8", str(len(data) - 2))


def test_undecodable_bytes_are_kept_as_marks_only_on_request() -> None:
    data = "青禾区投资".encode() + b"\xff\xfe" + "亿元，同比增长百分之五。".encode()
    with pytest.raises(InputError):
        read_bytes(data, "a.txt")
    [document] = read_bytes(data, "a.txt", keep_undecodable=True)
    assert document.raw == "青禾区投资\ufffd\ufffd亿元，同比增长百分之五。"
    [finding] = document.findings
    assert (finding.rule, finding.place.start, finding.details["offset"]) == ("SZ010", 5, "15")


@pytest.mark.parametrize("lost", [b"\xff", b"\x80"])
def test_one_bad_byte_in_a_gb18030_text_is_named_by_its_offset(lost: bytes) -> None:
    head = "全区实施老旧小区改造。".encode("gb18030")
    with pytest.raises(InputError) as caught:
        decode(head + lost + "\n总投资二亿元。".encode("gb18030"))
    assert caught.value.finding.details == {"encoding": "gb18030", "offset": str(len(head)), "bytes": lost.hex().upper()}


def test_control_characters_and_earlier_losses_are_reported_and_the_text_is_read() -> None:
    [document] = read_bytes("新增就业\x00一千人，投资\ufffd亿元".encode(), "a.txt")
    assert [(f.rule, f.details["count"]) for f in document.findings] == [("SZ013", "1"), ("SZ014", "1")]
    assert document.raw == "新增就业\x00一千人，投资\ufffd亿元"


def test_an_accented_foreign_name_is_no_chinese() -> None:
    assert decode("café Müller".encode()).text == "café Müller"


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=30))
def test_utf_8_is_always_utf_8(text: str) -> None:
    assert decode(text.encode()) == decode(text.encode(), "gbk").__class__(text, "utf-8")


@given(st.binary(max_size=300), st.sampled_from([None, "gbk", "big5", "utf-16", "utf-7", "rot13"]))
def test_no_bytes_end_in_a_traceback(data: bytes, declared: str | None) -> None:
    try:
        decoded = decode(data, declared)
    except InputError:
        decoded = decode(data, declared, keep_undecodable=True)
        assert decoded.findings[0].rule == "SZ010"
    assert isinstance(decoded.text, str)


@given(st.binary(max_size=200))
def test_the_named_codec_gives_the_text(data: bytes) -> None:
    try:
        decoded = decode(data)
    except InputError:
        return
    assert data.decode(decoded.encoding) == decoded.text
