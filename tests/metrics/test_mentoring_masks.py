"""Small counts of mentoring: nobody works one out of any sums that are shown, at any moment."""

from itertools import pairwise, product

import numpy as np
import pandas as pd
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from lib.metrics import mentoring
from lib.metrics.mentoring import CELLS, HIDDEN, SHOWN, SMALL

LIMIT = 5
FORMS = ("pupil_pupil", "teacher_pupil", "all")
KINDS, REGIONS = ("school", "technopark"), ("north", "south")
COLUMNS = ("mentors", "mentees", "novice_mentees", "pairs")


def state(cells):
    """One state: (member, form) -> counts."""
    index = pd.MultiIndex.from_tuples(list(cells), names=["member_code", "form"])
    frame = pd.DataFrame(list(cells.values()), index=index)
    return frame.reindex(columns=list(CELLS)).astype("Int64")


def masks(states, block_of=None, *, all_touched=False, bases=()):
    """Masks after states; an upload touches the members whose rows it changed, or all.

    bases : versions of headcounts of novices by member, the last in force.
    """
    members = sorted({member for cells in states for member, _form in cells})
    single = sorted({form for cells in states for _member, form in cells} - {"all"})
    forms = [*single, "all"]
    index = pd.MultiIndex.from_product([members, forms])
    shape = (len(members), len(forms), len(CELLS))
    numbers, whose, values, groups = [], [], [], []
    for number, (before, cells) in enumerate(pairwise([{}, *states]), start=1):
        changed = {key[0] for key in {*before, *cells} if before.get(key) != cells.get(key)}
        changed = sorted(members if all_touched or not changed else changed)
        every = state(cells).reindex(index).to_numpy("float64", na_value=np.nan).reshape(shape)
        of_groups = [cells.get(key, {}).get("groups", np.nan) for key in index]
        at = [members.index(member) for member in changed]
        numbers += [number] * len(at)
        whose += at
        values += list(every[at])
        groups += list(np.reshape(of_groups, shape[:2])[at])
    headcounts = np.full((max(len(bases), 1), len(members), len(mentoring.BASES)), np.nan)
    for version, by_member in enumerate(bases):
        for member, count in by_member.items():
            headcounts[version, members.index(member), 2] = count
    return mentoring.masks_after(
        mentoring.Reports(np.array(numbers), np.array(whose), np.array(values), np.array(groups)),
        members,
        forms,
        headcounts,
        block_of or dict.fromkeys(members, "rest"),
        LIMIT,
    )


def counts(**by_member):
    return {(member, "teacher_pupil"): {"mentees": value} for member, value in by_member.items()}


def states_of(*states):
    of_mentees = masks(states).states["mentees"].xs("teacher_pupil", level="form")
    return "".join(map(str, of_mentees))


def test_a_small_count_is_hidden_with_the_next_greater_one():
    assert states_of(counts(S1=9, S2=3, S3=30)) == f"{HIDDEN}{SMALL}{SHOWN}"
    assert states_of(counts(S1=9, S2=30)) == "00"
    assert states_of(counts(S1=2, S2=3, S3=30)) == "110"


def test_small_counts_that_are_all_as_small_as_may_be_are_hidden_with_another():
    assert states_of(counts(S1=1, S2=1, S3=30)) == "112"
    assert states_of(counts(S1=4, S2=4, S3=30)) == "112"


def test_of_one_member_nothing_is_added_up():
    one = masks([counts(S1=3)])
    assert one.withheld.loc["teacher_pupil", "mentees"]


def test_a_small_report_that_comes_alone_withholds_the_sums_until_another_comes():
    first, second = counts(S1=30, S2=40), counts(S1=30, S2=40, S3=3)
    third = counts(S1=30, S2=40, S3=3, S4=2)
    assert not masks([first]).withheld.any(axis=None)
    assert masks([first, second]).withheld.loc["teacher_pupil", "mentees"]
    assert not masks([first, second, third]).withheld.any(axis=None)


