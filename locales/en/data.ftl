# Open data: the sets, their columns, their releases.

data-nav = Data
data-title = Our data
    .lead =
        What we decide, what we recommend and what became of it, the complaints that reach us and how long they take: as files for everybody, without asking us and without a limit.
data-caution = The number of complaints that reach an ombudsman does not measure how good a service is.
data-hidden = Decisions that are published, and their recommendations, are counted exactly. Everything else is protected: a number below { $few } is not shown, and neither is one from which it could be worked out. What is not shown is never zero.
data-licence = You may use all of this under the { $licence }.
data-licence-read = Read the licence
data-sets = The sets of data
data-now = As it is now
data-of-release = As it was first said: counts are made once and repeated from release to release
data-file = { $set } as { $format }
data-format-csv = CSV
data-format-jsonl = JSON Lines
data-format-parquet = Parquet
data-schema = What a line of JSON holds, as JSON Schema: { $set }
data-columns = What each column means
data-releases = Releases
    .lead = A release is made once in a quarter and stays as it is. Its manifest names every file with its SHA-256, so that anybody can prove that a copy is whole and unchanged. Counts of a year are added on 1 April of the next; those of waiting times with each quarter that has ended.
data-releases-none = No release has been made yet. The first is made by the next daily round.
data-release = Release of { $day }
data-release-corrects = It corrects the release of { $day }: { $reason }
data-release-manifest = The manifest of this release, as JSON
data-release-schema = What the columns are, as JSON
data-release-rows = Rows
data-release-size = Bytes
data-release-period = About
data-release-hash = SHA-256
data-release-verify = To prove a copy that you keep in a folder: redress export --verify FOLDER
data-breaks = Breaks in series
    .lead = Where numbers before and after a day do not count the same.
data-breaks-none = There is none.
data-break-all = all sets
data-busy = Too many people are loading data at this moment.

data-decisions = Published decisions
    .definition = Every decision that is public here, one row each: ours, and those of others that we show beside them. Exact.
data-decisions-reference = The public reference, under which the decision is found here.
data-decisions-identifier = A name that stays the same wherever the decision is read (a UUID).
data-decisions-version = Which text of the decision this is; each corrected text is the next.
data-decisions-address = Where it can be read.
data-decisions-title = Its title.
data-decisions-organisations = The organisations that the text names, with a semicolon between two. An organisation is left out where naming it would give somebody away.
data-decisions-sectors = The kinds of services it is about, as codes.
data-decisions-kind = “assessment” for a decision after a first look, “report” for one after a detailed investigation; empty if the source does not say.
data-decisions-outcomes = How each issue ended, as codes, in the order of the issues.
data-decisions-subjects = What the issues were about, as codes, where we know.
data-decisions-recommendations = How many recommendations it made.
data-decisions-decided = The day on which it was decided; empty if the source does not say.
data-decisions-published = Since when it is public here.
data-decisions-summary = What happened and how it ended, in a few sentences.
data-decisions-source = Who decided and published it.
data-decisions-licence = Under what it may be used.
data-decisions-sha256 = SHA-256 of the text that was approved, for ours.
data-decisions-caution = What no number here measures, so that it goes wherever a row goes.

data-recommendations = Recommendations and what became of them
    .definition = Every recommendation of every decision that is public here, one row each, with how far the organisation had done it on the day of the last daily round. Exact.
data-recommendations-decision = The reference of the decision.
data-recommendations-number = Which of its recommendations, from 1.
data-recommendations-organisation = Who was asked; empty where the decision does not name it.
data-recommendations-remedy = What kind of thing was asked for, as a code.
data-recommendations-amount_pence = How much was to be paid, in pence, for a payment.
data-recommendations-due = By when.
data-recommendations-compliance = What became of it: “not-answered”, “refused”, “accepted” (its day has not come), “overdue”, “done” (in time), “done-late”, “not-asked-for” (no longer). Late stays late.
data-recommendations-decided = The day of the decision.
data-recommendations-caution = What no number here measures, so that it goes wherever a row goes.

data-complaints = Complaints received
    .definition = Every issue of every complaint that reached us in a year, by organisation and by what it is about, in each quarter and in the year. An organisation with fewer than ten issues in the year is counted with the others of its sector. Protected.
data-complaints-year = The year in which the complaint reached us.
data-complaints-quarter = The quarter of it, 1 to 4; empty for the whole year.
data-complaints-by = What the row counts: “all”, a “sector”, an “organisation”, the “others” of a sector, or a “theme”.
data-complaints-code = The code of that sector, organisation or theme.
data-complaints-name = The name of the organisation.
data-complaints-sector = The sector of the organisation, as a code.
data-complaints-nation = Where the organisation works, as a code.
data-complaints-issues = How many issues; empty if it is not shown.
data-complaints-shown = “shown”, or “hidden” where somebody could be found by the number. What is hidden is never zero.
data-complaints-caution = What no number here measures, so that it goes wherever a row goes.

