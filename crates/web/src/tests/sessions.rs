use axum::extract::State;
use casework::{id::AccountId, permission::Standing};

use super::{Served, served_with};
use crate::{Access, Answer, At, Audience, Entry, Onward, Site, Visitor, route, session};

async fn inside(State(site): State<Site>, visitor: Visitor) -> Answer {
    site.page(&visitor, &crate::shell::Words { key: "shell-privacy" })
}

/// Signs in whoever knocks, as a sign-in page does.
async fn knock(State(site): State<Site>, At(account): At<AccountId>) -> Answer {
    let cookie = session::begin(&site, account).await?;
    Onward::to("/inside").keeping(cookie).saying("shell-done").into_answer(&site)
}

async fn a_closed_house() -> (Served, String) {
    let mut table = route::table(false);
    table.push(Entry::get("/inside", Access::SignedIn, inside));
    table.push(Entry::get("/knock/{account}", Access::Anyone, knock));
    let served = served_with(table).await;
    let account = served.account(Audience::Caseworker).await.unwrap();
    (served, format!("/knock/{account}"))
}

#[tokio::test]
async fn somebody_who_is_not_signed_in_is_led_to_sign_in_and_back() {
    let (served, _) = a_closed_house().await;
    let mut reader = served.reader();
    reader.opens("/inside?page=2&sort=a").await;

    assert!(
        reader.address().starts_with("/sign-in?back=/inside%3Fpage%3D2%26sort%3Da"),
        "{}",
        reader.address()
    );
}

#[tokio::test]
async fn a_session_lasts_from_page_to_page_and_says_who_one_is() {
    let (served, knock) = a_closed_house().await;
    let mut reader = served.reader();
    reader.opens(&knock).await;
    reader.sees("Signed in as Ada Example");
    reader.sees("Done");
    assert_eq!(reader.header("cache-control"), "no-store");

    reader.opens("/inside").await;
    assert_eq!(reader.status(), 200);
    reader.opens("/privacy").await;
    assert_eq!(
        reader.header("cache-control"),
        "no-store",
        "a page with a name on it is kept by nobody"
    );
}

#[tokio::test]
async fn signing_out_ends_the_session_wherever_its_cookie_was_copied_to() {
    let (served, _) = a_closed_house().await;
    let account = served.account(Audience::Manager).await.unwrap();
    let copied = session::begin(&served.site, account).await.unwrap().to_string();
    let mut thief = served.reader();
    let opens = |http: &reqwest::Client, site: &str| {
        http.get(format!("{site}/inside")).header("cookie", &copied)
    };
    thief.sends_by_hand(opens).await;
    assert_eq!(thief.heading(), "Privacy");

    let signs_out = |http: &reqwest::Client, site: &str| {
        http.post(format!("{site}/sign-out")).header("cookie", &copied)
    };
    thief.sends_by_hand(signs_out).await;
    thief.sends_by_hand(opens).await;
    assert!(thief.address().starts_with("/sign-in"), "{}", thief.address());
}

#[tokio::test]
async fn the_button_signs_out_and_says_so_once() {
    let (served, knock) = a_closed_house().await;
    let mut reader = served.reader();
    reader.opens(&knock).await;
    reader.presses("Sign out").await;
    reader.sees("You have signed out.");
    reader.sees_no("Signed in as");
    reader.opens("/privacy").await;
    reader.sees_no("You have signed out.");
}

#[tokio::test]
async fn a_session_ends_when_nobody_uses_it_and_in_any_case_after_twelve_hours() {
    let (served, knock) = a_closed_house().await;
    let mut reader = served.reader();
    reader.opens(&knock).await;
    for _ in 0..11 {
        served.calendar.let_seconds_pass(3_900);
        reader.opens("/inside").await;
        assert_eq!(reader.heading(), "Privacy");
    }
    served.calendar.let_seconds_pass(3_900);
    reader.opens("/inside").await;
    assert!(reader.address().starts_with("/sign-in"), "after twelve hours: {}", reader.address());

    reader.opens(&knock).await;
    served.calendar.let_seconds_pass(7_201);
    reader.opens("/inside").await;
    assert!(reader.address().starts_with("/sign-in"), "after two idle hours: {}", reader.address());
}

#[tokio::test]
async fn an_account_that_is_closed_is_signed_out_at_once() {
    use app::{ports::Envelope, stories};
    use casework::account::Account;

    let (served, _) = a_closed_house().await;
    let account = served.account(Audience::Caseworker).await.unwrap();
    let cookie = session::begin(&served.site, account).await.unwrap().to_string();
    let record = served.office.record.as_ref();
    let loaded = stories::load::<Account>(record, account.0).await.unwrap();
    let envelope = Envelope {
        command: served.office.chance.id(),
        actor: account.0,
        on_behalf_of: None,
        cause: None,
        recorded_at: served.office.clock.now(),
    };
    let closed = loaded.story.close().unwrap();
    stories::append(record, &loaded, envelope, &[closed]).await.unwrap();

    let mut reader = served.reader();
    let opens = |http: &reqwest::Client, site: &str| {
        http.get(format!("{site}/inside")).header("cookie", &cookie)
    };
    reader.sends_by_hand(opens).await;
    assert!(reader.address().starts_with("/sign-in"), "{}", reader.address());
}

#[tokio::test]
async fn a_made_up_cookie_opens_nothing_and_breaks_nothing() {
    let (served, _) = a_closed_house().await;
    let mut reader = served.reader();
    for made_up in
        ["redress=1", "redress=%ff%00", "redress=; redress-said=no-such-key", "redress-said=<b>"]
    {
        let opens = |http: &reqwest::Client, site: &str| {
            http.get(format!("{site}/privacy")).header("cookie", made_up)
        };
        reader.sends_by_hand(opens).await;
        assert_eq!((reader.status(), reader.heading()), (200, "Privacy"), "{made_up}");
        reader.sees_no("Signed in as");
    }
}

#[tokio::test]
async fn cookies_are_kept_from_scripts_and_other_sites() {
    let (served, knock) = a_closed_house().await;
    let http =
        reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let answer = http.get(format!("{}{knock}", served.address)).send().await.unwrap();
    let cookies: Vec<_> = answer.headers().get_all("set-cookie").iter().collect();

    assert_eq!(cookies.len(), 2);
    for cookie in cookies {
        let cookie = cookie.to_str().unwrap();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
        assert!(cookie.contains("Path=/"), "{cookie}");
    }
}

#[tokio::test]
async fn tries_are_counted_until_their_time_is_over() {
    let (served, _) = a_closed_house().await;
    for _ in 0..3 {
        session::allow(&served.office, "sign-in:ada", 3, 60).await.unwrap();
    }
    let refused = session::allow(&served.office, "sign-in:ada", 3, 60).await;
    assert!(matches!(refused, Err(app::Problem::TooMany(60))));
    session::allow(&served.office, "sign-in:grace", 3, 60).await.unwrap();

    served.calendar.let_seconds_pass(61);
    session::allow(&served.office, "sign-in:ada", 3, 60).await.unwrap();
}

#[test]
fn every_standing_is_an_audience() {
    let audience = Audience::of(Some(&casework::permission::Actor::PROGRAM));
    assert_eq!(audience, Audience::Anonymous, "the program opens no pages");
    assert!(matches!(casework::permission::Actor::PROGRAM.standing, Standing::Program));
}
