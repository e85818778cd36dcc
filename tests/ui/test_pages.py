"""Every page opens inside the frame, in every language, as of any moment, full or empty."""

import json

import pyarrow as pa
import pytest

import app
from lib import desk
from lib.text import languages, load
from lib.ui.menu import Page
from lib.vocabulary import Resource
from tests.helpers.consortium import accept, indicator, report, target
from tests.helpers.pages import open_page
from tests.helpers.paths import ROOT

PAGES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("pages/*/[!_]*.py"))
BOARDS = [page for page in PAGES if page.startswith("pages/board/")]
RU = load("ru")
HOSTILE = "![](http://elsewhere.example/x.png) <b>Школа</b>"


@pytest.fixture(scope="module")
def database_path(tmp_path_factory):
    """A database file with a small consortium: reports of two years, rows of most kinds."""
    path = tmp_path_factory.mktemp("pages") / "consortium.db"
    engine = desk.open_consortium(f"sqlite:///{path}")
    members = [
        {"member_code": f"S{n}", "short_name": f"Школа {n}", "joined_on": "2022-09-01"}
        for n in (1, 2, 3)
    ]
    members[2]["short_name"] = HOSTILE
    accept(engine, "members", *members, on="2024-09-01")
    accept(
        engine,
        "indicators",
        indicator(aggregation="ratio", nature="ratio", unit_kind="percent", direction="1"),
        indicator("2.1", direction="2", numerator_text="что считаем"),
        on="2024-09-02",
    )
    accept(engine, "targets", target(50.0), target(90.0, code="2.1"), on="2024-09-03")
    halves = [("2024-12-20", 40, 60), ("2025-12-20", 55, 80)]
    for number, (year, on) in enumerate((("2023/24", "2024-09-20"), ("2024/25", "2025-09-20"))):
        shares = [
            report(f"S{n}", year, numerator=10.0 * n + 5 * number, denominator=60.0) for n in (1, 2)
        ]
        sums = [report(f"S{n}", year, value=10.0 * (n + number), code="2.1") for n in (1, 2)]
        accept(engine, "measurements", *shares, *sums, on=on)
    accept(
        engine,
        "exchanges",
        {"exchange_id": "X-1", "date": "2024-10-03", "resource": "staff"},
        {
            "exchange_id": "X-2",
            "date": "2024-11-03",
            "from_member": "S2",
            "to_member": "students",
            "resource": "finance",
            "unit": "krub",
        },
        on="2025-09-21",
    )
    accept(
        engine,
        "mentoring_counts",
        *(
            {
                "member_code": "S1",
                "census_date": day,
                "form": form,
                "mentors": 5,
                "mentees": mentees,
            }
            for day, *counts in halves
            for form, mentees in zip(("teacher_pupil", "pupil_pupil"), counts, strict=True)
        ),
        on="2025-12-21",
    )
    accept(
        engine,
        "risk_profiles",
        *(
            {
                "member_code": member,
                "factor_code": "R02",
                "assessed_on": "2025-03-15",
                "grain": "day",
                "significance": "high",
                "chosen": True,
            }
            for member in ("S1", "S3")
        ),
        on="2025-12-22",
    )
    accept(
        engine,
        "agreements",
        {"agreement_id": "A-1", "kind": "grant", "valid_to": "2027-12-01"},
        on="2025-12-23",
    )
    accept(
        engine,
        "events",
        {
            "event_id": "E-1",
            "reported_by": "consortium",
            "title": HOSTILE,
            "event_type": "seminar",
            "direction": "1",
            "starts_on": "2025-10-10",
            "host_member": "S1",
            "participants_total": 20,
            "status": "held",
        },
        on="2025-12-23",
    )
    accept(
        engine,
        "funding",
        {
            "funding_id": "F-1",
            "reported_by": "consortium",
            "period": "2024/25",
            "receiver_member": "S1",
            "source_type": "grant",
            "currency": "RUB",
            "planned": 900_000.0,
        },
        on="2025-12-23",
    )
    engine.dispose()
    return path


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A database file of a new consortium, with nothing but its start."""
    path = tmp_path_factory.mktemp("started") / "consortium.db"
    desk.open_consortium(f"sqlite:///{path}").dispose()
    return path


@pytest.fixture
def consortium(database_path, signed_in, monkeypatch):
    """The small consortium is the app's, and the reader has signed in. Pages only read it."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{database_path}")


