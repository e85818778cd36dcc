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
DIRECTION_NAMES = (
    "направление; направления; № направления; стратегическое направление; бағыт; бағыты; "
    "стратегиялық бағыт; goal; direction"
)
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

    event_id: str = code("№; код; номер; event no; id; code", key=True, example="E-2025-014")
    reported_by: str = reported_by()
    title: str = string(
        "мероприятие; наименование мероприятия; тема; іс-шара; название; event; title; name; "
        "event title; event name; name of event; событие; атауы; тақырыбы; тема и название; что "
        "проводилось; шараның аты; тема встречи; тема семинара",
        required=True,
        free_text=True,
        example="Форум «Технологическое образование» (демо)",
    )
    event_type: str = choice(
        EventType,
        "тип; форма; формат мероприятия; вид мероприятия; type; kind; type of event; event type; "
        "format of event; форма проведения мероприятия; іс-шара түрі; категория",
        required=True,
        example="семинар",
    )
    direction: str = reference(
        DIRECTION,
        "№ направления; направления; goal; goals; direction; strategic goal; направление "
        "стратегии; бағыт; стратегическое направление",
        required=True,
        many=True,
        example="6; 3",
    )
    starts_on: str = day(
        "дата; дата проведения; сроки; период проведения; дата начала; күні; өткізілген күні; "
        "date; dates; day; start; start date; date held; when; дата и время; сроки проведения; "
        "день; мерзімі; өткізілетін күні; басталуы; басталу күні; өткізу күні; өткізілу мерзімі; "
        "когда; день проведения; начало; когда проведено; проведено; уақыты; өткен күні; дата, "
        "время; проводилось; прошло; дата провед.",
        required=True,
        example="12.11.2025",
    )
    ends_on: str | None = day("дата окончания; end; end date; аяқталуы; аяқталған күні")
    host_member: str = reference(
        MEMBER,
        "организатор; площадка; принимающая организация; на базе; host; organiser; organizer; "
        "hosted by; venue; место проведения; проводит; кто проводит; ұйымдастырушы; өткізетін "
        "ұйым; ответственная организация; проводящая организация; кто организовал; провёл; база; "
        "база проведения; өткізуші; өткізген ұйым; ұйымдастырған ұйым; кім өткізді; проводил; "
        "место; школа; мектеп; организация; ұйым; ұйымдастырушының коды",
        required=True,
        reserved=(CONSORTIUM,),
        example="S01",
    )
    co_hosts: str | None = reference(
        MEMBER,
        "партнёры; соорганизаторы; совместно с; co-hosts; partners; co-organisers; партнеры "
        "мероприятия; участвующие организации; серіктестер",
        many=True,
        example="U02; C04",
    )
    mode: str | None = choice(
        EventMode,
        "формат; очно/онлайн; форма проведения; mode; format; online/onsite; өткізу форматы; "
        "өткізілу түрі; формат проведения; онлайн/офлайн; онлайн/оффлайн; очно/дистанционно; "
        "режим проведения; режим",
        example="очно",
    )
    participants_total: int = integer(
        "кол-во участников; охват; чел.; всего участников; қатысушылар; қатысушылар саны; "
        "participants; participants total; attendance; attendees; number of participants; "
        "количество участников; число участников; участников; охвачено; всего; қатысушы саны; "
        "қатысқандар саны; количество человек; участвовало; участники, чел.; присутствовало; "
        "количество присутствующих; количество присутствовавших; итого участников; приняло "
        "участие; қатысты; адам саны; барлығы; численность участников; кол-во чел.; кол-во "
        "участн.; посетило; пришло",
        required=True,
        unit="persons",
        example="120",
    )
    participants_pupils: int | None = integer(
        "учеников; в т. ч. учащихся; учащихся; students; of them students; pupils; оқушылар; "
        "оқушылар саны; школьников; детей; обучающихся; дети; учащиеся; білім алушылар; "
        "участников-школьников",
        unit="persons",
        example="80",
    )
    participants_teachers: int | None = integer(
        "пед.; в т. ч. педагогов; педагогов; teachers; of them teachers; staff; учителей; "
        "педагогических работников; мұғалімдер; педагогтер; педагогов и сотрудников; "
        "участников-педагогов",
        unit="persons",
        example="30",
    )
    participants_parents: int | None = integer(
        "родит.; в т. ч. родителей; родителей; ата-аналар", unit="persons", example="0"
    )
    participants_partners: int | None = integer(
        "представителей компаний; в т. ч. партнёров; партнёров; партнёров и гостей; гостей; "
        "қонақтар",
        unit="persons",
        example="10",
    )
    members_present: int | None = integer(
        "организаций; школ приняло участие; команд; организаций-участников", example="9"
    )
    satisfaction: float | None = decimal(
        "оценка; удовлетворенность; csi; отзыв; удовлетворённость, %; satisfaction, %; "
        "satisfaction; қанағаттану; доля довольных",
        least=0,
        most=100,
        unit="percent",
        example="92",
    )
    status: str = choice(
        EventStatus,
        "статус; проведено; состояние; жағдайы; мәртебесі; status; state; отметка о выполнении; "
        "отметка о проведении; отметка; факт проведения; күйі; состоялось; выполнение; статус "
        "проведения; өтті ме; орындалуы",
        required=True,
        example="проведено",
    )
    link: str | None = web_address(
        "ссылка; пост; новость; link; url; ссылка на новость; ссылка на публикацию; публикация; "
        "адрес новости; сілтеме; жарияланым; сайт",
    )


