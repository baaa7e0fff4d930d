//! Papers in a folder, each sealed under a random key of its own.
//!
//! A paper streams through: it is hashed, cut into pieces, sealed piece by piece ([`seal`]) and
//! written, so that a large one never stands in memory. It appears under its name only once all
//! of it is on the disk; a paper that breaks off leaves nothing behind.
mod postcodes;
mod seal;

pub use postcodes::PostcodeFolder;

use std::path::Path as FolderPath;

use app::{
    Problem,
    ports::{Files, Incoming, Stored},
};
use async_trait::async_trait;
use casework::id::FileId;
use object_store::{
    MultipartUpload, ObjectStoreExt, PutPayload, local::LocalFileSystem, path::Path,
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use seal::{Opener, Sealer};

/// Sealed bytes gathered before they are written: what grown object stores want of a part.
const PART: usize = 5 * 1024 * 1024;

/// Papers in a folder of this machine.
pub struct Folder {
    store: LocalFileSystem,
}

impl Folder {
    /// Opens the folder, making it if it is not there.
    ///
    /// # Errors
    ///
    /// The folder cannot be made or read.
    pub fn open(folder: &FolderPath) -> Result<Self, Problem> {
        std::fs::create_dir_all(folder).map_err(|error| of_disk(&error))?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(|error| of_store(&error))?;
        Ok(Self { store: store.with_fsync(true) })
    }

    /// Clears away what a killed process left half-written. Only for whoever alone takes papers
    /// in: what another process is just writing would go too.
    ///
    /// # Errors
    ///
    /// The folder cannot be read or written.
    pub fn clear_half_written(folder: &FolderPath) -> Result<(), Problem> {
        clear_half_written(folder).map_err(|error| of_disk(&error))
    }

    /// Copies every paper that is whole into a new folder, as it lies: sealed. Papers may come
    /// meanwhile. Answers how many there are.
    ///
    /// # Errors
    ///
    /// A paper cannot be read, or there is no room.
    pub fn copy(from: &FolderPath, to: &FolderPath) -> Result<u64, Problem> {
        copy_whole(from, to).map_err(|error| of_disk(&error))
    }

    async fn stream(
        &self,
        upload: &mut dyn MultipartUpload,
        content: &mut dyn Incoming,
        file: FileId,
    ) -> Result<Stored, Problem> {
        let mut key = [0_u8; seal::KEY];
        rand::fill(&mut key);
        let (mut sealer, mut hash, mut size) = (Sealer::new(&key, file), Sha256::new(), 0_u64);
        let mut ready = Vec::new();
        while let Some(piece) = content.next().await? {
            hash.update(&piece);
            size = size.saturating_add(u64::try_from(piece.len()).unwrap_or(u64::MAX));
            sealer.take(&piece, &mut ready)?;
            if ready.len() >= PART {
                write(upload, std::mem::take(&mut ready)).await?;
            }
        }
        sealer.finish(&mut ready)?;
        write(upload, ready).await?;
        upload.complete().await.map_err(|error| of_store(&error))?;
        Ok(Stored { file, key: hexadecimal(&key), sha256: hexadecimal(&hash.finalize()), size })
    }
}

#[async_trait]
impl Files for Folder {
    async fn put(&self, content: &mut dyn Incoming) -> Result<Stored, Problem> {
        let file = FileId(Uuid::now_v7());
        let upload = self.store.put_multipart(&place(file)).await;
        let mut upload = upload.map_err(|error| of_store(&error))?;
        let stored = self.stream(upload.as_mut(), content, file).await;
        if stored.is_err() {
            // The first fault is the one to tell; what is left here is cleared at the next start.
            drop(upload.abort().await);
        }
        stored
    }

    async fn get(&self, file: FileId, key: &str) -> Result<Vec<u8>, Problem> {
        let key = from_hexadecimal(key).ok_or_else(|| damaged("the key of a paper"))?;
        let found = self.store.get(&place(file)).await.map_err(|error| of_store(&error))?;
        let sealed = found.bytes().await.map_err(|error| of_store(&error))?;
        Opener::new(&key, file).open(&sealed)
    }

    async fn remove(&self, file: FileId) -> Result<(), Problem> {
        match self.store.delete(&place(file)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(of_store(&error)),
        }
    }
}

async fn write(upload: &mut dyn MultipartUpload, bytes: Vec<u8>) -> Result<(), Problem> {
    upload.put_part(PutPayload::from(bytes)).await.map_err(|error| of_store(&error))
}

/// Where a paper lies: spread over 256 folders by the random end of its identifier.
fn place(file: FileId) -> Path {
    let name = file.0.simple().to_string();
    let spread = name.get(30..).unwrap_or("00").to_owned();
    Path::from_iter([spread, name])
}

/// Removes the staging files (`name#number`) of uploads that never ended.
fn clear_half_written(folder: &FolderPath) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            clear_half_written(&entry.path())?;
        } else if entry.file_name().to_string_lossy().contains('#') {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

fn copy_whole(from: &FolderPath, to: &FolderPath) -> std::io::Result<u64> {
    std::fs::create_dir(to)?;
    let mut copied = 0;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let (name, kind) = (entry.file_name(), entry.file_type()?);
        if kind.is_dir() {
            copied += copy_whole(&entry.path(), &to.join(name))?;
        } else if !name.to_string_lossy().contains('#') {
            copied += u64::from(copy_one(&entry.path(), &to.join(name))?);
        }
    }
    std::fs::File::open(to)?.sync_all()?;
    Ok(copied)
}

/// False if the paper has gone meanwhile: its case was disposed of.
fn copy_one(from: &FolderPath, to: &FolderPath) -> std::io::Result<bool> {
    match std::fs::copy(from, to) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        copied => copied.and_then(|_| std::fs::File::open(to)?.sync_all()).map(|()| true),
    }
}

fn damaged(what: &str) -> Problem {
    Problem::Damaged(format!("{what} does not open"))
}

fn of_disk(error: &std::io::Error) -> Problem {
    use std::io::ErrorKind as Kind;
    match error.kind() {
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Problem::Full,
        _ => Problem::Away(error.to_string()),
    }
}

/// What went wrong in the store: a full disk is told apart, however deep the cause lies.
fn of_store(error: &object_store::Error) -> Problem {
    if let object_store::Error::NotFound { .. } = error {
        return Problem::NotFound;
    }
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(now) = cause {
        if let Some(disk) = now.downcast_ref::<std::io::Error>() {
            return of_disk(disk);
        }
        cause = now.source();
    }
    Problem::Away(error.to_string())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

fn from_hexadecimal(text: &str) -> Option<[u8; seal::KEY]> {
    let digits = text.len() == 2 * seal::KEY && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut key = [0_u8; seal::KEY];
    for (place, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * place..2 * place + 2)?, 16).ok()?;
    }
    digits.then_some(key)
}
