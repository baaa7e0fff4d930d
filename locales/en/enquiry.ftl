# The start, the complaint form, saving and returning, sending, the receipt.

enquiry-start-title = When a public service has let you down
    .lead = We are an independent ombudsman. We look into complaints about the NHS in England and about UK government departments and other public bodies. Our service is free, and we take no side.
enquiry-start-check = Check whether we can help
enquiry-start-complain = Make a complaint
enquiry-start-return = Go on with a complaint you began
enquiry-can = What we can do
enquiry-can-list =
    Look into whether something went wrong, and what it did to you.

    Ask the organisation to put things right: an apology, an explanation, a payment, or a change so that it does not happen to others.

    Tell everybody what we found, without your name, so that services learn.
enquiry-cannot = What we cannot do
enquiry-cannot-list =
    Act as your lawyer, or punish or dismiss anybody.

    Change the decision of a court or tribunal.

    Look at some matters that the law keeps from us.
enquiry-cannot-link = Matters that we cannot look at
enquiry-now = How long things take now
enquiry-now-waiting = { $count ->
    [one] complaint waits for its first check
   *[other] complaints wait for their first check
}
enquiry-now-open = { $count ->
    [one] complaint is open
   *[other] complaints are open
}
enquiry-now-median = { $count ->
    [one] day: half of the complaints that ended in the last 12 months took no longer
   *[other] days: half of the complaints that ended in the last 12 months took no longer
}
enquiry-now-too-few = Too few complaints have ended in the last 12 months for us to say how long they take. We will not guess.
enquiry-now-counted = Counted today from our own list of cases, from the day a complaint reaches us to the day it ends. { $count ->
    [one] One complaint ended in the last 12 months.
   *[other] { $count } complaints ended in the last 12 months.
}
enquiry-ways = Other ways to complain
enquiry-ways-phone = By phone: { $phone }. We write your complaint down and read it back to you.
enquiry-ways-post = By post: { $address }
enquiry-ways-email = By e-mail: { $email }
enquiry-ways-any = Every step can be done by phone or by post. You need no e-mail address, no mobile phone and no password.
enquiry-ways-print = Print a blank form and guidance notes
enquiry-ways-mp = Through a Member of Parliament
enquiry-ways-advocate = With an advocate: in England independent NHS complaints advocates help you free of charge. Ask your council which one serves your area.
enquiry-more = More
enquiry-more-organisations = Organisations we can look at
enquiry-more-elsewhere = Who else can help
enquiry-more-examples = Examples of what is in and out
enquiry-more-receipt = Check a receipt

# The form.

complain-title = Make a complaint
    .lead = We ask one thing at a time. You can stop whenever you like and come back later with a code.
complain-what = What you need
complain-what-list =
    What happened, and when you first knew about it.

    The name of the organisation, and its answer to you if you have one.

    One way for us to reach you. Which one is up to you.
complain-begin = Begin
complain-begin-empty = Begin with an empty form
complain-go-on = Go on with your complaint
complain-other-ways = You can also complain by phone or by post, or print the form.
complain-print = Print the form and guidance notes
complain-return-link = Go on with a complaint that you saved
complain-caption = Your complaint
complain-caption-keyed = Keyed for somebody: { $channel }
complain-caption-issue = Your complaint: problem { $issue }
complain-save-aside = Save and come back later
complain-save-aside-text = Everything is saved as you go. To come back, also on another device, you need this return code:
complain-save-aside-keep = Write it down or print it. It is the only way back.
complain-save-aside-link = Print the code or what you have so far

complain-who = Who did it happen to?
    .name = Who it happened to
complain-you = Your name
    .lead = The name of the person who complains.
complain-you-keyed = The name of the person who complains
complain-person-title = Title
    .hint = Mr, Mrs, Ms, Dr or another, if you use one
complain-person-name = Full name
complain-person-born = Date of birth
    .hint = For example, 27 3 1957. It helps an organisation to find records.
complain-affected = The person it happened to
complain-affected-died = The person who has died
complain-affected-name = Their full name
complain-affected-title = Their title
complain-affected-born = Their date of birth
    .hint = For example, 27 3 1957
complain-affected-tie = Who are you to them?
    .name = Who you are to them
complain-represented = Does somebody act for you in this complaint?
    .hint = For example an advocate, a solicitor or a relative. We then write to them instead of you.
    .name = Whether somebody acts for you
