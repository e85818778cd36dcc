"""A checked file as commands tell it: in words, as JSON, and as an exit code."""

from collections.abc import Sequence
from typing import Any

from lib import desk, store
from lib.cli.output import DONE, ERRORS, WARNINGS, say
from lib.contracts import header_key
from lib.desk import Consequences, FileSubmission, ProblemGroup, Submission
from lib.intake import Problem
from lib.text import MISSING, Text
from lib.wording.consequences import describe_moves, describe_other_consequences

PRINTED_CAUSES = 30
"""Causes of problems, and changes of status, printed in words; JSON has every one."""


def refusal_sentence(name: str, outcome: int, words: Text) -> str:
    """Return the sentence about a file that was not loaded: it has errors, or only warnings."""
    return words("load-errors" if outcome == ERRORS else "load-warnings", file=name)


def load_sentence(name: str, upload: int | None, words: Text) -> str:
    """Return the sentence about an applied file."""
    if upload is None:
        return words("load-unchanged", file=name)
    return words("load-done", file=name, upload=upload)


def exit_code(submission: FileSubmission, *, accepted: bool) -> int:
    """Return the exit code that a checked file deserves."""
    if not submission.is_sound:
        return ERRORS
    return WARNINGS if submission.warnings and not accepted else DONE


def to_answer(submission: FileSubmission, words: Text) -> dict[str, Any]:
    """Return what was checked as JSON has it (design, section 8), table by table.

    ``cells`` are the changed cells of the preview, those of at most a thousand rows; ``kept`` the
    columns that the file lacks and whose stored values stay.

    The tables of one workbook are its ``sheets``, those of several files ``files``.
    """
    if isinstance(submission, Submission):
        return _part(submission, words)
    return {
        "file": submission.name,
        "kind": store.WORKBOOK,
        "rows": sum(part.result.row_count for part in submission.parts),
        "changes": _changes(submission.difference),
        "sheets" if len(submission.files) == 1 else "files": [
            _part(part, words) for part in submission.parts
        ],
    }


def _part(submission: Submission, words: Text) -> dict[str, Any]:
    result, difference = submission.result, submission.difference

    def as_records(problems: tuple[Problem, ...]) -> list[dict[str, Any]]:
        worded = [desk.problem_text(problem, result.kind, words) for problem in problems]
        return [
            {
                "row": one.row,
                "column": one.column,
                "code": one.code,
                "found": one.found,
                "expected": one.expected,
                "fix": one.fix,
                "message": one.sentence,
            }
            for one in worded
        ]

    warnings = as_records(result.warnings)
    return {
        "file": submission.name,
        "kind": result.kind,
        "encoding": result.source_format.encoding if result.source_format else None,
        "delimiter": result.source_format.delimiter if result.source_format else None,
        "header_row": result.source_format.header_row if result.source_format else None,
        "decimal": result.notation.decimal,
        "days": result.notation.day_form,
        "rows": result.row_count,
        "errors": as_records(result.errors),
        "warnings": warnings,
        "notes": as_records(result.notes),
        "changes": _changes(difference),
        "kept": list(submission.kept),
        "lost": [one["message"] for one in warnings if one["code"] == "figures-lost"],
        "cells": difference.changes if difference else [],
    }


def _changes(difference: store.Difference | None) -> dict[str, int]:
    counts = {
        name: getattr(difference, name) if difference else 0
        for name in ("new", "changed", "same", "missing")
    }
    return {**counts, "emptied": sum(difference.emptied.values()) if difference else 0}


def print_report(submission: FileSubmission, words: Text) -> None:
    """Write the result of a check in words, table by table."""
    for part in submission.parts:
        _print_part(part, words)


def _print_part(submission: Submission, words: Text) -> None:
    result = submission.result
    title = words(f"kind-{result.kind}") if result.kind else MISSING
    say(words("check-read", file=submission.name, kind=title, rows=result.row_count))
    for heading, problems in (
        ("check-errors", result.errors),
        ("check-warnings", result.warnings),
        ("check-notes", result.notes),
    ):
        if not problems:
            continue
        say(words(heading, count=sum(problem.count for problem in problems)))
        _print_causes(problems, result.kind, words)
    if submission.kept and result.kind:
        headers = [words(header_key(result.kind, name)) for name in submission.kept]
        say(words("upload-kept", columns=", ".join(headers)))
    if submission.difference:
        difference = submission.difference
        say(
            words(
                "check-changes",
                new=difference.new,
                changed=difference.changed,
                same=difference.same,
                missing=difference.missing,
            )
        )


def _print_causes(problems: Sequence[Problem], kind: str | None, words: Text) -> None:
    """Write problems by cause, the cause of most rows first; the last line counts the rest."""
    causes = desk.group(problems, kind, words)
    for cause in causes[:PRINTED_CAUSES]:
        say("  " + in_full(cause, kind, words))
    unlisted = sum(cause.count for cause in causes[PRINTED_CAUSES:])
    if unlisted:
        say("  " + words("check-more", count=unlisted))


def in_full(cause: ProblemGroup, kind: str | None, words: Text) -> str:
    """Return a cause in one line: place, what is wrong, what was expected, suggested fix."""
    one = desk.problem_text(cause.example, kind, words)
    expected = words("check-expected", expected=one.expected) if one.expected else None
    fix = one.fix if len(cause.fixes) <= 1 else None
    return " ".join(part for part in (_in_place(one, cause, words), expected, fix) if part)


def _in_place(one: desk.ProblemText, cause: ProblemGroup, words: Text) -> str:
    place = desk.rows_in_words(cause, words)
    sentence = " ".join(filter(None, (one.sentence, desk.texts_in_words(cause, words))))
    if not place:
        return sentence
    if one.header:
        place = words("check-column", place=place, column=one.header)
    return words("check-at", place=place, sentence=sentence)


def print_consequences(effects: Consequences | None, words: Text) -> None:
    """Write what would change on the board in words, and because of what."""
    if effects is None:
        return
    count = len(effects.indicators)
    say(words("consequences-title", count=count) if count else words("consequences-none"))
    moves = list(describe_moves(effects.indicators, effects.after, words))
    for sentence in moves[:PRINTED_CAUSES]:
        say("  " + sentence)
    if len(moves) > PRINTED_CAUSES:
        say("  " + words("check-more", count=len(moves) - PRINTED_CAUSES))
    for sentence in describe_other_consequences(
        effects.promised, effects.own_plans, effects.headline, words
    ):
        say(sentence)


def consequences_as_json(effects: Consequences | None, words: Text) -> dict[str, Any]:
    """Return what would change on the board as JSON has it; all null where that is unknown."""
    if effects is None:
        names = ("consequences", "because", "headline", "promised", "own_plans", "others")
        return dict.fromkeys(names)
    others = describe_other_consequences(
        effects.promised, effects.own_plans, effects.headline, words
    )
    return {
        "consequences": effects.indicators,
        "because": list(describe_moves(effects.indicators, effects.after, words)),
        "headline": effects.headline,
        "promised": len(effects.promised),
        "own_plans": len(effects.own_plans),
        "others": list(others),
    }


def worst(one: int, other: int) -> int:
    """Return the exit code of two files checked together."""
    return ERRORS if ERRORS in (one, other) else max(one, other)