class Exchange(VersionColumns, table=True):
    """One directed transfer of one resource; quantities of unlike resources are never added."""

    __tablename__ = "exchanges"

    exchange_id: str = code(
        "№; код; exchange no; id; exchange id; номер; рег. номер; рег. №; регистрационный номер; "
        "нөмірі; реттік нөмірі",
        key=True,
        example="X-0042",
    )
    reported_by: str = reported_by()
    date: str = day_or_period(
        "дата передачи; когда; күні; мерзімі; date; day; when; период; день; число; дата акта; "
        "месяц; дата события; дата начала; дата приёма-передачи; уақыты; ай; өткізілген күні; "
        "кезең; дата операции; беру күні",
        required=True,
        example="03.10.2025",
    )
    grain: str | None = choice(Grain, "точность даты")
    from_member: str = reference(
        MEMBER,
        "от кого; источник; отправитель; донор; даёт; кто передаёт; кімнен; беруші; кім береді; "
        "from; giver; given by; provider; source; sender; donor; кто передал; передающая сторона; "
        "передал; отправляет; беретін ұйым; отдающая сторона; кім берді; даритель; откуда; "
        "поставщик; кто отправил; кто предоставил; предоставил; предоставляет; кто делится; "
        "делится; жіберуші; жіберген; берген; қайдан; кто даёт; отправляющая сторона; владелец; "
        "передавшая; берушінің коды; кем передано; предоставившая сторона; ресурсты беруші",
        required=True,
        reserved=(CONSORTIUM,),
        example="U01",
    )
    to_member: str = reference(
        MEMBER,
        "кому; получатель; принимает; кто получает; кімге; алушы; кім алады; to; receiver; "
        "received by; recipient; beneficiary; кто получил; принимающая сторона; получил; алатын "
        "ұйым; получающая организация; кім алды; реципиент; куда; принял; кто принял; кто "
        "принимает; для кого; адресат; алған; қабылдаушы; қабылдаған; қайда; получившая сторона; "
        "кто берёт; кому передано; кому передали; кому отправлено; пользователь; кем получено; "
        "алушының коды; ресурсты алушы",
        required=True,
        reserved=(CONSORTIUM, PUPILS),
        example="S10",
    )
    resource: str = choice(
        Resource,
        "вид ресурса; что передаётся; ресурс; түрі; не берілді; resource; resource type; type of "
        "resource; what; kind of resource; ресурсы; тип ресурса; что передано; наименование "
        "ресурса; вид помощи; вид поддержки; категория; что; предмет обмена; вид переданного "
        "ресурса; переданный ресурс; берілген ресурс; не алынды; не; санаты; передаваемый ресурс; "
        "характер ресурса; чем обменялись; ресурстар; код ресурса; название ресурса",
        required=True,
        example="кадры",
    )
    quantity: float = decimal(
        "объём; кол-во; сумма; часов; количество; саны; көлемі; мөлшері; сомасы; quantity; "
        "amount; how much; volume; количество часов; кол-во часов; сколько; сколько передано; "
        "кол.; количество единиц; единиц; число часов; сколько часов; передано; сағат саны; "
        "қанша; сома; объём в часах",
        required=True,
        least=0,
        example="24",
    )
    unit: str = choice(
        ExchangeUnit,
        "ед. изм.; единица; ед.; өлшем бірлігі; бірлігі; бірлік; unit; units; единица измерения; "
        "в чём измеряется; өлшемі; мера; ед. измерения; единица изм.; в чём; единицы; өлш. "
        "бірлігі; ед. изм-я; единица учёта; измеряется в; в чём измерено; өлшеу бірлігі; өлшем "
        "бірл.",
        required=True,
        example="чел.-ч",
    )
    estimated_value: float | None = decimal(
        "оценка стоимости; стоимость; оценочная стоимость; эквивалент; оценка, тыс. руб.; құны; "
        "бағасы; оценка; стоимость, тыс.; estimated value; value; worth; цена; сумма; эквивалент "
        "в деньгах; сома; сомасы; стоимость в тенге; теңгемен; денежная оценка; оценка в рублях; "
        "бағалау құны",
        least=0,
        unit="krub",
        example="36",
    )
    direction: str | None = reference(DIRECTION, DIRECTION_NAMES, example="2")
    agreement_id: str | None = reference(
        "agreements.agreement_id",
        "основание; договор; соглашение; agreement; agreement no; contract; № договора; номер "
        "договора; по договору; келісім-шарт; шарт; келісім; шарт №; шарт нөмірі",
    )
    returned_on: str | None = day("дата возврата; возвращено; возврат")
    state: str | None = choice(
        ExchangeState,
        "состояние; статус; стадия; status; state; күйі; жағдайы; мәртебесі",
        example="передано",
    )
    note: str | None = string(
        "описание; содержание; примечание; description; note; notes; remarks; comment; details; "
        "комментарий; ескертпе; ескерту; түсініктеме; пояснение; доп. информация; дополнительно; "
        "что сделано; для чего; цель; прим.; сипаттама; қосымша ақпарат; мазмұны; мақсаты; "
        "сипаттамасы",
        longest=300,
        free_text=True,
        example="лаборатория, 4 занятия",
    )
