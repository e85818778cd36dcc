refusal-stale-state = While the file was being checked somebody loaded other data. Check the file again.
refusal-broken-references = Cannot be applied: other rows refer to codes that are unknown or would end: { $rows }.
refusal-measured-indicator = Cannot be changed: { $rows }. The indicator has measurements already; add an indicator with a new code.
refusal-undo-conflict = This upload cannot be undone: later uploads stand on its rows. Undo those first, in this order: { $rows }.
refusal-personal-text = The note or reason tells of a person: a name, a phone or a document. Write it without that, for instance with the position only.
refusal-nothing-to-erase = Nothing to erase: there is no such upload or pair: { $rows }.
refusal-not-undoable = There is no such upload, or it cannot be undone: { $rows }.

problem-row = Row
problem-column = Column
problem-sentence = What is wrong
problem-found = Found
proposed-fix = Perhaps this was meant: “{ $fix }”.
problem-fix = What to do
problem-file-empty = The file is empty.
    .fix = Choose a file with a table.
problem-file-too-large = The file is too large: { $size } MB.
    .expected = at most { $limit } MB
    .fix = Split the table into several files.
problem-file-picture = This is a picture, not a table.
    .expected = a CSV or XLSX file
    .fix = Take the table it shows: figures cannot be read from a picture.
problem-file-pdf = This is a PDF document, not a table.
    .expected = a CSV or XLSX file
    .fix = Take the table from which this document was made.
problem-file-archive = This is an archive or a document of another program, not a table.
    .expected = a CSV or XLSX file
    .fix = Unpack the archive, or save the table as XLSX or CSV.
problem-file-web-page = This is a web page saved as if it were a table.
    .expected = a CSV or XLSX file
    .fix = Open the file in Excel and save it as “Excel Workbook (*.xlsx)”.
problem-file-json = This is JSON, an export for programs, not a table.
    .expected = a CSV or XLSX file
    .fix = Export the same data as CSV or XLSX, or open the file in Excel (Data, From File) and save it as a workbook.
problem-file-old-excel = This is a workbook of old Excel (.xls) that cannot be read: it is damaged or too old.
    .expected = an XLSX or CSV file
    .fix = Open it in Excel and save it as “Excel Workbook (*.xlsx)”.
problem-file-password = The workbook is protected by a password.
    .expected = a workbook without a password
    .fix = Remove the password in Excel (File → Info → Protect Workbook) and save again.
problem-file-binary = This is neither text nor an Excel workbook: it holds binary data.
    .expected = a CSV or XLSX file
    .fix = Check whether it is the right file.
problem-file-nul = The text has NUL bytes: the file is damaged.
    .fix = Save the table again, or download the file again.
problem-file-cut-short = The file is cut short: its last character is incomplete, and the end of the table may be lost.
    .fix = Download or save the file again.
problem-mojibake = The encoding is spoilt: “{ $found }” stands for letters.
    .expected = “{ $fix }”
    .fix = Save the original table again: the file was opened in a wrong encoding.
problem-encoding-mixed = The file has two encodings: some letters are in UTF-8, others in { $other }.
    .fix = Open the original table in Excel and save it again as “CSV UTF-8”.
problem-lines-quoted = Every line stands in quotation marks as a whole; the columns were read from inside them.
problem-quote-open = A quotation mark is opened and never closed: the row was read as if the mark were not there.
    .fix = Remove the extra mark in this row, or save the table from Excel again.
problem-cell-too-long = A cell is longer than 131,072 characters: most likely a quotation mark is not closed in this row.
    .fix = Find the extra mark, or save the table from Excel again.
problem-workbook-unreadable = The Excel workbook is damaged and cannot be opened.
    .fix = Open it in Excel, save it again as “Excel Workbook (*.xlsx)” and upload it again.
problem-workbook-too-large = The Excel workbook is too large once unpacked.
    .fix = Keep one sheet with the table, without pictures and empty formatting, or save it as CSV.
problem-workbook-too-wide = A sheet of the workbook reaches row { $rows } and column No. { $columns }: more than can be read.
    .fix = Delete empty rows and columns beyond the table and save the workbook, or save the sheet as CSV.
