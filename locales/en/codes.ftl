# What each code of the record is called for people (casework::codes): code-<type>-<code>.

code-channel-web = This website
code-channel-phone = Phone
code-channel-post = Post
code-channel-email = E-mail
code-channel-in-person = In person

code-looked-holds = It is there, and says so
code-looked-says-otherwise = It is there, and says something else
code-looked-not-found = There is no such thing

code-avoid-post = Send me nothing by post
code-avoid-email = Send me no e-mail
code-avoid-phone = Do not call me
code-avoid-voicemail = You may call, but leave no message

code-reached-checks = Initial checks
code-reached-primary = Primary investigation
code-reached-detailed = Detailed investigation

code-identity-question-own = Their own question
code-identity-question-born = Date of birth
code-identity-question-postcode = Postcode
code-identity-question-phone = Phone number
code-identity-question-email = E-mail address

code-topic-wants-to-complain = Wants to complain, or asks whether they can
code-topic-own-complaint = Asks after a complaint we have
code-topic-elsewhere = Something that another body looks at
code-topic-how-we-work = How we work, our guidance or a form
code-topic-our-service = Not content with our own service
code-topic-visit = Training or a visit
code-topic-wrong-number = Wrong number
code-topic-other = Something else

code-means-post = Letter
code-means-email = E-mail
code-means-phone = Phone

code-regime-health-1993 = Health Service Commissioners Act 1993
code-regime-parliamentary-1967 = Parliamentary Commissioner Act 1967
code-regime-victims-code = Victims’ Code

code-role-complainant = Complainant
code-role-person-affected = Person affected
code-role-representative = Representative
code-role-named = Person named in the complaint

code-tie-themself = The same person
code-tie-spouse = Husband, wife or partner
code-tie-parent = Parent
code-tie-child = Son or daughter
code-tie-sibling = Brother or sister
code-tie-other-family = Another member of the family
code-tie-personal-representative = Executor or administrator of the estate
code-tie-friend = Friend
code-tie-advocate = Advocate
code-tie-solicitor = Solicitor
code-tie-other = Somebody else

code-subject-care = Care and treatment
code-subject-diagnosis = Diagnosis
code-subject-medication = Medicines
code-subject-delay = Delay
code-subject-communication = Communication
code-subject-records = Records
code-subject-discharge = Leaving hospital
code-subject-end-of-life = End of life
code-subject-mental-health = Mental health
code-subject-decision = How a decision was made
code-subject-payments = Payments and charges
code-subject-complaint-handling = How the complaint was handled
code-subject-other = Something else

code-check-in-remit = Something we can look at
code-check-process-finished = The organisation has given its final answer
code-check-in-time = Brought to us in time
code-check-suitable-person = Brought by the right person
code-check-no-other-remedy = No court or tribunal to go to instead
code-check-in-writing = In writing
code-check-referred-by-member = Referred by an MP

code-answer-met = Met
code-answer-not-met = Not met
code-answer-discretion = Not met, but we can look at it all the same

code-priority-terminal-illness = Somebody is terminally ill
code-priority-death-of-a-child = A child has died
code-priority-risk-of-harm = Somebody may come to harm
code-priority-financial-hardship = Financial hardship
code-priority-delayed-by-us = We caused delay
code-priority-reopened = Reopened

code-decline-ground-out-of-remit = Not something we can look at
code-decline-ground-not-properly-made = Not properly made
code-decline-ground-out-of-time = Brought too late
code-decline-ground-unsuitable-person = Not brought by the right person
code-decline-ground-other-remedy = A court or tribunal can deal with it
code-decline-ground-duplicate = We have this complaint already

code-asks-complaint-file = The complaint file
code-asks-records = Records
code-asks-explanation = An explanation
code-asks-policy = A policy or procedure
code-asks-other = Something else

