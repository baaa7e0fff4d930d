//! Somebody who uses the service, and finds everything by the words on it.
use casework::Day;
use reqwest::{
    RequestBuilder, StatusCode,
    header::{CONTENT_TYPE, HeaderMap, ORIGIN},
};

use crate::{
    forms::{Control, Form, Kind, is_called},
    page::Page,
};

/// Somebody who uses the service with a browser of their own, cookies included.
///
/// A page that a screen reader could not follow, a reader cannot follow either. Whatever is not
/// on the page stops the test and prints what is.
pub struct Reader {
    site: String,
    http: reqwest::Client,
    status: StatusCode,
    headers: HeaderMap,
    address: String,
    html: String,
    page: Page,
}

impl Reader {
    /// Sits down at a site, such as `http://127.0.0.1:8080`.
    pub fn at(site: &str) -> Self {
        let http = reqwest::Client::builder().cookie_store(true).build().expect("a browser");
        Self {
            site: site.trim_end_matches('/').to_owned(),
            http,
            status: StatusCode::OK,
            headers: HeaderMap::new(),
            address: String::new(),
            html: String::new(),
            page: Page::default(),
        }
    }

    /// Opens an address.
    pub async fn opens(&mut self, path: &str) {
        let request = self.http.get(self.whole_address(path));
        self.sends(request.header("sec-fetch-site", "none")).await;
    }

    /// Follows the link that says this.
    pub async fn follows(&mut self, words: &str) {
        let found = self.page.links.iter().find(|(link, _)| link == words);
        let found = found.or_else(|| self.page.links.iter().find(|(link, _)| link.contains(words)));
        let Some((_, to)) = found else { self.stop(&format!("no link says {words:?}")) };
        let request = self.http.get(self.whole_address(to));
        self.sends(request.header("sec-fetch-site", "same-origin")).await;
    }

    /// Types into the field that is called this.
    pub fn fills(&mut self, label: &str, value: &str) {
        let control = self.control(label, |control| {
            control.kind == Kind::Text && is_called(&control.label, label)
        });
        value.clone_into(&mut control.value);
    }

    /// Types a day into the three boxes under a question.
    pub fn fills_day(&mut self, question: &str, day: Day) {
        let parts = [day.day().to_string(), day.month().to_string(), day.year().to_string()];
        self.fills_boxes(question, [&parts[0], &parts[1], &parts[2]]);
    }

    /// Types what is no day into the three boxes under a question: day, month, year.
    pub fn fills_boxes(&mut self, question: &str, typed: [&str; 3]) {
        for (ending, value) in ["-day", "-month", "-year"].into_iter().zip(typed) {
            let control = self.control(question, |control| {
                control.is_under(question) && control.name.ends_with(ending)
            });
            value.clone_into(&mut control.value);
        }
    }

    /// Chooses an answer under a question: a radio button, a box to tick, or an entry of a list.
    pub fn chooses(&mut self, question: &str, answer: &str) {
        self.switches(question, answer, true);
    }

    /// Takes a tick away.
    pub fn unticks(&mut self, question: &str, answer: &str) {
        self.switches(question, answer, false);
    }

    fn switches(&mut self, question: &str, answer: &str, is_on: bool) {
        let words = format!("{question} > {answer}");
        let is_list = |control: &Control| {
            control.kind == Kind::Select
                && is_called(&control.label, question)
                && control.options.iter().any(|(_, option)| option == answer)
        };
        let is_answer = |control: &Control| {
            matches!(control.kind, Kind::Radio | Kind::Checkbox)
                && control.is_under(question)
                && is_called(&control.label, answer)
        };
        let control = self.control(&words, |control| is_list(control) || is_answer(control));
        if control.kind == Kind::Select {
            let option = control.options.iter().find(|(_, option)| option == answer);
            control.value = option.map(|(value, _)| value.clone()).unwrap_or_default();
            return;
        }
        control.is_on = is_on;
        let (name, value, is_radio) =
            (control.name.clone(), control.value.clone(), control.kind == Kind::Radio);
        for other in self.page.forms.iter_mut().flat_map(|form| &mut form.controls) {
            if is_radio && other.name == name && other.value != value {
                other.is_on = false;
            }
        }
    }

    /// Chooses a file. Once more: one file more, where the field takes many.
    pub fn attaches(&mut self, label: &str, name: &str, content: impl Into<Vec<u8>>) {
        let control = self.control(label, |control| {
            control.kind == Kind::File && is_called(&control.label, label)
        });
        if !control.is_many {
            control.files.clear();
        }
        control.files.push((name.to_owned(), content.into()));
    }

    /// Presses the button that says this.
    pub async fn presses(&mut self, words: &str) {
        self.presses_in("", words).await;
    }

    /// Presses a button of the form in which other words stand too, where several say the same.
    pub async fn presses_in(&mut self, near: &str, words: &str) {
        let button = |control: &Control| control.kind == Kind::Button && control.label == words;
        let found = self.page.forms.iter().find_map(|form| {
            let place = form.controls.iter().position(button)?;
            form.words.contains(near).then_some((form.clone(), place))
        });
        let Some((form, place)) = found else {
            self.stop(&format!("no button says {words:?} near {near:?}"))
        };
        let request = self.request_of(&form, place);
        self.sends(request.header("sec-fetch-site", "same-origin")).await;
    }