complain-represented-no = No, deal with me
complain-represented-yes = Yes
complain-representative-name = Their full name
complain-representative-tie = What are they to you?
    .name = What they are to you
complain-organisation = Which organisation is this about?
    .name = The organisation
complain-organisation-search = Name of the organisation
    .hint = Part of the name is enough
complain-organisation-moved = An arrow (→) leads from an organisation that has closed to the one that does its work now. Your complaint goes to the second, and we keep the name of the one you chose.
complain-organisation-other = It is not in the list
complain-organisation-name = Its name, and the town if you know it
    .name = The name of the organisation
complain-happened = What happened?
    .hint = Tell us about one problem. You can add others afterwards. Say what happened, when, and who was involved, in your own words.
    .name = What happened
complain-noticed = When did you first know about this?
    .hint = For example, 27 3 2026. If you only know the month, choose a day that is roughly right.
    .name = The day you first knew
complain-noticed-or = If you cannot say
complain-noticed-unknown = I cannot say when
complain-noticed-needed = Enter the day you first knew, or tick that you cannot say
complain-effect = What did it do to you, or to the person it happened to?
    .hint = For example pain, worry, costs, or a chance that was lost
    .name = What it did
complain-subject = Which of these describes it best?
    .name = What it is about
complain-process = Your complaint to the organisation
    .lead = If you have not complained to it, leave both empty.
complain-process-complained = When did you complain to the organisation?
    .hint = For example, 27 3 2026
    .name = The day you complained to the organisation
complain-process-answered = When did it give you its final answer?
    .hint = For example, 27 3 2026. Leave it empty if you have none.
    .name = The day of its final answer
complain-process-order = The final answer cannot come before the complaint. Check both days
complain-issues = You have told us about { $count ->
    [one] one problem
   *[other] { $count } problems
}
complain-issues-change = Change
complain-issues-remove = Remove
complain-issues-of = problem { $issue }
complain-issues-add = Is there another problem that you want us to look at?
    .hint = Also if it is about another organisation
    .name = Whether there is another problem
complain-wanted = What would put things right for you?
    .hint = For example an apology, an explanation, a change, or a payment
    .name = What would put things right
complain-files = Papers that show what happened
    .lead = Letters, notes or pictures help, the organisation’s final answer above all. You can also send them later, or by post.
complain-files-add = Attach files
    .hint = Each up to 50 megabytes. You can choose several.
complain-files-keep = Attached already
    .hint = Untick what should not be sent
complain-contact = How should we tell you that there is news?
    .hint = Choose one. Whatever you choose, letters can always be printed.
    .name = How we should tell you
complain-contact-address = Postal address
complain-contact-postcode = Postcode
complain-contact-email = E-mail address
    .hint = An e-mail only says that there is news. It never says what.
complain-contact-phone = Telephone number
complain-contact-also = A telephone number, if we may also call you
complain-needs = What helps you to use our service?
complain-needs-adjustments = Tell us if something makes it hard for you to read, hear, write, travel or take part, and what would help
    .hint = For example easy read, a call in the afternoon only, or somebody who interprets sign language
complain-matters = What matters most to you?
    .hint = You have told us a lot, and we keep all of it. In a few sentences of your own: what should we not miss? You may leave this empty.
    .name = What matters most to you
complain-needs-never = Is there a way in which we must never reach you?
    .hint = For example because somebody else opens your post, reads your e-mail or answers your phone. We then send or say nothing in that way.
    .unsafe = You chose to hear from us in a way that you also say is not safe. Choose another way to hear from us, or take the tick away
    .name = How we must never reach you
complain-needs-print = Letters
complain-needs-large = Send me letters in large print
complain-language = Which language should we use with you?
    .name = The language
complain-check = Check your answers before you send your complaint
complain-check-change = Change
complain-check-empty = Not answered
complain-check-read-back = Read back
complain-check-read-back-yes = I have read this back to the person, and they agree that it is right
complain-check-declare = When you send it, you say that what you have told us is right as far as you know, and that we may tell the organisation about it if we look into it.
complain-check-consent = Send us the agreement of the person it happened to when you have it. We may ask for it before we look into the complaint.
complain-send = Send complaint
complain-taken = A complaint that did not come through this website
complain-taken-channel = How did it come?
complain-taken-day = When did it reach us?
    .hint = For a letter, the day it arrived. For example, 27 3 2026
    .name = The day it reached us