problem-workbook-too-slow = The Excel workbook could not be read within { $limit } s.
    .fix = Save the sheet with the table as CSV.
problem-check-too-slow = The check of the file was stopped: it did not end within { $seconds } s. The data have not changed.
    .fix = Remove very long cells and empty formatting, or split the file.
problem-check-too-large = Checking the file needs more than { $megabytes } MB of memory. The data have not changed.
    .fix = Split the file, or leave only the table in it.
problem-workbook-empty = The Excel workbook has no filled cell.
    .fix = Check whether the table was saved.
problem-kind-unknown = The headers do not tell the kind of file: { $headers }.{ $nearest ->
        [none] { "" }
       *[other] { " " }The nearest is “{ $nearest }”: it has { $known } and lacks: { $lacking }.
    }
    .expected = the headers of one of the kinds: { $expected }
    .fix = Name the kind of file and the meaning of each column, or move the data into the template.
problem-kind-ambiguous = The headers fit several kinds of file.
    .expected = one of the kinds: { $expected }
    .fix = Name the kind of file.
problem-kind-bookkeeping = This is a bookkeeping register (trial balance, account card): { $headers }. It does not tell whose money it is, nor of which period.
    .expected = rows of funding: period, source, receiver, planned, received, spent
    .fix = Copy the amounts into the template of funding, which this page offers.
problem-columns-too-many = Columns in the table: { $found }.
    .expected = at most { $limit }
    .fix = Delete the columns that are not needed.
problem-rows-too-many = The table has more than { $limit } rows.
    .fix = Split the table into several files.
problem-rows-none = There is no row of data under the header.
    .fix = Write the data under the header.
problem-column-twice = There is more than one column for “{ $column }”: { $headers }.
    .expected = one column
    .fix = Delete or rename the extra one.
problem-column-missing = The required column “{ $column }” is missing.
    .expected = a column “{ $column }” (or “{ $typed }”)
    .fix = Add a column with this header.
problem-personal-header = By its header, column { $letter } holds personal data. It must not enter here: the file is neither accepted nor kept.
    .expected = numbers, shares, codes without names
    .fix = Delete the whole column.
problem-surplus-cells = The row has more cells than the header has columns: its values are shifted.
    .expected = cells: { $expected }
    .fix = Most likely a text contains the delimiter. Put that text in quotation marks.
problem-personal-value = Column { $letter } holds personal data: a name, a mail address, a phone or a document’s number. The file is neither accepted nor kept.
    .expected = a code, a role or a number
    .fix = Delete the data or put a code instead.
problem-broken-character = The text “{ $found }” has a character that could not be read.
    .fix = Write the text again.
problem-required-empty = The required cell “{ $column }” is empty.
    .expected = { $form }
    .fix = Write a value.
problem-excel-error = “{ $found }” is an error message of Excel, not a value.
    .expected = { $form }
    .fix = Mend the formula or widen the column, and write the value itself.
problem-formula = “{ $found }” is a formula; its value is needed.
    .expected = { $form }
    .fix = Paste the value over the formula (Paste Special → Values).
problem-formula-unvalued = { $count ->
        [one] The formula in cell { $cells } has no stored value: what it gives cannot be known.
       *[other] The formulas in cells { $cells } have no stored values ({ $count }): what they give cannot be known.
    }
    .fix = Open the file in Excel or LibreOffice and save it: the values will be stored.
problem-not-a-number = “{ $found }” is not a number.
    .expected = { $form }
problem-number-approximate = “{ $found }” is an approximate number.
    .expected = one exact number
    .fix = Write the exact number, or “n/a” if there is none. { $fix } will do only if it is exact.
problem-number-part-of = “{ $found }” is two numbers: { $part } and { $whole }.
    .fix = Of a share write { $part } in the column “Numerator” and { $whole } in “Denominator”; of a count leave one number.
problem-number-range = “{ $found }” means from { $low } to { $high }; one number is needed.
    .expected = one exact number
    .fix = Write one number.
problem-number-date = “{ $found }” is a date; a number is needed.
    .expected = { $form }
    .fix = Write the number. If Excel made a date of it, first give the cell the format “Text”.
