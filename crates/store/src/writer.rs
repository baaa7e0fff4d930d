//! Writing. SQLite: one writer, jobs in groups. PostgreSQL: many writers, each tried again.
use app::{
    Problem,
    lists::Drawing,
    ports::{Receipt, Tick},
};
use tokio::sync::{mpsc, oneshot};

use crate::{
    append::{self, Ready},
    dialect::{Db, Patience, Tx, is_taken, may_pass},
    scratch::{Change, Outcome},
    tallies,
    trouble::{Answer, Trouble},
};

/// No more jobs than this share one sync to disk.
const GROUP: usize = 64;

/// Where things are written: the log with its lists, and the keys apart from them.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) record: Db,
    pub(crate) keys: Db,
    pub(crate) drawing: Drawing,
}

/// Something to be written, before any lock is taken.
pub(crate) enum Work {
    /// Commands that are written together or not at all, each to a stream of its own.
    Append(Vec<Ready>),
    Scratch(Change),
    /// What is counted once more.
    Count(Vec<Tick>),
}

/// What came of it.
pub(crate) enum Done {
    Append(Result<Vec<Receipt>, Problem>),
    Scratch(Outcome),
}

impl Done {
    /// The answers to commands that were appended together.
    pub(crate) fn receipts(self) -> Result<Vec<Receipt>, Problem> {
        match self {
            Self::Append(answers) => answers,
            Self::Scratch(_) => Err(Problem::broken("another answer")),
        }
    }

    /// The answer to a command that was appended alone.
    pub(crate) fn receipt(self) -> Result<Receipt, Problem> {
        self.receipts()?.pop().ok_or_else(|| Problem::broken("no answer"))
    }

    /// The answer to a change of what is kept for a while.
    pub(crate) fn outcome(self) -> Result<Outcome, Problem> {
        match self {
            Self::Scratch(outcome) => Ok(outcome),
            Self::Append(_) => Err(Problem::broken("another answer")),
        }
    }
}

/// Work, and who waits for it.
pub(crate) struct Job {
    work: Work,
    asker: oneshot::Sender<Answer<Done>>,
}

/// Hands work to the one writer, or does it at once where there are many.
pub(crate) async fn submit(
    desk: &Desk,
    writer: Option<&mpsc::Sender<Job>>,
    work: Work,
) -> Answer<Done> {
    let Some(writer) = writer else { return desk.write_alone(&work).await };
    let (asker, answer) = oneshot::channel();
    writer.send(Job { work, asker }).await.map_err(|_| stopped())?;
    answer.await.map_err(|_| stopped())?
}

/// The one writer of SQLite. Ends when nobody can hand it work any more.
pub(crate) async fn write_in_groups(desk: Desk, mut queue: mpsc::Receiver<Job>) {
    let mut group = Vec::with_capacity(GROUP);
    while queue.recv_many(&mut group, GROUP).await > 0 {
        let (works, askers): (Vec<_>, Vec<_>) =
            group.drain(..).map(|job: Job| (job.work, job.asker)).unzip();
        let works: Vec<_> = works.iter().collect();
        for (asker, answer) in askers.into_iter().zip(desk.write_all(&works).await) {
            drop(asker.send(answer)); // whoever asked may have gone away
        }
    }
}

impl Desk {
    /// Writes a group in one transaction; if the database refuses it, one by one, so that
    /// nobody's fault is anybody else's.
    pub(crate) async fn write_all(&self, works: &[&Work]) -> Vec<Answer<Done>> {
        if let Ok(done) = self.write(works).await {
            return done.into_iter().map(Ok).collect();
        }
        let mut answers = Vec::with_capacity(works.len());
        for work in works {
            answers.push(self.write_alone(work).await);
        }
        answers
    }

    /// Writes one, and again while that may help. A row that somebody wrote first is such a
    /// case: the next try sees it, and answers that the command came too late.
    async fn write_alone(&self, work: &Work) -> Answer<Done> {
        let mut patience = Patience::default();
        loop {
            match self.write(&[work]).await {
                Err(Trouble::Sql(error))
                    if (may_pass(&error) || is_taken(&error)) && patience.waits().await => {}
                done => return done?.pop().ok_or_else(stopped),
            }
        }
    }

    async fn write(&self, works: &[&Work]) -> Answer<Vec<Done>> {
        let mut tx = self.record.begin().await?;
        match self.write_in(&mut tx, works).await {
            Ok(done) => {
                tx.commit().await?;
                Ok(done)
            }
            Err(trouble) => {
                tx.rollback().await;
                Err(trouble)
            }
        }
    }

    async fn write_in(&self, tx: &mut Tx, works: &[&Work]) -> Answer<Vec<Done>> {
        let appends = works.iter().filter_map(|work| match work {
            Work::Append(together) => Some(together.as_slice()),
            Work::Scratch(_) | Work::Count(_) => None,
        });
        let appends: Vec<_> = appends.collect();
        let mut answers = append::write(self, tx, &appends).await?.into_iter();
        let mut done = Vec::with_capacity(works.len());
        for work in works {
            done.push(match work {
                Work::Append(_) => Done::Append(answers.next().ok_or_else(stopped)?),
                Work::Scratch(change) => Done::Scratch(change.write(tx).await?),
                Work::Count(ticks) => {
                    tallies::write(tx, ticks).await?;
                    Done::Scratch(Outcome::default())
                }
            });
        }
        Ok(done)
    }
}

fn stopped() -> Trouble {
    Trouble::Told(Problem::Away("the writer has stopped".into()))
}
