"""Contact details: mail addresses, profiles and handles, birthdays, home addresses."""

import re

_MAIL = re.compile(
    r"(?<=[\w.+-])@[\w-]{1,60}(?:\.[\w-]{1,60}){0,5}\.\w{2}"
    r"|\w ?@ ?[a-z\d-]{1,60}(?:\.[\w-]{1,60}){0,5}\.\w{2}"
    r"|\w ?(?:\(собака\)|\[собака\]|[\[({](?:at|@)[\])}]) ?\w|[a-z\d]_at_[a-z]"
    r"|[a-z\d_] собака [a-z]"
    r"|[a-z\d_] (?:at|эт) [a-z\d-]{1,60} (?:dot|точка) [a-z]"
    r"|[a-z\d_.] at [a-z\d-]{2,40}(?:\.[a-z\d-]{2,20}){0,2}\.(?:ru|com|kz|org|net)(?!\w)"
)
_PAGE = re.compile(
    r"(?:(?:t|telegram)\.me|(?:instagram|facebook|fb|tiktok|threads)\.(?:com|net)|wa\.me"
    r"|viber\.click|(?:twitter|x)\.com|linkedin\.com/in|t\.me)/[@+]?(\w[\w.-]{2,40})"
)
_PROFILE = re.compile(r"vk\.(?:com|ru)/id\d|ok\.ru/profile/\d|vk\.(?:com|ru)/(\w[\w.]{2,40})")
_HANDLE = re.compile(r"(?<![\w.@])@([a-z][a-z\d_.]{3,31})(?![\w.(])")
_CALLED_HANDLE = re.compile(
    r"(?<!\w)(?:tg|тг|тлг|inst|телег[аеу]|телеграмм?\w?|telegram|инст[аеу]?"
    r"|инстаграм\w?|insta(?:gram)?|скайп|viber|whatsapp|ник)"
    r"(?: ?: ?|[ —–-]{1,3}(?=[a-z]{1,30}[\d_.]\w))([a-z][a-z\d_.]{2,31})"
    r"|(?<!\w)skype ?:|(?<!\w)(?:вк|vk|вконтакте) ?:? id\d|(?<!\w)live:[a-z]"
)
_OF_ORGANISATION = re.compile(
    r"school|shkol|sch\d|sosh|mektep|mekteb|gimn|gymn|lice|lyce|lits|univer|colle|kolle|kvant|tech"
    r"|teh|news|official|ofic|edu|bilim|center|centr|ortaly|dvor|club|klub|museum|muze|biblio|libra"
    r"|minpros|minobr|minist|gov|akimat|depart|proje|proek|program|konsort|consort|institut|academ|akadem|chann|kanal|group|fond|fund|bot"
)
_NAMED_PAGE = re.compile(
    r"(?:[oe]v|in|sk(?:iy|y|i)|enko|chuk|uly|kyzy|bek)a?(?:[\d_.]|\Z)"
    r"|(?:\A|[\d_.])(?:olga|anna|anya|maria|masha|elena|lena|nastya|katya|natasha|natalia|irina"
    r"|dina|dinara|aizhan|aigerim|asel|alia|ivan|sergey|sergei|alex|dima|dmitry|oleg|igor"
    r"|nurlan|timur|daniyar|arman|erlan|svetlana|julia|yulia)"
)

