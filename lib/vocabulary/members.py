"""Members of the consortium: kinds, parties of the exchange, roles, countries."""

from lib.vocabulary.choices import Choice


class MemberType(Choice):
    """What sort of organisation a member is."""

    SCHOOL = (
        "school",
        "школа; СОШ; ООШ; НОШ; лицей; гимназия; ИТШ; центр образования; мектеп; lyceum; "
        "secondary school; high school; школы; лицеи; гимназии; мектептер; schools",
    )
    UNIVERSITY = (
        "university",
        "вуз; университет; институт ВО; академия; ЖОО; higher school; academy; вузы; "
        "университеты; жоғары оқу орындары; universities",
    )
    RESEARCH = (
        "research",
        "НИИ; научный центр; институт РАН; научный институт; ғылыми орталық; research "
        "institute; research centre; research center",
    )
    COMPANY = (
        "company",
        "компания; предприятие; организация-работодатель; ООО; АО; ПАО; ИП; ТОО; ЖШС; бизнес; "
        "кәсіпорын; компании; предприятия; кәсіпорындар; companies",
    )
    ADDITIONAL = (
        "additional",
        "ДО; дополнительное образование; ДДТ; ЦДО; дом творчества; технопарк; кванториум; центр; "
        "қосымша білім",
    )
    COLLEGE = (
        "college",
        "колледж; техникум; СПО; ТиПО; ТжКБ; vocational college; колледжи; colleges",
    )
    AUTHORITY = (
        "authority",
        "орган управления; управление; департамент; администрация; комитет; әкімдік",
    )
    FOUNDATION = "foundation", "фонд; НКО; қор"
    METHODICAL = "methodical", "методическая служба; ИРО; ИМЦ; ЦНППМ; методический центр"


class Party(Choice):
    """Which of the parties of the exchange a member stands for; pupils are never a member."""

    INSTITUTION = "institution", "образовательное учреждение; образование; школы; білім беру ұйымы"
    ENTERPRISE = "enterprise", "предприятия; компании; предприятия, компании; бизнес; кәсіпорындар"
    SCIENCE = "science", "наука; вузы; ғылым"


class Role(Choice):
    """What a member is to the consortium."""

    COORDINATOR = "coordinator", "координатор; үйлестіруші"
    FOUNDER = "founder", "учредитель; основатель; құрылтайшы"
    MEMBER = "member", "участник; член; мүше"
    PARTNER = "partner", "партнёр; серіктес"
    OBSERVER = "observer", "наблюдатель; бақылаушы"


class Country(Choice):
    """Country of a member, as ISO 3166 writes it in two letters."""

    RU = "RU", "Россия; РФ; Российская Федерация; Russia; Ресей"
    KZ = "KZ", "Казахстан; РК; Республика Казахстан; Kazakhstan; Қазақстан"
    BY = "BY", "Беларусь; Белоруссия; Belarus"
    UZ = "UZ", "Узбекистан; Uzbekistan; Өзбекстан"
    KG = "KG", "Киргизия; Кыргызстан; Kyrgyzstan; Қырғызстан"
    AM = "AM", "Армения; Armenia"
    AZ = "AZ", "Азербайджан; Azerbaijan"
    GE = "GE", "Грузия; Georgia"
    MD = "MD", "Молдавия; Moldova; Молдова"
    MN = "MN", "Монголия; Mongolia"
    TJ = "TJ", "Таджикистан; Tajikistan"
    TM = "TM", "Туркмения; Turkmenistan; Туркменистан"
    TR = "TR", "Турция; Türkiye; Turkey"
    CN = "CN", "Китай; China; КНР"
    DE = "DE", "Германия; Germany"
    GB = "GB", "Великобритания; United Kingdom; UK; Great Britain"
    US = "US", "США; United States; USA"
