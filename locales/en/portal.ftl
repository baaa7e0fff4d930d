# The organisation's portal.

portal-nav = Your cases
portal-home = Your cases with the ombudsman
    .lead = What we need from you, and by when. If you need more time, ask before the day is over.
portal-late = Late
portal-month = Due in the coming month
portal-later = Due later, or without a day
portal-open-cases = Open cases
portal-closed-cases = Closed cases
portal-owed = What we need from you
portal-owed-nothing = You owe us nothing at the moment.
portal-what = What
portal-case = Case
portal-due = By
portal-no-day = No day is set
portal-is-late = Late
portal-wants-time = More time was asked for
portal-received = Reached us on
portal-cases = Open cases
portal-cases-none = You have no open cases.
portal-owed-comment-allegations = Comments on the allegations
portal-owed-comment-provisional-views = Comments on our provisional views
portal-owed-resolution = Answer to the terms of a resolution
portal-owed-reply = Reply to recommendation { $number }
portal-owed-proof = Proof that recommendation { $number } is done
portal-until = until { $day }
portal-about = What the complaint about you says
portal-requests = What we asked you for
portal-recommendations = Our recommendations to you
portal-timeline = What has happened
portal-timeline-none = Nothing has happened yet that concerns you.

portal-answer = Answer the request
    .lead = Send us everything that we asked for, in one answer if you can. If some of it does not exist, say so.
portal-answer-words = Your answer
    .hint = Say what you send. If something is missing, say why.
portal-answer-papers = Papers
    .hint = PDF, Word, pictures or recordings, up to 50 megabytes each.
portal-answered = Thank you. We have your answer.

portal-time = Ask for more time
    .lead = An officer decides and tells you. Until then the day stays as it is.
portal-time-until = Until when do you need?
    .hint = Your answer is due on { $due }.
    .missing = Enter the day until which you need time
portal-time-reason = Why do you need more time?
    .hint = The person who complained has been waiting too. Say what has been done so far.
    .missing = Write why you need more time
portal-time-wanted = You asked for time until
portal-time-asked = We have your wish for more time. We will tell you what we decide.

portal-offer = Offer to put things right
    .lead = You can offer to put things right at any time before we decide. We put your offer to the complainant. If they accept it, we can close the complaint as resolved. This is what they told us they want:
portal-offer-words = What do you offer?
    .hint = Say what you will do and by when: an apology, a payment, a change. The complainant reads this.
    .missing = Write what you offer
portal-offered = We have your offer and have put it to the complainant.

portal-resolution = Can this be settled?
    .lead = We put these terms to both sides. You do not have to agree. If you do not, we go on with our investigation.
portal-resolution-answered = Thank you. We have your answer.

portal-comment-allegations = Your comments on the allegations
    .lead = The law gives you a chance to comment on what is said about you before we find anything. Nothing has been decided. This is what the complaint says:
portal-comment-views = Your comments on our provisional views
    .lead = This is what we think so far. The complainant sees the same and has the same time. Tell us what is wrong or missing before we decide.
portal-comment-words = Your comments
portal-comment-papers = Papers you want to send with them
portal-commented = Thank you. We have your comments, and will tell you how we weighed them.

portal-write = Write to us
    .lead = Ask or tell us anything about this case.
portal-write-words = Your message
portal-write-papers = Papers
portal-written = Your message has been sent.

portal-whose = What it owes us and by when, as it sees it itself.
portal-whose-cases = Every case about it
portal-whose-owes = What it owes us
portal-whose-nothing = It owes us nothing just now.

portal-refer = Refer a complaint to the ombudsman
    .lead = A health body may itself refer a complaint that somebody made to it, within a year of receiving it (Health Service Commissioners Act 1993, section 10). You tell us who complains, how we reach them, what happened, and send us your papers. Nothing is final before you have seen all your answers together.
portal-refer-received = When did you receive the complaint?
    .hint = The day it reached you, in whatever form.
    .name = The day you received the complaint
portal-refer-told = The person who complained
    .missing = Tell the person first that you refer their complaint
portal-refer-told-yes = They know that we refer their complaint, and that the ombudsman will write to them
portal-referred-next =
    We have the complaint, and we write to the person who made it. From here on we deal with them directly.

    We check whether we can look at it, as we check every complaint. If we take it on, you find it among your cases and we ask you for what we need. You need not send us anything before.
portal-referred-done = Done

portal-contacts = Whom we turn to at your organisation
    .lead = We write to and call the people here, each for what you say. Keep it up to date: a letter to somebody who has left costs the person who complained time. Only people who work here see it.
portal-contacts-none = Nobody is written down yet.
portal-contact-new = Write somebody down
portal-contact-for = What do we turn to them for?
    .name = What we turn to them for
portal-contact-name = Name of the person or the team
portal-contact-phone = Telephone number
portal-contact-email = E-mail address
portal-contact-hours = When they can be reached
portal-contact-button = Write down
portal-contact-kept = We turn to them from now on.
portal-contact-take-off = Take off
portal-contact-drop = Take { $name } off?
portal-contact-drop-button = Take off
portal-contact-dropped = We no longer turn to them.
portal-whose-contacts = Whom to turn to there
