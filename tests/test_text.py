"""The words of the project: complete, consistent, used; numbers and dates as people write them."""

import math
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib import periods
from lib.contracts import CONTRACTS, columns_called, header_key, normalise, spelled_choices
from lib.text import DEFAULT, MissingWordsError, Text, choice_key, languages, load
from lib.vocabulary import AgeBand, ExchangeUnit, MemberType, PlanStatus, RiskFactor
from tests.test_periods import codes
from tests.tools import words

RU, EN, KK = load("ru"), load("en"), load("kk")


def test_the_words_of_the_project_have_no_mistakes():
    assert words.mistakes() == []


def catalogues(**sources):
    return {language: words.phrases(source)[0] for language, source in sources.items()}


@pytest.mark.parametrize(
    ("sources", "mistake"),
    [
        ({"ru": "a = да\nb = нет", "en": "a = yes"}, "en: b is missing"),
        ({"ru": "a = да", "en": "a = yes\nb = no"}, "en: b is not in ru"),
        ({"ru": "a = да\n    .why = так", "en": "a = yes"}, "en: a.why is missing"),
        ({"ru": "a = { $x }", "en": "a = { $y }"}, "en: a uses other variables than in ru"),
        ({"ru": "a = да", "en": "a = yes", "kk": "a = иә\nb = жоқ"}, "kk: b is not in ru"),
        ({"ru": "a = да", "en": "a = yes", "kk": ""}, "kk: a is missing"),
        (
            {"ru": "a = { $n ->\n    [one] школа\n   *[other] школ\n }", "en": "a = { $n }"},
            "ru: a has a plural without the form “few”",
        ),
    ],
)
def test_languages_that_differ_are_named(sources, mistake):
    assert list(words.compared(catalogues(**sources))) == [mistake]


def test_a_language_of_a_consortium_may_say_less():
    result = catalogues(ru="a = да\nb = нет", en="a = yes\nb = no", tt="a = әйе")
    assert list(words.compared(result)) == []


def test_a_broken_or_repeated_message_is_named():
    assert words.phrases("a = { $")[1] == ["cannot be read: a = { $"]
    assert words.phrases("a = да\na = нет")[1] == ["a is there twice"]


PROGRAM = '''
"""An idle docstring: docstring-only."""
text("gone")
text("one-way" if up else "other-way")
title = session.text()(f"page-{name}")
headings = (words(key) for key in ("listed-key", "listed"))
st.button("x", key="widget-key")
log(f"never-{x}")
'''


@pytest.fixture
def uses(tmp_path):
    """What a small program asks a text for."""
    program = tmp_path / "page.py"
    program.write_text(PROGRAM)
    return words.read_uses([program])


def test_a_key_counts_as_used_only_where_a_text_is_asked_for_it(uses):
    query = {"gone", "one-way", "other-way", "listed-key", "page-upload"}
    idle = {"docstring-only", "listed", "widget-key", "never-used", "page-nowhere", "figure-plan"}
    assert {key for key in query | idle if uses.covers(key)} == query


def test_a_key_without_words_and_a_key_without_use_are_named(uses):
    catalogue = words.phrases("one-way = да\nidle = да")[0]
    mistakes = list(words.unmatched(catalogue, uses, set()))
    assert {
        "gone is asked for in page.py:3 but has no words",
        "other-way is asked for in page.py:4 but has no words",
        "page-upload is one of page-{} (page.py:5) but has no words",
        "idle is never asked for",
    } <= set(mistakes)


def test_a_key_put_together_needs_a_family(tmp_path):
    program = tmp_path / "page.py"
    program.write_text('text(f"unheard-{of}")\ntext(f"{key}.meaning")\n')
    assert list(words.unmatched({}, words.read_uses([program]), set())) == [
        "unheard-{} is asked for in page.py:1 but no family in key_families.py"
    ]


def test_a_declared_key_needs_words_and_no_other_use():
    catalogue = words.phrases("problem-a = да\n    .fix = да")[0]
    assert list(words.unmatched(catalogue, words.Uses(), {"problem-a", "problem-b"})) == [
        "problem-b is declared but has no words"
    ]


@pytest.mark.parametrize("kind", CONTRACTS)
def test_every_column_has_a_header_and_a_meaning_in_russian_and_english(kind):
    for name in CONTRACTS[kind].names:
        for text in (RU, EN):
            assert text(header_key(kind, name))
            assert text(f"{header_key(kind, name)}.meaning").endswith(".")


@pytest.mark.parametrize("kind", CONTRACTS)
@pytest.mark.parametrize("language", languages())
def test_a_header_in_any_language_means_its_column(kind, language):
    contract = CONTRACTS[kind]
    headers = contract.header(load(language))
    assert [columns_called(header).get(kind) for header in headers] == contract.names


