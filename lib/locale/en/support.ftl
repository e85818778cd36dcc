support-empty = There are no risk profiles and no road maps yet.
support-empty-step = Upload risk profiles of schools and the measures of their road maps
support-totals-hidden = Totals of a single school would tell of that school, so only those who may see it see them.
support-totals-only = Only totals are shown here. Profiles and road maps of single schools are open to directors, the coordinator and the schools themselves: sign in.
support-own-only = Profiles of other schools are open to directors and the coordinator.

support-on-time = Measures on time
    .meaning = Done on time ÷ measures whose deadline is over; cancelled ones do not count.
support-all-groups = With all groups
    .meaning = Measures to which at least one person of every planned group came ÷ measures of which that is known.
support-lowered = Factors lowered
    .meaning = Chosen factors whose significance in the latest profile is lower than when they were chosen ÷ those chosen and assessed again.
support-overdue = Measures overdue
    .meaning = The deadline is over, the measure is neither done nor cancelled; days overdue are the median: half of these measures are overdue for less.
support-left = Left the list
    .meaning = Schools whose latest profile has no chosen factor ÷ schools that ever chose one.
support-practices = Practices
    .meaning = How many practices the supported schools published ({ $publishers } of { $schools } did). Events of the kind “practice published” are counted which such a school hosted, alone or with others.
support-transfers = Experience passed on
    .meaning = How often these schools gave experience or information to other members ({ $givers } of { $schools } did).
support-left-undated = Left out, since the deadline or the day of completion is unknown, or the day is before the start: { $count }.
support-left-unrated = Left out, since they are not assessed again yet: { $count }.
support-left-unknown = Left out, since the latest profile does not say what is chosen: { $count }.
support-days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
support-base = { $schools ->
        [one] { $schools } school
       *[other] { $schools } schools
    } from { $since } to { $day }, { $reassessed } assessed twice.
support-groups = Came, of those planned: { $groups }
support-group = { $group } { $share } ({ $actual } of { $planned })
support-group-withheld = { $group }: few people, hidden
support-group-unknown = { $group }: who came is not reported yet

risk-before = Before
risk-after = After
risk-index = Risk index
risk-index-formula = 100 × sum of significance ÷ (3 × rated factors); lower is better
risk-rated = of { $count }
risk-contextual = contextual factor
risk-contextual-note = ° contextual factor: whom a school teaches, not a fault of it
risk-masked = contextual factors are shown to the school itself and the coordinator
risk-not-rated = not rated
risk-map-note = left in a cell: on { $before }, right: on { $after }; 0 none, 1 low, 2 medium, 3 high; ↓ better, ↑ worse; schools by alphabet
risk-map-note-one = levels on { $after }: 0 none, 1 low, 2 medium, 3 high; schools in alphabetical order
risk-map-finding = { $lowered ->
        [one] { $lowered } risk factor fell
       *[other] { $lowered } risk factors fell
    }, { $raised ->
        [0] none rose
       *[other] { $raised } rose
    }; the index is lower at { $improved } of { $compared ->
        [one] { $compared } school
       *[other] { $compared } schools
    }
risk-map-finding-first = { $schools ->
        [one] Risk profile of { $schools } school: nothing to compare with yet
       *[other] Risk profiles of { $schools } schools: nothing to compare with yet
    }
risk-map-alt = { $school }: index { $before } → { $after }.
risk-single = No second profile yet: { $names }.

risk-short-r01 = Equipment
risk-short-r02 = Staff
risk-short-r03 = Competence
risk-short-r04 = Adaptivity
risk-short-r05 = In-school training
risk-short-r06 = Motivation
risk-short-r07 = Well-being
risk-short-r08 = Discipline
risk-short-r09 = Special needs
risk-short-r10 = Language, culture
risk-short-r11 = Underachievement
risk-short-r12 = Parents

choose-school = School
support-depth = What to show of the school
support-depth-help = From deficit to help
support-depth-road-map = Road map
support-depth-helpers = Who can help

deficits-none = No factor is in work and there are no measures.
deficits-not-rated = This factor of the school is not rated.
deficits-hidden = This factor is about the surroundings of the school; the school itself and the coordinator see it.
deficits-not-chosen = The factor is not in work, and no measure answers it.
deficits-no-measure = The factor is in work, but no measure was chosen.
deficits-unanswered = In work without a measure: { $listed }.
support-totals-note = below a figure: the rows of the schools you may see; participants are those who came of those planned
deficits-note = factor, deficit and measures; participants: came of those planned
visits-none = No visit of a curator is among the events.
visits-held = The curator came { $count ->
        [one] once
       *[other] { $count } times
    }: { $days }.
visits-open = The visits among the events
group-short-executive = authorities
group-short-coordinators = coordinators
group-short-school-staff = school
group-short-methodical = methodical service
group-short-parents = parents
participants-of-group = { $group } { $actual } of { $planned }

measure-overdue = { $days ->
        [one] { $days } day
       *[other] { $days } days
    } overdue
measure-no-start = no start given
measure-no-deadline = no deadline given
measure-no-dates = neither start nor deadline given
measure-done-undated = done, but no day given
measure-done-before-start = done before its start
term-span = { $start } – { $due }
term-until = until { $due }
term-since = from { $start }, no deadline
term-none = no dates
term-done = ✓ { $day }

stage-end = end of stage { $stage }
road-map-today = today
road-map-none = The road map has no measures.
road-map-finding = { $school }: { $done } of { $measures ->
        [one] { $measures } measure
       *[other] { $measures } measures
    } done, { $overdue ->
        [0] none overdue
       *[other] { $overdue } overdue
    }
road-map-note = bar: from start to deadline; sign: completion or deadline; dashed: end of a stage of the project year
road-map-print = Road map to print and sign
road-map-print-how = An A4 page: open the file and print it. Signatures by the five groups, without names.
road-map-title = Road map: { $school }
road-map-signature = signature
road-map-day = date

helpers-none = No factor is in work, and no measure lacks a helper.
helpers-pledged = { $name }, by { $day }
pledge-offer = Write down a promise to help
pledge-how = The promise becomes a row of the exchange with the state “pledged”: no total counts it until the resource is given.
pledge-need = What it answers
pledge-giver = Who promises
pledge-day = To be given on
pledge-write = Write the promise
pledge-over = The day of the promise, { $day }, is over: say when the resource will be given.

figure-school = School
figure-factor = Risk factor
figure-risk-before = Before
figure-risk-after = After
figure-chosen = In work
figure-deficit = Deficit
figure-measure = Measure
figure-measure-state = State
figure-term = Term
figure-responsible = Who answers
figure-participants = Participants
figure-all-groups = All groups
figure-donor = Who helps
figure-fault = What is wrong with the dates
figure-pledged = Pledged
support-rows = rows
figure-chosen-on = Chosen on
figure-rated-on = Latest profile
figure-is-lowered = Lowered
figure-factors-chosen = Factors chosen
figure-has-left = Has left the list
support-finding = { $due ->
        [0] No measure has reached its deadline yet
        [one] { $on_time } of { $due } measure was done on time
       *[other] { $on_time } of { $due } measures were done on time
    }; { $chosen ->
        [0] risk factors have no second assessment yet
        [one] { $lowered } of { $chosen } risk factor was lowered
       *[other] { $lowered } of { $chosen } risk factors were lowered
    }
