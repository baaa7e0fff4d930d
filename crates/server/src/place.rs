//! Where an office is, as the command line says it.
use std::path::{Path, PathBuf};

use clap::Args;
use server::{Fault, Settings};

/// The folder of an office, and its databases where they are not in it.
#[derive(Args)]
pub(crate) struct Place {
    /// The folder of the office
    #[arg(long, value_name = "DIR")]
    pub(crate) data: PathBuf,
    #[command(flatten)]
    pub(crate) databases: Databases,
}

/// The place of a command whose answer a program can read.
#[derive(Args)]
pub(crate) struct Readable {
    /// The folder of the office
    #[arg(long, value_name = "DIR", required_unless_present = "schema")]
    pub(crate) data: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) databases: Databases,
    /// Answer in JSON, one object a line
    #[arg(long)]
    pub(crate) json: bool,
    /// Print the JSON Schema of the answer, and do nothing else
    #[arg(long)]
    pub(crate) schema: bool,
}

impl Readable {
    /// The place, unless only the schema is asked for.
    pub(crate) fn place(self) -> Option<(Place, bool)> {
        let (databases, json) = (self.databases, self.json);
        let data = self.data.filter(|_| !self.schema)?;
        Some((Place { data, databases }, json))
    }
}

#[derive(Args)]
pub(crate) struct Databases {
    /// Keep the record in this PostgreSQL database, not in the folder
    #[arg(long, value_name = "URL", requires = "keys_database")]
    pub(crate) database: Option<String>,
    /// Keep the keys in this other PostgreSQL cluster
    #[arg(long, value_name = "URL", requires = "database")]
    pub(crate) keys_database: Option<String>,
}

impl Databases {
    pub(crate) fn settings(&self, folder: &Path) -> Result<Settings, Fault> {
        let mut settings = Settings::read(folder, std::env::vars())?;
        if let (Some(url), Some(keys_url)) = (&self.database, &self.keys_database) {
            (settings.database.url, settings.database.keys_url) = (url.clone(), keys_url.clone());
        }
        Ok(settings)
    }
}

impl Place {
    pub(crate) fn settings(&self) -> Result<Settings, Fault> {
        self.databases.settings(&self.data)
    }

    /// The settings for serving: what the command line says of listening goes before the file.
    pub(crate) fn settings_for(&self, listen: Option<String>) -> Result<Settings, Fault> {
        let mut settings = self.settings()?;
        if let Some(listen) = listen {
            settings.web.listen = listen;
        }
        Ok(settings)
    }
}
