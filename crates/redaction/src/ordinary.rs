//! Words that are names and ordinary words at once, and words that are never names.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Words that stand before names: `Mr`, `Nurse`.
const TITLES: &str = "mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend \
    nurse sister matron master cllr councillor judge justice sgt sergeant pc dc ds inspector \
    officer constable messrs madam mme baroness consultant surgeon physio physiotherapist";

/// Little words inside names, which hide nobody by themselves.
const PARTICLES: &str = "de da di do del della der den des du la le les van von ter ten el al bin \
    ibn bint abu ap ab ferch mac mc o d st saint y e i jr sr jnr snr junior senior";

/// The months, January first.
pub(crate) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const ORDINARY: &str = "a abbot able about account act action additionally adult adults adviser advisor after \
    afterwards again ago all also although always am amber an and angel any appeal april \
    archer are around art as ash at august authority autumn bacon baker ball banks bar \
    barber barker barn baron basil bath be bean beard because been before began bell berry \
    best better between bill birch bird bishop black blood blue bob bond bone bones book \
    both bow box boy boys branch brand bridge bridges brook brooks brother brown buck bud \
    buddy bull burn burns bush but butcher butler by cage call can candy cannon care carer \
    carers carol carpenter carter case caseworker cash chamber chambers chance chandler \
    chaplain charity chase chief child children christian church city clay clean clear cliff \
    clinic close coach coal cole colleague comfort complainant constance cook cooper cope \
    cotton could count court cox crane cross crystal dad daisy dale date daughter dawn day \
    days dean dear death decision department despite destiny diamond dick did director do \
    doctors does dog don down drake draper drew drive driver drummer duck duke during each \
    earl early earnest east easter eden eight elder else end england english eve even \
    evening ever every executive faith family far farmer father feather felicity fell felt \
    fern ferry few field fields finally finch fine first fish fisher five flint flood flower \
    flowers following for ford forest former foster found four fowler fox frank free freeman \
    french friday friend from frost furthermore gale garden gardener gates gave gene general \
    gent gentle german get gill ginger girl glass glen glory glover go gold golden good \
    goodman got grace grant grave graves gray great green grey grove guest guy had hail hale \
    hall hand hands handy harbour hardy hare harmony harp has have haven hawk hay hayes haze \
    hazel he head heart heath heather heaven hedges held help her here heritage high hill \
    hills him his history hobby holiday holly holy home hooper hope horn hospital house how \
    however hunt hunter hurt husband i ice if in indeed info initially ink investigator \
    ireland iris irons is it its ivory ivy jade january jasmine jay jewel job joiner joy \
    judge june juniper just justice keen kennel key keys kind king kings kitchen kite knight \
    lad lady lake lamb lance land lane large last late later law lawn laws lawyer lay lea \
    leaf league lee left legal less letter liberty light like lily lines lion list little \
    living lock london long lord lot love low luck mace made main major make male man \
    manager mann many march margin mark marker market marks marsh marshal mason mast master \
    mat matron max may me mead meadows mean medical melody member merchant mercy mere merry \
    met might miles mill miller mills mind mine miss missing mist mole monday money monk \
    moody moon moor more morning moss most mother mount mr much mum must my myrtle nail near \
    neat neighbour neither never new newman next nice nick night nightingale nine no noble \
    none noon nor north not notes now nurse nurses oak oakes oats of off oh old olive \
    ombudsman on once one only onto opal open or orange other our out over overall own page \
    pain paint painter palm palmer parent parents paris park parker parks parson part pascal \
    past pat patience patient patients patty peace peach peacock pearl peel penny people \
    pepper person pharmacist phase pierce pike piper place plant plum police pond pool pope \
    porter post pot potter power pratt pray present price priest prime prince prior prudence \
    prune purchase purple queen quick quiet rain raven ray read really red reed reeve \
    regarding regards relative representative rest rice rich riddle ridge right ring rise \
    river rivers road rob robin rock root rose round rowan royal ruby rue rush rust sadler \
    sage said sailor sale sales salmon salt sand sands sandy saturday savage saw say says \
    school scotland sea seal season seat see self senior sensible sergeant serious service \
    set seven sexton shade shall sharp she sheep shepherd shore short should show side \
    signed silk silver similarly simple since sincerely singer sister six skinner skip sky \
    slate slaughter slow small smart smoke smooth snow so solicitor some sometimes son soon \
    sorrow south spark sparks spear speed spring square staff stamp stand star starling \
    start steel steep still stock stone storm story street strong such sue summer summers \
    sun sunday sunny surgeon surgery swallow swan sweet swift tailor take tall team temple \
    ten term thank thanks that the their them then there therefore these they thing this \
    thorn those though three through thursday tiger till tiller time to today told tom \
    tomorrow too took tool top topping town trace trade tree trot trout true trust tuck \
    tuesday turner two uncle under unfortunately union until up us use usher vale valentine \
    van very vice victor view vine violet virgin visit vow wade wait wales walk walker wall \
    walls want ward warden ware warm was wash washington watch water waters way we weaver \
    wednesday weeks welcome well wells welsh went were west what wheat wheel wheeler when \
    where while whilst white who whole why widow wife wild will willow wilt win wind wine \
    winter winters wire wise wish with within without wolf woman wood woods woody word work \
    worth would wren wright wynd yard year years yes yesterday yet york you young younger \
    your yours zest";

