refusal-stale-state = Пока файл проверялся, кто-то загрузил другие данные. Проверьте файл ещё раз.
refusal-broken-references = Нельзя применить: другие строки ссылаются на коды, которых нет или не станет: { $rows }.
refusal-measured-indicator = Нельзя изменить: { $rows }. По этому показателю уже есть измерения; заведите показатель с новым кодом.
refusal-undo-conflict = Эту загрузку нельзя отменить: более поздние загрузки опираются на её строки. Отмените сначала их в этом порядке: { $rows }.
refusal-personal-text = Примечание или причина называет человека: имя, телефон или документ. Напишите без этого, например только должность.
refusal-nothing-to-erase = Стирать нечего: нет ни такой загрузки, ни такой пары: { $rows }.
refusal-not-undoable = Такой загрузки нет, или её нельзя отменить: { $rows }.

problem-row = Строка
problem-column = Столбец
problem-sentence = Что не так
problem-found = Найдено
proposed-fix = Возможно, имелось в виду «{ $fix }».
problem-fix = Что сделать
problem-file-empty = Файл пуст.
    .fix = Выберите файл с таблицей.
problem-file-too-large = Файл слишком большой: { $size } МБ.
    .expected = не больше { $limit } МБ
    .fix = Разделите таблицу на несколько файлов.
problem-file-picture = Это картинка, а не таблица.
    .expected = файл CSV или XLSX
    .fix = Возьмите исходную таблицу: с картинки цифры не читаются.
problem-file-pdf = Это документ PDF, а не таблица.
    .expected = файл CSV или XLSX
    .fix = Возьмите таблицу, из которой сделан этот документ.
problem-file-archive = Это архив или документ другой программы, а не таблица.
    .expected = файл CSV или XLSX
    .fix = Распакуйте архив или сохраните таблицу в формате XLSX или CSV.
problem-file-web-page = Это веб-страница, сохранённая под видом таблицы.
    .expected = файл CSV или XLSX
    .fix = Откройте файл в Excel и сохраните как «Книга Excel (*.xlsx)».
problem-file-json = Это JSON — выгрузка для программ, а не таблица.
    .expected = файл CSV или XLSX
    .fix = Выгрузите те же данные как CSV или XLSX или откройте файл в Excel («Данные» → «Из файла») и сохраните книгой.
problem-file-old-excel = Это книга старого Excel (.xls), и прочесть её не удалось: она повреждена или слишком стара.
    .expected = файл XLSX или CSV
    .fix = Откройте её в Excel и сохраните как «Книга Excel (*.xlsx)».
problem-file-password = Книга защищена паролем.
    .expected = книга без пароля
    .fix = Снимите пароль в Excel («Файл» → «Сведения» → «Защита книги») и сохраните снова.
problem-file-binary = Это не текст и не книга Excel: внутри двоичные данные.
    .expected = файл CSV или XLSX
    .fix = Проверьте, тот ли это файл.
problem-file-nul = В тексте есть нулевые байты: файл повреждён.
    .fix = Сохраните таблицу заново или скачайте файл ещё раз.
problem-file-cut-short = Файл обрезан: последний символ неполон, конец таблицы, возможно, потерян.
    .fix = Скачайте или сохраните файл заново.
problem-mojibake = Кодировка испорчена: вместо букв «{ $found }».
    .expected = «{ $fix }»
    .fix = Сохраните исходную таблицу заново: файл был открыт не в той кодировке.
problem-encoding-mixed = В файле две кодировки: одни буквы записаны в UTF-8, другие — в { $other }.
    .fix = Откройте исходную таблицу в Excel и сохраните её заново как «CSV UTF-8».
problem-lines-quoted = Каждая строка стоит в кавычках целиком; столбцы прочитаны из того, что внутри них.
problem-quote-open = Кавычка открыта и не закрыта: строка прочитана так, как если бы этой кавычки не было.
    .fix = Уберите лишнюю кавычку в этой строке или сохраните таблицу из Excel заново.
problem-cell-too-long = Ячейка длиннее 131 072 символов: скорее всего, в этой строке не закрыта кавычка.
    .fix = Найдите лишнюю кавычку или сохраните таблицу из Excel заново.
problem-workbook-unreadable = Книга Excel повреждена и не открывается.
    .fix = Откройте её в Excel, сохраните заново как «Книга Excel (*.xlsx)» и загрузите снова.
problem-workbook-too-large = Книга Excel после распаковки слишком велика.
    .fix = Оставьте один лист с таблицей, без картинок и пустого оформления, или сохраните её в CSV.
