"""Given names, Russian, Kazakh and English, that tell a person from a place or a thing.

Cyrillic ones stand in every case of Russian.

Names that are words as well (Вера, Роман, Лев, Слава) are left out: with a patronymic or initials a
person is found without them.
"""

import re

from lib.intake.privacy.lexicon.eastern_names import EASTERN_NAMES
from lib.intake.privacy.lexicon.word_sets import word_set

_MALE = (
    "Александр Алексей Анатолий Андрей Антон Аркадий Арсений Артём Артур Богдан Борис Вадим "
    "Валентин Валерий Василий Виктор Виталий Владимир Владислав Всеволод Вячеслав Геннадий "
    "Георгий Герман Глеб Григорий Данил Даниил Денис Дмитрий Евгений Егор Захар Иван Игнат Игорь "
    "Илья Иннокентий Кирилл Константин Леонид Макар Максим Марат Матвей Михаил Никита Николай "
    "Олег Остап Павел Пётр Прохор Ростислав Руслан Рустам Савелий Святослав Семён Сергей "
    "Станислав Степан Тарас Тимофей Тимур Фёдор Филипп Эдуард Юрий Яков Ярослав Айдар Айдос "
    "Алибек Алишер Алмас Аман Амангельды Арман Асан Асет Аскар Ахмет Бауыржан Бахыт Берик Болат "
    "Данияр Даурен Ерболат Ерлан Жандос Жанибек Кайрат Канат Марлен Мурат Нурлан Нурсултан Рашид "
    "Ринат Рустем Санжар Серик Талгат Тимерлан Улан Чингиз Шамиль Ильдар Ильнур Ильяс Нурбек "
    "Бекзат Дима Миша Коля Ваня Серёжа Лёша Вова Толя Витя Петя Саша Гриша Федя Боря Юра Лёня "
    "Стас Влад Даня Сеня Кирюша Славик Вадик Жора Рома Тёма Гоша Паша Костя Алёша Андрюша Женя "
    "Даниял Ержан Асхат Даулет Дархан Дидар Ерасыл Ернар Жасулан Нуржан Олжас Рауан Самат Сакен "
    "Абылай Адиль Айбек Айбар Магжан Темирлан Арсен Рамазан Ислам Нұрлан Нұрсұлтан Нұржан Нұрбек "
    "Дәулет Дәурен Ерсін Жасұлан Қанат Қайрат Мұрат Рүстем Сәкен Серік Шыңғыс Әділ Мағжан Ғалым "
    "Берік Демид Мирон Лука Платон Герасим Назар Родион Бауржан Бақытжан Бахытжан Рахимжан "
    "Темірхан Азамат Азат Айрат Булат Вильдан Дамир Заур Ибрагим Магомед Мурад Мустафа Равиль "
    "Рамиль Салават Тагир Фарид Эльдар Юсуф Карим Эмиль Илнур Илнар Ильнар Рамил Рөстәм Ильшат "
    "Тихон Елисей Лаврентий Мирослав Вениамин Ефим Зиновий Иосиф Рудольф Феликс Юлиан Иоганн"
)
_FEMALE = (
    "Агата Аделина Алевтина Александра Алёна Алина Алиса Алла Анастасия Ангелина Анжела Анна "
    "Антонина Анфиса Валентина Валерия Варвара Василиса Вероника Виктория Галина Дарья Диана Дина "
    "Ева Евгения Екатерина Елена Елизавета Жанна Зинаида Зоя Инна Ирина Карина Кира Клавдия "
    "Кристина Ксения Лариса Лидия Людмила Маргарита Марина Мария Наталья Наталия Нина Оксана "
    "Ольга Полина Раиса Светлана Снежана София Софья Таисия Тамара Татьяна Ульяна Юлия Яна "
    "Айгерим Айгуль Айжан Айнур Айнура Алия Альбина Альфия Амина Асель Асем Ботагоз Гульмира "
    "Гульнара Гузель Дана Динара Жанар Жансая Зарина Зухра Камила Камилла Лейла Мадина Макпал "
    "Меруерт Назгуль Райхан Розалия Сабина Салтанат Сания Сание Саида Фатима Эльвира Эльмира "
    "Эльза Томирис Айым Аружан Балнур Дильназ Аяулым Әсел Әсем Гүлмира Гүлнар Айгүл Ләззат "
    "Қарлығаш Сәуле Мәдина Катя Маша Даша Настя Таня Лиза Оля Юля Аня Наташа Ксюша Лена Рита Надя "
    "Света Люда Люся Ира Леся Лера Геля Ася Тася Уля Варя Ксеня Гуля Зина Галя Валя Соня Айгерім "
    "Әйгерім Әлия Айсұлу Айсулу Ақбота Акбота Ақмарал Алтынай Анель Асия Бибігүл Бибигуль Гауһар "
    "Гаухар Гүлжан Гульжан Гүлнәр Дария Еркежан Зере Инкар Лаура Мөлдір Назерке Назым Перизат "
    "Раушан Ұлжан Ульжан Шолпан Шынар Жұлдыз Самал Молдир Милана Эвелина Ярослава Майя Жулдыз "
    "Инга Инесса Эмма Римма Регина Нелли Злата Мила Стефания Василина Влада Есения Эмилия Гульназ "
    "Гөлназ Фәридә Ләйсән Ляйсан Лейсан Алсу Гузелия Рузиля Арина Ника Дарина Элина Каролина "
    "Нонна Фаина Стелла Лика Эля Милена Агния Альмира Ариана Мирослава Радмила Фарида Гульшат "
    "Лилиана Нурия Еңлік Ақерке Акерке Айдана Айша"
)
_OTHER = (
    "Жан Пьер Абзал Адилет Айтжан Акан Алдияр Алпамыс Аманжол Амир Ануар Арыстан Аслан Байтас "
    "Бакыт Бахтияр Бейбит Бекболат Бекарыс Бибарыс Ботабек Галымжан Дулат Елдос Елжан Елнур "
    "Ергали Ержигит Ермек Ерсултан Есет Жантас Жанторе Жаркын Жигер Жомарт Кайсар Касымхан Куаныш "
    "Мадияр Мансур Мейрам Мухтар Мырзабек Нурали Нурасыл Нурдаулет Нуртас Нурым Онгар Оразалы "
    "Сабыр Сагындык Саян Серикбол Сырым Тамерлан Турар Улугбек Хаким Шынгыс Эрасыл Айбын Арнур "
    "Әлихан Әлішер Бейсен Дәуітбек Еркебұлан Жәнібек Қуаныш Мейірхан Мұхтар Нұрасыл Нұрдәулет "
    "Төлеген Бақыт Әмір Айтуар Аида Айару Айбике Айзере Айсана Акбике Акбопе Аккенже Акмарал "
    "Аксауле Акылай Алмагуль Алтыншаш Анара Ардак Асылай Асылзат Аяна Аяулы Багдат Багила Балжан "
    "Балым Бибинур Бота Ботакоз Гулдана Гулзат Гулим Гульвира Гульжанат Гульзада Гульсара Гульсум "
    "Дамира Даяна Дилара Дильнура Жазира Жамиля Жанат Жанерке Жаннур Жанылсын Зарема Зауре Зейнеп "
    "Индира Кадиша Калима Карлыгаш Корлан Куралай Куляш Кымбат Ляззат Магрипа Майра Маржан Мариям "
    "Мейрамгуль Мольдир Надира Назира Найля Нуржамал Нурай Нурбике Нургуль Нурсулу Ойша Патима "
    "Рабига Рысты Сабира Сагыныш Сандугаш Сауле Тогжан Толганай Турсунай Улбике Улжан Улпан Уриза "
    "Фариза Хадиша Ханшайым Шарипа Ырысты Эльнура Әдемі Әсия Бәтима Гүлім Гүлнұр Гүлсара Ділназ "
    "Жәмила Зәуре Құралай Ләйла Мейрамгүл Мәриям Нұргүл Нұрай Сандуғаш Сәния Тоғжан Ұлпан Шұға "
    "Ботакөз Бағила Ақылай Камалия Руфат Есим Сафия Турлан Ерсайын Бекнур Бекнұр Динмухамед Мия "
    "Жолдас Шаймардан Эльнар Бадма Линара Расул Медет Нурсеит Нурсейт Нурлыбек Нуриддин Осман "
    "Хамза Дияр Дамели Дарига Еламан Ерлик Ерхан Жаннат Жасмин Зубайда Имран Камшат Кенжебек "
    "Кулпаш Лаззат Маулен Мейиржан Мурагер Мырзахан Нургиса Нурсая Нурхан Раушана Санат Серикжан "
    "Сымбат Таир Тасболат Тлеулес Тлек Фатих Халида Хафиз Шакен Ширин Эсен Ажар Ақмерей Алмат "
    "Асылбек Аят Бақтияр Батырхан Гүлзира Гулзира Дәмелі Ерік Есжан Есенгуль Жайна Жәния Кәмшат "
    "Қазыбек Казыбек Қуандық Мағауия Мәди Мади Нұрлы Нұрлыбек Тілек Айнаш Айнұр Гүлназ Гүлшат "
    "Дінмұхамед Радж Мухаммад Умар Усман Хасан Хусейн Шерзод Рустамжон Нигора Дилшод Фируза "
    "Гулноза Азиза Абдулла Хадиджа Марьям Сумая Патимат Зайнаб Залина Алихан Асланбек Хава Эльмир "
    "Эльхан Наргиза Рашида Рамиля Ильсияр Ильмира Лениза Айдара Динислам Ильгиз Раиль Рамис Фанис "
    "Фаниль Флюра Флюза Хатира Чулпан Ганс Отто Фриц Грета Хельга Шарль Мишель Жак Люк Джон "
    "Джеймс Майкл Дэвид Роберт Ричард Джессика Эмили Кейт Люси Марко Луиза Карлос Хуан Педро "
    "Мигель Софи Эрик Свен Ларс Ингрид Астрид Юрген Клаус Хельмут Стефан Николя Жанетта Эрика "
    "Филип"
)
_LATIN = (
    "Alexander Alexandr Alexei Alexey Anatoly Andrei Andrey Anton Artem Boris Vadim Valentin "
    "Valery Vasily Victor Viktor Vitaly Vladimir Vladislav Vyacheslav Gennady Georgy Gleb Grigory "
    "Daniil Denis Dmitry Dmitri Evgeny Egor Ivan Igor Ilya Kirill Konstantin Leonid Maxim Maksim "
    "Matvey Mikhail Nikita Nikolai Nikolay Oleg Pavel Petr Pyotr Ruslan Semyon Sergei Sergey "
    "Stanislav Stepan Timofey Fedor Yuri Yury Yakov Yaroslav Aleksandra Alexandra Alina Anastasia "
    "Anna Antonina Valentina Varvara Veronika Victoria Galina Daria Darya Diana Evgenia Ekaterina "
    "Elena Elizaveta Zinaida Irina Karina Kristina Ksenia Larisa Lidia Lyudmila Margarita Marina "
    "Maria Mariya Natalia Natalya Nina Oksana Olga Polina Svetlana Sofia Sofya Tamara Tatiana "
    "Tatyana Ulyana Yulia Aigerim Aigul Asel Aset Askar Aizhan Arman Bolat Daniyar Dinara Erlan "
    "Gulnara Kairat Kanat Leila Madina Marat Murat Nurlan Saltanat Serik Talgat Timur Zarina"
)
_ENDINGS = {
    "ия": ("ия", "ии", "ию", "ией"),
    "ья": ("ья", "ьи", "ье", "ью", "ьей"),
    "а": ("а", "ы", "и", "е", "у", "ой", "ою"),
    "я": ("я", "и", "е", "ю", "ей"),
    "ий": ("ий", "ия", "ию", "ием", "ии"),
    "й": ("й", "я", "ю", "ем", "е"),
    "ь": ("ь", "я", "ю", "ем", "е", "и"),
    "": ("", "а", "у", "ом", "ем", "е"),
}
_ODD = {"павел": "павл", "пётр": "петр"}
_VOWELS = "еиоуыэю"


