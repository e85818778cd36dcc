"""A freshly started app and raw visitors: every page and address, asked for in every role."""

from dataclasses import dataclass

import httpx
import pytest
from sqlalchemy import create_engine
from websockets.exceptions import InvalidStatus

from lib import access
from lib.access import AccountRole
from lib.text import load
from tests.browser.conftest import served
from tests.helpers import visitors
from tests.helpers.consortium import accept
from tests.helpers.paths import ROOT

VIEWER, STAFF, COORDINATOR = AccountRole
PAGES = {path.stem for path in ROOT.glob("pages/*/[!_]*.py")}
NEEDS = {
    "upload": STAFF,
    "history": STAFF,
    "settings": COORDINATOR,
    "accounts": COORDINATOR,
    "access": COORDINATOR,
}
"""Pages that are not for every viewer."""

START = "overview"
CLOSED = {"heading", "markdown", "html", "alert", "selectbox", "block"}
"""What the frame draws in its main part around a closed page."""
WORDS = load("ru")


PROFILES = (("S10", "R01"), ("S10", "R09"), ("S11", "R02"), ("S11", "R10"))
"""Schools with factors of their risk profiles: of each a plain one and a contextual one."""

DEFICIT = "deficit {} {}"


def profile(member, factor):
    """Return a factor that a school chose to work on; no measure answers it."""
    return {
        "member_code": member,
        "factor_code": factor,
        "assessed_on": "2024-03-15",
        "grain": "day",
        "significance": "high",
        "chosen": True,
        "deficit": DEFICIT.format(member, factor),
    }


@dataclass
class App:
    """A running app that lets nobody look without signing in.

    sessions : a session of every role. first : what the very first visitor of the process, a
    viewer who came by a link to a coordinator's page, was told.
    """

    address: str
    engine: object
    sessions: dict[AccountRole, str]
    first: visitors.Run


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    """The app on a process of its own that nobody has visited before."""
    path = tmp_path_factory.mktemp("cold") / "consortium.db"
    visitors.create_database(path)
    engine = create_engine(f"sqlite:///{path}")
    accept(engine, "risk_profiles", *(profile(*each) for each in PROFILES))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SYNERGIA_ANONYMOUS", "no")
        with served(path) as address:
            sessions = {role: enter(address, role) for role in AccountRole}
            with visitors.handshake(address, sessions[VIEWER]) as socket:
                first = visitors.run(socket, "accounts")
            yield App(address, engine, sessions, first)


def enter(address, role):
    """Sign in as somebody of a role and return the session's cookie."""
    answer = httpx.post(
        f"{address}/login",
        data={"name": f"{role}1", "password": visitors.SECRET},
        headers={"origin": address},
        timeout=visitors.PATIENCE,
    )
    assert answer.status_code == 303
    return answer.cookies[access.COOKIE]


def ask(app, role, method, path, **more):
    cookies = {access.COOKIE: app.sessions[role]} if role else {}
    with httpx.Client(
        cookies=cookies, headers={"origin": app.address}, timeout=visitors.PATIENCE
    ) as client:
        token = client.get(f"{app.address}/_stcore/health").cookies["_streamlit_xsrf"]
        headers = {"x-xsrftoken": token}
        return client.request(method, app.address + path, headers=headers, **more)


def test_on_a_cold_process_the_first_deep_link_opens_no_page_of_another_role(app):
    assert app.first.listed == {"" if page == START else page for page in PAGES - NEEDS.keys()}
    assert WORDS("guard-coordinator") in app.first.messages
    assert app.first.drawn <= CLOSED


@pytest.mark.parametrize("page", sorted(PAGES))
@pytest.mark.parametrize("role", AccountRole)
def test_a_page_opens_exactly_for_the_roles_whose_menu_lists_it(app, role, page):
    query = "" if page == START else page
    with visitors.handshake(app.address, app.sessions[role]) as socket:
        result = visitors.run(socket, query)
    needed = NEEDS.get(page, VIEWER)
    opens = role.includes(needed)
    assert (result.page, result.missed) == (query, False)
    assert (query in result.listed) == opens
    assert (WORDS(f"guard-{needed}") in result.messages) != opens
    assert (result.drawn <= CLOSED) != opens


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        (VIEWER, {("S10", "R01"), ("S11", "R02")}),
        (STAFF, {("S10", "R01"), ("S10", "R09")}),
        (COORDINATOR, set(PROFILES)),
    ],
)
def test_the_support_page_sends_only_the_profiles_that_are_meant_for_a_role(app, role, seen):
    """Nothing of a hidden profile reaches the browser: what is not drawn is not sent either."""
    sent = ""
    for school in ("S10", "S11"):
        with visitors.handshake(app.address, app.sessions[role]) as socket:
            sent += visitors.run(socket, "support", school=school).texts
    profiles_shown = {each for each in PROFILES if DEFICIT.format(*each) in sent}
    assert profiles_shown == seen


