"""The synergy effect: six measures, each with its value, its division and its formula."""

import pandas as pd
import streamlit as st

from lib import queries
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.formulas import synergy_formula
from lib.ui.kit.layout.fragments import fragment
from lib.wording import values


@fragment
def show_synergy(year: str | None) -> None:
    """Offer the six measures of a school year; they are calculated when the popover is opened."""
    words = session.words()
    label = words("synergy-title")
    popover = st.popover(label, type="tertiary", wrap=True, on_change="rerun", key="synergy")
    if popover.open:
        with popover:
            st.markdown(f"#### {label}{_of(year)}")
            measures = values.rows(query(queries.synergy_effect, year))
            lines = [
                {
                    "measure": f"**{escape_markdown(_name(row))}**",
                    "value": f"**{escape_markdown(_value(row))}**",
                    "division": escape_markdown(_division(row)),
                    "formula": escape_markdown(synergy_formula(row["code"])),
                }
                for row in measures
            ]
            st.table(pd.DataFrame(lines), hide_index=True, hide_header=True, border="horizontal")


def _of(year: str | None) -> str:
    return f", {escape_markdown(session.words().period(year))}" if year else ""


def _name(row: values.Row) -> str:
    return session.words()(f"synergy-{row['code']}")


def _value(row: values.Row) -> str:
    return values.figure(row["value"], row["unit"], session.words())


def _division(row: values.Row) -> str:
    """Return dividend and divisor in words; money with its currency."""
    words = session.words()
    divided = f"{words.number(row['part'], 0)} ÷ {words.number(row['base'], 0)}"
    return f"{divided} {values.currency(row['currency'], words)}".rstrip()
