page-funding = Финансы

money-empty = Данных о деньгах пока нет.
money-empty-step = Загрузите файл финансирования
money-none-selected = За { $year } в этой валюте ничего не записано. Выберите другой год или другую валюту.
money-by = По чему сложить
money-by-source-type = по источникам
money-by-purpose = по назначению
money-by-direction = по направлениям
money-by-year = по годам
money-currency = Валюта
money-currency-unknown = { $code } (валюты нет в списке)
money-thousands = тыс. { $currency }
money-label = план: { $planned }; получено: { $received }; израсходовано: { $spent }
money-short = { $received } из { $planned }
money-unknown = нет данных
money-no-group = не указано
money-finding = Получено { $received } из { $planned } { $currency } ({ $share }), израсходовано { $spent }
money-finding-unknown = По плану { $planned } { $currency }; сколько получено, не сказано
money-note = { $currency }; рамка — план, полоса — получено, тонкая полоса — израсходовано; валюты не складываются
money-planned = План
money-received = Получено
money-spent = Израсходовано
money-attracted = Привлечено
    .meaning = Получено от других: всё, кроме собственных средств и платных услуг (показатель K2).
money-own = Свои средства
    .meaning = Получено из собственных средств и платных услуг.
money-leverage = Финансовый рычаг
    .meaning = Привлечённые деньги, делённые на израсходованные свои.
money-outside-budgets = Внебюджетных
    .meaning = Доля полученного не из федерального, регионального и муниципального бюджетов (показатель K3).
money-unstated = { $count ->
        [one] В { $count } строке из { $all } не сказано, сколько получено: в суммах её нет.
        [few] В { $count } строках из { $all } не сказано, сколько получено: в суммах их нет.
       *[other] В { $count } строках из { $all } не сказано, сколько получено: в суммах их нет.
    }
money-unpaid = Запланировано, период кончился, а деньги не пришли: { $rows }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }
money-overspent = Израсходовано больше, чем получено: { $rows }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }
money-row-choose = Строка
money-row-hint = Выберите строку, чтобы увидеть, откуда она
money-row-source = { $source }, { $period }; платит { $payer }, получает { $receiver }. Файл «{ $file }», строка { $line }.
money-nobody = не указан

figure-group = Группа
figure-planned = План
figure-spent = Израсходовано
figure-rows = Строк
figure-funding-id = Код
figure-source-name = Источник
figure-purpose = Назначение
figure-payer-name = Плательщик
figure-receiver-name = Получатель
