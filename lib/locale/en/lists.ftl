member-type-school = school
member-type-university = university
member-type-research = research organisation
member-type-company = company
member-type-additional = additional education
member-type-college = college
member-type-authority = authority
member-type-foundation = foundation
member-type-methodical = methodical service

party-institution = Educational institution
party-enterprise = Enterprises, companies
party-science = Science
party-students = Pupils

role-coordinator = coordinator
role-founder = founder
role-member = member
role-partner = partner
role-observer = observer

country-ru = Russia
country-kz = Kazakhstan
country-by = Belarus
country-uz = Uzbekistan
country-kg = Kyrgyzstan
country-am = Armenia
country-az = Azerbaijan
country-ge = Georgia
country-md = Moldova
country-mn = Mongolia
country-tj = Tajikistan
country-tm = Turkmenistan
country-tr = Türkiye
country-cn = China
country-de = Germany
country-gb = United Kingdom
country-us = United States

unit-kind-count = count
unit-kind-percent = per cent
unit-kind-per-1000 = per 1,000
unit-kind-hours = hours
unit-kind-money = money
unit-kind-points = points

better-up = up
better-down = down
better-keep = keep
better-range = within a range

aggregation-sum = sum
aggregation-ratio = ratio of sums
aggregation-ratio-of-members = share of members
aggregation-ratio-of-items = share of items
aggregation-weighted-mean = weighted mean
aggregation-mean = plain mean
aggregation-distinct = distinct
aggregation-max = largest
aggregation-last = last

nature-flow = flow
nature-stock = stock
nature-ratio = ratio
nature-score = score
nature-milestone = milestone

path-line = line
path-step = step

period-type-school-year = school year
period-type-half = half-year
period-type-quarter = quarter
period-type-month = month
period-type-year = calendar year

grain-day = day
grain-month = month
grain-quarter = quarter
grain-half = half-year
grain-school-year = school year
grain-year = calendar year

report-status-draft = draft
report-status-submitted = submitted
report-status-approved = approved

event-type-contest = contest
event-type-olympiad = olympiad
event-type-project-shift = project shift
event-type-forum = forum
event-type-conference = conference
event-type-seminar = seminar
event-type-webinar = webinar
event-type-workshop = workshop
event-type-open-lesson = open lesson
event-type-placement = placement
event-type-excursion = excursion
event-type-job-taster = job taster
event-type-hackathon = hackathon
event-type-course = course
event-type-council-meeting = council meeting
event-type-curator-visit = curator's visit
event-type-practice = practice published
event-type-other = other
event-mode-onsite = on site
event-mode-online = online
event-mode-hybrid = hybrid
event-status-planned = planned
event-status-held = held
event-status-postponed = postponed
event-status-cancelled = cancelled

resource-experience = experience
resource-equipment = equipment
resource-information = information
resource-staff = staff
resource-finance = finance

exchange-unit-attendances = attendances
exchange-unit-hours = hours
exchange-unit-units = units
exchange-unit-items = items
exchange-unit-person-hours = person-hours
exchange-unit-krub = thousand RUB
exchange-unit-kkzt = thousand KZT
exchange-unit-kusd = thousand USD
exchange-unit-keur = thousand EUR
exchange-state-pledged = pledged
exchange-state-agreed = agreed
exchange-state-delivered = delivered
exchange-state-cancelled = cancelled
confirmation-both = confirmed by both sides
confirmation-giver-only = giver only
confirmation-receiver-only = receiver only
confirmation-disagree = reports disagree
confirmation-consortium = reported by the consortium

pair-kind-pair = pair
pair-kind-group = group

age-band-10-14 = aged 10–14
age-band-15-19 = aged 15–19
age-band-20-35 = aged 20–35
age-band-35 = over 35

end-reason-completed = completed
end-reason-agreed = by agreement
end-reason-breach = breach of duties
end-reason-replacement = mentor replaced
end-reason-left = a participant left
end-reason-consent-withdrawn = consent withdrawn

consent-given = given
consent-withdrawn = withdrawn
consent-missing = missing

risk-factor-r01 = Low level of school equipment
risk-factor-r02 = Shortage of teaching staff
risk-factor-r03 = Insufficient subject and methodological competence of teachers
risk-factor-r04 = Risks of low adaptivity of teaching
risk-factor-r05 = No working in-school system of professional development
risk-factor-r06 = Low learning motivation of pupils
risk-factor-r07 = Reduced school well-being
risk-factor-r08 = Low discipline in class
risk-factor-r09 = High share of pupils with special educational needs
risk-factor-r10 = Poor handling of language and cultural barriers
risk-factor-r11 = High share of pupils at risk of underachievement
risk-factor-r12 = Low involvement of parents

significance-none = none
significance-low = low
significance-medium = medium
significance-high = high

