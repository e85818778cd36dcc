filing-title = Сведения о числе участников программы наставничества на { $census }
filing-organisation = Организация
filing-period = Период
filing-file-by = Срок мониторинга
filing-file-by-centre = Передать в региональный наставнический центр не позднее
filing-participations = Участий, всего по формам
filing-persons = Участники без повторов
filing-persons-row = Человек, всего
filing-by-member = По организациям: участники без повторов
filing-missing = { $count ->
        [0] Отчитались все школы: { $due } из { $due }.
        [one] Не отчиталась { $count } из { $due }: { $names }. Её данных в итогах нет.
        [few] Не отчитались { $count } из { $due }: { $names }. Их данных в итогах нет.
       *[other] Не отчитались { $count } из { $due }: { $names }. Их данных в итогах нет.
    }
filing-persons-unknown = Число участников без повторов неизвестно: не все сдали строку «все формы» с числом тех, кто состоит в обеих ролях.
filing-meaning = Участия: кто состоит в двух формах, учтён в каждой, поэтому итог по формам больше числа людей. Участники: наставники плюс наставляемые минус те, кто в обеих ролях.
filing-prevails = Если сведения расходятся с формой федерального статистического наблюдения, верна форма федерального статистического наблюдения.
filing-moment = Составлено по данным загрузки № { NUMBER($upload, useGrouping: 0) } на { $day }; по этому номеру лист можно получить снова.
filing-uploads = Основание: { $uploads }
filing-upload = загрузка № { NUMBER($upload, useGrouping: 0) }, { $file }, принята { $day }
filing-curator = Куратор наставничества
filing-head = Руководитель организации
filing-date = Дата подписания
filing-needs-period = Ключи --member и -o относятся к листу: назовите и его период ключом --sheet, например --sheet 2025/26-H2.
filing-period-unknown = Периода листа «{ $period }» нет. Назовите год (лист на 20 декабря), например 2025, или полугодие, например 2025/26-H2.
filing-format-unknown = { $file }: лист записывается только в .xlsx или .csv. Назовите файл с таким окончанием.
filing-nobody = { $period }: отчётов о наставничестве нет, лист не из чего составить. Загрузите показатели наставничества за это полугодие.
filing-not-reported = { $period }: отчёта { $member } о наставничестве нет, лист не из чего составить.

figure-novice-mentees = Молодые педагоги с наставником
filing-participants = Участников

filing-offer = Лист для подписи: { $who }
filing-closed = Лист с точными числами получают куратор своей организации и координатор консорциума: в нём есть числа меньше 5. Войдите под своей учётной записью.
filing-centre = { $half }: «Сведения к 30 декабря» (мониторинг 20 декабря)
filing-half = { $half }: полугодовой мониторинг
filing-about = Лист составлен по выбранному моменту панели и называет загрузки, на которых он основан. Форма федерального статистического наблюдения заполняется отдельно.

mentoring-form-all = Все формы
mentoring-kind-all = Все виды организаций
mentoring-region-all = Все регионы
mentoring-none-selected = По этому выбору отчётов о наставничестве нет. Снимите один из фильтров.
mentoring-of = { $part } из { $all }
mentoring-shares = Доли форм
mentoring-same-members = На тех же организациях ({ $members }): участий { $before } → { $now } ({ $year } и последнее полугодие).
mentoring-missing = { $count ->
        [0] Сдали все: { $due } из { $due }.
        [one] Ещё не сдала { $count } школа из { $due }: { $names }.
        [few] Ещё не сдали { $count } школы из { $due }: { $names }{ $more ->
            [0] .
           *[other] {" "}и ещё { $more }.
        }
       *[other] Ещё не сдали { $count } школ из { $due }: { $names }{ $more ->
            [0] .
           *[other] {" "}и ещё { $more }.
        }
    }
mentoring-overdue = Просрочено, { $half }: { $names }.
mentoring-members-finding = { $count ->
        [0] { $half }: отчитались все школы, { $due } из { $due }
        [one] { $half }: не отчиталась { $count } из { $due } — { $names }{ $more ->
            [0] {""}
           *[other] {" "}и ещё { $more }
        }
        [few] { $half }: не отчитались { $count } из { $due } — { $names }{ $more ->
            [0] {""}
           *[other] {" "}и ещё { $more }
        }
       *[other] { $half }: не отчитались { $count } из { $due } — { $names }{ $more ->
            [0] {""}
           *[other] {" "}и ещё { $more }
        }
    }
