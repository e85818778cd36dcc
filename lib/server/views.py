"""HTML of the pages that the server draws without Streamlit: sign-in and password.

They are jinja2 templates with autoescape in ``lib/server/templates`` and run no script.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from lib.access import AccountRole
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
class LanguageLink:
    """A link to the same page in another language; ``name`` is what the language calls itself."""

    language: str
    name: str
    address: str


def request_words(request: Request, next_path: str) -> Text:
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
    words: Text, next_path: str, *, name: str = "", problem: str = "", demo: bool = False
) -> str:
    """Return the sign-in page.

    next_path : where to go after signing in. problem : the sentence why the last try failed.
    demo : offer one button per role, without a password.
    """
    roles = {str(role): words(f"account-role-{role}") for role in AccountRole} if demo else {}
    return _render(
        "sign_in.html",
        words,
        "/login",
        next_path,
        title=words("sign-in-title"),
        fields=(
            Field("name", words("sign-in-name"), "username", value=name),
            Field("password", words("sign-in-password"), "current-password", "password"),
        ),
        button=words("sign-in-button"),
        problem=problem,
        forgotten=words("sign-in-forgotten"),
        demo_title=words("sign-in-demo"),
        demo_roles=roles,
    )


def password_page(words: Text, next_path: str, *, forced: bool, problem: str = "") -> str:
    """Return the page that changes one's password; ``forced`` explains why it must be changed."""
    return _render(
        "password.html",
        words,
        "/password",
        next_path,
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


def html_response(page: str, status: int = 200, **headers: str) -> HTMLResponse:
    """Return a response that no cache stores; ``retry_after="9"`` becomes ``retry-after: 9``."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return HTMLResponse(page, status, {"cache-control": "no-store", **named})


def _render(template: str, words: Text, path: str, next_path: str, **values: object) -> str:
    """Fill in a template; ``path`` is the page's own address, for the links of languages."""
    return (
        _environment()
        .get_template(template)
        .render(
            language=words.language,
            languages=tuple(_language_links(path, next_path)),
            next=next_path,
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


def _language_links(path: str, next_path: str) -> Iterator[LanguageLink]:
    for code in languages():
        query = urlencode({LANGUAGE: code, "next": next_path})
        yield LanguageLink(code, language_name(code), f"{path}?{query}")
