"""The page of members: search and filters of the register, pages, the passport of one."""

import re

import pytest

from lib import desk
from lib.text import load
from lib.ui.board.members.passport.parts import PARTS
from lib.ui.board.members.register import place_of
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.pickers import MEMBER
from tests.helpers.consortium import accept
from tests.helpers.pages import open_sound

RU = load("ru")
PAGE = "pages/board/members.py"
MANY = 130


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """A database file of many schools, a company and a school that has left."""
    path = tmp_path_factory.mktemp("members") / "consortium.db"
    engine = desk.open_consortium(f"sqlite:///{path}")
    schools = [
        {"member_code": f"S{n:03}", "name_ru": f"Школа {n:03}", "joined_on": "2022-09-01"}
        for n in range(1, MANY)
    ]
    schools[4] |= {"left_on": "2024-08-31", "name_ru": "Лицей <b>*Орбита*</b>"}
    company = {"member_code": "C1", "name_ru": "Завод", "member_type": "company"}
    accept(engine, "members", *schools, company, on="2024-09-02")
    accept(engine, "aliases", {"subject": "members", "alias": "Сигнал", "code": "C1"})
    engine.dispose()
    return path


@pytest.fixture
def consortium(path, signed_in, monkeypatch):
    """The consortium is the app's, and the reader has signed in. Pages only read it."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")


@pytest.fixture
def demo(demo_database, signed_in, monkeypatch):
    """The demo is the app's, and the reader has signed in. Pages only read it."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{demo_database}")


def listed(app):
    return app.dataframe(key="member-list").value


def heading(part):
    """The beginning of the heading of a part's whole rows."""
    return f"#### {escape_markdown(RU(f'card-{part}'))} · "


def card_titles(app):
    return [text.value for text in app.markdown if re.match(r"\*\*[^\[]", text.value)]


def test_the_register_lists_fifty_members_a_page_those_that_left_last(consortium):
    app = open_sound(PAGE)
    first = listed(app)
    assert len(first) == 50
    assert first[RU("figure-name")].tolist()[:2] == ["Завод", "Школа 001"]
    app.session_state["members-page"] = 3
    rest = listed(app.run())
    assert len(rest) == MANY - 100
    assert rest[RU("figure-since-or-until")].tolist()[-1].startswith("вышел")
    app.session_state["member"] = "C1"
    app.run()
    app.session_state["member"] = None
    assert len(listed(app.run())) == MANY - 100
    app.session_state["search"] = "Школа"
    assert listed(app.run())[RU("figure-name")].tolist()[0] == "Школа 001"


def test_search_and_filter_come_from_the_url_and_find_an_alias(consortium):
    assert listed(open_sound(PAGE, search="сигнал"))[RU("figure-name")].tolist() == ["Завод"]
    assert len(listed(open_sound(PAGE, member_type="company"))) == 1
    nobody = open_sound(PAGE, search="сигнал", member_type="school")
    assert [info.value.replace("\\", "") for info in nobody.info] == [RU("members-none-match")]


def test_an_unknown_filter_and_an_unknown_member_show_everybody(consortium):
    assert len(listed(open_sound(PAGE, member_type="circus"))) == 50
    app = open_sound(PAGE, member="nobody")
    assert len(listed(app)) == 50
    assert [warning.value for warning in app.warning] == [
        escape_markdown("Организации nobody на этот момент в консорциуме не было.")
    ]


def test_a_member_that_left_is_found_and_marked(consortium):
    rows = listed(open_sound(PAGE, search="лицей"))
    assert rows[RU("figure-name")].tolist() == ["Лицей <b>*Орбита*</b>"]
    assert "31.08.2024" in rows[RU("figure-since-or-until")].iloc[0]


def test_a_chosen_member_opens_its_passport_instead_of_the_register(consortium):
    app = open_sound(PAGE)
    app.session_state[MEMBER] = "C1"
    app.run()
    assert not app.exception
    assert not [frame for frame in app.dataframe if frame.key == "member-list"]