@pytest.mark.parametrize("cookie", [None, "forged", "A" * 43])
def test_without_a_session_there_is_no_websocket(app, cookie):
    with pytest.raises(InvalidStatus) as refused:
        visitors.handshake(app.address, cookie)
    assert refused.value.response.status_code == 403


def test_a_foreign_page_gets_no_websocket_even_with_the_cookie(app):
    with pytest.raises(InvalidStatus):
        visitors.handshake(app.address, app.sessions[COORDINATOR], origin="http://evil.example")


EVERYBODY = {None: 200, VIEWER: 200, STAFF: 200, COORDINATOR: 200}
NOT_FOUND = dict.fromkeys(EVERYBODY, 404)
DOCUMENT = EVERYBODY | {None: 303}
MACHINERY = NOT_FOUND | {None: 401}
UPLOAD = {None: 401, VIEWER: 403, STAFF: 400, COORDINATOR: 400}  # 400: past the gate, no such visit
ADDRESSES = {
    ("GET", "/"): DOCUMENT,
    ("HEAD", "/"): DOCUMENT,
    ("GET", "/accounts"): DOCUMENT,
    ("GET", "/accounts/"): DOCUMENT | dict.fromkeys(AccountRole, 301),
    ("GET", "/index.html"): DOCUMENT,
    ("GET", "/no-such-page"): DOCUMENT,
    ("GET", "/media/x.csv"): MACHINERY,
    ("GET", "/component/x/y.js"): MACHINERY,
    ("GET", "/_stcore/bidi-components/x/y.js"): MACHINERY,
    ("PUT", "/_stcore/upload_file/x/y"): UPLOAD,
    ("DELETE", "/_stcore/upload_file/x/y"): UPLOAD | {STAFF: 204, COORDINATOR: 204},
    ("GET", "/_stcore/metrics"): NOT_FOUND,
    ("GET", "/_stcore/agent/mcp"): NOT_FOUND,
    ("POST", "/_stcore/agent/interact"): NOT_FOUND,
    ("GET", "/auth/login"): NOT_FOUND,
    ("GET", "/auth/logout"): NOT_FOUND,
    ("GET", "/oauth2callback"): NOT_FOUND,
    ("GET", "/_stcore/health"): EVERYBODY,
    ("GET", "/livez"): EVERYBODY,  # /healthz, too, but a busy machine may say 503
    ("GET", "/favicon.png"): EVERYBODY,
    ("GET", "/login"): EVERYBODY,
    ("GET", "/password"): EVERYBODY | {None: 303},
    ("GET", "/logout"): DOCUMENT,
    ("POST", "/demo-login"): NOT_FOUND,
}


@pytest.mark.parametrize(("method", "path"), ADDRESSES)
def test_an_address_answers_each_role_as_it_should(app, method, path):
    answered = {role: ask(app, role, method, path).status_code for role in EVERYBODY}
    assert answered == ADDRESSES[method, path]


@pytest.mark.parametrize("role", AccountRole)
def test_a_file_is_taken_in_only_from_those_who_may_upload_and_up_to_the_limit(app, role):
    with visitors.handshake(app.address, app.sessions[role]) as socket:
        session = visitors.run(socket, "").session
        statuses = [
            ask(
                app,
                role,
                "PUT",
                f"/_stcore/upload_file/{session}/file",
                files={"file": ("x.csv", b"x" * size)},
            ).status_code
            for size in (1000, 22 * 1024 * 1024)
        ]
    assert statuses == ([403, 403] if role is VIEWER else [204, 413])


def test_signing_out_closes_the_page_that_another_tab_still_shows(app):
    session = enter(app.address, COORDINATOR)
    with visitors.handshake(app.address, session) as socket:
        assert WORDS("page-accounts") in visitors.run(socket, "accounts").messages
        httpx.post(
            f"{app.address}/logout",
            cookies={access.COOKIE: session},
            headers={"origin": app.address},
            timeout=visitors.PATIENCE,
        )
        result = visitors.run(socket, "accounts")
    assert result.messages == [WORDS("guard-sign-in")]
    with pytest.raises(InvalidStatus):
        visitors.handshake(app.address, session)


def test_taking_a_role_away_closes_its_pages_at_the_next_click(app, monkeypatch):
    access.add(app.engine, "vera", COORDINATOR, password=visitors.SECRET)
    answer = httpx.post(
        f"{app.address}/login",
        data={"name": "vera", "password": visitors.SECRET},
        headers={"origin": app.address},
        timeout=visitors.PATIENCE,
    )
    with visitors.handshake(app.address, answer.cookies[access.COOKIE]) as socket:
        assert not visitors.run(socket, "access").drawn <= CLOSED
        access.change(app.engine, "vera", role=VIEWER, member=None, disabled=False)
        result = visitors.run(socket, "access")
    assert WORDS("guard-coordinator") in result.messages
    assert result.drawn <= CLOSED
