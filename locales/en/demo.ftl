# The made-up office.

demo-nav = Everybody here
demo-heading = Sign in as anybody here
demo-lead =
    Everybody in this office is made up, and so is every complaint. Choose somebody to see the office as they see it.

    You can also begin a complaint of your own from the start page, without signing in.
demo-group-public = People who complain
demo-group-organisation = Organisations
demo-group-officer = Officers
demo-group-manager = Managers
demo-group-administrator = Administrators
demo-become = Sign in as
demo-calendar-link = Turn the calendar
demo-calendar = Turn the calendar
    .lead = Each day does what that day asks for: what was sent back wakes, late requests are chased, and decisions whose day has come are published. It cannot be turned back.
demo-turn = How far?
    .missing = Choose how far to turn the calendar
demo-turn-day = One day
demo-turn-week = A week
demo-turn-month = Four weeks
demo-turn-quarter = A quarter of a year
demo-turn-button = Turn it
demo-turn-button-day = A day later
demo-turn-button-week = A week later
demo-turned = The calendar has been turned.
demo-about-complaint = { $reference }: { $stage }, about { $organisation }
demo-about-case = { $reference }: { $stage }
demo-group-member = Members’ offices
