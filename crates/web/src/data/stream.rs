//! Files of any size, sent as they are made: a few pieces are ever held, so a slow reader or many of
//! them hold up nobody who works on a case.
use app::{
    Problem,
    opendata::{self, MANIFEST, SCHEMA},
    ports::Format,
};
use axum::{
    body::{Body, Bytes},
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use casework::Day;
use futures_util::StreamExt;
use tokio::sync::{Semaphore, SemaphorePermit, mpsc};

use crate::{Answer, Apology, At, Site};

/// So many files are sent at once. Whoever comes then is asked to come back.
static DOORS: Semaphore = Semaphore::const_new(8);
/// How many seconds they are asked to wait.
const COME_BACK: &str = "30";
/// So many pieces wait for a slow reader.
const WAITING: usize = 2;
/// So much of a released file is read at once, in bytes.
const PIECE: usize = 256 << 10;

/// What a JSON Schema is, for whoever asks for one (JSON Schema 2020-12, section 14).
const SCHEMA_TYPE: &str = "application/schema+json";

/// A set of data as it is now, or what its lines of JSON hold.
pub(super) async fn now(State(site): State<Site>, At(file): At<String>) -> Answer {
    if let Some(set) = opendata::json_schema_of(&file) {
        let schema = opendata::json_schema(&site.office, set);
        return Ok(file_answer(SCHEMA_TYPE, &file, Body::from(schema)));
    }
    let (set, format) = file.rsplit_once('.').ok_or_else(Apology::not_found)?;
    let set = opendata::dataset(set).ok_or_else(Apology::not_found)?;
    let format = Format::of(format).ok_or_else(Apology::not_found)?;
    let Ok(door) = DOORS.try_acquire() else { return Ok(too_many()) };
    let mut export = opendata::export(&site.office, set, format).await?;
    let (sender, body) = piped();
    tokio::spawn(async move {
        let _door: SemaphorePermit<'static> = door;
        loop {
            let piece = export.next().await.transpose();
            let Some(piece) = piece else { break };
            if !sent(&sender, piece).await {
                break;
            }
            // Whatever else is to be done goes first.
            tokio::task::yield_now().await;
        }
    });
    Ok(file_answer(format.media_type(), &file, body))
}

/// A file of a release.
pub(super) async fn released(
    State(site): State<Site>,
    At((day, file)): At<(String, String)>,
) -> Answer {
    let day: Day = day.parse().map_err(|_| Apology::not_found())?;
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    let media = match Format::of(ending) {
        Some(format) => format.media_type(),
        None if opendata::json_schema_of(&file).is_some() => SCHEMA_TYPE,
        None if [MANIFEST, SCHEMA].contains(&file.as_str()) => "application/json",
        None => return Err(Apology::not_found()),
    };
    let first = site.office.data.read(day, &file, (0, PIECE)).await?;
    let mut piece = first.ok_or_else(Apology::not_found)?;
    let Ok(door) = DOORS.try_acquire() else { return Ok(too_many()) };
    let (sender, body) = piped();
    let (office, name) = (site.office.clone(), file.clone());
    tokio::spawn(async move {
        let _door: SemaphorePermit<'static> = door;
        let mut from = 0;
        while !piece.is_empty() {
            from += piece.len() as u64;
            if !sent(&sender, Ok(piece)).await {
                break;
            }
            let next = office.data.read(day, &name, (from, PIECE)).await;
            match next.and_then(|piece| piece.ok_or(Problem::NotFound)) {
                Ok(next) => piece = next,
                Err(problem) => {
                    sent(&sender, Err(problem)).await;
                    break;
                }
            }
        }
    });
    let mut answer = file_answer(media, &file, body);
    // What was released never changes.
    let kept = header::HeaderValue::from_static("public, max-age=31536000, immutable");
    answer.headers_mut().insert(header::CACHE_CONTROL, kept);
    Ok(answer)
}

type Sender = mpsc::Sender<Result<Bytes, std::io::Error>>;

fn piped() -> (Sender, Body) {
    let (sender, receiver) = mpsc::channel(WAITING);
    let pieces = futures_util::stream::unfold(receiver, |mut receiver| async {
        receiver.recv().await.map(|piece| (piece, receiver))
    });
    // What compresses it asks once more after the end.
    (sender, Body::from_stream(pieces.fuse()))
}

/// Hands a piece on. Whether there will be another: not if it went wrong, and not if nobody reads.
async fn sent(sender: &Sender, piece: Result<Vec<u8>, Problem>) -> bool {
    match piece {
        Ok(piece) if piece.is_empty() => true,
        Ok(piece) => sender.send(Ok(Bytes::from(piece))).await.is_ok(),
        Err(problem) => {
            tracing::error!(%problem, "a file of data is not whole");
            // The line is cut, so that nobody takes a part for the whole.
            let _ = sender.send(Err(std::io::Error::other("not whole"))).await;
            false
        }
    }
}

fn too_many() -> Response {
    let mut answer = Apology::of(StatusCode::SERVICE_UNAVAILABLE).into_response();
    let wait = header::HeaderValue::from_static(COME_BACK);
    answer.headers_mut().insert(header::RETRY_AFTER, wait);
    answer
}

fn file_answer(media: &'static str, file: &str, body: Body) -> Response {
    let name = format!("attachment; filename=\"{file}\"");
    ([(header::CONTENT_TYPE, media.to_owned()), (header::CONTENT_DISPOSITION, name)], body)
        .into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn whoever_asks_after_the_end_is_told_again_that_it_is_over() {
        let (sender, body) = piped();
        assert!(sent(&sender, Ok(b"a".to_vec())).await);
        drop(sender);
        let mut pieces = body.into_data_stream();
        assert_eq!(pieces.next().await.unwrap().unwrap(), "a");
        assert!(pieces.next().await.is_none());
        assert!(pieces.next().await.is_none());
    }
}
