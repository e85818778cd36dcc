# Участники: реестр, карта, паспорт, годы в консорциуме
members-view = Что показать об участниках
members-view-register = Реестр
members-open = Открыть паспорт: название или код
members-compare = Сравнить с…
members-search = Поиск: название, код, другое имя
members-exchanges-year = передачи — за { $year }
members-none-match = Таких организаций нет. Измените слова поиска или снимите фильтры.
members-count = { $count ->
        [one] { $count } участник
        [few] { $count } участника
       *[other] { $count } участников
    }
members-count-former = { $count ->
        [one] { $count } вышел
        [few] { $count } вышли
       *[other] { $count } вышли
    }
members-count-coming = ещё не вступили: { $count }
members-open-hint = Отметьте строку, чтобы открыть паспорт.
members-left = вышел { $day }
members-to-join = ещё не вступил
figure-place-of-member = Где
figure-since-or-until = Состав
figure-reports-missing = Не сдано
figure-reports-due = Отчётов ждали
figure-agreements = Договоров
figure-exchanges-given = Передал
figure-exchanges-received = Получил
member-passports = Паспорта участников
member-pupils = { $count ->
        [one] { $count } учащийся
        [few] { $count } учащихся
       *[other] { $count } учащихся
    }
member-teachers = { $count ->
        [one] { $count } педагог
        [few] { $count } педагога
       *[other] { $count } педагогов
    }
member-website = сайт
member-since = в консорциуме с { $day }
member-since-unknown = дата вступления не указана
member-until = вышел из консорциума { $day }

profile-finding = { $subject }: лучше консорциума { $better } из { $compared } показателей, которые можно сравнить
profile-finding-none = { $subject }: показателей — { $all }, сравнить с консорциумом нечего
profile-alt = Хуже консорциума — { $worse }, не показано чувствительных — { $hidden }, не сдано — { $silent }.
profile-directions = Направления { $first }–{ $last }
profile-hidden = сдано
profile-silent = не сдано
profile-target = { $target } к { $period }
profile-note = полоса — организация, черта — консорциум (у количеств — в среднем на отчитавшуюся организацию), у каждой строки своя шкала; полая полоса — год сдан не весь
profile-note-target = ромб — своя цель организации; значения чувствительных показателей не сравниваются
profile-note-second = кружок — { $member }
profile-none = Показателей, по которым эта организация отчитывается, пока нет.
profile-rows = Строки за цифрой: { $indicator }
figure-reference = Консорциум
figure-own-target = Своя цель
figure-second = Вторая организация

card-none = нет
card-reports = Отчёты
card-reports-figures = не сдано { $late } из { $due }
card-reports-none = Все отчёты этого и прошлого года, срок которых прошёл, сданы.
card-reports-late = не сдано: { $count }
card-deadline = срок { $day }
card-to-due = Сроки и отчёты
card-exchange = Обмен
card-exchange-figures = передал { $given }, получил { $received }
card-exchange-none = За выбранный год организация ничего не передавала и не получала.
card-exchange-year = Передачи за { $year }
card-given = { $resource }: передал
card-received = { $resource }: получил
card-to-exchange = Передачи организации
card-mentoring = Наставничество
card-census = на { $day }
card-mentoring-none = Сведений о наставничестве от этой организации нет.
card-origin = файл { $file }, строка { $line }
card-agreements = Договоры и соглашения
card-agreements-none = Соглашений, в которых эта организация — сторона, нет.
card-agreements-figures = действует { $count } из { $all }
card-days-left = { $count ->
        [0] последний день
        [one] остался { $count } день
        [few] осталось { $count } дня
       *[other] осталось { $count } дней
    }
card-endless = без срока
card-not-in-force = не действует
card-and-more = и ещё { $count }
card-events = Мероприятия
card-events-figures = { $count }
card-events-none = Мероприятий, которые проводит эта организация, нет.
card-host = проводит
card-co-host = участвует в проведении
card-uploads = Последние загрузки
card-uploads-last = { $day }
card-uploads-none = Строк этой организации в загруженных файлах нет.
card-rows = { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }
