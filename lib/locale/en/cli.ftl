check-read = { $file }: { $kind }, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}.
check-errors = Errors ({ $count }):
check-warnings = Warnings ({ $count }):
check-notes = Notes ({ $count }):
check-at = { $place }: { $sentence }
check-column = { $place }, “{ $column }”
check-expected = What would be right: { $expected }.
check-more = … and { $count } more
check-changes = Changes: { $new } new rows, { $changed } changed, { $same } the same, { $missing } missing from the file.

load-done = { $file }: loaded as upload { $upload }.
load-errors = { $file }: not loaded, the file has errors. Mend them and load it again.
load-warnings = { $file }: not loaded, there are warnings. If all is right, repeat with --accept-warnings.
load-unchanged = { $file }: all of this is already there, nothing changed.

erase-needs-one = Name one thing: an upload's number or a pair's code (--pair).
erase-done = Personal details are erased; this is upload { $made }. There is no way back.
author-personal = “--by” tells a person's full name or phone. Give the name of an account.
erase-remains-log = Traces may remain in PostgreSQL's write-ahead log, its archive and copies: only the database's administrator can delete them.
erase-remains-tables = Traces may remain in the database's files: somebody was reading all the time. Stop the app and run the command again.
erase-remains-statistics = Traces may remain in PostgreSQL's statistics: the database's owner can rewrite them (VACUUM FULL pg_statistic).

backup-done = The database was copied to { $file }.

write-onto-database = { $file } is the database itself or a file that belongs to it: write to another file.
backup-broken = The copy { $file } differs from the database and was not kept. Check the disk and try again.
restore-incomplete = { $file } is the file of a running database without its log ({ $file }-wal): it may lack the latest uploads. Make a copy with the command backup, or put the log beside the file; --allow-incomplete takes the file as it is.
restore-not-a-backup = The file { $file } is no backup; nothing changed.
restore-set-aside = The former database file could not be read; it was set aside as { $file }, and the backup took its place. Delete it once it is not needed.
restore-done = The database was restored from { $file }.

kind-unknown = There is no kind of file “{ $kind }”. There are: { $known }.

where-unknown = The condition “{ $condition }” is unclear. Write COLUMN=VALUE; the columns are: { $known }.

moment-nothing-known = Nothing was known yet on { $at }: the first upload came later.
moment-unknown = The moment “{ $at }” is unclear: give an upload's number or a day such as 12.10.2026 or 2026-10-12.

database-is-new = This database is new, it did not exist before: { $path }
database-not-there = There is no database { $path }. Check DATABASE_URL; the commands serve and load make a new one.
serve-address = The dashboard is open at { $address }
serve-no-app = Run the command from the project's folder: { $folder }.
serve-no-demo = The database already holds other data: the demo was not loaded, the dashboard opens with what is there.
serve-no-hosts = Other machines will be refused as yet. Say by which name they open the app: SYNERGIA_ALLOWED_HOSTS=name.
serve-no-proxy = SYNERGIA_PROXIES names neither an address nor a network: { $problem }.
serve-owner = There are no accounts yet. This one-time address makes whoever opens it the coordinator: { $address }
    It works until the first account; send it to nobody.

account-password-given = The password for the first sign-in; it must be changed right after it.
account-password-kept = The password is kept.
account-removed = There is no account “{ $name }” any more. Its uploads keep the name.
account-member-unknown = There is no member with the code “{ $member }”.

language-unknown = There is no language “{ $language }”. There are: { $known }.
period-unknown = The period “{ $period }” is not understood: write, for example, 2025/26, 2025/26-H1, 2025-Q3, 2025-11 or 2025.
by-unknown = Cannot group by: { $columns }. Possible: { $known }.
file-not-written = The file { $file } could not be written: check that its folder exists and can be written to.
file-not-read = There is no file { $file }, or it cannot be read: check its name, folder and rights.
serve-no-port = The address { $address } is taken or not of this machine. Choose another: --port, --host.
command-no-option = This command has no option { $option }. See --help for all options.
command-missing = Missing: { $name }. See --help.
command-bad-value = The value of { $name } does not fit. See --help for what does.
command-usage = The command is not understood ({ $problem }) See --help for all commands.
where-not-a-number = The condition “{ $condition }” is not understood: this column holds numbers.
template-filled-kind = The example is one workbook of all kinds: no kind goes with it.
