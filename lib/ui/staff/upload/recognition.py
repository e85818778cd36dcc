"""A file of unknown kind: what it looks like; its kind and the meaning of columns by hand."""

from collections.abc import Mapping, Sequence

import streamlit as st

from lib.contracts import CONTRACTS, Contract, header_key
from lib.desk import Submission
from lib.formats import column_letters
from lib.intake import Candidate, Decisions
from lib.text import MISSING
from lib.ui.kit import session
from lib.ui.kit.desk.preview import act_title
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.layout import grid
from lib.ui.staff.upload import choices
from lib.ui.staff.upload.choices import ChosenFile
from lib.ui.staff.upload.options import options_of

COLUMNS, SAMPLES, NAMED = 40, 3, 8
"""Columns whose meaning can be chosen, values that show what is in one, headings in a sentence."""


def show_reuse(submission: Submission, file: ChosenFile) -> None:
    """Show that decisions about an earlier file of the same header are reused."""
    if submission.reused_from is None:
        return
    words = session.words()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(words("recognition-reused", upload=submission.reused_from), width="stretch")
        st.button(
            words("recognition-afresh"),
            on_click=choices.forget,
            args=(file,),
            key=choices.key("afresh", file),
        )


def show_candidates(submission: Submission, file: ChosenFile) -> None:
    """Show which kinds a file of none is nearest to, what it has of each and what it lacks."""
    result, words = submission.result, session.words()
    if result.kind or choices.kind(file) or not result.header:
        return
    st.markdown(f"**{words('recognition-title' if result.candidates else 'recognition-none')}**")
    for candidate in result.candidates:
        sentence, choice = st.columns([5, 1], vertical_alignment="center")
        sentence.markdown(_describe(candidate))
        choice.button(
            words("recognition-choose"),
            on_click=choices.choose_kind,
            args=(file, candidate.kind),
            key=choices.key(f"candidate-{candidate.kind}", file),
        )


def _describe(candidate: Candidate) -> str:
    words, kind = session.words(), candidate.kind
    has = ", ".join(f"«{heading}»" for heading in [*candidate.columns.values()][:NAMED])
    lacks = ", ".join(f"«{words(header_key(kind, name))}»" for name in candidate.missing)
    lines = [
        f"**{escape_markdown(act_title(kind, words))}**",
        escape_markdown(words("recognition-has", headings=has or MISSING)),
        escape_markdown(words("recognition-lacks", headings=lacks or MISSING)),
    ]
    return "  \n".join(lines)


def offer_columns(submission: Submission, file: ChosenFile, together: Sequence[Submission]) -> None:
    """Let the meaning of each column be chosen, and what stands for every row where none is.

    together : the tables that are handed in together.
    """
    result, words = submission.result, session.words()
    kind = result.kind or choices.kind(file)
    if kind is None or result.source_format is None or not result.header:
        return
    candidate = next((one for one in result.candidates if one.kind == kind), None)
    places: Mapping[str, int] = result.places or (candidate.places if candidate else {})
    missing = candidate.missing if candidate else ()
    is_open = bool(missing) or result.kind is None or submission.result.decisions.columns != {}
    with st.expander(words("recognition-columns"), expanded=is_open, icon=":material/view_column:"):
        kept = [words("recognition-columns-kept")] if file.sheet is None else []
        st.caption(" ".join([words("recognition-columns-how"), *kept]))
        _choose_columns(submission, file, CONTRACTS[kind], places)
        _choose_constants(submission, file, CONTRACTS[kind], missing, together)


def _choose_columns(
    submission: Submission, file: ChosenFile, contract: Contract, places: Mapping[str, int]
) -> None:
    words, header = session.words(), submission.result.header[:COLUMNS]
    meant = {place: name for name, place in places.items()}
    headers = {name: words(header_key(contract.kind, name)) for name in contract.names}
    options = ["", *contract.names]
    drawn = grid.places(len(header))
    for place, heading in enumerate(header):
        current = meant.get(place, "")
        key = f"{choices.key(f'column-{contract.kind}', file)}-{place}-{current}"
        drawn[place].selectbox(
            escape_markdown(
                f"{column_letters(place)} · {heading}" if heading else column_letters(place)
            ),
            options,
            index=options.index(current),
            format_func=lambda name: headers.get(name, words("recognition-skip")),
            help=escape_markdown(" · ".join(_samples(submission, place))) or None,
            key=key,
            on_change=_choose_column,
            args=(submission, file, contract.kind, place, key),
        )


def _samples(submission: Submission, place: int) -> list[str]:
    """Return the first values of a column."""
    result = submission.result
    source_format = result.source_format
    first = (source_format.header_row or 0) + source_format.header_height if source_format else 0
    rows: Sequence[tuple[str, ...]] = [
        cells for row, cells in result.beginning.items() if row >= first
    ]
    values = [cells[place] for cells in rows if place < len(cells) and cells[place].strip()]
    return list(dict.fromkeys(values))[:SAMPLES]


def _choose_column(
    submission: Submission, file: ChosenFile, kind: str, place: int, key: str
) -> None:
    """Give a column its meaning; a column that had it before loses it."""
    decisions = _start(submission, file)
    name = st.session_state[key]
    columns = {at: meant for at, meant in decisions.columns.items() if not name or meant != name}
    places = submission.result.places or (
        submission.result.candidates[0].places if submission.result.candidates else {}
    )
    if name in places and places[name] != place:
        columns[places[name]] = ""
    choices.choose_kind(file, kind)
    choices.decide(file, decisions, columns={**columns, place: name})


def _choose_constants(
    submission: Submission,
    file: ChosenFile,
    contract: Contract,
    missing: Sequence[str],
    together: Sequence[Submission],
) -> None:
    """Picker: what stands for every row in a required column that the file has not."""
    words, decisions = session.words(), _start(submission, file)
    names = list(dict.fromkeys([*missing, *decisions.constants]))
    if not names:
        return
    st.caption(words("recognition-constants"))
    for name in names:
        column = contract.columns.get(name)
        if column is None:
            continue
        label = escape_markdown(words(header_key(contract.kind, name)))
        key = f"{choices.key(f'constant-{contract.kind}', file)}-{name}"
        arguments = (submission, file, contract.kind, name, key)
        options = options_of(column, together)
        if options:
            st.selectbox(
                label,
                list(options),
                index=None,
                format_func=options.__getitem__,
                key=key,
                on_change=_choose_constant,
                args=arguments,
            )
        else:
            st.text_input(label, key=key, max_chars=200, on_change=_choose_constant, args=arguments)


def _choose_constant(
    submission: Submission, file: ChosenFile, kind: str, name: str, key: str
) -> None:
    decisions = _start(submission, file)
    constants = {one: text for one, text in decisions.constants.items() if one != name}
    if st.session_state[key]:
        constants[name] = str(st.session_state[key])
    choices.choose_kind(file, kind)
    choices.decide(file, decisions, constants=constants)


def _start(submission: Submission, file: ChosenFile) -> Decisions:
    """Return the decisions that a further one is added to."""
    return submission.result.decisions if submission.reused_from else choices.decisions(file)
