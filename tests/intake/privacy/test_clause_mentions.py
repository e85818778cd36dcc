"""Persons told by the clause around one name, in notes as directors write them."""

import time

import pytest

from lib.intake.privacy.patterns import scan, tells_of_person


@pytest.mark.parametrize(
    "text",
    [
        *("Голубь отказалась", "Пара распалась: Соловей уехал", "читала доцент Штейн"),
        *("Кудайбергенов не вышел на работу", "Нургиса не прошёл по баллам", "Злата учится дома"),
        *("ведомость подписал Хван", "Олимпиаду выиграл Саша Ли", "Заяц на курсах"),
        *("Шолпан декретте", "Никифор и Стефания представили робота", "Самат пен Ерік ауысты"),
        *("Проект ведут Сейткали и Носов", "Обухов против", "вёл Козловский"),
    ],
)
def test_who_does_something_or_is_away_is_found(text):
    assert tells_of_person(text)
    assert scan(["школа", text]) == {1}


@pytest.mark.parametrize(
    "text",
    [
        *("по болезни Ткачука занятия не велись", "вместо Шевченко - Руденко", "у Вороны И. А."),
        *("спасибо Ержану за монтаж", "выговор Каргину", "братья Умаровы", "класс Ниязовой лучший"),
        *(
            "больничный лист Гайдай",
            "проект Амира и Софии",
            "позвонить Раисе",
            "юбилей Анны Львовны",
        ),
        *("Асхатқа тапсырылды", "Назгүлдің жұмысы үздік", "Трубникову заменить"),
        *(
            "для Санжара",
            "от Кима",
            "увольнение Поповой",
            "жалоба на Рыскулову",
            "вписать Баймурзину",
        ),
    ],
)
def test_whose_something_is_or_of_whom_one_asks_is_found(text):
    assert tells_of_person(text)


@pytest.mark.parametrize(
    "text",
    [
        *("староста Вика", "завуч Белая", "коуч Айдана", "оппонент — Фрайман", "тётя Гуля дежурит"),
        *("науч. рук. Пфайфер", "тренер сборной Онгарбай", "дворник Рашид ага", "Саныч на рыбалке"),
        *("Анна-Мария Вебер, волонтёр", "Анна Король, психолог", "Работу выполнила О'Нил Дж."),
        *("Данные от Рыбак С.", "Дильназ — 98 баллов", "группа Ж. Кенесары", "ЕГЭ: Потехин 100"),
        *("Коваль, Нечай, Приходько — курсы", "жюри: Тё, Ли, Ногай"),
        *("завхоз Лапоть", "педагоги Сизых и Черных", "вёрстка: Сомова", "асс. Шин К."),
    ],
)
def test_who_is_called_by_a_role_an_initial_or_in_a_list_is_found(text):
    assert tells_of_person(text)


