## Kinds of files and their columns

kind-directions = Стратегиялық бағыттар
column-directions-direction = Бағыт нөмірі
column-directions-direction-code = Бағыт коды
column-directions-name-ru = Атауы (орыс.)
column-directions-name-en = Атауы (ағыл.)
column-directions-name-kk = Атауы (қаз.)
column-directions-short-ru = Қысқаша атауы (орыс.)
column-directions-short-en = Қысқаша атауы (ағыл.)
column-directions-short-kk = Қысқаша атауы (қаз.)

kind-mentoring-forms = Тәлімгерлік нысандары
column-mentoring-forms-form = Нысан коды
column-mentoring-forms-name-ru = Атауы (орыс.)
column-mentoring-forms-name-en = Атауы (ағыл.)
column-mentoring-forms-name-kk = Атауы (қаз.)
column-mentoring-forms-mentor = Тәлімгер
column-mentoring-forms-mentee = Тәлім алушы
column-mentoring-forms-source = Негіздеме

kind-settings = Баптаулар
column-settings-setting = Баптау
column-settings-value = Мәні

kind-members = Консорциум мүшелері
column-members-member-code = Ұйым коды
column-members-name-ru = Атауы (орыс.)
column-members-name-en = Атауы (ағыл.)
column-members-name-kk = Атауы (қаз.)
column-members-short-name = Қысқаша атауы
column-members-member-type = Ұйым түрі
column-members-country = Ел
column-members-region = Өңір
column-members-city = Елді мекен
column-members-lat = Ендік
column-members-lon = Бойлық
column-members-joined-on = Қосылған күні
column-members-left-on = Шыққан күні
column-members-pupils-total = Барлық білім алушылар
column-members-pupils-10-19 = 10–19 жастағы білім алушылар
column-members-pupils-15-19 = 15–19 жастағы білім алушылар
column-members-teachers-total = Педагогтер
column-members-teachers-novice = Жас мамандар
column-members-website = Сайт
column-members-is-demo = Демо

column-aliases-alias = Басқа атауы
column-aliases-code = Код

column-headcounts-member-code = Ұйым коды
column-headcounts-school-year = Оқу жылы
column-headcounts-pupils-total = Барлық білім алушылар
column-headcounts-pupils-10-19 = 10–19 жастағы білім алушылар
column-headcounts-pupils-15-19 = 15–19 жастағы білім алушылар
column-headcounts-teachers-total = Педагогтер
column-headcounts-teachers-novice = Жас мамандар

kind-indicators = Көрсеткіш паспорттары
column-indicators-indicator-code = Көрсеткіш коды
column-indicators-direction = Бағыт
column-indicators-name-ru = Көрсеткіш (орыс.)
column-indicators-name-en = Көрсеткіш (ағыл.)
column-indicators-name-kk = Көрсеткіш (қаз.)
column-indicators-unit = Өлшем бірлігі
column-indicators-range-low = Төменгі шек
column-indicators-range-high = Жоғарғы шек
column-indicators-period-type = Кезеңділігі
column-indicators-baseline-period = Базалық кезең
column-indicators-baseline-value = Базалық мән
column-indicators-owner = Жауапты
column-indicators-method-note = Есептеу әдістемесі
column-indicators-numerator-text = Алым
column-indicators-denominator-text = Бөлім

kind-targets = Нысаналы мәндер
column-targets-indicator-code = Көрсеткіш коды
column-targets-period = Кезең
column-targets-target-value = Нысаналы мән
column-targets-member-code = Ұйым коды
column-targets-comment = Түсініктеме

kind-measurements = Нақты мәндер
column-measurements-indicator-code = Көрсеткіш коды
column-measurements-member-code = Ұйым коды
column-measurements-period = Кезең
column-measurements-value = Мәні
column-measurements-numerator = Алым
column-measurements-denominator = Бөлім
column-measurements-sample-size = Жауаптар саны
column-measurements-reported-on = Тапсырылған күні
column-measurements-source = Дереккөз
column-measurements-status = Күйі
column-measurements-comment = Түсініктеме

column-overrides-indicator-code = Көрсеткіш коды

column-notes-indicator-code = Көрсеткіш коды
column-notes-happened-on = Күні

