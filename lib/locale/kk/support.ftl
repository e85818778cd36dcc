support-empty = Тәуекел профильдері мен жол карталары әзірге жоқ.
support-empty-step = Мектептердің тәуекел профильдерін және жол карталарының шараларын жүктеп салыңыз
support-totals-hidden = Бір мектеп бойынша қорытынды сол мектептің өзі туралы айтып қояр еді, сондықтан оны осы мектепке рұқсаты барлар ғана көреді.
support-totals-only = Мұнда тек жалпы қорытындылар көрінеді. Жекелеген мектептердің профильдері мен жол карталары директорларға, үйлестірушіге және мектептердің өздеріне ашық: жүйеге кіріңіз.
support-own-only = Басқа мектептердің профильдері директорлар мен үйлестірушіге ашық.

support-on-time = Уақытылы шара
    .meaning = Мерзімінде орындалғаны ÷ мерзімі өткен шаралар; болдырылмағандары есептелмейді.
support-all-groups = Барлық топпен
    .meaning = Жоспарланған әр топтан кемінде бір адам келген шаралар ÷ бұл туралы белгілі шаралар.
support-lowered = Төмендеген фактор
    .meaning = Соңғы профильдегі маңыздылығы жұмысқа алынған кездегіден төмен факторлар ÷ жұмысқа алынған және қайта бағаланған факторлар.
support-overdue = Кешіккен шара
    .meaning = Мерзімі өтті, шара орындалмады және болдырылмады; кешігу күндері — медиана: осы шаралардың жартысында одан аз.
support-left = Тізімнен шықты
    .meaning = Соңғы профилінде бірде-бір фактор жұмысқа алынбаған мектептер ÷ бұрын-соңды факторларды жұмысқа алған мектептер.
support-practices = Тәжірибелер
    .meaning = Қолдау алатын мектептер қанша тәжірибе жариялады ({ $schools } мектептің { $publishers } мектебі жариялады). «Тәжірибені жариялау» түріндегі іс-шаралар саналады: мектеп оны жалғыз немесе басқалармен бірге өткізген.
support-transfers = Тәжірибе берді
    .meaning = Бұл мектептер басқа мүшелерге тәжірибені немесе ақпаратты қанша рет берді ({ $schools } мектептің { $givers } мектебі берді).
support-left-undated = Мерзімі не орындалған күні белгісіз немесе күні басталуынан бұрын болғандықтан кірмегендері: { $count }.
support-left-unrated = Жаңа бағасы әлі болмағандықтан кірмегендері: { $count }.
support-left-unknown = Соңғы профильде не жұмысқа алынғаны белгіленбегендіктен кірмегендері: { $count }.
support-days = { $days } күн
support-base = { $since } – { $day }: { $schools } мектеп, екінші бағасы барлары — { $reassessed }.
support-groups = Жоспарланғандардан келгені: { $groups }
support-group = { $group } — { $share } ({ $actual } / { $planned })
support-group-withheld = { $group } — адам аз, жасырылған
support-group-unknown = { $group } — келгендері әлі көрсетілмеген

risk-before = Бұрын
risk-after = Кейін
risk-index = Тәуекел индексі
risk-index-formula = 100 × маңыздылықтар қосындысы ÷ (3 × бағаланған факторлар); неғұрлым аз болса, соғұрлым жақсы
risk-rated = факт.: { $count }
risk-contextual = контекстік фактор
risk-contextual-note = ° контекстік фактор: мектептің несімен нашар екенін емес, кімді оқытатынын көрсетеді
risk-masked = контекстік факторларды мектептің өзі мен үйлестіруші көреді
risk-not-rated = бағаланбаған
risk-map-note = ұяшықтың сол жағы — { $before } күнгі, оң жағы — { $after } күнгі: 0 жоқ, 1 төмен, 2 орташа, 3 жоғары; ↓ жақсарды, ↑ нашарлады; мектептер әліпби бойынша
risk-map-note-one = { $after } күнгі маңыздылық: 0 жоқ, 1 төмен, 2 орташа, 3 жоғары; мектептер әліпби бойынша
risk-map-finding =
    { $lowered } тәуекел факторы төмендеді, { $raised ->
        [0] бірде-бірі өскен жоқ
       *[other] { $raised } факторы өсті
    }; { $compared } мектептің { $improved } мектебінде индекс төмендеді
risk-map-finding-first = { $schools } мектептің тәуекел профилі: салыстыратын ештеңе әзірге жоқ
risk-map-alt = { $school }: индекс { $before } → { $after }.
risk-single = Екінші профиль әлі жоқ: { $names }.

risk-short-r01 = Жарақтандыру
risk-short-r02 = Кадрлар
risk-short-r03 = Құзыреттілік
risk-short-r04 = Бейімделгіштік
risk-short-r05 = Мектепішілік оқыту
risk-short-r06 = Ынта
risk-short-r07 = Әл-ауқат
risk-short-r08 = Тәртіп
risk-short-r09 = ЕБҚ бар оқушылар
risk-short-r10 = Тіл және мәдениет
risk-short-r11 = Үлгермеушілік
risk-short-r12 = Ата-аналар

