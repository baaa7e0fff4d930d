# The letters of the office, as staff handle them: read, printed, posted, come back.

notices-tab = Letters
notices = Letters
notices-none = There are no letters yet.
notices-day = Day
notices-kind = About
notices-to = To
notices-means = How
notices-state = State

notices-letter = Letter { $number }
notices-no-address = The register holds no postal addresses: write the address of the organisation on the envelope.
notices-unsafe = This letter cannot be printed. Tell the person what it says in a way that is safe for them, and write down how.
notices-told-link = The person was told what it says in another way
notices-told = Told in another way
    .lead = On the phone, in person, or in a format of their own: they have to know everything that the letter says.
notices-told-channel = How were they told?
    .missing = Choose how they were told
notices-told-words = What did you do?
    .hint = For example: read it to her on the phone, word for word.
    .missing = Write what you did
    .name = What you did
notices-is-told = It is recorded that they were told.
notice-state-told = Told in another way
notices-goes-by-itself = The e-mail that there is news goes out by itself. If it cannot, the letter waits here to be printed.
notices-printed = It is printed
notices-posted = It is in the post
notices-returned = It came back
notices-bounced = The e-mail came back
notices-is-printed = The letter is printed. Now put it in the post.
notices-is-posted = The letter is in the post.
notices-is-back = It is written down that it came back. It must be posted within five days: look whether the address is right.

notices-all = Letters to be printed
notices-all-count = { $count ->
    [one] One letter stands below, as it goes out.
   *[other] { $count } letters stand below, each on a sheet of its own and in the print its reader asked for.
}
notices-all-more = These are the oldest of { $total }. The others come when these are done.
notices-all-none = No letter waits to be printed.
notices-all-printed = All of these are printed
notices-are-printed = The letters are printed. Now put them in the post.

notices-bundle = Printed letters to be posted
notices-bundle-count = { $count ->
    [one] One letter is printed and not yet in the post.
   *[other] { $count } letters are printed and not yet in the post.
}
notices-bundle-none = No printed letter waits to be posted.
notices-all-posted = All of these are in the post
notices-are-posted = The letters are in the post.
notice-state-stopped = Not sent: its reader no longer acts for the complainant
notice-state-made = Made in the form they need, and sent
notices-by-hand = Do not send this in print. Make it in the form above, send it, and then say so here.
notices-made = I have made it in this form, and sent it
notices-is-made = It is recorded that the letter was made in the form they need, and sent.
