"""A workbook with a sheet for each member or period, called after it: all sheets are read."""

from collections.abc import Callable
from dataclasses import replace

from lib.contracts import CONTRACTS
from lib.intake.layout.reader import read_table
from lib.intake.reading.content import Limits
from lib.intake.result import CheckResult
from lib.intake.source_file import SourceFile
from lib.tables import Column, Type

MEMBERS = "members.member_code"


def with_sheets_alike(
    first: CheckResult, file: SourceFile, check_table: Callable[..., CheckResult], limits: Limits
) -> list[CheckResult]:
    """Return the results of a sheet and of all like it, where each names its member or period.

    Each asks whether its name is meant. Where one of the sheets names neither, the first stays
    alone, with its question about the others. ``check_table`` checks a table as the first was.
    """
    read_sheet = first.source_format.sheet if first.source_format else None
    looks = {name: kind for name, kind, _ in first.sheets}
    sheets = [name for name, kind in looks.items() if kind and kind == looks.get(read_sheet or "")]
    sheets = [name for name in sheets if name != read_sheet]
    if not sheets or not _is_called_after_key(first) or file.decisions.sheet is not None:
        return [first]
    results = [_without_question(first)]
    for sheet in sheets:
        chosen = replace(file.decisions, sheet=sheet)
        table = read_table(file.content, kind=first.kind, decisions=chosen, limits=limits)
        results.append(check_table(table, kind=first.kind))
    return results if all(map(_is_called_after_key, results)) else [first]


def _is_called_after_key(result: CheckResult) -> bool:
    """Whether the name of a sheet was taken for the member or the period of all its rows."""
    columns = CONTRACTS[result.kind].columns if result.kind else {}
    sheet = result.source_format.sheet if result.source_format else None
    return sheet is not None and any(
        one.code == "title-taken" and one.found == sheet and _is_key(columns[one.column or ""])
        for one in result.warnings
    )


def _is_key(column: Column) -> bool:
    return column.refers_to == MEMBERS or column.type is Type.PERIOD or column.census


def _without_question(result: CheckResult) -> CheckResult:
    """Return a result without the question about the other sheets, which are read as well."""
    warnings = tuple(one for one in result.warnings if one.code != "sheets-alike")
    return replace(result, warnings=warnings)
