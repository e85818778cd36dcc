aside-attention = Needs attention
aside-changes = What changed

attention-all = Show all ({ $count })
attention-reports = Reports on time
attention-agreements = Agreements
attention-period = Indicators of { $period }; reports and agreements as of { $day }
changes-every-period = Changes of all periods, not only of { $period }
attention-nothing = Nothing to ask about: no late reports, no indicators off plan, nothing open about agreements, events and money.

headline-exchanges = Transfers of resources
    .meaning = How often resources were given; pledges and cancellations do not count.
headline-mentoring-participants = In mentoring
    .meaning = Mentors and mentees, each person once, by the last monitoring.
headline-on-time = Reports on time
    .meaning = Sent by the deadline ÷ due.
headline-attainment = Attainment index
    .meaning = Mean over directions; each indicator counts within 0–120 %.
overview-about = { $directions ->
        [one] { $directions } direction
       *[other] { $directions } directions
    }, { $indicators ->
        [one] { $indicators } indicator
       *[other] { $indicators } indicators
    }, { $members ->
        [one] { $members } organisation
       *[other] { $members } organisations
    }
headline-period = Period: { $period }.
headline-mentoring-pairs = Pairs
    .meaning = Mentoring pairs: one mentor and one mentee.
headline-mentoring-coverage = Coverage of pupils
    .meaning = Pupils aged 10–19 with a mentor ÷ all pupils of that age in the schools that reported.
headline-members = Education · science · companies
    .meaning = Organisations that belong to the consortium. Schools and other educational institutions: { $institution }; universities and research: { $science }; enterprises and companies: { $enterprise }; { $all } in all.
headline-year = a year · { $period }
headline-before = A year before: { $value }.
headline-before-exact = A year before: { $value }, now: { $now }.

board-empty = There are no indicators yet, so nothing can be compared with a plan.
board-empty-step = Upload members, indicators and their targets

choose-direction = Direction
choose-indicator = Indicator
choose-depth = What to show of the indicator
choose-resource = Resource
choose-count = What to count
choose-level = Between whom
choose-aside = What to show beside
choose-member = Organisation
choose-member-all = All organisations

direction-empty = This direction has no indicators yet.
direction-keys = Keys { $keys } open another direction
direction-overview = To the overview
direction-retired = { $indicator } — since { $day }
direction-retired-all = Counted no more: { $indicators }

indicator-members = Members
indicator-rows = Rows behind the figure
indicator-passport = Passport of the indicator
indicator-no-reports = There are no reports on this indicator yet.
indicator-sensitive = The indicator is sensitive: values of single members are not compared.
indicator-of-consortium = The consortium itself reports this value; it is not divided among members.
indicator-change = Change in a year
indicator-then = Another moment

bullets-note = bar: the way from baseline to target so far; tick: the plan for the day of the report

exchange-empty = There are no transfers of resources yet.
exchange-empty-step = Upload a file of exchanges
exchange-none = The selection has no row in this school year.
exchange-transfers = { $count ->
        [one] { $count } transfer
       *[other] { $count } transfers
    }
exchange-note = { $year }, only transfers made; quantities of unlike resources are not added

mentoring-empty = There is nothing about mentoring yet.
mentoring-coverage-unknown = Coverage of { $period } cannot be worked out: the number of pupils aged 10–19 is not known for that year. Counts of the members' register hold for the school year in which they were uploaded; for other years upload headcounts.
mentoring-empty-year = There are no mentoring reports for { $period }.
mentoring-empty-step = Upload mentoring counts
mentoring-deadlines-of-day = The board shows { $year }; the deadlines are as of { $day }.
mentoring-deadlines = Counts for the regional centre by { $centre }; monitoring of { $half } by { $monitoring }.
mentoring-participations-note = participations: who is in two forms counts in each
mentoring-base-note = { $whom ->
        [pupils] of pupils aged 10–19 in the members that reported
        [novices] of novice teachers in the members that reported
       *[both] of pupils aged 10–19 and novice teachers in the members that reported
    }

level-party = by party
level-member = by member

members-empty = There are no members yet.
members-empty-step = Upload the file of members
members-day = Members on { $day }
members-all = All
members-founders = Founders
members-cities = Places

override-offer = Set the status by hand or add a note
override-title = Status by hand
override-by-hand = By hand until { $until }: { $plan }
override-computed = Computed: { $computed }
override-choose = Choose
override-no-names = Without names or contacts of people
override-set = Set
override-end = Return to the computed status

note-title = Note on the chart
note-add = Add
note-whole = About the whole strategy, not only this indicator
note-taken = There is a note on that day already: “{ $note }”. Choose another day or replace it by a file of notes.

