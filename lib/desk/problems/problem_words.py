"""Problems and undo conflicts as sentences in a reader's language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from lib.contracts import CONTRACTS, form, header_key
from lib.desk.checks.multipart import FileSubmission
from lib.desk.checks.submissions import Submission
from lib.intake import Problem
from lib.store import RefusedChangeError
from lib.text import MISSING, Text

_ISO_DAY = re.compile(r"(?:\A|(?<=→ ))\d{4}-\d{2}-\d{2}(?=, «|\Z)")
"""A value that is a day, or a day in the examples of a note: «01.09.2024» → 2024-09-01."""

_WHOLE_NUMBER = re.compile(r"[0-9]{1,15}")

LONGEST = 300
"""Characters of a cell that a sentence repeats."""

NAMED = 20
"""Codes that a refusal names; it says that there are more."""


@dataclass(frozen=True)
class ProblemText:
    """A problem as people read it.

    row : as the spreadsheet shows it. column : canonical name; header : what people call it.
    found : the text in the file. sentence : what is wrong; expected : what would be right;
    fix : what to do about it.
    """

    row: int | None
    column: str | None
    header: str | None
    code: str
    found: str | None
    sentence: str
    expected: str | None
    fix: str | None
    count: int


def part_title(part: Submission, submission: FileSubmission, text: Text) -> str:
    """Return what a table of several is called: its kind, after its file where there are many."""
    kind = part.result.kind
    titles = [text(f"kind-{kind}")] if kind else []
    label = part.label_among(submission.parts)
    is_file = len({one.name for one in submission.parts}) > 1 or label != part.name or not titles
    return " · ".join([label, *titles] if is_file else titles)


def problem_text(problem: Problem, kind: str | None, text: Text) -> ProblemText:
    """Put a problem of a file of some kind into words."""
    key = f"problem-{problem.code}"
    header = text(header_key(kind, problem.column)) if kind and problem.column else None
    values = problem_values(problem, kind, text)

    def phrase(attribute: str, default: str | None) -> str | None:
        return text(f"{key}.{attribute}", **values) if text.has(f"{key}.{attribute}") else default

    proposal = text("proposed-fix", fix=values["fix"]) if problem.fix else None

    return ProblemText(
        row=problem.row,
        column=problem.column,
        header=header,
        code=problem.code,
        found=problem.found,
        sentence=text(key, **values),
        expected=phrase("expected", problem.expected),
        fix=_form_to_add(problem, kind, text) or phrase("fix", proposal),
        count=problem.count,
    )


def _form_to_add(problem: Problem, kind: str | None, text: Text) -> str | None:
    """Offer to add a form of mentoring that is not in the table of forms; None for other faults."""
    if problem.code != "unknown-code" or kind is None or problem.column is None:
        return None
    column = CONTRACTS[kind].columns.get(problem.column)
    is_form = column is not None and column.refers_to == "mentoring_forms.form"
    return text("mentoring-form-to-add", form=str(problem.found)) if is_form else None


def problem_values(problem: Problem, kind: str | None, text: Text) -> dict[str, object]:
    """Return what the words of a problem may name; columns are called by their headers.

    Days are written as the reader's language does. found : as it was typed; figure : the same, a
    whole number with groups of digits, for sentences that compare it with other numbers.
    """
    columns = CONTRACTS[kind].columns if kind else {}

    def called(name: object) -> object:
        if kind and name in columns:
            return text(header_key(kind, str(name)))
        return _code_in_words(problem, kind, name, text) or _days_in_words(name, text)

    return {
        "row": problem.row or 0,
        "column": called(problem.column) or "",
        "found": _shortened(problem.found),
        "figure": _figure(problem.found),
        "expected": _kinds_in_words(problem, text)
        or _shortened(problem.expected).replace(" | ", ", "),
        "fix": _fix_in_words(problem, kind, text),
        "count": problem.count,
        "form": _form(kind, problem.column, text),
        **{
            name: called(_shortened(value) if isinstance(value, str) else value)
            for name, value in problem.values.items()
        },
        **_nearest(problem, text),
        **_lost_figures(problem, text),
    }


def _days_in_words(value: object, text: Text) -> object:
    """Write ISO days as the reader's language does: a value that is one, or those of examples."""
    is_text = isinstance(value, str)
    return _ISO_DAY.sub(lambda day: text.short_date(day[0]), str(value)) if is_text else value


