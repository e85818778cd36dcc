"""Indicators: units, direction, aggregation, the plan's path; states of reports and notes."""

from lib.vocabulary.choices import Choice


class UnitKind(Choice):
    """What sort of quantity an indicator's value is."""

    COUNT = "count", "количество; число; чел.; ед.; шт.; сан"
    PERCENT = "percent", "%; процент; проценты; доля; пайыз"
    PER_1000 = "per_1000", "на 1000; на тысячу; промилле; ‰"
    HOURS = "hours", "часы; часов; ч; сағат"
    MONEY = "money", "деньги; тыс. руб.; тыс. тенге; рубли; тенге; ақша"
    POINTS = "points", "баллы; балл; балдар"


class Better(Choice):
    """Where an indicator should go."""

    UP = (
        "up",
        "рост; увеличение; больше; ↑; максимум; выше; өсу; increase; higher is better; "
        "higher; growth",
    )
    DOWN = (
        "down",
        "снижение; уменьшение; меньше; ↓; минимум; ниже; төмендеу; decrease; lower is better; "
        "lower; decline; reduction",
    )
    KEEP = "keep", "сохранение; удержание; не ниже; сақтау"
    RANGE = "range", "в пределах; диапазон; коридор; аралық"


class Aggregation(Choice):
    """How members' values become the consortium's (rules of calculation, aggregation)."""

    SUM = "sum", "сумма; қосынды; жиынтық; сложение; SUM; total; add up"
    RATIO = "ratio", "доля; үлес; үлесі; отношение; отношение сумм; RATIO; share; proportion; rate"
    RATIO_OF_MEMBERS = "ratio_of_members", "доля организаций; доля участников; RATIO-M"
    RATIO_OF_ITEMS = "ratio_of_items", "доля единиц; доля практик; RATIO-X"
    WEIGHTED_MEAN = "weighted_mean", "взвешенное среднее; средневзвешенное; WMEAN"
    MEAN = "mean", "среднее; орташа; простое среднее; MEAN; average"
    DISTINCT = "distinct", "без повторов; уникальные; DISTINCT"
    MAX = "max", "максимум; наибольшее; MAX"
    LAST = "last", "последнее; LAST"


RATIOS = (Aggregation.RATIO, Aggregation.RATIO_OF_MEMBERS, Aggregation.RATIO_OF_ITEMS)
"""Kinds of aggregation whose figure is Σ numerator ÷ Σ denominator."""


QUOTIENTS = (*RATIOS, Aggregation.WEIGHTED_MEAN, Aggregation.MEAN)
"""Kinds of aggregation whose figure is Σ amount ÷ Σ weight; the others add up amounts alone."""


class Nature(Choice):
    """What an indicator is in time; it rules the roll-up of short periods to long ones."""

    FLOW = "flow", "поток; за период; кезең ішінде; кезеңде; кезең бойынша"
    STOCK = "stock", "запас; на дату; состояние на дату; күнге; күніне"
    RATIO = "ratio", "доля; отношение"
    SCORE = "score", "оценка; балл; индекс"
    MILESTONE = "milestone", "веха; событие"


class Path(Choice):
    """How the plan runs between two dated targets."""

    LINE = "line", "линейно; прямая; равномерно"
    STEP = "step", "ступенью; ступенька; скачком"


class ReportStatus(Choice):
    """How far a measurement has come on its way to the consortium."""

    DRAFT = "draft", "черновик; проект; жоба"
    SUBMITTED = "submitted", "сдано; предоставлено; отправлено; тапсырылды"
    APPROVED = "approved", "утверждено; подтверждено; принято; бекітілді"


class NoteKind(Choice):
    """What a dated note tells: something that happened, or values that changed their meaning."""

    EVENT = "event", "мероприятие; случай; веха; новость"
    METHOD_BREAK = (
        "method_break",
        "новая методика; изменение методики; изменилась методика; разрыв ряда; break in series",
    )
