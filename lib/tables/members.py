"""Organisations of the consortium: the register, and other names they go by."""

from lib.tables.declaration import (
    VersionColumns,
    choice,
    code,
    day,
    decimal,
    integer,
    string,
    web_address,
    yes_no,
)
from lib.vocabulary import AliasSubject, Country, MemberType, Party, Role

MEMBER_CODE = r"[A-ZА-ЯЁ0-9_-]{2,16}"


ANY_SORT = (
    "колледж; техникум; вуз; университет; college; university; оқу орны; ЖОО; жоғары оқу орны; "
    "название колледжа; наименование колледжа; название вуза; наименование вуза; "
    "название университета; колледж атауы; колледждің атауы; университет атауы"
)
"""Headings of members in files of networks that have no schools, or not only schools."""


class Member(VersionColumns, table=True):
    """One organisation of the consortium. Its code is permanent; it leaves by ``left_on``."""

    __tablename__ = "members"

    member_code: str = code(
        "код; code; код ОО; ид; id; №; шифр; коды; ұйым коды; ұйымның коды; member "
        "code; organisation code; institution code; university code; school code; "
        "код участника; код участника консорциума; код организации-участника; код школы; "
        "код учреждения; код ОУ; код образовательной организации; қатысушы коды; "
        "қатысушының коды; мүше коды; мектеп коды; мектептің коды; participant code; member id; "
        "organisation id; school id; код члена консорциума; участник (код); организация (код); "
        "идентификатор; идентификатор организации; идентификатор участника; organization code",
        key=True,
        pattern=MEMBER_CODE,
        example="S10",
    )
    name_ru: str = string(
        "полное наименование образовательной организации; полное наименование организации; "
        "название; наименование ОО; наименование организации; учреждение; ОУ; школа; "
        "полное наименование; организация; "
        "атауы (орысша); наименование участника; наименование учреждения; "
        "образовательная организация; участник; название организации; название школы; "
        "мектептің атауы; наименование школы; название школы; наименование ОУ; "
        "полное название; название участника; наименование участника консорциума; "
        "участник консорциума; член консорциума; организация-участник; название на русском; "
        "название на русском языке; наименование на русском языке; "
        f"мектеп атауы; ұйымның атауы; ұйым атауы; {ANY_SORT}",
        required=True,
        example="Школа «Родник» (демо)",
    )
    name_en: str | None = string(
        "name; english name; name of institution; institution; institution name; "
        "organisation; organization; organisation name; organization name; university; "
        "university name; school; school name; full name of institution; member; member "
        "name; full name; название на английском; название на английском языке; "
        "наименование на английском; наименование на английском языке",
        example="Rodnik School (demo)",
    )
    name_kk: str | None = string(
        "атауы; ұйым атауы; ұйымның атауы; ұйым; мектеп; атауы (қазақша); мектеп атауы; "
        "толық атауы; мүше атауы; қатысушы атауы; название на казахском; "
        "название на казахском языке; наименование на казахском; "
        "наименование на казахском языке; название (каз.); наименование (каз.)",
        example="«Бұлақ» мектебі (демо)",
    )
    short_name: str | None = string(
        "сокр. наименование; кратко; метка; сокращённое наименование; сокращённое название; "
        "краткое название; қысқа атауы; short name; abbreviation; acronym",
        longest=40,
        example="«Родник»",
    )
    member_type: str = choice(
        MemberType,
        "тип; вид; вид организации; категория; тип участника; "
        "түрі; ұйым түрі; тип учреждения; тип ОО; ұйымның түрі; санаты; type; type of "
        "institution; institution type; organisation type; category; kind; статус "
        "организации; форма организации; тип организации-участника; вид участника; "
        "тип участника консорциума; вид участника консорциума; категория участника; "
        "категория организации; мүше түрі; қатысушы түрі",
        required=True,
        example="школа",
    )
    party: str | None = choice(
        Party,
        "сторона; группа; сторона консорциума; тарап; тарабы; party; side",
        example="образовательное учреждение",
    )
    role: str | None = choice(
        Role,
        "роль в консорциуме; роль участника; статус участника; статус в консорциуме; "
        "консорциумдағы рөлі",
        example="участник",
    )
    country: str | None = choice(
        Country, "страна; ел; мемлекет; государство; country", example="Россия"
    )
    region: str | None = string(
        "субъект РФ; субъект Российской Федерации; субъект федерации; "
        "область; регион; облыс; аудан; район; өңір; облысы; өңірі; region; "
        "state; province; district; "
        "аймақ",
        example="Ярославская область",
    )
    city: str = string(
        "город / село; город (село); город; населенный пункт; нас. пункт; место; қала; "
        "қала / ауыл; ауыл; елді мекен; населённый пункт / город; қаласы; "
        "аудан / қала; орналасқан жері; "
        "city; town; location; place; населённый пункт; адрес (город); муниципалитет; "
        "местонахождение",
        required=True,
        example="Пошехонье",
    )
    lat: float | None = decimal(
        "широта; latitude; ш; координата Y", least=-90, most=90, example="58,49928"
    )
    lon: float | None = decimal(
        "долгота; lng; longitude; д; координата X", least=-180, most=180, example="39,13531"
    )
    joined_on: str | None = day(
        "дата вступления; с какого года; дата присоединения; вступил; қосылған күні; қосылды; "
        "кірген күні; мүше болған күні; member since; joined; joined on; date joined; "
        "since; в консорциуме с; участник с; дата вхождения; "
        "вступление; дата вступления в консорциум; дата присоединения к консорциуму; "
        "дата включения; дата начала участия; кіру күні; join date; joining date",
        example="01.09.2023",
    )
    left_on: str | None = day(
        "дата выхода; дата выхода из консорциума; выход; выбыл; вышел; дата выбытия; исключён; "
        "дата исключения; дата окончания участия; шығу күні; шыққан күні; left; left on; "
        "leave date; date left; member until"
    )
    pupils_total: int | None = integer(
        "численность учащихся; уч-ся; число учащихся; всего учеников; всего уч-ся; "
        "уч-ся всего; кол-во уч-ся; "
        "контингент; численность; кол-во учащихся; обучающихся всего; учеников; "
        "студенттер саны; студент саны; студентов; количество студентов; кол-во студентов; "
        "число студентов; численность студентов; студенты; "
        "оқушылар саны; білім алушылар саны; оқушы саны; контингент саны; students; "
        "students total; number of students; enrolment; enrollment; pupils; number of "
        "pupils; численность обучающихся; количество учащихся; количество обучающихся; "
        "обучающихся; учащихся",
        unit="persons",
        example="310",
    )
    pupils_10_19: int | None = integer(
        "обуч. 10-19; дети 10-19 лет; от 10 до 19; 10-19 лет; 10-19 жас",
        unit="persons",
        example="195",
    )
    pupils_15_19: int | None = integer(
        "обуч. 15-19; подростки 15-19 лет; от 15 до 19; 15-19 лет; 15-19 жас",
        unit="persons",
        example="70",
    )
    teachers_total: int | None = integer(
        "педагогических работников; "
        "педагогические работники; пед. работников; учителей; кол-во педагогов; "
        "педагогтер саны; мұғалімдер саны; мұғалім саны; педагог саны; academic staff; "
        "staff; teaching staff; teachers; number of teachers; faculty; численность "
        "педагогов; количество педагогов; число педагогов; педагогов",
        unit="persons",
        example="31",
    )
    teachers_novice: int | None = integer(
        "из них молодых; молодых педагогов; "
        "молодые педагоги; мол. специалисты; стаж до 3 лет; молодых специалистов; "
        "жас мамандар; жас педагогтер",
        unit="persons",
        example="4",
    )
    website: str | None = web_address(
        "сайт; url; адрес сайта; официальный сайт; веб-сайт; сайт организации; ресми сайты; "
        "website; web site; homepage"
    )
    is_demo: bool | None = yes_no("демо; тестовая", example="да")


class Alias(VersionColumns, table=True):
    """Another name under which files mention a member or an indicator."""

    __tablename__ = "aliases"

    subject: str = choice(AliasSubject, "что; о чём; вид", key=True, example="организация")
    alias: str = string(
        "псевдоним; другое название; как пишут; имя в файле", key=True, example="СОШ № 10"
    )
    code: str = code("код; канонический код; код организации", required=True, example="S10")
