# Members: register, map, passport, years in the consortium
members-view = What to show of members
members-view-register = Register
members-open = Open a passport: name or code
members-compare = Compare with…
members-search = Search: name, code, other name
members-exchanges-year = transfers of { $year }
members-none-match = No member matches. Change the words or drop the filters.
members-count = { $count ->
        [one] { $count } member
       *[other] { $count } members
    }
members-count-former = { $count } left
members-count-coming = { $count } still to join
members-open-hint = Tick a row to open its passport.
members-left = left { $day }
members-to-join = still to join
figure-place-of-member = Place
figure-since-or-until = Status
figure-reports-missing = Missing
figure-reports-due = Reports due
figure-agreements = Agreements
figure-exchanges-given = Gave
figure-exchanges-received = Received
member-passports = Passports of members
member-pupils = { $count ->
        [one] { $count } pupil
       *[other] { $count } pupils
    }
member-teachers = { $count ->
        [one] { $count } teacher
       *[other] { $count } teachers
    }
member-website = website
member-since = member since { $day }
member-since-unknown = the day of joining is not stated
member-until = left the consortium on { $day }

profile-finding = { $subject }: better than the consortium on { $better } of { $compared } indicators that can be compared
profile-finding-none = { $subject }: { $all } indicators, nothing to compare with the consortium
profile-alt = Worse than the consortium: { $worse }, sensitive and not shown: { $hidden }, not reported: { $silent }.
profile-directions = Directions { $first }–{ $last }
profile-hidden = reported
profile-silent = not reported
profile-target = { $target } by { $period }
profile-note = bar: the member; tick: the consortium (of amounts the mean of members that reported); each row has its own scale; a hollow bar is a year of which a part is missing
profile-note-target = diamond: the member’s own target; values of sensitive indicators are not compared
profile-note-second = circle: { $member }
profile-none = This member reports on no indicator yet.
profile-rows = Rows behind the figure: { $indicator }
figure-reference = Consortium
figure-own-target = Own target
figure-second = Second member

card-none = none
card-reports = Reports
card-reports-figures = { $late } of { $due } missing
card-reports-none = All reports of this year and the last whose deadline has passed are in.
card-reports-late = missing: { $count }
card-deadline = due { $day }
card-to-due = Deadlines and reports
card-exchange = Exchange
card-exchange-figures = gave { $given }, received { $received }
card-exchange-none = The member gave and received nothing in the chosen year.
card-exchange-year = Transfers of { $year }
card-given = { $resource }: gave
card-received = { $resource }: received
card-to-exchange = Transfers of the member
card-mentoring = Mentoring
card-census = on { $day }
card-mentoring-none = This member has reported no mentoring.
card-origin = file { $file }, line { $line }
card-agreements = Agreements
card-agreements-none = This member is a party of no agreement.
card-agreements-figures = { $count } of { $all } in force
card-days-left = { $count ->
        [0] last day
        [one] { $count } day left
       *[other] { $count } days left
    }
card-endless = no end
card-not-in-force = not in force
card-and-more = and { $count } more
card-events = Events
card-events-figures = { $count }
card-events-none = This member hosts no event.
card-host = hosts
card-co-host = co-hosts
card-uploads = Last uploads
card-uploads-last = { $day }
card-uploads-none = No uploaded file holds rows of this member.
card-rows = { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
