# The tracker: what a complainant or representative reads about their own complaint.

tracker-nav = Your complaints
tracker-list = Your complaints
tracker-none = There is no complaint under this sign-in. If you think there should be, tell us.
tracker-reference = Reference
tracker-received = Reached us on
tracker-pages = Pages of your complaint
tracker-tab-home = Where it stands
tracker-tab-messages = Messages
tracker-tab-letters = Letters
tracker-tab-papers = Papers
tracker-tab-details = Your details
tracker-acting-for = You are doing this for { $name }. It is recorded that you did, and for whom.
tracker-back = Where it stands

tracker-home = Where your complaint stands
tracker-owed = What we need from you
tracker-until = until { $day }
tracker-stages = The way of a complaint
tracker-step-checks = Initial checks
tracker-step-primary = Primary investigation
tracker-step-detailed = Detailed investigation
tracker-step-decision = Views and decision
tracker-step-closed = Finished
tracker-step-done = done
tracker-next = What happens next
tracker-who = Who has it
tracker-nobody = Nobody: it is finished
tracker-news = When to expect news
tracker-over = The complaint is closed.
tracker-no-day = We cannot name a day yet. You will hear from us as soon as something happens.
tracker-decision = Read our decision
tracker-recommendations = See what we recommended and what has been done
tracker-write = Write to us, or send us papers
tracker-timeline = What has happened
tracker-nothing-yet = Nothing has happened yet.
tracker-paper = Paper { $number }
tracker-withdraw-link = End your complaint
tracker-queue-initial-checks = It waits for an officer to make the initial checks
tracker-queue-primary = It waits for a caseworker for the primary investigation
tracker-queue-detailed = It waits for a caseworker for the detailed investigation
tracker-queue-compliance = Our team that follows up recommendations
tracker-queue-publication = Our publication team
tracker-queue-post = Our post room

tracker-messages = Write to us
    .lead = An officer reads every message. You can send papers with it, or on their own.
tracker-messages-before = Messages so far
tracker-message = Your message
    .name = The message
tracker-papers = Papers
    .hint = Letters, photographs, e-mails, recordings: up to 50 MB each.
tracker-channel = How did this reach you?
    .missing = Say how it reached you
tracker-message-button = Send
tracker-message-sent = Your message has been sent. An officer will read it.
tracker-message-ours = From us
tracker-message-yours = From you
tracker-no-messages = There are no messages yet.

tracker-letters = Letters to you
tracker-letters-back = Back to your letters
tracker-no-letters = There are no letters yet.
tracker-letter-day = Day
tracker-letter-subject = About
tracker-letter-state = State
tracker-your-reference = Your reference:
notice-state-queued = Waiting to be sent
notice-state-sent = E-mail sent
notice-state-failed = It did not arrive: to be posted
notice-state-printed = Printed
notice-state-posted = Posted

tracker-papers-page = Papers
tracker-no-papers = There are no papers yet.
tracker-paper-name = Paper
tracker-paper-from = From
tracker-paper-own = You
tracker-paper-ours = Us, or with our message
tracker-kilobytes = { $count } kB
tracker-send-papers = Send us papers

tracker-details = Your details
    .lead = Only we see these. The organisation is told your name and nothing else from this page.
tracker-name = Your name
    .missing = Enter your name
tracker-address = Postal address
tracker-postcode = Postcode
tracker-phone = Telephone number
tracker-email = E-mail address
tracker-means = How do you want to hear from us?
    .missing = Choose how you want to hear from us
tracker-large = Do you want our letters in large print?
    .missing = Say whether you want large print
tracker-adjustments = Is there anything that would make it easier for you to deal with us?
    .hint = For example: call before you write, more time to answer, an interpreter.
tracker-own-question = A question that only you can answer
    .hint = When you call us, we ask it before we say anything of your complaint, so that nobody else is told. For example: what was the name of my first cat?
    .both = Write the question that this answers
    .name = Your own question
