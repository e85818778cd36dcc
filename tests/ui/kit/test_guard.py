"""Every page guards itself and every write asks again who makes it, whatever the frame lists."""

from functools import partial

import pytest
from streamlit.testing.v1 import AppTest

from lib import access, desk, store
from lib.access import AccountRole
from lib.text import load
from lib.ui.kit.escape import escape_markdown
from tests.helpers import visitors
from tests.helpers.pages import open_alone
from tests.helpers.paths import ROOT

PAGES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("pages/*/[!_]*.py"))
NEEDS = {
    "pages/staff/upload.py": AccountRole.STAFF,
    "pages/staff/history.py": AccountRole.STAFF,
    "pages/staff/settings.py": AccountRole.COORDINATOR,
    "pages/staff/accounts.py": AccountRole.COORDINATOR,
    "pages/staff/access.py": AccountRole.COORDINATOR,
}
"""Pages that are not for every viewer."""

WORDS = load("ru")


@pytest.fixture
def as_role(consortium, sign_in):
    """A function that lets the next pages be read in a role; nothing stands for nobody."""
    return partial(sign_in, consortium)


def closed_by(app):
    """The sentence with which a guard closed a page, or nothing."""
    closing = {WORDS("guard-sign-in"), *(WORDS(f"guard-{role}") for role in AccountRole)}
    return next((info.value for info in app.info if info.value in closing), None)


def refused_roles():
    """Every page with every role that may not open it."""
    for page in PAGES:
        needed = NEEDS.get(page, AccountRole.VIEWER)
        for role in (None, *AccountRole):
            if role is None or not role.includes(needed):
                yield page, role, "guard-sign-in" if role is None else f"guard-{needed}"


@pytest.mark.parametrize(("page", "role", "closing"), list(refused_roles()))
def test_a_page_says_why_it_is_closed_and_draws_nothing_else(as_role, page, role, closing):
    as_role(role)
    app = open_alone(page)
    assert [info.value for info in app.info] == [WORDS(closing)]
    assert {element.type for element in app.main} <= {"main", "info", "html"}


def test_a_page_that_is_not_behind_the_gate_is_closed_to_everybody(consortium):
    assert closed_by(open_alone("pages/board/overview.py")) == WORDS("guard-sign-in")


def drop(app, content):
    app.file_uploader(key="staff-file-0").upload("measurements.csv", content.encode(), "text/csv")
    return app.run()


def test_an_upload_carries_its_author_and_member(as_role, consortium):
    as_role(AccountRole.STAFF)
    app = drop(open_alone("pages/staff/upload.py"), visitors.OWN)
    app.button(key="staff-apply").click().run()
    last = store.history(consortium).iloc[0]
    assert (last["kind"], last["uploaded_by"], last["member"]) == ("measurements", "staff1", "S10")
    logged = access.entries(consortium).iloc[0]
    assert (logged["what"], logged["account"], logged["detail"]) == (
        "upload",
        "staff1",
        str(last["upload"]),
    )


def test_staff_is_told_which_rows_are_not_its_own_and_cannot_apply(as_role, consortium):
    as_role(AccountRole.STAFF)
    app = drop(open_alone("pages/staff/upload.py"), visitors.FOREIGN)
    [result] = [frame.value for frame in app.dataframe if WORDS("rights-member") in frame.value]
    assert result.to_numpy().tolist() == [[3, "Школа № 11", WORDS("rights-owner")]]
    assert not [button for button in app.button if button.key == "staff-apply"]


@pytest.mark.parametrize("then", [None, AccountRole.VIEWER])
def test_a_button_pressed_after_the_rights_are_gone_changes_nothing(as_role, consortium, then):
    as_role(AccountRole.STAFF)
    app = drop(open_alone("pages/staff/upload.py"), visitors.OWN)
    before = store.latest(consortium)
    as_role(then)
    app.button(key="staff-apply").click().run()
    assert store.latest(consortium) == before
    assert closed_by(app)


def test_a_forged_press_for_foreign_rows_changes_nothing(as_role, consortium):
    as_role(AccountRole.COORDINATOR)
    app = drop(open_alone("pages/staff/upload.py"), visitors.FOREIGN)
    before = store.latest(consortium)
    as_role(AccountRole.STAFF)
    app.button(key="staff-apply").click().run()
    assert store.latest(consortium) == before
    assert escape_markdown(WORDS("rights-none")) in [error.value for error in app.error]
    logged = access.entries(consortium).iloc[0]
    assert (logged["what"], logged["detail"]) == ("refusal", "upload measurements")


@pytest.mark.parametrize(("member", "may"), [("S10", True), ("S11", False), (None, False)])
def test_staff_undoes_and_fetches_only_what_its_member_uploaded(
    as_role, consortium, monkeypatch, member, may
):
    submission = desk.check(
        consortium, visitors.OWN.encode(), "measurements.csv", today=desk.today(consortium)
    )
    number = desk.apply(consortium, submission, by="boris", member=member)
    as_role(AccountRole.STAFF)
    app = AppTest.from_function(press_undo, args=(number,), default_timeout=30).run()
    assert not app.exception
    assert bool(app.text[0].value) == may
    assert store.latest(consortium) == number + may
    assert list(access.entries(consortium)["what"][:2]) == (
        ["undo", "download"] if may else ["refusal", "refusal"]
    )


def press_undo(number):
    """A page that fetches an upload's file and presses its undo at once, as a forger would."""
    from concurrent.futures import ThreadPoolExecutor

    import streamlit as st

    from lib.ui.kit.desk import outcome, permissions

    fetch = permissions.original(number)
    with ThreadPoolExecutor(1) as outside:  # as Streamlit does, without the page's context
        st.text(outside.submit(fetch).result().decode())
    outcome.undo(number)


def press(app, key):
    [button] = [button for button in app.button if button.label == WORDS(key)]
    return button.click().run()


def test_a_coordinator_makes_an_account_whose_password_is_shown_once(as_role, consortium):
    as_role(AccountRole.COORDINATOR)
    app = open_alone("pages/staff/accounts.py")
    app.text_input(key="account-name").set_value("Vera")
    app.selectbox(key="account-member").select("S11")
    press(app, "accounts-add")
    password = app.code[0].value
    session = access.sign_in(consortium, "vera", password, address="192.0.2.1")
    assert access.identify(consortium, session, loopback=False).must_change
    assert app.run().code == []
    logged = access.entries(consortium).query("what == 'account_added'").iloc[0]
    assert (logged["account"], logged["detail"]) == ("coordinator1", "vera: staff S11")


@pytest.mark.parametrize("then", [None, AccountRole.VIEWER, AccountRole.STAFF])
def test_no_account_is_made_after_the_rights_are_gone(as_role, consortium, then):
    as_role(AccountRole.COORDINATOR)
    app = open_alone("pages/staff/accounts.py")
    app.text_input(key="account-name").set_value("vera")
    app.selectbox(key="account-role").select(AccountRole.COORDINATOR)
    as_role(then)
    press(app, "accounts-add")
    assert "vera" not in set(access.list_accounts(consortium)["name"])
    assert closed_by(app)


def test_before_the_first_account_the_page_only_says_how_it_is_made(sqlite, signed_in):
    app = open_alone("pages/staff/accounts.py")
    assert [info.value for info in app.info] == [WORDS("accounts-none")]
    assert app.button == []