choose-school = Мектеп
support-depth = Мектеп туралы не көрсету керек
support-depth-help = Тапшылықтан көмекке
support-depth-road-map = Жол картасы
support-depth-helpers = Кім көмектесе алады

deficits-none = Жұмыстағы факторлар мен шаралар жоқ.
deficits-not-rated = Мектепте бұл фактор бағаланбаған.
deficits-hidden = Бұл фактор мектептің ортасы туралы; оны мектептің өзі мен үйлестіруші көреді.
deficits-not-chosen = Фактор жұмысқа алынбаған, ол бойынша шаралар жоқ.
deficits-no-measure = Фактор жұмысқа алынған, бірақ шара таңдалмаған.
deficits-unanswered = Жұмысқа алынған, бірақ шарасы жоқтар: { $listed }.
support-totals-note = санның астында — сізге көрінетін мектептердің жолдары; қатысушылар — жоспарланғандардан келгендері
deficits-note = фактор, тапшылық және шаралар; қатысушылар — жоспарланғандардан келгендері
visits-none = Іс-шаралар жазбаларында куратордың сапарлары жоқ.
visits-held = Куратор { $count } рет келді: { $days }.
visits-open = Іс-шаралардағы сапарлар
group-short-executive = билік
group-short-coordinators = үйлестірушілер
group-short-school-staff = мектеп
group-short-methodical = әдіскерлер
group-short-parents = ата-аналар
participants-of-group = { $group } { $actual } / { $planned }

measure-overdue = { $days } күнге кешікті
measure-no-start = басталуы көрсетілмеген
measure-no-deadline = мерзімі көрсетілмеген
measure-no-dates = басталуы да, мерзімі де көрсетілмеген
measure-done-undated = орындалды, бірақ күні көрсетілмеген
measure-done-before-start = басталуынан бұрын орындалған
term-span = { $start } – { $due }
term-until = мерзімі { $due }
term-since = { $start } бастап, мерзімі жоқ
term-none = күндері жоқ
term-done = ✓ { $day }

stage-end = { $stage }-кезеңнің соңы
road-map-today = бүгін
road-map-none = Жол картасында шаралар жоқ.
road-map-finding =
    { $school }: { $measures } шараның { $done } шарасы орындалды, { $overdue ->
        [0] мерзімі өткендер жоқ
       *[other] мерзімі өткені — { $overdue }
    }
road-map-note = жолақ — басталуынан мерзіміне дейін, белгі — орындалуы немесе мерзімі; үзік сызық — жоба жылы кезеңінің соңы
road-map-print = Басып шығаруға және қол қоюға арналған жол картасы
road-map-print-how = A4 беті: файлды ашып, басып шығарыңыз. Қолдар — бес топ бойынша, аты-жөнсіз.
road-map-title = Жол картасы: { $school }
road-map-signature = қолы
road-map-day = күні

helpers-none = Жұмысқа алынған факторлар мен көмекшісі жоқ шаралар жоқ.
helpers-pledged = { $name }, мерзімі { $day }
pledge-offer = Көмектесу уәдесін жазу
pledge-how = Уәде «уәде етілді» күйіндегі алмасу жолы болады: ресурс берілмейінше сомаларға кірмейді.
pledge-need = Қай қажеттілікке
pledge-giver = Кім уәде береді
pledge-day = Қашан береді
pledge-write = Уәдені жазу
pledge-over = Уәде күні — { $day } — өтіп кеткен: ресурс қашан берілетінін көрсетіңіз.

figure-school = Мектеп
figure-factor = Тәуекел факторы
figure-risk-before = Болған
figure-risk-after = Болды
figure-chosen = Жұмысқа алынды
figure-deficit = Тапшылық
figure-measure = Қолдау шарасы
figure-measure-state = Күйі
figure-term = Мерзім
figure-responsible = Жауапты
figure-participants = Қатысушылар
figure-all-groups = Барлық топтар
figure-donor = Кім көмектеседі
figure-fault = Күндерінде не дұрыс емес
figure-pledged = Уәде етілді
support-rows = жолдар
figure-chosen-on = Жұмысқа алынды
figure-rated-on = Соңғы профиль
figure-is-lowered = Төмендеді
figure-factors-chosen = Жұмыстағы факторлар
figure-has-left = Тізімнен шықты
support-finding = { $due ->
        [0] Ешбір шараның мерзімі әлі өткен жоқ
       *[other] { $due } шараның { $on_time } мерзімінде орындалды
    }; { $chosen ->
        [0] тәуекел факторлары әлі қайта бағаланбаған
       *[other] { $chosen } тәуекел факторының { $lowered } төмендеді
    }
