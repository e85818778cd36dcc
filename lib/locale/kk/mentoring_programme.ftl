stages-title = Бағдарлама кезеңдері
stages-day = Мерзімі
stages-stage = Кезең
stages-state = Күйі
stages-note = { $year }. Мектептің кезеңі оның көрсеткіштерінен көрінеді: кезеңдер туралы бөлек есеп жоқ. Мерзімдер — мониторинг мерзімдері.
stage-conditions = 1. Жағдай жасау: куратор көрсеткіштерді тапсырды
stage-mentees = 2. Тәлім алушылар базасы
stage-mentors = 3. Тәлімгерлер базасы
stage-training = 4. Іріктеу және оқыту: келісімдер бар
stage-pairs = 5. Жұптар мен топтар
stage-work = 6. Жұптар мен топтар жұмысы: жоспарлар бар
stage-completion = 7. Аяқтау: орындалған жоспарлар немесе сауалнама
stage-state-done = барлығы өтті · { $reached } / { $due }
stage-state-overdue = мерзімі өтті · өткендері { $reached } / { $due }
stage-state-started = жүріп жатыр · өткендері { $reached } / { $due }
stage-state-ahead = алда · өткендері { $reached } / { $due }

cohorts-title = Жаңа және қайталап қатысушылар
cohorts-none = Қанша қатысушының қайталап келгенін бірде-бір ұйым көрсетпеген.
cohorts-role = Кім
cohorts-new = Алғаш рет
cohorts-returning = Қайталап
cohorts-members = Ұйымдар
cohorts-note = Қатысулар емес, адамдар; тек барлығын да, қайталап келгендерді де көрсеткен ұйымдар. Оқу жылының соңғы мониторинг күні бойынша.

erasure-due = Келісім қайтарып алынды: { $count } жұп тізілімнен әлі жойылған жоқ.
erasure-pair = Жұп коды
erasure-withdrawn = Келісім қайтарып алынды
erasure-by = Жою мерзімі
erasure-left =
    { $days ->
        [0] бүгін, { $day }
       *[other] { $day } дейін, { $days } күн қалды
    }
erasure-late = { $day } дейін, { $days } күнге кешікті
erasure-how = Жоюға келісім қайтарып алынғаннан кейін 30 күн беріледі. Үйлестіруші жояды; жабылған кезеңдердің қорытындылары қалады.
erasure-choose = Жұп
erasure-offer = Жұп туралы мәліметтерді өшіру
erasure-warning = Адамдардың кодтары және { $pair } жұбының коды барлық жүктеулерден өшіріледі. Мұны болдырмауға болмайды.
erasure-confirm = { $pair } жұбын біржола өшіру
erasure-reason = келісімді қайтарып алу
