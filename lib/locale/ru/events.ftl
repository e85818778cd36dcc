page-events = Мероприятия

event-doubt-unreported = без отчёта
event-doubt-held-ahead = дата впереди
event-doubt-host-left = организатор вышел
doubt-unreported = Было запланировано, день прошёл, а проведено ли — не сообщили
doubt-held-ahead = Записано как проведённое, хотя день ещё впереди
doubt-host-left = Организатор или соорганизатор к этому дню уже вышел из консорциума

events-empty = Мероприятий пока нет.
events-empty-step = Загрузите файл мероприятий
events-none-selected = За { $year } таких мероприятий нет. Снимите часть выбора или выберите другой год.
events-any-kind = Все виды
events-held = Проведено
events-participants = Участников
events-people-note = считаются участия: кто пришёл дважды, посчитан дважды
events-satisfaction = Удовлетворённость
events-satisfaction-base = Простое среднее по { $stated } из { $held ->
        [one] { $held } проведённого мероприятия
        [few] { $held } проведённых мероприятий
       *[other] { $held } проведённых мероприятий
    }; сколько участников ответило, в данных нет
events-unreported = Без отчёта
    .meaning = Запланированы, день прошёл, а что стало с мероприятием — не сообщили
events-group-pupils = учащихся
events-group-teachers = педагогов
events-group-parents = родителей
events-group-partners = партнёров
events-group-rest = группа не названа
events-finding-none = За { $year } о проведённых мероприятиях не сообщали
events-finding = За { $year }: { $count ->
        [one] { $count } мероприятие
        [few] { $count } мероприятия
       *[other] { $count } мероприятий
    } { $kinds ->
        [one] { $kinds } вида
        [few] { $kinds } видов
       *[other] { $kinds } видов
    }, больше всего — { $month } ({ $most })
events-note = { $year }; считаются проведённые, по дню начала
events-joint-finding = Совместных — { $joint } из { $held } ({ $share })
events-joint-note = у совместного мероприятия не меньше двух организаторов
events-organisers = Организаторов у мероприятия
events-or-more = { $count }+
events-row-choose = Мероприятие
events-row-hint = Выберите мероприятие, чтобы увидеть строку за ним
events-row-days = { $begins } — { $ends }
events-row-source = { $kind }, { $status }; { $when }. Файл «{ $file }», строка { $line }.
events-doubts = Оговорки к записям ({ $count })

figure-month = Месяц
figure-events = Мероприятий
figure-event-id = Код мероприятия
figure-event-title = Название
figure-starts-on = Начало
figure-host-names = Организаторы
figure-organisers = Организаторов
figure-participants-total = Участников
figure-members-present = Организаций
figure-satisfaction = Удовлетворённость, %
figure-event-status = Состояние
