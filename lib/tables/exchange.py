"""What members do together: events and exchanges of resources."""

from lib.tables.declaration import (
    VersionColumns,
    choice,
    code,
    day,
    day_or_period,
    decimal,
    integer,
    reference,
    string,
    web_address,
)
from lib.vocabulary import (
    CONSORTIUM,
    PUPILS,
    EventMode,
    EventStatus,
    EventType,
    ExchangeState,
    ExchangeUnit,
    Grain,
    Resource,
)

MEMBER = "members.member_code"
DIRECTION = "directions.direction"
REPORTED_BY = "кто сообщил; отчитался; сообщает"


def reported_by() -> str:
    """Declare who keeps the numbering: two schools' «№ 1» are different rows."""
    declared: str = reference(
        MEMBER, REPORTED_BY, key=True, reserved=(CONSORTIUM,), empty_means=CONSORTIUM
    )
    return declared


class Event(VersionColumns, table=True):
    """One event; a joint event is one row, whoever takes part."""

    __tablename__ = "events"

    event_id: str = code("№; код; номер; код мероприятия", key=True, example="E-2025-014")
    reported_by: str = reported_by()
    title: str = string(
        "мероприятие; наименование мероприятия; тема; іс-шара; название",
        required=True,
        free_text=True,
        example="Форум «Технологическое образование» (демо)",
    )
    event_type: str = choice(
        EventType,
        "тип; форма; формат мероприятия; вид мероприятия; вид",
        required=True,
        example="семинар",
    )
    direction: str = reference(
        DIRECTION, "№ направления; направления", required=True, many=True, example="6; 3"
    )
    starts_on: str = day(
        "дата; дата проведения; сроки; период проведения; дата начала; күні; өткізілген күні",
        required=True,
        example="12.11.2025",
    )
    ends_on: str | None = day("дата окончания")
    host_member: str = reference(
        MEMBER,
        "организатор; площадка; принимающая организация; на базе",
        required=True,
        reserved=(CONSORTIUM,),
        example="S01",
    )
    co_hosts: str | None = reference(
        MEMBER, "партнёры; соорганизаторы; совместно с", many=True, example="U02; C04"
    )
    mode: str | None = choice(EventMode, "формат; очно/онлайн; форма проведения", example="очно")
    participants_total: int = integer(
        "кол-во участников; охват; чел.; всего участников; участников всего; "
        "қатысушылар; қатысушылар саны",
        required=True,
        unit="persons",
        example="120",
    )
    participants_pupils: int | None = integer(
        "учеников; в т. ч. учащихся; учащихся", unit="persons", example="80"
    )
    participants_teachers: int | None = integer(
        "пед.; в т. ч. педагогов; педагогов", unit="persons", example="30"
    )
    participants_parents: int | None = integer(
        "родит.; в т. ч. родителей; родителей", unit="persons", example="0"
    )
    participants_partners: int | None = integer(
        "представителей компаний; в т. ч. партнёров; партнёров", unit="persons", example="10"
    )
    members_present: int | None = integer(
        "организаций; школ приняло участие; команд; организаций-участников", example="9"
    )
    satisfaction: float | None = decimal(
        "оценка; удовлетворенность; csi; отзыв; удовлетворённость, %",
        least=0,
        most=100,
        unit="percent",
        example="92",
    )
    status: str = choice(
        EventStatus,
        "статус; проведено; состояние; жағдайы; мәртебесі",
        required=True,
        example="проведено",
    )
    link: str | None = web_address("ссылка; пост; новость")


class Exchange(VersionColumns, table=True):
    """One directed transfer of one resource; quantities of unlike resources are never added."""

    __tablename__ = "exchanges"

    exchange_id: str = code("№; код; код обмена", key=True, example="X-0042")
    reported_by: str = reported_by()
    date: str = day_or_period(
        "дата передачи; когда; күні; мерзімі; берілген күні; date",
        required=True,
        example="03.10.2025",
    )
    grain: str | None = choice(Grain, "точность даты")
    from_member: str = reference(
        MEMBER,
        "от кого; источник; отправитель; донор; даёт; кто передаёт; кімнен; беруші; беруші ұйым; "
        "кім береді; from",
        required=True,
        reserved=(CONSORTIUM,),
        example="U01",
    )
    to_member: str = reference(
        MEMBER,
        "кому; получатель; принимает; кто получает; кімге; алушы; алушы ұйым; кім алады; to",
        required=True,
        reserved=(CONSORTIUM, PUPILS),
        example="S10",
    )
    resource: str = choice(
        Resource,
        "вид ресурса; что передаётся; ресурс; түрі; ресурс түрі; не берілді; resource",
        required=True,
        example="кадры",
    )
    quantity: float = decimal(
        "объём; кол-во; сумма; часов; количество; саны; көлемі; мөлшері; сомасы; quantity; amount",
        required=True,
        least=0,
        example="24",
    )
    unit: str = choice(
        ExchangeUnit,
        "ед. изм.; единица; өлшем бірлігі; бірлігі; бірлік; unit",
        required=True,
        example="чел.-ч",
    )
    estimated_value: float | None = decimal(
        "стоимость; оценочная стоимость; эквивалент; оценка, тыс. руб.; "
        "құны; бағасы; оценка; стоимость, тыс.",
        least=0,
        unit="krub",
        example="36",
    )
    direction: str | None = reference(DIRECTION, "направление; № направления", example="2")
    agreement_id: str | None = reference(
        "agreements.agreement_id", "основание; договор; соглашение"
    )
    returned_on: str | None = day("дата возврата; возвращено; возврат")
    state: str | None = choice(ExchangeState, "состояние; статус; стадия", example="передано")
    note: str | None = string(
        "описание; содержание; примечание",
        longest=300,
        free_text=True,
        example="лаборатория, 4 занятия",
    )
