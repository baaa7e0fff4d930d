//! The program as whoever runs it meets it. In one program of tests: built one by one, each would
//! hold the whole office again.
#![cfg(test)]
// What the tests share.
mod hands;
mod served;
mod under_load;

mod anonymise;
mod check;
mod faults;
mod founding;
mod killed;
mod one_trace;
mod postcodes;
mod reimport;
