"""What a word of a closed list means: codes, and what people type for them."""

import pytest

from lib.contracts import CONTRACTS, normalise, spelled_choices
from lib.intake.parsing import choices
from lib.text import load
from lib.vocabulary import EventType

EVENT_TYPE = CONTRACTS["events"].columns["event_type"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("выезд куратора", EventType.CURATOR_VISIT),
        ("Визит куратора", EventType.CURATOR_VISIT),
        ("curator_visit", EventType.CURATOR_VISIT),
        ("совет", EventType.COUNCIL_MEETING),
    ],
)
def test_a_kind_of_event_is_understood_by_what_people_type(text, kind):
    assert EVENT_TYPE.choices is EventType
    assert spelled_choices(EventType)[normalise(text)] == kind


@pytest.mark.parametrize("language", ["ru", "en", "kk"])
def test_every_kind_of_event_has_a_word_that_is_understood_again(language):
    words = load(language)
    for kind in EventType:
        assert spelled_choices(EventType)[normalise(words.choice(kind))] == kind


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("выполнено 28.04.2026", "done"),
        ("2026-04-28: выполнено", "done"),
        ("в работе, 01.02.26", "in_progress"),
        ("не знаю 28.04.2026", None),
        ("28.04.2026", None),
    ],
)
def test_a_word_beside_a_day_is_proposed_without_it(text, proposed):
    parsed = choices.parse(CONTRACTS["measures"].columns["status"], [text])
    assert (parsed.faults[0].code, parsed.faults[0].fix) == ("not-a-choice", proposed)
