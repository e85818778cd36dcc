"""Passport of an indicator: how it is calculated, its targets, who reports it when."""

import pandas as pd
import streamlit as st

from lib import desk, queries
from lib.contracts import CONTRACTS, header_key
from lib.tables import Type
from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.cache import query, rows_of
from lib.ui.kit.links import member_links
from lib.ui.kit.names import names_of_members
from lib.ui.kit.tables import show_facts
from lib.vocabulary import CONSORTIUM
from lib.wording import values
from lib.wording.values import Row

MEANING = (
    "method_note", "numerator_text", "denominator_text", "unit", "aggregation", "nature",
    "source_standard",
)  # fmt: skip
REPORTING = ("period_type", "reporters", "owner", "sensitive")
"""Columns of the kind ``indicators``: what is counted, and who reports it when."""


def show_passport(row: Row) -> None:
    """Show how an indicator is calculated, its targets and who answers for it.

    row : of ``queries.full_strategy``. Where its file is silent, the words say so.
    """
    words = session.words()
    indicators = rows_of("indicators")
    passport = values.rows(indicators[indicators["indicator_code"] == row["indicator_code"]])[0]
    meaning, promise = st.columns(2, gap="large")
    with meaning:
        st.markdown(f"#### {words('passport-meaning')}")
        show_facts(
            (words(header_key("indicators", name)), _cell_in_words(name, passport, words))
            for name in MEANING
        )
    with promise:
        st.markdown(f"#### {words('passport-promise')}")
        show_facts(_targets_in_words(row, passport, words).items())
        member_links(_member_targets(row)["member_code"])
        st.markdown(f"#### {words('passport-reporting')}")
        facts = {
            words(header_key("indicators", name)): _cell_in_words(name, passport, words)
            for name in REPORTING
        }
        due_label = words("passport-due-on", period=words.period(row["due_period"]))
        show_facts((facts | {due_label: words.date(row["due_on"])}).items())


def _targets_in_words(row: Row, passport: Row, words: Text) -> dict[str, str]:
    """Return direction, baseline, milestones and target of the indicator, by their headers."""
    kind, lacking = row["unit_kind"], words("passport-lacking")

    def at(value: object, period: object) -> str:
        if pd.isna(value):  # type: ignore[call-overload]
            return lacking
        figure = values.figure(value, kind, words)
        return f"{figure} ({words.period(period)})" if isinstance(period, str) else figure

    points = query(queries.target_path, row["indicator_code"])
    stages = [
        at(point["value"], point["period"])
        for point in values.rows(points[points["kind"] == "milestone"])
    ]
    limits = values.limits(row, words)
    better = _cell_in_words("better", passport, words)
    return {
        words(header_key("indicators", "better")): f"{better}, {limits}" if limits else better,
        words("passport-baseline"): at(row["baseline"], row["baseline_period"]),
        words("passport-milestones"): ", ".join(stages) or lacking,
        words("passport-target"): at(row["target"], row["target_period"]),
        **_member_targets_in_words(row, words),
        words(header_key("indicators", "path")): _cell_in_words("path", passport, words),
    }


def _member_targets(row: Row) -> pd.DataFrame:
    """Return the targets that members have set themselves, a row each, by member and period."""
    targets = rows_of("targets")
    of_members = (targets["indicator_code"] == row["indicator_code"]) & (
        targets["member_code"] != CONSORTIUM
    )
    rows: pd.DataFrame = targets[of_members]
    return rows.sort_values(["member_code", "period"])


def _member_targets_in_words(row: Row, words: Text) -> dict[str, str]:
    """Return these targets in one line with its header; nothing where there are none."""
    names = names_of_members()
    listed = [
        words(
            "passport-member-target",
            member=names[target["member_code"]],
            target=values.figure(target["target_value"], row["unit_kind"], words),
            period=words.period(target["period"]),
        )
        for target in values.rows(_member_targets(row))
    ]
    return {words("passport-member-targets"): "; ".join(listed)} if listed else {}


def _cell_in_words(name: str, passport: Row, words: Text) -> str:
    """Return a cell of the indicator's row in words, as a file writes it."""
    value, column = passport[name], CONTRACTS["indicators"].columns[name]
    if column.type is Type.YES_NO:
        return words("answer-yes" if value is True else "answer-no")
    if pd.isna(value):
        return words(f"passport-usual-{name}") if name in USUAL else words("passport-lacking")
    if column.type is Type.CHOICE and column.choices:
        listed = str(value).split(";") if column.many else [str(value)]
        return ", ".join(
            words(f"reserved-{each}")
            if each in column.reserved
            else words.choice(column.choices(each))
            for each in listed
        )
    return desk.text_of_indicator(passport["indicator_code"], name, str(value), words.language)


USUAL = ("reporters", "path")
"""Columns that mean something where they are empty."""
