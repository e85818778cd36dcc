"""Random histories of uploads, replaces, undos and their undos, against a model in plain Python."""

from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete
from sqlmodel import SQLModel

import lib.tables  # noqa: F401  (declares the tables that are emptied)
from lib import store
from lib.store import BrokenReferencesError, ForbiddenChangeError, UndoConflictError
from lib.vocabulary import UploadMode
from tests.helpers.rows import START, change

EXAMPLES = {"sqlite": 12, "postgresql": 4}
MEMBERS, INDICATORS, PERIODS = ("S1", "S2"), ("1.1", "1.2"), ("2024/25", "2025/26")
KEYS = {
    "members": ("member_code",),
    "indicators": ("indicator_code",),
    "measurements": ("indicator_code", "member_code", "period"),
}
VALUES = {"members": ("city",), "indicators": ("unit",), "measurements": ("value",)}
ROWS = {
    "members": st.fixed_dictionaries(
        {"member_code": st.sampled_from(MEMBERS), "city": st.sampled_from("AB")}
    ),
    "indicators": st.fixed_dictionaries(
        {"indicator_code": st.sampled_from(INDICATORS), "unit": st.sampled_from(["%", "чел."])}
    ),
    "measurements": st.fixed_dictionaries(
        {
            "indicator_code": st.sampled_from(INDICATORS),
            "member_code": st.sampled_from((*MEMBERS, "consortium")),
            "period": st.sampled_from(PERIODS),
            "value": st.sampled_from([None, 0.0, 1.5]),
        }
    ),
}


@dataclass(frozen=True)
class File:
    """A file of a few rows."""

    kind: str
    rows: tuple[dict, ...]
    mode: UploadMode = UploadMode.UPDATE


@dataclass(frozen=True)
class Undo:
    """An undo of one of the uploads so far, counted back from the latest."""

    back: int


def files(kind):
    modes = st.sampled_from(list(UploadMode) if kind == "measurements" else [UploadMode.UPDATE])
    rows = st.lists(
        ROWS[kind], min_size=1, max_size=4, unique_by=lambda row: key_of(kind, row)
    ).map(tuple)
    return st.builds(File, st.just(kind), rows, modes)


def key_of(kind, row):
    return tuple(row[name] for name in KEYS[kind])


STEPS = st.lists(
    st.one_of(
        files("members"),
        files("indicators"),
        files("measurements"),
        files("measurements"),
        st.builds(Undo, st.integers(0, 4)),
        st.builds(Undo, st.integers(0, 1)),
    ),
    max_size=8,
)
FIRST = (
    File("members", tuple({"member_code": code, "city": "A"} for code in MEMBERS)),
    File("indicators", tuple({"indicator_code": code, "unit": "%"} for code in INDICATORS)),
)


@dataclass
class Model:
    """What should be known after each upload: key -> (values, the upload that brought them)."""

    states: list[dict] = field(default_factory=lambda: [{}, {}])  # of no upload, of the start
    undoes: dict[int, int] = field(default_factory=dict)

    @property
    def latest(self):
        """The number of the latest upload."""
        return len(self.states) - 1

    def apply(self, step):
        """Return the state after a file, or the error that it deserves."""
        state = dict(self.states[-1])
        rows_by_key = {(step.kind, *key_of(step.kind, row)): row for row in step.rows}
        if step.mode is UploadMode.REPLACE:
            named = {key[2:] for key in rows_by_key}
            for key in list(state):
                if key[0] == step.kind and key[2:] in named and key not in rows_by_key:
                    del state[key]
        for key, row in rows_by_key.items():
            values = tuple(row[name] for name in VALUES[step.kind])
            if key not in state or state[key][0] != values:
                state[key] = (values, self.latest + 1)
        return state, self.broken(state)

    def undo(self, upload):
        """Return the state after an undo, and the uploads in the way."""
        touched = self.touched(upload)
        undone = self.undone()
        if upload in undone:
            return None, {undone[upload]}
        void = {n for pair in undone.items() if pair[0] > upload for n in pair}
        later = {n for n in range(upload + 1, self.latest + 1) if n not in void}
        in_the_way = {n for n in later if self.touched(n) & touched}
        state = {key: row for key, row in self.states[-1].items() if key not in touched}
        state |= {key: row for key, row in self.states[upload - 1].items() if key in touched}
        return state, in_the_way

    def broken(self, state):
        """Return the error that a state deserves."""
        for kind, *key in state:
            if kind == "measurements":
                if ("indicators", key[0]) not in state:
                    return BrokenReferencesError
                if key[1] != "consortium" and ("members", key[1]) not in state:
                    return BrokenReferencesError
        for (kind, *key), (_values, origin) in state.items():
            if kind == "measurements":
                then = self.states[min(origin, self.latest)][("indicators", key[0])]
                if then[0] != state["indicators", key[0]][0]:
                    return ForbiddenChangeError
        return None

    def touched(self, upload):
        """Return the keys of which an upload opened or ended a version."""
        before, after = self.states[upload - 1], self.states[upload]
        return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}

    def undone(self):
        """Map uploads that are undone to their undos in force."""
        undone = {}
        for undo in sorted(self.undoes, reverse=True):
            if undo not in undone:
                undone.setdefault(self.undoes[undo], undo)
        return undone


