aside-attention = Назар аудару қажет
aside-changes = Не өзгерді

attention-all = Барлығын көрсету ({ $count })
attention-reports = Уақытылы есептер
attention-agreements = Шарттар
attention-period = Көрсеткіштер — { $period } бойынша; есептер мен шарттар — { $day } күнгі жағдай бойынша
changes-every-period = Өзгерістер — тек { $period } емес, барлық кезең бойынша
attention-nothing = Сұрақ жоқ: мерзімі өткен есептер, жоспардан тыс көрсеткіштер, шарттарға, іс-шараларға және қаржыға қатысты сұрақтар табылмады.

headline-exchanges = Ресурс беру
    .meaning = Ресурстар неше рет берілді; уәде етілгені мен болдырылмағаны есептелмейді.
headline-mentoring-participants = Тәлімгерлікте
    .meaning = Соңғы мониторинг бойынша тәлімгерлер мен тәлім алушылар, қайталанбай саналған.
headline-on-time = Уақытылы есептер
    .meaning = Мерзімінде тапсырылғаны ÷ тапсырылуға тиісі.
headline-attainment = Орындалу индексі
    .meaning = Бағыттар бойынша орташа мән; әр көрсеткіш 0–120 % шегінде есепке алынған.
overview-about = { $directions } бағыт, { $indicators } көрсеткіш, { $members } ұйым
headline-period = Кезең: { $period }.
headline-mentoring-pairs = Жұптар
    .meaning = Тәлімгерлік жұптар: бір тәлімгер және бір тәлім алушы.
headline-mentoring-coverage = Білім алушыларды қамту
    .meaning = Тәлімгері бар 10–19 жастағы білім алушылар ÷ есеп тапсырған мектептердегі осы жастағы барлық білім алушылар.
headline-members = Білім · ғылым · бизнес
    .meaning = Консорциумға мүше ұйымдар. Мектептер мен басқа білім беру ұйымдары: { $institution }; жоғары оқу орындары мен ғылыми ұйымдар: { $science }; кәсіпорындар мен компаниялар: { $enterprise }; барлығы: { $all }.
headline-year = 1 жылда · { $period }
headline-before = Бір жыл бұрын: { $value }.
headline-before-exact = Бір жыл бұрын: { $value }, қазір: { $now }.

board-empty = Көрсеткіштер әзірге жоқ, сондықтан жоспармен салыстыратын ештеңе жоқ.
board-empty-step = Мүшелерді, көрсеткіштерді және нысаналы мәндерді жүктеп салыңыз

choose-direction = Бағыт
choose-indicator = Көрсеткіш
choose-depth = Көрсеткіш туралы не көрсету керек
choose-resource = Ресурс
choose-count = Нені санау керек
choose-level = Кімдердің арасында
choose-aside = Жанында не көрсету керек
choose-member = Ұйым
choose-member-all = Барлық ұйымдар

direction-empty = Бұл бағытта әзірге көрсеткіштер жоқ.
direction-keys = { $keys } пернелері — басқа бағыт
direction-overview = Шолуға оралу
direction-retired = { $indicator } — { $day } күнінен бастап
direction-retired-all = Есептен шығарылғандар: { $indicators }

indicator-members = Мүшелер
indicator-rows = Бастапқы жолдар
indicator-passport = Көрсеткіш паспорты
indicator-no-reports = Бұл көрсеткіш бойынша есептер әлі жоқ.
indicator-sensitive = Көрсеткіш сезімтал: жекелеген ұйымдардың мәндері салыстырылмайды.
indicator-of-consortium = Мәнді бүкіл консорциум хабарлайды, ол ұйымдарға бөлінбейді.
indicator-change = Бір жылдағы өзгеріс
indicator-then = Басқа сәт

bullets-note = жолақ — базадан нысаналы мәнге қарай жүрілген жол, сызықша — есеп мерзіміне арналған жоспар

exchange-empty = Ресурс беру әзірге жоқ.
exchange-empty-step = Ресурстармен алмасу файлын жүктеп салыңыз
exchange-none = Осы оқу жылында бұл таңдау бойынша бірде-бір жол жоқ.
exchange-transfers = { $count } беру
exchange-note = { $year }, тек нақты берілгендері; әртүрлі ресурстардың көлемі қосылмайды

