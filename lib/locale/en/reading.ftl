fact-encoding = Encoding
fact-delimiter = Separator
fact-tab = tab
fact-space = space
fact-sheet = Sheet
fact-decimal = Decimal mark
fact-decimal-comma = comma
fact-decimal-point = point
fact-decimal-none = no fractions
fact-days = Dates
fact-days-iso = YYYY-MM-DD
fact-days-day-first = DD.MM.YYYY
fact-days-month-first = MM/DD/YYYY
fact-header-row = Header
fact-header-row-number = in row { $row }
fact-header-row-none = none

recognition-title = What the file looks like
recognition-none = The file looks like no kind. Choose the kind above and say what stands in which column.
recognition-has = It has: { $headings }
recognition-lacks = It lacks: { $headings }
recognition-choose = This one
recognition-columns = What stands in which column
recognition-columns-how = Where a column was understood wrongly, choose its meaning.
recognition-columns-kept = After the upload it is remembered for files with the same headings; undoing the upload undoes it too.
recognition-skip = — do not read —
recognition-constants = The file does not say this. Write what holds for every row:
recognition-reused = Columns are understood as somebody said for upload { $upload }.
recognition-sheets-not-kept = What is chosen for sheets of a workbook holds for this file alone and is not kept. Choices for a file of one table are kept: save the sheet as a file of its own.
recognition-afresh = Recognise anew

problem-file-not-kept = Only cells are read of a workbook of this format (.xls, .xlsb); comments and properties cannot be screened, so the file itself is not kept.

upload-given-back = The files lay too long without being applied and were dropped from memory. Drop them again.

draft-waiting = Not applied: **{ $file }**, { $time }
draft-continue = Continue
draft-delete = Delete
draft-open = A draft of an upload. It is checked anew, against today’s data.
draft-later = Put aside
draft-gone = This draft is no longer here: it was applied, deleted or erased, or 14 days have passed.
draft-not-kept = If you leave this page, this upload is not kept: { $reason ->
    [person] the file may hold a person’s name, phone or document.
    [pairs] files of mentoring pairs must not be kept.
    [sheets] the workbook has sheets that are not read.
    [size] the files take more than { $limit } MB even when packed.
   *[unread] the file could not be read.
}

problem-codes-made = The file has no codes. They are made by us ({ $examples } …) and stay the same when these rows are uploaded again. Rows: { $count }.
    .fix = Where there are codes of your own, add a column “{ $column }”.
problem-currency-differs = “{ $found }”: the amount is in another currency ({ $currency }) than its row ({ $own }).
    .fix = Correct the currency or the amount: nothing is converted here.
problem-currency-assumed = The file names no currency; that of the consortium is taken: { $currency }.
    .fix = Check it; otherwise add a column “Currency”.
problem-status-assumed = The file has no column “Status”: past events are taken as held ({ $held }), the others as planned ({ $planned }). Is that so?
    .fix = If any was cancelled or postponed, add a column “Status”.
problem-across-assumed = “{ $column }” was taken for the cells below the periods: neither headings nor title say what money it is. Is that so?
    .fix = If it was received or spent, say so in the headings: “Received 2025/26”.
problem-read-day-first = Dates with strokes are read as day/month: { $examples }. No date of the column proves it.
    .fix = Check them; if the month comes first, choose so in the line that says how the file is read.
problem-day-far = The date { $found } is far from our days.
    .fix = Check the year.
problem-score-for-percent = A satisfaction of { $found } per cent: is it a score out of five?
    .fix = If it is, call the column “Satisfaction, score 1-5”.
problem-persons-doubtful = “{ $column }”: { $value } persons, is that right?
    .fix = Check the zeros.
problem-teachers-above-pupils = { $found } teachers and { $pupils } pupils: more teachers?
    .fix = Check that the columns are not exchanged.
problem-zero-doubtful = “{ $column }” is zero although the state says that it happened.
    .fix = Leave the cell empty where there is no number yet, or correct the state.
problem-quantity-doubtful = { $found } were given, is that right?
    .fix = Check the unit and the zeros.
problem-members-doubtful = { $found } organisations took part; the consortium has { $known }.
    .fix = Check that these are not persons.
problem-code-alike = The code “{ $found }” differs from “{ $other }” only by letters of another alphabet.
    .fix = If it is one record, enter the code that exists.
problem-row-twice = The same stands under the number { $other } already.
    .fix = Delete the row if it is repeated by mistake.
problem-read-comma-groups = The comma is taken for a mark of thousands: { $examples }.
    .fix = Check it; if it is a decimal comma, choose so in the line that says how the file is read.
problem-columns-hidden = Hidden columns were read too: { $headers }.
    .fix = Delete them from the file if they are not wanted.
problem-row-empty = The row has no number at all: whatever was known becomes unknown.
    .fix = Enter the numbers or delete the row.

problem-quotes-mended = { $count ->
    [one] In row { $rows } quotation marks are out of place; its cells were parted to fit the columns.
   *[other] In rows { $rows } quotation marks are out of place; their cells were parted to fit the columns.
}
    .fix = Compare these rows with the original table.
problem-delimiter-differs = { $count ->
    [one] Row { $rows } uses another delimiter than the rest.
   *[other] Rows { $rows } use another delimiter than the rest.
}
    .fix = Compare these rows with the original table.

problem-total-differs = The total “{ $found }” is not the sum of the rows: { $total }. A row may be lost or stand twice.
    .fix = Compare the rows with the original table; the total itself is not loaded.
problem-weekday-differs = “{ $found }”: the weekday does not fit the date.
    .fix = If the date is right, write { $fix }; if the weekday is right, correct the date.