tracker-own-answer = Your answer to it
    .hint = It is shown to nobody, not to us either. Leave it empty to keep the answer you gave before.
    .both = Write the answer to your question
    .name = The answer to your own question
tracker-details-button = Keep these details
tracker-details-kept = Your details have been changed.

tracker-withdraw = End your complaint
    .lead = We stop looking at it and tell the organisation so. What you have sent stays sealed with us for as long as the law asks, then it is destroyed. You cannot take this back, but you can talk to us first.
tracker-withdraw-why = Is there something you want to tell us?
    .hint = You do not have to.
tracker-withdraw-button = End my complaint
tracker-withdrawn = Your complaint has been ended.

# Finding a Member of Parliament, here and on the public page about members.
find-member = Find a member
    .hint = By your postcode, the member’s name or the name of the constituency
find-member-button = Search
find-member-found = { $count ->
    [0] No sitting member is found for “{ $words }”. Check the spelling, or try the constituency.
    [one] One member found for “{ $words }”.
   *[other] { $count } members found for “{ $words }”.
}
postcode-part = “{ $postcode }” is the first part of a postcode only. Type the whole postcode, or search by the name of the member or the constituency.
postcode-no-file = We cannot look up postcodes here. Search by the name of the member or the constituency.
postcode-unknown = We do not know the postcode { $postcode }. Check it: a new one reaches our list some months late. You can also search by the name of the member or the constituency.
postcode-nowhere = { $postcode } lies in no constituency of the House of Commons. Any member can refer a complaint: search by name.
postcode-ended = { $postcode } was taken out of use in { $year }. If your address has another postcode now, search with that one. You can also search by the name of the member or the constituency. This is where it lay:
postcode-mostly = This is the constituency of { $postcode }:
postcode-mostly-next = We know this of the middle of a postcode. At the edge of a constituency, some addresses of a postcode lie in the next one. If yours does, search by the name of your constituency.
postcode-wholly = All addresses of { $postcode } lie in this constituency:
postcode-straddles = { $postcode } lies in { $count } constituencies. Your address tells which of them is yours:
postcode-straddles-next = Your poll card names your constituency. The electoral services of your council can tell it for any address.
postcode-straddles-ask = Choose your constituency below. If you cannot tell which it is, do not guess:
postcode-straddles-write = write to us with your address, and we find out
postcode-place = { $constituency }: { $member }
postcode-place-nobody = { $constituency }: we know of no sitting member. Any member can refer a complaint.

# Asking a Member of Parliament.
referral-ask = Ask a Member of Parliament to refer your complaint
    .lead = The law says that a complaint about a government department reaches us through a Member of Parliament. Any member can refer it. By custom people ask the member for the place where they live.
referral-now = You have asked { $member }. You can change what their office may see. Until the complaint is referred you can ask another member instead.
referral-member = Whom do you ask?
    .missing = Choose a member
    .name = The member
referral-reached = If the member has your complaint already: since which day?
    .hint = The time limit stops on the day it reached the member. Leave it empty if they do not have it yet.
    .name = The day it reached the member
referral-shows = What may the member’s office see?
    .hint = You can change this later.
    .missing = Choose what the member’s office may see
    .name = What the member’s office may see
referral-ask-button = I agree to the referral: ask the member
referral-asked = The member’s office has been asked.

# Who acts for the complainant.
tracker-acts = { $name } acts for you. They can see this complaint.
tracker-acts-limited = { $name } speaks for you. They can see this complaint, and you decide.
tracker-acts-link = End this
tracker-authority = Should { $name } stop acting for you?
tracker-authority-what = From the moment you press the button { $name } sees nothing more of your complaint, no letters and no papers. From then on we write to you.
tracker-authority-button = Yes, they stop now
tracker-authority-ended = They no longer act for you, and see nothing more of your complaint.

tracker-needs = Do you need any of these?
    .hint = We then send you letters in this form, and give you longer to answer if you need more time.
