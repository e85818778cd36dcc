"""Headings as clerks write them in Russian, Kazakh and English, of every kind of file."""

import pytest

from tests.helpers.files import checked, codes_of


@pytest.mark.parametrize(
    ("header", "row", "kind"),
    [
        (
            "№ договора;Предмет договора;С кем заключён;Дата заключения;Срок действия",
            "A-9;сетевая форма;S01, U01;10.10.2025;до 31.12.2026",
            "agreements",
        ),
        (
            "Источник финансирования;Год;Получатель средств;Утверждено, тыс. руб.;"
            "Поступило, тыс. руб.;Освоено, тыс. руб.",
            "грант;2025;S01;900;800;700",
            "funding",
        ),
        (
            "№;Школа;Направление риска;Мероприятие;Ответственные;Сроки реализации;"
            "Отметка о выполнении",
            "M-1;S01;дефицит кадров;Уроки;методисты;до 30.04.2027;в работе",
            "measures",
        ),
        (
            "Наименование ОО;Уч. год;Контингент обучающихся, чел.;Численность педагогов, чел.",
            "S01;2025/26;300;20",
            "headcounts",
        ),
        (
            "Іс-шара;Түрі;Бағыт;Күні;Ұйымдастырушы;Қатысушылар саны;Жағдайы",
            "Форум;форум;2;12.11.2025;S01;120;өткізілді",
            "events",
        ),
        ("Көзі;Кезең;Алушы;Жоспар, мың тг;Түсті", "грант;2025/26;S01;900;800", "funding"),
        (
            "Келісім коды;Түрі;Тараптар;Күні",
            "A-1;ынтымақтастық;S01, U01;10.10.2025",
            "agreements",
        ),
        ("Мектеп;Оқу жылы;Оқушылар саны;Мұғалімдер саны", "S01;2025/26;300;20", "headcounts"),
        (
            "University;As of;Form;Mentors;Mentees;Pairs",
            "S01;20 Dec 2025;teacher_pupil;3;4;3",
            "mentoring_counts",
        ),
        (
            "School;Risk factor;Action;Responsible;Deadline;Status",
            "S01;R02;Remote lessons;methodical;30 Apr 2027;planned",
            "measures",
        ),
        (
            "School;Risk factor;Date;Level;Score",
            "S01;R02;15 Feb 2026;high;72",
            "risk_profiles",
        ),
        (
            "Meeting no;Date;Type of meeting;Topic",
            "M-2;3 June 2027;council;Results",
            "meetings",
        ),
        (
            "Код совещания;День;Вид;Тема;Состояние",
            "M-1;10.06.2025;council;Итоги года;проведено",
            "meetings",
        ),
    ],
)
def test_headings_of_a_clerk_name_the_columns(header, row, kind):
    answer = checked([header, row])
    assert answer.kind == kind
    assert codes_of(answer.errors) == []
    assert len(answer.rows) == 1
