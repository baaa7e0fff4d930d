//! The one table of addresses. The router, the navigation, the printed permissions and the test
//! that walks every address as everybody are made from it, and from nothing else.
use std::time::Duration;

use axum::{
    Router,
    extract::{Request, State},
    handler::Handler,
    http::{Method, StatusCode},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{MethodFilter, MethodRouter, on},
};
use casework::section::Section;

use crate::{Apology, Audience, Site, Visitor, apology, kept, layers};

/// Who gets past the door. What they may do behind it, the commands decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Anyone,
    /// Everybody who has signed in.
    SignedIn,
    /// Whoever may open the case in the address: the handler opens it with
    /// [`app::Office::open`], and to anybody else it does not exist.
    CaseParty,
    /// Somebody who complains or acts for one.
    Person,
    /// Somebody who answers for an organisation.
    OrganisationUser,
    /// The same, who may invite colleagues.
    OrganisationManager,
    /// Somebody who works for a Member of Parliament.
    MemberUser,
    /// The same, who may invite colleagues.
    MemberManager,
    /// Everybody who works here.
    Staff,
    /// Everybody who works here on cases.
    Caseworker,
    /// Managers.
    Manager,
    /// Administrators.
    Administrator,
}

impl Access {
    /// Whether a kind of visitor gets past.
    pub fn admits(self, audience: Audience) -> bool {
        use Audience as A;
        match self {
            Self::Anyone => true,
            Self::SignedIn => audience != A::Anonymous,
            Self::CaseParty => !matches!(audience, A::Anonymous | A::Administrator),
            Self::Person => audience == A::Person,
            Self::OrganisationUser => matches!(audience, A::Organisation | A::OrganisationManager),
            Self::OrganisationManager => audience == A::OrganisationManager,
            Self::MemberUser => matches!(audience, A::Member | A::MemberManager),
            Self::MemberManager => audience == A::MemberManager,
            Self::Staff => matches!(
                audience,
                A::Caseworker | A::Manager | A::Administrator | A::ManagingAdministrator
            ),
            Self::Caseworker => {
                matches!(audience, A::Caseworker | A::Manager | A::ManagingAdministrator)
            }
            Self::Manager => matches!(audience, A::Manager | A::ManagingAdministrator),
            Self::Administrator => {
                matches!(audience, A::Administrator | A::ManagingAdministrator)
            }
        }
    }
}

/// A place in the navigation at the top of the page.
#[derive(Debug, Clone, Copy)]
pub struct Listed {
    /// The key of its words.
    pub key: &'static str,
    /// To whom it is shown.
    pub to: &'static [Audience],
}

/// A place in the navigation of one case.
#[derive(Debug, Clone, Copy)]
pub struct Tab {
    /// The key of its words.
    pub key: &'static str,
    /// Shown to whoever sees something of this section.
    pub section: Section,
}

/// One address.
#[derive(Clone)]
pub struct Entry {
    /// GET or POST.
    pub method: Method,
    /// The pattern, such as `/cases/{reference}/checks`.
    pub path: &'static str,
    /// Who gets past the door.
    pub access: Access,
    /// Its place in the navigation, if it has one.
    pub listed: Option<Listed>,
    /// Its place in the navigation of a case, if it has one.
    pub tab: Option<Tab>,
    /// Says the same to everybody, so that it may be kept and compressed.
    pub is_public: bool,
    /// Answered to a crowd in turn, so that casework does not wait for it.
    pub is_in_turn: bool,
    /// How many bytes a form may have.
    pub limit: usize,
    handler: MethodRouter<Site>,
}

/// How many bytes a form without files may have.
pub const FORM_LIMIT: usize = 1 << 20;
/// How many bytes a form with files may have: four files of the largest size, and some words.
pub const UPLOAD_LIMIT: usize = 4 * crate::form::FILE_LIMIT + FORM_LIMIT;

impl Entry {
    /// A page.
    pub fn get<H, T>(path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        Self::new(Method::GET, path, access, on(MethodFilter::GET, handler))
    }

    /// What a form sends.
    pub fn post<H, T>(path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        Self::new(Method::POST, path, access, on(MethodFilter::POST, handler))
    }

    fn new(
        method: Method,
        path: &'static str,
        access: Access,
        handler: MethodRouter<Site>,
    ) -> Self {
        Self {
            method,
            path,
            access,
            handler,
            listed: None,
            tab: None,
            is_public: false,
            is_in_turn: false,
            limit: FORM_LIMIT,
        }
    }

    /// Shown in the navigation at the top, to these.
    #[must_use]
    pub fn listed(self, key: &'static str, to: &'static [Audience]) -> Self {
        Self { listed: Some(Listed { key, to }), ..self }
    }

    /// Shown in the navigation of a case, to whoever sees something of this section.
    #[must_use]
    pub fn tab(self, key: &'static str, section: Section) -> Self {
        Self { tab: Some(Tab { key, section }), ..self }
    }

    /// Says the same to everybody.
    #[must_use]
    pub fn public(self) -> Self {
        Self { is_public: true, ..self }
    }

    /// Answered to a crowd in turn.
    #[must_use]
    pub fn in_turn(self) -> Self {
        Self { is_in_turn: true, ..self }
    }

    /// Takes files.
    #[must_use]
    pub fn with_files(self) -> Self {
        Self { limit: UPLOAD_LIMIT, ..self }
    }
}

