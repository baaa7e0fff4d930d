//! `redress`: the casework service of an ombudsman, as one program.
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use app::ports::Clock;
use casework::{Day, account::Holder};
use clap::{Parser, Subcommand};
use identity::OfficeClock;
use server::{
    Fault, Settings,
    command::{
        Ended, anonymise, backup, bench, bench_search, check, export, import, import_cases, init,
        lists, serving, verify,
    },
};

mod place;

use place::{Databases, Place, Readable};

/// Pages are many short pieces of memory, made on one thread and freed on another: this allocator
/// gives more of them back than the system's (docs/performance.md).
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The casework service of an ombudsman: from the first question to the published decision.
///
/// Ends with 0 when all is well, 1 when it looked and found something wrong, 2 when the command
/// line makes no sense, 3 when it cannot.
#[derive(Parser)]
#[command(name = "redress", version)]
struct Program {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make an empty office for real complaints, and a link for its first administrator
    Init {
        #[command(flatten)]
        place: Place,
        /// What the office is called, as letters and pages say it
        #[arg(long)]
        name: String,
        /// The name of the first administrator, who invites everybody else
        #[arg(long)]
        admin_name: String,
        /// Their e-mail address, with which they sign in
        #[arg(long)]
        admin_email: String,
        /// The folder of an office pack: laws, periods and words of another office
        #[arg(long)]
        pack: Option<PathBuf>,
    },
    /// Serve the office of a folder until told to stop (Ctrl-C, or SIGTERM)
    Serve {
        #[command(flatten)]
        place: Place,
        /// Where to listen, such as 127.0.0.1:8080; port 0 takes any that is free
        #[arg(long)]
        listen: Option<String>,
    },
    /// Serve a made-up office to try things out, making it first if there is none
    Demo {
        #[command(flatten)]
        place: Place,
        /// Where to listen, such as 127.0.0.1:8080; port 0 takes any that is free
        #[arg(long)]
        listen: Option<String>,
    },
    /// Load official files: good lines are loaded, bad ones are told by number and reason
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// Put the facts of a complaint to the rules: which are met, which are not, what would change
    /// it. Ends with 0 if it may be looked at, else with 1; it declines nobody
    Check {
        /// The facts, as one JSON object; `-` reads them from standard input
        #[arg(value_name = "FILE", required_unless_present = "schema")]
        facts: Option<PathBuf>,
        /// The day for which to ask, such as 2026-03-14; without it, today
        #[arg(long, value_name = "DAY")]
        on: Option<Day>,
        /// Use the rules in this folder, not those of the program: packs/README.md says how
        #[arg(long, value_name = "DIR")]
        pack: Option<PathBuf>,
        /// Answer in JSON
        #[arg(long)]
        json: bool,
        /// Print the JSON Schema of the facts and of the answer, and do nothing else
        #[arg(long)]
        schema: bool,
    },
    /// Prove that nothing in the record was lost or altered; people can work meanwhile
    Verify {
        #[command(flatten)]
        readable: Readable,
        /// Compare with this signed checkpoint too: it finds a cut tail or a dropped case
        #[arg(long, value_name = "FILE")]
        checkpoint: Option<PathBuf>,
        /// Afterwards, if all is well, sign a new checkpoint and write it here
        #[arg(long, value_name = "FILE")]
        sign: Option<PathBuf>,
    },
    /// Write a backup into an empty folder; people can work meanwhile
    Backup {
        #[command(flatten)]
        place: Place,
        /// The folder of the backup. It must be empty, or not be there yet
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
    },
    /// Make an office from a backup, in an empty folder
    Restore {
        /// The folder of the new office. It must be empty, or not be there yet
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
        /// The folder of the backup
        #[arg(long, value_name = "DIR")]
        from: PathBuf,
        /// The master key, which is in no backup. Without it, it must lie in the new folder
        #[arg(long, value_name = "FILE")]
        master_key: Option<PathBuf>,
        /// The newest list of disposals there is, such as disposals.jsonl of the lost office:
        /// what is on it is disposed of again. Without it, the backup's own
        #[arg(long, value_name = "FILE")]
        disposals: Option<PathBuf>,
    },
    /// Drop every list and draw it again from the record
    Rebuild {
        #[command(flatten)]
        place: Place,
    },
    /// Releases of open data: make one, write one into a folder, or prove a copy by its hashes. A
    /// copy that is not as it was made ends with 1
    Export {
        /// The folder of the office
        #[arg(long, value_name = "DIR", required_unless_present_any = ["schema", "verify"])]
        data: Option<PathBuf>,
        #[command(flatten)]
        databases: Databases,
        /// Make a release of today; the daily round makes one in each quarter by itself
        #[arg(long)]
        new: bool,
        /// The new release corrects the one of this day
        #[arg(long, value_name = "DAY", requires = "new", requires = "reason")]
        corrects: Option<Day>,
        /// What was wrong with it, for everybody to read
        #[arg(long, value_name = "WORDS", requires = "corrects")]
        reason: Option<String>,
        /// Which release, by its day; without it, the newest
        #[arg(long, value_name = "DAY", conflicts_with = "new")]
        release: Option<Day>,
        /// Write its files into this folder, in which they must not be yet
        #[arg(long, value_name = "FOLDER")]
        to: Option<PathBuf>,
        /// Instead, prove that this folder holds a release whole and unchanged; needs no office
        #[arg(long, value_name = "FOLDER", conflicts_with_all = ["new", "release", "to"])]
        verify: Option<PathBuf>,
        /// Answer in JSON
        #[arg(long)]
        json: bool,
        /// Print the JSON Schema of the answer, and do nothing else
        #[arg(long)]
        schema: bool,
    },
    /// Hide everybody in a text: what a case knows (--known), what the text shows, what a model
    /// thinks. A person must read the result before it is published
    Anonymise {
        /// The text, or - for standard input; of a .jsonl file, the field `text` of every line
        #[arg(required_unless_present_any = ["schema", "evaluate"])]
        file: Option<PathBuf>,
        /// What the case knows about its people, in JSON (--schema says how)
        #[arg(long, value_name = "FILE")]
        known: Option<PathBuf>,
        /// Hide whatever scores at least this, 0 to 1; without it, people are hidden early and
        /// organisations late, as the office publishes
        #[arg(long, value_name = "SCORE")]
        threshold: Option<f32>,
        /// Instead, measure documents in the format of the Text Anonymization Benchmark
        #[arg(long, value_name = "FILE", conflicts_with_all = ["file", "known", "threshold"])]
        evaluate: Option<PathBuf>,
        /// Answer in JSON: the text, and every replaced part with its place in characters
        #[arg(long)]
        json: bool,
        /// Print the JSON Schemas of the file of identities and of the answers, and do nothing else
        #[arg(long)]
        schema: bool,
    },
    /// Measure what the service does in a second and what a page costs, on a made-up office.
    /// Use the release build
    Bench {
        /// How many cases the made-up office has; 0 leaves out the pages
        #[arg(long, default_value_t = 100_000)]
        cases: u64,
        /// Keep the made-up office in this folder; one that was made so before is measured again
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
        #[command(flatten)]
        databases: Databases,
        /// Answer in JSON, one object a line
        #[arg(long)]
        json: bool,
        /// Print the JSON Schema of the answer, and do nothing else
        #[arg(long)]
        schema: bool,
    },
    /// Measure the public search on made-up decisions, beside SQLite FTS5 and PostgreSQL. Use the
    /// release build
    BenchSearch {
        /// How many decisions
        #[arg(long, default_value_t = 200_000)]
        decisions: u64,
        /// About how many words each has
        #[arg(long, default_value_t = 850)]
        words: u64,
        /// Keep the decisions and the index in this folder
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
        /// Compare with this PostgreSQL database too; a schema is made in it, and dropped
        #[arg(long, value_name = "URL")]
        database: Option<String>,
        /// Measure our own engine alone
        #[arg(long)]
        alone: bool,
        /// Answer in JSON, one object a line
        #[arg(long)]
        json: bool,
        /// Print the JSON Schema of the answer, and do nothing else
        #[arg(long)]
        schema: bool,
    },
    /// Print the settings file, every setting explained
    Settings {
        /// The folder of the office; without it, the defaults are printed
        #[arg(long)]
        data: Option<PathBuf>,
    },
}

