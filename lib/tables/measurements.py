"""What is reported of the strategy: measurements, statuses set by hand, dated notes."""

from lib.tables.declaration import (
    VersionColumns,
    choice,
    day,
    decimal,
    integer,
    period,
    reference,
    string,
)
from lib.vocabulary import (
    CONSORTIUM,
    NoteKind,
    OverridePlan,
    ReportStatus,
)


class Measurement(VersionColumns, table=True):
    """What one member reported for one indicator in one reporting period."""

    __tablename__ = "measurements"

    indicator_code: str = reference(
        "indicators.indicator_code",
        "показатель; код; шифр; № показателя; №; көрсеткіш; индикатор; наименование показателя; "
        "көрсеткіштің атауы; көрсеткіш атауы; indicator; kpi; indicator code; kpi code; "
        "наименование; критерий; название показателя",
        key=True,
        example="3.1",
    )
    member_code: str = reference(
        "members.member_code",
        "организация; ОО; школа; учреждение; наименование ОО; наименование организации; "
        "ұйым; мектеп; ұйымның атауы; ұйым атауы; member; organisation; organization; "
        "school; university; institution; reported by; reporting university; "
        "наименование учреждения; образовательная организация; участник; кто отчитался; "
        "мектептің атауы; наименование школы; название школы; наименование ОУ; "
        "мектеп атауы; білім беру ұйымы; білім беру ұйымының атауы",
        key=True,
        reserved=(CONSORTIUM,),
        example="S10",
    )
    period: str = period(
        "отчётный период; год; полугодие; учебный год; дата; оқу жылы; жыл; кезең; жылы; кезеңі; "
        "есепті кезең; year; period; semester; term; academic year; school year; "
        "reporting period; период отчёта; уч. год; за период; "
        "есептік кезең",
        key=True,
        example="2025/26",
    )
    value: float | None = decimal(
        "факт; фактическое значение; результат; показатель значение; мәні; "
        "мән; нақты мәні; значения; нәтиже; нәтижесі; көрсеткіштің мәні; нақты; result; "
        "value; actual; achieved; actual value; факт. значение; значение показателя; "
        "достигнуто; выполнено; фактически; исполнение; "
        "результат за период; выполнение; доля; процент; "
        "нақты мән; нақты көрсеткіш",
        example="41,9",
    )
    numerator: float | None = decimal(
        "числ.; из них; в том числе; количество (чел.); numerator", least=0, example="13"
    )
    denominator: float | None = decimal(
        "знам.; всего; общее количество; из общего числа; denominator; out of",
        least=0,
        example="31",
    )
    sample_size: int | None = integer(
        "n; опрошено; анкет; выборка; число ответов; responses; respondents; sample", least=1
    )
    reported_on: str | None = day(
        "дата отчёта; сдано; дата предоставления; дата; reported on; date reported; submitted on",
        example="18.09.2026",
    )
    source: str | None = string(
        "источник данных; форма; документ; source; ақпарат көзі", free_text=True, example="приказ"
    )
    status: str | None = choice(ReportStatus, "статус; подтверждено", example="сдано")
    comment: str | None = string(
        "примечание; пояснение; ескертпе; ескерту; түсініктеме; comment; comments; remark; "
        "remarks; notes; note; комментарии; комментарий школы",
        longest=500,
        free_text=True,
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
