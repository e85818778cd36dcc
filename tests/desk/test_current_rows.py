"""What a file is compared with: only the stored rows that matter are read, with equal answers."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import desk, intake, store
from lib.desk.clock import calendar
from lib.intake import SourceFile
from tests.helpers.rows import change

TODAY = date(2026, 11, 29)
MEMBERS = ("S1", "S2", "U1")
DAYS = ("2026-03-02", "2026-03-03", "2026-03-04")
HEADER = "Код обмена;Кто сообщил;Дата;Кто передаёт;Кто получает;Ресурс;Количество;Единица"
STORED = [
    {
        "exchange_id": f"X-{number}",
        "reported_by": MEMBERS[number % 3],
        "date": DAYS[number % 2],
        "from_member": MEMBERS[number % 3],
        "to_member": MEMBERS[(number + 1) % 3],
        "quantity": float(1 + number % 4),
        "estimated_value": float(10 + number),
        "note": "урок",
    }
    for number in range(12)
]


@pytest.fixture(scope="module")
def ledger(founded, tmp_path_factory):
    """A database of three members and twelve exchanges on two days."""
    path = tmp_path_factory.mktemp("ledger") / "ledger.db"
    path.write_bytes(founded.read_bytes())
    engine = desk.open_consortium(f"sqlite:///{path}")
    store.apply(engine, change("members", *({"member_code": code} for code in MEMBERS)))
    store.apply(engine, change("exchanges", *STORED))
    yield engine
    engine.dispose()


def file_of(rows, header=HEADER):
    return "\n".join([header, *(";".join(row) for row in rows)]).encode()


def checked(engine, files, current_rows):
    results = intake.check_files(
        [SourceFile(f"exchanges {place}.csv", content) for place, content in enumerate(files)],
        current_rows=current_rows,
        today=TODAY,
        calendar=calendar(engine),
    )
    return [result for of_file in results for result in of_file]


def test_of_the_stored_exchanges_only_those_of_the_files_days_and_keys_are_read(
    ledger, monkeypatch
):
    counts = []
    read = store.read

    def counted(database, kind, *args, **options):
        rows = read(database, kind, *args, **options)
        counts.extend([len(rows)] if kind == "exchanges" else [])
        return rows

    monkeypatch.setattr(store, "read", counted)
    row = ("N-1", "U1", "03.03.2026", "U1", "S1", "кадры", "2", "чел.-ч")
    submission = desk.check_file(ledger, file_of([row]), "exchanges.csv", today=TODAY)
    assert [one.code for one in submission.warnings] == ["row-twice"]
    assert max(counts) == 6


rows_of_files = st.lists(
    st.tuples(
        st.sampled_from(("X-1", "X-2", "N-1", "N-2", "Х-3")),  # the last begins in Cyrillic
        st.sampled_from(MEMBERS),
        st.sampled_from(("02.03.2026", "2026-03-03", "04.03.2026", "")),
        st.sampled_from(MEMBERS),
        st.sampled_from(MEMBERS),
        st.just("кадры"),
        st.sampled_from(("1", "2", "3", "900")),
        st.just("чел.-ч"),
        st.sampled_from(("", "12", "9000")),
    ),
    min_size=1,
    max_size=6,
)


@given(files=st.lists(rows_of_files, min_size=1, max_size=2), has_value=st.booleans())
@settings(max_examples=40)
def test_answers_are_those_of_a_check_that_reads_everything(ledger, files, has_value):
    header = f"{HEADER};Оценка, тыс." if has_value else HEADER
    contents = [file_of((row[: header.count(";") + 1] for row in rows), header) for rows in files]
    everything = {kind: store.read(ledger, kind) for kind in desk.CurrentRows(ledger)}
    pairs = zip(
        checked(ledger, contents, desk.CurrentRows(ledger)),
        checked(ledger, contents, everything),
        strict=True,
    )
    for selective, complete in pairs:
        assert (selective.errors, selective.warnings) == (complete.errors, complete.warnings)
        pd.testing.assert_frame_equal(selective.rows, complete.rows)
