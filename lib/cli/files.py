"""Commands about files: check, load, template."""

from pathlib import Path
from typing import Annotated

import typer

from lib import desk, store
from lib.cli.output import (
    DONE,
    ERRORS,
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
from lib.cli.reports import (
    exit_code,
    load_sentence,
    print_report,
    refusal_sentence,
    to_answer,
    worst,
)
from lib.contracts import CONTRACTS
from lib.desk import FileSubmission
from lib.export import consortium
from lib.export import template as templates
from lib.text import DEFAULT
from lib.vocabulary import UploadMode

Files = Annotated[
    list[Path], typer.Argument(help="CSV or XLSX files.", exists=True, dir_okay=False)
]


def check(
    files: Files, kind: Kind = None, language: Language = DEFAULT, as_json: AsJson = False
) -> None:
    """Check files: what they hold, what is wrong, what they would change. Changes nothing."""
    engine, words = desk.open_consortium(), load_words(language)
    current_rows, answers, code = desk.CurrentRows(engine), [], DONE
    for path in desk.ordered(files):
        submission = desk.check_file(
            engine,
            path.read_bytes(),
            path.name,
            kind=_kind(kind),
            today=desk.today(engine),
            current_rows=current_rows,
        )
        for part in submission.parts:
            if part.result.kind and part.is_sound:
                current_rows.learn(part.result.kind, part.rows)
        print_report(submission, words)
        effects = _consequences(engine, submission)
        answers.append(to_answer(submission, words) | effects)
        code = worst(code, exit_code(submission, accepted=False))
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
        submission = desk.check_file(
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
            accepted = sorted({problem.code for problem in submission.warnings})
            try:
                upload = desk.apply(engine, submission, by=by, note=note, acknowledged=accepted)
            except store.RefusedChangeError as error:
                outcome = ERRORS
                say(f"{path.name}: {desk.refusal(error, words)}")
            else:
                say(load_sentence(path.name, upload, words))
        else:
            say(refusal_sentence(path.name, outcome, words))
        answers.append(to_answer(submission, words) | {"upload": upload})
        code = worst(code, outcome)
    if as_json:
        print_json(answers[0] if len(files) == 1 else answers)
    raise typer.Exit(code)


def template(
    kind: Annotated[
        str | None, typer.Argument(help="The kind of file; without it, one workbook of all.")
    ] = None,
    format_: Format = FileFormat.CSV,
    language: Language = DEFAULT,
    output: Annotated[Path | None, typer.Option("-o", help="Where to write it.")] = None,
) -> None:
    """Write the template of a kind, or a workbook of all: headers and an example row."""
    words = load_words(language)
    if kind is None:
        write(consortium.workbook({}, words), output, words)
        return
    contract = CONTRACTS[_kind(kind) or ""]
    content = templates.file(contract, words, as_workbook=format_ is FileFormat.XLSX)
    write(content, output, words)


def _kind(kind: str | None) -> str | None:
    if kind is not None and kind not in CONTRACTS:
        refuse(load_words()("kind-unknown", kind=kind, known=", ".join(CONTRACTS)))
    return kind


def _mode(replace: bool) -> UploadMode:
    return UploadMode.REPLACE if replace else UploadMode.UPDATE


def _consequences(engine: store.Engine, submission: FileSubmission) -> dict[str, object]:
    """Return what a sound file would do to the board, as the upload page tells it."""
    unknown: dict[str, object] = {"consequences": None, "headline": None, "promised": None}
    if not submission.is_sound:
        return unknown
    moment = store.Moment(store.latest(engine), desk.today(engine))
    try:
        effects = desk.consequences(engine, submission, moment)
    except store.RefusedChangeError:  # it leans on a file that is checked with it
        return unknown
    return {
        "consequences": effects.indicators,
        "headline": effects.headline,
        "promised": effects.promised,
    }
