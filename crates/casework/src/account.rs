//! Who can sign in, told by events of their own stream.
use serde::{Deserialize, Serialize};

use crate::{
    Personal, Refusal,
    id::{AccountId, MemberId, OrganisationId},
    permission::{Actor, Standing},
    record::{Class, Kind, Story, Told},
};

/// The shortest password, in characters. No rule of composition: they make passwords worse
/// (NIST SP 800-63B, section 3.1.1.2).
pub const PASSWORD_SHORTEST: u32 = 12;
/// The longest, so that nobody keeps the machine busy with one.
pub const PASSWORD_LONGEST: u32 = 512;

/// Who an account belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Holder {
    /// Their name, as colleagues and parties read it.
    pub name: String,
    /// Their e-mail address, if they have one.
    pub email: String,
}

/// What an account is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Post {
    /// Somebody who complains, or acts for one.
    Public,
    /// Somebody who works here.
    Staff {
        /// A manager.
        manager: bool,
        /// An administrator.
        administrator: bool,
    },
    /// Somebody who answers for an organisation.
    Organisation {
        /// Which.
        of: OrganisationId,
        /// May invite colleagues.
        manager: bool,
    },
    /// Somebody who works for a Member of Parliament. Who invited them stands in the record: it
    /// is the member's authority.
    Member {
        /// For whom.
        of: MemberId,
        /// The member, or whom the member names: may invite colleagues.
        manager: bool,
    },
}

impl Post {
    /// Its code, for lists and words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Staff { .. } => "staff",
            Self::Organisation { .. } => "organisation",
            Self::Member { .. } => "member",
        }
    }

    /// The organisation it answers for, if it does.
    pub fn organisation(self) -> Option<OrganisationId> {
        match self {
            Self::Organisation { of, .. } => Some(of),
            Self::Public | Self::Staff { .. } | Self::Member { .. } => None,
        }
    }

    /// The member it works for, if it does.
    pub fn member(self) -> Option<MemberId> {
        match self {
            Self::Member { of, .. } => Some(of),
            Self::Public | Self::Staff { .. } | Self::Organisation { .. } => None,
        }
    }

    /// Whether somebody may give this post to others, or take it away: administrators those of
    /// staff, organisations and members' offices, and those who manage an organisation's or a
    /// member's people those of their colleagues.
    pub fn is_given_by(self, by: &Actor) -> bool {
        match (by.standing, self) {
            (Standing::Program, _) => true,
            (Standing::Staff { administrator: true, .. }, post) => post != Self::Public,
            (
                Standing::Organisation { of, manager: true },
                Self::Organisation { of: theirs, .. },
            ) => of == theirs,
            (Standing::Member { of, manager: true }, Self::Member { of: theirs, .. }) => {
                of == theirs
            }
            _ => false,
        }
    }
}

impl From<Post> for Standing {
    fn from(post: Post) -> Self {
        match post {
            Post::Public => Self::Public,
            Post::Staff { manager, administrator } => Self::Staff { manager, administrator },
            Post::Organisation { of, manager } => Self::Organisation { of, manager },
            Post::Member { of, manager } => Self::Member { of, manager },
        }
    }
}

/// One fact in the life of an account. Secrets are sealed hashes, never the secrets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", content = "with", rename_all = "kebab-case")]
pub enum AccountEvent {
    /// It was made, by an invitation or with a complaint.
    #[non_exhaustive]
    AccountOpened {
        /// What it is for.
        post: Post,
        /// Whose it is.
        holder: Personal<Holder>,
    },
    /// A password was chosen: its argon2id hash.
    #[non_exhaustive]
    PasswordChosen {
        /// The hash in PHC form.
        hash: Personal<String>,
    },
    /// A code was printed or sent, with which to sign in: its hash.
    #[non_exhaustive]
    CodeGiven {
        /// SHA-256, in hexadecimal; the code itself has 80 random bits.
        hash: Personal<String>,
    },
    /// What it may do was changed.
    #[non_exhaustive]
    PostChanged {
        /// What it is for now.
        post: Post,
    },
    /// Every place where it is signed in was signed out.
    #[non_exhaustive]
    SignedOutEverywhere {},
    /// Name or e-mail changed.
    #[non_exhaustive]
    HolderChanged {
        /// Whose it is.
        holder: Personal<Holder>,
    },
    /// Nobody signs in with it any more.
    #[non_exhaustive]
    AccountClosed {},
}

/// An account, as its events tell it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Account {
    /// What it is for, once opened.
    pub post: Option<Post>,
    /// Whose it is.
    pub holder: Personal<Holder>,
    /// The hash of its password, if one was chosen.
    pub password: Option<Personal<String>>,
    /// The hash of its code, if one was given.
    pub code: Option<Personal<String>>,
    /// Nobody signs in with it any more.
    pub closed: bool,
    /// Grows when everybody signed in with it has to sign in again.
    pub epoch: u32,
}

