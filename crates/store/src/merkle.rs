//! The tree of hashes over all heads (RFC 6962, section 2.1): one hash that stands for all.
use sha2::{Digest, Sha256};

use crate::chain::Hash;

/// The root over leaves, given as their content.
pub(crate) fn root<'a>(leaves: impl Iterator<Item = &'a [u8]>) -> Hash {
    let mut level: Vec<Hash> = leaves.map(|leaf| hash(&[&[0], leaf])).collect();
    while level.len() > 1 {
        level = level.chunks(2).map(branch).collect();
    }
    level.pop().unwrap_or_else(|| hash(&[]))
}

/// Leaves and branches are hashed apart, so neither can pass for the other; one that is left
/// over goes up as it is.
fn branch(pair: &[Hash]) -> Hash {
    match pair {
        [left, right] => hash(&[&[1], left, right]),
        [alone] => *alone,
        _ => Hash::default(),
    }
}

fn hash(parts: &[&[u8]]) -> Hash {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::master::hex;

    /// Leaves and roots as published with the reference implementation of RFC 6962.
    #[test]
    fn roots_are_those_of_the_published_examples() {
        let leaves: [&[u8]; 8] = [
            b"",
            b"\x00",
            b"\x10",
            b"\x20\x21",
            b"\x30\x31",
            b"\x40\x41\x42\x43",
            b"\x50\x51\x52\x53\x54\x55\x56\x57",
            b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
        ];
        for (count, expected) in [
            (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
            (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
            (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
            (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
        ] {
            assert_eq!(hex(&root(leaves.into_iter().take(count))), expected, "{count} leaves");
        }
    }

    /// The definition says: split at the largest power of two below the count.
    #[test]
    fn every_count_is_split_where_the_definition_says() {
        fn defined(leaves: &[Vec<u8>]) -> Hash {
            match leaves {
                [] => hash(&[]),
                [leaf] => hash(&[&[0], leaf]),
                _ => {
                    let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
                    hash(&[&[1], &defined(left), &defined(right)])
                }
            }
        }
        let leaves: Vec<_> = (0_u8..40).map(|n| vec![n; 3]).collect();
        for count in 0..=40 {
            let leaves = &leaves[..count];
            assert_eq!(root(leaves.iter().map(Vec::as_slice)), defined(leaves), "{count}");
        }
    }
}