complain-taken-begin = Begin
complain-taken-referred = Did a service send them to us?
    .hint = An advocate, an advice centre, a court or tribunal service, another ombudsman.
    .name = Whether a service sent them to us
complain-taken-referred-no = No, or they do not say
complain-taken-referred-yes = Yes
complain-taken-from = Which one
complain-taken-service = Its name, if it is not in the list
    .needed = Choose the service, or write its name
complain-taken-person = Who there
complain-taken-agreed = The person who complains
    .missing = Ask the person whether we may write down who sent them, or choose “No, or they do not say”
complain-taken-agreed-yes = They agree that we write this down
office-new-listed = Key a complaint

complain-sent = We have your complaint
complain-sent-reference = Your reference
complain-sent-next = What happens next
complain-sent-next-text =
    We check whether we can look at your complaint. You can follow every step with your reference and your access code, and we tell you when there is news in the way you chose.

    { $waiting ->
        [0] Nobody else is waiting for a first check just now.
        [one] One complaint, yours perhaps, is waiting for its first check just now.
       *[other] { $waiting } complaints, yours included, are waiting for their first check just now.
    }
complain-sent-code = Your access code
complain-sent-code-text = With your reference and this code you can see your complaint on any device. We show it only now. Write it down or print it. If you lose it, phone us.
complain-sent-track = Follow your complaint
complain-sent-receipt = Your receipt
complain-sent-receipt-text = This proves exactly what you sent, for ever. Keep it with the text below: with both, anybody can check that nothing was changed.
complain-sent-salt = Salt of the receipt
complain-sent-hash = Receipt (SHA-256)
complain-sent-text = What you sent
complain-sent-download = Download this as a text file
complain-sent-done = I have kept my code. Remove it from this device
complain-sent-done-said = Your complaint is with us. Nothing about it is left on this device.
complain-sent-mp = Your complaint is about government, so a Member of Parliament has to refer it to us. Print it and give it to an MP.
complain-sent-how = The receipt is SHA-256 over the salt, a line end, and the text without empty lines and without blanks at the ends of lines. For each paper the text names the SHA-256 of the file: computed again, it shows that the paper is the same.

complain-save = Come back later
complain-save-text = Your answers are kept for 90 days after your last change. To go on, enter this code at “Go on with a complaint you began”.
complain-save-code = Your return code
complain-save-print = Print what you have so far
complain-save-leave = Leave this device without a trace
complain-save-left = You have left your complaint. With your return code you can go on at any time.
complain-save-throw = Throw this complaint away
complain-help = Help with a complaint about { $organisation }
complain-help-route = Its own way to complain
complain-help-route-text =
    Have you complained to { $organisation } itself? We can usually look at a complaint only when it has had its chance to put things right, and its answer to you helps us. You can go on here all the same.

    Look for “complaints” or “feedback” on its website, or ask anybody who works there who deals with complaints. You can complain in writing or by speaking to them. Keep a copy, and note the day.
complain-help-register = { $organisation } in our register
complain-help-similar = How others about it ended
complain-help-similar-text = Each complaint is looked at on its own. Yours may end otherwise.
complain-link-ask = Have a link sent to you by e-mail
complain-link = A link back to your draft
    .lead =
        We send one e-mail with a link that leads back to what you have written. It works once, for 7 days, and says nothing about you or your complaint. A link that we sent earlier stops working.

        We do not keep the address. If somebody else reads your e-mail, write down your return code instead: whoever has the link can read what you have written.
complain-link-email = Your e-mail address
complain-link-button = Send the link
complain-link-sent = The link is on its way. Your return code works all the same.
complain-link-unsafe = You told us never to reach you by e-mail. Write down your return code instead, or change that answer first
complain-link-no-mailbox = There is no mailbox with this address. Check it letter by letter, or write down your return code instead
complain-link-not-now = We cannot send e-mail just now. Write down your return code instead, or try again later
complain-link-open = Go on with your draft complaint
    .lead = This link works once. If you use a machine that others use too, leave your complaint with “Leave this device without a trace” when you are done.
complain-link-open-button = Go on
complain-link-old = This link does not work any more
    .lead = It works once, for 7 days, and not after a newer one was sent or after you sent your complaint or threw it away. If you have your return code, you can go on with that.
