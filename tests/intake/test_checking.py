"""The check of whole files: kinds, columns, what is left out, what is noted, what is missing."""

import codecs
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import intake
from lib.contracts import CONTRACTS
from lib.text import languages, load
from tests.helpers.files import KNOWN, checked, codes_of

HEADER = "Код показателя;Код организации;Период;Значение;Числитель;Знаменатель"
ROW = "3.1;S01;2024/25;41,94;13;31"


def test_a_sound_file_gives_typed_rows_with_their_lines():
    answer = checked([HEADER, ROW])
    assert answer.kind == "measurements"
    assert (answer.errors, answer.warnings) == ((), ())
    row = answer.rows.iloc[0]
    assert (row["indicator_code"], row["member_code"], row["period"]) == ("3.1", "S01", "2024/25")
    assert (row["value"], row["numerator"], row["line"]) == (41.94, 13.0, 2)
    assert dict(answer.rows.dtypes.astype(str))["value"] == "float64"
    assert list(answer.rows.columns) == [*CONTRACTS["measurements"].names, "line"]
    assert answer.rows["comment"].isna().all()


def test_how_a_file_was_read_is_told():
    answer = checked(["Отчёт", HEADER, ROW], encoding="cp1251")
    source_format = answer.source_format
    assert (source_format.encoding, source_format.delimiter, source_format.header_row) == (
        "cp1251",
        ";",
        2,
    )
    reading = json.loads(answer.reading)
    assert reading["encoding"] == "cp1251"
    assert reading["mapping"]["value"] == "Значение"
    assert "rows-above" in codes_of(answer.notes)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", CONTRACTS)
def test_a_template_is_accepted_and_its_example_is_never_stored(kind, language):
    answer = checked(CONTRACTS[kind].template(load(language)), current_rows={})
    assert answer.kind == kind
    assert (answer.errors, answer.warnings) == ((), ())
    assert sorted(codes_of(answer.notes)) == ["examples-skipped", "nothing-to-load"]
    assert (len(answer.rows), answer.row_count) == (0, 0)


def test_an_example_that_was_spoilt_is_an_error():
    rows = CONTRACTS["measurements"].template_rows(load("ru"))
    rows[1][rows[0].index("Значение")] = "около 40"
    answer = checked([";".join(row) for row in rows])
    assert codes_of(answer.errors, "row") == [("number-approximate", 2)]


def test_rows_beside_the_example_are_loaded():
    rows = CONTRACTS["aliases"].template_rows(load("ru"))
    answer = checked([*(";".join(row) for row in rows), ";организация;Первая школа;S01"])
    assert answer.errors == ()
    assert list(answer.rows["alias"]) == ["Первая школа"]


def test_a_header_alone_has_nothing_to_check():
    assert codes_of(checked([HEADER]).errors) == ["rows-none"]


def test_a_table_of_no_kind_is_told_which_kinds_there_are():
    answer = checked(["Месяц;Класс;Кабинет", "май;5а;12"])
    assert codes_of(answer.errors) == ["kind-unknown"]
    assert answer.kind is None
    assert answer.source_format.header_row == 1


def test_a_header_that_fits_two_kinds_is_decided_by_the_name_or_asked_about():
    lines = ["Код показателя;Организация;Период", "3.1;S01;2024/25"]
    answer = checked(lines)
    assert codes_of(answer.errors, "expected") == [("kind-ambiguous", "targets | measurements")]
    assert checked(lines, name="2026-01-01_targets.csv").kind == "targets"
    assert intake.recognise(lines[0].split(";")) is None


@pytest.mark.parametrize("kind", CONTRACTS)
def test_a_kind_is_recognised_by_its_required_columns_alone(kind):
    contract = CONTRACTS[kind]
    header = [
        heading
        for heading, (_, column) in zip(
            contract.header(load("ru")), contract.columns.items(), strict=True
        )
        if (column.required or column.key) and not column.empty_means
    ]
    if kind in ("measurements", "headcounts"):  # no column but the key is required
        header += [
            load("ru")(f"column-{kind}-{'value' if kind == 'measurements' else 'pupils-total'}")
        ]
    assert intake.recognise(header) == kind