impl Holder {
    /// Whether there is what a letter and a sign-in need.
    ///
    /// # Errors
    ///
    /// The name or the e-mail address is missing.
    pub fn is_complete(&self) -> Result<(), Refusal> {
        let email = self.email.trim();
        let has_email = email.split_once('@').is_some_and(|(who, at)| {
            !who.is_empty() && at.contains('.') && !email.contains(char::is_whitespace)
        });
        if self.name.trim().is_empty() || !has_email {
            Err(Refusal::HolderIncomplete)
        } else {
            Ok(())
        }
    }

    /// Whether this will do as their password.
    ///
    /// # Errors
    ///
    /// Too short, too long, or their own name or e-mail address.
    pub fn password_will_do(&self, password: &str) -> Result<(), Refusal> {
        let length = u32::try_from(password.chars().count()).unwrap_or(u32::MAX);
        if length > PASSWORD_LONGEST {
            return Err(Refusal::OverLimit(PASSWORD_LONGEST));
        }
        if length < PASSWORD_SHORTEST {
            return Err(Refusal::PasswordTooShort(PASSWORD_SHORTEST));
        }
        let bare = |text: &str| -> String {
            text.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
        };
        let known = [self.name.as_str(), self.email.as_str()].map(bare);
        let password = bare(password);
        let is_known = known.iter().any(|known| !known.is_empty() && *known == password);
        let is_one_letter = password.chars().all(|letter| password.starts_with(letter));
        if is_known || is_one_letter { Err(Refusal::PasswordEasilyGuessed) } else { Ok(()) }
    }
}

/// An e-mail address as it is found: without the differences that nobody means.
pub fn folded_email(email: &str) -> String {
    email.trim().to_lowercase()
}

impl Account {
    /// Whether somebody can sign in with it.
    pub fn is_open(&self) -> bool {
        self.post.is_some() && !self.closed
    }

    /// The name, or nothing once it is gone.
    pub fn name(&self) -> &str {
        self.holder.known().map_or("", |holder| holder.name.as_str())
    }

    /// Opens it.
    ///
    /// # Errors
    ///
    /// It is there already.
    pub fn open(&self, post: Post, holder: Holder) -> Result<AccountEvent, Refusal> {
        match self.post {
            None => Ok(AccountEvent::AccountOpened { post, holder: Personal::Known(holder) }),
            Some(_) => Err(Refusal::WrongStage),
        }
    }

    /// Opens it for somebody whom `by` invites: staff, or those who answer for an organisation.
    ///
    /// # Errors
    ///
    /// `by` may not, the account is there already, or the name or e-mail address is missing.
    pub fn invite(&self, by: &Actor, post: Post, holder: Holder) -> Result<AccountEvent, Refusal> {
        if !post.is_given_by(by) {
            return Err(Refusal::NotPermitted);
        }
        holder.is_complete()?;
        self.open(post, holder)
    }

    /// Whether `by` may look after this account: invite again, change what it is for, close it.
    ///
    /// # Errors
    ///
    /// They may not, or the account is their own: nobody locks themself out.
    pub fn is_looked_after_by(&self, by: &Actor, id: AccountId) -> Result<(), Refusal> {
        if !self.post.is_some_and(|post| post.is_given_by(by)) {
            return Err(Refusal::NotPermitted);
        }
        if by.account == id { Err(Refusal::OwnAccount) } else { Ok(()) }
    }

    /// Signs out every place where it is signed in.
    ///
    /// # Errors
    ///
    /// The account is not open.
    pub fn sign_out_everywhere(&self) -> Result<AccountEvent, Refusal> {
        self.when_open(AccountEvent::SignedOutEverywhere {})
    }

    /// Chooses a password.
    ///
    /// # Errors
    ///
    /// The account is not open.
    pub fn choose_password(&self, hash: String) -> Result<AccountEvent, Refusal> {
        self.when_open(AccountEvent::PasswordChosen { hash: hash.into() })
    }

    /// Gives a code to sign in with; an earlier one stops working.
    ///
    /// # Errors
    ///
    /// The account is not open.
    pub fn give_code(&self, hash: String) -> Result<AccountEvent, Refusal> {
        self.when_open(AccountEvent::CodeGiven { hash: hash.into() })
    }

    /// Changes what it may do.
    ///
    /// # Errors
    ///
    /// The account is not open.
    pub fn change_post(&self, post: Post) -> Result<AccountEvent, Refusal> {
        self.when_open(AccountEvent::PostChanged { post })
    }

    /// Changes name or e-mail.
    ///
    /// # Errors
    ///
    /// The account is not open.
    pub fn change_holder(&self, holder: Holder) -> Result<AccountEvent, Refusal> {
        self.when_open(AccountEvent::HolderChanged { holder: Personal::Known(holder) })
    }

    /// Closes it.
    ///
    /// # Errors
    ///
    /// The account is not open.
    pub fn close(&self) -> Result<AccountEvent, Refusal> {
        self.when_open(AccountEvent::AccountClosed {})
    }

