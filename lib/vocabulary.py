"""The closed lists of the consortium and the words that people type for their members.

Every code is spelled once, here: it is written in files, stored in the database and looked up
in the words of a language. What another consortium may name differently (directions, mentoring
forms, indicators, members) is not here: those are tables, filled by files.
"""

from enum import StrEnum, auto
from typing import Self

CONSORTIUM = "consortium"
"""The reserved code of the consortium as a whole, wherever a member's code may stand."""

PUPILS = "students"
"""The reserved code of pupils as receivers of an exchange; they are never a member."""

EVERY_FORM = "all"
"""The reserved code of a mentoring count over all forms: unique persons, not a sum."""


COORDINATOR, LEADER, COUNCIL, GROUP = OWNER_ROLES = ("coordinator", "leader", "council", "group")
"""Reserved codes of roles that answer for a decision: the consortium's coordinator, the coordinator
of the decision's direction, the council, a working group."""

RESERVED_WORDS: dict[str, tuple[str, ...]] = {
    CONSORTIUM: ("консорциум", "свод", "по консорциуму", "в целом по консорциуму", "consortium"),
    PUPILS: (
        "учащиеся",
        "обучающиеся",
        "ученики",
        "школьники",
        "оқушылар",
        "білім алушылар",
        "pupils",
    ),
    EVERY_FORM: (
        "все",
        "все формы",
        "всего уникальных",
        "без повторов",
        "барлық нысандар",
        "all forms",
    ),
    COORDINATOR: ("координатор", "координатор консорциума", "үйлестіруші", "coordinator"),
    LEADER: ("координатор направления", "куратор направления", "direction coordinator"),
    COUNCIL: ("совет", "совет консорциума", "кеңес", "council"),
    GROUP: ("рабочая группа", "жұмыс тобы", "working group"),
}
"""What people type for the reserved codes."""


class Choice(StrEnum):
    """A closed list; each member carries, after its code, other words that people type for it."""

    synonyms: tuple[str, ...]

    def __new__(cls, code: str, synonyms: str = "") -> Self:
        """Make a member from its code and its synonyms, separated by semicolons."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.synonyms = tuple(word.strip() for word in synonyms.split(";") if word.strip())
        return member


class MemberType(Choice):
    """What sort of organisation a member is."""

    SCHOOL = (
        "school",
        "школа; СОШ; ООШ; НОШ; лицей; гимназия; ИТШ; центр образования; мектеп; lyceum",
    )
    UNIVERSITY = "university", "вуз; университет; институт ВО; академия; ЖОО"
    RESEARCH = "research", "НИИ; научный центр; институт РАН; научный институт; ғылыми орталық"
    COMPANY = (
        "company",
        "компания; предприятие; организация-работодатель; ООО; АО; ПАО; ИП; ТОО; ЖШС; бизнес; "
        "кәсіпорын",
    )
    ADDITIONAL = (
        "additional",
        "ДО; дополнительное образование; ДДТ; ЦДО; дом творчества; технопарк; кванториум; центр; "
        "қосымша білім",
    )
    COLLEGE = "college", "колледж; техникум; СПО; ТиПО; ТжКБ"
    AUTHORITY = (
        "authority",
        "орган управления; управление; департамент; администрация; комитет; әкімдік",
    )
    FOUNDATION = "foundation", "фонд; НКО; қор"
    METHODICAL = "methodical", "методическая служба; ИРО; ИМЦ; ЦНППМ; методический центр"


class Party(Choice):
    """Which of the parties of the exchange a member stands for; pupils are never a member."""

    INSTITUTION = "institution", "образовательное учреждение; образование; школы; білім беру ұйымы"
    ENTERPRISE = "enterprise", "предприятия; компании; предприятия, компании; бизнес; кәсіпорындар"
    SCIENCE = "science", "наука; вузы; ғылым"


class Role(Choice):
    """What a member is to the consortium."""

    COORDINATOR = "coordinator", "координатор; үйлестіруші"
    FOUNDER = "founder", "учредитель; основатель; құрылтайшы"
    MEMBER = "member", "участник; член; мүше"
    PARTNER = "partner", "партнёр; серіктес"
    OBSERVER = "observer", "наблюдатель; бақылаушы"


class Country(Choice):
    """Country of a member, as ISO 3166 writes it in two letters."""

    RU = "RU", "Россия; РФ; Российская Федерация; Russia; Ресей"
    KZ = "KZ", "Казахстан; РК; Республика Казахстан; Kazakhstan; Қазақстан"
    BY = "BY", "Беларусь; Белоруссия; Belarus"
    UZ = "UZ", "Узбекистан; Uzbekistan; Өзбекстан"
    KG = "KG", "Киргизия; Кыргызстан; Kyrgyzstan; Қырғызстан"


class UnitKind(Choice):
    """What sort of quantity an indicator's value is."""

    COUNT = "count", "количество; число; чел.; ед.; шт.; сан"
    PERCENT = "percent", "%; процент; проценты; доля; пайыз"
    PER_1000 = "per_1000", "на 1000; на тысячу; промилле"
    HOURS = "hours", "часы; часов; ч; сағат"
    MONEY = "money", "деньги; тыс. руб.; тыс. тенге; рубли; тенге; ақша"
    POINTS = "points", "баллы; балл; балдар"