def test_two_columns_for_one_field_are_an_error():
    answer = checked([HEADER + ";Факт", ROW + ";5"])
    assert codes_of(answer.errors, "column") == [("column-twice", "value")]
    assert answer.errors[0].values["headers"] == "«Значение», «Факт»"


def test_a_header_of_two_meanings_takes_the_one_that_is_free():
    answer = checked([HEADER + ";Дата", ROW + ";18.09.2025"])
    assert answer.errors == ()
    assert list(answer.rows["reported_on"]) == ["2025-09-18"]
    lines = [HEADER.replace("Период", "Дата"), ROW]
    assert checked(lines).errors == ()


def test_a_required_column_that_is_missing_is_an_error():
    answer = checked(["Код показателя;Период;Значение", "3.1;2024/25;5"], kind="measurements")
    assert codes_of(answer.errors, "column") == [("column-missing", "member_code")]


def test_a_measurement_needs_a_value_or_a_ratio():
    lines = ["Код показателя;Код организации;Период;Комментарий", "3.1;S01;2024/25;x"]
    assert codes_of(checked(lines, kind="measurements").errors, "column") == [
        ("column-missing", "value")
    ]
    lines = ["Код показателя;Код организации;Период;Числитель;Знаменатель", "3.1;S01;2024/25;13;31"]
    assert checked(lines).errors == ()


def test_unknown_columns_are_named_and_ignored():
    answer = checked([HEADER + ";Погода;Настроение", ROW + ";дождь;"])
    assert answer.errors == ()
    [note] = [one for one in answer.notes if one.code == "columns-unknown"]
    assert note.values["headers"] == "«Погода», «Настроение»"


def test_a_column_without_a_header_is_named_by_its_letter_and_ignored():
    answer = checked([HEADER + ";;Комментарий", ROW + ";дождь;", "6.1;S01;2024/25-H1;4;;;;"])
    assert answer.errors == ()
    [note] = [one for one in answer.notes if one.code == "columns-unknown"]
    assert note.values["headers"] == "G"


def test_a_bare_number_sign_beside_a_code_is_a_row_number():
    answer = checked(["№;" + HEADER, "1;" + ROW])
    assert answer.errors == ()
    assert "column-row-number" in codes_of(answer.notes)
    assert checked(["№ п/п;" + HEADER, "1;" + ROW]).errors == ()


def test_v19_totals_footnotes_repeated_headers_and_column_numbers_are_left_out_with_a_note():
    answer = checked(
        [
            HEADER,
            "1;2;3;4;5;6",
            ROW,
            HEADER,
            "6.1;S01;2024/25-H1;4;;",
            "Итого;;;45,9;13;31",
            "Всего по школе;;;45,9;;",
            "",
            "* по данным школ на конец года;;;;;",
        ]
    )
    assert answer.errors == ()
    assert answer.row_count == 2
    assert list(answer.rows["line"]) == [3, 5]
    assert {(note.code, note.values.get("rows")) for note in answer.notes} >= {
        ("column-numbers-skipped", "2"),
        ("header-repeated", "4"),
        ("totals-skipped", "6, 7"),
        ("footnotes-skipped", "9"),
    }


@pytest.mark.parametrize(
    "word", ["Итого", "ИТОГО:", "Всего", "Барлығы", "Жиыны", "Total", "Итого по школе"]
)
def test_v19_every_word_for_a_total_is_known(word):
    answer = checked([HEADER, ROW, f"{word};;;41,9;;"])
    assert (codes_of(answer.errors), answer.row_count) == ([], 1)


def test_a_name_that_only_begins_like_a_total_is_data():
    answer = checked([HEADER, "Всего понемногу;S01;2024/25;5;;"])
    assert codes_of(answer.errors) == ["unknown-code"]


def test_an_unfinished_last_row_is_no_footnote():
    answer = checked([HEADER, ROW, "6.1;;;;;"])
    assert codes_of(answer.errors, "row", "column") == [
        ("required-empty", 3, "member_code"),
        ("required-empty", 3, "period"),
        ("value-absent", 3, "value"),
    ]


def test_a_row_with_too_many_cells_is_an_error_and_with_too_few_a_note():
    answer = checked([HEADER, ROW + ";лишнее", "6.1;S01;2024/25-H1;4"])
    assert codes_of(answer.errors, "row") == [("surplus-cells", 2)]
    assert "rows-short" in codes_of(answer.notes)


