"""Due reports: who owes what by when, a reminder to copy, the sheet to fill."""

from lib import ui
from lib.access import AccountRole
from lib.ui.kit.desk import submit
from lib.ui.menu import Page
from lib.ui.staff.due import quality, sheet
from lib.ui.staff.due import reports as due

ui.require(AccountRole.STAFF)
words = ui.words()

submit.show_flash()
year = due.choose_year()
reports = due.read(year)
if reports.empty:
    ui.empty_state(words("due-empty"), words("due-empty-step"), Page.UPLOAD)
else:
    member = due.choose_reporter(reports)
    if member is None:
        due.show_matrix(reports)
        due.show_missing(reports)
    else:
        due.show_member(reports, member)
        due.offer_reminder(reports, member)
        quality.show_quality(year, member)
        sheet.offer_sheet(reports, member)
