"""Words of Russian by their grammar, as the dictionary knows it; a word it lacks is none of these.

All words are in small letters, ё as е.
"""

from collections.abc import Set

from lib.intake.privacy.lexicon.dictionary import tags_of

_PERSONS = frozenset(("Name", "Surn", "Patr"))
_VERBS = frozenset(("VERB", "PRTS"))
_ADJECTIVES = frozenset(("ADJF", "ADJS"))
_CASES_LIKE_IT = frozenset(("nomn", "accs"))
_NO_NOUNS = frozenset(("PREP", "VERB", "INFN", "PRTS", "GRND", "ADVB", "NPRO"))
_OF_ONE = frozenset(("masc", "femn", "3per"))


def _may_be(plain: str, grammemes: Set[str]) -> bool:
    return any(grammemes <= tags for tags in tags_of(plain))


def _is_nothing_but(plain: str, grammemes: Set[str]) -> bool:
    readings = tags_of(plain)
    return bool(readings) and all(grammemes <= tags for tags in readings)


def is_human(plain: str) -> bool:
    """Whether a word may be an animate noun in the singular: «староста», «вахтёром»."""
    return any(
        {"NOUN", "anim", "sing"} <= tags and _PERSONS.isdisjoint(tags) for tags in tags_of(plain)
    )


def is_human_of_several(plain: str) -> bool:
    """Whether a word may be an animate noun in the plural: «олимпиадники»."""
    return _may_be(plain, {"NOUN", "anim", "plur", "nomn"})


def is_thing(plain: str) -> bool:
    """Whether a word may be the name of a thing, as the subject of a clause."""
    return _may_be(plain, {"NOUN", "inan", "nomn"})


def is_no_noun(plain: str) -> bool:
    """Whether a word is a preposition, a verb or an adverb: «для», «отправила»."""
    readings = tags_of(plain)
    return bool(readings) and all(not _NO_NOUNS.isdisjoint(tags) for tags in readings)


def is_place(plain: str) -> bool:
    """Whether a word may be a place: «Астана», «Медина»."""
    return _may_be(plain, {"Geox"})


def is_adverb(plain: str) -> bool:
    """Whether a word may be an adverb: «завтра», «впервые»."""
    return _may_be(plain, {"ADVB"})


def is_infinitive(plain: str) -> bool:
    """Whether a word is an infinitive."""
    return _is_nothing_but(plain, {"INFN"})


def is_only_adjective(plain: str) -> bool:
    """Whether a word is an adjective: «яхонтова»."""
    readings = tags_of(plain)
    return bool(readings) and all(not _ADJECTIVES.isdisjoint(tags) for tags in readings)


def may_be_given(plain: str) -> bool:
    """Whether a word is a given name, whatever else it is."""
    return _may_be(plain, {"Name"})


def may_be_nominative(plain: str) -> bool:
    """Whether a word may stand in the nominative."""
    return _may_be(plain, {"nomn"})


def is_only_nominative_case(plain: str) -> bool:
    """Whether a word is a noun or an adjective in the nominative, or in the accusative like it."""
    readings = tags_of(plain)
    return any("nomn" in tags for tags in readings) and all(
        "sing" in tags and not _CASES_LIKE_IT.isdisjoint(tags) for tags in readings
    )


def is_only_nominative(plain: str) -> bool:
    """Whether a word stands in the nominative: «Алиса»."""
    return _is_nothing_but(plain, {"nomn"})


def is_verb_of_one(plain: str) -> bool:
    """Whether a word is a verb said of one: «уехал», «болеет», «принята»."""
    readings = tags_of(plain)
    return bool(readings) and all(
        not _VERBS.isdisjoint(tags) and not _OF_ONE.isdisjoint(tags) for tags in readings
    )


def is_verb_of_man(plain: str) -> bool:
    """Whether a word is a verb in the masculine: «провёл»."""
    return _is_nothing_but(plain, {"VERB", "masc"})


def is_verb_of_woman(plain: str) -> bool:
    """Whether a word is a verb in the feminine: «провела»."""
    return _is_nothing_but(plain, {"VERB", "femn"})


def is_verb_of_several(plain: str) -> bool:
    """Whether a word may be a verb said of several: «пришли»."""
    return _may_be(plain, {"VERB", "plur"})
