"""Mentoring: forms, counts of participants, pseudonymous pairs. No person is ever named."""

from lib.tables.declaration import (
    VersionColumns,
    choice,
    code,
    day,
    integer,
    reference,
    string,
)
from lib.vocabulary import EVERY_FORM, AgeBand, Consent, EndReason, PairKind


class MentoringForm(VersionColumns, table=True):
    """A form of mentoring: who mentors whom. Regions add their own, so forms are rows."""

    __tablename__ = "mentoring_forms"

    form: str = string("код; код формы", key=True, longest=40, example="teacher_pupil")
    name_ru: str = string(
        "название; форма; форма наставничества", required=True, example="«педагог – ученик»"
    )
    name_en: str | None = string("name", example="Teacher – pupil")
    name_kk: str | None = string("атауы", example="Педагог – білім алушы")
    typed: str | None = string(
        "как пишут; другие написания", longest=1000, example="учитель-ученик; педагог-обучающийся"
    )
    mentor: str | None = string("кто наставник; наставник", example="педагог")
    mentee: str | None = string("кто наставляемый; наставляемый", example="ученик от 10 лет")
    source: str | None = string("источник; основание", example="Р-145")


class MentoringCount(VersionColumns, table=True):
    """Participants of one form in one member on a census date; unique persons inside the form."""

    __tablename__ = "mentoring_counts"

    member_code: str = reference(
        "members.member_code",
        "организация; ОО; школа; учреждение; ұйым; мектеп; university; institution; "
        "school; organisation; organization; member; наименование ОО; наименование "
        "организации; ұйым атауы; мектеп атауы; "
        "мектептің атауы; наименование школы; название школы; наименование ОУ",
        key=True,
        example="S10",
    )
    census_date: str = day(
        "дата; на дату; полугодие; период; дата мониторинга; күні; мерзімі; отчётная "
        "дата; date; as of; census date; reporting date; semester; term; отчетная дата; "
        "дата отчёта; отчётный период; дата сбора; кезең; дата учёта; день учёта; есеп күні",
        key=True,
        census=True,
        example="20.12.2025",
    )
    form: str = reference(
        "mentoring_forms.form",
        "форма; вид наставничества; форма наставничества; нысан; нысаны; түрі; form; "
        "form of mentoring; mentoring form; programme; вид; направление наставничества; "
        "тәлімгерлік нысаны; тәлімгерлік түрі",
        key=True,
        reserved=(EVERY_FORM,),
        example="педагог-ученик",
    )
    mentors: int = integer(
        "кол-во наставников; наставники; тәлімгерлер; тәлімгер; тәлімгер саны; mentors; "
        "number of mentors; количество наставников; число наставников; наставников "
        "всего; тәлімгерлер саны",
        required=True,
        example="12",
        unit="persons",
    )
    mentees: int = integer(
        "кол-во наставляемых; наставляемые; подопечные; менти; тәлім алушылар; тәлім алушы; "
        "тәлім алушы саны; mentees; number of mentees; количество наставляемых; число "
        "наставляемых; наставляемых всего; тәлім алушылар саны; тәлімалушылар; тәлімалушы; "
        "тәлімалушы саны; тәлімалушылар саны",
        required=True,
        example="38",
        unit="persons",
    )
    both_roles: int | None = integer("в обеих ролях; и наставник, и наставляемый", unit="persons")
    pairs: int | None = integer(
        "наставнические пары; пары; кол-во пар; жұп саны; количество пар; пар; pairs; "
        "number of pairs; количество наставнических пар; число пар; жұптар саны; жұптар",
        example="20",
    )
    groups: int | None = integer(
        "наставнические группы; группы; топ саны; групп; groups; number of groups", example="6"
    )
    mentees_10_19: int | None = integer(
        "от 10 до 19 лет; дети 10-19; в т. ч. 10–19 лет; 10-19 лет; 10-19 жас",
        example="38",
        unit="persons",
    )
    mentors_15_19: int | None = integer(
        "наставники-подростки; наставников 15-19", example="0", unit="persons"
    )
    novice_mentees: int | None = integer(
        "молодые педагоги; молодые специалисты; "
        "мол. специалисты; мол. педагоги; молодых специалистов",
        example="0",
        unit="persons",
    )
    plans_total: int | None = integer(
        "ИП; планы; индивидуальных планов; индивидуальные планы", example="20"
    )
    plans_done: int | None = integer(
        "выполнено планов; ИП выполнено; индивидуальные планы выполнено", example="14"
    )
    agreements_active: int | None = integer("соглашения; действующих соглашений", example="20")
    consents_on_file: int | None = integer("согласия; согласий", example="50")
    consents_withdrawn: int | None = integer(
        "отозвано согласий; отозвано; согласия отозвано", example="1"
    )
    mentor_replacements: int | None = integer(
        "замены; заменён наставник; замен наставника", example="1"
    )
    mentors_returning: int | None = integer(
        "наставников повторно; повторно наставники", unit="persons"
    )
    mentees_returning: int | None = integer(
        "наставляемых повторно; повторно наставляемые", unit="persons"
    )
    satisfied_mentees: int | None = integer(
        "удовлетворены наставляемые; удовл. наставляемых", example="30"
    )
    surveyed_mentees: int | None = integer("опрошено наставляемых", example="34")
    satisfied_mentors: int | None = integer(
        "удовлетворены наставники; удовл. наставников", example="10"
    )
    surveyed_mentors: int | None = integer("опрошено наставников", example="11")
    mentor_organisations: int | None = integer(
        "организаций-наставников; организаций, давших наставников", example="1"
    )
    media_posts: int | None = integer(
        "медиаплан; публикации; новости; публикаций за период", example="7"
    )


class MentoringPair(VersionColumns, table=True):
    """One pair or group under opaque codes; the list of names stays on paper at the school."""

    __tablename__ = "mentoring_pairs"

    pair_code: str = code("код; № пары; код пары", key=True, example="S10-P-014")
    member_code: str = reference(
        "members.member_code", "организация; ОО", required=True, example="S10"
    )
    kind: str = choice(PairKind, "вид; пара/группа", required=True, example="пара")
    form: str = reference(
        "mentoring_forms.form",
        "форма наставничества; форма",
        required=True,
        example="педагог-ученик",
    )
    mentor_code: str = code(
        "наставник; код наставника", required=True, pattern=r"M-\d{1,6}", example="M-003"
    )
    mentee_codes: str = code(
        "наставляемый; наставляемые; коды наставляемых",
        required=True,
        many=True,
        pattern=r"M-\d{1,6}",
        example="m-021",
    )
    mentee_age_band: str | None = choice(AgeBand, "возраст; возрастная группа", example="10-14")
    started_on: str = day(
        "дата начала; дата соглашения; начало", required=True, example="15.09.2025"
    )
    agreement_months: int | None = integer(
        "на сколько месяцев; срок действия; срок соглашения, мес.", least=1, most=60, example="9"
    )
    extended_months: int | None = integer("продлено; продление, мес.", example="0")
    ended_on: str | None = day("дата окончания; завершено")
    end_reason: str | None = choice(EndReason, "причина; причина завершения")
    consent_mentor: str = choice(Consent, "согласие наставника", required=True, example="да")
    consent_mentee: str = choice(Consent, "согласие наставляемого", required=True, example="да")
    consent_withdrawn_on: str | None = day("дата отзыва")
    plan_actions: int | None = integer("мероприятий по плану", example="12")
    plan_done: int | None = integer("выполнено по плану; выполнено мероприятий", example="9")
    replaced_pair: str | None = reference("mentoring_pairs.pair_code", "вместо пары; заменяет пару")
