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
member-passports = { $count ->
        [1] Паспорт участника
       *[other] Паспорта участников
    }
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

profile-finding = { $subject }: лучше консорциума { $better } из { $compared ->
        [one] { $compared } показателя, который можно сравнить
        [few] { $compared } показателей, которые можно сравнить
       *[other] { $compared } показателей, которые можно сравнить
    }
profile-finding-none = { $subject }: показателей — { $all }, сравнить с консорциумом нечего
profile-alt = Хуже консорциума — { $worse }, не показано чувствительных — { $hidden }, не сдано — { $silent }.
profile-direction = Направление { $direction }
profile-directions = Направления { $first }–{ $last }
profile-hidden = сдано
profile-silent = не сдано
profile-target = { $target } к { $period }
profile-note = полоса — организация, черта — консорциум (у количеств — в среднем на отчитавшуюся организацию), у каждой строки своя шкала; полая полоса — год сдан не весь
profile-note-target = ромб — своя цель организации; значения чувствительных показателей не сравниваются
profile-note-second = кружок — { $member }
profile-none = Отчётов этой организации по показателям пока нет.
profile-rows = Строки за цифрой: { $indicator }
figure-reference = Консорциум
figure-own-target = Своя цель
figure-second = Вторая организация

comparison-finding = Лучше из двоих: { $first } — в { $better_first }, { $second } — в { $better_second } из { $compared ->
        [one] { $compared } показателя, общего
        [few] { $compared } показателей, общих
       *[other] { $compared } показателей, общих
    } для обоих
comparison-finding-none = { $first } и { $second }: общих показателей, которые можно сравнить, нет
comparison-alt = Всего показателей — { $count }.
comparison-note = ● { $first }, ○ { $second }, черта — консорциум, шкалы разные; жирным — лучше из двоих, количества зависят от размера и не сравниваются; «—» — не сдано, «✓» — не показывается, пусто — не сдаёт
comparison-fact = Сведения
comparison-who = Тип и роль
comparison-membership = С какого времени
comparison-people = Учащиеся, педагоги
comparison-exchange = Обмен: передал / получил
comparison-next-term = ближайший срок — { $term }
comparison-none = Отчётов этих организаций по показателям пока нет.
figure-first = Первая организация

card-none = нет
card-reports = Отчёты
card-reports-figures = не сдано { $late } из { $due }
card-reports-none = Все отчёты этого и прошлого года, срок которых прошёл, сданы.
card-reports-late = не сдано: { $count }
card-deadline = срок { $day }
card-to-due = Сроки и отчёты
card-exchange = Обмен
card-exchange-figures = передал { $given }, получил { $received }
card-way-given = передал
card-way-received = получил
card-mentoring-forms = формы: { $count }
part-all = все { $count }
part-list = список
part-open = подробно
part-close = свернуть
profile-share-of = Доля
profile-bullets-note = полоса — организация (цвета текста — хуже консорциума, полая — год не весь), черта — консорциум, ромб — своя цель, шкалы разные; «—» — не сдано, «✓» — не показывается
card-exchange-none = За выбранный год организация ничего не передавала и не получала.
card-exchange-year = Передачи за { $year }
card-given = { $resource }: передал
card-received = { $resource }: получил
card-to-exchange = Передачи организации
card-to-agreements = Все договоры участника
card-to-events = Все мероприятия участника
card-mentoring = Наставничество
card-mentoring-figures = наставник у { $part } из { $all }
card-to-mentoring = Наставничество участника: динамика, план, сведения
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
card-days = { $count ->
        [0] последний день
        [one] { $count } день
        [few] { $count } дня
       *[other] { $count } дней
    }
card-endless = без срока
card-not-in-force = не действует
listed-and-more = и ещё { $count }
card-events = Мероприятия
card-events-figures = { $count }
card-events-none = Мероприятий, которые проводит эта организация, нет.
card-host = проводит
card-co-host = участвует в проведении
card-uploads = Последние загрузки
card-uploads-last = { $day }
card-uploads-any-year = { $day } · за все годы
card-uploads-none = Строк этой организации в загруженных файлах нет.
record-title = Как менялась запись в реестре
record-added = внесён в реестр
record-removed = запись снята
record-changed = { $column }: { $old } → { $new }
record-upload = загрузка № { $upload }, { $author }
card-rows = { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }

members-view-map = Карта
member-map-finding = { $members ->
        [one] { $members } участник
        [few] { $members } участника
       *[other] { $members } участников
    } на карте, населённых пунктов — { $cities }; больше всего — { $city } ({ $of_city })
member-map-note = цвет — сторона консорциума, размер — число учащихся; нажмите на точку, чтобы открыть паспорт
member-map-none = Ни у кого из участников нет ни координат, ни известного населённого пункта.
member-map-unplaced = Не на карте: нет координат, а населённый пункт неизвестен — { $count }.
member-map-of-city = { $city } (по населённому пункту)

members-view-years = Годы в консорциуме
tenure-before = за год до вступления
tenure-joining = год вступления
tenure-after = { $count ->
        [one] через { $count } год
        [few] через { $count } года
       *[other] через { $count } лет
    }
tenure-name = { $name } · n = { $count }
tenure-finding = Через { $years ->
        [one] { $years } год
        [few] { $years } года
       *[other] { $years } лет
    } после вступления показателей, которые лучше, чем в начале сравнения, — { $better } из { $compared }
tenure-note = организации выровнены по учебному году вступления; в каждом показателе одни и те же организации во всех годах; у каждой строки своя шкала; сравнение показывает, что было раньше и что позже, но не почему
tenure-since = Сравнение начинается с года «{ $year }»: так в нём больше всего организаций.
tenure-earlier = { $count ->
        [0] Отчётов за годы до вступления нет ни у одной организации.
       *[other] Организаций с отчётами за годы до вступления — { $count }.
    }
tenure-undated = Не сказано, когда вступили, — { $count }: они не сравниваются.
tenure-none = Сравнивать пока нечего: нет организаций, сдавших отчёты за все годы подряд после вступления.
tenure-direction = Направление
tenure-years = Сколько лет после вступления
figure-year-of-membership = Год в консорциуме
figure-panel = Организаций

members-view-joining = Как вступить
joining-who = Кто входит
joining-who-count = { $count ->
        [one] { $count } организация
        [few] { $count } организации
       *[other] { $count } организаций
    }:
joining-register = Все участники по именам
joining-how = Как вступить
joining-how-coordinator = { $count ->
        [0] Координатор в реестре не указан.
        [one] Обратитесь к координатору консорциума.
        [few] Обратитесь к координаторам консорциума.
       *[other] Обратитесь к координаторам консорциума.
    }
joining-how-nobody = С { $day } никто не вступал.
joining-how-recent = С { $day } вступили: { $count ->
        [one] { $count } организация. Её соглашения:
        [few] { $count } организации. Их соглашения:
       *[other] { $count } организаций. Их соглашения:
    }
joining-how-first = Первая передача ресурсов — в середине ряда через { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    } после вступления (организаций с передачами: { $count }).
joining-of = { $count } из { $all }
joining-what = Что получают участники
joining-what-nothing = За выбранный год передач участникам нет.
joining-what-received = Получили ресурсы от других { $count } из { $all ->
        [one] { $all } участника
        [few] { $all } участников
       *[other] { $all } участников
    }, { $year }:
joining-what-note = сколько участников получили ресурс хотя бы раз; объёмы разных ресурсов не складываются
joining-exchange = Кто кому что передаёт

contributions-note-own = кто поставил себе цель, отвечает за неё, остальные — за остаток плана
