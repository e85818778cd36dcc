"""Words around a name that say it is somebody's: states, deeds, papers, whom one addresses."""

import re

from lib.intake.privacy.lexicon.dictionary import base_forms
from lib.intake.privacy.lexicon.grammar import is_human, is_human_of_several, is_thing
from lib.intake.privacy.lexicon.name_words import Word
from lib.intake.privacy.lexicon.roles import is_role
from lib.intake.privacy.lexicon.word_sets import word_set
from lib.intake.privacy.lexicon.word_surnames import is_animal

DASHES = frozenset(("(", "—", "–", "-", ":"))
"""Marks behind which a note names who is meant."""
BETWEEN = word_set(
    "не уже снова опять тоже также пока сейчас сама сам еще вчера сегодня завтра временно больше "
    "давно вновь только"
)
"""Words between a name and what is said of it."""
AWAY = word_set(
    "отпуске отпуск декрете декрет больничном больничный командировке учебе курсах пенсии пенсию "
    "сессии аттестации роддоме больнице отъезде отгуле полставки категории допуска сокращение "
    "замене учете"
)
"""Behind «в», «на» or «без»: where a person is who is not at work."""
STATES = word_set("против согласен согласна недоволен недовольна готова занят занята свободна")
"""What somebody thinks or is, right behind a name."""
KAZAKH_AWAY = frozenset(("декретте", "демалыста", "ауруханада", "іссапарда", "сессияда", "курста"))
IN_PLACE_OF = frozenset(
    ("вместо", "взамен", "за", "у", "от", "с", "со", "к", "ко", "слов", "словам")
)
"""Behind one of these stands somebody, if it looks like a name at all."""
LOOSE = frozenset(("с", "со", "к", "ко", "за"))
"""Of them, those behind which animals and things stand in titles: «с Волком»."""
OF_WHOM = word_set(
    "письмо заявление согласие отчет данные часы нагрузка нагрузки нагрузку ставка ставку группе "
    "группы классе отсутствие отсутствия уход ухода увольнение увольнения болезни декрета смерти "
    "выговор записку записка лист экзамен зачет замена ключи благодарность жалоба больничный "
    "просьбе просьба инициативе помощи помощь участии уроки урок место пара пары подпись юбилей "
    "слова мнение оплата премия премию надбавка некролог проекта работы доклад рисунки команды "
    "выступление победа результат "
    "ответ роботы обстоятельствам"
)
"""Behind one of these stands whose it is: «письмо Горбуновой», «после ухода Лавриной»."""
OF_COLLEAGUES = word_set(
    "увольнение увольнения болезни болезнь ухода отпуск отпуска замена вместо взамен выговор "
    "жалоба жалобу больничный нагрузка нагрузку нагрузки часы декрет декрета отсутствие "
    "отсутствия заявление"
)
"""Behind one of these stands a colleague, even with a surname that everybody quotes: «Попов»."""
TITLED = word_set("проект работа рисунок поделка модель команда танец песня робот группа класс")
"""Behind one of these stands whose it is, or how it is called: «проект Амира», «проект Заря»."""
ADDRESSEES = word_set(
    "позвонить позвоните напомнить напомните спросить спросите сказать скажите поручить попросить "
    "попросите написать напишите дождаться"
)
"""Behind one of these stands of whom something is asked."""
THANKED = word_set(
    "поздравляем поздравить поздравили наградили премировать благодарим чествовали проводили "
    "назначили самого самой самому нашего нашей нашу нашему пригласить ждать ждем найти звонить"
)
"""Behind one of these stands a person or an institution: «поздравляем Олжаса»."""
AMBIGUOUS_NAMES = word_set(
    "роман вера надежда любовь роза лев слава мир марс майя лилия венера аврора виктория победа "
    "заря лада калина рада злата камила дана мила альфа вега нива ника"
)
"""Given names that are words, plants and brands as well: «Вера выросла», «Роман понравился»."""
KIN = word_set("тетя тети тете тетей дядя дяди дяде дядей баба бабы бабе бабушка дед дедушка")
OF_TALES = word_set(
    "мороз мороза морозу морозом мазай мазая яга яги степа степы ваня вани федор федора маша"
)
"""Given names behind «дядя» that are those of tales and plays."""
_HUMAN_DEED = re.compile(
    r"\A(?:(?:за|пере|при)?боле(?:ет|л|ла)|у(?:ехал|едет|волил|вольняется)а?(?:ся|сь)?|родила"
    r"|умерл?а?|скончал(?:ся|ась)|расписал(?:ся|ась)|расписывается|отпросил(?:ся|ась)|опоздала?"
    r"|явил(?:ся|ась)|(?:по|вы)здоровела?|преподает|преподавала?|плачет|плакала?|занимается"
    r"|учит(?:ся)?|учил(?:ся|ась)|замещал?а?|замещает|подписала?|переехала?|отдыхает|дежурит"
    r"|дежурила?|репетирует|жалуется|просит|просила?|забыла?|обещала?|знает|отличил(?:ся|ась)"
    r"|присоединил(?:ся|ась)|перевел(?:ся|ась)|отказалась|рыдает|скучает|стесняется)\Z"
)
_OF_HISTORY = word_set(
    "писатель поэт композитор художник ученый герой царь бог робот кот кошка пес собака щенок "
    "зверь конь медведь волк лис рыба птица дух автор персонаж маршал генерал президент император "
    "помощник язык философ физик академик святой воин батыр хан брат"
)
_OF_FIRMS = word_set(
    "участник участница резидент партнер спонсор оператор провайдер поставщик подрядчик лидер "
    "организатор специалист эксперт сотрудник работник менеджер игрок владелец представитель "
    "производитель разработчик победитель призер лауреат"
)
ROLE_ABBREVIATIONS = word_set("рук преп препод отв зав зам исп сост дир восп учит вож ред")
"""Abbreviations of roles; the point after them ends no sentence."""


def is_human_deed(plain: str) -> bool:
    """Whether a lower-case word is an action of a person, not of a school or a firm."""
    return bool(_HUMAN_DEED.match(plain))


def is_human_word(word: Word) -> bool:
    """Whether a lower-case word is a role of a living person, not of history or a tale."""
    if word.plain in ("зам", "зав"):
        return True
    if len(word.plain) < 4 or not word.written.islower() or not is_human(word.plain):
        return False
    if is_thing(word.plain) or is_animal(word.plain):
        return False
    return _OF_HISTORY.isdisjoint(base_forms(word.plain))


def is_of_firms(plain: str) -> bool:
    """Whether a lower-case word is a role that firms have, too: «партнёр Сферум»."""
    return not _OF_FIRMS.isdisjoint(base_forms(plain))


INSTITUTIONS = word_set(
    "школы гимназии лицея колледжа центра клуба университета института академии команды компании "
    "фирмы фонда проекта программы курса студии кружка факультета отдела конкурса олимпиады "
    "конференции форума лагеря завода театра музея библиотеки группы банка холдинга платформы"
)
"""Behind one of these stands what it is called, not who works there."""


_SEVERAL = word_set(
    "жюри список состав группа группы комиссия absent absentees present missing ill late pupils "
    "students teachers mentors mentees attendees participants winners volunteers jury"
)


def is_human_kind(word: Word) -> bool:
    """Whether a word says what several persons are: «жюри», «авторы», «список»."""
    if word.plain in _SEVERAL:
        return True
    if word.plain.endswith(("ники", "ницы", "исты", "тели")):
        return True
    return is_role(word.plain) or is_human_of_several(word.plain)
