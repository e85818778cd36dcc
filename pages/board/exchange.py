"""Exchange: who gives what to whom, in transfers; quantities only resource by resource."""

import streamlit as st

from lib import figures, ui
from lib.charts import exchange, sankey
from lib.ui import choices, flows

BY = ("from_party", "to_party", "resource", "unit")
FLOWS = ("from_party", "to_party", "resource", "transfers", "quantity", "unit")
TIES = ("giver", "receiver", "resource", "transfers")

ui.require()
text, theme = ui.text(), ui.theme()
year = ui.school_year(ui.figure(figures.exchanges, None, ("school_year",)))
if year is None:
    ui.nothing(text("exchange-empty"), text("exchange-empty-step"), "pages/staff/upload.py")
    st.stop()

given = ui.figure(figures.exchanges, year, BY)
flows.show_resources(given, year)
resource = choices.choose_resource()
given = flows.by_resource(given, resource)
if given.empty:
    st.caption(text("exchange-none"))
    st.stop()

names = flows.names_of_parties()
note = text("exchange-note", year=year)
ui.show(
    sankey.sankey(text, theme),
    sankey.sankey_marks(given, names, text),
    "flows",
    title=exchange.flows_finding(given, names, text),
    alt=exchange.flows_alt(given, names, text),
    table=(given, FLOWS),
    note=note,
)
many = choices.choose_level()
if many:
    names = flows.names_of_members()
sides = ("from_member", "to_member") if many else ("from_party", "to_party")
ties = flows.by_resource(ui.figure(figures.exchanges, year, (*sides, "resource")), resource)
ui.show(
    exchange.matrix(text, theme, many=many),
    exchange.matrix_marks(exchange.busiest(ties, *sides), *sides, names, text),
    f"matrix-{sides[0]}",
    title=exchange.ties_finding(ties, *sides, names, text),
    alt=exchange.ties_finding(ties, *sides, names, text),
    table=(flows.with_names(ties, sides, names), TIES),
    note=note,
)
