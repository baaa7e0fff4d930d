# Findings, provisional views and the decision.

decision-tab-findings = Findings
decision-tab-views = Provisional views
decision-tab-decision = Decision
decision-our-office = our own enquiries
decision-back-case = Back to the complaint
decision-back-decision = Back to the decision
decision-back-views = Back to sharing the provisional views

decision-issue-heading = Issue { $issue }: { $subject }
decision-about-organisation = About { $organisation }.
decision-beside-issue = What the person says about { $organisation }
decision-beside-wanted = What the person wants

# -- findings ---------------------------------------------------------------------------------
decision-findings = Findings
decision-findings-shared = Provisional views were shared on { $on }.
decision-findings-read-views = Read the provisional views
decision-findings-not-open = Findings are made in a detailed investigation. None is open now.
decision-findings-decided = Decided: { $outcome }.
decision-findings-none = Investigated since { $since }. There is no finding yet.
decision-findings-not-investigated = This issue is not part of the detailed investigation. It ends as its primary investigation says.
decision-findings-no-issue = No issue of this complaint has been taken on.
decision-findings-write = Write the finding on issue { $issue }
decision-findings-change = Change the finding on issue { $issue }
decision-found = The finding is saved.

decision-finding = Finding on issue { $issue }
    .lead = Say what should have happened, what did, and whether the gap is a failing. Then say what followed from it, and what has been put right.
decision-should = What should have happened?
    .name = What should have happened
    .hint = Name the law, policy, guidance or standard, and what it asks for.
    .missing = Write what should have happened
decision-did = What did happen?
    .name = What did happen
    .hint = As the evidence shows it.
    .missing = Write what did happen
decision-gap = Is there a gap, and is it a failing?
    .name = The gap
    .hint = Compare the two. Where there is no gap, say so and why.
    .missing = Write whether there is a gap between what should have happened and what did
decision-injustice = What injustice or hardship followed from it?
    .name = The injustice or hardship
    .hint = Needed where you uphold all or part of it. Say how it follows from the failing.
decision-put-right = What has been put right already?
    .name = Put right already
    .hint = What the organisation has done since, and whether that is enough.
decision-evidence = Which evidence does the finding rest on?
    .name = Evidence
    .hint = The items of the evidence log.
    .missing = Choose at least one item of evidence
decision-evidence-item = { $number }. { $title }
decision-evidence-hint = From { $from }, { $day }. { $shows }
decision-evidence-none = The evidence log is empty. A finding needs evidence to rest on.
decision-evidence-log = Log evidence first
decision-standards = Against which standards do you hold what happened?
    .name = Standards
    .missing = Choose at least one standard
decision-outcome = How does this issue end?
    .name = Outcome
    .missing = Choose how this issue ends
decision-choose-upheld = Upheld
    .hint = There was a failing, injustice or hardship followed from it, and it has not been put right.
decision-choose-partly-upheld = Partly upheld
    .hint = This is true of a part of what the person says.
decision-choose-not-upheld = Not upheld
    .hint = There was no failing, or nothing followed from it that is not put right.
decision-severity = How severe is the injustice that is not financial?
    .name = Severity
    .hint = A financial loss stands apart from this scale. Amounts between two levels are not amounts of the scale.
    .missing = Choose a level, or say that there is none
decision-severity-none = There is none
decision-level-hint = { $amounts }. How sure we are of the amounts: { $sureness }.
decision-level-no-money = No money: an apology
decision-level-between = { $least } to { $most }
decision-level-from = { $least } or more
decision-sureness-statute = read in the statute
decision-sureness-official-page = read on an official page
decision-sureness-second-hand = read second-hand, to be confirmed
decision-sureness-to-be-checked = not read anywhere, to be checked

