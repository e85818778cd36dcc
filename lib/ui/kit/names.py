"""Names of members, parties, resources and indicators in the reader's language."""

from collections.abc import Iterable

from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, rows_of
from lib.vocabulary import MemberType
from lib.wording import names, values
from lib.wording.names import Names


def names_of_parties() -> Names:
    """Return the names of parties, resources and whoever is no single member, by their codes."""
    words = session.words()
    return Names(names.names_of_parties(words) | names.names_of_groups(words))


@cached_part
def names_of_members() -> Names:
    """Return the names of members, and of whoever is no single member, by their codes."""
    words = session.words()
    members = names.names_of_members(rows_of("members"), words)
    return Names(members | names.names_of_groups(words))


def full_names_of_members() -> Names:
    """Return the full names of the members in the register by their codes, groups left out."""
    words = session.words()
    members = values.rows(rows_of("members"))
    return Names({row["member_code"]: words.named(row) for row in members})


def names_of_places(level: str) -> Names:
    """Return the names of givers, receivers and resources, by their codes.

    level : of ``LEVELS``. Regions and cities are left out: their code is their name.
    """
    if level == "member":
        return Names(names_of_parties() | names_of_members())
    if level == "kind":
        words = session.words()
        kinds = {str(kind): words.choice(kind) for kind in MemberType}
        return Names(names_of_parties() | kinds)
    return names_of_parties()


def name_of_place(place: str) -> str:
    """Return the name of a place of a selection, such as ``member:U01``."""
    level, _, code = place.partition(":")
    return names_of_places(level)[code]


def names_of_indicators(codes: Iterable[str]) -> list[str]:
    """Return each indicator's code with its name; a code that is not known yet has no name."""
    words = session.words()
    indicators = values.rows(rows_of("indicators"))
    titles = {row["indicator_code"]: words.named(row) for row in indicators}
    return [f"{code} {titles[code]}" if code in titles else code for code in codes]


def names_of_forms() -> dict[str, str]:
    """Return the names of the forms of mentoring by their codes, in its order."""
    words = session.words()
    return {row["form"]: words.named(row) for row in values.rows(rows_of("mentoring_forms"))}
