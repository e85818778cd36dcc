"""Why a text is no number, and which number it may have been."""

import re

from lib.intake.parsing.days import month_of, read_day
from lib.intake.parsing.outcomes import (
    Fault,
    is_excel_error,
)
from lib.tables import Column

_NUMBER = "-?[0-9]+(?:[ .,][0-9]+)*"

_EXPONENT = re.compile(r"\A-?\d+(?:[.,]\d+)?[eе][+-]?\d+", re.IGNORECASE)

_PART_OF = re.compile(
    rf"\A({_NUMBER}) ?(?:\w{{1,12}}\.? )?(?:из|of|out of|/) ?({_NUMBER})"
    r"(?: ?[(=].*| ?\w{1,12}\.?)?\Z"
    r"|\A(?P<whole>[0-9]{1,9})-?(?:тен|тан|ден|дан|нен|нан)(?: ішінен)? (?P<part>[0-9]{1,9})\Z",
    re.IGNORECASE,
)

_COUNTED = r"(?:чел|человек|шт|ед|адам|persons|people|pupils)?\.?"
_RANGE = re.compile(
    rf"\A(?:от |с |from |between )?({_NUMBER}) ?%? ?(?:-|\.\.|…|до|to|and|по|или|or|немесе)"
    rf" ?({_NUMBER}) ?%? ?{_COUNTED}",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    rf"\A(?:(?:[~≈<>≤≥±]|около|ок\.|примерно|прим\.|приблизительно|порядка|более|больше|свыше|св\."
    rf"|менее|меньше|до|от|не менее|не более|не меньше|почти|about|around|approx\.?|ca?\.|over"
    rf"|more than|less than|up to|at least|nearly|шамамен)"
    rf" ?({_NUMBER}) ?%? ?{_COUNTED}"
    rf"|({_NUMBER}) ?%? ?{_COUNTED}(?:\+|и более|и выше|или более|с лишним)"
    rf"|({_NUMBER})-?(?:ге|ке|қа|ға|тен|тан|ден|дан)? (?:жуық|жақын|астам|артық)(?: адам)?)\Z",
    re.IGNORECASE,
)

_DAY_MONTH = re.compile(r"(\d{1,2})[. -]?([^\W\d_]{3,8})\.?")

_MONTH_YEAR = re.compile(r"([^\W\d_]{3,8})[. -]?(\d\d)")

_DATE = re.compile(r"\d{4}-\d\d-\d\d.*|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")

_BRACKETED = re.compile(rf"\A\(({_NUMBER})\)\Z")

_STRICT = "-?[0-9]+(?: [0-9]{3})*(?:[.,][0-9]+)?"

_FOOTNOTE = re.compile(
    rf"\A[*†‡]{{0,3}} ?({_STRICT}) ?%? ?"
    r"(?:[*†‡¹²³]{0,3}|[0-9]?\)|\([0-9*]{1,2}\)|\[[0-9]{1,2}\])\Z"
)

_WORDED = re.compile(rf"\A({_STRICT}) ?\(?([^\W\d_].*)", re.DOTALL)
_THOUSANDS = re.compile(r"(?:тыс|мың|thousand)\w{0,3}\.?(?: .*)?|[kк]", re.IGNORECASE)
_MILLIONS = re.compile(r"(?:млн|миллион|million|mln)\w{0,3}\.?(?: .*)?|m", re.IGNORECASE)
_LARGE = re.compile(r"(?:млрд|миллиард|billion|трлн)\w{0,3}\.?(?: .*)?|[bтм]", re.IGNORECASE)
_LETTERS_LIKE_FIGURES = str.maketrans("OoОоlIІЗз", "000011133")
_FIGURES_WITH_LETTERS = re.compile(r"-?[0-9OoОоlIІЗз]{1,12}(?:[.,][0-9OoОоlIІЗз]{1,6})?")
_GROUPS_AMISS = re.compile(r"-?[0-9]{1,12}(?: [0-9]{1,6}){1,4}(?:[.,][0-9]{1,6})?")

_UNTIDY = re.compile(r"\A[\"“«„]?(-?[0-9]+) ?([.,]) ?([0-9]+)[.,]?(?: ?%){0,2}[\"”»]?\Z")


_DEGREES = re.compile(
    r"([0-9]{1,3}(?:[.,][0-9]{1,12})?) ?[°º] ?(?:([0-9]{1,2}) ?['′’] ?)?"
    r"(?:([0-9]{1,2}(?:[.,][0-9]{1,9})?) ?(?:[\"″”]|'') ?)?(?:с\. ?ш\.?|в\. ?д\.?|[NE])?"
)


def _from_degrees(text: str) -> str | None:
    """Return degrees, minutes and seconds as one number: 43°14'20" is 43,238889."""
    match = _DEGREES.fullmatch(text)
    if match is None:
        return None
    degrees, minutes, seconds = (float((part or "0").replace(",", ".")) for part in match.groups())
    return (
        f"{degrees + minutes / 60 + seconds / 3600:.6f}".rstrip("0").rstrip(".").replace(".", ",")
    )


