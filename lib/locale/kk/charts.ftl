chart-drawn = { $all } ішінен { $drawn } көрсетілді, қалғаны — кестеде
overview-score = индекс
overview-overdue = { $count } мерзімі өткен
overview-finding =
    { $sound ->
        [0] { $all } көрсеткіштің бірде-біреуі жоспар бойынша жүріп жатқан жоқ
       *[other] { $all } көрсеткіштің { $sound } көрсеткіші жоспарда немесе нысанаға жетті
    }
overview-finding-none = Көрсеткіш саны — { $all }, ешқайсысының мәні әзірге жоқ
overview-finding-early = Көрсеткіш саны — { $all }, ешқайсысын әзірге жоспармен салыстыруға болмайды
overview-finding-by-hand = { $finding }; тағы { $count } мәртебе қолмен қойылған
overview-by-hand = қолмен қойылған — { $count }
overview-not-firm = оның ішінде есеп тапсырмағандарға байланыстысы — { $count }
overview-reports = { $due } есептің { $reported } есебі тапсырылды
overview-count = { $word } — { $count }
overview-change = бір жылда
overview-since = { $day } бері
overview-freshness = жаңалығы
overview-coverage = толықтығы
overview-fresh = жаңа
overview-due = { $count } тапсырылмақ
overview-index = { $score }, { $year } — { $before }
overview-moved = { $day } күнінен бері: { $moves }
overview-note = индекс { $score }, бір жылда { $change } · { $day } күнінен бері: { $moves }
overview-alt = { $directions } бағыт; көрсеткіштер мәртебе бойынша: { $counts }.
overview-alt-reports =
    { $due } есептің { $reported } есебі тапсырылды; { $late ->
        [0] мерзімі өткендер жоқ
       *[other] { $late } көрсеткіштің мерзімі өтті
    }.

plan-head-reached = орын- далды
plan-head-on-plan = жоспар- да
plan-head-slipping = артта қалуда
plan-head-off-plan = жосп. тыс
plan-head-backwards = { plan-status-backwards }
plan-head-not-due = әлі ерте
plan-head-no-data = деректер жоқ

sign-per-1000 = 1000-ға
    .genitive = 1000-ға
sign-hours = сағ
    .genitive = сағ
sign-points =
    { $count ->
       *[other] балл
    }
    .genitive =
        { $count ->
           *[other] балл
        }

bullet-target = нысана { $goal }
bullet-aim = { $target }, { $period }
bullet-no-target = нысаналы мән жоқ

coverage = есеп тапсырды: { $reported } / { $due }

not-reported = есеп жоқ
not-reported-short = жоқ
not-computed = есептелмейді
not-known = белгісіз
not-shown = көрсетілмеген

matrix-total = барлығы
matrix-givers = Беруші
matrix-receivers = Алушы
matrix-others = басқалары
matrix-short = тар ұяшықтарда к — мыңдар, М — миллиондар; дәл сан меңзерді апарғанда және кестеде
number-thousands = { $number }к
number-millions = { $number }М

axis-participations = қатысу
axis-gap-part = ← кері тартады · алға тартады →

reach-pupils = 10–19 жастағы білім алушылар
reach-novices = жас мамандар
reach-federal = { $share } % — федералдық модельдің 2024 жылғы бағдары
reach-finding = Тәлімгері барлар: { $pupils }, { $novices }
reach-finding-pupils = Тәлімгері барлар: { $pupils }
reach-finding-novices = Тәлімгері барлар: { $novices }
reach-pupils-count = білім алушылар — { $base } ішінен { $part } ({ $share })
reach-novices-count = жас мамандар — { $base } ішінен { $part } ({ $share })
reach-finding-none = Үлес белгісіз: білім алушылар немесе педагогтер саны жоқ

bullets-alt = { $code }: { $value }, жоспар — { $path }, { $plan }.
bullets-alt-none = { $code }: { $plan }.

path-finding = { $period }: { $value }, жоспар { $path } — { $plan }
path-finding-none = Жоспармен салыстыру мүмкін емес: { $plan }
path-finding-limits = { $period }: { $value }, норма { $limits } — { $plan }
path-finding-alone = { $period }: { $value }, бұл мерзімге жоспар жоқ
path-likely = { $reported } (тапсырмағандардың былтырғы сандарымен — { $likely })
path-bounds = { $lowest } – { $highest } аралығы; тапсырмағандардың былтырғы сандарымен — { $likely }
path-target = нысаналы мән { $value }
path-pace = жылына { $needed } қажет
path-today = бүгін
path-due = есеп мерзімі: { $day }
path-overdue = есеп мерзімі өтті: { $day }
path-note = Ескертпе

reports-finding-all = { $count } ұйым есеп тапсырды — тапсыруға тиістілердің барлығы
reports-finding =
    Есеп тапсырмағандар: { $names }{ $more ->
        [0] { "" }
       *[other] { " " }және тағы { $more }
    }

contributions-finding = Жоғары тартатын — { $up }, төмен тартатын — { $down }
contributions-finding-none = Әлі ешкім есеп тапсырған жоқ
contributions-finding-behind = Жоспардан артта қалу { $gap }: ең үлкен бөлігі — { $member }, { $part }
contributions-finding-ahead = Жоспардан озу { $gap }: ең үлкен бөлігі — { $member }, { $part }
contributions-since = { $finding }, { $period } бастап кері тартады

sankey-finding = { $subject }: { $others ->
        [0] ең көп беретін — { $giver }, { $total } ішінен { $amount }
       *[other] { $giver } және тағы { $others } ең көп, тең берген, әрқайсысы { $total } ішінен { $amount }
    }
sankey-alt = { $giver } → { $receiver }: { $amount }
sankey-giver = Беруші
sankey-resource = Ресурс
sankey-receiver = Алушы

matrix-finding = { $subject }: ең көбі { $giver } → { $receiver }, { $amount }{ $others }
matrix-pairs = Алмасатын жұптар: { $pairs }

forms-finding = { $counted }: { $half } бойынша { $now }, бір жылда { $change } %
forms-finding-first = { $counted }: { $half } бойынша { $now }
form-unreported = { $form } — 0

cell-out = —
cell-bare = базасыз
cell-given = тапсырылды

bridge-years-revised = Бұрынғысы нақтыланды: { $count }
bridge-years-left = Енді тапсырмады: { $count }
bridge-years-same = Екі рет те тапсырды: { $count }
bridge-years-joined = Бұрын тапсырмаған: { $count }
bridge-moments-revised = Есебін түзетті: { $count }
bridge-moments-left = Есебін қайтарып алды: { $count }
bridge-moments-same = Өзгеріссіз: { $count }
bridge-moments-joined = Кейін тапсырды: { $count }
bridge-years-clause-revised = алдыңғы кезеңді нақтылау { $change }
bridge-years-clause-left = { $count } ұйым енді есеп тапсырмады: { $change }
bridge-years-clause-same = екі рет те есеп тапсырған { $count } ұйымда { $change }
bridge-years-clause-joined = { $count } ұйым бұрын есеп тапсырмаған: { $change }
bridge-moments-clause-revised = { $count } ұйым есебін түзетті: { $change }
bridge-moments-clause-left = { $count } ұйым есебін қайтарып алды: { $change }
bridge-moments-clause-same = { $count } ұйымда ештеңе өзгерген жоқ: { $change }
bridge-moments-clause-joined = { $count } ұйым есебін кейін тапсырды: { $change }
bridge-finding = { $before } → { $after }: { $steps }
bridge-finding-none = { $was }: { $before }; { $now }: { $after }
