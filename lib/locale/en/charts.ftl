chart-drawn = { $drawn } of { $all } are drawn, the table has the rest
overview-score = index
overview-overdue = { $count } overdue
overview-finding = { $sound ->
        [0] None of { $all } indicators is on plan
        [one] { $sound } of { $all } indicators is on plan or has reached its target
       *[other] { $sound } of { $all } indicators are on plan or have reached their target
    }
overview-finding-none = Indicators: { $all }, none has a value yet
overview-finding-early = Indicators: { $all }, none can be compared with the plan yet
overview-finding-by-hand = { $finding }; { $count ->
        [one] { $count } more status is
       *[other] { $count } more statuses are
    } set by hand
overview-by-hand = set by hand: { $count }
overview-not-firm = of which hang on silent members: { $count }
overview-reports = { $reported } of { $due } reports in
overview-count = { $word }: { $count }
overview-change = a year
overview-since = since { $day }
overview-freshness = freshness
overview-coverage = coverage
overview-fresh = fresh
overview-due = { $count } due
overview-index = { $score }, in { $year } it was { $before }
overview-moved = since { $day }: { $moves }
overview-note = index { $score }, a year { $change } · since { $day }: { $moves }
overview-alt = { $directions ->
        [one] { $directions } direction
       *[other] { $directions } directions
    }; indicators by status: { $counts }.
overview-alt-reports = Reports in: { $reported } of { $due }; { $late ->
        [0] none is overdue
        [one] { $late } indicator is overdue
       *[other] { $late } indicators are overdue
    }.

plan-head-reached = { plan-status-reached }
plan-head-on-plan = { plan-status-on-plan }
plan-head-slipping = { plan-status-slipping }
plan-head-off-plan = { plan-status-off-plan }
plan-head-backwards = behind base
plan-head-not-due = not due yet
plan-head-no-data = { plan-status-no-data }

sign-per-1000 = per 1,000
    .genitive = per 1,000
sign-hours = h
    .genitive = h
sign-points = { $count ->
        [one] point
       *[other] points
    }
    .genitive = { $count ->
        [one] point
       *[other] points
    }

bullet-target = target { $goal }
bullet-aim = { $target } by { $period }
bullet-no-target = no target

coverage = { $reported } of { $due } reported

not-reported = not reported
not-reported-short = none
not-computed = cannot be computed
not-known = unknown
not-shown = not shown

matrix-total = total
matrix-givers = Giver
matrix-receivers = Receiver
matrix-others = others
matrix-short = in narrow cells k means thousands, M millions; the exact number shows on hover and in the table
number-thousands = { $number }k
number-millions = { $number }M

axis-participations = participations
axis-gap-part = ← holds back · pushes on →

reach-pupils = pupils aged 10–19
reach-novices = novice teachers
reach-federal = { $share }%: the federal model's figure for 2024
reach-finding = With a mentor: { $pupils } and { $novices }
reach-finding-pupils = With a mentor: { $pupils }
reach-finding-novices = With a mentor: { $novices }
reach-pupils-count = { $base ->
        [one] { $part } of { $base } pupil ({ $share })
       *[other] { $part } of { $base } pupils ({ $share })
    }
reach-novices-count = { $base ->
        [one] { $part } of { $base } novice teacher ({ $share })
       *[other] { $part } of { $base } novice teachers ({ $share })
    }
reach-finding-none = The share is unknown: the number of pupils or teachers is missing

bullets-alt = { $code }: { $value }, planned { $path }, { $plan }.
bullets-alt-none = { $code }: { $plan }.

path-finding = { $period }: { $value }, planned { $path } — { $plan }
path-finding-none = It cannot be compared with the plan: { $plan }
path-finding-limits = { $period }: { $value }, to be kept { $limits } — { $plan }
path-finding-alone = { $period }: { $value }, nothing was planned for it
path-likely = { $reported } ({ $likely } with what silent members last reported)
path-bounds = from { $lowest } to { $highest }; { $likely } with what silent members last reported
path-target = target { $value }
path-pace = { $needed } a year needed
path-today = today
path-due = report due { $day }
path-overdue = report overdue: { $day }
path-note = Note

reports-finding-all = { $count ->
        [one] { $count } member reported, all that should
       *[other] { $count } members reported, all that should
    }
reports-finding = Not reported: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }

contributions-finding = Pulled up by { $up }, down by { $down }
contributions-finding-none = Nobody has reported yet
contributions-finding-behind = { $gap } behind the plan, most of all because of { $member }: { $part }
contributions-finding-ahead = { $gap } ahead of the plan, most of all thanks to { $member }: { $part }
contributions-since = { $finding }, holding back since { $period }

sankey-finding = { $subject }: { $others ->
        [0] the largest giver is { $giver }, { $amount } of { $total }
       *[other] { $giver } and { $others } more gave most, each { $amount } of { $total }
    }
sankey-alt = { $giver } → { $receiver }: { $amount }
sankey-giver = Giver
sankey-resource = Resource
sankey-receiver = Receiver

matrix-finding = { $subject }: most goes { $giver } → { $receiver }, { $amount }{ $others }
matrix-pairs = Pairs that exchange: { $pairs }

forms-finding = { $counted }: { $now } in { $half }, { $change }% in a year
forms-finding-first = { $counted }: { $now } in { $half }
form-unreported = { $form } – 0

cell-out = —
cell-bare = no base
cell-given = given

bridge-years-revised = Corrected the earlier period: { $count }
bridge-years-left = No report this time: { $count }
bridge-years-same = Reported both times: { $count }
bridge-years-joined = No report a year earlier: { $count }
bridge-moments-revised = Corrected their report: { $count }
bridge-moments-left = Withdrew their report: { $count }
bridge-moments-same = Nothing new: { $count }
bridge-moments-joined = Reported later: { $count }
bridge-years-clause-revised = corrections of the earlier period { $change }
bridge-years-clause-left = { $count ->
        [one] { $count } organisation gave no report this time
       *[other] { $count } organisations gave no report this time
    }: { $change }
bridge-years-clause-same = { $count ->
        [one] { $change } at the { $count } organisation that reported both times
       *[other] { $change } at the { $count } organisations that reported both times
    }
bridge-years-clause-joined = { $count ->
        [one] { $count } organisation gave no report a year earlier
       *[other] { $count } organisations gave no report a year earlier
    }: { $change }
bridge-moments-clause-revised = { $count ->
        [one] { $count } organisation corrected its report
       *[other] { $count } organisations corrected their reports
    }: { $change }
bridge-moments-clause-left = { $count ->
        [one] { $count } organisation withdrew its report
       *[other] { $count } organisations withdrew their reports
    }: { $change }
bridge-moments-clause-same = { $count ->
        [one] nothing new at { $count } organisation
       *[other] nothing new at { $count } organisations
    }: { $change }
bridge-moments-clause-joined = { $count ->
        [one] { $count } organisation reported later
       *[other] { $count } organisations reported later
    }: { $change }
bridge-finding = { $before } → { $after }: { $steps }
bridge-finding-none = { $was }: { $before }; { $now }: { $after }
