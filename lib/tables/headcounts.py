"""Yearly headcounts of members: pupils, teachers, staff."""

from lib.tables.declaration import VersionColumns, integer, period, reference


class Headcount(VersionColumns, table=True):
    """Pupils and teachers of a member in a school year; it overrides the register's counts."""

    __tablename__ = "headcounts"

    member_code: str = reference(
        "members.member_code",
        "организация; ОО; школа; учреждение; ұйым; мектеп; university; institution; "
        "school; organisation; organization; member; наименование ОО; наименование "
        "организации; наименование учреждения; ұйым атауы; мектеп атауы; "
        "мектептің атауы; наименование школы; название школы; наименование ОУ; "
        "полное название; название участника; наименование участника консорциума; "
        "участник консорциума; член консорциума; организация-участник; название на русском; "
        "название на русском языке; наименование на русском языке",
        key=True,
        example="S10",
    )
    school_year: str = period(
        "год; учебный год; период; academic year; school year; year; уч. год; оқу жылы; жыл",
        key=True,
        example="2025/26",
    )
    pupils_total: int | None = integer(
        "численность учащихся; уч-ся; число учащихся; всего учеников; всего уч-ся; "
        "уч-ся всего; кол-во уч-ся; "
        "контингент; численность; кол-во учащихся; обучающихся всего; учеников; "
        "студенттер саны; студент саны; студентов; количество студентов; кол-во студентов; "
        "число студентов; численность студентов; студенты; "
        "оқушылар саны; білім алушылар саны; students; students total; number of "
        "students; enrolment; enrollment; pupils; контингент обучающихся; численность "
        "обучающихся; количество учащихся; количество обучающихся; всего обучающихся; "
        "обучающихся; учащихся; оқушы саны",
        unit="persons",
        example="310",
    )
    pupils_10_19: int | None = integer(
        "обуч. 10-19; дети 10-19 лет; от 10 до 19; 10-19 лет; 10-19 жас; из них 10-19 "
        "лет; в возрасте 10-19 лет; учащихся от 10 до 19 лет",
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
        "педагогтер саны; мұғалімдер саны; academic staff; staff; teaching staff; "
        "teachers; number of teachers; faculty; численность педагогов; количество "
        "педагогов; число педагогов; педагогов; учителя; численность педагогических "
        "работников; мұғалім саны; педагог саны; "
        "пед. кадры; педагогические кадры; педкадры; пед. коллектив; пед. коллектив всего",
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
