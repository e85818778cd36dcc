"""The gate and the routes of signing in, over HTTP and websocket, around a small app of its own."""

import asyncio
import json
import logging
import re
import shutil
from threading import Event

import pytest
from argon2 import PasswordHasher
from sqlalchemy import text
from starlette.applications import Starlette
from starlette.requests import HTTPConnection, Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from lib import access, desk, server, store
from lib.access import AccountRole, attempts, passwords
from lib.server import logs, visitor
from lib.server.account import forms, throttle
from lib.server.addresses import health
from lib.server.middleware import limits
from lib.text import load
from tests.conftest import opened

ADDRESS = "http://127.0.0.1:8501"
ORIGIN = {"origin": ADDRESS}
SECRET = "right horse battery"
PAGE = {"accept": "text/html"}


async def served(request: Request):
    body = await request.body()
    return PlainTextResponse(f"{request.headers[access.INGRESS]} {len(body)}")


async def stream(socket: WebSocket):
    await socket.accept()
    await socket.send_text(socket.headers[access.INGRESS])
    await socket.close()


@pytest.fixture(scope="module")
def founded(tmp_path_factory):
    """A new consortium's database file, to be copied."""
    path = tmp_path_factory.mktemp("founded") / "consortium.db"
    desk.open_consortium(f"sqlite:///{path}").dispose()
    return path


@pytest.fixture
def sqlite(founded, tmp_path, monkeypatch):
    """A new consortium's database, which is also the app's."""
    path = shutil.copy(founded, tmp_path)
    yield from opened(f"sqlite:///{path}", monkeypatch)


@pytest.fixture
def room():
    """How many bytes of files the app has room for."""
    return {"bytes": 1000 * limits.MEGABYTE}


@pytest.fixture
def app(sqlite, room, monkeypatch):
    """An app behind the gate that serves whatever is asked for; its passwords cost little.

    Health waits for the database as long as a busy machine needs.
    """
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(1, 8, 1))
    monkeypatch.setattr(health, "PATIENCE_SECONDS", 60)
    for name in ("SYNERGIA_ANONYMOUS", "SYNERGIA_ALLOWED_HOSTS", "SYNERGIA_PROXIES"):
        monkeypatch.delenv(name, raising=False)
    inside = [
        WebSocketRoute("/_stcore/stream", stream),
        Route("/{path:path}", served, methods=["GET", "PUT", "POST", "DELETE"]),
    ]
    middleware = server.middleware(lambda coming: coming <= room["bytes"])
    return Starlette(routes=[*server.routes, *inside], middleware=middleware)


@pytest.fixture
def visit(app):
    """A function that makes a visitor: from this machine unless another address is given."""

    def make(address="127.0.0.1", host=ADDRESS):
        client = TestClient(app, base_url=host, client=(address, 50_000), follow_redirects=False)
        client.headers.pop("user-agent")
        return client

    return make


@pytest.fixture
def anna(app, sqlite):
    """A coordinator."""
    access.add(sqlite, "anna", AccountRole.COORDINATOR, password=SECRET)


def enter(client, name="anna", password=SECRET, origin=None, **form):
    fields = {"name": name, "password": password, **form}
    headers = {"origin": origin or str(client.base_url).rstrip("/")}
    return client.post("/login", data=fields, headers=headers)


def hears(client, headers=None):
    """What the websocket says first; nothing where the gate closed it."""
    address = str(client.base_url.copy_with(scheme="ws", path="/_stcore/stream"))
    try:
        with client.websocket_connect(address, headers=headers or {}) as socket:
            return socket.receive_text()
    except WebSocketDisconnect:
        return None


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "192.0.2.7"])
def test_without_accounts_every_visitor_is_refused(visit, address):
    client = visit(address)
    assert client.get("/due", headers=PAGE).headers["location"] == "/login?next=%2Fdue"
    assert hears(client) is None
    assert client.put("/_stcore/upload_file/a/b", content=b"x", headers=ORIGIN).status_code == 401
    assert load("ru")("sign-in-no-accounts") in client.get("/login").text.replace("&#39;", "'")


