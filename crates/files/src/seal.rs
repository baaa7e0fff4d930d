//! The seal of a paper: ChaCha20-Poly1305 over pieces of 64 KiB, in the manner of STREAM.
//!
//! The nonce of a piece is its number and whether it is the last, so that a piece can be neither
//! moved, repeated nor left out, and the paper cannot be cut short. The key is random and seals
//! one paper only, so no nonce is ever used twice. The file's identifier is bound in as well.
use app::Problem;
use casework::id::FileId;
use chacha20poly1305::{
    ChaCha20Poly1305, Key, KeyInit, Nonce,
    aead::{Aead, Payload},
};

/// Bytes of a key.
pub(crate) const KEY: usize = 32;
/// Bytes of a piece, before it is sealed.
const PIECE: usize = 64 * 1024;
/// Bytes that the seal adds to each piece.
const TAG: usize = 16;
/// The first byte of every file: the version of this form.
const VERSION: u8 = 1;

struct Seal {
    cipher: ChaCha20Poly1305,
    file: FileId,
    piece: u32,
}

impl Seal {
    fn new(key: &[u8; KEY], file: FileId) -> Self {
        Self { cipher: ChaCha20Poly1305::new(&Key::from(*key)), file, piece: 0 }
    }

    /// The nonce of the next piece. A paper of more than 2^32 pieces (256 TiB) is refused.
    fn nonce(&mut self, last: bool) -> Result<Nonce, Problem> {
        let mut nonce = [0_u8; 12];
        for (place, byte) in nonce.iter_mut().skip(7).zip(self.piece.to_be_bytes()) {
            *place = byte;
        }
        if let Some(flag) = nonce.last_mut() {
            *flag = u8::from(last);
        }
        self.piece = self.piece.checked_add(1).ok_or(Problem::Full)?;
        Ok(Nonce::from(nonce))
    }

    fn bound(&self) -> [u8; 17] {
        let mut bound = [VERSION; 17];
        for (place, byte) in bound.iter_mut().skip(1).zip(self.file.0.as_bytes()) {
            *place = *byte;
        }
        bound
    }
}

/// Seals a paper as it comes.
pub(crate) struct Sealer {
    seal: Seal,
    waiting: Vec<u8>,
    begun: bool,
}

impl Sealer {
    pub(crate) fn new(key: &[u8; KEY], file: FileId) -> Self {
        Self { seal: Seal::new(key, file), waiting: Vec::new(), begun: false }
    }

    /// Takes more of the paper, and puts what is ready to be written into `ready`.
    pub(crate) fn take(&mut self, more: &[u8], ready: &mut Vec<u8>) -> Result<(), Problem> {
        self.waiting.extend_from_slice(more);
        // Only what is followed by something is certain not to be the last piece.
        while self.waiting.len() > PIECE {
            let rest = self.waiting.split_off(PIECE);
            let piece = std::mem::replace(&mut self.waiting, rest);
            self.close(&piece, false, ready)?;
        }
        Ok(())
    }

    /// Seals the last piece, which may be empty.
    pub(crate) fn finish(mut self, ready: &mut Vec<u8>) -> Result<(), Problem> {
        let piece = std::mem::take(&mut self.waiting);
        self.close(&piece, true, ready)
    }

    fn close(&mut self, piece: &[u8], last: bool, ready: &mut Vec<u8>) -> Result<(), Problem> {
        if !self.begun {
            ready.push(VERSION);
            self.begun = true;
        }
        let nonce = self.seal.nonce(last)?;
        let payload = Payload { msg: piece, aad: &self.seal.bound() };
        let sealed = self.seal.cipher.encrypt(&nonce, payload);
        ready.extend(sealed.map_err(|_| Problem::broken("a paper could not be sealed"))?);
        Ok(())
    }
}

/// Opens a paper whole.
pub(crate) struct Opener {
    seal: Seal,
}

impl Opener {
    pub(crate) fn new(key: &[u8; KEY], file: FileId) -> Self {
        Self { seal: Seal::new(key, file) }
    }

    /// The content, if every piece is as it was sealed.
    pub(crate) fn open(mut self, sealed: &[u8]) -> Result<Vec<u8>, Problem> {
        let Some((&VERSION, pieces)) = sealed.split_first() else {
            return Err(crate::damaged("a paper"));
        };
        let mut content = Vec::with_capacity(pieces.len());
        let mut pieces = pieces.chunks(PIECE + TAG).peekable();
        while let Some(piece) = pieces.next() {
            let nonce = self.seal.nonce(pieces.peek().is_none())?;
            let payload = Payload { msg: piece, aad: &self.seal.bound() };
            let opened = self.seal.cipher.decrypt(&nonce, payload);
            content.extend(opened.map_err(|_| crate::damaged("a paper"))?);
        }
        if self.seal.piece == 0 {
            return Err(crate::damaged("a paper"));
        }
        Ok(content)
    }
}
