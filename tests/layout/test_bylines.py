"""Who is credited by a byline, for the ways in which papers write one."""

from __future__ import annotations

import pytest

from shizheng.converters.layout.bylines import parse_byline

CREDITS = {
    "本报记者 张小明 通讯员 李红 文/图": "reporter 张小明, correspondent 李红, text_photo 张小明, text_photo 李红",
    "记者 张小明": "reporter 张小明",
    "（记者 张小明 通讯员 李红 王二）": "reporter 张小明, correspondent 李红, correspondent 王二",
    "记者张小明通讯员李红": "reporter 张小明, correspondent 李红",
    "□ 本报记者 王 惠 李红": "reporter 王惠, reporter 李红",
    "新华社记者 张小明 摄": "reporter 张小明, photo 张小明",
    "张小明 摄": "photo 张小明",
    "文/张小明 图/李红": "text 张小明, photo 李红",
    "全媒体记者 张小明 见习记者 李红 实习生 王二": "reporter 张小明, reporter 李红, intern 王二",
    "記者張小明／台南報導": "reporter 張小明",
    "中央社記者張小明台北5日電": "reporter 張小明",
    "责任编辑：张小明": "editor 张小明",
    "记者张小明李红王二": "reporter 张小明, reporter 李红, reporter 王二",
    "记者 阿依古丽·买买提": "reporter 阿依古丽·买买提",
    "（方大圆程光 摄）": "photo 方大圆, photo 程光",
    "图文：桂花街道 方大圆 单位审核：程小方": "text_photo 方大圆, editor 程小方",
    "作者：水利股": "",
    "【本报记者方大圆澜溪报道】": "reporter 方大圆",
    "采访：方大圆": "reporter 方大圆",
    "●记者手记": "",
    "（記者方大圓翻攝）": "reporter 方大圓, photo 方大圓",
    "余 婷 记者方大圆": "text 余婷, reporter 方大圆",
    "记者 方大圆 摄影 程小方": "reporter 方大圆, photo 程小方",
    "通讯员 方大圆参与采写": "correspondent 方大圆, text 方大圆",
    "文/图 本报记者 扎西卓玛": "reporter 扎西卓玛, text_photo 扎西卓玛",
    "记者从会议上获悉": "",
    "突出重点 担当作为": "",
}


@pytest.mark.parametrize(("text", "credits"), CREDITS.items())
def test_a_byline_credits_these_people_in_these_roles(text: str, credits: str) -> None:
    assert ", ".join(f"{b.role} {b.name}" for b in parse_byline(text)) == credits
