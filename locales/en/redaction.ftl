# Drafting a rendition without names: why something is replaced, and what to look at.

redaction-why-name = A name of a person in the case
redaction-why-initials = Initials of a person in the case
redaction-why-couple = Two people named together
redaction-why-family = A family named together
redaction-why-relative = Somebody with the same family name
redaction-why-hidden-name = A name that would give somebody away
redaction-why-email = An email address
redaction-why-phone = A telephone number
redaction-why-postcode = A postcode
redaction-why-address = An address
redaction-why-nhs-number = An NHS number
redaction-why-insurance-number = A National Insurance number
redaction-why-birth-date = A date of birth
redaction-why-day = An exact day
redaction-why-account-number = A number that somebody else gave
redaction-why-reference = A case reference
redaction-why-link = A link that may open something private

redaction-sure-look = Please look
redaction-sure-likely = Likely
redaction-sure-certain = Certain

redaction-doubt-ordinary-word = Somebody’s name, but it seems to be an ordinary word here
redaction-doubt-place-name = Somebody’s name, but it seems to be part of a place’s name here
redaction-doubt-inside-organisation = Somebody’s name inside the name of an organisation
redaction-doubt-inside-word = Somebody’s name grown together with other letters
redaction-doubt-may-be-named = Somebody who may be named
redaction-doubt-unknown-person = Somebody whom the case does not know

redaction-leak-known-name = A name of a person in the case
redaction-leak-known-detail = A detail of a person in the case
redaction-leak-contact = An email address or a long number
redaction-leak-perhaps-known-name = Perhaps a name of a person in the case
redaction-leak-unknown-person = Somebody whom the case does not know
redaction-leak-perhaps-name = Perhaps a name
redaction-way-form = It has the form of a number, an address or a contact that leads to one person
redaction-way-combination = An age, a day, a place or an illness stand close together: who knows the person may know them by these
redaction-way-earlier = The same words stand in another published decision: the two could be about one person
