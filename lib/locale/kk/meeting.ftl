present-about = Тақта бүкіл экранда: мәзірсіз, ірі, әр слайдта бір қорытынды. Көрсеткілер, Page Up және Page Down, бос орын, Home және End пернелерімен парақталады; цифрлар — слайд нөмірі, B экранды сөндіреді, Esc слайд таңдауға қайтарады; толық экран — F11.
present-choose = Слайдтар ретімен
present-choose-help = Реті — слайдтар таңдалған рет: слайдты алып тастап, қайта қоссаңыз, ол соңғы болады.
present-pin = Қандай деректерді көрсету
present-pin-upload = № { $upload } жүктеуден кейінгі қазіргі күйінде: ештеңе өзгермейді
present-pin-day = { $day } күнгі жағдай, сол күнгі барлық жүктеулермен
present-pin-latest = Әрқашан соңғылары: біреу файл жүктеп салысымен слайдтар жаңарады
present-none = Кемінде бір слайд таңдаңыз.
present-start = { $count } слайдты көрсету
present-link = Осы көрсетілімге сілтеме: сол слайдтар, сол рет, сол деректер
present-all = Стратегияның сегіз бағыты
present-demo = Демо
present-no-exchange = Бұл оқу жылында ресурстар берілген жоқ.
present-matrix = Ресурстармен алмасу: матрица
present-map = Ресурстармен алмасу: карта
present-slide = Слайд
present-board = Тақтаға
present-back = Артқа
present-on = Алға
present-jump = Слайдқа өту: { $number } цифры
present-jump-typed = Терілген слайдқа өту
present-blank = Экранды сөндіру
present-blanked = Экран сөндірілген: B немесе көрсетілімнің кез келген пернесі слайдты қайтарады
present-leave = Слайд таңдауға оралу
present-continue = { $number }-слайдтан жалғастыру
present-return = Көрсетілімнің { $number }-слайдына оралу
present-clock = { $spent } / { $planned } мин
picker-earlier-meeting = Өткен жиналыстан бері, { $day }
present-code = Қағаздағы код, мысалы 101-1WV-4
present-code-unknown = Мұндай код жоқ: ол слайд астында, дереккөздің жанында тұрады.
slide-revised = Содан бері деректер қайта қаралды: қазір «{ $title }». Соңғы жүктеулер: { $uploads }.
revisions = Содан бері не өзгерді
revisions-count =
    { $count ->
        [0] Көрсетілген деректер содан бері қайта қаралған жоқ
       *[other] Содан бері { $count } өзгеріс
    }
chart-link = Осы деректерге сілтеме: оларды қазіргі күйінде ашады
present-speaker = Жазбалар бөлек терезеде
speaker-waiting = Көрсетілім күтілуде: ашылғаннан кейін терезе слайдтарға ілеседі.
speaker-no-note = Жазба жоқ
speaker-next = Келесі: { $topic }
