"""Rows that repeat another one: of the file under the same key, or stored under another number."""

import pandas as pd

from lib import periods
from lib.intake.rules.comparisons import with_stored
from lib.intake.sheet import Sheet
from lib.vocabulary import AgreementStatus

_TRANSFER = ["date", "from_member", "to_member", "resource", "quantity", "unit"]
_AGREEMENT = ["kind", "title", "parties", "valid_from"]
_TERM = ["kind", "parties", "signed_on", "valid_from", "valid_to", "auto_renew", "status"]
_LAST_DAY = "9999-12-31"
_GRANT = ["period", "source_type", "payer_member", "receiver_member", "planned", "purpose"]
_MEASURE = ["member_code", "factor_code", "title", "start_on"]
_MEETING = ["held_on", "meeting_kind", "topic"]
_MOST_ROWS = 100_000
"""A file with more rows is not compared: nobody types so many."""


def transfer_is_entered_once(sheet: Sheet) -> None:
    """Ask about a transfer stored under another number or by the other side, and a reversed one.

    The other side's report is wanted: it confirms the transfer. A reversed transfer has the same
    day, resource and quantity, with giver and receiver swapped.
    """
    frame, earlier = sheet.frame, _earlier(sheet, _TRANSFER)
    reporters = frame["reported_by"], earlier["reported_by"]
    of_receiver, of_giver = (
        (frame[one] == reporters[0]) & (frame[other] == reporters[1])
        for one, other in (("to_member", "from_member"), ("from_member", "to_member"))
    )
    is_first_of_its_side = _earlier(sheet, [*_TRANSFER, "reported_by"])["reported_by"].isna()
    confirms = (of_receiver | of_giver) & is_first_of_its_side
    _report_twice(sheet, earlier["exchange_id"].mask(confirms))
    sheet.report("transfer-confirms", confirms, "exchange_id", other=earlier["exchange_id"])
    if not 0 < len(sheet.frame) <= _MOST_ROWS:
        return
    rows = with_stored(
        sheet, list(dict.fromkeys([*sheet.contract.key, *_TRANSFER])), alike=["date"]
    )
    swapped = {"from_member": "to_member", "to_member": "from_member"}
    stored = rows[rows["position"].isna()].rename(columns=swapped)
    new = rows[rows["position"].notna()]
    both = new.merge(stored, on=_TRANSFER, suffixes=("", "_other")).drop_duplicates("position")
    other = pd.Series(
        both["exchange_id_other"].to_numpy(), index=both["position"].astype(int), dtype="str"
    ).reindex(sheet.frame.index)
    sheet.report("transfer-reversed", other.notna(), "from_member", other=other)


def agreement_is_entered_once(sheet: Sheet) -> None:
    """Ask about an agreement of the same title, parties and beginning under another number."""
    _ask_about_repetitions(sheet, _AGREEMENT)


def renewal_begins_after_the_term(sheet: Sheet) -> None:
    """Ask about an agreement whose term overlaps that of another of the same kind and parties.

    Drafts and what was terminated bind nobody; one that renews itself has no end.
    """
    if not 0 < len(sheet.frame) <= _MOST_ROWS:
        return
    rows = with_stored(sheet, [*sheet.contract.key, *_TERM], alike=["kind"])
    rows = rows[~rows["status"].isin([AgreementStatus.DRAFT, AgreementStatus.TERMINATED])]
    rows["first"] = rows["valid_from"].fillna(rows["signed_on"])
    rows = rows.dropna(subset=["kind", "parties", "first"])
    goes_on = rows["auto_renew"].fillna(value=False).astype(bool)
    goes_on &= rows["status"].fillna("") != AgreementStatus.EXPIRED
    rows["last"] = rows["valid_to"].fillna(_LAST_DAY).mask(goes_on, _LAST_DAY)
    terms = [
        periods.Term((kind, parties), first, last, code, None if pd.isna(place) else int(place))
        for kind, parties, first, last, code, place in zip(
            *(rows[name] for name in ("kind", "parties", "first", "last", "agreement_id")),
            rows["position"],
            strict=True,
        )
    ]
    others = {}
    for pair in periods.overlapping(terms):
        earlier, later = pair if pair[1].row is not None else pair[::-1]
        if later.row is not None:
            others[later.row] = earlier.code
    other = pd.Series(others, dtype="str").reindex(sheet.frame.index)
    sheet.report("terms-overlap", other.notna() & _not_twice(sheet), "parties", other=other)


