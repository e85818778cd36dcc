"""Names of persons in Latin letters: an English given name or an initial before a surname."""

import re

from lib.intake.privacy.lexicon.given_names import ENGLISH_NAMES
from lib.intake.privacy.lexicon.name_words import Word
from lib.intake.privacy.lexicon.roles import is_role
from lib.intake.privacy.lexicon.word_sets import word_set

ENGLISH_PLACES = word_set(
    "telescope mission team cup university college school institute hall center centre foundation "
    "library prize award street memorial lab laboratory academy scholarship lecture fund building "
    "hospital church museum park campus theory law test house club company ltd inc press journal "
    "lectures medal road theatre theater workshop"
)
"""Words beside which an English name is that of an institution."""
ENGLISH_RANKS = frozenset(
    ["king", "queen", "saint", "st", "san", "santa", "prince", "princess", "uncle", "aunt", "lake"]
)
_BEYOND_LATIN = "\u0250"
_INTRODUCING = word_set(
    "by from with and to of for author authors speaker speakers tutor teacher mentor "
    "coach signed lecturer host chair judge editor supervisor trainer expert dr prof mr "
    "mrs ms sir ask tell see"
)
"""Words behind which an initial begins a name: «report by J. Whitcombe»."""
_FROM, _CLASSES = frozenset(("from", "in", "of")), frozenset(("grade", "class", "year", "form"))
_DEEDS = word_set(
    "gave led leads ran taught spoke wrote won wins presented reported teaches joined "
    "left said says submitted prepared mentors coached hosted chaired visited held "
    "organised organized received works attended was is has will took got went came sent made "
    "brought kept met began"
)
"""What a person did, right behind a name that begins a text."""
_OF_THE_WORLD = word_set(
    "korea africa america asia europe australia ireland carolina dakota virginia ossetia "
    "kazakhstan sudan wales yorkshire coli aureus pole"
)
"""Places behind the letter of a quarter of the world: «S. Korea»."""
_NOBODY = word_set("today child kid boy girl class club everyone everybody someone somebody anyone")
"""Words behind which a relative is that of nobody in particular: «Today's parents»."""
_RELATIVES = word_set("father mother mum mom dad parents brother sister grandmother aunt uncle")
_APOSTROPHES = frozenset(("'", "’"))
_TITLES_WITH_POINT = frozenset(("prof", "dr", "mr", "mrs", "ms"))
_DONE = word_set(
    "prepared written reported report signed approved submitted led taught given replaced"
)
"""What is done by a person, before «by»."""
_BODIES = word_set(
    "council board department office ministry agency bank group committee service association"
)
_THANKS = frozenset(("thanks", "thank", "dear", "hello", "ask", "see"))
_LABELS = word_set("mentor mentors tutor teacher coach principal author speaker contact signed by")
"""Words before a colon behind which a name stands."""
_ASKED = word_set(
    "ask asked tell told thank thanked replace replaced help helped teach taught invite invited "
    "email emailed call called met remind reminded"
)
"""What is done to a person: «asked Peter to help»."""
_OF_SOMEBODY = frozenset(("by", "to", "of", "from", "for", "with"))
_LAWS = word_set("law laws theorem taxonomy effect paradox razor diagram diagrams cycle scale day")
_SLAVIC = re.compile(r"\A[a-z]{2,20}(?:ov|ev|ova|eva|enko|sk(?:iy|y|aya|ii)|uly|kyzy|bekov)\Z")
_PLACES = word_set(
    "rostov kirov tambov pskov saratov azov kharkov kiev lvov chernigov gorky asov serov chekhov "
    "chekov moldova geneva genova padova kozlov korolev dmitrov sky whisky husky risky"
)
_AREAS = word_set("district region area village town oblast rayon settlement street lane")
_NUMERALS = frozenset("abcdefivxlm")
"""Initials that number a list as well: «A. Introduction»."""
_LONGEST_INSTITUTION = 3


def is_english_name(first: Word, second: Word, words: list[Word]) -> bool:
    """Whether an English given name and a capitalised word are no institution's name."""
    given = first.plain in ENGLISH_NAMES or (first.given and _is_latin(first.written))
    if not given and not (second.plain in ENGLISH_NAMES and first.only_surname):
        return False
    if not (first.capital and second.capital and _is_latin(second.written)):
        return False
    return len(second.plain) > 2 and not any(
        word.capital and word.plain in ENGLISH_PLACES for word in words
    )


def _is_latin(text: str) -> bool:
    """Whether a text has Latin letters only, perhaps with marks: «Müller»."""
    return all(letter < _BEYOND_LATIN for letter in text)


