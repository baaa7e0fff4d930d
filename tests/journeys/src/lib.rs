//! Stories over HTTP, one per stage.
