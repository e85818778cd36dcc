"""The rows behind a figure: which they are, what they add up to, how each of them was typed."""

import pandas as pd
import streamlit as st

from lib import access, figures
from lib.charts import reports, written
from lib.charts.written import Row
from lib.contracts import CONTRACTS
from lib.export import tables as files
from lib.figures import Evidence
from lib.figures.masking import blanked
from lib.metrics.aggregation import RATIOS
from lib.text import Text
from lib.ui import rights, tables
from lib.ui.choices import UPLOAD
from lib.ui.frame import NEEDS
from lib.ui.guard import identity
from lib.ui.plain import plain
from lib.ui.reads import authors, figure, known, typed, uploads
from lib.ui.session import chosen, settings, text
from lib.ui.show import LISTED
from lib.vocabulary import SettingName

ROW, EVERY, LIST = "row", "every", "rows"
"""Keys of the chosen row and of the switch to all periods, in the URL as well; of their list."""

COLUMNS = (
    *("period", "member", "value", "numerator", "denominator", "sample_size", "reported_on"),
    *("uncounted", "upload", "uploaded_by", "file", "line"),
)
USUAL = {"period", "member", "upload", "file", "line"}
"""Columns that are there even if they say nothing."""

SOURCE = ["upload", "uploaded_by", "file", "line"]
NAMES = ["member_code", "name_ru", "name_en", "name_kk", "short_name"]


def show_rows(row: Row) -> None:
    """List the rows behind an indicator's figure, whose row of ``figures.strategy`` is given."""
    words = text()
    period = row["period"] if isinstance(row["period"], str) else None
    found = figure(figures.evidence, row["indicator_code"], period)
    _show_sum(found, row, words)
    if found.rows.empty:
        return
    every = period is None or st.toggle(words("evidence-every"), key=EVERY, bind="query-params")
    rows = _for_reader(found.rows if every else found.rows[found.rows["behind"]])
    rows["uncounted"] = [_why_not(said, words) for said in rows["uncounted"]]
    if rows["masked"].any():
        limit = int(settings()[SettingName.SMALL_COUNT])
        st.caption(words("evidence-masked", most=limit - 1))
    report = _choose(rows, words)
    st.download_button(
        words("source-download"),
        lambda: files.csv(_as_file(rows, words), words),
        f"rows-{row['indicator_code']}.csv",
        "text/csv",
        on_click="ignore",
    )
    if report is not None:
        _show_one(report, words)


def _for_reader(rows: pd.DataFrame) -> pd.DataFrame:
    """Name members and authors; hide the numbers that this reader may not see."""
    reader = identity()
    mine = [access.may_see_few(reader, code) for code in rows["member_code"]]
    shown = blanked(rows, rows["masked"] & ~pd.Series(mine, rows.index, dtype="bool"))
    shown.insert(1, "uploaded_by", shown["upload"].map(authors()))
    named = shown[["member_code"]].merge(known("members")[NAMES], how="left")
    shown["member"] = reports.names(named, text())
    return shown.reset_index(drop=True)


def _show_sum(found: Evidence, row: Row, words: Text) -> None:
    """Say what the counted rows add up to: the figure itself."""
    counted = int(found.rows["counted"].sum())
    if found.value is None:
        st.markdown(plain(words("evidence-no-figure")))
        return
    key = str(found.aggregation).replace("_", "-")
    if found.aggregation in RATIOS and found.numerator is None:
        key = "stated"
    said = words(
        f"evidence-sum-{key}",
        rows=words("evidence-rows", count=counted),
        numerator=words.number(found.numerator, 2),
        denominator=words.number(found.denominator, 2),
        answers=words.number(found.sample_size, 0),
        members=found.members,
        value=written.value(row, words),
    )
    left_out = int((found.rows["behind"] & ~found.rows["counted"]).sum())
    rest = words("evidence-left-out", count=left_out) if left_out else ""
    st.markdown(f"**{plain(words.period(row['period']))}.** {plain(said)} {plain(rest)}")


def _why_not(reason: object, words: Text) -> str | None:
    return words(f"uncounted-{reason}".replace("_", "-")) if isinstance(reason, str) else None


def _choose(rows: pd.DataFrame, words: Text) -> Row | None:
    """List the rows and return the one that the reader picked, in the list or by its name."""
    listed = rows.head(LISTED)
    keys = list(listed["member_code"] + " " + listed["period"])
    held = chosen(ROW)
    if held in keys:
        st.session_state[LIST] = {"selection": {"rows": [keys.index(held)]}}
    elif ROW in st.session_state:
        st.session_state[ROW] = None

    def picked() -> None:
        places = st.session_state[LIST]["selection"]["rows"]
        st.session_state[ROW] = keys[places[0]] if places else None

    told = [name for name in COLUMNS if name in USUAL or listed[name].notna().any()]
    st.dataframe(
        tables.localised(tables.worded(listed, told, words), words),
        hide_index=True,
        key=LIST,
        on_select=picked,
        selection_mode="single-row",
    )
    if len(rows) > LISTED:
        st.caption(words("source-part", listed=LISTED, all=len(rows)))
    key = st.selectbox(
        words("evidence-choose"),
        keys,
        index=None,
        placeholder=words("evidence-choose-how"),
        key=ROW,
        bind="query-params",
    )
    return written.rows(listed)[keys.index(key)] if key in keys else None


def _as_file(rows: pd.DataFrame, words: Text) -> pd.DataFrame:
    """Put rows under the headers of the file of measurements, provenance first."""
    told = tables.masked_in_words(rows, words)[[*SOURCE, *CONTRACTS["measurements"].names]]
    return tables.with_headers(told, "measurements", words)


def _show_one(report: Row, words: Text) -> None:
    """Show one row: how it was typed, and the upload that it came with."""
    st.markdown(f"#### {plain(report['member'])}, {plain(words.period(report['period']))}")
    line, source = st.columns([3, 2], gap="medium")
    with line:
        st.markdown(f"##### {words('evidence-typed')}")
        _show_typed(report, words)
    with source:
        st.markdown(f"##### {plain(words('history-one', upload=report['upload']))}")
        _show_upload(report, words)


def _show_typed(report: Row, words: Text) -> None:
    if report["masked"]:
        st.caption(words("evidence-typed-masked"))
        return
    line = report["line"]
    cells = typed(report["upload"], 0 if pd.isna(line) else line)
    if cells.empty:
        st.caption(words("evidence-typed-none"))
        return
    if not rights.may_undo(report["upload"]):  # what the file says besides was never taken in
        cells = cells[cells["column"].notna()]
    frame = pd.DataFrame({"header": cells["header"].map(plain), "text": cells["text"].map(plain)})
    st.table(frame, hide_index=True, hide_header=True, border="horizontal")


def _show_upload(report: Row, words: Text) -> None:
    upload = uploads().set_index("upload").loc[report["upload"]]
    said = {
        words("figure-file"): report["file"],
        words("figure-line"): report["line"],
        words("history-accepted"): words.date(upload["accepted_on"]),
        words("figure-uploaded-by"): report["uploaded_by"],
        words("history-note"): upload["note"],
    }
    told = {name: plain(value) for name, value in said.items() if pd.notna(value)}
    frame = pd.DataFrame({"name": list(told), "value": list(told.values())})
    st.table(frame, hide_index=True, hide_header=True, border="horizontal")
    if identity().has(NEEDS["history"]):
        st.page_link(
            "pages/staff/history.py",
            label=words("evidence-to-upload", upload=report["upload"]),
            icon=":material/arrow_forward:",
            query_params={UPLOAD: str(report["upload"])},
        )
