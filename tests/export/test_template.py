"""Templates of every kind in every language explain themselves and are accepted as they are."""

import csv
import io
import zipfile
from datetime import date

import pandas as pd
import pytest
from python_calamine import CalamineWorkbook

from lib import intake
from lib.contracts import CONTRACTS, EXAMPLE, MARK, example
from lib.desk import extra_indicators, text_of_indicator
from lib.export import spreadsheet, template
from lib.periods import Calendar
from lib.text import languages, load
from tests.helpers.paths import ROOT

START = ROOT / "data" / "start"
MEMBERS = {
    "S10": "school",
    "S01": "school",
    "S04": "school",
    "U01": "university",
    "U02": "university",
    "C04": "company",
}
INDICATOR = {
    "indicator_code": "3.1",
    "direction": "3",
    "name_ru": "Доля педагогов, повысивших квалификацию за год",
    "unit": "%",
    "better": "up",
    "aggregation": "ratio",
    "nature": "ratio",
    "period_type": "school_year",
}

ALL = pytest.mark.parametrize(
    ("kind", "language"), [(kind, language) for kind in CONTRACTS for language in languages()]
)


BY_KIND = pytest.mark.parametrize("kind", CONTRACTS)


def frame(kind, rows):
    """Make the frame of a kind that the store would give."""
    contract = CONTRACTS[kind]
    columns = {name: [row.get(name) for row in rows] for name in contract.names}
    return pd.DataFrame(columns).astype(contract.dtypes)


@pytest.fixture(scope="module")
def current_rows():
    """What the examples refer to: the start of every consortium, six members, an indicator."""
    frames = {kind: frame(kind, []) for kind in CONTRACTS}
    for kind in ("directions", "mentoring_forms"):
        with (START / f"{kind}.csv").open(encoding="utf-8", newline="") as file:
            frames[kind] = frame(kind, list(csv.DictReader(file, delimiter=";")))
    counts = {"name_ru": "Школа", "city": "Пошехонье", "teachers_novice": 4, "pupils_10_19": 195}
    members = [{"member_code": code, "member_type": type_} for code, type_ in MEMBERS.items()]
    members[3]["role"] = "coordinator"
    frames["members"] = frame("members", [member | counts for member in members])
    frames["measures"] = frame("measures", [{"member_code": "S10", "factor_code": "R02"}])
    frames["indicators"] = frame("indicators", [INDICATOR])
    frames["meetings"] = frame("meetings", [{"meeting_code": "M-2026-06"}])
    return frames


def checked(content, current_rows, name="file.csv"):
    return intake.check(
        content, name=name, current_rows=current_rows, today=date(2026, 11, 21), calendar=Calendar()
    )


def codes(result):
    return [problem.code for problem in (*result.errors, *result.warnings)]


def csv_rows(kind, language):
    content = CONTRACTS[kind].template(load(language)).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(content), delimiter=";"))


def opened(kind, language):
    content = template.workbook(CONTRACTS[kind], load(language))
    return CalamineWorkbook.from_filelike(io.BytesIO(content))


def part(kind, language, name):
    """Read one part of a workbook's archive as text."""
    content = template.workbook(CONTRACTS[kind], load(language))
    return zipfile.ZipFile(io.BytesIO(content)).read(name).decode()


@ALL
def test_a_template_has_a_header_and_an_example_of_every_column(kind, language):
    text = load(language)
    header, row = csv_rows(kind, language)
    assert header == [text(MARK), *CONTRACTS[kind].header(text)]
    assert row[0] == text(EXAMPLE)
    for column, cell in zip(CONTRACTS[kind].columns.values(), row[1:], strict=True):
        assert cell or column.empty_means or not (column.required or column.key)


@ALL
def test_a_workbook_says_the_same_as_the_csv_file(kind, language):
    book = opened(kind, language)
    header, row = book.get_sheet_by_index(0).to_python()[:2]
    assert header == csv_rows(kind, language)[0]
    shown = [cell for cell in csv_rows(kind, language)[1] if cell]
    assert len([cell for cell in row if cell != ""]) == len(shown)
    assert len(book.sheet_names[0]) <= 31


def test_examples_are_in_the_language_of_the_template():
    column = CONTRACTS["exchanges"].columns["unit"]
    assert [example(column, load(code)) for code in ("ru", "en", "kk")] == [
        "чел.-ч",
        "person-hours",
        "адам-сағат",
    ]
    answer = CONTRACTS["members"].columns["is_demo"]
    assert [example(answer, load(code)) for code in ("ru", "en", "kk")] == ["да", "yes", "иә"]
    latitude = CONTRACTS["members"].columns["lat"]
    assert [example(latitude, load(code)) for code in ("ru", "en")] == ["58,49928", "58.49928"]


