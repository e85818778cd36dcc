"""Keys of messages that code puts together, and the lists that their variable parts come from.

Code that writes ``text(f"level-{code}")`` needs a line ``"level-{}"`` here: the checker of words
fails without it, and it fails where a line is left that no code needs.
"""

import ast
from collections.abc import Iterable
from functools import cache
from itertools import product

from lib.access import AccountRole, Occasion
from lib.contracts import CONTRACTS
from lib.desk import PersonalTextError
from lib.intake.problems import CODES
from lib.metrics import support, synergy
from lib.metrics.assessment.examples import EXAMPLES
from lib.queries import ExclusionReason, ReportState
from lib.queries.events import GROUPS
from lib.queries.exchange.selection import LEVELS
from lib.queries.mentoring.stages import EVIDENCE_OF_STAGE
from lib.queries.model.signs import DEFICIT, GAP, OF_MENTORING, SHARED
from lib.slides.packs import PackFormat
from lib.store import DatabaseFault, RefusedChangeError, Remains
from lib.tables import Type
from lib.ui.board.mentoring.depth import PARTS
from lib.ui.board.mentoring.headline import TILES
from lib.ui.board.mentoring.pairs import PAIRS
from lib.vocabulary import (
    RESERVED_WORDS,
    Aggregation,
    AgreementDoubt,
    ChangeKind,
    Criterion,
    EventDoubt,
    Freshness,
    PeriodType,
    PlanStatus,
    ResponsibleGroup,
    RiskFactor,
    Rule,
    UnitKind,
    UploadMode,
)
from lib.wording.consequences import HEADLINES as CHANGED_HEADLINES
from tests.helpers.paths import ROOT

FEDERAL_NUMBERS = tuple("123456")
QUESTIONS = (
    *("astray", "overdue", "late", "ending", "former-party"),
    *("unbound", "unreported", "unpaid", "overspent"),
)
MONEY = ("planned", "received", "spent", "attracted", "own", "leverage", "outside-budgets")
SIDES = ("between", "least", "most")
ACCOUNT_ERRORS = ("name-unfit", "name-taken", "unknown", "member-needed", "last-coordinator")
ENDS = ("years", "moments")
STEPS = ("revised", "left", "same", "joined")
METHOD_RULES = ("closed", "firm", "limits", "back", "override", "attainment", "score", "coverage",
                "year", "moves", "questions", "change", "gap", "small", "exchange", "agreements",
                "events", "money", "mentoring",
                "moment")  # fmt: skip
SUPPORT_TOTALS = ("on-time", "all-groups", "lowered", "overdue", "left", "practices", "transfers")
FAULTS = (support.NO_START, support.NO_DEADLINE, support.NO_DATES, support.DONE_UNDATED,
          support.DONE_BEFORE_START)  # fmt: skip
FIVE_MEASURES = ("active", "balance", "reciprocity", "top", "ties", "ties-so-far")
MORE_MEASURES = ("density", "isolated", "connectors")
HEADLINES = ["members", "exchanges", "mentoring_participants", "on_time", "attainment"]
MENTORING_HEADLINES = [f"mentoring_{column}" for column in TILES if column != "participants"]
RULES = {
    *(rule for rule in Rule if rule not in (Rule.INSIDE, Rule.OUTSIDE, Rule.NEAR_PATH)),
    *(f"{rule}-{side}" for rule, side in product((Rule.INSIDE, Rule.OUTSIDE), SIDES)),
    *("unfinished", "running", "no-base", "nobody", "ahead", "behind", "level", "few", "withheld"),
}
CHANGES = {
    *(kind for kind in ChangeKind if kind is not ChangeKind.TARGET),
    *("status-figure", "target-set", "target-moved", "target-dropped"),
}
CARDS = ("reports", "exchange", "agreements", "mentoring", "events", "uploads")
REPORT_COUNTS = ("changed", "added", "more", "ended")


