"""Personal data never enters: what is found, what is allowed, what is never repeated."""

import pytest

from lib.intake.privacy.patterns import is_personal_header, scan, tells_of_person
from tests.helpers.files import checked, codes_of

HEADER = "Код показателя;Код организации;Период;Значение;Числитель;Знаменатель;Комментарий"
ROW = "3.1;S01;2024/25;41,94;13;31;"


@pytest.mark.parametrize(
    "header",
    [
        "ФИО",
        "Ф.И.О. наставника",
        "Фамилия",
        "Имя",
        "имя ребёнка",
        "Отчество",
        "Аты-жөні",
        "Дата рождения",
        "туған күні",
        "Паспорт (серия, номер)",
        "СНИЛС",
        "ИИН",
        "ЖСН",
        "Адрес проживания",
        "мекенжай",
        "Телефон",
        "E-mail",
        "Диагноз",
        "Группа здоровья",
        "Национальность",
        "Фото",
        "Full name",
    ],
)
def test_a_header_that_announces_persons_is_found(header):
    assert is_personal_header(header)


@pytest.mark.parametrize(
    "header",
    [
        "Наименование",
        "Название",
        "Сайт",
        "Код",
        "Фотографий на сайте",
        "Наставников",
        "Адрес сайта",
    ],
)
def test_other_headers_are_innocent(header):
    assert not is_personal_header(header)


@pytest.mark.parametrize(
    "text",
    [
        "Соколова Мария Петровна",
        "СОКОЛОВА МАРИЯ ПЕТРОВНА",
        "отв. Соколов Пётр Ильич",
        "Ахметов Асан Серікұлы",
        "Соколова М. П.",
        "Соколова М.П.",
        "М. П. Соколова",
        "Мария Петровна",
        "maria@example.org",
        "пишите: anna.k@школа.рф",
        "+7 916 123-45-67",
        "8 (916) 123-45-67",
        "89161234567",
        "112-233-445 95",
        "паспорт 4509 123456",
        "45 09 123456",
        "990101300123",
        "4111 1111 1111 1111",
        "born : 12.03.2011",
        "Date of birth : 12.03.2010",
        "b. day 12.05",
        "Teacher Askar Omarov School 12",
        "members?search=%D0%98%D0%B2%D0%B0%D0%BD%D0%BE%D0%B2+%D0%98%D0%B2%D0%B0%D0%BD | 10",
        "members?search=Иванов+Иван",
        "members?search=maria%40example.org | 10",
    ],
)
def test_a_text_about_a_person_is_found(text):
    assert tells_of_person(text)
    assert scan(["", "школа", text, "лицей"]) == {2}


@pytest.mark.parametrize(
    "text",
    [
        "Гимназия имени А. И. Герцена",
        "РГПУ им. А. И. Герцена",
        "Институт им. П. Л. Капицы, Москва",
        "М. Қозыбаев атындағы университет",
        "Чтения памяти Соколова Петра Ильича",
        "Фонд «Соколов Пётр Ильич и друзья»",
        "лаборатория, 4 занятия",
        "1 234 567 890",
        "20.12.2025",
        "Школа № 5, г. Пошехонье",
        "X-0042",
        "991301300123",  # no 13th month
        "4111 1111 1111 1112",  # fails the card's check
        "Нижний Новгород Великий",
        "12345678901234500",
        "Club day 5 October",
        "Pupil's parents came to school",
        "Ybyrai Altynsarin Academy",
        "members?search=%D0%BB%D0%B8%D1%86%D0%B5%D0%B9+7&country=KZ | 10; 3?period=2025/26",
    ],
)
def test_other_texts_are_innocent(text):
    assert not tells_of_person(text)


def test_a_personal_column_stops_the_file_before_anything_else():
    answer = checked([HEADER + ";ФИО", ROW + ";кто-то"])
    assert codes_of(answer.errors) == ["personal-header"]
    assert answer.errors[0].values == {"letter": "H"}
    assert answer.may_be_stored is False
    assert len(answer.rows) == 0


def test_a_list_of_persons_is_refused_even_if_it_is_of_no_kind():
    answer = checked(["ФИО;Дата рождения;Класс", "Соколова Мария Петровна;01.02.2010;9а"])
    assert codes_of(answer.errors) == ["personal-header", "personal-header", "kind-unknown"]
    assert answer.may_be_stored is False
    assert "Соколова" not in repr(answer)


@pytest.mark.parametrize(
    "text",
    ["Соколова Мария Петровна", "тел. +7 916 123-45-67", "maria@example.org", "Соколова М. П."],
)
def test_v19_a_person_in_a_free_text_blocks_the_file_and_is_never_repeated(text):
    answer = checked([HEADER, ROW + "всё верно", f"6.1;S01;2024/25-H1;4;;;{text}"])
    [error] = answer.errors
    assert (error.code, error.row, error.column) == ("personal-value", 3, "comment")
    assert error.found is None
    assert answer.may_be_stored is False
    assert text not in repr(answer)
    assert text not in answer.rows.to_string()


