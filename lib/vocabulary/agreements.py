"""Agreements, the criteria of a consortium, and money: currencies and sources."""

from lib.vocabulary.choices import Choice


class AgreementKind(Choice):
    """What an agreement is about."""

    CONSORTIUM = "consortium", "договор о консорциуме; соглашение о консорциуме; консорциум"
    COOPERATION = "cooperation", "сотрудничество; договор о сотрудничестве; ынтымақтастық"
    NETWORK_FORM = "network_form", "сетевая форма; договор о сетевой форме; желілік нысан"
    TARGETED_TRAINING = "targeted_training", "целевое обучение; договор о целевом обучении"
    PLACEMENT = "placement", "практика; стажировка; практическая подготовка"
    EQUIPMENT_USE = "equipment_use", "пользование оборудованием; безвозмездное пользование; аренда"
    GRANT = "grant", "грант; грантовое соглашение"
    DONATION = "donation", "пожертвование; дарение"
    MEMORANDUM = "memorandum", "меморандум"
    DOUBLE_DEGREE = "double_degree", "двойной диплом; двудипломная программа"
    MOBILITY = "mobility", "мобильность; академическая мобильность"
    IP_LICENCE = "ip_licence", "лицензия; лицензионный договор"
    MENTORING_FRAME = "mentoring_frame", "наставничество; рамочный договор о наставничестве"


class AgreementStatus(Choice):
    """State of an agreement as typed; it is checked against its dates."""

    DRAFT = "draft", "проект; на подписании; жоба"
    ACTIVE = "active", "действует; заключён; действующий; қолданыста"
    EXPIRED = "expired", "истёк; окончен; завершён; аяқталды"
    TERMINATED = "terminated", "расторгнут; прекращён; бұзылды"


class AgreementState(Choice):
    """State of an agreement on a day: computed from its dates and from what was typed."""

    ENDING = "ending"
    IN_FORCE = "in_force"
    FUTURE = "future"
    DRAFT = "draft"
    EXPIRED = "expired"
    TERMINATED = "terminated"


VALID_AGREEMENTS = (AgreementState.ENDING, AgreementState.IN_FORCE)
"""States of agreements that bind their parties."""


class AgreementDoubt(Choice):
    """What is doubtful about the record of an agreement; it is counted and drawn all the same."""

    NO_END = "no_end"
    OVERLAP = "overlap"
    PARTY_LEFT = "party_left"
    RUN_OUT = "run_out"
    ENDED_EARLY = "ended_early"


class Criterion(Choice):
    """The seven criteria that define a consortium, in the order of the article on Kazakhstan."""

    TEMPORARY = "temporary"
    LEGAL_FORM = "legal_form"
    INTERESTS = "interests"
    CONTRACTS = "contracts"
    EQUALITY = "equality"
    SELF_GOVERNANCE = "self_governance"
    VOLUNTARY = "voluntary"


class Currency(Choice):
    """Currency of an amount; sums exist only inside one currency."""

    RUB = "RUB", "руб.; рублей; рубли; руб; ₽; р."
    KZT = "KZT", "тенге; тг; тг.; ₸; теңге"
    USD = "USD", "долл.; доллары; $"
    EUR = "EUR", "евро; €"


class FundingSource(Choice):
    """Where money comes from."""

    FEDERAL_BUDGET = "federal_budget", "федеральный бюджет"
    REGIONAL_BUDGET = "regional_budget", "региональный бюджет; областной бюджет; краевой бюджет"
    MUNICIPAL_BUDGET = "municipal_budget", "муниципальный бюджет; местный бюджет"
    OWN = "own", "собственные средства; свои средства; внебюджет; own funds; own means"
    GRANT = "grant", "грант"
    BUSINESS = "business", "бизнес; компания; спонсор; предприятие"
    ENDOWMENT = "endowment", "эндаумент; целевой капитал"
    FEES = "fees", "платные услуги; плата"
    FOUNDATION = "foundation", "фонд; НКО"
    OTHER = "other", "другое; иное; прочее"
