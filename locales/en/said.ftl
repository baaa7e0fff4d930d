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
# Money: the sign stands before the amount. Another office brings its own.
said-money-sign = £
said-money = { said-money-sign }{ $amount }

said-day = { $day } { $month } { $year }
said-time = { $day } at { $time }
said-and = { $before } and { $last }
said-comma = { $before }, { $last }