class Better(Choice):
    """Where an indicator should go."""

    UP = "up", "рост; увеличение; больше; ↑; максимум; выше; өсу"
    DOWN = "down", "снижение; уменьшение; меньше; ↓; минимум; ниже; төмендеу"
    KEEP = "keep", "сохранение; удержание; не ниже; сақтау"
    RANGE = "range", "в пределах; диапазон; коридор; аралық"


class Aggregation(Choice):
    """How members' values become the consortium's (rules of calculation, aggregation)."""

    SUM = "sum", "сумма; қосынды; жиынтық; сложение; SUM"
    RATIO = "ratio", "доля; үлес; үлесі; отношение; отношение сумм; RATIO"
    RATIO_OF_MEMBERS = "ratio_of_members", "доля организаций; доля участников; RATIO-M"
    RATIO_OF_ITEMS = "ratio_of_items", "доля единиц; доля практик; RATIO-X"
    WEIGHTED_MEAN = "weighted_mean", "взвешенное среднее; средневзвешенное; WMEAN"
    MEAN = "mean", "среднее; орташа; простое среднее; MEAN"
    DISTINCT = "distinct", "без повторов; уникальные; DISTINCT"
    MAX = "max", "максимум; наибольшее; MAX"
    LAST = "last", "последнее; LAST"


RATIOS = (Aggregation.RATIO, Aggregation.RATIO_OF_MEMBERS, Aggregation.RATIO_OF_ITEMS)
"""Kinds of aggregation whose figure is Σ numerator ÷ Σ denominator."""

QUOTIENTS = (*RATIOS, Aggregation.WEIGHTED_MEAN, Aggregation.MEAN)
"""Kinds of aggregation whose figure is Σ amount ÷ Σ weight; the others add up amounts alone."""


class Nature(Choice):
    """What an indicator is in time; it rules the roll-up of short periods to long ones."""

    FLOW = "flow", "поток; за период"
    STOCK = "stock", "запас; на дату; состояние на дату"
    RATIO = "ratio", "доля; отношение"
    SCORE = "score", "оценка; балл; индекс"
    MILESTONE = "milestone", "веха; событие"


class Path(Choice):
    """How the plan runs between two dated targets."""

    LINE = "line", "линейно; прямая; равномерно"
    STEP = "step", "ступенью; ступенька; скачком"


class PeriodType(Choice):
    """How often an indicator is reported."""

    SCHOOL_YEAR = "school_year", "учебный год; уч. год; оқу жылы; school year"
    HALF = "half", "полугодие; полугодовая; раз в полугодие; жартыжылдық; half-year; half year"
    QUARTER = "quarter", "квартал; квартальная; ежеквартально; тоқсан"
    MONTH = "month", "месяц; месячная; ежемесячно; ай"
    YEAR = "year", "календарный год; год; ежегодно; жыл"


class Grain(Choice):
    """How exactly a date is known: to the day, or only to the period whose last day is stored."""

    DAY = "day", "день; дата; күн"
    MONTH = "month", "месяц; ай"
    QUARTER = "quarter", "квартал; тоқсан"
    HALF = "half", "полугодие; жартыжылдық"
    SCHOOL_YEAR = "school_year", "учебный год; оқу жылы"
    YEAR = "year", "календарный год; год; жыл"


