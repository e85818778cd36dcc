"""The panel of what changed: which lines it has, where they lead, and the panel itself."""

from datetime import date

import pandas as pd
import pytest

from lib import store
from lib.queries.strategy.changes.board_changes import CHANGES
from lib.text import load
from lib.ui.board.overview.changes import in_short, news
from tests.helpers.consortium import (
    YEAR,
    accept,
    indicator,
    report,
    start_with_indicator,
)
from tests.helpers.pages import open_sound

RU = load("ru")
HOSTILE = "![](http://elsewhere.example/x.png) <b>Пары</b>"
pytestmark = pytest.mark.usefixtures("signed_in")


def lines(*rows, uploads=True):
    """Lines made of changes, each told in a few cells."""
    usual = {"direction": "1", "indicator_code": "1.1", "name_ru": "Пары", "period": YEAR}
    frame = pd.DataFrame([usual | row for row in rows]).reindex(columns=list(CHANGES))
    return news(frame.astype(CHANGES), RU, uploads=uploads)


def status(code="1.1", word="off_plan", better=False):
    return {
        "what": "status",
        "indicator_code": code,
        "old_word": "slipping",
        "new_word": word,
        "better": better,
    }


def value(what, code="1.1", upload=7, **values):
    return {"what": what, "indicator_code": code, "new": 3.0, "upload": upload} | values


def late(code, missing):
    return {
        "what": "late",
        "direction": None,
        "indicator_code": None,
        "member_code": code,
        "member_ru": f"Школа {code}",
        "missing": missing,
    }


def sentences_of(changes):
    return [line.sentence.replace("\u00a0", " ") for line in changes]


def test_a_move_leads_to_its_indicator_and_shows_where_it_went():
    worse, worst, better = lines(
        status(), status("1.2", "backwards"), status("2.1", "on_plan", better=True)
    )
    assert (worse.sign, worse.colour, worst.sign, worst.colour) == ("▲", "orange", "▼", "red")
    assert (better.sign, better.colour) == ("●", "green")
    assert worse.page == "pages/board/directions.py"
    assert worse.where == {"direction": "1", "indicator": "1.1"}
    assert worse.sentence == "1.1 Пары: «отстаёт» → «вне плана»"


def test_many_new_values_are_one_line_per_period():
    rows = [value("value_new", f"1.{n}", upload=n) for n in range(1, 23)]
    rows.append(value("value_new", "2.1", period="2024/25", direction="2"))
    changes = lines(*rows)
    assert sentences_of(changes) == [
        "Новые данные: 22 показателя за 2025/26 уч. год",
        "2.1 Пары: 3 за 2024/25 уч. год — новые данные (загрузка № 7)",
    ]
    assert (changes[0].page, changes[0].where) == ("pages/staff/history.py", {"upload": "22"})
    assert changes[1].where == {"direction": "2", "indicator": "2.1"}


def test_who_may_not_open_uploads_is_led_to_the_board():
    rows = [value("value_new", f"1.{n}") for n in (1, 2)]
    (line,) = lines(*rows, uploads=False)
    assert line.page == "pages/board/directions.py"
    assert line.where == {"direction": "1", "indicator": "1.1"}


def test_late_members_are_named_alone_and_counted_together():
    alone = lines(late("S1", 2))
    assert sentences_of(alone) == ["Школа S1: просрочены 2 отчёта за 2025/26 уч. год"]
    assert (alone[0].page, alone[0].where) == ("pages/board/members.py", {"member": "S1"})
    many = lines(late("S1", 2), late("S2", 19))
    assert many[0].where == {}
    assert sentences_of(many) == ["2 организации просрочили 21 отчёт за 2025/26 уч. год"]


def test_new_targets_are_one_line_and_moved_ones_each_their_own():
    set_ = [value("target", code) for code in ("1.1", "1.1", "1.2")]
    moved = [value("target", code, old=2.0) for code in ("1.3", "1.4")]
    assert sentences_of(lines(*set_, *moved)) == [
        "Поставлены цели: 2 показателя",
        "1.3 Пары: цель 2 → 3 на 2025/26 уч. год (загрузка № 7)",
        "1.4 Пары: цель 2 → 3 на 2025/26 уч. год (загрузка № 7)",
    ]
    assert sentences_of(lines(*set_[:2])) == ["1.1 Пары: поставлены цели"]


