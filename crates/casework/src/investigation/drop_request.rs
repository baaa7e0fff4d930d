//! The office no longer needs what it asked for.
use crate::{
    Complaint, Event, Refusal,
    id::RequestNo,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Drops a request that is no longer needed.
    ///
    /// # Errors
    ///
    /// There is none, or it is answered or dropped already.
    pub fn drop_request(&self, permit: &Permit, request: RequestNo) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::DropRequest)?;
        self.open_request(request)?;
        Ok(vec![Event::RequestDropped { request }])
    }
}
