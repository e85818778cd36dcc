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
        "школа; ОО; организация; school; university; institution; organisation; organization; "
        "member; учреждение; ұйым; мектеп; мектептің атауы; наименование школы; название школы; "
        "наименование ОУ; білім беру ұйымы; оқу орны",
        key=True,
        example="S10",
    )
    factor_code: str = choice(
        RiskFactor,
        "код фактора; риск; наименование фактора; фактор риска; risk; risk factor; factor; "
        "фактор; рисковый фактор; направление риска; тәуекел; код риска; тәуекел факторы; фактор "
        "атауы; рисковая зона; зона риска; тәуекел коды; фактор коды",
        key=True,
        example="R02",
    )
    assessed_on: str = day_or_period(
        "дата; период; год; дата оценки; date; assessed on; date of assessment; дата диагностики; "
        "на дату; күні; дата проведения оценки; дата анкетирования; оценено; когда оценён; "
        "бағаланған күні; бағалау күні; бағалау уақыты; дата оценивания; дата среза; дата замера; "
        "диагностика күні; дата обследования",
        key=True,
        example="15.03.2026",
    )
    grain: str | None = choice(Grain, "точность даты")
    significance: str = choice(
        Significance,
        "уровень риска; значимость фактора; степень; значимость; significance; level; risk level; "
        "уровень; степень риска; значимость риска; деңгейі; степень значимости; тәуекел деңгейі; "
        "уровень значимости; тяжесть; острота; тәуекел дәрежесі; маңыздылығы; дәрежесі; категория "
        "риска; оценка уровня; маңыздылық деңгейі",
        required=True,
        example="высокая",
    )
    score: float | None = decimal(
        "процент; значение; балл; score; score, %; балл риска; значение, %; баллы; оценка; "
        "ұпай; балы; бағасы; пайызы; балл оценки; доля; балл саны; процент "
        "риска",
        least=0,
        most=100,
        example="72",
    )
    source: str | None = choice(
        RiskSource,
        "кем оценён; источник; источник данных; способ оценки; кто оценил; дереккөз; бағалаған",
        example="самодиагностика",
    )
    chosen: bool | None = yes_no(
        "актуален; выбрано; в программе; взят в работу; в работе; выбран; взято в работу; "
        "таңдалған; жұмысқа алынды",
        example="да",
    )
    deficit: str | None = string(
        "описание дефицита; проблема; дефицит; чего не хватает; что не хватает; описание; "
        "комментарий; описание проблемы; мәселе; тапшылық; сипаттамасы",
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
        "школа; организация; school; university; institution; organisation; organization; member; "
        "ОО; учреждение; ұйым; мектеп; мектептің атауы; наименование школы; название школы; "
        "наименование ОУ; білім беру ұйымы; оқу орны",
        required=True,
        example="S10",
    )
    factor_code: str = choice(
        RiskFactor,
        "риск; направление риска; фактор риска; risk; risk factor; фактор; рисковый фактор; код "
        "риска; код фактора; тәуекел; тәуекел факторы",
        required=True,
        example="R02",
    )
    title: str = string(
        "мероприятие; мера поддержки; задача; мера; measure; action; support measure; title; мера "
        "поддержки школы; содержание; действие; шара; іс-шара; меры; наименование; название; "
        "название мероприятия; наименование мероприятия; что делаем; что сделать; содержание "
        "работы; содержание мероприятия; действия; запланированная мера; шараның мазмұны; іс-шара "
        "атауы; іс-шаралар; мероприятие дорожной карты; пункт плана; мероприятие по плану; "
        "мероприятия; қолдау шаралары; что будет сделано",
        required=True,
        free_text=True,
        example="Дистанционные уроки физики из U01",
    )
    responsible_group: str = choice(
        ResponsibleGroup,
        "ответственный; исполнитель; участники; ответственная группа; responsible; responsible "
        "group; who; ответственные; кто отвечает; исполнители; жауапты; жауаптылар; отв.; "
        "ответств.; ответственные исполнители; ответственное лицо; ответственная сторона; кто "
        "исполняет; кто делает; орындаушы; орындаушылар; ответственная служба; кем выполняется; "
        "кто выполняет",
        required=True,
        example="методическая служба",
    )
    start_on: str | None = day(
        "начало; дата начала; start; start date; срок начала; басталуы; начать; басталу күні; "
        "дата старта; дата начала работ; начало выполнения; начало работ; срок с; басталу "
        "мерзімі; начато",
        example="01.02.2026",
    )
    due_on: str | None = day(
        "сроки; срок реализации; дедлайн; до; срок; due; due date; deadline; until; сроки "
        "реализации; срок исполнения; срок выполнения; мерзімі; окончание; дата окончания; "
        "орындалу мерзімі; до какого числа; планируемая дата; плановая дата; плановый срок; "
        "крайний срок; срок до; исполнить до; сделать до; план (дата); орындау мерзімі; аяқталу "
        "мерзімі; соңғы мерзім; қашанға дейін; аяқталу күні; дата окончания работ; срок "
        "завершения; выполнить до; контрольный срок; контрольная дата; окончание работ",
        example="30.04.2026",
    )
    done_on: str | None = day(
        "дата исполнения; факт; выполнено; done; done on; completed on; фактическая дата; дата "
        "выполнения; дата факт. выполнения; фактический срок; факт. срок; когда выполнено; "
        "орындалған күні; нақты күні; дата завершения; дата фактического исполнения; аяқталған "
        "күні; дата факт",
        example="28.04.2026",
    )
    progress: float | None = decimal(
        "готовность; % готовности; % выполнения; процент исполнения; орындалуы; готовность, %; "
        "progress; progress, %; done, %; орындалу пайызы; процент выполнения; % исполнения; "
        "выполнено, %; исполнено, %; процент; степень выполнения; процент готовности; готовность "
        "в %; орындалу үлесі; дайындығы; прогресс; выполнение, %; дайындық, %; процент завершения",
        least=0,
        most=100,
        unit="percent",
        example="100",
    )
    status: str | None = choice(
        MeasureStatus,
        "статус; отметка о выполнении; состояние; status; state; отметка; состояние меры; күйі; "
        "отметка об исполнении; отметка об выполнении; мәртебесі; статус исполнения; исполнение; "
        "ход выполнения; выполнение; состояние исполнения; орындалу күйі; жағдайы; состояние "
        "работ; стадия; орындалу мәртебесі",
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
    resource: str | None = choice(
        Resource, "ресурс; вид ресурса; какой ресурс; ресурс түрі", example="кадры"
    )
    donor_member: str | None = reference(
        MEMBER,
        "партнёр; кто помогает; кто поддерживает; помощник; көмектесуші; серіктес",
        example="U01",
    )
    evidence: str | None = string(
        "документ; ссылка; результат; подтверждение; подтверждающий документ; отчётный документ; "
        "документ-подтверждение; чем подтверждается; чем подтверждено; растайтын құжат; растау; "
        "дәлел; нәтижесі",
        longest=500,
        free_text=True,
    )
