undo-done = Загрузка № { $upload } отменена, это загрузка № { $made }.
undo-reason = Почему отменяем
undo-button = Отменить загрузку № { $upload }
undo-needs-reason = Напишите причину: она останется в истории.

upload-extra-indicators = Готовый файл: дипломы, мобильность, патенты и другие (K4–K12)
upload-templates = Шаблоны
upload-known = Скачать всё, что известно
upload-known-own = Скачать, что известно о вашей организации
upload-everything = Или всё сразу: одна книга Excel, лист на каждый вид сведений.
upload-everything-template = Книга консорциума
upload-example = Пример заполненной книги
    .about = Небольшой вымышленный консорциум: можно загрузить в пустую базу как есть и отменить одной кнопкой.
upload-example-file = Пример консорциума
upload-kind = Вид файла
upload-recognise = Распознать по заголовкам
upload-drop = Файлы CSV, Excel или ODS, один или сразу несколько, можно в архиве ZIP, вместе не больше { $limit } МБ
upload-too-big = Файлы вместе больше { $limit } МБ. Загрузите их по частям или командой python -m lib load.
upload-too-many = Выбрано файлов: { $count }, а вместе принимаются не больше { $limit }. Загрузите их по частям или соберите листами одной книги.
upload-twice = Один и тот же файл выбран дважды и взят один раз: { $files }
upload-together = { $count ->
    [one] { $count } файл станет одной загрузкой
    [few] { $count } файла станут одной загрузкой
   *[other] { $count } файлов станут одной загрузкой
}
upload-together-how = Файлы читаются вместе, в нужном порядке: один может ссылаться на другой. Применяются и отменяются они только все сразу.
upload-errors = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
   *[other] { $count } ошибок
}
upload-how = Перетащите файлы или выберите их; несколько файлов сразу станут одной загрузкой. Сначала они только проверяются: вы увидите, что понято, что не так и что изменится. Данные меняются лишь после кнопки «Применить».
upload-mode = Строки, которых в файле нет
upload-mode-help = «Убрать» — файл заменяет всё за те периоды и организации, которые в нём названы.
upload-checking = Проверяем файл…
upload-unrecognised = вид файла не распознан
upload-rows = { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[other] { $count } строк
}
upload-sheet = лист «{ $sheet }»
upload-table-from = таблица с ячейки { $sheet }
upload-sheet-unread = не прочитан
upload-sheet-kind = Что на листе
upload-has-errors = { $count ->
    [one] { $count } ошибка: файл не загружен, данные не изменились.
    [few] { $count } ошибки: файл не загружен, данные не изменились.
   *[other] { $count } ошибок: файл не загружен, данные не изменились.
}
upload-has-warnings = { $count ->
    [one] { $count } предупреждение: посмотрите и подтвердите.
    [few] { $count } предупреждения: посмотрите и подтвердите.
   *[other] { $count } предупреждений: посмотрите и подтвердите.
}
upload-has-notes = Что приведено к единому виду: { $count }
upload-more = … и ещё { $count }
upload-mend = Исправьте ошибки здесь же или в файле и загрузите его снова.
upload-kept = В файле нет столбцов: { $columns }. Прежние значения в них остаются.
upload-preview = Что изменится
upload-new = Новых строк
upload-changed = Изменённых
upload-same = Без изменений
upload-missing = Нет в файле
upload-old = Было
upload-new-value = Станет
upload-change = Изменение
upload-ends-rows = { $count ->
    [one] Будет убрана { $count } строка, которой в файле нет.
    [few] Будут убраны { $count } строки, которых в файле нет.
   *[other] Будет убрано { $count } строк, которых в файле нет.
}
upload-nothing-new = Всё, что есть в файле, уже загружено: менять нечего.
upload-acknowledge = Верно, так и есть
upload-acknowledge-all = { $count ->
    [one] Верно в { $count } похожем случае
    [few] Верно во всех { $count } похожих случаях
   *[many] Верно во всех { $count } похожих случаях
}
cause-rows = { $count ->
    [1] Строка { $rows }
   *[other] Строки { $rows }
}
cause-rows-more = { $rows } … (всего { $count })
cause-texts = Так же: { $texts }
upload-annotated = Скачать файл с пометками
upload-annotated-how = Ваш файл в Excel: что исправить в каждой строке, ошибки выделены цветом, допустимые значения в списках. Исправьте и загрузите его снова. Несколько файлов придут одним архивом.
upload-note = Примечание к загрузке
upload-apply = { $count ->
    [one] Применить: { $count } строка
    [few] Применить: { $count } строки
   *[other] Применить: { $count } строк
}
upload-applied = Загрузка № { $upload } принята. Панель уже показывает новые данные.
upload-to-board = К обзору
upload-to-history = К истории загрузок
upload-undo = Отменить эту загрузку