problem-workbook-too-wide = Лист книги простирается до строки { $rows } и столбца № { $columns }: это больше, чем можно прочесть.
    .fix = Удалите пустые строки и столбцы за краем таблицы и сохраните книгу или сохраните лист в CSV.
problem-workbook-too-slow = Книгу Excel не удалось прочесть за { $limit } с.
    .fix = Сохраните лист с таблицей в CSV.
problem-check-too-slow = Проверка файла остановлена: она не уложилась в { $seconds } с. Данные не изменились.
    .fix = Уберите из таблицы очень длинные ячейки и пустое оформление или разделите файл на части.
problem-check-too-large = Для проверки файла не хватило { $megabytes } МБ памяти. Данные не изменились.
    .fix = Разделите файл на части или оставьте в нём только таблицу.
problem-workbook-empty = В книге Excel нет ни одной заполненной ячейки.
    .fix = Проверьте, сохранена ли таблица.
problem-kind-unknown = Вид файла не узнан по заголовкам: { $headers }.{ $nearest ->
        [none] { "" }
       *[other] { " " }Ближе всего «{ $nearest }»: есть { $known }; не хватает: { $lacking }.
    }
    .expected = заголовки одного из видов: { $expected }
    .fix = Укажите вид файла и что значит каждый столбец или перенесите данные в шаблон.
problem-kind-ambiguous = Заголовки подходят сразу к нескольким видам файла.
    .expected = один из видов: { $expected }
    .fix = Укажите вид файла.
problem-kind-bookkeeping = Это бухгалтерский регистр (оборотно-сальдовая ведомость, карточка счёта): { $headers }. Из него не видно, какие деньги чьи и за какой период.
    .expected = строки финансирования: период, источник, получатель, план, получено, израсходовано
    .fix = Перенесите суммы в шаблон «Финансирование»: его можно скачать на этой странице.
problem-columns-too-many = Столбцов в таблице: { $found }.
    .expected = не больше { $limit }
    .fix = Удалите лишние столбцы.
problem-rows-too-many = В таблице больше { $limit } строк.
    .fix = Разделите таблицу на несколько файлов.
problem-rows-none = Под заголовком нет ни одной строки с данными.
    .fix = Впишите данные под заголовком.
problem-column-twice = Столбец «{ $column }» есть в таблице не один раз: { $headers }.
    .expected = один столбец
    .fix = Удалите или переименуйте лишний.
problem-column-missing = Нет обязательного столбца «{ $column }».
    .expected = столбец «{ $column }» (годится и «{ $typed }»)
    .fix = Добавьте столбец с таким заголовком.
problem-personal-header = Столбец { $letter } по заголовку содержит личные сведения. Таким данным здесь не место: файл не принят и не сохранён.
    .expected = числа, доли, коды без имён
    .fix = Удалите этот столбец целиком.
problem-surplus-cells = В строке больше ячеек, чем столбцов в заголовке: значения сдвинулись.
    .expected = ячеек: { $expected }
    .fix = Скорее всего, внутри текста стоит разделитель. Возьмите этот текст в кавычки.
problem-personal-value = В столбце { $letter } стоят личные сведения: имя, почта, телефон или номер документа. Файл не принят и не сохранён.
    .expected = код, роль или число
    .fix = Удалите эти сведения или замените их кодом.
problem-broken-character = В тексте «{ $found }» есть символ, который не удалось прочесть.
    .fix = Впишите текст заново.
problem-required-empty = Обязательная ячейка «{ $column }» не заполнена.
    .expected = { $form }
    .fix = Впишите значение.
problem-excel-error = «{ $found }» — это сообщение Excel об ошибке, а не значение.
    .expected = { $form }
    .fix = Исправьте формулу или расширьте столбец и впишите само значение.
problem-formula = «{ $found }» — формула, а нужно её значение.
    .expected = { $form }
    .fix = Вставьте значение вместо формулы («Специальная вставка» → «Значения»).
problem-formula-unvalued = { $count ->
        [1] В ячейке { $cells } формула без сохранённого значения: что она даёт, узнать нельзя.
       *[other] В ячейках { $cells } формулы без сохранённых значений ({ $count }): что они дают, узнать нельзя.
    }
    .fix = Откройте файл в Excel или LibreOffice и сохраните: значения запишутся.
problem-not-a-number = «{ $found }» не число.
    .expected = { $form }
