//! The settings of an office: one file in its folder, every setting explained, and environment
//! variables over it.
use std::{fmt::Write, path::Path};

use serde::{Deserialize, Serialize};
use toml::{Table, Value};

use crate::Fault;

/// The settings file in the folder of an office.
pub const FILE: &str = "redress.toml";

/// How an office is run.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How people reach it.
    pub office: Office,
    /// Its pages.
    pub web: Web,
    /// E-mail.
    pub mail: Mail,
    /// Where the record is.
    pub database: Database,
    /// What protects it.
    pub keys: Keys,
    /// What it says about its work.
    pub log: Log,
    /// The population that it serves.
    pub population: Population,
}

/// How people reach the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Office {
    /// Where its pages are.
    pub url: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Postal address.
    pub address: String,
}

impl Default for Office {
    fn default() -> Self {
        let (phone, email, address) = (String::new(), String::new(), String::new());
        Self { url: "http://127.0.0.1:8080".into(), phone, email, address }
    }
}

/// Its pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Web {
    /// Where it listens.
    pub listen: String,
    /// Whether a proxy stands before it.
    pub behind_proxy: bool,
}

impl Default for Web {
    fn default() -> Self {
        Self { listen: "127.0.0.1:8080".into(), behind_proxy: false }
    }
}

/// E-mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mail {
    /// The mail server.
    pub server: String,
    /// The sender.
    pub from: String,
}

impl Default for Mail {
    fn default() -> Self {
        Self { server: String::new(), from: "redress@localhost.localdomain".into() }
    }
}

/// Where the record is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Database {
    /// PostgreSQL, or nothing for files in the folder.
    pub url: String,
    /// Another PostgreSQL cluster, for the keys.
    pub keys_url: String,
}

/// What protects the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Keys {
    /// The file of the master key.
    pub master: String,
}

impl Default for Keys {
    fn default() -> Self {
        Self { master: "master.key".into() }
    }
}

/// What the program says about its work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Log {
    /// How much.
    pub level: String,
    /// For programs.
    pub json: bool,
}

impl Default for Log {
    fn default() -> Self {
        Self { level: "info".into(), json: false }
    }
}

/// The shares of the population, beside which the answers to the equality questions are shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Population {
    /// Where the shares are from.
    pub source: String,
    pub age: String,
    pub disability: String,
    pub gender_reassignment: String,
    pub marriage: String,
    pub pregnancy: String,
    pub race: String,
    pub religion: String,
    pub sex: String,
    pub orientation: String,
}

impl Default for Population {
    /// Figures of the Census 2021, England and Wales, from general knowledge: the office checks
    /// them against the published tables. What is empty it enters itself.
    fn default() -> Self {
        Self {
            source:
                "Office for National Statistics, Census 2021, England and Wales (to be checked)"
                    .into(),
            age: String::new(),
            disability: String::new(),
            gender_reassignment: "same 93.5, different 0.5".into(),
            marriage: String::new(),
            pregnancy: String::new(),
            race: "asian 9.3, black 4.0, mixed 2.9, white 81.7, other 2.1".into(),
            religion:
                "none 37.2, christian 46.2, buddhist 0.5, hindu 1.7, jewish 0.5, muslim 6.5, \
                       sikh 0.9, other 0.6"
                    .into(),
            sex: "female 51.0, male 49.0".into(),
            orientation: "straight 89.4, gay-or-lesbian 1.5, bisexual 1.3, other 0.3".into(),
        }
    }
}

impl Population {
    /// What the settings say, read.
    ///
    /// # Errors
    ///
    /// A share that makes no sense; it is named.
    pub fn read(&self) -> Result<app::equality::Population, Fault> {
        let mut read = app::equality::Population::from(&self.source);
        let told = [
            ("age", &self.age),
            ("disability", &self.disability),
            ("gender_reassignment", &self.gender_reassignment),
            ("marriage", &self.marriage),
            ("pregnancy", &self.pregnancy),
            ("race", &self.race),
            ("religion", &self.religion),
            ("sex", &self.sex),
            ("orientation", &self.orientation),
        ];
        for (name, text) in told {
            let code = format!("equality-{}", name.replace('_', "-"));
            let Some(question) = casework::equality::Question::of(&code) else { continue };
            let refused = |part: String| {
                let answers: Vec<_> = question.all_answers().collect();
                let why =
                    format!("“{part}” is no share; say such as “{} 51.0”", answers.join(" | "));
                Fault::settings(&format!("[population] {name}"), &why)
            };
            read.enter(question, text).map_err(refused)?;
        }
        Ok(read)
    }
}

