aside-attention = Требует внимания
aside-changes = Что изменилось

attention-all = Показать все ({ $count })
attention-reports = Отчёты в срок
attention-agreements = Договоры
attention-period = Показатели — за { $period }; отчёты и договоры — на { $day }
changes-every-period = Изменения — по всем периодам, не только за { $period }
attention-nothing = Вопросов нет: просроченных отчётов, показателей вне плана, вопросов по договорам, мероприятиям и деньгам не найдено.

headline-exchanges = Передачи ресурсов
    .meaning = Сколько раз ресурсы переданы; обещанное и отменённое не считается.
headline-mentoring-participants = В наставничестве
    .meaning = Наставники и наставляемые без повторов по последнему мониторингу.
headline-on-time = Отчёты в срок
    .meaning = Сдано в срок ÷ должно было быть сдано.
headline-attainment = Индекс выполнения
    .meaning = Среднее по направлениям; каждый показатель учтён в пределах 0–120 %.
overview-about = { $directions ->
        [one] { $directions } направление
        [few] { $directions } направления
       *[other] { $directions } направлений
    }, { $indicators ->
        [one] { $indicators } показатель
        [few] { $indicators } показателя
       *[other] { $indicators } показателей
    }, { $members ->
        [one] { $members } организация
        [few] { $members } организации
       *[other] { $members } организаций
    }
headline-period = Период: { $period }.
headline-mentoring-pairs = Пары
    .meaning = Наставнические пары: один наставник и один наставляемый.
headline-mentoring-coverage = Охват учащихся
    .meaning = Учащиеся 10–19 лет с наставником ÷ все учащиеся этого возраста в школах, которые отчитались.
headline-members = Образование · наука · компании
    .meaning = Организации, которые состоят в консорциуме. Школы и другие образовательные учреждения: { $institution }; вузы и научные организации: { $science }; предприятия и компании: { $enterprise }; всего { $all }.
headline-year = за год · { $period }
headline-before = Год назад: { $value }.
headline-before-exact = Год назад: { $value }, сейчас: { $now }.

board-empty = Показателей пока нет, и сравнивать с планом нечего.
board-empty-step = Загрузите участников, показатели и их цели

choose-direction = Направление
choose-indicator = Показатель
choose-depth = Что показать о показателе
choose-resource = Ресурс
choose-count = Что считать
choose-level = Между кем
choose-aside = Что показать рядом
choose-member = Организация
choose-member-all = Все организации

direction-empty = У этого направления пока нет показателей.
direction-keys = Клавиши { $keys } — другое направление
direction-overview = К обзору
direction-retired = { $indicator } — с { $day }
direction-retired-all = Сняты с учёта: { $indicators }

indicator-members = Участники
indicator-rows = Строки за цифрой
indicator-passport = Паспорт показателя
indicator-no-reports = Отчётов по этому показателю ещё нет.
indicator-sensitive = Показатель чувствительный: значения отдельных организаций не сравниваются.
indicator-of-consortium = Значение сообщает консорциум целиком, по организациям его не делят.
indicator-change = Изменение за год
indicator-then = Другой момент

bullets-note = полоса — пройденный путь от базы к цели, черта — план на срок отчёта

exchange-empty = Передач ресурсов пока нет.
exchange-empty-step = Загрузите файл обмена ресурсами
exchange-none = За этот учебный год по этому выбору нет ни одной строки.
exchange-transfers = { $count ->
        [one] { $count } передача
        [few] { $count } передачи
       *[other] { $count } передач
    }
exchange-note = { $year }, только состоявшиеся передачи; объёмы разных ресурсов не складываются

mentoring-empty = Сведений о наставничестве пока нет.
mentoring-coverage-unknown = Охват за { $period } не вычислить: нет численности учащихся 10–19 лет за этот год. Числа из реестра участников действуют для того учебного года, в котором загружены; за другие годы загрузите «Контингент».
mentoring-empty-year = Отчётов о наставничестве за { $period } нет.
mentoring-empty-step = Загрузите показатели наставничества
mentoring-deadlines-of-day = Показан { $year }, а сроки — на { $day }
mentoring-deadlines = Сведения в региональный центр — до { $centre }; мониторинг за { $half } — до { $monitoring }
mentoring-participations-note = участия: кто состоит в двух формах, учтён в каждой
mentoring-base-note = { $whom ->
        [pupils] от числа учащихся 10–19 лет в организациях, которые отчитались
        [novices] от числа молодых педагогов в организациях, которые отчитались
       *[both] от числа учащихся 10–19 лет и молодых педагогов в организациях, которые отчитались
    }

level-party = по сторонам
level-member = по организациям

members-empty = Участников пока нет.
members-empty-step = Загрузите файл участников
members-day = Состав на { $day }
members-all = Всего
members-founders = Учредители
members-cities = Населённые пункты

override-offer = Поставить статус вручную или добавить заметку
override-title = Статус вручную
override-by-hand = Вручную до { $until }: { $plan }
override-computed = По расчёту: { $computed }
override-choose = Выберите
override-no-names = Без имён и контактов людей
override-set = Поставить
override-end = Вернуть расчётный статус

note-title = Заметка на графике
note-add = Добавить
note-whole = Обо всей стратегии, а не только об этом показателе
note-taken = На этот день уже есть заметка: «{ $note }». Выберите другой день или замените её файлом заметок.