mentoring-empty = Тәлімгерлік туралы мәліметтер әзірге жоқ.
mentoring-coverage-unknown = { $period } бойынша қамтуды есептеу мүмкін емес: осы жылғы 10–19 жастағы білім алушылар саны жоқ. Мүшелер тізіліміндегі сандар олар жүктелген оқу жылына ғана жарамды; басқа жылдар үшін «Контингент» файлын жүктеп салыңыз.
mentoring-empty-year = { $period } бойынша тәлімгерлік туралы есептер жоқ.
mentoring-empty-step = Тәлімгерлік көрсеткіштерін жүктеп салыңыз
mentoring-deadlines-of-day = Көрсетілген кезең — { $year }, ал мерзімдер { $day } жағдайы бойынша берілген.
mentoring-deadlines = Мәліметтерді өңірлік орталыққа тапсыру мерзімі — { $centre }; { $half } мониторингінің мерзімі — { $monitoring }.
mentoring-participations-note = қатысулар: екі нысанда қатысатын адам әрқайсысында саналған
mentoring-base-note = { $whom ->
        [pupils] есеп тапсырған ұйымдардағы 10–19 жастағы білім алушылар санына шаққанда
        [novices] есеп тапсырған ұйымдардағы жас мамандар санына шаққанда
       *[both] есеп тапсырған ұйымдардағы 10–19 жастағы білім алушылар мен жас мамандар санына шаққанда
    }

level-party = тараптар бойынша
level-member = ұйымдар бойынша

members-empty = Мүшелер әзірге жоқ.
members-empty-step = Мүшелер файлын жүктеп салыңыз
members-day = { $day } күнгі құрам
members-all = Барлығы
members-founders = Құрылтайшылар
members-cities = Елді мекендер

override-offer = Мәртебені қолмен қою немесе ескертпе қосу
override-title = Қолмен қойылған мәртебе
override-by-hand = Қолмен қойылған, { $until } күніне дейін: { $plan }
override-computed = Есептеу бойынша: { $computed }
override-choose = Таңдаңыз
override-no-names = Адамдардың аты-жөні мен байланыс деректерінсіз
override-set = Қою
override-end = Есептелген мәртебені қайтару

note-title = Диаграммадағы ескертпе
note-add = Қосу
note-whole = Тек осы көрсеткіш емес, бүкіл стратегия туралы
note-taken = Бұл күні ескертпе бар: «{ $note }». Басқа күнді таңдаңыз немесе оны ескертпелер файлымен ауыстырыңыз.

evidence-rows = { $count } жол
evidence-sum-sum = { $rows }: Σ мәндер = { $value }
evidence-sum-distinct = { $rows }: Σ мәндер = { $value }
evidence-sum-ratio = { $rows }: Σ алымдар { $numerator } ÷ Σ бөлімдер { $denominator } = { $value }
evidence-sum-ratio-of-items = { $rows }: Σ алымдар { $numerator } ÷ Σ бөлімдер { $denominator } = { $value }
evidence-sum-ratio-of-members = { $rows }: бұл бар ұйымдар { $numerator } ÷ есеп тапсырған барлық ұйымдар { $denominator } = { $value }
evidence-sum-weighted-mean = { $rows }: Σ (мән × жауаптар саны) ÷ Σ жауаптар { $answers } = { $value }
evidence-sum-mean = { $rows }: Σ мәндер ÷ { $members } = { $value }
evidence-sum-max = { $rows }: ең үлкен мән = { $value }
evidence-sum-last = { $rows }: соңғы мән = { $value }
evidence-sum-stated = { $rows }: мәнді консорциумның өзі хабарлады = { $value }
evidence-sum-few = { $rows }: бірге { $value }
evidence-left-out = Тағы { $count } жол есепке кірмеді: себебі кестеде көрсетілген.
evidence-no-figure = Мән жоқ: есепке бірде-бір жол кірмеді.
evidence-every = Барлық кезеңдер
evidence-open = { $value } қайдан шықты
evidence-masked = Сандардың бір бөлігі жасырылған: олар 1 мен { $most } аралығында немесе олар арқылы сондай санды білуге болады. Оларды ұйымның өзі мен үйлестіруші көреді.
evidence-choose = Файл жолын көрсету: ұйым және кезең
evidence-choose-how = жолды осы жерден немесе кестеден таңдаңыз
evidence-typed = Файлда жазылғаны
evidence-typed-masked = Бұл жолдың сандары жасырылған, сондықтан мәтіні де жасырылған.
evidence-typed-none = Мәтін жоқ: бұл жүктеудің файлы сақталмайды немесе жол файлмен енгізілмеген.
evidence-to-upload = № { $upload } жүктеуге өту

