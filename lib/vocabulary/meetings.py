"""Events of the consortium, its meetings and their decisions."""

from lib.vocabulary.choices import Choice


class EventType(Choice):
    """What sort of event was held."""

    CONTEST = "contest", "конкурс; соревнование; байқау"
    OLYMPIAD = "olympiad", "олимпиада"
    PROJECT_SHIFT = "project_shift", "проектная смена; профильная смена; смена"
    FORUM = "forum", "форум"
    CONFERENCE = "conference", "конференция; чтения"
    SEMINAR = "seminar", "семинар"
    WEBINAR = "webinar", "вебинар"
    WORKSHOP = "workshop", "мастер-класс; практикум; мастерская; шеберлік сабағы"
    OPEN_LESSON = "open_lesson", "открытый урок; ашық сабақ"
    PLACEMENT = "placement", "стажировка; тағылымдама"
    EXCURSION = "excursion", "экскурсия"
    JOB_TASTER = "job_taster", "профессиональная проба; проф. проба; профпроба; кәсіптік сынама"
    HACKATHON = "hackathon", "хакатон"
    COURSE = "course", "курс; курсы"
    COUNCIL_MEETING = "council_meeting", "заседание совета; совет; заседание; кеңес отырысы"
    CURATOR_VISIT = "curator_visit", "выезд куратора; визит куратора; посещение куратора"
    PRACTICE = "practice", "практика опубликована; опубликована практика; публикация опыта"
    OTHER = "other", "другое; иное; прочее; басқа"


class EventDoubt(Choice):
    """What is doubtful about the record of an event; it is counted and listed all the same."""

    UNREPORTED = "unreported"
    HELD_AHEAD = "held_ahead"
    HOST_LEFT = "host_left"


class EventMode(Choice):
    """Where people meet."""

    ONSITE = "onsite", "очно; очный; офлайн; күндізгі"
    ONLINE = "online", "онлайн; дистанционно; заочно; қашықтан"
    HYBRID = "hybrid", "смешанный; гибрид; гибридный; очно и онлайн; аралас"


class EventStatus(Choice):
    """What became of a planned event."""

    PLANNED = "planned", "запланировано; план; жоспарланған; запланирован; жоспарда"
    HELD = (
        "held",
        "проведено; состоялось; өткізілді; проведён; проведена; проведены; состоялся; "
        "состоялась; прошло; прошёл; прошла; өтті; өткізілген; болды; held; done",
    )
    POSTPONED = "postponed", "перенесено; кейінге қалдырылды"
    CANCELLED = "cancelled", "отменено; болмады; отменён; отменена; өтпеді"


class MeetingKind(Choice):
    """What sort of meeting it is."""

    COUNCIL = "council", "совет; заседание совета; council meeting"
    WORKING = "working", "рабочая встреча; совещание координаторов; working group"
    SEMINAR = "seminar", "районный семинар; вебинар"
    GENERAL = "general", "общее собрание участников; конференция; assembly"


class MeetingState(Choice):
    """Whether a meeting is still to come."""

    PLANNED = "planned", "план; предстоит; scheduled"
    HELD = "held", "состоялось; прошло; проведена; done"


class DecisionState(Choice):
    """Whether a decision still asks for something to be done."""

    OPEN = "open", "открыто; не выполнено; исполняется; in progress"
    DONE = "done", "исполнено; закрыто; closed"
    DROPPED = "dropped", "отменено; неактуально; cancelled"
