"""A database of an earlier schema is opened, and its totals are made anew."""

import sqlite3

from lib import desk, store
from tests.helpers.consortium import accept

TABLES = ("totalled", "exchange_totals", "exchange_networks")


def test_totals_of_exchanges_are_not_doubled_when_they_are_made_anew(tmp_path):
    path = tmp_path / "consortium.db"
    engine = desk.open_consortium(f"sqlite:///{path}")
    accept(engine, "members", {"member_code": "S1"}, {"member_code": "S2"}, on="2024-09-01")
    exchange = {
        "exchange_id": "1",
        "reported_by": "S1",
        "date": "2024-11-01",
        "from_member": "S1",
        "to_member": "S2",
        "resource": "equipment",
        "quantity": 5.0,
        "unit": "hours",
        "state": "delivered",
    }
    accept(engine, "exchanges", exchange, on="2024-12-01")
    store.close_database(engine)

    def counts():
        with sqlite3.connect(path) as connection:
            return {
                table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                for table in TABLES
            }

    store.close_database(desk.open_consortium(f"sqlite:///{path}"))  # with totals
    before = counts()
    assert before["exchange_totals"]
    assert before["exchange_networks"]
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE exchanges DROP COLUMN separate_from")
        connection.execute("UPDATE alembic_version SET version_num = '0015'")
    store.close_database(desk.open_consortium(f"sqlite:///{path}"))
    assert counts() == before
