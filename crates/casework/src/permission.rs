//! Who may do what: one table, printed to `docs/permissions.md` and reviewed like code.
//!
//! A command in a case takes a [`Permit`], and only [`may`] makes one; what belongs to no case takes
//! an [`OfficePermit`]. Staff can do what a party can, on
//! the party's behalf, for people on the phone or by post.
use crate::{
    Day, Refusal,
    authority::Power,
    case::Complaint,
    codes::{Consent, Role},
    event::Owner,
    id::{AccountId, MemberId, OrganisationId, PersonNo},
    people::{Party, Person},
};

mod beside;
mod sight;

pub use beside::{OfficeDeed, OfficePermit, Seat, allows_beside, may_beside};
pub use sight::{Sight, sight};

/// What an account is to the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Somebody who complains, or acts for one.
    Public,
    /// Somebody who works here.
    Staff {
        /// May name owners, second drafts, restrict contact.
        manager: bool,
        /// May invite staff and organisations; sees no case for that.
        administrator: bool,
    },
    /// Somebody who answers for an organisation.
    Organisation {
        /// Which.
        of: OrganisationId,
        /// May invite colleagues.
        manager: bool,
    },
    /// Somebody who works for a Member of Parliament, with the member's authority.
    Member {
        /// For whom.
        of: MemberId,
        /// May invite colleagues: the member, or whom the member names.
        manager: bool,
    },
    /// The calendar and the outbox.
    Program,
}

/// Who is asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// With which account.
    pub account: AccountId,
    /// What it is to the office.
    pub standing: Standing,
}

impl Actor {
    /// The program itself.
    pub const PROGRAM: Self = Self { account: AccountId::PROGRAM, standing: Standing::Program };

    /// Whether this is somebody who works here.
    pub fn is_staff(&self) -> bool {
        matches!(self.standing, Standing::Staff { .. })
    }

    /// Whether this is somebody who works here on cases: not one who only looks after accounts.
    pub fn works_on_cases(&self) -> bool {
        use Standing::Staff;
        matches!(self.standing, Staff { manager: true, .. } | Staff { administrator: false, .. })
    }
}

/// What somebody is to one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// The complainant, or the person affected with a sign-in of their own.
    Complainant,
    /// Acts for the complainant, with an authority that covers everything.
    Representative,
    /// The same, with an authority to be told and to speak, or none that an officer has seen.
    RepresentativeLimited,
    /// Answers for an organisation whose matter was taken on, or that was asked for something.
    Organisation,
    /// The office of the member asked to refer it, to which the complainant agreed to show all
    /// that they see themselves.
    Member,
    /// The same, to which the complainant agreed to show only where it stands.
    MemberLimited,
    /// The officer who answers for the case.
    Owner,
    /// Another officer.
    Colleague,
    /// A manager.
    Manager,
    /// The program.
    Program,
    /// Anybody else: to them the case does not exist.
    Stranger,
}

impl Relation {
    /// Every relation, in the order of the printed table.
    pub const ALL: [Self; 11] = [
        Self::Complainant,
        Self::Representative,
        Self::RepresentativeLimited,
        Self::Organisation,
        Self::Member,
        Self::MemberLimited,
        Self::Owner,
        Self::Colleague,
        Self::Manager,
        Self::Program,
        Self::Stranger,
    ];

    /// What an actor is to a case on a day.
    pub fn of(actor: &Actor, case: &Complaint, today: Day) -> Self {
        match actor.standing {
            Standing::Program => Self::Program,
            Standing::Staff { manager: true, .. } => Self::Manager,
            Standing::Staff { administrator: true, .. } => Self::Stranger,
            Standing::Staff { .. } if case.desk.owner == Owner::Officer(actor.account) => {
                Self::Owner
            }
            Standing::Staff { .. } => Self::Colleague,
            Standing::Organisation { of, .. } if case.involved().contains(&of) => {
                Self::Organisation
            }
            Standing::Organisation { .. } => Self::Stranger,
            Standing::Member { of, .. } => Self::of_member(of, case),
            Standing::Public => own(actor, case)
                .map_or(Self::Stranger, |person| Self::of_person(person, case, today)),
        }
    }

    /// What somebody of a case is to it on a day: who acts for the complainant is nobody to it from
    /// the day on which their authority is over.
    pub fn of_person(person: &Person, case: &Complaint, today: Day) -> Self {
        if person.is(Role::Representative) {
            return match case.authority(person.no).on(today) {
                Power::Everything => Self::Representative,
                Power::Speaking => Self::RepresentativeLimited,
                Power::Over(_) => Self::Stranger,
            };
        }
        // Somebody who is only named in a complaint does not see it here.
        let is_named_only = person.roles.iter().all(|role| *role == Role::Named);
        if is_named_only { Self::Stranger } else { Self::Complainant }
    }

