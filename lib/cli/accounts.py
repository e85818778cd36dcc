"""Commands about accounts: ``user add``, ``password``, ``list``, ``remove``.

A generated password is the only thing on standard output; the app asks to change it at the first
sign-in. A password read with ``--password-stdin`` is not printed and need not be changed.
"""

import sys
from typing import Annotated

import typer

from lib import access, store
from lib.access import AccountRole
from lib.cli.database import open_existing, open_or_make
from lib.cli.output import (
    AsJson,
    By,
    Language,
    load_words,
    print_json,
    print_table,
    refuse,
    say,
)
from lib.text import DEFAULT, Text

Name = Annotated[str, typer.Argument(help="The account's name.")]
FromStdin = Annotated[
    bool,
    typer.Option("--password-stdin", help="Read the password from standard input and keep it."),
]

user = typer.Typer(no_args_is_help=True, help="Accounts: who may sign in and do what.")


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
    """Add an account and print its password."""
    words = load_words(language)
    engine = open_or_make(words)
    if member and store.read(engine, "members", where={"member_code": member}).empty:
        refuse(words("account-member-unknown", member=member))
    stdin_password = _password_from_stdin(password_stdin)
    try:
        password = access.add(engine, name, role, member, password=stdin_password, by=by)
    except (access.AccountError, access.UnfitPasswordError) as error:
        refuse(_reason(error, words))
    _print_password(password, stdin_password, words)


@user.command("password")
def set_password(
    name: Name, by: By, password_stdin: FromStdin = False, language: Language = DEFAULT
) -> None:
    """Set a new password, print it, and end all sessions of the account."""
    words = load_words(language)
    engine = open_existing(words)
    stdin_password = _password_from_stdin(password_stdin)
    try:
        password = access.set_password(engine, name, password=stdin_password, by=by)
    except (access.AccountError, access.UnfitPasswordError) as error:
        refuse(_reason(error, words))
    _print_password(password, stdin_password, words)


@user.command("list")
def list_(as_json: AsJson = False) -> None:
    """List accounts."""
    accounts = access.list_accounts(open_existing())
    if as_json:
        print_json(accounts)
    else:
        print_table(accounts)


@user.command()
def remove(name: Name, by: By, language: Language = DEFAULT) -> None:
    """Remove an account; its uploads keep its name."""
    words = load_words(language)
    try:
        access.remove(open_existing(words), name, by=by, may_leave_none=True)
    except access.AccountError as error:
        refuse(_reason(error, words))
    say(words("account-removed", name=name))


def _password_from_stdin(from_stdin: bool) -> str | None:
    return sys.stdin.readline().rstrip("\r\n") if from_stdin else None


def _print_password(password: str, stdin_password: str | None, words: Text) -> None:
    if stdin_password is not None:
        say(words("account-password-kept"))
        return
    say(words("account-password-given"))
    sys.stdout.write(password + "\n")


def _reason(error: access.AccountError | access.UnfitPasswordError, words: Text) -> str:
    if isinstance(error, access.AccountError):
        return words(f"account-error-{error.code}")
    return words(f"password-unfit-{error.code}")
