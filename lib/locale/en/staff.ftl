undo-done = Upload { $upload } is undone; this is upload { $made }.
undo-reason = Why it is undone
undo-button = Undo upload { $upload }
undo-needs-reason = Write the reason: it stays in the history.

upload-extra-indicators = Ready file: degrees, mobility, patents and others (K4–K12)
upload-templates = Templates
upload-known = Download all that is known
upload-known-own = Download what is known of your organisation
upload-everything = Or everything at once: one Excel workbook, a sheet for each kind of data.
upload-everything-template = Consortium workbook
upload-example = Example of a filled workbook
    .about = A small invented consortium: it can be uploaded into an empty database as it is and undone with one button.
upload-example-file = Example consortium
upload-kind = Kind of file
upload-recognise = Recognise by the headers
upload-drop = CSV, Excel or ODS files, one or several at once, also as a ZIP archive, together at most { $limit } MB
upload-too-big = The files are over { $limit } MB together. Upload them in parts, or load them with python -m lib load.
upload-too-many = { $count } files were chosen; at most { $limit } are taken together. Upload them in parts, or make them sheets of one workbook.
upload-twice = The same file was chosen twice and is taken once: { $files }
upload-together = { $count ->
    [one] { $count } file becomes one upload
   *[other] { $count } files become one upload
}
upload-together-how = The files are read together, in the right order: one may refer to another. They are applied and undone only all at once.
upload-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
upload-how = Drop files or choose them; several at once become one upload. They are only checked at first: you see what was understood, what is wrong and what would change. Data change only after the button “Apply”.
upload-mode = Rows that the file lacks
upload-mode-help = “End”: the file replaces everything for the periods and members that it names.
upload-checking = Checking the file…
upload-unrecognised = kind of file not recognised
upload-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
upload-sheet = sheet “{ $sheet }”
upload-table-from = table from cell { $sheet }
upload-sheet-unread = not read
upload-sheet-kind = What the sheet holds
upload-has-errors = { $count ->
    [one] { $count } error: the file is not loaded, no data changed.
   *[other] { $count } errors: the file is not loaded, no data changed.
}
upload-has-warnings = { $count ->
    [one] { $count } warning: look at it and confirm.
   *[other] { $count } warnings: look at them and confirm.
}
upload-has-notes = What was brought to one form: { $count }
upload-more = … and { $count } more
upload-mend = Mend the errors here or in the file, and upload it again.
upload-kept = The file has no columns: { $columns }. What was known there stays.
upload-preview = What would change
upload-new = New rows
upload-changed = Changed
upload-same = The same
upload-missing = Not in the file
upload-old = Before
upload-new-value = After
upload-change = Change
upload-ends-rows = { $count ->
    [one] { $count } row that the file lacks would end.
   *[other] { $count } rows that the file lacks would end.
}
upload-nothing-new = Everything in the file is already there: nothing to change.
upload-acknowledge = Right, it is so
upload-acknowledge-all = { $count ->
    [one] Right in { $count } case like this
   *[other] Right in all { $count } cases like this
}
cause-rows = { $count ->
    [1] Row { $rows }
   *[other] Rows { $rows }
}
cause-rows-more = { $rows } … ({ $count } in all)
cause-texts = Likewise: { $texts }
upload-annotated = Download the file with remarks
upload-annotated-how = Your file in Excel: what to mend in each row, errors coloured, allowed values in lists. Mend it and upload it again. Several files come as one archive.
upload-note = Note on the upload
upload-apply = { $count ->
    [one] Apply { $count } row
   *[other] Apply { $count } rows
}
upload-applied = Upload { $upload } is accepted. The boards show the new data already.
upload-to-board = To the overview
upload-to-history = To the history
upload-undo = Undo this upload

consequences-title = { $count ->
    [one] { $count } indicator would change
   *[other] { $count } indicators would change
}
consequences-moved = { $count ->
        [one] ● — the status of { $count } indicator changes
       *[other] ● — the status of { $count } indicators changes
    }
consequences-none = No indicator on the board would change.
consequences-promised = { $count ->
        [one] The plan, baseline or limits of { $count } indicator will change
       *[other] The plans, baselines or limits of { $count } indicators will change
    }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }.
consequences-own-plans = { $count ->
        [one] Plans of single members will change for { $count } indicator
       *[other] Plans of single members will change for { $count } indicators
    }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }.
consequences-headline = Above the board: { $figures }.
consequences-figure = { $name } { $before } → { $after }
consequences-members = members
consequences-exchanges = transfers of resources
consequences-mentoring-participants = in mentoring
consequences-on-time = reports in time
consequences-attainment = attainment index
consequences-indicator = Indicator
consequences-period = Period
consequences-before = Before
consequences-after = After
consequences-plan-before = Plan before
consequences-plan-after = Plan after
consequences-by-hand = { $plan } (by hand until { $until })
consequences-because = { $indicator }: { $before } → { $after }, because { $reason }.

history-upload = No.
history-accepted = Accepted
history-kind = Kind
history-file = File
history-by = Who
history-added = New
history-changed = Changed
history-ended = Ended
history-undone = Undone by
history-note = Note
history-how = Choose a row to get its original file and to undo it.
history-one = Upload { $upload }
history-original = Download the original file
history-no-undo = This upload cannot be undone.
history-is-undone = This upload was already undone by upload { $by }.
history-not-yours = The file and the undo of this upload are for those who made it and for the coordinator.
history-member = Organisation
history-choose = Upload no.
history-choose-how = choose an upload here or in the list
history-more-indicators = { $count ->
        [one] and { $count } more indicator
       *[other] and { $count } more indicators
    }
