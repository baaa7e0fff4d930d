//! What organisations were asked for: when it is due, what is late, and what came.
use app::{Step, investigation};
use axum::extract::State;
use casework::{
    Reference,
    case::Request,
    codes::Asks,
    id::{OrganisationId, RequestNo},
    investigation::{ExtensionReply, NewRequest},
};
use jiff::civil::Date;

use super::{
    Desk,
    board::{Board, Card, Pen},
    given,
};
use crate::{Answer, Apology, At, Choice, Field, Form, Onward, Sent, Site, Visitor};

/// Every request, the newest first.
pub(super) async fn list(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let pen = Pen { site: &site, visitor: &visitor };
    let requests = desk.complaint()?.requests.iter().rev();
    let cards = requests.map(|(no, request)| card(pen, &desk, (*no, request)));
    let cards = cards.collect::<Result<Vec<_>, _>>()?;
    let board = Board {
        case: desk.frame(&site, &visitor)?,
        heading: "investigation-requests",
        cards,
        actions: pen.actions([(
            "investigation-request-new",
            desk.can(pen, Step::MakeRequest, desk.at("requests/new")),
        )]),
        empty: "investigation-requests-none",
    };
    site.page(&visitor, &board)
}

/// Where a request stands, in a word and its colour.
pub(crate) fn standing(request: &Request, today: Date) -> (&'static str, &'static str) {
    match (&request.answer, request.is_late(today)) {
        _ if request.dropped => ("investigation-request-dropped", "grey"),
        (Some(_), true) => ("investigation-request-answered-late", "orange"),
        (Some(_), false) => ("investigation-request-answered", "green"),
        (None, true) => ("investigation-request-late", "red"),
        (None, false) => ("investigation-request-open", "blue"),
    }
}

fn card(pen: Pen<'_>, desk: &Desk, (no, request): (RequestNo, &Request)) -> Result<Card, Apology> {
    let case = desk.complaint()?;
    let name = desk.names.organisation(request.to);
    let args = [
        ("no", no.0.into()),
        ("asks", pen.code(request.asks).into()),
        ("organisation", name.into()),
    ];
    let today = pen.site.office.today();
    let own = |step, page: &str| desk.can(pen, step, desk.at(&format!("requests/{no}/{page}")));
    let theirs = |step, page: &str| {
        desk.can(pen, step, format!("/organisation/cases/{}/requests/{no}{page}", desk.reference))
    };
    let mut card = Card::new(pen.say_about("investigation-request-title", &args))
        .tag(pen, standing(request, today))
        .day(pen, "investigation-request-on", Some(request.on))
        .day(pen, "investigation-request-due", Some(request.due))
        .day(pen, "investigation-request-reminded", request.chased.last().copied())
        .said(pen, "investigation-request-words", request.words.words());
    if let Some((until, why)) = &request.extension {
        card = card
            .day(pen, "investigation-request-wants", Some(*until))
            .said(pen, "investigation-request-why", why.words())
            .action(pen, "investigation-time-answer", own(Step::AnswerExtension(no), "time"));
    }
    if let Some((on, words, papers)) = &request.answer {
        card = card
            .day(pen, "investigation-request-came", Some(*on))
            .said(pen, "investigation-request-answer", words.words())
            .papers(given(case, papers));
    }
    Ok(card
        .action(pen, "investigation-remind", own(Step::ChaseRequest(no), "remind"))
        .action(pen, "investigation-answer-for", theirs(Step::AnswerRequest(no), ""))
        .action(pen, "investigation-time-for", theirs(Step::AskExtension(no), "/time"))
        .action(pen, "investigation-drop", own(Step::DropRequest(no), "drop")))
}

fn new_form(site: &Site, visitor: &Visitor, desk: &Desk) -> Result<Form, Apology> {
    let case = desk.complaint()?;
    let taken_on = case.issues.values().filter(|issue| issue.state.is_taken_on());
    let bodies: std::collections::BTreeSet<OrganisationId> =
        taken_on.map(|issue| issue.organisation).collect();
    let bodies = bodies.into_iter().map(|id| Choice::named(id, desk.names.organisation(id)));
    let bodies: Vec<Choice> = bodies.collect();
    Ok(desk
        .form(site, visitor, "requests")?
        .heading("investigation-request-new")
        .field(Field::radios("to", "investigation-request-to", bodies))
        .field(Field::choice::<Asks>("asks", "investigation-request-asks"))
        .field(Field::area("words", "investigation-request-what"))
        .field(Field::day("due", "investigation-request-by").optional().future())
        .button("investigation-request-send"))
}