mentoring-members-none-due = { $half }: среди выбранных нет школ, которые должны отчитаться
mentoring-members-note = { $whom ->
        [novices] охват молодых педагогов наставниками; пунктир — отчёт не сдан, это не ноль; «–» — нет численности молодых педагогов
       *[pupils] охват учащихся 10–19 лет наставниками; пунктир — отчёт не сдан, это не ноль; «–» — нет численности учащихся
    }; «скрыто» или • — число меньше 5 или такое, из которого его можно вычислить
mentoring-masked-note = «скрыто» — число меньше 5 или такое, из которого его можно вычислить
mentoring-quality-note = доля ответивших: наставляемые — { $mentees }, наставники — { $mentors }; при опросе меньше 10 человек доля не показана
mentoring-part = Что показать ниже
mentoring-part-sheets = Листы для подписи
mentoring-part-federal = Показатели Р-145
mentoring-part-programme = Программа
mentoring-part-ratio = Наставляемых на наставника
mentoring-part-rows = Строки за цифрами

quality-finding-plans = Выполнено планов: { $share }
quality-satisfied-mentees-mentors = довольны { $mentees } наставляемых и { $mentors } наставников
quality-satisfied-mentees = довольны { $mentees } наставляемых, доля наставников не показана
quality-satisfied-mentors = довольны { $mentors } наставников, доля наставляемых не показана
quality-satisfied-none-shown = доли довольных не показаны
quality-finding-hidden = Числа о планах и удовлетворённости малы и скрыты
quality-finding-none = О планах и удовлетворённости сведений нет
quality-plans = планы выполнены
quality-mentees = наставляемые довольны
quality-mentors = наставники довольны
quality-of = { $part } из { $base }
quality-counts = Сколько
quality-federal = { $share } % довольных — ориентир Р-145 на 2024 год
ratio-finding = Больше всего наставляемых на одного наставника в форме { $form }: { $ratio } за { $half }
ratio-finding-none = Число наставляемых на наставника неизвестно.
axis-ratio = Наставляемых на одного наставника

federal-title = Показатели федеральной модели (Р-145), { $half }
federal-number = №
federal-indicator = Показатель
federal-value = Значение
federal-counts = Из чего
federal-reference = Ориентир на 2024 год
federal-1 = Дети 10–19 лет с наставником
    .counts = { $part } из { $base ->
            [one] { $base } учащегося
            [few] { $base } учащихся
           *[other] { $base } учащихся
        } 10–19 лет
federal-2 = Подростки 15–19 лет в роли наставника
    .counts = { $part } из { $base ->
            [one] { $base } учащегося
            [few] { $base } учащихся
           *[other] { $base } учащихся
        } 15–19 лет
federal-3 = Молодые педагоги (0–3 года) с наставником
    .counts = { $part } из { $base ->
            [one] { $base } молодого педагога
            [few] { $base } молодых педагогов
           *[other] { $base } молодых педагогов
        }
federal-4 = Предприятия, которые дали наставников
    .counts = { $part } из { $base ->
            [one] { $base } компании
            [few] { $base } компаний
           *[other] { $base } компаний
        } консорциума
federal-5 = Удовлетворённость наставляемых
    .counts = { $part } из { $base ->
            [one] { $base } опрошенного
            [few] { $base } опрошенных
           *[other] { $base } опрошенных
        }
federal-6 = Удовлетворённость наставников
    .counts = { $part } из { $base ->
            [one] { $base } опрошенного
            [few] { $base } опрошенных
           *[other] { $base } опрошенных
        }
federal-note = Знаменатель — учащиеся и педагоги организаций, которые отчитались ({ $reported } из { $due ->
        [one] { $due } школы
        [few] { $due } школ
       *[other] { $due } школ
    }), а не жители региона. Ориентиры приведены по методологии и с текстом распоряжения не сверены.

