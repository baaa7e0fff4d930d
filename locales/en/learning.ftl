# What complaints teach.

learning-nav = What complaints show
learning = What complaints show
    .lead =
        What complaints to us are about, and how they end. One complaint can hold several issues; here each issue is counted.
learning-caution = The number of complaints does not measure how good a service is. A large hospital has more patients, some people find it easier to complain than others, and a service that tells people how to complain will see more complaints.
learning-small = So that nobody can be recognised, a number below { $few } is shown as “fewer than { $few }”. Where it could still be worked out from the other numbers, the next smallest is not shown either.
learning-rounded = Only months that are over are counted, and every number is rounded to the nearest { $base }, so that nobody who looks on two days learns that one more person complained. Counts of whole years stand exactly in the files of our data.
learning-data = Our data, as files
learning-dimensions = Count issues by
learning-count = Issues
learning-table = The same numbers as a table
learning-what = What is counted
learning-definition = How this is counted
learning-number = { $count }
learning-few = fewer than { $few }
learning-not-shown = not shown
learning-none = Nothing has been counted yet.
learning-others = { $count ->
    [one] One more organisation is not shown, because its number is small or a smaller one could be worked out from it.
   *[other] { $count } more organisations are not shown, because their numbers are small or smaller ones could be worked out from them.
}
learning-quarter = { $quarter ->
    [1] January to March { $year }
    [2] April to June { $year }
    [3] July to September { $year }
   *[other] October to December { $year }
}

learning-by-subject = What it is about
    .definition = Every issue of every complaint that reached us, by what it is about, as the person or our staff put it when it came.
learning-by-outcome = How it ended
    .definition = Every issue on which we issued a decision, and every one that was withdrawn after we had taken it on, by how it ended. An issue that we declined at the initial checks is not among them.
learning-by-organisation = Organisation
    .definition = Every issue of every complaint that reached us, by the organisation complained about, whether or not we could look into it.
learning-by-channel = How it came
    .definition = Every issue of every complaint that reached us, by how the complaint came: on these pages, on the phone, by post, by e-mail or in person.
learning-by-quarter = When it came
    .definition = Every issue of every complaint that reached us, by the quarter of the year in which the complaint reached us.
learning-by-ground = Why we could not take it on
    .definition = Every issue that we declined at the initial checks, by the ground. An issue that was sent back because it came too early is not among them.

learning-upheld = How often complaints are upheld
    .definition = Upheld and partly upheld issues together. The first share is of all issues that were decided, however they ended; the second of all issues that reached us, those we declined and those still open included. We show both, because the first alone looks larger.
learning-of-decided = Of the issues decided
learning-of-received = Of all issues received
learning-percent = { $percent }%
learning-share = Share
learning-base = Number of issues
learning-too-few = Too few to say without somebody being recognised