# -- what is missing --------------------------------------------------------------------------
decision-missing = { $count ->
    [one] One thing is still missing
   *[other] { $count } things are still missing
}
decision-missing-investigation = No detailed investigation is open.
decision-missing-views = The provisional views have not been shared with both sides.
decision-missing-finding = Issue { $issue } has no finding.
decision-missing-invitation = { $who } has not been invited to comment on what is said against them.
decision-missing-hearing = { $who } can still comment on what is said against them, until { $until }.
decision-missing-answer = A comment of { $who } has no answer.
decision-missing-comments = { $who } can still comment on the provisional views, until { $until }.

# -- provisional views ------------------------------------------------------------------------
decision-views = Share provisional views
    .lead = Both sides get the same text on the same day, and have the same time to comment.
decision-views-shared = Provisional views were shared on { $on }. Comments may come until { $until }. If you share again, the new text replaces the old one and both sides get a new window.
decision-views-sides = Who gets them
decision-views-words = What are we minded to find, and why?
    .name = The provisional views
    .hint = This begins with your findings. An empty line ends a paragraph. A short line without a full stop is a heading.
    .missing = Write what we are minded to find
decision-views-until = Until when can both sides comment?
    .name = The last day for comments
    .hint = At least 14 days from today. The office’s own number is not published, so this is our policy.
decision-views-button = Share with both sides
decision-shared = The provisional views are shared. Both sides have been told.

decision-paper-views = Provisional views on { $reference }
decision-paper-views-title = Our provisional views
decision-paper-views-on = We shared these views with both sides on { $on }.
decision-paper-views-not-final = This is not our decision.
decision-paper-views-window = It is what we are minded to decide. You can tell us by { $until } what we have misunderstood or left out. We consider every comment before we decide. Both sides have the same text and the same time.
decision-paper-over = The time for comments ended on { $until }.
decision-paper-commented = We have your comments. Thank you.
decision-paper-comment = Comment by { $until }
decision-no-views = Provisional views
    .text =
        There are none yet.

        Before we decide after a detailed investigation, we tell both sides what we are minded to find, and why. Both sides get the same text and the same time to comment. We will write to you when they are ready.
    .over = There were none. This complaint ended without them.

# -- where the decision stands ----------------------------------------------------------------
decision-hub = Decision
decision-hub-issued = Issued on { $on }.
decision-hub-read = Read or print the decision
decision-hub-read-large = Read or print it in large print
decision-hub-read-draft = Read the draft
decision-hub-draft = { $by } drafted the decision on { $on }. It waits for a second person.
decision-hub-own = You drafted it, so somebody else must sign it.
decision-hub-signers = These colleagues can:
decision-hub-signers-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
decision-hub-no-signers = Nobody else who works on cases has an account yet. Ask an administrator to invite a colleague.
decision-hub-sign = Read and sign it
decision-hub-give-back = Send it back with what must change
decision-hub-outcomes = How each issue would end
decision-hub-returned = A colleague sent the draft back. This must change:
decision-hub-none = The decision has not been drafted.
decision-hub-early = After a detailed investigation, the decision is drafted once both sides have seen the provisional views.
decision-hub-write = Draft the decision
decision-hub-change = Change the draft
decision-see-recommendations = See what is to be put right

# -- drafting ---------------------------------------------------------------------------------
decision-draft = Draft the decision
    .lead = Each section begins with what the case knows already. Paragraphs are numbered through when the decision is shown.
decision-section-our-decision = Our decision
    .hint = How each issue ends, and why in a few words.
decision-section-complaint = The complaint
    .hint = What the person says happened, what it did to them, and at the end what they want.
decision-section-background = Background
    .hint = What happened, in order, as far as nobody disputes it.
decision-section-evidence = Evidence
    .hint = What we considered, and the standards we used.
decision-section-findings = Findings
    .hint = What should have happened, what did, the gap, and what followed.
decision-section-recommendations = Recommendations
    .hint = What would put it right, by whom and by when. Needed where something is upheld.
decision-manner = How to write it
    .text =
        An empty line ends a paragraph.

        A short line of its own without a full stop becomes a heading.

        Lines that begin with “•” or “-” become a list below their paragraph.
