# The letters that tell people what happened. Read each one aloud before you change it: its
# reader may be grieving, and may read it years later.
# Arguments: $reader, $reference, $complainant, $organisations, $owner, $next (a day), $day (the
# day the letter is about), $said (what an officer or a party wrote), $outcomes (one line each).

letter-dear = Dear { $reader },
letter-owner-officer = the officer who has your case
letter-closing =
    Your case now lies with: { $owner }. We look at it again on { $next } at the latest.

    You can see where your complaint stands, write to us and send us papers at any time. Use your reference, { $reference }, and the access code on your receipt. If you would rather speak to somebody or write by post, you can: nobody needs the internet to complain to us. Tell us if you need this letter in large print or another form, or if anything would make it easier for you to deal with us.

    Our service is free and independent.
letter-closing-referred =
    Your case now lies with: { $owner }. We look at it again on { $next } at the latest.

    You can write to us, phone us and send us papers at any time. Say your reference, { $reference }. You have no access code to our pages yet, because you did not send us the complaint yourself: phone us if you would like one. Nobody needs the internet to complain to us. Tell us if you need this letter in large print or another form, or if anything would make it easier for you to deal with us.

    Our service is free and independent.
letter-closing-to-organisation =
    You can answer, send papers, ask for more time and see everything that concerns you on your pages, under the reference { $reference }. If this has reached the wrong person, please tell us today.

letter-closing-to-member =
    You can see where the complaint stands, as far as your constituent agreed to show you, and write to us, on your pages under the reference { $reference }. If this has reached the wrong person, please tell us today.

letter-received-subject = We have your complaint
letter-received-body =
    Thank you for your complaint about { $organisations }. We have it, and its reference is { $reference }.

    What happens next: we check whether it is something the law lets us look at. We do this for each part of your complaint on its own. A person does it, not a computer, and we will tell you the result and the reasons.

    You need do nothing now. If anything changes, or if you remember something, tell us.

letter-received-body-referred =
    { $organisations } has referred to us the complaint that you made to it. We have it, and its reference is { $reference }. We are independent of the organisation, and from here on we deal with you directly.

    What happens next: we check whether it is something the law lets us look at. A person does it, not a computer, and we will tell you the result and the reasons.

    You need do nothing now. If what the organisation told us may not be right or whole, or if you would rather that we do not look at it, tell us.

letter-taken-on-subject = We can look at your complaint
letter-taken-on-body =
    We have checked your complaint about { $organisations }. We can look at it, or at the parts of it that are shown under your reference.

    This does not mean that we have decided anything. It means that the law lets us look.

letter-declined-subject = We cannot look at a part of your complaint
letter-declined-body =
    We have checked your complaint and we cannot look at a part of it. These are our reasons:

    { $said }

    If you think that we have got something wrong, or you have new information, tell us within a month and somebody who has not been involved will look at it. If another organisation can help, we have said which.

letter-handed-on-subject = We have passed your complaint on
letter-handed-on-body =
    You agreed that we pass on what you told us, so that you need not tell it again. We have sent it to:

    { $said }

    They decide for themselves what they can look at, and write to you. What we do ourselves we tell you in letters of its own.

letter-not-yet-ready-subject = Your complaint must wait until { $day }
letter-not-yet-ready-body =
    We cannot look at your complaint yet, because the organisation must first have its chance to put things right.

    { $said }

    You do not have to start again. We keep your complaint as it is and look at it again on { $day } without your doing anything. If the organisation answers you sooner, tell us, and we will look at it sooner.

letter-woken-subject = We are looking at your complaint again
letter-woken-body =
    The day we gave you has come, so we are looking at your complaint about { $organisations } again. You need do nothing. If the organisation has answered you in the meantime, please send us its answer.
letter-woken-sooner-body =
    We are looking at your complaint about { $organisations } again now, sooner than the day we gave you. You need do nothing. If the organisation has answered you in the meantime, please send us its answer.

letter-primary-opened-subject = We have begun a primary investigation
letter-primary-opened-body =
    We have begun to look into your complaint about { $organisations }. This first part is called a primary investigation. We ask the organisation for its papers and look for signs that something went wrong and has not been put right.

    Most complaints end at this stage: because things can be put right quickly, because they have been put right already, or because we find no sign that something went wrong. We hope to tell you the result by { $day }.
letter-primary-opened-body-to-organisation =
    We have begun a primary investigation of a complaint by { $complainant } about { $organisations }. We look for signs of a failing with an effect that has not been put right. We expect to finish it by { $day }.

    If you think that something can be put right now, you can offer that at any time.

