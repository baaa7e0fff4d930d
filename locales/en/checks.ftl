# Initial checks, issue by issue.

checks-tab = Initial checks
checks-heading = Initial checks
checks-lead = Check each issue on its own. One can be in time and another out of time. The program declines nobody: you do, with reasons.
checks-of = Checks of issue { $issue }
checks-check = Check
checks-came-out = Came out
checks-why = Why, and by which law
checks-not-made = Not made yet
checks-law = { $source } ({ $sureness }).

checks-fact-in-time = First known on { $noticed }. The last day was { $last }. It reached us on { $received }, in time.
checks-fact-late = First known on { $noticed }. The last day was { $last }. It reached us on { $received }, too late.
checks-fact-no-notice = Nobody has said when the person first knew. Ask them.
checks-fact-answered = The organisation gave its final answer on { $day }.
checks-fact-waiting = Complained to the organisation on { $day }, no final answer yet. Nobody need wait longer than { $until }.
checks-fact-not-complained = Nobody has said when the person complained to the organisation.

checks-do-answer = Make the checks of issue { $issue }
checks-do-take-on = Take issue { $issue } on
checks-do-send-back = Send issue { $issue } back
checks-do-decline = Decline issue { $issue }
checks-do-wake = Look at issue { $issue } again now

checks-answer = Checks of issue { $issue }
    .lead = Answer what you can now. The rest can wait. Answers stay as they are until somebody changes them.
checks-question = { $check }
    .hint = { $facts } { $law }
checks-why-not = Why is it not met?
    .hint = The complainant may read this.
    .missing = Write why it is not met
    .name = Why it is not met
checks-why-all-the-same = Why do we look at it all the same?
    .hint = The complainant may read this.
    .missing = Write why we look at it all the same
    .name = Why we look at it all the same
checks-discretion = Not met, and let through. { $words }
checks-discretion-policy = Not met, and let through. Our policy asks for it, not the law.
checks-answered = The checks are saved

checks-take-on = Take issue { $issue } on?
    .lead = The complainant is told that we look at it. You cannot take this back.
checks-take-on-button = Take it on
checks-taken-on = The issue is taken on

checks-decline = Decline issue { $issue }
    .lead = A statement of the reasons goes to the complainant.
checks-decline-ground = On which ground?
    .missing = Choose the ground
checks-decline-reason = Why do you decline it?
    .hint = Once a check is recorded as not met, what our rules say to it is drafted here: say in it what you found. The complainant reads exactly what you make of it. Write to them, in plain words, and say where else they can turn.
    .missing = Write why you decline it
    .name = The reason
checks-decline-button = Decline it
checks-declined = The issue is declined, and the complainant is told why

checks-send-back = Send issue { $issue } back
    .lead = The organisation must first have its chance. The issue comes back by itself on the day you choose, with every answer kept.
checks-send-back-until = On which day does it come back?
    .hint = We suggest the day on which the organisation has had its time.
    .missing = Enter the day on which it comes back
    .name = The day on which it comes back
checks-send-back-reason = Why, and what should the complainant do until then?
    .hint = This is a draft from our rules. The complainant reads exactly what you make of it.
    .missing = Write why it is sent back
    .name = The reason
checks-send-back-button = Send it back
checks-sent-back = The issue is sent back until the day you chose

checks-wake = Look at issue { $issue } again now?
    .lead = Do this when the organisation has answered, or the person asks us to look sooner.
checks-wake-button = Look at it again
checks-woken = The issue is being looked at again

checks-finish = Finish the checks
    .lead = If an issue was taken on, the case goes on to primary investigation. If none was, it is closed. What was sent back can join later.
checks-finish-button = Finish the checks
checks-finished = The checks are finished

issue-state-unchecked = Not checked yet
issue-state-sent-back = Sent back
issue-state-declined = Declined
issue-state-eligible = Taken on
issue-state-withdrawn = Withdrawn
issue-state-upheld = Upheld
issue-state-partly-upheld = Partly upheld
issue-state-not-upheld = Not upheld
issue-state-resolved = Resolved
issue-state-already-put-right = Already put right
issue-state-closed-after-initial-enquiries = Closed after initial enquiries
issue-state-discontinued = Discontinued

# A Member of Parliament's part in a case.
referral-tab = MP referral
referral-heading = Referral by a Member of Parliament
    .lead = The law asks for two things on record before a complaint about a government department can be looked at: the complainant’s consent, and the member’s request. A complaint about the NHS may come with a member or without.
referral-none = No Member of Parliament has been asked.
referral-on = Asked on
referral-reached-on = It reached the member on
referral-made-on = Referred on
referral-declined-on = Not referred, told to us on
referral-consent-on = The complainant agreed on
referral-consent-shows = The member’s office may see
referral-no-consent = The complainant has not agreed yet
referral-record = Record the member’s referral
referral-record-decline = Record that the member does not refer it
referral-do-ask = Ask a member, or change what was agreed

# What the rule base makes of the record of an issue.
checks-rules = What our rules make of what is known about issue { $issue }
checks-rules-open = { $count ->
    [0] Every rule has been put to what is known.
    [one] One rule waits for facts that nobody has told.
   *[other] { $count } rules wait for facts that nobody has told.
}

# The draft of a statement of reasons (app::checks::statement).
statement-source = Where the rule stands: { $source }.

checks-hand-on-link = Pass it on to another body, with their consent
checks-hand-on = Pass the complaint on
    .lead = When another body can look at it, or at a part of it. What the person told us goes along, so that they need not tell it again. What we do with it ourselves is decided on its own.
checks-hand-on-to = To whom?
    .missing = Choose to whom
checks-hand-on-issues = Which issues?
    .missing = Choose at least one issue
checks-hand-on-papers = Do the papers that they sent go along?
    .missing = Say whether their papers go along
checks-hand-on-agreed = Who agreed?
    .missing = Choose who agreed
checks-hand-on-consent = Their consent
    .missing = They have to agree first: ask them, and say that they did
checks-hand-on-consent-yes = They agreed that we pass on their name, how to reach them, and what they told us
checks-hand-on-button = Pass it on
checks-handed-on = It is recorded. Print the packet, or send it by a safe way, today.
checks-packet = Complaint for { $to }
checks-packet-back = Back to the case
checks-packet-how = Print it and post it with the papers, or send it by the safe way of { $website }.
checks-packet-reference = Reference at { $office }:
checks-packet-consent = The complainant has agreed that we pass this on to you, so that they need not tell it again. Please write to them and say what you can do.
checks-packet-people = Who it is about
checks-packet-needs = What helps them:
checks-packet-issue = Issue { $issue }
checks-packet-noticed = They first knew on { $day }.
checks-packet-complained = They complained to the organisation on { $day }.
checks-packet-answered = Its final answer came on { $day }.
checks-packet-wanted = What they want
checks-packet-papers = Papers that come with this