problem-number-approximate = «{ $found }» — приблизительное число.
    .expected = одно точное число
    .fix = Впишите точное число или «н/д», если его нет. { $fix } подойдёт, только если это оно и есть.
problem-number-part-of = «{ $found }» — это два числа: { $part } и { $whole }.
    .fix = Для доли впишите { $part } в столбец «Числитель», а { $whole } — в «Знаменатель»; для количества оставьте одно число.
problem-number-range = «{ $found }» — это от { $low } до { $high }, а нужно одно число.
    .expected = одно точное число
    .fix = Впишите одно число.
problem-number-date = «{ $found }» — дата, а нужно число.
    .expected = { $form }
    .fix = Впишите число. Если его превратил в дату Excel, сначала задайте ячейке формат «Текстовый».
problem-number-day = «{ $found }» — так Excel показывает день и месяц: он принял число за дату.
    .expected = { $form }
    .fix = Задайте ячейке формат «Текстовый» и впишите число; похоже, было { $fix }.
problem-number-exponent = «{ $found }» — округлённая запись длинного числа: последние цифры потеряны.
    .expected = { $form }
    .fix = Задайте ячейке формат «Числовой» или «Текстовый» и впишите число целиком.
problem-number-ambiguous = «{ $found }» можно прочесть и как { $grouped }, и как { $decimal }.
    .expected = { $grouped } или { $decimal }
    .fix = Впишите число без точки или с запятой.
problem-number-with-words = «{ $found }»: рядом с числом стоят слова.
    .expected = { $fix }
    .fix = Оставьте в ячейке только число.
problem-number-not-whole = «{ $found }» — дробное число, а нужно целое.
    .expected = { $form }
problem-number-beyond = «{ $found }» вне допустимых пределов.
    .expected = { $limits }
problem-text-too-long = Текст слишком длинный: { $length ->
        [one] { $length } знак
        [few] { $length } знака
       *[other] { $length } знаков
    }.
    .expected = не больше { $limit }
    .fix = Сократите текст: не больше { $limit }.
problem-code-malformed = «{ $found }» не похоже на код.
    .expected = код, например { $example }
problem-code-date = «{ $found }» — дата вместо кода: так Excel поступает с кодами вроде 1.1.
    .expected = { $fix }
    .fix = Задайте столбцу формат «Текстовый» и впишите код заново.
problem-not-a-date = «{ $found }» не дата.
    .expected = { $form }
problem-date-month = «{ $found }» — месяц, а нужен день.
    .expected = { $form }
    .fix = Впишите день; если он неизвестен, подойдёт { $fix }.
problem-date-range = «{ $found }» — несколько дней, а нужен один.
    .expected = { $form }
problem-date-beyond = Дата «{ $found }» невозможна: год должен быть от 1900 до 2100.
    .expected = { $form }
    .fix = Проверьте год.
problem-not-a-period = «{ $found }» не период.
    .expected = { $form }
problem-period-date = «{ $found }» — день, а нужен период.
    .expected = { $form }
    .fix = Впишите период, к которому относится день; учебный год — { $fix }.
problem-not-a-choice = «{ $found }» нет в списке допустимых значений.
    .expected = { $form }
problem-exact-age = Точный возраст или дата рождения — личные сведения.
    .expected = { $form }
    .fix = Впишите возрастную группу.
problem-not-yes-no = «{ $found }» — не «да» и не «нет».
    .expected = { $form }
problem-not-a-web-address = «{ $found }» не адрес в интернете.
    .expected = адрес, который начинается с https:// или http://
problem-census-date = { $found } — не дата мониторинга и отстоит от неё больше чем на 15 дней.
    .expected = 20 декабря или 20 мая
    .fix = Если это тот же мониторинг, впишите { $fix }.
problem-unknown-member = Организации «{ $part }» нет в реестре.
    .expected = { $form }
    .fix = Проверьте код или название; новую организацию сначала добавьте в реестр, другое название — в файл «Другие названия».
problem-codes-foreign = Ни один из { $number ->
        [one] { $number } кода или названия
        [few] { $number } кодов или названий
       *[other] { $number } кодов или названий
    } столбца «{ $column }» не известен: { $texts }.
    .expected = { $form }
    .fix = Похоже, их список ещё не загружен: загрузите его раньше этого файла или вместе с ним. Если столбец значит другое, выберите это в строке «Как прочитан файл».
problem-unknown-code = «{ $part }»: такого кода или названия нет.
    .expected = { $form }
    .fix = Проверьте код; если он новый, сначала загрузите файл, где он описан.