class ReportStatus(Choice):
    """How far a measurement has come on its way to the consortium."""

    DRAFT = "draft", "черновик; проект; жоба"
    SUBMITTED = "submitted", "сдано; предоставлено; отправлено; тапсырылды"
    APPROVED = "approved", "утверждено; подтверждено; принято; бекітілді"


class EventType(Choice):
    """What sort of event was held."""

    CONTEST = "contest", "конкурс; соревнование; байқау"
    OLYMPIAD = "olympiad", "олимпиада"
    PROJECT_SHIFT = "project_shift", "проектная смена; профильная смена; смена"
    FORUM = "forum", "форум"
    CONFERENCE = "conference", "конференция; чтения"
    SEMINAR = "seminar", "семинар"
    WEBINAR = "webinar", "вебинар"
    WORKSHOP = "workshop", "мастер-класс; практикум; мастерская; шеберлік сабағы"
    OPEN_LESSON = "open_lesson", "открытый урок; ашық сабақ"
    PLACEMENT = "placement", "стажировка; тағылымдама"
    EXCURSION = "excursion", "экскурсия"
    JOB_TASTER = "job_taster", "профессиональная проба; проф. проба; профпроба; кәсіптік сынама"
    HACKATHON = "hackathon", "хакатон"
    COURSE = "course", "курс; курсы"
    COUNCIL_MEETING = "council_meeting", "заседание совета; совет; заседание; кеңес отырысы"
    OTHER = "other", "другое; иное; прочее; басқа"


class EventDoubt(Choice):
    """What is doubtful about the record of an event; it is counted and listed all the same."""

    UNREPORTED = "unreported"
    HELD_AHEAD = "held_ahead"
    HOST_LEFT = "host_left"


class EventMode(Choice):
    """Where people meet."""

    ONSITE = "onsite", "очно; очный; офлайн; күндізгі"
    ONLINE = "online", "онлайн; дистанционно; заочно; қашықтан"
    HYBRID = "hybrid", "смешанный; гибрид; гибридный; очно и онлайн; аралас"


class EventStatus(Choice):
    """What became of a planned event."""

    PLANNED = "planned", "запланировано; план; жоспарланған"
    HELD = "held", "проведено; состоялось; өткізілді"
    POSTPONED = "postponed", "перенесено; кейінге қалдырылды"
    CANCELLED = "cancelled", "отменено; болмады"


class Resource(Choice):
    """The five resources that members exchange; their quantities are never added together."""

    EXPERIENCE = "experience", "опыт; практика; мастер-класс; консультация; тәжірибе"
    EQUIPMENT = "equipment", "оснащение; оборудование; МТБ; техника; лаборатория; помещение; жабдық"
    INFORMATION = "information", "информация; материалы; курсы; доступ; методички; база; ақпарат"
    STAFF = (
        "staff",
        "кадры; кадр; преподаватель; эксперт; специалист; стажёр; часы педагога; кадрлар",
    )
    FINANCE = "finance", "финансы; деньги; средства; грант; спонсорство; софинансирование; қаржы"


class ExchangeUnit(Choice):
    """What an exchange is counted in; each unit belongs to certain resources."""

    ATTENDANCES = "attendances", "чел.-участий; участий; человеко-участия; посещений; қатысу"
    HOURS = "hours", "часы; часов; час; ч; ч.; сағат"
    UNITS = "units", "комплектов; комплект; единиц техники; приборов; жинақ"
    ITEMS = "items", "ед.; единиц; шт.; ресурсов; материалов; дана"
    PERSON_HOURS = (
        "person_hours",
        "чел.-ч; чел-ч; чел.-час; чел.-часов; человеко-часы; чел/час; адам-сағат",
    )
    KRUB = "krub", "тыс. руб.; тыс. рублей; тыс.руб; тыс. ₽; kRUB; мың рубль"
    KKZT = "kkzt", "тыс. тенге; тыс. тг; тыс. ₸; kKZT; мың теңге; мың тг; тыс. теңге; тысяч тенге"


EXCHANGES, ESTIMATE = "exchanges", "estimate"
"""What any resource may be counted in besides its units: the number of transfers, and the estimated
money value in thousand roubles. They are in no file."""


