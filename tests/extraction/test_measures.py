"""Measures: what is an act and what is not, its span, its words and how far along it is. All sentences are invented."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shizheng.converters.extraction.article import extract_article
from shizheng.converters.extraction.facts import MeasureFact
from shizheng.converters.extraction.measures import extract_measures, refusals
from shizheng.converters.layout import lay_out
from shizheng.converters.normalising import normalise
from shizheng.schema.catalogue import catalogue

from .pages import article


def measures(*paragraphs: str, **about: str) -> tuple[MeasureFact, ...]:
    return extract_measures(article(*paragraphs, **about), about.get("date"))


def only(text: str, **about: str) -> MeasureFact:
    found = measures(text, **about)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "action", "thing"),
    [
        ("今年以来，青山街道成立河道整治专班，常住人口稳定增长。", "成立", "河道整治专班"),
        ("镇里先行一步，发放救助金30万元，群众交口称赞。", "发放", "救助金30万元"),
        ("汛期将至，大力开展防汛应急演练，安全意识不断增强。", "开展", "防汛应急演练"),
        ("将三处旧厂房改造成文化馆，周边面貌一新。", "改造", "三处旧厂房"),
        ("把闲置校舍交给社区，新建托育中心2处。", "新建", "托育中心2处"),
        ("清溪桥预计10月底建成通车。", "建成通车", "清溪桥"),
        ("入冬以来，对沿街商铺进行燃气安全检查，隐患一目了然。", "检查", "沿街商铺"),
        ("厂房落成之后，为入园企业提供代办服务，企业少跑许多路。", "提供", "代办服务"),
        ("加快推进“一河两岸”工程建设，水清岸绿。", "推进", "“一河两岸”工程建设"),
        ("组织召开座谈会12次，听民声、聚民智。", "召开", "座谈会12次"),
        ("出台了人才政策20条，引得凤凰来。", "出台", "人才政策20条"),
    ],
)
def test_an_act_is_read_with_its_verb_and_its_object(text: str, action: str, thing: str) -> None:
    found = [m for m in measures(text) if m.action == action]
    assert [m.object for m in found] == [thing], measures(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("坚持问题导向，清理河道12公里。", "SZ412"),
        ("始终牢记为民宗旨，清理河道12公里。", "SZ413"),
        ("清理河道12公里，跑出发展加速度。", "SZ414"),
        ("清理河道12公里，不断提升服务水平。", "SZ415"),
        ("清理河道12公里，新增市场主体3000家。", "SZ416"),
        ("清理河道12公里，荣获全省先进集体称号。", "SZ416"),
        ("抓好民生保障。清理河道12公里，拆除违建3处。", "SZ417"),
        ("清理河道12公里，村民积极种植新品种苹果。", "SZ418"),
        ("“我家去年翻修了老屋，还加装了电梯，日子越过越好。”村民老田说。", "SZ419"),
        ("清理河道12公里，全镇面貌一新。", "SZ411"),
        ("清理河道12公里，主动服务。", "SZ421"),
        ("清理河道12公里，呼吁民众共同维护水边环境。", "SZ422"),
        ("清理河道12公里，感谢志愿者支持，协助清除垃圾。", "SZ422"),
        ("清理河道12公里，未来可改造更多休憩空间。", "SZ423"),
        ("清理河道12公里，完成整治工程后，水清岸绿。", "SZ423"),
        ("若建成抽水站3座，清理河道12公里。", "SZ423"),
        ("清理河道12公里，推动水岸绿化更是刻不容缓。", "SZ423"),
        ("青禾公司扩产，投入智能化生产，添置新设备。清理河道12公里。", "SZ411"),
        ("村民自筹资金，翻修老屋三间。", "SZ418"),
        ("清理河道12公里，清淤体积达3万立方米。", "SZ416"),
        ("抽水站完工后，将提供全区排水功能，改善低洼地区积水。", "SZ423"),
        ("报告首先总结了五年来修路架桥的做法。", "SZ423"),
        ("报告明确提出了来年修路的安排。", "SZ423"),
        ("全年修路任务的完成，靠的是众人。", "SZ423"),
    ],
)
def test_what_is_no_act_is_refused_with_its_reason(text: str, rule: str) -> None:
    page = article(text)
    assert rule in [refusal.rule for refusal in refusals(page)]
    refused = [(r.start, r.end) for r in refusals(page) if r.rule == rule]
    assert all(m.end <= start or end <= m.start for start, end in refused for m in extract_measures(page))


def test_every_reason_stands_in_the_catalogue() -> None:
    assert {f"SZ4{n:02d}" for n in (1, 2, 3, 4, *range(11, 22))} <= set(catalogue())


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("已建成社区食堂5处。", "done"),
        ("累计发放补贴80万元，惠及千户。", "done"),
        ("端午佳节，成功举办城区龙舟赛，引来八方游客。", "done"),
        ("改造老旧小区12个，居民喜笑颜开。", "done"),
        ("持续开展垃圾分类宣传，习惯渐成。", "ongoing"),
        ("邻里和睦，定期组织志愿者清扫楼道和小区广场。", "ongoing"),
        ("二期厂房正在施工，机器轰鸣。", "ongoing"),
        ("扎实推进360个重点项目，捷报频传。", "ongoing"),
        ("将新建幼儿园3所，缓解入园难。", "planned"),
        ("拟出台人才公寓管理办法。", "planned"),
        ("云江区将实施危桥改造项目。", "planned"),
        ("实施危桥改造项目86个。", "done"),
        ("力争年底前建成污水处理厂2座。", "planned"),
        ("会议要求，加大督查力度，开展隐患排查整治。", "planned"),
        ("市长请水务局盘点全区抽水机组，有备无患。", "planned"),
        ("教育局会补助偏远学校购置校车，接送更安全。", "planned"),
        ("去年底前完成抽水站发包作业，进度超前。", "done"),
        ("云江北路三座桥梁目前赶工中，车辆请改道。", "ongoing"),
    ],
)
def test_how_far_along_an_act_is(text: str, status: str) -> None:
    found = measures(text)
    assert found
    assert {m.status for m in found} == {status}


def test_what_money_is_spent_on_is_the_act() -> None:
    fact = only("云江区投入2300万元整治北溪护岸，居民安心。")
    assert (fact.action, fact.object) == ("整治", "北溪护岸")


def test_a_day_ahead_of_the_text_is_to_come() -> None:
    for month, to_come in ((7, True), (6, False)):
        page = article(f"环保局自{month}月1日起受理补助申请案件，欢迎洽询。")
        assert [m.status == "planned" for m in extract_measures(page, "2025-06-12")] == [to_come]


def test_a_purpose_behind_a_subject_is_no_act() -> None:
    assert [m.action for m in measures("水务局为改善北溪积水问题，增设抽水机6台。")] == ["增设"]


def test_who_does_something_first_tells_no_rate() -> None:
    assert only("办事更快。云江区在全市率先建立危桥监测平台，来往更安心。").action == "建立"


def test_an_act_under_a_heading_of_plans_is_planned() -> None:
    assert only("改造老旧小区12个。", heading="2025年工作安排").status == "planned"
    assert only("改造老旧小区12个。", heading="云江区2025年十大惠民实事").status == "planned"
    assert only("改造老旧小区12个。", heading="2024年工作回顾").status == "done"


def test_what_a_colon_announces_is_planned_in_the_paragraphs_below() -> None:
    found = measures("今年青山区将重点做好三件事：", "新建学校2所，修缮道路8条。")
    assert [m.status for m in found if m.action in ("新建", "修缮")] == ["planned", "planned"]


@pytest.mark.parametrize(
    ("text", "date", "deadline", "words"),
    [
        ("清溪桥预计6月底完工。", "2024-03-01", "2024-06", "6月底"),
        ("力争年底前建成水厂2座。", "2024-03-01", "2024-12", "年底前"),
        ("清溪桥预计6月底完工。", "", "", "6月底"),
        ("清溪桥预计2025年底建成通车。", "", "2025-12", "2025年底"),
            ],
)
def test_by_when_an_act_is_to_be_done(text: str, date: str, deadline: str, words: str) -> None:
    found = extract_measures(article(text), date or None)
    assert [(m.deadline, m.deadline_text) for m in found] == [(deadline, words)]


def test_a_year_that_nothing_settles_is_not_invented() -> None:
    assert only("清溪桥预计6月底完工。").deadline == ""


def test_the_span_is_the_clause_without_purpose_and_with_what_it_is_done_to() -> None:
    text = "为了留住乡愁，对沿街两侧的老树，逐一修剪加固，绿意更浓。"
    fact = only(text)
    assert text[fact.start : fact.end] == "对沿街两侧的老树，逐一修剪加固"


def test_two_acts_with_figures_of_their_own_are_two_measures() -> None:
    text = "拆除违章建筑120余处、增设停车泊位330余个，秩序井然。"
    assert [text[m.start : m.end] for m in measures(text)] == ["拆除违章建筑120余处", "增设停车泊位330余个"]


def test_one_verb_with_several_objects_is_one_measure() -> None:
    assert only("建设孵化器、加速器、双创中心。").object == "孵化器、加速器、双创中心"


def test_the_actor_is_the_one_said_or_the_article_s_body() -> None:
    found = measures("青山街道开展河道巡查，清理垃圾12吨。民政局发放救助金30万元。", organisation="青山街道")
    assert [m.actor for m in found] == ["青山街道", "青山街道", "民政局"]
    assert only("由社区党组织牵头，建好居民议事厅3处。", organisation="青山街道").actor == "社区党组织"


@pytest.mark.parametrize(
    ("text", "domain", "instrument"),
    [
        ("发放失业人员补贴30万元。", "10.5", "treasure"),
        ("开展垃圾分类宣传120场。", "05.1", "nodality"),
        ("出台养老服务条例。", "10.2", "authority"),
        ("改造农村公路30公里。", "04.5", "organisation"),
        ("推进“三零”创建。", "", ""),
    ],
)
def test_domain_and_instrument_follow_from_cues_and_are_empty_without(text: str, domain: str, instrument: str) -> None:
    fact = only(text)
    assert (fact.domain, fact.instrument) == (domain, instrument)


def test_a_figure_is_linked_to_the_measure_whose_clause_holds_it() -> None:
    facts = extract_article(article("去年青山街道发放救助金30万元，常住人口2.4万人，改造小区12个。"))
    linked = {metric.quote: None if metric.measure is None else facts.measures[metric.measure].action for metric in facts.metrics}
    assert linked["30万元"] == "发放"
    assert linked["2.4万人"] is None
    assert linked["12个"] == "改造"


PIECES = st.sampled_from(
    ["推进", "建设", "成立", "将", "把", "对", "持续", "已", "3个", "12.5%", "“一河两岸”", "工程", "、", "，", "。", "；", "：", "——", "（一）", "《办法》", "为", "的", "了", "并", "提升", "水平", "坚持", "村民", "“", "”", "一是", "会议要求", "年底前", "6月", "A", "\n", "改造", "服务", "中心", "人", "𠮷"]
)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_measures_and_refusals_share_the_text_between_them_whatever_it_is(text: str) -> None:
    page = article(text)
    facts = extract_article(page)
    spans = sorted([(m.start, m.end) for m in facts.measures] + [(r.start, r.end) for r in refusals(page)])
    assert all(0 <= start < end <= len(text) for start, end in spans)
    kept = [(m.start, m.end) for m in facts.measures]
    assert kept == sorted(kept)
    assert all(one[1] <= two[0] for one, two in pairwise(kept))
    for fact in facts.measures:
        assert fact.action
        assert fact.status in ("planned", "ongoing", "done")
        assert "\n" not in fact.object + fact.actor


@pytest.mark.parametrize("unit", ["等", "、搭建", "把建设", "推进“清水”", "1日搭建，", "年底前建成，", "“啊。啊”村民说", "（以下简称清水）机制"])
def test_one_endless_clause_is_read_to_its_end(unit: str) -> None:
    page = article(unit * (40_000 // len(unit)))
    facts = extract_article(page)
    assert len(facts.measures) + len(refusals(page)) > 0


def test_items_in_paragraphs_of_their_own_are_to_come_where_the_paragraph_before_them_is() -> None:
    found = measures("下一步，镇里将办好三件事，让大家出行更方便。", "一是新建便民驿站3处。", "二是改造农贸市场。")
    assert {m.status for m in found if m.action in {"新建", "改造"}} == {"planned"}


def test_measures_behind_the_heading_of_a_plan_are_planned_though_headings_of_their_own_follow() -> None:
    page = "2031年预期目标\n\n生产总值增长8%。\n\n工业转型\n\n支持20家龙头企业。实施30个重点项目。\n\n2030年工作回顾\n\n新建学校3所。"
    assert [m.status for laid in lay_out(normalise(page)).articles for m in extract_measures(laid)] == ["planned", "planned", "done"]


def test_measures_behind_the_heading_of_a_plan_within_a_paragraph_are_planned() -> None:
    page = "各位代表：现将工作报告如下。一、2030年工作回顾2030年，我们稳中求进。新建学校3所，改造公园2个。二、2031年工作安排我们将稳中求进。新建厂房5座。改造管网9公里。"
    assert [m.status for laid in lay_out(normalise(page)).articles for m in extract_measures(laid)][-4:] == ["done", "done", "planned", "planned"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("整治成果巩固，治理堵点的能力显著提高，人人叫好。", "SZ415"),
        ("合作社办起来，发展势头良好，人人叫好。", "SZ415"),
        ("今年，重点做好以下三个方面的工作：修渠、铺路、架桥。", "SZ417"),
        ("新渠修通，解决了下游村庄浇地难题，人人叫好。", "SZ415"),
        ("自2031年建成，这里就很热闹。", "SZ423"),
        ("去年，全镇有3名村民参与了新渠维修项目，人人叫好。", "SZ416"),
    ],
)
def test_how_things_stand_and_what_is_announced_are_no_acts(text: str, rule: str) -> None:
    page = article(text)
    assert extract_measures(page) == ()
    assert rule in {refusal.rule for refusal in refusals(page)}


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("入秋以来，云江区联合青河县打造风筝小镇，人人叫好。", "打造"),
        ("入秋以来，云江区将柳巷小区纳入年度改造项目，人人叫好。", "纳入"),
        ("入秋以来，云江区启动建设风筝博物馆，人人叫好。", "启动建设"),
    ],
)
def test_of_several_verbs_the_act_is_the_one_that_tells_what_is_done(text: str, action: str) -> None:
    assert [m.action for m in extract_measures(article(text))] == [action]


def test_a_practice_that_is_honoured_is_spoken_of() -> None:
    assert extract_measures(article("入秋以来，打造风筝小镇系列做法，入选典型案例。")) == ()


def test_troubles_taken_in_hand_are_acts() -> None:
    assert [m.action for m in extract_measures(article("入秋以来，解决了下游村庄浇地难题12个，人人叫好。"))] == ["解决"]


def test_works_that_are_pushed_on_are_acts_without_an_object() -> None:
    found = extract_measures(article("入秋以来，北环铁路、南环铁路加快推进，老街改造工程快速推进，商户叫好。"))
    assert [m.action for m in found] == ["推进", "推进"]


def test_how_something_is_regarded_is_no_act() -> None:
    assert extract_measures(article("入秋以来，云江区始终把项目建设作为首要任务，干部群众干劲十足。")) == ()