    /// A member's office knows of a case once the complainant has agreed.
    fn of_member(of: MemberId, case: &Complaint) -> Self {
        let referral = case.referral.as_ref().filter(|referral| referral.member == of);
        match referral.and_then(|referral| referral.consent).map(|consent| consent.shows) {
            Some(Consent::Everything) => Self::Member,
            Some(Consent::Progress) => Self::MemberLimited,
            None => Self::Stranger,
        }
    }

    /// Whether this is somebody who works here and may open cases.
    pub fn is_office(self) -> bool {
        matches!(self, Self::Owner | Self::Colleague | Self::Manager)
    }
}

macro_rules! deeds {
    ($($(#[$doc:meta])* $deed:ident = $code:literal: $who:expr;)+) => {
        /// Something that can be asked for in a case.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Deed { $($(#[$doc])* $deed,)+ }

        impl Deed {
            /// Every deed, in the order of the journey.
            pub const ALL: &'static [Self] = &[$(Self::$deed,)+];

            /// Its code, for the printed table.
            pub fn code(self) -> &'static str {
                match self { $(Self::$deed => $code,)+ }
            }

            /// THE TABLE: who may.
            fn who(self) -> &'static [Relation] {
                match self { $(Self::$deed => $who,)+ }
            }
        }
    };
}

use Relation::{
    Colleague, Complainant, Manager, Member, MemberLimited, Organisation, Owner as Own, Program,
    Representative, RepresentativeLimited,
};

/// The officer who answers for the case, and managers.
const DESK: &[Relation] = &[Own, Manager];
/// Everybody who works on cases.
const OFFICE: &[Relation] = &[Own, Colleague, Manager];
/// The complainant's side, and the office for them.
const PERSON: &[Relation] = &[Complainant, Representative, Own, Colleague, Manager];
/// The organisation, and the office for it.
const BODY: &[Relation] = &[Organisation, Own, Colleague, Manager];
/// Both sides, and the office for them.
const EITHER: &[Relation] = &[Complainant, Representative, Organisation, Own, Colleague, Manager];
/// Both sides, whoever only speaks for one, and the office for them.
const VOICES: &[Relation] =
    &[Complainant, Representative, RepresentativeLimited, Organisation, Own, Colleague, Manager];

/// The member's office, and the office for it.
const MEMBER: &[Relation] = &[Member, MemberLimited, Own, Colleague, Manager];
/// Everybody who may know of the case.
const PARTIES: &[Relation] = &[
    Complainant,
    Representative,
    RepresentativeLimited,
    Organisation,
    Member,
    MemberLimited,
    Own,
    Colleague,
    Manager,
];

