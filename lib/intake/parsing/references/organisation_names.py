"""Names of organisations: what tells one from another, and whether two are surely the same."""

import re
from functools import lru_cache

from lib.contracts import normalise

_LEGAL = re.compile(
    r"\b(?:(?:ф?г|м|к)(?:б|а|к)?о?у|ч(?:п)?оу|оано|ано|нао|но?чоу|мбу|гбу|мау|гау|мку|до|дпо|впо|во|"
    r"спо|ооо|оао|зао|пао|ао|ип|кгкп|кмм|кеақ|тоо|жшс|нко|сош|средняя|общеобразовательная|"
    r"школа|мектеп|мектебі)\b"
)
_DEMO_MARK = re.compile(r"(?<=\w) [дd]емо\Z")
"""«(демо)» behind a name, as ``normalise`` leaves it: a mark of ours that nobody types."""
_NAMED_AFTER = re.compile(r"\bим\b")
_NUMBER_SIGN = re.compile(r"№|\b[Nn]o?\.? ?(?=\d)")
_NUMBER = re.compile(r"\d{1,6}")

_SCHOOL = re.compile(r"\b(?:сош|школа|мектеп|мектебі|общеобразовательная)\b")
_TAUGHT_IN = re.compile(r"\b(?:(?:ф?г|м|к)(?:б|а|к)?оу|ч(?:п)?оу|но?чоу|кгу|кмм)\b")
_OTHER_SCHOOL = re.compile(
    r"\b(?:лице[йя]\w{0,2}|гимнази\w{1,2}|колледж\w{0,2}|интернат\w{0,2}|корпус)\b"
)
_COMPANIES = (
    re.compile(r"\b(?:ооо|тоо|жшс)\b"),
    re.compile(r"\b(?:оао|зао|пао|ао)\b"),
    re.compile(r"\bип\b"),
)


def plain_name(name: str) -> str:
    """Reduce an organisation's name to what tells it from others: no legal form, no «школа»."""
    plain = _spelled(name)
    return " ".join(_LEGAL.sub(" ", plain).split()) or plain


@lru_cache(maxsize=10_000)
def plain_known(name: str) -> str:
    """Like ``plain_name``; of names in the database, which every check of a file needs anew."""
    return plain_name(name)


def are_surely_same(one: str, other: str) -> bool:
    """Whether two names that are alike but for their forms cannot be of two organisations.

    «Лицей 165» may be another than «Школа-лицей № 165», «ООО «Родник»» than «Школа «Родник»», and
    a bare number may be of anything.
    """
    one, other = _spelled(one), _spelled(other)
    if one == other:
        return True
    schools = [bool(_SCHOOL.search(name)) for name in (one, other)]
    taught = [bool(_TAUGHT_IN.search(name)) for name in (one, other)]
    companies = [
        {place for place, form in enumerate(_COMPANIES) if form.search(name)}
        for name in (one, other)
    ]
    if all(companies) and companies[0].isdisjoint(companies[1]):
        return False
    if any(
        companies[side] and (schools[1 - side] or taught[1 - side]) and not schools[side]
        for side in (0, 1)
    ):
        return False
    if _OTHER_SCHOOL.search(one) and schools[0] != schools[1]:
        return False
    is_bare = bool(_NUMBER.fullmatch(plain_name(one)))
    return not is_bare or all(map(any, zip(schools, taught, strict=True)))


def _spelled(name: str) -> str:
    plain = normalise(_NUMBER_SIGN.sub(" ", name))
    return _NAMED_AFTER.sub("имени", _DEMO_MARK.sub("", plain))
