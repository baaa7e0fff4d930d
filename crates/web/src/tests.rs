//! The pages, read as people read them, over a real office in a folder.
mod forms;
mod permissions;
mod rules;
mod sessions;
mod shell;
mod table;
mod templates;

use std::sync::Arc;

use app::{Office, ports::Envelope, stories};
use casework::{
    account::{Account, Holder, Post},
    id::{AccountId, OrganisationId},
    permission::Actor,
};
use jiff::civil::date;
use testkit::{Calendar, Reader};

use crate::{Audience, Entry, Settings, Site, route, session};

/// A site that is being served.
pub(crate) struct Served {
    pub(crate) office: Office,
    pub(crate) calendar: Arc<Calendar>,
    pub(crate) site: Site,
    pub(crate) address: String,
    _folder: tempfile::TempDir,
}

/// Serves every page there is, on 3 March 2026.
pub(crate) async fn served() -> Served {
    served_with(route::table(false)).await
}

/// Serves these pages and those of the shell.
pub(crate) async fn served_with(table: Vec<Entry>) -> Served {
    let folder = tempfile::tempdir().unwrap();
    let calendar = Arc::new(Calendar::on(date(2026, 3, 3)));
    let office = testkit::office(folder.path(), calendar.clone()).await;
    let site = Site::new(office.clone(), Settings::default());
    let router = route::router_of(site.clone(), table);
    let door = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", door.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(door, router).await });
    Served { office, calendar, site, address, _folder: folder }
}

impl Served {
    pub(crate) fn reader(&self) -> Reader {
        Reader::at(&self.address)
    }

    /// The cookie of somebody who has just signed in; empty for nobody.
    pub(crate) async fn signed_in(&self, account: Option<AccountId>) -> String {
        let Some(account) = account else { return String::new() };
        session::begin(&self.site, account).await.unwrap().to_string()
    }

    /// An account of this kind.
    pub(crate) async fn account(&self, audience: Audience) -> Option<AccountId> {
        let post = post(audience)?;
        let id = self.office.chance.id();
        let loaded = stories::load::<Account>(self.office.record.as_ref(), id).await.unwrap();
        let holder = Holder { name: "Ada Example".into(), email: "ada@example.com".into() };
        let opened = loaded.story.open(post, holder).unwrap();
        let envelope = Envelope {
            command: self.office.chance.id(),
            actor: Actor::PROGRAM.account.0,
            on_behalf_of: None,
            cause: None,
            recorded_at: self.office.clock.now(),
        };
        stories::append(self.office.record.as_ref(), &loaded, envelope, &[opened]).await.unwrap();
        Some(AccountId(id))
    }
}

fn post(audience: Audience) -> Option<Post> {
    let of = OrganisationId::of_code("ods:X1A");
    let member = casework::id::MemberId::of_code("parliament:1");
    let staff = |manager, administrator| Some(Post::Staff { manager, administrator });
    match audience {
        Audience::Anonymous => None,
        Audience::Person => Some(Post::Public),
        Audience::Organisation => Some(Post::Organisation { of, manager: false }),
        Audience::OrganisationManager => Some(Post::Organisation { of, manager: true }),
        Audience::Member => Some(Post::Member { of: member, manager: false }),
        Audience::MemberManager => Some(Post::Member { of: member, manager: true }),
        Audience::Caseworker => staff(false, false),
        Audience::Manager => staff(true, false),
        Audience::Administrator => staff(false, true),
        Audience::ManagingAdministrator => staff(true, true),
    }
}
