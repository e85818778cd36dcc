"""Picker of a member."""

from collections.abc import Callable, Iterable

from lib.formats import alphabetical
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers.codes import choose_from_list
from lib.ui.kit.pickers.keys import MEMBER
from lib.vocabulary import CONSORTIUM


def choose_member(
    codes: Iterable[str],
    on_change: Callable[[], None] | None = None,
    *,
    key: str = MEMBER,
    placeholder: str = "choose-member-all",
    width: int = 280,
) -> str | None:
    """Picker: one member by its name or code; None means all of them. The code is in the URL.

    placeholder : key of the message that stands while none is chosen.
    """
    words, labels = session.words(), _labels(tuple(codes))
    return choose_from_list(
        key,
        list(labels),
        words("choose-member"),
        lambda code: labels.get(code, code),
        placeholder=words(placeholder),
        on_change=on_change,
        width=width,
    )


@cached_part
def _labels(codes: tuple[str, ...]) -> dict[str, str]:
    """Return names with codes of members by their codes, sorted by name."""
    names = names_of_members()
    return {
        code: code if code not in names else _with_code(names[code], code)
        for code in sorted(set(codes), key=lambda code: alphabetical(names.get(code) or code))
    }


def _with_code(name: str, code: str) -> str:
    return name if code == CONSORTIUM else f"{name} · {code}"
