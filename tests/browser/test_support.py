"""From a cell of the heat map to a pledge: the need is then answered."""

import re

from playwright.sync_api import expect


def test_a_cell_leads_to_a_pledge_and_the_need_is_answered(visit):
    page = visit.page
    visit.open("/support?lang=ru")
    cell = page.locator(".vega-embed svg text", has_text=re.compile(r"^2\u2009↓$")).first
    visit.click_middle(cell)
    visit.settle()
    expect(page).to_have_url(re.compile(r"school=S\d\d.*factor=R\d\d"))

    visit.open("/support?lang=ru&school=S10&factor=R02")
    page.get_by_role("radio", name="Кто может помочь").click()
    visit.settle()
    page.get_by_text("Записать обещание помочь").click()
    amount = page.get_by_label("Количество")
    amount.fill("24")
    amount.press("Tab")
    visit.settle()
    page.get_by_role("button", name="Записать обещание", exact=True).click()
    visit.settle()
    expect(page.get_by_text("принята")).to_be_visible()
    visit.open("/exchange?lang=ru&member=S10")
    page.get_by_role("radio", name="Обещания").click()
    visit.settle()
    expect(page.get_by_text("Открытых обещаний нет")).to_have_count(0)
