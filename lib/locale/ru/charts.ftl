chart-drawn = нарисовано { $drawn } из { $all }, остальное — в таблице
overview-score = индекс
overview-overdue = { $count ->
        [one] { $count } просрочен
        [few] { $count } просрочены
       *[other] { $count } просрочено
    }
overview-finding = { $sound ->
        [0] Ни один показатель из { $all } не идёт по плану
        [one] { $sound } показатель из { $all } идёт по плану или достиг цели
        [few] { $sound } показателя из { $all } идут по плану или достигли цели
       *[other] { $sound } показателей из { $all } идут по плану или достигли цели
    }
overview-finding-none = Показателей: { $all }, значений пока нет ни у одного
overview-finding-early = Показателей: { $all }, сравнить с планом пока нельзя ни один
overview-finding-by-hand = { $finding }; ещё { $count ->
        [one] { $count } статус задан
        [few] { $count } статуса заданы
       *[other] { $count } статусов задано
    } вручную
overview-by-hand = задано вручную — { $count }
overview-not-firm = из них зависит от тех, кто молчит, — { $count }
overview-reports = сдано отчётов { $reported } из { $due }
overview-count = { $word } — { $count }
overview-change = за год
overview-since = с { $day }
overview-freshness = свежесть
overview-coverage = полнота
overview-fresh = свежие
overview-due = { $count } к сдаче
overview-index = { $score }, в { $year } — { $before }
overview-moved = с { $day }: { $moves }
overview-note = индекс { $score }, за год { $change } · с { $day }: { $moves }
overview-alt = { $directions ->
        [one] { $directions } направление
        [few] { $directions } направления
       *[other] { $directions } направлений
    }; показатели по статусам: { $counts }.
overview-alt-reports = Сдано отчётов: { $reported } из { $due }; { $late ->
        [0] просроченных нет
        [one] просрочен { $late } показатель
        [few] просрочены { $late } показателя
       *[other] просрочено { $late } показателей
    }.

plan-head-reached = { plan-status-reached }
plan-head-on-plan = { plan-status-on-plan }
plan-head-slipping = { plan-status-slipping }
plan-head-off-plan = { plan-status-off-plan }
plan-head-backwards = { plan-status-backwards }
plan-head-not-due = { plan-status-not-due }
plan-head-no-data = { plan-status-no-data }

sign-per-1000 = на 1000
    .genitive = на 1000
sign-hours = ч
    .genitive = ч
sign-points = { $count ->
        [one] балл
        [few] балла
        [many] баллов
       *[other] балла
    }
    .genitive = { $count ->
        [one] балла
        [few] баллов
        [many] баллов
       *[other] балла
    }

bullet-target = цель { $goal }
bullet-aim = { $target } к { $period }
bullet-no-target = цели нет

coverage = { $reported ->
        [one] отчиталась { $reported }
        [few] отчитались { $reported }
       *[other] отчитались { $reported }
    } из { $due }

not-reported = не сдано
not-reported-short = нет
not-computed = не вычислить
not-known = неизвестно
not-shown = не показано

matrix-total = всего
matrix-givers = Кто отдаёт
matrix-receivers = Кто получает
matrix-others = прочие
matrix-short = в узких клетках к — тысячи, М — миллионы; точное число — при наведении и в таблице
number-thousands = { $number }к
number-millions = { $number }М

axis-participations = участий
axis-gap-part = ← тянет назад · тянет вперёд →

reach-pupils = учащиеся 10–19 лет
reach-novices = молодые педагоги
reach-federal = { $share } % — ориентир федеральной модели на 2024 год
reach-finding = Наставник есть у { $pupils } и у { $novices }
reach-finding-pupils = Наставник есть у { $pupils }
reach-finding-novices = Наставник есть у { $novices }
reach-pupils-count = { $base ->
        [one] { $part } из { $base } учащегося ({ $share })
        [few] { $part } из { $base } учащихся ({ $share })
       *[other] { $part } из { $base } учащихся ({ $share })
    }
reach-novices-count = { $base ->
        [one] { $part } из { $base } молодого педагога ({ $share })
        [few] { $part } из { $base } молодых педагогов ({ $share })
       *[other] { $part } из { $base } молодых педагогов ({ $share })
    }
reach-finding-none = Доля неизвестна: нет числа учащихся или педагогов

bullets-alt = { $code }: { $value } при плане { $path }, { $plan }.
bullets-alt-none = { $code }: { $plan }.

