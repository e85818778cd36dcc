"""Pickers that several pages share; what is chosen stands in the URL."""

from lib.ui.kit.pickers.codes import (
    choose_code,
    choose_from_list,
    choose_in_words,
    choose_one_from_list,
)
from lib.ui.kit.pickers.earlier import choose_earlier
from lib.ui.kit.pickers.keys import (
    AGREEMENT,
    CURRENCY,
    DEPTH,
    DIRECTION,
    EVENT,
    FUNDING,
    INDICATOR,
    MEMBER,
    UPLOAD,
    WHY,
)
from lib.ui.kit.pickers.members import choose_member
from lib.ui.kit.pickers.moments import choose_moment, refused_moment
from lib.ui.kit.pickers.rows import pick
from lib.ui.kit.pickers.url import (
    begin_in_words,
    begin_with_code,
    begin_with_text,
    choose_again,
    unknown_code,
    write_to_url,
)

__all__ = [
    "AGREEMENT",
    "CURRENCY",
    "DEPTH",
    "DIRECTION",
    "EVENT",
    "FUNDING",
    "INDICATOR",
    "MEMBER",
    "UPLOAD",
    "WHY",
    "begin_in_words",
    "begin_with_code",
    "begin_with_text",
    "choose_again",
    "choose_code",
    "choose_earlier",
    "choose_from_list",
    "choose_in_words",
    "choose_member",
    "choose_moment",
    "choose_one_from_list",
    "pick",
    "refused_moment",
    "unknown_code",
    "write_to_url",
]
