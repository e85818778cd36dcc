"""HTML of the pages that the server draws without Streamlit: sign-in, password, sessions.

They are jinja2 templates with autoescape in ``lib/server/templates`` and run no script.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse

from lib.access import AccountRole, Session
from lib.server.database import consortium_name
from lib.text import DEFAULT, Text, language_name, languages, load

LANGUAGE = "lang"
"""Query parameter of the language, the same as in the app's own addresses."""

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Field:
    """An input of a form; ``autocomplete`` is the HTML token that password managers look for."""

    name: str
    label: str
    autocomplete: str
    type: str = "text"
    value: str = ""


@dataclass(frozen=True)
class Address:
    """A path of this app and its query."""

    path: str
    query: dict[str, str]


@dataclass(frozen=True)
class LanguageLink:
    """A link to the same page in another language; ``name`` is what the language calls itself."""

    language: str
    name: str
    address: str


def request_words(request: HTTPConnection, next_path: str) -> Text:
    """Return the words in the visitor's language.

    The first of these that has words: ``?lang=`` of this page, ``?lang=`` of the page they came
    from, the browser's Accept-Language, Russian.
    """
    came_from = parse_qs(urlsplit(next_path).query).get(LANGUAGE, [])
    accepted = request.headers.get("accept-language", "").lower().split(",")
    browser = [part.partition(";")[0].strip().partition("-")[0] for part in accepted]
    candidates = [request.query_params.get(LANGUAGE, ""), *came_from, *browser]
    return load(next((code for code in candidates if code in languages()), DEFAULT))


def sign_in_page(
    words: Text,
    next_path: str,
    *,
    name: str = "",
    problem: str = "",
    note: str = "",
    demo: bool = False,
) -> str:
    """Return the sign-in page.

    next_path : where to go after signing in. problem : the sentence why the last try failed.
    note : a sentence above the form. demo : offer one button per role, without a password.
    """
    roles = {str(role): words(f"account-role-{role}") for role in AccountRole} if demo else {}
    return _render(
        "sign_in.html",
        words,
        Address("/login", {"next": next_path}),
        title=words("sign-in-title"),
        fields=(
            Field("name", words("sign-in-name"), "username", value=name),
            Field("password", words("sign-in-password"), "current-password", "password"),
        ),
        button=words("sign-in-button"),
        problem=problem,
        note=note,
        forgotten=words("sign-in-forgotten"),
        demo_title=words("sign-in-demo"),
        demo_roles=roles,
    )


def password_page(words: Text, next_path: str, *, forced: bool, problem: str = "") -> str:
    """Return the page that changes one's password; ``forced`` explains why it must be changed."""
    return _render(
        "password.html",
        words,
        Address("/password", {"next": next_path}),
        title=words("password-title"),
        fields=(
            Field("current", words("password-current"), "current-password", "password"),
            Field("new", words("password-new"), "new-password", "password"),
            Field("again", words("password-again"), "new-password", "password"),
        ),
        button=words("password-button"),
        problem=problem,
        note=words("password-forced") if forced else "",
    )


def not_found_page(words: Text, path: str, sentence: str = "page-not-found-sentence") -> str:
    """Return the page for an address that is no page of the menu. sentence : key of the reason."""
    return _render(
        "not_found.html",
        words,
        Address(path, {}),
        title=words("page-not-found"),
        sentence=words(sentence),
        home=words("page-not-found-home"),
    )


def owner_page(words: Text, secret: str, *, name: str = "", problem: str = "") -> str:
    """Return the page that adds the first coordinator; ``secret`` is of its one-time address."""
    return _render(
        "owner.html",
        words,
        Address("/owner", {"key": secret}),
        title=words("owner-title"),
        note=words("owner-note"),
        fields=(
            Field("name", words("sign-in-name"), "username", value=name),
            Field("new", words("password-new"), "new-password", "password"),
            Field("again", words("password-again"), "new-password", "password"),
        ),
        button=words("owner-button"),
        problem=problem,
        key=secret,
    )


def sessions_page(words: Text, next_path: str, sessions: Iterable[Session]) -> str:
    """Return the list of one's own sessions, each with a button that ends it."""
    return _render(
        "sessions.html",
        words,
        Address("/sessions", {"next": next_path}),
        title=words("sessions-title"),
        sessions=[
            {
                "browser": session.browser or words("sessions-unknown"),
                "since": words("sessions-since", moment=words.date(session.created_at[:10])),
                "note": words("sessions-current") if session.is_current else "",
                "digest": session.digest,
            }
            for session in sessions
        ],
        end=words("sessions-end"),
        back=words("sessions-back"),
    )


def error_page(words: Text, sentence: str, error_id: str) -> str:
    """Return the page that says what broke, with the id under which the log has it."""
    return _render(
        "error.html",
        words,
        Address("/", {}),
        title=words("error-title"),
        text=sentence,
        number=words("error-id", id=error_id),
    )


def html_response(page: str, status: int = 200, **headers: str) -> HTMLResponse:
    """Return a response that no cache stores; ``retry_after="9"`` becomes ``retry-after: 9``."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return HTMLResponse(page, status, {"cache-control": "no-store", **named})


def _render(template: str, words: Text, address: Address, **values: object) -> str:
    """Fill in a template; ``address`` is the page's own, for the links of languages.

    The page of an error does not name the consortium: it may be the database that failed.
    """
    consortium = "" if template == "error.html" else consortium_name(words.language)
    return (
        _environment()
        .get_template(template)
        .render(
            language=words.language,
            consortium=consortium,
            languages=tuple(_language_links(address)),
            next=address.query.get("next", ""),
            **values,
        )
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _language_links(address: Address) -> Iterator[LanguageLink]:
    for code in languages():
        query = urlencode({LANGUAGE: code, **address.query})
        yield LanguageLink(code, language_name(code), f"{address.path}?{query}")