history-what-changed = { $count ->
        [one] The upload changed { $count } row
       *[other] The upload changed { $count } rows
    }
history-row = Row
history-became = Became

act-start = start
act-consortium = several tables
act-undo = undo
act-erase = erasure

accounts-none = There are no accounts yet. The first coordinator is added by whoever opens the one-time address that was printed at the start, or by the command:
accounts-new = New account
accounts-name = Name
accounts-role = Role
accounts-member = Organisation
accounts-state = State
accounts-created = Made
accounts-open = open
accounts-must-change = has still to change the given password
accounts-closed = closed
accounts-add = Make
accounts-save = Save
accounts-reset = Give a new password
accounts-remove = Remove
accounts-added = The account is made. The password for the first sign-in is shown once:
accounts-given = The new password is shown once; all former sessions have ended:
accounts-changed = Saved.
accounts-removed = The account is removed; its uploads keep its name.

log-when = When
log-account = Who
log-what = What
log-detail = Details
log-detail-page = page for: { $role }
log-detail-upload = uploading a file without the right to
log-detail-upload-size = a file above the size limit
log-detail-upload-errors = a file with errors
log-detail-upload-kind = a file with rows of others: { $kind }
log-detail-undo = undoing upload { $upload }
log-detail-download = original file of upload { $upload }
log-detail-accounts = changing accounts
log-detail-everywhere = on all devices
log-detail-session = another session of the same account
log-detail-number = upload { $upload }
log-detail-undone = upload { $upload }, by upload { $by }
log-sign-in = signed in
log-sign-in-refused = sign-in refused
log-sign-out = signed out
log-refusal = refused
log-upload = upload
log-undo = undo of an upload
log-erasure = erasure of a pair
log-download = fetched an original file
log-restore = database restored from a copy
log-account-added = made an account
log-account-removed = removed an account
log-role-change = changed rights
log-password-change = changed a password

typed-row-personal = { $header }: this looks like personal data (a name, an e-mail, a phone or the number of a document). Nothing was written. Put a role or a code instead.
typed-row-same = That is how it stands already; there is nothing to change.

annotated-causes = Causes
annotated-reason = What to mend
annotated-expected = Expected: { $expected }.
annotated-wrong = Row { NUMBER($row, useGrouping: 0) } was not accepted.
problem-rows = Rows

mend-count = { $count ->
    [one] { $count } place was mended on the page.
   *[other] { $count } places were mended on the page.
}
mend-undo = Take the mends back
mend-fix = Mend
mend-skip = { $count ->
    [one] Leave { $count } row out
   *[other] Leave { $count } rows out
}
mend-accept = Replace by “{ $fix }”
mend-accept-each = Take what is proposed for each ({ $count }): { $examples }
mend-accept-low = Take the lower bound ({ $count }): { $examples }
mend-accept-high = Take the upper bound ({ $count }): { $examples }
mend-accept-grouped = These are thousands ({ $count }): { $examples }
mend-accept-decimal = This is a fraction ({ $count }): { $examples }
mend-accept-part = Take the part ({ $count }): { $examples }
mend-accept-unknown = Not known ({ $count }): { $examples }
mend-replace = Replace by
mend-replace-button = Replace
mend-alias = Remember as another name
mend-alias-how = Later files with this name will be understood by themselves.
mend-form = Add the form of mentoring “{ $form }”
mend-form-how = The form is added by an upload of its own, which can be undone; this file is then checked anew.
mend-grid = { $count ->
    [one] Mend { $count } row in a grid
   *[other] Mend { $count } rows in a grid
}
mend-grid-how = A changed cell is checked again at once.

sheet-hint = Hint

due-year = School year
due-open-hint = Tick a row to see the reports of a member by indicator.
due-legend = ✓ in · ! in with warnings · ○ due · ▲ past the deadline · “·” not due yet. The number says how many of how many are in.
due-until = by { $day }
due-cell = { $mark } { $came } of { $all }
due-accepted = in
due-warned = in with warnings
due-missing = missing
due-due = due
due-not-due = not due yet
due-missing-all = { $count ->
        [one] { $count } report is missing
       *[other] { $count } reports are missing
    }, { $members ->
        [one] of { $members } organisation
       *[other] of { $members } organisations
    }
due-deadline = Deadline
due-days-late = Days late
due-owes = { $count ->
    [one] { $member }: { $count } report is past its deadline.
   *[other] { $member }: { $count } reports are past their deadlines.
}
due-owes-nothing = { $member }: no report is past its deadline.
due-next = The next deadline is { $day }, { $left ->
    [0] today
    [one] in { $left } day
   *[other] in { $left } days
}: { $count ->
    [one] { $count } report
   *[other] { $count } reports
}.
due-reminder = Text of a reminder
due-reminder-begin = Hello! { $consortium } is waiting for reports. { $member }:
due-reminder-line = — { $indicator }, { $period }: due by { $day }
due-reminder-late = — { $indicator }, { $period }: was due by { $day }, { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
due-reminder-end = The sheet to fill is on the page “Due reports”.
due-empty = Nobody owes a report.
due-empty-step = Deadlines appear once there are members and indicators.
sheet-nothing = There is nothing to fill: all that is due is in.
sheet-title = My sheet
sheet-how = The rows that are due. Fill in the value, or numerator and denominator, in Excel, in CSV or here. Rows that are not filled are left out.
sheet-last = { $hint } · was { $value } ({ $period })
sheet-accept = The warnings are known, load it as it is
due-state = State
