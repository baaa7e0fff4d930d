# The staff desk: my work, queues, duties, finding a case.

desk-work = My work
desk-duties = What is owed
desk-duties-all = What is owed in every case
desk-duties-mine = Show only mine
desk-duties-everybodys = Show everybody’s
desk-cases = Cases
desk-reference = Reference
desk-complainant = Complainant
desk-about = About
desk-stage = Stage
desk-received = Received
desk-next = Next day
desk-with = With
desk-nobody = Nobody yet
desk-due = Due
desk-what = What
desk-late = Late
desk-late-count = { $count ->
    [0] Nothing is late.
    [one] One thing is late.
   *[other] { $count } things are late.
}
desk-age = { $days ->
    [0] today
    [one] one day ago
   *[other] { $days } days ago
}
desk-take = Take
desk-pages = Pages of this list
desk-shown = { $first } to { $last } of { $total }
desk-before = Previous page
desk-after = Next page

desk-mine-late = Late
desk-mine-owed = Owed by me
desk-mine-open = My cases
desk-mine-duties = What I owe first
desk-mine-all = { $count ->
    [one] See the one thing I owe
   *[other] See all { $count } things I owe
}
desk-mine-none = Nothing is owed.
desk-mine-cases = My cases
desk-mine-no-cases = You have no cases. Take one from a queue.

desk-queues = What waits in the queues
desk-queue = Queue
desk-waiting = Waiting
desk-queue-heading = Queue: { $queue }
desk-queue-order = Cases with more reasons to go first stand above the others, and then the oldest first.
desk-queue-empty = Nothing waits here.
desk-reason = Only cases that go first for this reason
desk-reason-any = Any or none
desk-filter = Show

desk-open = Every open case
desk-open-order = The complaint that has waited longest stands first. Each says what it waits for now.
desk-open-stage = Only cases at this stage
desk-open-any = Any stage
desk-open-none = No case is open.
desk-waits = Waits for
desk-waits-waking = The day on which it comes back by itself
desk-waits-referral = The Member of Parliament’s word
desk-waits-taking = An officer to take it
desk-waits-signature = A second person to sign the decision
desk-waits-answer = An answer of the organisation
desk-waits-comments = Comments
desk-waits-scope = The complainant’s word on the scope
desk-waits-officer = The officer to move it on
desk-waits-until = by { $day }

desk-find = Find a case or an organisation
desk-find-said = A reference, a person’s name or an organisation
    .hint = For example 4821-0937-5629, or Whitcombe. Names that sound alike are found too.
desk-find-about = Only about { $organisation }
desk-find-button = Find
desk-found = { $count ->
    [one] One case found
   *[other] { $count } cases found
}
desk-found-organisations = Organisations
desk-found-more = There may be more. Give more of the name.
desk-found-none = No case was found. Check the spelling, or ask for the reference on a letter of ours.

desk-task-risk = Read today: words that suggest a risk to life
desk-task-inquiry = Move the case on
desk-task-waking = Look at an issue that comes back
desk-task-request = Get the answer to request { $number }
desk-task-extension = Say whether there is more time for request { $number }
desk-task-message = Answer message { $number }
desk-task-notice = Letter { $number } to be sent
desk-task-recommendation = Recommendation { $number } to be done
desk-task-referral = Remind the Member of Parliament
desk-task-delay = Explain the delay to the complainant
desk-task-sign-decision = Sign the decision, or send it back
desk-task-draft-rendition = Draft the text for the public
desk-task-approve-rendition = Check the text for the public
desk-task-release = Publish
desk-task-hold = Look whether a review or a court case is still open
desk-task-authority = See what shows that the representative may act
desk-task-authority-ends = The authority to act for the complainant ends
desk-task-make-notice = Make a letter in the form its reader needs, and send it
