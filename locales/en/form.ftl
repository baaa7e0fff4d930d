# What forms say of themselves, and what they say when an answer is not right.

form-continue = Continue
form-save = Save
form-send = Send
form-cancel = Cancel
form-back = Back
form-yes = Yes
form-no = No
form-or = or
form-choose = Choose one
form-optional = { $question } (optional)
form-problem = There is a problem
form-refused = This cannot be done
form-error-prefix = Error:
form-error-title = Error: { $title }
form-kept = You were signed out before this was sent, and what you typed was kept. It stands here again: check it, and send it. Files have to be attached once more.
form-files-kept = Attached already. Untick what should not be sent.

form-box-day = Day
    .small = a day
form-box-month = Month
    .small = a month
form-box-year = Year
    .small = a year

form-letters = You can enter up to { $count } characters
form-letters-left = You have { $count } characters left
    .one = You have { $count } character left
form-letters-none-left = You have no characters left
form-letters-over = You have { $count } characters too many
    .one = You have { $count } character too many

form-password-show = Show
    .long = Show password
    .done = Your password is visible
form-password-hide = Hide
    .long = Hide password
    .done = Your password is hidden

# `what` is the question, or the shorter name that its attribute `name` gives it.
form-missing = “{ $what }” needs an answer
form-missing-choice = “{ $what }”: choose one of the answers
form-missing-day = “{ $what }”: enter a day
form-missing-file = “{ $what }”: choose a file
form-long = “{ $what }” can have up to { $limit } characters. { $over ->
    [one] Please remove one.
   *[other] Please remove { $over }.
}
form-email = Enter an e-mail address in the correct form, such as name@example.com
form-phone = Enter a telephone number, such as 01632 960 001 or +44 808 157 0192
form-number = “{ $what }” must be a whole number, such as 15
form-money = “{ $what }” must be an amount of money, such as 250 or 99.50
form-unknown-choice = “{ $what }”: choose one of the answers shown
form-not-together = “{ $what }”: the answer that stands alone cannot be chosen together with others
form-day-lacks = “{ $what }” must include { $parts }
form-day-year = “{ $what }”: the year must have four digits, such as 2026
form-day-unreal = “{ $what }” must be a real date
form-day-future = “{ $what }” must be today or in the past
form-day-past = “{ $what }” must be today or in the future
form-file-empty = The file “{ $file }” is empty. Choose another one
form-file-large = The file “{ $file }” is larger than 50 megabytes. Send it in parts, or on paper
form-file-type = The file “{ $file }” is of a kind we cannot open. Send a PDF, a picture, a sound or video recording, or a document of Word, Excel or OpenDocument
# What an e-mail says that somebody attached.
form-mail-from = From: { $from }
form-mail-subject = About: { $subject }
form-mail-sent = Sent on { $day }
form-mail-left = These came with it too. We do not open files of their kind; they are only in the e-mail itself: { $files }

conflict-title = Somebody else has changed this meanwhile
conflict-text =
    Nothing of yours is lost, and nothing of theirs was overwritten.

    Compare the two below. Then change what you typed, if you want to, and send it again.
conflict-now = What is saved now
conflict-typed = What you typed
conflict-nothing = Nothing
conflict-same = What you typed is the same as what is saved now.
conflict-again = Check what you typed and send it again

paper-large = Large print
paper-ordinary = Ordinary print
paper-how = To print this page, use the print command of your browser.
