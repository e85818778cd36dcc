member-type-school = мектеп
member-type-university = университет
member-type-research = ғылыми ұйым
member-type-company = компания
member-type-additional = қосымша білім
member-type-college = колледж
member-type-authority = басқару органы
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
country-am = Армения
country-az = Әзербайжан
country-ge = Грузия
country-md = Молдова
country-mn = Моңғолия
country-tj = Тәжікстан
country-tm = Түрікменстан
country-tr = Түркия
country-cn = Қытай
country-de = Германия
country-gb = Ұлыбритания
country-us = АҚШ

unit-kind-count = саны
unit-kind-percent = пайыз
unit-kind-per-1000 = 1000-ға шаққанда
unit-kind-hours = сағат
unit-kind-money = ақша
unit-kind-points = балл

better-up = өсу
better-down = төмендеу
better-keep = сақтау
better-range = шек аралығында

aggregation-sum = қосынды
aggregation-ratio = қосындылар қатынасы
aggregation-ratio-of-members = ұйымдар үлесі
aggregation-ratio-of-items = бірліктер үлесі
aggregation-weighted-mean = салмақталған орташа
aggregation-mean = орташа мән
aggregation-distinct = қайталанбай
aggregation-max = ең үлкені
aggregation-last = соңғысы

nature-flow = ағын
nature-stock = белгілі күнге
nature-ratio = үлес
nature-score = баға
nature-milestone = меже

path-line = біркелкі
path-step = сатылап

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

report-status-draft = жоба нұсқа
report-status-submitted = тапсырылды
report-status-approved = бекітілді

event-type-contest = байқау
event-type-olympiad = олимпиада
event-type-project-shift = жобалық ауысым
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
event-type-curator-visit = куратор сапары
event-type-practice = тәжірибені жариялау
event-type-other = басқа
event-mode-onsite = бетпе-бет
event-mode-online = онлайн
event-mode-hybrid = аралас
event-status-planned = жоспарланған
event-status-held = өткізілді
event-status-postponed = кейінге қалдырылды
event-status-cancelled = болдырылмады

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
exchange-unit-kusd = мың доллар
exchange-unit-keur = мың еуро
exchange-state-pledged = уәде етілді
exchange-state-agreed = келісілді
exchange-state-delivered = берілді
exchange-state-cancelled = болдырылмады
confirmation-both = екі тарап та растады
confirmation-giver-only = тек беруші хабарлады
confirmation-receiver-only = тек алушы хабарлады
confirmation-disagree = мәліметтер сәйкес емес
confirmation-consortium = консорциум хабарлады

pair-kind-pair = жұп
pair-kind-group = топ

age-band-10-14 = 10–14 жас
age-band-15-19 = 15–19 жас
age-band-20-35 = 20–35 жас
age-band-35 = 35 жастан асқан

end-reason-completed = аяқталды
end-reason-agreed = тараптардың келісімімен
end-reason-breach = міндеттерді бұзу
end-reason-replacement = тәлімгерді ауыстыру
end-reason-left = қатысушының кетуі
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

risk-source-federal = ФИОКО тәуекел профилі
risk-source-verification = верификация
risk-source-self = өзін-өзі бағалау
risk-source-curator = куратор

responsible-group-executive = атқарушы билік органдары
responsible-group-coordinators = үйлестірушілер
responsible-group-school-staff = мұғалімдер мен әкімшілік
responsible-group-methodical = әдістемелік қызмет
responsible-group-parents = ата-аналар

measure-status-planned = жоспарланған
measure-status-in-progress = орындалуда
measure-status-done = орындалды
measure-status-cancelled = болдырылмады

agreement-kind-consortium = консорциум туралы шарт
agreement-kind-cooperation = ынтымақтастық
agreement-kind-network-form = желілік нысан
agreement-kind-targeted-training = нысаналы оқыту
agreement-kind-placement = практика
agreement-kind-equipment-use = жабдықты пайдалану
agreement-kind-grant = грант
agreement-kind-donation = қайырмалдық
agreement-kind-memorandum = меморандум
agreement-kind-double-degree = қос диплом
agreement-kind-mobility = академиялық ұтқырлық
agreement-kind-ip-licence = лицензия
agreement-kind-mentoring-frame = тәлімгерлік
agreement-status-draft = жоба
agreement-status-active = қолданыста
agreement-status-expired = мерзімі өтті
agreement-status-terminated = бұзылды

currency-rub = рубль
currency-kzt = теңге
currency-usd = доллар
currency-eur = еуро

