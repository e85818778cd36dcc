"""Due reports: who owes what by when; for staff also a reminder to copy and the sheet to fill."""

from lib import ui
from lib.access import AccountRole
from lib.ui.kit.desk import submit
from lib.ui.menu import Page
from lib.ui.staff.due import lists, matrix, quality, reminder, selection, sheet

reader = ui.require()
words = ui.words()

submit.show_flash()
year = selection.choose_year()
reports = selection.read(year)
if reports.empty:
    ui.empty_state(words("due-empty"), words("due-empty-step"), Page.UPLOAD)
else:
    member = selection.choose_reporter(reports)
    selection.show_debt(member)
    if member is None:
        matrix.show_matrix(year)
        lists.show_missing(reports)
    else:
        lists.show_member(reports, member)
    if member is not None and reader.has(AccountRole.STAFF):
        reminder.offer_reminder(reports, member)
        quality.show_quality(year, member)
        sheet.offer_sheet(reports, member)
