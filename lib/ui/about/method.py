"""The method in words, filled with the settings and the closed lists that the figures use."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from lib.charts.mentoring.mentoring_reach import FEDERAL_SHARE
from lib.charts.theme import SIGNS
from lib.periods import Calendar
from lib.queries import method
from lib.queries.method import Assessment, Example, Thresholds
from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.formulas import synergy_formula
from lib.ui.kit.tables import show_facts
from lib.ui.kit.tables.readable import as_entries
from lib.vocabulary import Aggregation, Criterion, Freshness, PlanStatus, SettingName
from lib.wording import values

ASKED_IN_ORDER = (
    PlanStatus.NO_DATA,
    PlanStatus.NOT_DUE,
    PlanStatus.REACHED,
    PlanStatus.BACKWARDS,
    PlanStatus.OFF_PLAN,
    PlanStatus.SLIPPING,
    PlanStatus.ON_PLAN,
)
"""The first word that fits is given."""

DEADLINES = ("first_half", "second_half", "school_year", "year", "regional_centre")
Settings = Mapping[str, str]


def show_plan_words(settings: Settings) -> None:
    """Show what each status word means, with the thresholds in force."""
    words = session.words()
    limits = Thresholds.from_settings(settings)
    shares = {
        "slipping": words.percent(limits.slipping),
        "off": words.percent(limits.off_plan),
        "planned": words.percent(limits.early_planned),
        "done": words.percent(limits.early_done),
    }
    _table(
        "method-plan",
        {
            f"{SIGNS[plan]} {words.choice(plan)}": words(f"method-plan-{plan}", **shares)
            for plan in ASKED_IN_ORDER
        },
    )
    st.markdown(escape_markdown(words("method-path")))


def show_examples(settings: Settings) -> None:
    """Show the rule at work: series judged by the code that judges indicators."""
    words, limits = session.words(), Thresholds.from_settings(settings)
    st.markdown(f"### {words('method-examples')}")
    st.markdown(
        escape_markdown(
            words(
                "method-examples-how",
                base=method.BASE.code,
                now=method.NOW.code,
                end=method.END.code,
            )
        )
    )
    rows = [_example(example, example.assess(limits), words) for example in method.EXAMPLES]
    frame = pd.DataFrame(rows)
    with st.container(key="wide-method-examples"):
        st.table(frame.map(escape_markdown), hide_index=True, border="horizontal")
    with st.container(key="narrow-method-examples"):
        st.markdown("\n\n".join(as_entries(frame, words)))


def _example(example: Example, assessment: Assessment, words: Text) -> dict[str, str]:
    def figure(value: float | None) -> str:
        return values.figure(value, example.unit_kind, words)

    shares = {"done": words.percent(assessment.done), "planned": words.percent(assessment.planned)}
    return {
        words("method-example-what"): words(f"method-example-{example.code}"),
        words("method-example-way"): f"{figure(example.baseline)} → {figure(example.target)}",
        words("figure-value"): figure(example.value),
        words("figure-path"): figure(assessment.path),
        words("method-example-done"): words("method-example-shares", **shares),
        words("figure-plan"): f"{SIGNS[assessment.plan]} {words.choice(assessment.plan)}",
    }


def show_deadlines(settings: Settings) -> None:
    """Show until when reports are due, and what the freshness words mean."""
    words = session.words()
    calendar = Calendar.from_settings(settings)
    sentences = {
        words(f"method-due-{name}"): words.day_of_year(getattr(calendar, name))
        for name in DEADLINES
    }
    sentences[words("method-due-days-after")] = words("method-days", count=calendar.days_after)
    sentences[words("method-due-grace")] = words("method-days", count=calendar.grace_days)
    _table("method-deadlines", sentences)
    share = words.percent(calendar.freshness_share)
    freshness = {words.choice(each): words(f"method-{each}", share=share) for each in Freshness}
    _table("method-freshness", freshness)


def show_sums() -> None:
    """Show how members' values become the consortium's, kind by kind."""
    words = session.words()
    _table(
        "method-sums",
        {words.choice(kind): words(f"method-sum-{kind}") for kind in Aggregation},
    )


def show_rest(settings: Settings) -> None:
    """Show the formulas and limits beside: attainment, small numbers, exchange, mentoring."""
    words = session.words()
    small: dict[str, object] = {
        "denominator": int(settings[SettingName.SMALL_DENOMINATOR]),
        "survey": int(settings[SettingName.SMALL_SURVEY]),
        "count": int(settings[SettingName.SMALL_COUNT]),
        "most": int(settings[SettingName.SMALL_COUNT]) - 1,
    }
    st.markdown(f"### {words('method-rest')}")
    formulas: dict[str, dict[str, object]] = {
        "closed": {},
        "firm": {},
        "limits": {},
        "override": {},
        "attainment": {"cap": int(method.CAP)},
        "score": {"enough": words.percent(method.ENOUGH)},
        "coverage": {},
        "year": {},
        "moves": {},
        "questions": {"days": int(settings[SettingName.EXPIRING_DAYS])},
        "change": {},
        "gap": {},
        "back": {},
        "small": small,
        "exchange": {},
        "agreements": {"days": int(settings[SettingName.EXPIRING_DAYS])},
        "events": {},
        "money": {},
        "mentoring": {"share": FEDERAL_SHARE},
        "moment": {},
    }
    for name, terms in formulas.items():
        title, rule = words(f"method-{name}.title"), words(f"method-{name}", **terms)
        st.markdown(f"**{escape_markdown(title)}** — {escape_markdown(rule)}")


def show_synergy() -> None:
    """Show how each measure of the synergy effect is made."""
    words = session.words()
    measures = {words(f"synergy-{code}"): synergy_formula(code) for code in method.MEASURES}
    _table("synergy-title", measures)


def show_criteria() -> None:
    """Show the formula of each of the seven criteria of a consortium."""
    words = session.words()
    formulas = {words.choice(each): words(f"criterion-{each}.formula") for each in Criterion}
    _table("criteria-title", formulas)


def _table(key: str, rows: Mapping[str, str]) -> None:
    words = session.words()
    st.markdown(f"### {words(key)}")
    show_facts(rows.items())
