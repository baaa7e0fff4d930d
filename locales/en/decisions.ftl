# What the public reads: the list of decisions, one decision, its feed.

decisions-nav = Decisions
decisions-list = Our decisions
    .lead =
        What we decided about complaints, without the names of people. We publish most decisions, two months after a case is closed. Each reflects the law and the guidance of its time.
decisions-words = Words to look for
    .hint = For example: delayed scan, or "end of life"
decisions-organisation = Organisation
decisions-outcome = How it ended
decisions-subject = What it is about
decisions-any = Any
decisions-search = Search
decisions-clear = Clear the search
decisions-count = { $count ->
    [0] No decisions found
    [one] 1 decision found
   *[other] { $count } decisions found
}
decisions-none = Try fewer words, or other ones. Words of the same stem are found too: “delay” finds “delayed”.
decisions-previous = Previous page
decisions-next = Next page
decisions-pages = Pages of the list
decisions-imported = From elsewhere: { $source }
decisions-feed = Follow new decisions (Atom feed)
decisions-feed-title = Decisions

decisions-reference = Reference
decisions-organisations = Organisations
decisions-decided = Decided on
decisions-published = Public since
decisions-kind = Kind of decision
decisions-outcomes = How it ended
decisions-issue = Issue { $issue }
decisions-outcome-upheld = Something went wrong, somebody suffered by it, and it had not been put right.
decisions-outcome-partly-upheld = Some of what was complained about went wrong and had not been put right.
decisions-outcome-not-upheld = We did not find that something went wrong which had not been put right.
decisions-outcome-resolved = Both sides agreed how it is put right.
decisions-outcome-already-put-right = Something went wrong, and it had been put right before the complaint came to us.
decisions-outcome-closed-after-initial-enquiries = We looked at it and did not go on to a detailed investigation.
decisions-outcome-discontinued = We began to investigate and stopped before we had made a finding.
decisions-outcome-withdrawn = The person who complained did not want to go on.
decisions-summary = In short
decisions-section-our-decision = Our decision
decisions-section-complaint = The complaint
decisions-section-background = Background
decisions-section-evidence = Evidence
decisions-section-findings = Findings
decisions-section-recommendations = Recommendations
decisions-section-other = Other parts
decisions-cite = How to cite this decision
    .text = { $office }, decision { $reference }, { $day }. Name the number of the paragraph.
decisions-no-names = People are called by a title and a letter, which are not theirs. The same letter in another decision is somebody else.
decisions-provenance = This decision was not made in this service. Source: { $source }. Licence: { $licence }.

decisions-change = What this text corrects
decisions-version = Version
decisions-source = Source
decisions-licence = Licence
decisions-address = Address
decisions-asked-for = What we recommended, and what became of it
decisions-asked-caption = Each recommendation, whom we asked, by when, and what became of it
decisions-asked-what = What
decisions-asked-amount = Amount
decisions-asked-whom = Whom we asked
decisions-asked-due = By when
decisions-asked-became = What became of it
decisions-earlier = Earlier texts
    .about = This is version { $version }. A text that was corrected is not kept here. Whoever kept a copy can show by the mark of the text that it stood here.
decisions-earlier-one = Version { $version }, public from { $published } to { $until }. Its mark:
decisions-formats = Read it in another form
decisions-format-pdf = PDF, to keep or print
decisions-format-txt = Plain text
decisions-format-json = JSON, for programs
decisions-urn = Its name for good, wherever it stands:

decisions-gone = This decision is no longer public
    .text = A decision with the reference { $reference } was published here. It is not public since { $day }.
    .next = Other decisions can be searched. If you need this one for your own case, write to us.
decisions-gone-why = Why
decisions-gone-successor = In its place stands
decisions-to-list = Search our decisions
