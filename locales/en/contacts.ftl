# The contact desk: calls, letters and mails that are no complaint, or not yet.

contacts = Contacts
contacts-new = Log a contact
    .lead = One screen, while they are on the line. Write only what is needed to help them.
contacts-channel = How did they get in touch?
contacts-from = Who is it?
contacts-caller-public = Somebody for themself or their family
contacts-caller-member = The office of a Member of Parliament
contacts-caller-organisation = An organisation we look at
contacts-caller-partner = An advocate or advice service
contacts-caller-watchdog = Another ombudsman or regulator
contacts-topic = What is it about?
    .missing = Choose what it is about
contacts-words = What was said
    .hint = What they wanted, and what you told them.
    .missing = Write what was said
    .name = What was said
contacts-matter = What kind of service?
contacts-sent-to = Where did you send them?
contacts-name = Their name, if they gave it
contacts-reach = Phone number or e-mail address
contacts-call-back = Call them back on
    .hint = Only if you promised to.
    .name = The day to call back
contacts-complaint = Does it become a complaint?
contacts-complaint-yes = Yes: go on to the complaint with these words
contacts-new-button = Log it
contacts-logged = The contact is logged.

contacts-log = Log a contact
contacts-find = Find earlier contacts by name
    .hint = As it sounds is enough.
contacts-find-button = Find
contacts-found = { $count ->
    [0] No contact of that name.
    [one] One contact of that name
   *[other] { $count } contacts of that name
}
contacts-everyone = Show every contact
contacts-call-backs = { $count ->
    [0] Nobody is to be called back.
    [one] One person is to be called back
   *[other] { $count } people are to be called back
}
contacts-newest = The newest contacts
contacts-none = No contact has been logged yet.
contacts-members-link = A Member of Parliament’s office is calling
contacts-by-referred-in = Complaints that others sent to us, by who did
contacts-referred-body = The organisation complained about, itself
contacts-referred-other = A service that is not in our list
contacts-counts-link = What people get in touch for
contacts-column-when = When
contacts-column-who = Who
contacts-column-about = About
contacts-column-said = What was said
contacts-column-next = What follows
contacts-nobody = They gave no name
contacts-open = Contact of { $time }
contacts-call-back-on = Call back on { $day }
contacts-sent-to-said = Sent to { $to }
contacts-became = Became a complaint
contacts-nothing = Nothing more
contacts-back = All contacts

contacts-one = A contact
contacts-logged-by = Logged by
contacts-reach-short = Reached at
contacts-said = What was said
contacts-called = Calling back
contacts-call-back-link = I called back, or tried to
contacts-tries = Calls back
contacts-try-reached = They spoke
contacts-try-not-reached = Nobody answered
contacts-tried = How did it go?
    .missing = Say how the call went
contacts-tried-reached = We spoke
contacts-tried-again = Nobody answered, and we try again
contacts-tried-given-up = Nobody answered, and we stop trying
contacts-again = Try again on
    .name = The day to try again
contacts-tried-words = What was said, or why we stop trying
    .hint = May stay empty if nobody answered and we try again.
    .name = What was said
contacts-called-said = The call back is recorded.
contacts-about-case = About the complaint { $reference }
contacts-became-case = Became the complaint { $reference }
contacts-begin-complaint = Begin the complaint
    .hint = With these words and this name: nothing is typed twice.

contacts-counts = What people get in touch for
contacts-counts-all = { $count ->
    [0] No contact was logged between { $from } and { $to }.
    [one] One contact was logged between { $from } and { $to }.
   *[other] { $count } contacts were logged between { $from } and { $to }.
}
contacts-counts-became = { $count ->
    [0] None of them became a complaint.
    [one] One of them became a complaint.
   *[other] { $count } of them became a complaint.
}
contacts-counts-from = From
contacts-counts-to = To
contacts-counts-hint = Year-month-day, such as 2026-03-02.
contacts-counts-button = Count
contacts-counts-misread = These days could not be read, or the first is after the last: write each as year-month-day, such as 2026-03-02. The last three months are shown instead.
contacts-by-topic = By what it was about
contacts-by-sent-to = By where people were sent
contacts-by-handed-on = Complaints passed on, by where to
contacts-by-matter = By kind of service
contacts-by-caller = By who got in touch
contacts-by-channel = By how it came
contacts-by-none = None.
contacts-count = How many

contacts-members = A Member of Parliament’s office is calling
    .lead = Find the member, then see what their office may be told.
contacts-members-said = Name of the member or of the constituency
contacts-members-button = Find
contacts-members-none = No sitting member of that name or constituency. Try the beginning of one word.
contacts-members-choose = Which member?
contacts-members-of = { $name }, { $constituency }
contacts-members-told = What this office may be told
contacts-members-rule = Speak only of these complaints, and only as far as each says. Of any other complaint say nothing, not even whether there is one: its complainant has not agreed to tell this office.
contacts-members-empty = No constituent has agreed to tell this office of a complaint. Say nothing of any complaint, not even whether there is one.
contacts-members-everything = All that the complainant sees
contacts-members-progress = Only where it stands and when to expect news
contacts-members-column-told = May be told
contacts-members-no-day = No day is set
contacts-members-before = What they asked before
contacts-members-log = Log this call

contacts-questions = Ask us
    .lead = For your office: how we work, training for your staff, a visit. Somebody answers by phone or e-mail. About one constituent’s complaint it is quicker to write on the page of that complaint.
contacts-question-topic = What is it about?
    .missing = Choose what it is about
contacts-question-words = Your question
    .missing = Write your question
contacts-question-reach = Phone number, if we should not answer by e-mail
contacts-question-button = Send it
contacts-question-sent = We have your question. Somebody calls or writes back.
contacts-questions-before = What your office has asked
contacts-question-waits = Waits for our answer
contacts-question-answered = Answered