def test_other_mistakes_of_other_rows_are_shown_in_the_same_pass():
    answer = checked([HEADER, ROW + "Соколова М. П.", "6.1;S01;2024/25-H1;много;;;"])
    assert codes_of(answer.errors, "row") == [("personal-value", 2), ("not-a-number", 3)]


@pytest.mark.parametrize(
    ("lines", "row"),
    [
        (["Ответственный: Соколова М. П.", HEADER, ROW], 1),
        ([HEADER, ROW, "Исполнитель: Соколова Мария Петровна"], 3),
        ([HEADER + ";Класс", ROW + ";Соколова М. П."], 2),
        ([HEADER, "Соколова М. П.;S01;2024/25;5;;;"], 2),
        ([HEADER, "3.1;Соколова Мария Петровна;2024/25;5;;;"], 2),
        ([HEADER, "3.1;S01;2024/25;Соколова М. П.;;;"], 2),
    ],
)
def test_a_person_is_found_wherever_in_the_file_it_stands(lines, row):
    answer = checked(lines)
    assert ("personal-value", row) in codes_of(answer.errors, "row")
    assert "Соколова" not in repr(answer)


def test_a_surname_in_the_name_of_a_known_organisation_is_allowed():
    assert checked([HEADER, "3.1;Гимназия имени А. И. Герцена;2024/25;41,94;13;31;"]).errors == ()


def test_a_title_may_name_whom_it_honours():
    header = "Код;Организация;Тип;Город"
    answer = checked([header, "C09;ИП Соколова М. П.;компания;Пошехонье"], kind="members")
    assert "personal-value" not in codes_of(answer.errors)


def test_a_pair_is_told_by_codes_only():
    header = (
        "Код пары;Организация;Вид;Форма;Наставник;Наставляемый;Начало;Срок соглашения, мес.;"
        "Согласие наставника;Согласие наставляемого;Возраст"
    )
    row = "P-1;S01;пара;педагог-ученик;{};{};15.09.2025;9;да;да;{}"
    assert checked([header, row.format("M-003", "m-021", "10-14")]).errors == ()
    assert codes_of(checked([header, row.format("Соколова М. П.", "m-021", "")]).errors) == [
        "personal-value"
    ]
    assert codes_of(checked([header, row.format("M-003", "Соколов", "")]).errors) == [
        "personal-value"
    ]
    assert codes_of(checked([header, row.format("M-003", "вожатый", "")]).errors) == [
        "code-malformed"
    ]
    assert codes_of(checked([header, row.format("M-003", "m-021", "12")]).errors) == ["exact-age"]
    assert codes_of(checked([header, row.format("M-003", "m-021", "01.02.2012")]).errors) == [
        "exact-age"
    ]


def test_a_file_of_pairs_is_never_kept_and_others_are():
    assert checked([HEADER, ROW]).may_be_stored is True


@pytest.mark.parametrize(
    "text",
    [
        "Сидорова-Кац Анна", "Ли Анна", "Дзюба Артём", "Иванов И И", "мама Пети Иванова",
        "Алиев Ильхам Гейдар оглы", "Мамедов Рауф оглы", "John Smith", "report of Emily Brown",
        "дата рождения 12.05.1988", "12.05.1988 г.р.", "1988 года рождения", "born 12 May 1988",
        "ул. Ленина, д. 5, кв. 12", "карта 4276 1234 5678 9012", "т. 2-15-30",
        "ivanova (собака) mail.ru", "vk.com/id12345", "skype: live:maria",
        "учащиеся, 12.05.2010 г.р.", "один из учеников, 12 мая 2010 года рождения",
    ],
)  # fmt: skip
def test_more_ways_in_which_a_text_tells_of_a_person(text):
    assert tells_of_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "John Harvard University", "Mary Seacole Lecture", "III кв. 2026", "ул. Ленина, 5",
        "карта риска 2025", "р.п. Некрасовское, 2025 г. р.п.", "Дворец Жастар", "т. 2, с. 15-30",
        "школа Тимура", "Павлодар Алматы", "Day of Science", "vk.com/school5", "8-11 классы",
        "дети 2010-2012 г.р.", "с 01.09.2025 учащиеся 2016 г.р.",
    ],
)  # fmt: skip
def test_more_words_that_tell_of_nobody(text):
    assert not tells_of_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "t.me/olga_teacher", "связь: @aizhan.k", "куратор Ахметова", "ученик с ДЦП, 7 класс, Илья",
        "улица Лесная, 5-12", "Абай даңғылы 12, 45 пәтер", "Серікбайқызы Ж.", "11223344595",
        "первая строка\nтелефон 8 912 345 67 89",
    ],
)  # fmt: skip
def test_one_of_many_texts_is_found_at_its_place(text):
    texts = [
        "улица Лесная, 5",
        "Паспорт программы",
        text,
        "школа имени Абая",
        "договор № 4010 123456",
    ]
    assert scan(texts) == {2}