/// What each setting means, in the order of the file.
const EXPLAINED: &[(&str, &str, &str)] = &[
    (
        "office",
        "url",
        "Where people reach the pages, without a slash at the end: it stands in letters and e-mails.\n\
         With https:// cookies travel over https alone.",
    ),
    ("office", "phone", "The telephone number that the pages and letters give."),
    ("office", "email", "The e-mail address that the pages and letters give."),
    ("office", "address", "The postal address that the pages and letters give, on one line."),
    ("web", "listen", "The address and port to listen on. Port 0 takes any that is free."),
    (
        "web",
        "behind_proxy",
        "Whether a proxy of yours stands before it and writes the last entry of X-Forwarded-For.\n\
         Say true only then: else anybody could pretend to come from anywhere.",
    ),
    (
        "mail",
        "server",
        "The mail server, such as smtps://name:password@mail.example or\n\
         smtp://name:password@mail.example:587?tls=required. Empty: no e-mail goes out and every\n\
         notice is printed (a made-up office writes into its folder mail/). Better given as\n\
         REDRESS_MAIL_SERVER, so that the password is in no file.",
    ),
    ("mail", "from", "The sender of every e-mail."),
    (
        "database",
        "url",
        "Empty: the record lies in this folder (SQLite). Or a PostgreSQL database, such as\n\
         postgres://redress@db.example/redress",
    ),
    (
        "database",
        "keys_url",
        "With PostgreSQL: another cluster, which holds the keys alone and keeps its log and its\n\
         backups for a short time. What is disposed of can be read again from them until then.",
    ),
    (
        "keys",
        "master",
        "The file of the master key, which only its owner may read. Keep a copy in a safe place:\n\
         without it nobody can read anything. A path without a slash lies in this folder.",
    ),
    ("log", "level", "How much the program says of its work: error, warn, info, debug or trace."),
    ("log", "json", "Whether it says so as JSON, one object a line. No personal data either way."),
    (
        "population",
        "source",
        "Where the shares of the population are from. They stand beside the answers to the\n\
         equality questions. Enter those of the population that you serve, in percent, such as\n\
         female 51.0, male 49.0. What you leave out is not shown.",
    ),
    ("population", "age", "under-16, 16-24, 25-34, 35-44, 45-54, 55-64, 65-74, 75-84, 85-or-over"),
    ("population", "disability", "limited-a-lot, limited-a-little, not-limited"),
    ("population", "gender_reassignment", "same, different (people of 16 and over)"),
    ("population", "marriage", "married, civil-partnership, neither"),
    ("population", "pregnancy", "yes, no"),
    ("population", "race", "asian, black, mixed, white, other"),
    ("population", "religion", "none, christian, buddhist, hindu, jewish, muslim, sikh, other"),
    ("population", "sex", "female, male"),
    ("population", "orientation", "straight, gay-or-lesbian, bisexual, other (16 and over)"),
];