code-guideline-no-signs-of-failing = We see no signs that something went wrong
code-guideline-already-put-right = What followed has already been put right
code-guideline-effect-not-linked = What went wrong did not cause the effect that is claimed
code-guideline-relatively-minor = What happened is relatively minor
code-guideline-nothing-more-to-achieve = An investigation would achieve nothing more
code-guideline-both-sides-agree = Both sides agree how to put it right
code-guideline-signs-unremedied = There are signs of a failing whose effect was not put right
code-guideline-public-interest = It fits our priorities, or the wider public interest
code-guideline-person-does-not-go-on = The person no longer wishes to go on, or cannot be reached

code-decision-kind-assessment = Assessment
code-decision-kind-report = Investigation report

code-outcome-upheld = Upheld
code-outcome-partly-upheld = Partly upheld
code-outcome-not-upheld = Not upheld
code-outcome-resolved = Resolved
code-outcome-already-put-right = Already put right
code-outcome-closed-after-initial-enquiries = Closed after initial enquiries
code-outcome-discontinued = Discontinued
code-outcome-withdrawn = Withdrawn

code-comment-on-allegations = What is said against them
code-comment-on-provisional-views = Our provisional views

code-gives-person = a person’s name
code-gives-code = a number that leads to somebody
code-gives-contact = a way to reach somebody
code-gives-address = an address
code-gives-place = a place
code-gives-organisation = an organisation
code-gives-trait = something about a person
code-gives-time = a day or a time
code-gives-quantity = an amount
code-gives-other = something else

code-found-by-case = known from the case
code-found-by-form = shown by its form
code-found-by-model = judged by the program
code-found-by-person = added by a person

code-severity-1 = Level 1
code-severity-2 = Level 2
code-severity-3 = Level 3
code-severity-4 = Level 4
code-severity-5 = Level 5
code-severity-6 = Level 6

code-remedy-acknowledgement = Acknowledge what went wrong
code-remedy-apology = Apologise
code-remedy-explanation = Explain
code-remedy-payment = Pay for the injustice
code-remedy-reimbursement = Pay back what was lost
code-remedy-service-improvement = Improve the service
code-remedy-review-decision = Look at the decision again
code-remedy-other = Something else

code-compliance-not-answered = Not answered yet
code-compliance-refused = Refused
code-compliance-accepted = Accepted, and due later
code-compliance-overdue = Overdue
code-compliance-done = Done in time
code-compliance-done-late = Done late
code-compliance-not-asked-for = No longer asked for

code-withhold-ground-identifies-somebody = Somebody could be recognised
code-withhold-ground-risk-of-harm = Somebody may come to harm
code-withhold-ground-court-proceedings = A court is dealing with the matter
code-withhold-ground-under-review = The decision is being reviewed
code-withhold-ground-corrected = Replaced by a corrected text
code-withhold-ground-quashed = A court has set the decision aside
code-withhold-ground-decided-anew = We have decided the complaint anew

code-report-kind-casework = Casework report of a year
code-report-kind-insight = Insight report
code-report-kind-special = Special report

code-hold-ground-decision-review = A review of our decision
code-hold-ground-judicial-review = A court case about our decision (judicial review)

code-hold-end-stands = The decision stands
code-hold-end-decided-anew = We decide the complaint anew
code-hold-end-quashed = A court set the decision aside

code-standard-getting-it-right = Getting it right
code-standard-customer-focused = Being customer focused
code-standard-open-and-accountable = Being open and accountable
code-standard-fair-and-proportionate = Acting fairly and proportionately
code-standard-putting-things-right = Putting things right
code-standard-continuous-improvement = Seeking continuous improvement
code-standard-nhs-complaint-standards = NHS Complaint Standards
code-standard-nice-guideline = NICE guideline
code-standard-professional-code = Professional code
code-standard-local-policy = Policy of the organisation
code-standard-law = Law

