# The equality questions, and what staff see of the answers.

equality-offer = Help us to reach everybody alike
equality-offer-text = We would like to know whether our service reaches everybody. Nine questions about you, and you need answer none. Your answers are never put with your complaint: only a number for the month goes up by one. Whoever works on your complaint cannot see them, and whether you answer makes no difference.
equality-offer-link = Answer the equality questions
equality = Questions about you
    .lead =
        These are the characteristics that the Equality Act 2010 protects. Leave out whatever you like.

        We keep no answers, only how many people gave each answer in a month. Nothing ties them to your complaint, to you, to the day or to each other.
equality-button = Send my answers
equality-thanks = Thank you. Your answers are counted, and nothing else of them is kept.
equality-over = These questions can be answered once, within a day of sending a complaint. Yours have been answered, or the day is over.
equality-not-said = Prefer not to say

equality-age = How old are you?
    .name = Age
equality-age-under-16 = Under 16
equality-age-16-24 = 16 to 24
equality-age-25-34 = 25 to 34
equality-age-35-44 = 35 to 44
equality-age-45-54 = 45 to 54
equality-age-55-64 = 55 to 64
equality-age-65-74 = 65 to 74
equality-age-75-84 = 75 to 84
equality-age-85-or-over = 85 or over
equality-disability = Do you have a physical or mental condition that limits what you can do day to day?
    .hint = One that has lasted, or is expected to last, 12 months or more.
    .name = Disability
equality-disability-limited-a-lot = Yes, it limits me a lot
equality-disability-limited-a-little = Yes, it limits me a little
equality-disability-not-limited = No
equality-gender-reassignment = Is the gender you identify with the same as your sex registered at birth?
    .name = Gender reassignment
equality-gender-reassignment-same = Yes, the same
equality-gender-reassignment-different = No, different
equality-marriage = Are you married or in a civil partnership?
    .name = Marriage and civil partnership
equality-marriage-married = Married
equality-marriage-civil-partnership = In a civil partnership
equality-marriage-neither = Neither
equality-pregnancy = Are you pregnant, or have you had a baby in the last 26 weeks?
    .name = Pregnancy and maternity
equality-pregnancy-yes = Yes
equality-pregnancy-no = No
equality-race = Which of these describes your ethnic group best?
    .name = Race
equality-race-asian = Asian, Asian British or Asian Welsh
equality-race-black = Black, Black British, Black Welsh, Caribbean or African
equality-race-mixed = Mixed or multiple ethnic groups
equality-race-white = White
equality-race-other = Another ethnic group
equality-religion = What is your religion or belief?
    .name = Religion or belief
equality-religion-none = No religion
equality-religion-christian = Christian
equality-religion-buddhist = Buddhist
equality-religion-hindu = Hindu
equality-religion-jewish = Jewish
equality-religion-muslim = Muslim
equality-religion-sikh = Sikh
equality-religion-other = Another religion or belief
equality-sex = What is your sex?
    .name = Sex
equality-sex-female = Female
equality-sex-male = Male
equality-orientation = Which of these describes your sexual orientation best?
    .name = Sexual orientation
equality-orientation-straight = Straight or heterosexual
equality-orientation-gay-or-lesbian = Gay or lesbian
equality-orientation-bisexual = Bisexual
equality-orientation-other = Another sexual orientation

equality-report = Who reaches us
    .lead = What people who sent a complaint answered about themselves, beside the population. Where a group is much smaller here than in the population, something may keep it from us. It may also be that fewer of them use the services we look at, or that they would rather not say.
    .definition =
        Everybody who sends a complaint of their own on these pages is offered the questions once. Nobody has to answer, and each question can be left out, so the numbers of people differ from question to question. Whoever complains by phone, by post or through a member’s office is not asked here.

        Only numbers are kept, for each answer and month. No answer is tied to a person, a complaint, a day or another answer. A quarter is shown when it is over. Shares are shown only where every number of the question is, because a share would tell the others.
equality-quarters = Quarters
equality-answer = Answer
equality-count = How many
equality-share = Share
equality-population = Population
equality-none = Nothing has been answered yet, or the quarter is not over.
equality-source = Population: { $source }. The office enters these shares in its settings ([population] in redress.toml). For sexual orientation and gender reassignment they are of people of 16 and over.
