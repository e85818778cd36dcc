exchange-all = Все ресурсы
exchange-counted = передачи
exchange-estimated = оценка в деньгах, тыс.
exchange-estimate = { $number } тыс. по оценке в деньгах
exchange-coverage = на рисунке { $drawn } из { $all ->
        [one] { $all } потока
        [few] { $all } потоков
       *[other] { $all } потоков
    } — { $share } объёма, остальное — «прочие» и таблица
exchange-none-selected = За этот период ничего такого не передавали. Снимите часть выбора: ресурс, организацию или пару.
exchange-none-in-year = За { $year } никто ничего не передавал. Передачи есть за { $years }.

exchange-view = Вид
exchange-view-sankey = Потоки
exchange-view-matrix = Матрица
exchange-view-map = Карта
exchange-view-needs = Кому что нужно
exchange-depth = Подробности
exchange-depth-rows = Строки за цифрами
exchange-depth-compare = Другой период
exchange-depth-promises = Обещания
exchange-depth-reconciliation = Сверка
exchange-depth-analysis = Анализ

choose-way = Отдаёт или получает
choose-unit = Единица
way-both = всё
way-received = получает
way-given = отдаёт
pair-giver = отдаёт: { $name }
pair-receiver = получает: { $name }
level-kind = по видам
level-region = по регионам
level-city = по городам
place-unknown = регион не указан

sides-received-own = Получает от
sides-given-own = Отдаёт
sides-received-all = Кто получил
sides-given-all = Кто отдал

measure-of = { $part } из { $all }
measure-active = участвуют в обмене
    .meaning = организаций отдали или получили хотя бы раз
measure-balance = отдано больше, чем получено
    .meaning = передач сверх полученных; получать — не плохо, для этого и помощь
measure-reciprocity = взаимность
    .meaning = доля передач, на которые ответили; обе стороны отдавали в { $mutual } из { $pairs ->
            [one] { $pairs } пары
            [few] { $pairs } пар
           *[other] { $pairs } пар
        }
measure-top = { $givers ->
        [0] доля тех, кто отдаёт больше всех
        [1] даёт одна организация
        [2] дают двое
       *[other] дают трое
    }
    .meaning = { $givers ->
            [0] организации ничего друг другу не отдали
            [1] организациям больше никто не отдавал: { $names }
            [2] организациям больше никто не отдавал: { $names }
           *[other] доля трёх самых частых: { $names }
        }
measure-ties = связи: новые и прерванные
    .meaning = кто кому начал и кто перестал передавать против { $period }
measure-ties-first = сравнивать не с чем: это первый год
measure-ties-so-far = связи: новые и пока не возобновлённые
    .meaning = кто кому начал передавать и кто ещё не передавал против { $period }: год идёт
measure-density = Плотность сети
    .meaning = доля пар организаций, которые обменивались, из всех возможных; с ростом числа участников падает сама
measure-isolated = В стороне
    .meaning = кто ничего не отдал и не получил
measure-connectors = Связывают других
    .meaning = организации, чьи партнёры между собой не обмениваются (наименьшее ограничение по Бёрту)
measure-nobody = никто
balance-title = Баланс сторон по ресурсам, каждый в своих единицах

exchange-rows = { $count ->
        [one] Считается { $count } строка
        [few] Считаются { $count } строки
       *[other] Считаются { $count } строк
    }, вместе: { $total }.
exchange-rows-rest = { $count ->
        [one] Ещё { $count } строка не считается: обещана, отменена или повторяет сообщение другой стороны.
        [few] Ещё { $count } строки не считаются: обещаны, отменены или повторяют сообщение другой стороны.
       *[other] Ещё { $count } строк не считаются: обещаны, отменены или повторяют сообщение другой стороны.
    }
exchange-row-choose = Строка
exchange-row-hint = Код обмена: откуда строка
exchange-row-source = { $id }: файл { $file }, строка { $line }. Примечание: { $note }

compare-with = Сравнить с периодом
compare-nothing = Сравнивать не с чем.
compare-sentence = { $before }: { $then }, теперь { $now }. Связи { $level }: новых { $new }, выросло { $grown }, уменьшилось { $fallen }, прервалось { $ended }.
compare-so-far = Год ещё идёт: часть прервавшихся связей может возобновиться.
compare-finding-more = Больше всего выросло: { $giver } → { $receiver }, на { $amount }{ $others }
compare-finding-less = Больше всего уменьшилось: { $giver } → { $receiver }, на { $amount }{ $others }
compare-note = { $period } против { $before }; синее — рост, серое — спад
tie-new = новая
tie-grown = выросла
tie-same = без изменений
tie-fallen = уменьшилась
tie-ended = прервалась

promises-open = Обещано и согласовано, но ещё не передано
promises-why = В суммы выше это не входит.
promises-none = Открытых обещаний нет.
promises-kept = Как выполняют обещания
promises-kept-why = Из всего, что когда-либо обещали; дни — от сообщения об обещании до передачи, медиана: половину передали быстрее.
reconciliation-title = Кто подтвердил передачи
reconciliation-none = Расхождений в сообщениях об одной и той же передаче нет.
reconciliation-why = Сообщения об одной передаче расходятся больше чем на 10 %. Пока не решено, считается меньшее, а из итога и отдельных передач — отдельные: выберите верное число (другая строка исправится) или спросите обе стороны.
reconciliation-ask = { $giver } → { $receiver }, { $resource }, { $day }: сообщения расходятся ({ $told }). Сколько передано на самом деле?

exchange-others = { $count ->
        [0] {""}
        [one] {""}, и столько же ещё у { $count } пары
        [few] {""}, и столько же ещё у { $count } пар
       *[other] {""}, и столько же ещё у { $count } пар
    }
map-finding = { $subject }: больше всего { $giver } → { $receiver }, { $amount }{ $others }
map-coverage = на карте { $drawn } из { $all ->
        [one] { $all } потока
        [few] { $all } потоков
       *[other] { $all } потоков
    } между разными местами — { $share } объёма, все потоки — в таблице
map-none = Показать на карте нечего: у передач нет двух разных мест.
map-unplaced = Не на карте, координаты неизвестны: { $names }.
map-pupils = Учащиеся — не место: передачи им видны в потоках и в матрице.
map-by-region = Стороны и виды организаций — не место: на карте регионы.
map-credit = контуры: Natural Earth; города: GeoNames (CC BY 4.0)
map-width = Объём потока
map-circle = Отдано и получено
map-flat = Плоская карта
map-flat-why = Без WebGL: для печати и старых компьютеров
map-given = отдано: { $amount }
map-received = получено: { $amount }
map-inside = внутри: { $amount }

needs-title = Кому что нужно и кто может дать
needs-own = Что нужно и кто может дать
needs-helps = помогает
needs-none = Взятых в работу факторов риска и мер без помощника нет.
needs-note = нужда — взятый в работу фактор риска или мера без помощника; предложения — кто передавал такой ресурс за два года, сначала те, кто уже помогал, затем ближайшие
needs-no-offer = никто не передавал
needs-km = { $km } км
needs-helped = уже помогал
needs-days = { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }
needs-helping = Уже помогает:
needs-offering = Кто может дать:
settle-report = Верно: { $amount } · { $reporter }
settle-separate = Это разные передачи
settle-separate-one = Отдельная передача: { $amount } · { $reporter }