path-finding = { $period }: { $value } при плане { $path } — { $plan }
path-finding-none = Сравнить с планом нельзя: { $plan }
path-finding-limits = { $period }: { $value }, норма { $limits } — { $plan }
path-finding-alone = { $period }: { $value }, плана на этот срок нет
path-likely = { $reported } (с прошлогодними числами тех, кто молчит, — { $likely })
path-bounds = от { $lowest } до { $highest }; с прошлогодними числами тех, кто молчит, — { $likely }
path-target = цель { $value }
path-pace = нужно { $needed } в год
path-today = сегодня
path-due = отчёт до { $day }
path-overdue = отчёт просрочен: { $day }
path-note = Примечание

reports-finding-all = { $count ->
        [one] Отчиталась { $count } организация — все, кто должен
        [few] Отчитались { $count } организации — все, кто должен
       *[other] Отчитались { $count } организаций — все, кто должен
    }
reports-finding = Не сдали отчёт: { $names }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }

contributions-finding = Вверх тянет { $up }, вниз — { $down }
contributions-finding-none = Никто ещё не отчитался
contributions-finding-behind = Отставание от плана { $gap }; главный вклад — { $member }, { $part }
contributions-finding-ahead = Опережение плана { $gap }: больше всего даёт { $member } — { $part }
contributions-since = { $finding }, тянет назад с { $period }

sankey-finding = { $subject }: { $others ->
        [0] главный источник — { $giver }, { $amount } из { $total }
       *[other] поровну больше всех дали { $giver } и ещё { $others }, у каждого { $amount } из { $total }
    }
sankey-alt = { $giver } → { $receiver }: { $amount }
sankey-giver = Кто отдаёт
sankey-resource = Ресурс
sankey-receiver = Кто получает

matrix-finding = { $subject }: больше всего { $giver } → { $receiver }, { $amount }{ $others }
matrix-pairs = Пар, которые обмениваются: { $pairs }

forms-finding = { $counted }: { $now } за { $half }, за год { $change } %
forms-finding-first = { $counted }: { $now } за { $half }
form-unreported = { $form } — 0

cell-out = —
cell-bare = без базы
cell-given = сдано

bridge-years-revised = Уточнили прежнее: { $count }
bridge-years-left = Теперь не отчитались: { $count }
bridge-years-same = Отчитались оба раза: { $count }
bridge-years-joined = Раньше не отчитывались: { $count }
bridge-moments-revised = Исправили отчёт: { $count }
bridge-moments-left = Отозвали отчёт: { $count }
bridge-moments-same = Без перемен: { $count }
bridge-moments-joined = Сдали позже: { $count }
bridge-years-clause-revised = уточнения прежнего периода { $change }
bridge-years-clause-left = { $count ->
        [one] { $count } организация теперь не отчиталась
        [few] { $count } организации теперь не отчитались
       *[other] { $count } организаций теперь не отчитались
    }: { $change }
bridge-years-clause-same = { $count ->
        [one] у { $count } организации, которая отчиталась оба раза,
        [few] у { $count } организаций, которые отчитались оба раза,
       *[other] у { $count } организаций, которые отчитались оба раза,
    } { $change }
bridge-years-clause-joined = { $count ->
        [one] { $count } организация раньше не отчитывалась
        [few] { $count } организации раньше не отчитывались
       *[other] { $count } организаций раньше не отчитывались
    }: { $change }
bridge-moments-clause-revised = { $count ->
        [one] { $count } организация исправила отчёт
        [few] { $count } организации исправили отчёт
       *[other] { $count } организаций исправили отчёт
    }: { $change }
bridge-moments-clause-left = { $count ->
        [one] { $count } организация отозвала отчёт
        [few] { $count } организации отозвали отчёт
       *[other] { $count } организаций отозвали отчёт
    }: { $change }
bridge-moments-clause-same = { $count ->
        [one] у { $count } организации ничего не изменилось
        [few] у { $count } организаций ничего не изменилось
       *[other] у { $count } организаций ничего не изменилось
    }: { $change }
bridge-moments-clause-joined = { $count ->
        [one] { $count } организация сдала отчёт позже
        [few] { $count } организации сдали отчёт позже
       *[other] { $count } организаций сдали отчёт позже
    }: { $change }
bridge-finding = { $before } → { $after }: { $steps }
bridge-finding-none = { $was }: { $before }; { $now }: { $after }
