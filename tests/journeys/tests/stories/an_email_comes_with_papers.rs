//! Somebody answers by e-mail: the officer saves it as a file and attaches it, and its words and
//! its papers stand in the case like any others.
use casework::example::{self, Tale};
use testkit::Reader;

use crate::house::{self, World};

/// Three papers: a letter, a picture, and a program that nobody should open.
const EMAIL: &str = "\
From: Adaeze Whitcombe <adaeze@made-up.example>\r
Subject: What the ward wrote down\r
Date: Mon, 2 Mar 2026 23:30:00 -0500\r
MIME-Version: 1.0\r
Content-Type: multipart/mixed; boundary=\"x\"\r
\r
--x\r
Content-Type: text/plain; charset=utf-8\r
\r
Here is the chart of that night.\r
--x\r
Content-Type: application/pdf\r
Content-Disposition: attachment; filename=\"chart.pdf\"\r
Content-Transfer-Encoding: base64\r
\r
JVBERi0xLjQKJcKlwrHDqwo=\r
--x\r
Content-Type: image/png\r
Content-Disposition: attachment; filename=\"bed.png\"\r
Content-Transfer-Encoding: base64\r
\r
iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ\r
--x\r
Content-Type: application/octet-stream\r
Content-Disposition: attachment; filename=\"viewer.exe\"\r
Content-Transfer-Encoding: base64\r
\r
TVqQAAMAAAAEAAAA//8AALgAAAA=\r
--x--\r
";

async fn writes_it_down(world: &World, words: &str, file: (&str, &str)) -> Reader {
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&world.at("/messages").await).await;
    officer.chooses("What do you want to do?", "Write down what somebody told us");
    officer.chooses("Who told us?", "Adaeze Whitcombe");
    officer.chooses("How did it reach us?", "E-mail");
    officer.fills("The message", words);
    officer.attaches("Papers", file.0, file.1.as_bytes());
    officer.presses("Send").await;
    officer
}

#[tokio::test]
async fn the_words_and_the_papers_of_an_email_stand_in_the_case() {
    let world = house::with_the_case_of(&Tale::in_primary().unwrap()).await;
    let officer = writes_it_down(&world, "", ("her answer.eml", EMAIL)).await;
    officer.sees("The message is kept in the case");
    officer.sees("Here is the chart of that night.");
    officer.sees("About: What the ward wrote down");
    officer.sees("Sent on 3 March 2026"); // here it was the next day
    officer.sees("they are only in the e-mail itself: viewer.exe");
    for paper in ["her answer.eml", "chart.pdf", "bed.png"] {
        assert!(officer.has_link(paper), "{paper}");
    }
    assert!(!officer.has_link("viewer.exe"));

    let mut adaeze = world.sits(&example::complainant()).await;
    let reference = world.case().await.reference;
    adaeze.opens(&format!("/my/{reference}/messages")).await;
    adaeze.sees("Here is the chart of that night.");
    let case = world.case().await;
    let kinds = case.papers.values().map(|paper| paper.media_type.as_str());
    assert_eq!(kinds.collect::<Vec<_>>(), ["text/plain", "application/pdf", "image/png"]);
}

#[tokio::test]
async fn what_the_officer_writes_stands_instead_of_the_words_of_the_email() {
    let world = house::with_the_case_of(&Tale::in_primary().unwrap()).await;
    let officer = writes_it_down(&world, "She sends the chart.", ("answer.EML", EMAIL)).await;
    officer.sees("She sends the chart.");
    officer.sees_no("Here is the chart of that night.");
    assert!(officer.has_link("chart.pdf"));
}

#[tokio::test]
async fn a_file_that_only_has_the_name_of_an_email_is_a_paper() {
    let world = house::with_the_case_of(&Tale::in_primary().unwrap()).await;
    let officer = writes_it_down(&world, "A letter.", ("letter.eml", "Dear office, hello.")).await;
    officer.sees("A letter.");
    assert!(officer.has_link("letter.eml"));
    assert_eq!(world.case().await.papers.len(), 1);
}

#[tokio::test]
async fn an_email_with_three_attachments_is_kept_whole_and_each_paper_is_given_back() {
    let email = EMAIL
        .replace("application/octet-stream", "text/plain")
        .replace("viewer.exe", "diary.txt")
        .replace("TVqQAAMAAAAEAAAA//8AALgAAAA=", "VGhlIG5pZ2h0IG9mIDIgTWFyY2guCg==");
    let world = house::with_the_case_of(&Tale::in_primary().unwrap()).await;
    let mut officer = writes_it_down(&world, "", ("her answer.eml", &email)).await;
    officer.sees_no("they are only in the e-mail itself");
    for (paper, kind) in
        [("chart.pdf", "application/pdf"), ("bed.png", "image/png"), ("diary.txt", "text/plain")]
    {
        officer.opens(&world.at("/messages").await).await;
        officer.follows(paper).await;
        assert_eq!(officer.status(), 200, "{paper}");
        assert!(officer.header("content-type").starts_with(kind), "{paper}");
    }
    assert_eq!(world.case().await.papers.len(), 4, "the e-mail itself, and what came with it");
}