consequences-title = { $count ->
    [one] Изменится { $count } показатель
    [few] Изменятся { $count } показателя
   *[other] Изменятся { $count } показателей
}
consequences-moved = { $count ->
        [one] ● — у { $count } показателя меняется статус
        [few] ● — у { $count } показателей меняется статус
       *[other] ● — у { $count } показателей меняется статус
    }
consequences-none = Показатели на панели не изменятся.
consequences-promised = { $count ->
        [one] Планы, база или границы изменятся у { $count } показателя
        [few] Планы, база или границы изменятся у { $count } показателей
       *[other] Планы, база или границы изменятся у { $count } показателей
    }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }.
consequences-own-plans = { $count ->
        [one] Планы отдельных организаций изменятся у { $count } показателя
        [few] Планы отдельных организаций изменятся у { $count } показателей
       *[other] Планы отдельных организаций изменятся у { $count } показателей
    }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }.
consequences-headline = Над панелью изменится: { $figures }.
consequences-figure = { $name } { $before } → { $after }
consequences-members = участников
consequences-exchanges = передач ресурсов
consequences-mentoring-participants = в наставничестве
consequences-on-time = отчётов в срок
consequences-attainment = индекс выполнения
consequences-indicator = Показатель
consequences-period = Период
consequences-before = Было
consequences-after = Станет
consequences-plan-before = План: было
consequences-plan-after = План: станет
consequences-by-hand = { $plan } (вручную до { $until })
consequences-because = { $indicator }: { $before } → { $after }, потому что { $reason }.

history-upload = №
history-accepted = Принята
history-kind = Вид
history-file = Файл
history-by = Кто
history-added = Новых
history-changed = Изменено
history-ended = Убрано
history-undone = Отменена загрузкой
history-note = Примечание
history-how = Выберите строку: появится исходный файл и отмена загрузки.
history-one = Загрузка № { $upload }
history-original = Скачать исходный файл
history-no-undo = Эту загрузку отменить нельзя.
history-is-undone = Эта загрузка уже отменена загрузкой № { $by }.
history-not-yours = Файл и отмена этой загрузки доступны тем, кто её сделал, и координатору.
history-member = Организация
history-choose = Загрузка №
history-choose-how = выберите загрузку здесь или в списке
history-more-indicators = { $count ->
        [one] и ещё { $count } показатель
        [few] и ещё { $count } показателя
       *[other] и ещё { $count } показателей
    }
history-what-changed = { $count ->
        [one] Загрузка изменила { $count } строку
        [few] Загрузка изменила { $count } строки
       *[other] Загрузка изменила { $count } строк
    }
history-row = Строка
history-became = Стало

act-start = начало
act-consortium = несколько таблиц
act-undo = отмена
act-erase = стирание

accounts-none = Учётных записей ещё нет. Первого координатора заводит тот, кто откроет одноразовый адрес, который напечатан при запуске, или команда:
accounts-new = Новая учётная запись
accounts-name = Имя
accounts-role = Роль
accounts-member = Организация
accounts-state = Состояние
accounts-created = Заведена
accounts-open = открыта
accounts-must-change = ждёт смены выданного пароля
accounts-closed = закрыта
accounts-add = Завести
accounts-save = Сохранить
accounts-reset = Выдать новый пароль
accounts-remove = Удалить
accounts-added = Учётная запись заведена. Пароль для первого входа показан один раз:
accounts-given = Новый пароль показан один раз; прежние входы завершены:
accounts-changed = Сохранено.
accounts-removed = Учётная запись удалена, её загрузки остались под её именем.

log-when = Когда
log-account = Кто
log-what = Что
log-detail = Подробности
log-detail-page = страница для роли: { $role }
log-detail-upload = загрузка файла без права на неё
log-detail-upload-size = файл больше допустимого размера
log-detail-upload-errors = файл с ошибками
log-detail-upload-kind = файл с чужими строками: { $kind }
log-detail-undo = отмена загрузки { $upload }
log-detail-download = исходный файл загрузки { $upload }
log-detail-accounts = изменение учётных записей
log-detail-everywhere = на всех устройствах
log-detail-session = другой сеанс той же учётной записи
log-detail-number = загрузка { $upload }
log-detail-undone = загрузка { $upload }, загрузкой { $by }
log-sign-in = вход
log-sign-in-refused = вход не удался
log-sign-out = выход
log-refusal = отказано
log-upload = загрузка
log-undo = отмена загрузки
log-erasure = стирание сведений о паре
log-download = скачан исходный файл
log-restore = база восстановлена из копии
log-account-added = заведена учётная запись
log-account-removed = удалена учётная запись
log-role-change = изменены права
log-password-change = сменён пароль

