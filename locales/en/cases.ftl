# The case page: its timeline, what happens next, people, messages, papers, who has looked.

# -- one moment of the timeline (app::lens) ---------------------------------------------------

lens-you = you
lens-office = the ombudsman’s office
lens-organisation = the organisation
lens-person = a person of the case
lens-officer = an officer
lens-service = a service
lens-yes = yes
lens-no = no

moment-case-opened = The complaint reached us on { $day } ({ $channel })
moment-person-joined = Person of the complaint: { $person }
moment-person-changed = Details changed: { $person }
moment-issue-raised = Issue { $issue } raised, about { $organisation }
moment-paper-added = Paper { $paper } sent by { $from }
moment-owner-named = Now with { $owner }, to be looked at again by { $day }
moment-priority-given = Goes before others: { $priority }
moment-priority-taken = No longer goes before others for this reason: { $priority }
moment-message-sent = Message from { $from } to { $to } ({ $channel })
moment-message-answered = Message { $message } dealt with
moment-carried-over = Carried over from an earlier system, where it had this number
moment-caller-checked = Somebody called as { $person } and was asked who they are. May be told of the complaint: { $passed }
moment-risk-noticed = Words were noticed that suggest a risk to life
moment-risk-answered = What was done about the risk to life
moment-notice-told = Letter { $notice } to { $to } was told in another way ({ $channel })
moment-citation-checked = A citation of issue { $issue } was looked up: { $looked }
moment-referred-in = Sent to us by { $from }, as the person agreed to have written down
moment-body-referred = Referred by { $organisation } itself, which received it on { $day }
moment-handed-on = Passed on to { $to }, with the complainant’s consent
moment-note-written = Note for colleagues
moment-notice-issued = Letter to { $to }: { $kind }
moment-notice-sent = Email sent to say that there is news (letter { $notice })
moment-notice-failed = Letter { $notice } did not arrive ({ $failure }). To be posted by { $day }
moment-notice-printed = Letter { $notice } printed
moment-notice-posted = Letter { $notice } posted
moment-case-joined = Joined with { $reference }: { $joint }
moment-case-parted = No longer joined with { $reference } ({ $joint })
moment-delay-explained = The reason for the delay was explained. News again by { $day }
moment-case-withdrawn = The complaint was withdrawn ({ $channel })
moment-check-answered = Issue { $issue }, check “{ $check }”: { $answer }
moment-issue-taken-on = Issue { $issue } taken on
moment-issue-declined = Issue { $issue } declined: { $ground }
moment-issue-sent-back = Issue { $issue } sent back until { $day }
moment-issue-woke = Issue { $issue } is being looked at again
moment-checks-closed = The initial checks ended. No issue was taken on
moment-primary-opened = The primary investigation began. We aim to finish it by { $day }
moment-request-made = Request { $request } to { $organisation }: { $asks }, by { $day }
moment-request-chased = Reminder to { $organisation } about request { $request }
moment-extension-asked = { $organisation } asked for more time for request { $request }, until { $day }
moment-extension-answered = More time for { $organisation } for request { $request }: { $granted }. Due on { $day }
moment-request-answered = { $organisation } answered request { $request }
moment-request-dropped = Request { $request } to { $organisation } is no longer needed
moment-signs-tested = Issue { $issue } tested for signs of a failing: { $guideline }
moment-resolution-proposed = A resolution was proposed to both sides
moment-resolution-agreed = Resolution agreed by { $party }
moment-resolution-refused = Resolution not agreed by { $party }
moment-detailed-opened = The detailed investigation began. We aim to finish it by { $day }
moment-investigated = Investigated, as the law means it
moment-scope-proposed = We set out what we are to look at
moment-scope-agreed = What we look at was agreed by { $party }
moment-scope-questioned = What we look at was questioned by { $party }
moment-comment-invited = Comments invited from { $party } until { $day }: { $on }
moment-comment-made = Comments from { $party }: { $on }
moment-comment-answered = Comment { $comment } answered. It changed something: { $changed }
moment-evidence-logged = Evidence { $evidence } logged, from { $from }
moment-offer-made = { $organisation } offered to put it right
moment-offer-answered = The offer of { $organisation } was answered. Accepted: { $accepted }
moment-finding-made = Finding on issue { $issue }: { $outcome }
moment-views-shared = Our provisional views went to both sides. Comments until { $day }
moment-decision-drafted = Decision drafted ({ $kind })
moment-decision-returned = The second person asked for changes to the decision
moment-decision-issued = Decision issued ({ $kind })
moment-recommendation-made = Recommendation { $recommendation } to { $organisation }: { $remedy }, by { $day }
moment-recommendation-answered = { $organisation } answered recommendation { $recommendation }. Accepted: { $accepted }
moment-proof-given = { $organisation } showed that part { $part } of recommendation { $recommendation } is done
moment-proof-returned = What { $organisation } showed for part { $part } of recommendation { $recommendation } is not enough
moment-part-confirmed = Part { $part } of recommendation { $recommendation } done on { $day }
moment-recommendation-closed = We no longer ask for recommendation { $recommendation }
moment-rendition-reviewed = The decision was gone through place by place
moment-rendition-drafted = Text for the public drafted
moment-rendition-approved = Text for the public approved. It can be published from { $day }
moment-rendition-returned = The second person asked for changes to the text for the public
moment-publication-withheld = Kept from the public: { $ground }
moment-published = The decision was published
moment-successor-named = The decision that stands in its place was named
moment-publication-held = Not public while this is open, since { $day }: { $ground }
moment-publication-hold-ended = { $ground }: ended. { $end }
moment-taken-down = The decision was taken back from the public: { $ground }
moment-disposed = The papers were destroyed

