"""Exchange: who gives what to whom, in transfers; quantities only resource by resource."""

import streamlit as st

from lib import queries, ui
from lib.charts import exchange, sankey
from lib.ui.board import exchange as flows
from lib.ui.menu import Page

ui.require()
text, theme = ui.text(), ui.theme()
year = ui.school_year(ui.query(queries.exchanges, None, ("school_year",)))
if year is None:
    ui.nothing(text("exchange-empty"), text("exchange-empty-step"), Page.UPLOAD)
    st.stop()


@ui.section
def show_exchange(year: str) -> None:
    """Show the exchange of the resource that the reader chooses, or of all."""
    resource = flows.choose_resource()
    streams = flows.streams(year, resource)
    if streams is None:
        st.caption(text("exchange-none"))
        return
    ui.show(sankey.sankey(text, theme), streams, "flows")
    many = flows.choose_level()
    ui.show(
        exchange.matrix(text, theme, many=many),
        flows.ties(year, resource, many),
        "matrix-from_member" if many else "matrix-from_party",
    )


flows.show_resources(year)
show_exchange(year)