_BIRTH = re.compile(
    r"(?<!года )(?<!годы )(?<!годов )рожд\w{0,5}"
    r"(?: (?:реб[её]нка|учени[кц]\w|учащегося|студента|сына|дочери))?\W{0,4}\d"
    r"|(?:born|birth(?: ?(?:day|date))?|(?<!\w)b\.? ?day)(?: ?: ?| on | in | ?)\d"
    r"|(?<!\w)родил\w{1,4}\W{1,3}\d|(?<!\w)род\. ?\d|(?<!\w)д\. ?р\.?\W{0,3}\d"
    r"|(?<!\w)р\. ?\d\d?\.\d\d\.(?:19|20)\d\d"
    r"|(?<!\w)д/р\W{0,3}\d|(?<!\w)др ?: ?\d|(?<!\w)др \d{1,2}\.\d"
    r"|(?<!\w)d\.? ?o\.? ?b\W{0,3}\d|туған (?:күні|жылы|кезі)\W{0,3}\d|\d ?(?:ж|жылы)\.? туған"
    r"|\d [а-яәғқңөұүһі]{3,9}(?:да|де|та|те) (?:туған|дүниеге)"
    r"|(?:\d[./-]\d\d?[./-](?:19|20)?|(?<!\w)(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)"
    r"[а-я]{0,6} (?:19|20))\d\d ?(?:г|года?)\.? ?р(?:\.(?! ?п)|ожд)"
    r"|\d ?ж\. ?т\.|диагноз\w{0,2}\W{1,3}[a-zа-я]\d\d"
)
_YEAR_OF_BIRTH = re.compile(r"\d ?(?:г|года?)\.? ?р(?:\.(?! ?п)|ожд)")
_GROUP = re.compile(
    r"(?<!\w)(?:дет(?:и|ей)|учащи[ех]ся|обучающи[ех]ся|учени(?:ки|ков)|воспитанник(?:и|ов)"
    r"|школьник(?:и|ов)|подростк(?:и|ов)|\d{1,5} ?чел)(?!\w)"
)
"""Whose years of birth are those of a group; a day of birth is a person's all the same."""
_HOME = re.compile(
    r"(?<!\w)(?:ул|улиц[аыеу]|пер|пр|пр-т|просп|проспект\w?|мкр|мкрн|микрорайон\w?|б-р|пл|наб"
    r"|проезд|квартал|street|str|st|avenue|ave|road|дом|д|г)[. ].{1,40}"
    r"(?:кв\.|кв |квартира|apt\.?|flat) ?\d"
    r"|\d{1,4}[a-zа-я]? ?,? ?[a-z]{2,20} (?:street|st\.?|avenue|road),? (?:apt\.?|flat) ?\d"
    r"|(?:street|st\.|avenue|ave\.|road),? ?\d{0,4},? (?:apt\.?|flat) ?\d"
    r"|(?:көшесі|к-сі|даңғылы|ауданы|үй).{1,40}(?:\d ?-? ?пәтер|пәтер ?\d|кв\. ?\d)"
    r"|(?<!\w)(?:(?:ул|пер|просп|пр)\.|ул|улиц[аеы]|проспект|пр-т) ?[а-яё][а-яё .-]{2,30},? ?"
    r"(?:д\. ?)?\d{1,3}-\d{1,3}(?![\d/])"
    r"|[а-яё]{3,30},? (?:д\. ?)?\d{1,3}[а-яё]?(?: ?- ?\d{1,3})?, ?кв(?:\.|артира)? ?\d{1,3}(?!\d)"
    r"|(?<!\d)\d{1,4}[а-я]?, ?пәтер ?\d|(?<!\d)\d{1,4}[а-я]?, ?\d{1,4} ?-? ?пәтер"
    r"|(?<!\w)кв\.? ?\d{1,3}, ?(?:дом|д\.) ?\d"
    r"|(?<!\w)адрес(?: учени[кц]\w| учащегося| реб[её]нка| семьи)?\W{1,3}[а-яё]"
    r"[а-яё ,.]{2,40}\d{1,3}[а-я]? ?- ?\d{1,3}(?!\d)"
    r"|(?<![\d-])\d{1,3}-\d{1,3},? [а-яәғқңөұүһіҗ]{3,30} көшесі"
    r"|(?:көшесі|даңғылы|к-сі),? \d{1,3}-\d{1,3}(?![\d/])"
    r"|(?<!\w)(?:прожива[ею]т|жив[её]т|прописана?) (?:на|в|по) [а-яё .-]{3,30},? ?"
    r"\d{1,3}-\d{1,3}(?!\d| ?[а-яё])"
    r"|(?<!\w)дом\. ?адрес\w?\W{1,3}[а-яё][^;\d]{2,50}\d"
    r"|(?<!\w)(?:прожива[ею]т|жив[её]т|прописана?|тұрады|lives"
    r"|домашний адрес|home address|үй мекенжайы)"
    r"(?: ?:| по адресу| at | (?:на|в|по) (?=ул|пр|пер|мкр|(?:г|с|п|д|пос|дер|ст|х)\. ?[а-я]))"
    r"\W{0,3}[^;\d]{2,50}\d"
)
_MARKS_OF_PAGES = (
    *("@", "собака", "(at", "[at", "{at", "_at_", " at ", " эт ", ".me/", ".com/", ".ru/", ".net/"),
    *("skype", "скайп", "тг", "тлг", "tg", "телег", "ник", "inst", "инст", "telegram", "viber"),
    *("whatsapp", "вконтакте", "вк", "vk", "live:"),
)
_MARKS_OF_HOMES = (
    *(
        "живет",
        "живёт",
        "рожд",
        "роди",
        "род.",
        "р.",
        "др",
        "д/р",
        "dob",
        "o.b",
        "day",
        "o. b",
        "born",
        "birth",
        "туған",
        "т.",
        "диагноз",
        "кв",
    ),
    *(
        "apt",
        "flat",
        "пәтер",
        "прожива",
        "живет",
        "живёт",
        "пропис",
        "тұрады",
        "lives",
        "адрес",
        "мекен",
        "ул",
        "пр",
    ),
    *("пер", "address", "көшесі", "к-сі", "даңғылы"),
)
"""One of these has every text that is found: quick enough for a million texts."""


def may_have_page(small: str) -> bool:
    """Whether a text in small letters has a word or a mark that announces a mail or a page."""
    return any(map(small.__contains__, _MARKS_OF_PAGES))


def may_have_home(small: str) -> bool:
    """Whether a text in small letters has a word that announces a birthday or a home."""
    return any(map(small.__contains__, _MARKS_OF_HOMES))


def has_home(small: str) -> bool:
    """Whether a text in small letters has a birthday, a diagnosis by code, or a home address."""
    is_dated = _BIRTH.search(small) or (_YEAR_OF_BIRTH.search(small) and not _GROUP.search(small))
    return bool(is_dated or _HOME.search(small))


def has_page(small: str) -> bool:
    """Whether a text in small letters has a person's mail or page.

    Pages of organisations pass: their names say «school», «news», «official».
    """
    if _MAIL.search(small):
        return True
    handles = [
        match[1]
        for pattern in (_PAGE, _HANDLE, _CALLED_HANDLE)
        for match in pattern.finditer(small)
    ]
    if any(handle is None or not _OF_ORGANISATION.search(handle) for handle in handles):
        return True
    return any(
        match[1] is None
        or (bool(_NAMED_PAGE.search(match[1])) and not _OF_ORGANISATION.search(match[1]))
        for match in _PROFILE.finditer(small)
    )