decision-draft-button = Save and ask for a second person
decision-drafted = The draft is saved. A second person can read and sign it now.

# The first words of views and of a decision. An officer edits them.
decision-draft-opening = We have carefully considered the complaint of { $person }.
decision-draft-outcome-upheld = We uphold issue { $issue } ({ $subject }), about { $organisation }. Something went wrong, it caused an injustice, and it has not been put right.
decision-draft-outcome-partly-upheld = We partly uphold issue { $issue } ({ $subject }), about { $organisation }. Some of what was complained about went wrong, caused an injustice, and has not been put right.
decision-draft-outcome-not-upheld = We do not uphold issue { $issue } ({ $subject }), about { $organisation }.
decision-draft-views = These are our provisional views. We have not decided.
decision-draft-minded-upheld = We are minded to uphold issue { $issue } ({ $subject }), about { $organisation }.
decision-draft-minded-partly-upheld = We are minded to partly uphold issue { $issue } ({ $subject }), about { $organisation }.
decision-draft-minded-not-upheld = We are minded not to uphold issue { $issue } ({ $subject }), about { $organisation }.
decision-draft-heading = Issue { $issue }: { $subject }, { $organisation }
decision-draft-complains = { $person } complains about { $organisation }.
decision-draft-wanted = As an outcome, { $person } told us: “{ $wanted }”
decision-draft-received = The complaint reached us on { $day }.
decision-draft-answered = { $organisation } gave its final answer to the complaint on { $day }.
decision-draft-considered = We have considered the following evidence:
decision-draft-evidence = { $title } (from { $from }, { $day })
decision-draft-standards = We use relevant law, policy, guidance and standards to consider what should have happened. We used these:

# -- signing ----------------------------------------------------------------------------------
decision-sign = Sign the decision
    .lead = Once you sign it, it is the office’s decision. Both sides are told, and the inquiry is closed.
decision-sign-drafted = Drafted by { $by }.
decision-sign-read = Have you checked it?
    .missing = Read the draft and check it before you sign
decision-sign-read-yes = I have read it, and checked it against the findings and the evidence
decision-sign-button = Sign and issue the decision
decision-signed = The decision is signed and issued. Both sides have been told.
decision-give-back = Send the draft back
    .lead = The colleague who drafted it reads what you write. The parties do not.
decision-give-back-reason = What must change?
    .missing = Write what must change
decision-give-back-button = Send back
decision-given-back = The draft is sent back.

# -- the document -----------------------------------------------------------------------------
decision-paper = Decision on { $reference }
decision-paper-title = Our decision on a complaint
decision-paper-draft-title = Draft decision
decision-paper-not-signed = This is a draft. Nobody is bound by it until a second person signs it.
decision-paper-about = Complaint { $reference } by { $complainant }
decision-paper-issued = { $kind }, issued on { $on }
decision-paper-drafted = { $kind }, drafted on { $on }
decision-paper-outcomes = How each issue ended
decision-this-means = This means:
decision-means-upheld = we agree with the person who complained. { $organisation } got something wrong, it caused an injustice or hardship, and that had not been put right.
decision-means-partly-upheld = we agree with a part of the complaint. In that part { $organisation } got something wrong, it caused an injustice or hardship, and that had not been put right. Partly upheld does not mean rejected: that part is to be put right.
decision-means-not-upheld = we looked at it in detail and do not agree with this part of the complaint. We did not find that { $organisation } got something wrong whose effect was still to be put right.
decision-means-resolved = both sides agreed how { $organisation } puts it right, so we did not need to find who was right.
decision-means-already-put-right = something went wrong, and { $organisation } has already done what we would have asked for.
decision-means-closed-after-initial-enquiries = we looked at what both sides sent us, and saw no reason to investigate further. It does not mean that we do not believe the person who complained.
decision-means-discontinued = we stopped looking at it before the end, for the reasons given below. We have not found for either side.
decision-means-withdrawn = the person who complained asked us to stop. We have not found for either side.
decision-why-guideline = Why we went no further: { $guideline }.
decision-next = What can be done next
decision-next-remedy-office = The recommendations are followed until everything is done.
decision-next-remedy-person = We ask the organisation to put it right, each thing by a day. You can see under “Putting it right” what it has done. You do not need to do anything.
decision-next-remedy-member = We ask the organisation to put it right, each thing by a day. Your constituent can see what it has done.
decision-next-remedy-organisation = We ask you to put it right. You can see what we recommend under “Putting it right”, accept it or say why not, and show us when it is done.
decision-next-published = We publish most decisions, two months or more after they were made. No person is named in what we publish.
decision-next-review = You can ask us to look at this decision again until { $until }. Somebody who has not worked on it will consider whether:
decision-next-review-facts = we got facts wrong that matter for the decision
decision-next-review-new = there is new information that matters for it
decision-next-review-overlooked = we overlooked or misunderstood something in what you sent
decision-next-review-how = Tell us what is wrong, why it would change the decision, and what you would like to happen. You can send us a message, write or call.
decision-next-review-over = The time to ask us to look at this decision again ended on { $until }.

