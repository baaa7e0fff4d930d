# When something cannot be shown or done: `title`, what happened, and what to do `next`.

apology-number = If you contact us about this, quote this number:
apology-start = Go to the start page

apology-not-found = There is no page here that you can open. If you typed the address, check that it is right. If you copied it, check that you copied all of it.
    .title = Page not found
    .next = If you came by a link of ours, it may be old, or the page may be for somebody else. Sign in with your own account, or go to the start page.
apology-bad-form = We could not read what was sent.
    .title = We could not read the form
    .next = Go back, open the page again and send the form once more. Nothing was saved.
apology-method = This address is not opened in this way.
    .title = This does not work from here
    .next = Go back and use the buttons and links on the page.
apology-forged = The form was sent from another website, so we did not act on it. Nothing was changed.
    .title = We did not act on this form
    .next = Open the page on our own website and send the form from there.
apology-changed = Somebody else changed the same thing at the same time. Nothing of theirs was overwritten.
    .title = Somebody else was faster
    .next = Go back, open the page again to see what changed, and send yours once more.
apology-too-large = What was sent is larger than we can take at once.
    .title = Too large
    .next = Go back and send fewer or smaller files. One file can have 50 megabytes. You can also send papers by post.
apology-too-many = There were too many tries in a short time.
    .title = Too many tries
    .next = { $minutes ->
        [one] Wait a minute, then try again.
       *[other] Wait { $minutes } minutes, then try again.
    }
apology-away = Our service cannot do this just now. Nothing was lost and nothing was half done.
    .title = Sorry, please try again
    .next = Wait a moment. Then go back and send it again: your browser still has what you typed.
apology-crowded = Very many people, or programs, are reading our decisions at this moment.
    .title = Please come back in a moment
    .next = Wait a few seconds, then load the page again.
apology-full = Our service has no room to save this. Nothing was lost and nothing was half done.
    .title = Sorry, we cannot save this now
    .next = Go back, copy what you typed to a safe place, and try again later. The people who look after the service have been told.
apology-broken = Something went wrong on our side. We have a record of it.
    .title = Sorry, something went wrong
    .next = Go back and try again. If it happens again, contact us.
apology-refused =
    .title = This cannot be done
