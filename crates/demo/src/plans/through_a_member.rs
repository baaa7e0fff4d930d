//! Two complaints about government: one that a Member of Parliament referred and that is public by
//! now, and one that waits for the member.
use casework::codes::{Consent, Outcome, Severity, Subject};

use super::WEB;
use crate::plan::{Plan, Step as S};

pub(crate) const PLANS: &[Plan] = &[
    Plan {
        complainant: ("Mr", "Barnabas Tallow"),
        affected: None,
        organisation: 3,
        by: WEB,
        subject: Subject::Payments,
        happened: "The agency stopped my payments because of a form that I had sent twice. Each time I rang I was told that it had not come. Both copies were in my file all along.",
        effect: "I lived on what my neighbours gave me for eleven weeks, and lost my flat.",
        wanted: "What I lost, an apology, and that somebody looks before they stop a person's money.",
        knew: 110,
        begins: 12,
        steps: &[
            (0, S::Send),
            (1, S::AskMember(Consent::Everything)),
            (6, S::Refer(3, "I have known Mr Tallow for years. Please look into this.")),
            (8, S::Take(1)),
            (8, S::Check),
            (9, S::TakeOn),
            (12, S::Take(1)),
            (13, S::AskForFile),
            (30, S::AnswerRequest("The file is enclosed. Both forms are in it.")),
            (34, S::TestSigns(true, true)),
            (35, S::OpenDetailed),
            (35, S::Take(1)),
            (36, S::ProposeScope),
            (40, S::AgreeScope),
            (41, S::InviteComments),
            (
                52,
                S::CommentOnAllegations(
                    "We accept that both forms were scanned on the day they came.",
                ),
            ),
            (56, S::AnswerComments),
            (
                57,
                S::LogEvidence(
                    "Scans of both forms, with the day of each",
                    "Both came in time. The note that stopped the payments was written a week later.",
                ),
            ),
            (62, S::Find(Outcome::Upheld, Some(Severity::Four))),
            (63, S::ShareViews(21)),
            (72, S::CommentOnViews("That is what happened.", "We accept the provisional views.")),
            (76, S::AnswerComments),
            (86, S::DraftReport),
            (90, S::Sign(0)),
            (92, S::Recommend(40)),
            (104, S::Accept("We accept this and have written to Mr Tallow.")),
            (125, S::Prove("The payment, the letter and the new instruction are enclosed.")),
            (129, S::Confirm),
            (133, S::DraftRendition),
            (137, S::ApproveRendition),
        ],
    },
    Plan {
        complainant: ("Ms", "Isolde Brackenridge"),
        affected: None,
        organisation: 3,
        by: WEB,
        subject: Subject::Delay,
        happened: "My claim has been waiting for nine months. Nobody can say who has it.",
        effect: "I do not open my post any more.",
        wanted: "A decision, and to know where it was all this time.",
        knew: 60,
        begins: 286,
        steps: &[(0, S::Send), (2, S::AskMember(Consent::Everything))],
    },
];