duties-title = Обязанности куратора по датам
duties-day = Дата
duties-duty = Что сделать
duties-state = Состояние
duties-note = Положение о наставничестве, пункты 3.4 и 3.6. Даты задаются настройками; выходные их не переносят.
duty-monitoring = Мониторинг за { $half }
duty-centre = Сведения в региональный центр за { $half }
duty-media = Медиаплан: публикация не реже раза в месяц
duty-state-done = сделано
duty-state-overdue = просрочено
duty-state-ahead = впереди
funnel-title = От базы до результата
funnel-step = Ступень
funnel-count = Число
funnel-note = { $half }. Люди, пары и планы — разные счёты: доли между ступенями не считаются.
documents-title = Медиаплан, соглашения, согласия, замены
documents-note = публикации сравниваются с одной в месяц на организацию; сдают их счёт за полугодие, поэтому в каком именно месяце публикаций не было, не видно
documents-quiet = { $count ->
        [0] { $half }: публикаций не меньше, чем месяцев, у каждой организации, которая их посчитала.
       *[other] { $half }: публикаций меньше, чем месяцев, — { $names }{ $more ->
            [0] .
           *[other] {" "}и ещё { $more }.
        }
    }
documents-posts-none = Публикации за это полугодие никто не посчитал.
documents-quiet-member = { $name } ({ $posts } за { $months } мес.)
pairs-title = Обезличенный реестр пар
pairs-none = Реестра пар нет: он ведётся по желанию и без имён.
pairs-active = Действуют
pairs-expiring = Истекают за 30 дней
pairs-planless = Без плана
pairs-quiet = Без движения 60 дней
pairs-ended = Завершились раньше срока в этом учебном году — { $reasons }.
pairs-ended-none = В этом учебном году раньше срока не завершилась ни одна пара.
pairs-no-reason = причина не названа
pairs-choose-member = Сверка реестра с показателями — по одной организации: выберите её выше.
pairs-differences-closed = Сверку реестра с показателями видят куратор этой организации и координатор.
pairs-agree = { $half }: число пар и групп в реестре совпадает с показателями.
pairs-differ = { $half }: реестр пар расходится с показателями на дату мониторинга.

figure-ratio = Наставляемых на наставника
figure-plans-total = Индивидуальные планы
figure-plans-done = Выполненные планы
figure-plans-share = Планы выполнены, %
figure-surveyed-mentees = Опрошено наставляемых
figure-response-mentees = Ответили наставляемые, %
figure-satisfied-mentees = Довольные наставляемые
figure-satisfaction-mentees = Довольны наставляемые, %
figure-surveyed-mentors = Опрошено наставников
figure-response-mentors = Ответили наставники, %
figure-satisfaction-mentors = Довольны наставники, %
figure-media-posts = Публикации
figure-posts-expected = Публикаций, не меньше
figure-members-quiet = Организации, где публикаций меньше
figure-mentor-replacements = Замены наставника
figure-agreements-active = Действующие соглашения
figure-consents-on-file = Согласия
figure-consents-withdrawn = Отозванные согласия
figure-pairs-counted = В показателях
figure-pairs-kept = В реестре пар
figure-pairs-difference = Разница

headline-mentoring-participations = Участия
    .meaning = Наставники и наставляемые по всем формам: кто состоит в двух формах, учтён в каждой.
headline-mentoring-groups = Группы
    .meaning = Наставнические группы: один наставник и двое или больше наставляемых.
headline-mentoring-novice-mentees = Молодые педагоги с наставником
    .meaning = Педагоги со стажем до трёх лет, у которых есть наставник.
headline-mentoring-on-time = Сдали без просрочки
    .meaning = Школы, чьи показатели приняты до срока мониторинга с отсрочкой.
mentoring-form-to-add = Если это опечатка, исправьте её. Если форма новая, координатор добавляет её кнопкой «Исправить» на странице загрузки или файлом «Формы наставничества»: код латиницей, название «{ $form }».
setting-name-mentoring-target = Цель охвата учащихся наставничеством, % (0 — не задана)
reach-target = цель консорциума — { $share } %
mentoring-tile-participants = Участники, человек
mentoring-tile-participations = Участия по формам
reach-known = { $whom ->
        [novices] наставник есть у { $part } из { $all } { $all ->
            [one] молодого педагога
            [few] молодых педагогов
           *[other] молодых педагогов
        } ({ $share })
       *[pupils] наставник есть у { $part } из { $all } { $all ->
            [one] учащегося
            [few] учащихся
           *[other] учащихся
        } 10–19 лет ({ $share })
    }
reach-unknown = { $whom ->
        [novices] охват молодых педагогов: { $why }
       *[pupils] охват учащихся 10–19 лет: { $why }
    }