letter-request-made-subject = We need something from you by { $day }
letter-request-made-body =
    We are looking into a complaint by { $complainant } and need the following from you:

    { $said }

    Please answer by { $day }. If you need more time, ask before that day and say why.

letter-request-chased-subject = Your answer was due on { $day }
letter-request-chased-body =
    We asked you for something for a complaint by { $complainant }. It was due on { $day } and we do not have it. Please answer now, or tell us today what keeps you. We record late answers as late, and we can require information under the law.

letter-extension-answered-subject = Your answer is due on { $day }
letter-extension-answered-body =
    You asked for more time. Your answer is now due on { $day }.

    { $said }

letter-resolution-proposed-subject = A way to put things right
letter-resolution-proposed-body =
    We think that this complaint can be settled in a way that both sides can accept. This is what we propose:

    { $said }

    Please tell us whether you agree. Nobody has to. If either side does not agree, we go on as before.

letter-scope-proposed-subject = What we are going to look at: do you agree?
letter-scope-proposed-body =
    Before we go further we want to be sure that we have understood you. This is what we are going to look at:

    { $said }

    Please tell us whether this is right. If something is missing or wrong, say so in your own words.

letter-detailed-opened-subject = We have begun a detailed investigation
letter-detailed-opened-body =
    We have found signs that something may have gone wrong and has not been put right, so we have begun a detailed investigation of your complaint about { $organisations }.

    { $said }

    We hope to finish it by { $day }. You will see our provisional views before we decide, and can comment on them.
letter-detailed-opened-body-to-organisation =
    We have begun a detailed investigation of a complaint by { $complainant } about { $organisations }.

    { $said }

    You and everybody named in the complaint will have the chance to comment, and you will see our provisional views before we decide.

letter-allegations-put-subject = Your chance to comment on a complaint
letter-allegations-put-body =
    The law gives you the opportunity to comment on a complaint by { $complainant } before we go further. You can see what is alleged under the reference { $reference }. Please comment by { $day }.

letter-offer-made-subject = The organisation offers to put things right
letter-offer-made-body =
    The organisation has made you an offer:

    { $said }

    You can accept it or not, as you like. If you do not, we go on with your complaint, and it does not count against you.

letter-views-shared-subject = What we are minded to decide: please comment by { $day }
letter-views-shared-body =
    These are our provisional views. They are not our decision. Both sides see the same and have the same time to comment, until { $day }.

    { $said }

    If we have a fact wrong, or have missed something, please tell us and send what shows it.

letter-comment-answered-subject = Our answer to your comment
letter-comment-answered-body =
    Thank you for your comment. We have weighed it, and this is our answer:

    { $said }

letter-decision-issued-subject = Our decision
letter-decision-issued-body =
    We have decided your complaint about { $organisations }. In short:

    { $outcomes }

    The whole decision, with our reasons, is under your reference. If you would like it on paper, tell us.

    Our decision is final. If you think that we have a fact wrong, that we have overlooked something, or that you have new information that would change it, tell us by { $day }. Somebody who has not been involved will look at it.
letter-decision-issued-body-to-organisation =
    We have decided the complaint by { $complainant } about { $organisations }. In short:

    { $outcomes }

    The whole decision, with our reasons, is on your pages. Where we recommend something, you will find each recommendation there with the day by which we ask for it.

letter-outcome-upheld = Issue { $issue }, about { $organisation }: upheld. Something went wrong, it harmed somebody, and it has not been put right.
letter-outcome-partly-upheld = Issue { $issue }, about { $organisation }: partly upheld. We agree with a part of the complaint: something did go wrong and has not been fully put right.
letter-outcome-not-upheld = Issue { $issue }, about { $organisation }: not upheld. We did not find that something went wrong that has not been put right.
letter-outcome-resolved = Issue { $issue }, about { $organisation }: resolved. Both sides agreed how to put it right.
letter-outcome-already-put-right = Issue { $issue }, about { $organisation }: closed. Something went wrong, and it has already been put right.
letter-outcome-closed-after-initial-enquiries = Issue { $issue }, about { $organisation }: closed after our first enquiries. We found no sign of something that we could still put right.
letter-outcome-discontinued = Issue { $issue }, about { $organisation }: discontinued. We stopped looking at it, for the reasons given.
letter-outcome-withdrawn = Issue { $issue }, about { $organisation }: withdrawn by the person who complained.

letter-recommendation-made-subject = What we recommend, by { $day }
letter-recommendation-made-body =
    After our decision on the complaint by { $complainant } we recommend:

    { $said }

    Please tell us whether you accept this. If you refuse, say why. Please show us that it is done by { $day }: what is done after that day is recorded as late.

