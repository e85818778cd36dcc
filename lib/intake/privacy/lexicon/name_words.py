"""Words of a text as parts of names."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from lib.intake.privacy.lexicon.dictionary import (
    NO_SURNAMES,
    TOWNS,
    is_name,
    is_no_surname,
    is_surname_of_subject,
    is_unknown,
    is_word,
)
from lib.intake.privacy.lexicon.given_names import (
    ENGLISH_NAMES,
    RESPECT,
    is_given,
    is_in_kazakh_case,
)
from lib.intake.privacy.lexicon.kazakh_places import is_kazakh_place
from lib.intake.privacy.lexicon.surnames import FAMOUS, SURNAMES
from lib.intake.privacy.lexicon.word_sets import word_set

_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?|\d+|[^\w\s]|_")
_APOSTROPHE = re.compile(r"(?<=\b[ОДOD])['’ʼ](?=[А-ЯA-Z][а-яёa-z])")
"""Inside a surname of one word: «О'Нил»."""
_OF_TWO = re.compile(r"(?<=[а-яё])-(?:мл|ст|младш\w{2,3}|старш\w{2,3})(?!\w)")
"""Behind the surname of one of two: «Колесников-младший»."""
_LONG_INITIALS = frozenset(("Дж", "Дз"))
_GLUED_INITIAL = re.compile(r"(?<=[а-яё])(?=[А-ЯЁ]\.)")

_PATRONYMIC = re.compile(
    r"\A(?:[а-яәғқңөұүһіҗ]{2,30}(?:(?:ович|евич|ьич|мич|кич|тич)(?:а|у|ем|ом|е)?"
    r"|(?:овн|евн|ичн)(?:а|ы|е|у|ой|ою)|ұлы|улы|қызы|кызы|оглы)"
    r"|[a-z]{2,30}(?:ovich|evich|yich|ovna|evna|ichna|uly|kyzy|qyzy))\Z"
)
_KAZAKH_PATRONYMIC = re.compile(
    r"\A[а-яәғқңөұүһіҗ]{3,30}(?:ұлы|қызы)(?:мен|н[ыі]ң|на|не|н[аеыі]н|н[ыі])?\Z"
)
_SURNAME = re.compile(
    r"\A(?:[а-яәғқңөұүһіҗ]{2,30}(?:"
    r"(?:[оеё]в|ин|ын)(?:а|у|ым|ой|ых|ы|е)?|(?:ск|цк)(?:ий|ая|ого|ому|им|ой|ую|ом)"
    r"|енко|чук|щук|юк|ян|янц|дзе|швили|баев|бекова?|ых|их|ич|ко|лиев|тай|бай|бек|ұлы)"
    r"|[a-z]{2,30}(?:ova?|eva?|ina?|yna?|sk[iy]y?|skaya|skaia|enko|chuk|yuk|yan|bek))\Z"
)
_SURNAME_ONLY = re.compile(
    r"\A(?:[а-яәғқңөұүһіҗ]{2,30}[оеё]ва|[а-яәғқңөұүһіҗ]{3,30}(?:[её]в|беков|енко|швили|ович)"
    r"|[а-яәғқңөұүһіҗ]{1,30}(?:уллин|утдинов|зянов|галиев|гареев|баев|беков|жанов|рахманов|магомедов)"
    r"(?:а|у|е|ым|ой|ых)?"
    r"|[а-яәғқңөұүһіҗ]{3,30}[ое]ва?(?:қа|ке|ға|ге|тың|тің|ның|нің|ты|ті|ны|ні|пен|мен)"
    r"|[a-z]{3,30}(?:[oy]?eva|ova|enko|bayev|bekov))\Z"
)
_SURNAME_ALONE = re.compile(r"\A[а-яёәғқңөұүһі]{3,30}(?:[оеё]в|ина?)\Z")
_FOREIGN_SURNAME = re.compile(
    r"\A[а-яё]{3,30}(?:янц?|[аи]дзе|швили|[оиа]ани|елия|авия|заде|оглу|(?:[чщршн]ук|[а-я]юк)(?:а|у|ом|е)?"
    r"|йло|ыч|[йьяшчр]ко|штейн)\Z"
)
"""Surnames of the Caucasus and others, of which hardly any other word has the ending."""
_WESTERN_SURNAME = re.compile(
    r"\A[а-яё]{2,30}(?:м[аэ]нн?|берг|бергер|фельд|вальд|бах|бауэр|майер|мейер|хейм|штерн|баум"
    r"|сон|[иы]нски[йх]|ович|евич|[чш]ик|ь?[яю]к|йло|аш|е?ц)\Z"
)
"""Surnames of the west, whose endings other words have too: persons beside a role."""
_GENITIVE = re.compile(r"\A[а-яё]{2,30}(?:(?:[оеё]в|ин)ой|(?:[дклмнпрсфхт]ов|[иу]ев|лин|дин)ым)\Z")
_WORDS = 1 << 12
"""Words that are kept with what they can be: some megabytes, whatever is uploaded."""
_GIVEN_LIKE = re.compile(
    r"\A[а-яәғқңөұүһіҗ]{2,20}(?:жан|бек|хан|гүл|гуль|нұр|мұрат|мурат)(?:а|у|ом|е)?\Z"
)
_LIKE_ADJECTIVE = re.compile(r"\A\w{1,40}(?:[иы]й|ая|ого|ому|[иы]м|ой|ую|[иы]х)\Z")

