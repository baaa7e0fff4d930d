# The register of organisations.

organisations-title = Organisations
    .lead = Find out whether we can look at a complaint about an organisation. You do not have to find it here: you can send us your complaint all the same.
organisations-search = Name of the organisation
    .hint = Part of the name is enough, for example “fernhollow” or “passport”
organisations-search-button = Search
organisations-found = { $count ->
    [0] We found no organisation with “{ $words }” in its name
    [one] One organisation with “{ $words }” in its name
   *[other] { $count } organisations with “{ $words }” in their names
}
organisations-most = These are the first { $count }. Add a word to narrow the search.
organisations-none-next = Check the spelling, or try one word only. Large organisations are sometimes listed under an older name.
organisations-letters = Names that begin with
organisations-all = All
organisations-sector = Sector
organisations-nation = Where it works
organisations-any = Any
organisations-filter-button = Show
organisations-count = { $count ->
    [one] One organisation
   *[other] { $count } organisations
}
organisations-name = Name
organisations-can-we = Can we look at it?
organisations-yes = Yes
organisations-yes-partly = Yes, in part
organisations-no = No
organisations-closed = Closed
organisations-closed-on = It ended on { $day }.
organisations-before = Previous
organisations-after = Next
organisations-page = Page { $page } of { $pages }
organisations-can = We can look at complaints about this organisation
organisations-can-partly = We can look at some complaints about this organisation
organisations-cannot = We cannot look at complaints about this organisation
organisations-regime = By which law
organisations-notes = What to know
organisations-other-names = Also known as
organisations-code = Code in its register
organisations-opened = Began
organisations-ended = Ended
organisations-source = Where we read this
organisations-since = In our register since
organisations-elsewhere = Who else can help
organisations-check = Check whether we can help
organisations-complain = Make a complaint
organisations-back = All organisations
organisations-note-schedule = The law lists the bodies that we can look at. That a body stands in a register of government does not mean that it is on that list. We check when your complaint comes.
organisations-note-part = It is part of a department or acts for one, and we look at it as the department. We check when your complaint comes.
organisations-through-mp = A Member of Parliament has to refer your complaint to us.
organisations-kind = What it is
organisations-place = Where it is
organisations-part-of = Belongs to
organisations-came-from = Took over the work of
organisations-after-lead = Its work went to another organisation. A complaint about it goes there:
organisations-after-part = Part of its work went to another organisation:
organisations-after-since = since { $day }
organisations-add-link = Add other names or a note
organisations-add = What we know of this organisation
    .lead = Everybody can read this. It stays when the register is read again.
organisations-add-names = Other names by which people know it
    .hint = One on each line. The search finds it by each of them.
    .name = The other names
organisations-add-note = What limits our reach over it
    .hint = Write it for somebody who wants to complain.
    .name = What limits our reach
organisations-add-button = Save
organisations-added = Saved.

# What an organisation is.
organisation-kind-nhs-trust = NHS trust
organisation-kind-nhs-foundation-trust = NHS foundation trust
organisation-kind-integrated-care-board = Integrated care board
organisation-kind-trust-site = Site of an NHS trust
organisation-kind-gp-practice = GP practice
organisation-kind-dental-practice = Dental practice
organisation-kind-pharmacy = Pharmacy
organisation-kind-independent-provider = Independent provider of health care
organisation-kind-independent-site = Site of an independent provider
organisation-kind-nhs-body = Body of the NHS
organisation-kind-ministerial-department = Ministerial department
organisation-kind-non-ministerial-department = Non-ministerial department
organisation-kind-executive-agency = Executive agency
organisation-kind-executive-body = Executive public body
organisation-kind-advisory-body = Advisory public body
organisation-kind-tribunal = Tribunal
organisation-kind-court = Court
organisation-kind-public-corporation = Public corporation
organisation-kind-independent-monitoring-body = Independent monitoring body
organisation-kind-devolved-administration = Devolved administration
organisation-kind-part-of-department = Part of a department
organisation-kind-executive-office = Executive office
organisation-kind-council = Council
organisation-kind-police-force = Police force
