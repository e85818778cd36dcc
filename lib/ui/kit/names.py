"""Names of members, parties, resources and indicators in the reader's language."""

from collections.abc import Iterable, Mapping

from lib.queries.exchange.flows import OTHERS
from lib.queries.exchange.ledger import UNPLACED
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, rows_of
from lib.vocabulary import CONSORTIUM, PUPILS, MemberType, Party, Resource
from lib.wording import values


def names_of_parties() -> dict[str, str]:
    """Return the names of parties, pupils and resources by their codes."""
    words = session.words()
    parties = {str(party): words.choice(party) for party in Party}
    resources = {str(resource): words.choice(resource) for resource in Resource}
    return parties | resources | _groups()


def _groups() -> dict[str, str]:
    """Return the names of givers and receivers that are no single member."""
    words = session.words()
    return {
        CONSORTIUM: words("reserved-consortium"),
        PUPILS: words("party-students"),
        OTHERS: words("matrix-others"),
        UNPLACED: words("place-unknown"),
    }


@cached_part
def names_of_members() -> dict[str, str]:
    """Return the names of members by their codes; the short name where there is one."""
    words = session.words()
    members = {
        row["member_code"]: row["short_name"]
        if words.language == "ru" and isinstance(row["short_name"], str)
        else words.named(row)
        for row in values.rows(rows_of("members"))
    }
    return members | _groups()


def full_names_of_members() -> dict[str, str]:
    """Return the full names of the members in the register by their codes, groups left out."""
    return {
        row["member_code"]: session.words().named(row) for row in values.rows(rows_of("members"))
    }


def names_of_places(level: str) -> Mapping[str, str]:
    """Return the names of givers, receivers and resources, by their codes.

    level : of ``LEVELS``. Regions and cities are left out: their code is their name.
    """
    if level == "member":
        return names_of_parties() | names_of_members()
    if level == "kind":
        words = session.words()
        kinds = {str(kind): words.choice(kind) for kind in MemberType}
        return names_of_parties() | kinds
    return names_of_parties()


def name_of_place(place: str) -> str:
    """Return the name of a place of a selection, such as ``member:U01``."""
    level, _, code = place.partition(":")
    return names_of_places(level).get(code, code)


def names_of_indicators(codes: Iterable[str]) -> list[str]:
    """Return each indicator's code with its name; a code that is not known yet has no name."""
    words = session.words()
    names = {row["indicator_code"]: words.named(row) for row in values.rows(rows_of("indicators"))}
    return [f"{code} {names[code]}" if code in names else code for code in codes]