def column_names() -> set[str]:
    """Names that may be columns of tables and tooltips: strings in literal lists, tuples, dicts."""
    names: set[str] = set()
    folders = ("lib/ui", "lib/charts", "pages")
    for path in (path for folder in folders for path in (ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Set(elts=parts):
                    names |= _strings(parts)
                case ast.Dict(keys=keys, values=values):
                    names |= _strings([*keys, *values])
    return names


def _strings(parts: Iterable[ast.expr | None]) -> set[str]:
    constants = (part.value for part in parts if isinstance(part, ast.Constant))
    return {value for value in constants if isinstance(value, str)}


COLUMNS = column_names()
PACK_LABELS = ("direction", "indicator", "rows", "rows-quoted", "rows-all",
               "checksum", "contents", "minutes", "table", "decisions", "decisions-none", "empty",
               "topic", "finding", "source", "minutes-title", "attended", "attended-none",
               "agenda", "shown", "chair", "secretary", "figure")  # fmt: skip
LOG_DETAILS = (
    "page",
    "upload",
    "upload-size",
    "upload-errors",
    "upload-kind",
    "undo",
    "download",
    "accounts",
    "everywhere",
    "session",
    "number",
    "undone",
)
FAMILIES: dict[str, Iterable[str]] = {
    "account-error-{}": ACCOUNT_ERRORS,
    "account-role-{}": AccountRole,
    "doubt-{}": (*AgreementDoubt, *EventDoubt),
    "record-{}": ("added", "removed"),
    "due-{}": ReportState,
    "act-{}": ("start", "undo", "erase", "consortium"),
    "agreements-{}": ("terms", "kinds", "partners", "criteria"),
    "answer-{}": ("yes", "no"),
    "agenda-pack-{}": PackFormat,
    "agenda-point-{}": ("place", "slide", "minutes", "note"),
    "aside-{}": ("attention", "changes"),
    "bridge-{}-clause-{}": [f"{one}-clause-{step}" for one in ENDS for step in STEPS],
    "bridge-{}-{}": [f"{one}-{step}" for one in ENDS for step in STEPS],
    "compare-finding-{}": ("more", "less"),
    "column-{}-{}": [f"{kind}-{name}" for kind, one in CONTRACTS.items() for name in one.names],
    "criterion-{}-known": set(Criterion) - {Criterion.LEGAL_FORM},
    "criterion-{}-unknown": Criterion,
    "criterion-{}.formula": Criterion,
    "database-{}": DatabaseFault,
    "decision-{}": ("open", "late", "done", "dropped"),
    "dictionary-{}": ("header", "required", "form", "meaning", "example", "typed", "name"),
    "evidence-sum-{}": (*Aggregation, "few", "stated"),
    "erase-remains-{}": Remains,
    "report-quality-{}": ("came", "in-time", "warned", "revised"),
    "report-quality-help-{}": ("missing", "late", "warned", "revised"),
    "settings-{}": ("names", "terms", "calendar", "status", "limits", "support", "other"),
    "fact-{}": ("sheet", "encoding", "delimiter", "decimal", "days", "header-row"),
    "fact-days-{}": ("iso", "day-first", "month-first"),
    "fact-decimal-{}": ("comma", "point", "none"),
    "mend-accept-{}": (
        *("each", "low", "high", "part", "unknown"),
        *("grouped", "decimal"),
    ),
    "explain-{}": (*RULES, Freshness.DUE, Freshness.OVERDUE, "in-grace"),
    "duty-{}": ("monitoring", "centre", "media"),
    "duty-state-{}": ("done", "overdue", "ahead"),
    "stage-{}": EVIDENCE_OF_STAGE,
    "stage-state-{}": ("done", "overdue", "started", "ahead"),
    "federal-{}": FEDERAL_NUMBERS,
    "federal-{}.counts": FEDERAL_NUMBERS,
    "events-group-{}": (*GROUPS, "rest"),
    "figure-{}": COLUMNS,
    "source-{}": ("xlsx", "csv"),
    "fill-{}": ("xlsx", "csv"),
    "sankey-{}": ("giver", "resource", "receiver"),
    "form-{}": Type,
    "guard-{}": AccountRole,
    "headline-{}": (*HEADLINES, *MENTORING_HEADLINES),
    "headline-{}.meaning": (*HEADLINES, *MENTORING_HEADLINES),
    "indicator-{}": ("members", "change", "then", "rows", "passport"),
    "kind-{}": CONTRACTS,
    "kind-{}.about": CONTRACTS,
    "kind-{}.key": CONTRACTS,
    "level-{}": LEVELS,
    "limits-{}": SIDES,
    "log-{}": Occasion,
    "log-detail-{}": LOG_DETAILS,
    "card-{}": ("given", "received", *CARDS),
    "card-{}-none": CARDS,
    "card-way-{}": ("given", "received"),
    "profile-{}": ("hidden", "silent"),
    "members-count-{}": ("coming", "former"),
    "members-view-{}": ("register", "map", "years", "joining"),
    "mentoring-part-{}": PARTS,
    "mentoring-tile-{}": ("participants", "participations"),
    "pairs-{}": PAIRS,
    "quality-{}": ("plans", "mentees", "mentors"),
    "quality-satisfied-{}": ("mentees-mentors", "mentees", "mentors", "none-shown"),
    "measure-{}.meaning": (*FIVE_MEASURES, *MORE_MEASURES),
    "method-due-{}": ("first_half", "second_half", "school_year", "year", "regional_centre"),
    "method-example-{}": [example.code for example in EXAMPLES],
    "method-plan-{}": PlanStatus,
    "method-sum-{}": Aggregation,
    "method-{}": (*Freshness, *METHOD_RULES),
    "method-{}.title": METHOD_RULES,
    "overview-{}": (Freshness.FRESH, Freshness.DUE, Freshness.OVERDUE),
    "pair-{}": ("giver", "receiver"),
    "money-{}": (*MONEY, "unpaid", "overspent"),
    "money-{}.meaning": ("attracted", "own", "leverage", "outside-budgets"),
    "money-by-{}": ("source-type", "purpose", "direction", "year"),
    "pack-{}": PACK_LABELS,
    "page-{}": [path.stem for path in (ROOT / "pages").glob("*/[!_]*.py")],
    "passport-usual-{}": ("reporters", "path"),
    "password-unfit-{}": ("short", "long", "name", "same", "common"),
    "period-{}": (PeriodType.YEAR, PeriodType.SCHOOL_YEAR),
    "plan-head-{}": PlanStatus,
    "problem-{}": CODES,
    "question-{}": (*QUESTIONS, "astray-member"),
    "reach-{}": ("pupils", "novices"),
    "reach-finding-{}": ("pupils", "novices"),
    "reach-{}-count": ("pupils", "novices"),
    "refusal-{}": {
        PersonalTextError.code,
        *(error.code for error in RefusedChangeError.__subclasses__()),
    },
    "reserved-{}": RESERVED_WORDS,
    "section-{}": [path.name for path in (ROOT / "pages").iterdir() if path.is_dir()],
    "sides-{}-{}": [f"{side}-{of}" for side in ("received", "given") for of in ("own", "all")],
    "consequences-{}": CHANGED_HEADLINES,
    "sign-{}": (UnitKind.PER_1000, UnitKind.HOURS, UnitKind.POINTS),
    "sign-{}.genitive": (UnitKind.PER_1000, UnitKind.HOURS, UnitKind.POINTS),
    "synergy-{}": synergy.MEASURES,
    "synergy-{}.formula": synergy.MEASURES,
    "tie-{}": ("new", "grown", "same", "fallen", "ended"),
    "told-{}": (*CHANGES, *REPORT_COUNTS),
    "told-{}-one": REPORT_COUNTS,
    "uncounted-{}": ExclusionReason,
    "upload-mode-{}": UploadMode,
    "way-{}": ("both", "received", "given"),
    "model-sign-{}": [
        *("active", "density", "joint", GAP, DEFICIT, *SHARED.values()),
        *(name.replace("_", "-") for name in OF_MENTORING),
    ],
    "risk-short-{}": [factor.lower() for factor in RiskFactor],
    "support-{}": SUPPORT_TOTALS,
    "support-{}.meaning": SUPPORT_TOTALS,
    "support-depth-{}": ("help", "road-map", "helpers"),
    "group-short-{}": ResponsibleGroup,
    "measure-{}": (*FIVE_MEASURES, *MORE_MEASURES, *FAULTS),
    "exchange-view-{}": ("sankey", "matrix", "map", "needs"),
    "exchange-depth-{}": ("rows", "compare", "promises", "reconciliation", "analysis"),
    "upload-{}": ("new", "changed", "same", "missing"),
}  # fmt: skip
"""Keys by their form, ``{}`` for a variable part, and what that part may be."""

OPEN = {"figure-{}"}
"""Families of which not every member need have words: any name in a list may be a column."""


@cache
def members(form: str) -> frozenset[str]:
    """Return the keys of a family."""
    start, _, rest = form.partition("{}")
    end = rest.rpartition("{}")[2]
    names = map(str, FAMILIES[form])
    return frozenset(f"{start}{name}{end}".replace("_", "-") for name in names)