deeds! {
    /// See the case at all, through the reader's own lens.
    Open = "open": PARTIES;
    /// Name who answers for it.
    NameOwner = "name-owner": OFFICE;
    /// Put it before others, or back.
    SetPriority = "set-priority": OFFICE;
    /// Change a person's contact details and needs.
    ChangePerson = "change-person":
        &[Complainant, Representative, RepresentativeLimited, Own, Colleague, Manager];
    /// Ask a caller who they are.
    CheckCaller = "check-caller": OFFICE;
    /// Send a message, or a paper.
    SendMessage = "send-message": PARTIES;
    /// Mark a message as dealt with.
    AnswerMessage = "answer-message": OFFICE;
    /// Look up what an issue cites.
    CheckCitation = "check-citation": OFFICE;
    /// Say what was done about words that suggest a risk to life.
    AnswerRisk = "answer-risk": OFFICE;
    /// Write a note for colleagues.
    WriteNote = "write-note": OFFICE;
    /// Print, post or chase a notice.
    HandleNotice = "handle-notice": OFFICE;
    /// Send an e-mail that there is news.
    SendNotice = "send-notice": &[Program];
    /// Join it with another case.
    Join = "join": OFFICE;
    /// Part it from one again.
    Part = "part": OFFICE;
    /// Tell the reason for delay (HSCA s.14(2HA)).
    ExplainDelay = "explain-delay": DESK;
    /// End one's complaint.
    Withdraw = "withdraw": PERSON;
    /// Ask a Member of Parliament to refer it, and agree to that.
    AskMember = "ask-member": PERSON;
    /// Refer it and ask for an investigation (PCA s.5(1)(b)).
    Refer = "refer": MEMBER;
    /// Say that one does not refer it.
    DeclineReferral = "decline-referral": MEMBER;
    /// Give the referral of a member who has left the House to another (PCA s.10(1)).
    HandOver = "hand-over": &[Own, Colleague, Manager, Program];
    /// Make an initial check.
    AnswerCheck = "answer-check": OFFICE;
    /// Take an issue on.
    TakeOn = "take-on": OFFICE;
    /// Decline an issue, with reasons.
    Decline = "decline": OFFICE;
    /// Hand issues on to another body, with the complainant's consent.
    HandOn = "hand-on": OFFICE;
    /// Send an issue back until a day.
    SendBack = "send-back": OFFICE;
    /// Wake an issue whose day has come, or sooner by hand.
    Wake = "wake": &[Own, Colleague, Manager, Program];
    /// Finish the checks: on to primary investigation, or closed.
    FinishChecks = "finish-checks": OFFICE;
    /// Ask an organisation for something.
    MakeRequest = "make-request": DESK;
    /// Remind it.
    ChaseRequest = "chase-request": &[Own, Colleague, Manager, Program];
    /// Ask for more time.
    AskExtension = "ask-extension": BODY;
    /// Answer that.
    AnswerExtension = "answer-extension": DESK;
    /// Answer a request.
    AnswerRequest = "answer-request": BODY;
    /// Drop a request.
    DropRequest = "drop-request": DESK;
    /// Test an issue for signs of a failing.
    TestSigns = "test-signs": DESK;
    /// Put terms of a resolution to both sides.
    ProposeResolution = "propose-resolution": DESK;
    /// Agree to them or not.
    AnswerResolution = "answer-resolution": EITHER;
    /// Go on to detailed investigation.
    OpenDetailed = "open-detailed": DESK;
    /// Put the scope to the complainant.
    ProposeScope = "propose-scope": DESK;
    /// Agree to it or question it.
    AnswerScope = "answer-scope": PERSON;
    /// Invite a party to comment.
    InviteComment = "invite-comment": DESK;
    /// Comment.
    Comment = "comment": VOICES;
    /// Answer a comment.
    AnswerComment = "answer-comment": DESK;
    /// Log evidence.
    LogEvidence = "log-evidence": DESK;
    /// Offer to put things right.
    MakeOffer = "make-offer": BODY;
    /// Accept that or not.
    AnswerOffer = "answer-offer": PERSON;
    /// Write a finding.
    MakeFinding = "make-finding": DESK;
    /// Share provisional views.
    ShareViews = "share-views": DESK;
    /// Draft a decision.
    DraftDecision = "draft-decision": DESK;
    /// Sign it, or send it back: somebody who did not draft it.
    SignDecision = "sign-decision": OFFICE;
    /// Recommend.
    Recommend = "recommend": DESK;
    /// Accept a recommendation or refuse it.
    AnswerRecommendation = "answer-recommendation": BODY;
    /// Show that a part is done.
    GiveProof = "give-proof": BODY;
    /// Confirm that it is, or send the proof back.
    ConfirmPart = "confirm-part": OFFICE;
    /// Stop asking for it.
    CloseRecommendation = "close-recommendation": &[Manager];
    /// Draft the text for the public.
    DraftRendition = "draft-rendition": OFFICE;
    /// Approve it, or send it back: somebody who did not draft it.
    ApproveRendition = "approve-rendition": OFFICE;
    /// Keep it from the public, or take it back.
    Withhold = "withhold": &[Manager];
    /// Hold it back while a review or a court is open, and say how that ended.
    HoldPublication = "hold-publication": OFFICE;
    /// Release it once its day has come.
    Publish = "publish": &[Program];
    /// Destroy the papers under the schedule.
    Dispose = "dispose": &[Manager, Program];
    /// Record what shows that somebody may act for the complainant.
    RecordAuthority = "record-authority": OFFICE;
    /// End that.
    EndAuthority = "end-authority": &[Complainant, Own, Colleague, Manager, Program];
    /// Give somebody of the complainant's side a sign-in, or a new code.
    GiveSignIn = "give-sign-in": OFFICE;
    /// Decide who speaks for somebody who has died, where two people want to.
    SpeakFor = "speak-for": OFFICE;
}

/// Leave to do one thing, made by [`may`] alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permit {
    deed: Deed,
    by: AccountId,
    relation: Relation,
    party: Option<Party>,
}