problem-number-day = “{ $found }” is a day and a month: Excel took a number for a date.
    .expected = { $form }
    .fix = Give the cell the format “Text” and write the number; it seems to have been { $fix }.
problem-number-exponent = “{ $found }” is a rounded form of a long number: its last digits are lost.
    .expected = { $form }
    .fix = Give the cell the format “Number” or “Text” and write the number in full.
problem-number-ambiguous = “{ $found }” may be { $grouped } or { $decimal }.
    .expected = { $grouped } or { $decimal }
    .fix = Write the number without the point, or with two decimals.
problem-number-with-words = “{ $found }”: words stand beside the number.
    .expected = { $fix }
    .fix = Leave only the number in the cell.
problem-number-not-whole = “{ $found }” is a fraction; a whole number is needed.
    .expected = { $form }
problem-number-beyond = “{ $found }” is outside the limits.
    .expected = { $limits }
problem-text-too-long = The text is too long: { $length ->
        [one] { $length } character
       *[other] { $length } characters
    }.
    .expected = at most { $limit }
    .fix = Shorten the text to { $limit } at most.
problem-code-malformed = “{ $found }” does not look like a code.
    .expected = a code such as { $example }
problem-code-date = “{ $found }” is a date instead of a code: Excel does so to codes such as 1.1.
    .expected = { $fix }
    .fix = Give the column the format “Text” and write the code again.
problem-not-a-date = “{ $found }” is not a date.
    .expected = { $form }
problem-date-month = “{ $found }” is a month; a day is needed.
    .expected = { $form }
    .fix = Write the day; if it is not known, { $fix } will do.
problem-date-range = “{ $found }” is several days; one is needed.
    .expected = { $form }
problem-date-beyond = The date “{ $found }” is impossible: the year must be from 1900 to 2100.
    .expected = { $form }
    .fix = Check the year.
problem-not-a-period = “{ $found }” is not a period.
    .expected = { $form }
problem-period-date = “{ $found }” is a day; a period is needed.
    .expected = { $form }
    .fix = Write the period of that day; its school year is { $fix }.
problem-not-a-choice = “{ $found }” is not in the list of values.
    .expected = { $form }
problem-exact-age = An exact age or a birth date is personal data.
    .expected = { $form }
    .fix = Write the age band.
problem-not-yes-no = “{ $found }” is neither yes nor no.
    .expected = { $form }
problem-not-a-web-address = “{ $found }” is not a web address.
    .expected = an address that begins with https:// or http://
problem-census-date = { $found } is no census date and is more than 15 days away from one.
    .expected = 20 December or 20 May
    .fix = If it is that census, write { $fix }.
problem-unknown-member = There is no member “{ $part }” in the register.
    .expected = { $form }
    .fix = Check the code or the name; add a new member to the register first, another name to the aliases.
problem-codes-foreign = None of the { $number } codes or names in the column “{ $column }” is known: { $texts }.
    .expected = { $form }
    .fix = Their list seems not to be loaded: load it before this file or together with it. If the column means something else, choose that in the line “How the file was read”.
problem-unknown-code = “{ $part }”: there is no such code or name.
    .expected = { $form }
    .fix = Check the code; if it is new, first upload the file that describes it.
problem-name-proposed = “{ $part }” was not found but is very like { $called ->
        [none] { $fix }
       *[other] “{ $called }” ({ $fix })
    }.
    .expected = the code { $fix }, if that is meant
    .fix = Write the code, or add this name to the aliases.
problem-name-ambiguous = “{ $part }” may mean several things: { $expected }.
    .expected = one code of: { $expected }
    .fix = Write the code.
problem-key-twice = A row with the same key ({ $key }) is already in this file: row { $first }.
    .expected = one row per key
    .fix = Keep one of the two rows.
problem-key-in-other-file = A row with the same key ({ $key }) is also in the file “{ $file }”, row { $first }, but it says something else.
    .expected = one row per key
    .fix = Keep the row in one of the files. If this file corrects the other, upload it by itself, afterwards.
problem-value-absent = There is neither a value nor a numerator with a denominator.
    .expected = a number; “n/a” if there is none
problem-numerator-above-denominator = The numerator { $figure } is above the denominator { $denominator }.
    .expected = at most { $denominator }
