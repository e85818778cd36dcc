"""Accounts, sessions and the access log: who gets in, for how long, and what is remembered."""

import contextlib
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier
from types import SimpleNamespace

import pytest
from argon2 import PasswordHasher
from sqlalchemy import text

from lib import access
from lib.access import AccountRole, Occasion, attempts, devices, passwords, sessions

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
    password = access.add(engine, "anna", AccountRole.COORDINATOR)
    session = enter(engine, password=password)
    assert who(engine, session) == access.Identity("anna", None, None, must_change=True)
    renewed = access.change_password(engine, session, password, SECRET, address=HOME)
    assert who(engine, session) == access.NOBODY
    assert who(engine, renewed).role == AccountRole.COORDINATOR


def test_a_reset_ends_every_session_and_asks_for_a_new_password(engine):
    add(engine)
    session = enter(engine)
    password = access.set_password(engine, "anna", by="boris")
    assert who(engine, session) == access.NOBODY
    assert who(engine, enter(engine, password=password)).must_change


@pytest.mark.parametrize(
    ("new", "code"),
    [
        ("short", "short"),
        ("x" * 201, "long"),
        (SECRET, "same"),
        ("ANNA-LONG-NAME", "name"),
        ("my ANNA-long-name 7", "name"),
        ("Password123", "common"),
        ("qwertyuiop", "common"),
        ("пароль-2026!", "common"),
        ("Synergia 2026", "common"),
        ("1234567890", "common"),
        ("aaaaaaaabbbb", "common"),
        ("1Q2W3E4R5T", "common"),
    ],
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


def test_the_last_coordinator_stays_unless_a_command_removes_the_only_account(engine):
    add(engine)
    add(engine, "boris", AccountRole.STAFF, "S10")
    with pytest.raises(access.AccountError, match="last-coordinator"):
        access.remove(engine, "anna", may_leave_none=True)
    with pytest.raises(access.AccountError, match="last-coordinator"):
        access.change(
            engine, "anna", role=AccountRole.COORDINATOR, member=None, disabled=True, by="anna"
        )
    access.remove(engine, "boris")
    with pytest.raises(access.AccountError, match="last-coordinator"):
        access.remove(engine, "anna")
    access.remove(engine, "anna", may_leave_none=True)
    assert access.list_accounts(engine).empty


def test_a_removed_account_is_signed_out(engine):
    add(engine)
    add(engine, "boris")
    session = enter(engine, "boris")
    access.remove(engine, "boris", by="anna")
    assert who(engine, session) == access.NOBODY
    assert list(access.list_accounts(engine)["name"]) == ["anna"]


def guess(engine, name="anna", address=HOME, device=None):
    """Begin an attempt that is never answered; returns the seconds to wait before it."""
    return access.begin_attempt(engine, name, address=address, device=device, at=NOON).delay


def test_guesses_wait_longer_and_longer_but_the_right_password_always_opens(engine):
    add(engine)
    delays = [guess(engine) for _ in range(10)]
    assert delays[: attempts.FREE_PER_PAIR + 1] == [0.0] * (attempts.FREE_PER_PAIR + 1)
    assert delays == sorted(delays)
    assert delays[-1] == attempts.LONGEST_DELAY
    assert enter(engine, at=NOON)
    assert guess(engine) == 0.0


@pytest.mark.parametrize("count", [60, 300])
def test_guesses_at_one_name_from_many_addresses_delay_its_owner_by_a_second(sqlite, count):
    for number in range(count):
        guess(sqlite, address=f"198.51.{number // 250}.{number % 250}")
    assert guess(sqlite, address="203.0.113.1") == attempts.LONGEST_SHARED_DELAY


def test_guesses_at_many_names_delay_others_at_their_address_by_a_second(sqlite):
    for number in range(100):
        guess(sqlite, f"name{number}")
    assert guess(sqlite, "anna") == attempts.LONGEST_SHARED_DELAY
    assert guess(sqlite, "anna", address="203.0.113.1") == 0.0


def test_a_browser_that_signed_in_before_is_not_delayed_by_guesses_from_elsewhere(engine):
    add(engine)
    device = access.remember_device(engine, enter(engine), None)
    assert access.remember_device(engine, enter(engine), device) == device
    for number in range(60):
        guess(engine, address=f"198.51.100.{number}")
        guess(engine)
    assert guess(engine) > 0
    assert guess(engine, device=device) == 0.0


def test_a_device_is_known_for_its_own_account_and_cannot_be_invented(engine):
    add(engine)
    add(engine, "boris")
    device = access.remember_device(engine, enter(engine), "invented")
    assert device != "invented"
    begun = [
        access.begin_attempt(engine, name, address=HOME, device=value)
        for name, value in (("anna", device), ("boris", device), ("anna", "invented"))
    ]
    assert [attempt.is_trusted for attempt in begun] == [True, False, False]
    for _ in range(devices.MOST_PER_ACCOUNT + 3):
        access.remember_device(engine, enter(engine), None)
    with engine.connect() as connection:
        rows = connection.scalar(text("SELECT count(*) FROM sign_in_device"))
    assert rows == devices.MOST_PER_ACCOUNT


def test_an_ipv6_network_counts_as_one_address(sqlite):
    for number in range(attempts.FREE_PER_PAIR + 1):
        assert guess(sqlite, address=f"2001:db8::{number + 1}") == 0.0
    assert guess(sqlite, address="2001:db8::ffff") > 0


def test_attempts_are_forgotten_after_their_window(sqlite):
    for _ in range(10):
        guess(sqlite)
    later = NOON + attempts.WINDOW + timedelta(seconds=1)
    assert access.begin_attempt(sqlite, "anna", address=HOME, device=None, at=later).delay == 0.0


def test_a_success_forgets_the_failures_before_it(sqlite):
    add(sqlite)
    for _ in range(3):
        for _ in range(attempts.FREE_PER_PAIR):
            with pytest.raises(access.SignInRefusedError):
                enter(sqlite, password="wrong password", at=NOON)
        assert enter(sqlite, at=NOON)
        assert guess(sqlite) == 0.0
        enter(sqlite, at=NOON)


@pytest.mark.parametrize(
    ("policy", "loopback", "before", "after"),
    [
        (None, True, None, "viewer"),
        (None, False, None, None),
        ("loopback", True, None, "viewer"),
        ("yes", True, "viewer", "viewer"),
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


def test_the_demo_ends_with_the_first_real_account(engine):
    session = access.sign_in_to_demo(engine, AccountRole.COORDINATOR, None)
    assert not access.any_account(engine)
    add(engine)
    assert who(engine, session) == access.NOBODY
    assert list(access.list_accounts(engine)["name"]) == ["anna"]
    with pytest.raises(access.DemoClosedError):
        access.sign_in_to_demo(engine, AccountRole.COORDINATOR, None)


def test_the_secret_of_the_start_makes_one_owner_and_no_second(engine):
    first, second = access.create_owner_secret(engine), access.create_owner_secret(engine)
    assert [access.is_owner_secret(engine, one) for one in (first, second, "forged", "")] == [
        True,
        True,
        False,
        False,
    ]
    with pytest.raises(access.OwnerSecretError):
        access.add_owner(engine, "forged", "anna", SECRET)
    with pytest.raises(access.UnfitPasswordError):
        access.add_owner(engine, first, "anna", "short")
    access.add_owner(engine, first, "Anna", SECRET)
    assert who(engine, enter(engine)).role == AccountRole.COORDINATOR
    assert not access.is_owner_secret(engine, second)
    with pytest.raises(access.OwnerSecretError):
        access.add_owner(engine, second, "boris", SECRET)
    assert access.create_owner_secret(engine) is None


def test_two_who_hold_the_secret_at_once_make_one_owner(engine):
    secret = access.create_owner_secret(engine)

    def claim(name):
        try:
            access.add_owner(engine, secret, name, SECRET)
        except access.OwnerSecretError:
            return 0
        return 1

    assert sum(at_once(claim, "anna", "boris")) == 1


def at_once(act, *names):
    """Run an action for several names in threads that begin together; returns its answers."""
    start = Barrier(len(names))

    def begin(name):
        start.wait()
        return act(name)

    with ThreadPoolExecutor(len(names)) as pool:
        return list(pool.map(begin, names))


@pytest.mark.parametrize("how", ["remove", "disable"])
def test_two_coordinators_who_take_each_other_away_at_once_leave_one(engine, monkeypatch, how):
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(1, 8, 1))

    def take_away(name):
        with contextlib.suppress(access.AccountError):
            if how == "remove":
                access.remove(engine, name)
            else:
                role = AccountRole.COORDINATOR
                access.change(engine, name, role=role, member=None, disabled=True)

    add(engine)
    left = "anna"
    for number in range(20):
        add(engine, f"boris{number}")
        at_once(take_away, left, f"boris{number}")
        accounts = access.list_accounts(engine)
        active = accounts[(accounts["role"] == "coordinator") & ~accounts["disabled"]]
        [left] = active["name"]


def test_ones_own_sessions_are_listed_and_each_can_be_ended(engine):
    add(engine)
    add(engine, "boris")
    here = access.sign_in(engine, "anna", SECRET, address=HOME, browser="Firefox, Windows")
    there, foreign = enter(engine), enter(engine, "boris")
    listed = {one.is_current: one for one in access.list_sessions(engine, here)}
    assert (len(listed), listed[True].browser, listed[False].browser) == (
        2,
        "Firefox, Windows",
        None,
    )
    [of_boris] = access.list_sessions(engine, foreign)
    assert not access.end_session(engine, here, of_boris.digest)
    assert access.end_session(engine, here, listed[False].digest)
    assert [who(engine, one).account for one in (here, there, foreign)] == ["anna", None, "boris"]
    assert access.list_sessions(engine, "forged") == []


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