def test_persons_over_all_forms_are_hidden_where_one_form_is_all_there_is():
    cells = counts(S1=3, S2=30, S3=40)
    cells |= {(member, "all"): dict(values) for (member, _), values in list(cells.items())}
    result = masks([cells]).states["mentees"]
    assert (result["S1", "all"], result["S1", "teacher_pupil"]) == (SMALL, SMALL)


def of_forms(**by_member):
    """Mentees by member: with pupils, with teachers, over all forms; missing without a row."""
    return {
        (member, form): {"mentees": count}
        for member, numbers in by_member.items()
        for form, count in zip(FORMS, numbers, strict=True)
        if count is not None
    }


def test_persons_over_all_forms_that_narrow_what_a_hidden_form_can_be_are_hidden():
    result = masks([of_forms(S1=(30, 3, 33), S2=(20, 9, 29), S3=(20, 8, 25))])
    of_form = result.states["mentees"]["S1"]
    assert of_form.loc[list(FORMS)].tolist() == [SHOWN, SMALL, HIDDEN]
    assert not result.withheld["mentees"].any()


def test_sums_over_all_forms_beside_those_of_one_form_that_differ_by_a_member_are_withheld():
    forms = of_forms(S1=(1, 46, 46), S2=(2, None, 2), S3=(4, None, 4), S4=(5, 45, 50))
    result = masks([forms]).withheld["mentees"]  # 7 with pupils, 6 of them over all forms
    assert result["all"]
    assert not result["pupil_pupil"]


def test_the_number_of_those_who_are_not_satisfied_is_no_secret_given_away():
    rows = {
        (member, "teacher_pupil"): {"satisfied_mentees": satisfied, "surveyed_mentees": 30}
        for member, satisfied in {"S1": 28, "S2": 20, "S3": 19}.items()
    }
    result = masks([rows]).states["satisfied_mentees"].xs("teacher_pupil", level="form")
    assert result["S1"] == HIDDEN
    assert (result > SHOWN).sum() == 2


def states_of_row(**values):
    """States of a row's cells beside three members with great counts."""
    many = {"mentors": 40, "mentees": 90, "pairs": 30, "groups": 20, "consents_on_file": 200}
    rows = {f"S{place}": many | {"mentors": 40 + place} for place in range(2, 5)} | {"S1": values}
    cells = {(member, "teacher_pupil"): row for member, row in rows.items()}
    return masks([cells]).states.loc["S1", "teacher_pupil"]


def test_the_mentor_of_the_only_group_is_not_told_by_there_being_no_pairs():
    states = states_of_row(mentors=1, mentees=6, pairs=0, groups=1)
    assert states[["mentors", "mentees", "pairs"]].tolist() == [SMALL, SHOWN, HIDDEN]


def test_four_in_two_groups_are_not_named_fewer_than_five():
    assert states_of_row(mentors=2, mentees=4, pairs=0, groups=2)["mentees"] == HIDDEN
    assert states_of_row(mentors=1, mentees=4, pairs=0, groups=1)["mentees"] == SMALL


def test_pairs_between_what_mentors_need_and_mentees_allow_hide_the_mentors():
    states = states_of_row(mentors=6, mentees=8, pairs=4, groups=2)
    assert states[["mentors", "mentees", "pairs"]].tolist() == [HIDDEN, SHOWN, HIDDEN]


def test_consents_of_a_few_mentors_and_mentees_are_hidden_with_them():
    row = {"mentors": 4, "mentees": 4, "pairs": 4, "groups": 0}
    states = states_of_row(**row, consents_on_file=8, agreements_active=4, plans_total=3)
    assert states[["consents_on_file", "agreements_active"]].tolist() == [HIDDEN, HIDDEN]
    assert states_of_row(**row, consents_on_file=30)["consents_on_file"] == SHOWN


def novices(**by_member):
    return {(member, "all"): {"novice_mentees": count} for member, count in by_member.items()}


def novice_states(*bases, **by_member):
    return "".join(map(str, masks([novices(**by_member)], bases=bases).states["novice_mentees"]))


