//! The stories, in one program: built one by one, each would hold the whole office again. What
//! says something of its whole program stands beside it.
#![cfg(test)]
// The offices in which they happen.
mod decision;
mod enquiry;
mod house;
mod office;

mod a_body_was_merged;
mod a_complaint_comes_by_phone;
mod a_complaint_is_handed_on;
mod a_complaint_is_taken_on;
mod a_death_with_two_relatives;
mod a_decision_is_corrected_reviewed_and_quashed;
mod a_decision_is_gone_through;
mod a_link_leads_back_to_a_draft;
mod a_member_refers_a_complaint;
mod a_postcode_finds_the_member;
mod a_question_is_asked_and_published;
mod a_report_is_put_together;
mod a_solicitor_acts_and_stops;
mod an_email_comes_with_papers;
mod an_office_sees_what_waits;
mod an_officer_meets_every_kind_of_beginning;
mod both_sides_see_the_draft;
mod decisions_are_found_and_followed;
mod decisions_from_elsewhere_stand_beside_ours;
mod everybody_takes_the_data;
mod help_stands_beside_the_form;
mod others_send_people_to_us;
mod people_are_told_where_to_go;
mod somebody_gets_in_touch;
mod somebody_is_not_safe;
mod somebody_needs_it_in_braille;
mod someone_asks_for_help;
mod the_body_answers_our_questions;
mod the_body_puts_it_right;
mod the_decision_is_published_without_names;
mod two_officers_save_the_same_thing;
mod what_complaints_are_about_is_public;
mod whatever_people_do;
mod where_people_stop_is_counted;
mod who_reaches_us_is_asked;

mod whatever {
    pub mod act;
    pub mod any;
    pub mod book;
    pub mod dice;
    pub mod forward;
    pub mod world;
}
