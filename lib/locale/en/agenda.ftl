page-agenda = Agenda
agenda-empty = There are no meetings yet. Add the first one here or upload a file of meetings.
agenda-empty-then = There were no meetings yet: as known on { $day }.
agenda-empty-read = There are no meetings yet.
agenda-choose = Meeting
agenda-unknown = There is no meeting “{ $code }” here; another one is shown.
agenda-live = Shown as known now: upload { $upload }, on { $day }.
agenda-then = Shown as known then: upload { $upload }, on { $day }.
agenda-frozen = Figures are frozen: upload { $upload }, on { $day }. New uploads do not change them.
agenda-compared = Compared with { $day }.
agenda-freeze = Freeze the figures
agenda-freeze-help = Slides, minutes and the pack stay as they are now, whatever is uploaded later.
agenda-thaw = Unfreeze
agenda-hold = Mark as held
agenda-new = New meeting
agenda-new-add = Add
agenda-change = Change the meeting
agenda-change-save = Save
agenda-compared-none = with nothing
agenda-day-past = { $day } is over: choose a day to come. Upload a meeting of the past as held, in a file of meetings.
agenda-new-draft = The running order drafts itself: decisions due, the overview, changes, exceptions, a success, needs, open decisions.
agenda-points-none = There are no points: add some below.
agenda-minutes = { $count } min
agenda-total = { $minutes } min in all.
agenda-edit = Edit the running order
agenda-save = Save the running order
agenda-point-place = No.
agenda-point-slide = Slide
agenda-point-minutes = Minutes
agenda-point-note = Speaker’s note
agenda-point-malformed = The point “{ $point }” cannot be read: it needs a slide, whole minutes and a short note.
agenda-readiness = Readiness
agenda-ready = Everything is ready: reports are in, no decision is late.
agenda-lacks-members = { $count ->
        [one] { $count } organisation has not reported
       *[other] { $count } organisations have not reported
    }
agenda-lacks-member = { $period }, reports missing: { $count }, due on { $day }
agenda-lacks-stale = { $count ->
        [one] { $count } indicator without fresh data
       *[other] { $count } indicators without fresh data
    }
agenda-lacks-warned = { $count ->
        [one] { $count } upload was accepted with warnings
       *[other] { $count } uploads were accepted with warnings
    }
agenda-lacks-upload = No. { $upload }, { $file }: { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
agenda-lacks-late = { $count ->
        [one] { $count } decision is late
       *[other] { $count } decisions are late
    }
agenda-text-hint = Without names or contacts of people, up to { $longest } characters
agenda-reminder = Text of a reminder
agenda-reminder-text = Reports are missing before the meeting “{ $topic }” ({ $day }). Please send them in advance:
agenda-reminder-to = Whom to remind
agenda-reminder-one = { $member }: your reports are missing before the meeting “{ $topic }” ({ $day }). Please send them in advance:
agenda-reminder-where = What to send, and the sheet to fill: { $address }
agenda-decisions = Decisions
agenda-decision-new = New decision
agenda-decision-about = About
agenda-decision-nothing = nothing in particular
agenda-decision-add = Write the decision down
agenda-decision-written = The decision is written down: upload { $upload }.
agenda-decision-empty = Write what was decided.
agenda-agreement = Agreement { $code }
agenda-close = Close a decision
agenda-close-save = Save
agenda-show = Show on screen
agenda-pack-pptx = Slides PPTX
agenda-pack-html = Page HTML
agenda-pack-docx = Minutes DOCX
agenda-pack-xlsx = Tables XLSX
agenda-pack-about = The same figures in four forms: slides with charts that can be edited; a page that opens without internet; minutes; tables. Each names the moment of its figures and carries their checksum.
present-notes = Note
calendar-decision = Decision due: { $text } — { $owner }
calendar-deadline = Reports due: { $period }
agenda-calendar = Calendar .ics
agenda-attended = Who attended
agenda-attended-save = Save the list
agenda-minutes-page = Minutes
slide-member = Member
slide-member-none = { $code } was no member of the consortium at this moment.
slide-synergy-none = There are not enough data for the synergy effect yet.
slide-synergy-title = { $name }: { $value }
slide-synergy-division = What is divided by what
slide-cover = Cover
slide-filter-unknown = “{ $value }” does not exist
slide-year-unknown = there is no year “{ $value }”, the last one is shown
agenda-add-page = Add this page to the agenda
agenda-add-to = To the agenda: { $topic }, { $day }
agenda-add-which = To which agenda
agenda-calendar-address = The calendar's address to subscribe to; whoever knows it sees days and titles without signing in:
agenda-lacks-names = { $count ->
        [one] { $count } name is in Russian only
       *[other] { $count } names are in Russian only
    }
pack-figure = code
agenda-pack-ready = Download { $file }
agenda-pack-progress = Slides ready: { $ready } of { $slides }
agenda-late-close = To close a decision or set a new due day: “Close a decision” below.
agenda-close-later = put off to a new day
agenda-close-due = New due day
agenda-changed-meanwhile = Somebody else saved this meanwhile. Your change is not stored yet. Look at what has changed and repeat it.
agenda-new-exists = The meeting “{ $topic }” on { $day } is there already: choose it in the list.
agenda-points-meanwhile = Somebody else saved the running order meanwhile: the new one is above, yours is here. Save yours in its place, or take the new one.
agenda-points-take = Take the new one
agenda-points-none-read = The running order has no points: there is nothing to show or to pack.