@pytest.mark.parametrize("kind", CONTRACTS)
@pytest.mark.parametrize("language", languages())
def test_the_dictionary_has_every_column_in_every_language(kind, language):
    entries = CONTRACTS[kind].dictionary(load(language))
    assert [entry["name"] for entry in entries] == CONTRACTS[kind].names
    assert all(entry["header"] and entry["meaning"] and entry["form"] for entry in entries)


def test_the_dictionary_says_how_a_cell_is_written():
    entries = {entry["name"]: entry for entry in CONTRACTS["exchanges"].dictionary(RU)}
    assert entries["resource"]["form"] == "одно из: опыт · оснащение · информация · кадры · финансы"
    assert entries["quantity"]["form"] == "число; от 0"
    receiver = "код или название из файла «Организации-участники»; или консорциум · учащиеся"
    assert entries["to_member"]["form"] == receiver
    assert (entries["quantity"]["required"], entries["note"]["required"]) == ("да", "нет")
    events = {entry["name"]: entry for entry in CONTRACTS["events"].dictionary(EN)}
    assert events["co_hosts"]["form"].endswith("several may stand, separated by semicolons")


@pytest.mark.parametrize("choices", words.closed_lists(), ids=lambda choices: choices.__name__)
def test_a_word_in_any_language_means_its_member_of_a_closed_list(choices):
    spelled = spelled_choices(choices)
    for member in choices:
        labels = (load(language).choice(member) for language in languages())
        assert {spelled[normalise(word)] for word in (member, *labels, *member.synonyms)} == {
            member
        }


@pytest.mark.parametrize(
    ("member", "key"),
    [
        (MemberType.SCHOOL, "member-type-school"),
        (ExchangeUnit.PERSON_HOURS, "exchange-unit-person-hours"),
        (PlanStatus.ON_PLAN, "plan-status-on-plan"),
        (AgeBand.OVER_35, "age-band-35"),
        (RiskFactor.R01, "risk-factor-r01"),
    ],
)
def test_a_member_of_a_closed_list_has_a_key(member, key):
    assert choice_key(member) == key


def test_spellings_that_look_alike_are_one():
    assert normalise("Код opганизaции") == normalise("КОД  ОРГАНИЗАЦИИ:")
    assert normalise("Учёт\u00a0чел.") == normalise("учет чел")


def test_what_is_only_punctuation_keeps_its_meaning():
    assert normalise("↑") == "↑"
    assert normalise("тыс. ₽") != normalise("тыс. ₸")


def test_a_language_falls_back_to_russian_key_by_key(tmp_path, monkeypatch):
    (tmp_path / "tt").mkdir()
    (tmp_path / "tt/files.ftl").write_text("column-members-city = Шәһәр\n", encoding="utf-8")
    monkeypatch.setattr("lib.text.LOCALE", tmp_path)
    text = Text("tt")
    assert text("column-members-city") == "Шәһәр"
    assert text("column-members-city.meaning") == RU("column-members-city.meaning")


def test_a_key_without_words_is_an_error():
    assert not RU.has("no-such-words")
    with pytest.raises(MissingWordsError):
        RU("no-such-words")


def test_a_code_in_a_key_is_written_as_in_the_code():
    text = load("ru", (("period-school-year", "год {$year}"),))
    assert load("en")("period-school_year", year="2025/26") == "school year 2025/26"
    assert text("period_school_year") == "год {$year}"
    assert text.has("period-school_year")


def test_russian_is_first_among_the_languages():
    assert languages() == (DEFAULT, "en", "kk")


def test_what_the_consortium_names_falls_back_to_russian():
    row = {"name_ru": "Школа", "name_en": "School", "name_kk": pd.NA}
    assert [text.named(row) for text in (RU, EN, KK)] == ["Школа", "School", "Школа"]


def test_what_has_no_short_name_is_called_by_its_whole_one():
    row = {"name_ru": "Повышение квалификации", "name_en": "Training", "short_ru": None}
    assert [text.named(row, "short") for text in (RU, EN)] == ["Повышение квалификации", "Training"]
    assert EN.named(row | {"short_ru": "Кадры"}, "short") == "Кадры"


def test_a_day_without_its_year_is_short():
    assert [text.day("2026-09-15") for text in (RU, EN)] == ["15\u00a0сент.", "15\u00a0Sept"]
    assert RU.day(None) == "—"