def is_latin_initial_name(words: list[Word], place: int) -> bool:
    """Whether an initial with a point and a Latin surname stand where a name may stand."""
    initial, point, surname, then = (*words[place : place + 4], *[Word("", "")] * 4)[:4]
    is_shaped = initial.initial and point.plain == "." and surname.written[1:].islower()
    if not (is_shaped and surname.capital and _is_latin(initial.written + surname.written)):
        return False
    if len(surname.plain) < 3 or surname.plain in _OF_THE_WORLD:
        return False
    if is_english_institution(words, place + 2):
        return False
    if then.plain in _DEEDS:
        return place == 0 or words[place - 1].plain != "."
    if place == 0 and then.plain == ",":
        return initial.plain not in _NUMERALS
    if place == 0:
        return not then.plain and initial.plain not in _NUMERALS
    before = words[place - 1].plain
    if before.endswith("ed") and initial.plain not in _NUMERALS:
        return True
    return before in _INTRODUCING or (before in (":", ",", "(", "&") and place > 1)


def is_latin_mention(words: list[Word], place: int) -> bool:
    """Whether a Latin name stands where one does: «prof. Hoffmann», «Mentor: Liam Porter»."""
    word, first, second, third = (*words[place : place + 4], *[Word("", "")] * 4)[:4]
    if word.capital and first.plain in _APOSTROPHES and second.plain == "s":
        return third.written.islower() and _owns(word, third.plain)
    if word.first_name and word.capital and word.plain.isascii() and first.written.islower():
        if first.plain in _FROM and second.plain in _CLASSES:
            return True
        return first.plain in _DEEDS or (len(first.plain) > 4 and first.plain.endswith("ed"))
    if _is_object(word, first, second):
        return True
    if word.plain in _THANKS and first.plain == "," and second.first_name and second.capital:
        return second.plain.isascii()
    if word.plain in _INTRODUCING and first.first_name and first.capital:
        return first.plain.isascii() and not second.capital
    if word.plain == "by" and place and words[place - 1].plain in _DONE:
        is_pair = _is_title_case(first) and _is_title_case(second) and not third.capital
        return is_pair and (ENGLISH_PLACES | _BODIES).isdisjoint((first.plain, second.plain))
    if word.plain in _TITLES_WITH_POINT and first.plain == ".":
        return _is_title_case(second) and second.plain not in ENGLISH_PLACES
    if word.plain not in _LABELS or first.plain != ":":
        return False
    last = words[place + 4 : place + 5]
    is_pair = _is_title_case(second) and _is_title_case(third) and not (last and last[0].capital)
    return is_pair and ENGLISH_PLACES.isdisjoint((second.plain, third.plain))


def _owns(word: Word, thing: str) -> bool:
    """Whether a word before «'s» is a person, who has something: not «Murphy's law»."""
    if thing in _LAWS:
        return False
    is_of_person = not is_role(word.plain) and word.plain not in _NOBODY
    is_relative = thing in _RELATIVES and is_of_person
    return word.first_name or is_relative or _is_slavic(word)


def _is_object(word: Word, first: Word, second: Word) -> bool:
    """Whether behind a verb or a preposition stands somebody: «asked Peter», «by Sultanov»."""
    if not first.capital or not first.plain.isascii():
        return False
    if word.plain == "with" and first.first_name and second.first_name and second.capital:
        return True
    if second.capital or second.plain in ENGLISH_PLACES | _AREAS:
        return False
    if word.plain in _ASKED and first.first_name:
        return True
    return (word.plain in _ASKED or word.plain in _OF_SOMEBODY) and _is_slavic(first)


def _is_slavic(word: Word) -> bool:
    """Whether a Latin word is a surname by its ending, and no town: «Sultanov»."""
    is_shaped = word.written.istitle() and _SLAVIC.match(word.plain)
    return bool(is_shaped) and not word.famous and word.plain not in _PLACES


def _is_title_case(word: Word) -> bool:
    return len(word.plain) > 2 and word.written.istitle() and word.plain.isascii()


def is_english_deed(plain: str) -> bool:
    """Whether a word in small letters says what a person did, in English."""
    return plain in _DEEDS


def is_english_institution(words: list[Word], place: int) -> bool:
    """Whether a Latin word is followed by that of an institution: «J. Smith College»."""
    if not words[place].plain.isascii():
        return False
    for word in words[place + 1 : place + 1 + _LONGEST_INSTITUTION]:
        if not word.capital:
            return False
        if word.plain in ENGLISH_PLACES:
            return True
    return False
