# Accounts: signing in, invitations, passwords, and the e-mails about them.

mail-invitation = Dear { $name },

    { $office } has invited you to its casework service. Open this link and choose a password:

    { $link }

    The link works once, for 14 days. If you did not expect it, do nothing: without you it opens nothing.

    { $office }
    .subject = Your invitation from { $office }
mail-one-time-code = Your one-time code is { $code }

    Enter it at { $link } within { $minutes } minutes. It works once.

    We never ask anybody for a code on the phone or by e-mail. If you did not ask for it, do nothing.

    { $office }
    .subject = Your one-time code

sign-in = Sign in
    .lead = There are three ways. Any of them does.
sign-in-kept = You were signed out because you did nothing here for a while, or because the day was long. What you typed is kept for twelve hours: sign in, and it stands in the form again.
sign-in-way-reference = If you complained to us: the reference and the access code are on your receipt. You need no e-mail address and no password.
sign-in-way-password = If you have chosen a password, or work here or for an organisation.
sign-in-way-code = If we sent you a code or gave you one in a letter. It works once.
sign-in-trouble = If you cannot sign in
    .phone = Or phone us. We can do every step for you, and send you a new code by post.
sign-in-button = Sign in

sign-in-password = Sign in with your e-mail address and password
sign-in-email = E-mail address
    .missing = Enter your e-mail address
sign-in-password-field = Password
    .missing = Enter your password
sign-in-reference = Sign in with your reference and access code
sign-in-reference-field = Reference
    .hint = Twelve digits, such as 4821-0937-5654.
    .missing = Enter the reference on your receipt
sign-in-code-field = Access code
    .hint = Four groups of four letters and numbers, and one more at the end. Capital or small letters, with or without hyphens.
    .missing = Enter the access code on your receipt
sign-in-code = Sign in with a one-time code
sign-in-one-time-field = One-time code
    .hint = Four groups of four letters and numbers, and one more at the end. Capital or small letters, with or without hyphens.
    .missing = Enter the code
sign-in-ask = Send me a one-time code
    .lead = We send it to the e-mail address of your account.
sign-in-ask-button = Send the code
sign-in-asked = If somebody here has that e-mail address, a code is on its way to it. It works for 20 minutes.
sign-in-invitation = Welcome, { $name }
    .lead = Choose a password. From then on you sign in with your e-mail address and this password.
sign-in-invitation-for = Your account: { $email }
sign-in-invitation-button = Choose this password and sign in

accounts-own = Your account
accounts-name = Name
    .missing = Enter the name
accounts-email = E-mail address
    .missing = Enter the e-mail address
accounts-no-email = None. We write to you by post, or phone you.
accounts-role = Role
accounts-role-public = Complainant or representative
accounts-role-caseworker = Caseworker
accounts-role-manager = Manager
accounts-role-administrator = Administrator
accounts-role-both = Manager and administrator
accounts-role-organisation = Answers for an organisation
accounts-role-organisation-manager = Answers for an organisation and invites colleagues
accounts-has-code = You can also sign in with the reference of your complaint and the access code on your receipt.
accounts-details = Change your name or e-mail address
accounts-saved = Saved.
accounts-password = Change your password
    .first = Choose a password
accounts-password-saved = Your new password is saved. Everywhere else you have been signed out.
accounts-current-password = Your password now
    .missing = Enter the password you have now
accounts-new-password = New password
    .hint = At least 12 characters. Three or four words that you alone would put together are easy to remember.
    .missing = Choose a password
accounts-new-password-again = New password again
    .missing = Enter the new password a second time
    .differs = The two passwords are not the same
accounts-everywhere = Sign out everywhere
    .lead = You are signed out here and on every other device.
accounts-everywhere-button = Sign out everywhere

accounts-role-member = Works for a Member of Parliament
accounts-role-member-manager = Works for a Member of Parliament, may invite colleagues
