"""Commands about files: check, load, template."""

from pathlib import Path
from typing import Annotated, Any

import typer

from lib import desk, store
from lib.cli.output import (
    DONE,
    ERRORS,
    WARNINGS,
    AsJson,
    By,
    FileFormat,
    Format,
    Kind,
    Language,
    load_words,
    print_json,
    refuse,
    say,
    write,
)
from lib.contracts import CONTRACTS, header_key
from lib.desk import Submission
from lib.export import template as templates
from lib.intake import Problem
from lib.text import DEFAULT, Text
from lib.vocabulary import UploadMode

Files = Annotated[
    list[Path], typer.Argument(help="CSV or XLSX files.", exists=True, dir_okay=False)
]
PRINTED_PROBLEMS = 50
"""Problems printed in words; JSON has all of them."""


def check(
    files: Files, kind: Kind = None, language: Language = DEFAULT, as_json: AsJson = False
) -> None:
    """Check files: what they hold, what is wrong, what they would change. Changes nothing."""
    engine, words = desk.open_consortium(), load_words(language)
    current_rows, answers, code = desk.CurrentRows(engine), [], DONE
    for path in desk.ordered(files):
        submission = desk.check(
            engine,
            path.read_bytes(),
            path.name,
            kind=_kind(kind),
            today=desk.today(engine),
            current_rows=current_rows,
        )
        if submission.result.kind and submission.is_sound:
            current_rows.learn(submission.result.kind, submission.rows)
        print_report(submission, words)
        answers.append(to_answer(submission, words))
        code = _worst(code, exit_code(submission, accepted=False))
    if as_json:
        print_json(answers[0] if len(files) == 1 else answers)
    raise typer.Exit(code)


def load(
    files: Files,
    by: By,
    kind: Kind = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="End the rows that a file lacks.")
    ] = False,
    accept_warnings: Annotated[
        bool, typer.Option("--accept-warnings", help="Load in spite of warnings.")
    ] = False,
    note: Annotated[str | None, typer.Option("--note", help="Why.")] = None,
    language: Language = DEFAULT,
    as_json: AsJson = False,
) -> None:
    """Load files, each completely or not at all: by the date in the name, then references first."""
    engine, words = desk.open_consortium(), load_words(language)
    answers, code = [], DONE
    for path in desk.ordered(files):
        submission = desk.check(
            engine,
            path.read_bytes(),
            path.name,
            kind=_kind(kind),
            mode=_mode(replace),
            today=desk.today(engine),
        )
        print_report(submission, words)
        outcome = exit_code(submission, accepted=accept_warnings)
        upload = None
        if outcome == DONE:
            accepted = sorted({problem.code for problem in submission.result.warnings})
            try:
                upload = desk.apply(engine, submission, by=by, note=note, acknowledged=accepted)
            except store.RefusedChangeError as error:
                outcome = ERRORS
                say(f"{path.name}: {desk.refusal(error, words)}")
            else:
                say(load_sentence(path.name, upload, words))
        answers.append(to_answer(submission, words) | {"upload": upload})
        code = _worst(code, outcome)
    if as_json:
        print_json(answers[0] if len(files) == 1 else answers)
    raise typer.Exit(code)


def template(
    kind: Annotated[str, typer.Argument(help="The kind of file.")],
    format_: Format = FileFormat.CSV,
    language: Language = DEFAULT,
    output: Annotated[Path | None, typer.Option("-o", help="Where to write it.")] = None,
) -> None:
    """Write the template of a kind: headers and an example row."""
    words = load_words(language)
    contract = CONTRACTS[_kind(kind) or ""]
    content = templates.file(contract, words, as_workbook=format_ is FileFormat.XLSX)
    write(content, output, words)


def load_sentence(name: str, upload: int | None, words: Text) -> str:
    """Return the sentence about an applied file."""
    if upload is None:
        return words("load-unchanged", file=name)
    return words("load-done", file=name, upload=upload)


def exit_code(submission: Submission, *, accepted: bool) -> int:
    """Return the exit code that a checked file deserves."""
    if not submission.is_sound:
        return ERRORS
    return WARNINGS if submission.result.warnings and not accepted else DONE


def to_answer(submission: Submission, words: Text) -> dict[str, Any]:
    """Return a checked file as JSON has it (design, section 8)."""
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

    return {
        "file": submission.name,
        "kind": result.kind,
        "encoding": result.source_format.encoding if result.source_format else None,
        "delimiter": result.source_format.delimiter if result.source_format else None,
        "header_row": result.source_format.header_row if result.source_format else None,
        "rows": result.row_count,
        "errors": as_records(result.errors),
        "warnings": as_records(result.warnings),
        "notes": as_records(result.notes),
        "changes": {
            name: getattr(difference, name) if difference else 0
            for name in ("new", "changed", "same", "missing")
        },
    }


def print_report(submission: Submission, words: Text) -> None:
    """Write the result of a check in words."""
    result = submission.result
    title = words(f"kind-{result.kind}".replace("_", "-")) if result.kind else "—"
    say(words("check-read", file=submission.name, kind=title, rows=result.row_count))
    for heading, problems in (
        ("check-errors", result.errors),
        ("check-warnings", result.warnings),
        ("check-notes", result.notes),
    ):
        if not problems:
            continue
        say(words(heading, count=sum(problem.count for problem in problems)))
        for problem in problems[:PRINTED_PROBLEMS]:
            one = desk.problem_text(problem, result.kind, words)
            say("  " + in_full(one, words))
        if len(problems) > PRINTED_PROBLEMS:
            say("  " + words("check-more", count=len(problems) - PRINTED_PROBLEMS))
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


def in_full(one: desk.ProblemText, words: Text) -> str:
    """Return a problem in one line: place, what is wrong, what was expected, suggested fix."""
    sentence = one.sentence
    if one.row and one.header:
        sentence = words("check-at-cell", row=one.row, column=one.header, sentence=sentence)
    elif one.row:
        sentence = words("check-at-row", row=one.row, sentence=sentence)
    expected = words("check-expected", expected=one.expected) if one.expected else None
    return " ".join(part for part in (sentence, expected, one.fix) if part)


def _kind(kind: str | None) -> str | None:
    if kind is not None and kind not in CONTRACTS:
        refuse(load_words()("kind-unknown", kind=kind, known=", ".join(CONTRACTS)))
    return kind


def _mode(replace: bool) -> UploadMode:
    return UploadMode.REPLACE if replace else UploadMode.UPDATE


def _worst(one: int, other: int) -> int:
    return ERRORS if ERRORS in (one, other) else max(one, other)