def _fix_in_words(problem: Problem, kind: str | None, text: Text) -> object:
    """Return what is proposed instead; of a closed list, the word of the code."""
    fix = _shortened(problem.fix).replace(" | ", ", ")
    return _code_in_words(problem, kind, problem.fix, text) or _days_in_words(fix, text)


def _code_in_words(problem: Problem, kind: str | None, value: object, text: Text) -> str | None:
    """Return the word of a code of the column's closed list; None where it is no such code."""
    column = CONTRACTS[kind].columns.get(problem.column or "") if kind else None
    if column is None or column.choices is None or value not in set(column.choices):
        return None
    return text.choice(column.choices(str(value)))


_OF_KINDS = ("kind-unknown", "kind-ambiguous")
"""Problems that expect one of several kinds."""


def _kinds_in_words(problem: Problem, text: Text) -> str | None:
    """Return the titles of the kinds of files that are expected; None where something else is."""
    if problem.code not in _OF_KINDS or not problem.expected:
        return None
    kinds = problem.expected.split(" | ")
    return ", ".join(f"«{text(f'kind-{kind}'.replace('_', '-'))}»" for kind in kinds)


def _nearest(problem: Problem, text: Text) -> dict[str, object]:
    """Return the words for the kind that a file of unknown kind is nearest to, and what it lacks.

    ``nearest`` is ``none`` where it is near no kind.
    """
    if "nearest" not in problem.values:
        return {}
    kind = str(problem.values["nearest"])
    if not kind:
        return {"nearest": "none", "known": "", "lacking": ""}
    names = [name for name in str(problem.values["lacking"]).split("; ") if name]
    lacking = ", ".join(f"«{text(header_key(kind, name))}»" for name in names) or MISSING
    return {"nearest": text(f"kind-{kind}"), "lacking": lacking}


def _lost_figures(problem: Problem, text: Text) -> dict[str, object]:
    """Return the stored figures that a file empties, each behind its row, as the language writes.

    They are pairs of a row and a number.
    """
    if problem.code != "figures-lost":
        return {}
    pairs = cast("Sequence[tuple[str, float]]", problem.values.get("figures", ()))
    figures = "; ".join(f"{row}: {text.number(figure, 10)}" for row, figure in pairs)
    return {"figures": figures + (" …" if problem.count > len(pairs) else "")}


def _shortened(string: str | None) -> str:
    """Return at most the beginning of a text, as much as a sentence bears."""
    string = string or ""
    return string if len(string) <= LONGEST else string[:LONGEST] + "…"


def _figure(found: str | None) -> int | str:
    """Return a cell as a number where it is digits only, else as it was typed."""
    is_whole = bool(_WHOLE_NUMBER.fullmatch(found or ""))
    return int(found or 0) if is_whole else _shortened(found)


def _form(kind: str | None, column: str | None, text: Text) -> str:
    """Return in words how a cell of a column is written, where the column is known."""
    return form(CONTRACTS[kind].columns[column], text) if kind and column else ""


COLUMNS_TO_NAME = {
    "broken-references": ["code"],
    "measured-indicator": ["indicator_code"],
    "not-undoable": ["upload"],
    "nothing-to-erase": ["upload", "pair"],
    "undo-conflict": ["upload"],
}
"""Code of a refusal -> columns of its rows whose values the sentence names."""


def refusal(error: RefusedChangeError, text: Text) -> str:
    """Return in words why the store refused a change and what to do."""
    names = [name for name in COLUMNS_TO_NAME.get(error.code, []) if name in error.rows]
    codes = [str(value) for name in names for value in dict.fromkeys(error.rows[name].dropna())]
    rows = ", ".join(codes[:NAMED]) + (f" … ({len(codes)})" if len(codes) > NAMED else "")
    return text(f"refusal-{error.code}", rows=rows)