    fn request_of(&self, form: &Form, button: usize) -> RequestBuilder {
        let action = if form.action.is_empty() { &self.address } else { &form.action };
        let to = self.whole_address(action);
        if !form.is_post {
            let to = to.split('?').next().unwrap_or_default();
            return self.http.get(format!("{to}?{}", form.encoded(button)));
        }
        let request = self.http.post(to).header(ORIGIN, &self.site);
        if form.is_multipart {
            return request.multipart(form.parts(button));
        }
        let kind = "application/x-www-form-urlencoded";
        request.header(CONTENT_TYPE, kind).body(form.encoded(button))
    }

    /// Sends a request that no page of the site would send, such as a forged one.
    pub async fn sends_by_hand(&mut self, make: impl Fn(&reqwest::Client, &str) -> RequestBuilder) {
        let request = make(&self.http, &self.site);
        self.sends(request).await;
    }

    async fn sends(&mut self, request: RequestBuilder) {
        let answer = request.send().await.expect("the site answers");
        self.status = answer.status();
        self.headers = answer.headers().clone();
        let url = answer.url().clone();
        let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
        self.address = format!("{}{query}", url.path());
        let bytes = answer.bytes().await.expect("the whole answer");
        self.html = String::from_utf8_lossy(&bytes).into_owned();
        self.page = Page::read(&self.html);
        for unsaid in ["⟦", "{$"] {
            if self.html.contains(unsaid) {
                self.stop("a sentence has no words");
            }
        }
    }

    /// Stops the test unless the page says this.
    #[track_caller]
    pub fn sees(&self, words: &str) {
        let is_there = self.page.words.contains(words) || self.page.title.contains(words);
        assert!(is_there, "the page does not say {words:?}:\n{}", self.told());
    }

    /// Stops the test if the page says this, anywhere in its markup.
    #[track_caller]
    pub fn sees_no(&self, words: &str) {
        let is_there = self.page.words.contains(words) || self.html.contains(words);
        assert!(!is_there, "the page says {words:?}:\n{}", self.told());
    }

    /// Stops the test unless this stands in the field that is called so.
    #[track_caller]
    pub fn sees_typed(&self, label: &str, value: &str) {
        let found = self
            .controls()
            .find(|control| control.kind == Kind::Text && is_called(&control.label, label));
        let typed = found.map(|control| control.value.as_str());
        assert_eq!(typed, Some(value), "in the field {label:?} of\n{}", self.told());
    }

    /// Whether an answer under a question is chosen.
    #[track_caller]
    pub fn sees_chosen(&self, question: &str, answer: &str) {
        let is_chosen = self.controls().any(|control| {
            let is_it = control.is_under(question) && is_called(&control.label, answer);
            is_it && control.is_on
        });
        assert!(is_chosen, "{answer:?} is not chosen under {question:?}:\n{}", self.told());
    }

    /// Whether a link says this.
    pub fn has_link(&self, words: &str) -> bool {
        self.page.links.iter().any(|(link, _)| link == words)
    }

    /// Whether a button says this.
    pub fn has_button(&self, words: &str) -> bool {
        self.controls().any(|control| control.kind == Kind::Button && control.label == words)
    }

    /// The status of the last answer.
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// A header of the last answer; empty if there was none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where the reader is, without the host.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The main heading.
    pub fn heading(&self) -> &str {
        &self.page.heading
    }

    /// The words of the tab.
    pub fn title(&self) -> &str {
        &self.page.title
    }

    /// Every word in sight.
    pub fn words(&self) -> &str {
        &self.page.words
    }

    /// The markup.
    pub fn html(&self) -> &str {
        &self.html
    }

    fn whole_address(&self, to: &str) -> String {
        if to.starts_with("http://") || to.starts_with("https://") {
            return to.to_owned();
        }
        if let Some(query) = to.strip_prefix('?') {
            let path = self.address.split('?').next().unwrap_or_default();
            return format!("{}{path}?{query}", self.site);
        }
        format!("{}{to}", self.site)
    }

    fn controls(&self) -> impl Iterator<Item = &Control> {
        self.page.forms.iter().flat_map(|form| &form.controls)
    }

    #[track_caller]
    fn control(&mut self, words: &str, fits: impl Fn(&Control) -> bool) -> &mut Control {
        let place = self
            .page
            .forms
            .iter()
            .enumerate()
            .find_map(|(form, found)| Some((form, found.controls.iter().position(&fits)?)));
        let Some((form, control)) = place else {
            self.stop(&format!("there is no field called {words:?}"))
        };
        &mut self.page.forms[form].controls[control]
    }

    fn told(&self) -> String {
        let fields =
            self.controls().map(|control| format!("{:?} {:?}", control.label, control.kind));
        let fields: Vec<_> = fields.collect();
        format!(
            "{} {}\n{}\nfields: {}",
            self.status,
            self.address,
            self.page.words,
            fields.join(", ")
        )
    }

    #[track_caller]
    fn stop(&self, why: &str) -> ! {
        panic!("{why}:\n{}", self.told())
    }
}
