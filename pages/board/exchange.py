"""Exchange: who gives what to whom, in transfers; quantities only resource by resource."""

import streamlit as st

from lib import queries, ui
from lib.ui.board import exchange
from lib.ui.menu import Page

ui.require()
words = ui.words()
year = ui.school_year(ui.query(queries.exchanges, None, ("school_year",)))
if year is None:
    ui.empty_state(words("exchange-empty"), words("exchange-empty-step"), Page.UPLOAD)
    st.stop()


@ui.fragment
def show_exchange(year: str) -> None:
    """Show the exchange of the resource that the reader chooses, or of all."""
    resource = exchange.choose_resource()
    sankey = exchange.sankey_view(year, resource)
    if sankey is None:
        st.caption(words("exchange-none"))
        return
    with st.container(key="sankey"):
        ui.show(sankey, "sankey", height="stretch")
    many = exchange.choose_level()
    level = "from_member" if many else "from_party"
    with st.container(key="wide-matrix"):
        ui.show(exchange.matrix_view(year, resource, many), f"matrix-{level}")
    with st.container(key="narrow-pairs"):
        ui.show(exchange.pairs_view(year, resource, many), f"pairs-{level}")


exchange.show_resources(year)
show_exchange(year)
