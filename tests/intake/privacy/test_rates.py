"""How often the screening errs: persons let in, and innocent texts refused."""

from itertools import cycle, islice
from pathlib import Path

import pytest

from lib.intake.privacy.patterns import is_personal_header, tells_of_person

MISSED_AT_MOST, REFUSED_AT_MOST = 0.02, 0.02

SURNAMES = (
    ("Иванов", "Иванова"),
    ("Соколов", "Соколова"),
    ("Кузнецов", "Кузнецова"),
    ("Ахметов", "Ахметова"),
    ("Сериков", "Серикова"),
    ("Гончаренко", "Гончаренко"),
    ("Вишневский", "Вишневская"),
    ("Ильин", "Ильина"),
    ("Петросян", "Петросян"),
    ("Мусин-Пушкин", "Мусина-Пушкина"),
    ("Жумабаев", "Жумабаева"),
    ("Ковальчук", "Ковальчук"),
    ("Толстых", "Толстых"),
    ("Алиев", "Алиева"),
    ("Шевченко", "Шевченко"),
)
MEN = ("Пётр", "Алексей", "Данияр", "Михаил", "Игорь", "Нурлан", "Сергей")
WOMEN = ("Мария", "Айгуль", "Екатерина", "Ольга", "Динара", "Наталья", "Софья")
SONS = ("Ильич", "Сергеевич", "Маратович", "Никитич", "Серікұлы", "Петрович", "Андреевич")
DAUGHTERS = ("Ильинична", "Сергеевна", "Маратовна", "Никитична", "Серікқызы", "Петровна", "Юрьевна")


def people() -> list[str]:
    """Return texts that tell of a person, each form with every surname."""
    texts = []
    for place, (his, hers) in enumerate(SURNAMES):
        man, son = MEN[place % 7], SONS[(place + 1) % 7]
        woman, daughter = WOMEN[(place + 2) % 7], DAUGHTERS[(place + 3) % 7]
        i, o = man[0], son[0]
        texts += [
            f"{his} {man} {son}",
            f"{hers} {woman} {daughter}".upper(),
            f"{woman} {daughter} {hers}",
            f"отв. {woman} {daughter}",
            f"{his} {i}. {o}.",
            f"{his} {i}.{o}.",
            f"{his.upper()} {i}.{o}.",
            f"{his} {i}.{o}",
            f"{i}. {o}. {his}",
            f"{i}.{o}.{his}",
            f"{hers.casefold()} {woman.casefold()} {daughter.casefold()}",
            f"ФИО: {his} {man}",
            f"{man} {his}, завуч",
            f"занятие провела {hers} {woman}",
        ]
    texts += [f"{his} {man[0]}. – 3 курс" for (his, _), man in zip(SURNAMES[:6], cycle(MEN))]
    texts += [
        "Ivanova Maria Petrovna", "Petrov Ivan", "Olga Sokolova", "Akhmetova Aigul",
        "Акбаевой Карине, Амангельды Сание", "вручено Соколовой Марии", "Никитична Анна",
        "куратор Петрова Ивана Сергеевича", "с Ивановым Петром Ильичом",
    ]  # fmt: skip
    return texts


def numbers() -> list[str]:
    """Return texts with a phone, a document or an address of a person."""
    tails = ["1234567", "9876543", "5550101", "2003040", "7418529"]
    texts = []
    for place, tail in enumerate(tails):
        code = ("916", "921", "701", "495", "903")[place]
        a, b, c = tail[:3], tail[3:5], tail[5:]
        texts += [
            f"+7 {code} {a}-{b}-{c}", f"8 ({code}) {a}-{b}-{c}", f"8{code}{tail}",
            f"8-{code}-{a}-{b}-{c}", f"8.{code}.{a}.{b}.{c}", f"+7({code}){a}{b}{c}",
            f"+7 {code}{place} {tail[1:3]}-{b}-{c}", f"8 ({code}{place}{place}) {tail[2]}-{b}-{c}",
            f"8 {code}{place}{place} {tail[2]}-{b}-{c}", f"+7.{code}.{a}.{b}.{c}",
            f"тел. {a}-{b}-{c}", f"({code}) {a}-{b}-{c}", f"моб.: {a} {b} {c}",
            f"паспорт {code}{place} {tail[:6]}", f"серия {code}{place} № {tail[:6]}",
            f"паспорт серии {code[:2]} {code[2]}{place} номер {tail[:6]}",
            f"{code}{place} {tail[:6]}",
            f"СНИЛС {code}-{a}-{tail[3:6]} {b}", f"{code}-{a}-{tail[3:6]} {c}",
            f"ИИН 9{place}0101300{code}", f"user{place}@mail.ru", f"пишите: a.{code}@школа.рф",
        ]  # fmt: skip
    return texts