    fn when_open(&self, event: AccountEvent) -> Result<AccountEvent, Refusal> {
        if self.is_open() { Ok(event) } else { Err(Refusal::WrongStage) }
    }
}

impl Story for Account {
    type Event = AccountEvent;
    const KIND: Kind = Kind::Account;

    fn class_of(name: &str) -> Option<Class> {
        match name {
            "account-opened" | "password-chosen" | "code-given" | "holder-changed" => {
                Some(Class::Identity)
            }
            _ => None,
        }
    }

    fn after(mut self, told: &Told<AccountEvent>) -> Result<Self, Refusal> {
        match told.event.clone() {
            AccountEvent::AccountOpened { post, holder } => {
                (self.post, self.holder) = (Some(post), holder);
            }
            AccountEvent::PasswordChosen { hash } => {
                (self.password, self.epoch) = (Some(hash), self.epoch.saturating_add(1));
            }
            AccountEvent::CodeGiven { hash } => self.code = Some(hash),
            AccountEvent::SignedOutEverywhere {} => self.epoch = self.epoch.saturating_add(1),
            AccountEvent::PostChanged { post } => self.post = Some(post),
            AccountEvent::HolderChanged { holder } => self.holder = holder,
            AccountEvent::AccountClosed {} => self.closed = true,
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn mair() -> Holder {
        Holder { name: "Mair Fernhollow".into(), email: "mair@fernhollow.example".into() }
    }

    fn actor(standing: Standing) -> Actor {
        Actor { account: AccountId(Uuid::from_u128(7)), standing }
    }

    #[test]
    fn a_password_has_twelve_characters_and_is_not_the_name() {
        assert_eq!(mair().password_will_do("short"), Err(Refusal::PasswordTooShort(12)));
        assert_eq!(mair().password_will_do("elevenchars"), Err(Refusal::PasswordTooShort(12)));
        assert_eq!(mair().password_will_do("twelve chars"), Ok(()));
        assert_eq!(mair().password_will_do("ŵŵŷŷ âê îôûë"), Ok(()));
        for guessed in
            ["mair fernhollow", "Mair.Fernhollow", "MAIR@fernhollow.example", "aaaaaaaaaaaa"]
        {
            assert_eq!(
                mair().password_will_do(guessed),
                Err(Refusal::PasswordEasilyGuessed),
                "{guessed}"
            );
        }
        let long = "a long one ".repeat(60);
        assert_eq!(mair().password_will_do(&long), Err(Refusal::OverLimit(512)));
    }

    #[test]
    fn posts_are_given_by_administrators_and_by_an_organisations_own_managers() {
        let (ours, theirs) =
            (OrganisationId(Uuid::from_u128(1)), OrganisationId(Uuid::from_u128(2)));
        let staff = Post::Staff { manager: false, administrator: false };
        let colleague = Post::Organisation { of: ours, manager: false };
        let stranger = Post::Organisation { of: theirs, manager: false };
        let gives = |standing, post: Post| post.is_given_by(&actor(standing));

        let administrator = Standing::Staff { manager: false, administrator: true };
        assert!(gives(administrator, staff) && gives(administrator, stranger));
        assert!(!gives(administrator, Post::Public));
        let manager = Standing::Organisation { of: ours, manager: true };
        assert!(gives(manager, colleague));
        assert!(!gives(manager, stranger) && !gives(manager, staff));
        for nobody in [
            Standing::Public,
            Standing::Staff { manager: true, administrator: false },
            Standing::Organisation { of: ours, manager: false },
        ] {
            assert!(!gives(nobody, staff) && !gives(nobody, colleague), "{nobody:?}");
        }
    }

    #[test]
    fn nobody_looks_after_their_own_account() {
        let administrator = Standing::Staff { manager: false, administrator: true };
        let account = Account {
            post: Some(Post::Staff { manager: false, administrator: true }),
            ..Account::default()
        };
        let by = actor(administrator);

        assert_eq!(account.is_looked_after_by(&by, by.account), Err(Refusal::OwnAccount));
        assert_eq!(account.is_looked_after_by(&by, AccountId(Uuid::from_u128(8))), Ok(()));
    }

    #[test]
    fn a_holder_has_a_name_and_an_address_with_a_place() {
        assert_eq!(mair().is_complete(), Ok(()));
        for email in ["", "mair", "mair@", "@fernhollow.example", "mair@here", "m air@a.example"] {
            let holder = Holder { email: email.into(), ..mair() };
            assert_eq!(holder.is_complete(), Err(Refusal::HolderIncomplete), "{email}");
        }
        let nameless = Holder { name: "  ".into(), ..mair() };
        assert_eq!(nameless.is_complete(), Err(Refusal::HolderIncomplete));
    }

    proptest! {
        #[test]
        fn an_address_folds_once(email in ".{0,40}") {
            let folded = folded_email(&email);
            prop_assert_eq!(folded_email(&folded), folded);
        }
    }
}