def cases(name: str) -> set[str]:
    """Return a name in all cases, in small letters, ё as е."""
    plain = name.casefold()
    ending = next(end for end in _ENDINGS if plain.endswith(end))
    if plain[-1] in _VOWELS:
        return {plain}
    stem = _ODD.get(plain, plain.removesuffix(ending))
    return {plain, *(stem + case for case in _ENDINGS[ending])}


_ROMAN = {
    **dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziyklmnoprstufye", strict=True)),
    **dict(zip("әғқңөұүһі", "agknouuhi", strict=True)),
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
}
_OTHERWISE = {"й": "i", "х": "h", "ю": "iu", "я": "ia", "қ": "q", "е": "ye"}
_ROMANISATIONS = (str.maketrans(_ROMAN), str.maketrans({**_ROMAN, **_OTHERWISE}))

_CYRILLIC = f"{_MALE} {_FEMALE} {_OTHER} {EASTERN_NAMES}"

GIVEN_NAMES = frozenset(
    form.replace("ё", "е") for name in _CYRILLIC.split() for form in cases(name)
) | frozenset(
    [
        *_LATIN.casefold().split(),
        *(
            name.casefold().translate(letters)
            for name in _CYRILLIC.split()
            for letters in _ROMANISATIONS
            if len(name) > 3
        ),
    ]
)
"""Given names in small letters: Cyrillic ones in every case, and in Latin letters."""

