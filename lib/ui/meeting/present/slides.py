"""What each slide tells: a finding, the chart that proves it, and where its figures come from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd
import streamlit as st

from lib import periods, queries
from lib.charts import board, bullets, exchange, mentoring, overview, sankey
from lib.charts.theme import Spec
from lib.ui.board.mentoring import name_forms
from lib.ui.board.overview import view as summary
from lib.ui.kit.cache import known, query
from lib.ui.kit.escape import plain
from lib.ui.kit.names import names_of_parties
from lib.ui.kit.session import (
    AT,
    chosen,
    demo_day,
    is_known,
    moment,
    period,
    school_year,
    text,
    theme,
)
from lib.ui.menu import Page
from lib.wording import values
from lib.wording.overrides import list_overrides

OVERVIEW, EXCHANGE, MENTORING = "overview", "exchange", "mentoring"
WIDTH, HEIGHT = 859, 414
"""Pixels in which every chart is laid out; the browser then enlarges it to the window."""

_SIZE = {
    "width": WIDTH,
    "height": HEIGHT,
    "autosize": {"type": "fit", "contains": "padding"},
}

NAME = 42
"""Characters in a line of an indicator's name: a slide is narrower than the page of directions."""

COUNTED = "mentees"


@dataclass(frozen=True)
class Slide:
    """One message: what it is about, the finding, and the chart with its source.

    A slide without ``spec`` has nothing to draw, and its finding says why. ``board`` is the page
    that tells more, ``opens`` what that page is to show.
    """

    topic: str
    finding: str
    board: Page
    opens: Mapping[str, str] = field(default_factory=dict)
    spec: Spec | None = None
    marks: pd.DataFrame | None = None
    alt: str = ""
    note: str = ""


def titles() -> dict[str, str]:
    """Return what every slide is about, by its code in the URL, in the usual order."""
    words = text()
    directions = {
        str(row["direction"]): f"{row['direction']}. {words.named(row, 'short')}"
        for row in values.rows(known("directions"))
    }
    return {
        OVERVIEW: words("page-overview"),
        **directions,
        EXCHANGE: words("page-exchange"),
        MENTORING: words("page-mentoring"),
    }


def tell(code: str) -> Slide:
    """Return the slide with a code of ``titles``, at the reader's moment."""
    special = {OVERVIEW: _overview, EXCHANGE: _exchange, MENTORING: _mentoring}
    return special[code]() if code in special else _direction(code)


def draw(code: str) -> Slide:
    """Draw a slide and return it."""
    slide = tell(code)
    with st.container(key=f"slide-{code}", gap=None):
        st.caption(plain(slide.topic))
        st.header(plain(slide.finding), anchor=False)
        if slide.spec is not None:
            st.vega_lite_chart(
                slide.marks,
                slide.spec | _SIZE,
                key=f"slide-chart-{code}",
                alt=slide.alt,
                width="content",
                theme=None,
            )
        st.caption(plain(_source(slide)))
    return slide


def _source(slide: Slide) -> str:
    """Say of when a slide's figures are and who gave them, and what must not be overlooked."""
    words, now, asked = text(), moment(), chosen(AT)
    said = [
        words("banner-moment-unknown", at=asked) if asked and not is_known(asked) else "",
        words("present-demo") if demo_day() else "",
        words("source-line", upload=now.upload, day=words.date(now.day.isoformat())),
        slide.note,
    ]
    return _joined(*said)


def _joined(*said: str) -> str:
    return " · ".join(part for part in said if part)


def _overview() -> Slide:
    words, page = text(), Page.OVERVIEW
    if summary.strategy().empty:
        return Slide(words("page-overview"), words("board-empty"), page)
    directions = summary.directions()
    return Slide(
        words("present-all"),
        overview.board_finding(directions, words),
        page,
        spec=board.board(words, theme()),
        marks=summary.marks(),
        alt=overview.board_alt(directions, words),
        note=_joined(
            _reports(directions), summary.arrows(), list_overrides(summary.strategy(), text())
        ),
    )


def _direction(code: str) -> Slide:
    words, strategy = text(), query(queries.suppressed_strategy, period())
    directions = known("directions")
    [row] = values.rows(directions[directions["direction"] == code])
    topic, page = f"{code}. {words.named(row)}", Page.DIRECTIONS
    own = strategy[strategy["direction"] == code]
    if own.empty:
        return Slide(topic, words("direction-empty"), page, {"direction": code})
    marks = bullets.bullet_marks(own, words)
    return Slide(
        topic,
        bullets.bullets_finding(own, words),
        page,
        {"direction": code},
        spec=bullets.bullets(words, theme()),
        marks=marks.assign(name=[values.lines(name, NAME) for name in marks["short"]]),
        alt=bullets.bullets_alt(own, words),
        note=_joined(_reports(own), words("bullets-note"), list_overrides(own, text())),
    )


def _exchange() -> Slide:
    words, page = text(), Page.EXCHANGE
    year = school_year(query(queries.exchanges, None, ("school_year",)))
    flows = query(queries.exchanges, year, ("from_party", "to_party", "resource"))
    if year is None or flows.empty:
        sentence = words("exchange-empty") if year is None else words("present-no-exchange")
        return Slide(words("page-exchange"), sentence, page)
    names = names_of_parties()
    return Slide(
        words("page-exchange"),
        exchange.flows_finding(flows, names, words),
        page,
        spec=sankey.sankey(words, theme()),
        marks=sankey.sankey_marks(flows, names, words),
        alt=exchange.flows_alt(flows, names, words),
        note=words("exchange-note", year=year),
    )


def _mentoring() -> Slide:
    words, page = text(), Page.MENTORING
    coverage = query(queries.mentoring_coverage)
    if coverage.empty:
        return Slide(words("page-mentoring"), words("mentoring-empty"), page)
    last = max(values.rows(coverage), key=lambda row: periods.of(row["half"]))
    reported = words("coverage", reported=last["members_reported"], due=last["members_due"])
    forms = name_forms(query(queries.mentoring_sums))
    finding = mentoring.forms_finding(coverage, COUNTED, words)
    return Slide(
        words("page-mentoring"),
        finding,
        page,
        spec=mentoring.by_form(words, theme()),
        marks=mentoring.form_marks(forms, known("mentoring_forms"), COUNTED, words),
        alt=finding,
        note=f"{reported} · {words('mentoring-participations-note')}",
    )


def _reports(rows: pd.DataFrame) -> str:
    """Say how many of the reports due are in, over rows of the strategy or of directions."""
    reported, due = (int(rows[name].sum()) for name in ("members_reported", "members_due"))
    return text()("overview-reports", reported=reported, due=due)