impl Settings {
    /// Reads the settings of a folder, and the environment over them.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or holds something that is no setting.
    pub fn read(
        folder: &Path,
        environment: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, Fault> {
        let path = folder.join(FILE);
        let text = match std::fs::read_to_string(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            text => text.map_err(|error| Fault::settings(&path.display(), &error))?,
        };
        let file: Table = text.parse().map_err(|error| Fault::settings(&path.display(), &error))?;
        let whole = with_environment(file, environment)?;
        whole.try_into().map_err(|error| Fault::settings(&path.display(), &error))
    }

    /// The file, every setting explained.
    ///
    /// # Errors
    ///
    /// None that a test has not seen: the settings are plain values.
    pub fn file(&self) -> Result<String, Fault> {
        let whole = Table::try_from(self).map_err(|error| Fault::settings(&FILE, &error))?;
        let mut text = String::from(
            "# The settings of this office. Each can also be given in the environment, where it\n\
             # goes before this file: [web] listen as REDRESS_WEB_LISTEN, and so on.\n",
        );
        let mut last = "";
        for (section, name, about) in EXPLAINED {
            if *section != last {
                let _ = write!(text, "\n[{section}]\n");
            } else {
                text.push('\n');
            }
            last = section;
            for line in about.lines() {
                let _ = writeln!(text, "# {}", line.trim());
            }
            let value = whole.get(*section).and_then(|section| section.get(*name));
            let value = value.cloned().unwrap_or(Value::Boolean(false));
            let _ = writeln!(text, "{name} = {value}");
        }
        Ok(text)
    }
}

/// The value of one setting of the environment, in the type that the setting has.
fn with_environment(
    mut file: Table,
    environment: impl Iterator<Item = (String, String)>,
) -> Result<Table, Fault> {
    let defaults = Table::try_from(Settings::default());
    let defaults = defaults.map_err(|error| Fault::settings(&FILE, &error))?;
    let given: Vec<_> = environment.collect();
    for (section, name, _) in EXPLAINED {
        let variable = format!("REDRESS_{section}_{name}").to_uppercase();
        let Some((_, text)) = given.iter().find(|(known, _)| *known == variable) else { continue };
        let is_flag = defaults.get(*section).and_then(|section| section.get(*name));
        let value = match is_flag {
            Some(Value::Boolean(_)) => Value::Boolean(
                text.parse().map_err(|_| Fault::settings(&variable, &"say true or false"))?,
            ),
            _ => Value::String(text.clone()),
        };
        let section = file.entry(*section).or_insert_with(|| Value::Table(Table::new()));
        if let Value::Table(section) = section {
            section.insert((*name).to_owned(), value);
        }
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nothing() -> impl Iterator<Item = (String, String)> {
        std::iter::empty()
    }

    #[test]
    fn the_generated_file_says_the_settings_it_was_made_of() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings {
            web: Web { listen: "0.0.0.0:80".into(), behind_proxy: true },
            ..Settings::default()
        };
        std::fs::write(folder.path().join(FILE), settings.file().unwrap()).unwrap();

        assert_eq!(Settings::read(folder.path(), nothing()).unwrap(), settings);
    }

    #[test]
    fn every_setting_is_explained_and_nothing_else_is() {
        let whole = Table::try_from(Settings::default()).unwrap();
        let mut settings: Vec<(String, String)> = Vec::new();
        for (section, values) in &whole {
            let names = values.as_table().unwrap().keys();
            settings.extend(names.map(|name| (section.clone(), name.clone())));
        }
        let mut explained: Vec<(String, String)> = EXPLAINED
            .iter()
            .map(|(section, name, _)| ((*section).into(), (*name).into()))
            .collect();

        settings.sort();
        explained.sort();
        assert_eq!(explained, settings);
    }

    #[test]
    fn the_environment_goes_before_the_file() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(FILE), "[web]\nlisten = '127.0.0.1:1'").unwrap();
        let given = [("REDRESS_WEB_LISTEN", "127.0.0.1:2"), ("REDRESS_LOG_JSON", "true")];
        let given = given.map(|(name, value)| (name.to_owned(), value.to_owned()));

        let settings = Settings::read(folder.path(), given.into_iter()).unwrap();

        assert_eq!(settings.web.listen, "127.0.0.1:2");
        assert!(settings.log.json);
    }

    #[test]
    fn the_shares_of_the_population_are_read_or_the_wrong_one_is_named() {
        let population = Population::default().read().unwrap();
        assert_eq!(population.share("equality-race", "white"), Some(817));
        assert_eq!(population.share("equality-age", "16-24"), None);
        let wrong = Population { sex: "women 51.0".into(), ..Population::default() };
        let fault = wrong.read().unwrap_err().to_string();
        assert!(fault.contains("[population] sex") && fault.contains("women 51.0"), "{fault}");
    }

    #[test]
    fn a_mistyped_setting_is_named() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(FILE), "[web]\nlissten = '127.0.0.1:1'").unwrap();
        let fault = Settings::read(folder.path(), nothing()).unwrap_err();
        assert!(fault.to_string().contains("lissten"), "{fault}");

        let given = [("REDRESS_LOG_JSON".to_owned(), "perhaps".to_owned())];
        std::fs::remove_file(folder.path().join(FILE)).unwrap();
        let fault = Settings::read(folder.path(), given.into_iter()).unwrap_err();
        assert!(fault.to_string().contains("REDRESS_LOG_JSON"), "{fault}");
    }
}
