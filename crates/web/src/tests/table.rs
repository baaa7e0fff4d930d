use std::collections::BTreeSet;

use axum::http::Method;

use super::served;
use crate::{Audience, route};

/// An address with something in each brace: of the right shape, and of nothing that exists.
fn made_concrete(path: &str) -> String {
    let mut concrete = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, behind) = after.split_once('}').unwrap();
        concrete.push_str(before);
        concrete.push_str(match name {
            "reference" => "123456789058",
            "*path" => "css/redress.css",
            "code" => "en",
            name if name.ends_with("id") => "00000000-0000-7000-8000-000000000000",
            _ => "1",
        });
        rest = behind;
    }
    concrete + rest
}

#[test]
fn no_address_stands_in_the_table_twice() {
    let mut seen = BTreeSet::new();
    for entry in route::table(true) {
        assert!(seen.insert((entry.method.to_string(), entry.path)), "{}", entry.path);
    }
}

#[test]
fn every_door_that_keeps_somebody_out_lets_somebody_in() {
    for entry in route::table(true) {
        assert!(Audience::ALL.into_iter().any(|it| entry.access.admits(it)), "{}", entry.path);
    }
}

#[tokio::test]
async fn every_address_is_as_its_door_says_for_everybody() {
    let served = served().await;
    let http =
        reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    for audience in Audience::ALL {
        let account = served.account(audience).await;
        for entry in route::table(false) {
            let cookie = served.signed_in(account).await;
            let path = made_concrete(entry.path);
            let to = format!("{}{path}", served.address);
            let request = match entry.method {
                Method::POST => http.post(to).header("sec-fetch-site", "same-origin"),
                _ => http.get(to),
            };
            let answer = request.header("cookie", &cookie).send().await.unwrap();
            let status = answer.status().as_u16();
            let place = format!("{} {path} as {audience:?}: {status}", entry.method);
            let to = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
            let leads_to_sign_in = to.is_some_and(|to| to.starts_with("/sign-in?back="));
            assert!(status < 500 && status != 405, "{place}");
            if entry.access.admits(audience) {
                assert!(!leads_to_sign_in, "{place}");
            } else if audience == Audience::Anonymous {
                assert!(leads_to_sign_in, "{place}");
            } else {
                assert_eq!(status, 404, "{place}");
            }
        }
    }
}
