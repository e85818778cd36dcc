"""Names of persons in a text: by patronymic, initials, or a given name beside a surname.

Works word by word, so its time grows with the text's length whatever the text is.
"""

import re

from lib.intake.privacy.honours import without_honoured
from lib.intake.privacy.lexicon.dictionary import is_name, is_unknown
from lib.intake.privacy.lexicon.given_names import ENGLISH_NAMES, GIVEN_NAMES
from lib.intake.privacy.lexicon.name_words import (
    SONS,
    Word,
    is_kazakh_patronymic,
    is_patronymic,
    may_be_surname,
    plain_word,
    words_of,
)
from lib.intake.privacy.lexicon.surnames import SHORT_SURNAMES
from lib.intake.privacy.lexicon.well_known import without_well_known
from lib.intake.privacy.lexicon.word_surnames import is_word_surname
from lib.intake.privacy.mentions.eastern import EASTERN_WORDS, is_addressed, is_eastern
from lib.intake.privacy.mentions.english import (
    ENGLISH_PLACES,
    ENGLISH_RANKS,
    is_english_name,
    is_latin_initial_name,
    is_latin_mention,
)
from lib.intake.privacy.mentions.initials import (
    has_initials,
    is_beside_initials,
    is_beside_small_initials,
)
from lib.intake.privacy.mentions.role_holders import opens_mention
from lib.intake.privacy.mentions.single_names import AFTER_NO_PERSONS, COMPANIES, mentions_person

_WORDS = re.compile(r"[гГдД]-[нжр]\w{0,2}|[^\W\d_]+")
_CLASS_LETTER = re.compile(r"(\d) ?[«\"“]([А-ЯЁ])[»\"”]")
"""The letter of a class in quotes: «8 «В»»."""
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“]*“|\"[^\"]*\"")

_TELLING = GIVEN_NAMES | ENGLISH_NAMES | SONS | EASTERN_WORDS | {"by"}
_BETWEEN_CLAUSES = frozenset(",;:()–—/")
_LONGEST_NAME, _SHORTEST_FULL_NAME, _LONGEST_FULL_NAME, _NAMES = 80, 2, 4, 3
"""Of a full name: characters; words, initials included; words without them."""


def telling_words(text: str) -> frozenset[str]:
    """Return the words of a text that can be part of a mention of a person, in small letters."""
    tokens = set(_WORDS.findall(text))
    capital = {plain_word(word) for word in tokens if word[0].isupper()}
    return frozenset(
        word
        for word in capital | {plain_word(word) for word in tokens}
        if word in _TELLING
        or is_patronymic(word)
        or may_be_surname(word)
        or opens_mention(word)
        or (
            word in capital
            and (is_name(word) or is_word_surname(word) or _may_be_unknown_name(word))
        )
    )


def _may_be_unknown_name(plain: str) -> bool:
    """Whether a word with a capital ends like a surname, or is none of the dictionary's."""
    if plain.isascii():
        return plain.endswith(("ov", "ev", "ova", "eva", "enko", "sky", "skiy", "skaya", "uly"))
    is_shaped = plain.endswith(("ова", "ева", "ина", "овой", "евой"))
    return len(plain) > 2 and (is_shaped or is_unknown(plain))


def names_person(text: str, marks: frozenset[str]) -> bool:
    """Whether a text names a person; names after «имени» are an institution's.

    In quotes stand titles of institutions, unless what is quoted is nothing but a full name.
    marks : what ``telling_words`` returns for this text, perhaps with others.
    """
    if marks.isdisjoint(map(plain_word, _WORDS.findall(text))) and not has_initials(text):
        return False
    if any(_is_quoted_person(quoted[1:-1]) for quoted in _QUOTED.findall(text)):
        return True
    unquoted = _QUOTED.sub(" ; ", _CLASS_LETTER.sub(r"\1 \2", text))
    words = without_well_known(without_honoured(words_of(unquoted)))
    if any(map(_is_nothing_but_a_name, (words, *_clauses(words)))) or mentions_person(words):
        return True
    return any(
        _is_full_name(words, place)
        or is_beside_initials(words, place)
        or is_latin_initial_name(words, place)
        or is_latin_mention(words, place)
        or is_beside_small_initials(words, place)
        or is_eastern(words, place)
        or is_addressed(words, place)
        for place in range(len(words))
    )