SONS = word_set("оглы оглу угли углы кызы кизи уулу ўғли улы ұлы қызы ogly oglu kyzy")
"""Words that make a patronymic of the name before them."""


@dataclass(frozen=True)
class Word:
    """A word of a text: as written, in small letters, and what it can be in a person's name."""

    written: str
    plain: str

    @cached_property
    def capital(self) -> bool:
        """Whether the word begins with a capital."""
        return self.written[:1].isupper()

    @cached_property
    def initial(self) -> bool:
        """Whether the word is one capital, or two letters that stand for one sound: «Дж.»."""
        return (len(self.written) == 1 and self.written.isupper()) or self.written in _LONG_INITIALS

    @cached_property
    def given(self) -> bool:
        """Whether the word is a given name."""
        parts = self.plain.split("-")
        return parts[0] not in RESPECT and all(map(is_given, parts))

    @cached_property
    def in_kazakh_case(self) -> bool:
        """Whether the word is a given name in a case of Kazakh: «Асхатқа», «Назгүлдің»."""
        return self.capital and is_in_kazakh_case(self.plain)

    @cached_property
    def patronymic(self) -> bool:
        """Whether the word ends like a patronymic."""
        return is_patronymic(self.plain)

    @cached_property
    def surname(self) -> bool:
        """Whether the word ends like a surname, as many other words do."""
        return any(part in SURNAMES or _SURNAME.match(part) for part in self._parts)

    @cached_property
    def only_surname(self) -> bool:
        """Whether the word is almost certainly a surname: a frequent one, or by its ending."""
        return any(map(is_only_surname, self._parts))

    @cached_property
    def _parts(self) -> list[str]:
        """The parts of a double surname that may be one; of a town, none."""
        parts = self.plain.split("-")
        innocent = any(
            part in NO_SURNAMES or part in TOWNS or is_word(part) for part in {*parts, self.plain}
        )
        return [] if innocent else parts

    @cached_property
    def surname_alone(self) -> bool:
        """Whether the word is a surname where nothing else stands: «Ходырев», «Лапшина»."""
        if is_no_surname(self.plain) or self.plain in TOWNS:
            return False
        if self.only_surname or (self.foreign_surname and not self.famous):
            return True
        is_other = self.famous or self.given
        return self.capital and not is_other and bool(_SURNAME_ALONE.match(self.plain))

    @cached_property
    def foreign_surname(self) -> bool:
        """Whether the word ends like a surname of the Caucasus or of the west."""
        return bool(_FOREIGN_SURNAME.match(self.plain)) and not is_no_surname(self.plain)

    @cached_property
    def subject(self) -> bool:
        """Whether the word is a surname in the nominative that its shape or a dictionary tells."""
        if self.famous or not self.capital or self.plain in NO_SURNAMES:
            return False
        if is_surname_of_subject(self.plain):
            return True
        is_written = self.written[1:].islower()
        return is_written and bool(_WESTERN_SURNAME.match(self.plain)) and is_unknown(self.plain)

    @cached_property
    def unknown(self) -> bool:
        """Whether the word has a capital and small letters, and no dictionary has it."""
        is_written = self.capital and self.written[1:].islower() and len(self.plain) > 2
        is_known = self.plain in NO_SURNAMES or is_kazakh_place(self.plain)
        return is_written and not is_known and is_unknown(self.plain)

    @cached_property
    def no_surname(self) -> bool:
        """Whether the word is listed as none, or as a town."""
        return self.plain in NO_SURNAMES or self.plain in TOWNS

    @cached_property
    def famous(self) -> bool:
        """Whether the word is the surname of somebody whom everybody quotes."""
        return self.plain in FAMOUS

    @cached_property
    def genitive(self) -> bool:
        """Whether the word may be a surname in an oblique case, or an adjective."""
        return bool(_GENITIVE.match(self.plain)) and not is_no_surname(self.plain)

    @cached_property
    def first_name(self) -> bool:
        """Whether the word is almost certainly a given name."""
        if self.plain in NO_SURNAMES:
            return False
        is_listed = (self.given and len(self.plain) > 3) or self.plain in ENGLISH_NAMES
        return is_listed or bool(_GIVEN_LIKE.match(self.plain))

    @cached_property
    def like_adjective(self) -> bool:
        """Whether the word may be an adjective: «Московской», «Цифровой»."""
        return self.plain not in SURNAMES and bool(_LIKE_ADJECTIVE.match(self.plain))

    @cached_property
    def name_like(self) -> bool:
        """Whether the word may be a surname nobody knows: capitalised, at least three letters."""
        if not self.capital or len(self.written) < 3 or self.plain in NO_SURNAMES:
            return False
        return not (_SURNAME.match(self.plain) and is_word(self.plain))

    @cached_property
    def beside_initials(self) -> bool:
        """Whether the word can be the surname of two initials, as any word with a capital."""
        return self.capital and len(self.written) > 2 and self.plain not in NO_SURNAMES

    @cached_property
    def known_name(self) -> bool:
        """Whether the dictionary knows the word as somebody's name, whatever else it is."""
        return self.capital and self.plain not in NO_SURNAMES and is_name(self.plain)