problem-percent-beyond = { $found } %: a share cannot lie outside 0–100 %.
    .expected = from 0 to 100
problem-period-not-begun = The period “{ $found }” has not begun: it begins on { $start }.
problem-period-running = The period is not over yet: these numbers will stand on the board when it is closed (rows: { $count }).
problem-reporter-not-expected = “{ $found }” does not owe this indicator: its report stays out of the consortium’s figure.
problem-period-type-differs = The period “{ $found }” does not fit: this is reported for another span.
    .expected = { $type ->
            [month] a month such as 2025-11
            [quarter] a quarter such as 2025-Q4
            [half] a half-year such as 2025/26-H1
            [year] a calendar year such as 2025
           *[school_year] a school year such as 2025/26
        }
problem-dates-reversed = “{ $column }” ({ $found }) is before “{ $of }” ({ $first }).
    .expected = not before { $first }
problem-parts-above-total = The groups add up to { $sum }, and the total says { $figure }.
    .expected = at least { $sum }
problem-held-in-future = The event was held, but its date { $found } has not come yet.
    .fix = Mend the date or the status.
problem-date-in-future = The date { $found } has not come yet.
    .fix = Check the year and the month.
problem-sent-to-itself = The member “{ $found }” sends a resource to itself.
    .fix = Check who gives and who receives.
problem-unit-of-other-resource = The unit “{ $found }” does not suit this resource.
    .expected = { $resource ->
            [experience] attendances
            [equipment] hours or units
            [information] items
            [staff] person-hours
           *[finance] thousand RUB, KZT, USD or EUR
        }
problem-mentees-below-pairs = Mentees: { $figure }, but the pairs and groups need at least { $least }.
    .expected = at least { $least }: one per pair and two per group
problem-pairs-absent = There are mentees but no pairs and groups.
    .expected = at least one pair or group
problem-mentors-above-pairs = Mentors: { $figure }, pairs and groups: only { $most }.
    .expected = at most { $most }
problem-part-above-whole = “{ $column }” is { $figure }, above “{ $of }”, which is { $whole }.
    .expected = at most { $whole }
problem-form-has-no-such = This form of mentoring has no such people: “{ $column }” is { $figure }.
    .expected = 0 or empty
    .fix = Check the form of mentoring.
problem-done-disagrees = The day of completion, the progress and the status disagree.
    .expected = a day, 100 % and “done” together, or none of the three
problem-done-before-start = The measure was done on { $found }, before it began ({ $start }).
    .fix = Check both days: while they disagree, the measure counts neither as on time nor as late.
problem-begun-before-start = The measure is under way already, but its start, { $found }, has not come yet.
    .fix = Check the start: if the measure began earlier, enter the real day.
problem-parties-too-few = The agreement has fewer than two parties.
    .expected = at least two codes, parted by semicolons
problem-coordinates-half = Only one coordinate is given.
    .expected = both coordinates or none
problem-replaces-itself = The pair “{ $found }” replaces itself.
    .fix = Give the code of the former pair.
problem-mentor-is-mentee = Mentor and mentee are the same code.
    .fix = Check the codes.
problem-end-reason-absent = The pair ended on { $ended }, before its term, and no reason is given.
    .expected = { $form }
    .fix = Give the reason.
problem-scale-twice = The header and the currency name different scales.
    .expected = one scale
    .fix = Leave “thousand” or “million” in only one of them.
problem-setting-malformed = The value “{ $found }” does not suit this setting.
    .expected = a number; a day like “20 December”; a time zone like Europe/Moscow
    .fix = A number is written in digits, a day like “20 December”, a time zone like Asia/Almaty or Europe/Moscow.
problem-range-reversed = The upper limit { $found } is below the lower one.
    .fix = Swap the limits.
problem-distinct-by-members = Only the consortium can count without repetition: reports of members stay out of this figure, which will remain overdue.
    .fix = Write “consortium”, or choose another aggregation.
problem-range-absent = The indicator is to stay within limits, and none are given.
    .expected = a lower or an upper limit
problem-pair-of-other-size = The number of mentees is { $mentees }: { $kind ->
        [pair] too many for a pair
       *[group] too few for a group
    }.
    .expected = one mentee in a pair, at least two in a group
