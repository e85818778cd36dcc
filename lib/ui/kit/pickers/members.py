"""Picker of a member."""

from collections.abc import Callable, Iterable

from lib.ui.kit import session
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
    words, names = session.words(), names_of_members()
    return choose_from_list(
        key,
        sorted(set(codes), key=lambda code: names.get(code, code)),
        words("choose-member"),
        lambda code: code if code not in names else _with_code(names[code], code),
        placeholder=words(placeholder),
        on_change=on_change,
        width=width,
    )


def _with_code(name: str, code: str) -> str:
    return name if code == CONSORTIUM else f"{name} · {code}"