def refusal(text: str) -> Fault:
    """Return the fault of a text that is no number, with the number that it may have been."""
    if is_excel_error(text):
        return Fault("excel-error")
    if text.startswith("="):
        return Fault("formula")
    if text.casefold() in ("нет", "no"):
        return Fault("number-none")
    if _EXPONENT.fullmatch(text):
        return Fault("number-exponent")
    if _DATE.fullmatch(text):
        return Fault("number-date")
    fix = undated(text)
    if fix:
        return Fault("number-day", fix=fix)
    return _worded_refusal(text)


def _worded_refusal(text: str) -> Fault:
    """Return the fault of a number with brackets, a footnote's mark, another number or words."""
    match = _BRACKETED.fullmatch(text)
    if match:
        return Fault("number-bracketed", fix=f"-{match[1]}")
    if _GROUPS_AMISS.fullmatch(text):
        return Fault("not-a-number")
    if _FIGURES_WITH_LETTERS.fullmatch(text) and any(map(str.isdigit, text)):
        return Fault("not-a-number", fix=text.translate(_LETTERS_LIKE_FIGURES))
    match = _FOOTNOTE.fullmatch(text)
    if match:
        return Fault("number-footnote", fix=match[1])
    match = _RANGE.fullmatch(text)
    if match:
        low, high = sorted(match.group(1, 2), key=_size)
        return Fault("number-range", values={"low": low, "high": high})
    match = _ABOUT.fullmatch(text)
    if match:
        return Fault("number-approximate", fix=match[1] or match[2] or match[3])
    match = _PART_OF.fullmatch(text)
    part, total = (match[1] or match["part"], match[2] or match["whole"]) if match else ("", "")
    if match and _size(part) <= _size(total):
        return Fault("number-part-of", values={"part": part, "whole": total})
    match = _WORDED.fullmatch(text)
    if match:
        fix = _scaled(match[1], match[2])
        return Fault("number-with-words" if fix else "not-a-number", fix=fix)
    match = _UNTIDY.fullmatch(text)
    fix = "".join(match.groups()) if match else _from_degrees(text)
    return Fault("not-a-number", fix=fix)


def _size(number: str) -> tuple[int, str]:
    """Return what orders whole numbers as they are written."""
    figures = "".join(filter(str.isdigit, number.partition(",")[0])).lstrip("0")
    return len(figures), figures


def _scaled(number: str, words: str) -> str | None:
    """Return what a number with words beside it means: «1,2 тыс. чел.» is 1200."""
    if _LARGE.fullmatch(words):
        return None
    power = 3 if _THOUSANDS.fullmatch(words) else 6 if _MILLIONS.fullmatch(words) else 0
    if not power:
        return number
    integer, _, part = number.replace(" ", "").replace(".", ",").partition(",")
    if len(part) > power:
        return None
    return (integer + part.ljust(power, "0")).lstrip("0") or "0"


def undated(text: str) -> str | None:
    """Return the number that Excel took for a day: «12.май» was 12,5 and «янв.25» was 1,25."""
    match = _DAY_MONTH.fullmatch(text)
    month = month_of(match[2]) if match else None
    if match and month:
        return f"{int(match[1])},{month}"
    match = _MONTH_YEAR.fullmatch(text)
    month = month_of(match[1]) if match else None
    return f"{month},{match[2]}" if match and month else None


def code_from_day(text: str) -> str | None:
    """Return the code «1.1» that Excel took for a day: «01.янв», ``2026-01-01``, «01.01.2026»."""
    short = undated(text)
    if short:
        return short.replace(",", ".")
    day = None if text.isdigit() else read_day(text)
    return f"{day[0].day}.{day[0].month}" if day else None


LARGEST = 10**15
"""Beyond it neither a double nor SQL's integers keep every unit; no figure of ours comes near."""


def beyond_limits(number: float, column: Column) -> Fault | None:
    """Return the fault of a number outside the limits of its column or of storage."""
    if abs(number) > LARGEST:
        return Fault("number-beyond", expected=f"..{LARGEST}", values={"limits": f"≤ {LARGEST}"})
    least, most = column.least, column.most
    if (least is not None and number < least) or (most is not None and number > most):
        limits = f"{'' if least is None else f'{least:g}'}..{'' if most is None else f'{most:g}'}"
        return Fault("number-beyond", expected=limits, values={"limits": _limits(column)})
    return None


def _limits(column: Column) -> str:
    if column.most is None:
        return f"≥ {column.least:g}"
    return f"{column.least:g}…{column.most:g}" if column.least is not None else f"≤ {column.most:g}"


def not_whole(number: float) -> Fault | None:
    """Return the fault of a number with a fraction, where its column holds integers."""
    if number == int(number):
        return None
    return Fault("number-not-whole", expected="integer")
