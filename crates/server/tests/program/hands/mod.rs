//! Hands that fill a disk, forbid writing, and stop a server.
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tempfile::TempDir;

/// A small disk of its own, where the system lets us mount one.
pub struct SmallDisk {
    folder: TempDir,
    also_at: std::cell::RefCell<Option<PathBuf>>,
}

impl SmallDisk {
    /// `None`: only root may.
    pub fn mounted() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path().to_str().unwrap();
        if !succeeds("mount", &["-t", "tmpfs", "-o", "size=16m", "tmpfs", at]) {
            println!("skipped: only root may mount a small disk");
            return None;
        }
        Some(Self { folder, also_at: None.into() })
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Shows the disk in the place of a folder that is there.
    pub fn lies_at(&self, folder: &Path) {
        let (from, to) = (self.folder().to_str().unwrap(), folder.to_str().unwrap());
        assert!(succeeds("mount", &["--bind", from, to]));
        *self.also_at.borrow_mut() = Some(folder.to_owned());
    }

    /// Not a byte more fits on it.
    pub fn fills(&self) {
        let mut ballast = fs::File::create(self.ballast()).unwrap();
        for size in [1 << 16, 1 << 12, 1] {
            while ballast.write_all(&vec![0; size]).is_ok() {}
        }
    }

    pub fn frees(&self) {
        fs::remove_file(self.ballast()).unwrap();
    }

    fn ballast(&self) -> PathBuf {
        self.folder().join("ballast")
    }

    pub fn may_only_be_read(&self, how: bool) {
        let how = if how { "remount,ro" } else { "remount,rw" };
        assert!(succeeds("mount", &["-o", how, self.folder().to_str().unwrap()]));
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let also_at = self.also_at.borrow_mut().take();
        for at in also_at.iter().map(PathBuf::as_path).chain([self.folder()]) {
            succeeds("umount", &["--lazy", at.to_str().unwrap()]);
        }
    }
}

/// A PostgreSQL that nobody else uses.
pub struct Throwaway {
    folder: TempDir,
    programs: PathBuf,
    port: u16,
}

impl Throwaway {
    /// `None`: it is not installed here.
    pub fn started() -> Option<Self> {
        let Some(programs) = programs() else {
            println!("skipped: PostgreSQL is not installed");
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        let is_root = said(&output("id", &["-u"])) == "0";
        if is_root {
            assert!(succeeds("chown", &["postgres", folder.path().to_str().unwrap()]));
        }
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        drop(listener);
        let postgres = Self { folder, programs, port };
        let user = ["--username", "redress", "--auth", "trust", "--encoding", "UTF8"];
        let made = postgres.runs("initdb", &[&user[..], &["--locale", "C"]].concat());
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        postgres.starts();
        Some(postgres)
    }

    pub fn url(&self) -> String {
        format!("postgres://redress@127.0.0.1:{}", self.port)
    }

    pub fn starts(&self) {
        let folder = self.folder.path().display();
        let options = format!(
            "-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder}",
            self.port
        );
        let log = self.folder.path().join("log");
        let log = log.to_str().unwrap();
        let done = self
            .runs("pg_ctl", &["--log", log, "--wait", "--silent", "--options", &options, "start"]);
        assert!(done.status.success(), "{}", fs::read_to_string(log).unwrap_or_default());
    }

    /// At once, as a machine that loses its power does.
    pub fn stops(&self) {
        let done = self.runs("pg_ctl", &["--mode", "immediate", "--wait", "--silent", "stop"]);
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }

    /// PostgreSQL refuses to run as root, who lends it the system's postgres user.
    fn runs(&self, program: &str, arguments: &[&str]) -> Output {
        let is_root = said(&output("id", &["-u"])) == "0";
        let program = self.programs.join(program);
        let mut command = if is_root {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        command.arg("--pgdata").arg(self.folder.path().join("data")).args(arguments);
        // What the server inherits must not keep anybody waiting for its end.
        command.current_dir(self.folder.path()).stdin(std::process::Stdio::null());
        if arguments.contains(&"start") {
            let status =
                command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
            let status = status.status().unwrap();
            return Output { status, stdout: Vec::new(), stderr: Vec::new() };
        }
        command.output().unwrap()
    }
}

impl Drop for Throwaway {
    fn drop(&mut self) {
        self.runs("pg_ctl", &["--mode", "immediate", "--silent", "stop"]);
    }
}

/// The folder of the newest PostgreSQL's programs.
fn programs() -> Option<PathBuf> {
    let installed = fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
    let mut found: Vec<PathBuf> =
        installed.map(|entry| entry.unwrap().path().join("bin")).collect();
    found.retain(|folder| folder.join("initdb").exists());
    found.sort();
    found.pop().or_else(|| {
        let path = std::env::var_os("PATH")?;
        std::env::split_paths(&path).find(|folder| folder.join("initdb").exists())
    })
}

fn output(program: &str, arguments: &[&str]) -> Output {
    Command::new(program).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn succeeds(program: &str, arguments: &[&str]) -> bool {
    Command::new(program).args(arguments).output().is_ok_and(|done| done.status.success())
}
