"""Commands about accounts: ``user add``, ``password``, ``list``, ``remove``.

A password goes to standard output alone, so that it can be handed on; it is asked for by the app
to be changed at the first sign-in, unless it was given with ``--password-stdin``.
"""

import sys
from typing import Annotated

import typer

from lib import access, desk, store
from lib.access import AccountRole
from lib.cli.output import (
    AsJson,
    By,
    Language,
    answer_json,
    answer_table,
    refuse,
    say,
    words,
)
from lib.text import DEFAULT, Text

Name = Annotated[str, typer.Argument(help="The account's name.")]
FromStdin = Annotated[
    bool,
    typer.Option("--password-stdin", help="Read the password from standard input and keep it."),
]

user = typer.Typer(no_args_is_help=True, help="Say who may sign in to the app and do what.")


@user.command()
def add(
    name: Name,
    by: By,
    role: Annotated[AccountRole, typer.Option("--role", help="What the account may do.")],
    member: Annotated[
        str | None, typer.Option("--member", help="Code of the member that staff write for.")
    ] = None,
    password_stdin: FromStdin = False,
    language: Language = DEFAULT,
) -> None:
    """Make an account and print the password that opens it."""
    engine, text = desk.open_consortium(), words(language)
    if member and store.read(engine, "members", where={"member_code": member}).empty:
        refuse(text("account-member-unknown", member=member))
    given = _given(password_stdin)
    try:
        password = access.add(engine, name, role, member, password=given, by=by)
    except (access.AccountError, access.UnfitPasswordError) as error:
        refuse(_sentence(error, text))
    _hand_over(password, given, text)


@user.command()
def password(
    name: Name, by: By, password_stdin: FromStdin = False, language: Language = DEFAULT
) -> None:
    """Give an account a new password, print it, and sign the account out everywhere."""
    engine, text = desk.open_consortium(), words(language)
    given = _given(password_stdin)
    try:
        made = access.set_password(engine, name, password=given, by=by)
    except (access.AccountError, access.UnfitPasswordError) as error:
        refuse(_sentence(error, text))
    _hand_over(made, given, text)


@user.command("list")
def list_(as_json: AsJson = False) -> None:
    """List accounts."""
    listed = access.accounts(desk.open_consortium())
    if as_json:
        answer_json(listed)
    else:
        answer_table(listed)


@user.command()
def remove(name: Name, by: By, language: Language = DEFAULT) -> None:
    """Remove an account; what it uploaded keeps its name."""
    text = words(language)
    try:
        access.remove(desk.open_consortium(), name, by=by)
    except access.AccountError as error:
        refuse(_sentence(error, text))
    say(text("account-removed", name=name))


def _given(from_stdin: bool) -> str | None:
    return sys.stdin.readline().rstrip("\r\n") if from_stdin else None


def _hand_over(password: str, given: str | None, text: Text) -> None:
    if given is not None:
        say(text("account-password-kept"))
        return
    say(text("account-password-given"))
    sys.stdout.write(password + "\n")


def _sentence(error: access.AccountError | access.UnfitPasswordError, text: Text) -> str:
    if isinstance(error, access.AccountError):
        return text(f"account-error-{error.code}")
    return text(f"password-unfit-{error.code}")
