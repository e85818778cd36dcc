explain-by-hand = set by hand until { $until }: { $plan } — “{ $reason }” ({ $by }); computed — { $computed }
explain-no-value = the report on { $due_period } was expected by { $due_on }
explain-nobody = nobody reported { $period }
explain-no-base = { $period } was reported but cannot be worked out: the denominator is missing or zero
explain-unfinished = { $period } stands at { $value } so far, with { $parts_in } of { $parts_due } { $length ->
        [half] halves
        [quarter] quarters
       *[month] months
    } in
explain-running = { $period } stands at { $value } so far; it is not over and not compared with the plan
explain-no-target = { $value } ({ $period }), and no target to compare it with
explain-nothing-due = the report on { $due_period } is expected by { $due_on }
explain-not-begun = { $value } ({ $period }), and the plan begins later
explain-target-met = { $value } ({ $period }) against a target of { $target }
explain-below-baseline = { $value } ({ $period }), which is worse than the baseline of { $baseline }, while { $path } was planned
explain-gap-off-plan = { $value } ({ $period }) against { $path } planned, behind by { $gap } of the { $measure ->
        [target] target
       *[journey] way
    }
explain-half-not-done = { $value } ({ $period }) against { $path } planned, { $done } of the way done and { $planned } planned
explain-gap-slipping = { $value } ({ $period }) against { $path } planned, behind by { $gap } of the { $measure ->
        [target] target
       *[journey] way
    }
explain-ahead = { $value } ({ $period }) against { $path } planned, ahead by { $gap } of the { $measure ->
        [target] target
       *[journey] way
    }
explain-behind = { $value } ({ $period }) against { $path } planned, behind by { $gap } of the { $measure ->
        [target] target
       *[journey] way
    }
explain-level = { $value } ({ $period }), exactly the { $path } planned
explain-behind-without-scale = { $value } ({ $period }) against { $path } planned
explain-limits-crossed = { $value } ({ $period }); nothing to compare with: the lower limit { $low } is above the upper one { $high }, mend the target or the indicator
explain-inside-between = { $value } ({ $period }), between { $low } and { $high }
explain-inside-least = { $value } ({ $period }), not below { $low }
explain-inside-most = { $value } ({ $period }), not above { $high }
explain-outside-between = { $value } ({ $period }), not between { $low } and { $high }
explain-outside-least = { $value } ({ $period }), below { $low }
explain-outside-most = { $value } ({ $period }), above { $high }
explain-way = baseline { $baseline } ({ $began }), target { $target } ({ $until })
explain-way-undated = baseline { $baseline }, target { $target } ({ $until })
explain-way-without-baseline = no baseline, target { $target } ({ $until })
explain-pace = { $needed } a year needed, { $had } a year so far
explain-pace-needed = { $needed } a year needed
explain-pace-had = { $had } a year so far
explain-percentage-points = pp
explain-coverage = { $reported } of { $due } { $due ->
        [one] member
       *[other] members
    } reported
explain-own-report = the consortium itself reported
explain-no-own-report = the consortium has not reported
explain-without-base = { $count ->
        [one] { $count } report is
       *[other] { $count } reports are
    } left out: no denominator or number of answers
explain-small = little data
explain-likely = { $reported } by the reports received, and { $likely } with last year’s numbers of those who are silent
explain-hangs-on-silent = depends on { $silent ->
        [one] { $silent } member that is silent
       *[other] { $silent } members that are silent
    }: with last year’s numbers { $plan }, without them { $without }
explain-hangs-between = depends on { $silent ->
        [one] { $silent } member that is silent
       *[other] { $silent } members that are silent
    }: the status may turn out “{ $lowest }” or “{ $highest }”
explain-unknown = { $unknown ->
        [one] { $unknown } silent member has
       *[other] { $unknown } silent members have
    } no numbers of last year either: the figure may grow with { $unknown ->
        [one] its report
       *[other] their reports
    }