# -- what happens next ------------------------------------------------------------------------

next-checks-queue = The complaint waits for an officer, who checks for each part of it whether we can look at it. Complaints are taken by age, and the most urgent first.
next-checks-taken = An officer is checking for each part of the complaint whether we can look at it. They will look at it again by the day below at the latest.
next-waiting = The organisation must first have its chance to put things right. We look at the complaint again by ourselves on the day below, or sooner if you tell us that it has answered.
next-primary-queue = The complaint was taken on and waits for a caseworker, who will ask the organisation for its papers.
next-primary = A caseworker is looking at what the organisation did, and whether something went wrong that has not been put right.
next-detailed = A caseworker is investigating in detail.
next-answer = We asked the organisation for its papers or its answer, and wait for it. When it is late, we remind it.
next-signature = The decision is drafted. Somebody who has not worked on it checks it before it goes out.
next-decision = Both sides can comment on our provisional views until the day below. Then we decide.
next-remedy = The decision is made. The organisation is to put things right by the day below.
next-publication = The decision is made. It will be published without names from the day below.
next-decided = The decision is made, and there is nothing left to be done.
next-closed = The complaint is closed.

owed-comment = You can send us your comments
owed-scope = Tell us whether this is what we should look at
owed-offer = Tell us whether you accept the organisation’s offer
owed-resolution = Tell us whether you agree to the resolution
owed-request = Send us what we asked for (request { $number })
owed-reply = Tell us whether you accept recommendation { $number }
owed-proof = Show us that recommendation { $number } is done

# -- the case page and what is done with a case at any stage ----------------------------------

cases-tab = Case
cases-heading = Case
cases-with = With
cases-with-nobody = Nobody: it is closed
case-hand-nobody = Nobody answers for this case yet. Once somebody does, they find here what they can do.
case-hand-colleague = A colleague answers for this case. What only they can do is not offered to you.
cases-received = Received
cases-next = What happens next
news-late = That day has passed
cases-saved = Saved
cases-channel = How did it reach us?
    .missing = Choose how it reached us

cases-issues = Issues
cases-issue = Issue { $issue }
cases-issue-wakes = It comes back by itself on { $day }.
cases-issue-others = Other cases about this organisation
cases-wanted = What the person wants

cases-people = People
cases-person = Change details
    .lead = Letters go to this address. Needs that the person tells us are met on every channel.
cases-person-died = Has died.
cases-person-hears = Hears from us by: { $means }.
cases-person-large-print = Large print.
cases-person-title = Title
cases-person-name = Whole name
    .missing = Enter the name
cases-person-address = Postal address
cases-person-postcode = Postcode
cases-person-phone = Telephone number
cases-person-email = Email address
cases-person-means = How do they want to hear from us?
    .missing = Choose how they want to hear from us
cases-person-large = Large print
cases-person-large-yes = Letters in large print
cases-person-adjustments = Reasonable adjustments
    .hint = In the person’s own words

cases-papers = Papers
cases-paper = Paper { $no }
cases-no-papers = No papers yet.
cases-timeline = What has happened

