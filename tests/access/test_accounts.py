"""Accounts, sessions and the access log: who gets in, for how long, and what is remembered."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from sqlalchemy import text

from lib import access
from lib.access import AccountRole, Occasion, attempts, passwords, sessions

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOME = "192.0.2.1"
SECRET = "right horse battery"


def add(engine, name="anna", role=AccountRole.COORDINATOR, member=None):
    return access.add(engine, name, role, member, password=SECRET)


def enter(engine, name="anna", password=SECRET, address=HOME, at=None):
    return access.sign_in(engine, name, password, address=address, at=at)


def who(engine, session, loopback=False):
    return access.identify(engine, session, loopback=loopback)


def test_the_right_password_opens_a_session_with_the_role_and_member(engine):
    add(engine, "Анна.С", AccountRole.STAFF, "S10")
    identity = who(engine, enter(engine, " АННА.с "))
    assert (identity.account, identity.role, identity.member) == ("анна.с", "staff", "S10")


def test_the_database_holds_neither_password_nor_cookie(engine):
    add(engine)
    session = enter(engine)
    with engine.connect() as connection:
        kept = [
            str(connection.execute(text(f"SELECT * FROM {table}")).all())
            for table in ("account", "account_session", "access_entry", "sign_in_attempt")
        ]
    assert len(session) >= 43
    assert not any(session in rows or SECRET in rows for rows in kept)


@pytest.mark.parametrize("name", ["anna", "nobody"])
def test_a_wrong_password_says_the_same_whether_or_not_there_is_an_account(sqlite, name):
    add(sqlite)
    with pytest.raises(access.SignInRefusedError) as refused:
        enter(sqlite, name, "wrong password")
    assert str(refused.value) == ""


def test_a_name_without_an_account_costs_a_whole_password_check(sqlite, monkeypatch):
    add(sqlite)
    checked, hasher = [], passwords._HASHER
    passwords._decoy_hash.cache_clear()  # it may have been made by a cheaper hasher

    def verify(kept, password):
        checked.append(kept)
        return hasher.verify(kept, password)

    monkeypatch.setattr(passwords, "_HASHER", SimpleNamespace(hash=hasher.hash, verify=verify))
    for name in ("anna", "nobody"):
        with pytest.raises(access.SignInRefusedError):
            enter(sqlite, name, "wrong password")
    mine, nobodys = checked
    assert mine != nobodys
    assert mine.split("$")[1:4] == nobodys.split("$")[1:4]


def test_a_session_ends_by_itself(engine):
    add(engine)
    session = enter(engine, at=NOON)
    last = NOON + sessions.LIFETIME - timedelta(seconds=1)
    assert sessions.session_account(engine, session, at=last).name == "anna"
    assert sessions.session_account(engine, session, at=NOON + sessions.LIFETIME) is None


@pytest.mark.parametrize("session", [None, "", "forged", "A" * 43, "\x00", "ы" * 4000])
def test_a_forged_session_is_nobody(sqlite, session):
    add(sqlite)
    assert who(sqlite, session) == access.NOBODY


def test_signing_out_ends_one_session_and_everywhere_ends_all(engine):
    add(engine)
    first, second, third = enter(engine), enter(engine), enter(engine)
    access.sign_out(engine, first)
    assert [who(engine, s).account for s in (first, second, third)] == [None, "anna", "anna"]
    access.sign_out(engine, second, everywhere=True)
    assert [who(engine, s).account for s in (second, third)] == [None, None]


def test_another_role_counts_at_once_and_a_closed_account_is_nobody(engine):
    add(engine)
    add(engine, "boris", AccountRole.STAFF, "S10")
    session = enter(engine, "boris")
    access.change(engine, "boris", role=AccountRole.VIEWER, member=None, disabled=False, by="anna")
    assert who(engine, session).role == AccountRole.VIEWER
    access.change(engine, "boris", role=AccountRole.VIEWER, member=None, disabled=True, by="anna")
    assert who(engine, session) == access.NOBODY
    with pytest.raises(access.SignInRefusedError):
        enter(engine, "boris")


def test_a_given_password_opens_nothing_but_its_own_change(engine):
    given = access.add(engine, "anna", AccountRole.COORDINATOR)
    session = enter(engine, password=given)
    assert who(engine, session) == access.Identity("anna", None, None, must_change=True)
    renewed = access.change_password(engine, session, given, SECRET, address=HOME)
    assert who(engine, session) == access.NOBODY
    assert who(engine, renewed).role == AccountRole.COORDINATOR


def test_a_reset_ends_every_session_and_asks_for_a_new_password(engine):
    add(engine)
    session = enter(engine)
    given = access.set_password(engine, "anna", by="boris")
    assert who(engine, session) == access.NOBODY
    assert who(engine, enter(engine, password=given)).must_change


@pytest.mark.parametrize(
    ("new", "code"),
    [("short", "short"), ("x" * 201, "long"), (SECRET, "same"), ("ANNA-LONG-NAME", "name")],
)
def test_an_unfit_password_says_why(sqlite, new, code):
    add(sqlite, "anna-long-name")
    session = enter(sqlite, "anna-long-name")
    with pytest.raises(access.UnfitPasswordError) as unfit:
        access.change_password(sqlite, session, SECRET, new, address=HOME)
    assert unfit.value.code == code
    assert who(sqlite, session).account


def test_changing_a_password_needs_the_present_one(sqlite):
    add(sqlite)
    session = enter(sqlite)
    with pytest.raises(access.SignInRefusedError):
        access.change_password(sqlite, session, "wrong password", "another password", address=HOME)
    assert who(sqlite, session).account == "anna"


@pytest.mark.parametrize("name", ["a", "demo", "local", "demo-staff", "x" * 41, "<b>", "a b", "=x"])
def test_an_unfit_name_is_refused(sqlite, name):
    with pytest.raises(access.AccountError) as refused:
        add(sqlite, name)
    assert refused.value.code == "name-unfit"


def test_an_account_is_refused_twice_and_staff_without_a_member(sqlite):
    add(sqlite)
    with pytest.raises(access.AccountError, match="name-taken"):
        add(sqlite, "ANNA")
    with pytest.raises(access.AccountError, match="member-needed"):
        add(sqlite, "boris", AccountRole.STAFF)


def test_the_last_coordinator_stays_while_others_would_be_left(engine):
    add(engine)
    add(engine, "boris", AccountRole.STAFF, "S10")
    with pytest.raises(access.AccountError, match="last-coordinator"):
        access.remove(engine, "anna")
    with pytest.raises(access.AccountError, match="last-coordinator"):
        access.change(
            engine, "anna", role=AccountRole.COORDINATOR, member=None, disabled=True, by="anna"
        )
    access.remove(engine, "boris")
    access.remove(engine, "anna")
    assert access.list_accounts(engine).empty


def test_a_removed_account_is_signed_out(engine):
    add(engine)
    add(engine, "boris")
    session = enter(engine, "boris")
    access.remove(engine, "boris", by="anna")
    assert who(engine, session) == access.NOBODY
    assert list(access.list_accounts(engine)["name"]) == ["anna"]


def test_five_wrong_passwords_close_a_name_for_one_address_even_to_the_right_one(engine):
    add(engine)
    for _ in range(attempts.PER_PAIR):
        with pytest.raises(access.SignInRefusedError):
            enter(engine, password="wrong password", at=NOON)
    with pytest.raises(access.TooManyAttemptsError) as refused:
        enter(engine, at=NOON)
    assert refused.value.minutes == 15
    assert enter(engine, address="192.0.2.2", at=NOON)
    assert enter(engine, at=NOON + attempts.WINDOW + timedelta(seconds=1))


def test_neither_many_names_from_one_address_nor_one_name_from_many(sqlite, monkeypatch):
    monkeypatch.setattr(passwords, "verify", lambda password, stored_hash: False)
    for number in range(attempts.PER_ADDRESS):
        with pytest.raises(access.SignInRefusedError):
            enter(sqlite, f"name{number}", at=NOON)
    with pytest.raises(access.TooManyAttemptsError):
        enter(sqlite, "another", at=NOON)
    for number in range(attempts.PER_NAME):
        with pytest.raises(access.SignInRefusedError):
            enter(sqlite, "boris", address=f"198.51.100.{number}", at=NOON)
    with pytest.raises(access.TooManyAttemptsError):
        enter(sqlite, "boris", address="203.0.113.1", at=NOON)


def test_an_ipv6_network_counts_as_one_address(sqlite, monkeypatch):
    monkeypatch.setattr(passwords, "verify", lambda password, stored_hash: False)
    for number in range(attempts.PER_PAIR):
        with pytest.raises(access.SignInRefusedError):
            enter(sqlite, address=f"2001:db8::{number + 1}", at=NOON)
    with pytest.raises(access.TooManyAttemptsError):
        enter(sqlite, address="2001:db8::ffff", at=NOON)


def test_a_success_forgets_the_failures_before_it(sqlite):
    add(sqlite)
    for _ in range(2):
        for _ in range(attempts.PER_PAIR - 1):
            with pytest.raises(access.SignInRefusedError):
                enter(sqlite, password="wrong password", at=NOON)
        assert enter(sqlite, at=NOON)


@pytest.mark.parametrize(
    ("policy", "loopback", "before", "after"),
    [
        (None, True, "coordinator", "viewer"),
        (None, False, None, None),
        ("yes", True, "coordinator", "viewer"),
        ("yes", False, "viewer", "viewer"),
        ("no", True, None, None),
        ("nonsense", True, None, None),
    ],
)
def test_what_an_anonymous_visitor_may_do(sqlite, monkeypatch, policy, loopback, before, after):
    monkeypatch.delenv("SYNERGIA_ANONYMOUS", raising=False)
    if policy:
        monkeypatch.setenv("SYNERGIA_ANONYMOUS", policy)
    assert who(sqlite, None, loopback).role == before
    add(sqlite)
    assert who(sqlite, None, loopback).role == after


def test_the_demo_is_entered_in_every_role_without_a_password(sqlite):
    for role in AccountRole:
        for _ in range(2):
            identity = who(sqlite, access.sign_in_to_demo(sqlite, role, "S01"))
            assert (identity.account, identity.role) == (f"demo-{role}", role)
        with pytest.raises(access.SignInRefusedError):
            enter(sqlite, f"demo-{role}", "")


def test_the_log_remembers_who_did_what_and_no_more(engine):
    add(engine)
    session = enter(engine)
    with pytest.raises(access.SignInRefusedError):
        enter(engine, "my password by mistake", "x")
    with pytest.raises(access.SignInRefusedError):
        enter(engine, "anna", "wrong password")
    access.record(engine, Occasion.UPLOAD, "anna", "17")
    access.add(engine, "boris", AccountRole.STAFF, "S10", password=SECRET, by="anna")
    access.change(
        engine, "boris", role=AccountRole.COORDINATOR, member=None, disabled=False, by="anna"
    )
    access.sign_out(engine, session)
    log = access.entries(engine)[::-1]
    assert log[["what", "account", "detail"]].fillna("").to_numpy().tolist() == [
        ["account_added", "", "anna: coordinator"],
        ["sign_in", "anna", ""],
        ["sign_in_refused", "", ""],
        ["sign_in_refused", "anna", ""],
        ["upload", "anna", "17"],
        ["account_added", "anna", "boris: staff S10"],
        ["role_change", "anna", "boris: staff S10 > coordinator"],
        ["sign_out", "anna", ""],
    ]
    assert len(access.entries(engine, limit=3)) == 3


def test_the_log_forgets_after_its_time(sqlite):
    add(sqlite)
    access.record(sqlite, Occasion.UPLOAD, "anna", "17")
    enter(sqlite, at=datetime.now(UTC) + sessions.LOG_KEPT + timedelta(days=1))
    assert "upload" not in set(access.entries(sqlite)["what"])
