# Участники: реестр, карта, паспорт, годы в консорциуме
members-view = Мүшелер туралы не көрсету керек
members-view-register = Тізілім
members-open = Паспортты ашу: атауы немесе коды
members-compare = Мынамен салыстыру…
members-search = Іздеу: атауы, коды, басқа атауы
members-exchanges-year = ресурс беру — { $year } бойынша
members-none-match = Мұндай ұйымдар жоқ. Іздеу сөздерін өзгертіңіз немесе сүзгілерді алып тастаңыз.
members-count = { $count } мүше
members-count-former = { $count } мүше шықты
members-count-coming = әлі кірмегендер: { $count }
members-open-hint = Паспортты ашу үшін жолды белгілеңіз.
members-left = шықты: { $day }
members-to-join = әлі кірмеген
figure-place-of-member = Орналасқан жері
figure-since-or-until = Құрамда
figure-reports-missing = Тапсырылмаған
figure-reports-due = Күтілген есептер
figure-agreements = Шарттар
figure-exchanges-given = Берді
figure-exchanges-received = Алды
member-passports = { $count ->
        [1] Мүшенің паспорты
       *[other] Мүшелер паспорты
    }
member-pupils = { $count } білім алушы
member-teachers = { $count } педагог
member-website = сайт
member-since = консорциумға кірген күні: { $day }
member-since-unknown = кірген күні көрсетілмеген
member-until = консорциумнан шыққан күні: { $day }

profile-finding = { $subject }: салыстыруға болатын { $compared } көрсеткіштің { $better } көрсеткіші консорциумнан жақсы
profile-finding-none = { $subject }: көрсеткіштер — { $all }, консорциуммен салыстыратын ештеңе жоқ
profile-alt = Консорциумнан нашар — { $worse }, көрсетілмеген сезімтал көрсеткіштер — { $hidden }, тапсырылмаған — { $silent }.
profile-direction = { $direction }-бағыт
profile-directions = { $first }–{ $last }-бағыттар
profile-hidden = тапсырылды
profile-silent = есеп жоқ
profile-target = { $target }, { $period }
profile-note = жолақ — ұйым, сызықша — консорциум (сандарда — есеп тапсырған бір ұйымға шаққандағы орташа мән), әр жолдың өз шкаласы бар; ішібос жолақ — жыл толық тапсырылмаған
profile-note-target = ромб — ұйымның өз нысаналы мәні; сезімтал көрсеткіштердің мәндері салыстырылмайды
profile-note-second = дөңгелек — { $member }
profile-none = Бұл ұйымның көрсеткіштер бойынша есептері әзірге жоқ.
profile-rows = Бастапқы жолдар: { $indicator }
figure-reference = Консорциум
figure-own-target = Өз нысаналы мәні
figure-second = Екінші ұйым

comparison-finding = Екеуінің жақсысы: ортақ { $compared } көрсеткіштің ішінде { $first } — { $better_first }, { $second } — { $better_second }
comparison-finding-none = { $first } және { $second }: салыстыруға болатын ортақ көрсеткіш жоқ
comparison-alt = Барлық көрсеткіш — { $count }.
comparison-note = ● { $first }, ○ { $second }, сызықша — консорциум, шкалалары бөлек; қалың қаріп — екеуінің жақсысы, мөлшерлер ұйым көлеміне байланысты, салыстырылмайды; «—» — тапсырылмаған, «✓» — көрсетілмейді, бос — тапсырмайды
comparison-fact = Мәліметтер
comparison-who = Түрі мен рөлі
comparison-membership = Қашаннан бері
comparison-people = Білім алушылар, педагогтер
comparison-exchange = Алмасу: берді / алды
comparison-next-term = ең жақын мерзім — { $term }
comparison-none = Бұл ұйымдардың көрсеткіштер бойынша есептері әзірге жоқ.
figure-first = Бірінші ұйым

card-none = жоқ
card-reports = Есептер
card-reports-figures = тапсырылмаған { $late }/{ $due }
card-reports-none = Осы және өткен жылғы мерзімі өткен барлық есептер тапсырылған.
card-reports-late = { $count } есеп
card-deadline = мерзімі { $day }
card-to-due = Мерзімдер мен есептер
card-exchange = Алмасу
card-exchange-figures = берді: { $given }, алды: { $received }
card-way-given = берді
card-way-received = алды
card-mentoring-forms = нысандары: { $count }
part-all = бәрі: { $count }
part-list = тізім
part-open = ашу
part-close = жабу
profile-share-of = Үлесі:
profile-bullets-note = жолақ — ұйым (мәтін түстісі — консорциумнан нашар, ішібосы — жыл толық емес), сызықша — консорциум, ромб — өз нысаналы мәні, шкалалары бөлек; «—» — тапсырылмаған, «✓» — көрсетілмейді
card-exchange-none = Таңдалған жылда ұйым ештеңе берген де, алған да жоқ.
card-exchange-year = { $year } бойынша ресурс беру
card-given = { $resource }: берді
card-received = { $resource }: алды
card-to-exchange = Ұйымның ресурс беруі
card-to-agreements = Мүшенің барлық шарттары
card-to-events = Мүшенің барлық іс-шаралары
card-mentoring = Тәлімгерлік
card-mentoring-figures = { $all } білім алушының { $part } білім алушысында тәлімгер бар
card-to-mentoring = Мүшенің тәлімгерлігі: динамика, жоспарлар, мәліметтер
card-census = { $day } күнгі жағдай
card-mentoring-none = Бұл ұйымнан тәлімгерлік туралы мәліметтер жоқ.
card-origin = { $file } файлы, { $line }-жол
card-agreements = Шарттар мен келісімдер
card-agreements-none = Бұл ұйым тарап болатын шарттар жоқ.
card-agreements-figures = қолданыста: { $count } / { $all }
card-days-left =
    { $count ->
        [0] соңғы күн
       *[other] { $count } күн қалды
    }
