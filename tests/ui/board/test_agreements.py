"""The board of agreements: its headline, a selection in the URL, doubtful records, partners."""

import shutil
from pathlib import Path

import pytest

from lib import store
from lib.text import load
from lib.ui.kit import record_list
from tests.conftest import opened as opened_database
from tests.helpers import consortium, visitors
from tests.helpers.pages import open_sound

RU = load("ru")
PAGE = "pages/board/agreements.py"
DAY = "2026-11-21"


@pytest.fixture(scope="module")
def agreed(tmp_path_factory, founded):
    """A database file: three schools and a former one; agreements of several states and doubts."""
    path = Path(shutil.copy(founded, tmp_path_factory.mktemp("agreed")))
    engine = store.open_database(f"sqlite:///{path}")
    codes = ({"member_code": code} for code in ("S1", "S2", "S3"))
    former = {"member_code": "S4", "left_on": "2026-08-31"}
    consortium.accept(engine, "members", *codes, former, on="2026-09-01")
    consortium.accept(
        engine,
        "agreements",
        {"agreement_id": "A-1", "kind": "grant", "valid_to": "2026-12-01"},
        {"agreement_id": "A-2", "kind": "placement", "title": "*Практика* <b>"},
        {"agreement_id": "A-3", "kind": "grant", "parties": "S1;S4", "valid_to": "2028-01-01"},
        {"agreement_id": "A-4", "kind": "grant", "valid_to": "2026-09-30"},
        on="2026-10-01",
    )
    engine.dispose()
    return path


@pytest.fixture(autouse=True)
def board(agreed, monkeypatch):
    visitors.let_in(monkeypatch)
    yield from opened_database(f"sqlite:///{agreed}", monkeypatch)


def open_board(**query):
    return open_sound(PAGE, lang="ru", at=DAY, **query)


def listed(app):
    return next(table.value for table in app.dataframe if "A-" in str(table.value.iloc[0, 0]))


def test_the_headline_counts_and_the_list_begins_with_what_ends_first():
    app = open_board()
    figures = {metric.label: metric.value for metric in app.metric}
    assert figures[RU("agreements-current")] == "3"
    assert figures[RU("agreements-bound")] == RU("measure-of", part=2, all=3)
    assert listed(app).iloc[:, 0].tolist() == ["A-1", "A-3", "A-2"]
    assert app.expander[0].label == RU("agreements-doubts", count=3)


def test_the_selection_is_in_the_address():
    app = open_board(status="expired")
    assert listed(app).iloc[:, 0].tolist() == ["A-4"]
    states = [option.content for group in app.button_group for option in group.proto.options]
    assert {"В силе · 3", "Истёк · 1"} <= set(states)
    app = open_board(member="S4", kind="grant")
    assert listed(app).iloc[:, 0].tolist() == ["A-3"]
    app.selectbox(key="member").set_value(None).run()
    assert listed(app).iloc[:, 0].tolist() == ["A-1", "A-3"]
    assert "member" not in app.query_params
    nothing = open_board(member="S3")
    assert nothing.info[0].value


def test_a_link_to_an_agreement_that_is_over_shows_it():
    app = open_board(agreement="A-4")
    assert app.selectbox(key="agreement").value == "A-4"
    assert "A-4 · грант" in app.selectbox(key="agreement").options
    assert any("agreements.csv" in caption.value.replace("\\", "") for caption in app.caption)
    assert not app.warning  # it needs no attention
    [reason] = open_board(agreement="A-1").warning
    assert "заканчивается договор" in reason.value


def test_a_link_opens_an_agreement_that_the_list_has_no_room_for(monkeypatch):
    monkeypatch.setattr(record_list, "LISTED", 1)
    app = open_board(agreement="A-2")
    assert listed(app).iloc[:, 0].tolist() == ["A-2", "A-1"]
    assert app.selectbox(key="agreement").value == "A-2"


def test_kinds_and_partners_are_of_what_is_in_force():
    app = open_board(part="partners")
    pairs, members = (table.value for table in app.dataframe)
    assert len(pairs) == 2
    assert members.iloc[0, 1] == 0
    phone = [part.value.count("member=") for part in app.markdown if "member=" in part.value]
    assert phone == [2 * len(pairs), len(members)]
    assert len(listed(open_board(part="kinds"))) == 3


def test_the_seven_criteria_say_what_is_known_and_what_is_not():
    app = open_board(part="criteria")
    result = "\n".join(each.value for each in app.markdown).replace("\\", "")
    assert result.count("**1. ") + result.count("**7. ") == 2
    assert RU("criterion-temporary-unknown") in result
    assert "с действующим договором 2 из 3 участников" in result
    formulas = "\n".join(each.value for each in app.caption).replace("\\", "")
    assert RU("criterion-equality.formula") in formulas
    assert not app.get("download_button")
    app.session_state["rows-contracts-agreements"] = True
    app.run()
    assert [button.proto.label for button in app.get("download_button")] == [
        RU("source-csv"),
        RU("source-xlsx"),
    ]


def test_criteria_are_told_before_there_are_agreements():
    app = open_sound(PAGE, lang="ru", at="2026-09-15")
    result = "\n".join(each.value for each in app.markdown).replace("\\", "")
    assert RU("agreements-empty") in result
    assert RU("criterion-temporary-unknown") in result
    assert result.count("**7. ") == 1


def test_what_names_a_member_leads_to_its_passport():
    app = open_board(member="S2")
    links = "".join(each.proto.body for each in app.get("html"))
    assert "members?" in links
    assert "member=S2" in links