def test_every_sort_is_heard_before_the_most_important_fills_the_rest():
    rows = [status(f"1.{n}") for n in range(1, 9)]
    rows += [status("2.1", "on_plan", better=True), value("value_revised", old=2.0)]
    rows += [late("S1", 1), value("value_new", "2.3")]
    changes = lines(*rows)
    short = in_short(changes, 7)
    assert [line.sort.split()[0] for line in short] == [
        *["status"] * 4,
        "value_revised",
        "late",
        "value_new",
    ]
    assert [line.where.get("indicator") for line in short[:4]] == ["1.1", "1.2", "1.3", "2.1"]
    assert in_short(changes, 20) == changes


def fill(engine):
    """A small consortium whose last upload corrects a report; return that upload."""
    start_with_indicator(engine, name_ru=HOSTILE)
    accept(engine, "measurements", report("S1", "2024/25", 12))
    return accept(engine, "measurements", report("S1", "2024/25", 14), note="опечатка")


@pytest.fixture(scope="module")
def corrected(shared_sqlite):
    """The upload that corrects a report, in the database that tests share."""
    return fill(shared_sqlite)


def day_of(engine, upload):
    """The day of an upload, written out."""
    moment = store.moment(engine, str(upload), today=date.max, zone="Europe/Moscow")
    return RU.date(moment.day.isoformat())


def drawn(**query):
    """Open the overview with what changed beside the board."""
    return open_sound("pages/board/overview.py", **{"aside": "changes"} | query)


def links(app):
    return [part.proto for part in app.main if part.type == "page_link"]


def captions(app):
    return [caption.value.replace("\\", "") for caption in app.caption]


def test_the_panel_compares_with_the_moment_of_the_url(corrected, shared_sqlite):
    app = drawn(since=str(corrected - 1), at=str(corrected))
    (link,) = links(app)
    label = link.label.replace("\\", "").replace("\u2060", "")
    assert label.startswith(":blue[↻] 1.1 ")
    assert "12 → 14 за 2024/25 уч. год (исправлен отчёт: Школа; загрузка № " in label
    assert label.endswith(": опечатка)")
    assert link.page == "directions"
    assert {"direction=1", "indicator=1.1"} <= set(link.query_string.split("&"))
    day = day_of(shared_sqlite, corrected - 1)
    assert RU("changes-count", count=1, day=day) in captions(app)


def test_the_panel_speaks_the_reader_s_language(corrected):
    (link,) = links(drawn(since=str(corrected - 1), at=str(corrected), lang="en"))
    assert "report corrected: " in link.label.replace("\\", "")


def test_text_from_data_is_not_read_as_markdown(corrected):
    (link,) = links(drawn(since=str(corrected - 1), at=str(corrected)))
    assert "](http" not in link.label
    assert "<b>" not in link.label


def test_where_nothing_changed_the_panel_says_so(corrected, shared_sqlite):
    app = drawn(since=str(corrected), at=str(corrected))
    assert not links(app)
    assert RU("changes-none", day=day_of(shared_sqlite, corrected)) in captions(app)


def test_all_changes_are_told_and_given_as_a_table(corrected):
    app = drawn(since=str(corrected - 1), at=str(corrected))
    app.session_state["figures-changes"] = True  # the table is made once it is opened
    app.button(key="changes-all").click().run()
    assert not app.exception
    (table,) = [part.value for part in app.dataframe if RU("figure-what") in part.value]
    assert table[RU("figure-what")].tolist() == [RU("change-kind-value-revised")]
    assert table[RU("figure-old")].tolist() == [12]
    assert table[RU("figure-new")].tolist() == [14]
    assert table[RU("figure-reason")].tolist() == ["опечатка"]
    (sentence,) = [part.value for part in app.markdown if "опечатка" in part.value]
    assert "](http" not in sentence


def test_a_figure_of_a_few_people_is_hidden_in_the_table_too(sqlite):
    fill(sqlite)
    accept(sqlite, "indicators", indicator(sensitive=True))
    upload = accept(sqlite, "measurements", report("S1", "2024/25", 2))
    app = drawn(since=str(upload - 1), at=str(upload))
    app.session_state["figures-changes"] = True
    app.button(key="changes-all").click().run()
    (table,) = [part.value for part in app.dataframe if RU("figure-what") in part.value]
    revised = table[table[RU("figure-what")] == RU("change-kind-value-revised")]
    assert revised[RU("figure-old")].tolist() == [14]
    assert revised[RU("figure-new")].tolist() == ["<5"]