card-days = { $count ->
        [0] соңғы күн
       *[other] { $count } күн
    }
card-endless = мерзімсіз
card-not-in-force = қолданыста емес
listed-and-more = және тағы { $count }
card-events = Іс-шаралар
card-events-figures = { $count }
card-events-none = Бұл ұйым өткізетін іс-шаралар жоқ.
card-host = өткізеді
card-co-host = өткізуге қатысады
card-uploads = Соңғы жүктеулер
card-uploads-last = { $day }
card-uploads-any-year = { $day } · барлық жылдар бойынша
card-uploads-none = Жүктелген файлдарда бұл ұйымның жолдары жоқ.
record-title = Тізілімдегі жазба қалай өзгерді
record-added = тізілімге енгізілді
record-removed = жазба алынып тасталды
record-changed = { $column }: { $old } → { $new }
record-upload = № { $upload } жүктеу, { $author }
card-rows = { $count } жол

members-view-map = Карта
member-map-finding = Картада { $members } мүше, елді мекендер — { $cities }; ең көбі — { $city } ({ $of_city })
member-map-note = түсі — консорциум тарапы, көлемі — білім алушылар саны; паспортты ашу үшін нүктені басыңыз
member-map-none = Мүшелердің ешқайсысында координаттары да, белгілі елді мекені де жоқ.
member-map-unplaced = Картада жоқ: координаттары жоқ, елді мекені белгісіз — { $count }.
member-map-of-city = { $city } (елді мекен бойынша)

members-view-years = Консорциумдағы жылдар
tenure-before = кіруден бір жыл бұрын
tenure-joining = кірген жыл
tenure-after = { $count } жылдан кейін
tenure-name = { $name } · n = { $count }
tenure-finding = Кіргеннен кейін { $years } жыл өткенде салыстырудың басындағыдан жақсарған көрсеткіштер: { $compared } ішінен { $better }
tenure-note = ұйымдар кірген оқу жылы бойынша тураланған; әр көрсеткіште барлық жылдарда бір ғана ұйымдар алынған; әр жолдың өз шкаласы бар; салыстыру бұрын не болғанын және кейін не болғанын көрсетеді, бірақ неге екенін көрсетпейді
tenure-since = Салыстыру «{ $year }» жылынан басталады: сонда ұйымдар саны ең көп болады.
tenure-earlier =
    { $count ->
        [0] Кіруге дейінгі жылдар бойынша есебі бар ұйым жоқ.
       *[other] Кіруге дейінгі жылдар бойынша есебі бар ұйымдар — { $count }.
    }
tenure-undated = Қашан кіргені көрсетілмегендер — { $count }: олар салыстырылмайды.
tenure-none = Әзірге салыстыратын ештеңе жоқ: кіргеннен кейінгі барлық жылдар бойынша қатарынан есеп тапсырған ұйымдар жоқ.
tenure-direction = Бағыт
tenure-years = Кіргеннен кейін неше жыл
figure-year-of-membership = Консорциумдағы жылы
figure-panel = Ұйымдар

members-view-joining = Қалай кіруге болады
joining-who = Кімдер мүше
joining-who-count = { $count } ұйым:
joining-register = Барлық мүшелердің атаулары
joining-how = Қалай кіруге болады
joining-how-coordinator =
    { $count ->
        [0] Тізілімде үйлестіруші көрсетілмеген.
        [one] Консорциум үйлестірушісіне хабарласыңыз.
       *[other] Консорциум үйлестірушілеріне хабарласыңыз.
    }
joining-how-nobody = { $day } күнінен бері ешкім кірген жоқ.
joining-how-recent = { $day } күнінен бері кіргендер: { $count } ұйым. Олардың келісімдері:
joining-how-first = Алғашқы ресурс беру — медиана бойынша кіргеннен кейін { $days } күн өткенде (ресурс берген немесе алған ұйымдар: { $count }).
joining-of = { $count } / { $all }
joining-what = Мүшелер не алады
joining-what-nothing = Таңдалған жылда мүшелерге ресурс берілмеген.
joining-what-received = Басқалардан ресурс алғандар: { $all } мүшенің { $count } мүшесі, { $year }:
joining-what-note = ресурсты кемінде бір рет алған мүшелер саны; әртүрлі ресурстардың көлемі қосылмайды
joining-exchange = Кім кімге не береді

contributions-note-own = өзіне нысаналы мән қойған ұйым соған жауап береді, қалғандары — жоспардың қалған бөлігіне
