"""The foot of a press release: whom to ask and the calendar below the text belong to the article."""

from __future__ import annotations

from shizheng.converters.layout import lay_out
from shizheng.converters.normalising import normalise

TEXT = (
    "青岚市举办阅读节\n\n青岚市图书馆表示，今年阅读节共有12场活动，欢迎市民踊跃参加，并可于现场领取导览手册一册。\n"
    "4月17日的“亲子共读”\n4月23、24日的“旧书市集”\n5月8日的“作家讲座”\n\n发稿单位：青岚市图书馆\n新闻联络人：林小姐 电话：06-5550101"
)


def test_contacts_and_a_calendar_below_a_release_are_no_page_furniture() -> None:
    page = lay_out(normalise(TEXT))
    assert {b.kind for b in page.blocks} == {"headline", "paragraph", "byline"}
    assert [b.kind for b in page.blocks][-1] == "byline"