mail-draft-link = You asked us for a link to your draft complaint. Open it to go on:

    { $link }

    It works once, for { $days } days. If you did not ask for it, do nothing.

    { $office }
    .subject = A link to your draft complaint
complain-throw = Throw your complaint away?
    .lead = Everything you have written and attached will be gone for good.
complain-throw-button = Throw it away
complain-thrown = Your complaint is thrown away. Nothing of it is kept.
complain-back = Go on with a complaint you began
complain-back-code = Return code
    .hint = Five groups of letters and numbers. Capitals, small letters and blanks make no difference.
complain-back-none = There is no complaint with this return code. It may have been sent, thrown away, or not touched for 90 days
complain-lost = We do not know which complaint you are working on
    .lead = This happens when a browser forgets, for example after it was closed. Nothing is lost: enter your return code, and what you have answered is there.

# What was answered, in words. The receipt is made of these lines.

summary-first-line = Complaint { $reference }, received on { $day }
summary-people-title = People
summary-applicant = Who it happened to
summary-complainant = Person who complains
summary-affected = Person it happened to
summary-affected-died = Person it happened to, who has died
summary-born = Date of birth
summary-tie = Who they are to each other
summary-represented = Somebody acts for the person who complains
summary-representative = Who acts for them
summary-representative-is = What they are to them
summary-issue-title = Problem { $issue }
summary-organisation = Organisation
summary-happened = What happened
summary-matters = What matters most to you
summary-noticed = First knew
summary-effect = What it did
summary-subject = What it is about
summary-complained = Complained to the organisation
summary-answered = Final answer of the organisation
summary-wanted-title = Putting things right
summary-wanted = What would put things right
summary-files = Papers
summary-file = { $name } ({ $bytes } bytes)
summary-file-sealed = { $name } ({ $bytes } bytes, SHA-256 { $hash })
summary-contact-title = Reaching you
summary-means = How to tell you that there is news
summary-address = Postal address
summary-phone = Telephone
summary-email = E-mail
summary-adjustments = What helps you
summary-never = We must never reach them
summary-large-print = Letters in large print
summary-language = Language
summary-taken-title = How it came
summary-channel = It came by
summary-received = It reached us on
summary-referred-in = Who sent them to us
summary-body-received = The organisation received it on
summary-yes = Yes
summary-no = No
summary-not-known = Not known
summary-nothing = (nothing)

# The receipt.

receipt-title = Check a receipt
    .lead = When a complaint is sent, the sender gets a receipt. Here anybody who has the reference, the salt and the text can check that this, and nothing else, is what was sent, also after our papers have been destroyed.
receipt-reference = Reference
    .hint = For example, 4821-0937-5629
receipt-salt = Salt of the receipt
receipt-text = The text that was sent
    .hint = Copy the whole text. Empty lines and blanks at the ends of lines make no difference.
receipt-hash = Or the receipt itself
    .hint = 64 letters and numbers, if you computed it yourself
receipt-needed = Enter the text, or the receipt itself
receipt-button = Check
receipt-fits = It fits
    .text = This is exactly what was sent to us under this reference.
receipt-does-not-fit = It does not fit
    .text = Either the reference, the salt or the text is not exactly as it was, or there is no such receipt. Check that the whole text was copied, from the first line to the last.

# On paper.

paper-form-title = Complaint form and guidance notes
paper-form-mine = Your complaint so far
paper-notes-title = Guidance notes
paper-notes =
    You can complain to us free of charge. We are independent and take no side.

    Complain to the organisation first and ask for its final answer. If it does not answer in a reasonable time, come to us anyway.

    Come to us within a year of the day you first knew that something had gone wrong. If you are later than that, tell us why: we can often still look.

    If your complaint is about a government department, a Member of Parliament has to refer it to us. Give the filled-in form to any MP.

    Answer what you can. Leave empty what you cannot. If writing is hard for you, phone us: we write it down for you and read it back.

    Send copies of letters, not the originals.
paper-notes-contact = How to reach us
paper-form-heading = Complaint form
paper-tick-one = Tick one
paper-day = Day, month and year
paper-problem = The problem
paper-problem-more = If there is more than one problem, or more to say, use another sheet.
paper-sign = Name and date
paper-not-answered = Not answered yet
