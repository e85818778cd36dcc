"""The store: applying, comparing, reading as of a moment, on SQLite and on PostgreSQL."""

import math
from datetime import date

import pandas as pd
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlmodel import SQLModel

from lib import store
from lib.contracts import CONTRACTS
from lib.store.database.engine import reader
from lib.vocabulary import UploadMode
from tests.helpers.rows import START, at, change, frame

S1, S2 = {"member_code": "S1"}, {"member_code": "S2"}
INDICATOR = {"indicator_code": "1.1"}
MOSCOW = {"today": date(2026, 3, 1), "zone": "Europe/Moscow"}


def measured(value, member="S1", period="2025/26", **more):
    return {
        "indicator_code": "1.1",
        "member_code": member,
        "period": period,
        "value": value,
        **more,
    }


@pytest.fixture
def founded(engine):
    """Uploads 1 to 3: the start, two members, an indicator."""
    store.apply(engine, START)
    store.apply(engine, change("members", S1, S2))
    store.apply(engine, change("indicators", INDICATOR))
    return engine


def test_the_revisions_make_exactly_the_tables_that_are_declared(engine):
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, SQLModel.metadata) == []


def test_opening_again_changes_nothing(founded):
    url = founded.url.render_as_string(hide_password=False)
    again = store.open_database(url)
    assert store.latest(again) == 3
    again.dispose()


def test_an_address_of_postgresql_may_be_spelled_as_hosts_give_it(postgresql, monkeypatch):
    address = postgresql.create().replace("postgresql+psycopg://", "postgres://")
    monkeypatch.setenv("DATABASE_URL", address)
    engine = store.open_database()
    assert store.latest(engine) == 0
    engine.dispose()


def test_a_new_database_knows_nothing(engine):
    assert store.latest(engine) == 0
    assert store.history(engine).empty
    assert store.read(engine, "members").empty
    assert store.read(engine, "members").dtypes.astype(str).to_dict() == CONTRACTS["members"].dtypes


def test_values_come_back_as_they_went_in(founded):
    row = S1 | {"name_ru": "«Родник» 100 %", "lat": 58.49928, "pupils_total": 310, "is_demo": True}
    store.apply(founded, change("members", row))
    read = store.read(founded, "members", where={"member_code": "S1"})
    assert read.dtypes.astype(str).to_dict() == CONTRACTS["members"].dtypes
    pd.testing.assert_frame_equal(read, frame("members", row)[CONTRACTS["members"].names])


def test_missing_is_not_zero_nor_an_empty_text(founded):
    store.apply(founded, change("measurements", measured(None), measured(0.0, "S2")))
    read = store.read(founded, "measurements").set_index("member_code")
    assert pd.isna(read.loc["S1", "value"])
    assert read.loc["S2", "value"] == 0
    assert read["comment"].isna().all()


def test_rows_come_in_the_order_of_their_key_whatever_the_database(founded):
    codes = ["Ё1", "S10", "S_1", "S-1", "S2", "А1", "a"]
    store.apply(founded, change("members", *({"member_code": code} for code in codes)))
    assert list(store.read(founded, "members")["member_code"]) == sorted({*codes, "S1"})


def test_a_row_tells_its_upload_file_and_line(founded):
    store.apply(founded, change("members", S2 | {"city": "Вега"}, file_name="новые.csv"))
    rows = store.rows(founded, "members")
    assert list(rows.columns[:3]) == ["upload", "file", "line"]
    assert rows[["upload", "file", "line", "member_code"]].to_dict("split")["data"] == [
        [2, "members.csv", 2, "S1"],
        [4, "новые.csv", 2, "S2"],
    ]


def test_rows_are_filtered_by_one_value_or_by_several(founded):
    cells = [measured(1.0), measured(2.0, "S2"), measured(3.0, "S2", "2024/25")]
    store.apply(founded, change("measurements", *cells))

    def values(**where):
        return sorted(store.read(founded, "measurements", where=where)["value"])

    assert values(member_code="S2") == [2, 3]
    assert values(member_code="S2", period="2025/26") == [2]
    assert values(period=["2024/25", "2023/24"]) == [3]
    assert values(member_code=[]) == []
    with pytest.raises(ValueError, match="measurements has no column colour"):
        values(colour="red")


