"""Several files at once, one of them an archive: one upload, mended, applied and undone whole."""

import pytest
from playwright.sync_api import expect

from lib.desk.archives import pack

ALIASES = "Что названо;Другое название;Код\nорганизация;Родничок наш;S10\n"
HEADCOUNTS = "Код организации;Учебный год;Всего учащихся\nS10;2021/22;415\n"
TARGETS = "Код показателя;Период;Плановое значение;Код организации\n2.5;2031/32;девяносто;S10\n"
FUNDING = (
    "Код финансирования;Период;Источник;Получатель;План;Валюта\n"
    "Ф-901;2025/26;собственные средства;S10;120000;руб.\n"
)


@pytest.fixture
def address(written_address):
    """A shared app: what this test writes, it undoes."""
    return written_address


def test_files_and_an_archive_are_one_upload_that_is_undone_whole(visit):
    page = visit.page
    texts = {"названия.csv": ALIASES, "контингент.csv": HEADCOUNTS, "планы.csv": TARGETS}
    files = {name: text.encode("cp1251") for name, text in texts.items()}
    files["финансы.zip"] = pack([("деньги.csv", FUNDING.encode())])
    visit.open("/upload?lang=ru")
    page.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "", "buffer": content} for name, content in files.items()]
    )
    expect(page.get_by_text("4 файла станут одной загрузкой")).to_be_visible()
    visit.settle()
    expect(page.get_by_text("деньги.csv · Финансирование, 1 строка")).to_be_visible()
    expect(page.get_by_test_id("stAlert").first).to_contain_text("1 ошибка")

    page.get_by_role("button", name="Исправить", exact=True).click()
    visit.settle()
    page.get_by_label("Заменить на").fill("90")
    page.get_by_label("Заменить на").press("Enter")
    visit.settle()
    page.get_by_role("button", name="Заменить", exact=True).click()
    visit.settle()
    expect(page.get_by_text("На странице исправлено 1 место")).to_be_visible()
    for acknowledgement in page.get_by_text("Верно, так и есть").all():
        acknowledgement.click()
        visit.settle()
    page.get_by_role("button", name="Применить: 4 строки").click()
    expect(page.get_by_text("принята")).to_be_visible()

    page.get_by_text("Отменить эту загрузку").click()
    visit.settle()
    page.get_by_label("Почему отменяем").fill("не те файлы")
    page.get_by_label("Почему отменяем").press("Enter")
    visit.settle()
    page.get_by_role("button", name="Отменить загрузку №").click()
    visit.settle()
    expect(page.get_by_test_id("stAlert").first).to_contain_text("отменена")
