"""Schools that need help: their risk profiles and the road-map measures that answer them."""

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
    yes_no,
)
from lib.tables.exchange import MEMBER, reported_by
from lib.vocabulary import (
    Grain,
    MeasureStatus,
    Resource,
    ResponsibleGroup,
    RiskFactor,
    RiskSource,
    Significance,
)


class RiskProfile(VersionColumns, table=True):
    """How heavy one risk factor weighed for one school on one date (project «500+»)."""

    __tablename__ = "risk_profiles"

    member_code: str = reference(
        MEMBER,
        "школа; ОО; организация; school; university; institution; organisation; "
        "organization; member; учреждение; ұйым; мектеп; "
        "мектептің атауы; наименование школы; название школы; наименование ОУ",
        key=True,
        example="S10",
    )
    factor_code: str = choice(
        RiskFactor,
        "код фактора; риск; наименование фактора; фактор риска; risk; risk factor; "
        "factor; фактор; рисковый фактор; направление риска; "
        "тәуекел",
        key=True,
        example="R02",
    )
    assessed_on: str = day_or_period(
        "дата; период; год; дата оценки; date; assessed on; date of assessment; дата "
        "диагностики; на дату; күні",
        key=True,
        example="15.03.2026",
    )
    grain: str | None = choice(Grain, "точность даты")
    significance: str = choice(
        Significance,
        "уровень риска; значимость фактора; степень; значимость; significance; level; "
        "risk level; уровень; степень риска; значимость риска; деңгейі; "
        "степень значимости; "
        "тәуекел деңгейі",
        required=True,
        example="высокая",
    )
    score: float | None = decimal(
        "процент; значение; балл; score; score, %; балл риска; значение, %",
        least=0,
        most=100,
        example="72",
    )
    source: str | None = choice(RiskSource, "кем оценён; источник", example="самодиагностика")
    chosen: bool | None = yes_no(
        "актуален; выбрано; в программе; взят в работу; в работе", example="да"
    )
    deficit: str | None = string(
        "описание дефицита; проблема; дефицит",
        longest=300,
        free_text=True,
        example="нет учителя физики",
    )


def people(synonyms: str, example: str = "") -> int | None:
    """Declare a count of people of one group."""
    declared: int | None = integer(synonyms, unit="persons", example=example)
    return declared


class Measure(VersionColumns, table=True):
    """One measure of a school's road map; overdue is derived from its dates, never typed."""

    __tablename__ = "measures"

    measure_id: str = code(
        "№; номер; код меры; measure no; no; id; № меры; номер меры", key=True, example="D-S10-03"
    )
    reported_by: str = reported_by()
    member_code: str = reference(
        MEMBER,
        "школа; организация; school; university; institution; organisation; "
        "organization; member; ОО; учреждение; ұйым; мектеп; "
        "мектептің атауы; наименование школы; название школы; наименование ОУ",
        required=True,
        example="S10",
    )
    factor_code: str = choice(
        RiskFactor,
        "риск; направление риска; фактор риска; risk; risk factor; фактор; рисковый фактор",
        required=True,
        example="R02",
    )
    title: str = string(
        "мероприятие; мера поддержки; задача; мера; measure; action; support measure; "
        "title; мера поддержки школы; содержание; действие; шара; іс-шара",
        required=True,
        free_text=True,
        example="Дистанционные уроки физики из U01",
    )
    responsible_group: str = choice(
        ResponsibleGroup,
        "ответственный; исполнитель; участники; ответственная группа; responsible; "
        "responsible group; who; ответственные; кто отвечает; исполнители; жауапты; "
        "жауаптылар",
        required=True,
        example="методическая служба",
    )
    start_on: str | None = day(
        "начало; дата начала; start; start date; срок начала; басталуы", example="01.02.2026"
    )
    due_on: str | None = day(
        "сроки; срок реализации; дедлайн; до; срок; due; due date; deadline; until; "
        "сроки реализации; срок исполнения; срок выполнения; мерзімі; окончание; дата "
        "окончания; "
        "орындалу мерзімі",
        example="30.04.2026",
    )
    done_on: str | None = day(
        "дата исполнения; факт; выполнено; done; done on; completed on", example="28.04.2026"
    )
    progress: float | None = decimal(
        "готовность; % готовности; % выполнения; процент исполнения; орындалуы; готовность, %; "
        "progress; "
        "progress, %; done, %; "
        "орындалу пайызы; процент выполнения; процент исполнения; % исполнения",
        least=0,
        most=100,
        unit="percent",
        example="100",
    )
    status: str | None = choice(
        MeasureStatus,
        "статус; отметка о выполнении; состояние; status; state; отметка; состояние меры; күйі; "
        "отметка об исполнении; отметка об выполнении; "
        "мәртебесі",
        example="выполнено",
    )
    planned_executive: int | None = people("план: органы власти")
    planned_coordinators: int | None = people("план: координаторы")
    planned_school_staff: int | None = people("план: школа", "12")
    planned_methodical: int | None = people("план: методисты")
    planned_parents: int | None = people("план: родители")
    actual_executive: int | None = people("факт: органы власти")
    actual_coordinators: int | None = people("факт: координаторы")
    actual_school_staff: int | None = people("факт: школа", "10")
    actual_methodical: int | None = people("факт: методисты")
    actual_parents: int | None = people("факт: родители")
    resource: str | None = choice(Resource, "ресурс; вид ресурса", example="кадры")
    donor_member: str | None = reference(MEMBER, "партнёр; кто помогает", example="U01")
    evidence: str | None = string(
        "документ; ссылка; результат; подтверждение", longest=500, free_text=True
    )
