# The rule base: what its answers, rules and facts are called (rules::trace, rules::facts). The
# words of each rule stand in its pack.

rules-title = The rules by which we decide what we can look at
    .lead = These rules come from the law and from our own policies. Our checker and our caseworkers use the same ones. Nothing here decides about you: a person does, and says why.
rules-count = { $rules } rules, with { $examples } worked examples. Each stands under the first of the laws that it belongs to. This edition is of { $day }.
rules-counting = How we count days: a period leaves out the first day and ends on the same date of a later month, that day included; where there is no such date, on the last day of that month. { $certainty }.
rules-counted = Under each rule stands how many issues it decided. One complaint can hold several issues. { $small }
rules-law-none = Not within our laws
rules-examples = { $count ->
    [one] One worked example
   *[other] { $count } worked examples
}
rules-example-line = { $tells } { $outcome } ({ $section }, asked on { $day })
rules-from = In force from { $day }
rules-to = In force until { $day }
rules-asks = What we ask
rules-exception = Exception
rules-waiver = We can look at it all the same where
rules-change = What would change this
rules-source = Where it stands
rules-decided = How often it decided
rules-decided-declined = Declined by it: { $count }
rules-decided-let-through = Looked at all the same: { $count }
rules-certainty = How sure we are
rules-weight = If it is not met
rules-download = The rules are also there for programs: send facts to /api/v1/check.
rules-see = See all our rules, with where each stands
rules-trace-link = Everything our rules had to say about your answers, for programs (JSON)

rules-weight-absolute = The law gives no way round it
rules-weight-waivable = The law lets a person here look at it all the same, for a reason
rules-weight-policy = Our policy, not the law: a person here can look at it all the same
rules-weight-warning = A warning: no law asks for it

rules-outcome-not-applicable = Does not apply
rules-outcome-met = Met
rules-outcome-exception = An exception holds
rules-outcome-let-through = Let through by a person, with reasons
rules-outcome-unknown = Not known yet
rules-outcome-not-met = Not met
rules-outcome-not-in-force = Not in force

rules-points-may-be-looked-at = It may be looked at
rules-points-needs-a-person = A person at the office has to decide
rules-points-cannot-tell = Questions remain
rules-points-ask-a-member = A member has to refer it
rules-points-not-yet = Not yet: the organisation comes first
rules-points-elsewhere = Somebody else, or nobody, can look at it

rules-periods = How long each thing may take
    .lead = Most of these are our own aims. The law sets few of them.
rules-periods-for = What for
rules-periods-lasts = How long
rules-periods-source = Where it stands
rules-periods-later = From { $day }: { $lasts }
rules-scale = The scale for injustice that is not financial
    .lead = An amount between two levels is not an amount of the scale. Money that somebody lost is repaid apart from it.

rules-told-office = { $office }, rules of { $edition }
rules-told-on = Asked for { $on }, by the rules in force on { $rules }.
rules-told-law = Law: { $law }
rules-told-law-none = No law of this office covers it.
rules-told-law-unknown = It is not known yet which law applies.
rules-told-answer = { $points }.
rules-told-as-told = If everything that is still unknown turned out well: { $points }.
rules-told-because = Decided by: { $rules }.
rules-told-by-policy = No law decides this, only the office’s policy.
rules-told-until = Nobody need wait for the organisation longer than { $day }.
rules-told-last-day = The last day in time is { $day }.
rules-told-questions = Questions that remain
rules-told-rules = The rules
rules-told-facts = Known: { $facts }
rules-told-missing = Not known: { $facts }
rules-told-source = { $source }. { $certainty }. { $weight }.
rules-told-in-doubt = Not known, and taken in the person’s favour.
rules-told-needs-a-person = Whether the exception holds, a person at the office has to find.
rules-told-fact = { $fact }: { $value }
rules-told-nobody = The program declines nobody: a person does, with reasons.

rules-period-days = { $count ->
    [one] one day
   *[other] { $count } days
}
rules-period-working-days = { $count ->
    [one] one working day
   *[other] { $count } working days
}
rules-period-weeks = { $count ->
    [one] one week
   *[other] { $count } weeks
}
rules-period-months = { $count ->
    [one] one month
   *[other] { $count } months
}
rules-period-years = { $count ->
    [one] one year
   *[other] { $count } years
}
rules-last-day = The last day { $tense ->
    [past] was
   *[other] is
} { $day }, because that is { $period } after { $from } ({ $fact }), and the first day is not counted.
rules-turning-day = It { $tense ->
    [past] turned
   *[other] turns
} on { $day }, because that is { $period } after { $from } ({ $fact }), and the first day is not counted.
rules-note-end-of-month = That month has no such date, so it is the last day of the month.
rules-note-beyond-calendar = The calendar of bank holidays does not reach that far.

# Facts (rules::facts::Fact).

fact-yes = yes
fact-no = no
fact-never = it has not happened
fact-none = none
fact-today = today
fact-law = The law
fact-nation = Where it happened
fact-service = The kind of service
fact-body_kind = The kind of organisation
fact-listed = The register has the organisation
fact-arranged_publicly = The public service arranged or paid for it
fact-partly_listed = The law lists only a part of the organisation
fact-in_listed_part = It is about the part that is listed
fact-devolved_matter = A devolved matter
fact-administrative = The organisation acted as an administration
fact-claims_injustice = They say it did them an injustice or hardship
fact-claims_fault = They say something was done wrong
fact-claims_duty = They say a duty to them was not kept
fact-merits_only = They only disagree with the decision
fact-clinical_judgment = The decision used clinical judgment
fact-matters = Matters left out that it touches
fact-exempt = Matters whose exception holds
fact-complainant = Who complains
fact-affected = To whom it happened
fact-tie = What ties who complains to them
fact-authorised = The person has authorised who complains
fact-in_writing = In writing
fact-written_down = Written down by the office
fact-resident = They live in the country
fact-present = They were in the country
fact-rights_here = It is about rights that arose in the country
fact-consular = A consul acted abroad
fact-right_of_abode = They have a right of abode
fact-reached_member = The day it reached a member
fact-sitting_member = The member sits in the House
fact-consent = They agreed to the referral
fact-member_asks = The member asked for an investigation
fact-noticed = The day they first knew
fact-received = The day it reached the office
fact-complained = The day they complained to the organisation
fact-answered = The day of the final answer
fact-stalled = The organisation is not making progress
fact-second_tier_open = A second complaint handler can still be used
fact-provider_ended = The day the provider stopped
fact-remedy = A tribunal or court
fact-remedy_used = They went there
fact-remedy_not_reasonable = It cannot be expected of them
fact-body_refers = The organisation refers it itself
fact-body_received = The day the organisation received it
fact-body_referred = The day the organisation referred it
fact-joint_with = Another ombudsman for part of it
fact-consulted = That ombudsman was consulted
fact-joint = Both offices would investigate it together
fact-joint_consent = They agreed to that
fact-minor = It did something slight and short
fact-waived = Let through by a person

# To programs.
rules-api-day = The day behind ?on= is no day such as 2026-03-14.
rules-api-next = Send one JSON object of facts, such as {"{"}"law": "health-1993", "noticed": "2025-03-14"{"}"}. GET /api/v1/check tells every fact and what it can say.
