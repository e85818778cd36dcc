"""Decks of meetings: the figures of their moment, for ever; every slide worded in any case."""

import dataclasses
import io
import zipfile
from datetime import date
from xml.etree import ElementTree

import pytest

from lib import desk, queries, store
from lib.queries.disclosure.visibility import EVERYTHING, Visibility
from lib.queries.meetings.register import find_meeting
from lib.running_order import Point, parse_slide, slide_address
from lib.slides.catalogue import SLIDES, find_slide, slide_title, slide_titles
from lib.slides.decks import list_deck, meeting_deck, slides_of
from lib.slides.packs import PackFormat, pack
from lib.slides.scope import Scope
from lib.text import languages, load
from lib.vocabulary import Party, PlanStatus
from tests.helpers.consortium import accept, indicator, now, report, start_consortium, target
from tests.helpers.demo import LAST_DAY
from tests.helpers.rows import START, at

RU = load("ru")
CITY = "region:Санкт-Петербург"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@pytest.fixture(scope="module")
def demo(demo_database):
    engine = desk.open_consortium(f"sqlite:///{demo_database}")
    yield store.with_cache(engine), store.Moment(store.latest(engine), date.fromisoformat(LAST_DAY))
    engine.dispose()


def test_the_next_meeting_of_the_demo_has_a_slide_for_every_point(demo):
    database, moment = demo
    deck = meeting_deck(
        database, moment, find_meeting(database, moment, "M-2026-10"), RU, EVERYTHING
    )
    assert [slide.code for slide in deck.slides] == [
        *("decisions", "overview", "changes", "4", "attention", "success", "exchange", "needs"),
        "open",
    ]
    assert [slide.code for slide in deck.slides if slide.bars is not None] == [
        *("overview", "4", "success", "exchange"),
    ]
    assert all(slide.title and slide.alt and "№" in slide.source for slide in deck.slides)


def test_the_charts_of_the_slideshow_hold_the_numbers_of_the_board(demo):
    database, moment = demo
    deck = list_deck(Scope(database, moment, None, RU), ["overview"])
    colours = deck.slides[0].bars.colours
    assert len(set(colours)) == len(deck.slides[0].bars.series)
    archive = zipfile.ZipFile(io.BytesIO(pack(deck, PackFormat.PPTX)))
    [name] = [one for one in archive.namelist() if one.startswith("ppt/charts/chart")]
    chart = ElementTree.fromstring(archive.read(name))
    shown = {
        series.find(f"{CHART}tx//{CHART}v").text: sum(
            float(point.text) for point in series.findall(f"{CHART}val//{CHART}pt/{CHART}v")
        )
        for series in chart.iter(f"{CHART}ser")
    }
    board = queries.suppressed_strategy(database, moment)
    counts = board["plan"].value_counts()
    assert shown == {RU.choice(PlanStatus(word)): count for word, count in counts.items()}


@pytest.mark.parametrize(
    ("visible", "key"),
    [
        (Visibility(), "support-totals-only"),
        (Visibility(member="U01"), "support-own-only"),
        (EVERYTHING, None),
    ],
)
def test_needs_that_a_reader_may_not_see_are_not_said_to_be_none(demo, visible, key):
    database, moment = demo
    slide = find_slide(Scope(database, moment, None, RU, visible=visible), "needs")
    assert (slide.title == RU(key)) if key else slide.title.startswith("18 потребностей")


def test_held_meetings_see_their_own_moment(demo):
    database, moment = demo
    deck = meeting_deck(
        database, moment, find_meeting(database, moment, "M-2025-12"), RU, EVERYTHING
    )
    assert deck.on == "2025-12-26"
    assert deck.upload < moment.upload
    assert len(deck.attended) == 15
    assert len(deck.decisions) == 3