kind-events = Іс-шаралар
column-events-event-id = Іс-шара коды
column-events-title = Атауы
column-events-event-type = Түрі
column-events-direction = Бағыт
column-events-starts-on = Басталған күні
column-events-ends-on = Аяқталған күні
column-events-host-member = Ұйымдастырушы
column-events-co-hosts = Бірлескен ұйымдастырушылар
column-events-mode = Форматы
column-events-participants-total = Барлық қатысушылар
column-events-satisfaction = Қанағаттану, %
column-events-status = Күйі
column-events-link = Сілтеме

kind-agreements = Шарттар мен келісімдер
column-agreements-agreement-id = Шарт коды
column-agreements-kind = Түрі
column-agreements-title = Атауы
column-agreements-parties = Тараптар
column-agreements-signed-on = Қол қойылған күні
column-agreements-status = Күйі
column-agreements-direction = Бағыт
column-agreements-amount = Сомасы
column-agreements-currency = Валютасы

kind-exchanges = Ресурстармен алмасу
column-exchanges-exchange-id = Алмасу коды
column-exchanges-date = Күні
column-exchanges-from-member = Беруші
column-exchanges-to-member = Алушы
column-exchanges-resource = Ресурс
column-exchanges-quantity = Саны
column-exchanges-unit = Бірлігі
column-exchanges-direction = Бағыт
column-exchanges-agreement-id = Шарт
column-exchanges-returned-on = Қайтарылған күні
column-exchanges-state = Күйі
column-exchanges-note = Ескертпе

kind-funding = Қаржыландыру
column-funding-funding-id = Қаржыландыру коды
column-funding-period = Кезең
column-funding-source-type = Дереккөз
column-funding-payer-member = Төлеуші
column-funding-receiver-member = Алушы
column-funding-planned = Жоспар
column-funding-received = Алынды
column-funding-spent = Жұмсалды
column-funding-currency = Валютасы
column-funding-direction = Бағыт
column-funding-purpose = Мақсаты

kind-mentoring-counts = Тәлімгерлік көрсеткіштері
column-mentoring-counts-member-code = Ұйым коды
column-mentoring-counts-census-date = Мониторинг күні
column-mentoring-counts-form = Тәлімгерлік нысаны
column-mentoring-counts-mentors = Тәлімгерлер
column-mentoring-counts-mentees = Тәлім алушылар
column-mentoring-counts-pairs = Жұптар
column-mentoring-counts-groups = Топтар
column-mentoring-counts-mentors-15-19 = 15–19 жастағы тәлімгерлер
column-mentoring-counts-novice-mentees = Жас мамандар
column-mentoring-counts-plans-total = Жеке жоспарлар
column-mentoring-counts-agreements-active = Қолданыстағы келісімдер
column-mentoring-counts-mentor-replacements = Тәлімгерді ауыстыру
column-mentoring-counts-media-posts = Жарияланымдар

column-mentoring-pairs-pair-code = Жұп коды
column-mentoring-pairs-member-code = Ұйым коды
column-mentoring-pairs-kind = Жұп немесе топ
column-mentoring-pairs-form = Нысан
column-mentoring-pairs-mentor-code = Тәлімгер коды
column-mentoring-pairs-mentee-codes = Тәлім алушылар кодтары
column-mentoring-pairs-mentee-age-band = Жас тобы
column-mentoring-pairs-started-on = Басталуы
column-mentoring-pairs-agreement-months = Келісім мерзімі, ай
column-mentoring-pairs-extended-months = Ұзарту, ай
column-mentoring-pairs-ended-on = Аяқталған күні
column-mentoring-pairs-end-reason = Себебі
column-mentoring-pairs-consent-mentor = Тәлімгердің келісімі
column-mentoring-pairs-consent-mentee = Тәлім алушының келісімі

kind-risk-profiles = Мектептің тәуекел профилі
column-risk-profiles-member-code = Ұйым коды
column-risk-profiles-factor-code = Тәуекел факторы
column-risk-profiles-assessed-on = Бағалау күні
column-risk-profiles-significance = Маңыздылығы
column-risk-profiles-score = Балл
column-risk-profiles-source = Дереккөз
column-risk-profiles-chosen = Жұмысқа алынды
column-risk-profiles-deficit = Тапшылық

kind-measures = Жол картасының шаралары
column-measures-measure-id = Шара коды
column-measures-member-code = Ұйым коды
column-measures-factor-code = Тәуекел факторы
column-measures-title = Қолдау шарасы
column-measures-responsible-group = Жауапты топ
column-measures-start-on = Басталуы
column-measures-due-on = Мерзімі
column-measures-done-on = Орындалған күні
column-measures-progress = Орындалуы, %
column-measures-status = Күйі
column-measures-resource = Ресурс