def test_the_one_time_address_makes_its_browser_the_owner(visit, sqlite):
    client, secret = visit(), access.create_owner_secret(sqlite)
    assert visit().get("/owner?key=forged").headers["location"] == "/login"
    page = client.get("/owner", params={"key": secret, "lang": "kk"})
    assert (page.status_code, secret in page.text) == (200, True)
    assert 'action="/owner?lang=kk"' in page.text

    def claim(who=client, **fields):
        form = {"key": secret, "name": "anna", "new": SECRET, "again": SECRET} | fields
        return who.post("/owner?lang=kk", data=form, headers=ORIGIN)

    assert claim(again="another password").status_code == 422
    assert claim(name="<b>").status_code == 422
    assert claim(new="1234567890", again="1234567890").status_code == 422
    assert claim().headers["location"] == "/?lang=kk"
    assert client.get("/due").status_code == 200
    assert client.put("/_stcore/upload_file/a/b", content=b"x", headers=ORIGIN).status_code == 200
    assert claim(visit(), name="boris").headers["location"] == "/login"
    assert visit().get("/owner", params={"key": secret}).headers["location"] == "/login"


@pytest.mark.parametrize(
    "headers",
    [
        {"x-forwarded-for": "127.0.0.1"},
        {"forwarded": "for=127.0.0.1"},
        {"x-real-ip": "127.0.0.1"},
        {"x-forwarded-proto": "https"},
        {"via": "1.1 proxy"},
    ],
)
def test_a_visitor_past_a_proxy_is_not_local_whatever_it_says(visit, anna, headers):
    assert visit().get("/", headers=headers | PAGE).status_code == 303
    assert hears(visit(), headers) is None


def test_a_remote_visitor_without_an_account_is_refused(visit):
    client = visit("192.0.2.7")
    answer = client.get("/due?lang=en&period=2025/26", headers=PAGE)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/login?next=%2Fdue%3Flang%3Den%26period%3D2025%2F26"
    assert hears(client) is None
    for path in ("/_stcore/upload_file/a/b", "/media/x.csv", "/component/x", "/app/static/x"):
        assert client.get(path).status_code == 401


def test_a_visitor_cannot_bring_the_mark_of_the_gate(visit, anna):
    client = visit("192.0.2.7")
    assert client.get("/", headers={access.INGRESS: access.LOOPBACK}).status_code == 303
    answer = visit().get("/", headers={access.INGRESS: "forged"})
    assert answer.text.split() == [access.LOOPBACK, "0"]


def test_with_accounts_a_visitor_of_this_machine_only_looks(visit, anna):
    client = visit()
    assert client.get("/").status_code == 200
    assert hears(client) == access.LOOPBACK
    assert client.put("/_stcore/upload_file/a/b", content=b"x", headers=ORIGIN).status_code == 403


@pytest.mark.parametrize(
    ("policy", "near", "far"), [("no", 303, 303), ("loopback", 200, 303), ("yes", 200, 200)]
)
def test_where_anonymous_visitors_may_look_is_a_setting(
    visit, anna, monkeypatch, policy, near, far
):
    monkeypatch.setenv("SYNERGIA_ANONYMOUS", policy)
    assert visit().get("/").status_code == near
    assert visit("192.0.2.7").get("/").status_code == far