problem-consent-disagrees = The reason is a withdrawn consent, but no consent is withdrawn.
    .fix = Mend the consent or the reason.
problem-not-a-school = “{ $found }” is not a school.
    .expected = a school of the register
problem-above-headcount = “{ $column }” is { $figure }, and the register counts only { $limit } in this member.
    .expected = at most { $limit }
    .fix = Check the number, or update the headcounts of that school year.
problem-lost-letters = In “{ $found }” question marks stand for letters: they were lost when the file was saved.
    .fix = Write the text again and save the file as UTF-8 or XLSX.
problem-value-differs-from-ratio = The value { $figure } differs from numerator over denominator, { $ratio }. The ratio is what counts.
    .expected = { $ratio }
problem-denominator-absent = Numerator and denominator are missing: this value cannot enter the consortium’s figure.
    .fix = Add the numerator and the denominator.
problem-planned-in-past = The event is planned, but its time is over.
    .fix = Say whether it was held, postponed or cancelled.
problem-override-expired = The day { $found } is over: the status set by hand will not be shown.
    .fix = Give a day that is still to come.
problem-override-long = The status set by hand will stand for more than a year.
    .fix = Give a nearer day; it can be extended later.
problem-status-against-dates = The status “{ $found }” contradicts the agreement’s dates.
    .fix = Check the status and the dates.
problem-agreement-term-absent = The agreement has no term: the pair counts as active for 12 months.
problem-score-against-word = The score { $found } does not suit the significance; the word is what counts.
problem-posts-too-few = Posts: { $found } in { $months } months; the media plan asks for one a month.
problem-mentees-too-many = The mentor { $found } has { $mentees } mentees at once.
    .expected = up to 5 in pairs, up to 15 in groups
problem-delivered-in-future = The exchange is marked as delivered, and its date { $found } has not come yet.
    .fix = Mend the date or the state.
problem-member-not-active = “{ $found }” is not in the consortium at that time: a member{ $since ->
        [none] {""}
       *[other] {" "}from { $since }
    }{ $until ->
        [none] {""}
       *[other] {" "}to { $until }
    }.
problem-halves-differ-from-year = The two half-years make { $halves }, and the school year’s row says { $year }.
problem-outside-agreement = The date { $found } is outside the agreement’s term: from { $first }{ $last ->
        [none] {""}
       *[other] {" "}to { $last }
    }.
problem-risk-without-measure = The factor was chosen more than 60 days ago, and no measure answers it.
problem-target-outside-limits = The target { $figure } is { $side ->
        [above] above the upper
       *[below] below the lower
    } limit of the indicator: { $limit }.
    .fix = Mend the target, or the limits in the file of indicators.
problem-target-against-direction = The target { $figure } is worse than the baseline { $baseline }.
problem-indicator-retired = The indicator “{ $found }” has been retired since { $since }: its status is not on the board.
problem-code-looks-alike = The code “{ $found }” differs from “{ $other }” only by letters of another alphabet.
    .fix = If it is the same member, write the code that is there already.
problem-coordinators-not-one = There must be exactly one active coordinator; now: { $found ->
        [none] none
       *[other] { $found }
    }.
problem-sum-differs-from-consortium = The consortium’s row says { $figure }, and its members add up to { $sum }.
problem-share-for-percent = Per cent are wanted here, but it says { $found }: is that a share?
    .expected = per cent: 45, not 0.45
problem-value-jumps = It was { $previous } ({ $period }) and is now { $value }: a very large difference.
    .fix = Check the number and its unit.
problem-spent-above-received = { $figure } is spent, and { $received } was received.
problem-received-above-planned = { $figure } was received, and { $planned } was planned.
problem-scale-doubtful = The amount “{ $found }” was read as { $amount }: is the scale right?
    .fix = Check whether it is in units, thousands or millions.
problem-outside-country = The point { $found }; { $lon } lies outside { $country ->
        [RU] Russia
       *[KZ] Kazakhstan
    }.
