"""The part of mentoring that a board shows: one form, one kind of members, one region."""

from dataclasses import dataclass

import pandas as pd

from lib.vocabulary import (
    AMONG_TEACHERS,
    EVERY_FORM,
    FEDERAL_FORMS,
    MENTORS_ARE_EMPLOYEES,
    MENTORS_ARE_PUPILS,
)

PUPILS, NOVICES = "pupils", "novices"
YOUNG_MENTORS, EMPLOYEES = "young_mentors", "employees"


@dataclass(frozen=True)
class Scope:
    """Filters of the board; None is everything.

    form : with it, persons are those of the form. member_type, region, member : of the members.
    exact : nothing is masked; only for those who may see small counts of these members.
    """

    form: str | None = None
    member_type: str | None = None
    region: str | None = None
    member: str | None = None
    exact: bool = False

    def members(self, rows: pd.DataFrame) -> "pd.Series[bool]":
        """Whether rows with member_code, member_type and region are of the chosen members."""
        chosen = pd.Series(data=True, index=rows.index)
        filters = {
            "member_code": self.member,
            "member_type": self.member_type,
            "region": self.region,
        }
        for column, value in filters.items():
            if value is not None:
                chosen &= (rows[column] == value).fillna(value=False).astype("bool")
        return chosen

    @property
    def exact_member(self) -> str | None:
        """The member whose counts alone are read: of exact ones no others are needed."""
        return self.member if self.exact else None

    @property
    def persons(self) -> str:
        """The form whose rows count unique persons."""
        return self.form or EVERY_FORM

    @property
    def reached(self) -> tuple[str, ...]:
        """Whom the chosen form counts as reached: ``PUPILS``, ``NOVICES`` or both."""
        if self.form not in FEDERAL_FORMS:
            return PUPILS, NOVICES
        return (NOVICES,) if self.form == AMONG_TEACHERS else (PUPILS,)

    @property
    def counted(self) -> tuple[str, ...]:
        """Whom the chosen form counts at all: ``reached``, and which mentors it can have."""
        is_open = self.form not in FEDERAL_FORMS
        mentors = {YOUNG_MENTORS: MENTORS_ARE_PUPILS, EMPLOYEES: MENTORS_ARE_EMPLOYEES}
        able = (name for name, forms in mentors.items() if is_open or self.form in forms)
        return (*self.reached, *able)


EVERYTHING = Scope()