## Closed lists

member-type-school = мектеп
member-type-university = университет
member-type-research = ғылыми ұйым
member-type-company = компания
member-type-additional = қосымша білім
member-type-college = колледж
member-type-foundation = қор
member-type-methodical = әдістемелік қызмет

party-institution = Білім беру ұйымы
party-enterprise = Кәсіпорындар, компаниялар
party-science = Ғылым
party-students = Білім алушылар

role-coordinator = үйлестіруші
role-founder = құрылтайшы
role-member = мүше
role-partner = серіктес
role-observer = бақылаушы

country-ru = Ресей
country-kz = Қазақстан
country-by = Беларусь
country-uz = Өзбекстан
country-kg = Қырғызстан

unit-kind-count = саны
unit-kind-percent = пайыз
unit-kind-hours = сағат
unit-kind-money = ақша
unit-kind-points = балл

better-up = өсу
better-down = төмендеу
better-keep = сақтау

aggregation-sum = қосынды
aggregation-mean = орташа мән

nature-flow = ағын
nature-ratio = үлес


period-type-school-year = оқу жылы
period-type-half = жартыжылдық
period-type-quarter = тоқсан
period-type-month = ай
period-type-year = күнтізбелік жыл

grain-day = күн
grain-month = ай
grain-quarter = тоқсан
grain-half = жартыжылдық
grain-school-year = оқу жылы
grain-year = күнтізбелік жыл

report-status-submitted = тапсырылды
report-status-approved = бекітілді

event-type-contest = байқау
event-type-olympiad = олимпиада
event-type-forum = форум
event-type-conference = конференция
event-type-seminar = семинар
event-type-webinar = вебинар
event-type-workshop = шеберлік сабағы
event-type-open-lesson = ашық сабақ
event-type-placement = тағылымдама
event-type-excursion = экскурсия
event-type-job-taster = кәсіптік сынама
event-type-hackathon = хакатон
event-type-course = курс
event-type-council-meeting = кеңес отырысы
event-type-other = басқа

event-mode-online = онлайн
event-mode-hybrid = аралас

event-status-planned = жоспарланған
event-status-held = өткізілді
event-status-postponed = кейінге қалдырылды

resource-experience = тәжірибе
resource-equipment = жабдық
resource-information = ақпарат
resource-staff = кадрлар
resource-finance = қаржы

exchange-unit-attendances = қатысу
exchange-unit-hours = сағат
exchange-unit-units = жинақ
exchange-unit-items = дана
exchange-unit-person-hours = адам-сағат
exchange-unit-krub = мың рубль
exchange-unit-kkzt = мың теңге

exchange-state-pledged = уәде етілді
exchange-state-agreed = келісілді
exchange-state-delivered = берілді

pair-kind-pair = жұп
pair-kind-group = топ

age-band-10-14 = 10–14 жас
age-band-15-19 = 15–19 жас
age-band-20-35 = 20–35 жас
age-band-35 = 35 жастан асқан

end-reason-completed = аяқталды
end-reason-replacement = тәлімгерді ауыстыру
end-reason-consent-withdrawn = келісім кері қайтарып алынды

consent-given = берілді
consent-withdrawn = кері қайтарып алынды
consent-missing = жоқ

risk-factor-r01 = Мектептің жарақтандырылу деңгейінің төмендігі
risk-factor-r02 = Педагог кадрлардың тапшылығы
risk-factor-r03 = Педагогтердің пәндік және әдістемелік құзыреттілігінің жеткіліксіздігі
risk-factor-r04 = Оқу процесінің бейімделгіштігінің төмендігі
risk-factor-r05 = Мектепішілік біліктілікті арттыру жүйесінің қалыптаспауы
risk-factor-r06 = Білім алушылардың оқу ынтасының төмендігі
risk-factor-r07 = Мектептегі әл-ауқат деңгейінің төмендігі
risk-factor-r08 = Сыныптағы тәртіп деңгейінің төмендігі
risk-factor-r09 = Ерекше білім беру қажеттіліктері бар білім алушылар үлесінің жоғарылығы
risk-factor-r10 = Тілдік және мәдени кедергілерді еңсеру сапасының төмендігі
risk-factor-r11 = Оқу үлгерімі төмендеу қаупі бар білім алушылар үлесінің жоғарылығы
risk-factor-r12 = Ата-аналардың тартылу деңгейінің төмендігі