explain-next = for { $next }, { $reported } of { $expected } have reported so far, due on { $day }
explain-due = the report on { $due_period } is expected by { $due_on }
explain-in-grace = the report on { $due_period } was due by { $due_on }; its grace runs until { $grace_until }
explain-overdue = the report on { $due_period } is overdue since { $due_on }
explain-few = fewer than { $than } people in { $period }: the exact number is not shown, so that nobody can be recognised
explain-withheld = the number of { $period } is not shown: beside others that are or were shown it would tell what one member reported about a few people. It may appear once others report

way-back = to return to the plan it is enough: { $members }
way-back-member = { $member } at { $needed } instead of { $value }
way-back-carried = { $member } at { $needed } instead of last year's { $value }
way-back-own = the consortium’s own report at { $needed } instead of { $value }
way-back-silent = { $member } at { $needed } (no report yet)
way-back-long = to return to the plan it takes { $count ->
        [one] { $count } member
       *[other] { $count } members
    }; most of it by { $members }

override-told = { $code } { $plan } (computed: { $computed })

overrides-computed = ✎ by hand; computed: { $statuses }
overrides-computed-more = { $statuses } and { $count } more

overrides-told = by hand: { $statuses }

question-by-hand = { $question }; set by hand: “{ $plan }”
question-astray = { $indicator }: { $value }, planned { $path }
question-astray-member = { $indicator }: { $value }, planned { $path }; most of the gap is from { $members }
question-overdue = { $indicator }: the report for { $period } is overdue, it was due on { $day }
question-late = { $members }: { $count ->
        [one] { $count } report is missing
       *[other] { $count } reports are missing
    } for { $period }, due on { $day }
question-ending = On { $day } an agreement ends ({ $kind }): { $members }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    } ({ $agreement })

limits-between = from { $low } to { $high }
limits-least = at least { $limit }
limits-most = at most { $limit }

told-status = { $indicator }: “{ $before }” → “{ $after }”
told-status-figure = { $indicator }: “{ $before }” → “{ $after }”, { $new } for { $period }
told-target-set = { $indicator }: a target of { $new } was set for { $period }
told-target-moved = { $indicator }: target { $old } → { $new } for { $period }
told-target-dropped = { $indicator }: the target of { $old } for { $period } was dropped
told-value-new = { $indicator }: { $new } for { $period }, new data
told-value-revised = { $indicator }: { $old } → { $new } for { $period }
told-value-withdrawn = { $indicator }: { $old } for { $period } before, no data now
told-late = { $member }: { $count ->
        [one] { $count } report
       *[other] { $count } reports
    } for { $period } overdue
told-changed = { $count ->
        [one] { $count } report corrected
       *[other] { $count } reports corrected
    }
told-changed-one = report corrected: { $member }
told-added = { $count ->
        [one] { $count } report
       *[other] { $count } reports
    }
told-added-one = report: { $member }
told-more = { $count ->
        [one] { $count } more report
       *[other] { $count } more reports
    }
told-more-one = one more report: { $member }
told-ended = { $count ->
        [one] { $count } report withdrawn
       *[other] { $count } reports withdrawn
    }
told-ended-one = report withdrawn: { $member }
told-not-firm = { $sentence }, but not firmly: some have not reported
told-by-hand = by hand: { $reason }
told-upload = upload { $upload }
told-upload-why = upload { $upload }: { $reason }
told-values-new = { $count ->
        [one] New data: { $count } indicator for { $period }
       *[other] New data: { $count } indicators for { $period }
    }
told-targets-set = { $count ->
        [one] Targets were set for { $count } indicator
       *[other] Targets were set for { $count } indicators
    }
told-targets-set-one = { $indicator }: targets were set
told-all-late = { $members ->
        [one] { $members } member owes
       *[other] { $members } members owe
    } { $count ->
        [one] { $count } overdue report
       *[other] { $count } overdue reports
    } for { $period }
