"""What a change of filter costs the server on each board: 1,000 members beside a small consortium.

A reader is a plain websocket that sends what a click sends, so that no browser weighs on the
machine. Servers take turns; of each the mean processor time of several changes counts, each of
which is new to the server.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection

from tests.bench.consortium import LARGE, SMALL, YEARS, stored
from tests.bench.measured import Measured, Within
from tests.browser.conftest import running
from tests.helpers.visitors import handshake

CHANGES = 6
"""Changes of each filter that are measured, after two that fill caches common to all choices."""

MAP_KB = 60
RATIO = 1.5


class Board(NamedTuple):
    """A board with its filter: what is measured, path, query, key of the filter."""

    work: str
    page: str
    key: str
    query: dict[str, str]


YEAR = "period"
"""Key of the school year, in the URL."""

BOARDS = (
    Board("exchange of parties, another resource", "exchange", "resource", {"level": "party"}),
    Board("exchange of regions, another resource", "exchange", "resource", {"level": "region"}),
    Board("exchange matrix of regions", "exchange", "resource",
          {"level": "region", "view": "matrix"}),
    Board("exchange map of regions", "exchange", "resource", {"level": "region", "view": "map"}),
    Board("exchange of parties, another year", "exchange", YEAR, {}),
    Board("mentoring, another form", "mentoring", "form", {}),
    Board("mentoring, another region", "mentoring", "region", {}),
    Board("register of members, another party", "members", "party", {}),
    Board("agreements, another kind", "agreements", "kind", {}),
    Board("funding, by something else", "funding", "by", {}),
)  # fmt: skip


class Widget(NamedTuple):
    """A picker on the page: its id, its type, its choices, and the fragment it reruns."""

    id: str
    type: str
    options: list[str]
    fragment: str


@dataclass
class Reader:
    """An open page of a server, and what its changes of filter took in processor seconds."""

    process: int
    socket: ClientConnection
    page: str = ""
    query: dict[str, str] = field(default_factory=dict)
    widgets: dict[str, Widget] = field(default_factory=dict)
    chosen: dict[str, int] = field(default_factory=dict)
    map_bytes: int = 0
    """Bytes of the last map that was sent."""

    def open(self, page: str, **query: str) -> None:
        """Go to a page."""
        self.page, self.query = page, query
        self.widgets, self.chosen = {}, {}
        self._run("")

    def change(self, key: str, place: int) -> float:
        """Choose what stands at a place of a filter; return the processor seconds of the server."""
        fragment = ""
        if key == YEAR:  # the year stands in the frame, whose picker lists years of indicators
            self.query[YEAR] = YEARS[-1 - place % len(YEARS)]
        else:
            self.chosen[key] = place
            fragment = self.widgets[key].fragment
        before = processor(self.process)
        self._run(fragment)
        return processor(self.process) - before

    def _run(self, fragment: str) -> None:
        message = BackMsg()
        message.rerun_script.page_name = self.page
        message.rerun_script.query_string = urlencode({"lang": "ru", **self.query})
        message.rerun_script.fragment_id = fragment
        for key, place in self.chosen.items():
            widget = self.widgets[key]
            choice = widget.options[place % len(widget.options)]
            state = message.rerun_script.widget_states.widgets.add(id=widget.id)
            if widget.type == "selectbox":
                state.string_value = choice
            else:
                state.string_array_value.data.append(choice)
        self.socket.send(message.SerializeToString())
        while True:
            content = self.socket.recv(timeout=600)
            answer = ForwardMsg.FromString(content)
            if answer.WhichOneof("type") == "script_finished":
                if answer.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                    continue
                return
            if answer.delta.new_element.WhichOneof("type") == "deck_gl_json_chart":
                self.map_bytes = len(content)
            if answer.WhichOneof("type") == "delta":
                self._note(answer.delta.new_element, answer.delta.fragment_id)

    def _note(self, element: Element, fragment: str) -> None:
        """Keep a picker and its choices."""
        match element.WhichOneof("type"):
            case "selectbox":
                widget, options = element.selectbox, list(element.selectbox.options)
                self._keep(Widget(widget.id, "selectbox", options, fragment))
            case "button_group":
                group = element.button_group
                options = [option.content for option in group.options]
                self._keep(Widget(group.id, "button_group", options, fragment))

    def _keep(self, widget: Widget) -> None:
        self.widgets[widget.id.rpartition("-")[2]] = widget


def processor(process: int) -> float:
    """Processor seconds that a process has used so far, by Linux's account of its threads."""
    stat = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2]
    return sum(map(int, stat.split()[11:13])) / os.sysconf("SC_CLK_TCK")


def changing(boards: tuple[Board, ...] = BOARDS) -> Iterator[Measured | Within]:
    """Measure every board, then the bytes of the map of members."""
    ours = [sys.executable, "-m", "lib", "serve"]
    with ExitStack() as stack:
        readers = []
        for size in (LARGE, SMALL):
            url = f"sqlite:///{stored(*size)}"
            server = running(ours, "/healthz", DATABASE_URL=url, SYNERGIA_ANONYMOUS="yes")
            address, process = stack.enter_context(server)
            readers.append(Reader(process, stack.enter_context(handshake(address))))
        for board in boards:
            yield compared(board, *readers)
        large = readers[0]
        large.open("members")
        large.change("section", 1)
        yield Within("map of 1,000 members on the websocket", large.map_bytes / 1000, MAP_KB, "kB")
        large.open("exchange")
        large.change("level", -1)
        large.change("view", 2)
        yield Within("map of a million exchanges", large.map_bytes / 1000, MAP_KB, "kB")


def compared(board: Board, large: Reader, small: Reader) -> Measured:
    """Change the filter of a board on both servers in turns; each choice is new to its server."""
    taken: dict[int, list[float]] = {large.process: [], small.process: []}
    for reader in (large, small):
        reader.open(board.page, **board.query)
    for place in range(CHANGES + 2):
        for reader in (large, small):
            seconds = reader.change(board.key, place)
            taken[reader.process] += [seconds] if place >= 2 else []
    ours, plain = (sum(taken[one.process]) / CHANGES for one in (large, small))
    work = f"{board.work}, {LARGE[0]:,} members beside {SMALL[0]}"
    return Measured(work, ours, plain, RATIO)


if __name__ == "__main__":
    chosen = tuple(one for one in BOARDS if not sys.argv[1:] or one.page in sys.argv[1:])
    for row in changing(chosen):
        sys.stdout.write(f"{row}\n")
        sys.stdout.flush()