code-queue-initial-checks = Initial checks
code-queue-primary = Primary investigation
code-queue-detailed = Detailed investigation
code-queue-signing = Decisions to sign
code-queue-compliance = Recommendations
code-queue-publication = Publication
code-queue-post = Post

code-notice-kind-received = We have the complaint
code-notice-kind-taken-on = We will look at the complaint
code-notice-kind-declined = We cannot look at the complaint
code-notice-kind-not-yet-ready = The complaint is not ready for us yet
code-notice-kind-woken = We have taken up the complaint again
code-notice-kind-primary-opened = We have started to look at the complaint
code-notice-kind-request-made = We ask for information
code-notice-kind-request-chased = A reminder of our request
code-notice-kind-extension-answered = Our answer about more time
code-notice-kind-resolution-proposed = A way to settle the complaint
code-notice-kind-scope-proposed = What we propose to investigate
code-notice-kind-detailed-opened = We are investigating in detail
code-notice-kind-allegations-put = A chance to comment on the allegations
code-notice-kind-offer-made = An offer to put things right
code-notice-kind-views-shared = Our provisional views
code-notice-kind-comment-answered = Our answer to comments
code-notice-kind-decision-issued = Our decision
code-notice-kind-recommendation-made = What we recommend
code-notice-kind-recommendation-answered = The answer to our recommendation
code-notice-kind-proof-returned = We need more proof
code-notice-kind-compliance-confirmed = What we recommended was done
code-notice-kind-message-waiting = There is a message
code-notice-kind-owner-changed = Somebody else answers for the case
code-notice-kind-referral-asked = A complaint to be referred
code-notice-kind-referral-made = The complaint was referred
code-notice-kind-referral-declined = The complaint was not referred
code-notice-kind-referral-moved = Another Member of Parliament has the referral
code-notice-kind-handed-on = Your complaint was passed on
code-notice-kind-joined = We look at the complaint together with another
code-notice-kind-sent-twice = We have this complaint already
code-notice-kind-parted = We look at the complaint on its own
code-notice-kind-delay-explained = Why this takes longer
code-notice-kind-to-be-published = We are going to publish our decision
code-notice-kind-published = Our decision is public

code-failure-bounced = The e-mail came back
code-failure-refused = The e-mail was refused
code-failure-no-address = There is no address
code-failure-returned-to-sender = The letter came back

code-sector-health = Health
code-sector-government = Government
code-sector-other = Other

code-nation-england = England
code-nation-wales = Wales
code-nation-scotland = Scotland
code-nation-northern-ireland = Northern Ireland
code-nation-uk = United Kingdom

code-language-en = English
code-language-cy = Cymraeg (Welsh)

code-matter-nhs-care = The NHS, or care that the NHS pays for
code-matter-uk-government = A UK government department or agency
code-matter-benefits = Benefits, the State Pension or child maintenance
code-matter-tax = Tax
code-matter-victims-code = How I was treated as a victim of crime
code-matter-council = A council
code-matter-social-care = Social care
code-matter-social-housing = A council or housing association as my landlord
code-matter-police = The police
code-matter-prison-or-probation = Prison, probation or immigration detention
code-matter-school = A school
code-matter-university = A university or college
code-matter-devolved-government = The Scottish or Welsh Government, or a Northern Ireland department
code-matter-private-health-care = Health care that I or my insurer paid for
code-matter-health-professional = Whether a doctor, nurse or other professional is fit to practise
code-matter-court-decision = What a court or tribunal decided
code-matter-judge = How a judge or magistrate behaved
code-matter-lawyer = A solicitor or another lawyer
code-matter-money = A bank, insurer or lender
code-matter-pension = A pension from work or a personal pension
code-matter-information = Personal data, or information that was refused
code-matter-energy = Gas or electricity
code-matter-water = Water
code-matter-communications = Phone, internet or post
code-matter-rail = Trains
code-matter-property-agent = An estate agent or letting agent
code-matter-employment = My employer
code-matter-armed-forces = Life in the armed forces