def test_signing_in_leads_to_where_one_wanted_to_be(visit, anna):
    client = visit("192.0.2.7")
    page = client.get("/login?next=%2Fdue%3Flang%3Den").text
    assert 'name="next" value="/due?lang=en"' in page
    answer = enter(client, next="/due?lang=en")
    assert (answer.status_code, answer.headers["location"]) == (303, "/due?lang=en")
    assert client.get("/due?lang=en").status_code == 200
    assert hears(client) == access.NETWORK
    assert client.put("/_stcore/upload_file/a/b", content=b"x", headers=ORIGIN).status_code == 200


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(visit, anna, monkeypatch):
    cookie = enter(visit()).headers["set-cookie"].lower()
    assert {"httponly", "samesite=lax", "path=/", "max-age=43200"} <= set(cookie.split("; "))
    assert "secure" not in cookie
    monkeypatch.setenv("SYNERGIA_ALLOWED_HOSTS", "board.example.org")
    behind_https = visit("192.0.2.7", "http://board.example.org")
    answer = enter(behind_https, origin="https://board.example.org")
    for cookie in answer.headers.get_list("set-cookie"):
        assert cookie.startswith("__Host-synergia_")
        assert {"secure", "path=/"} <= set(cookie.lower().split("; "))
        assert "domain" not in cookie.lower()
    session = {access.SECURE_COOKIE: answer.cookies[access.SECURE_COOKIE]}
    assert visit("192.0.2.7", "http://board.example.org").get("/").status_code == 303
    header = {"cookie": f"{access.SECURE_COOKIE}={session[access.SECURE_COOKIE]}"}
    assert behind_https.get("/", headers=header).status_code == 200


def test_a_browser_is_told_to_stay_with_https_where_it_speaks_it(visit, monkeypatch):
    monkeypatch.setenv("SYNERGIA_PROXIES", "192.0.2.1")
    https = {"x-forwarded-proto": "https"}
    assert "strict-transport-security" in visit("192.0.2.1").get("/login", headers=https).headers
    assert "strict-transport-security" not in visit().get("/login", headers=https).headers
    assert "strict-transport-security" not in visit("192.0.2.1").get("/login").headers


@pytest.mark.parametrize("name", ["anna", "nobody", "", "<b>x</b>"])
def test_a_wrong_password_is_answered_alike_for_every_name(visit, anna, name):
    answer = enter(visit(), name, "wrong password")
    assert answer.status_code == 401
    assert load("ru")("sign-in-refused") in answer.text
    assert "set-cookie" not in answer.headers
    assert "<b>" not in answer.text


@pytest.fixture
def waits(monkeypatch):
    """The seconds that sign-ins waited, which they do not in a test."""
    waited = []

    async def sleep(seconds):
        waited.append(seconds)

    monkeypatch.setattr(throttle.anyio, "sleep", sleep)
    return waited


def test_guesses_wait_and_the_owner_gets_in_all_the_same(visit, anna, waits):
    attacker, owner = visit("192.0.2.7"), visit("192.0.2.8")
    for _ in range(60):
        assert enter(attacker, password="wrong password").status_code == 401
    assert waits[:4] == [0.0] * 4
    assert waits[-1] == attempts.LONGEST_DELAY
    waits.clear()
    assert enter(visit("192.0.2.7")).status_code == 303
    assert enter(owner).status_code == 303
    assert max(waits) <= attempts.LONGEST_DELAY
    waits.clear()
    for _ in range(60):
        enter(attacker, password="wrong password")
    waits.clear()
    owner.cookies.delete(access.COOKIE)
    assert enter(owner).status_code == 303
    assert waits == [0.0]


def test_a_whole_school_behind_one_address_gets_in_while_one_there_guesses(visit, anna, waits):
    for number in range(40):
        enter(visit("192.0.2.7"), f"name{number}", "wrong password")
    assert enter(visit("192.0.2.7")).status_code == 303
    assert waits[-1] == attempts.LONGEST_SHARED_DELAY


def test_sign_in_attempts_beyond_the_queue_get_retry_later(visit, anna, monkeypatch):
    monkeypatch.setattr(throttle, "MOST_WAITING", 0)
    answer = enter(visit())
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "5")
    assert load("ru")("sign-in-busy") in answer.text