letter-recommendation-answered-subject = The organisation has answered our recommendation
letter-recommendation-answered-body =
    { $organisations } has answered a recommendation that we made after your complaint. You can read its answer under your reference.

    { $said }

letter-proof-returned-subject = What you sent does not yet show that it is done
letter-proof-returned-body =
    Thank you for what you sent. It does not yet show that the recommendation is carried out:

    { $said }

letter-compliance-confirmed-subject = A recommendation has been carried out
letter-compliance-confirmed-body =
    We have checked what the organisation sent us. A part of what we recommended after the complaint { $reference } is now done.

letter-message-waiting-subject = A message about your complaint
letter-message-waiting-subject-to-organisation = A message about the complaint { $reference }
letter-message-waiting-subject-to-member = A message about the complaint { $reference }
letter-message-waiting-body =
    { $said }

letter-compliance-confirmed-body-to-organisation =
    We have checked what you sent us. A part of what we recommended after the complaint { $reference } is now done.

letter-owner-changed-subject = Who has your case now
letter-owner-changed-body =
    An officer has taken your case. They will look at it on { $next } at the latest, and you can write to them at any time.

letter-joined-subject = We look at your complaint together with another
letter-joined-body =
    We have another complaint about the same events as yours about { $organisations }. The same people of ours look at both, so that nobody has to be asked the same thing twice.

    Nothing is taken from yours. It keeps its own reference, { $reference }. What you tell us and send us stays with your complaint: whoever made the other one does not see it, and you do not see theirs. You get your own letters and your own decision.

    If there is a reason why the two should not be looked at together, or something that the other must not learn even by chance, tell us now.

letter-sent-twice-subject = We have this complaint already
letter-sent-twice-body =
    You sent us this complaint twice: under this reference, { $reference }, and under { $other }. We deal with all of it under { $other }, and have closed this one. Nothing that you sent is lost: we look at the papers of both.

    Please use the reference { $other } and its access code from now on.

    If this is a different complaint, or you have new information, tell us within a month and we will open it again.

letter-parted-subject = We look at your complaint on its own
letter-parted-body =
    We looked at your complaint about { $organisations } together with another. We no longer do. Yours goes on by itself under its reference, { $reference }, and what we have done on it so far still counts.
letter-parted-sent-twice-body =
    We told you that we deal with this complaint under another reference of yours, { $other }. It is a complaint of its own, so we have opened it again. It keeps its reference, { $reference }, and we begin its checks now. We are sorry for the confusion.

letter-delay-explained-subject = Why this is taking so long
letter-delay-explained-body =
    It is a year since we received your complaint and we have not finished. You have a right to know why:

    { $said }

    We are sorry. We will tell you again on { $day } if we have not finished by then.

letter-to-be-published-subject = We are going to publish our decision without names
letter-to-be-published-body =
    We publish most of our decisions so that others can learn from them. Nobody is named: people appear as letters, such as Mrs E. A second person has checked the text. We plan to publish it on { $day }, two months after the case was closed.

    If you think that somebody could recognise you, tell us before that day.

letter-published-subject = Our decision is public
letter-published-body =
    The decision on the complaint { $reference } can now be read by everybody, without the names of the people in it.

# The e-mail that says that there is news, and nothing else.
email-news-subject = There is news for you
email-news-body =
    There is news for you from the ombudsman. For your privacy this e-mail does not say what it is.

    Sign in to read it: { $address }

    You need your reference ({ $reference }) and the access code on your receipt, or your password. If you would rather have letters, tell us.

    Please do not answer this e-mail: nobody reads the answers.

letter-referral-asked-subject = A constituent asks you to refer a complaint
letter-referral-asked-body =
    { $complainant } asks you to refer a complaint about { $organisations } to us. They agree to it being referred, and to what your office may see of it.

    The law lets us look at a complaint about a government department only if a Member of Parliament refers it and asks us to investigate. Any member can. On your pages you can read what your constituent agreed to show you, refer it in a minute, or tell us that you do not.

letter-referral-made-subject = Your complaint was referred to us
letter-referral-made-body =
    { $member } has referred your complaint about { $organisations } to us and asked us to look at it. You do not need to do anything.

    We check whether the law lets us look at it, and tell you and { $member } the result.

letter-referral-declined-subject = Your complaint was not referred to us
letter-referral-declined-body =
    { $member } has told us that they do not refer your complaint about { $organisations }. This is what they say:

    { $said }

    You can ask another Member of Parliament: any of them may refer it. You can do that on your pages, or tell us whom you want to ask.

