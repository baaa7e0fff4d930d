# Recommendations, and what becomes of them.

remedy-tab = Putting it right

remedy-list = Putting it right
remedy-list-make = Recommend something
remedy-list-none = Nothing has been recommended yet.
remedy-list-nothing-upheld = Nothing was upheld, so nothing is recommended.
remedy-list-not-decided = Recommendations follow a decision. There is none yet.
remedy-heading = Recommendation { $number }: { $kind }
remedy-late = Late
remedy-state-open = Still to be done
remedy-state-done = Done
remedy-state-closed = No longer asked for
remedy-state-refused = Refused
remedy-who = Who is to do it
remedy-puts-right = What it puts right
remedy-by = By when
remedy-by-day = by { $due }
remedy-reply = The organisation’s answer
remedy-reply-none = No answer yet
remedy-reply-accepted = Accepted on { $on }
remedy-reply-refused = Refused on { $on }
remedy-on-scale = { $level } of the severity scale
remedy-apart = Financial loss, apart from the severity scale
remedy-parts = { $count ->
    [one] What is to be done
   *[other] What is to be done, in { $count } parts
}
remedy-part = Part { $part }
remedy-part-owed = Not shown to be done yet
remedy-part-shown = Shown on { $on }. The office looks at it.
remedy-part-returned = What was shown is not enough yet.
remedy-part-done = Done on { $on }
remedy-part-late = Done late
remedy-link-check = Look at what was shown for part { $part } of recommendation { $recommendation }
remedy-link-prove = Show that part { $part } of recommendation { $recommendation } is done
remedy-link-prove-for = Record for the organisation what it shows for part { $part } of recommendation { $recommendation }
remedy-link-answer = Accept or refuse recommendation { $recommendation }
remedy-link-answer-for = Record the organisation’s answer to recommendation { $recommendation }
remedy-link-change = Change your answer to recommendation { $recommendation }
remedy-link-change-for = Record that the organisation changes its answer to recommendation { $recommendation }
remedy-link-close = Stop asking for recommendation { $recommendation }

# -- making one -------------------------------------------------------------------------------
remedy-make = Recommend something
    .lead = Say what is to be done so plainly that both sides can see when it is done. The organisation is told at once.
remedy-issue = Which issue does it put right?
    .missing = Choose the issue it puts right
remedy-issue-of = Issue { $issue }, { $organisation }
remedy-kind = What is to be done?
    .missing = Choose what is to be done
remedy-level = At which level of the severity scale?
    .hint = For injustice that is not financial. Level 1 carries no money.
    .missing = Choose the level
remedy-payment = How much?
    .name = The payment
    .hint = An amount that the scale gives at this level.
remedy-repaid = How much was lost?
    .name = The amount lost
remedy-loss = What shows the loss?
    .name = The evidence of the loss
    .hint = Receipts, bank statements or letters, and what they show.
    .missing = Write what shows the loss
remedy-text = What do you recommend?
    .name = The recommendation
    .missing = Write what you recommend
remedy-make-parts = Parts of it, one on each line
    .name = The parts
    .hint = Each part is shown and confirmed by itself. Leave this empty if there is only one.
remedy-due = By when?
    .name = The day
remedy-make-button = Recommend it
remedy-made = The recommendation is made. The organisation has been told.
remedy-wanted-nothing = The person did not say.
remedy-upheld = What was upheld
remedy-scale = The severity scale
    .text = For injustice that is not financial. The gaps between the levels are there on purpose.
remedy-scale-level = Level
remedy-scale-amount = Amount, and how sure we are

# -- the organisation -------------------------------------------------------------------------
remedy-answer = Answer a recommendation
remedy-answer-choose = Does the organisation accept it?
    .missing = Choose whether the organisation accepts it
remedy-answer-accepted = Yes, it accepts it
remedy-answer-refused = No, it refuses it
    .hint = We cannot make an organisation do what we recommend. We can report a refusal to Parliament.
remedy-answer-plan = How will it be done, and who sees to it?
    .name = How it will be done
remedy-answer-reason = Why not?
    .name = The reasons
    .missing = Write why the organisation refuses it
remedy-answered = The answer is recorded. The person who complained has been told.
remedy-prove = Show that it is done
    .lead = Say what was done and when, attach papers that show it, or both. We will look at it and tell you.
remedy-prove-words = What was done?
remedy-prove-papers = Papers that show it
    .hint = For example a copy of the letter, a proof of payment, or the new policy.
remedy-proved = Thank you. We will look at it.

# -- the office -------------------------------------------------------------------------------
remedy-check = Look at what was shown
remedy-check-choose = Is it done?
    .missing = Choose whether it is done
remedy-check-done = Yes, it is done
remedy-check-returned = No, this is not enough
remedy-check-day = When was it done?
    .name = The day it was done
    .hint = The day the organisation did it, not the day it told us. If that was after the day we asked for, it stays late.
remedy-check-reason = What is missing?
    .hint = The organisation reads this.
    .missing = Write what is missing
remedy-confirmed = Confirmed. Both sides have been told.
remedy-returned = Sent back to the organisation.
remedy-close = Stop asking for a recommendation
    .lead = What is not done is then never done. Say why we stop.
remedy-close-reason = Why do we stop asking?
    .missing = Write why we stop asking
remedy-close-button = Stop asking for it
remedy-closed = We no longer ask for it.

# -- across cases -----------------------------------------------------------------------------
remedy-across-listed = Recommendations to be done
remedy-across = Recommendations across cases
remedy-across-open = Still to be done
remedy-across-late = Of these, late
remedy-across-refused = Of these, refused
remedy-across-proof = Proof that waits for us
remedy-across-kinds = Which recommendations to show
remedy-across-show-open = Everything still to be done, late first
remedy-across-show-late = Late
remedy-across-show-refused = Refused
remedy-across-show-proof = Proof that waits for us
remedy-across-show-over = Nothing more to be done
remedy-across-of = Only { $organisation }.
remedy-across-everybody = Show all organisations
remedy-across-count = { $count ->
    [one] One recommendation
   *[other] { $count } recommendations
}
remedy-across-column-due = Due
remedy-across-column-reference = Recommendation
remedy-across-column-organisation = Organisation
remedy-across-column-kind = What
remedy-across-column-state = Waits for
remedy-across-link = { $reference }, number { $number }
remedy-across-proof-waits = Us: to look at the proof
remedy-across-accepted = The organisation: accepted, and not shown to be done
remedy-across-unanswered = The organisation: not accepted or refused yet
remedy-across-refusal = Us: it was refused
remedy-across-before = Earlier ones
remedy-across-after = Later ones
remedy-across-none-open = Nothing is still to be done.
remedy-across-none-late = Nothing is late.
remedy-across-none-refused = Nothing was refused.
remedy-across-none-proof = No proof waits for us.
remedy-across-none-over = Nothing is finished yet.