uncounted-draft = жоба нұсқа
uncounted-blank = сан жоқ
uncounted-no-base = бөлім немесе жауаптар саны жоқ
uncounted-not-expected = есеп бұл ұйымнан күтілмейді
uncounted-not-entitled = басқа есеп саналады: ұйымдардікі немесе консорциумның өзінікі
uncounted-unfinished = жыл бойынша бәрі тапсырылмаған
uncounted-replaced = ұйымның басқа жолы есепке алынған: бүкіл жыл үшін немесе кейінірек берілгені

overview-arrows = ↑ ↓ — мәртебе { $day } күнінен бері өзгерген
overview-hollow = ішібос белгі — есеп тапсырмағандарға байланысты

synergy-title = Синергия
synergy-attainment = Стратегия орындалуының жиынтық индексі
    .formula = бағыттар индекстерінің қосындысы ÷ индексі бар бағыттар саны; көрсеткіштің орындалуы 0–{ $cap } % шегінде есепке алынған
synergy-density = Алмасу желісінің тығыздығы
    .formula = арасында кемінде бір рет ресурс берілген мүшелер жұбы ÷ барлық ықтимал жұптар
synergy-reciprocity = Алмасудың өзаралығы
    .formula = екі жаққа да ресурс берген жұптар ÷ алмасатын барлық жұптар
synergy-broadly-active = Бірнеше бағытта белсенді мүшелер
    .formula = кемінде { $several } бағытта іс-шарасы, ресурс беруі немесе есебі бар мүшелер ÷ барлық мүшелер
synergy-on-time = Есептіліктің уақытылылығы
    .formula = мерзімінде тапсырылған есептер ÷ мерзімі өткен есептер
synergy-leverage = Қаржылық тұтқа
    .formula = тартылған қаражат ÷ жұмсалған өз қаражаты, бір валютада

path-legend = үзік сызық — жоспар, нүктелер — қажетті қарқын
path-former = сұр — № { $upload } жүктеуге дейінгі жоспар
path-then = сұр — { $day } күні белгілі болғаны
path-nothing = Әзірге жоспар да, есептер де жоқ: көрсететін ештеңе жоқ.
path-noted = { $number }. { $day }: { $text }
path-noted-break = { $number }. { $day }, әдістеме өзгерді: { $text }

reports-note = жақтау — есеп болуға тиіс еді, бірақ тапсырылмады; сызықша — ұйым әлі кірмеген немесе шығып кеткен

contributions-note-share = ұйымның көлемі ескерілген; бөліктердің қосындысы — бүкіл ауытқу
contributions-note-sum = жоспар тең бөлінген; бос жолақ — тапсырмағандардың үлесі

multiples-title = Әр ұйым консорциуммен қатар
multiples-note = көк — ұйым, сұр — бүкіл консорциум; шкала барлығына ортақ
multiples-note-mean = көк — ұйым, сұр — ұйымдар бойынша орташа мән; шкала барлығына ортақ

bridge-note = тек бар құрамдас бөліктер; олар бірігіп бірінші мәннен екіншісіне жеткізеді

change-none = Салыстыратын ештеңе жоқ: толық кезең немесе бір жыл бұрынғы осындай кезең жоқ.
change-sensitive = Көрсеткіш сезімтал: өзгерістің неден құралғаны көрсетілмейді.

then-compare = Қазір — және мына күні белгілі болғаны
then-same = Бұл — қазір ашық тұрған сәт: ертерек күнді таңдаңыз.
then-known = { $day } күні белгілі болғаны, № { $upload } жүктеу
then-unmoved = { $period } бойынша мән осы уақытта өзгермеді.
then-unknown = Ол кезде бұл көрсеткіш әлі болмаған.

passport-meaning = Нені және қалай есептейміз
passport-promise = Не уәде етілді
passport-reporting = Кім және қашан есеп береді
passport-baseline = Базалық мән
passport-milestones = Аралық нысаналы мәндер
passport-target = Нысаналы мән
passport-member-targets = Ұйымдардың өз нысаналы мәндері
passport-member-target = { $member } — { $target } ({ $period })
passport-lacking = көрсетілмеген
passport-due-on = { $period } есебінің мерзімі
passport-usual-reporters = мектептер
passport-usual-path = біркелкі

changes-none = { $day } күнінен бері ештеңе өзгерген жоқ.
changes-count = { $day } күнінен бері { $count } өзгеріс
changes-all = Барлық өзгерістер