problem-coordinates-swapped = The point lies outside its country; are latitude and longitude swapped?
problem-consents-stale = Consent was withdrawn more than { $days } days ago: the pair’s details must be erased.
problem-rows-above = Rows skipped above the header: { $above }.
problem-header-two-lines = The header takes two rows; they were read together.
problem-totals-skipped = Rows of totals (“{ $begins }”) are not loaded, they are worked out here ({ $count ->
        [one] { $count } row
       *[other] { $count } rows
    }: { $rows }).
problem-parts-skipped = Rows that say “of which” are not loaded: they are parts of the rows above ({ $count ->
        [one] { $count } row
       *[other] { $count } rows
    }: { $rows }).
problem-header-repeated = The repeated header is skipped ({ $count ->
        [one] { $count } row
       *[other] { $count } rows
    }: { $rows }).
problem-column-numbers-skipped = The row of column numbers is skipped ({ $count ->
        [one] { $count } row
       *[other] { $count } rows
    }: { $rows }).
problem-subheaders-skipped = Rows of subheadings inside the table are skipped ({ $count ->
        [one] { $count } row
       *[other] { $count } rows
    }: { $rows }).
problem-footnotes-skipped = Footnotes under the table are skipped ({ $count ->
        [one] { $count } row
       *[other] { $count } rows
    }: { $rows }).
problem-examples-skipped = Example rows are checked and not loaded ({ $count ->
        [one] { $count } row
       *[other] { $count } rows
    }: { $rows }).
problem-nothing-to-load = There is nothing but the example in the file: nothing to load.
problem-sheet-chosen = The sheet “{ $sheet }” was read; other sheets were not: { $others }.
problem-formulas-empty = Formulas without a stored value were read as empty cells: { $cells }.
problem-rows-short = Rows shorter than the header were filled up with empty cells: { $count }.
problem-columns-of-figures = Columns of figures are unknown and not loaded: { $headers }.
    .fix = Say what they hold, or delete them from the file.
problem-columns-unknown = Unknown columns are not loaded: { $headers }.
problem-columns-of-names = Columns of names beside codes are not loaded: { $headers }.
problem-point-parted = “{ $header }” was parted into latitude and longitude: “55.75, 37.61” is latitude 55.75 and longitude 37.61.
problem-columns-across = Columns were read as rows: “{ $column }” stands in the headings ({ $headers }), “{ $value }” in the cells below.
problem-filled-down = “{ $column }”: empty cells below a filled one were read as merged with it: { $count }.
problem-list-joined = “{ $column }”: the list is parted by the same mark as the columns; its parts were put together again, rows: { $count }.
problem-unit-converted = Money was turned into thousands, as it is kept: “{ $column }”, rows: { $count }.
problem-column-row-number = The column “{ $header }” holds row numbers; it is not loaded.
problem-unit-taken = The numbers of “{ $column }” were multiplied by { $scale }, as the header says.
problem-read-missing = Missing values, which are not zeros: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-decimal-comma = Decimal comma: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-grouping = Thousands separators: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-percent = The percent sign is dropped: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-minus = A dash was read as a minus: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-scale = The scale of amounts was applied: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-date = Dates, day first: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-serial-date = Dates are written as Excel’s day numbers: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-range = A range of days was split into first and last: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-last-day = A period stands for a day; its closing day was taken: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-period = Periods were spelled freely: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-word = Words were read as codes: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-name = Names were read as codes: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-code = Codes were brought to one form: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-census = The day was moved to the census date: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-header-unit = “{ $column }” was taken from the header for all rows: { $examples }.
problem-formula-text = Texts of “{ $column }” that look like formulas are kept as text and never run ({ $count }).
problem-filled-in = Empty cells of “{ $column }” were filled in from other columns: { $count }.
problem-late-report = Reported after the deadline (rows: { $count }).
problem-host-among-partners = The host was removed from the list of co-hosts (rows: { $count }).
problem-few-answers = Few answers, under 10 (rows: { $count }): the value is shown with a mark.
problem-personal-sheet = The sheet “{ $sheet }” holds personal data: a name, a mail address, a phone or a document’s number. The file is neither accepted nor kept.
    .fix = Delete the sheet or the data and upload the file again.
problem-personal-comment = Comments of cells hold personal data. The file is neither accepted nor kept.
    .fix = Delete the comments: Review → Delete.
