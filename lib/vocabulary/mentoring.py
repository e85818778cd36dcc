"""Mentoring: federal forms; of pairs kinds, age bands, reasons of an end, consents."""

from lib.vocabulary.choices import Choice

AMONG_TEACHERS = "teacher_teacher"
"""The only federal form that counts novice teachers, and no pupils."""

FEDERAL_FORMS = (
    "teacher_pupil",
    "pupil_pupil",
    AMONG_TEACHERS,
    "student_pupil",
    "employer_pupil",
    "employer_student",
)
"""Forms of the federal model (Р-145); a consortium may add others, that count anybody."""

MENTORS_ARE_PUPILS = ("pupil_pupil", "student_pupil")
"""The federal forms whose mentors can be 15 to 19 years old."""

MENTORS_ARE_EMPLOYEES = ("employer_pupil", "employer_student")
"""The federal forms whose mentors come from companies."""


class PairKind(Choice):
    """One mentee or several."""

    PAIR = "pair", "пара; жұп"
    GROUP = "group", "группа; топ"


class AgeBand(Choice):
    """Ages only ever come in bands: an exact age is personal."""

    FROM_10 = "10-14", "10–14"
    FROM_15 = "15-19", "15–19"
    FROM_20 = "20-35", "20–35"
    OVER_35 = "35+", "старше 35; 35 и старше"


class EndReason(Choice):
    """Why a mentoring pair ended."""

    COMPLETED = "completed", "завершено; план выполнен; аяқталды"
    AGREED = "agreed", "по соглашению; по согласию сторон"
    BREACH = "breach", "нарушение; систематическое нарушение"
    REPLACEMENT = "replacement", "замена; замена наставника; ауыстыру"
    LEFT = "left", "выбыл; уход; кетті"
    CONSENT_WITHDRAWN = "consent_withdrawn", "согласие отозвано; отзыв согласия"


class Consent(Choice):
    """State of a consent to process personal data; the paper stays at the school."""

    GIVEN = "given", "да; есть; дано; бар; yes"
    WITHDRAWN = "withdrawn", "отозвано; кері алынды"
    MISSING = "missing", "нет; отсутствует; жоқ; no"
