"""Command ``pack``: the slides, minutes or tables of a meeting or of a moment, as one file."""

import dataclasses
import sys
from pathlib import Path
from typing import Annotated

import typer

from lib import store
from lib.cli.boards import open_at
from lib.cli.output import At, Language, load_words, refuse, say, write
from lib.export.calendar_file import ics
from lib.export.pack.deck import Deck
from lib.queries.disclosure.visibility import EVERYTHING
from lib.queries.meetings.register import find_meeting, meetings
from lib.queries.settings import settings
from lib.running_order import parse_slide
from lib.slides import calendars, packs
from lib.slides.catalogue import COVER, INDICATOR, MEMBER, SLIDES, slide_titles
from lib.slides.decks import list_deck, meeting_deck, meeting_points
from lib.slides.packs import PackFormat
from lib.slides.parts import Progress
from lib.slides.scope import Scope
from lib.text import DEFAULT, Text
from lib.wording.terms import in_own_terms


class Steps:
    """Progress of a pack on stderr, one line that is written over; only where a person watches."""

    def __enter__(self) -> "Steps":
        """Begin without a line."""
        return self

    def __exit__(self, *error: object) -> None:
        """Remove the line."""
        if sys.stderr.isatty():
            sys.stderr.write("\r\033[K")

    def __call__(self, ready: int, slides: int) -> None:
        """Write how many slides are ready, first with figures, then drawn."""
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{ready} / {slides}")
            sys.stderr.flush()


Output = Annotated[Path, typer.Option("-o", help="Where to write it.")]


def pack(
    output: Output,
    format_: Annotated[
        PackFormat, typer.Option("--format", help="pptx, html, docx (minutes) or xlsx.")
    ] = PackFormat.PPTX,
    meeting: Annotated[
        str | None, typer.Option("--meeting", help="Code of a meeting: its points and moment.")
    ] = None,
    at: At = None,
    slides: Annotated[
        str | None, typer.Option("--slides", help="Codes of slides, separated by commas.")
    ] = None,
    address: Annotated[
        str, typer.Option("--address", help="Where the app is, for QR codes: https://….")
    ] = "",
    language: Language = DEFAULT,
) -> None:
    """Write the pack of a meeting, or of slides at a moment; the file is complete or not there."""
    words = load_words(language)
    if meeting is not None and slides is not None:
        refuse(words("pack-meeting-and-slides"))
    database, now = open_at(at)
    words = in_own_terms(words, settings(database, now.upload))
    with Steps() as steps:
        if meeting is not None:
            deck = _of_meeting(database, now, meeting, words, address, steps)
        else:
            scope = Scope(database, now, None, words, visible=EVERYTHING)
            deck = _of_slides(scope, slides, address, steps)
        content = packs.pack(deck, format_, steps)
    write(content, output, words)
    count, checksum = len(deck.slides), deck.checksum[:16]
    say(words("pack-done", file=str(output), count=count, checksum=checksum))


def calendar(output: Output, at: At = None, language: Language = DEFAULT) -> None:
    """Write meetings, due days of open decisions and reporting deadlines as an .ics file."""
    words = load_words(language)
    database, now = open_at(at)
    scope = Scope(database, now, None, words)
    entries = calendars.calendar_entries(scope)
    write(ics(scope.consortium, entries, now.day), output, words)
    say(words("calendar-done", file=str(output), count=len(entries)))


def _of_meeting(
    database: store.Engine,
    now: store.Moment,
    code: str,
    words: Text,
    address: str,
    on_slide: Progress,
) -> Deck:
    row = find_meeting(database, now, code)
    if row is None:
        codes = ", ".join(meetings(database, now)["meeting_code"])
        if not codes:
            refuse(words("pack-meeting-none"))
        refuse(words("pack-meeting-unknown", code=code, known=codes))
    if not meeting_points(row):
        refuse(words("pack-points-none", code=code))
    cached = store.with_cache(database)
    return meeting_deck(cached, now, row, words, EVERYTHING, address, on_slide)


def _of_slides(scope: Scope, slides: str | None, address: str, on_slide: Progress) -> Deck:
    words, slide_codes = scope.words, ", ".join(SLIDES)
    scope = dataclasses.replace(scope, database=store.with_cache(scope.database))
    codes = [code.strip() for code in (slides or "").split(",") if code.strip()]
    if slides is None:
        codes = ["overview", *scope.directions, "exchange", "mentoring"]
    if not codes:
        refuse(words("pack-slides-none", known=slide_codes))
    titles = slide_titles(scope)
    for code in codes:
        slide = parse_slide(code).slide
        if not (slide in (COVER, *titles) or slide.startswith((INDICATOR, MEMBER))):
            refuse(words("pack-slide-unknown", slide=code, known=slide_codes))
    return list_deck(scope, codes, address, on_slide)
