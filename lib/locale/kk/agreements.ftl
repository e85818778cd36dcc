page-agreements = Шарттар

agreement-state-ending = мерзімі аяқталуда
agreement-state-in-force = қолданыста
agreement-state-future = әлі басталмаған
agreement-state-draft = жоба
agreement-state-expired = мерзімі өтті
agreement-state-terminated = бұзылды
agreement-doubt-no-end = мерзімсіз
agreement-doubt-overlap = мерзімдер қабаттасады
agreement-doubt-party-left = тарап шығып кеткен
agreement-doubt-run-out = мерзімі өткен
agreement-doubt-ended-early = мерзімінен бұрын аяқталған
doubt-no-end = Соңғы күні көрсетілмеген: бұзылғанға дейін шарт қолданыста деп есептеледі
doubt-overlap = Мерзімі { $others } мерзімімен қабаттасады: түрі де, тараптары да бір; әрқайсысы саналады
doubt-party-left = Шарт қолданыста, бірақ тарабы консорциумнан шығып кеткен: { $members }
doubt-run-out = Қолданыста деп жазылған, бірақ мерзімі { $day } күні өтті, өздігінен ұзартылмайды: мерзімі өткен деп есептеледі
doubt-ended-early = Мерзімі өтті деп жазылған, бірақ мерзімі — { $day }: жазылған күйі есепке алынады

agreement-renews = ұзартылады
agreement-no-end = мерзімсіз
agreement-years = { $count } жылдан астам
agreement-days = { $count } күн

agreements-empty = Шарттар әзірге жоқ.
agreements-empty-step = Шарттар файлын жүктеп салыңыз
agreements-none-selected = Мұндай шарттар жоқ. Таңдаудың бір бөлігін алып тастаңыз: күйін, түрін немесе ұйымды.
agreements-part = Не көрсету керек
agreements-terms = Мерзімдер
agreements-kinds = Түрлері бойынша
agreements-partners = Кім кіммен
agreements-current = Қолданыста
agreements-all = Барлығы
agreements-any-kind = Барлық түрлері
agreements-ending-days = { $days } күнде аяқталады
agreements-expired = Мерзімі аяқталды
agreements-bound = Шарты бар мүшелер
    .meaning = Кемінде бір қолданыстағы шарты бар мүшелер саны; консорциум туралы шарт та, бүкіл консорциуммен жасалған шарттар да есептеледі.
agreements-day = { $day } күнгі жағдай
agreements-note = айқын — мерзімі аяқталуда, бозғылт — қолданыста емес, көрсеткі — мерзімсіз немесе өздігінен ұзартылады
agreements-finding-none = Таңдалғандар арасында қолданыстағы шарттар жоқ
agreements-finding = { $count } шарт қолданыста; жақын { $days } күнде бірде-бірінің мерзімі аяқталмайды
agreements-finding-ending = { $count } шарт қолданыста; { $days } күнде { $ending } шарттың мерзімі аяқталады, біріншісі — { $day }: { $kind } ({ $code })
agreement-kinds-finding = { $kinds } түрдегі { $all } шарт қолданыста; ең жиісі — { $kind }: { $count }
agreement-kinds-ending = { $count }, оның ішінде мерзімі аяқталатыны — { $ending }
agreements-row-choose = Шарт
agreements-row-hint = Бастапқы жолын көру үшін шартты таңдаңыз
agreements-row-source = { $kind }; қол қойылған күні: { $signed }; қолданылу мерзімі: { $begins } – { $ends }. «{ $file }» файлы, { $line }-жол.
agreements-doubts = Жазбаларға ескертулер ({ $count })

partners-finding =
    Шарттар мүшелердің { $count } жұбын байланыстырады{ $most ->
        [1] { "" }
       *[other] ; ең тығызы — { $member } және { $partner }: { $most }
    }
partners-none = Мүшелердің бірде-бір жұбы шартпен байланыспаған
partners-note = қолданыстағы шарттар; барлық тарапқа ортақ консорциум туралы шарт және жиырмадан көп тарапы бар шарттар жұптарға кірмейді
bound-finding = { $all } мүшенің { $bound } мүшесінде шарт бар ({ $share })
bound-party = { $party }: { $bound } / { $all }
bound-note = осы күнгі мүшелер; алдымен шарты жоқтар; басқалары — консорциум шартынан бөлек

figure-kind-name = Түрі
figure-title = Мәні
figure-party-names = Тараптар
figure-parties = Тараптар
figure-kind = Түрі
figure-agreement = Шарт
figure-agreement-id = Шарт коды
figure-begins = Басталуы
figure-valid-to = Аяқталуы
figure-days-left = Қалған күн
figure-state-name = Күйі
figure-doubt-words = Ескертулер
figure-in-force = Қолданыста
figure-ending = Аяқталуда
figure-member-name = Ұйым
figure-partner-name = Кіммен
figure-bilateral = Басқалары
figure-kind-names = Түрлері
figure-codes = Кодтар

attention-former-party = Шығып кеткен мүшемен шарт
attention-unbound = Шарты жоқ
attention-events = Есебі жоқ іс-шаралар
attention-unpaid = Ақшасы түспеген жоспар
attention-overspent = Алынғаннан артық жұмсалған
question-former-party =
    { $agreement } шарты ({ $kind }) қолданыста, бірақ тарабы консорциумнан шығып кеткен: { $members }{ $more ->
        [0] { "" }
       *[other] { " " }және тағы { $more }
    }
question-unbound =
    { $count } мүшеде қолданыстағы шарт жоқ: { $members }{ $more ->
        [0] { "" }
       *[other] { " " }және тағы { $more }
    }
question-unreported = «{ $title }» ({ $members }): { $day } күніне белгіленген еді, өткені-өтпегені хабарланбады
question-unpaid = { $members }, { $title }: { $period } үшін { $amount } жоспарланған, ақша түспеді
question-overspent = { $members }, { $title }: { $period } бойынша алынғаннан { $amount } артық жұмсалды
question-amount = { $amount } мың { $currency }