@pytest.mark.parametrize(
    "text",
    [
        *("отв шарипова", "наставник асель", "мурат сдаст позже", "провела сулейменова г."),
        *("МАТЕМАТИК СИДОРЕНКО УВОЛИЛСЯ", "САБИНА НЕ СДАЛА", "УВОЛЕНА КОРНЕЕВА"),
        *("Ruslan's mother refused", "Mentor: Liam Porter", "prof. Hoffmann visited us"),
        *("Guest lecture by Mark Ellison", "report was late because Saule was ill"),
    ],
)
def test_notes_in_letters_of_one_size_and_in_english_are_searched(text):
    assert tells_of_person(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Мороз не помешал забегу", "фирма Самсунг дала планшеты", "Сферум заменил Зум"),
        *("Директор в отпуске", "Психолог отказалась", "Кванториум провёл смену", "спонсор — Хоум"),
        *("вместо Москвы поехали в Казань", "с Нового года", "письмо Деда Мороза", "стихи Абая"),
        *("проект Заря", "выезд в Карловы Вары отменён", "сказка о царе Салтане", "робот Роббо"),
        *("хомяк Тоша в живом уголке", "математика Петерсон", "ведущий специалист Росатома"),
        *("жюри: КФУ, КНИТУ", "Ломоносов: 9 призёров", "Уральск, Аксай, Бурлин", "мат. модель"),
        *("директор декретте", "Астанада форум өтті", "КУРАТОР НЕ НАЗНАЧЕН", "Level A. Module B."),
        *("Zoom is down", "Signed with Kazan Federal University", "Пётр I", "победитель Робофеста"),
        *("15 Jan 2024", "Алмасу коды", "report by County Council", "вместо Астаны — Павлодар"),
        *("Лист составлен по итогам", "грант получил Политехнический", "благодарим Акимат"),
        *("Исследование почвы в Рогозине", "Семинар в Бородине прошёл", "Слёт в Иванове, 40 чел."),
        *("Дети проживают в интернате, 10-12 лет", "проживают в общежитии по 2-3 человека"),
        *("Терминдер сөздігі әзірленді", "Магазиндер аралап шықты", "место Столовой"),
        *("Урок Цифровой грамотности", "работы Цифровой лаборатории", "Delegation from Geneva"),
        *("Novel by Dostoevsky discussed", "Lesson on Pavlov's dog", "Help from Troitsky district"),
        *("Удостоверение № 012345678 о повышении квалификации", "Equipment from Zhukovsky"),
    ],
)
def test_clauses_about_things_and_institutions_tell_of_nobody(text):
    assert not tells_of_person(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Сомневаемся в Рогозине", "дело в Сидорове", "уверены в Петрове", "ошиблись в Иванове"),
        *("Исследование почвы в Рогозине у Иванова", "увидели в Петрове лидера"),
    ],
)
def test_in_whom_somebody_trusts_is_no_place(text):
    assert tells_of_person(text)


@pytest.mark.parametrize(
    "unit", ["в Рогозине ", "Ж. ", "О'Н", "Кырык, ", "письмо Соловья ", "жюри: Тё, Ли, "]
)
def test_four_times_the_text_takes_not_much_more_than_four_times_as_long(unit):
    def seconds(size: int) -> float:
        text = f"школа {unit * (size // len(unit))} 5"
        start = time.process_time()
        tells_of_person(text)
        return time.process_time() - start

    seconds(1_000)
    assert seconds(100_000) < 10 * seconds(25_000) + 0.1


@pytest.mark.parametrize(
    "text",
    [
        *("Иманову вручить", "Жумагулову сообщили по телефону", "заявление Кима"),
        *("Absent: Aruzhan, Madi, Ilyas", "Айша, Мадина", "8Ә сынып: Ерасыл, Нұрай, Томирис"),
        *("5А: Ким, Пак", "мальчик с ДЦП, 3А", "d.o.b. 12.04.2010", "birthday: 5 June 2009"),
        *("уд.л. 045678912", "pupil Z., diabetes", "Danial's father called", "опекаемый Виталий"),
    ],
)
def test_who_is_given_to_listed_or_ill_is_found(text):
    assert tells_of_person(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Ybyrai Altynsarin Academy", "Mukhtar Auezov University", "Неделя Ыбырая"),
        *("Основу заложить", "Картину повесили", "Руслан и Людмила", "Вера, Надежда, Любовь"),
        *("8А: Физика, Химия", "8 сынып: Қазақ тілі, Биология", "дети с ДЦП", "Monday 5"),
        *("педагог Астанаға барды", "Technical University named after A. Saginov"),
    ],
)
def test_what_only_looks_like_them_passes(text):
    assert not tells_of_person(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Учащийся по имени Рустам", "квитанция на имя Рыбак", "Нұрсұлтан деген бала келмеді"),
        *("Ф. И. О. - Рыбак", "кто вёл: Рыбак", "бух. Сорока", "юрист: Седых"),
        *("Лев Мороз представил проект", "Лыкова и Седых не явились", "Полине вручили диплом"),
        *("Emily from grade 9 is ill", "first place: Liam O'Connor", "паспорт серии 45 09 выдан"),
    ],
)
def test_who_is_called_by_name_outright_is_found(text):
    assert tells_of_person(text)


@pytest.mark.parametrize(
    "text",
    [
        *("победитель — Сокол", "роль: Волк", "на имя директора школы", "по имени файла видно год"),
        *("ФИО: обезличено", "кто вёл: лицей", "паспорт серии приборов", "grade 9 is ill"),
    ],
)
def test_teams_parts_in_plays_and_offices_are_not_called_by_name(text):
    assert not tells_of_person(text)