impl Permit {
    /// Who was given leave.
    pub fn by(&self) -> AccountId {
        self.by
    }

    /// What they are to the case.
    pub fn relation(&self) -> Relation {
        self.relation
    }

    /// The side they speak for: their own, or the one for whom staff act.
    ///
    /// # Errors
    ///
    /// Staff who have not said for whom they act.
    pub fn party(&self) -> Result<Party, Refusal> {
        self.party.ok_or(Refusal::NotPermitted)
    }

    /// The person they speak for.
    ///
    /// # Errors
    ///
    /// They speak for an organisation, or staff have not said for whom they act.
    pub fn person(&self) -> Result<PersonNo, Refusal> {
        match self.party()? {
            Party::Person(person) => Ok(person),
            Party::Organisation(_) | Party::Member(_) | Party::Office => Err(Refusal::NotPermitted),
        }
    }

    /// The organisation they speak for.
    ///
    /// # Errors
    ///
    /// They speak for a person, or staff have not said for whom they act.
    pub fn organisation(&self) -> Result<OrganisationId, Refusal> {
        match self.party()? {
            Party::Organisation(organisation) => Ok(organisation),
            Party::Person(_) | Party::Member(_) | Party::Office => Err(Refusal::NotPermitted),
        }
    }

    /// Stops whoever does not speak for this member: others, or staff who act for nobody.
    ///
    /// # Errors
    ///
    /// They do not.
    pub fn is_from_member(&self, member: MemberId) -> Result<(), Refusal> {
        if self.party()? == Party::Member(member) { Ok(()) } else { Err(Refusal::NotPermitted) }
    }

    /// Stops a rule that was handed the wrong permit.
    ///
    /// # Errors
    ///
    /// The permit is for something else.
    pub fn is_for(&self, deed: Deed) -> Result<(), Refusal> {
        if self.deed == deed { Ok(()) } else { Err(Refusal::NotPermitted) }
    }
}

/// Gives leave on a day, or does not. `acting_for`: the party for whom staff do a party's step.
///
/// # Errors
///
/// [`Refusal::AuthorityOver`] or [`Refusal::AuthorityTooSmall`] to who acts for a complainant, else
/// [`Refusal::NotPermitted`]; to a stranger the caller says that there is no such case.
pub fn may(
    actor: &Actor,
    case: &Complaint,
    (deed, today): (Deed, Day),
    acting_for: Option<Party>,
) -> Result<Permit, Refusal> {
    let relation = Relation::of(actor, case, today);
    if !deed.who().contains(&relation) {
        let person = own(actor, case).filter(|_| actor.standing == Standing::Public);
        return Err(person.map_or(Refusal::NotPermitted, |it| case.why_not(it.no, deed, today)));
    }
    let party = match actor.standing {
        Standing::Organisation { of, .. } => Some(Party::Organisation(of)),
        Standing::Member { of, .. } => Some(Party::Member(of)),
        Standing::Public => own(actor, case).map(|person| Party::Person(person.no)),
        Standing::Staff { .. } => acting_for,
        Standing::Program => Some(Party::Office),
    };
    if party.is_some_and(|party| !case.knows(party)) {
        return Err(Refusal::NotPermitted);
    }
    if let (true, Some(Party::Person(no))) = (actor.is_staff(), party) {
        through_staff(case, deed, no, today)?;
    }
    Ok(Permit { deed, by: actor.account, relation, party })
}

/// The person of a case who signs in with an account.
fn own<'a>(actor: &Actor, case: &'a Complaint) -> Option<&'a Person> {
    case.people.values().find(|person| person.account == Some(actor.account))
}

/// Staff do for a representative only what that representative may do. What still comes from one
/// whose authority is over is kept all the same.
fn through_staff(case: &Complaint, deed: Deed, no: PersonNo, today: Day) -> Result<(), Refusal> {
    let who = deed.who();
    let is_a_persons = who.contains(&Relation::Complainant);
    let person = case.people.get(&no).filter(|person| person.is(Role::Representative));
    match person {
        Some(person) if is_a_persons && !matches!(deed, Deed::Open | Deed::SendMessage) => {
            let relation = Relation::of_person(person, case, today);
            if who.contains(&relation) { Ok(()) } else { Err(case.why_not(no, deed, today)) }
        }
        _ => Ok(()),
    }
}

/// Whether somebody of this relation may do this: the table, for printing.
pub fn allows(relation: Relation, deed: Deed) -> bool {
    deed.who().contains(&relation)
}