def test_one_pass_shows_every_mistake_with_row_column_and_text():
    answer = checked(
        [
            HEADER,
            "3.1;S01;2024/25;около 40;;",
            "9.9;S77;когда-то;5;;",
            "3.1;S01;2025/26;50;40;30",
            "6.1;S01;2024/25-H1;4;;",
            "6.1;S01;2024/25-H1;5;;",
        ]
    )
    assert codes_of(answer.errors, "row", "column", "found") == [
        ("number-approximate", 2, "value", "около 40"),
        ("unknown-code", 3, "indicator_code", "9.9"),
        ("unknown-member", 3, "member_code", "S77"),
        ("not-a-period", 3, "period", "когда-то"),
        ("numerator-above-denominator", 4, "numerator", "40"),
        ("key-twice", 6, "indicator_code", "6.1"),
    ]
    assert list(answer.rows["line"]) == [5]


def test_v21_every_row_wrong_leaves_no_row():
    answer = checked([HEADER, *("x;y;z;много;;" for _ in range(50))])
    assert len(answer.rows) == 0
    assert answer.row_count == 50
    assert len(answer.errors) == 200


def test_a_word_for_no_figure_is_accepted_and_an_empty_cell_is_not():
    answer = checked([HEADER, "3.1;S01;2024/25;н/д;;", "6.1;S01;2024/25-H1;;;"])
    assert codes_of(answer.errors, "row") == [("value-absent", 3)]
    assert answer.rows["value"].isna().tolist() == [True]
    assert "read-missing" in codes_of(answer.notes)


def test_what_was_understood_is_listed_by_column_with_counts_and_examples():
    answer = checked(
        [HEADER, "3,1;Родниковая школа;2024–2025 уч. год;41,94;13;31", "6.1;s01;2024/25-H1;4,0;;"]
    )
    assert answer.errors == ()
    notes = {
        (note.code, note.column): (note.count, note.values["examples"]) for note in answer.notes
    }
    assert notes == {
        ("read-name", "indicator_code"): (1, "«3,1» → 3.1"),
        ("read-name", "member_code"): (2, "«Родниковая школа» → S01, «s01» → S01"),
        ("read-period", "period"): (1, "«2024–2025 уч. год» → 2024/25"),
        ("read-decimal-comma", "value"): (2, "«41,94» → 41.94, «4,0» → 4"),
    }


def test_v19_an_apostrophe_that_guards_a_formula_is_removed_and_the_text_never_runs():
    answer = checked([HEADER + ";Комментарий", ROW + ";'=1+1", "6.1;S01;2024/25-H1;4;;;'так"])
    assert answer.rows["comment"].iloc[0] == "=1+1"
    assert "formula-text" in codes_of(answer.notes)
    assert codes_of(checked([HEADER, "3.1;S01;2024/25;=B2*2;13;31"]).errors) == ["formula"]


def test_lost_letters_are_reported():
    answer = checked([HEADER + ";Комментарий", ROW + ";данные ш?олы"])
    assert codes_of(answer.warnings, "column") == [("lost-letters", "comment")]
    assert not checked([HEADER + ";Комментарий", ROW + ";Точно? Да"]).warnings
    raw = f"{HEADER};Комментарий\r\n{ROW};школа".encode().replace("кол".encode(), b"\xd0\xd0\xd0")
    assert codes_of(checked(raw).errors) == ["broken-character"]


def test_a_single_cell_decoded_twice_is_reported():
    spoilt = "Школа".encode().decode("cp1251")
    answer = checked(
        [HEADER + ";Комментарий", f"{ROW};итоги года", f"6.1;S01;2024/25-H1;4;;;{spoilt}"]
    )
    assert [(one.code, one.row, one.fix) for one in answer.errors] == [("mojibake", 3, "Школа")]


def test_money_in_thousands_is_stored_in_whole_units():
    header = "Код;Период;Источник;Получатель;План, тыс. руб.;Валюта"
    answer = checked([header, "F-1;2025/26;грант;S01;900,5;RUB"], kind="funding")
    assert answer.errors == ()
    assert list(answer.rows["planned"]) == [900_500.0]
    assert list(answer.rows["currency"]) == ["RUB"]
    assert "unit-taken" in codes_of(answer.notes)