evidence-rows = { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }
evidence-sum-sum = { $rows }: Σ значений = { $value }
evidence-sum-distinct = { $rows }: Σ значений = { $value }
evidence-sum-ratio = { $rows }: Σ числителей { $numerator } ÷ Σ знаменателей { $denominator } = { $value }
evidence-sum-ratio-of-items = { $rows }: Σ числителей { $numerator } ÷ Σ знаменателей { $denominator } = { $value }
evidence-sum-ratio-of-members = { $rows }: организаций, где это есть, { $numerator } ÷ всех, кто отчитался, { $denominator } = { $value }
evidence-sum-weighted-mean = { $rows }: Σ (значение × число ответов) ÷ Σ ответов { $answers } = { $value }
evidence-sum-mean = { $rows }: Σ значений ÷ { $members } = { $value }
evidence-sum-max = { $rows }: наибольшее значение = { $value }
evidence-sum-last = { $rows }: последнее значение = { $value }
evidence-sum-stated = { $rows }: значение сообщил сам консорциум = { $value }
evidence-sum-few = { $rows }: вместе { $value }
evidence-left-out = { $count ->
        [one] Ещё { $count } строка в расчёт не вошла: почему, сказано в таблице.
        [few] Ещё { $count } строки в расчёт не вошли: почему, сказано в таблице.
       *[other] Ещё { $count } строк в расчёт не вошло: почему, сказано в таблице.
    }
evidence-no-figure = Цифры нет: ни одна строка в расчёт не вошла.
evidence-every = Все периоды
evidence-open = Откуда { $value }
evidence-masked = Часть чисел скрыта: они от 1 до { $most } или по ним можно узнать такое число. Их видят сама организация и координатор.
evidence-choose = Показать строку файла: организация и период
evidence-choose-how = выберите строку здесь или в таблице
evidence-typed = Как записано в файле
evidence-typed-masked = Числа этой строки скрыты, поэтому скрыт и её текст.
evidence-typed-none = Текста нет: файл этой загрузки не хранится или строка введена не файлом.
evidence-to-upload = К загрузке № { $upload }

uncounted-draft = черновик
uncounted-blank = числа нет
uncounted-no-base = нет знаменателя или числа ответов
uncounted-not-expected = отчёта ждут не от этой организации
uncounted-not-entitled = считается другой отчёт: организаций или самого консорциума
uncounted-unfinished = за год сдано не всё
uncounted-replaced = учтена другая строка организации: за весь год или более поздняя

overview-arrows = ↑ ↓ — статус сменился с { $day }
overview-hollow = полый знак — статус зависит от тех, кто молчит


synergy-title = Синергетический эффект
synergy-attainment = Сводный индекс выполнения стратегии
    .formula = сумма индексов направлений ÷ число направлений, у которых он есть; выполнение показателя учтено в пределах 0–{ $cap } %
synergy-density = Плотность сети обменов
    .formula = пары участников, между которыми была хотя бы одна передача ÷ все возможные пары
synergy-reciprocity = Взаимность обменов
    .formula = пары с передачами в обе стороны ÷ все пары, которые обмениваются
synergy-broadly-active = Участники, активные в нескольких направлениях
    .formula = участники с мероприятием, передачей или отчётом не меньше чем в { $several } направлениях ÷ все участники
synergy-on-time = Своевременность отчётности
    .formula = отчёты, сданные в срок ÷ отчёты, срок которых прошёл
synergy-leverage = Финансовый рычаг
    .formula = привлечённые средства ÷ потраченные собственные, в одной валюте

path-legend = пунктир — план, точки — нужный темп
path-former = серое — план до загрузки № { $upload }
path-then = серое — как было известно { $day }
path-nothing = Ни плана, ни отчётов пока нет: рисовать нечего.
path-noted = { $number }. { $day }: { $text }
path-noted-break = { $number }. { $day }, сменилась методика: { $text }

reports-note = рамка — отчёт должен был быть, но не сдан; прочерк — организация ещё не вступила или уже вышла

contributions-note-share = с учётом размера организации; сумма частей — всё отклонение
contributions-note-sum = план поделён поровну; пустая полоса — доля тех, кто не сдал

multiples-title = Каждая организация рядом с консорциумом
multiples-note = синее — организация, серое — весь консорциум; шкала у всех одна
multiples-note-mean = синее — организация, серое — в среднем по организациям; шкала у всех одна

bridge-note = только те составляющие, которые есть; вместе они ведут от первого значения ко второму

change-none = Сравнить не с чем: нет полного периода или такого же периода годом раньше.
change-sensitive = Показатель чувствительный: не показано, из чего сложилось изменение.

then-compare = Сейчас — и как было известно на
then-same = Это тот же момент, который открыт: выберите более ранний день.
then-known = Как известно { $day }, загрузка № { $upload }
then-unmoved = Значение за { $period } за это время не изменилось.
then-unknown = Этого показателя тогда ещё не было.

passport-meaning = Что и как считаем
passport-promise = Что обещано
passport-reporting = Кто и когда отчитывается
passport-baseline = База
passport-milestones = Промежуточные цели
passport-target = Цель
passport-member-targets = Свои цели организаций
passport-member-target = { $member } — { $target } ({ $period })
passport-lacking = не указано
passport-due-on = Срок отчёта за { $period }
passport-usual-reporters = школы
passport-usual-path = равномерно

changes-none = С { $day } ничего не изменилось.
changes-count = { $count ->
        [one] { $count } изменение
        [few] { $count } изменения
       *[other] { $count } изменений
    } с { $day }
changes-all = Все изменения
