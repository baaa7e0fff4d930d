//! Pages of a serving program, asked for at a steady pace whether it keeps up or not (an open
//! loop): the time of an answer counts from when it was due to be asked for.
use std::{
    path::Path,
    process::Stdio,
    time::{Duration, Instant},
};

use app::Problem;
use casework::id::AccountId;
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};
use uuid::Uuid;

use super::{
    crowd::Samples,
    http::{self, Request},
    process,
    report::{PageRow, Serving, percentile},
    scrape::Crowd,
};
use crate::{Fault, House};

/// So many of each kind of page are asked for.
const EACH: usize = 200;
/// Twenty in a second.
const PACE: Duration = Duration::from_millis(50);
/// The first few of each kind are not counted: they warm what every later one finds warm.
const WARM: usize = 5;

/// The pages of casework that are asked for while a crowd reads what is public.
const CASE: &str = "case page, 200 events";
const WORK: &str = "worklist: my work";

/// A program that serves, and where.
pub(crate) struct Served {
    child: Child,
    address: String,
    process: u32,
    /// From the start of the program to its first page.
    pub(crate) cold: Duration,
}

/// Where the program finds the office.
pub(crate) struct Office<'a> {
    pub(crate) folder: &'a Path,
    /// The databases, where they are not in the folder.
    pub(crate) databases: Option<(String, String)>,
}

impl Served {
    /// Starts the program and waits for its first page.
    pub(crate) async fn start(office: &Office<'_>) -> Result<Self, Fault> {
        let told = |error: std::io::Error| Fault::place(&"the program that serves", &error);
        let begun = Instant::now();
        let mut command = Command::new(std::env::current_exe().map_err(told)?);
        command.args(["demo", "--listen", "127.0.0.1:0", "--data"]).arg(office.folder);
        if let Some((url, keys_url)) = &office.databases {
            command.args(["--database", url, "--keys-database", keys_url]);
        }
        command.stdout(Stdio::piped()).stderr(Stdio::null()).stdin(Stdio::null());
        let mut child = command.kill_on_drop(true).spawn().map_err(told)?;
        let out = child.stdout.take().ok_or_else(|| Problem::broken("no output to read"))?;
        let mut lines = BufReader::new(out).lines();
        let address = loop {
            let line = lines.next_line().await.map_err(told)?;
            let line = line.ok_or_else(|| Problem::broken("it ended before it served"))?;
            if let Some(address) = line.strip_prefix("listening on http://") {
                break address.to_owned();
            }
        };
        let first = Request { path: "/".into(), cookie: None, form: None };
        http::ask(&address, &first).await.map_err(told)?;
        let process = child.id().unwrap_or_default();
        Ok(Self { child, address, process, cold: begun.elapsed() })
    }

    pub(crate) async fn stop(mut self) {
        let _ = self.child.kill().await;
    }
}

