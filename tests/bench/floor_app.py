"""The floor of the speed bench: the plainest Streamlit page that draws charts with Altair.

One filter, ready frames in memory, and no frame around the charts: no menu, no sign-in, no
database, no languages. The charts are written as Altair's own gallery writes them; they show much
the same as ours, with as many marks. Run as our own app is: ``uvicorn tests.bench.floor_app:app``,
with the same settings and with what is loaded frozen out of the collection of garbage.
"""

from typing import Literal

import altair as alt
import numpy as np
import pandas as pd
import streamlit as st

CHOICES = [str(number) for number in range(1, 9)]
DIRECTIONS = [f"{number}. Направление с названием подлиннее" for number in range(1, 9)]
MEMBERS = [f"Школа № {number}" for number in range(1, 15)]
YEARS = ["2022/23", "2023/24", "2024/25", "2025/26", "2026/27", "2027/28"]
WORDS = ["цель достигнута", "по плану", "отстаёт", "вне плана"]
COLOURS = ["#00537a", "#2f8fbd", "#c28a00", "#ce5800"]


@st.cache_resource
def ready_frames() -> dict[str, dict[str, pd.DataFrame]]:
    """Return the frame of every chart by choice, made once and shared by all readers."""
    return {choice: _frames(np.random.default_rng(int(choice))) for choice in CHOICES}


def _frames(chance: np.random.Generator) -> dict[str, pd.DataFrame]:
    indicators = pd.DataFrame(
        {
            "name": [f"Показатель {number}, доля участников в %" for number in range(1, 7)],
            "done": chance.random(6).round(2),
            "planned": chance.random(6).round(2),
            "value": chance.integers(10, 90, 6),
            "target": chance.integers(50, 100, 6),
            "status": chance.choice(WORDS, 6),
        }
    )
    reports = pd.DataFrame(
        [(member, year) for member in MEMBERS for year in YEARS[1:4]], columns=["member", "year"]
    )
    reports["value"] = chance.integers(20, 70, len(reports))
    contributions = pd.DataFrame(
        {"member": MEMBERS, "contribution": chance.normal(0, 1, len(MEMBERS)).round(2)}
    )
    return {
        "bullets": indicators,
        "path": _path_frame(chance),
        "reports": reports,
        "contributions": contributions,
        "multiples": _multiples_frame(chance),
        "sankey": _sankey_frame(chance),
        "matrix": _matrix_frame(chance),
        "board": _board_frame(chance),
    }


def _path_frame(chance: np.random.Generator) -> pd.DataFrame:
    """A row per mark of an indicator's path, its values, its target and the days that matter."""
    path = np.linspace(30, 60, len(YEARS)).round(1)
    values = (path[:4] + chance.normal(0, 4, 4)).round(1)
    ends = [f"{year[:4]}-08-31" for year in YEARS]
    rows = [
        {"part": "plan", "on": on, "at": at, "label": f"{at} %", "year": year}
        for on, at, year in zip(ends, path, YEARS, strict=True)
    ]
    rows += [
        {"part": "value", "on": on, "at": at, "label": f"{at} %", "year": year}
        for on, at, year in zip(ends, values, YEARS, strict=False)
    ]
    rows += [
        {"part": "pace", "on": on, "at": at} for on, at in ((ends[3], values[3]), (ends[5], 60.0))
    ]
    rows.append({"part": "pace_label", "on": ends[4], "at": 50.0, "label": "нужно +3,7 в год"})
    rows.append({"part": "target", "on": ends[5], "at": 60.0, "label": "цель 60 %"})
    rows.append({"part": "today", "on": "2026-10-15", "label": "сегодня"})
    rows.append({"part": "deadline", "on": "2026-12-20", "label": "отчёт до 20.12.2026"})
    rows.append({"part": "note", "on": "2023-09-01", "label": "1"})
    return pd.DataFrame(rows)


