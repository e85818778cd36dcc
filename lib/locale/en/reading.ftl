fact-encoding = Encoding
fact-delimiter = Separator
fact-tab = tab
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
recognition-columns-how = Where a column was understood wrongly, choose its meaning. After the upload it is remembered for files with the same headings; undoing the upload undoes it too.
recognition-skip = — do not read —
recognition-constants = The file does not say this. Write what holds for every row:
recognition-recalled = Columns are understood as somebody said for upload { $upload }.
recognition-afresh = Recognise anew

problem-file-not-kept = Only cells are read of a workbook of this format (.xls, .xlsb); comments and properties cannot be screened, so the file itself is not kept.

upload-given-back = The file lay too long without being applied and was dropped from memory. Drop it again.

problem-codes-made = The file has no codes. They are made by us ({ $examples } …) and stay the same when these rows are uploaded again. Rows: { $count }.
    .fix = Where members or exchanges have codes of their own, add a column “{ $column }”.