#[derive(Subcommand)]
enum Import {
    /// The register: the files of NHS ODS (etr, ets, epraccur, egdpprac, edispensary, eccg, ephp,
    /// ephpsite, and succ for who took over whose work), and the two registers of GOV.UK
    Organisations {
        #[command(flatten)]
        readable: Readable,
        /// The files, under the names with which they were downloaded
        #[arg(required_unless_present = "schema")]
        files: Vec<PathBuf>,
        /// Tell what would change, and change nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Members of Parliament and their constituencies: the members and constituencies files of
    /// parlparse. Open referrals of members who have left go to the next
    Members {
        #[command(flatten)]
        readable: Readable,
        /// The files, as they were downloaded: XML of members, JSON of constituencies
        #[arg(required_unless_present = "schema")]
        files: Vec<PathBuf>,
        /// Tell what would change, and change nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Which constituency each postcode lies in: the ONS Postcode Directory, the National
    /// Statistics Postcode Lookup, or lists of your own. The files make one set, which takes the
    /// place of the one there is: whole, or not at all
    Postcodes {
        #[command(flatten)]
        readable: Readable,
        /// The files, as they were unpacked. One with a column `uprn` or `addresses` is a list by
        /// address, and counts before the others for the postcodes it has
        #[arg(required_unless_present = "schema")]
        files: Vec<PathBuf>,
        /// The names of constituencies by their codes, which comes with the files of ONS
        #[arg(long, value_name = "FILE")]
        names: Option<PathBuf>,
        /// The day on which the constituencies came into use, if the files do not tell
        #[arg(long, value_name = "DAY")]
        since: Option<Day>,
        /// Tell what would change, and change nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Decisions that the office has published elsewhere: a JSON file each, or folders of them
    Decisions {
        #[command(flatten)]
        readable: Readable,
        /// The files, or folders with such files
        #[arg(required_unless_present = "schema")]
        files: Vec<PathBuf>,
    },
    /// Open cases of an old system, as CSV or JSON: each gets an owner and a clock at once. A
    /// case that is here already is left as it is
    Cases {
        #[command(flatten)]
        readable: Readable,
        /// Say what would be done, and do nothing
        #[arg(long)]
        dry_run: bool,
        /// The file; --schema says what stands in it
        #[arg(required_unless_present = "schema")]
        file: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    let program = Program::parse();
    let ended = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Fault::Refused(error.to_string()))
        .and_then(|runtime| runtime.block_on(run(program.command)));
    match ended {
        Ok(Ended::Fine) => ExitCode::SUCCESS,
        Ok(Ended::Found) => ExitCode::from(1),
        Err(fault) => {
            eprintln!("redress: {fault}");
            ExitCode::from(3)
        }
    }
}

async fn run(command: Command) -> Result<Ended, Fault> {
    match command {
        Command::Init { place, name, admin_name, admin_email, pack } => {
            let administrator = Holder { name: admin_name, email: admin_email };
            init::run(&place.data, place.settings()?, &name, administrator, pack.as_deref()).await
        }
        Command::Serve { place, listen } => {
            let settings = place.settings_for(listen)?;
            log(&settings);
            serving::real(&place.data, settings).await
        }
        Command::Demo { place, listen } => {
            let settings = place.settings_for(listen)?;
            log(&settings);
            serving::demo(&place.data, settings).await
        }
        Command::Import { what } => import(what).await,
        Command::Check { facts: Some(facts), on, pack, json, schema: false } => {
            let on = on.unwrap_or_else(|| OfficeClock::real().today());
            check::run(&check::Asked { facts, on, pack, json })
        }
        Command::Check { .. } => check::schema(),
        Command::Verify { readable, checkpoint, sign } => match readable.place() {
            Some((place, json)) => {
                let asked = verify::Asked { checkpoint, sign, json };
                verify::run(&place.data, place.settings()?, asked).await
            }
            None => verify::schema(),
        },
        Command::Backup { place, to } => backup::backup(&place.data, place.settings()?, &to).await,
        Command::Restore { data, from, master_key, disposals } => {
            let settings = Settings::read(&from, std::env::vars())?;
            let beside = backup::Beside { master_key, disposals };
            backup::restore(&from, &data, settings, beside).await
        }
        Command::Rebuild { place } => lists::rebuild(&place.data, place.settings()?).await,
        Command::Export { verify: Some(folder), json, schema: false, .. } => {
            export::verify(&folder, json)
        }
        Command::Export {
            data: Some(data),
            databases,
            new,
            corrects,
            reason,
            release,
            to,
            json,
            schema: false,
            ..
        } => {
            let corrects = corrects.zip(reason);
            let asked = export::Asked { new, corrects, release, to, json };
            export::run(&data, databases.settings(&data)?, asked).await
        }
        Command::Export { .. } => export::schema(),
        Command::Anonymise { schema: true, .. } => anonymise::schemas(),
        Command::Anonymise { evaluate: Some(file), json, .. } => anonymise::evaluate(&file, json),
        Command::Anonymise { file, known, threshold, json, .. } => {
            let wanted = anonymise::Wanted { known, threshold, json };
            anonymise::run(file.as_deref().unwrap_or_else(|| Path::new("-")), &wanted)
        }
        Command::Bench { schema: true, .. } => bench::schema(),
        Command::Bench { cases, data, databases, json, .. } => {
            let databases = databases.database.zip(databases.keys_database);
            bench::run(bench::Wanted { cases, folder: data, databases, json }).await
        }
        Command::BenchSearch { schema: true, .. } => bench_search::schema(),
        Command::BenchSearch { decisions, words, data, database, alone, json, .. } => {
            let folder = data;
            let wanted = bench_search::Wanted { decisions, words, folder, database, alone, json };
            bench_search::run(wanted).await
        }
        Command::Settings { data } => {
            let folder = data.as_deref().unwrap_or_else(|| Path::new("/nowhere"));
            lists::settings(&Settings::read(folder, std::env::vars())?)
        }
    }
}

async fn import(what: Import) -> Result<Ended, Fault> {
    match what {
        Import::Organisations { readable, files, dry_run } => match readable.place() {
            None => import::schema(),
            Some((place, json)) => {
                let how = (files.as_slice(), json, dry_run);
                import::organisations::run(&place.data, place.settings()?, how).await
            }
        },
        Import::Members { readable, files, dry_run } => match readable.place() {
            None => import::schema(),
            Some((place, json)) => {
                let how = (files.as_slice(), json, dry_run);
                import::members(&place.data, place.settings()?, how).await
            }
        },
        Import::Postcodes { readable, files, names, since, dry_run } => match readable.place() {
            None => import::postcodes::schema(),
            Some((place, json)) => {
                let asked = import::postcodes::Asked { files, names, since, dry_run, json };
                import::postcodes::run(&place.data, place.settings()?, &asked).await
            }
        },
        Import::Decisions { readable, files } => match readable.place() {
            None => import::schema(),
            Some((place, json)) => {
                import::decisions(&place.data, place.settings()?, (&files, json)).await
            }
        },
        Import::Cases { readable, dry_run, file } => match (readable.place(), file) {
            (Some((place, json)), Some(file)) => {
                let how = (dry_run, json);
                import_cases::run(&place.data, place.settings()?, &file, how).await
            }
            _ => import_cases::schemas(),
        },
    }
}

/// Begins to log, to standard error. Nothing that is logged says anything about anybody.
fn log(settings: &Settings) {
    let level = tracing_subscriber::EnvFilter::try_new(&settings.log.level).unwrap_or_default();
    let log = tracing_subscriber::fmt().with_env_filter(level).with_writer(std::io::stderr);
    // What cannot be logged, on a full disk say, is not said: to say it would be to panic.
    let log = log.log_internal_errors(false);
    if settings.log.json { log.json().init() } else { log.with_target(false).init() }
}