def _clauses(words: list[Word]) -> list[list[Word]]:
    """Return the parts of a text between commas, brackets and dashes, where there are any."""
    clauses: list[list[Word]] = [[]]
    for word in words:
        if word.plain in _BETWEEN_CLAUSES:
            clauses.append([])
        else:
            clauses[-1].append(word)
    if len(clauses) == 2 and [len(clause) for clause in clauses] == [1, 1]:
        surname, given = clauses[0][0], clauses[1][0]
        if given.first_name and surname.name_like and not surname.given:
            return [[surname, given]]
    return clauses if len(clauses) > 1 else []


def _is_nothing_but_a_name(words: list[Word]) -> bool:
    """Whether a text is a surname nobody knows with a given name, or with two bare initials."""
    if len(words) == 3 and words[1].initial and words[2].initial:
        return words[0].surname and words[0].capital
    if len(words) != 2 or not all(word.capital and len(word.plain) > 1 for word in words):
        return False
    first, second = words
    if first.plain in COMPANIES or first.plain in ENGLISH_RANKS:
        return False
    if _is_surname_first(first, second):
        return True
    given, other = (first, second) if first.given else (second, first)
    is_name = (
        given.given
        and not other.given
        and (other.name_like or other.surname or other.plain in SHORT_SURNAMES)
    )
    if not set(other.plain) - set("ivx"):  # Екатерина II
        return False
    return is_name and other.plain.replace("-", "").isalpha() and len(given.plain) > 2


def _is_surname_first(first: Word, second: Word) -> bool:
    """Whether a surname by its ending, or any before a European name, stands first in a list."""
    if first.given or second.plain in AFTER_NO_PERSONS:
        return False
    if second.plain in ENGLISH_NAMES:
        return first.name_like and first.plain not in ENGLISH_PLACES
    by_ending = first.surname_alone or first.foreign_surname
    return by_ending and second.name_like and not (second.like_adjective or second.famous)


def _is_quoted_person(quoted: str) -> bool:
    """Whether a quoted text is a person's full name: «Анна Каренина» and «Школа № 5» are none."""
    if len(quoted) > _LONGEST_NAME:
        return False
    words = words_of(quoted)
    names = [word for word in words if len(word.written) > 1 and word.written[0].isalpha()]
    count = len(names) + sum(word.initial for word in words)
    if not _SHORTEST_FULL_NAME <= count <= _LONGEST_FULL_NAME or len(names) > _NAMES:
        return False
    if any(word.patronymic for word in names) and any(word.given for word in names):
        return True
    if not all(word.capital for word in names):
        return False
    by_surname = len(names) > 1 and names[0].surname and names[1].given and not names[0].given
    initials = (
        len(names) == 1 and names[0].surname and is_beside_initials(words, words.index(names[0]))
    )
    return by_surname or initials


def _is_full_name(words: list[Word], place: int) -> bool:
    """Whether two or three words from a place on are a person's names in either order."""
    if is_kazakh_patronymic(words[place].plain):
        return True
    pair = words[place : place + 2]
    if len(pair) < 2 or not all(word.plain.replace("-", "").isalpha() for word in pair):
        return False
    first, second = pair
    if second.plain in SONS and first.capital and first.plain.isalpha():
        return True
    if is_english_name(first, second, words):
        return True
    for one, other in ((first, second), (second, first)):
        if len(other.plain) < 3:
            continue
        if one.patronymic and (other.given or (one.capital and other.name_like)):
            return True
        if one.given and not other.given and _has_surname(one, other, words, place):
            return True
    return first.given and second.given and first.capital and second.capital


def _has_surname(first_names: Word, other: Word, words: list[Word], place: int) -> bool:
    """Whether a word beside a given name is a surname: by its looks or by coming first."""
    if other.surname and first_names.capital == other.capital:
        return True
    comes_first = other is words[place]
    return comes_first and first_names.capital and other.name_like and not _starts(words, place)


def _starts(words: list[Word], place: int) -> bool:
    """Whether a word opens its sentence, where every word has a capital."""
    return place == 0 or words[place - 1].plain in (".", "!", "?")
