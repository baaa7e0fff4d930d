//! What an address says, with our own pages when it makes no sense.
use axum::{
    extract::{FromRequestParts, Path, Query},
    http::request::Parts,
};
use serde::de::DeserializeOwned;

use crate::Apology;

/// The places of an address in braces, such as a case's reference. A mistyped one leads to the
/// same page as an unknown one.
///
/// ```ignore
/// async fn show(At((reference, issue)): At<(Reference, IssueNo)>) -> Answer
/// ```
pub struct At<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for At<T> {
    type Rejection = Apology;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Apology> {
        let found = Path::<T>::from_request_parts(parts, state).await;
        found.map(|Path(place)| Self(place)).map_err(|_| Apology::not_found())
    }
}

/// What stands behind the question mark of an address.
pub struct Asked<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Asked<T> {
    type Rejection = Apology;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Apology> {
        let found = Query::<T>::from_request_parts(parts, state).await;
        found.map(|Query(asked)| Self(asked)).map_err(|_| Apology::bad_form())
    }
}