cases-owner = Name who answers for the case
    .lead = No open case is without somebody, and a day on which they look at it next.
cases-owner-who = Who answers for it?
    .missing = Choose somebody
cases-owner-next = When do they look at it next?
    .missing = Enter the day on which they look at it next
    .name = The next day
cases-owner-button = Save
cases-owner-done = Saved. The complainant is told when somebody else answers for the case.

cases-priorities = Why does it go before others?
    .hint = Choose every reason that holds, or none.

cases-carried-over = Carried over from an earlier system, where its number was { $number }.
cases-risk-link = Words suggest a risk to life: read them today, and say what you did
cases-risk = A risk to life
    .lead = Something in this complaint suggests that somebody may be about to die, or to be killed. The program cannot know. You are asked to read it today.

        1. Read the words in full: the issues and the newest messages of this complaint.

        2. If somebody is in danger now, call 999. You may tell the emergency services what they need to help: a danger to life goes before confidence.

        3. Otherwise call the person, on a number that stands in the complaint, before the end of the day. Ask how they are, and whether somebody is with them. Samaritans listen at any hour on 116 123, free of charge.

        4. Tell your manager, whoever you are and whatever you found.

        5. Write down what you did and what you found. If there is a risk, give the complaint a reason to go before others.
cases-risk-done = What did you do, and what did you find?
    .missing = Write what you did
    .name = What you did
cases-matters = What matters most to them
cases-reading-link = Read issue { $issue } with each claim once
cases-reading = Issue { $issue }, each claim once
    .lead = { $words } words. Nothing is left out: the words as they were sent stand on the page of the case, and how long or how well somebody writes counts neither for nor against them.
cases-reading-folded = { $count ->
    [0] Nothing is said twice.
    [one] One sentence only says again what was said before, and is folded under it.
   *[other] { $count } sentences only say again what was said before, and are folded under it.
}
cases-reading-claims = What it says
cases-reading-again = { $count ->
    [one] Said once more
   *[other] Said { $count } times more
}
cases-reading-days = By day
cases-reading-citations = What it cites
    .lead = Each counts as unverified until somebody here has looked it up. People copy what machines make up, and mean no harm by it.
cases-cites-case = judgment
cases-cites-statute = law
cases-cites-guideline = guideline
cases-citation-unverified = Unverified
cases-citation-look = Look it up
cases-citation = { $cited }
    .lead = Look it up where it is published, and say what you found.
cases-citation-looked = What did you find?
    .missing = Choose what you found
cases-citation-found = Where, and what does it say?
    .missing = Write where you looked and what you found
    .name = What you found
cases-contact = Log a call, letter or visit about this complaint
cases-contacts = Calls and other contacts
cases-never-post = Never by post
cases-never-email = Never by e-mail
cases-never-phone = Never by phone
cases-never-voicemail = Leave no message
cases-caller = Who is calling? They say: { $name }
    .lead = Ask at least two of these questions, and type what the caller answers. The answers in the complaint are not shown here. Until two are right and none is wrong, tell the caller nothing, not even that there is a complaint.
cases-caller-own = Ask: { $question }
    .hint = They chose this question themselves.
    .name = The answer to their own question
cases-caller-born = Ask: what is your date of birth?
    .name = The date of birth
cases-caller-postcode = Ask: what is your postcode?
    .name = The postcode
cases-caller-phone = Ask: what phone number do we have for you?
    .name = The phone number
cases-caller-email = Ask: what e-mail address do we have for you?
    .name = The e-mail address
cases-caller-button = Compare the answers
cases-caller-link = They are calling: ask who they are
cases-caller-asked = A caller was asked on { $day }:
cases-caller-told = may be told of the complaint
cases-caller-not-told = must not be told of it
cases-caller-passed = The answers are right. You may speak about the complaint with this caller.
cases-caller-failed = Not every answer is right. Tell this caller nothing of the complaint. Offer to write to the address that we have.
cases-note = Write a note for colleagues
    .hint = No party sees it here. The law may still let somebody ask for it.
    .missing = Write the note
    .name = The note

cases-withdraw = Somebody ends the complaint
    .lead = Only the complainant, or who acts for them, can end it. It closes the case.
cases-withdraw-who = Who tells us?
    .missing = Choose who tells us
cases-withdraw-why = What do they say?
    .hint = They need not say why.