problem-personal-property = The document’s properties hold personal data. The file is neither accepted nor kept.
    .fix = Clear the properties: File → Info → Inspect Document.
problem-personal-drawing = A text box or drawing holds personal data. The file is neither accepted nor kept.
    .fix = Delete the text box and upload the file again.
problem-personal-footer = The header or footer of a page holds personal data. The file is neither accepted nor kept.
    .fix = Clear them and upload the file again.
problem-personal-file-name = The file’s name holds personal data. The file is neither accepted nor kept.
    .fix = Rename the file.
problem-personal-author = The document’s properties name its author, so the file itself is not kept: only its data are loaded.
problem-decimal-comma-splits = A comma both separates the columns and marks decimals here: rows are longer than the header, numbers have moved to the next columns.
    .fix = Save the file with “;” between columns, or put decimal numbers in quotes.
problem-number-bracketed = “{ $found }” is in brackets, which may mean a negative number or a remark.
    .fix = Write { $fix } or the number without brackets.
problem-number-footnote = “{ $found }” is a number with a footnote mark.
    .fix = Write { $fix } and move the footnote to the comment.
problem-code-in-cyrillic = The code “{ $part }” holds Cyrillic letters that look like Latin ones.
    .fix = Write { $fix } in Latin letters and figures.
problem-read-number = A needless sign of a number was dropped: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }). Understood as: { $examples }.
problem-read-month-first = Dates with the month first: “{ $column }”. Understood as: { $examples }. Is that right?
    .fix = Write the day first: 31.12.2025.
problem-table-below = Another table begins in row { $row } ({ $headers }); it was not read.
    .fix = Upload it as a file of its own or on a sheet of its own.
problem-table-above = Above the table that was read, in row { $row }, another one begins ({ $headers }); it was not read.
    .fix = Upload it as a file of its own or on a sheet of its own.
problem-table-beside = Another table stands beside this one, from column { $letters } on ({ $headers }); two tables side by side are not read.
    .fix = Move it below the first if it has the same columns, or to another sheet.
problem-sheets-alike = Only the sheet “{ $sheet }” was read, though others fit as well: { $others }.
    .fix = Choose the sheet, put everything on one sheet, or upload the sheets as separate files.
problem-sheets-unread = These sheets are like no kind of file and were not read: { $sheets }.
    .fix = If they are needed, name the sheet and its columns as in the template.
problem-sheets-of-other-kinds = Only the sheet “{ $sheet }” was read; other sheets hold data too: { $others }.
    .fix = Upload those sheets as well: choose a sheet, or save it as a file of its own.
problem-heading-taken = “{ $column }”: for the rows below row { $row } it was taken from the heading in that row, “{ $found }”. Is that right?
    .fix = If not, add the column and write the values in the rows.
problem-title-taken = “{ $column }”: there is no such column; for all rows it was taken from the title above the table, “{ $found }”. Is that right?
    .fix = Add the column if the rows differ in it.
problem-file-name-taken = “{ $column }”: the file does not say it; it was taken from the file's name, “{ $found }”. Is that right?
    .fix = Add the column, or write it in the title above the table.
problem-rows-hidden = Hidden or filtered rows were read too: { $rows } ({ $count } in all).
    .fix = Delete them from the file if they are not wanted.
problem-count-negative = A count cannot be negative: { $found }.
    .fix = Check the number.
problem-count-jumps = It was { $previous } and becomes { $value }: a very large difference.
    .fix = Check for a zero too many, or one that is missing.
problem-crowd-doubtful = One event with { $value } participants: is that right?
    .fix = Check for zeros too many.
problem-terms-overlap = The term overlaps that of agreement { $other }: the same kind and the same parties. Both will be counted.
    .fix = If it is a renewal, let the new term begin after the former one.
problem-event-twice = The same event on the same day is there already under the number { $other }.
    .fix = Correct the number if it is the same event.
problem-member-twice = An organisation of the same name and town is there already under the code { $other }.
    .fix = Correct the code if it is the same organisation.
problem-header-absent = The file has no row of headings: its first row holds data.
    .fix = Put the headings of the template above.
problem-rows-unfilled = Rows of the sheet that are not filled in are left out: { $count }.
