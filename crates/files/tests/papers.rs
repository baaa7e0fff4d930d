//! Papers come back as they were sent, or not at all.
#![expect(clippy::unwrap_used, reason = "a helper of tests")]

use std::path::{Path, PathBuf};

use app::{
    Problem,
    ports::{Files, Incoming, Stored},
};
use async_trait::async_trait;
use casework::{Refusal, id::FileId};
use files::Folder;
use proptest::prelude::*;
use sha2::{Digest, Sha256};

/// Content that comes in pieces, and may break off.
struct Coming {
    pieces: std::vec::IntoIter<Vec<u8>>,
    breaks_off: bool,
}

impl Coming {
    fn whole(content: &[u8], step: usize) -> Self {
        let pieces: Vec<_> = content.chunks(step.max(1)).map(<[u8]>::to_vec).collect();
        Self { pieces: pieces.into_iter(), breaks_off: false }
    }
}

#[async_trait]
impl Incoming for Coming {
    async fn next(&mut self) -> Result<Option<Vec<u8>>, Problem> {
        match self.pieces.next() {
            None if self.breaks_off => Err(Problem::Refused(Refusal::OverLimit(1))),
            piece => Ok(piece),
        }
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_in(&path) } else { vec![path] }).collect()
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().build().unwrap()
}

async fn stored(folder: &Folder, content: &[u8], step: usize) -> Stored {
    folder.put(&mut Coming::whole(content, step)).await.unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_paper_comes_back_as_it_was_sent(
        size in prop_oneof![0_usize..300, 65_530_usize..65_545, 131_070_usize..131_075],
        step in 1_usize..100_000,
        seed: u8,
    ) {
        let content: Vec<u8> = (0..size).map(|at| (at % 251) as u8 ^ seed).collect();
        let home = tempfile::tempdir().unwrap();
        runtime().block_on(async {
            let folder = Folder::open(home.path()).unwrap();
            let stored = stored(&folder, &content, step.max(size / 50)).await;
            let hash: String = Sha256::digest(&content).iter().map(|b| format!("{b:02x}")).collect();
            assert_eq!((stored.size, &stored.sha256), (size as u64, &hash));
            assert_eq!(folder.get(stored.file, &stored.key).await.unwrap(), content);
        });
    }

    #[test]
    fn one_changed_byte_and_the_paper_does_not_open(place: prop::sample::Index, bit in 0_u8..8) {
        let home = tempfile::tempdir().unwrap();
        runtime().block_on(async {
            let folder = Folder::open(home.path()).unwrap();
            let stored = stored(&folder, &[7; 70_000], 9_999).await;
            let path = files_in(home.path()).pop().unwrap();
            let mut bytes = std::fs::read(&path).unwrap();
            let place = place.index(bytes.len());
            bytes[place] ^= 1 << bit;
            std::fs::write(&path, bytes).unwrap();
            let opened = folder.get(stored.file, &stored.key).await;
            assert!(matches!(opened, Err(Problem::Damaged(_))), "{opened:?}");
        });
    }
}

#[tokio::test]
async fn a_paper_cut_short_at_a_piece_or_with_pieces_swapped_does_not_open() {
    let home = tempfile::tempdir().unwrap();
    let folder = Folder::open(home.path()).unwrap();
    let stored = stored(&folder, &[1; 200_000], 4_096).await;
    let path = files_in(home.path()).pop().unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let piece = 64 * 1024 + 16;
    let mut swapped = bytes.clone();
    swapped[1..=2 * piece].rotate_left(piece);

    for broken in [&bytes[..=piece], &bytes[..=2 * piece], &bytes[..1], &[], &swapped] {
        std::fs::write(&path, broken).unwrap();
        let opened = folder.get(stored.file, &stored.key).await;
        assert!(matches!(opened, Err(Problem::Damaged(_))), "{} bytes", broken.len());
    }
}

#[tokio::test]
async fn the_disk_holds_nothing_of_what_the_paper_says() {
    let home = tempfile::tempdir().unwrap();
    let folder = Folder::open(home.path()).unwrap();
    let words = b"Gwendolen Ashdown-Price was not told of the fall";
    stored(&folder, &words.repeat(3_000), 10_000).await;

    let bytes = std::fs::read(files_in(home.path()).pop().unwrap()).unwrap();
    assert!(!bytes.windows(9).any(|window| window == b"Gwendolen"));
}

#[tokio::test]
async fn a_sender_who_goes_away_leaves_nothing_behind() {
    let home = tempfile::tempdir().unwrap();
    let folder = Folder::open(home.path()).unwrap();
    let mut coming = Coming::whole(&vec![5; 6_000_000], 60_000);
    coming.breaks_off = true;

    let put = folder.put(&mut coming).await;

    assert!(matches!(put, Err(Problem::Refused(Refusal::OverLimit(1)))));
    assert_eq!(files_in(home.path()), Vec::<PathBuf>::new());
}

#[tokio::test]
async fn what_a_killed_process_left_is_cleared_at_the_next_start() {
    let home = tempfile::tempdir().unwrap();
    let folder = Folder::open(home.path()).unwrap();
    let stored = stored(&folder, b"kept", 2).await;
    let path = files_in(home.path()).pop().unwrap();
    let half = path.with_file_name("0190aa#1");
    std::fs::write(&half, "half of something").unwrap();

    Folder::open(home.path()).unwrap();
    assert_eq!(files_in(home.path()).len(), 2, "another process may be writing it");
    Folder::clear_half_written(home.path()).unwrap();

    assert_eq!(files_in(home.path()), [path]);
    assert_eq!(folder.get(stored.file, &stored.key).await.unwrap(), b"kept");
}

#[tokio::test]
async fn a_copy_holds_every_whole_paper_and_no_half() {
    let (home, backups) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folder = Folder::open(home.path()).unwrap();
    let (one, two) = (stored(&folder, b"one", 3).await, stored(&folder, b"two", 3).await);
    let half = files_in(home.path()).pop().unwrap().with_file_name("0190aa#1");
    std::fs::write(half, "half of something").unwrap();
    let to = backups.path().join("files");

    let copied = Folder::copy(home.path(), &to).unwrap();

    assert_eq!((copied, files_in(&to).len()), (2, 2));
    let copy = Folder::open(&to).unwrap();
    assert_eq!(copy.get(one.file, &one.key).await.unwrap(), b"one");
    assert_eq!(copy.get(two.file, &two.key).await.unwrap(), b"two");
    assert!(Folder::copy(home.path(), &to).is_err(), "a copy is never written over");
}

#[tokio::test]
async fn another_key_does_not_open_it_and_what_is_removed_is_gone() {
    let home = tempfile::tempdir().unwrap();
    let folder = Folder::open(home.path()).unwrap();
    let (one, two) = (stored(&folder, b"one", 3).await, stored(&folder, b"two", 3).await);

    assert!(matches!(folder.get(one.file, &two.key).await, Err(Problem::Damaged(_))));
    for key in ["", "zz", &"g".repeat(64), &"é".repeat(32)] {
        assert!(matches!(folder.get(one.file, key).await, Err(Problem::Damaged(_))), "{key}");
    }
    folder.remove(one.file).await.unwrap();
    folder.remove(one.file).await.unwrap();
    assert!(matches!(folder.get(one.file, &one.key).await, Err(Problem::NotFound)));
    assert!(matches!(
        folder.get(FileId(uuid::Uuid::nil()), &one.key).await,
        Err(Problem::NotFound)
    ));
}
