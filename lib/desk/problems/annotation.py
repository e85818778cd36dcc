"""A checked file as XLSX with its problems marked, to be corrected and uploaded again."""

import json
from collections.abc import Sequence

from lib import intake
from lib.contracts import CONTRACTS, REASON, normalise, reserved_words, sheet_title
from lib.desk.archives import own_names, pack
from lib.desk.checks.multipart import FileSubmission
from lib.desk.checks.submissions import Submission
from lib.desk.problems.problem_groups import ProblemGroup, group
from lib.desk.problems.problem_words import problem_text
from lib.export import annotation
from lib.intake import Problem
from lib.tables import Column, Type
from lib.text import Text, languages, load

HEADER_WITHIN = 60
"""Rows among which the header of reasons is looked for."""


def annotated_name(submission: FileSubmission) -> str:
    """Return the name of what ``annotate`` gives."""
    files = _files(submission)
    return _as_workbook(submission.name) if len(files) == 1 else f"{submission.name}.zip"


def annotate(submission: FileSubmission, words: Text) -> bytes:
    """Return each file's own cells with reasons, notes and allowed values, in a reader's language.

    A reason is left out if it would itself be taken for personal data. Of several files each is a
    workbook of its own, in one archive.
    """
    files = _files(submission)
    if len(files) == 1:
        return _annotate(submission.parts, words)
    names = own_names([_as_workbook(name) for name in files])
    return pack(
        (name, _annotate(parts, words)) for name, parts in zip(names, files.values(), strict=True)
    )


def _files(submission: FileSubmission) -> dict[str, list[Submission]]:
    """Return the tables of each file by its name."""
    files: dict[str, list[Submission]] = {}
    for part in submission.parts:
        files.setdefault(part.name, []).append(part)
    return files


def _as_workbook(name: str) -> str:
    return f"{name.rpartition('.')[0] or name}.xlsx"


def _annotate(parts: Sequence[Submission], words: Text) -> bytes:
    sheets = [_sheet(part, words) for part in parts]
    summary: list[list[object]] = [
        [
            words("problem-column"),
            words("problem-found"),
            words("problem-sentence"),
            words("problem-fix"),
            words("problem-rows"),
        ]
    ]
    for part in parts:
        problems = (*part.result.errors, *part.result.warnings)
        causes = group(problems, part.result.kind, words)
        summary += [_cause(one, part, words) for one in causes]
    return annotation.workbook(sheets, summary, words)


def _cause(cause: ProblemGroup, part: Submission, words: Text) -> list[object]:
    one = problem_text(cause.example, part.result.kind, words)
    fix = one.fix if len(cause.fixes) <= 1 else None
    proposals = "; ".join(cause.proposals) or one.found
    texts = [one.header, proposals, one.sentence, fix or one.expected]
    return [*(_harmless(text) for text in texts), cause.count]


def _harmless(text: str | None) -> str:
    return "" if text is None or intake.tells_of_person(text) else text


def _sheet(part: Submission, words: Text) -> annotation.AnnotatedSheet:
    reading = json.loads(part.reading)
    rows = _without_reasons(intake.source_rows(part.content, reading))
    kind = part.result.kind
    name = str(reading.get("sheet") or (sheet_title(kind, words) if kind else "1"))
    if not rows:
        return annotation.AnnotatedSheet(name, [], 1, ())
    places = intake.places(rows, reading)
    columns = CONTRACTS[kind].columns if kind else {}
    return annotation.AnnotatedSheet(
        name=name,
        rows=rows,
        header_row=int(reading["header_row"]) + int(reading["header_height"]) - 1,
        remarks=[
            annotation.Remark(
                row=one.row,
                place=places.get(one.column or ""),
                sentence=_sentence(one, part, words),
                is_error=one.severity is intake.Severity.ERROR,
            )
            for one in (*part.result.errors, *part.result.warnings)
            if one.row
        ],
        allowed={
            place: _allowed(columns[column], words)
            for column, place in places.items()
            if column in columns and _allowed(columns[column], words)
        },
    )


def _sentence(problem: Problem, part: Submission, words: Text) -> str:
    """Return in words what is wrong and what to do, in one text of a cell."""
    one = problem_text(problem, part.result.kind, words)
    expected = words("annotated-expected", expected=one.expected) if one.expected else None
    header = f"{one.header}: " if one.header and one.header not in one.sentence else ""
    parts = [header + one.sentence, expected, one.fix]
    sentence = " ".join(part for part in parts if part)
    return (
        sentence
        if not intake.tells_of_person(sentence)
        else words("annotated-wrong", row=one.row or 0)
    )


def _allowed(column: Column, words: Text) -> list[str]:
    """Return the words of a closed list; nothing where a cell may hold other texts."""
    if column.many:
        return []
    if column.type is Type.YES_NO:
        return [words("answer-yes"), words("answer-no")]
    if column.choices is None:
        return []
    return [*map(words.choice, column.choices), *reserved_words(column, words)]


def _without_reasons(rows: Sequence[list[str]]) -> list[list[str]]:
    """Drop the first column of all rows where it has the reasons of an annotation before."""
    titles = {normalise(load(language)(REASON)) for language in languages()}
    if any(cells and normalise(cells[0]) in titles for cells in rows[:HEADER_WITHIN]):
        return [cells[1:] for cells in rows]
    return list(rows)
