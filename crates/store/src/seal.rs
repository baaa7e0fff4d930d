//! One key, and what can be done with it. Sealing is deterministic: the same words in the same
//! place under the same key always give the same bytes, so a list drawn again is the same list.
use app::Problem;
use chacha20poly1305::{
    ChaCha20Poly1305, KeyInit, Nonce,
    aead::{Aead, Payload},
};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::trouble::damaged;

const NONCE: usize = 12;

/// A secret that is wiped when dropped.
#[derive(Clone, ZeroizeOnDrop)]
pub(crate) struct Key([u8; 32]);

impl Key {
    pub(crate) fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub(crate) fn random() -> Self {
        let mut bytes = [0; 32];
        rand::fill(&mut bytes);
        Self(bytes)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Another key, for one purpose, that tells nothing about this one.
    pub(crate) fn derive(&self, purpose: &str) -> Self {
        Self(self.mark(purpose.as_bytes(), b"key"))
    }

    /// A keyed hash: the same words for the same purpose always give the same mark.
    pub(crate) fn mark(&self, purpose: &[u8], words: &[u8]) -> [u8; 32] {
        let mut block = [0; 64];
        block.iter_mut().zip(&self.0).for_each(|(place, byte)| *place = *byte);
        let mac = <Hmac<Sha256> as KeyInit>::new(&block.into());
        block.zeroize();
        let length = (purpose.len() as u64).to_be_bytes();
        let mac = mac.chain_update(length).chain_update(purpose).chain_update(words);
        mac.finalize().into_bytes().into()
    }

    /// Seals words for one place. The nonce comes from key, place and words: no counter, no luck.
    pub(crate) fn seal(&self, place: &[u8], words: &[u8]) -> Result<Vec<u8>, Problem> {
        let padded = Zeroizing::new(pad(words));
        let mark = self.mark(place, &padded);
        let (nonce, _) = mark.split_first_chunk::<NONCE>().ok_or_else(shut)?;
        let payload = Payload { msg: &padded, aad: place };
        let sealed = self.cipher().encrypt(&Nonce::from(*nonce), payload).map_err(|_| shut())?;
        Ok([&nonce[..], &sealed].concat())
    }

    /// Opens what was sealed for exactly this place.
    pub(crate) fn open(&self, place: &[u8], sealed: &[u8]) -> Result<Vec<u8>, Problem> {
        let (nonce, msg) = sealed.split_first_chunk::<NONCE>().ok_or_else(shut)?;
        let payload = Payload { msg, aad: place };
        let padded = self.cipher().decrypt(&Nonce::from(*nonce), payload).map_err(|_| shut())?;
        unpad(&Zeroizing::new(padded)).ok_or_else(shut)
    }

    fn cipher(&self) -> ChaCha20Poly1305 {
        ChaCha20Poly1305::new(&self.0.into())
    }
}

fn shut() -> Problem {
    damaged("a seal does not open")
}

/// Lengths tell: a sealed "yes" must not be shorter than a sealed "no, because...".
fn pad(words: &[u8]) -> Vec<u8> {
    let length = u32::try_from(words.len()).unwrap_or(u32::MAX);
    let mut padded = Vec::with_capacity(step(words.len() + 4));
    padded.extend(length.to_be_bytes());
    padded.extend(words);
    padded.resize(step(padded.len()), 0);
    padded
}

fn unpad(padded: &[u8]) -> Option<Vec<u8>> {
    let (length, rest) = padded.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    rest.get(..length).map(<[u8]>::to_vec)
}

/// The step that a length is padded to: 64 bytes at first, then eighths of the next power of two.
fn step(length: usize) -> usize {
    let unit = (length.next_power_of_two() / 8).max(64);
    length.div_ceil(unit) * unit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_in_its_own_place_only() {
        let key = Key::from_bytes([3; 32]);
        let sealed = key.seal(b"here", b"a name").unwrap();
        assert_eq!(key.open(b"here", &sealed).unwrap(), b"a name");
        assert!(key.open(b"there", &sealed).is_err());
        assert!(Key::from_bytes([4; 32]).open(b"here", &sealed).is_err());
        assert_eq!(key.seal(b"here", b"a name").unwrap(), sealed, "the same again");
        assert_ne!(key.seal(b"there", b"a name").unwrap(), sealed);
    }

    #[test]
    fn short_words_all_look_alike_and_long_ones_grow_in_steps() {
        let key = Key::from_bytes([3; 32]);
        let length = |words: usize| key.seal(b"", &vec![b'x'; words]).unwrap().len();
        assert_eq!(length(0), length(60));
        assert_eq!(length(61), length(124));
        assert_eq!(length(3000), length(3068));
        for words in [0, 1, 59, 60, 61, 1000, 4092, 4093, 70_000] {
            let opened = key.open(b"", &key.seal(b"", &vec![7; words]).unwrap()).unwrap();
            assert_eq!(opened, vec![7; words]);
            assert!(length(words) <= words + words / 4 + 96, "{words}");
        }
    }

    #[test]
    fn a_purpose_cannot_run_over_into_the_words() {
        let key = Key::from_bytes([3; 32]);
        assert_ne!(key.mark(b"ab", b"c"), key.mark(b"a", b"bc"));
    }
}
