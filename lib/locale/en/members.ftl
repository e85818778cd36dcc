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
member-passports = { $count ->
        [1] Passport of the member
       *[other] Passports of members
    }
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

profile-finding = { $subject }: better than the consortium on { $better } of { $compared ->
        [one] { $compared } indicator
       *[other] { $compared } indicators
    } that can be compared
profile-finding-none = { $subject }: { $all ->
        [one] { $all } indicator
       *[other] { $all } indicators
    }, nothing to compare with the consortium
profile-alt = Worse than the consortium: { $worse }, sensitive and not shown: { $hidden }, not reported: { $silent }.
profile-direction = Direction { $direction }
profile-directions = Directions { $first }–{ $last }
profile-hidden = reported
profile-silent = not reported
profile-target = { $target } by { $period }
profile-note = bar: the member; tick: the consortium (of amounts the mean of members that reported); each row has its own scale; a hollow bar is a year of which a part is missing
profile-note-target = diamond: the member’s own target; values of sensitive indicators are not compared
profile-note-second = circle: { $member }
profile-none = This member has not reported on any indicator yet.
profile-rows = Rows behind the figure: { $indicator }
figure-reference = Consortium
figure-own-target = Own target
figure-second = Second member

comparison-finding = The better of the two: { $first } on { $better_first }, { $second } on { $better_second } of { $compared ->
        [one] { $compared } indicator
       *[other] { $compared } indicators
    } that both have
comparison-finding-none = { $first } and { $second }: they have no indicators in common that can be compared
comparison-alt = { $count ->
        [one] { $count } indicator
       *[other] { $count } indicators
    } in all.
comparison-note = ● { $first }, ○ { $second }, tick: the consortium, each on its own scale; bold: the better of the two, amounts depend on size and are not compared; “—”: not reported, “✓”: not shown, empty: not asked for
comparison-fact = Facts
comparison-who = Type and role
comparison-membership = Since when
comparison-people = Pupils, teachers
comparison-exchange = Exchange: gave / received
comparison-next-term = next term: { $term }
comparison-none = Neither of these members has reported on any indicator yet.
figure-first = First member

card-none = none
card-reports = Reports
card-reports-figures = { $late } of { $due } missing
card-reports-none = All reports of this year and the last whose deadline has passed are in.
card-reports-late = missing: { $count }
card-deadline = due { $day }
card-to-due = Deadlines and reports
card-exchange = Exchange
card-exchange-figures = gave { $given }, received { $received }
card-way-given = gave
card-way-received = received
card-mentoring-forms = forms: { $count }
part-all = all { $count }
part-list = list
part-open = details
part-close = close
profile-share-of = Share of
profile-bullets-note = bar: the member (coloured as text: worse than the consortium, hollow: a part of the year), tick: the consortium, diamond: own target, each on its own scale; “—”: not reported, “✓”: not shown
card-exchange-none = The member gave and received nothing in the chosen year.
card-exchange-year = Transfers of { $year }
card-given = { $resource }: gave
card-received = { $resource }: received
card-to-exchange = Transfers of the member
card-to-agreements = All agreements of the member
card-to-events = All events of the member
card-mentoring = Mentoring
card-mentoring-figures = a mentor for { $part } of { $all }
card-to-mentoring = Mentoring of the member: trend, plans, sheets
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
card-days = { $count ->
        [0] last day
        [one] { $count } day
       *[other] { $count } days
    }
card-endless = no end
card-not-in-force = not in force
listed-and-more = and { $count } more
card-events = Events
card-events-figures = { $count }
card-events-none = This member hosts no event.
card-host = hosts
card-co-host = co-hosts
card-uploads = Last uploads
card-uploads-last = { $day }
card-uploads-any-year = { $day } · of all years
card-uploads-none = No uploaded file holds rows of this member.
record-title = How the row of the register changed
record-added = entered in the register
record-removed = row taken away
record-changed = { $column }: { $old } → { $new }
record-upload = upload { $upload }, { $author }
card-rows = { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }

members-view-map = Map
member-map-finding = { $members ->
        [one] { $members } member
       *[other] { $members } members
    } on the map, in { $cities ->
        [one] { $cities } place
       *[other] { $cities } places
    }; the most in { $city } ({ $of_city })
member-map-note = colour: the party; size: pupils; click a point to open the passport
member-map-none = No member has coordinates or a known town.
member-map-unplaced = Not on the map, for want of coordinates and of a known town: { $count }.
member-map-of-city = { $city } (by its town)

members-view-years = Years in the consortium
tenure-before = the year before joining
tenure-joining = the year of joining
tenure-after = { $count ->
        [one] { $count } year after
       *[other] { $count } years after
    }
tenure-name = { $name } · n = { $count }
tenure-finding = { $years ->
        [one] { $years } year
       *[other] { $years } years
    } after joining, indicators that stand better than at the start of the comparison: { $better } of { $compared }
tenure-note = members are aligned by the school year in which they joined; each indicator has the same members in all years; each row has its own scale; this shows what was before and after, not why
tenure-since = The comparison starts at “{ $year }”, which keeps the most members.
tenure-earlier = { $count ->
        [0] No member has reported on a year before it joined.
       *[other] Members with reports on a year before they joined: { $count }.
    }
tenure-undated = Members that do not say when they joined and are not compared: { $count }.
tenure-none = There is nothing to compare yet: no member has reported on all years in a row since it joined.
tenure-direction = Direction
tenure-years = Years after joining
figure-year-of-membership = Year of membership
figure-panel = Members

members-view-joining = How to join
joining-who = Who belongs
joining-who-count = { $count ->
        [one] { $count } organisation
       *[other] { $count } organisations
    }:
joining-register = All members by name
joining-how = How to join
joining-how-coordinator = { $count ->
        [0] The register names no coordinator.
        [one] Turn to the coordinator of the consortium.
       *[other] Turn to the coordinators of the consortium.
    }
joining-how-nobody = Nobody has joined since { $day }.
joining-how-recent = Since { $day } { $count ->
        [one] { $count } organisation has joined. Its agreements:
       *[other] { $count } organisations have joined. Their agreements:
    }
joining-how-first = The first transfer of resources came, in the median, { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after joining (members with transfers: { $count }).
joining-of = { $count } of { $all }
joining-what = What members receive
joining-what-nothing = Nothing was transferred to members in the chosen year.
joining-what-received = { $count } of { $all ->
        [one] { $all } member
       *[other] { $all } members
    } received resources from others, { $year }:
joining-what-note = how many members received a resource at least once; amounts of unlike resources are not added
joining-exchange = Who transfers what to whom

contributions-note-own = who set itself a target answers for that, the others for the rest of the plan