def test_a_flood_of_guesses_at_one_name_leaves_room_for_others_of_its_address():
    def waiting(name):
        return throttle.check_password(access.Attempt(name, "school", 60.0, False), str)

    async def flood():
        guesses = [asyncio.create_task(waiting("anna")) for _ in range(40)]
        await asyncio.sleep(0)
        try:
            assert sum(guess.done() for guess in guesses) == 30
            with pytest.raises(throttle.BusyError):
                await waiting("anna")
            attempt = access.Attempt("olga", "school", 0.0, False)
            assert await throttle.check_password(attempt, lambda: "session") == "session"
        finally:
            for guess in guesses:
                guess.cancel()
            await asyncio.gather(*guesses, return_exceptions=True)

    asyncio.run(flood())


def test_asking_for_the_head_of_the_sign_in_page_is_no_guess(visit, anna, sqlite):
    client = visit()
    for path in ("/login", "/password", "/owner"):
        client.head(path)
    with sqlite.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM sign_in_attempt")) == 0
    assert "sign_in_refused" not in set(access.entries(sqlite)["what"])


def test_forwarding_headers_are_believed_from_named_proxies_only(visit, anna, monkeypatch):
    def address(client, forwarded):
        return visitor.Visitor.of(
            HTTPConnection(
                {
                    "type": "http",
                    "scheme": "http",
                    "client": (client, 1),
                    "headers": [
                        (b"host", b"127.0.0.1"),
                        (b"x-forwarded-for", forwarded.encode()),
                        (b"x-forwarded-proto", b"https"),
                    ],
                }
            )
        )

    seen = address("192.0.2.1", "198.51.100.9")
    assert (seen.address, seen.is_https) == ("192.0.2.1", False)
    monkeypatch.setenv("SYNERGIA_PROXIES", "192.0.2.0/28, 127.0.0.1")
    for client, forwarded, origin in (
        ("192.0.2.1", "198.51.100.9", "198.51.100.9"),
        ("192.0.2.1", "10.9.9.9, 198.51.100.9, 192.0.2.2", "198.51.100.9"),
        ("192.0.2.99", "198.51.100.9", "192.0.2.99"),
        ("127.0.0.1", "198.51.100.9", "198.51.100.9"),
    ):
        seen = address(client, forwarded)
        assert (seen.address, seen.is_loopback) == (origin, False)
        assert seen.is_https == (client != "192.0.2.99")


def test_ones_sessions_are_listed_and_ended(visit, anna):
    here, there = visit("192.0.2.7"), visit("192.0.2.8")
    there.headers["user-agent"] = "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0"
    for client in (here, there):
        enter(client)
    page = here.get("/sessions?lang=en").text
    assert "Firefox, Windows" in page
    [digest] = re.findall('name="session" value="([0-9a-f]{64})"', page)
    assert here.post("/sessions", data={"session": digest}).status_code == 403
    assert here.post("/sessions", data={"session": digest}, headers=ORIGIN).status_code == 303
    assert (here.get("/").status_code, there.get("/").status_code) == (200, 303)
    assert visit("192.0.2.9").get("/sessions").headers["location"] == "/login?next=%2F"


def test_what_breaks_is_told_with_the_number_that_the_log_has(visit, anna, monkeypatch, capsys):
    def broken(*_arguments, **_named):
        raise ValueError("a name that no log may hold")

    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    logs.start()
    monkeypatch.setattr(access, "identify", broken)
    answer = visit().get("/due?lang=en", headers=PAGE)
    number = answer.headers["x-request-id"]
    assert answer.status_code == 500
    assert load("en")("error-id", id=number) in answer.text
    [line] = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert (line["request"], line["error"]) == (number, "builtins.ValueError")
    assert any(part.startswith("lib/server/middleware/gate.py:") for part in line["where"])
    assert "no log may hold" not in json.dumps(line)
    assert load("ru")("error-unexpected") in visit().get("/media/x").text