decision-none = There is no decision yet
decision-none-yet =
    We are still looking at the complaint.

    When we have decided, you can read and print the decision here. We will write to you on the same day.
decision-none-views =
    Both sides have seen our provisional views. Comments may come until { $until }.

    We consider every comment, and then we decide.
decision-none-closed = The complaint was closed without a decision. Our letters say why.

decision-member = The Member of Parliament

# The draft of a statement of reasons where a complaint ends without findings: see words/src/ended.rs.
ended-why-no-signs-of-failing = We saw no signs that something went wrong. That is why we stop here.
ended-why-already-put-right = There were signs that something went wrong. What followed from it has been put right. That is why we stop here.
ended-why-effect-not-linked = We could not see that the harm came from what went wrong. That is why we stop here.
ended-why-relatively-minor = What it did to you was small next to other complaints. We have to choose which ones we look at in detail. That is why we stop here.
ended-why-nothing-more-to-achieve = We do not think that we could get you more than you have. That is why we stop here.
ended-why-both-sides-agree = You and the organisation agreed how to put it right.
ended-why-signs-unremedied = There are signs that something went wrong and was not put right.
ended-why-public-interest = It matters to many people.
ended-why-person-does-not-go-on = You told us that you do not want to go on, or we could not reach you.
ended-next-resolved = You need do nothing now. If the organisation does not do what it agreed, tell us.
ended-next-already-put-right = You need do nothing now.
ended-next-closed-after-initial-enquiries = If you learn something new about it, send it to us.
ended-next-discontinued = If you want to go on after all, tell us soon. There are time limits.
ended-next-withdrawn = If you want to go on after all, tell us soon. There are time limits.
ended-next-upheld = We tell you what we asked the organisation to do.
ended-next-partly-upheld = We tell you what we asked the organisation to do.
ended-next-not-upheld = You need do nothing now.
ended-not-taken-on = Issue { $issue }, about { $organisation }: we did not look at it. We told you why in a letter of its own.
ended-law-health-1993 = The law leaves it to us whether we go on with a complaint or stop: section 3 of the Health Service Commissioners Act 1993.
ended-law-parliamentary-1967 = The law leaves it to us whether we go on with a complaint or stop: section 5 of the Parliamentary Commissioner Act 1967.
ended-law-victims-code = The law leaves it to us whether we go on with a complaint or stop: section 5 of the Parliamentary Commissioner Act 1967.
ended-law = The law leaves it to us whether we go on with a complaint or stop: { $law }.
ended-review = Do you think that we got a fact wrong, or missed something? Tell us within a month. Somebody who was not part of this looks at it again.
ended-review-longer = Do you think that we got a fact wrong, or missed something? Tell us within a month and { $more }. Somebody who was not part of this looks at it again.
