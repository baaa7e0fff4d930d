# The decision is published without names: the draft, the second look, the staff pages.

publication-title = { $subject }: a complaint about { $organisations }
publication-the-officer = the officer
publication-instead-health = a health organisation in the area
publication-instead-government = a government organisation
publication-instead-other = an organisation in the area
publication-tie-spouse = husband or wife
publication-tie-parent = parent
publication-tie-child = child
publication-tie-sibling = brother or sister
publication-tie-family = relative

# What stands in a text in place of what it hides.
publication-manner-person = Person
publication-manner-child = Child
publication-manner-of = of
publication-manner-family-of = family of
publication-manner-member-of-staff = a member of staff
publication-manner-name = [name]
publication-manner-email = [email address]
publication-manner-phone = [telephone number]
publication-manner-postcode = [postcode]
publication-manner-address = [address]
publication-manner-nhs-number = [NHS number]
publication-manner-insurance-number = [National Insurance number]
publication-manner-birth-date = [date of birth]
publication-manner-account-number = [account number]
publication-manner-reference = [case reference]
publication-manner-link = [link]

# How an issue ended, in a sentence. `subject` is what a complaint can be about.
publication-summary-upheld = Against { $organisation } ({ $subject }): upheld. Something went wrong, somebody suffered by it, and it had not been put right.
publication-summary-partly-upheld = Against { $organisation } ({ $subject }): partly upheld. Some of what was complained about went wrong and had not been put right.
publication-summary-not-upheld = Against { $organisation } ({ $subject }): not upheld. We did not find that something went wrong which had not been put right.
publication-summary-resolved = Against { $organisation } ({ $subject }): resolved. Both sides agreed how it is put right.
publication-summary-already-put-right = Against { $organisation } ({ $subject }): already put right. Something went wrong, and it had been put right before the complaint came to us.
publication-summary-closed-after-initial-enquiries = Against { $organisation } ({ $subject }): closed after initial enquiries. We looked at it and did not go on to a detailed investigation.
publication-summary-discontinued = Against { $organisation } ({ $subject }): discontinued. We began to investigate and stopped before we had made a finding.
publication-summary-withdrawn = Against { $organisation } ({ $subject }): withdrawn. The person who complained did not want to go on.

publication-import-ours = A decision of this office has the reference { $detail } already

# The page of the case.
publication-tab = Publication
publication-state = Publication
publication-state-none = There is nothing to publish yet. A decision must be issued first.
publication-state-due = A text for the public is to be drafted.
publication-state-drafted = A text is drafted. A second person has to look at it and approve it.
publication-state-returned = A second person sent the text back.
publication-state-approved = Approved. It is held until { $day } and then goes out by itself.
publication-state-withheld = Kept back from the public.
publication-state-public = Public since { $day }.
publication-state-taken-down = It was public until { $day } and has been taken down.
publication-ground = Ground
publication-returned-why = Why it was sent back
publication-hash = Mark of this text
    .about = These are the first letters of a fingerprint of the whole text. If one letter of the text changes, so do they. Only the text with the approved mark can go out.
publication-do-draft = Draft the text for the public
publication-do-edit = Change the text
publication-do-approve = Look at it and approve it
publication-do-return = Send it back
publication-do-withhold = Keep it from the public
publication-do-take-down = Take it down
publication-public-page = What the public reads
publication-text = The text
publication-second-person = You drafted this text, so a colleague has to approve it.

publication-section-title = Title
publication-section-summary = Summary
publication-section-organisations = Organisations

# The draft.
publication-do-correct = Correct the text
publication-do-hold = Hold it back: a review or a court is open
publication-do-hold-end = Say how the review or the court case ended
publication-do-successor = Name the decision that stands in its place
publication-is-correction = The text before it stays public until this one goes out. To drop the correction, write the text again as it stands.
publication-held-since = Since { $since }. Nothing of this decision is public until it ends. Look at it again by { $look }.
publication-section-change = What it corrects
publication-do-review = Go through the decision place by place
publication-review = What may give somebody away
    .lead =
        Each entry is something in the decision that may lead to a person: what it is, what found it, and every place where it stands. Ticked places are replaced. Take a tick away to leave a place as it is, and say why. Everything that you decide is kept in the case, and a second person approves the text.
publication-review-edited = The sections were also edited by hand since somebody last went through these places. Saving here writes the sections anew from the decision, and those edits are lost.
publication-review-doubts = These were left as they are. If one of them gives somebody away, add it at the end of this page.
publication-review-pressing = Replaced unless you say why not
publication-review-suggested = Only if you tick it
    .about = One of these alone leads to nobody. Together with others they may: an age, a place and a rare illness. Tick those that a neighbour could put together.
publication-review-more = Anything else
publication-review-here = { $number }. “{ $words }”: { $kind }, { $by }
publication-review-here-why = { $number }. “{ $words }”: { $kind }, { $by } ({ $why })
publication-review-instead = What stands there instead of “{ $words }”?
publication-review-why = Why does “{ $words }” stay where it stays?
publication-review-added = What else gives somebody away?
    .hint = One on each line: the words as they stand in the decision, an equals sign, and what stands there instead. For example: Rose Cottage = her home