problem-name-proposed = «{ $part }» не найдено, но очень похоже на { $called ->
        [none] { $fix }
       *[other] «{ $called }» ({ $fix })
    }.
    .expected = код { $fix }, если это оно
    .fix = Впишите код или добавьте это название в файл «Другие названия».
problem-name-ambiguous = «{ $part }» может значить разное: { $expected }.
    .expected = один код из: { $expected }
    .fix = Впишите код.
problem-key-twice = Строка с тем же ключом ({ $key }) уже есть в этом файле: строка { $first }.
    .expected = одна строка на ключ
    .fix = Оставьте одну из двух строк.
problem-key-in-other-file = Строка с тем же ключом ({ $key }) есть и в файле «{ $file }», строка { $first }, но в ней другие данные.
    .expected = одна строка на ключ
    .fix = Оставьте строку в одном из файлов. Если этот файл исправляет другой, загрузите его отдельно, вторым.
problem-value-absent = Нет ни значения, ни пары «числитель и знаменатель».
    .expected = число; «н/д», если его нет
problem-numerator-above-denominator = Числитель { $figure } больше знаменателя { $denominator }.
    .expected = не больше { $denominator }
problem-percent-beyond = { $found } % — доля не может выйти за пределы 0–100 %.
    .expected = от 0 до 100
problem-period-not-begun = Период «{ $found }» ещё не начался: он начнётся { $start }.
problem-period-running = Период ещё не кончился: на доске эти числа появятся, когда он закроется (строк: { $count }).
problem-reporter-not-expected = Отчёта по этому показателю ждут не от «{ $found }»: в показатель консорциума он не войдёт.
problem-period-type-differs = Период «{ $found }» не подходит: здесь сдают за другой срок.
    .expected = { $type ->
            [month] месяц, например 2025-11
            [quarter] квартал, например 2025-Q4
            [half] полугодие, например 2025/26-H1
            [year] календарный год, например 2025
           *[school_year] учебный год, например 2025/26
        }
problem-dates-reversed = «{ $column }» ({ $found }) раньше, чем «{ $of }» ({ $first }).
    .expected = не раньше { $first }
problem-parts-above-total = Участников по группам { $sum }, а всего указано { $figure }.
    .expected = не меньше { $sum }
problem-held-in-future = Мероприятие проведено, но его дата { $found } ещё не наступила.
    .fix = Исправьте дату или состояние.
problem-date-in-future = Дата { $found } ещё не наступила.
    .fix = Проверьте год и месяц.
problem-sent-to-itself = Организация «{ $found }» передаёт ресурс сама себе.
    .fix = Проверьте, кто передаёт и кто получает.
problem-unit-of-other-resource = Единица «{ $found }» не годится для этого ресурса.
    .expected = { $resource ->
            [experience] чел.-участий
            [equipment] часы или комплекты
            [information] ед.
            [staff] чел.-ч
           *[finance] тыс. руб., тыс. тенге, тыс. долл. или тыс. евро
        }
problem-mentees-below-pairs = Наставляемых { $figure }, а пар и групп столько, что их должно быть не меньше { $least }.
    .expected = не меньше { $least }: по одному на пару и по два на группу
problem-pairs-absent = Наставляемые есть, а пар и групп нет.
    .expected = хотя бы одна пара или группа
problem-mentors-above-pairs = Наставников { $figure }, а пар и групп всего { $most }.
    .expected = не больше { $most }
problem-part-above-whole = «{ $column }» — { $figure }, это больше, чем «{ $of }» — { $whole }.
    .expected = не больше { $whole }
problem-form-has-no-such = В этой форме наставничества не бывает такого: «{ $column }» — { $figure }.
    .expected = 0 или пусто
    .fix = Проверьте форму наставничества.
problem-done-disagrees = Дата исполнения, готовность и состояние не сходятся.
    .expected = дата, 100 % и «выполнено» вместе — или ничего из трёх
problem-done-before-start = Мера выполнена { $found } — раньше, чем началась ({ $start }).
    .fix = Проверьте оба дня: пока они расходятся, мера не считается ни выполненной в срок, ни опоздавшей.
problem-begun-before-start = Мера уже выполняется, а её начало, { $found }, ещё не наступило.
    .fix = Проверьте дату начала: если меру начали раньше, впишите настоящий день.
problem-parties-too-few = У договора меньше двух сторон.
    .expected = не меньше двух кодов через точку с запятой