typed-row-personal = { $header }: похоже на личные сведения (имя, почта, телефон или номер документа). Ничего не записано. Замените их ролью или кодом.
typed-row-same = Так уже и есть: менять нечего.

annotated-causes = Причины
annotated-reason = Что исправить
annotated-expected = Как правильно: { $expected }.
annotated-wrong = Строка { NUMBER($row, useGrouping: 0) } не принята.
problem-rows = Строк

mend-count = { $count ->
    [one] На странице исправлено { $count } место.
    [few] На странице исправлены { $count } места.
   *[other] На странице исправлено { $count } мест.
}
mend-undo = Отменить исправления
mend-fix = Исправить
mend-skip = { $count ->
    [one] Пропустить { $count } строку
    [few] Пропустить { $count } строки
   *[other] Пропустить { $count } строк
}
mend-accept = Заменить на «{ $fix }»
mend-accept-each = Взять предложенное для каждого ({ $count }): { $examples }
mend-accept-low = Взять меньшее ({ $count }): { $examples }
mend-accept-high = Взять большее ({ $count }): { $examples }
mend-accept-grouped = Это тысячи ({ $count }): { $examples }
mend-accept-decimal = Это дробь ({ $count }): { $examples }
mend-accept-part = Взять часть ({ $count }): { $examples }
mend-accept-unknown = Данных нет ({ $count }): { $examples }
mend-replace = Заменить на
mend-replace-button = Заменить
mend-alias = Запомнить как другое название
mend-alias-how = Следующие файлы с этим названием будут поняты сами.
mend-form = Добавить форму наставничества «{ $form }»
mend-form-how = Форма появится в словаре отдельной загрузкой, которую можно отменить; этот файл проверится заново.
mend-grid = { $count ->
    [one] Исправить { $count } строку в таблице
    [few] Исправить { $count } строки в таблице
   *[other] Исправить { $count } строк в таблице
}
mend-grid-how = Изменённая ячейка сразу проверяется заново.

sheet-hint = Подсказка

due-year = Учебный год
due-open-hint = Отметьте строку, чтобы увидеть отчёты организации по показателям.
due-legend = ✓ сдано · ! сдано с предупреждениями · ○ ждём · ▲ срок прошёл · «·» ещё не пора. Число — сколько сдано из скольких.
due-until = до { $day }
due-cell = { $mark } { $came } из { $all }
due-accepted = сдано
due-warned = сдано с предупреждениями
due-missing = не сдано
due-due = ждём
due-not-due = ещё не пора
due-missing-all = { $count ->
        [one] Не сдан { $count } отчёт
        [few] Не сданы { $count } отчёта
       *[other] Не сдано { $count } отчётов
    }, { $members ->
        [one] у { $members } организации
        [few] у { $members } организаций
       *[other] у { $members } организаций
    }
due-deadline = Срок
due-days-late = Дней опоздания
due-owes = { $count ->
    [one] { $member }: не сдан { $count } отчёт, срок прошёл.
    [few] { $member }: не сданы { $count } отчёта, срок прошёл.
   *[other] { $member }: не сдано { $count } отчётов, срок прошёл.
}
due-owes-nothing = { $member }: просроченных отчётов нет.
due-next = Ближайший срок — { $day }, { $left ->
    [0] сегодня
    [one] через { $left } день
    [few] через { $left } дня
   *[other] через { $left } дней
}: { $count ->
    [one] { $count } отчёт
    [few] { $count } отчёта
   *[other] { $count } отчётов
}.
due-reminder = Текст напоминания
due-reminder-begin = Здравствуйте! { $consortium } ждёт отчёты. { $member }:
due-reminder-line = — { $indicator }, { $period }: срок { $day }
due-reminder-late = — { $indicator }, { $period }: срок был { $day }, { $days ->
    [one] опоздание { $days } день
    [few] опоздание { $days } дня
   *[other] опоздание { $days } дней
}
due-reminder-end = Лист для заполнения — на странице «Кто что сдаёт».
due-empty = Отчётов никто не должен.
due-empty-step = Чтобы сроки появились, нужны организации и показатели.
sheet-nothing = Заполнять нечего: всё, что пора сдать, сдано.
sheet-title = Мой лист
sheet-how = Строки, которые пора сдать. Заполните значение или числитель со знаменателем — в Excel, в CSV или здесь. Незаполненные строки пропускаются.
sheet-last = { $hint } · было { $value } ({ $period })
sheet-accept = Предупреждения учтены, загрузить так
due-state = Состояние