risk-source-federal = federal profile
risk-source-verification = verification
risk-source-self = self-assessment
risk-source-curator = curator

responsible-group-executive = authorities
responsible-group-coordinators = coordinators
responsible-group-school-staff = school staff
responsible-group-methodical = methodical service
responsible-group-parents = parents

measure-status-planned = planned
measure-status-in-progress = in progress
measure-status-done = done
measure-status-cancelled = cancelled

agreement-kind-consortium = consortium agreement
agreement-kind-cooperation = cooperation
agreement-kind-network-form = network form
agreement-kind-targeted-training = targeted training
agreement-kind-placement = placement
agreement-kind-equipment-use = use of equipment
agreement-kind-grant = grant
agreement-kind-donation = donation
agreement-kind-memorandum = memorandum
agreement-kind-double-degree = double degree
agreement-kind-mobility = academic mobility
agreement-kind-ip-licence = licence
agreement-kind-mentoring-frame = mentoring
agreement-status-draft = draft
agreement-status-active = in force
agreement-status-expired = expired
agreement-status-terminated = terminated

currency-rub = RUB
currency-kzt = KZT
currency-usd = USD
currency-eur = EUR

funding-source-federal-budget = federal budget
funding-source-regional-budget = regional budget
funding-source-municipal-budget = municipal budget
funding-source-own = own funds
funding-source-grant = grant
funding-source-business = business
funding-source-endowment = endowment
funding-source-fees = fees
funding-source-foundation = foundation
funding-source-other = other

alias-subject-members = member
alias-subject-indicators = indicator

plan-status-reached = target reached
plan-status-on-plan = on plan
plan-status-slipping = slipping
plan-status-off-plan = off plan
plan-status-backwards = worse than baseline
plan-status-not-due = not due yet
plan-status-no-data = no data

override-plan-reached = { plan-status-reached }
override-plan-on-plan = { plan-status-on-plan }
override-plan-slipping = { plan-status-slipping }
override-plan-off-plan = { plan-status-off-plan }
override-plan-backwards = { plan-status-backwards }

note-kind-event = event
note-kind-method-break = change of method

freshness-fresh = up to date
freshness-due = report due
freshness-overdue = overdue

setting-name-consortium-name-ru = Name of the consortium (Russian)
setting-name-consortium-name-en = Name of the consortium (English)
setting-name-consortium-name-kk = Name of the consortium (Kazakh)
setting-name-term-member-ru = Member (Russian)
setting-name-term-member-en = Member
setting-name-term-member-kk = Member (Kazakh)
setting-name-term-direction-ru = Direction (Russian)
setting-name-term-direction-en = Direction
setting-name-term-direction-kk = Direction (Kazakh)
setting-name-term-mentor-ru = Mentor (Russian)
setting-name-term-mentor-en = Mentor
setting-name-term-mentor-kk = Mentor (Kazakh)
setting-name-time-zone = Time zone
setting-name-deadline-first-half = Deadline of the first half-year
setting-name-deadline-second-half = Deadline of the second half-year
setting-name-deadline-school-year = Deadline of the school year
setting-name-deadline-year = Deadline of the calendar year
setting-name-deadline-regional-centre = Deadline of the counts for the regional centre
setting-name-deadline-days-after = Deadline of a quarter or month, days after its end
setting-name-freshness-share = Share of reports from which an indicator is not overdue, %
setting-name-grace-days = Grace after a deadline, days
setting-name-gap-slipping = Slipping: gap above this % of the journey
setting-name-gap-off-plan = Off plan: gap above this % of the journey
setting-name-early-planned = Early check: from this % of the way planned
setting-name-early-done = Early check: this % of the planned must be done
setting-name-small-denominator = Little data: denominator below
setting-name-small-survey = Few answers: below
setting-name-small-count = Small count of people: below
setting-name-expiring-days = Expiring agreement: days of warning
setting-name-upload-limit-mb = Largest file, MB
setting-name-support-anonymous = Support of schools: what a visitor without an account sees
setting-name-support-viewer = Support of schools: what an account for viewing sees
setting-name-support-staff = Support of schools: what a member's staff see
setting-name-support-stage-1 = Road map: end of the first stage
setting-name-support-stage-2 = Road map: end of the second stage

support-view-totals = totals only
support-view-own = own school
support-view-all = all schools

period-year = { $year }
period-school-year = school year { $year }
period-half = half-year { $half } of { $year }
period-quarter = { $quarter ->
    [I] first
    [II] second
    [III] third
   *[IV] fourth
} quarter of { $year }
period-month = { $month } { $year }

percent = { $number }%
percent-below = less than { $number }%

upload-mode-update = Keep
upload-mode-replace = End

change-kind-status = status
change-kind-target = target
change-kind-value-revised = revised
change-kind-value-withdrawn = data withdrawn
change-kind-late = reports late
change-kind-value-new = new data
