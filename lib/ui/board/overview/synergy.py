"""The synergy effect on a page: six measures, each with what was divided by what, and why."""

import pandas as pd
import streamlit as st

from lib import queries
from lib.queries import method
from lib.ui.kit.cache import query
from lib.ui.kit.escape import plain
from lib.ui.kit.fragments import section
from lib.ui.kit.session import text
from lib.wording import values


@section
def show_synergy(year: str | None) -> None:
    """Offer the six measures in a school year; they are worked out when somebody looks."""
    words = text()
    label = words("synergy-title")
    popover = st.popover(label, type="tertiary", wrap=True, on_change="rerun", key="synergy")
    if popover.open:
        with popover:
            st.markdown(f"#### {label}{_of(year)}")
            measures = values.rows(query(queries.synergy_effect, year))
            told = [
                {
                    "measure": f"**{plain(words(f'synergy-{_key(row)}'))}**",
                    "value": f"**{plain(_value(row))}**",
                    "made": plain(_made(row)),
                    "formula": plain(formula(row["code"])),
                }
                for row in measures
            ]
            st.table(pd.DataFrame(told), hide_index=True, hide_header=True, border="horizontal")


def _of(year: str | None) -> str:
    return f", {plain(text().period(year))}" if year else ""


def _key(row: values.Row) -> str:
    return str(row["code"]).replace("_", "-")


def formula(code: str) -> str:
    """Say how a measure is made, with the limits that are in force."""
    return text()(
        f"synergy-{code}.formula".replace("_", "-"),
        cap=int(method.CAP),
        several=method.IN_SEVERAL,
    )


def _value(row: values.Row) -> str:
    return values.figure(row["value"], row["unit"], text())


def _made(row: values.Row) -> str:
    """Write what was divided by what; money names its currency."""
    words = text()
    divided = f"{words.number(row['part'], 0)} ÷ {words.number(row['base'], 0)}"
    return f"{divided} {row['currency']}".rstrip()
