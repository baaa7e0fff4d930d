//! What a leaving member leaves behind: each open referral goes to whoever sits for the
//! constituency now (PCA 1967 s.10(1)). One command a case, safe to repeat.
use casework::{
    Complaint, Day,
    id::{CaseId, MemberId},
    permission::{Actor, Deed, Permit},
};
use uuid::Uuid;

use super::find::sitting;
use crate::{
    Ask, Office, Problem,
    lists::{
        Cell, Question, Test,
        member::{self, MemberRow},
        referral::{self, ReferralRow},
    },
};

/// The name space of the command ids: the same case and member always give the same one.
const SPACE: Uuid = Uuid::from_u128(0x7a5e_0d3c_11b4_4f6e_9b02_c8d1_5e60_3f17);
const ALL: u32 = 5_000;

/// Hands over the open referrals of every member who has left the House. Answers how many went
/// to somebody, and which could not: nobody sits for the constituency yet.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn hand_over(office: &Office, today: Day) -> Result<(u64, Vec<CaseId>), Problem> {
    let (mut done, mut left) = (0, Vec::new());
    let now = sitting(office, today).await?;
    for gone in departed(office, today).await? {
        let next = now.iter().find(|row| row.constituency == gone.constituency);
        for row in open_referrals(office, gone.id).await? {
            match next {
                Some(next) => {
                    move_to(office, row.case, next.id).await?;
                    done += 1;
                }
                None => left.push(row.case),
            }
        }
    }
    Ok((done, left))
}

async fn departed(office: &Office, today: Day) -> Result<Vec<MemberRow>, Problem> {
    let question = Question::of(&member::TABLE).when("until", Test::IsFilled).page(ALL, 0);
    let lines = office.lists.select(&question).await?;
    Ok(lines.iter().map(MemberRow::from).filter(|row| !row.sits_on(today)).collect())
}

async fn open_referrals(office: &Office, member: MemberId) -> Result<Vec<ReferralRow>, Problem> {
    let question = Question::of(&referral::TABLE)
        .when("member", Test::Is(Cell::Id(member.0)))
        .when("is_open", Test::Is(Cell::Flag(true)))
        .page(ALL, 0);
    let lines = office.lists.select(&question).await?;
    Ok(lines.iter().map(ReferralRow::from).collect())
}

async fn move_to(office: &Office, case: CaseId, to: MemberId) -> Result<(), Problem> {
    let command = Uuid::new_v5(&SPACE, format!("{case} {to}").as_bytes());
    let rule = |case: &Complaint, permit: &Permit, _: Day| case.hand_over(permit, to);
    let ask = Ask::by(Actor::PROGRAM, command);
    office.tell(&ask, case, Deed::HandOver, rule).await.map(|_| ())
}