def grant_is_entered_once(sheet: Sheet) -> None:
    """Ask about money of the same source, period, purpose and amount under another number."""
    _ask_about_repetitions(sheet, _GRANT)


def measure_is_entered_once(sheet: Sheet) -> None:
    """Ask about a school's measure of the same title and beginning under another number."""
    _ask_about_repetitions(sheet, _MEASURE)


def meeting_is_entered_once(sheet: Sheet) -> None:
    """Ask about a meeting of the same day, kind and topic under another code."""
    _ask_about_repetitions(sheet, _MEETING)


def _ask_about_repetitions(sheet: Sheet, alike: list[str]) -> None:
    """Report the file's rows that equal an earlier row of another key in ``alike``."""
    _report_twice(sheet, _earlier(sheet, alike)[sheet.contract.key[0]])


def _report_twice(sheet: Sheet, other: "pd.Series[str]") -> None:
    sheet.report("row-twice", other.notna() & _not_twice(sheet), sheet.contract.key[0], other=other)


def _earlier(sheet: Sheet, alike: list[str]) -> pd.DataFrame:
    """Return for each row the key of the first row before it that equals it in ``alike``.

    Rows of the store come before those of the file. Missing where there is none.
    """
    key, index = sheet.contract.key, sheet.frame.index
    nothing = pd.DataFrame(index=index, columns=key, dtype="str")
    if not 0 < len(sheet.frame) <= _MOST_ROWS:
        return nothing
    rows = with_stored(sheet, list(dict.fromkeys([*key, *alike])), alike=alike[:1])
    repeated = rows[rows.duplicated(alike, keep=False) & rows[alike[:2]].notna().all(axis=1)]
    if repeated.empty:
        return nothing
    first = repeated.groupby(alike, dropna=False)[key].transform("first")
    later = repeated.duplicated(alike) & repeated["position"].notna()
    return first[later].set_axis(repeated.loc[later, "position"].astype(int)).reindex(index)


def _not_twice(sheet: Sheet) -> "pd.Series[bool]":
    """Whether each row is not yet reported as one that stands there twice."""
    reported_rows = {problem.row for problem in sheet.problems if problem.code == "row-twice"}
    return ~pd.Series(sheet.lines, index=sheet.frame.index).isin(reported_rows)


def key_stands_once(sheet: Sheet) -> None:
    """Report rows whose key an earlier row of the file has; rows equal in every cell count once."""
    keyed = sheet.frame[sheet.contract.key].dropna()
    alike = keyed[keyed.duplicated(keep=False)]
    if alike.empty:
        return
    alike = _leave_out_repeated(sheet, alike)
    lines = pd.Series(sheet.lines)[alike.index]
    first = lines.groupby([alike[name] for name in alike]).transform("min")
    later = lines[lines != first].index
    key = alike.loc[later].agg(" · ".join, axis=1) if len(later) else pd.Series(dtype="str")
    sheet.report(
        "key-twice",
        sheet.frame.index.isin(later),
        sheet.contract.key[0],
        first=first.astype("str").reindex(sheet.frame.index),
        key=key.reindex(sheet.frame.index),
    )


def _leave_out_repeated(sheet: Sheet, alike: pd.DataFrame) -> pd.DataFrame:
    """Take rows of one key once where all of them are equal in every cell; return the others.

    alike : the keys of the rows whose key stands in the file more than once.
    """
    rows = pd.DataFrame({name: texts.codes for name, texts in sheet.texts.items()})
    text = rows.loc[alike.index].groupby(list(rows)).ngroup()
    is_one = text.groupby([alike[name] for name in alike]).transform("nunique") == 1
    repeated = sheet.frame.index.isin(alike.index[is_one & alike.duplicated()])
    sheet.report_once("row-repeated", repeated, sheet.contract.key[0])
    sheet.unsound |= repeated
    return alike[~is_one]


RULES = {
    "exchanges": (transfer_is_entered_once,),
    "agreements": (agreement_is_entered_once, renewal_begins_after_the_term),
    "funding": (grant_is_entered_once,),
    "meetings": (meeting_is_entered_once,),
    "measures": (measure_is_entered_once,),
}
