stages-title = Stages of the programme
stages-day = Due
stages-stage = Stage
stages-state = State
stages-note = { $year }. A school’s counts show its stage: nobody reports stages. They are due with the monitoring.
stage-conditions = 1. Conditions: the curator has reported
stage-mentees = 2. Base of mentees
stage-mentors = 3. Base of mentors
stage-training = 4. Selection and training: consents or agreements exist
stage-pairs = 5. Pairs and groups
stage-work = 6. Work of pairs and groups: plans exist
stage-completion = 7. Completion: plans done or a survey
stage-state-done = passed by all · { $reached } of { $due }
stage-state-overdue = overdue · passed by { $reached } of { $due }
stage-state-started = under way · passed by { $reached } of { $due }
stage-state-ahead = ahead · passed by { $reached } of { $due }

cohorts-title = New and returning participants
cohorts-none = No member has told how many participants returned.
cohorts-role = Who
cohorts-new = New
cohorts-returning = Returning
cohorts-members = Members
cohorts-note = Persons, not participations; only members that told both all and the returning. On the last census of the school year.

erasure-due = { $count ->
    [one] A consent was withdrawn: { $count } pair is not erased yet.
   *[other] Consents were withdrawn: { $count } pairs are not erased yet.
}
erasure-pair = Pair
erasure-withdrawn = Consent withdrawn
erasure-by = Erase
erasure-left = { $days ->
    [0] today, { $day }
    [one] by { $day }, { $days } day left
   *[other] by { $day }, { $days } days left
}
erasure-late = { $days ->
    [one] by { $day }, { $days } day overdue
   *[other] by { $day }, { $days } days overdue
}
erasure-how = A pair is to be erased within 30 days of the withdrawal. The coordinator erases it; totals of closed periods stay.
erasure-choose = Pair
erasure-offer = Erase the pair
erasure-warning = The codes of people and the code of the pair { $pair } will be erased from all uploads. This cannot be undone.
erasure-confirm = Erase { $pair } for ever
erasure-reason = consent withdrawn

pairs-filtered = Figures of pairs of one form, region or member are for the coordinator and the member's curator.
pairs-at-least = { $count }+

fill-title = Form to fill in
fill-xlsx = Form in Excel
fill-csv = Form in CSV
fill-upload = Upload the filled form
fill-about = A row for each form and one over all forms (persons counted once). Numbers already reported are there to be corrected.

mentoring-members-drawn = Drawn: { $drawn } of { $all } members, those without a report and with the lowest coverage; the table has all.