/// Letters said one by one that everybody uses: not somebody's initials.
pub(crate) const ABBREVIATIONS: &str = "nhs gp ed ae icu itu mri ct uk eu gmc nmc cqc icb ccg mp phso dwp hmrc \
    ehcp send nice rcp rcs rcem news dvla id it hr pc tv ok am pm rn ot slt cpn iv bp ecg bmi dna \
    hb sw si ie eg etc llp plc ltd ceo cpr dnr rcn bma who er ent hdu ecmo copd uti mrsa aki tia \
    rcem rcn nhse cqc hse lgo lgsco ico dhsc hap mdt gmp qs ng cg";

/// Words that make a place or a ward of the name before them.
const PLACES: &str = "ward wards hospital house unit centre center clinic road street lane avenue \
    close court lodge suite wing building hall park surgery school college church theatre way \
    drive gardens place grove terrace crescent square estate manor cottage farm";

/// Words after which a month is a month.
const BEFORE_MONTHS: &str = "in of since until by from during late early mid next last to and between this each after before";

type Words = LazyLock<HashSet<&'static str>>;

fn words(list: &'static str) -> HashSet<&'static str> {
    list.split_whitespace().collect()
}

/// Whether a folded word stands before names.
pub(crate) fn is_title(folded: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| words(TITLES));
    WORDS.contains(folded)
}

/// Whether a folded word is a little word inside names.
pub(crate) fn is_particle(folded: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| words(PARTICLES));
    WORDS.contains(folded)
}

/// Whether a folded word is a month.
pub(crate) fn is_month(folded: &str) -> bool {
    month(folded).is_some()
}

/// The number of a month, 1 to 12, from its name or its first letters.
pub(crate) fn month(folded: &str) -> Option<u8> {
    let is = |month: &&str| {
        *month == folded || month.get(..3) == Some(folded) || month.get(..4) == Some(folded)
    };
    let at = MONTHS.iter().position(is)?;
    u8::try_from(at + 1).ok()
}

/// Whether a folded word is also an ordinary word.
pub(crate) fn is_ordinary(folded: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| words(ORDINARY));
    WORDS.contains(folded) || is_month(folded)
}

/// Whether capitals are letters that everybody uses.
pub(crate) fn is_abbreviation(folded: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| words(ABBREVIATIONS));
    WORDS.contains(folded)
}

/// Whether a word makes a place of the name before it.
pub(crate) fn is_place(folded: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| words(PLACES));
    WORDS.contains(folded)
}

/// Whether a month may follow this word.
pub(crate) fn goes_before_months(folded: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| words(BEFORE_MONTHS));
    WORDS.contains(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_have_their_numbers() {
        for (name, number) in [
            ("january", 1),
            ("may", 5),
            ("december", 12),
            ("jan", 1),
            ("apr", 4),
            ("jun", 6),
            ("sep", 9),
            ("sept", 9),
            ("oct", 10),
            ("dec", 12),
        ] {
            assert_eq!(month(name), Some(number), "{name}");
        }
        assert_eq!(month("mayor"), None);
    }
}