problem-coordinates-half = Указана только одна координата.
    .expected = обе координаты или ни одной
problem-replaces-itself = Пара «{ $found }» заменяет сама себя.
    .fix = Укажите код прежней пары.
problem-mentor-is-mentee = Наставник и наставляемый — один и тот же код.
    .fix = Проверьте коды.
problem-end-reason-absent = Пара завершена { $ended }, раньше срока соглашения, а причина не указана.
    .expected = { $form }
    .fix = Укажите причину.
problem-scale-twice = Заголовок и валюта называют разный масштаб сумм.
    .expected = один масштаб
    .fix = Оставьте «тыс.» или «млн» в чём-то одном.
problem-setting-malformed = Значение «{ $found }» этой настройке не подходит.
    .expected = число; день — как «20 декабря»; часовой пояс — как Europe/Moscow
    .fix = Число пишется цифрами, день — как «20 декабря», часовой пояс — как Asia/Almaty или Europe/Moscow.
problem-range-reversed = Верхняя граница { $found } ниже нижней.
    .fix = Поменяйте границы местами.
problem-distinct-by-members = При правиле свода «без повторов» итог знает только консорциум: отчёты организаций в показатель не войдут, и он останется просроченным.
    .fix = Впишите «консорциум» или выберите другое правило свода.
problem-range-absent = Показатель должен держаться в пределах, а пределы не указаны.
    .expected = нижняя или верхняя граница
problem-pair-of-other-size = Наставляемых { $mentees }: { $kind ->
        [pair] для пары это много
       *[group] для группы это мало
    }.
    .expected = в паре один наставляемый, в группе не меньше двух
problem-consent-disagrees = Причина — отзыв согласия, но оба согласия не отозваны.
    .fix = Исправьте согласие или причину.
problem-not-a-school = «{ $found }» — не школа.
    .expected = школа из реестра
problem-above-headcount = «{ $column }» — { $figure }, а в организации по реестру всего { $limit }.
    .expected = не больше { $limit }
    .fix = Проверьте число или обновите численность за этот учебный год.
problem-lost-letters = В тексте «{ $found }» вместо букв стоят знаки вопроса: буквы потеряны при сохранении.
    .fix = Впишите текст заново и сохраните файл в UTF-8 или XLSX.
problem-value-differs-from-ratio = Значение { $figure } расходится с отношением числителя к знаменателю: { $ratio }. В расчёт идёт отношение.
    .expected = { $ratio }
problem-denominator-absent = Нет числителя и знаменателя: это значение не войдёт в показатель консорциума.
    .fix = Добавьте числитель и знаменатель.
problem-planned-in-past = Мероприятие запланировано, но его срок уже прошёл.
    .fix = Укажите, проведено оно, перенесено или отменено.
problem-override-expired = Срок { $found } уже прошёл: ручной статус показан не будет.
    .fix = Укажите день, который ещё не наступил.
problem-override-long = Ручной статус простоит больше года.
    .fix = Поставьте срок короче; потом его можно продлить.
problem-status-against-dates = Состояние «{ $found }» противоречит датам договора.
    .fix = Проверьте состояние и сроки.
problem-agreement-term-absent = Срок соглашения не указан: пара считается действующей 12 месяцев.
problem-score-against-word = Балл { $found } не подходит к указанной значимости; в расчёт идёт слово.
problem-posts-too-few = Публикаций { $found } за { $months } мес.: по медиаплану нужна хотя бы одна в месяц.
problem-mentees-too-many = У наставника { $found } одновременно { $mentees ->
        [one] { $mentees } наставляемый
        [few] { $mentees } наставляемых
       *[other] { $mentees } наставляемых
    }.
    .expected = до 5 в парах, до 15 в группах
problem-delivered-in-future = Обмен отмечен как переданный, а его дата { $found } ещё не наступила.
    .fix = Исправьте дату или состояние.
problem-member-not-active = «{ $found }» в это время не входит в консорциум: участник{ $since ->
        [none] {""}
       *[other] {" "}с { $since }
    }{ $until ->
        [none] {""}
       *[other] {" "}по { $until }
    }.
problem-halves-differ-from-year = Два полугодия дают { $halves }, а строка за учебный год — { $year }.
problem-outside-agreement = Дата { $found } вне срока договора: с { $first }{ $last ->
        [none] {""}
       *[other] {" "}по { $last }
    }.
