"""The command that writes the sheet of mentoring counts to a file."""

from pathlib import Path

from lib import store
from lib.cli.output import load_words, refuse, write
from lib.desk.mentoring_sheets import mentoring_file
from lib.queries.mentoring.sheet import sheet_half

CSV, XLSX = ".csv", ".xlsx"


def write_sheet(
    engine: store.Engine,
    moment: store.Moment,
    sheet: str,
    member: str | None,
    output: Path | None,
    language: str,
) -> None:
    """Write the sheet of a year (its December census) or of a half-year, or exit with why not."""
    words = load_words(language)
    half = sheet_half(sheet)
    if half is None:
        refuse(words("filing-period-unknown", period=sheet))
    ending = output.suffix.lower() if output else CSV
    if ending not in (CSV, XLSX):
        refuse(words("filing-format-unknown", file=str(output)))
    member_codes = store.read(engine, "members", moment.upload)["member_code"]
    if member is not None and member not in set(member_codes):
        refuse(words("account-member-unknown", member=member))
    content = mentoring_file(engine, moment, half, member, words, as_csv=ending == CSV)
    if content is None and member is not None:
        refuse(words("filing-not-reported", period=words.period(half), member=member))
    if content is None:
        refuse(words("filing-nobody", period=words.period(half)))
    write(content, output, words)