def test_numbers_out_of_frames_are_as_good_as_plain_ones(founded):
    store.apply(founded, change("headcounts", S1 | {"school_year": "2025/26", "pupils_total": 310}))
    upload = store.history(founded)["upload"].iloc[0]
    pupils = store.read(founded, "headcounts", upload)["pupils_total"]
    assert len(store.read(founded, "headcounts", where={"pupils_total": pupils})) == 1
    assert store.undo(founded, upload, by="anna") == upload + 1


def test_a_former_moment_shows_what_was_known_then(founded):
    store.apply(founded, change("measurements", measured(1.0)))
    store.apply(founded, change("measurements", measured(2.0), measured(5.0, "S2")))

    def values(upload):
        return list(store.read(founded, "measurements", upload)["value"])

    assert [values(n) for n in (3, 4, 5, None)] == [[], [1], [2, 5], [2, 5]]


def test_a_reading_in_progress_is_not_overtaken_by_an_upload(founded):
    with reader(founded) as connection:
        now = store.latest(connection)
        store.apply(founded, change("members", {"member_code": "S3"}))
        assert len(store.read(connection, "members", now)) == 2
    assert len(store.read(founded, "members")) == 3


def test_a_file_of_very_many_unknown_codes_is_refused_like_any_other(founded):
    rows = frame("measurements", measured(1.0)).loc[[0] * 40_000]
    rows["member_code"] = [f"N{number}" for number in range(40_000)]
    with pytest.raises(store.BrokenReferencesError) as refused:
        store.apply(founded, change("measurements", rows={"measurements": rows}))
    assert len(refused.value.rows) == 1000


def test_equal_rows_are_left_alone(founded):
    store.apply(founded, change("measurements", measured(1.0), measured(2.0, "S2")))
    store.apply(founded, change("measurements", measured(1.0), measured(3.0, "S2")))
    assert list(store.rows(founded, "measurements")["upload"]) == [4, 5]
    assert list(store.history(founded, 1)[["added", "changed", "ended"]].iloc[0]) == [0, 1, 0]


def test_a_file_that_changes_nothing_is_no_upload(founded):
    assert store.apply(founded, change("members", S1, S2)) is None
    assert store.latest(founded) == 3
    assert store.apply(founded, change("members", {"member_code": "S3"})) == 4


def test_a_file_without_rows_changes_nothing(founded):
    empty = change("members")
    assert store.difference(founded, empty).missing == 2
    assert store.apply(founded, empty) is None


def test_a_column_that_a_file_empties_is_emptied(founded):
    store.apply(founded, change("members", S1 | {"lat": 58.5}))
    store.apply(founded, change("members", S1))
    assert store.read(founded, "members")["lat"].isna().all()


def test_an_update_leaves_the_rows_that_a_file_lacks(founded):
    store.apply(founded, change("measurements", measured(1.0), measured(2.0, "S2")))
    store.apply(founded, change("measurements", measured(3.0, "S2")))
    assert list(store.read(founded, "measurements")["value"]) == [1, 3]


def test_a_replacement_ends_rows_only_within_the_members_and_periods_it_names(founded):
    store.apply(founded, change("indicators", {"indicator_code": "1.2"}))
    other = {"indicator_code": "1.2"}
    kept = [measured(2.0, "S2") | other, measured(3.0, "S1", "2024/25") | other]
    store.apply(founded, change("measurements", measured(1.0), measured(9.0) | other, *kept))
    replacing = change("measurements", measured(1.0), mode=UploadMode.REPLACE)
    assert store.difference(founded, replacing).missing == 1
    store.apply(founded, replacing)
    read = store.read(founded, "measurements")
    assert list(read["value"]) == [1, 3, 2]
    assert list(store.history(founded, 1)[["added", "changed", "ended"]].iloc[0]) == [0, 0, 1]


