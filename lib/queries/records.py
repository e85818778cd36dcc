"""Records that several members may report: which reports are about the same one."""

from collections.abc import Sequence

import pandas as pd

from lib.vocabulary import CONSORTIUM


def one_report_each(
    rows: pd.DataFrame, code: str, sides: Sequence[str], also: Sequence[str] = ()
) -> pd.DataFrame:
    """Return one row per record: the consortium's own report, else the first member's.

    Members number their own records, so the same code of two members may mean two records. Two
    reports are about one record if code and sides are equal; a member's report gives way to the
    consortium's report of the same code if the member is one of its sides.

    code : column of the number. sides : columns of the members concerned, codes joined by ``;``.
    also : columns that belong to the number, such as the first day of an event. Where records of
    different members still have one number, the code is followed by who reports it: «1 · S03».
    """
    number = [code, *also]
    concerned = [";".join(codes) for codes in rows[list(sides)].fillna("").itertuples(index=False)]
    order = rows.assign(
        concerned=pd.Series(concerned, rows.index, dtype="str"),
        is_members=rows["reported_by"] != CONSORTIUM,
    )
    order = order.sort_values([*number, "is_members", "reported_by"])
    order = order.drop_duplicates([*number, "concerned"])
    records = order[~_is_repeated(order, number)].drop(columns=["concerned", "is_members"])
    records = records.reset_index(drop=True)
    shared = records.duplicated(number, keep=False) & (records["reported_by"] != CONSORTIUM)
    with_reporter = records[code] + " · " + records["reported_by"]
    return records.assign(**{code: records[code].mask(shared, with_reporter)})


def _is_repeated(order: pd.DataFrame, number: list[str]) -> pd.Series:
    """Whether each row is a member's report of what the consortium reports with the member."""
    by_consortium = order[~order["is_members"]].set_index(number)["concerned"].to_dict()
    keys = (
        order[number[0]] if len(number) == 1 else order[number].itertuples(index=False, name=None)
    )
    sides_by_report = [str(by_consortium.get(key, "")).split(";") for key in keys]
    by_report = zip(order["reported_by"], sides_by_report, strict=True)
    is_side = pd.Series([one in codes for one, codes in by_report], order.index, dtype="bool")
    return order["is_members"] & is_side
