page-funding = Қаржыландыру

money-empty = Қаржы туралы деректер әзірге жоқ.
money-empty-step = Қаржыландыру файлын жүктеп салыңыз
money-none-selected = { $year } бойынша бұл валютада ештеңе жазылмаған. Басқа жылды немесе басқа валютаны таңдаңыз.
money-by = Не бойынша қосу керек
money-by-source-type = дереккөздер бойынша
money-by-purpose = мақсаты бойынша
money-by-direction = бағыттар бойынша
money-by-year = жылдар бойынша
money-currency = Валюта
money-currency-unknown = { $code } (тізімде жоқ валюта)
money-thousands = мың { $currency }
money-label = жоспар { $planned }; алынды: { $received }; жұмсалды: { $spent }
money-short = { $received } / { $planned }
money-unknown = деректер жоқ
money-no-group = көрсетілмеген
money-finding = Алынды: { $planned } ішінен { $received } { $currency } ({ $share }), жұмсалды: { $spent }
money-finding-unknown = Жоспар бойынша { $planned } { $currency }; қанша алынғаны көрсетілмеген
money-note = { $currency }; жақтау — жоспар, жолақ — алынды, жіңішке жолақ — жұмсалды; валюталар қосылмайды
money-planned = Жоспар
money-received = Алынды
money-spent = Жұмсалды
money-attracted = Тартылды
    .meaning = Басқалардан алынды: өз қаражаты мен ақылы қызметтерден басқасының бәрі (K2 көрсеткіші).
money-own = Өз қаражаты
    .meaning = Өз қаражатынан және ақылы қызметтерден алынды.
money-leverage = Қаржылық тұтқа
    .meaning = Тартылған қаражаттың жұмсалған өз қаражатына қатынасы.
money-outside-budgets = Бюджеттен тыс
    .meaning = Алынғанның федералдық, өңірлік және муниципалдық бюджеттен тыс бөлігінің үлесі (K3 көрсеткіші).
money-unstated = { $all } жолдың { $count } жолында қанша алынғаны көрсетілмеген: ол сомаларға кірмеген.
money-unpaid = Жоспарланған, кезең аяқталды, бірақ ақша түспеді: { $rows }{ $more ->
        [0] {""}
       *[other] {" "}және тағы { $more }
    }
money-overspent = Алынғаннан артық жұмсалды: { $rows }{ $more ->
        [0] {""}
       *[other] {" "}және тағы { $more }
    }
money-row-choose = Жол
money-row-hint = Қайдан алынғанын көру үшін жолды таңдаңыз
money-row-source = { $source }, { $period }; төлеуші — { $payer }, алушы — { $receiver }. «{ $file }» файлы, { $line }-жол.
money-nobody = көрсетілмеген

figure-group = Топ
figure-planned = Жоспар
figure-spent = Жұмсалды
figure-rows = Жолдар
figure-funding-id = Код
figure-source-name = Дереккөз
figure-purpose = Мақсаты
figure-payer-name = Төлеуші
figure-receiver-name = Алушы
