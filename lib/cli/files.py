"""Commands about files: check, load, template."""

from pathlib import Path
from typing import Annotated

import typer

from lib import desk, store
from lib.cli.database import open_or_make
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
    require_files,
    say,
    write,
)
from lib.cli.reports import (
    consequences_as_json,
    exit_code,
    load_sentence,
    print_consequences,
    print_report,
    refusal_sentence,
    to_answer,
    worst,
)
from lib.contracts import CONTRACTS
from lib.desk import FileSubmission
from lib.export import consortium
from lib.export import template as templates
from lib.intake import SourceFile
from lib.text import DEFAULT
from lib.vocabulary import UploadMode

Files = Annotated[
    list[Path],
    typer.Argument(help="CSV or XLSX files, also in ZIP archives."),
]
Each = Annotated[
    bool,
    typer.Option(
        "--each",
        help="Each file for itself: by the date in the name, then references first.",
    ),
]


def check(
    files: Files, kind: Kind = None, language: Language = DEFAULT, as_json: AsJson = False
) -> None:
    """Check files as one upload: what they hold, what is wrong, what would change; nothing does."""
    words = load_words(language)
    require_files(files, words)
    engine = open_or_make(words)
    submission = _checked(engine, files, _kind(kind), UploadMode.UPDATE)
    print_report(submission, words)
    effects = _consequences(engine, submission)
    print_consequences(effects, words)
    if as_json:
        print_json(to_answer(submission, words) | consequences_as_json(effects, words))
    raise typer.Exit(exit_code(submission, accepted=False))


def load(
    files: Files,
    by: By,
    kind: Kind = None,
    each: Each = False,
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
    """Load files completely or not at all: several become one upload, undone as one."""
    words = load_words(language)
    require_files(files, words)
    engine = open_or_make(words)
    answers, code = [], DONE
    for paths in _uploads(files, each):
        submission = _checked(engine, paths, _kind(kind), _mode(replace))
        print_report(submission, words)
        outcome = exit_code(submission, accepted=accept_warnings)
        upload = None
        if outcome == DONE:
            accepted = sorted({problem.code for problem in submission.warnings})
            try:
                upload = desk.apply(engine, submission, by=by, note=note, acknowledged=accepted)
            except store.RefusedChangeError as error:
                outcome = ERRORS
                say(f"{submission.name}: {desk.refusal(error, words)}")
            else:
                say(load_sentence(submission.name, upload, words))
        else:
            say(refusal_sentence(submission.name, outcome, words))
        answers.append(to_answer(submission, words) | {"upload": upload})
        code = worst(code, outcome)
    if as_json:
        print_json(answers[0] if len(answers) == 1 else answers)
    raise typer.Exit(code)


def _uploads(files: list[Path], each: bool) -> list[list[Path]]:
    """Return the files of each upload: all together, or each for itself in order."""
    return [[path] for path in desk.ordered(files)] if each else [files]


def _checked(
    engine: store.Engine, paths: list[Path], kind: str | None, mode: UploadMode
) -> FileSubmission:
    contents = desk.unpacked((path.name, path.read_bytes()) for path in paths)
    files = [SourceFile(name, content, kind) for name, content in contents]
    return desk.check_files(engine, files, mode=mode, today=desk.today(engine))


def template(
    kind: Annotated[
        str | None, typer.Argument(help="The kind of file; without it, one workbook of all.")
    ] = None,
    format_: Format = FileFormat.CSV,
    filled: Annotated[
        bool, typer.Option("--filled", help="The workbook filled with an example consortium.")
    ] = False,
    language: Language = DEFAULT,
    output: Annotated[Path | None, typer.Option("-o", help="Where to write it.")] = None,
) -> None:
    """Write the template of a kind, or a workbook of all: headers and an example row.

    The filled workbook holds a small invented consortium and can be loaded as it is.
    """
    words = load_words(language)
    if filled:
        if kind is not None:
            refuse(words("template-filled-kind"))
        write(desk.example_workbook(words), output, words)
        return
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


def _consequences(engine: store.Engine, submission: FileSubmission) -> desk.Consequences | None:
    """Return what sound files would do to the board; nothing where that cannot be said."""
    if not submission.is_sound:
        return None
    try:
        moment = store.Moment(store.latest(engine), desk.today(engine))
        return desk.consequences(engine, submission, moment)
    except store.RefusedChangeError:  # it leans on a file that is checked with it
        return None
