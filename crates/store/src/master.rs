//! The master key: a file that its owner alone can read, and the keys that come from it.
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::Path,
};

use app::Problem;
use ed25519_dalek::SigningKey;
use zeroize::Zeroizing;

use crate::seal::Key;

/// The key that wraps every other key. Who loses it loses everything that is sealed.
#[derive(Clone)]
pub struct MasterKey(Key);

impl MasterKey {
    /// A key from elsewhere, such as a key service.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Key::from_bytes(bytes))
    }

    /// Makes a new key in a new file that only its owner can read.
    ///
    /// # Errors
    ///
    /// The file is there already, or cannot be written.
    pub fn create(path: &Path) -> Result<Self, Problem> {
        let key = Self(Key::random());
        let told = |error| unusable(path, &error);
        let mut file =
            OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(told)?;
        let text = Zeroizing::new(hex(key.0.bytes()) + "\n");
        file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(told)?;
        path.parent().map_or(Ok(()), sync_folder).map_err(told)?;
        Ok(key)
    }

    /// Reads a key.
    ///
    /// # Errors
    ///
    /// There is none, it is not a key, or others than its owner can read it.
    pub fn read(path: &Path) -> Result<Self, Problem> {
        let told = |error| unusable(path, &error);
        let mut file = File::open(path).map_err(told)?;
        let mode = file.metadata().map_err(told)?.permissions().mode();
        if mode & 0o077 != 0 {
            let why = format!("others can read it (mode {:o}); chmod 600 it", mode & 0o777);
            return Err(told(io::Error::new(io::ErrorKind::PermissionDenied, why)));
        }
        let mut text = Zeroizing::new(String::new());
        file.read_to_string(&mut text).map_err(told)?;
        let bytes = unhex(text.trim());
        let bytes = bytes.ok_or_else(|| told(io::Error::other("it is not 64 hexadecimal signs")));
        Ok(Self::from_bytes(bytes?))
    }

    /// Reads a key, or makes one if there is no file.
    ///
    /// # Errors
    ///
    /// As [`Self::read`] and [`Self::create`].
    pub fn read_or_create(path: &Path) -> Result<Self, Problem> {
        if path.exists() { Self::read(path) } else { Self::create(path) }
    }
}

/// The keys that come from the master key, one for each purpose.
#[derive(Clone)]
pub(crate) struct Ring {
    /// Wraps the keys of streams.
    pub(crate) wrap: Key,
    /// Makes the marks that people are found by.
    pub(crate) index: Key,
    /// Seals sessions and drafts.
    pub(crate) scratch: Key,
    /// Hides what they are kept under.
    pub(crate) scratch_name: Key,
    /// Signs checkpoints.
    pub(crate) signer: SigningKey,
    /// Tells this master key from another, and nothing else.
    pub(crate) check: [u8; 32],
}

impl Ring {
    pub(crate) fn of(master: &MasterKey) -> Self {
        let MasterKey(master) = master;
        Self {
            wrap: master.derive("wrap"),
            index: master.derive("blind index"),
            scratch: master.derive("scratch body"),
            scratch_name: master.derive("scratch name"),
            signer: SigningKey::from_bytes(master.derive("checkpoint").bytes()),
            check: master.mark(b"check", b""),
        }
    }
}

fn unusable(path: &Path, error: &io::Error) -> Problem {
    Problem::Away(format!("{}: {error}", path.display()))
}

/// Makes sure that a new name in a folder survives a crash.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    fs::File::open(folder)?.sync_all()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}"); // writing to a string cannot fail
        text
    })
}

pub(crate) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if text.len() != N * 2 || !text.is_ascii() {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_comes_back_from_its_file_which_only_its_owner_can_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("master.key");
        let made = MasterKey::create(&path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(MasterKey::read(&path).unwrap().0.bytes(), made.0.bytes());
        assert!(MasterKey::create(&path).is_err(), "a key is never written over");
    }

    #[test]
    fn a_key_that_others_can_read_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("master.key");
        MasterKey::create(&path).unwrap();
        for mode in [0o640, 0o604, 0o660] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            let refused = MasterKey::read(&path).err().unwrap().to_string();
            assert!(refused.contains("others can read it"), "{refused}");
        }
    }

    #[test]
    fn a_file_that_holds_no_key_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("master.key");
        for text in ["", "00ff", &"g".repeat(64), &"é".repeat(32)] {
            fs::write(&path, text).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
            assert!(MasterKey::read(&path).is_err(), "{text}");
        }
    }
}
