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
    Kind,
    Language,
    answer_json,
    refuse,
    say,
    words,
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
SHOWN = 50
"""Problems shown in words; JSON has them all."""


def check(
    files: Files, kind: Kind = None, language: Language = DEFAULT, as_json: AsJson = False
) -> None:
    """Say what files hold, what is wrong with them and what they would change; change nothing."""
    engine, text = desk.open_consortium(), words(language)
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
        report(submission, text)
        answers.append(as_answer(submission, text))
        code = _worse(code, exit_code(submission, accepted=False))
    if as_json:
        answer_json(answers[0] if len(files) == 1 else answers)
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
    """Load files, each whole or not at all: by the date in the name, then parents first."""
    engine, text = desk.open_consortium(), words(language)
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
        report(submission, text)
        outcome = exit_code(submission, accepted=accept_warnings)
        upload = None
        if outcome == DONE:
            accepted = sorted({problem.code for problem in submission.result.warnings})
            try:
                upload = desk.apply(engine, submission, by=by, note=note, acknowledged=accepted)
            except store.RefusedChangeError as error:
                outcome = ERRORS
                say(f"{path.name}: {desk.refusal(error, text)}")
            else:
                say(loaded(path.name, upload, text))
        answers.append(as_answer(submission, text) | {"upload": upload})
        code = _worse(code, outcome)
    if as_json:
        answer_json(answers[0] if len(files) == 1 else answers)
    raise typer.Exit(code)


def template(
    kind: Annotated[str, typer.Argument(help="The kind of file.")],
    format_: Annotated[str, typer.Option("--format", help="csv or xlsx.")] = "csv",
    language: Language = DEFAULT,
    output: Annotated[Path | None, typer.Option("-o", help="Where to write it.")] = None,
) -> None:
    """Write an empty file of a kind with an example row."""
    text = words(language)
    contract = CONTRACTS[_kind(kind) or ""]
    content = templates.workbook(contract, text) if format_ == "xlsx" else contract.template(text)
    write(content, output)


def write(content: bytes, output: Path | None) -> None:
    """Write bytes to a file, or to standard output."""
    if output:
        output.write_bytes(content)
    else:
        typer.get_binary_stream("stdout").write(content)


def loaded(name: str, upload: int | None, text: Text) -> str:
    """Return the sentence about an applied file."""
    if upload is None:
        return text("load-unchanged", file=name)
    return text("load-done", file=name, upload=upload)


def exit_code(submission: Submission, *, accepted: bool) -> int:
    """Return the exit code that a checked file deserves."""
    if not submission.is_sound:
        return ERRORS
    return WARNINGS if submission.result.warnings and not accepted else DONE


def as_answer(submission: Submission, text: Text) -> dict[str, Any]:
    """Return a checked file as JSON has it (design, section 8)."""
    result, difference = submission.result, submission.difference

    def listed(problems: tuple[Problem, ...]) -> list[dict[str, Any]]:
        said = [desk.problem_text(problem, result.kind, text) for problem in problems]
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
            for one in said
        ]

    return {
        "file": submission.name,
        "kind": result.kind,
        "encoding": result.source_format.encoding if result.source_format else None,
        "delimiter": result.source_format.delimiter if result.source_format else None,
        "header_row": result.source_format.header_row if result.source_format else None,
        "rows": result.row_count,
        "errors": listed(result.errors),
        "warnings": listed(result.warnings),
        "notes": listed(result.notes),
        "changes": {
            name: getattr(difference, name) if difference else 0
            for name in ("new", "changed", "same", "missing")
        },
    }


def report(submission: Submission, text: Text) -> None:
    """Say in words what was found in a file."""
    result = submission.result
    title = text(f"kind-{result.kind}".replace("_", "-")) if result.kind else "—"
    say(text("check-read", file=submission.name, kind=title, rows=result.row_count))
    for heading, problems in (
        ("check-errors", result.errors),
        ("check-warnings", result.warnings),
        ("check-notes", result.notes),
    ):
        if not problems:
            continue
        say(text(heading, count=sum(problem.count for problem in problems)))
        for problem in problems[:SHOWN]:
            one = desk.problem_text(problem, result.kind, text)
            say("  " + in_full(one, text))
        if len(problems) > SHOWN:
            say("  " + text("check-more", count=len(problems) - SHOWN))
    if submission.kept and result.kind:
        headers = [text(header_key(result.kind, name)) for name in submission.kept]
        say(text("upload-kept", columns=", ".join(headers)))
    if submission.difference:
        found = submission.difference
        say(
            text(
                "check-changes",
                new=found.new,
                changed=found.changed,
                same=found.same,
                missing=found.missing,
            )
        )


def in_full(one: desk.ProblemText, text: Text) -> str:
    """Return a problem in one line: where it is, what is wrong, what would be right."""
    said = one.sentence
    if one.row and one.header:
        said = text("check-at-cell", row=one.row, column=one.header, sentence=said)
    elif one.row:
        said = text("check-at-row", row=one.row, sentence=said)
    expected = text("check-expected", expected=one.expected) if one.expected else None
    return " ".join(part for part in (said, expected, one.fix) if part)


def _kind(kind: str | None) -> str | None:
    if kind is not None and kind not in CONTRACTS:
        refuse(words()("kind-unknown", kind=kind, known=", ".join(CONTRACTS)))
    return kind


def _mode(replace: bool) -> UploadMode:
    return UploadMode.REPLACE if replace else UploadMode.UPDATE


def _worse(one: int, other: int) -> int:
    return ERRORS if ERRORS in (one, other) else max(one, other)