_CLEAN = (
    "Паспорт программы | договор № 4010 123456 | РГПУ им. А. И. Герцена | Гимназия имени А. И. "
    "Герцена | М. Қозыбаев атындағы университет | улица Юрия Гагарина, 5 | ул. Зои "
    "Космодемьянской | Чтения памяти Соколова Петра Ильича | премия Льва Толстого | Фонд «Соколов "
    "Пётр Ильич и друзья» | Парк Горького | Пушкинские чтения | школа № 5 г. Пошехонье | Нижний "
    "Новгород Великий | Институт им. П. Л. Капицы, Москва | г. Саратов, корпус Б. | музей Марины "
    "Цветаевой | театр Сергея Образцова | олимпиада имени Леонарда Эйлера | проспект Абая | 1 234 "
    "567 890 | 20.12.2025 | 12.11.2025-14.11.2025 | 80 000 000 000 руб. | ОГРН 1027700132195 | "
    "ИНН 7707083893 | приказ № 12 от 01.09.2025 | 4111 1111 1111 1112 | 12345678901234500 | с "
    "10:00 до 12:30 | урок в 9 А классе | Литер А. Этаж 2 | ГОСТ Р ИСО 9001 | Свидетельство об "
    "аккредитации | программа «Юный физик» | Московская область | ФГОС ООО | Казань, Республика "
    "Татарстан | кабинет 305, 2 этаж | пары педагог – ученик | X-0042 | Дом творчества | Большой "
    "театр | Великая Отечественная война | Новый год | Красная площадь | Точка роста | Кванториум "
    "| г. Ростов-на-Дону | Санкт-Петербург | Восточно-Казахстанская область | 2 час. по вторникам "
    "| см. приложение А. | вариант Б. не подошёл | ТОО «Вектор» | АО Б. и К. | Школа не участвует "
    "в № 3 туре | Неделя науки | Всероссийская олимпиада школьников | День Победы | Кубок мэра "
    "Казани | счёт № 4081 781234 | отчёт за 2024/25 | охват 41,9 % | 31 из 74 педагогов | "
    "основная школа | готовность основна | марта и апреля | в мае и июне | Совет директоров | "
    "Учёный совет | Ассоциация школ Сибири | Северный университет | Кировский завод | Ленинский "
    "район | Пушкин и Гоголь: уроки | роман «Мать» | вера в успех | надежда на грант | слава "
    "героям | Алматы қаласы | Қарағанды облысы | Назарбаев Университеті | Ұстаздар күні | жас "
    "маман | мектеп-лицей № 7 | Абай мектебі | Teacher training | St. Petersburg | Moscow State "
    "University | Python 3.11 | Section A. Part B. | North Ural | Mentor programme | item No. 5 | "
    "v. 2.0 | http://school5.example.ru/ | 30 % от плана | № 4010 123456 | 5-9 классы | 1-2 раза "
    "в месяц | Методический день | Психолог и логопед | Сетевой город | Единая модель "
    "профориентации | Билет в будущее | Орлята России | Большая перемена | Время знать | Урок "
    "цифры"
)
CLEAN = _CLEAN.split(" | ")
FRAMES = ("{}", "{}; без замечаний", "проведено: {}")

