explain-by-hand = вручную до { $until }: { $plan } — «{ $reason }» ({ $by }); по расчёту — { $computed }
explain-no-value = отчёт за { $due_period } ждали до { $due_on }
explain-nobody = за { $period } никто не отчитался
explain-no-base = за { $period } отчитались, но значение не вычислить: знаменателя нет, или он равен нулю
explain-unfinished = за { $period } пока { $value }, сдано { $parts_in } из { $parts_due } { $length ->
        [half] полугодий
        [quarter] кварталов
       *[month] месяцев
    }
explain-running = за { $period } пока { $value }: период ещё не кончился и с планом не сравнивается
explain-no-target = за { $period } { $value }, а цели для сравнения нет
explain-nothing-due = отчёт за { $due_period } ждут до { $due_on }
explain-not-begun = за { $period } { $value }, а план начинается позже
explain-target-met = за { $period } { $value } при цели { $target }
explain-below-baseline = за { $period } { $value }, это хуже базы { $baseline }, а по плану { $path }
explain-gap-off-plan = за { $period } { $value } при плане { $path }, отставание { $gap } { $measure ->
        [target] цели
       *[journey] пути
    }
explain-half-not-done = за { $period } { $value } при плане { $path }, пройдено { $done } пути, а запланировано { $planned }
explain-gap-slipping = за { $period } { $value } при плане { $path }, отставание { $gap } { $measure ->
        [target] цели
       *[journey] пути
    }
explain-ahead = за { $period } { $value } при плане { $path }, опережение { $gap } { $measure ->
        [target] цели
       *[journey] пути
    }
explain-behind = за { $period } { $value } при плане { $path }, отставание { $gap } { $measure ->
        [target] цели
       *[journey] пути
    }
explain-level = за { $period } { $value }, точно по плану { $path }
explain-behind-without-scale = за { $period } { $value } при плане { $path }
explain-limits-crossed = за { $period } { $value }; сравнить нельзя: нижняя граница { $low } выше верхней { $high }, исправьте цель или показатель
explain-inside-between = за { $period } { $value }, это в пределах от { $low } до { $high }
explain-inside-least = за { $period } { $value }, это не ниже { $low }
explain-inside-most = за { $period } { $value }, это не выше { $high }
explain-outside-between = за { $period } { $value }, это за пределами от { $low } до { $high }
explain-outside-least = за { $period } { $value }, это ниже { $low }
explain-outside-most = за { $period } { $value }, это выше { $high }
explain-way = база { $baseline } ({ $began }), цель { $target } ({ $until })
explain-way-undated = база { $baseline }, цель { $target } ({ $until })
explain-way-without-baseline = базы нет, цель { $target } ({ $until })
explain-pace = нужно { $needed } в год, было { $had } в год
explain-pace-needed = нужно { $needed } в год
explain-pace-had = было { $had } в год
explain-percentage-points = п. п.
explain-coverage = { $reported ->
        [one] отчиталась { $reported }
        [few] отчитались { $reported }
       *[other] отчитались { $reported }
    } из { $due } { $due ->
        [one] организации
        [few] организаций
       *[other] организаций
    }
explain-own-report = отчитался сам консорциум
explain-no-own-report = консорциум не отчитался
explain-without-base = { $count ->
        [one] { $count } отчёт не вошёл
        [few] { $count } отчёта не вошли
       *[other] { $count } отчётов не вошли
    } в расчёт: нет знаменателя или числа ответов
explain-small = мало данных
explain-likely = { $reported } по сданным отчётам, а вместе с прошлогодними числами тех, кто молчит, { $likely }
explain-hangs-on-silent = { $silent ->
        [one] зависит от { $silent } организации, которая молчит
        [few] зависит от { $silent } организаций, которые молчат
       *[other] зависит от { $silent } организаций, которые молчат
    }: с прошлогодними числами — { $plan }, без них — { $without }
explain-hangs-between = { $silent ->
        [one] зависит от { $silent } организации, которая молчит
        [few] зависит от { $silent } организаций, которые молчат
       *[other] зависит от { $silent } организаций, которые молчат
    }: статус может оказаться и «{ $lowest }», и «{ $highest }»
explain-unknown = у { $unknown ->
        [one] { $unknown } организации, которая молчит
        [few] { $unknown } организаций, которые молчат
       *[other] { $unknown } организаций, которые молчат
    }, нет и прошлогодних чисел: с { $unknown ->
        [one] её отчётом
        [few] их отчётами
       *[other] их отчётами
    } показатель может вырасти
explain-next = за { $next } пока { $reported ->
        [one] отчиталась { $reported }
        [few] отчитались { $reported }
       *[other] отчитались { $reported }
    } из { $expected }, срок { $day }
