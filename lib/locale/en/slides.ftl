slide-decisions = Decisions that are due
slide-decisions-none = There are no decisions yet.
slide-decisions-title = { $open } open, { $late } late, { $done } done, of them { $in_time } in time
slide-open = Open decisions
slide-open-none = No decision is open.
slide-open-title = { $open ->
        [one] { $open } decision is open
       *[other] { $open } decisions are open
    }{ $late ->
        [0] {""}
       *[other] , { $late } late
    }
slide-changes = What changed
slide-changes-unset = No day or meeting to compare with was chosen.
slide-attention = What needs attention
slide-attention-title = { $count ->
        [one] { $count } question for the meeting
       *[other] { $count } questions for the meeting
    }
slide-question = Question
slide-success = A success
slide-success-none = No indicator is firmly on plan yet.
slide-needs = Needs and offers
slide-needs-title = { $count ->
        [one] { $count } need
       *[other] { $count } needs
    } of { $members ->
        [one] { $members } organisation
       *[other] { $members } organisations
    }
slide-needs-unmet = nobody can answer { $count } of them yet
slide-indicator = Indicator
slide-done = Way done, %
slide-planned = Way planned, %
slide-unknown = There is no slide “{ $code }” at this moment: no direction or board has this name. Correct the agenda.
slide-indicator-retired = The indicator { $code } is retired: since { $day } it is neither collected nor judged.
slide-indicator-none = The indicator { $code } was not known to this meeting.

decision-open = { $text } — { $owner }, by { $due }
decision-late = { $text } — { $owner }, was due on { $due }, { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
decision-done = { $text } — { $owner }: done on { $done }, due on { $due }
decision-dropped = { $text } — { $owner }: dropped
decision-mark = decision
decision-state-late = late
figure-decision-id = Code
figure-decision = Decision
figure-owner = Owner
figure-due-on = Due
figure-done-on = Done
figure-note = Progress
figure-meeting-code = Meeting

pack-title = Papers for a meeting
pack-checksum = checksum
pack-contents = Contents
pack-minutes = min
pack-table = Table
pack-topic = Point
pack-finding = Finding
pack-source = Source
pack-decisions = Decided
pack-decisions-none = No decisions were taken.
pack-empty = The running order has no points: add some and make the pack again.
pack-minutes-title = MINUTES
pack-attended = Attended
pack-attended-none = The list of participants is empty.
pack-agenda = Agenda
pack-shown = Shown:
pack-chair = Chair
pack-secretary = Secretary
pack-meeting-unknown = There is no meeting { $code }. Known: { $known }.
pack-meeting-none = There are no meetings yet.
pack-meeting-and-slides = Give either --meeting or --slides: a meeting has its own running order.
pack-slides-none = No slide at all: there are { $known }, directions, indicator:code, member:code and steps of the model, such as model-why.
pack-points-none = The running order of the meeting { $code } has no points: add some on the page “Agenda” or in a file of meetings.
pack-slide-unknown = There is no slide “{ $slide }”. There are { $known }, directions, indicator:code, member:code and steps of the model, such as model-why.
pack-done = Written: { $file }, slides { $count }, checksum { $checksum }.
calendar-done = Written: { $file }, days in the calendar: { $count }.
slide-step-none = The texts of the model had no such step at this moment.
slide-part = { $shown } of { $all } are on the slide
pack-direction = Direction
pack-indicator = Indicator
pack-rows = rows on the slide
pack-rows-quoted = rows shown
pack-rows-all = all of them in the XLSX tables
slide-member-note = bar: the member; tick: the consortium; each row has its own scale; hollow: a part of the year is missing
