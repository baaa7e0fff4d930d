//! Who else helps, by nation and kind of service, as the office pack knows them.
use casework::{
    codes::{Matter, Nation},
    law,
};
use rules::pack::Elsewhere;

/// Who looks at this kind of service in this nation, or comes before the office. The nearest
/// first; nobody known gives an empty list.
pub fn elsewhere(nation: Nation, matter: Matter) -> Vec<&'static Elsewhere> {
    law::pack().who_else(nation.code(), matter.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_sent_elsewhere_in_england_finds_somebody_there() {
        let ours = [Matter::NHS_CARE, Matter::UK_GOVERNMENT, Matter::VICTIMS_CODE];
        // Only England has somebody for devolved matters elsewhere: nobody.
        let nobody = [Matter::DEVOLVED_GOVERNMENT];
        for matter in Matter::every() {
            if !ours.contains(matter) && !nobody.contains(matter) {
                assert!(!elsewhere(Nation::ENGLAND, *matter).is_empty(), "{matter:?}");
            }
        }
        for nation in [Nation::SCOTLAND, Nation::WALES, Nation::NORTHERN_IRELAND] {
            assert!(!elsewhere(nation, Matter::NHS_CARE).is_empty(), "{nation:?}");
            assert!(!elsewhere(nation, Matter::DEVOLVED_GOVERNMENT).is_empty(), "{nation:?}");
        }
    }

    #[test]
    fn whoever_the_register_names_beside_an_organisation_is_known() {
        for entry in registers::starting_register::all() {
            for code in entry.signposts {
                assert!(law::pack().somebody_else(code).is_some(), "{}: {code}", entry.code);
            }
        }
    }
}
