"""Periods as people write them in Russian, Kazakh and English, read into canonical codes."""

import re
import unicodedata

from lib.periods.spans import Period, is_canonical, of, school_year

_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_STROKES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | {"\\": "/"})
_TWO_YEARS = re.compile(r"(?<!\d)(?:(20\d\d)|(1[3-9]|[2-9]\d)) ?[-/] ?(?:20)?(\d\d)(?!\d)")
_CENTURY = "20"
"""How the years begin of which people type periods."""

_ONE_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_MONTH_AND_YEAR = re.compile(r"(0?[1-9]|1[0-2])[./-](20\d\d)|(20\d\d)\.(0[1-9]|1[0-2])")
_WORD = re.compile(r"(\d+)(?:-?(?:ое|ый|ой|ого|го|е|й|ші|шы|st|nd|rd|th)\b)?|([^\W\d_]+)")
_BETWEEN_WORDS = re.compile(r"[\s.,()/-]*")


def _meanings() -> dict[str, tuple[str, int]]:
    """Every word that may stand in a period, with the role it plays and its number, if any."""
    single = {
        "filler": "год года году г в за of the year жыл жылы жылғы жылғының жылының "
        "жылдың жылында ж",
        "school": "учебный учебного учебном уч у school academic ay оқу",
        "calendar": "календарный календарного calendar күнтізбелік",
        "half": "полугодие полугодия полугодии полуг пол половина пг п h н half жартыжылдық "
        "жартыжылдығы "
        "семестр семестра семестре semester term",
        "quarter": "квартал квартала квартале кв q quarter тоқсан тоқсаны",
    }
    numbered = {
        "ordinal": (
            "1 i первое первая первого первый бірінші first",
            "2 ii второе вторая второго второй екінші second",
            "3 iii третий третьего үшінші third",
            "4 iv четвертый четвертого төртінші fourth",
        ),
        "season": (
            "осень осенний осеннего осеннем fall autumn күзгі",
            "весна весенний весеннего весеннем spring көктемгі",
        ),
        "month": (
            "январь января янв january jan қаңтар",
            "февраль февраля февр фев february feb ақпан",
            "март марта мар march mar наурыз",
            "апрель апреля апр april apr сәуір",
            "май мая may мамыр",
            "июнь июня июн june jun маусым",
            "июль июля июл july jul шілде",
            "август августа авг august aug тамыз",
            "сентябрь сентября сент сен september sept sep қыркүйек",
            "октябрь октября окт october oct қазан",
            "ноябрь ноября нояб ноя november nov қараша",
            "декабрь декабря дек december dec желтоқсан",
        ),
    }
    meanings = {word: (role, 0) for role, words in single.items() for word in words.split()}
    for role, lists in numbered.items():
        for number, words in enumerate(lists, start=1):
            meanings |= dict.fromkeys(words.split(), (role, number))
    return meanings


_MEANINGS = _meanings()


def parse(text: str) -> Period | None:
    """Read a period as people write it; None where the text is not one, or may be two.

    Russian, Kazakh and English spellings are read: «2025–2026 уч. год», «25/26»,
    «I полугодие 2025/26», «1 п/г 2025-26», «IV кв. 2025», «қараша 2025», ``H1 2025/26``.
    A half-year needs a school year and a quarter a calendar year: «I полугодие 2025» is not
    guessed; «весенний семестр 2025» and ``Fall 2024`` are halves of their school years. A bare
    ``2025`` is the calendar year; whether that fits is for the caller to say.
    """
    plain = _HIDDEN.sub("", unicodedata.normalize("NFKC", text))
    plain = " ".join(plain.casefold().replace("ё", "е").translate(_STROKES).split()).rstrip(".")
    if plain.startswith(_CENTURY) and is_canonical(plain.upper()):
        return _period_of(plain.upper())
    month = _MONTH_AND_YEAR.fullmatch(plain)
    if month:
        return of(f"{month[2] or month[3]}-{int(month[1] or month[4]):02}")
    two, one = _TWO_YEARS.search(plain), _ONE_YEAR.search(plain)
    if two:
        year = two[1] or f"20{two[2]}"
        roles = _roles(f"{plain[: two.start()]} {plain[two.end() :]}")
        return _in_school_year(f"{year}/{two[3]}", roles) if roles is not None else None
    if one:
        roles = _roles(f"{plain[: one.start()]} {plain[one.end() :]}")
        return _in_year(one[0], roles) if roles is not None else None
    return None


def _period_of(code: str) -> Period | None:
    try:
        return of(code)
    except ValueError:
        return None


def _roles(rest: str) -> dict[str, int] | None:
    """Read the words beside the year: role to number; None where one is unknown or said twice."""
    if not _BETWEEN_WORDS.fullmatch(_WORD.sub("", rest)):
        return None
    roles: dict[str, int] = {}
    for number, word in _WORD.findall(rest):
        role, value = _MEANINGS.get(number or word.replace("і", "i"), _MEANINGS.get(word, ("", 0)))
        if not role or roles.setdefault(role, value) != value:
            return None
    roles.pop("filler", None)
    return roles


def _in_school_year(code: str, roles: dict[str, int]) -> Period | None:
    roles.pop("school", None)
    if not roles:
        return _period_of(code)
    if "season" in roles and roles.keys() <= {"season", "half"}:
        return _period_of(f"{code}-H{roles['season']}")
    return (
        _period_of(f"{code}-H{roles['ordinal']}") if roles.keys() == {"half", "ordinal"} else None
    )


def _in_year(code: str, roles: dict[str, int]) -> Period | None:
    roles.pop("calendar", None)
    if not roles:
        return of(code)
    if "season" in roles and roles.keys() <= {"season", "half"}:
        first = int(code) - (roles["season"] == 2)
        return of(f"{school_year(first)}-H{roles['season']}")
    if roles.keys() == {"quarter", "ordinal"}:
        return of(f"{code}-Q{roles['ordinal']}")
    return of(f"{code}-{roles['month']:02}") if roles.keys() == {"month"} else None