explain-due = отчёт за { $due_period } ждут до { $due_on }
explain-in-grace = срок отчёта за { $due_period } был { $due_on }; до { $grace_until } идёт отсрочка
explain-overdue = отчёт за { $due_period } просрочен, срок был { $due_on }
explain-few = за { $period } меньше { $than } человек: точное число не показываем, чтобы нельзя было узнать, о ком речь
explain-withheld = за { $period } число не показываем: рядом с другими показанными числами оно выдало бы, что сообщила одна организация о нескольких людях. Может появиться, когда отчитается кто-то ещё

way-back = чтобы вернуться на план, достаточно: { $members }
way-back-member = { $member } — { $needed } вместо { $value }
way-back-carried = { $member } — { $needed } вместо прошлогодних { $value }
way-back-own = в отчёте самого консорциума — { $needed } вместо { $value }
way-back-silent = { $member } — { $needed } (отчёта ещё нет)
way-back-long = чтобы вернуться на план, { $count ->
        [one] понадобится { $count } организация
        [few] понадобятся { $count } организации
       *[other] понадобятся { $count } организаций
    }; больше всего дадут { $members }

override-told = { $code } { $plan } (по расчёту — { $computed })

overrides-computed = ✎ вручную; по расчёту: { $statuses }
overrides-computed-more = { $statuses } и ещё { $count }

overrides-told = вручную: { $statuses }

question-by-hand = { $question }; вручную задано «{ $plan }»
question-astray = { $indicator }: { $value } при плане { $path }
question-astray-member = { $indicator }: { $value } при плане { $path }; главный вклад в отставание — { $members }
question-overdue = { $indicator }: отчёт за { $period } просрочен, срок был { $day }
question-late = { $members }: { $count ->
        [one] не сдан { $count } отчёт
        [few] не сданы { $count } отчёта
       *[other] не сдано { $count } отчётов
    } за { $period }, срок был { $day }
question-ending = { $day } заканчивается договор ({ $kind }): { $members }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    } ({ $agreement })

limits-between = от { $low } до { $high }
limits-least = не ниже { $limit }
limits-most = не выше { $limit }

told-status = { $indicator }: «{ $before }» → «{ $after }»
told-status-figure = { $indicator }: «{ $before }» → «{ $after }», { $new } за { $period }
told-target-set = { $indicator }: поставлена цель { $new } на { $period }
told-target-moved = { $indicator }: цель { $old } → { $new } на { $period }
told-target-dropped = { $indicator }: снята цель { $old } на { $period }
told-value-new = { $indicator }: { $new } за { $period } — новые данные
told-value-revised = { $indicator }: { $old } → { $new } за { $period }
told-value-withdrawn = { $indicator }: за { $period } было { $old }, теперь данных нет
told-late = { $member }: { $count ->
        [one] просрочен { $count } отчёт
        [few] просрочены { $count } отчёта
       *[other] просрочено { $count } отчётов
    } за { $period }
told-changed = { $count ->
        [one] исправлен { $count } отчёт
        [few] исправлены { $count } отчёта
       *[other] исправлено { $count } отчётов
    }
told-changed-one = исправлен отчёт: { $member }
told-added = { $count ->
        [one] сдан { $count } отчёт
        [few] сданы { $count } отчёта
       *[other] сдано { $count } отчётов
    }
told-added-one = сдан отчёт: { $member }
told-more = { $count ->
        [one] сдан ещё { $count } отчёт
        [few] сданы ещё { $count } отчёта
       *[other] сдано ещё { $count } отчётов
    }
told-more-one = сдан ещё отчёт: { $member }
told-ended = { $count ->
        [one] отозван { $count } отчёт
        [few] отозваны { $count } отчёта
       *[other] отозвано { $count } отчётов
    }
told-ended-one = отозван отчёт: { $member }
told-not-firm = { $sentence }, но не твёрдо: сдали не все
told-by-hand = вручную: { $reason }
told-upload = загрузка № { $upload }
told-upload-why = загрузка № { $upload }: { $reason }
told-values-new = { $count ->
        [one] Новые данные: { $count } показатель за { $period }
        [few] Новые данные: { $count } показателя за { $period }
       *[other] Новые данные: { $count } показателей за { $period }
    }
told-targets-set = { $count ->
        [one] Поставлены цели: { $count } показатель
        [few] Поставлены цели: { $count } показателя
       *[other] Поставлены цели: { $count } показателей
    }
told-targets-set-one = { $indicator }: поставлены цели
told-all-late = { $members ->
        [one] { $members } организация просрочила
        [few] { $members } организации просрочили
       *[other] { $members } организаций просрочили
    } { $count ->
        [one] { $count } отчёт
        [few] { $count } отчёта
       *[other] { $count } отчётов
    } за { $period }
