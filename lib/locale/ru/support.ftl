support-empty = Рисковых профилей и дорожных карт пока нет.
support-empty-step = Загрузите рисковые профили школ и мероприятия дорожных карт
support-totals-hidden = Итоги по одной школе рассказали бы о ней самой, поэтому их видят только те, кому открыта эта школа.
support-totals-only = Здесь видны только общие итоги. Профили и дорожные карты отдельных школ открыты директорам, координатору и самим школам: войдите.
support-own-only = Профили других школ открыты директорам и координатору.

support-on-time = Меры в срок
    .meaning = Выполнено в срок ÷ мер, срок которых прошёл; отменённые не считаются.
support-all-groups = С участием всех групп
    .meaning = Мер, в которых от каждой запланированной группы пришёл хотя бы один человек ÷ мер, о которых это известно.
support-lowered = Факторы снижены
    .meaning = Взятых в работу факторов, значимость которых в последнем профиле ниже, чем когда их взяли ÷ взятых в работу и оценённых снова.
support-overdue = Просрочено мер
    .meaning = Срок прошёл, мера не выполнена и не отменена; дни просрочки — медиана: у половины этих мер она меньше.
support-left = Вышли из списка
    .meaning = Школ, в последнем профиле которых ни один фактор не взят в работу ÷ школ, которые когда-либо брали факторы в работу.
support-practices = Практики
    .meaning = Сколько практик опубликовали школы, которые получают поддержку (публиковали: { $publishers } из { $schools }). Считаются мероприятия вида «публикация практики», которые такая школа провела одна или с другими.
support-transfers = Передали опыт
    .meaning = Сколько раз эти школы передали другим участникам опыт или информацию (передавали: { $givers } из { $schools }).
support-left-undated = Не вошли, потому что срок или день выполнения неизвестен либо день раньше начала: { $count }.
support-left-unrated = Не вошли, потому что новой оценки ещё нет: { $count }.
support-left-unknown = Не вошли, потому что в последнем профиле не отмечено, что взято в работу: { $count }.
support-days = { $days } дн.
support-base = { $schools ->
        [one] { $schools } школа
        [few] { $schools } школы
       *[other] { $schools } школ
    } за время с { $since } по { $day }, вторая оценка — у { $reassessed }.
support-groups = Пришли из запланированных: { $groups }
support-group = { $group } — { $share } ({ $actual } из { $planned })
support-group-withheld = { $group } — мало людей, скрыто
support-group-unknown = { $group } — пришедших ещё не указали

risk-before = Раньше
risk-after = Позже
risk-index = Индекс риска
risk-index-formula = 100 × сумма значимостей ÷ (3 × оценённых факторов); меньше — лучше
risk-rated = факт.: { $count }
risk-contextual = контекстный фактор
risk-contextual-note = ° контекстный фактор: кого школа учит, а не чем она хуже
risk-masked = контекстные факторы видят сама школа и координатор
risk-not-rated = не оценён
risk-map-note = слева в клетке — на { $before }, справа — на { $after }: 0 нет, 1 низкая, 2 средняя, 3 высокая; ↓ стало лучше, ↑ хуже; школы по алфавиту
risk-map-note-one = значимость факторов на { $after }: 0 нет, 1 низкая, 2 средняя, 3 высокая; школы по алфавиту
risk-map-finding = { $lowered ->
        [one] Снизился { $lowered } фактор риска
        [few] Снизились { $lowered } фактора риска
       *[other] Снизились { $lowered } факторов риска
    }, { $raised ->
        [0] ни один не вырос
        [one] вырос { $raised }
        [few] выросли { $raised }
       *[other] выросли { $raised }
    }; индекс стал ниже у { $improved } из { $compared ->
        [one] { $compared } школы
        [few] { $compared } школ
       *[other] { $compared } школ
    }
risk-map-finding-first = { $schools ->
        [one] Рисковый профиль { $schools } школы: сравнивать пока не с чем
        [few] Рисковые профили { $schools } школ: сравнивать пока не с чем
       *[other] Рисковые профили { $schools } школ: сравнивать пока не с чем
    }
risk-map-alt = { $school }: индекс { $before } → { $after }.
risk-single = Второго профиля ещё нет: { $names }.

