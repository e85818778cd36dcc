kind-pages = Тексты о модели консорциума
    .about = Страница «Модель консорциума» и её слайды: шаги рассказа и их части, на каждом языке.
    .key = Одна строка — один текст на одном языке; строки различаются кодом текста и языком.
column-pages-text-code = Код текста
    .meaning = Шаг рассказа (DEFINITION, WHY, PARTIES, ROAD, LETTERS, JOIN, CRITERIA, SURVEY) или его часть через точку: WHY.ACCESS, LETTERS.1, JOIN.4. Части стоят по порядку кодов; обязательно, до 40 знаков.
column-pages-language = Язык
    .meaning = Код языка, например ru, en или kk. Чего нет на языке читателя, показано по-русски; обязательно.
column-pages-title = Заголовок
    .meaning = Заголовок шага, вопрос или крупное слово карточки, до 250 знаков; может быть пустым.
column-pages-text = Текст
    .meaning = Что рассказать. Простой текст без разметки, до 2000 знаков; может быть пустым. Имя цифры в фигурных скобках заменит она сама: members — сколько участников, exchanges — сколько передач, year — за какой год. Код показателя в скобках в тексте WHY.… покажет под ним, стал ли показатель лучше.
column-pages-source = Источник
    .meaning = Откуда текст: показывается под ним, до 300 знаков; может быть пустым.

model-empty = Текстов о модели консорциума пока нет.
model-empty-step = Загрузите файл «Тексты о модели консорциума»: шаблон — в словаре данных
model-present = Показать как слайды
model-source = Источник: { $source }
model-circle-finding = { $members ->
        [one] { $members } участник
        [few] { $members } участника
       *[other] { $members } участников
    }, { $pairs ->
        [one] { $pairs } пара обменивалась
        [few] { $pairs } пары обменивались
       *[other] { $pairs } пар обменивались
    } ресурсами за { $year }
model-circle-note = круг — участник, цвет — сторона, линия — была хотя бы одна передача; чем толще, тем больше передач
model-wheel-finding = { $transfers ->
        [one] { $transfers } передача
        [few] { $transfers } передачи
       *[other] { $transfers } передач
    } между четырьмя сторонами за { $year }
model-wheel-note = толщина спицы — число передач; объёмы разных ресурсов не складываются
model-wheel-spoke = отдано { $given }, получено { $received }
model-wheel-middle = Обмен ресурсами
model-road-finding = { $directions ->
        [one] { $directions } направление
        [few] { $directions } направления
       *[other] { $directions } направлений
    }: { $good } из { $all ->
        [one] { $all } показателя
        [few] { $all } показателей
       *[other] { $all } показателей
    } в плане или у цели
model-road-note = знак — показатель направления и его статус на этот день
model-road-stop = { $good } из { $all } в плане
model-road-none = показателей нет
model-finish = Синергетический эффект
model-partners = Рядом с дорогой:
figure-code = Показатель
model-sign = { $name }: { $change } ({ $periods }), { $judgement }
model-sign-first = раньше неизвестно
model-sign-better = лучше
model-sign-worse = хуже
model-sign-same = без изменений
model-sign-moved = изменилось
model-sign-active = участников обменивается ресурсами
model-sign-density = плотность сети обменов
model-sign-joint = совместных мероприятий
model-sign-equipment = чужое оборудование в работе
model-sign-experience = показано опыта
model-sign-information = передано материалов
model-sign-coverage = учащихся охвачено наставничеством
model-sign-gap = разрыв между школами по охвату наставничеством
model-sign-deficit = школ, которым не хватает оборудования
model-sign-satisfaction-mentees = наставляемых довольны
model-area-moved = { $better } из { $all ->
        [one] { $all } показателя
        [few] { $all } показателей
       *[other] { $all } показателей
    } лучше исходного{ $worse ->
        [0] {""}
       *[other] , хуже — { $worse }
    }.
model-area-directions = Направления: { $directions }
figure-area = Проблема
figure-then-now = Было → стало
figure-periods = Периоды
figure-judgement = Оценка
model-area-unknown = в данных об этом пока ничего нет