def _multiples_frame(chance: np.random.Generator) -> pd.DataFrame:
    """A row per member and year, and one per member that names it."""
    rows = []
    for place, member in enumerate(MEMBERS):
        of = {"member": member, "column": place % 5, "row": place // 5}
        levels = chance.random(3).round(2)
        rows.append(of | {"part": "name", "label": f"{levels[-1]:.0%}"})
        for year, level in enumerate(levels):
            rows.append(of | {"part": "whole", "year": year, "level": 0.5})
            rows.append(of | {"part": "value", "year": year, "level": level})
    return pd.DataFrame(rows)


def _sankey_frame(chance: np.random.Generator) -> pd.DataFrame:
    """A row per point of a ribbon from givers through a resource to receivers, and per node."""
    rows = []
    for side, (first, last) in enumerate(((0.0, 0.5), (0.5, 1.0))):
        for place in range(3 + side):
            ends = (place * 100.0, 150 + place * 20.0)[:: 1 - 2 * side]
            ribbon, thick = f"{side}-{place}", float(chance.integers(5, 40))
            for step in range(9):
                way = step / 8
                y = ends[0] + (ends[1] - ends[0]) * way * way * (3 - 2 * way)
                at = {"x": first + (last - first) * way, "y": y, "y2": y + thick}
                rows.append({"part": "ribbon", "ribbon": ribbon, "from": WORDS[place], **at})
    for part, count, x in (("giver", 3, 0.0), ("resource", 1, 0.5), ("receiver", 4, 1.0)):
        for place in range(count):
            at = {"x": x, "x2": x + 0.012, "y": place * 100.0, "y2": place * 100.0 + 40}
            label = f"{WORDS[place]} {chance.integers(1, 90)}"
            rows.append({"part": part, "from": WORDS[place], "label": label, **at})
    return pd.DataFrame(rows)


def _matrix_frame(chance: np.random.Generator) -> pd.DataFrame:
    """A row per giver and receiver, and the totals of both."""
    cells = pd.DataFrame(
        [(giver, receiver) for giver in WORDS[:3] for receiver in WORDS],
        columns=["giver", "receiver"],
    ).assign(part="cell", count=chance.integers(1, 90, 12))
    gives = cells.groupby("giver", as_index=False)["count"].sum().assign(receiver="всего")
    gets = cells.groupby("receiver", as_index=False)["count"].sum().assign(giver="всего")
    totals: pd.DataFrame = pd.concat([gives, gets]).assign(part="total")
    return pd.concat([cells, totals])


def _board_frame(chance: np.random.Generator) -> pd.DataFrame:
    """A row per mark: directions with their counts by status, coverage, scores of six years."""
    rows = []
    for place, title in enumerate(DIRECTIONS):
        row = {"direction": title, "place": place}
        score, share = int(chance.integers(40, 110)), round(float(chance.random()), 2)
        rows.append(row | {"part": "title", "label": title})
        rows += [
            row | {"part": "count", "status": word, "label": str(count)}
            for word, count in zip(WORDS, chance.integers(0, 7, len(WORDS)), strict=True)
            if count
        ]
        rows.append(row | {"part": "fresh", "label": str(chance.choice(["свежие", "ждём"]))})
        rows.append(row | {"part": "coverage", "share": share, "label": f"{share:.0%}"})
        rows += [
            row | {"part": "trend", "year": year, "score": int(value)}
            for year, value in enumerate(score + chance.integers(-9, 9, len(YEARS)))
        ]
        rows.append(row | {"part": "score", "label": f"{score} %"})
        rows.append(row | {"part": "change", "label": f"{chance.integers(-9, 9):+}"})
        rows.append(row | {"part": "move", "label": str(chance.choice(["▲ 1", "▼ 2", "="]))})
    return pd.DataFrame(rows)


def draw_bullets(frame: pd.DataFrame) -> alt.LayerChart | alt.FacetChart:
    """Indicators on the way to their targets: track, bar, tick, value and status."""
    base = alt.Chart(frame).encode(y=alt.Y("name:N", sort=None, title=None))
    colour = alt.Color("status:N", scale=alt.Scale(domain=WORDS, range=COLOURS), legend=None)
    return alt.layer(
        base.mark_bar(size=16, color="#dde4e7")
        .encode(x=alt.X("whole:Q", title=None, scale=alt.Scale(domain=[0, 1.6])))
        .transform_calculate(whole="1"),
        base.mark_bar(size=16).encode(
            x="done:Q", color=colour, tooltip=["name", "value", "target"]
        ),
        base.mark_tick(size=30, thickness=3).encode(x="planned:Q"),
        base.mark_text(align="left", fontSize=16).encode(x=alt.datum(1.1), text="value:Q"),
        base.mark_point(size=200, filled=True).encode(
            x=alt.datum(1.25), color=colour, shape=alt.Shape("status:N", legend=None)
        ),
        base.mark_text(align="left").encode(x=alt.datum(1.3), text="status:N"),
    ).properties(height=alt.Step(56))


def draw_path(frame: pd.DataFrame) -> alt.LayerChart | alt.FacetChart:
    """An indicator against its path: lines, points, figures, the target, the days that matter."""
    base = alt.Chart(frame).encode(x=alt.X("on:T", axis=None))
    high = alt.Y("at:Q", title=None, scale=alt.Scale(zero=False))

    def part(name: str) -> alt.Chart:
        return base.transform_filter(alt.datum.part == name)

    plan, real, pace, target = (
        part(name).encode(y=high) for name in ("plan", "value", "pace", "target")
    )
    today, deadline, note = (part(name) for name in ("today", "deadline", "note"))
    return alt.layer(
        plan.mark_tick(thickness=1).encode(y=alt.value("height")),
        plan.mark_text(dy=14).encode(y=alt.value("height"), text="year:N"),
        plan.mark_line(strokeDash=[5, 4], color="#5f6d75"),
        plan.mark_point(filled=True, color="#5f6d75").encode(tooltip=["year:N", "at:Q"]),
        plan.mark_text(dy=14, fontSize=12).encode(text="label:N"),
        pace.mark_line(strokeDash=[1, 4]),
        part("pace_label").mark_text(dy=-10).encode(y=high, text="label:N"),
        target.mark_point(size=230),
        target.mark_text(dy=-20, fontSize=14).encode(text="label:N"),
        real.mark_line(strokeWidth=3),
        real.mark_point(filled=True, size=130).encode(tooltip=["year:N", "at:Q"]),
        real.mark_text(dy=-18, fontSize=16).encode(text="label:N"),
        today.mark_rule(),
        today.mark_text(dx=30).encode(y=alt.value(8), text="label:N"),
        deadline.mark_rule(strokeDash=[2, 2]),
        deadline.mark_text(dx=60).encode(y=alt.value(24), text="label:N"),
        note.mark_point(shape="square", size=300, filled=True).encode(y=alt.value(44)),
        note.mark_text(color="white").encode(y=alt.value(44), text="label:N"),
    ).properties(height=330)


def draw_reports(frame: pd.DataFrame) -> alt.LayerChart | alt.FacetChart:
    """Members by years: a heat map with its figures."""
    base = alt.Chart(frame).encode(
        x=alt.X("year:O", title=None, axis=alt.Axis(orient="top", labelAngle=0)),
        y=alt.Y("member:N", sort=None, title=None),
    )
    return alt.layer(
        base.mark_rect().encode(
            color=alt.Color("value:Q", legend=None), tooltip=["member", "year", "value"]
        ),
        base.mark_text().encode(
            text="value:Q",
            color=alt.when(alt.datum.value > 50)
            .then(alt.value("white"))
            .otherwise(alt.value("black")),
        ),
    ).properties(height=alt.Step(25))


def draw_contributions(frame: pd.DataFrame) -> alt.LayerChart | alt.FacetChart:
    """Contributions of members: bars on both sides of zero."""
    base = alt.Chart(frame)
    return alt.layer(
        base.mark_bar().encode(
            x=alt.X("contribution:Q", title="вклад"),
            y=alt.Y("member:N", sort="-x", title=None),
            color=alt.when(alt.datum.contribution > 0)
            .then(alt.value("#3b6f86"))
            .otherwise(alt.value("#ce5800")),
            tooltip=["member", "contribution"],
        ),
        base.mark_rule().encode(x=alt.datum(0)),
    ).properties(height=alt.Step(25))


def draw_multiples(frame: pd.DataFrame) -> alt.LayerChart | alt.FacetChart:
    """Members over time, five in a row: a line with points each, and the mean of all."""
    base = (
        alt.Chart(frame)
        .transform_calculate(at="datum.column / 5 + 0.06 * (datum.year || 0)")
        .encode(
            x=alt.X("at:Q", axis=None, scale=alt.Scale(domain=[0, 1])),
            y=alt.Y("row:O", axis=None),
        )
    )
    level = alt.YOffset("level:Q", scale=alt.Scale(range=[80, 40]))

    def part(name: str) -> alt.Chart:
        return base.transform_filter(alt.datum.part == name)

    return alt.layer(
        part("whole")
        .mark_line(color="#5f6d75")
        .encode(yOffset=level, detail="member:N", order="year:Q"),
        part("value").mark_line().encode(yOffset=level, detail="member:N", order="year:Q"),
        part("value")
        .mark_point(size=34, filled=True)
        .encode(yOffset=level, tooltip=["member:N", "level:Q"]),
        part("name").mark_text(align="left", dy=-34).encode(text="member:N"),
        part("name").mark_text(align="left", dy=-18).encode(text="label:N"),
    ).properties(height=alt.Step(92))


def draw_sankey(frame: pd.DataFrame) -> alt.LayerChart | alt.FacetChart:
    """Ribbons from givers through a resource to receivers, with their nodes and names."""
    base = alt.Chart(frame).encode(
        x=alt.X("x:Q", axis=None, scale=alt.Scale(domain=[-0.3, 1.3])),
        y=alt.Y("y:Q", axis=None, scale=alt.Scale(reverse=True)),
    )
    nodes = base.transform_filter(alt.datum.part != "ribbon")
    sides: tuple[tuple[str, Literal["left", "right"], int], ...] = (
        ("giver", "right", -8),
        ("resource", "left", 14),
        ("receiver", "left", 14),
    )
    return alt.layer(
        base.transform_filter(alt.datum.part == "ribbon")
        .mark_area(opacity=0.45, interpolate="monotone")
        .encode(y2="y2:Q", detail="ribbon:N", tooltip=["from:N", "ribbon:N"]),
        nodes.mark_rect().encode(x2="x2:Q", y2="y2:Q", color=alt.Color("from:N", legend=None)),
        *(
            nodes.transform_filter(alt.datum.part == part)
            .mark_text(align=align, dx=dx, dy=18, fontSize=15)
            .encode(text="label:N")
            for part, align, dx in sides
        ),
    ).properties(height=340)


def draw_matrix(frame: pd.DataFrame) -> alt.LayerChart | alt.FacetChart:
    """Givers by receivers with their totals."""
    base = alt.Chart(frame).encode(
        x=alt.X("receiver:N", sort=None, axis=alt.Axis(orient="top", labelAngle=0)),
        y=alt.Y("giver:N", sort=None),
        tooltip=["giver", "receiver", "count"],
    )
    cells = base.transform_filter(alt.datum.part == "cell")
    return alt.layer(
        cells.mark_rect().encode(color=alt.Color("count:Q", legend=None)),
        cells.mark_text(fontSize=14).encode(
            text="count:Q",
            color=alt.when(alt.datum.count > 50)
            .then(alt.value("white"))
            .otherwise(alt.value("black")),
        ),
        base.transform_filter(alt.datum.part == "total")
        .mark_text(fontSize=14, fontWeight=600)
        .encode(text="count:Q"),
    ).properties(height=alt.Step(38))


def draw_board(frame: pd.DataFrame) -> alt.LayerChart | alt.FacetChart:
    """Directions one under the other: titles, counts, badges, bars, trends, scores and changes."""
    base = alt.Chart(frame).encode(y=alt.Y("place:O", axis=None))

    def part(name: str) -> alt.Chart:
        return base.transform_filter(alt.datum.part == name)

    def across(share: float) -> alt.XDatum:
        return alt.XDatum(share, scale=alt.Scale(domain=[0, 1]), axis=None)

    column = alt.X("at:Q", scale=alt.Scale(domain=[0, 1]), axis=None)
    counts = part("count").transform_calculate(at="0.34 + 0.06 * indexof(words, datum.status)")
    counts = counts.add_params(alt.param("words", value=WORDS))
    covered = part("coverage").transform_calculate(at="0.62", till="0.62 + 0.1 * datum.share")
    trend = part("trend").transform_calculate(
        at="0.77 + 0.012 * datum.year", level="(110 - datum.score) / 80 * 30 - 15"
    )
    line = trend.encode(x=column, detail="direction:N", order="at:Q", yOffset="level:Q")
    colour = alt.Color("status:N", scale=alt.Scale(domain=WORDS, range=COLOURS), legend=None)
    return alt.layer(
        part("title").mark_rule(color="#dde4e7").encode(x=across(0), x2=alt.datum(1)),
        part("title").mark_text(align="left", fontSize=16).encode(x=across(0), text="label:N"),
        counts.mark_point(size=200, filled=True).encode(
            x=column, color=colour, shape=alt.Shape("status:N", legend=None)
        ),
        counts.mark_text(dx=18, fontSize=18).encode(x=column, text="label:N"),
        part("fresh")
        .mark_rect(color="#dde4e7", height=20)
        .encode(x=across(0.54), x2=alt.datum(0.6)),
        part("fresh").mark_text(fontSize=12).encode(x=across(0.57), text="label:N"),
        covered.mark_rule(strokeWidth=6, color="#dde4e7").encode(
            x=across(0.62), x2=alt.datum(0.72)
        ),
        covered.mark_rule(strokeWidth=6).encode(x=column, x2="till:Q"),
        covered.mark_text(dx=20, fontSize=12).encode(x=across(0.73), text="label:N"),
        line.mark_line(),
        line.mark_point(size=12, filled=True),
        part("score").mark_text(fontSize=18).encode(x=across(0.88), text="label:N"),
        part("change").mark_text(fontSize=16).encode(x=across(0.93), text="label:N"),
        part("move").mark_text(fontSize=16).encode(x=across(0.98), text="label:N"),
        part("title")
        .mark_rect(opacity=0)
        .encode(x=across(0), x2=alt.datum(1), tooltip=["direction:N"]),
    ).properties(height=alt.Step(50))


DRAWN = {
    "bullets": draw_bullets,
    "path": draw_path,
    "reports": draw_reports,
    "contributions": draw_contributions,
    "multiples": draw_multiples,
    "sankey": draw_sankey,
    "matrix": draw_matrix,
    "board": draw_board,
}


def run() -> None:
    """Draw the filter and the charts that the address names."""
    st.set_page_config(layout="wide")
    st.title("Направления")
    chosen = st.segmented_control("Направление", CHOICES, default=CHOICES[0], required=True)
    frames = ready_frames()[chosen]
    for name in st.query_params.get("charts", "bullets").split(","):
        st.altair_chart(DRAWN[name](frames[name]), key=name)


if __name__ == "__main__":
    run()
else:
    import gc

    gc.collect()
    gc.freeze()
    app = st.App(__file__)