@pytest.mark.parametrize(
    ("text", "year", "half", "quarter", "month"),
    [
        (
            RU,
            "2025/26 уч. год",
            "I полугодие 2025/26 уч. года",
            "IV квартал 2025 года",
            "ноябрь 2025 года",
        ),
        (
            EN,
            "school year 2025/26",
            "half-year I of 2025/26",
            "fourth quarter of 2025",
            "November 2025",
        ),
        (
            KK,
            "2025/26 оқу жылы",
            "2025/26 оқу жылының I жартыжылдығы",
            "2025 жылғы IV тоқсан",
            "Қараша 2025",
        ),
    ],
)
def test_a_period_is_named_in_words(text, year, half, quarter, month):
    labels = [text.period(code) for code in ("2025/26", "2025/26-H1", "2025-Q4", "2025-11")]
    assert labels == [year, half, quarter, month]


@given(codes, st.sampled_from(languages()))
def test_a_period_in_words_can_be_read_again(code, language):
    assert periods.parse(load(language).period(code)).code == code


@pytest.mark.parametrize(
    ("value", "digits", "russian", "english"),
    [
        (1234.55, 1, "1\u00a0234,6", "1,234.6"),
        (12, 1, "12", "12"),
        (2.5, 0, "3", "3"),
        (-0.35, 2, "\u22120,35", "\u22120.35"),
        (-0.04, 1, "0", "0"),
        (0, 1, "0", "0"),
        (1_000_000, 0, "1\u00a0000\u00a0000", "1,000,000"),
    ],
)
def test_a_number_is_written_as_its_language_does(value, digits, russian, english):
    assert (RU.number(value, digits), EN.number(value, digits)) == (russian, english)


@pytest.mark.parametrize(
    "count", [3, np.int64(3), np.int32(3), np.float64(3), np.float32(3), Decimal(3)], ids=type
)
def test_a_count_of_any_type_agrees_with_its_word(count):
    assert RU("told-changed", count=count) == "исправлены 3 отчёта"


@pytest.mark.parametrize("missing", [None, pd.NA, math.nan, pd.NaT, np.float64("inf")])
def test_a_missing_value_of_a_message_is_a_dash(missing):
    assert RU("told-upload", upload=missing) == "загрузка № —"


def test_a_message_that_lacks_a_value_is_logged(caplog):
    RU("told-upload-why", upload=3)
    assert [record.name for record in caplog.records] == ["lib.text"]


def test_a_share_is_written_in_per_cent():
    assert (RU.percent(0.456), EN.percent(0.456, 1)) == ("46\u00a0%", "45.6%")


def test_a_date_is_written_out_and_never_broken():
    assert RU.date("2025-12-20") == "20\u00a0декабря\u00a02025\u00a0г."
    assert EN.date("2025-12-20") == "20\u00a0December\u00a02025"
    assert " " not in KK.date("2025-12-20")


@pytest.mark.parametrize("missing", [None, pd.NA, math.nan, pd.NaT])
def test_what_is_missing_is_a_dash_and_never_a_zero(missing):
    text = Text("ru")
    labels = {
        text.number(missing),
        text.percent(missing),
        text.date(missing),
        text.period(missing),
    }
    assert labels == {"—"}


def test_a_sentence_that_ends_with_a_year_has_one_point():
    sentence = RU(
        "agreements-row-source",
        kind="сотрудничество",
        signed=RU.date("2023-11-09"),
        begins=RU.date("2023-11-09"),
        ends=RU.date("2026-11-08"),
        file="agreements.csv",
        line="5",
    )
    assert "по 8 ноября 2026 г. Файл «agreements.csv»" in sentence.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("count", "total", "end"),
    [(16, "5\u00a0200 тыс. руб.", "тыс. руб."), (2, "3 ед.", "3 ед."), (2, "30 ч", "30 ч.")],
)
def test_a_sentence_that_ends_with_an_abbreviated_unit_has_one_point(count, total, end):
    sentence = RU("exchange-rows", count=count, total=total)
    assert sentence.endswith(f" {end}")
    assert not sentence.endswith("..")


def test_points_that_somebody_wrote_stay():
    assert RU("exchange-rows", count=2, total="5 руб...").endswith("5 руб....")


def test_a_long_list_names_some_and_counts_the_rest():
    assert RU.listed(["А", "Б"], 2) == "А, Б"
    assert RU.listed(["А", "Б", "В"], 2) == "А, Б и ещё 1"


def test_a_long_text_is_cut_in_a_phrase_and_leaves_no_hole():
    phrase = RU("map-unplaced", names="Школа, " * 1000)
    assert "???" not in phrase
    assert "Школа, Школа" in phrase
    assert "…" in phrase
    assert len(phrase) < 2_500
