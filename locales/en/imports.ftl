# What is wrong with a line of an imported file. $detail quotes the line.

bad-line-not-utf8 = The line holds letters that cannot be read. Save the file as UTF-8.
bad-line-quote-not-closed = A quotation mark opens a column and nothing closes it.
bad-line-wrong-columns = The line has { $detail } columns, which is too many or too few.
bad-line-heading-lacks = The first line of the file does not name the column “{ $detail }”.
bad-line-missing-code = The line has no code.
bad-line-not-a-code = “{ $detail }” is not a code of this register.
bad-line-missing-name = The line has no name.
bad-line-no-such-date = “{ $detail }” is not a date that exists.
bad-line-closes-before-opens = The organisation closes before it opens.
bad-line-not-a-postcode = “{ $detail }” is not a postcode.
bad-line-not-the-form = The entry is not in the known form: { $detail }
bad-line-no-name-for-code = The file of names has no name for “{ $detail }”. Give the file of names that belongs to these postcodes with --names.
bad-line-missing-constituency = The member has no constituency.
bad-line-other-house = The member sits in “{ $detail }”, not in the House of Commons.
bad-line-missing-date = The entry has no first or no last day.
bad-line-ends-before-it-begins = The last day is before the first.
bad-line-begins-otherwise = The file does not begin with “{ $detail }”. It is another kind of file.
bad-line-unknown-encoding = The file says that it is written in “{ $detail }”, which cannot be read. Save the file as UTF-8, and say so in its first line.
bad-line-breaks = The file is damaged from here on, and the rest of it was not read: { $detail }
bad-line-duplicate-code = Line { $detail } has the same code already.

# What could not be told about a seat in the House of Commons. $detail quotes the files.

seat-doubt-no-such-constituency = No constituency is called “{ $detail }”.
seat-doubt-not-open-then = A constituency has this name, but not on the day the seat begins: { $detail }
seat-doubt-several-constituencies = More than one constituency has this name on the day the seat begins: { $detail }
seat-doubt-no-number = The entry has no number of Parliament, so nobody can say whether this person held other seats.
seat-doubt-namesakes = The entry has no number of Parliament, so nobody can say whether this is the same person as in { $detail }, who has the same name.
seat-doubt-overlaps = The days of this seat overlap those of { $detail }, which the same person held.

# What is wrong with the file of a published decision. $detail quotes the file.

bad-decision-not-utf8 = The file holds letters that cannot be read. Save it as UTF-8.
bad-decision-not-the-form = The file is not a decision in the known form: { $detail }
bad-decision-missing-reference = The decision has no reference.
bad-decision-not-a-reference = “{ $detail }” is not a reference of the office.
bad-decision-missing-text = The decision has no text.
bad-decision-no-such-date = “{ $detail }” is not a date that exists.

bad-case-unreadable = The case cannot be read: { $detail }. `redress import cases --schema` says what stands in a case.
bad-case-no-code = “{ $detail }” is none of what { $field } may say: { $every }.
bad-case-not-received = The day on which it reached the office is missing. Write it as year-month-day under “received”.
bad-case-no-organisation = The register has no organisation of the code “{ $detail }”. Load the register first, or use a code that `/organisations` shows.
bad-case-no-officer = Nobody who works on cases here signs in with “{ $detail }”. Invite them first, or leave the owner out: then the case waits in a queue.
