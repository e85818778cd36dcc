"""Names that honour somebody, of places, institutions and prizes: «имени …», «улица …»."""

from itertools import takewhile

from lib.intake.privacy.lexicon.name_words import Word
from lib.intake.privacy.lexicon.roles import is_role
from lib.intake.privacy.lexicon.word_sets import word_set

_HONOURING = word_set(
    "им имени памяти ул улица улице улицы пр просп проспект проспекте пл площадь площади пер "
    "переулок переулке проезд проезда тупик наб набережная бульвар бул б-р шоссе музей музея "
    "музее премия премии парк парка театр театра стипендия стипендии фонд фонда князь князя "
    "святой святого святая храм храма церковь собор чтения чтений олимпиада олимпиады турнир "
    "турнира кубок кубка мемориал мемориала монумент памятник памятнику бюст библиотека "
    "библиотеки станция метро летию летия юбилей юбилею наследие творчество творчеству творчества "
    "пьеса пьесы пьесе поэма поэмы сказы сказов повесть повести рассказ рассказы рассказам стихи "
    "стихов стихам сказки сказкам басни басням произведения произведениям опера балет картины "
    "картина картин портрет портреты метод методы методу методика методики методике тест теста "
    "тесты шкала шкалы опросник опросника ддо тетради тетрадей кубики палочки блоки доски "
    "пирамида таблица таблицы закон законы формула правило круги таксономия матрица цикл система "
    "системы системе учебник учебника учебнику учебники теорема теоремы династия династии битва "
    "битвы битве дом усадьба особняк имение колледж училище институт университет академия "
    "больница учебник программа программе курс курсу лаборатория словарь словаря словарю словари "
    "задачник задачника справочник справочника хрестоматия хрестоматии атлас атласа неделя неделе "
    "недели декада декаде street museum prize school named method theorem"
)
"""Words after which a name is a place's, a prize's, an institution's, or that of a work."""
_HONOURING_BEFORE = word_set(
    "атындағы көшесі даңғылы ауданы ауылы саябағы мұражайы мектебі оқулары олимпиадасы сыйлығы "
    "шығармашылығы исемендәге кубогы стипендиясы университеті турнирі"
)
"""Kazakh words before which a name is a place's or an institution's."""
_ENGLISH_INSTITUTIONS = word_set(
    "school lyceum gymnasium kindergarten college university academy institute"
)
"""English words before which, with a capital, a name is an institution's."""
_LONGEST_HONOUR = 5
"""Words of a name after «имени», initials and points included."""
_DISTRICTS = word_set(
    "район района районе области область сельсовет district переулок переулка переулке проезд "
    "проезда бульвар площадь тупик мост канал"
)
"""Words before which a name is that of a place."""
_RANK_WORDS = word_set(
    "академика профессора героя героев писателя поэта ученого генерала маршала летчика космонавта "
    "композитора художника народного народной святого дважды первого президента педагога хана "
    "просветителя батыра акына советского союза россии труда"
)
"""Words that may stand between «имени» and a name."""
_LONGEST_INSTITUTION = 3
"""Names of an institution before «School»."""
_LONGEST_DISTRICT = 2
"""Words of a district's name before «район»."""


def _is_of_today(words: list[Word], before: list[Word]) -> bool:
    """Whether «имени» is that of «от имени …» or «по имени …», or «юбилей» a colleague's."""
    if words[0].plain == "имени":
        return bool(before) and before[-1].plain in ("от", "по")
    return _is_of_colleague(words)


def _is_first_name_with_initial(words: list[Word]) -> bool:
    """Whether words are a first name and one initial, as nobody is honoured: «Тимур Х.»."""
    if len(words) < 3 or not words[0].first_name or not words[1].initial:
        return False
    return words[2].plain == "." and not (len(words) > 3 and words[3].capital)


def _is_of_colleague(words: list[Word]) -> bool:
    """Whether behind «юбилей» stand a given name and a patronymic alone: a colleague's."""
    names = [word for word in words[1:] if word.capital]
    is_pair = len(names) == 2 and names[0].given and names[1].patronymic
    return is_pair and words[0].plain in ("юбилей", "юбилею")


def _goes_on(words: list[Word]) -> bool:
    """Whether words belong to the name of somebody honoured."""
    is_part = words[0].capital or words[0].plain in (".", "-", "—", "–")
    return is_part and not _is_first_name_with_initial(words)


def _drop_names_before(word: Word, words: list[Word]) -> None:
    """Drop the names at the end that the word behind them makes those of a place."""
    if word.plain in _HONOURING_BEFORE:
        while words and (words[-1].capital or words[-1].plain == "."):
            words.pop()
    elif word.capital and word.plain in _ENGLISH_INSTITUTIONS:
        _drop_name_of_institution(words)
    elif word.plain in _DISTRICTS:
        for _ in range(_LONGEST_DISTRICT):
            if words and words[-1].capital:
                words.pop()


def _drop_name_of_institution(words: list[Word]) -> None:
    """Drop the two or three names at the end, unless a person's role stands before them."""
    names = list(takewhile(_is_latin_name, words[::-1]))
    before = words[-len(names) - 1 : -len(names)] if names else []
    if 1 < len(names) <= _LONGEST_INSTITUTION and not (before and is_role(before[0].plain)):
        del words[-len(names) :]


def _is_latin_name(word: Word) -> bool:
    return word.capital and word.plain.isascii() and not is_role(word.plain)


def without_honoured(words: list[Word]) -> list[Word]:
    """Drop the names that follow «имени» or «улица», and those before «атындағы»."""
    remaining: list[Word] = []
    skip = 0
    for at, word in enumerate(words):
        _drop_names_before(word, remaining)
        if word.plain in _HONOURING and not _is_of_today(words[at : at + 4], remaining):
            skip = _LONGEST_HONOUR + 1
            remaining.append(Word(";", ";"))
            continue
        if skip and (word.plain in _RANK_WORDS or word.plain == "after"):
            continue
        if skip and _goes_on(words[at : at + 4]):
            skip -= word.plain != "."
            continue
        skip = 0
        remaining.append(word)
    return remaining