@pytest.fixture
def held(sqlite):
    """Two schools, an indicator with a figure, a meeting pinned to what was known then."""
    store.apply(sqlite, dataclasses.replace(START, accepted_at=at("2026-04-01")))
    accept(sqlite, "members", {"member_code": "S1"}, {"member_code": "S2"}, on="2026-04-01")
    accept(sqlite, "indicators", indicator(direction="1"), on="2026-04-01")
    accept(sqlite, "targets", target(40.0), on="2026-05-01")
    figures = (report("S1", "2024/25", 30.0), report("S2", "2024/25", 1.0))
    accept(sqlite, "measurements", *figures, on="2026-05-30")
    order = f"{'; '.join(SLIDES)}; 1; 9; indicator:1.1; indicator:9.9"
    upload = store.latest(sqlite)
    pin = {"figures_upload": upload, "figures_on": "2026-06-03", "running_order": order}
    accept(
        sqlite,
        "meetings",
        {"meeting_code": "M-1", "held_on": "2026-06-03", "state": "held"} | pin,
        on="2026-06-04",
    )
    return sqlite


def checksum(engine):
    """The checksum of the meeting's slides, computed anew: nothing cached of an earlier one."""
    database, moment = store.with_cache(engine), now(engine)
    meeting = find_meeting(database, moment, "M-1")
    return meeting_deck(database, moment, meeting, RU, EVERYTHING).checksum


def test_a_held_meeting_recomputes_to_equal_figures_for_ever(held):
    before = checksum(held)
    for number in range(50):
        last = accept(held, "measurements", report("S1", "2024/25", 31.0 + number))
    accept(held, "targets", target(90.0))
    assert checksum(held) == before
    store.undo(held, last, by="anna", note="ошибка")
    assert checksum(held) == before
    live = meeting_deck(
        store.with_cache(held), now(held), find_meeting(held, now(held), "M-1") | {
            "figures_upload": None, "figures_on": None, "state": "planned",
        }, RU, EVERYTHING,
    )  # fmt: skip
    assert live.checksum != before


@pytest.fixture(scope="module")
def without_data(shared_sqlite):
    """A consortium of one school that has reported nothing, with a moment of it."""
    start_consortium(shared_sqlite, "S1")
    return store.with_cache(shared_sqlite), now(shared_sqlite)


@pytest.mark.parametrize("language", languages())
def test_every_slide_is_worded_with_and_without_data(without_data, language):
    scope = Scope(*without_data, None, load(language))
    for code in (*slide_titles(scope), "indicator:7.7"):
        slide = find_slide(scope, code)
        assert slide.title
        assert "№" in slide.source or language != "ru"
    assert find_slide(scope, "nonsense") is None
    for format_ in PackFormat:
        assert pack(list_deck(scope, list(slide_titles(scope))), format_)


def test_filters_of_a_point_select_what_its_slide_shows(demo):
    scope = Scope(*demo, None, RU, visible=EVERYTHING)
    points = [
        Point("exchange", filters={"period": "2025/26"}),
        Point("exchange", filters={"period": "2025/26", "member": "S10", "way": "received"}),
        Point("exchange", filters={"period": "2019/20", "giver": "nonsense"}),
    ]
    points += [Point("map", filters={"period": "2025/26", "giver": CITY, "receiver": CITY})]
    everything, received, none, inside = slides_of(scope, points)
    receivers = received.table[RU("figure-receiver")]
    assert set(receivers) == {scope.members["S10"]}
    assert len(everything.table) > 0
    assert received.topic.startswith(f"{RU('page-exchange')} · {scope.members['S10']}")
    assert none.title == RU("present-no-exchange")
    assert inside.title == RU("map-none")
    assert parse_slide(slide_address(points[1])) == dataclasses.replace(points[1], minutes=None)


