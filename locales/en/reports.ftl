# Reports for Parliament and the public.

reports-nav = Reports
reports-list = Reports
reports-to-list = All reports
reports-none = There is no report yet.
reports-untitled = Not yet titled
reports-no-summary = Not yet written.
reports-title = Title
reports-kind = Kind of report
reports-stands = Where it stands
reports-begun = Begun on
reports-period = Looks at
reports-period-days = { $from } to { $until }
reports-laid = Laid before Parliament on
reports-state-written = Being written
reports-state-approved = Approved, not yet public
reports-state-public = Public
reports-state-withdrawn = Taken back
reports-gone-decision = The decision { $reference }, of which this report told, is no longer public.

reports-do-new = Begin a report
reports-do-draft = Write it
reports-do-choose = Choose decisions
reports-do-approve = Read it and approve it
reports-do-return = Send it back
reports-do-publish = Publish it
reports-do-withdraw = Take it back

reports-new = Begin a report
    .lead = A report is put together from decisions that are public already. You write it, somebody else approves it, and a manager publishes it.
reports-new-kind = What kind of report is it?
reports-new-from = What is the first day of the time that it looks at?
    .hint = For example, 1 4 2025
reports-new-until = And the last?
    .hint = For example, 31 3 2026
reports-new-button = Begin

reports-draft = Write the report
reports-draft-title = Title
    .missing = Write a title
reports-draft-summary = What it says in short
    .missing = Write what it says in short
reports-draft-body = The text
    .hint = An empty line ends a paragraph. A line that begins with # is a heading. A line with = and the number of a decision, such as = R-01234567, puts the title and the summary of that decision there, as the public reads it.
    .missing = Write the text
reports-draft-button = Save
reports-saved = The report is saved. Somebody else has to approve it.

reports-choose = Choose decisions
    .lead = These were decided in the time that the report looks at and are public. Those that you tick are put at the end of the text, where you can move them.
reports-choose-search = Search the decisions of this time
reports-choose-words = Words to look for
    .hint = Leave it empty for all
reports-choose-look = Look
reports-choose-cut = These are the first 100. Look for words to see others.
reports-choose-which = Which decisions does the report tell of?
    .missing = Tick at least one decision
reports-choose-button = Put them in
reports-chosen = The decisions stand at the end of the text.

reports-approve = Read the report and approve it
    .lead = This is what the public will read. If a decision of which it tells is taken down later, the report says so in its place.
reports-approve-button = Approve exactly this text
reports-approved = Approved. A manager can publish it.
reports-return = Send the report back
reports-return-reason = What has to change?
    .missing = Write what has to change
reports-return-button = Send it back
reports-returned = The report is sent back.

reports-publish = Publish the report
reports-publish-laid = On which day was it laid before Parliament?
    .hint = For example, 27 3 2026. Leave it empty if it was not.
reports-publish-button = Publish it now
reports-published = The report is public.
reports-withdraw = Take the report back
    .lead = Whoever comes to its address is told that it was here and since when it is not. Your reasons stay with us.
reports-withdraw-reason = Why?
    .missing = Write why
reports-withdraw-button = Take it back now
reports-withdrawn = The report is taken back.

# What the public reads.
reports-public-list = Our reports
    .lead = Reports on a year of casework, on what many decisions say together, and on injustice that was not put right.
reports-gone = This report is no longer public
    .text = “{ $title }” was published here. We have taken it back on { $day }.