cases-withdraw-button = Withdraw the complaint
cases-withdraw-done = The complaint is withdrawn, and the case is closed

cases-alike = Perhaps the same
    .lead = Evidence, not a result.
cases-alike-lead = These cases have something in common with this one. It may be chance: look before you join them. Nothing happens by itself.
cases-joined = Worked on with
cases-joined-since = since { $day }.
cases-joined-leads = This case leads.
cases-joined-follows = That case leads.
cases-join = Join with another case
    .lead = Each case keeps its own history, its own papers and its own letters. Nobody who complained sees the other complaint. You can part them again.
cases-join-other = Reference of the other case
    .missing = Enter the reference of the other case
cases-join-other-unknown = We know no other case by this reference that you can open. Check each digit, or find the case by name first
cases-join-how = What are they to each other?
    .missing = Choose what they are to each other
cases-join-place = Which of the two leads?
    .hint = Its officer answers for both. A complaint that was sent twice is dealt with under the reference of the one that leads, and the other is closed.
    .missing = Choose which of the two leads
cases-join-place-leads = This one
cases-join-place-follows = The other one
cases-join-why = Why do you join them?
    .hint = For colleagues, in both histories. Whoever complained reads a letter of their own that names nobody else.
    .missing = Write why you join them
    .name = The reason
cases-join-button = Join them
cases-join-done = The two cases are joined, and whoever complained is told in a letter of their own
cases-part = Part from { $reference }
    .lead = Both histories keep that they were joined. A complaint that was closed because it was sent twice is open again, and its checks begin.
cases-part-link = Part them
cases-part-why = Why do you part them?
    .hint = For colleagues, in both histories.
    .missing = Write why you part them
    .name = The reason
cases-part-button = Part them
cases-part-done = The two cases are parted, and whoever complained is told

cases-delay = Explain the delay
    .lead = After 12 months the complainant must be told why it takes longer (Health Service Commissioners Act 1993, section 14(2HA)).
cases-delay-due = The reason for the delay must be told by { $day }.
cases-delay-why = Why does it take longer?
    .hint = The complainant reads exactly this.
    .missing = Write why it takes longer
    .name = The reason
cases-delay-next = When do they hear from us again?
    .missing = Enter the day on which they hear from us again
    .name = The day of the next news
cases-delay-button = Tell the complainant
cases-delay-done = The complainant is told

cases-messages-tab = Messages
cases-messages = Messages
cases-messages-all = All messages
cases-messages-none = No messages yet.
cases-message-way = What do you want to do?
cases-message-send = Write to somebody of the case
cases-message-received = Write down what somebody told us
cases-message-to = To whom?
    .missing = Choose to whom you write
cases-message-from = Who told us?
    .missing = Choose who told us
cases-message-words = The message
    .hint = For an e-mail that came, leave this empty and attach it as a file (.eml): its words and its papers are taken out.
cases-message-papers = Papers
    .hint = Letters, scans, pictures or recordings, up to 50 megabytes each
cases-message-sent = The message is kept in the case
cases-message-heading = From { $from } to { $to }
cases-message-waits = Waits for an answer
cases-message-answer = Answer message { $no }
cases-message-no-answer = Message { $no } needs no reply
cases-message-done = This message needs no reply?
    .lead = It no longer waits for an answer.
cases-message-done-button = It needs no reply

cases-looked = Who has looked at this case
    .lead = Everybody is written down once a day.
cases-looked-lead = Everybody who opens the case is written down here, once a day, and everybody who is given a paper.
cases-looked-on = Day
cases-looked-who = Who
cases-looked-what = What
cases-looked-case = Opened the case
cases-looked-paper = Was given paper { $no }
cases-looked-nobody = Nobody yet.
cases-looked-you = You
cases-looked-officer = An officer of ours

# A Member of Parliament’s part.
lens-member = the Member of Parliament
moment-referral-asked = Asked to refer the complaint: { $member }
moment-referral-agreed = { $person } agreed to the referral and to what the member’s office may see: { $shows }
moment-referral-made = The complaint was referred by { $member }. It reached the member on { $day }
moment-referral-declined = The complaint is not referred by { $member }
moment-referral-moved = The referral is now with { $member }
owed-referral = Tell us whether you refer this complaint
owed-member = Ask a Member of Parliament to refer your complaint to us

cases-referred-in = Sent to us by: { $from }
cases-body-referred = Referred by { $organisation } itself. It received the complaint on { $received } and referred it on { $referred }.

