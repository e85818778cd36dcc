"""What a pack is made from: slides in their order with figures, and the facts of the meeting."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from numbers import Real
from typing import Any

import pandas as pd

from lib.text import Text, load

SHOWN_ROWS = 200
"""Rows of a table in a pack that people read; the workbook has them all."""

QUOTED_ROWS = 12
"""Rows of a table that minutes quote."""

RESOLUTION = 4
"""Columns of ``Deck.decisions`` that minutes have: code, text, owner, due day."""

LONGEST_PROPERTY = 255
"""Letters of a property of a file that office formats take."""

DIGITS = 2
"""Digits after the decimal mark of numbers that people read; the workbook has them all."""


@dataclass(frozen=True)
class Bars:
    """Figures of a chart that office programs draw by themselves.

    kind : ``bars`` (horizontal), ``stacked`` (horizontal), ``columns`` (stacked) or ``lines``.
    series : name -> a value for every category; None where there is none. colours : one of each
    series. digits : after the decimal mark.
    """

    kind: str
    categories: Sequence[str]
    series: Mapping[str, Sequence[float | None]]
    colours: Sequence[str]
    digits: int = 0


@dataclass(frozen=True)
class Slide:
    """One slide, in words of one language.

    code : as in a running order. topic : what it is about. title : the finding. alt : the same for
    screen readers. source : moment, upload and notes. sentences : its text, one a line. table :
    figures under headers in words. spec, data : its chart, if any; the specification is built when
    it is asked for, which formats with native charts never do. bars : what a program draws
    instead. minutes, note : of the running order. figure, link : its short code on paper, and the
    address that the code opens; empty without one.
    """

    code: str
    topic: str
    title: str
    alt: str
    source: str
    sentences: Sequence[str] = ()
    table: pd.DataFrame = field(default_factory=pd.DataFrame)
    spec: Callable[[], Mapping[str, Any]] | None = None
    data: pd.DataFrame | None = None
    bars: Bars | None = None
    minutes: int | None = None
    note: str = ""
    figure: str = ""
    link: str = ""

    @property
    def editable_bars(self) -> Bars | None:
        """The chart that a program draws, unless no category of it has a value to be drawn."""
        series = self.bars.series.values() if self.bars else ()
        has_values = any(number is not None for numbers in series for number in numbers)
        return self.bars if has_values else None


@dataclass(frozen=True)
class Deck:
    """Slides of one moment and the facts of the meeting that they are for.

    language : of all words. consortium, title, day, place : what the cover says. moment : upload
    and day in words. upload, on : the same as a number and an ISO day. attended : names of members.
    decisions : those of this meeting, under headers in words. labels : words of the pack itself.
    """

    language: str
    consortium: str
    title: str
    day: str
    place: str
    moment: str
    upload: int
    on: str
    slides: Sequence[Slide]
    attended: Sequence[str]
    decisions: pd.DataFrame
    labels: Mapping[str, str]

    @cached_property
    def checksum(self) -> str:
        """SHA-256 of all figures and sentences; equal figures of one moment have equal ones."""
        figures = {
            "moment": [self.upload, self.on],
            "slides": [
                {
                    "code": slide.code,
                    "title": slide.title,
                    "sentences": list(slide.sentences),
                    "table": _cells(slide.table),
                    "bars": {
                        name: list(numbers)
                        for name, numbers in (slide.bars.series if slide.bars else {}).items()
                    },
                }
                for slide in self.slides
            ],
        }
        text = json.dumps(figures, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()

    def topic_of(self, slide: Slide) -> str:
        """Return the topic of a slide as it stands after the number of a point.

        Before a topic that begins with a code, such as ``4. Careers``, stands whose code it is:
        a direction's or an indicator's.
        """
        if not slide.topic[:1].isdigit():
            return slide.topic
        kind = "direction" if slide.code.isdigit() else "indicator"
        return f"{self.labels[kind]} {slide.topic}"

    def source_of(self, slide: Slide) -> str:
        """Return the source line of a slide with its short code."""
        code = f"{self.labels['figure']} {slide.figure}" if slide.figure else ""
        return " · ".join(filter(None, (slide.source, code)))

    def quoted_source_of(self, slide: Slide) -> str:
        """Return the source line of a slide in minutes, which says how many rows they quote."""
        return self.source_of(slide) if slide.sentences else self.cut_source_of(slide, QUOTED_ROWS)

    def cut_source_of(self, slide: Slide, most: int = SHOWN_ROWS) -> str:
        """Return the source line of a slide, with how many rows of its table are shown."""
        return " · ".join([self.source_of(slide), *self.part_of(slide, most, "rows-quoted")])

    def part_of(self, slide: Slide, shown: int, label: str) -> Sequence[str]:
        """Return how many rows of a table are shown and where all are; empty where all are shown.

        label : what the rows are called, a key of ``labels``.
        """
        rows = len(slide.table)
        part = f"{self.labels[label]} {shown} / {rows}"
        return (part, self.labels["rows-all"]) if shown < rows else ()

    @property
    def resolutions(self) -> pd.DataFrame:
        """What minutes say was decided: code, text, owner and due day.

        How a decision went on was not known when the minutes were signed.
        """
        return self.decisions.iloc[:, :RESOLUTION]

    @property
    def attended_title(self) -> str:
        """Heading of who was there, with how many they were."""
        count = f" ({len(self.attended)})" if self.attended else ""
        return self.labels["attended"] + count

    @property
    def properties(self) -> tuple[str, str]:
        """Title and author of a file, as short as office formats take them."""
        return self.title[:LONGEST_PROPERTY], self.consortium[:LONGEST_PROPERTY]

    @property
    def stamp(self) -> str:
        """Moment and the beginning of the checksum, as printed on every page of a pack."""
        return f"{self.moment} · {self.labels['checksum']} {self.checksum[:16]}"


def _cells(table: pd.DataFrame) -> list[list[str]]:
    rows = table.astype(object).where(table.notna(), "").to_numpy().tolist()
    return [list(map(str, table.columns)), *([str(cell) for cell in row] for row in rows)]


def table_cells(table: pd.DataFrame, language: str, most: int | None = None) -> list[list[str]]:
    """Return header and rows of a table as text, at most ``most`` rows or all; missing is empty.

    Numbers are written as a language writes them, with ``DIGITS`` after the mark at most.
    """
    words = load(language)
    head, *_ = _cells(table.head(0))
    rows = table[:most].astype(object).to_numpy().tolist()
    return [head, *([_cell(cell, words) for cell in row] for row in rows)]


def _cell(cell: Any, words: Text) -> str:
    if pd.isna(cell):
        return ""
    is_number = isinstance(cell, Real) and not isinstance(cell, bool)
    return words.number(cell, DIGITS) if is_number else str(cell)
