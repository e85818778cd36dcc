page-events = Events

event-doubt-unreported = no report
event-doubt-held-ahead = day ahead
event-doubt-host-left = host has left
doubt-unreported = It was planned and its day is past, but nobody has said whether it was held
doubt-held-ahead = Recorded as held although its day is still ahead
doubt-host-left = The host or a co-host had left the consortium by that day

events-empty = There are no events yet.
events-empty-step = Upload the file of events
events-none-selected = There are no such events in { $year }. Drop a part of the selection or choose another year.
events-any-kind = All kinds
events-held = Held
events-participants = Participants
events-people-note = attendances are counted: who came twice is counted twice
events-satisfaction = Satisfaction
events-satisfaction-base = Plain mean over { $stated } of { $held } events held; the data do not say how many participants answered
events-unreported = Without a report
    .meaning = Planned, the day is past, and nobody has said what became of the event
events-group-pupils = pupils
events-group-teachers = teachers
events-group-parents = parents
events-group-partners = partners
events-group-rest = group not named
events-finding-none = No events are reported as held in { $year }
events-finding = { $year }: { $count ->
        [one] { $count } event
       *[other] { $count } events
    } of { $kinds ->
        [one] { $kinds } kind
       *[other] { $kinds } kinds
    }, most in { $month } ({ $most })
events-note = { $year }; events held are counted, by their first day
events-joint-finding = { $joint } of { $held } are joint ({ $share })
events-joint-note = a joint event has at least two organisers
events-organisers = Organisers of an event
events-or-more = { $count }+
events-row-choose = Event
events-row-hint = Choose an event to see the row behind it
events-row-days = { $begins } — { $ends }
events-row-source = { $kind }, { $status }; { $when }. File “{ $file }”, line { $line }.
events-doubts = Remarks on records ({ $count })

figure-month = Month
figure-events = Events
figure-event-id = Event code
figure-event-title = Title
figure-starts-on = Begins
figure-host-names = Organisers
figure-organisers = Number of organisers
figure-participants-total = Participants
figure-members-present = Organisations
figure-satisfaction = Satisfaction, %
figure-event-status = Status