problem-risk-without-measure = Фактор взят в работу больше 60 дней назад, а ни одной меры по нему нет.
problem-target-outside-limits = Цель { $figure } { $side ->
        [above] выше верхней границы
       *[below] ниже нижней границы
    } показателя: { $limit }.
    .fix = Исправьте цель или границы в файле показателей.
problem-target-against-direction = План { $figure } хуже базового значения { $baseline }.
problem-indicator-retired = Показатель «{ $found }» выведен с { $since }: его статус на панели не показывают.
problem-code-looks-alike = Код «{ $found }» отличается от «{ $other }» только буквами другого алфавита.
    .fix = Если это одна организация, впишите тот код, который уже есть.
problem-coordinators-not-one = Действующих координаторов должен быть ровно один, сейчас: { $found ->
        [none] ни одного
       *[other] { $found }
    }.
problem-sum-differs-from-consortium = Строка консорциума — { $figure }, а сумма по организациям — { $sum }.
problem-share-for-percent = Здесь нужны проценты, а стоит { $found } — это доля?
    .expected = проценты: 45, а не 0,45
problem-value-jumps = Было { $previous } ({ $period }), стало { $value }: очень большая разница.
    .fix = Проверьте число и единицу измерения.
problem-spent-above-received = Израсходовано { $figure }, а получено { $received }.
problem-received-above-planned = Получено { $figure }, а по плану { $planned }.
problem-scale-doubtful = Сумма «{ $found }» прочитана как { $amount }: масштаб верен?
    .fix = Проверьте, в рублях, тысячах или миллионах эта сумма.
problem-outside-country = Точка { $found }; { $lon } лежит вне { $country ->
        [RU] России
       *[KZ] Казахстана
    }.
problem-coordinates-swapped = Точка лежит вне страны; перепутаны широта и долгота?
problem-consents-stale = Согласие отозвано больше { $days } дней назад: сведения о паре пора стереть.
problem-rows-above = Над заголовком пропущено строк: { $above }.
problem-header-two-lines = Заголовок занимает две строки; они прочитаны вместе.
problem-totals-skipped = Строки итогов («{ $begins }») не загружаются: их посчитает система ({ $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }: { $rows }).
problem-parts-skipped = Строки «в том числе», «из них» не загружаются: это части строк над ними ({ $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }: { $rows }).
problem-header-repeated = Повторённый заголовок пропущен ({ $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }: { $rows }).
problem-column-numbers-skipped = Строка с номерами столбцов пропущена ({ $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }: { $rows }).
problem-subheaders-skipped = Строки-подзаголовки внутри таблицы пропущены ({ $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }: { $rows }).
problem-footnotes-skipped = Примечания под таблицей пропущены ({ $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }: { $rows }).
problem-examples-skipped = Строки-примеры проверены и не загружаются ({ $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }: { $rows }).
problem-nothing-to-load = Кроме примера, в файле ничего нет: загружать нечего.
problem-sheet-chosen = Прочитан лист «{ $sheet }»; другие листы не читались: { $others }.
problem-formulas-empty = Формулы без сохранённого значения прочитаны как пустые ячейки: { $cells }.
problem-rows-short = Строки короче заголовка дополнены пустыми ячейками: { $count }.
problem-columns-of-figures = Столбцы с числами не узнаны и не загружаются: { $headers }.
    .fix = Укажите, что в них, или удалите их из файла.
problem-columns-unknown = Незнакомые столбцы не загружаются: { $headers }.
problem-columns-of-names = Столбцы с названиями рядом с кодами не загружаются: { $headers }.
problem-point-parted = «{ $header }» разделён на широту и долготу: «55,75; 37,61» — это широта 55,75 и долгота 37,61.
problem-columns-across = Столбцы прочитаны как строки: «{ $column }» стоит в заголовках ({ $headers }), «{ $value }» — в ячейках под ними.
problem-filled-down = «{ $column }»: пустые ячейки под заполненной прочитаны как объединённые с ней: { $count }.
problem-list-joined = «{ $column }»: список разделён тем же знаком, что и столбцы; его части собраны обратно, строк: { $count }.
problem-unit-converted = Деньги переведены в тысячи, как они хранятся: «{ $column }», строк: { $count }.
problem-column-row-number = Столбец «{ $header }» — номера строк; он не загружается.
problem-unit-taken = Числа столбца «{ $column }» умножены на { $scale }: так сказано в заголовке.
problem-read-missing = Отсутствующие значения, это не нули: «{ $column }» ({ $count ->
        [one] { $count } ячейка
        [few] { $count } ячейки
       *[other] { $count } ячеек
    }): { $examples }.