ENGLISH_NAMES = word_set(
    "james john robert michael william david richard joseph thomas charles christopher daniel "
    "matthew anthony steven andrew kenneth joshua kevin brian edward ronald timothy jason jeffrey "
    "ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel "
    "gregory patrick jack dennis peter paul mark mary patricia jennifer linda elizabeth barbara "
    "susan jessica sarah karen nancy lisa margaret sandra ashley kimberly emily donna michelle "
    "carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela "
    "shirley ruth brenda pamela nicole katherine samantha christine emma catherine helen hans "
    "klaus jurgen juergen stefan heinz karl pierre jean marie francois jacques luis jose carlos "
    "juan ana giulia francesca giovanni marco paolo luca wolfgang ingrid sven lars erik bjorn "
    "piotr jan tomasz katarzyna malgorzata agnieszka julia alice jane lucy oliver harry kate mike "
    "bob tom jim bill steve sophie chloe grace henry liam noah elijah lucas ethan aiden sophia "
    "olivia isabella amelia evelyn abigail hannah eleanor natalie leah audrey sebastian dylan "
    "caleb nathan isaiah josiah aaron adrian jeremiah elias evan ezekiel xavier declan micah "
    "zachary nathaniel tristan greg betty debra rachel carolyn janet heather diane julie "
    "christina joan lauren judith megan andrea cheryl jacqueline martha teresa kathryn janice "
    "freya isla evie zoe phoebe harriet imogen matilda beatrice callum archie alfie freddie toby "
    "reuben rory fergus siobhan niamh fiona kirsty iain angus gareth rhys"
)
"""English given names in small letters, which stand before a surname."""

NOMINATIVES = frozenset(_CYRILLIC.casefold().replace("ё", "е").split())
"""Cyrillic given names in small letters, in the nominative alone."""
RESPECT = frozenset(("ага", "аға", "апа", "апай"))
"""What is said behind a given name out of respect: «Рашид-ага»."""
_KAZAKH_CASE = re.compile(r"(?:[нтд][ыі]ң|[қкғг][ае]|[дт]ан|[дт]ен|[мпб]ен)\Z")
"""Endings of Kazakh cases: «Асхатқа», «Динараның»."""
_SHORTEST_IN_CASE = 4


def is_given(plain: str) -> bool:
    """Whether a word in small letters is a given name, perhaps in a case of Kazakh."""
    return plain in GIVEN_NAMES or plain in RESPECT or is_in_kazakh_case(plain)


def is_in_kazakh_case(plain: str) -> bool:
    """Whether a word in small letters is a given name in a case of Kazakh: «Асхатқа»."""
    stem = _KAZAKH_CASE.sub("", plain)
    if stem == plain or len(stem) < _SHORTEST_IN_CASE:
        return False
    return stem in NOMINATIVES or stem.endswith(("гүл", "жан"))