@pytest.mark.parametrize(
    "text",
    [
        "Ли Мария, психолог", "Нгуен Тхи Хоа", "Ким А.", "О. Ким", "Чжан Вэй", "Ибрагимов оглы",
        "Юсупов Шерзод Бахтиёр ўғли", "Гүлнар апай өткізді", "Мкртчян Ашот", "Шульман, Ирина",
        "Магай Ирина, учитель химии", "KZ86125KZT5004100100", "DE89 3704 0044 0532 0130 00",
        "Чехова М. С.", "Иван Павлов", "от имени Гришина А.",
    ],
)  # fmt: skip
def test_names_of_many_peoples_and_accounts_tell_of_a_person(text):
    assert tells_of_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "Иван Грозный", "Дарья Доверия", "Ван Гог", "Хан Шатыр", "Александр Невский", "Том Сойер",
        "А. П. Чехов", "Пушкин Александр Сергеевич", "Анны Карениной", "Абай Құнанбайұлы оқулары",
        "Дом Набокова", "ТОО Айгерим", "Сергиев Посад", "Lake Victoria", "Адал Азамат",
    ],
)  # fmt: skip
def test_names_of_history_of_books_and_of_places_tell_of_nobody(text):
    assert not tells_of_person(text)


@pytest.mark.parametrize(
    "text",
    [
        *("составила Лапшина", "спросить у Динары", "от Игоря", "отчёт Наташи", "Айгуль болеет"),
        *("Ильина, методист", "Ким (завуч)", "7Б Гусева", "Наташа из 7Б", "Бондарь А."),
        *("отв. за сдачу Кошкина", "директор школы №5 Мороз", "сынып жетекшісі Тян", "Ким АБ"),
        *(
            "12345678901 снилс",
            "у ребёнка ДЦП",
            "диагноз: бронхит",
            "живёт в п. Сосновка, Лесная, 3",
        ),
        *("Абая 12, 45-пәтер", "Степной 4 - 15, кв. 15", "д/р 5.05.1979"),
    ],
)
def test_a_person_beside_a_deed_a_role_or_a_class_is_found(text):
    assert tells_of_person(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Глубина", "Смородина", "Чернигов", "Женева", "Полуостров", "Трамплин", "Жемчужина"),
        *("директор Московской школы", "Пётр I", "Мақатаев оқулары", "проезд Серебрякова"),
        *("составила план", "методист школы", "от Казани до Берлина", "ИИК KZ86125KZT5004100100"),
        *("ребёнок с ОВЗ", "Астма у ребёнка: лекция", "команда 7Б", "Победитель Кубка"),
    ],
)
def test_words_of_the_dictionary_and_of_places_tell_of_nobody(text):
    assert not tells_of_person(text)


@pytest.mark.parametrize(
    "text",
    [
        *("призёр олимпиады Тимур Х.", "доц. Беспалов", "г-жа Ормонд провела", "г-н Рейхель"),
        *("report by J. Whitcombe", "M. Delacroix gave a talk", "Ms Thornbury, tutor"),
        *("учитель химии Шнайдер ушла", "премию получил лично Загорулько", "Р.Зальцман – эксперт"),
        *("доц. кафедры химии Рогачевский", "рук. кружка Гофман", "докладчик К. Линдеманн"),
        *("химия пәні мұғалімі Сейтқазы", "мұғалім Бейсенғали келмеді"),
    ],
)
def test_a_surname_behind_a_title_a_subject_or_an_initial_is_found(text):
    assert tells_of_person(text)
    assert scan(["школа", text]) == {1}


@pytest.mark.parametrize(
    "text",
    [
        *("доц. кафедры химии", "г. Беспалово", "учитель химии года", "учитель химии Шымкента"),
        *("школа им. А. И. Герцена", "report by J. Smith College", "S. Korea", "MS Office"),
        *("тренер Спартака", "победитель турнира Архимеда", "словарь Ожегова", "Vitamin C. Table"),
        *("грант получил Политехнический", "мұғалім мәртебесі", "Отец авиации Жуковский"),
    ],
)
def test_titles_subjects_and_letters_beside_no_names_tell_of_nobody(text):
    assert not tells_of_person(text)