def test_that_eight_of_nine_novices_have_a_mentor_says_of_one_that_it_has_none():
    assert novice_states({"S1": 9, "S2": 10, "S3": 40}, S1=8, S2=10, S3=30) == "220"
    assert novice_states({"S1": 9, "S2": 10, "S3": 40}, S1=9, S2=10, S3=30) == "000"
    assert novice_states(S1=8, S2=10, S3=30) == "000"


def test_a_rest_that_was_small_in_an_earlier_headcount_is_still_a_secret():
    small, corrected = {"S1": 9, "S2": 10, "S3": 40}, {"S1": 30, "S2": 10, "S3": 40}
    assert novice_states(small, corrected, S1=8, S2=10, S3=30) == "220"
    assert novice_states(corrected, S1=8, S2=10, S3=30) == "000"


def test_reports_that_are_all_of_their_headcounts_withhold_the_sum_with_a_small_one_before():
    bases = ({"S1": 24, "S2": 8, "S3": 6},)
    first, second = novices(S1=23, S2=7, S3=4), novices(S1=24, S2=8, S3=4)
    before, after = (masks(states, bases=bases) for states in ([first], [first, second]))
    assert not before.withheld.loc["all", "novice_mentees"]
    assert after.withheld.loc["all", "novice_mentees"]  # 24 + 8 + 4 is the most that it can be


def test_a_small_count_beside_one_that_is_all_of_its_headcount_is_hidden_with_another():
    assert novice_states({"S1": 30, "S2": 9, "S3": 40}, S1=4, S2=9, S3=30) == "122"
    assert novice_states({"S1": 30, "S2": 20, "S3": 40}, S1=4, S2=9, S3=30) == "120"


def test_uploads_of_one_member_each_hide_the_same_as_if_all_had_been_touched():
    numbers = (30, 3, 12, 1, 40, 2, 9, 4, 25, 7, 3, 18)
    states = [
        counts(**{f"S{place}": number for place, number in enumerate(numbers[:last], start=1)})
        for last in range(1, len(numbers) + 1)
    ]
    states.append(states[-1] | counts(S1=2, S5=41))
    blocks = {f"S{place}": f"block-{place % 3}" for place in range(1, len(numbers) + 1)}
    one, other = (masks(states, blocks, all_touched=every) for every in (False, True))
    for frame in ("states", "pooled", "withheld"):
        pd.testing.assert_frame_equal(getattr(one, frame), getattr(other, frame))
    assert (one.states["mentees"] > SHOWN).sum() >= 5


count = st.one_of(st.just(0), st.integers(1, 5), st.integers(6, 60))
places = st.lists(st.tuples(st.sampled_from(KINDS), st.sampled_from(REGIONS)), min_size=1)
uploads = st.lists(
    st.tuples(st.integers(0, 7), st.lists(count, min_size=8, max_size=8), st.booleans()),
    min_size=1,
    max_size=5,
)