data-outcomes = How complaints ended
    .definition = Every issue that ended in a year, by organisation and by what it is about: by a decision, or because the first checks declined it. Protected: decisions that are published are known anyway, so what is protected is the number of the others.
data-outcomes-year = The year in which the case was closed.
data-outcomes-by = What the row counts: “all”, a “sector”, an “organisation”, the “others” of a sector, or a “theme”.
data-outcomes-code = The code of that sector, organisation or theme.
data-outcomes-name = The name of the organisation.
data-outcomes-sector = The sector of the organisation, as a code.
data-outcomes-nation = Where the organisation works, as a code.
data-outcomes-outcome = “upheld”, “partly-upheld”, “not-upheld”, “otherwise” (resolved, already put right, closed after first enquiries, discontinued or withdrawn), “declined” (at the first checks); “decided” for the first four together, “all” for all five.
data-outcomes-issues = How many issues; empty if it is not shown.
data-outcomes-shown = “shown”, or “hidden” where somebody could be found by the number. What is hidden is never zero.
data-outcomes-percent_of_decided = The first base: the share of all issues that were decided in the year. Empty if a number in it is hidden or fewer than twenty were decided.
data-outcomes-percent_of_received = The second base: the same number as a share of all issues received in the year, those declined and those still open included. Both bases stand side by side because the first alone looks larger.
data-outcomes-caution = What no number here measures, so that it goes wherever a row goes.

data-times = Waiting and how long cases take
    .definition = For each month: the cases that were closed in it and those that came to a stage in it, by how many days that took, and the cases that were open at its end, by how many days they had waited. Days are counted from the day on which the complaint reached us. Protected.
data-times-month = The month, such as 2026-03.
data-times-measure = “closed”: closed in the month, of these “declined” at the initial checks, “decided” (by an “assessment” after a first look or a “report” after a detailed investigation), or ended “otherwise”, such as withdrawn. “accepted”: the primary investigation began in the month. “detailed”: the detailed investigation began. “views”: our provisional views were shared. “waiting”: open at the end of the month.
data-times-days = How many days, from and to; “all” for all of them.
data-times-cases = How many cases; empty if it is not shown.
data-times-shown = “shown”, or “hidden” where somebody could be found by the number. What is hidden is never zero.
data-times-caution = What no number here measures, so that it goes wherever a row goes.

data-record = How complaints about { $name } end
data-record-link = How complaints about it end
data-record-upheld = How often complaints were upheld
data-record-of-decided = { $percent }% of the issues that were decided in { $year } were upheld or partly upheld: { $upheld } of { $decided }.
data-record-range = With so many issues, chance alone makes the share uncertain: the 95% interval (by Wilson’s method) is { $from }% to { $to }%.
data-record-of-received = Of all { $received } issues that were received in the year, those we could not look at and those still open included, that is { $percent }%.
data-record-within = Bodies of the same kind in the same nation have { $together }% together. What separates this one from them can be chance.
data-record-outside = Bodies of the same kind in the same nation have { $together }% together. Chance alone would put this one so far from it in fewer than one year of twenty. That is a reason to ask why, and no answer.
data-record-far = Bodies of the same kind in the same nation have { $together }% together. Chance alone would put this one so far from it in fewer than one year of five hundred. That is a reason to ask why, and no answer.
data-record-few = Too few issues about this organisation were decided in { $year } to say a share: it would tell little about the organisation and perhaps too much about somebody.
data-record-no-year = No whole year has been counted yet. A year is counted on 1 April of the next.
data-record-alone = There are too few bodies of the same kind in the same nation to compare it with.
data-record-funnel = Share of decided issues upheld or partly upheld, in percent, by the number decided in { $year }: this organisation (a diamond) and others of the same sector and nation
    .reading = The line is the share of all together, { $together }%. Inside the long dashes lie 95 of 100 bodies by chance alone, inside the dots 998 of 1,000: the fewer issues, the wider. A place in the chart is no rank.
data-record-funnel-up = Upheld or partly upheld, %
data-record-funnel-across = Issues decided in { $year }
data-record-body = Organisation
data-record-decided = Decided
data-record-percent = Upheld, %
data-record-interval = 95% interval
data-record-stands = Beside the others
data-record-stands-within = as chance would have it
data-record-stands-outside = outside 95%
data-record-stands-far = outside 99.8%
data-record-from-to = { $from }% to { $to }%
data-record-public = What is public about it
data-record-published = { $count ->
    [0] We have published no decision that names it.
    [one] We have published one decision that names it; { $upheld ->
        [0] in it nothing was upheld.
       *[other] in it at least one issue was upheld or partly upheld.
    }
   *[other] We have published { $count } decisions that name it; in { $upheld } of them at least one issue was upheld or partly upheld.
}
data-record-read = Read them
data-record-asked = { $count ->
    [one] In them we recommended one thing to it.
   *[other] In them we recommended { $count } things to it.
} { $late ->
    [0] None is or was late.
    [one] One is or was late.
   *[other] { $late } are or were late.
}
