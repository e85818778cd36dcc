"""Who can help a school: its needs beside what members gave before, and a pledge."""

from datetime import date, timedelta
from itertools import count

import pandas as pd
import streamlit as st

from lib import queries, store
from lib.access import AccountRole, may_upload
from lib.contracts import header_key
from lib.formats import alphabetical
from lib.queries.disclosure.visibility import Visibility
from lib.queries.exchange.needs import needs, offers
from lib.ui.kit import session, tables
from lib.ui.kit.cache import cached_part, query, rows_of
from lib.ui.kit.charts.chart_toolbar import offer_table, show_source
from lib.ui.kit.desk.submit import hand_in, refuse, show_flash
from lib.ui.kit.guard import identity
from lib.ui.kit.links import member_links
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import days
from lib.ui.kit.session import AT, chosen, engine, moment
from lib.ui.kit.tables.readable import show_readable
from lib.vocabulary import (
    CONSORTIUM,
    UNITS_OF_RESOURCE,
    ExchangeState,
    ExchangeUnit,
    Resource,
)
from lib.wording.needs import need_in_words, offer_in_words, pledge_in_words
from lib.wording.values import Row, rows

KIND = "exchanges"
WIDTHS = {
    "need": 215,
    "resource": 90,
    "need_days": 55,
    "offers": 370,
    "helper": 125,
    "pledged": 145,
}
"""Columns of the list with their widths in pixels; long texts take up to four lines."""

COLUMNS = tuple(WIDTHS)
ROW = 92
"""Height of a row with four lines, in pixels: a long factor and its deficit."""

USUAL = timedelta(days=30)
"""How soon a pledge is to be kept, by default."""


def show_helpers(visible: Visibility, school: str, factor: str | None) -> None:
    """List what a school needs and who could give it, earlier helpers first, and take a pledge."""
    words = session.words()
    show_flash()
    frame = _needs(visible, school, factor)
    if frame.empty:
        st.caption(words("helpers-none"))
        return
    show_readable(tables.worded(frame, COLUMNS, words), "helpers", WIDTHS, ROW)
    givers = query(offers, visible, None, school)["giver"].tolist()
    member_links([*givers, *frame["helper_code"].dropna()])
    show_source("helpers", words("needs-note"), lambda: offer_table("helpers", frame, COLUMNS))
    if not chosen(AT) and may_upload(identity(), KIND):
        _offer_pledge(frame, school)


@cached_part
def _needs(visible: Visibility, school: str, factor: str | None) -> pd.DataFrame:
    words, names = session.words(), names_of_members()
    frame = query(needs, visible, None, school)
    offered = rows(query(offers, visible, None, school))
    texts = [
        "; ".join(offer_in_words(row, names, words) for row in offered if row["need"] == place)
        for place in range(len(frame))
    ]
    frame = frame.assign(
        need=[need_in_words(row, words) for row in rows(frame)],
        need_days=frame["days"],
        helper=frame["helper"].map(names),
        helper_code=frame["helper"],
        pledged=pd.Series([pledge_in_words(row, names, words) for row in rows(frame)], dtype="str"),
        offers=[text or words("needs-no-offer") for text in texts],
        first_offer=pd.Series(
            [
                next((row["giver"] for row in offered if row["need"] == place), None)
                for place in range(len(frame))
            ],
            dtype="str",
        ),
    )
    return frame if factor is None else frame[frame["factor_code"] == factor]


def _offer_pledge(frame: pd.DataFrame, school: str) -> None:
    """Offer a form that submits a promise: an exchange of the state «pledged»."""
    words, needed = session.words(), rows(frame)
    with st.expander(words("pledge-offer"), icon=":material/handshake:", expanded=False):
        st.caption(words("pledge-how"))
        with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
            place = st.selectbox(
                words("pledge-need"),
                range(len(needed)),
                format_func=lambda index: _need_label(needed[index]),
                key="pledge-need",
                width=360,
            )
            need = needed[place or 0]
            resource = Resource(need["resource"])
            giver = _choose_giver(need, school)
            units = UNITS_OF_RESOURCE[resource]
            quantity = st.number_input(
                words(header_key(KIND, "quantity")),
                0.0,
                value=None,
                key="pledge-quantity",
                width=130,
            )
            unit = st.selectbox(
                words(header_key(KIND, "unit")),
                units,
                format_func=words.choice,
                key=f"pledge-unit-{resource}",
                width=140,
            )
            day = st.date_input(
                words("pledge-day"),
                moment().day + USUAL,
                min_value=days.FIRST,
                max_value=days.LAST,
                format="DD.MM.YYYY",
                key="pledge-day",
                width=150,
            )
        st.button(
            words("pledge-write"),
            type="primary",
            disabled=not quantity or giver is None,
            on_click=_write,
            args=(school, need, giver, quantity, unit, day),
            key="pledge-write",
        )  # fmt: skip


def _need_label(row: Row) -> str:
    resource = session.words().choice(Resource(row["resource"]))
    return f"{row['factor_code']} · {resource}"


def _choose_giver(need: Row, school: str) -> str | None:
    """Picker: who gives; at first the best offer. Staff pledge for their member only."""
    names, reader = names_of_members(), identity()
    members = queries.active_members(rows_of("members"), moment().day)
    codes = [code for code in members["member_code"] if code != school]
    if not reader.has(AccountRole.COORDINATOR) and reader.member != school:
        codes = [code for code in codes if code == reader.member]
    codes = sorted(codes, key=lambda code: alphabetical(str(names[code])))
    first = need["first_offer"]
    picked: str | None = st.selectbox(
        session.words()("pledge-giver"),
        codes,
        index=codes.index(first) if first in codes else None,
        format_func=lambda code: names[code],
        placeholder=session.words()("override-choose"),
        key=f"pledge-giver-{need['factor_code']}-{need['resource']}",
        width=260,
    )
    return picked


def _write(
    school: str, need: Row, giver: str, quantity: float, unit: ExchangeUnit, day: date
) -> None:
    """Callback: hand in the pledge as a row of a file of exchanges; not of a day that is over."""
    if day < moment().day:
        refuse(session.words()("pledge-over", day=session.words().date(day.isoformat())))
        return
    reporter = CONSORTIUM
    if not identity().has(AccountRole.COORDINATOR):
        reporter = identity().member or CONSORTIUM
    used_codes = set(store.read(engine(), KIND, where={"reported_by": reporter})["exchange_id"])
    codes = (f"P-{school}-{need['factor_code']}-{number}" for number in count(1))
    is_accepted = hand_in(
        KIND,
        {
            "exchange_id": next(code for code in codes if code not in used_codes),
            "reported_by": reporter,
            "date": day.isoformat(),
            "from_member": giver,
            "to_member": school,
            "resource": need["resource"],
            "quantity": f"{quantity:g}",
            "unit": str(unit),
            "state": str(ExchangeState.PLEDGED),
        },
    )
    if is_accepted:
        st.session_state["pledge-quantity"] = None