def test_the_currency_may_say_the_scale_and_the_header_the_currency():
    header = "Код;Период;Источник;Получатель;План;Валюта"
    answer = checked([header, "F-1;2025/26;грант;S01;900;тыс. руб."], kind="funding")
    assert list(answer.rows["planned"]) == [900_000.0]
    header = "Код;Период;Источник;Получатель;План, тыс. тенге"
    answer = checked([header, "F-1;2025/26;грант;S01;900"], kind="funding")
    assert answer.errors == ()
    assert answer.rows[["planned", "currency"]].to_numpy().tolist() == [[900_000.0, "KZT"]]
    header = "Код;Период;Источник;Получатель;План, млн руб.;Валюта"
    answer = checked([header, "F-1;2025/26;грант;S01;900;тыс. руб."], kind="funding")
    assert codes_of(answer.errors) == ["scale-twice"]


def test_the_unit_of_an_exchange_may_stand_in_the_header():
    header = "Код обмена;Дата;От кого;Кому;Ресурс;Количество, чел.-ч"
    answer = checked([header, "X-1;03.10.2025;U01;S01;кадры;24"])
    assert answer.errors == ()
    assert list(answer.rows["unit"]) == ["person_hours"]


def test_a_row_that_nobody_numbered_belongs_to_the_consortium():
    header = "Код обмена;Дата;От кого;Кому;Ресурс;Количество;Единица;Кто сообщил"
    row = "X-1;03.10.2025;U01;учащиеся;кадры;24;чел.-ч;"
    answer = checked([header, row, row + "S01"])
    assert answer.errors == ()
    assert answer.rows[["reported_by", "to_member"]].to_numpy().tolist() == [
        ["consortium", "students"],
        ["S01", "students"],
    ]


def test_codes_of_the_same_file_may_be_referred_to():
    header = (
        "Код пары;Организация;Вид;Форма;Наставник;Наставляемый;Начало;Срок соглашения, мес.;"
        "Согласие наставника;Согласие наставляемого;Заменяет пару"
    )
    row = "{};S01;пара;педагог-ученик;M-003;m-021;15.09.2025;9;да;да;{}"
    answer = checked([header, row.format("S01-P-1", ""), row.format("S01-P-2", "S01-P-1")])
    assert answer.errors == ()
    assert answer.may_be_stored is False


def test_a_kind_that_somebody_named_is_believed():
    answer = checked(["Код;Название", "4;Новое"], kind="directions")
    assert answer.kind == "directions"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "kz1048"])
def test_the_same_file_in_any_encoding_gives_the_same_rows(encoding):
    answer = checked([HEADER, ROW], encoding=encoding)
    assert answer.rows.equals(checked([HEADER, ROW]).rows)


def test_no_source_that_is_no_table_raises():
    for raw in (b"", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04broken", codecs.BOM_UTF16_LE + b"\0"):
        answer = checked(raw)
        assert len(answer.errors) == 1
        assert answer.source_format is None


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=400))
def test_no_bytes_raise(raw):
    assert checked(raw, current_rows={}).errors


@settings(deadline=None, max_examples=60)
@given(
    kind=st.sampled_from(sorted(CONTRACTS)),
    data=st.data(),
)
def test_no_cells_under_a_right_header_raise(kind, data):
    contract = CONTRACTS[kind]
    texts = [
        "",
        "-",
        "S01",
        "3.1",
        "2025/26",
        "20.12.2025",
        "5",
        "0,5",
        "да",
        "=1",
        "H1",
        "12-14.11.2025",
    ]
    examples = [column.example for column in contract.columns.values()]
    cell = st.sampled_from(texts + examples) | st.text(max_size=8).filter(
        lambda text: "\0" not in text
    )
    width = len(contract.names)
    rows = data.draw(
        st.lists(st.lists(cell, min_size=width, max_size=width), min_size=1, max_size=4)
    )
    quoted = [";".join('"' + one.replace('"', '""') + '"' for one in row) for row in rows]
    answer = checked(
        [";".join(contract.names), *quoted],
        kind=kind,
        current_rows=data.draw(st.sampled_from([{}, KNOWN])),
    )
    assert answer.row_count >= len(answer.rows)
