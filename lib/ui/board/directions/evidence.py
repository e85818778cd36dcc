"""Evidence: the rows behind a figure, their sum, and each row as it was typed in its file."""

import pandas as pd
import streamlit as st

from lib import access, queries
from lib.charts.directions import reports
from lib.contracts import CONTRACTS
from lib.queries import Evidence
from lib.queries.disclosure.suppression import suppress
from lib.text import Text
from lib.ui.kit import session, tables
from lib.ui.kit.cache import LISTED, authors, query, raw_line, rows_of, uploads
from lib.ui.kit.desk import permissions
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.links import member_links, upload_link
from lib.ui.kit.pickers import pick
from lib.ui.kit.session import settings
from lib.vocabulary import RATIOS, SettingName
from lib.wording import values
from lib.wording.values import Row

ROW, EVERY = "row", "every"
"""Keys of the chosen row and of the switch to all periods, in the URL as well."""

COLUMNS = (
    *("period", "member", "value", "numerator", "denominator", "sample_size", "reported_on"),
    *("uncounted", "upload", "line", "uploaded_by", "file"),
)
USUAL = {"period", "member", "upload", "file", "line"}
"""Columns that are shown even if they are empty."""

SOURCE = ["upload", "uploaded_by", "file", "line"]
NAMES = ["name_ru", "name_en", "name_kk", "short_name"]


def show_rows(row: Row) -> None:
    """List the rows behind an indicator's figure; ``row`` is of ``full_strategy``."""
    words = session.words()
    period = row["period"] if isinstance(row["period"], str) else None
    evidence = query(queries.evidence, row["indicator_code"], period)
    _show_sum(evidence, row, words)
    if evidence.rows.empty:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        switched = st.toggle(words("evidence-every"), key=EVERY, bind="query-params")
        every = switched or not evidence.rows["behind"].any()
        rows = _for_reader(evidence.rows if every else evidence.rows[evidence.rows["behind"]])
        name = f"rows-{row['indicator_code']}"
        tables.offer_files(name, lambda: _as_file(rows, words), look="tertiary")
    if rows["suppressed"].any():
        limit = int(settings()[SettingName.SMALL_COUNT])
        st.caption(words("evidence-masked", most=limit - 1))
    report = _choose(rows, words)
    if report is not None:
        _show_one(report, words)


def _for_reader(rows: pd.DataFrame) -> pd.DataFrame:
    """Name members, authors and reasons; hide the numbers that this reader may not see."""
    reader = identity()
    may_see = [access.may_see_few(reader, code) for code in rows["member_code"]]
    table = suppress(rows, rows["suppressed"] & ~pd.Series(may_see, rows.index, dtype="bool"))
    table.insert(1, "uploaded_by", table["upload"].map(authors()))
    members = rows_of("members").set_index("member_code")[NAMES].reindex(table["member_code"])
    table["member"] = reports.names(members.reset_index(), session.words())
    table["uncounted"] = [_why_not(reason, session.words()) for reason in table["uncounted"]]
    return table.reset_index(drop=True)


def _show_sum(evidence: Evidence, row: Row, words: Text) -> None:
    """Show the sum of the counted rows, which is the figure itself."""
    if evidence.value is None:
        st.markdown(escape_markdown(words("evidence-no-figure")))
        return
    key = str(evidence.aggregation)
    if values.is_suppressed(row):
        key = "few"
    elif evidence.aggregation in RATIOS and evidence.numerator is None:
        key = "stated"
    sentence = words(
        f"evidence-sum-{key}",
        rows=words("evidence-rows", count=evidence.counted_total),
        numerator=words.number(evidence.numerator, 2),
        denominator=words.number(evidence.denominator, 2),
        answers=words.number(evidence.sample_size, 0),
        members=evidence.members,
        value=values.value(row, words),
    )
    excluded = evidence.excluded_total
    excluded_sentence = words("evidence-left-out", count=excluded) if excluded else ""
    sentences = ". ".join(filter(None, (sentence, excluded_sentence)))
    st.markdown(f"**{escape_markdown(words.period(row['period']))}.** {escape_markdown(sentences)}")


def _why_not(reason: object, words: Text) -> str | None:
    return words(f"uncounted-{reason}") if isinstance(reason, str) else None


def _choose(rows: pd.DataFrame, words: Text) -> Row | None:
    """Picker: the list of rows; returns the one that the reader picked."""
    listed = rows.head(LISTED)
    columns = [name for name in COLUMNS if name in USUAL or listed[name].notna().any()]
    if len(listed["period"].unique()) == 1:
        columns.remove("period")
    position = pick(
        tables.worded(listed, columns, words),
        list(listed["member_code"] + " " + listed["period"]),
        ROW,
        label=words("evidence-choose"),
        hint=words("evidence-choose-how"),
        titles=[
            f"{row['member']} · {row['member_code']}, {words.period(row['period'])}"
            for row in values.rows(listed)
        ],
    )
    tables.show_part(LISTED, len(rows))
    return None if position is None else values.rows(listed)[position]


def _as_file(rows: pd.DataFrame, words: Text) -> pd.DataFrame:
    """Put rows under the headers of the file of measurements, provenance first."""
    frame = tables.suppressed_in_words(rows, words)[[*SOURCE, *CONTRACTS["measurements"].names]]
    return tables.with_headers(frame, "measurements", words)


def _show_one(report: Row, words: Text) -> None:
    """Show one row: how it was typed, and the upload that it came with."""
    title = f"{report['member']}, {words.period(report['period'])}"
    st.markdown(f"#### {escape_markdown(title)}")
    member_links([report["member_code"]])
    line, source = st.columns([3, 2], gap="medium")
    with line:
        st.markdown(f"##### {words('evidence-typed')}")
        _show_typed(report, words)
    with source:
        st.markdown(f"##### {escape_markdown(words('history-one', upload=report['upload']))}")
        _show_upload(report, words)


def _show_typed(report: Row, words: Text) -> None:
    if report["suppressed"]:
        st.caption(words("evidence-typed-masked"))
        return
    line = report["line"]
    cells = raw_line(report["upload"], report["file"], 0 if pd.isna(line) else line)
    if cells.empty:
        st.caption(words("evidence-typed-none"))
        return
    if not permissions.may_undo(report["upload"]):  # other columns of the file were never stored
        cells = cells[cells["column"].notna()]
    tables.show_facts(zip(cells["header"], cells["text"], strict=True))


def _show_upload(report: Row, words: Text) -> None:
    upload = uploads().set_index("upload").loc[report["upload"]]
    facts = {
        words("figure-file"): report["file"],
        words("figure-line"): report["line"],
        words("history-accepted"): words.date(upload["accepted_on"]),
        words("figure-uploaded-by"): report["uploaded_by"],
        words("history-note"): upload["note"],
    }
    tables.show_facts((name, value) for name, value in facts.items() if pd.notna(value))
    upload_link(report["upload"])