UNITS_OF_RESOURCE: dict[Resource, tuple[ExchangeUnit, ...]] = {
    Resource.EXPERIENCE: (ExchangeUnit.ATTENDANCES,),
    Resource.EQUIPMENT: (ExchangeUnit.HOURS, ExchangeUnit.UNITS),
    Resource.INFORMATION: (ExchangeUnit.ITEMS,),
    Resource.STAFF: (ExchangeUnit.PERSON_HOURS,),
    Resource.FINANCE: (ExchangeUnit.KRUB, ExchangeUnit.KKZT),
}
"""The units in which each resource may be counted, its natural unit first (slide of resources)."""


class ExchangeState(Choice):
    """How far an exchange has come; only delivered ones count as given."""

    PLEDGED = "pledged", "обещано; заявлено; уәде етілді"
    AGREED = "agreed", "согласовано; договорились; келісілді"
    DELIVERED = "delivered", "передано; исполнено; выполнено; берілді"
    CANCELLED = "cancelled", "отменено; болмады"


class Confirmation(Choice):
    """Who of giver and receiver reported a transfer, and whether their reports agree."""

    BOTH = "both"
    GIVER_ONLY = "giver_only"
    RECEIVER_ONLY = "receiver_only"
    DISAGREE = "disagree"
    CONSORTIUM = "consortium"


class PairKind(Choice):
    """One mentee or several."""

    PAIR = "pair", "пара; жұп"
    GROUP = "group", "группа; топ"


class AgeBand(Choice):
    """Ages only ever come in bands: an exact age is personal."""

    FROM_10 = "10-14", "10–14"
    FROM_15 = "15-19", "15–19"
    FROM_20 = "20-35", "20–35"
    OVER_35 = "35+", "старше 35; 35 и старше"


class EndReason(Choice):
    """Why a mentoring pair ended."""

    COMPLETED = "completed", "завершено; план выполнен; аяқталды"
    AGREED = "agreed", "по соглашению; по согласию сторон"
    BREACH = "breach", "нарушение; систематическое нарушение"
    REPLACEMENT = "replacement", "замена; замена наставника; ауыстыру"
    LEFT = "left", "выбыл; уход; кетті"
    CONSENT_WITHDRAWN = "consent_withdrawn", "согласие отозвано; отзыв согласия"


class Consent(Choice):
    """State of a consent to process personal data; the paper stays at the school."""

    GIVEN = "given", "да; есть; дано; бар; yes"
    WITHDRAWN = "withdrawn", "отозвано; кері алынды"
    MISSING = "missing", "нет; отсутствует; жоқ; no"


class RiskFactor(Choice):
    """Twelve risk factors of project «500+» (list of 2021); R09 and R10 are contextual."""

    R01 = "R01", "низкий уровень оснащения школы; оснащение"
    R02 = "R02", "дефицит педагогических кадров; дефицит кадров; кадры"
    R03 = (
        "R03",
        "недостаточная предметная и методическая компетентность педагогических работников; "
        "компетентность",
    )
    R04 = "R04", "риски низкой адаптивности учебного процесса; адаптивность"
    R05 = (
        "R05",
        "несформированность внутришкольной системы повышения квалификации; повышение квалификации",
    )
    R06 = "R06", "низкая учебная мотивация обучающихся; мотивация"
    R07 = "R07", "пониженный уровень школьного благополучия; благополучие"
    R08 = "R08", "низкий уровень дисциплины в классе; дисциплина"
    R09 = "R09", "высокая доля обучающихся с ОВЗ; ОВЗ"
    R10 = "R10", "низкое качество преодоления языковых и культурных барьеров; языковые барьеры"
    R11 = (
        "R11",
        "высокая доля обучающихся с рисками учебной неуспешности; риски неуспешности; неуспешность",
    )
    R12 = "R12", "низкий уровень вовлечённости родителей; родители"


CONTEXTUAL = (RiskFactor.R09, RiskFactor.R10)
"""Factors that tell whom a school teaches: context, not a fault."""


class Significance(Choice):
    """How heavy a risk factor weighs for a school."""

    NONE = "none", "нет; неактуален; 0; жоқ"
    LOW = "low", "низкая; низкий; 1; төмен"
    MEDIUM = "medium", "средняя; средний; 2; орташа"
    HIGH = "high", "высокая; высокий; 3; критическая; жоғары"


class RiskSource(Choice):
    """Who assessed a risk profile."""

    FEDERAL = "federal", "РПШ ФИОКО; ФИОКО; федеральный"
    VERIFICATION = "verification", "верификация"
    SELF = "self", "самодиагностика; школа"
    CURATOR = "curator", "куратор"


