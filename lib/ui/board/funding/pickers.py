"""What a reader selects on the page of funding, in the URL: the currency, and what to add up by."""

import streamlit as st

from lib.queries.money import currencies, money_rows
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.pickers import CURRENCY, FUNDING, choose_code
from lib.wording import values

BY = "by"
"""Key of what amounts are added up by, in the URL as well."""

GROUPS = ("source_type", "purpose", "direction", "year")


def shown_year() -> str | None:
    """Return the school year to show: that of the row which a link names, else the frame's."""
    rows = query(money_rows)
    linked = rows.loc[rows["funding_id"] == st.query_params.get(FUNDING), "year"]
    return session.school_year(rows["year"], linked)


def choose_currency_and_group() -> tuple[str, str]:
    """Pickers of a currency, where there are several, and of what amounts are added up by."""
    words = session.words()
    codes = currencies(query(money_rows))
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        currency = codes[0]
        if len(codes) > 1:
            currency = choose_code(
                CURRENCY,
                codes,
                words("money-currency"),
                lambda code: values.currency_name(code, words),
                codes[0],
            )
        group = choose_code(
            BY,
            GROUPS,
            words("money-by"),
            lambda name: words(f"money-by-{name}"),
            GROUPS[0],
        )
    return currency, group
