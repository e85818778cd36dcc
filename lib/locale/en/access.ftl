sign-in-title = Sign in
sign-in-name = Account name
sign-in-password = Password
sign-in-button = Sign in
sign-in-forgotten = Forgot your password? The consortium's coordinator gives you a new one.
sign-in-refused = The name or the password is wrong.
sign-in-busy = Too many attempts at once. Wait a few seconds and try again.
sign-in-no-accounts = There are no accounts yet. Open the one-time address that the program printed at its start: it makes you the owner. Or add a coordinator with the command: python -m lib user add NAME --role coordinator
owner-title = The first coordinator
owner-note = You have opened the one-time address. Choose a name and a password: this account may do everything, and the address is no longer needed.
owner-button = Add and sign in
sessions-title = Where you are signed in
sessions-unknown = Unknown browser
sessions-since = since { $moment }
sessions-current = this browser
sessions-end = End
sessions-back = Back
sign-in-demo = This is a demo: enter as anybody
sign-out = Sign out
sign-out-everywhere = Sign out on all devices

account-role-viewer = Viewer
account-role-staff = Staff
account-role-coordinator = Coordinator
account-error-name-unfit = This name will not do: it needs 2 to 40 letters, digits, dots and hyphens, beginning with a letter or digit; demo, local and synergia are taken.
account-error-name-taken = There is an account with this name already.
account-error-unknown = There is no such account.
account-error-member-needed = Staff need a member to report for.
account-error-last-coordinator = This is the last coordinator. Name another one first.

password-title = Change password
password-forced = This password was given to you. Choose your own to begin.
password-current = Present password
password-new = New password, at least 10 characters
password-again = New password again
password-button = Change password
password-differs = The two new passwords differ.
password-wrong = The present password is wrong.
password-unfit-short = The new password needs at least 10 characters.
password-unfit-long = The new password may have at most 200 characters.
password-unfit-name = The new password must not contain the account's name.
password-unfit-same = The new password must differ from the present one.
password-unfit-common = Such a password is guessed first. Take three or four unrelated words, for example.

corner-guest = You are looking without signing in

guard-sign-in = Sign in to go on.
guard-viewer = Sign in to go on.
guard-staff = This page is for staff. Sign in with a staff account.
guard-coordinator = This page is for the coordinator. Sign in with the coordinator's account.

rights-refused = { $count ->
        [one] { $count } row of the file
       *[other] { $count } rows of the file
    } you may not upload: your organisation is { $member }. Take these rows out, or give the file to the coordinator.
rights-member = Organisation
rights-kind = files of this kind are uploaded by the coordinator
rights-owner = the row is about another organisation
rights-taken = under this code there is a row of another organisation already
rights-reporter = the column “reported by” must name your organisation
rights-part = your organisation takes no part in this
rights-none = You may not do this; nothing has changed.

error-title = That did not work
error-unexpected = Something broke. Try again; if it happens again, give the administrator the error number.
error-id = Error number: { $id }