/// The places in the navigations. Building the table builds every handler, so a page reads these.
pub(crate) struct Places {
    /// At the top of every page.
    pub(crate) listed: Vec<(&'static str, Listed)>,
    /// On the pages of a case.
    pub(crate) tabs: Vec<(&'static str, Access, Tab)>,
}

impl Places {
    pub(crate) fn of(table: &[Entry]) -> Self {
        let listed = table.iter().filter_map(|entry| Some((entry.path, entry.listed?)));
        let tabs = table.iter().filter_map(|entry| Some((entry.path, entry.access, entry.tab?)));
        Self { listed: listed.collect(), tabs: tabs.collect() }
    }
}

/// Every address of the service.
pub fn table(demo: bool) -> Vec<Entry> {
    let demo = if demo { crate::demo::routes() } else { Vec::new() };
    [
        crate::shell::routes(),
        crate::sign_in::routes(),
        crate::accounts::routes(),
        crate::admin::routes(),
        crate::enquiry::routes(),
        crate::organisations::routes(),
        crate::rules::routes(),
        crate::record::routes(),
        crate::desk::routes(),
        crate::contacts::routes(),
        crate::cases::routes(),
        crate::notices::routes(),
        crate::checks::routes(),
        crate::investigation::routes(),
        crate::portal::routes(),
        crate::member::routes(),
        crate::decision::routes(),
        crate::remedy::routes(),
        crate::publication::routes(),
        crate::reports::routes(),
        crate::decisions::routes(),
        crate::learning::routes(),
        crate::data::routes(),
        crate::questions::routes(),
        crate::tracker::routes(),
        demo,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The service, ready to be served.
pub fn router(site: Site) -> Router {
    let table = table(site.settings.demo);
    router_of(site, table)
}

/// The router of a table.
pub(crate) fn router_of(site: Site, table: Vec<Entry>) -> Router {
    let mut router = Router::new();
    for entry in table {
        router = router.route(entry.path, behind_its_door(&site, entry));
    }
    let router = router.fallback(nowhere).method_not_allowed_fallback(not_like_this);
    layers::around(router, &site).with_state(site)
}

async fn nowhere() -> Apology {
    Apology::not_found()
}

async fn not_like_this() -> Apology {
    Apology::of(StatusCode::METHOD_NOT_ALLOWED)
}

/// So long may an answer take.
const PATIENCE: Duration = Duration::from_secs(30);
/// So long may it take to send files: 200 megabytes over a slow line.
const PATIENCE_WITH_FILES: Duration = Duration::from_mins(30);

#[derive(Clone)]
struct Door {
    site: Site,
    access: Access,
    is_public: bool,
    is_in_turn: bool,
    patience: Duration,
}

fn behind_its_door(site: &Site, entry: Entry) -> MethodRouter<Site> {
    let patience = if entry.limit > FORM_LIMIT { PATIENCE_WITH_FILES } else { PATIENCE };
    let site = site.clone();
    let (access, is_public, is_in_turn) = (entry.access, entry.is_public, entry.is_in_turn);
    let door = Door { site, access, is_public, is_in_turn, patience };
    // The limit is the outer one: what is kept of a form that comes too late has it too.
    let inside: MethodRouter<Site> = entry.handler.layer(from_fn_with_state(door, let_in));
    inside.layer(axum::extract::DefaultBodyLimit::max(entry.limit))
}

async fn let_in(
    State(door): State<Door>,
    visitor: Visitor,
    request: Request,
    next: Next,
) -> Response {
    let audience = Audience::of(visitor.actor.as_ref());
    if door.access.admits(audience) {
        let takes_turns = door.is_in_turn && !audience.is_staff();
        let turn = if takes_turns { door.site.turns.take().await } else { None };
        if takes_turns && turn.is_none() {
            return Apology::crowded();
        }
        let is_sent = request.method() == Method::POST;
        let Ok(mut answer) = tokio::time::timeout(door.patience, next.run(request)).await else {
            tracing::error!("an answer took too long");
            return Apology::of(StatusCode::SERVICE_UNAVAILABLE).into_response();
        };
        if door.is_public && visitor.is_plain() {
            answer.extensions_mut().insert(layers::SameForAll);
        }
        if is_sent && answer.status().is_redirection() {
            forget(&door, &visitor, &mut answer).await;
        }
        return answer;
    }
    if audience == Audience::Anonymous {
        return to_sign_in(&door, &visitor, request).await;
    }
    Apology::not_found().into_response()
}

/// To signing in. What was typed is kept, if it can be.
async fn to_sign_in(door: &Door, visitor: &Visitor, request: Request) -> Response {
    let mut answer = apology::to_sign_in(request.method(), request.uri());
    if request.method() == Method::POST {
        let keeping = kept::keep(&door.site, visitor, request);
        let kept = tokio::time::timeout(door.patience, keeping).await;
        if let Ok(Ok(Some(cookie))) = kept {
            door.site.set_cookie(&mut answer, cookie);
        }
    }
    answer
}

/// What was kept for this form has been sent now.
async fn forget(door: &Door, visitor: &Visitor, answer: &mut Response) {
    match kept::forget(&door.site, visitor).await {
        Ok(Some(cookie)) => door.site.set_cookie(answer, cookie),
        Ok(None) => {}
        Err(problem) => tracing::warn!(%problem, "what was kept for a form is not forgotten"),
    }
}
