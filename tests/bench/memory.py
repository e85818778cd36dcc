"""What the server's memory does under five viewers: after the start, changes of filter, uploads.

Prints a curve of resident megabytes and fails beyond the limit. Viewers are plain websockets, so
that no browser weighs on the machine.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection

from lib import desk, store
from tests.bench.measured import Within
from tests.browser.conftest import running
from tests.helpers.visitors import handshake

VIEWERS, CHANGES, UPLOADS = 5, 1_000, 50
LIMIT_MB = 330
MOMENTS = ("", "2026-05-26", "2025-12-24", "2025-09-22", "2025-05-26", "2024-12-24")
PAGES = {"directions": "direction", "exchange": "resource", "": "period", "mentoring": "period"}
"""Page -> its filter beside the frame's period and moment."""


@dataclass
class Viewer:
    """One open page: its websocket, and its widgets with their choices by key."""

    socket: ClientConnection
    page: str | None = None
    moment: str = ""
    widgets: dict[str, tuple[str, str, list[str]]] = field(default_factory=dict)
    chosen: dict[str, int] = field(default_factory=dict)

    def choose(self, page: str, **places: int) -> None:
        """Go to a page unless there, and choose what stands at some places of its filters."""
        if page != self.page:
            self.page, self.chosen = page, {}
            self.moment = MOMENTS[(MOMENTS.index(self.moment) + 1) % len(MOMENTS)]
            self.run()
        self.chosen = places
        self.run()

    def run(self) -> None:
        """Run the page with the present choices and read all it sends."""
        message = BackMsg()
        message.rerun_script.page_name = self.page or ""
        message.rerun_script.query_string = f"lang=ru&at={self.moment}"
        for key, place in self.chosen.items():
            if key not in self.widgets:  # not every page has every filter
                continue
            name, kind, options = self.widgets[key]
            choice = options[place % len(options)]
            state = message.rerun_script.widget_states.widgets.add(id=name)
            if kind == "selectbox":
                state.string_value = choice
            else:
                state.string_array_value.data.append(choice)
        self.socket.send(message.SerializeToString())
        while True:
            answer = ForwardMsg.FromString(self.socket.recv(timeout=120))
            if answer.WhichOneof("type") == "script_finished":
                return
            self._note(answer.delta.new_element)

    def _note(self, element: Element) -> None:
        """Keep the id and the choices of a widget."""
        if element.WhichOneof("type") == "selectbox":
            widget = element.selectbox
            self._keep(widget.id, "selectbox", list(widget.options))
        elif element.WhichOneof("type") == "button_group":
            group = element.button_group
            self._keep(group.id, "button_group", [option.content for option in group.options])

    def _keep(self, name: str, kind: str, options: list[str]) -> None:
        self.widgets[name.rpartition("-")[2]] = (name, kind, options)


def remembering(folder: Path) -> Iterator[Within]:
    """Print the curve and yield the memory after all changes and after all uploads."""
    database = folder / "memory.db"
    engine = desk.open_consortium(f"sqlite:///{database}")
    desk.load_demo(engine)
    command = [sys.executable, "-m", "lib", "serve"]
    with (
        running(
            command, "/healthz", DATABASE_URL=f"sqlite:///{database}", SYNERGIA_ANONYMOUS="yes"
        ) as (address, process),
        ExitStack() as stack,
    ):
        viewers = [Viewer(stack.enter_context(handshake(address))) for _number in range(VIEWERS)]
        _tell("start", process)
        for number in range(CHANGES):
            turn, place = divmod(number, VIEWERS)
            page = list(PAGES)[(turn // 25 + place) % len(PAGES)]
            places = {"period": turn % 4} | {PAGES[page]: turn % 8}
            viewers[place].choose(page, **places)
            if (number + 1) % (CHANGES // 10) == 0:
                _tell(f"{number + 1} changes", process)
        yield Within("memory after changes of filter", _resident(process), LIMIT_MB, "MB")
        for number in range(1, UPLOADS + 1):
            _upload(engine, number)
            for viewer in viewers:
                viewer.run()
            if number % (UPLOADS // 5) == 0:
                _tell(f"{number} uploads", process)
        yield Within("memory after uploads", _resident(process), LIMIT_MB, "MB")
    engine.dispose()


def _upload(engine: store.Engine, number: int) -> None:
    """Apply one more correction of a report."""
    content = (
        "Код показателя;Код организации;Период;Значение\n"
        f"1.1;S{number % 9 + 1:02};2024/25;{number}\n"
    )
    today = desk.today(engine)
    submission = desk.check(
        engine, content.encode(), f"{number}.csv", kind="measurements", today=today
    )
    desk.apply(engine, submission, by="bench", acknowledged=["any"])


def _resident(process: int) -> float:
    """Megabytes in use, by Linux's account."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def _tell(step: str, process: int) -> None:
    sys.stdout.write(f"memory, {step}: {_resident(process):.0f} MB\n")
    sys.stdout.flush()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for row in remembering(Path(folder)):
            sys.stdout.write(f"{row}\n")