class ResponsibleGroup(Choice):
    """Five groups that carry a road-map measure; never a person's name."""

    EXECUTIVE = "executive", "органы исполнительной власти; орган власти; управление образования"
    COORDINATORS = "coordinators", "координаторы; координаторы проекта; кураторы; куратор"
    SCHOOL_STAFF = (
        "school_staff",
        "учителя и администрация; школа; администрация; педагоги; учителя",
    )
    METHODICAL = "methodical", "методическая служба; методические службы; методисты; ИМЦ"
    PARENTS = "parents", "родители; родители / законные представители; законные представители"


class MeasureStatus(Choice):
    """How far a road-map measure has come; overdue is derived, never typed."""

    PLANNED = "planned", "запланировано; план; жоспарланған"
    IN_PROGRESS = "in_progress", "в работе; выполняется; орындалуда"
    DONE = "done", "выполнено; исполнено; орындалды"
    CANCELLED = "cancelled", "отменено; снято"


class AgreementKind(Choice):
    """What an agreement is about."""

    CONSORTIUM = "consortium", "договор о консорциуме; соглашение о консорциуме; консорциум"
    COOPERATION = "cooperation", "сотрудничество; договор о сотрудничестве; ынтымақтастық"
    NETWORK_FORM = "network_form", "сетевая форма; договор о сетевой форме; желілік нысан"
    TARGETED_TRAINING = "targeted_training", "целевое обучение; договор о целевом обучении"
    PLACEMENT = "placement", "практика; стажировка; практическая подготовка"
    EQUIPMENT_USE = "equipment_use", "пользование оборудованием; безвозмездное пользование; аренда"
    GRANT = "grant", "грант; грантовое соглашение"
    DONATION = "donation", "пожертвование; дарение"
    MEMORANDUM = "memorandum", "меморандум"
    DOUBLE_DEGREE = "double_degree", "двойной диплом; двудипломная программа"
    MOBILITY = "mobility", "мобильность; академическая мобильность"
    IP_LICENCE = "ip_licence", "лицензия; лицензионный договор"
    MENTORING_FRAME = "mentoring_frame", "наставничество; рамочный договор о наставничестве"


class AgreementStatus(Choice):
    """State of an agreement as typed; it is checked against its dates."""

    DRAFT = "draft", "проект; на подписании; жоба"
    ACTIVE = "active", "действует; заключён; действующий; қолданыста"
    EXPIRED = "expired", "истёк; окончен; завершён; аяқталды"
    TERMINATED = "terminated", "расторгнут; прекращён; бұзылды"


class AgreementState(Choice):
    """State of an agreement on a day: computed from its dates and from what was typed."""

    ENDING = "ending"
    IN_FORCE = "in_force"
    FUTURE = "future"
    DRAFT = "draft"
    EXPIRED = "expired"
    TERMINATED = "terminated"


VALID_AGREEMENTS = (AgreementState.ENDING, AgreementState.IN_FORCE)
"""States of agreements that bind their parties."""


class AgreementDoubt(Choice):
    """What is doubtful about the record of an agreement; it is counted and drawn all the same."""

    NO_END = "no_end"
    OVERLAP = "overlap"
    PARTY_LEFT = "party_left"
    RUN_OUT = "run_out"
    ENDED_EARLY = "ended_early"


class Criterion(Choice):
    """The seven criteria that define a consortium, in the order of the article on Kazakhstan."""

    TEMPORARY = "temporary"
    LEGAL_FORM = "legal_form"
    INTERESTS = "interests"
    CONTRACTS = "contracts"
    EQUALITY = "equality"
    SELF_GOVERNANCE = "self_governance"
    VOLUNTARY = "voluntary"


class Currency(Choice):
    """Currency of an amount; sums exist only inside one currency."""

    RUB = "RUB", "руб.; рублей; рубли; руб; ₽; р."
    KZT = "KZT", "тенге; тг; тг.; ₸; теңге"
    USD = "USD", "долл.; доллары; $"
    EUR = "EUR", "евро; €"


