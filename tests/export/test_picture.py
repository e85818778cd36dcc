"""Charts as files: title, moment and source stand in the picture."""

import re

from lib.charts.registry import CHARTS
from lib.charts.theme import DARK, LIGHT
from lib.export import picture
from lib.text import load
from tests.charts.examples import EXAMPLES

RU = load("ru")
TITLE, SOURCE = "20 показателей из 49 идут по плану", "Загрузка № 93 · на 15 октября 2026 г."


def drawn(chart: str) -> str:
    return picture.svg(CHARTS[chart].spec(RU, LIGHT), EXAMPLES[chart].data(RU), TITLE, SOURCE)


def test_a_picture_says_what_it_shows_and_of_which_moment() -> None:
    texts = re.findall(r"<(?:text|tspan)[^>]*>([^<]+)<", drawn("bullets"))
    assert {TITLE, SOURCE} <= set(texts)
    assert "Охват учащихся 6–11 классов" in texts


def test_a_long_title_is_wrapped_and_nothing_is_cut() -> None:
    title = "Чаще всех отдаёт сторона «Наука»: 116 передач из 265, больше всего — кадры. " * 3
    spec, data = CHARTS["sankey"].spec(RU, LIGHT), EXAMPLES["sankey"].data(RU)
    texts = re.findall(r"<(?:text|tspan)[^>]*>([^<]+)<", picture.svg(spec, data, title, SOURCE))
    assert title.strip() in " ".join(texts)


def test_a_picture_with_kazakh_letters_is_drawn_in_a_font_that_has_them() -> None:
    def fonts(title: str) -> set[str]:
        spec, data = CHARTS["bullets"].spec(RU, LIGHT), EXAMPLES["bullets"].data(RU)
        return set(re.findall(r'font-family="([^"]+)"', picture.svg(spec, data, title, SOURCE)))

    assert all("DejaVu Sans" not in font for font in fonts("Родник"))
    assert all("DejaVu Sans, Arial" in font for font in fonts("Бұлақ"))


def test_a_picture_has_the_background_of_its_theme() -> None:
    spec, data = CHARTS["bullets"].spec(RU, DARK), EXAMPLES["bullets"].data(RU)
    assert f'fill="{DARK.paper}"' in picture.svg(spec, data, TITLE, SOURCE)
    assert picture.png(spec, data, TITLE, SOURCE).startswith(b"\x89PNG")