@pytest.mark.parametrize(
    ("kind", "column", "named", "other"),
    [
        ("mentoring_counts", "census_date", "2025-12-20", "2025-05-20"),
        ("headcounts", "school_year", "2025/26", "2024/25"),
        ("targets", "period", "2025/26", "2024/25"),
    ],
)
def test_every_kind_that_can_be_replaced_knows_its_period(founded, kind, column, named, other):
    row = {"member_code": "S1"} | ({"indicator_code": "1.1"} if kind == "targets" else {})
    rows = [row | {column: named}, row | {column: other}]
    store.apply(founded, change(kind, *rows))
    difference = store.difference(founded, change(kind, rows[0], mode=UploadMode.REPLACE))
    assert (difference.same, difference.missing) == (1, 0)


def test_a_preview_counts_what_would_be_done_and_does_nothing(founded):
    store.apply(founded, change("measurements", measured(1.0), measured(2.0, "S2")))
    before = store.state_hash(founded)
    coming = [measured(1.0), measured(2.5, "S2", numerator=5.0), measured(4.0, "S2", "2024/25")]
    difference = store.difference(founded, change("measurements", *coming))
    assert difference.new == 1
    assert (difference.changed, difference.same, difference.missing) == (1, 1, 0)
    assert difference.changes.to_numpy().tolist() == [
        ["1.1", "S2", "2025/26", "value", 2.0, 2.5, 0.25],
        ["1.1", "S2", "2025/26", "numerator", None, 5.0, None],
    ]
    assert store.state_hash(founded) == before
    assert store.latest(founded) == 4


def test_a_changed_target_is_named_by_its_key_wherever_its_columns_stand(founded):
    target = {"indicator_code": "1.1", "period": "2025/26", "target_value": 66.33}
    store.apply(founded, change("targets", target))
    difference = store.difference(founded, change("targets", target | {"target_value": 62.53}))
    assert difference.changes.to_dict("records") == [
        {"indicator_code": "1.1", "period": "2025/26", "member_code": "consortium",
         "column": "target_value", "old": 66.33, "new": 62.53,
         "change": pytest.approx(-0.0573, abs=0.0001)}
    ]  # fmt: skip


def test_the_largest_change_of_a_preview_comes_first(founded):
    before = [measured(100.0), measured(10.0, "S2"), measured(0.0, period="2024/25")]
    store.apply(founded, change("measurements", *before))
    after = [measured(99.0), measured(5.0, "S2"), measured(3.0, period="2024/25")]
    difference = store.difference(founded, change("measurements", *after))
    assert difference.changes["change"].tolist() == [math.inf, -0.5, -0.01]
    assert difference.changes["new"].tolist() == [3.0, 5.0, 99.0]


def test_yes_and_no_differ_by_no_share(founded):
    store.apply(founded, change("members", {"member_code": "S9", "is_demo": True}))
    difference = store.difference(
        founded, change("members", {"member_code": "S9", "is_demo": False})
    )
    assert difference.changes[["old", "new", "change"]].to_numpy().tolist() == [[True, False, None]]


def test_a_figure_that_goes_away_is_counted_and_comes_before_all_changes(founded):
    before = [measured(0.0), measured(10.0, "S2") | {"numerator": 5.0}]
    store.apply(founded, change("measurements", *before))
    after = [measured(3.0), measured(None, "S2") | {"numerator": 6.0}]
    difference = store.difference(founded, change("measurements", *after))
    assert (difference.changed, difference.emptied) == (2, {"value": 1})
    assert difference.changes["new"].tolist() == [None, 6.0, 3.0]


def test_missing_rows_are_those_that_a_file_speaks_about_but_lacks(founded):
    store.apply(founded, change("members", {"member_code": "S3"}))
    difference = store.difference(founded, change("members", S1, S2))
    assert list(difference.missing_rows["member_code"]) == ["S3"]
    numbered = [{"exchange_id": "X-1", "reported_by": who} for who in ("S1", "S2")]
    store.apply(founded, change("exchanges", *numbered))
    other = {"exchange_id": "X-2", "reported_by": "S2"}
    difference = store.difference(founded, change("exchanges", other))
    assert list(difference.missing_rows["reported_by"]) == ["S2"]