class FundingSource(Choice):
    """Where money comes from."""

    FEDERAL_BUDGET = "federal_budget", "федеральный бюджет"
    REGIONAL_BUDGET = "regional_budget", "региональный бюджет; областной бюджет; краевой бюджет"
    MUNICIPAL_BUDGET = "municipal_budget", "муниципальный бюджет; местный бюджет"
    OWN = "own", "собственные средства; свои средства; внебюджет"
    GRANT = "grant", "грант"
    BUSINESS = "business", "бизнес; компания; спонсор; предприятие"
    ENDOWMENT = "endowment", "эндаумент; целевой капитал"
    FEES = "fees", "платные услуги; плата"
    FOUNDATION = "foundation", "фонд; НКО"
    OTHER = "other", "другое; иное; прочее"


class AliasSubject(Choice):
    """What an alias names."""

    MEMBERS = "members", "организация; участник; ұйым"
    INDICATORS = "indicators", "показатель; индикатор; көрсеткіш"


class UploadMode(Choice):
    """Whether rows that a file lacks stay or are ended."""

    UPDATE = "update"
    REPLACE = "replace"


class PlanStatus(Choice):
    """Words of the first status mark: where the latest value stands against today's path."""

    REACHED = "reached"
    ON_PLAN = "on_plan"
    SLIPPING = "slipping"
    OFF_PLAN = "off_plan"
    BACKWARDS = "backwards"
    NOT_DUE = "not_due"
    NO_DATA = "no_data"


RANKED = (
    PlanStatus.REACHED,
    PlanStatus.ON_PLAN,
    PlanStatus.SLIPPING,
    PlanStatus.OFF_PLAN,
    PlanStatus.BACKWARDS,
)
"""Plan words from the best to the worst; what is not due or not known has no rank."""


class Rule(StrEnum):
    """Which line of the rule of status gave the plan word; the first that fits."""

    NO_VALUE = auto()
    NO_TARGET = auto()
    NOTHING_DUE = auto()
    NOT_BEGUN = auto()
    TARGET_MET = auto()
    BELOW_BASELINE = auto()
    GAP_OFF_PLAN = auto()
    HALF_NOT_DONE = auto()
    GAP_SLIPPING = auto()
    NEAR_PATH = auto()
    BEHIND_WITHOUT_SCALE = auto()
    INSIDE = auto()
    OUTSIDE = auto()


class OverridePlan(Choice):
    """Plan words that somebody may set by hand: those of ``RANKED``."""

    REACHED = (
        "reached",
        "цель достигнута; достигнуто; достигнут; достигнута; выполнено; "
        "target reached; achieved; met",
    )
    ON_PLAN = "on_plan", "в плане; идёт по плану; в срок; on track"
    SLIPPING = "slipping", "отстаёт от плана; отставание; at risk; behind"
    OFF_PLAN = "off_plan", "не по плану; сильно отстаёт; срыв; off track"
    BACKWARDS = "backwards", "хуже базового; ухудшение; worse"


class NoteKind(Choice):
    """What a dated note tells: something that happened, or values that changed their meaning."""

    EVENT = "event", "мероприятие; случай; веха; новость"
    METHOD_BREAK = (
        "method_break",
        "новая методика; изменение методики; изменилась методика; разрыв ряда; break in series",
    )


class MeetingKind(Choice):
    """What sort of meeting it is."""

    COUNCIL = "council", "совет; заседание совета; council meeting"
    WORKING = "working", "рабочая встреча; совещание координаторов; working group"
    SEMINAR = "seminar", "районный семинар; вебинар"
    GENERAL = "general", "общее собрание участников; конференция; assembly"


class MeetingState(Choice):
    """Whether a meeting is still to come."""

    PLANNED = "planned", "план; предстоит; scheduled"
    HELD = "held", "состоялось; прошло; проведена; done"


class DecisionState(Choice):
    """Whether a decision still asks for something to be done."""

    OPEN = "open", "открыто; не выполнено; исполняется; in progress"
    DONE = "done", "исполнено; закрыто; closed"
    DROPPED = "dropped", "отменено; неактуально; cancelled"


class Freshness(Choice):
    """Words of the second status mark: whether a report is late, whatever the plan says."""

    FRESH = "fresh"
    DUE = "due"
    OVERDUE = "overdue"


class ChangeKind(Choice):
    """What may have changed between two moments, what matters most first."""

    STATUS = "status"
    TARGET = "target"
    VALUE_REVISED = "value_revised"
    VALUE_WITHDRAWN = "value_withdrawn"
    LATE = "late"
    VALUE_NEW = "value_new"


