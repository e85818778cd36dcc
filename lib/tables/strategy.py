"""The strategy: directions, indicators, targets, measurements, overrides and notes."""

from lib.tables.declaration import (
    VersionColumns,
    choice,
    code,
    day,
    decimal,
    integer,
    period,
    reference,
    string,
    yes_no,
)
from lib.vocabulary import (
    CONSORTIUM,
    Aggregation,
    Better,
    MemberType,
    Nature,
    NoteKind,
    OverridePlan,
    Path,
    PeriodType,
    ReportStatus,
    SettingName,
    UnitKind,
)

INDICATOR_CODE = r"\d{1,2}\.\d{1,3}"


class Direction(VersionColumns, table=True):
    """One strategic direction, in the order of its number."""

    __tablename__ = "directions"

    direction: str = code(
        "№; номер; № направления; направление", key=True, pattern=r"[1-9]\d?", example="3"
    )
    direction_code: str | None = string(
        "код; код направления", longest=40, example="teacher_development"
    )
    name_ru: str = string(
        "название; направление стратегии; стратегическое направление; бағыт; направление",
        required=True,
        example="Повышение квалификации педагогов",
    )
    name_en: str | None = string("name", example="Professional development of teachers")
    name_kk: str | None = string(
        "атауы; бағыт атауы; бағыт (қазақша)", example="Педагогтердің біліктілігін арттыру"
    )
    short_ru: str | None = string("кратко; краткое название", longest=25, example="Квалификация")
    short_en: str | None = string("short name", longest=25, example="Teacher development")
    short_kk: str | None = string("қысқаша", longest=25, example="Біліктілік")
    problem_areas: str | None = string(
        "проблемные области; проблемы", longest=120, example="methodological"
    )


class Indicator(VersionColumns, table=True):
    """Something the strategy promises to move; its code stays, it leaves by ``retired_on``."""

    __tablename__ = "indicators"

    indicator_code: str = code(
        "№; номер; код; номер показателя; шифр; коды; көрсеткіш коды; нөмірі",
        key=True,
        pattern=INDICATOR_CODE,
        example="3.1",
    )
    direction: str = reference(
        "directions.direction",
        "№ направления; направление стратегии; стратегическое направление; бағыт; бағыты; "
        "бағыт коды; direction",
        required=True,
        example="3",
    )
    name_ru: str = string(
        "наименование показателя; индикатор; показатель; критерий",
        required=True,
        example="Доля педагогов, повысивших квалификацию за год",
    )
    name_en: str | None = string("name; indicator", example="Share of teachers trained in the year")
    name_kk: str | None = string(
        "атауы; көрсеткіш; көрсеткіштің атауы; көрсеткіш атауы",
        example="Біліктілігін арттырған педагогтер үлесі",
    )
    unit: str = string(
        "ед. изм.; ед.изм; единица; өлшем бірлігі; единица измерения; бірлігі; өлшем; бірлік; unit",
        longest=40,
        required=True,
        example="%",
    )
    unit_kind: str | None = choice(UnitKind, "вид единицы", example="percent")
    better: str = choice(
        Better,
        "направленность; тенденция; лучше; рост/снижение; желаемая динамика; "
        "динамика; қалаулы динамика",
        required=True,
        example="рост",
    )
    range_low: float | None = decimal("нижняя граница; не ниже")
    range_high: float | None = decimal("верхняя граница; не выше")
    aggregation: str = choice(
        Aggregation,
        "агрегация; свод; как суммировать; "
        "как считаем; как считается; есептеу тәсілі; правило расчёта; есептеу; есептелуі",
        required=True,
        example="RATIO",
    )
    nature: str = choice(
        Nature, "поток/запас; тип показателя; характер", required=True, example="ratio"
    )
    period_type: str = choice(
        PeriodType,
        "период; периодичность; частота; кезеңділік; кезеңділігі; жиілігі; жиілік",
        required=True,
        example="учебный год",
    )
    path: str | None = choice(Path, "план идёт; ход плана", example="линейно")
    baseline_period: str | None = period(
        "база; базовый период; бастапқы кезең; базалық кезең; базалық жыл", example="2022/23"
    )
    baseline_value: float | None = decimal(
        "базовое значение; исходное; база значение; база; базалық мән; бастапқы мәні; "
        "бастапқы мән; базалық мәні",
        example="31",
    )
    reporters: str | None = choice(
        MemberType,
        "кто отчитывается; отчитываются; отчётность сдают; есеп беретіндер; кім есеп береді",
        many=True,
        reserved=(CONSORTIUM,),
        example="school",
    )
    owner: str | None = string(
        "ответственный; исполнитель", free_text=True, example="координатор направления 3"
    )
    method_note: str | None = string(
        "порядок формирования показателя; методика; формула; источник; методика расчёта",
        longest=1000,
    )
    numerator_text: str | None = string(
        "числитель", longest=500, example="педагоги с удостоверением от 16 часов за год"
    )
    denominator_text: str | None = string("знаменатель", longest=500, example="педагоги в штате")
    source_standard: str | None = string("стандарт; норматив; основание", longest=500)
    sensitive: bool | None = yes_no("чувствительный; не для сравнения")
    is_share: bool | None = yes_no("доля от целого; часть целого", example="да")
    retired_on: str | None = day("выведен; снят с учёта; дата вывода")


