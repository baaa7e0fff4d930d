//! What a browser sent, before anybody has looked at it.
use axum::RequestExt as _;
use axum::{
    body,
    extract::{FromRequest, Multipart, Request, multipart},
    http::{StatusCode, header},
};

use super::{
    Field, Form, Values, encoding,
    upload::{self, Upload},
};
use crate::{Apology, Site, route::FORM_LIMIT};

/// The most fields that a form can have.
const MOST: usize = 2_000;

/// What a browser sent. The form that asked for it reads it: [`Form::answers`].
pub struct Sent(Request);

impl FromRequest<Site> for Sent {
    type Rejection = Apology;

    async fn from_request(request: Request, _: &Site) -> Result<Self, Apology> {
        Ok(Self(request))
    }
}

/// What was in the fields that the form has; anything else is passed over.
#[derive(Default)]
pub(crate) struct Typed {
    pub(crate) values: Values,
    pub(crate) files: Vec<(String, Upload)>,
    /// Files that could not be taken: field, name, why (a key).
    pub(crate) refused: Vec<(String, String, &'static str)>,
}

impl Sent {
    pub(crate) async fn typed(self, site: &Site, form: &Form) -> Result<Typed, Apology> {
        let kind = self.0.headers().get(header::CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if kind.starts_with("multipart/form-data") {
            return self.parts(site, form).await;
        }
        if !kind.is_empty() && !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Apology::bad_form());
        }
        let body = body::to_bytes(self.0.with_limited_body().into_body(), usize::MAX).await;
        let body = body.map_err(|_| Apology::of(StatusCode::PAYLOAD_TOO_LARGE))?;
        let pairs = encoding::decode(&body).map_err(|_| Apology::bad_form())?;
        let mut typed = Typed::default();
        for (name, value) in pairs.into_iter().take(MOST) {
            typed.take(name, &value);
        }
        Ok(typed)
    }

    async fn parts(self, site: &Site, form: &Form) -> Result<Typed, Apology> {
        let parts = Multipart::from_request(self.0, site).await;
        let mut parts = parts.map_err(|_| Apology::bad_form())?;
        let mut typed = Typed::default();
        for _ in 0..MOST {
            let Some(part) = parts.next_field().await.map_err(unreadable)? else { break };
            let Some(name) = part.name().map(str::to_owned) else { continue };
            match form.every_field().find(|field| field.name == name) {
                Some(field) if field.is_file() => typed.take_file(site, field, part).await?,
                // A file that nobody asked for.
                _ if part.file_name().is_some() => {}
                _ => typed.take(name, &words_of(part).await?),
            }
        }
        Ok(typed)
    }
}

impl Typed {
    fn take(&mut self, name: String, value: &str) {
        self.values.entry(name).or_default().push(tidy(value));
    }

    async fn take_file(
        &mut self,
        site: &Site,
        field: &Field,
        part: multipart::Field<'_>,
    ) -> Result<(), Apology> {
        let name = part.file_name().map(tidy).unwrap_or_default();
        match upload::take(site, part, &name).await? {
            upload::Taken::Nothing => {}
            upload::Taken::Files(files) => {
                self.files.extend(files.into_iter().map(|file| (field.name.clone(), file)));
            }
            upload::Taken::Refused(why) => self.refused.push((field.name.clone(), name, why)),
        }
        Ok(())
    }
}

/// A part that is words: as long as a form without files may be, and no longer.
async fn words_of(mut part: multipart::Field<'_>) -> Result<String, Apology> {
    let mut bytes = Vec::new();
    while let Some(piece) = part.chunk().await.map_err(unreadable)? {
        bytes.extend_from_slice(&piece);
        if bytes.len() > FORM_LIMIT {
            return Err(Apology::of(StatusCode::PAYLOAD_TOO_LARGE));
        }
    }
    String::from_utf8(bytes).map_err(|_| Apology::bad_form())
}

/// Line ends as one letter, and none of the letters that nobody can see or type.
fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')).collect()
}

#[expect(clippy::needless_pass_by_value, reason = "an error is mapped by value")]
pub(crate) fn unreadable(error: multipart::MultipartError) -> Apology {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Apology::of(StatusCode::PAYLOAD_TOO_LARGE),
        _ => Apology::bad_form(),
    }
}
