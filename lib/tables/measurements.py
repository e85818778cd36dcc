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
