# What each rule of law says to people (casework::law::Rule). The attribute `exception` says when
# we can look at something all the same.

law-health-bodies = We look at the NHS in England, and at care that the NHS pays for.
law-government-bodies = We look at departments of the UK government and many other public bodies.
law-victims-code = We look at how a victim of crime was treated by those who must follow the Victims’ Code.
law-devolved = Scotland, Wales and Northern Ireland have ombudsmen of their own for this.
law-elsewhere = Somebody else looks at complaints about this.
law-health-process = The organisation has to have the chance to put things right first, and to give you its final answer.
    .exception = You need not wait if that cannot reasonably be expected of you, for example because the organisation is not making progress.
law-government-process = The organisation should have the chance to put things right first, and give you its final answer.
    .exception = This is our policy, not the law. We can look sooner, for example if the organisation is not making progress.
law-health-time = You have a year from the day you first knew about the matter.
    .exception = We can look at an older matter if that is reasonable. Tell us what kept you, for example an illness, a bereavement, or the time the organisation took.
law-government-time = You have 12 months from the day you first knew about the matter until it reaches a Member of Parliament.
    .exception = We can look at an older matter if there are special circumstances that make it proper. Tell us what kept you.
law-victims-time = You have 12 months from the day you first knew about the matter.
    .exception = We can look at an older matter if there are special circumstances that make it proper. Tell us what kept you.
law-former-provider = We cannot look at somebody who stopped providing NHS care more than three years ago. The law gives us no way round this.
law-member-refers = A Member of Parliament has to refer your complaint to us, with your agreement.
law-victim-direct = Since 29 January 2025 victims of crime can bring their complaint to us directly. An MP may still help you.
law-victim-through-member = Before 29 January 2025 a Member of Parliament had to refer a victim’s complaint.
law-health-court = We usually cannot look at something that a court or tribunal can deal with, or has dealt with.
    .exception = We can, if it is not reasonable to expect you to go there, for example because of what it would cost or because it could not give you what you want.
law-government-court = We usually cannot look at something that a court or tribunal can deal with, or has dealt with.
    .exception = We can, if it is not reasonable to expect you to go there, for example because of what it would cost or because it could not give you what you want.
law-health-person = The complaint comes from the person it happened to, or from somebody suitable.
    .exception = If the person has died or cannot act, a personal representative, a member of the family, or another suitable person or body can complain.
law-government-person = The complaint comes from the person it happened to, or from somebody suitable.
    .exception = If the person has died or cannot act, a personal representative, a member of the family, or another suitable person can complain.
law-health-not-public = A public authority cannot complain to us.
law-government-not-public = A council or another public body cannot complain to us.
law-written = A complaint is made in writing.
    .exception = If writing is hard for you, tell us on the phone. We write it down and read it back to you.

# Matters that the Acts leave out (casework::law::Excluded).

law-excluded-sch3-1 = Relations with other governments, as a minister certifies.
law-excluded-sch3-2 = What officials do outside the UK.
    .exception = We can look at the work of consuls.
law-excluded-sch3-3 = The government of territories overseas.
law-excluded-sch3-4 = Extradition.
law-excluded-sch3-5 = Investigating crime, and protecting the security of the state, also as to passports.
    .exception = We can look at this for victims of crime, as far as the Victims’ Code goes and the security of the state allows.
law-excluded-sch3-6 = Starting or conducting court proceedings.
    .exception = We can look at this for victims of crime, as far as the Victims’ Code goes.
law-excluded-sch3-6a = What staff of courts and tribunals do on the authority of a judge.
    .exception = We can look at other work of court staff.
law-excluded-sch3-7 = Mercy and pardons.
law-excluded-sch3-8 = Some acts of the health service that the 1993 Act covers instead.
law-excluded-sch3-9 = Contracts and other business dealings of government.
    .exception = We can look at land that was bought under compulsion, and at how it was sold afterwards.
law-excluded-sch3-10 = Jobs, pay and discipline in the armed forces and the civil service.
law-excluded-sch3-11 = Honours, awards and royal charters.
law-excluded-sch3-12 = What a judge directed staff to do.
    .exception = We can look at this for victims of crime, as far as the Victims’ Code goes.
law-excluded-s7-1 = Jobs, pay and discipline in the NHS.
law-excluded-s7-2 = Contracts of the NHS.
    .exception = We can look at care that the NHS paid somebody else to give.