def test_a_database_that_is_away_is_told_in_words(visit, anna, monkeypatch):
    def away(*_arguments, **_named):
        raise store.DatabaseFaultError("unavailable")

    monkeypatch.setattr(access, "identify", away)
    answer = visit().get("/due", headers=PAGE)
    assert answer.status_code == 503
    assert load("ru")("database-unavailable") in answer.text


def test_health_distinguishes_ready_from_alive(visit, monkeypatch):
    ready = visit().get("/healthz")
    assert (ready.status_code, ready.json()["ready"]) == (200, True)
    monkeypatch.setattr(health.store, "latest", lambda engine: 1 / 0)
    broken = visit().get("/healthz")
    assert (broken.status_code, broken.json()["alive"], broken.json()["ready"]) == (
        503,
        True,
        False,
    )
    assert visit().get("/livez").status_code == 200


def test_health_answers_within_a_second_though_the_database_hangs(visit, monkeypatch):
    held = Event()
    monkeypatch.setattr(health, "PATIENCE_SECONDS", 0.05)
    monkeypatch.setattr(health.store, "latest", lambda engine: held.wait(60))
    for _ in range(health.CHECKS.total_tokens + 2):
        answer = visit().get("/healthz")
        assert (answer.status_code, answer.json()["database"]) == (503, "unavailable")
    held.set()


@pytest.mark.parametrize(
    "origin", [None, "null", "http://evil.example", "http://127.0.0.1:8502", "http://127.0.0.1"]
)
def test_a_form_of_another_site_does_nothing(visit, anna, origin):
    client = visit()
    headers = {"origin": origin} if origin else {}
    fields = {"name": "anna", "password": SECRET, "role": "viewer"}
    for path in ("/login", "/logout", "/logout-everywhere", "/password", "/demo-login"):
        assert client.post(path, data=fields, headers=headers).status_code == 403
    assert client.put("/_stcore/upload_file/a/b", headers=headers).status_code == 403
    assert origin is None or hears(client, headers) is None


@pytest.mark.parametrize(
    "wanted",
    [
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/a\r\nset-cookie: x=y",
        "/login?next=/login",
        "/logout",
        "due",
        "",
        "\x00",
        " //evil.example",
    ],
)
def test_a_hostile_way_back_leads_to_the_beginning(visit, anna, wanted):
    answer = enter(visit(), next=wanted)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert forms.safe_path(wanted) == "/"


def test_a_way_back_cannot_become_html(visit):
    answer = visit("192.0.2.7").get("/login", params={"next": '/"><script>alert(1)</script>'})
    assert "<script" not in answer.text


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8501", 200),
        ("localhost", 200),
        ("[::1]:8501", 200),
        ("LOCALHOST.:8501", 200),
        ("evil.example", 400),
        ("127.0.0.1.evil.example", 400),
        ("evil.example@127.0.0.1", 400),
        ("127.0.0.1:port", 400),
        ("127.0.0.1/x", 400),
        ("", 400),
    ],
)
def test_only_hosts_that_the_app_is_known_by_are_answered(visit, host, status):
    assert visit().get("/healthz", headers={"host": host}).status_code == status


def test_with_allowed_hosts_no_visitor_counts_as_local(visit, anna, monkeypatch):
    monkeypatch.setenv("SYNERGIA_ALLOWED_HOSTS", "board.example.org, other.example.org")
    assert visit(host="http://other.example.org").get("/healthz").status_code == 200
    assert visit(host="http://third.example.org").get("/healthz").status_code == 400
    assert visit().get("/healthz").status_code == 200
    assert visit().get("/").status_code == 303


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/agent/mcp",
        "/_stcore/script-health-check",
        "/auth/login",
        "/oauth2callback",
        "/%5fstcore/metrics",
    ],
)
def test_inner_figures_and_foreign_sign_in_are_closed_to_everybody(visit, path):
    assert visit().get(path).status_code == 404