def test_filters_of_mentoring_select_its_form_members_and_last_year(demo):
    scope = Scope(*demo, None, RU, visible=EVERYTHING)
    form, halves = RU("figure-form-name"), RU("figure-half")
    filters = {"form": "pupil_pupil", "period": "2024/25"}
    everything, one_form, nobody = slides_of(
        scope, [Point("mentoring", filters=one) for one in ({}, filters, {"member": "C01"})]
    )
    assert len(set(everything.table[form])) == 6
    assert set(one_form.table[form]) == {"ученик – ученик"}
    assert list(one_form.bars.series) == ["ученик – ученик"]
    assert RU.period("2025/26-H1") in set(everything.table[halves])
    assert not any("2025/26" in half for half in one_form.table[halves])
    assert one_form.title != everything.title
    assert nobody.title == RU("mentoring-none-selected")


def test_filters_of_members_select_whom_the_map_shows(demo):
    scope = Scope(*demo, None, RU, visible=EVERYTHING)
    chosen = ({"member_type": "company"}, {"search": "hjlybr"}, {"region": "Атлантида"})
    companies, typed_latin, nobody = slides_of(
        scope, [Point("members", filters=one) for one in chosen]
    )
    assert set(companies.table[RU("figure-party")]) == {RU.choice(Party.ENTERPRISE)}
    assert list(typed_latin.table[RU("figure-member")]) == [scope.members["S10"]]
    assert nobody.title == RU("members-none-match")


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("cover", "Обложка"),
        ("overview?period=1999", "Обзор · года «1999» нет, взят последний"),
        (
            "exchange?member=S99&period=2025/26",
            "Обмен ресурсами · «S99» — такого нет, 2025/26 уч. год",
        ),
        ("agreements?kind=grant&status=expired", "Договоры · грант, истёк"),
        ("agreements?status=lost", "Договоры · «lost» — такого нет"),
        ("funding?currency=RUB", "Финансы"),
        ("funding?currency=RUR", "Финансы · «RUR» — такого нет"),
        ("exchange?giver=city:Казань&resource=staff", "Обмен ресурсами · Казань, кадры"),
        (
            "mentoring?form=pupil_pupil&kind=school&region=Москва&member=S10",
            "Наставничество · ученик – ученик, школа, Москва, «Родник»",
        ),
        (
            "mentoring?form=lost&region=Мск",
            "Наставничество · «lost» — такого нет, «Мск» — такого нет",
        ),
        (
            "members?search=Родник&party=institution&country=RU",
            "Участники · «Родник», Образовательное учреждение, Россия",
        ),
        ("member:X9", "Организация X9"),
        ("exchange?giver=party:nobody", "Обмен ресурсами · «party:nobody» — такого нет"),
    ],
)
def test_a_point_tells_what_its_filters_select_and_which_nobody_knows(demo, address, title):
    scope = Scope(*demo, None, RU, visible=EVERYTHING)
    assert slide_title(scope, address, slide_titles(scope)) == title
    point = parse_slide(address)
    slide = find_slide(dataclasses.replace(scope, filters=point.filters), point.slide)
    selected = slide and slide.topic.partition(" · ")[2]
    assert selected in (None, title.partition(" · ")[2])


def test_slides_of_registers_the_network_and_one_member_show_figures(demo):
    scope = Scope(*demo, None, RU, visible=EVERYTHING)
    codes = ["matrix", "map", "synergy", "members", "agreements", "events", "funding", "member:S10"]
    for code in codes:
        slide = find_slide(scope, code)
        assert len(slide.table) > 0, code
        assert slide.spec is not None or code == "synergy"
    profile = find_slide(scope, "member:S05").table.set_index(RU("figure-indicator-code"))
    assert profile.loc["3.5", RU("figure-value")] == RU("figure-masked")  # not an empty cell
    show = pack(list_deck(scope, codes), PackFormat.PPTX)
    assert zipfile.ZipFile(io.BytesIO(show)).testzip() is None


