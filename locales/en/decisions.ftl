# What the public reads: the list of decisions, one decision, its feed.

decisions-nav = Decisions
decisions-list = Our decisions
    .lead =
        What we decided about complaints, without the names of people. We publish most decisions, two months after a case is closed. Each reflects the law and the guidance of its time.
decisions-words = Words to look for
    .hint = For example: delayed scan, or "end of life". You can also use AND, OR, a minus before a word that must not be there, and brackets.
decisions-search = Search
decisions-search-label = Search our decisions
decisions-choose = Show what I chose
decisions-clear = Clear the search
decisions-order = Order
decisions-order-best = Best match first
decisions-order-newest = Newest first
decisions-order-oldest = Oldest first
decisions-kind-organisation = Organisation
decisions-kind-sector = Kind of services
decisions-kind-outcome = How it ended
decisions-kind-subject = What it is about
decisions-kind-year = Year
decisions-kind-remedy = What was recommended
decisions-kind-compliance = What became of it
decisions-of-kind = { $count ->
    [one] 1 decision
   *[other] { $count } decisions
}
decisions-to-results = Skip to the decisions found
decisions-count = { $count ->
    [0] No decisions found
    [one] 1 decision found
   *[other] { $count } decisions found
}
decisions-chosen = What you are looking for
decisions-words-said = The words “{ $words }”
decisions-all = All our decisions
decisions-remove = Remove
decisions-instead = Did you mean:
decisions-none = Try fewer words, or other ones, or remove a choice. Words of the same stem are found too: “delay” finds “delayed”.
decisions-previous = Previous page
decisions-next = Next page
decisions-pages = Pages of the list
decisions-page = Page { $page } of { $pages }
decisions-similar = Decisions like this one

decisions-alert-link = E-mail me when there are new decisions like these
decisions-alert = E-mails about new decisions
    .lead =
        You will hear of new decisions that fit: { $what }.

        We send you at most one e-mail a day, and none when there is nothing new. First we send a link, so that nobody else can order e-mails for you.

        We keep your address for this alone, sealed. It is deleted when you end the e-mails, which takes one click in any of them, and at the latest after a year.
decisions-alert-email = Your e-mail address
decisions-alert-button = Send me the link
decisions-alert-no-mailbox = There is no such mailbox. Check the address for slips.
decisions-alert-not-now = We cannot send e-mails just now. Try again in an hour.
decisions-alert-sent = We have sent you an e-mail. Follow the link in it within seven days, and the e-mails begin.
decisions-alert-confirm = Begin the e-mails about new decisions
    .lead = Press the button, and you hear of new decisions from tomorrow.
decisions-alert-confirm-button = Begin
decisions-alert-confirmed = The e-mails about new decisions have begun. Each has a link that ends them.
decisions-alert-old = This link does not work any more. If you still want e-mails about new decisions, ask for them below the list.
decisions-alert-end = End the e-mails about new decisions
    .lead = Press the button, and we delete your address and send no more of these e-mails.
decisions-alert-end-button = End the e-mails
decisions-alert-ended = The e-mails have ended and your address is deleted.
mail-alert-confirm =
    Somebody, probably you, asked { $office } for e-mails about new decisions that fit: { $what }.

    If that was you, follow this link within { $days } days, and press the button there: { $link }

    If it was not you, do nothing. You will not hear from us again, and your address is deleted.
    .subject = Please confirm: e-mails about new decisions
mail-alert-news =
    { $count ->
        [one] There is 1 new decision that fits: { $what }.
       *[other] There are { $count } new decisions that fit: { $what }.
    }

    { $list }

    All of them, newest first: { $all }

    To end these e-mails: { $end }

    This e-mail is from { $office }. Please do not answer it: nobody reads the answers.
    .subject = { $count ->
        [one] 1 new decision
       *[other] { $count } new decisions
    }

decisions-imported = From elsewhere: { $source }
decisions-feed = Follow decisions like these (Atom feed)
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
