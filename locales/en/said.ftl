# How days, times and lists are said.

said-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
said-day = { $day } { $month } { $year }
said-time = { $day } at { $time }
said-and = { $before } and { $last }
said-comma = { $before }, { $last }