@pytest.mark.parametrize("mode", UploadMode)
def test_a_change_is_refused_where_rows_under_its_keys_changed_after_the_preview(founded, mode):
    coming = change("measurements", measured(1.0), mode=mode)
    for other in (measured(2.0), measured(3.0), measured(4.0, "S2")):
        seen = store.difference(founded, coming).fingerprint
        store.apply(founded, change("measurements", other))
        if other["member_code"] == "S1":
            with pytest.raises(store.StaleStateError) as refused:
                store.apply(founded, coming, expected=seen)
            assert refused.value.rows.to_dict("records") == [{"kind": "measurements"}]
        else:  # another key: nobody has to look again
            assert store.apply(founded, coming, expected=seen) == 7


def test_a_replacement_is_refused_where_there_is_more_to_end_than_was_seen(founded):
    coming = change("measurements", measured(1.0), mode=UploadMode.REPLACE)
    store.apply(founded, change("indicators", INDICATOR | {"indicator_code": "1.2"}))
    seen = store.difference(founded, coming).fingerprint
    store.apply(founded, change("measurements", measured(2.0) | {"indicator_code": "1.2"}))
    with pytest.raises(store.StaleStateError):
        store.apply(founded, coming, expected=seen)


def test_a_change_previewed_on_another_database_is_refused(founded):
    coming = change("measurements", measured(1.0))
    seen = store.difference(founded, coming).fingerprint
    store.erase(founded, upload=2, by="anna", reason="имя")  # gives another identity
    with pytest.raises(store.StaleStateError):
        store.apply(founded, coming, expected=seen)


def test_a_reference_to_an_unknown_code_is_refused_with_its_line(founded):
    with pytest.raises(store.BrokenReferencesError) as refused:
        store.apply(founded, change("measurements", measured(1.0), measured(1.0, "S9")))
    assert refused.value.rows.to_dict("records") == [
        {"kind": "measurements", "column": "member_code", "code": "S9", "line": 3}
    ]
    assert store.latest(founded) == 3
    assert store.read(founded, "measurements").empty


def test_every_code_of_a_list_must_be_known_but_reserved_ones(founded):
    store.apply(founded, change("agreements", {"agreement_id": "A-1", "parties": "S1;consortium"}))
    with pytest.raises(store.BrokenReferencesError) as refused:
        store.apply(founded, change("agreements", {"agreement_id": "A-2", "parties": "S1;S7;S8"}))
    assert list(refused.value.rows["code"]) == ["S7", "S8"]


def test_an_alias_must_name_a_member_or_an_indicator_that_is_known(founded):
    sound = {"subject": "members", "alias": "СОШ № 1", "code": "S1"}
    store.apply(founded, change("aliases", sound))
    wrong = {"subject": "indicators", "alias": "Охват", "code": "S1"}
    with pytest.raises(store.BrokenReferencesError):
        store.apply(founded, change("aliases", wrong))


def test_the_unit_of_a_measured_indicator_cannot_change(founded):
    store.apply(founded, change("indicators", INDICATOR | {"unit": "чел."}))
    store.apply(founded, change("measurements", measured(1.0)))
    with pytest.raises(store.ForbiddenChangeError) as refused:
        store.apply(founded, change("indicators", INDICATOR | {"unit": "%", "nature": "flow"}))
    assert refused.value.rows.to_dict("records") == [
        {"indicator_code": "1.1", "column": "unit", "old": "чел.", "new": "%"},
        {"indicator_code": "1.1", "column": "nature", "old": "ratio", "new": "flow"},
    ]
    renamed = INDICATOR | {"unit": "чел.", "name_ru": "Новое название"}
    assert store.apply(founded, change("indicators", renamed)) == 6


def test_history_lists_uploads_newest_first(founded):
    store.apply(
        founded,
        change("members", {"member_code": "S3"}, sha256="ab", member="S1", note="новая школа"),
    )
    store.undo(founded, 4, by="boris")
    listed = store.history(founded)
    assert list(listed["upload"]) == [5, 4, 3, 2, 1]
    assert list(listed["kind"]) == ["undo", "members", "indicators", "members", "start"]
    assert list(listed["undoes"].astype(object)[:2]) == [4, pd.NA]
    assert listed.iloc[1][["sha256", "member", "note", "undone_by", "added"]].tolist() == [
        *("ab", "S1", "новая школа", 5, 1)
    ]
    assert list(store.history(founded, 2)["upload"]) == [5, 4]


