"""Which part of a declared title is the name of the site or paper."""

from __future__ import annotations

import pytest

from shizheng.converters.reading.site_names import without_site

TITLES = {
    ("今日澜溪-三条断头路打通", ""): ("三条断头路打通", "今日澜溪"),
    ("三条断头路打通--澜溪日报", ""): ("三条断头路打通", "澜溪日报"),
    ("澜溪日报数字报-三条断头路打通", ""): ("三条断头路打通", "澜溪日报"),
    ("澜水潮-三条断头路打通", "澜水潮,新闻"): ("三条断头路打通", "澜水潮"),
    ("三条断头路打通_澜溪县人民政府", ""): ("三条断头路打通", ""),
    ("走进便民服务中心——小窗口里的大服务", ""): ("走进便民服务中心——小窗口里的大服务", ""),
    ("春耕-夏耘", ""): ("春耕-夏耘", ""),
    ("澜溪日报", ""): ("澜溪日报", ""),
}


@pytest.mark.parametrize(("declared", "parts"), TITLES.items())
def test_the_headline_of_a_record_holds_no_name_of_the_site(declared: tuple[str, str], parts: tuple[str, str]) -> None:
    assert without_site(*declared) == parts
