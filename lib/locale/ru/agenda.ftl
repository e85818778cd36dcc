page-agenda = Повестка
agenda-empty = Совещаний ещё нет. Добавьте первое здесь или загрузите файл совещаний.
agenda-empty-then = Совещаний ещё не было: так известно на { $day }
agenda-empty-read = Совещаний ещё нет.
agenda-choose = Совещание
agenda-unknown = Совещания «{ $code }» здесь нет, показано другое.
agenda-live = Показано то, что известно сейчас: на { $day }, загрузка № { $upload }.
agenda-then = Показано то, что было известно тогда: на { $day }, загрузка № { $upload }.
agenda-frozen = Данные заморожены: на { $day }, загрузка № { $upload }. Новые загрузки их не изменят.
agenda-compared = Сравнение — с { $day }
agenda-freeze = Заморозить данные
agenda-freeze-help = Слайды, протокол и материалы останутся такими, как сейчас, что бы ни загрузили потом.
agenda-thaw = Снять заморозку
agenda-hold = Отметить проведённым
agenda-new = Новое совещание
agenda-new-add = Добавить
agenda-change = Изменить совещание
agenda-change-save = Сохранить
agenda-compared-none = ни с чем
agenda-day-past = День { $day } уже прошёл: выберите день впереди. Прошедшее совещание загрузите файлом совещаний как проведённое.
agenda-new-draft = Повестка составится сама: решения к сроку, обзор, изменения, исключения, успех, потребности, открытые решения.
agenda-points-none = Вопросов нет: добавьте их ниже.
agenda-minutes = { $count } мин
agenda-total = Всего { $minutes } мин.
agenda-edit = Изменить повестку
agenda-save = Сохранить повестку
agenda-point-place = №
agenda-point-slide = Слайд
agenda-point-minutes = Минут
agenda-point-note = Заметка ведущему
agenda-point-malformed = Вопрос «{ $point }» не читается: нужны слайд, целые минуты и короткая заметка.
agenda-readiness = Готовность
agenda-ready = Всё готово: отчёты сданы, просроченных решений нет.
agenda-lacks-members = { $count ->
        [one] { $count } организация не отчиталась
        [few] { $count } организации не отчитались
       *[other] { $count } организаций не отчитались
    }
agenda-lacks-member = { $period }, не хватает отчётов — { $count }, срок был { $day }
agenda-lacks-stale = { $count ->
        [one] { $count } показатель без свежих данных
        [few] { $count } показателя без свежих данных
       *[other] { $count } показателей без свежих данных
    }
agenda-lacks-warned = { $count ->
        [one] { $count } загрузка принята с предупреждениями
        [few] { $count } загрузки приняты с предупреждениями
       *[other] { $count } загрузок приняты с предупреждениями
    }
agenda-lacks-upload = № { $upload }, { $file }: предупреждений { $count }
agenda-lacks-late = { $count ->
        [one] { $count } решение просрочено
        [few] { $count } решения просрочены
       *[other] { $count } решений просрочены
    }
agenda-text-hint = Без имён и контактов людей, до { $longest } знаков
agenda-reminder = Текст напоминания
agenda-reminder-text = К совещанию «{ $topic }» ({ $day }) не хватает отчётов. Пожалуйста, пришлите их заранее:
agenda-reminder-to = Кому напомнить
agenda-reminder-one = { $member }: к совещанию «{ $topic }» ({ $day }) не хватает ваших отчётов. Пожалуйста, пришлите их заранее:
agenda-reminder-where = Что сдать и лист для заполнения: { $address }
agenda-decisions = Решения
agenda-decision-new = Новое решение
agenda-decision-about = О чём
agenda-decision-nothing = ни о чём отдельном
agenda-decision-add = Записать решение
agenda-decision-written = Решение записано: загрузка № { $upload }.
agenda-decision-empty = Напишите, что решили.
agenda-agreement = Договор { $code }
agenda-close = Закрыть решение
agenda-close-save = Сохранить
agenda-show = Показать на экране
agenda-pack-pptx = Слайды PPTX
agenda-pack-html = Страница HTML
agenda-pack-docx = Протокол DOCX
agenda-pack-xlsx = Таблицы XLSX
agenda-pack-about = Один и тот же набор данных в четырёх видах: слайды с диаграммами, которые можно править; страница, которая открывается без интернета; протокол; таблицы. В каждом указаны момент данных и контрольная сумма.
present-notes = Заметка
calendar-decision = Срок решения: { $text } — { $owner }
calendar-deadline = Срок отчётов: { $period }
agenda-calendar = Календарь .ics
agenda-attended = Кто присутствовал
agenda-attended-save = Сохранить список
agenda-minutes-page = Протокол
slide-member = Организация
slide-member-none = Организации { $code } на этот момент в консорциуме не было.
slide-synergy-none = Для синергетического эффекта пока не хватает данных.
slide-synergy-title = { $name }: { $value }
slide-synergy-division = Что на что делим
slide-cover = Обложка
slide-filter-unknown = «{ $value }» — такого нет
slide-year-unknown = года «{ $value }» нет, взят последний
agenda-add-page = Добавить эту страницу в повестку
agenda-add-to = В повестку: { $topic }, { $day }
agenda-add-which = В какую повестку
agenda-calendar-address = Адрес календаря для подписки; кто его знает, видит дни и названия без входа:
agenda-lacks-names = { $count ->
        [one] { $count } название есть только по-русски
        [few] { $count } названия есть только по-русски
       *[other] { $count } названий есть только по-русски
    }
pack-figure = код
agenda-pack-ready = Скачать { $file }
agenda-pack-progress = Готово слайдов: { $ready } из { $slides }
agenda-late-close = Закрыть решение или назначить ему новый срок: «Закрыть решение» ниже.
agenda-close-later = перенесено на новый срок
agenda-close-due = Новый срок
agenda-changed-meanwhile = Пока вы правили, здесь сохранили другое. Ваша правка ещё не записана. Посмотрите, что изменилось, и повторите её.
agenda-new-exists = Совещание «{ $topic }» на { $day } уже есть: выберите его в списке.
agenda-points-meanwhile = Пока вы правили, повестку сохранил кто-то ещё: новая — выше, ваша — здесь. Сохраните свою вместо новой или возьмите новую.
agenda-points-take = Взять новую
agenda-points-none-read = Вопросов в повестке нет: показать и собрать в материалы нечего.
