//! What kind of office a store belongs to: told once, at its founding.
use async_trait::async_trait;
pub use casework::settings::OfficeKind;

use crate::Problem;

/// The mark of its office inside a store.
#[async_trait]
pub trait Founding: Send + Sync {
    /// The kind of office that was founded here, if one was.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn founded(&self) -> Result<Option<OfficeKind>, Problem>;

    /// Founds an office here. The first founding stands; the answer is what stands.
    ///
    /// # Errors
    ///
    /// The store cannot write.
    async fn found(&self, kind: OfficeKind) -> Result<OfficeKind, Problem>;
}
