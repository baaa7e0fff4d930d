//! Who else helps, by nation and kind of service.
use casework::codes::{Matter, Nation};
use registers::signposts::{self, Concern, Signpost};

/// Who looks at this kind of service in this nation, or comes before the office. The nearest
/// first; nobody known gives an empty list.
pub fn elsewhere(nation: Nation, matter: Matter) -> Vec<&'static Signpost> {
    signposts::for_concern(nation_of(nation), concern(matter))
}

fn nation_of(nation: Nation) -> registers::Nation {
    match nation {
        Nation::England => registers::Nation::England,
        Nation::Wales => registers::Nation::Wales,
        Nation::Scotland => registers::Nation::Scotland,
        Nation::NorthernIreland => registers::Nation::NorthernIreland,
        Nation::Uk => registers::Nation::UnitedKingdom,
    }
}

fn concern(matter: Matter) -> Concern {
    match matter {
        Matter::NhsCare => Concern::NhsCare,
        Matter::UkGovernment | Matter::VictimsCode => Concern::UkGovernment,
        Matter::Benefits => Concern::Benefits,
        Matter::Tax => Concern::Tax,
        Matter::Council => Concern::Council,
        Matter::SocialCare => Concern::SocialCare,
        Matter::SocialHousing => Concern::SocialHousing,
        Matter::Police => Concern::Police,
        Matter::PrisonOrProbation => Concern::PrisonOrProbation,
        Matter::School => Concern::School,
        Matter::University => Concern::University,
        Matter::DevolvedGovernment => Concern::DevolvedGovernment,
        Matter::PrivateHealthCare => Concern::PrivateHealthCare,
        Matter::HealthProfessional => Concern::HealthProfessional,
        Matter::CourtDecision => Concern::CourtDecision,
        Matter::Judge => Concern::Judge,
        Matter::Lawyer => Concern::Lawyer,
        Matter::Money => Concern::Money,
        Matter::Pension => Concern::Pension,
        Matter::Information => Concern::Information,
        Matter::Energy => Concern::Energy,
        Matter::Water => Concern::Water,
        Matter::Communications => Concern::Communications,
        Matter::Rail => Concern::Rail,
        Matter::PropertyAgent => Concern::PropertyAgent,
        Matter::Employment => Concern::Employment,
        Matter::ArmedForces => Concern::ArmedForces,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_sent_elsewhere_in_england_finds_somebody_there() {
        let ours = [Matter::NhsCare, Matter::UkGovernment, Matter::VictimsCode];
        // Only England has somebody for devolved matters elsewhere: nobody.
        let nobody = [Matter::DevolvedGovernment];
        for matter in Matter::ALL {
            if !ours.contains(matter) && !nobody.contains(matter) {
                assert!(!elsewhere(Nation::England, *matter).is_empty(), "{matter:?}");
            }
        }
        for nation in [Nation::Scotland, Nation::Wales, Nation::NorthernIreland] {
            assert!(!elsewhere(nation, Matter::NhsCare).is_empty(), "{nation:?}");
            assert!(!elsewhere(nation, Matter::DevolvedGovernment).is_empty(), "{nation:?}");
        }
    }
}
