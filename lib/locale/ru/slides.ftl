slide-decisions = Решения к сроку
slide-decisions-none = Решений пока нет.
slide-decisions-title = В работе { $open }, просрочено { $late }, выполнено { $done }, из них в срок { $in_time }
slide-open = Решения в работе
slide-open-none = Открытых решений нет.
slide-open-title = { $open ->
        [one] В работе { $open } решение
        [few] В работе { $open } решения
       *[other] В работе { $open } решений
    }{ $late ->
        [0] {""}
       *[other] , просрочено { $late }
    }
slide-changes = Что изменилось
slide-changes-unset = Не выбран день или совещание, с которым сравнивать.
slide-attention = Что требует внимания
slide-attention-title = { $count ->
        [one] { $count } вопрос к совещанию
        [few] { $count } вопроса к совещанию
       *[other] { $count } вопросов к совещанию
    }
slide-question = Вопрос
slide-success = Успех
slide-success-none = Ни один показатель пока не идёт по плану твёрдо.
slide-needs = Потребности и предложения
slide-needs-title = { $count ->
        [one] { $count } потребность
        [few] { $count } потребности
       *[other] { $count } потребностей
    } у { $members ->
        [one] { $members } организации
        [few] { $members } организаций
       *[other] { $members } организаций
    }
slide-needs-unmet = пока некому ответить на { $count } из них
slide-indicator = Показатель
slide-done = Пройдено пути, %
slide-planned = Запланировано пути, %
slide-unknown = На этот момент слайда «{ $code }» нет: такого направления или доски не знают. Исправьте повестку.
slide-indicator-retired = Показатель { $code } снят с учёта: с { $day } его больше не собирают и не оценивают.
slide-indicator-none = Показателя { $code } на этом совещании ещё не было.

decision-open = { $text } — { $owner }, до { $due }
decision-late = { $text } — { $owner }, срок был { $due }, просрочено на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }
decision-done = { $text } — { $owner }: выполнено { $done } при сроке { $due }
decision-dropped = { $text } — { $owner }: снято
decision-mark = решение
decision-state-late = просрочено
figure-decision-id = Код
figure-decision = Решение
figure-owner = Ответственный
figure-due-on = Срок
figure-done-on = Выполнено
figure-note = Ход исполнения
figure-meeting-code = Совещание

pack-title = Материалы к совещанию
pack-checksum = контрольная сумма
pack-contents = Содержание
pack-minutes = мин
pack-table = Таблица
pack-topic = Вопрос
pack-finding = Вывод
pack-source = Источник
pack-decisions = Решили
pack-decisions-none = Решений не принимали.
pack-empty = В повестке нет ни одного вопроса: добавьте их и составьте материалы снова.
pack-minutes-title = ПРОТОКОЛ
pack-attended = Присутствовали
pack-attended-none = Список участников не заполнен.
pack-agenda = Повестка дня
pack-shown = Слушали:
pack-chair = Председатель
pack-secretary = Секретарь
pack-meeting-unknown = Совещания { $code } нет. Известны: { $known }.
pack-meeting-none = Совещаний пока нет.
pack-meeting-and-slides = Укажите либо --meeting, либо --slides: у совещания своя повестка.
pack-slides-none = Ни одного слайда: есть { $known }, направления, indicator:код, member:код и шаги модели, например model-why.
pack-points-none = В повестке совещания { $code } нет вопросов: добавьте их на странице «Повестка» или в файле совещаний.
pack-slide-unknown = Слайда «{ $slide }» нет. Есть { $known }, направления, indicator:код, member:код и шаги модели, например model-why.
pack-done = Записано: { $file }, слайдов { $count }, контрольная сумма { $checksum }.
calendar-done = Записано: { $file }, дней в календаре: { $count }.
slide-step-none = Такого шага в текстах модели на этот момент не было.
slide-part = на слайде { $shown } из { $all }
pack-direction = Направление
pack-indicator = Показатель
pack-rows = строк на слайде
pack-rows-quoted = показано строк
pack-rows-all = все — в таблицах XLSX
slide-member-note = полоса — организация, черта — консорциум; у каждой строки своя шкала; полая — год сдан не весь
