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
from lib.desk import Checking
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
    known, answers, code = desk.Known(engine), [], DONE
    for path in desk.ordered(files):
        checking = desk.check(
            engine,
            path.read_bytes(),
            path.name,
            kind=_kind(kind),
            today=desk.today(engine),
            known=known,
        )
        if checking.checked.kind and checking.is_sound:
            known.learn(checking.checked.kind, checking.rows)
        report(checking, text)
        answers.append(as_answer(checking, text))
        code = _worse(code, exit_code(checking, accepted=False))
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
        checking = desk.check(
            engine,
            path.read_bytes(),
            path.name,
            kind=_kind(kind),
            mode=_mode(replace),
            today=desk.today(engine),
        )
        report(checking, text)
        outcome = exit_code(checking, accepted=accept_warnings)
        upload = None
        if outcome == DONE:
            accepted = sorted({problem.code for problem in checking.checked.warnings})
            try:
                upload = desk.apply(engine, checking, by=by, note=note, acknowledged=accepted)
            except store.RefusedChangeError as error:
                outcome = ERRORS
                say(f"{path.name}: {desk.refusal(error, text)}")
            else:
                say(loaded(path.name, upload, text))
        answers.append(as_answer(checking, text) | {"upload": upload})
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


def exit_code(checking: Checking, *, accepted: bool) -> int:
    """Return the exit code that a checked file deserves."""
    if not checking.is_sound:
        return ERRORS
    return WARNINGS if checking.checked.warnings and not accepted else DONE


def as_answer(checking: Checking, text: Text) -> dict[str, Any]:
    """Return a checked file as JSON has it (design, section 8)."""
    checked, difference = checking.checked, checking.difference

    def listed(problems: tuple[Problem, ...]) -> list[dict[str, Any]]:
        said = [desk.worded(problem, checked.kind, text) for problem in problems]
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
        "file": checking.name,
        "kind": checked.kind,
        "encoding": checked.detected.encoding if checked.detected else None,
        "delimiter": checked.detected.delimiter if checked.detected else None,
        "header_row": checked.detected.header_row if checked.detected else None,
        "rows": checked.row_count,
        "errors": listed(checked.errors),
        "warnings": listed(checked.warnings),
        "notes": listed(checked.notes),
        "changes": {
            name: getattr(difference, name) if difference else 0
            for name in ("new", "changed", "same", "missing")
        },
    }


def report(checking: Checking, text: Text) -> None:
    """Say in words what was found in a file."""
    checked = checking.checked
    title = text(f"kind-{checked.kind}".replace("_", "-")) if checked.kind else "—"
    say(text("check-read", file=checking.name, kind=title, rows=checked.row_count))
    for heading, problems in (
        ("check-errors", checked.errors),
        ("check-warnings", checked.warnings),
        ("check-notes", checked.notes),
    ):
        if not problems:
            continue
        say(text(heading, count=sum(problem.count for problem in problems)))
        for problem in problems[:SHOWN]:
            one = desk.worded(problem, checked.kind, text)
            say("  " + in_full(one, text))
        if len(problems) > SHOWN:
            say("  " + text("check-more", count=len(problems) - SHOWN))
    if checking.kept and checked.kind:
        headers = [text(header_key(checked.kind, name)) for name in checking.kept]
        say(text("upload-kept", columns=", ".join(headers)))
    if checking.difference:
        found = checking.difference
        say(
            text(
                "check-changes",
                new=found.new,
                changed=found.changed,
                same=found.same,
                missing=found.missing,
            )
        )


def in_full(one: desk.WordedProblem, text: Text) -> str:
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