class SupportView(Choice):
    """How much a reader sees of the schools that need help; values of the settings ``support_…``.

    Totals only, the reader's own school, or all schools.
    """

    TOTALS = "totals", "итоги; только итоги; сводные; жиынтық"
    OWN = "own", "своя; своя школа; свою школу; өз мектебі"
    ALL = "all", "все; все школы; всё; барлығы"

    @classmethod
    def of(cls, typed: str) -> "SupportView":
        """Return the view that a setting's text means; what is not understood shows totals only."""
        text = typed.strip().casefold()
        return next((one for one in cls if text in (one, *one.synonyms)), cls.TOTALS)


class SettingName(Choice):
    """What a consortium may set by a file of settings; defaults stand in ``SETTING_DEFAULTS``."""

    CONSORTIUM_NAME_RU = "consortium_name_ru"
    CONSORTIUM_NAME_EN = "consortium_name_en"
    CONSORTIUM_NAME_KK = "consortium_name_kk"
    TIME_ZONE = "time_zone"
    DEADLINE_FIRST_HALF = "deadline_first_half"
    DEADLINE_SECOND_HALF = "deadline_second_half"
    DEADLINE_SCHOOL_YEAR = "deadline_school_year"
    DEADLINE_YEAR = "deadline_year"
    DEADLINE_REGIONAL_CENTRE = "deadline_regional_centre"
    DEADLINE_DAYS_AFTER = "deadline_days_after"
    GRACE_DAYS = "grace_days"
    FRESHNESS_SHARE = "freshness_share"
    GAP_SLIPPING = "gap_slipping"
    GAP_OFF_PLAN = "gap_off_plan"
    EARLY_PLANNED = "early_planned"
    EARLY_DONE = "early_done"
    SMALL_DENOMINATOR = "small_denominator"
    SMALL_SURVEY = "small_survey"
    SMALL_COUNT = "small_count"
    EXPIRING_DAYS = "expiring_days"
    UPLOAD_LIMIT_MB = "upload_limit_mb"
    SUPPORT_ANONYMOUS = "support_anonymous"
    SUPPORT_VIEWER = "support_viewer"
    SUPPORT_STAFF = "support_staff"
    SUPPORT_STAGE_1 = "support_stage_1"
    SUPPORT_STAGE_2 = "support_stage_2"
    MENTORING_TARGET = "mentoring_target"


SETTING_DEFAULTS: dict[SettingName, str] = {
    SettingName.CONSORTIUM_NAME_RU: "Консорциум",
    SettingName.CONSORTIUM_NAME_EN: "Consortium",
    SettingName.CONSORTIUM_NAME_KK: "Консорциум",
    SettingName.TIME_ZONE: "Europe/Moscow",
    SettingName.DEADLINE_FIRST_HALF: "12-20",
    SettingName.DEADLINE_SECOND_HALF: "05-20",
    SettingName.DEADLINE_SCHOOL_YEAR: "09-20",
    SettingName.DEADLINE_YEAR: "01-20",
    SettingName.DEADLINE_REGIONAL_CENTRE: "12-30",
    SettingName.DEADLINE_DAYS_AFTER: "20",
    SettingName.GRACE_DAYS: "14",
    SettingName.FRESHNESS_SHARE: "50",
    SettingName.GAP_SLIPPING: "2",
    SettingName.GAP_OFF_PLAN: "10",
    SettingName.EARLY_PLANNED: "5",
    SettingName.EARLY_DONE: "50",
    SettingName.SMALL_DENOMINATOR: "10",
    SettingName.SMALL_SURVEY: "10",
    SettingName.SMALL_COUNT: "5",
    SettingName.EXPIRING_DAYS: "60",
    SettingName.UPLOAD_LIMIT_MB: "20",
    SettingName.SUPPORT_ANONYMOUS: SupportView.TOTALS,
    SettingName.SUPPORT_VIEWER: SupportView.ALL,
    SettingName.SUPPORT_STAFF: SupportView.OWN,
    SettingName.SUPPORT_STAGE_1: "06-30",
    SettingName.SUPPORT_STAGE_2: "11-30",
    SettingName.MENTORING_TARGET: "0",
}
"""Days as ``MM-DD``; gaps and shares in per cent of the journey."""
