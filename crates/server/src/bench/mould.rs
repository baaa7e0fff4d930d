//! A story that was told once through the real commands, taken apart so that it can be told of
//! other people, on other days, about another organisation. What happens in it stays the same.
use app::{Office, Problem, ports::Past, stories};
use casework::{
    Case, Complaint, Day, duty,
    record::{Class, Kind, Stream},
};
use uuid::Uuid;

/// What differs from one telling to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Slot {
    Case,
    Account,
    Digits,
    Reference,
    Email,
    Phone,
    Receipt,
    Rendition,
    Body,
    BodyName,
    Name,
    Surname,
    Affected,
    Officer(usize),
}

/// A piece of a stored event.
#[derive(Debug, Clone)]
pub(crate) enum Piece {
    Words(String),
    Slot(Slot),
    Day(Day),
}

/// Whoever acts: somebody who differs, or always the same.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Who {
    Slot(Slot),
    Same(Uuid),
}

/// One command, with what it did.
#[derive(Debug, Clone)]
pub(crate) struct Deed {
    pub(crate) recorded_at: i64,
    pub(crate) actor: Who,
    pub(crate) on_behalf_of: Option<Who>,
    pub(crate) command: Uuid,
    pub(crate) events: Vec<Shape>,
}

/// A stored event in pieces.
#[derive(Debug, Clone)]
pub(crate) struct Shape {
    pub(crate) name: String,
    pub(crate) version: i32,
    pub(crate) class: Option<Class>,
    pub(crate) open: Vec<Piece>,
    pub(crate) personal: Option<Vec<Piece>>,
}

/// The end of a day of the story.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cut {
    pub(crate) day: Day,
    /// How many commands there were until then.
    pub(crate) deeds: usize,
    /// Whether it is open, or anything is owed in it.
    pub(crate) lives: bool,
}

/// The story of a case and of its complainant's account.
#[derive(Debug, Clone)]
pub(crate) struct Mould {
    pub(crate) case: Vec<Deed>,
    pub(crate) account: Vec<Deed>,
    pub(crate) cuts: Vec<Cut>,
}

impl Mould {
    /// Takes a case apart. `officers`: who may be played by others.
    pub(crate) async fn of(
        office: &Office,
        case: Uuid,
        officers: &[Uuid],
    ) -> Result<Self, Problem> {
        let record = office.record.as_ref();
        let loaded = stories::load::<Case>(record, case).await?;
        let past = record.read(Stream { kind: Kind::Case, id: case }).await?.past;
        let complaint = loaded.story.live()?;
        let apart = Apart { tokens: tokens(office, case, complaint, officers, &past).await? };
        let account = complaint.complainant().and_then(|person| person.account);
        let account = account.ok_or_else(|| Problem::broken("a story without an account"))?;
        let account = record.read(Stream { kind: Kind::Account, id: account.0 }).await?.past;
        let cuts = cuts(&loaded.told)?;
        Ok(Self { case: apart.deeds(&past), account: apart.deeds(&account), cuts })
    }

    pub(crate) fn begins(&self) -> Day {
        self.cuts.first().map_or(Day::MIN, |cut| cut.day)
    }

    /// The day from which nothing more is owed in it, if there is one.
    pub(crate) fn ends(&self) -> Option<Day> {
        let after = self.cuts.iter().rposition(|cut| cut.lives).map_or(0, |at| at + 1);
        self.cuts.get(after).map(|cut| cut.day)
    }

    /// How many commands there were at the end of this day.
    pub(crate) fn until(&self, day: Day) -> usize {
        let before = self.cuts.iter().rfind(|cut| cut.day <= day);
        before.map_or(0, |cut| cut.deeds)
    }

    pub(crate) fn events(&self) -> u64 {
        self.case.iter().map(|deed| deed.events.len() as u64).sum()
    }
}

/// Cuts the story at the end of each of its days.
fn cuts(told: &[casework::record::Told<casework::Event>]) -> Result<Vec<Cut>, Problem> {
    let (mut cuts, mut deeds) = (Vec::<Cut>::new(), 0);
    let mut case = Case::default();
    let commands: Vec<_> = told.chunk_by(|one, next| one.command == next.command).collect();
    for command in commands {
        deeds += 1;
        for told in command {
            case = casework::record::Story::after(case, told)?;
        }
        let Some(day) = command.first().map(|told| told.day) else { continue };
        let lives =
            case.live().is_ok_and(|case| !case.is_closed() || !duty::duties(case).is_empty());
        let cut = Cut { day, deeds, lives };
        match cuts.last_mut().filter(|last| last.day == day) {
            Some(last) => *last = cut,
            None => cuts.push(cut),
        }
    }
    Ok(cuts)
}