def test_every_answer_carries_the_security_headers_refusals_too(visit):
    for path in ("/", "/login", "/healthz", "/_stcore/metrics", "/_stcore/stream"):
        headers = visit("192.0.2.7").get(path).headers
        assert "default-src 'self'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_pages_of_signing_in_are_kept_by_no_cache(visit, anna):
    for answer in (visit().get("/login"), enter(visit(), password="x"), enter(visit())):
        assert answer.headers["cache-control"] == "no-store"


def test_signing_out_closes_the_door_here_and_everywhere(visit, anna):
    here, there = visit("192.0.2.7"), visit("192.0.2.8")
    assert [enter(client).status_code for client in (here, there)] == [303, 303]
    kept = dict(here.cookies)
    assert here.post("/logout", headers=ORIGIN).headers["location"] == "/"
    assert access.COOKIE not in here.cookies
    here.cookies.update(kept)
    assert (here.get("/").status_code, there.get("/").status_code) == (303, 200)
    enter(here)
    there.post("/logout-everywhere", headers=ORIGIN)
    assert (here.get("/").status_code, there.get("/").status_code) == (303, 303)
    assert hears(here) is None


def test_signing_in_anew_ends_the_former_session(visit, anna):
    client = visit("192.0.2.7")
    enter(client)
    former = client.cookies[access.COOKIE]
    enter(client)
    assert client.cookies[access.COOKIE] != former
    client.cookies.set(access.COOKIE, former)
    assert client.get("/").status_code == 303


@pytest.mark.parametrize("session", ["forged", "A" * 43, "%00", "'; drop table account; --"])
def test_a_forged_session_leads_to_the_sign_in_page(visit, anna, session):
    client = visit("192.0.2.7")
    client.headers["cookie"] = f"{access.COOKIE}={session}"
    assert client.get("/due", headers=PAGE).headers["location"] == "/login?next=%2Fdue"
    assert hears(client) is None


def test_a_given_password_must_be_changed_first(visit, sqlite):
    password = access.add(sqlite, "anna", AccountRole.COORDINATOR)
    client = visit("192.0.2.7")
    enter(client, password=password, next="/due")
    assert client.get("/due", headers=PAGE).headers["location"] == "/password?next=%2Fdue"
    assert hears(client) is None
    assert load("ru")("password-forced") in client.get("/password").text

    def change(current, new, again):
        fields = {"current": current, "new": new, "again": again, "next": "/due"}
        return client.post("/password", data=fields, headers=ORIGIN)

    assert change("wrong password", SECRET, SECRET).status_code == 401
    assert change(password, SECRET, "another password").status_code == 422
    assert change(password, "short", "short").status_code == 422
    assert client.get("/due").status_code == 303
    assert change(password, SECRET, SECRET).headers["location"] == "/due"
    assert client.get("/due").status_code == 200


def test_only_who_is_signed_in_changes_a_password(visit, anna):
    assert visit().get("/password").headers["location"] == "/login?next=%2F"
    fields = {"current": SECRET, "new": "another password", "again": "another password"}
    answer = visit().post("/password", data=fields, headers=ORIGIN)
    assert answer.headers["location"] == "/login?next=%2F"


@pytest.mark.parametrize(
    ("parameters", "language"),
    [
        ({"url": "/login?lang=en", "headers": {"accept-language": "ru"}}, "en"),
        ({"url": "/login?next=%2F%3Flang%3Dkk"}, "kk"),
        ({"url": "/login", "headers": {"accept-language": "de-DE, en-GB;q=0.8, ru;q=0.5"}}, "en"),
        ({"url": "/login", "headers": {"accept-language": "de"}}, "ru"),
        ({"url": "/login?lang=<script>"}, "ru"),
    ],
)
def test_the_sign_in_page_speaks_the_visitors_language(visit, parameters, language):
    page = visit().get(**parameters).text
    assert f'<html lang="{language}">' in page
    assert f"<h1>{load(language)('sign-in-title')}</h1>" in page