problem-read-decimal-comma = Десятичная запятая: «{ $column }» ({ $count ->
        [one] { $count } ячейка
        [few] { $count } ячейки
       *[other] { $count } ячеек
    }): { $examples }.
problem-read-grouping = Разделители тысяч: «{ $column }» ({ $count ->
        [one] { $count } ячейка
        [few] { $count } ячейки
       *[other] { $count } ячеек
    }): { $examples }.
problem-read-percent = Знак процента отброшен: «{ $column }» ({ $count ->
        [one] { $count } ячейка
        [few] { $count } ячейки
       *[other] { $count } ячеек
    }): { $examples }.
problem-read-minus = Тире прочитано как минус: «{ $column }» ({ $count ->
        [one] { $count } ячейка
        [few] { $count } ячейки
       *[other] { $count } ячеек
    }): { $examples }.
problem-read-scale = Масштаб сумм учтён: «{ $column }» ({ $count ->
        [one] { $count } ячейка
        [few] { $count } ячейки
       *[other] { $count } ячеек
    }): { $examples }.
problem-read-date = Даты, сначала день: «{ $column }» ({ $count ->
        [one] { $count } ячейка
        [few] { $count } ячейки
       *[other] { $count } ячеек
    }): { $examples }.
problem-read-serial-date = Даты записаны номером дня Excel: «{ $column }» ({ $count ->
        [one] { $count } ячейка
        [few] { $count } ячейки
       *[other] { $count } ячеек
    }): { $examples }.
problem-read-range = Промежуток дней разделён на начало и конец: «{ $column }» ({ $count ->
        [one] { $count } ячейка
        [few] { $count } ячейки
       *[other] { $count } ячеек
    }): { $examples }.
problem-read-last-day = Вместо дня указан период, взят его день отчёта: «{ $column }» ({ $count ->
        [one] { $count } ячейка
        [few] { $count } ячейки
       *[other] { $count } ячеек
    }): { $examples }.
problem-read-period = Периоды записаны по-своему: «{ $column }» ({ $count ->
        [one] { $count } ячейка
        [few] { $count } ячейки
       *[other] { $count } ячеек
    }): { $examples }.
problem-read-word = Слова прочитаны как коды: «{ $column }» ({ $count ->
        [one] { $count } ячейка
        [few] { $count } ячейки
       *[other] { $count } ячеек
    }): { $examples }.
problem-read-name = Названия прочитаны как коды: «{ $column }» ({ $count ->
        [one] { $count } ячейка
        [few] { $count } ячейки
       *[other] { $count } ячеек
    }): { $examples }.
problem-read-code = Коды приведены к общему виду: «{ $column }» ({ $count ->
        [one] { $count } ячейка
        [few] { $count } ячейки
       *[other] { $count } ячеек
    }): { $examples }.
problem-read-census = Дата сдвинута на день мониторинга: «{ $column }» ({ $count ->
        [one] { $count } ячейка
        [few] { $count } ячейки
       *[other] { $count } ячеек
    }): { $examples }.
problem-read-header-unit = «{ $column }» взято из заголовка для всех строк: { $examples }.
problem-formula-text = Тексты столбца «{ $column }», похожие на формулы, приняты как текст и никогда не выполняются ({ $count }).
problem-filled-in = Пустые ячейки «{ $column }» заполнены по другим столбцам: { $count }.
problem-late-report = Сдано позже срока (строк: { $count }).
problem-host-among-partners = Организатор убран из списка соорганизаторов (строк: { $count }).
problem-few-answers = Мало ответов, меньше 10 (строк: { $count }): значение показывается с пометкой.
problem-personal-sheet = На листе «{ $sheet }» стоят личные сведения: имя, почта, телефон или номер документа. Файл не принят и не сохранён.
    .fix = Удалите этот лист или эти сведения и загрузите файл снова.
problem-personal-comment = В примечаниях к ячейкам стоят личные сведения. Файл не принят и не сохранён.
    .fix = Удалите примечания: «Рецензирование» → «Удалить».
problem-personal-property = В свойствах документа стоят личные сведения. Файл не принят и не сохранён.
    .fix = Очистите свойства: «Файл» → «Сведения» → «Инспектор документов».
problem-personal-drawing = В надписи или рисунке на листе стоят личные сведения. Файл не принят и не сохранён.
    .fix = Удалите надпись и загрузите файл снова.
problem-personal-footer = В колонтитуле стоят личные сведения. Файл не принят и не сохранён.
    .fix = Очистите колонтитулы и загрузите файл снова.