def test_the_slide_of_supported_schools_shows_totals_with_their_bases_and_no_school(demo):
    slide = find_slide(Scope(*demo, None, RU), "support")
    figures = dict(slide.table.to_numpy().tolist())
    assert figures[RU("support-on-time")] == RU("measure-of", part=21, all=23)
    assert figures[RU("support-left")] == RU("measure-of", part=0, all=4)
    assert RU("support-on-time") in slide.alt
    assert slide.title == "В срок выполнено 21 из 23 мер; снижено 16 из 22 факторов риска"
    assert "Родник" not in f"{slide.title} {slide.alt} {slide.source}"


def test_the_slide_of_supported_schools_of_nobody_says_so(sqlite):
    start_consortium(sqlite, "S1")
    assert find_slide(Scope(sqlite, now(sqlite), None, RU), "support").title == RU("support-empty")


def test_a_member_that_left_and_one_that_never_was_are_worded(sqlite):
    start_consortium(sqlite, "S1")
    accept(sqlite, "members", {"member_code": "S2", "left_on": "2026-01-15"})
    scope = Scope(sqlite, now(sqlite), None, RU)
    assert RU("member-until", day=RU.date("2026-01-15")) in find_slide(scope, "member:S2").topic
    assert find_slide(scope, "member:X9").title == RU("slide-member-none", code="X9")


def test_a_point_that_names_no_slide_keeps_its_number_and_is_worded(sqlite):
    start_consortium(sqlite)
    scope = Scope(sqlite, now(sqlite), None, RU)
    points = [Point("cover"), Point("9", minutes=5), Point("overview")]
    unknown, overview = slides_of(scope, points)
    assert (unknown.title, unknown.minutes) == (RU("slide-unknown", code="9"), 5)
    assert overview.code == "overview"


def test_points_of_indicators_are_called_by_their_names(sqlite):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator("1.7", name_ru="Победители олимпиад"))
    scope = Scope(sqlite, now(sqlite), None, RU)
    titles = [slide_title(scope, f"indicator:{code}", {}) for code in ("1.7", "9.9")]
    assert titles == ["Показатель 1.7 Победители олимпиад", "Показатель 9.9"]


def test_a_retired_indicator_is_told_apart_from_one_that_never_was(sqlite):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator("1.7", name_ru="Победители", retired_on="2026-01-15"))
    scope = Scope(sqlite, now(sqlite), None, RU)
    retired, unknown = (find_slide(scope, f"indicator:{code}") for code in ("1.7", "9.9"))
    day = RU.date("2026-01-15")
    assert retired.topic == "Показатель 1.7 Победители"
    assert retired.title == RU("slide-indicator-retired", code="1.7", day=day)
    assert (unknown.topic, unknown.title) == (
        "Показатель 9.9",
        RU("slide-indicator-none", code="9.9"),
    )


def test_steps_of_the_model_are_slides_of_a_running_order(sqlite):
    start_consortium(sqlite, "S1")
    texts = (
        ("DEFINITION", "Кто мы", "Нас {members}"),
        ("ROAD", "Дорога", "Куда идём"),
        ("LETTERS.1", "И", "инновация"),
    )
    accept(
        sqlite,
        "pages",
        *(
            {"text_code": code, "language": "ru", "title": title, "text": text}
            for code, title, text in texts
        ),
    )
    accept(sqlite, "directions", {"direction": "1", "name_ru": "Первое"})
    accept(sqlite, "indicators", indicator(direction="1"))
    scope = Scope(store.with_cache(sqlite), now(sqlite), None, RU)
    codes = ["model-definition", "model-road", "model-letters", "model-join"]
    assert set(codes[:3]) <= set(slide_titles(scope))
    circle, road, letters, unknown = (find_slide(scope, code) for code in codes)
    assert circle.topic == "Кто мы"
    assert circle.spec is not None
    assert circle.table[RU("figure-member")].tolist() == [scope.members["S1"]]
    assert road.table[RU("figure-code")].tolist() == ["1.1"]
    assert letters.sentences == ["И: инновация"]
    assert unknown.title == RU("slide-step-none")
    assert pack(list_deck(scope, codes), PackFormat.HTML)
