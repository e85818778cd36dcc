"""Sheets of mentoring counts as files in a language: one to sign, one to fill in and upload."""

import pandas as pd

from lib import periods, store
from lib.contracts import header_key
from lib.export import form_sheet, prefill
from lib.export.form_sheet import Cell, FormSheet, Table
from lib.queries.mentoring.sheet import (
    FORM_COLUMNS,
    PERSON_COLUMNS,
    Sheet,
    mentoring_sheet,
    rows_to_fill,
)
from lib.queries.settings import consortium_name, settings
from lib.text import Text
from lib.wording import values


def mentoring_file(
    source: store.Database,
    moment: store.Moment,
    half: str,
    member: str | None,
    words: Text,
    *,
    as_csv: bool,
) -> bytes | None:
    """Return the sheet of a half-year as a file; None where nobody of it reported."""
    sheet = mentoring_sheet(source, moment, half, member)
    if sheet is None:
        return None
    laid_out = _lay_out(sheet, source, moment, words)
    if as_csv:
        return form_sheet.as_csv(laid_out, words)
    return form_sheet.as_workbook(laid_out)


def fill_form(
    source: store.Database,
    moment: store.Moment,
    half: str,
    member: str,
    words: Text,
    *,
    as_csv: bool,
) -> bytes:
    """Return the counts of a member on a census as a file to fill in and upload.

    Forms stand there by their names, which the upload understands as well as their codes.
    """
    rows = rows_to_fill(source, moment, half, member)
    forms = store.read(source, "mentoring_forms", moment.upload)
    names = {row["form"]: words.named(row) for row in values.rows(forms)}
    rows["form"] = rows["form"].replace(names)
    if as_csv:
        return prefill.as_csv(rows, "mentoring_counts", words)
    return prefill.as_workbook(rows, "mentoring_counts", words)


def _lay_out(sheet: Sheet, source: store.Database, moment: store.Moment, words: Text) -> FormSheet:
    members = store.read(source, "members", moment.upload)
    names = {row["member_code"]: words.named(row) for row in values.rows(members)}
    organisation = consortium_name(settings(source, moment.upload), words.language)
    if sheet.member is not None:
        organisation = f"{names.get(sheet.member, sheet.member)} ({sheet.member})"
    is_first = periods.of(sheet.half).start.month == periods.SCHOOL_YEAR_STARTS
    census = words.date(periods.of(sheet.half).census.isoformat())
    forms = store.read(source, "mentoring_forms", moment.upload)
    form_names = {row["form"]: words.named(row) for row in values.rows(forms)}
    tables = [_forms(sheet, form_names, words), _persons(sheet, words)]
    if sheet.member is None:
        tables.append(_members(sheet, names, words))
    return FormSheet(
        title=words("filing-title", census=census),
        facts=[
            (words("filing-organisation"), organisation),
            (words("filing-period"), words.period(sheet.half)),
            (
                words("filing-file-by-centre" if is_first else "filing-file-by"),
                words.date(sheet.file_by),
            ),
        ],
        tables=tables,
        notes=_notes(sheet, names, moment, words),
        signatures=[words("filing-curator"), words("filing-head"), words("filing-date")],
    )


def _cell(value: object) -> Cell:
    return None if pd.isna(value) else int(value)  # type: ignore[call-overload]


def _forms(sheet: Sheet, names: dict[str, str], words: Text) -> Table:
    header = [words("figure-form")] + [_column(name, words) for name in FORM_COLUMNS]
    rows = [
        [names.get(row["form"], row["form"]), *(_cell(row[name]) for name in FORM_COLUMNS)]
        for row in values.rows(sheet.forms)
    ]
    total = [words("filing-participations"), *(_cell(value) for value in sheet.participations)]
    return Table(header, [*rows, total], totals=1)


def _persons(sheet: Sheet, words: Text) -> Table:
    header = [words("filing-persons"), *(_column(name, words) for name in PERSON_COLUMNS)]
    row = [words("filing-persons-row"), *(_cell(sheet.persons[name]) for name in PERSON_COLUMNS)]
    return Table(header, [row], totals=1)


def _members(sheet: Sheet, names: dict[str, str], words: Text) -> Table:
    header = [words("filing-by-member"), *(_column(name, words) for name in PERSON_COLUMNS)]
    rows = [
        [
            f"{names.get(row['member_code'], row['member_code'])} ({row['member_code']})",
            *(_cell(row[name]) for name in PERSON_COLUMNS),
        ]
        for row in values.rows(sheet.members)
    ]
    return Table(header, rows)


def _column(name: str, words: Text) -> str:
    if name == "participants":
        return words("filing-participants")
    return words(header_key("mentoring_counts", name))


def _notes(sheet: Sheet, names: dict[str, str], moment: store.Moment, words: Text) -> list[str]:
    """Return who is missing, what totals mean, which form prevails, what the sheet rests on."""
    notes = []
    if sheet.member is None:
        missing = ", ".join(f"{names.get(code, code)} ({code})" for code in sheet.missing)
        lacking = len(sheet.missing)
        notes.append(words("filing-missing", count=lacking, due=sheet.due, names=missing))
    if pd.isna(sheet.persons["participants"]):
        notes.append(words("filing-persons-unknown"))
    uploads = "; ".join(
        words(
            "filing-upload",
            upload=row["upload"],
            file=row["file"],
            day=words.date(row["accepted_on"]),
        )
        for row in values.rows(sheet.uploads)
    )
    return [
        *notes,
        words("filing-meaning"),
        words("filing-prevails"),
        words("filing-moment", upload=moment.upload, day=words.date(moment.day.isoformat())),
        words("filing-uploads", uploads=uploads),
    ]