funding-source-federal-budget = федералдық бюджет
funding-source-regional-budget = өңірлік бюджет
funding-source-municipal-budget = муниципалдық бюджет
funding-source-own = өз қаражаты
funding-source-grant = грант
funding-source-business = бизнес
funding-source-endowment = эндаумент-қор
funding-source-fees = ақылы қызметтер
funding-source-foundation = қор
funding-source-other = басқа

alias-subject-members = ұйым
alias-subject-indicators = көрсеткіш

plan-status-reached = орындалды
plan-status-on-plan = жоспар бойынша
plan-status-slipping = артта қалуда
plan-status-off-plan = жоспардан тыс
plan-status-backwards = базадан нашар
plan-status-not-due = әлі ерте
plan-status-no-data = деректер жоқ

override-plan-reached = { plan-status-reached }
override-plan-on-plan = { plan-status-on-plan }
override-plan-slipping = { plan-status-slipping }
override-plan-off-plan = { plan-status-off-plan }
override-plan-backwards = { plan-status-backwards }

note-kind-event = оқиға
note-kind-method-break = әдістеменің өзгеруі

freshness-fresh = деректер жаңа
freshness-due = тапсыру уақыты
freshness-overdue = мерзімі өткен

setting-name-consortium-name-ru = Консорциум атауы
setting-name-consortium-name-en = Консорциум атауы (ағыл.)
setting-name-consortium-name-kk = Консорциум атауы (қаз.)
setting-name-term-member-ru = Мүше (орыс.)
setting-name-term-member-en = Мүше (ағыл.)
setting-name-term-member-kk = Мүше
setting-name-term-direction-ru = Бағыт (орыс.)
setting-name-term-direction-en = Бағыт (ағыл.)
setting-name-term-direction-kk = Бағыт
setting-name-term-mentor-ru = Тәлімгер (орыс.)
setting-name-term-mentor-en = Тәлімгер (ағыл.)
setting-name-term-mentor-kk = Тәлімгер
setting-name-time-zone = Уақыт белдеуі
setting-name-deadline-first-half = I жартыжылдық есебінің мерзімі
setting-name-deadline-second-half = II жартыжылдық есебінің мерзімі
setting-name-deadline-school-year = Оқу жылы есебінің мерзімі
setting-name-deadline-year = Күнтізбелік жыл есебінің мерзімі
setting-name-deadline-regional-centre = Өңірлік орталыққа мәліметтер мерзімі
setting-name-deadline-days-after = Тоқсан мен ай есебінің мерзімі, аяқталғаннан кейінгі күн
setting-name-freshness-share = Есеп кешіктірілмеген деп саналатын тапсырғандар үлесі, %
setting-name-grace-days = Мерзімнен кейінгі кейінге қалдыру, күн
setting-name-gap-slipping = Артта қалу: жолдың неше %-ынан көп
setting-name-gap-off-plan = Жоспардан тыс: жолдың неше %-ынан көп
setting-name-early-planned = Жолдың басы: жоспардың неше %-ынан бастап тексеру
setting-name-early-done = Жолдың басы: жоспардың неше %-ы орындалуға тиіс
setting-name-small-denominator = Деректер аз: бөлім мынадан кіші
setting-name-small-survey = Жауаптар аз: мынадан аз
setting-name-small-count = Адамдар саны аз: мынадан аз
setting-name-expiring-days = Шарт аяқталуда: неше күн бұрын ескерту
setting-name-upload-limit-mb = Файлдың ең үлкен көлемі, МБ
setting-name-support-anonymous = Мектептерге көмек: есептік жазбасыз келуші не көреді
setting-name-support-viewer = Мектептерге көмек: көруге арналған есептік жазба не көреді
setting-name-support-staff = Мектептерге көмек: ұйым қызметкері не көреді
setting-name-support-stage-1 = Жол картасы: бірінші кезеңнің соңы
setting-name-support-stage-2 = Жол картасы: екінші кезеңнің соңы

support-view-totals = тек қорытындылар
support-view-own = өз мектебі
support-view-all = барлық мектептер

period-year = { $year } жыл
period-school-year = { $year } оқу жылы
period-half = { $year } оқу жылының { $half } жартыжылдығы
period-quarter = { $year } жылғы { $quarter } тоқсан
period-month = { $month } { $year }

percent = { $number }{ " " }%
percent-below = { $number }{ " " }%-дан аз

upload-mode-update = Қалдыру
upload-mode-replace = Алып тастау

change-kind-status = мәртебе
change-kind-target = нысаналы мән
change-kind-value-revised = нақтыланды
change-kind-value-withdrawn = деректер қайтарып алынды
change-kind-late = есептер кешікті
change-kind-value-new = жаңа деректер
