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
bad-line-duplicate-code = Line { $detail } has the same code already.

# What is wrong with the file of a published decision. $detail quotes the file.

bad-decision-not-utf8 = The file holds letters that cannot be read. Save it as UTF-8.
bad-decision-not-the-form = The file is not a decision in the known form: { $detail }
bad-decision-missing-reference = The decision has no reference.
bad-decision-not-a-reference = “{ $detail }” is not a reference of the office.
bad-decision-missing-text = The decision has no text.
bad-decision-no-such-date = “{ $detail }” is not a date that exists.
