# What the office of Tarrow calls its own, and what it says where the program speaks of the
# country of the office that ships.
code-regime-fair-dealing = Fair Dealing Law of Tarrow

code-nation-tarrow = Tarrow
code-nation-abroad = Abroad

code-matter-river-board = The River Board
code-matter-lighthouse = The Lighthouse Service
code-matter-post = The post
code-matter-bank = A bank

said-money = { $amount } shells
said-money-sign = shells

enquiry-start-title = When a service of Tarrow has let you down
    .lead = The Listener looks into complaints about the River Board, the lighthouses and the post. It is free, and we take no side.
enquiry-ways-advocate = With a neighbour: anybody may speak for you.

checker-nation = Where did it happen?
    .hint = The Listener hears about services of Tarrow only.
    .name = Where it happened
