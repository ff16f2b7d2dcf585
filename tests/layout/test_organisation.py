"""Whose affairs an article tells: the organisation that its titles or first paragraph name."""

from __future__ import annotations

import pytest

from shizheng.converters.layout.organisation import find_organisation

FOUND = [
    # kicker, headline, first paragraph and the rest, organisation
    ("柳堰街道", "建设幸福家园", ["近日，各社区行动起来。"], "柳堰街道"),
    (None, "中原区城运中心：提升治理能力", ["中心入驻60名人员。"], "中原区城运中心"),
    (None, "为企业解难题", ["“都得益于中牟县青年路街道的支持。”昨日，负责人说。"], "中牟县青年路街道"),
    (None, "美丽乡村再升级", ["初春时节，走进中牟县刘集镇徐村，花开满园。", "刘集镇今年投资200万元。", "刘集镇还将扩种。"], "中牟县刘集镇"),
    (None, "抢抓农时促生产", ["昨日，在登封市大金店镇梅村，大棚里一片忙碌。", "梅村今年增收。", "梅村还建了冷库。"], "登封市大金店镇梅村"),
    (None, "环卫启动春季模式", ["近日，天气转暖。青岚区城市管理局环卫部门开展洗扫作业。"], "青岚区城市管理局环卫部门"),
    (None, "小微产业园高质量发展", ["今年以来，荥阳市城关乡紧盯园区建设。"], "荥阳市城关乡"),
    (None, "九个持续抓好", ["坚持项目为王。", "在中原区，项目不断。", "中原区还出台措施。", "中原区领导表示。"], "中原区"),
    (None, "端午节前后上市", ["西瓜端午节前后会上市，效益更好。"], None),
    # a slogan in quotation marks, and clauses that end like a name
    (None, "半年小结", ["全县上下围绕“三城两基地三中心”定位，修路9公里。"], None),
    (None, "半年小结", ["促进辖区增收，圆满完成区里任务。"], None),
    (None, "半年小结", ["镇政府带领全镇干部，修路9公里。"], None),
    (None, "半年小结", ["近年来，中牟县以产业园为载体招商。"], "中牟县"),
    (None, "统计快报", ["笔者从中牟县统计局获悉，工业增长9%。"], "中牟县统计局"),
    # the verbs of a headline are no part of the body that it names
    (None, "柳河县石桥村发展特色产业壮大村集体经济", ["石桥村修路3公里。"], "柳河县石桥村"),
    (None, "抗灾抢险", ["7月2日，在湖南岳阳市华容县，堤坝合龙。"], "湖南岳阳市华容县"),
    (None, "返乡养牛富乡亲", ["走进云江县的牛场，牛声阵阵。"], "云江县"),
    (None, "清理旧车", ["9月1日上午，云江县广场入口处，一场整治正在进行。"], "云江县"),
    (None, "投资加快", ["记者昨日从白石新区召开的一季度经济运行分析会上获悉，完成投资9亿元。"], "白石新区"),
]


@pytest.mark.parametrize(("kicker", "headline", "paragraphs", "organisation"), FOUND)
def test_an_article_says_whose_affairs_it_tells(kicker: str | None, headline: str, paragraphs: list[str], organisation: str | None) -> None:
    assert find_organisation(kicker, headline, None, paragraphs) == organisation
