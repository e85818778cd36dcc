"""Dictionary: every kind of file, its columns, how a cell is written, empty files to fill."""

from lib import ui
from lib.contracts import CONTRACTS
from lib.ui.about.dictionary import choose_kind, offer_template, show_columns, show_kinds

ui.require()
kind = choose_kind()
if kind:
    offer_template(CONTRACTS[kind])
    show_columns(CONTRACTS[kind])
else:
    show_kinds()
