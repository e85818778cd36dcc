"""What a director should ask about today: late members, ending agreements, what is off plan."""

from dataclasses import dataclass, field
from datetime import timedelta

import pandas as pd
import streamlit as st

from lib import figures
from lib.charts import written
from lib.charts.theme import SIGNS
from lib.ui.flows import names_of_members
from lib.ui.plain import plain
from lib.ui.reads import figure, known
from lib.ui.session import moment, settings, text
from lib.vocabulary import AgreementKind, AgreementStatus, Plan, SettingName

MOST, LATE, ENDING = 6, 2, 1
"""Questions in all; how many of them may be about late members and about agreements."""

COLOURS: dict[str, str] = {Plan.BACKWARDS: "red", Plan.OFF_PLAN: "orange"}
CLOSED = (AgreementStatus.TERMINATED, AgreementStatus.EXPIRED, AgreementStatus.DRAFT)


@dataclass(frozen=True)
class Question:
    """One thing to ask about: its sign, its sentence, the page that shows it."""

    sign: str
    colour: str
    sentence: str
    page: str
    where: dict[str, str] = field(default_factory=dict)


def list_questions(strategy: pd.DataFrame) -> None:
    """List what needs attention, at most ``MOST`` things, each a link to its place."""
    urgent = [*_late()[:LATE], *_ending()[:ENDING]]
    found = [*_astray(strategy)[: MOST - len(urgent)], *urgent]
    if not found:
        st.caption(text()("attention-nothing"))
    with st.container(key="questions", gap="small"):
        asked = [
            question
            for place, question in enumerate(found)
            if st.button(
                f":{question.colour}[{question.sign}] {plain(question.sentence)}",
                key=f"question-{place}",
                type="tertiary",
                wrap=True,
            )
        ]
    for question in asked:
        st.switch_page(question.page, query_params=question.where)


def _astray(strategy: pd.DataFrame) -> list[Question]:
    """Indicators that go backwards or are off plan, the widest gap first."""
    words = text()
    return [
        Question(
            SIGNS[row["plan"]],
            COLOURS[row["plan"]],
            words(
                "attention-astray",
                indicator=f"{row['indicator_code']} {words.named(row)}",
                value=written.value(row, words),
                path=written.figure(row["path"], row["unit_kind"], words),
            ),
            "pages/board/directions.py",
            {"direction": row["direction"], "indicator": row["indicator_code"]},
        )
        for row in written.rows(strategy[strategy["plan"].isin(list(COLOURS))].sort_values("gap"))
    ]


def _late() -> list[Question]:
    """Members that owe reports past the grace, those that owe most first."""
    words = text()
    counts = figure(figures.missing_reports)
    names = names_of_members()
    return [
        Question(
            SIGNS[Plan.NO_DATA],
            "gray",
            words(
                "attention-late",
                member=names[row["member_code"]],
                count=row["count"],
                period=words.period(row["period"]),
            ),
            "pages/board/members.py",
        )
        for row in written.rows(counts)
        if row["member_code"] in names
    ]


def _ending() -> list[Question]:
    """Agreements in force that end within the days that the settings give, the nearest first."""
    words, day = text(), moment().day
    until = day + timedelta(days=int(settings()[SettingName.EXPIRING_DAYS]))
    agreements = known("agreements")
    ends = agreements["valid_to"].between(day.isoformat(), until.isoformat())
    open_ = ~agreements["status"].isin(CLOSED) & ~agreements["auto_renew"].fillna(value=False)
    return [
        Question(
            SIGNS[Plan.NOT_DUE],
            "gray",
            words(
                "attention-ending",
                agreement=row["agreement_id"],
                kind=words.choice(AgreementKind(row["kind"])),
                day=words.date(row["valid_to"]),
            ),
            "pages/board/members.py",
        )
        for row in written.rows(agreements[ends & open_].sort_values("valid_to"))
    ]