/// Starts the program on an office that is closed, asks for pages, and stops it.
pub(crate) async fn measure(
    office: &Office<'_>,
    kinds: Vec<(&'static str, Vec<Request>)>,
) -> Result<(Vec<PageRow>, Serving), Fault> {
    let served = Served::start(office).await?;
    // What a new day brings is done before anything is timed.
    let settled = settle(&served).await;
    let mut rows = Vec::new();
    for (name, requests) in &kinds {
        rows.push(paced(&served, name, requests).await?);
    }
    let (scraped, answered, sent_away) = while_scraped(&served, &kinds).await?;
    rows.extend(scraped);
    let (now, most) = process::memory(served.process);
    let serving = Serving {
        cold_start_ms: u64::try_from(served.cold.as_millis()).unwrap_or(u64::MAX),
        first_round_cpu_ms: settled / 1000,
        resident_mb: now / 1024,
        resident_most_mb: most / 1024,
        scraper_pages: answered,
        scraper_sent_away: sent_away,
    };
    served.stop().await;
    Ok((rows, serving))
}

/// The pages of casework once more, while a crowd reads what is public. Their CPU is that of both.
async fn while_scraped(
    served: &Served,
    kinds: &[(&'static str, Vec<Request>)],
) -> Result<(Vec<PageRow>, u64, u64), Fault> {
    let crowd = Crowd::gather(&served.address);
    let mut rows = Vec::new();
    for (name, requests) in kinds {
        let told = match *name {
            CASE => "case page, while 64 scrape",
            WORK => "my work, while 64 scrape",
            _ => continue,
        };
        rows.push(paced(served, told, requests).await?);
    }
    let (answered, sent_away) = crowd.disperse().await;
    Ok((rows, answered, sent_away))
}

/// Waits until the program does nothing for a while. Answers what it used until then.
async fn settle(served: &Served) -> u64 {
    let mut before = process::cpu(served.process);
    for _ in 0..120 {
        tokio::time::sleep(Duration::from_secs(2)).await;
        let now = process::cpu(served.process);
        if now.saturating_sub(before) < 20_000 {
            return now;
        }
        before = now;
    }
    before
}

async fn paced(
    served: &Served,
    name: &'static str,
    requests: &[Request],
) -> Result<PageRow, Fault> {
    let (mut times, mut cpu, mut bytes, mut failed) = (Vec::new(), Vec::new(), 0, 0);
    let mut asked = Vec::new();
    let mut pace = tokio::time::interval(PACE);
    let mut before = process::cpu(served.process);
    for at in 0..EACH + WARM {
        let due = pace.tick().await;
        // What was used since the last question was used for its answer.
        let now = process::cpu(served.process);
        cpu.push(now.saturating_sub(before));
        before = now;
        let Some(request) = requests.get(at % requests.len().max(1)).cloned() else { break };
        let (request, address) = (fresh(request), served.address.clone());
        asked.push(tokio::spawn(async move {
            let answer = http::ask(&address, &request).await;
            (due.elapsed(), answer)
        }));
    }
    pace.tick().await;
    cpu.push(process::cpu(served.process).saturating_sub(before));
    for answer in asked {
        let (time, answer) = answer.await.map_err(Problem::broken)?;
        let answer = answer.map_err(|error| Fault::place(&name, &error))?;
        failed += usize::from(!matches!(answer.status, 200 | 303));
        bytes = bytes.max(answer.bytes);
        times.push(u64::try_from(time.as_micros()).unwrap_or(u64::MAX));
    }
    let counted = |all: Vec<u64>, skip: usize| all.into_iter().skip(skip).collect::<Vec<_>>();
    let (times, cpu) = (counted(times, WARM), counted(cpu, WARM + 1));
    Ok(PageRow {
        page: name.to_owned(),
        asked: times.len(),
        failed,
        cpu_mean_us: cpu.iter().sum::<u64>() / (cpu.len() as u64).max(1),
        cpu_p50_us: percentile(&cpu, 50),
        cpu_p99_us: percentile(&cpu, 99),
        time_p50_us: percentile(&times, 50),
        time_p99_us: percentile(&times, 99),
        kilobytes: bytes / 1024,
    })
}

/// A form is sent once: each has an id of its own.
fn fresh(mut request: Request) -> Request {
    if let Some(form) = &mut request.form {
        form.push_str(&format!("&command={}", Uuid::new_v4()));
    }
    request
}

/// What is asked for: signed in beforehand, so that signing in is not measured.
pub(crate) async fn kinds(
    house: &House,
    samples: &Samples,
) -> Result<Vec<(&'static str, Vec<Request>)>, Fault> {
    let site = house.site();
    let mut officers = Vec::new();
    for officer in samples.officers.iter().take(20) {
        let cookie = web::session::begin(&site, AccountId(*officer)).await?;
        officers.push(format!("{}={}", cookie.name(), cookie.value()));
    }
    let mut people = Vec::new();
    for (reference, account) in &samples.open {
        let cookie = web::session::begin(&site, AccountId(*account)).await?;
        people.push((reference, format!("{}={}", cookie.name(), cookie.value())));
    }
    let page = |path: &str, cookie: Option<&String>| Request {
        path: path.to_owned(),
        cookie: cookie.cloned(),
        form: None,
    };
    let by_officers = |path: &str| officers.iter().map(|cookie| page(path, Some(cookie))).collect();
    let each = |references: Vec<&String>, below: &str| -> Vec<Request> {
        let cookies = officers.iter().cycle();
        let both = references.into_iter().zip(cookies);
        both.map(|(case, cookie)| page(&format!("/cases/{case}{below}"), Some(cookie))).collect()
    };
    let words = ["sepsis", "insulin%20dose", "lost%20referral%20letter", "hospital", "interpreter"];
    let search = words.iter().map(|words| page(&format!("/decisions?words={words}"), None));
    let open = samples.open.iter().map(|(reference, _)| reference).collect();
    let form = |request: Request| Request {
        form: Some("words=Telephoned+and+explained+what+happens+next.".into()),
        ..request
    };
    Ok(vec![
        (WORK, by_officers("/office")),
        ("worklist: a queue, 50 rows", by_officers("/office/queues/initial-checks")),
        ("worklist: my duties, 50 rows", by_officers("/office/duties")),
        (CASE, each(samples.long.iter().collect(), "")),
        (
            "tracker",
            people
                .iter()
                .map(|(case, cookie)| page(&format!("/my/{case}"), Some(cookie)))
                .collect(),
        ),
        ("public search", search.collect()),
        ("checker: a question", vec![page("/check/matter", None)]),
        ("checker: search the register", vec![page("/check/organisation?q=marsh", None)]),
        ("form: a note is saved", each(open, "/note").into_iter().map(form).collect()),
    ])
}