def plain_word(word: str) -> str:
    """Return a word in small letters, ё as е."""
    return word.casefold().replace("ё", "е")


def is_patronymic(plain: str) -> bool:
    """Whether a word in small letters ends like a patronymic."""
    return bool(_PATRONYMIC.match(plain))


def is_kazakh_patronymic(plain: str) -> bool:
    """Whether a word in small letters ends in -ұлы or -қызы: nothing but a name does."""
    return bool(_KAZAKH_PATRONYMIC.match(plain))


def is_only_surname(plain: str) -> bool:
    """Whether a word in small letters is a frequent surname or ends as only surnames do."""
    return plain in SURNAMES or (plain not in FAMOUS and bool(_SURNAME_ONLY.match(plain)))


def may_be_surname(plain: str) -> bool:
    """Whether a word in small letters may be a surname that stands by itself."""
    if plain in SURNAMES:
        return True
    shapes = (_SURNAME_ONLY, _SURNAME_ALONE, _GENITIVE, _GIVEN_LIKE, _FOREIGN_SURNAME)
    return any(shape.match(plain) for shape in shapes) and not is_no_surname(plain)


def words_of(text: str) -> list[Word]:
    """Return the words, numbers and marks of a text in order."""
    separated = _GLUED_INITIAL.sub(" ", _APOSTROPHE.sub("", _OF_TWO.sub("", text)))
    return list(map(_word, _TOKEN.findall(separated)))


@lru_cache(_WORDS)
def _word(text: str) -> Word:
    return Word(text, plain_word(text))
