filing-title = Numbers of participants in the mentoring programme as of { $census }
filing-organisation = Organisation
filing-period = Period
filing-file-by = Deadline of the monitoring
filing-file-by-centre = To the regional mentoring centre no later than
filing-participations = Participations, all forms
filing-persons = Participants, each counted once
filing-persons-row = Persons, total
filing-by-member = By organisation: participants, each counted once
filing-missing = { $count ->
        [0] All schools have reported: { $due } of { $due }.
       *[other] { $count } of { $due } have not reported: { $names }. They are not in the totals.
    }
filing-persons-unknown = The number of participants without repetition is unknown: not all have given the row “all forms” with the number of those in both roles.
filing-meaning = Participations: who takes part in two forms is counted in each, so the sum over forms is above the number of people. Participants: mentors plus mentees minus those in both roles.
filing-prevails = Where this sheet differs from the federal statistical form, the federal statistical form prevails.
filing-moment = Drawn up from upload { NUMBER($upload, useGrouping: 0) } as of { $day }; this number gives the same sheet again.
filing-uploads = Based on: { $uploads }
filing-upload = upload { NUMBER($upload, useGrouping: 0) }, { $file }, accepted { $day }
filing-curator = Curator of mentoring
filing-head = Head of the organisation
filing-date = Date of signing
filing-needs-period = --member and -o are about the sheet: name its period too, for example --sheet 2025/26-H2.
filing-period-unknown = There is no sheet for the period “{ $period }”. Name a year (the sheet of 20 December) such as 2025, or a half-year such as 2025/26-H2.
filing-format-unknown = { $file }: a sheet is written to .xlsx or .csv only. Name a file that ends so.
filing-nobody = { $period }: there are no mentoring reports to draw a sheet from. Upload the mentoring counts of this half-year.
filing-not-reported = { $period }: { $member } sent no mentoring report, there is nothing to draw a sheet from.

figure-novice-mentees = Novice teachers with a mentor
filing-participants = Participants

filing-offer = Sheet to sign: { $who }
filing-closed = The sheet with exact numbers is for the curator of the own organisation and the coordinator of the consortium: it holds numbers below 5. Sign in with your account.
filing-centre = { $half }: “Numbers by 30 December” (monitoring of 20 December)
filing-half = { $half }: half-yearly monitoring
filing-about = The sheet is of the board's moment and names the uploads it rests on. The federal statistical form is filled in separately.

mentoring-form-all = All forms
mentoring-kind-all = All kinds of members
mentoring-region-all = All regions
mentoring-none-selected = There are no mentoring reports in this selection. Remove one of the filters.
mentoring-of = { $part } of { $all }
mentoring-shares = Shares of forms
mentoring-same-members = On the same members ({ $members }): participations { $before } → { $now } ({ $year } and the latest half-year).
mentoring-missing = { $count ->
        [0] All have reported: { $due } of { $due }.
        [one] { $count } school of { $due } has not reported: { $names }.
       *[other] { $count } schools of { $due } have not reported: { $names }{ $more ->
            [0] .
           *[other] {" "}and { $more } more.
        }
    }
mentoring-overdue = Overdue, { $half }: { $names }.
mentoring-members-finding = { $count ->
        [0] All schools have reported for { $half }, { $due } of { $due }
       *[other] Not reported for { $half }: { $count } of { $due } — { $names }{ $more ->
            [0] {""}
           *[other] {" "}and { $more } more
        }
    }
mentoring-members-none-due = { $half }: none of those chosen is a school that has to report
mentoring-members-note = { $whom ->
        [novices] novice teachers with a mentor; a dashed frame is a missing report, not zero; “–” has no number of novice teachers
       *[pupils] pupils aged 10–19 with a mentor; a dashed frame is a missing report, not zero; “–” has no number of pupils
    }; “hidden” or • is a number below 5, or one from which it could be worked out
mentoring-masked-note = “hidden” is a number below 5, or one from which it could be worked out
mentoring-quality-note = response rate: mentees { $mentees }, mentors { $mentors }; no share is shown of fewer than 10 answers
mentoring-part = What to show below
mentoring-part-sheets = Sheets to sign
mentoring-part-federal = Indicators of Р-145
mentoring-part-programme = Programme
mentoring-part-ratio = Mentees to a mentor
mentoring-part-rows = Rows behind

quality-finding-plans = Plans completed: { $share }
quality-satisfied-mentees-mentors = { $mentees } of mentees and { $mentors } of mentors are satisfied
quality-satisfied-mentees = { $mentees } of mentees are satisfied, the share of mentors is not shown
quality-satisfied-mentors = { $mentors } of mentors are satisfied, the share of mentees is not shown
quality-satisfied-none-shown = shares of satisfied people are not shown
quality-finding-hidden = The numbers of plans and of satisfied people are small and hidden
quality-finding-none = Nothing is known of plans and satisfaction
quality-plans = plans completed
quality-mentees = mentees satisfied
quality-mentors = mentors satisfied
quality-of = { $part } of { $base }
quality-counts = How many
quality-federal = { $share }% satisfied: orientation of Р-145 for 2024
ratio-finding = One mentor has the most mentees in the form { $form }: { $ratio } in { $half }
ratio-finding-none = The number of mentees to a mentor is unknown.
axis-ratio = Mentees to one mentor

