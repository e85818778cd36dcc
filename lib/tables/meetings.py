"""Meetings of the consortium and the decisions that they took."""

from lib.tables.declaration import (
    VersionColumns,
    choice,
    code,
    day,
    integer,
    reference,
    string,
)
from lib.tables.references import DIRECTION, MEMBER
from lib.vocabulary import (
    CONSORTIUM,
    OWNER_ROLES,
    DecisionState,
    MeetingKind,
    MeetingState,
)

MEETING = "meetings.meeting_code"


class Meeting(VersionColumns, table=True):
    """A meeting, planned or held; a held one names the moment of the figures that it saw.

    figures_upload, figures_on : that moment. Without an upload all that was known by the end of
    ``figures_on`` counts, without both by the end of ``held_on``. running_order : see
    ``lib.running_order``.
    """

    __tablename__ = "meetings"

    meeting_code: str = code(
        "№; код; code; номер; код встречи; код заседания; meeting no; meeting code; meeting; "
        "№ совещания; № заседания; номер заседания; № встречи",
        key=True,
        example="M-2026-06",
    )
    held_on: str = day(
        "дата совещания; дата заседания; дата встречи; date; date of meeting; held on; "
        "дата; день; когда; дата проведения; күні",
        required=True,
        example="03.06.2026",
    )
    meeting_kind: str = choice(
        MeetingKind,
        "вид встречи; вид заседания; kind; type; type of meeting; kind of meeting; meeting type; "
        "вид; тип; вид мероприятия; тип заседания; тип совещания; түрі",
        required=True,
        example="совет консорциума",
    )
    topic: str = string(
        "тема заседания; тема встречи; topic; subject; agenda; title of meeting; тема; "
        "повестка; повестка дня; вопрос; тақырыбы",
        required=True,
        free_text=True,
        example="Итоги учебного года",
    )
    place: str | None = string(
        "место проведения; где проходит; place; venue; where; место; где; площадка; орны",
        free_text=True,
        example="Лицей, актовый зал",
    )
    state: str | None = choice(
        MeetingState,
        "состояние встречи; статус совещания; состояние; статус; state; status; күйі",
        example="проведено",
    )
    figures_upload: int | None = integer("загрузка данных совещания", least=0)
    figures_on: str | None = day("данные на день", example="03.06.2026")
    compared_with: str | None = reference(MEETING, "прошлое совещание; предыдущее совещание")
    compared_on: str | None = day("сравнение с днём", example="27.03.2026")
    attended: str | None = reference(
        MEMBER, "участвовали в совещании; кто присутствовал", many=True, example="S10; U01"
    )
    running_order: str | None = string(
        "порядок совещания; вопросы совещания",
        longest=6000,
        free_text=True,
        example="decisions | 10; overview | 15; changes | 10",
    )


class Decision(VersionColumns, table=True):
    """What a meeting decided, who answers for it (an organisation or a role) and by when.

    It is about at most one of: direction, indicator_code, member_code, agreement_id.
    """

    __tablename__ = "decisions"

    decision_id: str = code(
        "номер решения; № решения; decision no; no; decision number; №; номер; номер поручения",
        key=True,
        example="D-2026-06-1",
    )
    meeting_code: str = reference(
        MEETING,
        "код встречи; код заседания; meeting; meeting no; meeting code; заседание; "
        "совещание; код совещания; № заседания; протокол; № протокола",
        required=True,
        example="M-2026-06",
    )
    text: str = string(
        "текст решения; что решили; поручение; decision; text; action; what was "
        "decided; resolution; решение; решили; содержание решения; задача; шешім",
        longest=300,
        required=True,
        free_text=True,
        example="Дать школам без физика дистанционные уроки",
    )
    owner: str = reference(
        MEMBER,
        "кто отвечает; ответственный за решение; исполнитель решения; owner; "
        "responsible; who; action by; ответственный; исполнитель; ответственные; "
        "жауапты",
        required=True,
        reserved=(CONSORTIUM, *OWNER_ROLES),
        example="U01",
    )
    due_on: str = day(
        "выполнить до; срок решения; due; due date; deadline; by when; срок; срок "
        "исполнения; срок выполнения; дедлайн; до; мерзімі",
        required=True,
        example="15.10.2026",
    )
    state: str | None = choice(
        DecisionState,
        "состояние поручения; status; state; статус; отметка; отметка о выполнении; "
        "исполнение; состояние",
        example="выполнено",
    )
    done_on: str | None = day(
        "когда выполнено; done on; completed on; дата исполнения; исполнено; выполнено",
        example="12.10.2026",
    )
    direction: str | None = reference(
        DIRECTION, "направление решения; направление; код направления; direction; бағыт"
    )
    indicator_code: str | None = reference(
        "indicators.indicator_code",
        "показатель решения; показатель; код показателя; № показателя; indicator; "
        "indicator code; көрсеткіш",
    )
    member_code: str | None = reference(
        MEMBER,
        "организация решения; организация; код организации; участник; код участника; member; "
        "member code; ұйым",
    )
    agreement_id: str | None = reference(
        "agreements.agreement_id",
        "договор решения; договор; номер договора; № договора; код договора; agreement; "
        "agreement no; шарт",
    )
    note: str | None = string(
        "ход исполнения; примечание; комментарий", longest=300, free_text=True
    )
