"""The matrix of partners: whose names lead where."""

import pandas as pd

from lib.charts.agreements import partners
from lib.text import load


def test_members_named_alike_have_a_row_each_and_names_lead_to_passports():
    pairs = pd.DataFrame(
        {"member": ["S1", "S2"], "partner": ["S2", "students"], "agreements": 1, "codes": "A-1"}
    )
    names = {"S1": "Лицей", "S2": "Лицей", "students": "учащиеся"}
    addresses = {"S1": "members?member=S1", "S2": "members?member=S2"}
    data = partners.data(pairs, names, load("ru"), addresses)
    labels = data[data["part"] == "row"]
    assert labels["member"].tolist() == ["Лицей", "Лицей", "учащиеся"]
    assert labels["row"].is_unique
    assert labels["link"].fillna("").tolist() == ["members?member=S2", "members?member=S1", ""]
    assert set(data["part"]) == {"cell", "row", "column"}
