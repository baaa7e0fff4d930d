# Looking after the accounts of staff and organisations.

admin = Accounts
admin-nav = Accounts
admin-staff = People who work here
admin-organisations = People who answer for an organisation
admin-colleagues = Your colleagues
admin-nobody = Nobody yet.
admin-state = State
admin-state-invited = Invited, has not signed in yet
admin-state-open = In use
admin-state-closed = Closed
admin-is-closed = This account is closed. Nobody can sign in with it.
admin-closed = The account is closed. Nobody can sign in with it any more.

admin-invite = Invite somebody to work here
admin-invite-organisation = Invite the first person of an organisation
    .lead = They invite their colleagues themselves.
admin-invite-colleague = Invite a colleague
admin-invite-button = Invite
admin-organisation-code = Code of the organisation
    .hint = Its page in the register of organisations shows it, such as ods:R1A.
    .missing = Enter the code of the organisation
    .unknown = The register has no organisation with this code
admin-role = What will they do?
    .missing = Choose what they will do
admin-role-plain = Work on cases
admin-role-manager = Manage the people who work on cases
admin-role-administrator = Look after accounts, and see no case
admin-role-both = Manage, and look after accounts
admin-their-role-plain = Answer for the organisation
admin-their-role-manager = Answer for the organisation, and invite colleagues

admin-person = { $name }
admin-do = What do you want to do?
    .missing = Choose what you want to do
admin-do-invite = Invite them again, or help them to a new password
admin-do-role = Change what they do
admin-do-close = Close the account

admin-letter = Invitation for { $name }
admin-letter-sent = The link is on its way to { $email }. You can also print this letter.
admin-letter-not-sent = No e-mail could be sent to { $email }. Print this letter and hand it over or post it.
admin-letter-once = The code is shown here only now. If it gets lost, invite them again.
admin-letter-back = Back to the list
admin-letter-title = Your invitation from { $office }
admin-letter-dear = Dear { $name },
admin-letter-invited = { $office } has invited you to its casework service.
admin-letter-open = Open { $url } and enter this code:
admin-letter-until = The code works once, until { $day }. You then choose a password of your own.
admin-letter-care = If you did not expect this letter, tell us, and throw it away.

admin-members = Members’ offices
admin-invite-member = Invite somebody of a member’s office
    .lead = The member, or whom the member names, may then invite colleagues. That they were invited by the member is on record: it is the member’s authority.
admin-member-name = For which Member of Parliament?
    .hint = The name or the constituency, as the register has it
    .missing = Enter the name or constituency of the member
    .name = The member
    .unknown = No sitting member is found. Check the spelling, or import the register of members
    .several = More than one member fits. Enter name and constituency
