"""The list of all charts. Tests take theirs from here: a chart without an example fails."""

from collections.abc import Mapping
from types import ModuleType

from lib.charts import overview
from lib.charts.agreements import agreement_kinds, agreement_terms, partners
from lib.charts.directions import bridge, bullets, contributions, multiples, path, reports
from lib.charts.events import event_calendar, event_partners
from lib.charts.exchange import flow_map, matrix, pairs, pledges, sankey
from lib.charts.funding import money
from lib.charts.members import comparison, member_map, profile, profile_bullets, tenure
from lib.charts.mentoring import (
    mentoring_forms,
    mentoring_members,
    mentoring_quality,
    mentoring_ratio,
    mentoring_reach,
)
from lib.charts.model import model_circle, model_road, model_wheel
from lib.charts.support import risk_map, road_map

CHARTS: Mapping[str, ModuleType] = {
    "agreement_kinds": agreement_kinds,
    "agreement_terms": agreement_terms,
    "bridge": bridge,
    "bullets": bullets,
    "comparison": comparison,
    "contributions": contributions,
    "event_calendar": event_calendar,
    "event_partners": event_partners,
    "flow_map": flow_map,
    "matrix": matrix,
    "member_map": member_map,
    "mentoring_forms": mentoring_forms,
    "mentoring_members": mentoring_members,
    "mentoring_quality": mentoring_quality,
    "mentoring_ratio": mentoring_ratio,
    "mentoring_reach": mentoring_reach,
    "money": money,
    "model_circle": model_circle,
    "model_road": model_road,
    "model_wheel": model_wheel,
    "multiples": multiples,
    "overview": overview,
    "pairs": pairs,
    "partners": partners,
    "path": path,
    "profile": profile,
    "profile_bullets": profile_bullets,
    "pledges": pledges,
    "reports": reports,
    "risk_map": risk_map,
    "road_map": road_map,
    "sankey": sankey,
    "tenure": tenure,
}
"""Charts by name. A chart is a module or a package with four functions:

spec(words, theme, …) : constant Vega-Lite specification, without data.
data(…, words) : the frame that it draws.
title(…, words) : the finding, from ready numbers.
alt(…, words) : a sentence for screen readers.
"""
