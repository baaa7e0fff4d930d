//! What every store must promise, as a suite of tests.
//!
//! A promise is a function of a [`Trial`]: an empty store, and the hands of somebody who can
//! reach its database past us. [`promises!`] makes a test of each for one engine. The stories
//! in here are made up (see [`tale`]), so that nothing depends on the rules of casework.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    clippy::missing_errors_doc,
    reason = "a suite of tests"
)]
pub mod tale;
mod trial;

mod appending;
mod auditing;
mod following;
mod lists;
mod public;
mod rebuilding;
mod scratch;
mod secrets;
mod tallies;

pub use appending::*;
pub use auditing::*;
pub use following::*;
pub use lists::*;
pub use public::*;
pub use rebuilding::*;
pub use scratch::*;
pub use secrets::*;
pub use tallies::*;
pub use trial::{Fault, Trial, World, batch, stream};

/// Makes a test of every promise, for one kind of [`Trial`].
#[macro_export]
macro_rules! promises {
    ($trial:ty) => {
        $crate::each_promise! { $trial:
            a_story_comes_back_as_it_was_told,
            a_repeated_command_gets_the_first_answer,
            the_second_of_two_writers_is_told_so,
            one_stale_command_never_fails_its_group,
            two_kinds_of_story_may_share_an_identifier,
            many_stories_are_written_at_once,
            what_belongs_together_is_written_whole_or_not_at_all,
            a_story_shows_on_the_lists_at_once,
            questions_are_answered_alike_on_every_engine,
            a_question_that_makes_no_sense_is_refused,
            lists_drawn_again_are_the_same,
            other_lists_are_drawn_when_the_store_is_opened,
            the_database_refuses_to_change_what_happened,
            one_changed_byte_in_any_column_is_found,
            an_emptied_or_filled_column_is_found,
            a_deleted_event_is_found,
            a_checkpoint_finds_a_cut_tail_and_a_dropped_case,
            heads_lists_and_keys_are_held_against_the_log,
            checking_disturbs_nobody,
            nothing_stored_names_anybody,
            a_disposed_case_is_gone_and_still_proved,
            a_disposal_that_leaves_words_behind_is_refused,
            a_stream_is_added_to_from_its_end,
            what_was_seen_grows_by_what_happened_since,
            a_follower_sees_every_change,
            an_office_is_founded_once,
            every_statement_is_understood,
            what_is_kept_comes_back_until_its_end,
            one_of_many_takers_gets_it,
            tries_are_counted_until_they_run_out,
            what_has_run_out_is_handed_out_once,
            a_count_is_one_row_however_often_it_grew,
            a_store_from_before_the_counts_gets_them,
        }
    };
}

/// A test of each promise.
#[doc(hidden)]
#[macro_export]
macro_rules! each_promise {
    ($trial:ty: $($promise:ident),+ $(,)?) => {
        $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $promise() {
            if let Some(world) = $crate::World::<$trial>::begin().await {
                $crate::$promise(world).await;
            }
        })+
    };
}
