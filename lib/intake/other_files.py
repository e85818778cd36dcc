"""Rows of a file whose key stands in another file that is handed in with it."""

import dataclasses
from collections.abc import Sequence

import pandas as pd

from lib.contracts import CONTRACTS
from lib.intake.problems import problem
from lib.intake.result import CheckResult

_REPORTED = 100
"""Rows that are reported one by one; a file with more of them is another copy of the first."""


def without_rows_of_others(
    result: CheckResult, others: Sequence[tuple[str, CheckResult]]
) -> CheckResult:
    """Return a result without rows that earlier files of its kind repeat, and report them.

    A row with the same key and other values is an error: one of the two must go. ``others``
    are the names and results of the files before.
    """
    if not result.kind or result.rows.empty or not others:
        return result
    contract = CONTRACTS[result.kind]
    before = pd.concat([other.rows.assign(file=name) for name, other in others], ignore_index=True)
    rows = result.rows.assign(place=range(len(result.rows)))
    both = rows.merge(before, on=contract.key, suffixes=("", "_before"))
    if both.empty:
        return result
    differs = pd.Series(False, index=both.index)
    for name in contract.names:
        if name not in contract.key:
            new, old = both[name], both[f"{name}_before"]
            differs |= ~((new == old).fillna(False) | (new.isna() & old.isna())).astype(bool)
    errors, warnings = list(result.errors), list(result.warnings)
    for row in both[differs].head(_REPORTED).to_dict("records"):
        errors.append(
            problem(
                "key-in-other-file",
                row=int(row["line"]),
                column=contract.key[0],
                file=row["file"],
                first=str(row["line_before"]),
                key=" · ".join(str(row[name]) for name in contract.key),
            )
        )
    if not differs.all():
        same = both[~differs]
        files = ", ".join(dict.fromkeys(same["file"]))
        warnings.append(problem("rows-in-other-file", files=files, count=len(same)))
    rows = result.rows.drop(index=result.rows.index[both["place"]]).reset_index(drop=True)
    return dataclasses.replace(result, rows=rows, errors=tuple(errors), warnings=tuple(warnings))