risk-short-r01 = Оснащение
risk-short-r02 = Кадры
risk-short-r03 = Компетентность
risk-short-r04 = Адаптивность
risk-short-r05 = Обучение внутри школы
risk-short-r06 = Мотивация
risk-short-r07 = Благополучие
risk-short-r08 = Дисциплина
risk-short-r09 = Ученики с ОВЗ
risk-short-r10 = Язык и культура
risk-short-r11 = Неуспешность
risk-short-r12 = Родители

choose-school = Школа
support-depth = Что показать о школе
support-depth-help = От дефицита к помощи
support-depth-road-map = Дорожная карта
support-depth-helpers = Кто может помочь

deficits-none = Факторов в работе и мер нет.
deficits-not-rated = Этот фактор у школы не оценён.
deficits-hidden = Этот фактор — об окружении школы; его видят сама школа и координатор.
deficits-not-chosen = Фактор не взят в работу, мер по нему нет.
deficits-no-measure = Фактор взят в работу, а мера не выбрана.
deficits-unanswered = Взяты в работу, а меры нет: { $listed }.
support-totals-note = под цифрой — строки школ, которые видны вам; участники — пришло из запланированных
deficits-note = фактор, дефицит и меры; участники — пришло из запланированных
visits-none = Выездов куратора в записях мероприятий нет.
visits-held = Куратор приезжал { $count ->
        [one] { $count } раз
        [few] { $count } раза
       *[other] { $count } раз
    }: { $days }.
visits-open = Выезды в мероприятиях
group-short-executive = власть
group-short-coordinators = координаторы
group-short-school-staff = школа
group-short-methodical = методисты
group-short-parents = родители
participants-of-group = { $group } { $actual } из { $planned }

measure-overdue = просрочено на { $days } дн.
measure-no-start = начало не указано
measure-no-deadline = срок не указан
measure-no-dates = ни начало, ни срок не указаны
measure-done-undated = выполнено, но день не указан
measure-done-before-start = выполнено раньше начала
term-span = { $start } – { $due }
term-until = до { $due }
term-since = с { $start }, срока нет
term-none = без дат
term-done = ✓ { $day }

stage-end = конец { $stage } этапа
road-map-today = сегодня
road-map-none = Мер в дорожной карте нет.
road-map-finding = { $school }: выполнено { $done } из { $measures ->
        [one] { $measures } меры
        [few] { $measures } мер
       *[other] { $measures } мер
    }, { $overdue ->
        [0] просроченных нет
       *[other] просрочено { $overdue }
    }
road-map-note = полоса — от начала до срока, знак — выполнение или срок; пунктир — конец этапа проектного года
road-map-print = Дорожная карта для печати и подписи
road-map-print-how = Страница A4: откройте файл и напечатайте. Подписи — по пяти группам, без имён.
road-map-title = Дорожная карта: { $school }
road-map-signature = подпись
road-map-day = дата

helpers-none = Взятых в работу факторов и мер без помощника нет.
helpers-pledged = { $name }, до { $day }
pledge-offer = Записать обещание помочь
pledge-how = Обещание станет строкой обмена с состоянием «обещано»: в суммы оно не войдёт, пока ресурс не передан.
pledge-need = На что отвечает
pledge-giver = Кто обещает
pledge-day = Когда передаст
pledge-write = Записать обещание
pledge-over = День обещания — { $day } — уже прошёл: укажите, когда ресурс будет передан.

figure-school = Школа
figure-factor = Фактор риска
figure-risk-before = Было
figure-risk-after = Стало
figure-chosen = Взят в работу
figure-deficit = Дефицит
figure-measure = Мера
figure-measure-state = Состояние
figure-term = Срок
figure-responsible = Кто отвечает
figure-participants = Участники
figure-all-groups = Все группы
figure-donor = Кто помогает
figure-fault = Что не так с датами
figure-pledged = Обещано
support-rows = строки
figure-chosen-on = Взят в работу
figure-rated-on = Последний профиль
figure-is-lowered = Снижен
figure-factors-chosen = Факторов в работе
figure-has-left = Вышла из списка
support-finding = { $due ->
        [0] Срок ни одной меры ещё не прошёл
        [one] В срок выполнено { $on_time } из { $due } меры
        [few] В срок выполнено { $on_time } из { $due } мер
       *[other] В срок выполнено { $on_time } из { $due } мер
    }; { $chosen ->
        [0] второй оценки факторов риска пока нет
        [one] снижено { $lowered } из { $chosen } фактора риска
        [few] снижено { $lowered } из { $chosen } факторов риска
       *[other] снижено { $lowered } из { $chosen } факторов риска
    }