def test_the_bytes_of_a_file_are_kept_except_those_of_pairs(founded):
    member = change(
        "members", {"member_code": "S3"}, content=b"\xef\xbb\xbfcode", reading='{"a": 1}'
    )
    upload = store.apply(founded, member)
    assert store.content(founded, upload) == b"\xef\xbb\xbfcode"
    assert store.parts(founded, upload)[0].reading == {"a": 1}
    upload = store.apply(founded, change("mentoring_pairs", {"pair_code": "P-1"}, content=b"codes"))
    assert store.content(founded, upload) is None
    assert list(store.history(founded, 2)["has_content"]) == [False, True]
    assert store.content(founded, 99) is None
    assert store.parts(founded, 99) == []


def test_an_upload_is_never_accepted_before_its_predecessor(engine):
    store.apply(engine, change("members", S1, accepted_at=at("2025-09-20")))
    store.apply(engine, change("members", S2, accepted_at=at("2025-09-01")))
    assert list(store.history(engine)["accepted_at"]) == ["2025-09-20T09:00:00Z"] * 2


@pytest.fixture
def dated(engine):
    """Three uploads: on 20 September, and early and late on 21 September UTC."""
    for number, moment in enumerate(
        (at("2025-09-20"), at("2025-09-21", hour=1), at("2025-09-21", hour=22)), start=1
    ):
        store.apply(engine, change("members", {"member_code": f"S{number}"}, accepted_at=moment))
    return engine


@pytest.mark.parametrize(
    ("text", "upload", "day"),
    [
        (None, 3, "2026-03-01"),
        ("1", 1, "2025-09-20"),
        ("3", 3, "2025-09-22"),  # in Moscow it is already tomorrow
        ("2025-09-19", 0, "2025-09-19"),
        ("2025-09-20", 1, "2025-09-20"),
        ("2025-09-21", 2, "2025-09-21"),
        ("2025-09-22", 3, "2025-09-22"),
        ("2030-01-01", 3, "2030-01-01"),
    ],
)
def test_a_moment_is_an_upload_a_date_or_now(dated, text, upload, day):
    assert store.moment(dated, text, **MOSCOW) == store.Moment(upload, date.fromisoformat(day))


@pytest.mark.parametrize("text", ["0", "4", "вчера", "9999-12-31", "2025-13-01"])
def test_an_unknown_moment_is_refused(dated, text):
    with pytest.raises(store.UnknownMomentError) as refused:
        store.moment(dated, text, **MOSCOW)
    assert refused.value.at == text


def test_a_rehearsal_shows_the_state_after_a_change_and_leaves_nothing(founded):
    before = store.state_hash(founded)
    with store.dry_run(founded, change("measurements", measured(1.0))) as connection:
        assert store.latest(connection) == 4
        assert list(store.read(connection, "measurements", 4)["value"]) == [1]
    assert (store.latest(founded), store.state_hash(founded)) == (3, before)
    with store.dry_run(founded, 3) as connection:
        assert store.read(connection, "indicators").empty
    assert (store.latest(founded), store.state_hash(founded)) == (3, before)


def test_a_broken_rehearsal_leaves_nothing_either(founded):
    with pytest.raises(ZeroDivisionError), store.dry_run(founded, 3):
        1 / 0  # noqa: B018
    assert len(store.read(founded, "indicators")) == 1


def test_equal_keys_and_values_make_equal_boards_in_spite_of_history(founded):
    store.apply(founded, change("measurements", measured(1.0)))
    one = store.state_hash(founded)
    store.apply(founded, change("measurements", measured(2.0)))
    assert store.state_hash(founded) != one
    assert store.state_hash(founded, 4) == one
    store.apply(founded, change("measurements", measured(1.0), file_name="again.csv"))
    assert store.state_hash(founded) == one