def play(engine, model, step):
    """Make a step in both; the store must do what the model says, or refuse for its reason."""
    if isinstance(step, File):
        file_change = change(step.kind, *step.rows, mode=step.mode)
        state, error = model.apply(step)
        if error:
            with pytest.raises(error):
                store.apply(engine, file_change)
        elif state == model.states[-1]:
            assert store.apply(engine, file_change) is None
        else:
            assert store.apply(engine, file_change) == model.latest + 1
            model.states.append(state)
        return
    upload = max(model.latest - step.back, 2)
    state, in_the_way = model.undo(upload)
    if in_the_way or model.broken(state):
        with pytest.raises(UndoConflictError) as refused:
            store.undo(engine, upload, by="anna")
        assert in_the_way <= set(refused.value.conflicts["upload"])
        assert store.undo_conflicts(engine, upload).equals(refused.value.conflicts)
        return
    assert store.undo_conflicts(engine, upload).empty
    assert store.undo(engine, upload, by="anna") == model.latest + 1
    model.states.append(state)
    model.undoes[model.latest] = upload


def state_at(engine, upload):
    """Return what the store knows as of an upload, as the model writes it."""
    state = {}
    for kind, key in KEYS.items():
        for row in store.rows(engine, kind, upload).astype(object).to_dict("records"):
            values = tuple(None if row[n] != row[n] else row[n] for n in VALUES[kind])
            state[kind, *(row[name] for name in key)] = (values, row["upload"])
    return state


def begin(engine):
    with engine.begin() as connection:
        for table in reversed(SQLModel.metadata.sorted_tables):
            connection.execute(delete(table))
    assert store.apply(engine, START) == 1
    model = Model()
    for step in FIRST:
        play(engine, model, step)
    return model


def for_all(engine, strategy, check):
    """Check a property for many values, for fewer where a database is slower."""
    hypothesis = settings(
        max_examples=EXAMPLES[engine.dialect.name],
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    hypothesis(given(strategy)(check))()


def test_every_moment_shows_what_a_replay_of_its_uploads_gives(engine):
    def check(steps):
        model = begin(engine)
        for step in steps:
            play(engine, model, step)
        assert store.latest(engine) == model.latest
        assert [state_at(engine, n) for n in range(model.latest + 1)] == model.states

    for_all(engine, STEPS, check)


def test_the_same_file_twice_changes_nothing(engine):
    def check(steps):
        model = begin(engine)
        for step in steps:
            play(engine, model, step)
            if isinstance(step, File) and not model.apply(step)[1]:
                assert store.apply(engine, change(step.kind, *step.rows, mode=step.mode)) is None

    for_all(engine, STEPS, check)


def test_an_undo_and_the_undo_of_it_restore_equal_boards(engine):
    def check(steps):
        model = begin(engine)
        for step in steps:
            before, last = store.state_hash(engine), model.latest
            play(engine, model, step)
            if model.latest > last:
                after = store.state_hash(engine)
                play(engine, model, Undo(0))
                assert store.state_hash(engine) == before
                play(engine, model, Undo(0))
                assert store.state_hash(engine) == after

    for_all(engine, STEPS, check)


def test_undoing_what_is_in_the_way_as_listed_always_clears_it(engine):
    def clear(upload, steps_left):
        """Undo an upload and before it, one by one, whatever is listed first."""
        while not (listed := store.undo_conflicts(engine, upload)).empty:
            if listed["reason"].iloc[0] == "undone":
                return
            assert next(steps_left, None), "following the list leads nowhere"
            clear(listed["upload"].iloc[0], steps_left)
        store.undo(engine, upload, by="anna")

    def check(steps):
        model = begin(engine)
        for step in steps:
            play(engine, model, step)
        clear(2, steps_left=iter(range(4 * model.latest, 0, -1)))
        undone_by = store.history(engine).set_index("upload")["undone_by"]
        assert undone_by.notna()[2]

    for_all(engine, STEPS, check)
