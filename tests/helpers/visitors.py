"""Visitors for tests of access: a small consortium with an account of every role."""

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from argon2 import PasswordHasher
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from lib import access, desk
from lib.access import AccountRole, Identity, passwords
from lib.store import Engine
from lib.ui.kit import guard

SECRET = "right horse battery"
PATIENCE = 60
"""Seconds: a loaded machine answers late."""

MEMBERS = (
    "Код организации;Наименование;Тип организации;Населённый пункт;Дата вступления\n"
    "S10;Школа № 10;школа;Казань;01.09.2022\n"
    "S11;Школа № 11;школа;Казань;01.09.2022\n"
)
INDICATORS = (
    "Код показателя;Направление;Показатель;Единица измерения;Желаемая динамика;Правило свода;"
    "Характер;Периодичность;Базовый период;Базовое значение;Вид единицы\n"
    "3.1;3;Доля педагогов;%;рост;RATIO;ratio;учебный год;2022/23;31;процент\n"
)
HEADER = "Код показателя;Код организации;Период;Числитель;Знаменатель\n"
OWN = HEADER + "3.1;S10;2024/25;20;50\n"
FOREIGN = OWN + "3.1;S11;2024/25;10;50\n"


def create_database(path: Path) -> None:
    """Make a database with two schools, an indicator, and an account of every role."""
    engine = desk.open_consortium(f"sqlite:///{path}")
    for name, content in (("members.csv", MEMBERS), ("indicators.csv", INDICATORS)):
        submission = desk.check(engine, content.encode(), name, today=desk.today(engine))
        desk.apply(engine, submission, by="anna")
    add_accounts(engine, "S10")
    engine.dispose()


def let_in(monkeypatch: pytest.MonkeyPatch, role: AccountRole = AccountRole.COORDINATOR) -> None:
    """Let pages that run without a server take their reader for somebody signed in with a role."""
    monkeypatch.setattr(guard, "handshake", lambda: (access.NETWORK, None))
    monkeypatch.setattr(access, "identify", lambda *_, **__: Identity("anna", role))


def add_accounts(engine: Engine, member: str) -> None:
    """Add an account ``<role>1`` of every role, of a member, with ``SECRET`` for a password.

    Its hash costs next to nothing, and so does signing in, which takes the costs from the hash.
    """
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(1, 8, 1))
        for role in AccountRole:
            access.add(engine, f"{role}1", role, member, password=SECRET)


@dataclass
class Run:
    """Result of one run of the app, as its visitor sees it.

    listed : addresses of the pages in the menu. page : address of the page that ran.
    missed : whether the app said that there is no such page. messages : titles and messages.
    drawn : types of elements in the main part. session : Streamlit's own name for the visit.
    texts : every text of an element that was sent, in whatever part of it, one after another.
    """

    listed: set[str] = field(default_factory=set)
    page: str = ""
    missed: bool = False
    messages: list[str] = field(default_factory=list)
    drawn: set[str] = field(default_factory=set)
    session: str = ""
    texts: str = ""


def handshake(
    address: str, cookie: str | None = None, *, origin: str | None = None
) -> ClientConnection:
    """Open the app's websocket as a browser does; the gate answers 403 by ``InvalidStatus``.

    However busy the machine is, the app is not asked whether it still lives.
    """
    headers = {"cookie": f"{access.COOKIE}={cookie}"} if cookie else {}
    return connect(
        f"ws://{urlsplit(address).netloc}/_stcore/stream",
        origin=Origin(origin or address),
        subprotocols=[Subprotocol("streamlit")],
        additional_headers=headers,
        max_size=None,
        proxy=None,
        open_timeout=PATIENCE,
        ping_interval=None,
    )


def run(socket: ClientConnection, page: str, **query: str) -> Run:
    """Ask for a page and read what the app says until the run has ended.

    query : what the page's address asks for.
    """
    request = BackMsg()
    request.rerun_script.page_name = page
    request.rerun_script.query_string = urlencode({"lang": "ru", **query})
    socket.send(request.SerializeToString())
    result = Run()
    while True:
        message = ForwardMsg.FromString(socket.recv(timeout=PATIENCE))
        match message.WhichOneof("type"):
            case "new_session":
                result.session = message.new_session.initialize.session_id or result.session
            case "navigation":
                pages = message.navigation.app_pages
                result.listed = {one.url_pathname for one in pages if not one.is_hidden}
                ran = message.navigation.page_script_hash
                result.page = next(one.url_pathname for one in pages if one.page_script_hash == ran)
            case "page_not_found":
                result.missed = True
            case "delta":
                element = message.delta.new_element
                result.texts += str(element)
                result.messages += filter(None, (element.heading.body, element.alert.body))
                if message.metadata.delta_path[0] == 0:
                    result.drawn.add(element.WhichOneof("type") or "block")
            case "script_finished":
                return result
