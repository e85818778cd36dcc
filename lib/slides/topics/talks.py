"""Slides in sentences and tables: decisions, changes, exceptions, one success, needs."""

import pandas as pd

from lib import queries
from lib.export.pack.deck import Slide
from lib.queries.disclosure.visibility import Visibility
from lib.queries.exchange.needs import needs, offers
from lib.queries.meetings.decisions import count_decisions, decisions
from lib.queries.meetings.preparation import EXCEPTIONS, success
from lib.slides.parts import drawn_part, empty_slide
from lib.slides.scope import Scope
from lib.slides.topics.strategy import indicator_slide
from lib.vocabulary import DecisionState, Resource, RiskFactor
from lib.wording import values
from lib.wording.changes import describe_change
from lib.wording.decisions import describe_decision
from lib.wording.questions import describe_question
from lib.wording.values import Row

_SENTENCES, _NEEDS = 6, 40


def due_slide(scope: Scope) -> Slide:
    """Decisions whose day comes or has passed, and what was closed since the earlier moment."""
    words, rows = scope.words, scope.query(decisions)
    topic = words("slide-decisions")
    if rows.empty:
        return empty_slide(scope, "decisions", topic, words("slide-decisions-none"))
    counts = count_decisions(rows)
    since = scope.earlier.day.isoformat() if scope.earlier else "0000"
    is_new = rows["done_on"].fillna(rows["due_on"]) >= since
    rows_shown = rows[rows["is_due"] | ((rows["state"] != DecisionState.OPEN) & is_new)]
    title = words("slide-decisions-title", **counts)
    return _of_decisions(scope, "decisions", topic, title, rows_shown)


def open_slide(scope: Scope) -> Slide:
    """Every decision that is still open."""
    words, rows = scope.words, scope.query(decisions)
    rows_shown = rows[rows["state"] == DecisionState.OPEN]
    topic = words("slide-open")
    if rows_shown.empty:
        return empty_slide(scope, "open", topic, words("slide-open-none"))
    title = words("slide-open-title", **count_decisions(rows))
    return _of_decisions(scope, "open", topic, title, rows_shown)


def _of_decisions(scope: Scope, code: str, topic: str, title: str, rows: pd.DataFrame) -> Slide:
    sentences = [describe_decision(row, scope.members, scope.words) for row in values.rows(rows)]
    alt = " ".join([f"{title}.", *sentences])
    table = decision_table(rows, scope)
    source = scope.source(drawn_part(_SENTENCES, len(sentences), scope.words))
    return Slide(code, topic, title, alt, source, sentences[:_SENTENCES], table)


def decision_table(rows: pd.DataFrame, scope: Scope) -> pd.DataFrame:
    """Return decisions under headers in words: code, text, owner, due day, state, done, note."""
    words = scope.words
    return pd.DataFrame(
        {
            words("figure-decision-id"): rows["decision_id"].tolist(),
            words("figure-decision"): rows["text"].tolist(),
            words("figure-owner"): [scope.members[code] for code in rows["owner"]],
            words("figure-due-on"): [words.short_date(day) for day in rows["due_on"]],
            words("figure-state"): [
                words("decision-state-late") if late else words.choice(DecisionState(str(state)))
                for state, late in zip(rows["state"], rows["is_late"], strict=True)
            ],
            words("figure-done-on"): [
                words.short_date(day) if isinstance(day, str) else "" for day in rows["done_on"]
            ],
            words("figure-note"): rows["note"].fillna("").tolist(),
        }
    )


