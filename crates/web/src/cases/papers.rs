//! A paper of a case, given to somebody who may have it.
use app::desk;
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::IntoResponse,
};
use casework::{Reference, id::PaperNo};

use crate::{Answer, Apology, At, Site, Visitor, form::encoded};

/// Gives the paper: always to be saved, never shown by the browser, kept by nobody on the way.
pub(super) async fn give(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, PaperNo)>,
) -> Answer {
    let given = desk::give_paper(&site.office, &visitor.actor()?, reference, no).await?;
    let name = encoded(&given.name).replace('+', "%20");
    let disposition = format!("attachment; filename=\"paper-{no}\"; filename*=UTF-8''{name}");
    let value = |text: &str| HeaderValue::from_str(text).map_err(|error| Apology::broken(&error));
    let headers = [
        (header::CONTENT_DISPOSITION, value(&disposition)?),
        (header::CONTENT_TYPE, value(&given.media_type)?),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    Ok((headers, given.content).into_response())
}