@pytest.fixture
def empty(started, signed_in, monkeypatch):
    """The new consortium is the app's, and the reader has signed in."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{started}")


def name_of(page):
    return page.rsplit("/", 1)[1].removesuffix(".py")


def page_text(app):
    """Everything that a page writes outside its charts and tables."""
    parts = [
        *app.title,
        *app.header,
        *app.subheader,
        *app.markdown,
        *app.caption,
        *app.metric,
        *app.button,
    ]
    texts = (str(getattr(part, "label", None) or part.value) for part in parts)
    return "\n".join(texts).replace("\\", "")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", languages())
def test_a_page_opens_in_every_language(consortium, page, language):
    app = open_page(page, lang=language)
    assert not app.exception
    assert app.title[0].value == load(language)(f"page-{name_of(page)}")


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_a_new_consortium_offers_the_next_step(empty, page):
    app = open_page(page)
    assert not app.exception
    assert app.title


@pytest.mark.parametrize("page", BOARDS)
def test_a_board_without_rows_draws_no_chart(empty, page):
    app = open_page(page)
    assert not app.get("vega_lite_chart")
    assert len(app.markdown) > 0


def test_the_menu_lists_every_page_and_only_pages_that_exist():
    assert {str(page) for page in Page} == set(PAGES)


def test_no_page_is_served_by_streamlit_outside_the_frame():
    assert not [path.name for path in ROOT.glob("pages/*.py") if path.name != "__init__.py"]


@pytest.mark.parametrize("page", BOARDS)
def test_every_chart_says_what_it_shows_and_gives_its_figures_as_a_table(consortium, page):
    app = open_page(page)
    charts = app.get("vega_lite_chart")
    assert all(chart.proto.alt for chart in charts)
    assert not app.get("download_button")
    offers = [part for part in app.get("popover") if part.proto.popover.label == RU("source-table")]
    for offer in offers:
        app.session_state[offer.key] = True
    app.run()
    assert len(app.dataframe) >= len(offers) >= len(charts)
    assert len(app.get("download_button")) == 2 * len(offers) > 0


def test_a_chart_draws_the_frame_and_a_specification_without_figures(consortium):
    [chart] = open_page("pages/board/overview.py").get("vega_lite_chart")
    assert "datasets" not in json.loads(chart.proto.spec)
    marks = pa.ipc.open_stream(chart.proto.data.data).read_pandas()
    assert set(marks["part"]) >= {"title", "cell", "score"}


def test_the_language_of_the_url_rules_the_first_run(consortium):
    app = open_page("pages/board/members.py", lang="en")
    assert "Upload" in page_text(app)
    assert "Загрузка" not in page_text(app)


def test_a_moment_of_the_url_shows_what_was_known_then(consortium):
    now = open_page("pages/board/directions.py")
    then = open_page("pages/board/directions.py", at="2025-09-01")
    assert "2024/25" in page_text(now)
    assert "2024/25: " not in page_text(then)
    assert RU("banner-moment", day=RU.date("2025-09-01"), upload=5) in page_text(then)


def test_an_upload_is_a_moment_too(consortium):
    then = open_page("pages/board/exchange.py", at="5")
    assert RU("exchange-empty") in page_text(then)


def test_a_resource_is_understood_in_the_words_of_another_language(consortium):
    app = open_page("pages/board/exchange.py", resource=load("en").choice(Resource.STAFF))
    assert app.segmented_control(key="resource").value == Resource.STAFF


def test_a_moment_that_does_not_exist_is_told_and_now_is_shown(consortium):
    app = open_page("pages/board/overview.py", at="вчера")
    assert not app.exception
    assert RU("banner-moment-unknown", at="вчера") in page_text(app)
    assert app.get("vega_lite_chart")


def test_a_school_year_that_the_picker_does_not_offer_is_told_and_the_latest_is_shown(consortium):
    app = open_page("pages/board/overview.py", period="2030/31")
    unknown = RU("banner-year-unknown", year="2030/31")
    assert not app.exception
    assert app.selectbox(key="period").value is None
    assert unknown in page_text(app)
    app.selectbox(key="period").select("2024/25").run()
    assert unknown not in page_text(app)


def test_a_school_year_of_the_url_is_the_one_shown(consortium):
    app = open_page("pages/board/directions.py", period="2023/24", direction="2", indicator="2.1")
    assert "2023/24: 30" in page_text(app)


@pytest.mark.parametrize("period", ["2025/28", "nonsense", "2024/25-H1"])
def test_a_period_that_is_no_school_year_is_ignored(consortium, period):
    assert not open_page("pages/board/overview.py", period=period).exception


def test_text_from_data_is_not_read_as_markdown(consortium):
    app = open_page("pages/board/directions.py", direction="1", indicator="1.1")
    titles = [part.value for part in app.markdown if "Не сдали" in part.value]
    assert titles
    assert not any("![](" in title or "<b>" in title for title in titles)


def test_another_direction_and_indicator_are_chosen(consortium):
    app = open_page("pages/board/directions.py", depth=RU("indicator-passport"))
    app.segmented_control(key="direction").set_value("2").run()
    assert "2\\. " in app.header[0].value
    assert "что считаем" in app.table[0].value.to_string()


def test_rows_behind_a_figure_name_their_upload_file_and_line(consortium):
    app = open_page("pages/board/directions.py", indicator="1.1", depth=RU("indicator-rows"))
    rows = app.dataframe[-1].value
    assert sorted(zip(rows["Загрузка"], rows["Строка"], strict=True)) == [(6, 2), (6, 3)]
    assert set(rows["Файл"]) == {"measurements.csv"}


def test_a_page_that_breaks_says_so_in_the_readers_language(monkeypatch):
    shown = []
    monkeypatch.setattr(app.st, "error", shown.append)
    assert app.say_broken(ValueError("secret"))
    [sentence] = shown
    assert sentence.startswith(RU("page-broken"))


def test_a_moment_is_typed_as_people_write_days(consortium):
    app = open_moments(open_page("pages/board/overview.py"))
    app.text_input(key="at-typed").input("1 сентября 2025")
    open_moments(app)
    assert app.session_state["at"] == "2025-09-01"
    assert RU("banner-moment", day=RU.date("2025-09-01"), upload=5) in page_text(app)


def test_a_text_that_is_no_moment_is_refused_and_leaves_the_chosen_one(consortium):
    app = open_moments(open_page("pages/board/overview.py", at="2025-09-01"))
    app.text_input(key="at-typed").input("вчера")
    open_moments(app)
    assert app.session_state["at"] == "2025-09-01"
    assert [part.value.replace("\\", "") for part in app.error] == [
        RU("moment-refused", text="вчера")
    ]
    assert RU("banner-moment-unknown", at="вчера") in page_text(app)
    app.button(key="at-unset").click().run()
    assert not app.session_state["at"]
    assert not app.error


def open_moments(app):
    """Run the app with the popover open in which a moment is chosen: it is made on demand."""
    app.session_state["choose-at"] = True
    return app.run()


def test_the_chosen_year_outlives_a_page_that_has_no_years(consortium):
    app = open_page("pages/board/directions.py")
    app.selectbox(key="period").select("2023/24").run()
    app.switch_page(Page.SUPPORT).run()
    assert "period" not in [box.key for box in app.selectbox]
    app.switch_page(Page.DIRECTIONS).run()
    assert app.selectbox(key="period").value == "2023/24"