problem-personal-file-name = В имени файла стоят личные сведения. Файл не принят и не сохранён.
    .fix = Переименуйте файл.
problem-personal-author = В свойствах документа назван автор, поэтому сам файл не сохраняется: загружаются только данные.
problem-decimal-comma-splits = Запятая здесь и разделяет столбцы, и стоит в дробях: строки длиннее заголовка, числа сдвинулись в соседние столбцы.
    .fix = Сохраните файл с разделителем «;» или возьмите дробные числа в кавычки.
problem-number-bracketed = «{ $found }» в скобках: так пишут и отрицательные числа, и оговорки.
    .fix = Впишите { $fix } или число без скобок.
problem-number-footnote = «{ $found }» — число со знаком сноски.
    .fix = Впишите { $fix }, а сноску перенесите в примечание.
problem-code-in-cyrillic = В коде «{ $part }» есть русские буквы, похожие на латинские.
    .fix = Впишите { $fix } латинскими буквами и цифрами.
problem-read-number = Лишний знак у числа отброшен: «{ $column }» ({ $count ->
        [one] { $count } ячейка
        [few] { $count } ячейки
       *[other] { $count } ячеек
    }). Понято так: { $examples }.
problem-read-month-first = Даты, сначала месяц: «{ $column }». Понято так: { $examples }. Верно?
    .fix = Пишите дату днём вперёд: 31.12.2025.
problem-table-below = В строке { $row } начинается другая таблица ({ $headers }); она не прочитана.
    .fix = Загрузите её отдельным файлом или на отдельном листе.
problem-table-above = Над прочитанной таблицей, в строке { $row }, начинается другая ({ $headers }); она не прочитана.
    .fix = Загрузите её отдельным файлом или на отдельном листе.
problem-table-beside = Рядом, со столбца { $letters }, стоит другая таблица ({ $headers }); таблицы, стоящие рядом, не читаются.
    .fix = Перенесите её под первую, если столбцы те же, или на другой лист.
problem-sheets-alike = Прочитан только лист «{ $sheet }», хотя подходят и другие: { $others }.
    .fix = Выберите лист, соберите всё на одном листе или загрузите листы отдельными файлами.
problem-sheets-unread = Листы не похожи ни на один вид файла и не прочитаны: { $sheets }.
    .fix = Если они нужны, назовите лист и его столбцы как в шаблоне.
problem-sheets-of-other-kinds = Прочитан только лист «{ $sheet }»; на других листах тоже есть данные: { $others }.
    .fix = Загрузите и эти листы: выберите лист или сохраните его отдельным файлом.
problem-heading-taken = «{ $column }»: ниже строки { $row } взято из заголовка в этой строке — «{ $found }». Верно?
    .fix = Если нет, добавьте столбец и впишите значения в строки.
problem-title-taken = «{ $column }»: такого столбца нет, для всех строк взято из заголовка над таблицей — «{ $found }». Верно?
    .fix = Добавьте столбец, если у строк значения разные.
problem-file-name-taken = «{ $column }»: в файле этого нет, взято из его имени — «{ $found }». Верно?
    .fix = Добавьте столбец или впишите это в заголовок над таблицей.
problem-rows-hidden = Скрытые или отфильтрованные строки тоже прочитаны: { $rows } (всего { $count }).
    .fix = Удалите их из файла, если они не нужны.
problem-count-negative = Количество не бывает отрицательным: { $found }.
    .fix = Проверьте число.
problem-count-jumps = Было { $previous }, стало { $value }: очень большая разница.
    .fix = Проверьте, нет ли лишнего нуля или пропущенного.
problem-crowd-doubtful = Участников одного мероприятия: { $value } — верно?
    .fix = Проверьте, не лишние ли нули.
problem-terms-overlap = Срок пересекается с договором { $other }: тот же вид и те же стороны. Посчитают оба.
    .fix = Если это продление, пусть новый срок начнётся после прежнего.
problem-event-twice = То же мероприятие в тот же день уже есть под номером { $other }.
    .fix = Исправьте номер, если это одно и то же.
problem-member-twice = Организация с таким же названием и городом уже есть под кодом { $other }.
    .fix = Исправьте код, если это одна и та же организация.
problem-header-absent = В файле нет строки заголовков: первая же строка — данные.
    .fix = Впишите сверху заголовки из шаблона.
problem-rows-unfilled = В листе не заполнены строки: { $count }. Они пропущены.
