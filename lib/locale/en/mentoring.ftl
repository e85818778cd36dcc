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
filing-uploads = Based on: { $uploads }.
filing-upload = upload { NUMBER($upload, useGrouping: 0) }, { $file }, accepted { $day }
filing-curator = Curator of mentoring
filing-head = Head of the organisation
filing-date = Date of signing
filing-period-unknown = There is no sheet for the period “{ $period }”. Name a year (the sheet of 20 December) such as 2025, or a half-year such as 2025/26-H2.
filing-format-unknown = { $file }: a sheet is written to .xlsx or .csv only. Name a file that ends so.
filing-nobody = { $period }: there are no mentoring reports to draw a sheet from. Upload the mentoring counts of this half-year.

figure-novice-mentees = Novice teachers with a mentor
filing-participants = Participants
