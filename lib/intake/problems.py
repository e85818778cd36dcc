"""What can be wrong with a file: a code and its values, never a sentence.

The words of a code are messages ``problem-<code>`` in ``lib/locale``, with attributes ``.expected``
and ``.fix`` where there is something to say.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum, auto

import numpy as np
import pandas as pd


class Stage(StrEnum):
    """Stage of the check that reports a problem; the first three stop the check early."""

    FILE = auto()
    STRUCTURE = auto()
    COLUMNS = auto()
    CELLS = auto()
    REFERENCES = auto()
    KEYS = auto()
    ROWS = auto()
    ACROSS = auto()
    PLAUSIBILITY = auto()


class Severity(StrEnum):
    """Errors stop a file, warnings ask for consent, notes only tell."""

    ERROR = auto()
    WARNING = auto()
    NOTE = auto()


_ERRORS = {
    Stage.FILE: """
        file-empty file-too-large file-picture file-pdf file-archive file-web-page file-json
        file-old-excel file-password file-binary file-nul file-cut-short mojibake encoding-mixed
        quote-open cell-too-long
        workbook-unreadable workbook-too-large workbook-too-wide workbook-too-slow workbook-empty
        check-too-slow check-too-large
    """,
    Stage.STRUCTURE: """
        kind-unknown kind-ambiguous kind-bookkeeping header-absent columns-too-many
        rows-too-many rows-none table-beside
    """,
    Stage.COLUMNS: "column-twice column-missing personal-header decimal-comma-splits",
    Stage.CELLS: """
        surplus-cells personal-value personal-sheet personal-comment personal-property
        personal-drawing personal-footer personal-file-name broken-character required-empty
        excel-error formula formula-unvalued
        not-a-number number-approximate number-range number-part-of number-date
        number-day number-exponent number-none
        number-ambiguous number-bracketed number-footnote
        number-with-words number-not-whole number-beyond text-too-long code-malformed code-date
        not-a-date date-month date-range date-beyond weekday-differs
        not-a-period period-date not-a-choice exact-age
        not-yes-no not-a-web-address census-date
    """,
    Stage.REFERENCES: """
        unknown-member unknown-code codes-foreign code-in-cyrillic name-proposed name-ambiguous
    """,
    Stage.KEYS: "key-twice key-in-other-file",
    Stage.ROWS: """
        value-absent numerator-above-denominator percent-beyond period-type-differs dates-reversed
        parts-above-total held-in-future date-in-future sent-to-itself unit-of-other-resource
        mentees-below-pairs pairs-absent mentors-above-pairs part-above-whole form-has-no-such
        done-disagrees parties-too-few coordinates-half replaces-itself mentor-is-mentee
        end-reason-absent scale-twice setting-malformed range-reversed range-absent
        target-outside-limits
        currency-differs
        pair-of-other-size consent-disagrees not-a-school period-not-begun count-negative
        delivered-in-future running-order-malformed decision-subjects decision-disagrees
    """,
    Stage.ACROSS: "above-headcount meaning-changes",
}

_WARNINGS = {
    Stage.STRUCTURE: """
        sheets-alike sheets-of-other-kinds sheets-unread rows-hidden columns-hidden
        formulas-empty title-taken file-name-taken heading-taken quotes-mended
        delimiter-differs total-differs table-below table-above columns-of-figures across-assumed
    """,
    Stage.CELLS: """
        lost-letters read-month-first read-day-first read-comma-groups codes-made
        currency-assumed code-lost-zero status-assumed
    """,
    Stage.ROWS: """
        value-differs-from-ratio denominator-absent planned-in-past status-against-dates
        agreement-term-absent score-against-word posts-too-few mentees-too-many period-running
        override-expired override-long done-before-start begun-before-start meeting-overdue
        distinct-by-members
    """,
    Stage.ACROSS: """
        member-not-active halves-differ-from-year outside-agreement risk-without-measure
        target-against-direction coordinators-not-one code-looks-alike sum-differs-from-consortium
        indicator-retired reporter-not-expected figures-lost
    """,
    Stage.PLAUSIBILITY: """
        row-repeated rows-in-other-file
        share-for-percent score-for-percent day-far persons-doubtful teachers-above-pupils
        zero-doubtful quantity-doubtful members-doubtful code-alike row-twice row-empty
        transfer-reversed transfer-confirms size-unusual parts-below-total reporter-not-party
        payer-is-receiver currency-unusual type-changes count-fraction denominator-zero
        reported-too-early target-before-baseline target-below-own name-changes better-changes
        percent-summed baseline-in-future alias-taken donor-is-self due-before-meeting
        value-jumps count-jumps crowd-doubtful event-twice member-twice terms-overlap
        spent-above-received received-above-planned scale-doubtful
        outside-country point-far-from-town unit-changes unit-differs above-register
        coordinates-swapped consents-stale
    """,
}

_NOTES = {
    Stage.STRUCTURE: """
        rows-above header-two-lines totals-skipped header-repeated column-numbers-skipped
        parts-skipped footnotes-skipped examples-skipped subheaders-skipped nothing-to-load
        sheet-chosen rows-short lines-quoted columns-across filled-down list-joined
        rows-unfilled file-not-kept point-parted
    """,
    Stage.COLUMNS: """
        columns-unknown columns-of-names column-row-number unit-taken personal-author
    """,
    Stage.CELLS: """
        read-missing read-decimal-comma read-grouping read-percent read-minus read-scale read-date
        read-serial-date read-range read-last-day read-period read-word read-name read-code
        read-census read-number read-header-unit unit-converted formula-text
    """,
    Stage.ROWS: "filled-in late-report host-among-partners few-answers",
}

CODES: dict[str, tuple[Stage, Severity]] = {
    code: (stage, severity)
    for severity, stages in (
        (Severity.ERROR, _ERRORS),
        (Severity.WARNING, _WARNINGS),
        (Severity.NOTE, _NOTES),
    )
    for stage, codes in stages.items()
    for code in codes.split()
}
"""Every code that reading a file can give, with the stage that meets it and its severity."""


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing to know about a file.

    row : the row as the spreadsheet shows it; of several alike, the first.
    column : canonical name of the column.
    found : the text in the file; never a text about a person.
    expected : what would be right, for machines: a code, codes separated by `` | ``, limits.
    fix : what to write instead, where that can be told.
    values : more values for the words of the code.
    count : rows that this problem stands for.
    """

    stage: Stage
    severity: Severity
    code: str
    row: int | None = None
    column: str | None = None
    found: str | None = None
    expected: str | None = None
    fix: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    count: int = 1


def problem(
    code: str,
    *,
    row: int | None = None,
    column: str | None = None,
    found: str | None = None,
    expected: str | None = None,
    fix: str | None = None,
    count: int = 1,
    **values: object,
) -> Problem:
    """Make the problem of a code; ``KeyError`` where the code is not declared above."""
    stage, severity = CODES[code]
    return Problem(
        stage=stage,
        severity=severity,
        code=code,
        row=row,
        column=column,
        found=found,
        expected=expected,
        fix=fix,
        values={name: _plain(value) for name, value in values.items()},
        count=count,
    )


def _plain(value: object) -> object:
    """Return a value of a frame as Python's own, so that words and JSON can say it."""
    if isinstance(value, np.generic):
        return value.item()
    return "—" if value is pd.NA or value is None else value


class UnreadableError(ValueError):
    """A source is no table that can be read; ``problem`` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def unreadable(code: str, **values: object) -> UnreadableError:
    """Make the error of a source that cannot be read, from a code and its values."""
    return UnreadableError(problem(code, **values))  # type: ignore[arg-type]
