explain-by-hand = қолмен қойылған, { $until } күніне дейін: { $plan } — «{ $reason }» ({ $by }); есептеу бойынша — { $computed }
explain-no-value = { $due_period } есебі { $due_on } күніне дейін күтілген еді
explain-nobody = { $period } бойынша ешкім есеп тапсырмады
explain-no-base = { $period } бойынша есеп тапсырылды, бірақ мәнді есептеу мүмкін емес: бөлім жоқ немесе нөлге тең
explain-unfinished =
    { $period } бойынша әзірге { $value }, { $parts_due } { $length ->
        [half] жартыжылдықтың
        [quarter] тоқсанның
       *[month] айдың
    } { $parts_in } бөлігі тапсырылды
explain-running = { $period } бойынша әзірге { $value }: кезең әлі аяқталған жоқ, жоспармен салыстырылмайды
explain-no-target = { $period } бойынша { $value }, салыстыратын нысаналы мән жоқ
explain-nothing-due = { $due_period } есебі { $due_on } күніне дейін күтіледі
explain-not-begun = { $period } бойынша { $value }, жоспар кейінірек басталады
explain-target-met = { $period } бойынша { $value }, нысаналы мән — { $target }
explain-below-baseline = { $period } бойынша { $value }, бұл базалық мәннен ({ $baseline }) нашар, жоспар — { $path }
explain-gap-off-plan =
    { $period } бойынша { $value }, жоспар — { $path }; { $measure ->
        [target] нысаналы мәннің
       *[journey] жолдың
    } { $gap } бөлігіне артта
explain-half-not-done = { $period } бойынша { $value }, жоспар — { $path }; жолдың { $done } бөлігі жүрілді, жоспарланғаны — { $planned }
explain-gap-slipping =
    { $period } бойынша { $value }, жоспар — { $path }; { $measure ->
        [target] нысаналы мәннің
       *[journey] жолдың
    } { $gap } бөлігіне артта
explain-ahead =
    { $period } бойынша { $value }, жоспар — { $path }; { $measure ->
        [target] нысаналы мәннің
       *[journey] жолдың
    } { $gap } бөлігіне озық
explain-behind =
    { $period } бойынша { $value }, жоспар — { $path }; { $measure ->
        [target] нысаналы мәннің
       *[journey] жолдың
    } { $gap } бөлігіне артта
explain-level = { $period } бойынша { $value }, дәл жоспардағыдай: { $path }
explain-behind-without-scale = { $period } бойынша { $value }, жоспар — { $path }
explain-limits-crossed = { $period } бойынша { $value }; салыстыру мүмкін емес: төменгі шек { $low } жоғарғы шектен { $high } үлкен, нысаналы мәнді немесе көрсеткішті түзетіңіз
explain-inside-between = { $period } бойынша { $value }, бұл { $low } – { $high } аралығында
explain-inside-least = { $period } бойынша { $value }, төменгі шек { $low } сақталған
explain-inside-most = { $period } бойынша { $value }, жоғарғы шек { $high } сақталған
explain-outside-between = { $period } бойынша { $value }, бұл { $low } – { $high } аралығынан тыс
explain-outside-least = { $period } бойынша { $value }, бұл төменгі шектен ({ $low }) аз
explain-outside-most = { $period } бойынша { $value }, бұл жоғарғы шектен ({ $high }) көп
explain-way = базалық мән { $baseline } ({ $began }), нысаналы мән { $target } ({ $until })
explain-way-undated = базалық мән { $baseline }, нысаналы мән { $target } ({ $until })
explain-way-without-baseline = базалық мән жоқ, нысаналы мән { $target } ({ $until })
explain-pace = жылына { $needed } қажет, бұрын жылына { $had } болған
explain-pace-needed = жылына { $needed } қажет
explain-pace-had = бұрын жылына { $had } болған
explain-percentage-points = п. т.
explain-coverage = { $due } ұйымның { $reported } ұйымы есеп тапсырды
explain-own-report = консорциумның өзі есеп тапсырды
explain-no-own-report = консорциум есеп тапсырмады
explain-without-base = { $count } есеп есептеуге кірмеді: бөлім немесе жауаптар саны жоқ
explain-small = деректер аз
explain-likely = тапсырылған есептер бойынша { $reported }, ал тапсырмағандардың былтырғы сандарымен бірге { $likely }
explain-hangs-on-silent = есеп тапсырмаған { $silent } ұйымға байланысты: былтырғы сандармен — { $plan }, оларсыз — { $without }
explain-hangs-between = есеп тапсырмаған { $silent } ұйымға байланысты: күйі «{ $lowest }» да, «{ $highest }» да болуы мүмкін
explain-unknown = есеп тапсырмаған { $unknown } ұйымның былтырғы сандары да жоқ: олардың есептерімен көрсеткіш өсуі мүмкін
explain-next = { $next } бойынша әзірге { $expected } ұйымның { $reported } ұйымы есеп тапсырды, мерзімі — { $day }
explain-due = { $due_period } есебі { $due_on } күніне дейін күтіледі
explain-in-grace = { $due_period } есебінің мерзімі { $due_on } күні бітті; кейінге қалдыру { $grace_until } күніне дейін
explain-overdue = { $due_period } есебінің мерзімі өтті, мерзімі { $due_on } болатын
explain-few = { $period } бойынша { $than } адамнан аз: кім туралы екенін білуге болмас үшін нақты сан көрсетілмейді
explain-withheld = { $period } бойынша сан көрсетілмейді: көрсетілген басқа сандармен қатар ол бір ұйымның бірнеше адам туралы мәліметін ашып қояр еді. Тағы біреу есеп тапсырғанда көрсетілуі мүмкін