/// What stands in the story where something else is to stand.
async fn tokens(
    office: &Office,
    case: Uuid,
    complaint: &Complaint,
    officers: &[Uuid],
    past: &[Past],
) -> Result<Vec<(String, Slot)>, Problem> {
    let mut tokens = vec![
        (case.to_string(), Slot::Case),
        (complaint.reference.digits(), Slot::Digits),
        (complaint.reference.to_string(), Slot::Reference),
        (complaint.receipt.clone(), Slot::Receipt),
    ];
    if let Some(person) = complaint.complainant() {
        tokens.extend(person.account.map(|account| (account.to_string(), Slot::Account)));
        tokens.push((person.name().to_owned(), Slot::Name));
        tokens.extend(person.name().rsplit(' ').next().map(|it| (it.to_owned(), Slot::Surname)));
        if let Some(identity) = person.identity.known() {
            tokens.push((identity.email.clone(), Slot::Email));
            tokens.push((identity.phone.clone(), Slot::Phone));
        }
    }
    tokens.extend(complaint.affected().map(|it| (it.name().to_owned(), Slot::Affected)));
    let officers = officers.iter().enumerate();
    tokens.extend(officers.map(|(at, officer)| (officer.to_string(), Slot::Officer(at))));
    if let Some(issue) = complaint.issues.values().next() {
        tokens.push((issue.organisation.to_string(), Slot::Body));
        let organisations = [issue.organisation].into();
        let named = app::desk::names(office, organisations, [].into()).await?;
        tokens.push((named.organisation(issue.organisation).to_owned(), Slot::BodyName));
    }
    tokens.extend(rendition(past).map(|hash| (hash, Slot::Rendition)));
    tokens.retain(|(token, _)| !token.is_empty());
    Ok(tokens)
}

/// The hash of the text for the public, if one was drafted.
fn rendition(past: &[Past]) -> Option<String> {
    let drafted = past.iter().rfind(|past| past.wire.name == "rendition-drafted")?;
    let open: serde_json::Value = serde_json::from_slice(&drafted.wire.open).ok()?;
    open.get("hash")?.as_str().map(str::to_owned)
}

struct Apart {
    tokens: Vec<(String, Slot)>,
}

impl Apart {
    fn deeds(&self, past: &[Past]) -> Vec<Deed> {
        let deed = |command: &[Past]| {
            let first = command.first()?;
            Some(Deed {
                recorded_at: first.recorded_at,
                actor: self.who(first.actor),
                on_behalf_of: first.on_behalf_of.map(|id| self.who(id)),
                command: first.command,
                events: command.iter().map(|past| self.shape(past)).collect(),
            })
        };
        past.chunk_by(|one, next| one.command == next.command).filter_map(deed).collect()
    }

    fn who(&self, id: Uuid) -> Who {
        let text = id.to_string();
        let slot = self.tokens.iter().find(|(token, _)| *token == text);
        slot.map_or(Who::Same(id), |(_, slot)| Who::Slot(*slot))
    }

    fn shape(&self, past: &Past) -> Shape {
        let wire = &past.wire;
        let pieces = |bytes: &[u8]| self.pieces(&String::from_utf8_lossy(bytes));
        Shape {
            name: wire.name.clone(),
            version: wire.version,
            class: wire.class,
            open: pieces(&wire.open),
            personal: wire.personal.as_deref().map(pieces),
        }
    }

    /// Cuts a text at the first thing that differs, and goes on behind it.
    fn pieces(&self, text: &str) -> Vec<Piece> {
        let (mut pieces, mut rest) = (Vec::new(), text);
        while let Some((at, length, piece)) = self.next(rest) {
            let (before, behind) = rest.split_at(at);
            pieces.push(Piece::Words(before.to_owned()));
            pieces.push(piece);
            rest = behind.get(length..).unwrap_or_default();
        }
        pieces.push(Piece::Words(rest.to_owned()));
        pieces
    }

    fn next(&self, text: &str) -> Option<(usize, usize, Piece)> {
        let found = self.tokens.iter().filter_map(|(token, slot)| {
            Some((text.find(token.as_str())?, token.len(), Piece::Slot(*slot)))
        });
        found.chain(day_in(text)).min_by_key(|(at, length, _)| (*at, usize::MAX - length))
    }
}

/// The first day in a text of JSON: `"2026-03-02"`.
fn day_in(text: &str) -> Option<(usize, usize, Piece)> {
    const LENGTH: usize = 10;
    let quotes = text.match_indices('"');
    let days = quotes.filter_map(|(at, _)| {
        let inside = text.get(at + 1..)?;
        if inside.as_bytes().get(LENGTH) != Some(&b'"') {
            return None;
        }
        let day: Day = inside.get(..LENGTH)?.parse().ok()?;
        Some((at + 1, LENGTH, Piece::Day(day)))
    });
    days.into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_whatever_differs() {
        let tokens = [("Ada Ashby", Slot::Name), ("Ashby", Slot::Surname)];
        let apart = Apart { tokens: tokens.map(|(text, slot)| (text.to_owned(), slot)).into() };

        let pieces = apart.pieces(r#"["Dear Ms Ashby","2026-03-02","Ada Ashby"]"#);

        let told = pieces.iter().map(|piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Slot(slot) => format!("<{slot:?}>"),
            Piece::Day(day) => format!("<{day}>"),
        });
        let told: String = told.collect();
        assert_eq!(told, r#"["Dear Ms <Surname>","<2026-03-02>","<Name>"]"#);
    }
}