letter-referral-moved-subject = Another Member of Parliament now has the referral
letter-referral-moved-body =
    The member who had the referral of your complaint has left the House of Commons. { $member } now has it. What you agreed to stays as it is, and our work goes on. If you would rather have another member, tell us.
letter-referral-moved-body-to-member =
    The member who had the referral of the complaint by { $complainant } about { $organisations } has left the House of Commons. It is now with you, who sit for the constituency. What your constituent agreed to show the member’s office, you can see on your pages.

letter-taken-on-subject-to-member = We can look at the complaint by { $complainant }
letter-taken-on-body-to-member =
    We have checked the complaint by { $complainant } about { $organisations }, and the law lets us look at it, or at a part of it. We have not decided anything yet.
letter-declined-subject-to-member = We cannot look at a part of the complaint by { $complainant }
letter-declined-body-to-member =
    We have checked the complaint by { $complainant }, and we cannot look at a part of it. The law asks us to send you our reasons. They are:

    { $said }
letter-primary-opened-body-to-member =
    We have begun a primary investigation of the complaint by { $complainant } about { $organisations }. We aim to finish it by { $day }.
letter-detailed-opened-body-to-member =
    We have begun a detailed investigation of the complaint by { $complainant } about { $organisations }. We aim to finish it by { $day }.
letter-decision-issued-body-to-member =
    We have decided the complaint by { $complainant } about { $organisations }. The law asks us to report to you. In short:

    { $outcomes }

    The whole decision is on your pages.
letter-published-body-to-member =
    Our decision on the complaint by { $complainant } about { $organisations } is now public, without anybody’s name.

letter-authority-seen-subject = { $acting } can now act for you
letter-authority-seen-body =
    We have seen what shows that { $acting } may act for you in your complaint about { $organisations }. We deal with them from now on, and they can see your complaint.

    If you did not agree to this, or you change your mind, tell us at any time. We then stop at once.
letter-authority-ended-subject = { $acting } no longer acts for you
letter-authority-ended-body =
    { $acting } no longer acts for you in your complaint about { $organisations }. They cannot see it any more, and we send them nothing more about it. From now on we write to you.

    You can read all that we sent them with your complaint. What was still waiting to be sent to them we have not sent. Call us if you want to hear what it says, or if you have no access code yet.

    If you want somebody else to act for you, tell us who.
letter-authority-ended-subject-to-representative = You no longer act in a complaint
letter-authority-ended-body-to-representative =
    You acted for { $complainant } in the complaint { $reference }. That has ended. You can no longer see the complaint, and we send you nothing more about it after this letter.

    If { $complainant } wants you to act again, ask them to tell us, or send us their consent in writing.
letter-closing-to-representative =
    Please keep what you know of the complaint to yourself, or give it back to the person you acted for.

letter-speaker-decided-subject = Who speaks for { $affected }
letter-speaker-decided-body =
    More than one person wants to speak for { $affected } in a complaint to us. We have decided that somebody else speaks for them. These are our reasons:

    { $said }

    What happened to you yourself is still your own complaint. We go on with that, and you lose nothing of it.

    If you think that this is wrong, tell us by { $day }. Somebody who has not been involved looks at it again.
letter-speaker-decided-speaks-body =
    More than one person wants to speak for { $affected } in a complaint to us. We have decided that you speak for them. These are our reasons:

    { $said }

    The other person can ask us to look at this again. If that changes anything, we tell you.
letter-speaker-decided-both-body =
    More than one person wants to speak for { $affected } in a complaint to us. We have decided to hear both of you equally. These are our reasons:

    { $said }

    If you think that this is wrong, tell us by { $day }. Somebody who has not been involved looks at it again.

letter-withdrawn-subject = You have ended your complaint
letter-withdrawn-body =
    You told us that you do not want to go on with your complaint about { $organisations }. We have stopped looking at all of it. We decided nothing on it.

    You need do nothing now. If you want to go on after all, tell us soon: there are time limits, and we can tell you whether they have passed. If somebody pressed you to end it, tell us that too.

    If you did not ask for this, or think that we got it wrong, tell us by { $day }. Somebody who has not been involved looks at it.
letter-withdrawn-subject-to-organisation = A complaint has been withdrawn
letter-withdrawn-body-to-organisation =
    { $complainant } has withdrawn the complaint about { $organisations }. We have stopped looking at it and decided nothing on it. There is nothing you need to send us.
letter-withdrawn-subject-to-member = The complaint by { $complainant } has been withdrawn
letter-withdrawn-body-to-member =
    { $complainant } has told us that they do not want to go on with the complaint about { $organisations }. We have stopped looking at it and decided nothing on it.