way-back = жоспарға оралу үшін мыналар жеткілікті: { $members }
way-back-member = { $member } — { $value } орнына { $needed }
way-back-carried = { $member } — былтырғы { $value } орнына { $needed }
way-back-own = консорциумның өз есебінде — { $value } орнына { $needed }
way-back-silent = { $member } — { $needed } (есеп әлі жоқ)
way-back-long = жоспарға оралу үшін { $count } ұйымның нәтижесі жақсаруы керек; ең көп үлес қосатындары: { $members }

override-told = { $code } { $plan } (есептеу бойынша — { $computed })

overrides-computed = ✎ қолмен; есептеу бойынша: { $statuses }
overrides-computed-more = { $statuses } және тағы { $count }

overrides-told = қолмен қойылған: { $statuses }

question-by-hand = { $question }; қолмен қойылған мәртебе — «{ $plan }»
question-astray = { $indicator }: { $value }, жоспар — { $path }
question-astray-member = { $indicator }: { $value }, жоспар — { $path }; артта қалуға басты себеп — { $members }
question-overdue = { $indicator }: { $period } есебінің мерзімі өтті, мерзімі { $day } болатын
question-late = { $members }: { $period } бойынша { $count } есеп тапсырылмаған, мерзімі { $day } болатын
question-ending =
    { $day } күні шарттың мерзімі аяқталады ({ $kind }): { $members }{ $more ->
        [0] { "" }
       *[other] { " " }және тағы { $more }
    } ({ $agreement })

limits-between = { $low } – { $high } аралығы
limits-least = кемінде { $limit }
limits-most = ең көбі { $limit }

told-status = { $indicator }: «{ $before }» → «{ $after }»
told-status-figure = { $indicator }: «{ $before }» → «{ $after }», { $period } бойынша { $new }
told-target-set = { $indicator }: { $period } үшін нысаналы мән қойылды: { $new }
told-target-moved = { $indicator }: { $period } үшін нысаналы мән { $old } → { $new }
told-target-dropped = { $indicator }: { $period } үшін нысаналы мән алынып тасталды: { $old }
told-value-new = { $indicator }: { $period } бойынша { $new } — жаңа деректер
told-value-revised = { $indicator }: { $period } бойынша { $old } → { $new }
told-value-withdrawn = { $indicator }: { $period } бойынша { $old } болған, енді деректер жоқ
told-late = { $member }: { $period } бойынша { $count } есептің мерзімі өтті
told-changed = { $count } есеп түзетілді
told-changed-one = есеп түзетілді: { $member }
told-added = { $count } есеп тапсырылды
told-added-one = есеп тапсырылды: { $member }
told-more = тағы { $count } есеп тапсырылды
told-more-one = тағы бір есеп тапсырылды: { $member }
told-ended = { $count } есеп қайтарып алынды
told-ended-one = есеп қайтарып алынды: { $member }
told-not-firm = { $sentence }, бірақ түпкілікті емес: бәрі тапсырған жоқ
told-by-hand = қолмен қойылған: { $reason }
told-upload = № { $upload } жүктеу
told-upload-why = № { $upload } жүктеу: { $reason }
told-values-new = Жаңа деректер: { $period } бойынша { $count } көрсеткіш
told-targets-set = Нысаналы мәндер қойылды: { $count } көрсеткіш
told-targets-set-one = { $indicator }: нысаналы мәндер қойылды
told-all-late = { $members } ұйым { $period } бойынша { $count } есептің мерзімін өткізіп алды
