# The frame around every page, and the pages that belong to no stage.

shell-skip = Skip to main content
shell-menu = Menu
    .label = Main pages
shell-done = Done
shell-support = Support links
shell-signed-in-as = Signed in as { $name }
shell-sign-out = Sign out
shell-signed-out = You have signed out.
shell-demo = This is a made-up office: everybody in it is invented, and so is every complaint. Here it is { $today }.
    .label = Demonstration
shell-demo-people = Sign in as somebody else
shell-contact = Need help? Call us on { $phone }.
shell-contact-email = E-mail: { $email }.
shell-contact-address = Post: { $address }.
shell-independent = We are independent of the government and of the organisations we look at. Our service is free.

shell-start = Complain about a public service
    .text =
        We look into complaints that a public service did something wrong and did not put it right.

        We are independent, and our service is free.

shell-accessibility = Accessibility
    .text =
        We want as many people as possible to be able to use these pages. We build and test them against the Web Content Accessibility Guidelines, version 2.2, level AA.

        You can use every page with a keyboard alone, with a screen reader, without JavaScript, enlarged to 400 per cent, and on a narrow screen. Letters and forms can be printed in large print.

        A program looks at every page before a release, and finds only some of the problems. What is known and not mended yet we list here: the pages are in English only, and Welsh will follow.

        If something does not work for you, or you need it in another form, tell us. You never have to use these pages: we can take your complaint on the phone or by post.

shell-privacy = Privacy
    .text =
        We use what you tell us to look into your complaint and for nothing else. The law asks us to investigate in private.

        What could name you is kept encrypted, with a key for each complaint. When we no longer need the papers of a complaint, we destroy its keys, and nobody can read them again.

        People who work on your complaint can see it. The organisation you complain about sees what it needs in order to answer. What we publish has no names of people in it.

        You can ask us for a copy of what we hold about you, and ask us to correct it. If you are unhappy with how we use your information, you can complain to the Information Commissioner.

shell-cookies = Cookies
    .text =
        A cookie is a small piece of information that your browser keeps for a website. We use only those that the pages need to work. We use none to follow what you do, and none from anybody else.

        “redress” keeps you signed in. It ends when you sign out, after two hours in which you do nothing, or after twelve hours.

        “redress-said” carries a short message to the next page, such as that something was saved. It is removed when the message has been shown.

        “redress-language” remembers the language you chose until you close your browser.

case-stage = Stage
case-complainant = Complainant
case-pages = Pages of this case
case-stage-checks = Initial checks
case-stage-waiting = Sent back until a day
case-stage-primary = Primary investigation
case-stage-detailed = Detailed investigation
case-stage-decision = Decision
case-stage-closed = Closed