def click_demo(client, role="coordinator"):
    return client.post("/demo-login", data={"role": role}, headers=ORIGIN)


def test_the_demo_is_not_entered_where_there_is_none(visit):
    assert "/demo-login" not in visit().get("/login").text
    for role in (*AccountRole, "owner", ""):
        assert click_demo(visit(), role).status_code == 404


def test_the_demo_is_entered_by_one_click_on_its_own_machine_only(visit, monkeypatch):
    monkeypatch.setattr(desk, "demo_day", lambda engine: "2026-06-01")
    client = visit()
    assert "/demo-login" in client.get("/login").text
    assert click_demo(client).status_code == 303
    assert client.put("/_stcore/upload_file/a/b", headers=ORIGIN).status_code == 200
    assert visit().get("/").status_code == 303
    far = visit("192.0.2.7")
    assert "/demo-login" not in far.get("/login").text
    assert click_demo(far, "viewer").status_code == 404


def test_the_demo_is_closed_beside_real_accounts(visit, sqlite, monkeypatch):
    monkeypatch.setattr(desk, "demo_day", lambda engine: "2026-06-01")
    client = visit()
    assert click_demo(client).status_code == 303
    access.add(sqlite, "anna", AccountRole.COORDINATOR, password=SECRET)
    assert client.put("/_stcore/upload_file/a/b", headers=ORIGIN).status_code == 403
    assert "/demo-login" not in client.get("/login").text
    assert click_demo(client).status_code == 404


def test_a_body_beyond_its_limit_is_not_taken_in(visit, anna, sqlite, monkeypatch):
    monkeypatch.setattr(limits, "upload_limit", lambda: 2 * limits.MEGABYTE)
    client = visit()
    enter(client)

    def put(path, size, *, declared):
        content = b"x" * size
        pieces = content if declared else (content[at : at + 65536] for at in range(0, size, 65536))
        return client.put(path, content=pieces, headers=ORIGIN).status_code

    for declared in (True, False):
        assert put("/_stcore/upload_file/a/b", 3 * limits.MEGABYTE, declared=declared) == 200
        assert put("/_stcore/upload_file/a/b", 3 * limits.MEGABYTE + 1, declared=declared) == 413
        assert put("/elsewhere", limits.FORM + 1, declared=declared) == 413
    log = access.entries(sqlite).iloc[:2][["account", "what", "detail"]].to_numpy().tolist()
    assert log == [["anna", "refusal", "upload too large"]] * 2


def test_a_file_without_room_is_not_taken_in(visit, anna, room):
    room["bytes"] = limits.MEGABYTE
    client = visit()
    enter(client)

    def put(size):
        response = client.put("/_stcore/upload_file/a/b", content=b"x" * size, headers=ORIGIN)
        return response.status_code

    assert [put(limits.MEGABYTE), put(limits.MEGABYTE + 1), put(10)] == [200, 503, 200]


def test_a_size_that_is_no_number_is_too_large(visit, anna):
    client = visit()
    enter(client)
    for size in ("-1", "x", "9" * 5000):
        headers = ORIGIN | {"content-length": size}
        assert client.put("/_stcore/upload_file/a/b", headers=headers).status_code == 413


def test_the_log_is_json_without_names_typed_addresses_or_secrets(visit, anna, capsys, monkeypatch):
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    logs.start()
    client = visit("192.0.2.7")
    enter(client, "typed by mistake", "wrong password")
    enter(client)
    hears(visit("192.0.2.7"))
    log = capsys.readouterr().err
    lines = [json.loads(line) for line in log.splitlines()]
    assert [(line["message"], line.get("account")) for line in lines] == [
        ("sign_in_refused", None),
        ("sign_in", "anna"),
        ("refused", None),
    ]
    secrets = ("typed by mistake", "wrong password", "192.0.2.7", client.cookies[access.COOKIE])
    assert not any(secret in log for secret in secrets)