_PERSONAL_HEADERS = (
    "ФИО | Ф.И.О. наставника | Фамилия | Имя | имя ребёнка | Отчество | Аты-жөні | Дата рождения "
    "| Дата рожд. | туған күні | Паспорт | Паспорт (серия, номер) | СНИЛС | ИИН | ЖСН | Телефон | "
    "Сотовый | Сотовый телефон | Контактное лицо | Контактный телефон | Номер телефона секретаря "
    "| Моб. телефон | Телефон директора | E-mail | Эл. почта | Адрес проживания | Диагноз | "
    "Группа здоровья | Full name | Имя учащегося | ФИ ученика | Ф.И. | Оқушының аты-жөні | ТАӘ | "
    "Т.А.Ә. | Ұялы тел. | Телефон нөмірі | Пошта | Мекен-жайы | Тел./факс | Дом. адрес "
    "| Место жительства | Год рожд. | ДР | № паспорта | Уд. личности | Жеке куәлік | Законный "
    "представитель | ФИО законного представителя | Телеграм | Telegram | WhatsApp | ВКонтакте | "
    "Полис ОМС | Заболевание | Cell | Phone number | Tel | E mail | Home phone | DOB | "
    "Parent name | ФИО (полностью) | Фамилия, имя | Фамилия И.О. | Номер сот. | Почта (e-mail) | "
    "Страница ВК | Номер карты | Медицинский диагноз | Контакты ответственного | Моб. | Ұялы | "
    "Адрес прож."
)
_HEADERS_OF_CLERKS = (
    "WhatsApp | e-mail сотрудника | Адрес прожив. | Аты-жөні | Байланыс телефоны | "
    "Вероисповедание | Год рожд. ребёнка | Группа здоровья | Д.р. | Дата рожд. | День рождения "
    "| Диагноз | Домашний адрес | ЖСН | Жеке куәлік № | ИИН ребёнка | Имя ребенка | Кл. рук. "
    "(ФИО) | Конт. тел. | Контактное лицо, тел. | Мать (ФИО) | Место жительства | Место работы "
    "родителей | Моб. тел. | Мобильный | Национальность | Отчество | Паспортные данные | "
    "Прописка | СНИЛС | Сведения о родителях | Состав семьи | Сотовый | Соцсети | ТАӘ | Тегі, "
    "аты | Телеграм | Телефоны | Тұрғылықты мекенжайы | Ф.И.О. ребёнка | ФИО | ФИО родителя "
    "(законного представителя) | ФИО учителя | Фамилия | Фамилия, инициалы | Эл. почта педагога "
    "| Электронный адрес учителя | тел. родителя | Әкесінің аты | № паспорта | № сот."
)
PERSONAL_HEADERS = f"{_PERSONAL_HEADERS} | {_HEADERS_OF_CLERKS}".split(" | ")
_CLEAN_HEADERS = (
    "Паспорт программы | Свидетельство об аккредитации | Название | Сайт | Код | Наставников | "
    "Фотографий на сайте | Адрес сайта | Мобильный класс | Телефонизация | Имя файла | Дата | "
    "Регион | Контактных часов | Номер договора | Паспорт проекта | Рождённых идей | Организация | "
    "Номер | Телемост | Карта риска | Почтовый индекс | Адрес | Юридический адрес | Возраст, лет | "
    "Класс | Ответственная группа | Роль | Учеников | Мать-и-мачеха | Здоровьесбережение | "
    "Имена файлов | Код наставника | Учителей | Полисубъектность | Дата проведения | Исполнитель | "
    "Дополнительный код | Телефонов доверия | Название организации | Name of event | School name"
)
CLEAN_HEADERS = _CLEAN_HEADERS.split(" | ")


def test_persons_are_found_and_innocent_texts_pass(capsys):
    persons = [*people(), *numbers()]
    clean = list(islice((frame.format(text) for frame in FRAMES for text in CLEAN), 330))
    assert min(len(people()), len(clean)) >= 200
    missed = [text for text in persons if not tells_of_person(text)]
    refused = [text for text in clean if tells_of_person(text)]
    with capsys.disabled():
        print(  # noqa: T201  the rates are asked for
            f"\n{len(persons)} texts about persons, missed {len(missed) / len(persons):.1%}; "
            f"{len(clean)} innocent texts, refused {len(refused) / len(clean):.1%}"
        )
    assert len(missed) <= MISSED_AT_MOST * len(persons), missed
    assert len(refused) <= REFUSED_AT_MOST * len(clean), refused


MISSED_OF_MANY_PEOPLES_AT_MOST = 0.05
MISSED_OF_NOTES_AT_MOST = 0.04
MISSED_IN_PASSING_AT_MOST = 0.06


@pytest.mark.parametrize(
    ("persons_file", "innocent_file", "missed_at_most"),
    [
        ("persons.txt", "innocent.txt", MISSED_AT_MOST),
        ("persons_of_many_peoples.txt", "innocent_names.txt", MISSED_OF_MANY_PEOPLES_AT_MOST),
        ("persons_in_notes.txt", "innocent_notes.txt", MISSED_OF_NOTES_AT_MOST),
        ("persons_in_passing.txt", "innocent_in_passing.txt", MISSED_IN_PASSING_AT_MOST),
    ],
)
def test_texts_as_clerks_write_them_are_told_apart(
    persons_file, innocent_file, missed_at_most, capsys
):
    """The texts were written down before the screening that they are tried on."""
    persons, innocent = (
        Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
        for name in (persons_file, innocent_file)
    )
    assert min(len(persons), len(innocent)) >= 200
    missed = [text for text in persons if not tells_of_person(text)]
    refused = [text for text in innocent if tells_of_person(text)]
    with capsys.disabled():
        print(  # noqa: T201  the rates are asked for
            f"\n{len(persons)} texts of clerks about persons, missed "
            f"{len(missed) / len(persons):.1%}; {len(innocent)} innocent ones, refused "
            f"{len(refused) / len(innocent):.1%}"
        )
    assert len(missed) <= missed_at_most * len(persons), missed
    assert len(refused) <= REFUSED_AT_MOST * len(innocent), refused


def test_headers_of_persons_are_found_and_others_pass():
    assert [text for text in PERSONAL_HEADERS if not is_personal_header(text)] == []
    assert [text for text in CLEAN_HEADERS if is_personal_header(text)] == []
