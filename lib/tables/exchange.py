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

    event_id: str = code(
        "№; код; номер; код мероприятия; event no; no; id; code", key=True, example="E-2025-014"
    )
    reported_by: str = reported_by()
    title: str = string(
        "мероприятие; наименование мероприятия; тема; іс-шара; название; event; title; "
        "name; event title; event name; name of event; наименование; название "
        "мероприятия; тема мероприятия; событие; атауы; іс-шара атауы; "
        "тақырыбы",
        required=True,
        free_text=True,
        example="Форум «Технологическое образование» (демо)",
    )
    event_type: str = choice(
        EventType,
        "тип; форма; формат мероприятия; вид мероприятия; вид; type; kind; type of "
        "event; event type; format of event; форма проведения мероприятия; тип "
        "мероприятия; вид события; "
        "іс-шара түрі",
        required=True,
        example="семинар",
    )
    direction: str = reference(
        DIRECTION,
        "№ направления; направления; goal; goals; direction; strategic goal; "
        "направление; направление стратегии; бағыт; бағыты; стратегическое направление",
        required=True,
        many=True,
        example="6; 3",
    )
    starts_on: str = day(
        "дата; дата проведения; сроки; период проведения; дата начала; күні; өткізілген "
        "күні; date; dates; day; start; start date; date held; when; дата мероприятия; "
        "дата и время; дата проведения мероприятия; сроки проведения; день; мерзімі; "
        "өткізілетін күні; өткізілген күні; проведено (дата); "
        "басталуы; басталу күні; өткізу күні; өткізілу мерзімі",
        required=True,
        example="12.11.2025",
    )
    ends_on: str | None = day("дата окончания; end; end date; аяқталуы; аяқталған күні")
    host_member: str = reference(
        MEMBER,
        "организатор; площадка; принимающая организация; на базе; host; organiser; "
        "organizer; hosted by; venue; место проведения; проводит; кто проводит; "
        "организатор мероприятия; принимающая сторона; ұйымдастырушы; өткізетін ұйым; "
        "ответственная организация; ответственный участник; "
        "ұйымдастырушы мектеп; ұйымдастырушы ұйым",
        required=True,
        reserved=(CONSORTIUM,),
        example="S01",
    )
    co_hosts: str | None = reference(
        MEMBER,
        "партнёры; соорганизаторы; совместно с; co-hosts; partners; co-organisers; "
        "партнеры мероприятия; участвующие организации; серіктестер",
        many=True,
        example="U02; C04",
    )
    mode: str | None = choice(
        EventMode,
        "формат; очно/онлайн; форма проведения; mode; format; online/onsite; "
        "өткізу форматы; өткізілу түрі",
        example="очно",
    )
    participants_total: int = integer(
        "кол-во участников; охват; чел.; всего участников; участников всего; "
        "қатысушылар; қатысушылар саны; participants; participants total; attendance; "
        "attendees; number of participants; total participants; количество участников; "
        "число участников; участников; охвачено; всего; қатысушы саны; "
        "қатысқандар саны",
        required=True,
        unit="persons",
        example="120",
    )
    participants_pupils: int | None = integer(
        "учеников; в т. ч. учащихся; учащихся; students; of them students; pupils; "
        "оқушылар; оқушылар саны",
        unit="persons",
        example="80",
    )
    participants_teachers: int | None = integer(
        "пед.; в т. ч. педагогов; педагогов; teachers; of them teachers; staff",
        unit="persons",
        example="30",
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
        "оценка; удовлетворенность; csi; отзыв; удовлетворённость, %; satisfaction, %; "
        "satisfaction",
        least=0,
        most=100,
        unit="percent",
        example="92",
    )
    status: str = choice(
        EventStatus,
        "статус; проведено; состояние; жағдайы; мәртебесі; status; state; отметка о "
        "выполнении; отметка о проведении; отметка; факт проведения; күйі; "
        "статус мероприятия; состояние мероприятия",
        required=True,
        example="проведено",
    )
    link: str | None = web_address("ссылка; пост; новость; link; url")


class Exchange(VersionColumns, table=True):
    """One directed transfer of one resource; quantities of unlike resources are never added."""

    __tablename__ = "exchanges"

    exchange_id: str = code(
        "№; код; код обмена; exchange no; no; id; exchange id", key=True, example="X-0042"
    )
    reported_by: str = reported_by()
    date: str = day_or_period(
        "дата передачи; когда; күні; мерзімі; берілген күні; date; day; when; дата; "
        "дата обмена; период; день; берілген күн",
        required=True,
        example="03.10.2025",
    )
    grain: str | None = choice(Grain, "точность даты")
    from_member: str = reference(
        MEMBER,
        "от кого; источник; отправитель; донор; даёт; кто передаёт; кімнен; беруші; беруші ұйым; "
        "кім береді; from; giver; given by; provider; source; sender; donor; кто "
        "передал; передающая сторона; передал; отправляет; передающая организация; "
        "организация-донор; беретін ұйым; "
        "отдающая сторона; отдающая организация; передающая сторона; "
        "кім берді",
        required=True,
        reserved=(CONSORTIUM,),
        example="U01",
    )
    to_member: str = reference(
        MEMBER,
        "кому; получатель; принимает; кто получает; кімге; алушы; алушы ұйым; кім "
        "алады; to; receiver; received by; recipient; beneficiary; кто получил; "
        "принимающая сторона; получил; принимающая организация; организация-получатель; "
        "алатын ұйым; "
        "получающая организация; получающая сторона; "
        "кім алды",
        required=True,
        reserved=(CONSORTIUM, PUPILS),
        example="S10",
    )
    resource: str = choice(
        Resource,
        "вид ресурса; что передаётся; ресурс; түрі; ресурс түрі; не берілді; resource; "
        "resource type; type of resource; what; kind of resource; ресурсы; вид; тип "
        "ресурса; что передано; наименование ресурса; "
        "вид помощи; вид поддержки",
        required=True,
        example="кадры",
    )
    quantity: float = decimal(
        "объём; кол-во; сумма; часов; количество; саны; көлемі; мөлшері; сомасы; "
        "quantity; amount; how much; volume; объем; количество часов; кол-во часов; "
        "сколько",
        required=True,
        least=0,
        example="24",
    )
    unit: str = choice(
        ExchangeUnit,
        "ед. изм.; единица; ед.; өлшем бірлігі; бірлігі; бірлік; unit; units; единица "
        "измерения; в чём измеряется; өлшемі",
        required=True,
        example="чел.-ч",
    )
    estimated_value: float | None = decimal(
        "оценка стоимости; стоимость; оценочная стоимость; эквивалент; оценка, тыс. руб.; "
        "құны; бағасы; оценка; стоимость, тыс.; estimated value; value; worth",
        least=0,
        unit="krub",
        example="36",
    )
    direction: str | None = reference(
        DIRECTION, "направление; № направления; goal; direction", example="2"
    )
    agreement_id: str | None = reference(
        "agreements.agreement_id",
        "основание; договор; соглашение; agreement; agreement no; contract; № договора; "
        "номер договора",
    )
    returned_on: str | None = day("дата возврата; возвращено; возврат")
    state: str | None = choice(
        ExchangeState, "состояние; статус; стадия; status; state", example="передано"
    )
    note: str | None = string(
        "описание; содержание; примечание; description; note; notes; remarks; comment; "
        "details; комментарий; содержание обмена; ескертпе; ескерту; түсініктеме",
        longest=300,
        free_text=True,
        example="лаборатория, 4 занятия",
    )
