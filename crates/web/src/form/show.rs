//! A form's way out and back: shown, sent, shown again.
use app::Problem;
use axum::{http::StatusCode, response::Response};
use minijinja::context;
use uuid::Uuid;

use super::{
    Answers, COMMAND, Form, Sent, VERSION, Values, check,
    sent::Typed,
    upload::{self, Upload},
    view,
};
use crate::{
    Answer, Apology, Site, Visitor,
    kept::{self, Kept},
    page::{self, value},
};

/// What a form is shown with.
pub(crate) struct Showing<'a> {
    pub(crate) values: &'a Values,
    pub(crate) files: &'a [(String, Upload)],
    pub(crate) faults: &'a [super::Fault],
    pub(crate) refused: Option<(String, String)>,
    pub(crate) command: Uuid,
    pub(crate) seen: Option<i64>,
    /// With what was typed when the session had ended.
    pub(crate) is_kept: bool,
}

impl Form {
    /// Shows the form as it is before anything was typed; or as it was typed when the session of
    /// the same person had ended.
    ///
    /// # Errors
    ///
    /// A template is broken.
    pub fn show(&self, site: &Site, visitor: &Visitor) -> Answer {
        let kept = kept::at(visitor, self.action.as_deref().unwrap_or(visitor.path()));
        let version = self.seen.map(|(_, version)| version);
        let showing = Showing {
            values: kept.map_or(&self.values, Kept::values),
            files: &[],
            faults: &[],
            refused: None,
            command: kept.and_then(Kept::command).unwrap_or_else(|| site.office.chance.id()),
            seen: version.map(|now| kept.and_then(Kept::version).unwrap_or(now)),
            is_kept: kept.is_some() && !self.fields.is_empty(),
        };
        self.shown(site, visitor, &showing)
    }

    /// Reads what was sent. If an answer is not right, shows the form again.
    ///
    /// # Errors
    ///
    /// The form again, with every fault; or the page of a form that makes no sense.
    pub async fn answers(
        &self,
        site: &Site,
        visitor: &Visitor,
        sent: Sent,
    ) -> Result<Answers, Apology> {
        let answers = self.read(site, sent).await?;
        self.settle(site, visitor, &answers)?;
        Ok(answers)
    }

    /// Reads what was sent without judging it yet: faults of your own can be added with
    /// [`Answers::fault`] before [`Form::settle`].
    ///
    /// # Errors
    ///
    /// The page of a form that makes no sense.
    pub async fn read(&self, site: &Site, sent: Sent) -> Result<Answers, Apology> {
        let mut typed = sent.typed(site, self).await?;
        let command = one(&typed, COMMAND).and_then(|id| id.parse().ok());
        let command = command.ok_or_else(Apology::bad_form)?;
        let seen = match self.seen {
            Some((section, _)) => {
                let version = one(&typed, VERSION).and_then(|version| version.parse().ok());
                Some((section, version.ok_or_else(Apology::bad_form)?))
            }
            None => None,
        };
        self.find_waiting(site, &mut typed).await?;
        let faults = check::faults(self, &mut typed, site.office.today());
        Ok(Answers { values: typed.values, files: typed.files, faults, command, seen })
    }

    /// Goes on if nothing is wrong; otherwise shows the form again.
    ///
    /// # Errors
    ///
    /// The form again, with every fault.
    pub fn settle(&self, site: &Site, visitor: &Visitor, answers: &Answers) -> Result<(), Apology> {
        if answers.is_fine() {
            return Ok(());
        }
        Err(self.again(site, visitor, answers, None))
    }

    /// Goes on with what a command answered. A rule's no is shown above the form, with what was
    /// typed kept; if somebody else changed the section meanwhile, both savings are shown side by
    /// side (`self` then being what is saved now).
    ///
    /// # Errors
    ///
    /// The form again, or the page of the problem.
    pub fn done<T>(
        &self,
        site: &Site,
        visitor: &Visitor,
        answers: &Answers,
        done: Result<T, Problem>,
    ) -> Result<T, Apology> {
        match done {
            Ok(done) => Ok(done),
            Err(Problem::Refused(refusal)) => {
                let (key, args) = words::message(&refusal);
                let say = |key: &str| site.words().say(visitor.language, key, &args);
                let said = (say(key), say(&format!("{key}.next")));
                Err(self.again(site, visitor, answers, Some(said)))
            }
            Err(Problem::Changed(_)) => Err(self.conflict(site, visitor, answers)),
            Err(problem) => Err(problem.into()),
        }
    }

    fn again(
        &self,
        site: &Site,
        visitor: &Visitor,
        answers: &Answers,
        refused: Option<(String, String)>,
    ) -> Apology {
        let showing = Showing {
            values: &answers.values,
            files: &answers.files,
            faults: &answers.faults,
            refused,
            command: answers.command,
            seen: answers.seen.map(|(_, version)| version),
            is_kept: false,
        };
        self.shown(site, visitor, &showing)
            .map_or_else(|broken| broken, |page| ready(page, StatusCode::UNPROCESSABLE_ENTITY))
    }

    fn conflict(&self, site: &Site, visitor: &Visitor, answers: &Answers) -> Apology {
        let showing = Showing {
            values: &answers.values,
            files: &answers.files,
            faults: &[],
            refused: None,
            command: site.office.chance.id(),
            seen: self.seen.map(|(_, version)| version),
            is_kept: false,
        };
        // The page has a heading of its own: the first question is none here.
        let beneath = self.clone().heading("conflict-title");
        let shown = view::of(&beneath, site, visitor, &showing).and_then(|form| {
            let rows = view::both(self, site, visitor, &answers.values);
            let page = context! {
                form => value(&form), rows => value(&rows), case => value(&self.case)
            };
            site.render_value(visitor, "layout/conflict.html", page)
        });
        shown.map_or_else(|broken| broken, |text| ready(page::html(text), StatusCode::CONFLICT))
    }

    fn shown(&self, site: &Site, visitor: &Visitor, showing: &Showing<'_>) -> Answer {
        let form = view::of(self, site, visitor, showing)?;
        let page = context! {
            form => value(&form), case => value(&self.case), beside => self.beside.clone(),
            ..self.beside.clone()
        };
        Ok(page::html(site.render_value(visitor, self.template, page)?))
    }

    /// Finds the files that arrived before, with a form that was not right.
    async fn find_waiting(&self, site: &Site, typed: &mut Typed) -> Result<(), Apology> {
        for field in self.every_field().filter(|field| field.is_file()) {
            let tickets = typed.values.remove(&view::kept_name(&field.name)).unwrap_or_default();
            for ticket in tickets {
                let found = upload::waiting(site, &ticket).await?;
                typed.files.extend(found.map(|upload| (field.name.clone(), upload)));
            }
        }
        Ok(())
    }
}

fn one(typed: &Typed, name: &str) -> Option<String> {
    typed.values.get(name).and_then(|all| all.first()).cloned()
}

fn ready(mut page: Response, status: StatusCode) -> Apology {
    *page.status_mut() = status;
    Apology::Ready(Box::new(page))
}
