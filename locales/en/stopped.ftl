# Where people stop on their way to a complaint.

stopped = Where people stop
    .lead = At which step people left the checker or the complaint form without sending a complaint. Many at one step may mean that the step stands in their way: that it is hard to understand, asks for what people have not got, or comes too late.
    .definition =
        Counted are complaints that people began on these pages, each once, when it ends: when it is sent, when the person throws it away, or when it has not been touched for 90 days. It counts in the month in which it was last touched, so the numbers of a month are complete 90 days after its end.

        The step is the first one that was not answered. Somebody who only asked the checker is counted at the question they left open, or at its advice. Sent complaints are counted too, so that the steps can be held against them. What staff or a member’s office write down for others is not counted.

        We keep the number alone: not who it was, not the answers, not the day, and nothing by which one visit could be found again in another. A person who began twice counts twice.
stopped-months = Months
stopped-month = { $month ->
    [1] January { $year }
    [2] February { $year }
    [3] March { $year }
    [4] April { $year }
    [5] May { $year }
    [6] June { $year }
    [7] July { $year }
    [8] August { $year }
    [9] September { $year }
    [10] October { $year }
    [11] November { $year }
   *[12] December { $year }
}
stopped-places = Where complaints that people began were left: { $month }
stopped-place = Step
stopped-advice = What the checker advised: { $month }
stopped-advised = Advice
stopped-count = How many
stopped-none = Nothing has been counted for this month. A complaint that nobody goes on with is counted 90 days after it was last touched.
stopped-definition = How this is counted
stopped-rules = How many complaints were lost to each limit in the law

stopped-at-check-nation = Checker: where it happened
stopped-at-check-matter = Checker: what kind of service
stopped-at-check-organisation = Checker: which organisation
stopped-at-check-provider = Checker: whether the provider still works for the public service
stopped-at-check-process = Checker: whether they had complained to the organisation
stopped-at-check-noticed = Checker: when they first knew
stopped-at-check-member = Checker: whether a Member of Parliament has it
stopped-at-check-court = Checker: whether a court or tribunal can deal with it
stopped-at-check-applicant = Checker: to whom it happened
stopped-at-advised = Read the checker’s advice, and began no complaint
stopped-at-form-who = Form: to whom it happened
stopped-at-form-you = Form: their name
stopped-at-form-affected = Form: the person it happened to
stopped-at-form-representative = Form: whether somebody acts for them
stopped-at-form-issue-organisation = Form: the organisation
stopped-at-form-issue-happened = Form: what happened
stopped-at-form-issue-noticed = Form: when they first knew
stopped-at-form-issue-effect = Form: what it did to them
stopped-at-form-issue-subject = Form: what describes it best
stopped-at-form-issue-process = Form: when they complained and were answered
stopped-at-form-wanted = Form: what would put it right
stopped-at-form-files = Form: papers
stopped-at-form-contact = Form: how to reach them
stopped-at-form-needs = Form: what they need from us
stopped-at-form-language = Form: their language
stopped-at-form-check = Everything was answered, and it was not sent
stopped-at-sent = Sent to us