code-applicant-themself = It happened to me
code-applicant-with-consent = It happened to somebody else, who agrees that I complain
code-applicant-cannot-act = It happened to somebody who cannot complain themselves
code-applicant-died = It happened to somebody who has died
code-applicant-group = I speak for a company, a charity or a group
code-applicant-public-body = I speak for a council or another public body

code-court-no = No
code-court-not-reasonable = There is, but I could not reasonably use it
code-court-could = There is, and I could still go there
code-court-gone = A court or tribunal has the matter, or has decided it

code-channel-member = A Member of Parliament’s office
code-channel-body = Referred by the organisation

code-consent-progress = where it stands, and our decision
code-consent-everything = all that the complainant sees

code-joint-work-together = Different complaints about the same events, worked on together
code-joint-sent-twice = The same complaint, sent twice by the same person
code-place-leads = leads
code-place-follows = follows
code-likeness-affected-born = The person affected has the same name, or one that sounds the same, and the same date of birth.
code-likeness-affected-named = The person affected has the same name. Their dates of birth are not both known.
code-likeness-complainant-born = The complainant has the same name, or one that sounds the same, and the same date of birth.
code-likeness-complainant-named = The complainant has the same name. Their dates of birth are not both known.
code-likeness-other-way-round = Who complains in one of them has the name of the person affected in the other.
code-likeness-same-account = The same person signs in.
code-likeness-same-phone = The same telephone number.
code-likeness-same-email = The same email address.
code-likeness-same-organisation = About the same organisation.
code-likeness-same-time = About the same time.

code-handover-left-the-house = The member has left the House
code-handover-asked-another = Another member was asked

code-liaison-for-anything = Anything
code-liaison-for-complaints = Complaints
code-liaison-for-records = Records and papers
code-liaison-for-recommendations = Recommendations and proof
code-liaison-for-payments = Payments

code-notice-kind-authority-seen = We have seen that somebody may act for the complainant
code-notice-kind-authority-ended = Somebody no longer acts for the complainant
code-authority-kind-consent = Written consent of the person
code-authority-kind-power-of-attorney = Power of attorney, or deputyship
code-authority-kind-probate = Probate, or letters of administration
code-authority-kind-parental-responsibility = Parental responsibility
code-authority-kind-advocate = Advocate appointed by law
code-authority-kind-other = Something else
code-authority-scope-everything = See everything and do everything for them
code-authority-scope-told-and-speaks = Be told and speak; the complainant decides
code-authority-end-withdrawn = withdrawn
code-authority-end-expired = its last day has passed

code-notice-kind-speaker-decided = Who speaks for the person who has died
code-speaks-for-speaks = Whoever complains in this case speaks for them
code-speaks-for-own-only = The other speaks for them
code-speaks-for-both = Both are heard equally
code-speaks-ground-personal-representative = personal representative, grant seen
code-speaks-ground-nearest-relative = no personal representative, and the family agrees
code-speaks-ground-other-suitable = somebody else who is suitable
code-speaks-ground-both-heard = none of them comes before the other

code-adjustment-braille = Braille
code-adjustment-easy-read = Easy read
code-adjustment-audio = Audio
code-adjustment-sign-language = British Sign Language
code-adjustment-colour = Coloured paper or background
code-adjustment-more-time = More time
code-adjustment-through-somebody = Contact only through somebody else
code-adjustment-other = Something else

code-notice-kind-withdrawn = The complaint was withdrawn

code-count-of-received = Issues of complaints that reached us
code-count-of-ended = Issues of cases that were closed

code-counted-by-subject = What it is about
code-counted-by-outcome = How it ended
code-counted-by-ground = Why we declined it at the first checks
code-counted-by-organisation = Organisation
code-counted-by-channel = How it came
code-counted-by-month = Month
code-counted-by-quarter = Quarter
code-counted-by-year = Year
