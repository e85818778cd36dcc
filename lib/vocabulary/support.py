"""Schools that need help: risk factors, their weight, road-map measures, who sees them."""

from lib.vocabulary.choices import Choice


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

    EXECUTIVE = (
        "executive",
        "органы исполнительной власти; органы власти; орган власти; управление образования; "
        "отдел образования; білім басқармасы; білім бөлімі",
    )
    COORDINATORS = (
        "coordinators",
        "координаторы; координаторы проекта; координатор; кураторы; куратор; үйлестіруші",
    )
    SCHOOL_STAFF = (
        "school_staff",
        "учителя и администрация; школа; администрация; педагоги; учителя; мектеп; мұғалімдер; "
        "педагогтер; әкімшілік",
    )
    METHODICAL = (
        "methodical",
        "методическая служба; методические службы; методисты; методист; ИМЦ; әдіскерлер; әдіскер",
    )
    PARENTS = "parents", "родители; родители / законные представители; законные представители"


class MeasureStatus(Choice):
    """How far a road-map measure has come; overdue is derived, never typed."""

    PLANNED = (
        "planned",
        "запланировано; запланирована; запланирован; план; в плане; не начато; "
        "жоспарланған; жоспарда",
    )
    IN_PROGRESS = (
        "in_progress",
        "в работе; выполняется; в процессе; начато; идёт; орындалуда; жұмыста",
    )
    DONE = "done", "выполнено; выполнена; выполнен; исполнено; завершено; орындалды; аяқталды"
    CANCELLED = "cancelled", "отменено; отменена; снято; тоқтатылды"


class SupportView(Choice):
    """How much a reader sees of the schools that need help; values of the settings ``support_…``.

    Totals only, the reader's own school, or all schools.
    """

    TOTALS = "totals", "итоги; только итоги; сводные; жиынтық"
    OWN = "own", "своя; своя школа; свою школу; өз мектебі"
    ALL = "all", "все; все школы; всё; барлығы"

    @classmethod
    def of(cls, value: str) -> "SupportView":
        """Return the view that a setting's text means; what is not understood shows totals only."""
        text = value.strip().casefold()
        return next((one for one in cls if text in (one, *one.synonyms)), cls.TOTALS)