class Target(VersionColumns, table=True):
    """What the strategy promises for a period; without a member it is the consortium's."""

    __tablename__ = "targets"

    indicator_code: str = reference(
        "indicators.indicator_code",
        "№; номер; код; показатель; номер показателя; шифр; көрсеткіш; көрсеткіш коды",
        key=True,
        example="3.1",
    )
    period: str = period(
        "год; учебный год; на какой период; отчётный период; оқу жылы; жыл; кезең; жылы; кезеңі; "
        "year",
        key=True,
        example="2025/26",
    )
    target_value: float = decimal(
        "план; цель; целевое значение; плановый показатель; плановое значение; нысаналы мән; "
        "мақсат; мақсатты мән; жоспар; план на год; мақсаты; нысана; target",
        required=True,
        example="45",
    )
    member_code: str = reference(
        "members.member_code",
        "организация; ОО; ұйым; мектеп; школа",
        key=True,
        reserved=(CONSORTIUM,),
        empty_means=CONSORTIUM,
    )
    comment: str | None = string("примечание; комментарий", longest=500, free_text=True)


class Measurement(VersionColumns, table=True):
    """What one member reported for one indicator in one reporting period."""

    __tablename__ = "measurements"

    indicator_code: str = reference(
        "indicators.indicator_code",
        "показатель; код; № показателя; №; көрсеткіш; индикатор; наименование показателя; "
        "көрсеткіштің атауы; көрсеткіш атауы; indicator",
        key=True,
        example="3.1",
    )
    member_code: str = reference(
        "members.member_code",
        "организация; ОО; школа; учреждение; наименование ОО; наименование организации; "
        "ұйым; мектеп; ұйымның атауы; ұйым атауы; member; organisation; organization; school",
        key=True,
        reserved=(CONSORTIUM,),
        example="S10",
    )
    period: str = period(
        "отчётный период; год; полугодие; учебный год; дата; оқу жылы; жыл; кезең; жылы; кезеңі; "
        "есепті кезең; year",
        key=True,
        example="2025/26",
    )
    value: float | None = decimal(
        "факт; фактическое значение; результат; показатель значение; мәні; "
        "мән; нақты мәні; значения; нәтиже; нәтижесі; көрсеткіштің мәні; нақты; result",
        example="41,9",
    )
    numerator: float | None = decimal(
        "числ.; из них; в том числе; количество (чел.)", least=0, example="13"
    )
    denominator: float | None = decimal(
        "знам.; всего; общее количество; из общего числа", least=0, example="31"
    )
    sample_size: int | None = integer("n; опрошено; анкет; выборка; число ответов", least=1)
    reported_on: str | None = day(
        "дата отчёта; сдано; дата предоставления; дата", example="18.09.2026"
    )
    source: str | None = string(
        "источник данных; форма; документ", free_text=True, example="приказ"
    )
    status: str | None = choice(ReportStatus, "статус; подтверждено", example="сдано")
    comment: str | None = string(
        "примечание; пояснение; ескертпе; түсініктеме", longest=500, free_text=True
    )


class Override(VersionColumns, table=True):
    """A plan word that somebody set by hand for a while; its author is who uploaded the row."""

    __tablename__ = "overrides"

    indicator_code: str = reference(
        "indicators.indicator_code", "показатель; код; номер показателя; №", key=True, example="3.1"
    )
    plan: str = choice(
        OverridePlan, "статус; новый статус; оценка", required=True, example="по плану"
    )
    reason: str = string(
        "основание; обоснование; почему; пояснение",
        longest=300,
        required=True,
        free_text=True,
        example="приказы о повышении квалификации подписаны, отчёты придут в марте",
    )
    expires_on: str = day(
        "срок; истекает; действует по; срок действия", required=True, example="01.03.2027"
    )


class Note(VersionColumns, table=True):
    """A dated remark that charts show; without an indicator it is about the whole strategy."""

    __tablename__ = "notes"

    indicator_code: str = reference(
        "indicators.indicator_code",
        "показатель; код; номер показателя; №",
        key=True,
        reserved=(CONSORTIUM,),
        empty_means=CONSORTIUM,
        example="3.1",
    )
    happened_on: str = day("день; когда; дата события", key=True, example="01.09.2025")
    note_kind: str = choice(NoteKind, "вид; тип; тип заметки", required=True, example="событие")
    text: str = string(
        "заметка; примечание; что произошло; событие",
        longest=160,
        required=True,
        free_text=True,
        example="открылись курсы в педагогическом университете",
    )


class Setting(VersionColumns, table=True):
    """A choice of the consortium that changes figures: a deadline, a threshold, its name."""

    __tablename__ = "settings"

    setting: str = choice(SettingName, "настройка; параметр", key=True, example="grace_days")
    value: str = string("значение", required=True, example="14")
