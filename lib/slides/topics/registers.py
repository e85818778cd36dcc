"""Slides of the registers: agreements, events, money."""

import dataclasses
from collections.abc import Mapping
from functools import partial

import pandas as pd

from lib.charts.agreements import agreement_terms
from lib.charts.events import event_calendar
from lib.charts.funding import money
from lib.export.pack.deck import Slide
from lib.queries.agreements.selection import (
    CURRENT,
    AgreementSelection,
    count_by_state,
    first_to_end,
    select_agreements,
)
from lib.queries.events import EventSelection, count_by_month, event_rows, select_events
from lib.queries.money import currencies, money_headline, money_rows, select_money, sum_money
from lib.queries.settings import settings
from lib.slides.parts import drawn_part, empty_slide
from lib.slides.scope import Scope
from lib.vocabulary import (
    AgreementKind,
    AgreementState,
    EventType,
    FundingSource,
    SettingName,
)
from lib.wording import values
from lib.wording.agreements import party_names

MOST = 14
"""Agreements that are readable on a slide."""


def agreements_slide(scope: Scope) -> Slide:
    """Which agreements are in force, those that end first on top."""
    words, topic = scope.words, scope.words("page-agreements")
    day = scope.moment.day.isoformat()
    if scope.rows_of("agreements").empty:
        return empty_slide(scope, "agreements", topic, words("agreements-empty"))
    rows = _named_agreements(scope, day)
    if rows.empty:
        return empty_slide(scope, "agreements", topic, words("agreements-none-selected"))
    counts, soonest = count_by_state(rows), first_to_end(rows)
    days = int(settings(scope.database, scope.moment.upload)[SettingName.EXPIRING_DAYS])
    columns = ("agreement_id", "kind_name", "party_names", "valid_to", "state_name")
    table = pd.DataFrame({words(f"figure-{name}"): rows[name].tolist() for name in columns})
    table[words("figure-valid-to")] = [
        words.short_date(day) if isinstance(day, str) else "" for day in rows["valid_to"]
    ]
    return Slide(
        "agreements",
        topic,
        agreement_terms.title(counts, soonest, days, words),
        agreement_terms.alt(counts, soonest, days, words),
        scope.source(drawn_part(MOST, len(rows), words), words("agreements-note")),
        table=table,
        spec=partial(agreement_terms.spec, words, scope.theme),
        data=agreement_terms.data(rows.head(MOST), day, words),
    )


def _named_agreements(scope: Scope, day: str) -> pd.DataFrame:
    """Return the selected agreements with kind_name, party_names and state_name in words."""
    words, filters = scope.words, scope.filters
    state = filters.get("status", CURRENT)
    selection = AgreementSelection(
        day, None if state == "all" else state, filters.get("kind"), filters.get("member")
    )
    rows = scope.query(select_agreements, selection)
    return rows.assign(
        kind_name=[words.choice(AgreementKind(kind)) for kind in rows["kind"]],
        party_names=[party_names(parties, scope.members) for parties in rows["parties"]],
        state_name=[words.choice(AgreementState(state)) for state in rows["state"]],
    )


def events_slide(scope: Scope) -> Slide:
    """Which events were held in a school year, by kind and month."""
    words, topic = scope.words, scope.words("page-events")
    year = scope.year_of(scope.query(event_rows)["year"])
    if year is None:
        return empty_slide(scope, "events", topic, words("events-empty"))
    selection = EventSelection(
        year, scope.filters.get("kind"), scope.filters.get("member"), scope.visible
    )
    rows = scope.query(select_events, selection)
    if rows.empty:
        sentence = words("events-none-selected", year=words.period(year))
        return empty_slide(scope, "events", topic, sentence)
    counts = count_by_month(rows)
    held = counts[counts["events"] > 0]
    table = pd.DataFrame(
        {
            words("figure-kind-name"): [words.choice(EventType(one)) for one in held["event_type"]],
            words("figure-period"): [words.period(month) for month in held["month"]],
            words("figure-events"): held["events"].tolist(),
        }
    )
    return Slide(
        "events",
        topic,
        event_calendar.title(counts, year, words),
        event_calendar.alt(counts, year, words),
        scope.source(words("events-note", year=words.period(year))),
        table=table,
        spec=partial(event_calendar.spec, words, scope.theme),
        data=event_calendar.data(counts, words),
    )


def funding_slide(scope: Scope) -> Slide:
    """Money planned, received and spent in a school year, by its sources."""
    words, topic = scope.words, scope.words("page-funding")
    rows = scope.query(money_rows)
    year = scope.year_of(rows["year"])
    if year is None:
        return empty_slide(scope, "funding", topic, words("money-empty"))
    codes = currencies(rows)
    currency = scope.filters["currency"] if scope.filters.get("currency") in codes else codes[0]
    chosen = scope.query(select_money, currency, year)
    if chosen.empty:
        sentence = words("money-none-selected", year=words.period(year))
        return empty_slide(scope, "funding", topic, sentence)
    sums, total = sum_money(chosen, "source_type"), dataclasses.asdict(money_headline(chosen))
    names: Mapping[object, str] = {str(one): words.choice(one) for one in FundingSource}
    unit = values.thousands(currency, words)
    table = pd.DataFrame(
        {
            words("figure-group"): [names.get(code, code) for code in sums["group"]],
            **{words(f"figure-{name}"): sums[name].tolist() for name in _AMOUNTS},
        }
    )
    return Slide(
        "funding",
        topic,
        money.title(total, unit, words),
        money.alt(total, unit, words),
        scope.source(words.period(year), words("money-note", currency=unit)),
        table=table,
        spec=partial(money.spec, words, scope.theme),
        data=money.data(sums, names, words),
    )


_AMOUNTS = ("planned", "received", "spent")
