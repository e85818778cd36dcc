page-upload = Upload data
page-history = History of uploads
page-accounts = Accounts
page-access = Access log
page-overview = Overview
page-directions = Directions
page-exchange = Exchange of resources
page-mentoring = Mentoring
page-members = Members
page-method = How it is counted
page-dictionary = Data dictionary
page-broken = The page did not open: the program made a mistake. Reload the page and, if you sent something, see in the history whether it was stored; the server's log has the details.
page-present = Present

section-board = Strategy
section-staff = Data
section-about = About
section-meeting = Meeting

picker-language = Language
picker-period = School year
picker-period-latest = year: latest
picker-moment = As known on
picker-moment-now = known: now
picker-earlier = Compare with what was known on
picker-earlier-month = compare: a month ago

banner-demo = Demo: today is { $day }
banner-moment = As known on { $day }, upload { $upload }
banner-moment-unknown = The moment “{ $at }” is unclear: this is what is known now
banner-moment-nothing = Nothing was known yet on { $day }
moment-nothing = There were no data yet on that day. Choose a later day or return to the present.
moment-typed = Day or upload number
moment-typed-form = 10 September 2026, 10.09.2026, 42
moment-refused = “{ $text }” is neither a day nor an upload's number. Write for example 10 September 2026 or 10.09.2026.
moment-calendar = Day in the calendar
moment-uploads = Days of uploads
moment-uploads-choose = choose a day

source-line = Upload { $upload } · on { $day }
source-table = Table
source-download = Download CSV
chart-picture = Picture
chart-picture-png = PNG for slides and mail
chart-picture-svg = SVG for print
chart-full = Full screen
source-part = Rows shown: { $listed } of { $all }; the file has all.

database-address = The database does not open: the address in DATABASE_URL is wrong, or there is no such database, name or password.
database-unavailable = The database does not answer. Check that its server and disk work: the app goes on by itself as soon as it answers.
database-busy = Somebody else is writing to the database. Try again in a minute.
database-disk-full = The disk of the database is full, the change was not written. Free some space and try again.
database-read-only = The file of the database or its folder cannot be read or changed. Let the server write there and try again.
database-corrupt = The file of the database is damaged or is no database. Stop the server and restore a copy: python -m lib restore COPY.
database-foreign = This is the database of another program; it was left as it is. Name another file in DATABASE_URL.
database-newer = The database was written by a newer version of the program. Update the program.
