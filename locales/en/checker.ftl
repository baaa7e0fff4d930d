# The complaint checker.

checker-title = Check whether we can help
    .lead = A few short questions tell you where to go with your complaint, and why. You need not give your name, and what you answer decides nothing: you can send us your complaint whatever the answer is.
checker-start = Start
checker-again = Start again
checker-examples-beside = Examples
checker-see-examples = See examples of what we can and cannot look at

checker-nation = Where did it happen?
    .hint = The NHS and councils have different ombudsmen in each nation.
    .name = Where it happened
checker-nation-all = Somewhere else, or I do not know
checker-matter = What is your complaint about?
    .name = What your complaint is about
checker-organisation = Which organisation is it about?
    .name = The organisation
checker-organisation-button = Search
checker-organisation-found = { $count ->
    [0] We found nothing with “{ $words }” in its name. Try one word only, or go on without it.
    [one] One organisation found. Choose it, or go on without it.
   *[other] { $count } organisations found. Choose one, or go on without it.
}
checker-organisation-not-listed = It is not in the list, or I do not know
checker-provider = Does it still provide care for the NHS?
    .hint = This matters for practices and clinics that closed or stopped working for the NHS.
    .name = Whether it still provides care for the NHS
checker-provider-still = Yes
checker-provider-not-known = I do not know
checker-provider-ended = No, it stopped
checker-provider-day = When did it stop?
    .hint = For example, 27 3 2025. A day that is roughly right is fine.
    .name = The day it stopped
checker-process = Have you complained to the organisation itself?
    .name = Whether you complained to the organisation
checker-process-not-begun = No, not yet
checker-process-waiting = Yes, and I am waiting for its answer
checker-process-stuck = Yes, but it is not getting anywhere
    .hint = For example, nobody answers, or each answer only promises another
checker-process-finished = Yes, and it has given its final answer
checker-process-complained = When did you complain?
    .hint = For example, 27 3 2026
    .name = The day you complained
checker-process-answered = When did it give its final answer?
    .hint = For example, 27 3 2026. It often says that you can now come to the ombudsman.
    .name = The day of the final answer
checker-noticed = When did you first know that something had gone wrong?
    .hint = For example, 27 3 2026. This can be later than the day it happened.
    .name = The day you first knew
checker-member = Have you asked a Member of Parliament to refer your complaint?
    .hint = For complaints about government departments the law asks for this. Any MP can do it.
    .name = Whether you have asked an MP
checker-member-not-asked = No
checker-member-asked = Yes
checker-member-day = When did your complaint reach the MP?
    .hint = For example, 27 3 2026. The time limit stops on that day.
    .name = The day it reached the MP
checker-court = Can a court or tribunal deal with it?
    .hint = For example, an appeal about a benefit, or a claim for a medical accident.
    .name = Whether a court or tribunal can deal with it
checker-applicant = Who did it happen to?
    .name = Who it happened to

# What the checker advises. Each is a title, a text, and what to do next.

checker-verdict-bring-it-to-us = Bring your complaint to us
checker-verdict-bring-it-to-us-text = From what you have told us, this looks like something we can consider. We will check it again when it comes, and tell you what we find.
checker-verdict-not-yet = Not yet: the organisation comes first
checker-verdict-not-yet-text = Complain to the organisation and ask for its final answer. Come to us as soon as you have it. If you have no answer by { $day }, come to us anyway.
checker-verdict-not-yet-waiting = Ask the organisation for its final answer, and come to us as soon as you have it. If you have no answer by { $day }, come to us anyway.
checker-verdict-ask-an-mp = Ask a Member of Parliament to refer it
checker-verdict-ask-an-mp-text = The law says that a complaint about a government department reaches us through a Member of Parliament. Any MP can refer it. You can prepare your complaint with us now and print it for the MP.
checker-verdict-go-to = Somebody else can help you better
checker-verdict-go-to-text = From what you have told us, this is not something we usually look at. These can:
checker-verdict-go-to-nobody = From what you have told us, this is not something we usually look at, and we know of nobody else who does. An advice centre near you may know more.
checker-last-day = To be in time, your complaint should be with { $who ->
    [mp] an MP
   *[us] us
} by { $day }.
checker-last-day-past = The usual time limit ended on { $day }. We can still look at it if there is a good reason: tell us what kept you.
checker-send-anyway = You can send us your complaint all the same. A person looks at every complaint, and if we cannot help we tell you why.
checker-complain = Make your complaint
checker-complain-anyway = Send your complaint all the same
checker-carried = What you have answered here is carried over. You can also begin with an empty form.
checker-reasons = Why
checker-how-met = This fits
checker-how-exception = An exception may apply
checker-how-let-through = A person let this through
checker-how-unknown = We will ask more about this
checker-how-not-met = This stands in the way
checker-source = { $source }. { $certainty }.
checker-change = Change your answers
checker-mp-link = How an MP can help
checker-elsewhere-first = Who comes before us
# Worked examples.

checker-examples-title = Examples of what we can and cannot look at
    .lead = The people in these examples are made up. The answers are those that our checker gives today.
checker-example-hospital = A hospital in England sent a woman home too early. She complained, and the hospital gave its final answer last month. She first knew eight months ago.
checker-example-too-early = A man complained to a hospital in England four weeks ago about a delay. He has no answer yet.
checker-example-late-but-bereaved = A son complains about the care of his mother, who has died. He first knew 20 months ago, and the hospital has only now given its final answer.
checker-example-visa = A student waited a year for a visa. The department has given its final answer. She has not asked an MP.
checker-example-victim = A victim of crime was never told that the trial had been moved.
checker-example-scotland = A man is unhappy with a hospital in Scotland.
checker-example-council = A family in England waits for the council to repair a road.
checker-example-private = A woman paid a private clinic for an operation that went wrong.
checker-example-tribunal = A man disagrees with a decision about his benefit, and can still appeal to a tribunal.
checker-examples-in = Things we can look at
checker-examples-out = Things that others look at

# Matters the Acts leave out.

checker-matters-title = Matters that we cannot look at
    .lead = Whatever the organisation, the law keeps some matters from us. If you are not sure, send us your complaint and we will check.
checker-matters-exception = But:

# Signposts.

checker-elsewhere-title = Who else can help
    .lead = Choose what your complaint is about, and where it happened.
checker-elsewhere-button = Show
checker-elsewhere-ours = This may be something we can look at.

# Members of Parliament.

checker-mp-title = How a Member of Parliament can help
checker-mp-text =
    For complaints about government departments and most other public bodies of the UK, the law says that an MP refers the complaint to us. You agree to it, and the MP asks us to look.

    Any MP can do this. By custom people ask the MP of the place where they live.

    For complaints about the NHS in England you can come to us directly, and an MP can help you if you want. Since 29 January 2025 victims of crime can come to us directly too.
checker-mp-how = What to do
checker-mp-steps =
    Write down your complaint: you can fill in our form and print it.

    Find your MP on the website of Parliament, or ask at a library.

    Give the MP your complaint, say that you agree to it being referred, and keep a note of the day: the time limit stops when it reaches the MP.
checker-mp-who = Who is your MP?
checker-mp-checks = Three checks for an MP’s office
checker-mp-checks-list =
    Has the organisation given its final answer, or is it clearly not making progress?

    Is it within 12 months of the day the person first knew?

    Is it an organisation that we can look at?
checker-mp-find = Find your MP at members.parliament.uk
