//! A complaint about a body that has closed goes to the one that does its work now. The page of
//! the register says so, the form offers both names, and the case keeps what was chosen.
use app::organisations;
use casework::{id::OrganisationId, permission::Actor};
use jiff::civil::date;
use registers::nhs_ods::{self, OdsFile};
use testkit::Reader;

use crate::enquiry::{TestOffice, the_case};

const PRACTICES: &str = "\
X00001,ELM WALK SURGERY,Y99,Q01,ELM HOUSE,OAK ROAD,,BRACKENMOOR,,ZZ1 1ZZ,20010101,20200331,C,B,,,,,,,,0,,,,4,\n\
X00002,OAK LANE PRACTICE,Y99,Q01,OAK HOUSE,,,BRACKENMOOR,,ZZ1 2ZZ,20010101,20230331,C,B,,,,,,,,0,,,,4,\n\
X00003,ELM AND OAK MEDICAL GROUP,Y99,Q01,OAK HOUSE,,,BRACKENMOOR,,ZZ1 2ZZ,20230401,,A,B,,,,,,,,0,,,,4,\n\
X00004,ELM WALK SURGERY,Y99,Q01,ELM HOUSE,,,SALTMARSH,,ZZ2 1ZZ,20010101,,A,B,,,,,,,,0,,,,4,\n";
const SUCCESSORS: &str = "X00001,X00002,R,20200401,\nX00002,X00003,R,20230401,\n";
const OFFERED: &str = "Elm Walk Surgery, Brackenmoor → Elm and Oak Medical Group, Brackenmoor";

#[tokio::test]
async fn a_complaint_about_a_closed_practice_goes_to_the_one_that_took_over() {
    let office = an_office_whose_practices_merged().await;
    let mut wren = office.reader();
    wren.opens("/organisations?q=elm+walk+brackenmoor").await;
    wren.follows("Elm Walk Surgery").await;
    wren.sees("Its work went to another organisation. A complaint about it goes there:");
    wren.sees("GP practice");
    wren.sees("Brackenmoor, ZZ1 1ZZ");
    wren.follows("Oak Lane Practice").await;
    wren.sees("Took over the work of");

    wren.opens("/complain").await;
    wren.presses("Begin").await;
    tells_who_complains(&mut wren).await;
    wren.fills("Name of the organisation", "elm walk");
    wren.presses("Search").await;
    wren.sees("Elm Walk Surgery, Saltmarsh");
    wren.sees("An arrow (→) leads from an organisation that has closed");
    wren.chooses("Which organisation is this about?", OFFERED);
    wren.presses("Continue").await;
    let happened = wren.address().to_owned();
    wren.opens("/complain/issue/1/organisation?q=elm+walk").await;
    wren.sees_chosen("Which organisation is this about?", OFFERED);
    wren.opens(&happened).await;
    tells_the_rest(&mut wren).await;
    wren.sees("Elm Walk Surgery → Elm and Oak Medical Group");
    wren.presses("Send complaint").await;
    assert_eq!(wren.heading(), "We have your complaint");
    let opened = the_case(&office, &wren).await;
    let issue = opened.complaint().unwrap().issues.values().next().unwrap();
    assert_eq!(issue.organisation, OrganisationId::of_code("ods:X00003"));
    let words = issue.words.known().unwrap();
    let expected = "Elm Walk Surgery → Elm and Oak Medical Group\n\nNobody answered for a week.";
    assert_eq!(words.happened, expected, "what she chose stays with what she wrote");
}

#[tokio::test]
async fn whoever_does_the_work_today_is_found_through_every_merger() {
    let office = an_office_whose_practices_merged().await;
    let find = |code: &str| OrganisationId::of_code(code);
    let both = [find("ods:X00001"), find("ods:X00003")];
    let rows = organisations::named(&office.office, &both).await.unwrap();
    let heirs = async |code: &str| {
        let heirs = organisations::heirs(&office.office, rows.get(&find(code)).unwrap()).await;
        heirs.unwrap().into_iter().map(|heir| heir.code).collect::<Vec<_>>()
    };
    assert_eq!(heirs("ods:X00001").await, ["ods:X00003"]);
    assert!(heirs("ods:X00003").await.is_empty(), "it is open");
}

async fn an_office_whose_practices_merged() -> TestOffice {
    let office = TestOffice::opens_on(date(2026, 3, 3)).await;
    let read = nhs_ods::read_file(OdsFile::Practices, PRACTICES.as_bytes());
    assert!(read.bad.is_empty(), "{:?}", read.bad);
    let entered =
        organisations::import(&office.office, &Actor::PROGRAM, &read, &mut |_, _| {}).await;
    entered.unwrap();
    let told = nhs_ods::read_succession(SUCCESSORS.as_bytes()).good;
    let done = organisations::succeed(&office.office, &Actor::PROGRAM, &told, false).await.unwrap();
    assert_eq!((done.told, done.strangers), (3, 0));
    office
}

async fn tells_who_complains(wren: &mut Reader) {
    wren.chooses("Who did it happen to?", "It happened to me");
    wren.presses("Continue").await;
    wren.fills("Full name", "Wren Applegarth");
    wren.presses("Continue").await;
    wren.chooses("Does somebody act for you in this complaint?", "No, deal with me");
    wren.presses("Continue").await;
}

async fn tells_the_rest(wren: &mut Reader) {
    wren.fills("What happened?", "Nobody answered for a week.");
    wren.presses("Continue").await;
    wren.fills_day("When did you first know about this?", date(2025, 9, 1));
    wren.presses("Continue").await;
    wren.fills("What did it do to you, or to the person it happened to?", "Pain and fear.");
    wren.presses("Continue").await;
    wren.chooses("Which of these describes it best?", "Care and treatment");
    wren.presses("Continue").await;
    wren.presses("Continue").await;
    wren.chooses("Is there another problem that you want us to look at?", "No");
    wren.presses("Continue").await;
    wren.fills("What would put things right for you?", "An apology.");
    wren.presses("Continue").await;
    wren.presses("Continue").await;
    wren.chooses("How should we tell you that there is news?", "Letter");
    wren.fills("Postal address", "1 Elm Walk\nFernhollow");
    wren.presses("Continue").await;
    wren.presses("Continue").await;
    wren.chooses("Which language should we use with you?", "English");
    wren.presses("Continue").await;
}
