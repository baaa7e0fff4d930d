//! Who plays which part in the stories.
use app::{Office, Problem};
use casework::{
    account::Post,
    codes::Regime,
    id::OrganisationId,
    permission::{Actor, Standing},
};

use crate::people::{AMBULANCES, BODY, CLINICS, HOSPITAL, Member, PEOPLE, account_of};

/// The organisations of the stories: code, name, regime.
pub(crate) const ORGANISATIONS: [(&str, &str, Regime); 4] = [
    (HOSPITAL, "Fernhollow Hospital NHS Trust (made up)", Regime::HEALTH_1993),
    (AMBULANCES, "Brackenmoor Ambulance Service (made up)", Regime::HEALTH_1993),
    (CLINICS, "Saltmarsh Community Clinics (made up)", Regime::HEALTH_1993),
    (BODY, "Fernhollow Benefits Agency (made up)", Regime::PARLIAMENTARY_1967),
];

/// The identifier of one of them.
pub(crate) fn organisation(at: usize) -> OrganisationId {
    OrganisationId::of_code(ORGANISATIONS.get(at).map_or(HOSPITAL, |(code, ..)| code))
}

/// Everybody who acts in the stories from the first day.
#[derive(Debug, Clone)]
pub(crate) struct Cast {
    /// Approves renditions.
    pub(crate) manager: Actor,
    /// Work on cases.
    pub(crate) officers: Vec<Actor>,
    /// Answer for the organisations, in their order.
    pub(crate) bodies: Vec<Actor>,
    /// Works for the Member of Parliament.
    pub(crate) member: Actor,
}

/// Finds them.
pub(crate) async fn assemble(office: &Office) -> Result<Cast, Problem> {
    let mut members = Vec::new();
    let (mut managers, mut officers, mut bodies) = (Vec::new(), Vec::new(), vec![None; 4]);
    for member in PEOPLE {
        let Some(actor) = actor(office, *member).await? else { continue };
        match actor.standing {
            Standing::Staff { manager: true, .. } => managers.push(actor),
            Standing::Staff { administrator: false, .. } => officers.push(actor),
            Standing::Organisation { of, .. } => {
                let place = (0..bodies.len()).find(|at| organisation(*at) == of);
                if let Some(free) = place.and_then(|at| bodies.get_mut(at)) {
                    free.get_or_insert(actor);
                }
            }
            Standing::Member { .. } => members.push(actor),
            Standing::Staff { .. } | Standing::Public | Standing::Program => {}
        }
    }
    let manager = managers.first().copied().ok_or(Problem::NotFound)?;
    let member = members.first().copied().ok_or(Problem::NotFound)?;
    Ok(Cast { manager, officers, bodies: bodies.into_iter().flatten().collect(), member })
}

/// Somebody's account, but for those who complain: theirs come with their complaints.
async fn actor(office: &Office, member: Member) -> Result<Option<Actor>, Problem> {
    let post = member.role.post();
    if post == Post::Public {
        return Ok(None);
    }
    let account = account_of(office, member).await?;
    Ok(Some(Actor { account, standing: post.into() }))
}
