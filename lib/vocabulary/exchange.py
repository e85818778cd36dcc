"""The exchange of resources: resources, units, states, confirmation by both sides."""

from lib.vocabulary.agreements import Currency
from lib.vocabulary.choices import Choice


class Resource(Choice):
    """The five resources that members exchange; their quantities are never added together."""

    EXPERIENCE = (
        "experience",
        "опыт; практика; мастер-класс; консультация; тәжірибе; know-how; expertise",
    )
    EQUIPMENT = "equipment", "оснащение; оборудование; МТБ; техника; лаборатория; помещение; жабдық"
    INFORMATION = "information", "информация; материалы; курсы; доступ; методички; база; ақпарат"
    STAFF = (
        "staff",
        "кадры; кадр; преподаватель; эксперт; специалист; стажёр; часы педагога; кадрлар; "
        "teachers; people",
    )
    FINANCE = (
        "finance",
        "финансы; деньги; средства; грант; спонсорство; софинансирование; қаржы; funding; "
        "money; grant money",
    )


class ExchangeUnit(Choice):
    """What an exchange is counted in; each unit belongs to certain resources."""

    ATTENDANCES = (
        "attendances",
        "чел.-участий; участий; участия; человеко-участия; человеко-участий; посещений; қатысу",
    )
    HOURS = "hours", "часы; часов; часа; час; ч; ч.; сағат"
    UNITS = (
        "units",
        "комплектов; комплекта; комплект; единиц техники; приборов; наборов; набора; жинақ",
    )
    ITEMS = (
        "items",
        "ед.; единиц; единицы; шт.; штук; экз.; экземпляров; ресурсов; материалов; дана",
    )
    PERSON_HOURS = (
        "person_hours",
        "чел.-ч; чел-ч; чел.-час; чел.-часа; чел.-часов; человеко-часы; человеко-часов; чел/час; "
        "чел/ч; адам-сағат",
    )
    KRUB = "krub", "тыс. руб.; тыс. рублей; тыс.руб; тыс. ₽; kRUB; мың рубль"
    KKZT = "kkzt", "тыс. тенге; тыс. тг; тыс. ₸; kKZT; мың теңге; мың тг; тыс. теңге; тысяч тенге"
    KUSD = "kusd", "тыс. долл.; тыс. долларов; тыс. $; kUSD; k$"
    KEUR = "keur", "тыс. евро; тыс. €; kEUR; k€"


EXCHANGES, ESTIMATE = "exchanges", "estimate"
"""What any resource may be counted in besides its units: the number of transfers, and the estimated
money value in thousand roubles. They are in no file."""


UNITS_OF_RESOURCE: dict[Resource, tuple[ExchangeUnit, ...]] = {
    Resource.EXPERIENCE: (ExchangeUnit.ATTENDANCES,),
    Resource.EQUIPMENT: (ExchangeUnit.HOURS, ExchangeUnit.UNITS),
    Resource.INFORMATION: (ExchangeUnit.ITEMS,),
    Resource.STAFF: (ExchangeUnit.PERSON_HOURS,),
    Resource.FINANCE: (
        ExchangeUnit.KRUB,
        ExchangeUnit.KKZT,
        ExchangeUnit.KUSD,
        ExchangeUnit.KEUR,
    ),
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


THOUSANDS_OF: dict[str, ExchangeUnit] = {
    Currency.RUB: ExchangeUnit.KRUB,
    Currency.KZT: ExchangeUnit.KKZT,
    Currency.USD: ExchangeUnit.KUSD,
    Currency.EUR: ExchangeUnit.KEUR,
}
"""Currency -> the unit in which exchanges of money are stored."""
