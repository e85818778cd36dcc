slide-decisions = Мерзімі келген шешімдер
slide-decisions-none = Шешімдер әзірге жоқ.
slide-decisions-title = Орындалуда { $open }, мерзімі өткен { $late }, орындалған { $done }, оның ішінде мерзімінде { $in_time }
slide-open = Орындалудағы шешімдер
slide-open-none = Ашық шешімдер жоқ.
slide-open-title =
    { $open } шешім орындалуда{ $late ->
        [0] { "" }
       *[other] , мерзімі өткені — { $late }
    }
slide-changes = Не өзгерді
slide-changes-unset = Салыстыратын күн немесе жиналыс таңдалмаған.
slide-attention = Неге назар аудару қажет
slide-attention-title = Жиналысқа { $count } сұрақ
slide-question = Сұрақ
slide-success = Табыс
slide-success-none = Әзірге бірде-бір көрсеткіш берік түрде жоспар бойынша жүріп жатқан жоқ.
slide-needs = Қажеттіліктер мен ұсыныстар
slide-needs-title = { $members } ұйымда { $count } қажеттілік
slide-needs-unmet = оның { $count } қажеттілігіне әзірге жауап беретін ешкім жоқ
slide-indicator = Көрсеткіш
slide-done = Жүрілген жол, %
slide-planned = Жоспарланған жол, %
slide-indicator-none = Бұл жиналыста { $code } көрсеткіші әлі болмаған.

decision-open = { $text } — { $owner }, мерзімі { $due }
decision-late = { $text } — { $owner }, мерзімі { $due } болатын, { $days } күнге кешікті
decision-done = { $text } — { $owner }: орындалған күні { $done }, мерзімі { $due }
decision-dropped = { $text } — { $owner }: алынып тасталды
decision-mark = шешім
decision-state-late = мерзімі өтті

pack-title = Жиналыс материалдары
pack-checksum = бақылау сомасы
pack-contents = Мазмұны
pack-minutes = мин
pack-table = Кесте
pack-topic = Сұрақ
pack-finding = Қорытынды
pack-source = Дереккөз
pack-decisions = Шешті
pack-decisions-none = Шешімдер қабылданған жоқ.
pack-empty = Күн тәртібінде бірде-бір сұрақ жоқ: оларды қосып, материалдарды қайта жасаңыз.
pack-minutes-title = ХАТТАМА
pack-attended = Қатысқандар
pack-attended-none = Қатысушылар тізімі толтырылмаған.
pack-agenda = Күн тәртібі
pack-shown = Көрсетілді:
pack-chair = Төраға
pack-secretary = Хатшы
pack-meeting-unknown = { $code } жиналысы жоқ. Белгілілері: { $known }.
pack-meeting-none = Жиналыстар әзірге жоқ.
pack-slides-none = Бірде-бір слайд жоқ: барлары — { $known }, бағыттар және indicator:код.
pack-points-none = { $code } жиналысының күн тәртібінде сұрақтар жоқ: оларды «Күн тәртібі» бетінде немесе жиналыстар файлында қосыңыз.
pack-slide-unknown = «{ $slide }» слайды жоқ. Барлары — { $known }, бағыттар және indicator:код.
pack-done = Жазылды: { $file }, слайдтар { $count }, бақылау сомасы { $checksum }.
slide-step-none = Бұл сәтте модель мәтіндерінде мұндай қадам болған жоқ.
slide-part = слайдта { $all } ішінен { $shown } көрсетілген
pack-direction = Бағыт
pack-indicator = Көрсеткіш
pack-rows = слайдтағы жолдар
slide-member-note = жолақ — ұйым, сызықша — консорциум; әр жолдың өз шкаласы бар; ішібос — жыл толық емес
