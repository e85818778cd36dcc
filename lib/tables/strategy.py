"""The strategy: directions, indicators, targets, settings."""

from lib.tables.declaration import (
    VersionColumns,
    choice,
    code,
    day,
    decimal,
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
    Path,
    PeriodType,
    SettingName,
    UnitKind,
)

INDICATOR_CODE = r"\d{1,2}\.\d{1,3}"


class Direction(VersionColumns, table=True):
    """One strategic direction, in the order of its number."""

    __tablename__ = "directions"

    direction: str = code(
        "№; № п/п; номер; № направления; направление; no; goal no; goal number; direction no; "
        "number",
        key=True,
        pattern=r"[1-9]\d?",
        example="3",
    )
    direction_code: str | None = string(
        "код; код направления", longest=40, example="teacher_development"
    )
    name_ru: str = string(
        "наименование направления; название направления; "
        "название; направление стратегии; стратегическое направление; бағыт; направление",
        required=True,
        example="Повышение квалификации педагогов",
    )
    name_en: str | None = string(
        "name; goal; strategic goal; direction; strategic direction; name of goal; "
        "title; objective; priority",
        example="Professional development of teachers",
    )
    name_kk: str | None = string(
        "атауы; бағыт атауы; бағыт (қазақша)", example="Педагогтердің біліктілігін арттыру"
    )
    short_ru: str | None = string("кратко; краткое название", longest=25, example="Квалификация")
    short_en: str | None = string(
        "short name; abbreviation", longest=25, example="Teacher development"
    )
    short_kk: str | None = string("қысқаша", longest=25, example="Біліктілік")
    problem_areas: str | None = string(
        "проблемные области; проблемы", longest=120, example="methodological"
    )


class Indicator(VersionColumns, table=True):
    """Something the strategy promises to move; its code stays, it leaves by ``retired_on``."""

    __tablename__ = "indicators"

    indicator_code: str = code(
        "№; номер; код; номер показателя; шифр; коды; көрсеткіш коды; нөмірі; code; "
        "indicator code; kpi code; no; kpi no; number",
        key=True,
        pattern=INDICATOR_CODE,
        example="3.1",
    )
    direction: str = reference(
        "directions.direction",
        "№ направления; направление стратегии; стратегическое направление; бағыт; бағыты; "
        "бағыт коды; direction; goal; goal no; strategic goal; objective; priority",
        required=True,
        example="3",
    )
    name_ru: str = string(
        "наименование показателя; индикатор; показатель; критерий; название показателя; "
        "название; наименование",
        required=True,
        example="Доля педагогов, повысивших квалификацию за год",
    )
    name_en: str | None = string(
        "name; indicator; kpi; name of indicator; indicator name; measure",
        example="Share of teachers trained in the year",
    )
    name_kk: str | None = string(
        "атауы; көрсеткіш; көрсеткіштің атауы; көрсеткіш атауы",
        example="Біліктілігін арттырған педагогтер үлесі",
    )
    unit: str = string(
        "ед. изм.; ед.изм; единица; өлшем бірлігі; единица измерения; бірлігі; өлшем; "
        "бірлік; unit; unit of measure; units; единицы измерения; единицы; ед.",
        longest=40,
        required=True,
        example="%",
    )
    unit_kind: str | None = choice(UnitKind, "вид единицы", example="percent")
    better: str = choice(
        Better,
        "направленность; тенденция; лучше; рост/снижение; желаемая динамика; "
        "динамика; қалаулы динамика; desired trend; trend; desired direction; desired "
        "change; better; направление динамики; куда; ожидаемая динамика; тренд; "
        "direction of change; wanted direction; direction wanted",
        required=True,
        example="рост",
    )
    range_low: float | None = decimal("нижняя граница; не ниже")
    range_high: float | None = decimal("верхняя граница; не выше")
    aggregation: str = choice(
        Aggregation,
        "агрегация; агрегирование; свод; как суммировать; "
        "как считаем; как считается; есептеу тәсілі; правило расчёта; есептеу; "
        "есептелуі; aggregation; aggregated by; how aggregated; calculation; roll-up; "
        "способ расчёта; способ свода; тип расчёта; как сводим; как сводится; как складываем; "
        "как складывается; how combined; how added up; жинақтау тәсілі",
        required=True,
        example="RATIO",
    )
    nature: str = choice(
        Nature,
        "поток/запас; тип показателя; характер; type; nature; kind",
        required=True,
        example="ratio",
    )
    period_type: str = choice(
        PeriodType,
        "период; period; периодичность; частота; кезеңділік; кезеңділігі; жиілігі; жиілік; "
        "frequency; reporting period; reported; periodicity; как часто; период "
        "отчётности; частота сбора; периодичность сбора",
        required=True,
        example="учебный год",
    )
    path: str | None = choice(Path, "план идёт; ход плана", example="линейно")
    baseline_period: str | None = period(
        "база; базовый период; бастапқы кезең; базалық кезең; базалық жыл; baseline "
        "year; baseline period; base year; базовый год; год базы",
        example="2022/23",
    )
    baseline_value: float | None = decimal(
        "базовое значение; исходное; база значение; база; базалық мән; бастапқы мәні; "
        "бастапқы мән; базалық мәні; baseline; baseline value; base value; starting "
        "value; базовое; исходное значение; стартовое значение",
        example="31",
    )
    reporters: str | None = choice(
        MemberType,
        "кто отчитывается; кто сдаёт; отчитываются; отчётность сдают; есеп беретіндер; кім есеп "
        "береді; reported by; who reports",
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
        "№; номер; код; показатель; номер показателя; шифр; көрсеткіш; көрсеткіш коды; "
        "indicator; indicator code; kpi; code",
        key=True,
        example="3.1",
    )
    period: str = period(
        "год; учебный год; на какой период; отчётный период; оқу жылы; жыл; кезең; жылы; кезеңі; "
        "year; period; academic year; school year; уч. год; срок; на год",
        key=True,
        example="2025/26",
    )
    target_value: float = decimal(
        "план; цель; целевое значение; плановый показатель; плановое значение; нысаналы мән; "
        "мақсат; мақсатты мән; жоспар; план на год; мақсаты; нысана; target; planned; "
        "plan; goal value; target value; плановое; целевой показатель; план на период; "
        "целевые значения; плановые значения; нысаналы мәндер; targets; "
        "жоспарлы мәні; жоспарланған мән",
        required=True,
        example="45",
    )
    member_code: str = reference(
        "members.member_code",
        "организация; ОО; ұйым; мектеп; школа; university; institution; school; "
        "organisation; organization; member",
        key=True,
        reserved=(CONSORTIUM,),
        empty_means=CONSORTIUM,
    )
    comment: str | None = string("примечание; комментарий", longest=500, free_text=True)


class Setting(VersionColumns, table=True):
    """A choice of the consortium that changes figures: a deadline, a threshold, its name."""

    __tablename__ = "settings"

    setting: str = choice(SettingName, "настройка; параметр", key=True, example="grace_days")
    value: str = string("значение", required=True, example="14")