def test_a_workbook_offers_the_words_of_closed_lists():
    lists = opened("exchanges", "ru").get_sheet_by_name("Списки").to_python()
    resources = next(column for column in zip(*lists, strict=True) if "кадры" in column)
    assert set(resources) - {""} == {"опыт", "оснащение", "информация", "кадры", "финансы"}
    drawn = part("exchanges", "ru", "xl/worksheets/sheet1.xml")
    assert drawn.count('<dataValidation type="list" errorStyle="warning"') == 4


def test_every_header_carries_its_meaning_as_a_comment():
    comments = part("members", "en", "xl/comments1.xml")
    for name in CONTRACTS["members"].names:
        assert load("en")(f"column-members-{name}.meaning".replace("_", "-")) in comments


def test_codes_stay_text_and_days_are_days():
    rows = opened("indicators", "ru").get_sheet_by_index(0).to_python()
    assert rows[1][1] == "3.1"
    day = opened("agreements", "ru").get_sheet_by_index(0).to_python()[1]
    assert any(getattr(cell, "isoformat", lambda: "")() == "2024-09-02" for cell in day)


@ALL
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_template_as_it_is_has_nothing_to_load(kind, language, form, current_rows):
    text = load(language)
    make = template.workbook if form == "xlsx" else type(CONTRACTS[kind]).template
    result = checked(make(CONTRACTS[kind], text), current_rows, f"file.{form}")
    assert (result.kind, codes(result), len(result.rows)) == (kind, [], 0)
    assert "nothing-to-load" in [problem.code for problem in result.notes]


def unmarked(kind, language):
    header, row = csv_rows(kind, language)
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows([header, ["", *row[1:]]])
    return out.getvalue().encode("utf-8-sig")


@BY_KIND
def test_the_example_is_sound_and_means_the_same_in_every_language(kind, current_rows):
    result = {language: checked(unmarked(kind, language), current_rows) for language in languages()}
    for language, one in result.items():
        assert (language, one.kind, codes(one), len(one.rows)) == (language, kind, [], 1)
        pd.testing.assert_frame_equal(one.rows, result["ru"].rows)


@BY_KIND
def test_the_example_of_a_workbook_is_the_one_of_the_csv_file(kind, current_rows, monkeypatch):
    monkeypatch.setattr(template, "EXAMPLE", "answer-no")
    content = template.workbook(CONTRACTS[kind], load("ru"))
    result = checked(content, current_rows, "file.xlsx")
    assert codes(result) == []
    pd.testing.assert_frame_equal(result.rows, checked(unmarked(kind, "ru"), current_rows).rows)


@ALL
def test_an_exported_file_can_be_loaded_again(kind, language, current_rows):
    text = load(language)
    rows = checked(unmarked(kind, language), current_rows).rows[CONTRACTS[kind].names]
    exported = rows.set_axis(CONTRACTS[kind].header(text), axis=1)
    result = checked(spreadsheet.csv(exported, text), current_rows)
    assert (result.kind, codes(result)) == (kind, [])
    pd.testing.assert_frame_equal(result.rows[CONTRACTS[kind].names], rows)


@pytest.mark.parametrize("comment", ["=1+1", "+7", "@all", "-", "'=1+1", "'так'", "три; «четыре»"])
def test_a_text_comes_back_from_an_exported_file_as_it_was(comment, current_rows):
    row = {"indicator_code": "3.1", "period": "2025/26", "target_value": 45, "comment": comment}
    rows = frame("targets", [row | {"member_code": "S10"}])
    result = checked(spreadsheet.csv(rows, load("ru")), current_rows)
    assert result.errors == ()
    assert result.rows["comment"].tolist() == [comment]


@pytest.mark.parametrize("language", ["ru", "en", "kk"])
def test_the_ready_file_of_extra_indicators_is_accepted_in_each_language(language, current_rows):
    """Passports of K4 to K12 of the article on consortia, for a consortium that wants them."""
    result = checked(extra_indicators(language), current_rows, "indicators_extra.csv")
    assert (result.kind, codes(result)) == ("indicators", [])
    rows = result.rows
    assert len(rows) == 11
    assert (
        rows[["name_ru", "name_en", "name_kk", "reporters", "method_note"]].notna().all(axis=None)
    )
    assert set(rows["source_standard"].str.rpartition(" ")[2]) == {f"K{n}" for n in range(4, 13)}


def test_a_language_without_a_ready_file_of_its_own_has_the_russian_one():
    assert extra_indicators("de") == extra_indicators("ru")


@pytest.mark.parametrize(
    ("code", "note", "in_kazakh"),
    [
        ("4.110", "Через год после выпуска.", "Оқу бітіргеннен кейін бір жыл өткен соң."),
        ("4.110", "A year after graduation.", "Оқу бітіргеннен кейін бір жыл өткен соң."),
        ("4.110", "Через полгода после выпуска.", "Через полгода после выпуска."),
        ("1.1", "Через год после выпуска.", "Через год после выпуска."),
    ],
)
def test_a_note_of_the_ready_file_is_read_in_the_language_of_its_reader(code, note, in_kazakh):
    assert text_of_indicator(code, "method_note", note, "kk") == in_kazakh