def test_two_members_are_on_one_page_each_figure_and_fact_once(demo):
    opened = {"figures-comparison": True, "figures-comparison-facts": True}
    app = open_sound(PAGE, state=opened, member="S05", beside="S10")
    [figures] = [each.value for each in app.dataframe if "Консорциум" in each.value]
    assert list(figures.columns)[3:5] == ["«Импульс» · S05", "«Родник» · S10"]
    hidden = figures[figures.iloc[:, 0] == "3.5"].iloc[0]
    assert hidden.iloc[3] == "скрыто"  # not an empty cell
    headings = [each.value.replace("\\", "") for each in app.markdown if "####" in each.value]
    finding = "Лучше из двоих: «Импульс» — в 17, «Родник» — в 6 из 24 показателей, общих для обоих"
    assert headings.count(f"#### {finding}") == 2  # in a window and on a phone
    lines = app.table[0].value.to_numpy().tolist()
    labels = [re.sub(r"\[(.*)\]\(.*", r"\1", label).replace("\\", "") for label, *_ in lines]
    facts = {label: values for label, (_, *values) in zip(labels, lines, strict=True)}
    assert facts["опыт, чел.-участий"] == ["158 / 177", "77 / 160"]
    assert facts["Отчёты"] == ["не сдано 3 из 57", "не сдано 2 из 57"]
    assert facts["Мероприятия"] == ["14", "20"]
    assert "open=agreements" in next(label for label, *_ in lines if "Договоры" in label)
    [file] = [each.value for each in app.dataframe if "Сведения" in each.value]
    assert list(file.columns)[1:] == ["Лицей «Импульс» (демо) · S05", "Школа «Родник» (демо) · S10"]
    assert ["опыт, чел.-участий", "158 / 177", "77 / 160"] in file.to_numpy().tolist()
    assert ["Мероприятия", "14", "20"] in file.to_numpy().tolist()


@pytest.mark.parametrize(
    ("year", "figure", "day", "share", "events", "uploads"),
    [
        (None, "наставник у 241 из 760", "20.05.2026", "31,7\u00a0%", "14", "15.10.2026"),
        (
            *("2023/24", "наставник у 100 из 760", "20.05.2024", "13,2\u00a0%"),
            *("6 · 2023/24", "15.10.2026 · за все годы"),
        ),
    ],
)
def test_cards_of_a_passport_are_of_the_chosen_school_year_or_say_so(
    demo, year, figure, day, share, events, uploads
):
    app = open_sound(PAGE, member="S05", period=year)
    assert f"**{RU('card-mentoring')}** · {figure}" in card_titles(app)
    [caption] = [one.value for one in app.caption if "молодых педагогов" in one.value]
    assert f"на {day}" in caption.replace("\\", "")
    assert share in caption
    assert f"**{RU('card-events')}** · {escape_markdown(events)}" in card_titles(app)
    assert f"**{RU('card-uploads')}** · {escape_markdown(uploads)}" in card_titles(app)


def test_the_map_lists_the_members_that_lie_nowhere(consortium):
    captions = [part.value.replace("\\", "") for part in open_sound(PAGE, section="map").caption]
    assert RU("member-map-none") in captions
    assert RU("member-map-unplaced", count=MANY - 1) in captions


@pytest.mark.parametrize("address", ["map", "Карта", "Map"])
def test_the_address_holds_the_code_of_a_view_however_it_came(consortium, address):
    app = open_sound(PAGE, section=address, lang="ru")
    assert (app.button_group(key="section").value, app.query_params["section"]) == ("map", "map")
    app.button_group(key="section").set_value("register").run()
    assert "section" not in app.query_params


def test_years_and_joining_say_that_nothing_can_be_told_yet(consortium):
    years = open_sound(PAGE, section="years")
    assert [info.value.replace("\\", "") for info in years.info] == [RU("tenure-none")]
    assert not [part for part in years.caption if "Сравнение начинается" in part.value]
    joining = open_sound(PAGE, section="joining")
    nobody = RU("joining-how-nobody", day="").partition(" ")[2].strip()
    assert any(nobody in part.value.replace("\\", "") for part in joining.caption)


@pytest.mark.parametrize(
    ("city", "region", "place"),
    [
        ("Пушкин, Санкт-Петербург", "Санкт-Петербург", "Пушкин, Санкт-Петербург"),
        ("Казань", "Татарстан", "Казань, Татарстан"),
        ("Казань", None, "Казань"),
        (None, None, ""),
    ],
)
def test_a_place_is_named_once(city, region, place):
    assert place_of({"city": city, "region": region}) == place