federal-title = Indicators of the federal model (Р-145), { $half }
federal-number = No
federal-indicator = Indicator
federal-value = Value
federal-counts = Out of
federal-reference = Orientation for 2024
federal-1 = Children aged 10–19 with a mentor
    .counts = { $part } of { $base } pupils aged 10–19
federal-2 = Adolescents aged 15–19 who are mentors
    .counts = { $part } of { $base } pupils aged 15–19
federal-3 = Novice teachers (0–3 years) with a mentor
    .counts = { $part } of { $base } novice teachers
federal-4 = Enterprises that gave mentors
    .counts = { $part } of { $base } companies of the consortium
federal-5 = Satisfaction of mentees
    .counts = { $part } of { $base } surveyed
federal-6 = Satisfaction of mentors
    .counts = { $part } of { $base } surveyed
federal-note = The denominator is the pupils and teachers of members that reported ({ $reported } of { $due ->
        [one] { $due } school
       *[other] { $due } schools
    }), not the residents of a region. Orientations follow the methodology and were not verified against the text of the order.

duties-title = Duties of the curator by date
duties-day = Date
duties-duty = What to do
duties-state = State
duties-note = Regulation on mentoring, 3.4 and 3.6. The dates are settings; weekends do not shift them.
duty-monitoring = Monitoring of { $half }
duty-centre = Numbers to the regional centre for { $half }
duty-media = Media plan: a post at least monthly
duty-state-done = done
duty-state-overdue = overdue
duty-state-ahead = ahead
funnel-title = From the base to the result
funnel-step = Step
funnel-count = Number
funnel-note = Counts of { $half }. People, pairs and plans are counted apart: there are no shares between steps.
documents-title = Media plan, agreements, consents, replacements
documents-note = posts are compared with one a month for each member; they are counted by half-year, so which month had none is not known
documents-quiet = { $count ->
        [0] In { $half } every member that counted its posts has at least one for each month.
       *[other] Fewer posts than months in { $half } — { $names }{ $more ->
            [0] .
           *[other] {" "}and { $more } more.
        }
    }
documents-posts-none = Nobody has counted posts of this half-year.
documents-quiet-member = { $name } ({ $posts } in { $months } months)
pairs-title = Pseudonymous register of pairs
pairs-none = There is no register of pairs: it is optional and without names.
pairs-active = Active
pairs-expiring = Expire within 30 days
pairs-planless = Without a plan
pairs-quiet = Nothing new for 60 days
pairs-ended = Ended early in this school year: { $reasons }.
pairs-ended-none = No pair ended early in this school year.
pairs-no-reason = no reason given
pairs-choose-member = The register is compared with the counts for one member: choose it above.
pairs-differences-closed = The comparison of the register with the counts is for the curator of this member and the coordinator.
pairs-agree = For { $half } the register has as many pairs and groups as the counts.
pairs-differ = For { $half } the register of pairs differs from the counts on the census date.

figure-ratio = Mentees to a mentor
figure-plans-total = Individual plans
figure-plans-done = Completed plans
figure-plans-share = Plans completed, %
figure-surveyed-mentees = Mentees surveyed
figure-response-mentees = Mentees who answered, %
figure-satisfied-mentees = Satisfied mentees
figure-satisfaction-mentees = Satisfied mentees, %
figure-surveyed-mentors = Mentors surveyed
figure-response-mentors = Mentors who answered, %
figure-satisfaction-mentors = Satisfied mentors, %
figure-media-posts = Posts
figure-posts-expected = Posts, at least
figure-members-quiet = Members with fewer posts
figure-mentor-replacements = Replacements of a mentor
figure-agreements-active = Agreements in force
figure-consents-on-file = Consents
figure-consents-withdrawn = Consents withdrawn
figure-pairs-counted = In the counts
figure-pairs-kept = In the register of pairs
figure-pairs-difference = Difference

headline-mentoring-participations = Participations
    .meaning = Mentors and mentees over all forms: who takes part in two forms is counted in each.
headline-mentoring-groups = Groups
    .meaning = Mentoring groups: one mentor and two mentees or more.
headline-mentoring-novice-mentees = Novice teachers with a mentor
    .meaning = Teachers with up to three years of experience who have a mentor.
headline-mentoring-on-time = Reported in time
    .meaning = Schools whose counts were accepted before the deadline and its grace were over.
mentoring-form-to-add = If it is a typo, mend it. If the form is new, the coordinator adds it with the button “Mend” on the upload page, or by a file “Forms of mentoring”: a code in Latin letters, the name “{ $form }”.
setting-name-mentoring-target = Target share of pupils with a mentor, % (0: none)
reach-target = target of the consortium: { $share }%
mentoring-tile-participants = Participants, persons
mentoring-tile-participations = Participations by form
reach-known = { $whom ->
        [novices] { $part } of { $all ->
            [one] { $all } novice teacher
           *[other] { $all } novice teachers
        } with a mentor ({ $share })
       *[pupils] { $part } of { $all ->
            [one] { $all } pupil
           *[other] { $all } pupils
        } aged 10–19 with a mentor ({ $share })
    }
reach-unknown = { $whom ->
        [novices] coverage of novice teachers: { $why }
       *[pupils] coverage of pupils aged 10–19: { $why }
    }
