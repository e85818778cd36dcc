"""The floor of the speed bench: the plainest Streamlit page that draws charts with Altair.

One filter, ready frames in memory, charts written as Altair's own gallery writes them, a comparable
number of marks and layers, and no frame around them: no menu, no sign-in, no database, no
languages. Run as our own app is: ``uvicorn tests.bench.floor_app:app``, with the same settings and
with what is loaded frozen out of the collection of garbage.
"""

import altair as alt
import numpy as np
import pandas as pd
import streamlit as st

CHOICES = [str(number) for number in range(1, 9)]
DIRECTIONS = [f"{number}. Направление с названием подлиннее" for number in range(1, 9)]
MEMBERS = [f"Школа № {number}" for number in range(1, 15)]
YEARS = ["2022/23", "2023/24", "2024/25", "2025/26", "2026/27", "2027/28"]
WORDS = ["цель достигнута", "по плану", "отстаёт", "вне плана"]
COLOURS = ["#00537a", "#2f8fbd", "#d99a00", "#d55e00"]


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
    path = np.linspace(30, 60, 6) + chance.random(6) * 5
    years = pd.DataFrame(
        {"year": YEARS, "path": path.round(1), "value": (path + chance.normal(0, 4, 6)).round(1)}
    )
    years.loc[4:, "value"] = np.nan
    reports = pd.DataFrame(
        [(member, year) for member in MEMBERS for year in YEARS[1:4]], columns=["member", "year"]
    )
    reports["value"] = chance.integers(20, 70, len(reports))
    pulls = pd.DataFrame({"member": MEMBERS, "pull": chance.normal(0, 1, len(MEMBERS)).round(2)})
    return {
        "bullets": indicators,
        "path": years,
        "reports": reports,
        "pulls": pulls,
        "board": _board_frame(chance),
    }


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


def draw_bullets(frame: pd.DataFrame) -> alt.LayerChart:
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


def draw_path(frame: pd.DataFrame) -> alt.LayerChart:
    """An indicator against its path: two lines with points and figures."""
    base = alt.Chart(frame).encode(x=alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0)))
    plan = base.encode(y=alt.Y("path:Q", title=None, scale=alt.Scale(zero=False)))
    real = base.encode(y="value:Q")
    return alt.layer(
        plan.mark_line(strokeDash=[5, 4], color="#5f6d75"),
        plan.mark_point(filled=True, color="#5f6d75").encode(tooltip=["year", "path"]),
        real.mark_line(strokeWidth=3),
        real.mark_point(filled=True, size=130).encode(tooltip=["year", "value", "path"]),
        real.mark_text(dy=-18, fontSize=16).encode(text="value:Q"),
    ).properties(height=260)


def draw_reports(frame: pd.DataFrame) -> alt.LayerChart:
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


def draw_pulls(frame: pd.DataFrame) -> alt.LayerChart:
    """Members that pull up and down: bars at both sides of a line."""
    base = alt.Chart(frame)
    return alt.layer(
        base.mark_bar().encode(
            x=alt.X("pull:Q", title="вклад"),
            y=alt.Y("member:N", sort="-x", title=None),
            color=alt.when(alt.datum.pull > 0)
            .then(alt.value("#3b6f86"))
            .otherwise(alt.value("#d55e00")),
            tooltip=["member", "pull"],
        ),
        base.mark_rule().encode(x=alt.datum(0)),
    ).properties(height=alt.Step(25))


def draw_board(frame: pd.DataFrame) -> alt.LayerChart:
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
    "pulls": draw_pulls,
}
"""What is drawn in turn, unless the address asks for a board."""


def run() -> None:
    """Draw the filter and as many charts as the address asks for."""
    st.set_page_config(layout="wide")
    st.title("Направления")
    chosen = st.segmented_control("Направление", CHOICES, default=CHOICES[0], required=True)
    frames = ready_frames()[chosen]
    if "board" in st.query_params:
        st.altair_chart(draw_board(frames["board"]), key="board")
        return
    for place in range(int(st.query_params.get("charts", len(DRAWN)))):
        name = list(DRAWN)[place % len(DRAWN)]
        st.altair_chart(DRAWN[name](frames[name]), key=f"{name}-{place}")


if __name__ == "__main__":
    run()
else:
    import gc

    gc.collect()
    gc.freeze()
    app = st.App(__file__)
