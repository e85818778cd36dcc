"""Russian words agree with the number that they stand beside."""

import pytest

from lib.text import load

RU = load("ru")
FEDERAL = {"part": "36", "base": 901}


@pytest.mark.parametrize(
    ("key", "values", "sentence"),
    [
        ("coverage", {"reported": 1, "due": 13}, "отчиталась 1 из 13"),
        ("coverage", {"reported": 11, "due": 13}, "отчитались 11 из 13"),
        ("coverage", {"reported": 21, "due": 30}, "отчиталась 21 из 30"),
        ("federal-1.counts", FEDERAL, "36 из 901 учащегося 10–19 лет"),
        ("federal-1.counts", FEDERAL | {"base": 13911}, "36 из 13 911 учащихся 10–19 лет"),
        ("federal-4.counts", FEDERAL, "36 из 901 компании консорциума"),
        (
            "filing-missing",
            {"count": 1, "due": 3, "names": "«Вектор»"},
            "Не отчиталась 1 из 3: «Вектор». Её данных в итогах нет.",
        ),
        (
            "mentoring-members-finding",
            {"half": "2025/26-H2", "count": 1, "due": 14, "names": "«Вектор»", "more": 0},
            "2025/26-H2: не отчиталась 1 из 14 — «Вектор»",
        ),
        (
            "exchange-coverage",
            {"drawn": 20, "all": 21, "share": "98 %"},
            "на рисунке 20 из 21 потока — 98 % объёма, остальное — «прочие» и таблица",
        ),
        (
            "problem-mentees-too-many",
            {"found": "M-003", "mentees": 21},
            "У наставника M-003 одновременно 21 наставляемый.",
        ),
        (
            "problem-codes-foreign",
            {"number": 21, "column": "Код", "texts": "K1"},
            "Ни один из 21 кода или названия столбца «Код» не известен: K1.",
        ),
        (
            "problem-outside-country",
            {"found": "10,5", "lon": 20.5, "country": "KZ"},
            "Точка 10,5; 20,5 лежит вне Казахстана.",
        ),
        (
            "explain-unknown",
            {"unknown": 1},
            "у 1 организации, которая молчит, нет и прошлогодних чисел: "
            "с её отчётом показатель может вырасти",
        ),
    ],
)
def test_a_word_agrees_with_its_number(key, values, sentence):
    assert RU(key, **values).replace("\u00a0", " ") == sentence
