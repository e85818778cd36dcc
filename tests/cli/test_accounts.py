"""``python -m lib user``: accounts without a browser."""

import json
import shutil

import pytest
from typer.testing import CliRunner

from lib import access, desk
from lib.cli import app
from lib.text import load
from tests.conftest import opened


@pytest.fixture(scope="module")
def school(tmp_path_factory, founded):
    """A database file of a new consortium with one school."""
    path = shutil.copy(founded, tmp_path_factory.mktemp("school"))
    engine = desk.open_consortium(f"sqlite:///{path}")
    content = (
        "Код организации;Наименование;Тип организации;Населённый пункт\nS10;Школа;школа;Казань\n"
    )
    submission = desk.check(
        engine, content.encode(), "members.csv", kind="members", today=desk.today(engine)
    )
    desk.apply(engine, submission, by="test")
    engine.dispose()
    return path


@pytest.fixture
def consortium(school, tmp_path, monkeypatch):
    """A copy of it of the test's own, which the commands use."""
    yield from opened(f"sqlite:///{shutil.copy(school, tmp_path)}", monkeypatch)


def run(*arguments, stdin=None):
    """Run a command; returns its exit code, what it printed, and what it said beside."""
    result = CliRunner().invoke(app, ["user", *arguments], input=stdin)
    return result.exit_code, result.stdout, result.stderr


def enter(engine, name, password):
    session = access.sign_in(engine, name, password, address="192.0.2.1")
    return access.identify(engine, session, loopback=False)


def test_a_printed_password_opens_the_account_once_and_must_be_changed(consortium):
    code, printed, stderr = run("add", "anna", "--role", "coordinator")
    assert code == 0
    assert load("ru")("account-password-given") in stderr
    assert printed.strip() not in stderr
    assert enter(consortium, "anna", printed.strip()).must_change


def test_a_given_password_is_kept_and_not_printed(consortium):
    code, printed, _ = run(
        *("add", "anna", "--role", "staff", "--member", "S10", "--password-stdin"),
        stdin="right horse battery\n",
    )
    assert (code, printed) == (0, "")
    identity = enter(consortium, "anna", "right horse battery")
    assert (identity.role, identity.member) == ("staff", "S10")


def test_a_new_password_takes_the_place_of_the_old_one(consortium):
    _, first, _ = run("add", "anna", "--role", "coordinator")
    code, second, _ = run("password", "anna")
    assert code == 0
    with pytest.raises(access.SignInRefusedError):
        enter(consortium, "anna", first.strip())
    assert enter(consortium, "anna", second.strip()).account == "anna"


def test_accounts_are_listed_without_their_hashes_and_removed(consortium):
    run("add", "anna", "--role", "coordinator")
    _, printed, _ = run("list", "--json")
    [anna] = json.loads(printed)
    assert (anna["name"], anna["role"], anna["member"]) == ("anna", "coordinator", None)
    assert not any("hash" in name for name in anna)
    assert run("remove", "anna")[0] == 0
    assert json.loads(run("list", "--json")[1]) == []


@pytest.mark.parametrize(
    ("arguments", "stdin", "key"),
    [
        (["add", "a", "--role", "viewer"], None, "account-error-name-unfit"),
        (["add", "anna", "--role", "viewer"], None, "account-error-name-taken"),
        (["add", "vera", "--role", "staff"], None, "account-error-member-needed"),
        (
            ["add", "vera", "--role", "viewer", "--password-stdin"],
            "short\n",
            "password-unfit-short",
        ),
        (["password", "vera"], None, "account-error-unknown"),
        (["remove", "vera"], None, "account-error-unknown"),
        (["remove", "anna"], None, "account-error-last-coordinator"),
    ],
)
def test_a_refusal_says_why_in_one_sentence(consortium, arguments, stdin, key):
    run("add", "anna", "--role", "coordinator")
    run("add", "boris", "--role", "viewer")
    code, printed, stderr = run(*arguments, stdin=stdin)
    assert (code, printed) == (1, "")
    assert stderr.strip() == load("ru")(key)


def test_staff_of_an_unknown_member_is_refused(consortium):
    code, _, stderr = run("add", "anna", "--role", "staff", "--member", "S99")
    assert code == 1
    assert "S99" in stderr
    assert access.list_accounts(consortium).empty