def histories(member_places, changes):
    """Return the state after each upload: some members report, correct or lose their rows."""
    cells, states = {}, []
    for who, numbers, together in changes:
        reporting = range(len(member_places)) if together else [who % len(member_places)]
        for shift, member in enumerate(reporting):
            turned = numbers[shift % 8 :] + numbers[: shift % 8]
            for place, form in enumerate(FORMS[:2]):
                values = dict(zip(COLUMNS, turned[place * 4 : place * 4 + 4], strict=True))
                cells[f"S{member}", form] = values
            one, other = (cells[f"S{member}", form] for form in FORMS[:2])
            every = {name: max(one[name], other[name]) for name in COLUMNS[:3]}
            overlap = {name: min(one[name], other[name]) // 2 for name in COLUMNS[:3]}
            cells[f"S{member}", "all"] = {name: every[name] + overlap[name] for name in COLUMNS[:3]}
        states.append(dict(cells))
    return states


@settings(max_examples=20, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(places, uploads)
def test_no_small_count_is_worked_out_of_all_that_is_ever_shown(member_places, changes):
    member_places = member_places[:8]
    states = histories(member_places, changes)
    members = pd.DataFrame(member_places, columns=["member_type", "region"])
    members["member_code"] = [f"S{place}" for place in range(len(members))]
    block_of = mentoring.blocks(members)
    shown = [seen(states[: last + 1], members, block_of) for last in range(len(states))]
    for form, column in product(FORMS, COLUMNS):
        attack(shown, form, column)


def seen(states, members, block_of):
    """Everything that a viewer sees after the last state: cells with states, and sums of scopes."""
    mask = masks(states, block_of.to_dict())
    rows = state(states[-1]).reset_index().merge(members, on="member_code").assign(half="H")
    rows["block"] = rows["member_code"].map(block_of)
    index = pd.MultiIndex.from_frame(rows[["member_code", "form"]])
    aligned = mentoring.Masks(
        states=mask.states.reindex(index).reset_index(drop=True),
        pooled=mask.pooled.reindex(index).reset_index(drop=True),
        withheld=pd.concat({"H": mask.withheld}, names=["half"]),
    )
    sums = []
    for kind, region in ((None, None), ("school", None), (None, "north"), ("school", "north")):
        chosen = pd.Series(data=True, index=rows.index)
        chosen &= (rows["member_type"] == kind) | (kind is None)
        chosen &= (rows["region"] == region) | (region is None)
        if chosen.any():
            totals, _states = mentoring.shown_sums(rows, aligned, chosen, LIMIT)
            sums.append((set(rows.loc[chosen, "member_code"]), totals.droplevel("half")))
    return rows, aligned.states, sums


def attack(shown, form, column):
    """Solve all sums ever shown for the hidden cells; none has but one solution.

    A hidden cell is an unknown for each value it ever had; where it is marked as small it is from
    one to four.
    """
    unknowns, equations, ranges = {}, [], {}
    for rows, states, sums in shown:
        mine = rows["form"] == form
        cells = rows[mine].set_index("member_code")[column].dropna()
        result = dict(zip(rows.loc[mine, "member_code"], states.loc[mine, column], strict=True))
        for group, totals in sums:
            if form not in totals.index or pd.isna(totals.loc[form, column]):
                continue
            rest, parts = int(totals.loc[form, column]), []
            for member, value in cells.items():
                if member in group and result[member] == SHOWN:
                    rest -= int(value)
                elif member in group:
                    key = (member, int(value))
                    parts.append(unknowns.setdefault(key, len(unknowns)))
                    low = (1, LIMIT - 1) if result[member] == SMALL else (0, 10**6)
                    ranges[key] = (max(low[0], ranges.get(key, low)[0]), low[1])
            equations.append((parts, rest))
    if unknowns:
        solve(unknowns, equations, [ranges[key] for key in unknowns])


def solve(unknowns, equations, bounds):
    """Assert that no small unknown follows from the equations, nor from its range with them."""
    matrix = np.zeros((len(equations), len(unknowns)))
    for place, (parts, _rest) in enumerate(equations):
        matrix[place, parts] = 1
    rank = np.linalg.matrix_rank(matrix)
    for (member, value), place in unknowns.items():
        if not 0 < value < LIMIT:
            continue
        unit = np.zeros((1, len(unknowns)))
        unit[0, place] = 1
        is_solved = np.linalg.matrix_rank(np.vstack([matrix, unit])) == rank
        assert not is_solved, f"{member} = {value} follows from the sums"
    ranges = narrowed(equations, bounds)
    for (member, value), (low, high) in zip(unknowns, ranges, strict=True):
        is_secret = 0 < value < LIMIT
        assert low < high or not is_secret, f"{member} = {value} is the only one possible"


def narrowed(equations, bounds):
    """Narrow the ranges of unknowns by their sums until nothing changes."""
    before = None
    while before != bounds:
        before, bounds = bounds, list(bounds)
        for parts, total in equations:
            for one in parts:
                others = [bounds[other] for other in parts if other != one]
                low, high = bounds[one]
                low = max(low, total - sum(end for _start, end in others))
                high = min(high, total - sum(start for start, _end in others))
                bounds[one] = (low, high)
    return bounds