evidence-rows = { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
evidence-sum-sum = { $rows }: Σ values = { $value }
evidence-sum-distinct = { $rows }: Σ values = { $value }
evidence-sum-ratio = { $rows }: Σ numerators { $numerator } ÷ Σ denominators { $denominator } = { $value }
evidence-sum-ratio-of-items = { $rows }: Σ numerators { $numerator } ÷ Σ denominators { $denominator } = { $value }
evidence-sum-ratio-of-members = { $rows }: members that have it, { $numerator } ÷ all that reported, { $denominator } = { $value }
evidence-sum-weighted-mean = { $rows }: Σ (value × answers) ÷ Σ answers { $answers } = { $value }
evidence-sum-mean = { $rows }: Σ values ÷ { $members } = { $value }
evidence-sum-max = { $rows }: the greatest value = { $value }
evidence-sum-last = { $rows }: the latest value = { $value }
evidence-sum-stated = { $rows }: the consortium itself stated the value = { $value }
evidence-sum-few = { $rows }: { $value } together
evidence-left-out = { $count ->
        [one] { $count } more row is not in the figure: the table says why.
       *[other] { $count } more rows are not in the figure: the table says why.
    }
evidence-no-figure = There is no figure: no row counts.
evidence-every = All periods
evidence-open = Where { $value } comes from
evidence-masked = Some numbers are hidden: they are from 1 to { $most }, or would tell one that is. The member itself and the coordinator see them.
evidence-choose = Show the line of the file: member and period
evidence-choose-how = choose a row here or in the table
evidence-typed = As typed in the file
evidence-typed-masked = The numbers of this row are hidden, and so is its text.
evidence-typed-none = There is no text: the file of this upload is not kept, or the row came without a file.
evidence-to-upload = To upload no. { $upload }

uncounted-draft = a draft
uncounted-blank = no number
uncounted-no-base = no denominator or number of answers
uncounted-not-expected = this member does not owe the report
uncounted-not-entitled = another report counts: that of the members or of the consortium itself
uncounted-unfinished = the year is not all in
uncounted-replaced = another row of the member counts: of the whole year, or a later one

overview-arrows = ↑ ↓: status has changed since { $day }
overview-hollow = hollow sign: the status hangs on silent members


synergy-title = Synergy effect
synergy-attainment = Overall strategy attainment
    .formula = sum of the directions' indices ÷ number of directions that have one; each indicator's attainment counts within 0–{ $cap }%
synergy-density = Density of the exchange network
    .formula = pairs of members with at least one transfer ÷ all possible pairs
synergy-reciprocity = Reciprocity
    .formula = pairs with transfers both ways ÷ all pairs that exchange
synergy-broadly-active = Members active in several directions
    .formula = members with an event, a transfer or a report in at least { $several } directions ÷ all members
synergy-on-time = On-time reporting
    .formula = reports sent by their deadline ÷ reports whose deadline has passed
synergy-leverage = Funding leverage
    .formula = money from outside ÷ own money spent, in one currency

path-legend = dashed — the plan, dotted — the pace needed
path-former = grey — the plan before upload { $upload }
path-then = grey — as known on { $day }
path-nothing = There is neither a plan nor a report yet, so there is nothing to draw.
path-noted = { $number }. { $day }: { $text }
path-noted-break = { $number }. { $day }, the method changed: { $text }

reports-note = a frame is a report that was due and never came; a dash is an organisation that had not joined yet or had left

contributions-note-share = weighed by size; the parts add up to the whole distance
contributions-note-sum = the plan is divided equally; a hollow bar is the part of those who gave none

multiples-title = Every organisation beside the consortium
multiples-note = blue — the organisation, grey — the whole consortium; all on one scale
multiples-note-mean = blue — the organisation, grey — the mean of organisations; all on one scale

bridge-note = only the parts that there are; together they lead from the first value to the second

change-none = Nothing to compare with: there is no complete period, or none a year earlier.
change-sensitive = The indicator is sensitive: what its change is made of is not shown.

then-compare = Now, and as it was known on
then-same = This is the moment that is open: choose an earlier day.
then-known = As known on { $day }, upload { $upload }
then-unmoved = The value for { $period } has not changed since.
then-unknown = This indicator did not exist then.

passport-meaning = What is counted and how
passport-promise = What is promised
passport-reporting = Who reports and when
passport-baseline = Baseline
passport-milestones = Milestones
passport-target = Target
passport-member-targets = Members' own targets
passport-member-target = { $member }: { $target } ({ $period })
passport-lacking = not stated
passport-due-on = Report for { $period } due
passport-usual-reporters = schools
passport-usual-path = steadily

changes-none = Nothing has changed since { $day }.
changes-count = { $count ->
        [one] { $count } change
       *[other] { $count } changes
    } since { $day }
changes-all = All changes