/// Asks what is to be asked.
pub(super) async fn show_new(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    new_form(&site, &visitor, &desk)?.show(&site, &visitor)
}

/// The organisation is asked.
pub(super) async fn make(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let form = new_form(&site, &visitor, &desk)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let new = NewRequest {
        to: answers.parsed("to")?.ok_or_else(Apology::bad_form)?,
        asks: answers.choice("asks")?,
        due: answers.maybe_day("due")?,
        words: answers.text("words").to_owned(),
    };
    let ask = answers.ask(desk.actor);
    let done = investigation::make_request(&site.office, &ask, desk.id, &new).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(desk.at("requests")).saying("investigation-request-made").into_answer(&site)
}

fn remind_form(site: &Site, visitor: &Visitor, desk: &Desk) -> Result<Form, Apology> {
    let form = desk.form(site, visitor, "requests")?;
    Ok(form.heading("investigation-remind").button("investigation-remind-button"))
}

/// Asks whether to remind.
pub(super) async fn show_remind(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, _)): At<(Reference, RequestNo)>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    remind_form(&site, &visitor, &desk)?.show(&site, &visitor)
}

/// The organisation is reminded.
pub(super) async fn remind(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, RequestNo)>,
    sent: Sent,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let form = remind_form(&site, &visitor, &desk)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let ask = answers.ask(desk.actor);
    let done = investigation::chase_request(&site.office, &ask, desk.id, no).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(desk.at("requests")).saying("investigation-reminded").into_answer(&site)
}

fn drop_form(site: &Site, visitor: &Visitor, desk: &Desk) -> Result<Form, Apology> {
    let form = desk.form(site, visitor, "requests")?;
    Ok(form.heading("investigation-drop").warning_button("investigation-drop-button"))
}

/// Asks whether it is no longer needed.
pub(super) async fn show_drop(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, _)): At<(Reference, RequestNo)>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    drop_form(&site, &visitor, &desk)?.show(&site, &visitor)
}

/// It is no longer needed.
pub(super) async fn drop_it(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, RequestNo)>,
    sent: Sent,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let form = drop_form(&site, &visitor, &desk)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let ask = answers.ask(desk.actor);
    let done = investigation::drop_request(&site.office, &ask, desk.id, no).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(desk.at("requests")).saying("investigation-dropped").into_answer(&site)
}

fn time_form(site: &Site, visitor: &Visitor, desk: &Desk, no: RequestNo) -> Result<Form, Apology> {
    let request = desk.complaint()?.requests.get(&no).ok_or_else(Apology::not_found)?;
    let wanted = request.extension.as_ref().map(|(until, _)| *until);
    let grant = Choice::new("grant", "investigation-time-grant")
        .reveals(Field::day("until", "investigation-time-until").future());
    let refuse = Choice::new("refuse", "investigation-time-refuse");
    Ok(desk
        .form(site, visitor, "requests")?
        .heading("investigation-time-answer")
        .field(Field::radios("reply", "investigation-time-reply", [grant, refuse]))
        .field(Field::area("reason", "investigation-time-reason").optional().up_to(5_000))
        .value("until", wanted)
        .button("form-send"))
}

/// Asks whether the organisation gets more time.
pub(super) async fn show_time(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, RequestNo)>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    time_form(&site, &visitor, &desk, no)?.show(&site, &visitor)
}

/// It gets more time, or not.
pub(super) async fn answer_time(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, RequestNo)>,
    sent: Sent,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let form = time_form(&site, &visitor, &desk, no)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let words = answers.text("reason").to_owned();
    let reply = if answers.chosen("reply") == "grant" {
        ExtensionReply::Grant { until: answers.maybe_day("until")?, remark: words }
    } else {
        ExtensionReply::Refuse { reason: words }
    };
    let ask = answers.ask(desk.actor);
    let done = investigation::answer_extension(&site.office, &ask, desk.id, no, &reply).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(desk.at("requests")).saying("investigation-time-answered").into_answer(&site)
}
