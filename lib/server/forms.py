"""The server's own pages: plain HTML without scripts, in the look of the app."""

from collections.abc import Iterable
from functools import cache
from html import escape
from pathlib import Path
from string import Template
from urllib.parse import parse_qs, urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse

from lib.access import AccountRole
from lib.text import DEFAULT, Text, language_name, languages, load

LANGUAGE = "lang"
"""Query parameter of the language, the same as in the app's own addresses."""


def reader(request: Request, wanted: str) -> Text:
    """Return the words of a visitor: chosen here, chosen in the app, or their browser's."""
    inside = parse_qs(urlsplit(wanted).query).get(LANGUAGE, [])
    accepted = request.headers.get("accept-language", "").lower().split(",")
    spoken = [part.partition(";")[0].strip().partition("-")[0] for part in accepted]
    asked = [request.query_params.get(LANGUAGE, ""), *inside, *spoken]
    return load(next((code for code in asked if code in languages()), DEFAULT))


def sign_in_page(
    text: Text, wanted: str, *, name: str = "", problem: str = "", demo: bool = False
) -> str:
    """Write the page where people sign in; ``demo`` offers to enter as anybody."""
    form = _form(
        "/login",
        wanted,
        _alert(problem),
        _input(text("sign-in-name"), "name", "username", value=name, focus=True),
        _input(text("sign-in-password"), "password", "current-password", kind="password"),
        _button(text("sign-in-button"), main=True),
    )
    forgotten = f'<p class="quiet">{escape(text("sign-in-forgotten"))}</p>'
    return _page(
        text, "sign-in-title", "/login", wanted, form, forgotten, _demo(text, demo, wanted)
    )


def password_page(text: Text, wanted: str, *, forced: bool, problem: str = "") -> str:
    """Write the page where people change their password; ``forced`` says that they must."""
    why = f"<p>{escape(text('password-forced'))}</p>" if forced else ""
    form = _form(
        "/password",
        wanted,
        why,
        _alert(problem),
        _input(
            text("password-current"), "current", "current-password", kind="password", focus=True
        ),
        _input(text("password-new"), "new", "new-password", kind="password"),
        _input(text("password-again"), "again", "new-password", kind="password"),
        _button(text("password-button"), main=True),
    )
    return _page(text, "password-title", "/password", wanted, form)


def answer(page: str, status: int = 200, **headers: str) -> HTMLResponse:
    """Answer with a page that no cache keeps."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return HTMLResponse(page, status, {"cache-control": "no-store", **named})


def _page(text: Text, title: str, path: str, wanted: str, *body: str) -> str:
    return _template().substitute(
        language=text.language,
        title=escape(text(title)),
        body="\n".join(filter(None, body)),
        languages="\n".join(_languages(text, path, wanted)),
    )


@cache
def _template() -> Template:
    return Template((Path(__file__).parent / "page.html").read_text(encoding="utf-8"))


def _languages(text: Text, path: str, wanted: str) -> Iterable[str]:
    for code in languages():
        address = escape(f"{path}?{urlencode({LANGUAGE: code, 'next': wanted})}")
        current = ' aria-current="true"' if code == text.language else ""
        name = escape(language_name(code))
        yield f'<a href="{address}" lang="{code}"{current}>{name}</a>'


def _demo(text: Text, offered: bool, wanted: str) -> str:
    if not offered:
        return ""
    buttons = "".join(
        _button(text(f"account-role-{role}"), name="role", value=role) for role in AccountRole
    )
    title = f"<h2>{escape(text('sign-in-demo'))}</h2>"
    return f"<section>{title}{_form('/demo-login', wanted, _row(buttons))}</section>"


def _row(content: str) -> str:
    return f'<div class="row">{content}</div>'


def _form(action: str, wanted: str, *content: str) -> str:
    kept = f'<input type="hidden" name="next" value="{escape(wanted)}">'
    return f'<form method="post" action="{action}">{kept}{"".join(content)}</form>'


def _alert(problem: str) -> str:
    return f'<p role="alert">{escape(problem)}</p>' if problem else ""


def _input(
    label: str, name: str, fills: str, *, kind: str = "text", value: str = "", focus: bool = False
) -> str:
    focused = " autofocus" if focus else ""
    return (
        f'<label>{escape(label)}<input type="{kind}" name="{name}" autocomplete="{fills}" '
        f'value="{escape(value)}" autocapitalize="none" spellcheck="false" required{focused}>'
        "</label>"
    )


def _button(label: str, *, name: str = "", value: str = "", main: bool = False) -> str:
    said = f' name="{name}" value="{value}"' if name else ""
    look = ' class="main"' if main else ""
    return f"<button{look}{said}>{escape(label)}</button>"
