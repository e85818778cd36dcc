"""Which schools' risk data a reader may see: a setting, applied by the queries themselves."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from lib.access import AccountRole, Identity
from lib.vocabulary import CONTEXTUAL, SETTING_DEFAULTS, SettingName, SupportView


@dataclass(frozen=True)
class Visibility:
    """What a reader may see of single schools; hashable, so it is part of a cached answer's key.

    every : all schools. member : the reader's school, seen though ``every`` is not.
    details : contextual factors and small counts of all schools; those of their own school are
    seen by its staff anyway.
    """

    every: bool = False
    member: str | None = None
    details: bool = False

    def sees(self, members: pd.Series) -> "pd.Series[bool]":
        """Whether rows about members are shown."""
        return (members == self.member) | self.every

    def sees_details(self, members: pd.Series) -> "pd.Series[bool]":
        """Whether contextual factors and small counts of members are shown."""
        return (members == self.member) | self.details

    def filtered(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Return the rows (member_code, factor_code) that are shown.

        Contextual factors are left out where they are not meant for the reader.
        """
        hidden = rows["factor_code"].isin(CONTEXTUAL) & ~self.sees_details(rows["member_code"])
        return rows[self.sees(rows["member_code"]) & ~hidden].reset_index(drop=True)


EVERYTHING = Visibility(every=True, details=True)
"""For commands on the machine itself, and for coordinators."""


def visibility(settings: Mapping[str, str], reader: Identity) -> Visibility:
    """Return what a reader may see of schools that need help.

    settings : always the present ones, also when the page shows a past moment: looking at a day
    before a restriction must not show more.
    """
    if reader.has(AccountRole.COORDINATOR):
        return EVERYTHING
    if reader.role is None:
        return Visibility()
    own_member = reader.member if reader.has(AccountRole.STAFF) else None
    if reader.account is None:
        name = SettingName.SUPPORT_ANONYMOUS
    elif own_member:
        name = SettingName.SUPPORT_STAFF
    else:
        name = SettingName.SUPPORT_VIEWER
    view = SupportView.of(settings.get(name, SETTING_DEFAULTS[name]))
    return Visibility(
        every=view is SupportView.ALL, member=None if view is SupportView.TOTALS else own_member
    )