def changes_slide(scope: Scope) -> Slide:
    """What changed since the earlier moment, what matters most first."""
    words, topic = scope.words, scope.words("slide-changes")
    if scope.earlier is None:
        return empty_slide(scope, "changes", topic, words("slide-changes-unset"))
    rows = queries.changes(scope.database, scope.earlier, scope.moment)
    day = words.date(scope.earlier.day.isoformat())
    if rows.empty:
        return empty_slide(scope, "changes", topic, words("changes-none", day=day))
    sentences = [describe_change(row, words) for row in values.rows(rows)]
    firsts = rows.drop_duplicates(["what", "indicator_code"]).index
    first = [sentences[place] for place in firsts][:_SENTENCES]
    title = words("changes-count", count=len(rows), day=day)
    table = pd.DataFrame({words("figure-sentence"): sentences})
    source = scope.source(drawn_part(len(first), len(sentences), words))
    return Slide("changes", topic, title, " ".join([title, *first]), source, first, table)


def attention_slide(scope: Scope) -> Slide:
    """Three to five exceptions, each a question that names its subject."""
    words, topic = scope.words, scope.words("slide-attention")
    rows = scope.query(queries.attention)
    if rows.empty:
        return empty_slide(scope, "attention", topic, words("attention-nothing"))
    sentences = [describe_question(row, scope.members, words) for row in values.rows(rows)]
    title = words("slide-attention-title", count=len(rows))
    table = pd.DataFrame({words("slide-question"): sentences})
    first = sentences[:EXCEPTIONS]
    source = scope.source(drawn_part(EXCEPTIONS, len(sentences), words))
    return Slide("attention", topic, title, " ".join([title, *first]), source, first, table)


def success_slide(scope: Scope) -> Slide:
    """One indicator to be glad of, over time."""
    words, topic = scope.words, scope.words("slide-success")
    row = success(scope.database, scope.moment, scope.earlier)
    if row is None:
        return empty_slide(scope, "success", topic, words("slide-success-none"))
    slide = indicator_slide(scope, str(row["indicator_code"]))
    return Slide(
        "success",
        f"{topic}: {slide.topic}",
        slide.title,
        slide.alt,
        slide.source,
        slide.sentences,
        slide.table,
        slide.spec,
        slide.data,
        slide.bars,
    )


def needs_slide(scope: Scope) -> Slide:
    """What members need and who could give it, the longest unmet first."""
    words, topic = scope.words, scope.words("slide-needs")
    rows = scope.query(needs, scope.visible)
    if rows.empty:
        return empty_slide(scope, "needs", topic, words(_why_no_needs(scope.visible)))
    givers: dict[int, list[str]] = {}
    for offer in values.rows(scope.query(offers, scope.visible)):
        givers.setdefault(offer["need"], []).append(scope.members[offer["giver"]])
    rows = rows.assign(offers=[", ".join(givers.get(place, [])) for place in range(len(rows))])
    rows = rows.sort_values("days", ascending=False, kind="stable").head(_NEEDS)
    table = pd.DataFrame(
        {
            words("figure-member"): [scope.members[code] for code in rows["member_code"]],
            words("figure-need"): [_need(row, scope) for row in values.rows(rows)],
            words("figure-resource"): [words.choice(Resource(one)) for one in rows["resource"]],
            words("figure-need-days"): rows["days"]
            .astype("object")
            .where(rows["days"].notna(), "")
            .tolist(),
            words("figure-offers"): rows["offers"].replace("", words("needs-no-offer")).tolist(),
        }
    )
    unmet = int((rows["offers"] == "").sum())
    title = words("slide-needs-title", count=len(rows), members=rows["member_code"].nunique())
    note = words("slide-needs-unmet", count=unmet) if unmet else ""
    return Slide("needs", topic, title, f"{title}. {note}", scope.source(note), (), table)


def _why_no_needs(visible: Visibility) -> str:
    """Return the message: there are none, or the reader may not see those of all schools."""
    if visible.every:
        return "needs-none"
    return "support-own-only" if visible.member else "support-totals-only"


def _need(row: Row, scope: Scope) -> str:
    factor = scope.words.choice(RiskFactor(row["factor_code"]))
    return f"{factor}: {row['reason']}" if isinstance(row["reason"], str) else factor