significance-none = жоқ
significance-low = төмен
significance-medium = орташа
significance-high = жоғары

risk-source-curator = куратор

responsible-group-executive = атқарушы билік органдары
responsible-group-coordinators = үйлестірушілер
responsible-group-methodical = әдістемелік қызмет
responsible-group-parents = ата-аналар

measure-status-planned = жоспарланған
measure-status-in-progress = орындалуда
measure-status-done = орындалды

agreement-kind-consortium = консорциум туралы шарт
agreement-kind-cooperation = ынтымақтастық
agreement-kind-network-form = желілік нысан
agreement-kind-grant = грант
agreement-kind-memorandum = меморандум
agreement-kind-double-degree = қос диплом
agreement-kind-mobility = академиялық ұтқырлық
agreement-kind-ip-licence = лицензия
agreement-kind-mentoring-frame = тәлімгерлік

agreement-status-active = қолданыста
agreement-status-expired = мерзімі өтті
agreement-status-terminated = бұзылды

currency-rub = рубль
currency-kzt = теңге
currency-usd = доллар
currency-eur = еуро

funding-source-grant = грант
funding-source-business = бизнес
funding-source-endowment = эндаумент-қор
funding-source-foundation = қор
funding-source-other = басқа

alias-subject-members = ұйым
alias-subject-indicators = көрсеткіш


plan-status-reached = орындалды
plan-status-slipping = артта қалуда
plan-status-no-data = деректер жоқ
override-plan-reached = { plan-status-reached }
override-plan-slipping = { plan-status-slipping }

freshness-overdue = мерзімі өткен

setting-name-time-zone = Уақыт белдеуі

reserved-consortium = консорциум
reserved-students = білім алушылар
answer-yes = иә
answer-no = жоқ
template-example = үлгі
template-lists = Тізімдер
template-mark = жол

form-text = мәтін
form-code = код
form-integer = бүтін сан
form-decimal = сан
form-yes-no = иә немесе жоқ

unit-persons = адам
unit-percent = %
unit-krub = мың рубль

## Periods

period-year = { $year } жыл
period-school-year = { $year } оқу жылы
period-half = { $year } оқу жылының { $half } жартыжылдығы
period-quarter = { $year } жылғы { $quarter } тоқсан
period-month = { $month } { $year }

## Access
sign-out = Шығу

sign-in-title = Кіру
sign-in-password = Құпиясөз
sign-in-button = Кіру
sign-in-refused = Аты немесе құпиясөзі қате.
account-role-viewer = Көрермен
account-role-staff = Қызметкер
account-role-coordinator = Үйлестіруші
language-ru = Русский
language-en = English
language-kk = Қазақша
password-title = Құпиясөзді өзгерту
password-new = Жаңа құпиясөз, кемінде 10 таңба
password-button = Құпиясөзді өзгерту

## Frame
section-board = Стратегия
section-staff = Деректер
section-about = Жүйе туралы
page-overview = Шолу
page-directions = Бағыттар
page-exchange = Ресурстармен алмасу
page-mentoring = Тәлімгерлік
page-members = Консорциум мүшелері
page-dictionary = Деректер сөздігі
picker-language = Тіл
picker-period = Оқу жылы
source-table = Кесте және файл
source-download = CSV жүктеп алу
figure-period = Кезең
figure-value = Мәні
figure-member = Ұйым
figure-giver = Беруші
figure-receiver = Алушы
figure-form = Нысан
figure-half = Жартыжылдық
figure-share = Үлес
figure-short = Бағыт
figure-no-data = Деректер жоқ

## Boards
plan-head-reached = орын- далды
plan-head-slipping = артта қалуда
plan-head-no-data = деректер жоқ
matrix-givers = Беруші
matrix-receivers = Алушы
matrix-total = барлығы
reach-pupils = 10–19 жастағы білім алушылар

## Staff
page-upload = Файлды жүктеп салу
page-history = Өзгерістер тарихы
upload-templates = Үлгілер
problem-row = Жол
problem-column = Баған
consequences-indicator = Көрсеткіш
consequences-period = Кезең
history-file = Файл
history-member = Ұйым

## Meeting

section-meeting = Кеңес
page-present = Көрсетілім
present-choose = Слайдтар ретімен
present-slide = Слайд
present-back = Артқа
present-on = Алға