@pytest.mark.parametrize(
    ("address", "part"),
    [
        ({"why": "late"}, "reports"),
        ({"agreement": "A-016"}, "agreements"),
        ({"open": "events"}, "events"),
        ({"open": "circus"}, None),
        ({}, None),
    ],
)
def test_a_link_opens_one_part_of_a_passport_which_can_be_closed(demo, address, part):
    app = open_sound(PAGE, member="S05", **address)
    close = [button for button in app.button if button.label == RU("part-close")]
    assert [button.key for button in close] == ([f"part-{part}-S05"] if part else [])
    assert app.query_params.get("open") == part
    if close:
        close[0].click().run()
        assert "open" not in app.query_params
        assert [button for button in app.button if button.label == RU("part-close")] == []


def test_a_link_opens_its_part_although_another_was_opened_or_closed_before(demo):
    app = open_sound(PAGE, member="S05", open="events")
    for _ in range(2):
        app.query_params.clear()
        app.query_params.update({"lang": "ru", "member": "S05", "why": "late"})
        app.run()
        assert app.query_params.get("open") == "reports"
        assert ["не сдан" in warning.value for warning in app.warning] == [True]
        app.button(key="part-reports-S05").click().run()
        assert "open" not in app.query_params


def test_paper_has_the_whole_rows_of_every_part_of_a_passport(demo):
    app = open_sound(PAGE, member="S05")
    texts = [text.value for text in app.markdown]
    for part in PARTS[1:]:
        assert [text for text in texts if text.startswith(heading(part))]
    assert sum(RU("profile-directions", first="1", last="4") in text for text in texts) >= 1


def test_late_reports_are_listed_by_indicator(demo):
    tables = [table.value for table in open_sound(PAGE, member="S05", open="reports").table]
    [late] = [table for table in tables if len(table) == 3 and table.iloc[0, 0].startswith("5\\.5")]
    assert late.iloc[:, 0].tolist()[0].startswith("5\\.5 Индекс учебной мотивации")


def test_the_first_screen_says_the_figure_of_each_part(demo):
    app = open_sound(PAGE, member="S05")
    assert [title.replace("\\", "") for title in card_titles(app)] == [
        "**Обмен** · передал 11, получил 27 · 2025/26",
        "**Договоры и соглашения** · действует 6 из 6",
        "**Отчёты** · не сдано 3 из 57",
        "**Последние загрузки** · 15.10.2026",
        "**Наставничество** · наставник у 241 из 760",
        "**Мероприятия** · 14",
    ]
    parts = [button for button in app.button if button.key.startswith("part-")]
    assert {button.key: button.label for button in parts} == {
        "part-figures-S05": "подробно",
        "part-exchange-S05": "подробно",
        "part-agreements-S05": "все 6",
        "part-reports-S05": "список",
        "part-uploads-S05": "подробно",
        "part-mentoring-S05": "формы: 6",
        "part-events-S05": "все 14",
    }


def test_all_events_that_a_card_counts_are_listed(demo):
    tables = [table.value for table in open_sound(PAGE, member="S05", open="events").table]
    [events] = [table for table in tables if len(table) == 14]
    assert set(events.iloc[:, 2]) == {"проводит", "участвует в проведении"}


def test_a_member_that_left_and_one_without_anything_have_a_passport(consortium):
    for code in ("S005", "C1"):
        app = open_sound(PAGE, member=code)
        titles = card_titles(app)
        assert len(titles) == 6
        assert titles[0] == f"**{RU('card-exchange')}** · {RU('card-none')}"


def test_the_history_of_a_record_leads_to_the_passport_as_of_each_upload(demo):
    app = open_sound(PAGE, lang="ru", member="S01", open="uploads")
    cells = [str(cell) for table in app.table for cell in table.value.to_numpy().ravel()]
    assert "внесён в реестр" in cells
    [day] = [cell for cell in cells if "at=3" in cell]
    assert "member=S01" in day
    assert any("upload=3)" in cell for cell in cells)