publication-review-save = Make the text for the public of this
publication-reviewed = The text for the public was made of what you decided. A second person looks at it next.

publication-draft = Draft the text for the public
    .lead =
        Nobody may be recognised in it. The program has replaced what the case knows about people. It does not see everything: read each section as somebody would who lives next door.
publication-draft-title = Title
    .missing = Write a title
publication-draft-organisations = Which organisations is it about?
    .hint = The names under which the public finds this decision, one on each line. Write an organisation’s own name, unless naming it would give somebody away: then what the text calls it, such as “a hospital trust”.
    .missing = Write how the public reads the organisations
publication-draft-summary = Summary in plain words
    .hint = How each issue ended, first of all.
    .missing = Write a summary
publication-draft-our-decision = Our decision
    .missing = Write our decision
publication-draft-complaint = The complaint
publication-draft-background = Background
publication-draft-evidence = Evidence
publication-draft-findings = Findings
publication-draft-recommendations = Recommendations
publication-draft-change = What does this text correct?
    .hint = The public reads this beside the new text. Say what was wrong, and name nobody.
publication-draft-save = Save the draft
publication-saved = The draft is saved. A second person has to approve it.
publication-replaced = Replaced
publication-replaced-by = by
publication-nothing-replaced = Nothing was replaced here.
publication-look = Please look at
publication-as-saved = What you see is the text as it was saved. The notes beside it come from the first draft.
publication-cast = What people are called in this text
publication-cast-one = { $name }: “{ $called }”
publication-hide = Do not name { $organisation }
publication-name-again = Name { $organisation } again
publication-hide-heading = Would naming an organisation give somebody away?
publication-hide-text = A small practice or a home may be known to a whole village. The draft is then made anew, and what you typed here is lost.

# The second look.
publication-approve = Look at the text and approve it
    .lead =
        This is exactly what the public will read. Look at what the program found, and then read it all: the program does not know what the neighbours know.
publication-found = What the program found
publication-found-none = The program found nothing. That is no proof.
publication-found-certain = These must be replaced, or you say why each may stay.
publication-found-perhaps = These are perhaps nothing. Look at each: change the text, or tick below what may stay.
publication-found-earlier = It is { $reference }
publication-accepted = What may stay in the text?
    .hint = Tick each only after you have looked at it.
publication-accepted-why = Why may what you ticked stay?
    .hint = What you write is kept in the record of the case.
    .name = The reason why they may stay
publication-why-stays = Why may “{ $words }” stay in the text?
    .hint = What you write is kept in the record of the case.
    .name = The reason why “{ $words }” may stay
publication-approve-button = Approve exactly this text
publication-approved = Approved. It goes out on its day.
publication-return = Send the text back
publication-return-reason = What has to change?
    .hint = Your colleague reads this.
    .missing = Write what has to change
publication-return-button = Send it back
publication-returned = The text is sent back.

publication-withhold = Keep the decision from the public
publication-take-down = Take the decision down
    .lead = The public is told that a decision was here and on which ground it is gone. Your reasons stay with us.
publication-withhold-ground = On which ground?
publication-withhold-reason = Why?
    .hint = Only we read this.
    .missing = Write why
publication-withhold-button = Keep it back
publication-take-down-button = Take it down now
publication-withheld = The decision is kept back.
publication-is-taken-down = The decision is taken down.

publication-hold = Hold the decision back
    .lead = While a review or a court case is open, nothing of the decision is public. If it is public already, it is taken down, and the public is told which of the two is open. If the decision stands, it goes out again by itself.
publication-hold-ground = What is open?
publication-hold-since = Since when?
    .hint = For example, 27 3 2026
publication-hold-look = When does somebody look whether it still is?
    .hint = For example, 27 3 2026
publication-hold-reason = What do we know of it?
    .hint = Only we read this.
    .missing = Write what we know of it
publication-hold-button = Hold it back
publication-is-held = The decision is held back.
publication-hold-end = How did it end?
publication-hold-end-ground = What has ended?
publication-hold-end-how = What became of the decision?
publication-hold-end-reason = What was decided?
    .hint = Only we read this.
    .missing = Write what was decided
publication-hold-end-button = Save
publication-hold-is-ended = Saved. What the public reads follows at once.
publication-successor = Which decision stands in its place?
    .lead = Whoever comes to the old address is told that this decision is gone, and is led to the other.
publication-successor-number = The number of the other decision, as the public reads it
    .hint = For example, R-01234567
    .missing = Enter the number of the other decision
    .unknown = No public decision has this number. Look it up in our published decisions
publication-successor-button = Name it
publication-successor-named = The other decision is named.

# The list.
publication-list = Publication
publication-list-due = To draft
publication-list-drafted = To approve
publication-list-approved = Held until their day
publication-list-withheld = Kept back
publication-list-grounds = Why decisions are not public
publication-list-none = None.
publication-list-case = Case
publication-list-complainant = Complainant
publication-list-by = By
publication-list-held-until = Goes out on
publication-list-more = There are more than the { $count } shown.