# Who acts for the complainant.
moment-authority-recorded = What shows that { $person } may act for the complainant was seen: { $kind } ({ $scope })
moment-authority-ended = { $person } no longer acts for the complainant: { $why }
moment-sign-in-given = { $person } was given an access code
cases-authority-not-seen = Authority not yet seen: can be told and speak, and not decide
cases-authority-seen = { $kind }, from { $from }. { $scope }.
cases-authority-ends = It ends on { $day }.
cases-authority-over = Has not acted for the complainant since { $day }: sees nothing of the case
cases-authority-link = Record what shows that they may act
cases-authority-end-link = They no longer act
cases-authority = What shows that { $name } may act for the complainant
cases-authority-kind = What did you see?
    .missing = Choose what you saw
cases-authority-scope = How far does it go?
    .missing = Choose how far it goes
cases-authority-from = Its first day
    .missing = Enter its first day
cases-authority-until = The day on which it ends, if it names one
    .hint = From this day on they see nothing more of the case.
cases-authority-paper = The paper that shows it, if it is in the case
cases-authority-recorded = It is recorded who may act, and how far that goes.
cases-authority-end = { $name } no longer acts for the complainant
cases-authority-end-how = How did the complainant tell us?
    .hint = They see nothing more of the case from the moment you press the button. From then on we write to the complainant.
    .missing = Choose how we were told
cases-authority-end-button = End it now
cases-authority-ended = They no longer see the case. From now on we write to the complainant.
cases-sign-in-link = Give them an access code
cases-sign-in = An access code for { $name }
cases-sign-in-sure = Do you know that it is them?
    .hint = Whoever has the code sees the complaint. An earlier code stops working.
    .missing = Make sure that it is them, and tick the box
cases-sign-in-sure-yes = Yes, I have made sure
cases-sign-in-back = Back to the case
cases-sign-in-button = Make the code
cases-sign-in-title = Your access code
cases-sign-in-once = This page is shown once. Print it, or read the code out now.
cases-sign-in-open = To see your complaint, go to { $url }. Enter the reference { $reference } and this access code.
cases-sign-in-care = Keep the code as you keep a key.

# Who speaks for somebody who has died.
moment-speaker-decided = Who speaks for the person who has died: { $speaks } ({ $ground })
cases-speaks-title = Who speaks for { $name }?
cases-speaks-may = { $name } has died, and people in more than one of these cases may want to speak for them.
cases-speaks-link = Decide who speaks
cases-speaks-decided = Decided on { $day }: { $speaks } ({ $ground }).
cases-speaks = Who speaks for { $name }?
cases-speaks-two = { $name } has died. Whoever complains here, and whoever complains in { $reference }, both want to speak for them.
cases-speaks-order = The law names who may, in this order:
cases-speaks-order-first = the personal representative: the executor, or the administrator of the estate
cases-speaks-order-family = if there is none, somebody of the family
cases-speaks-order-other = otherwise somebody else who is suitable, and under some laws a body
cases-speaks-judge = Within the family the law puts nobody first. You decide, and say why. Whoever does not speak keeps the complaint about what happened to themself.
cases-speaks-who = Who speaks?
    .missing = Choose who speaks
cases-speaks-ground = On what ground?
    .missing = Choose the ground
cases-speaks-why = Your reasons
    .hint = Both read this in a letter. Name nobody, and say nothing that one of them told you.
    .missing = Write your reasons
cases-speaks-button = Decide and tell both
cases-speaks-done = It is decided, and both are told.

# Adjustments that change what the office does.
moment-notice-made = Letter { $notice } was made in the form that { $to } needs, and sent
cases-person-needs = What do we do so that they can deal with us?
    .hint = Letters, days and notes for colleagues follow from this. What it means for them, write in their own words below.
cases-need-braille = Letters go in Braille. Nothing is printed.
cases-need-easy-read = Letters go in easy read: short sentences with pictures. Nothing is printed.
cases-need-audio = Letters go as a recording. Nothing is printed.
cases-need-sign-language = Book an interpreter for every call and meeting. Letters go as a signed video. Nothing is printed.
cases-need-colour = Print on the coloured paper that they can read.
cases-need-more-time = Every time they have to answer us is longer by itself.
cases-need-through-somebody = Letters and calls go only through the person they named, never to them.
cases-need-other = Read below what they need.
