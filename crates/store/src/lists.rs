//! The tables of the lists: made from their declarations, dropped and made anew when those change.
use app::{
    Problem,
    lists::{Column, Drawing, Holds, Table},
};
use sha2::{Digest, Sha256};

use crate::{
    dialect::{Engine, Tx},
    schema,
    trouble::Answer,
    value::Shape,
};

/// What every list table's name begins with, so that no list is taken for something else.
const PREFIX: &str = "list_";
/// The columns that stand before the declared ones. No list may declare any of these.
pub(crate) const OWN: [&str; 3] = ["stream", "stream_kind", "ordinal"];
/// Changes when rows are stored in another way, so that they are drawn again.
const STORED_FORM: u8 = 1;

/// The name of a list's table.
pub(crate) fn name_of(table: &Table) -> String {
    format!("{PREFIX}{}", table.name)
}

/// The declared column of this name.
pub(crate) fn column(table: &Table, name: &str) -> Result<Column, Problem> {
    let found = table.columns.iter().find(|column| column.name == name);
    found
        .copied()
        .ok_or_else(|| Problem::Broken(format!("the list {} has no column {name}", table.name)))
}

/// How a column is stored.
pub(crate) fn shape(holds: Holds) -> Shape {
    match holds {
        Holds::Id => Shape::Id,
        Holds::Number => Shape::Number,
        Holds::Code => Shape::Code,
        Holds::Flag => Shape::Flag,
        Holds::Sealed(_) | Holds::Token => Shape::Bytes,
    }
}

/// A mark of the declarations: another mark, another set of tables.
pub(crate) fn fingerprint(drawing: &Drawing) -> Vec<u8> {
    let mut hash = Sha256::new_with_prefix([STORED_FORM]);
    for table in drawing.tables {
        hash.update(format!("{table:?}\n"));
    }
    hash.finalize().to_vec()
}

/// Refuses declarations that no table can be made from.
pub(crate) fn check(drawing: &Drawing) -> Result<(), Problem> {
    let mut names = Vec::new();
    for table in drawing.tables {
        let columns = table.columns.iter().map(|column| column.name);
        let fits = is_name(table.name)
            && !names.contains(&table.name)
            && columns.clone().all(|name| is_name(name) && !OWN.contains(&name))
            && columns
                .clone()
                .enumerate()
                .all(|(at, name)| !columns.clone().take(at).any(|n| n == name))
            && table
                .indexes
                .iter()
                .flat_map(|index| index.iter())
                .all(|name| column(table, name).is_ok());
        if !fits {
            return Err(Problem::Broken(format!("the list {} is not well declared", table.name)));
        }
        names.push(table.name);
    }
    Ok(())
}

/// Names that need no thought: short, plain, and safe between quotation marks.
fn is_name(name: &str) -> bool {
    let plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_';
    name.starts_with(|sign: char| sign.is_ascii_lowercase())
        && name.chars().all(plain)
        && name.len() <= 40
}

/// Drops every list there is, declared or not.
pub(crate) async fn drop_all(tx: &mut Tx) -> Answer<()> {
    for name in schema::tables(tx).await? {
        if name.starts_with(PREFIX) {
            tx.run(&format!("DROP TABLE \"{name}\"")).await?;
        }
    }
    Ok(())
}

/// Makes the declared tables and their indexes.
pub(crate) async fn create_all(tx: &mut Tx, drawing: &Drawing) -> Answer<()> {
    for table in drawing.tables {
        for text in creation(tx.engine(), table) {
            tx.run(&text).await?;
        }
    }
    Ok(())
}

fn creation(engine: Engine, table: &Table) -> Vec<String> {
    let name = name_of(table);
    let words = |holds| match shape(holds) {
        Shape::Id => "{id}",
        Shape::Small => "SMALLINT",
        Shape::Number => "BIGINT",
        Shape::Flag => "BOOLEAN",
        Shape::Code => "{text}",
        Shape::Bytes => "{bytes}",
    };
    let declared = table.columns.iter();
    let columns = declared.map(|column| format!("\"{}\" {}", column.name, words(column.holds)));
    let columns = columns.collect::<Vec<_>>().join(", ");
    let mut texts = vec![format!(
        "CREATE TABLE \"{name}\" (stream {{id}} NOT NULL, stream_kind SMALLINT NOT NULL,
         ordinal BIGINT NOT NULL, {columns},
         PRIMARY KEY (stream, stream_kind, ordinal)){{clustered}}"
    )];
    for (at, index) in table.indexes.iter().enumerate() {
        let columns: Vec<_> = index.iter().map(|name| format!("\"{name}\"")).collect();
        let columns = columns.join(", ");
        // SQLite adds the primary key to every index by itself.
        let rest = if engine == Engine::Postgres { ", stream, stream_kind, ordinal" } else { "" };
        texts.push(format!("CREATE INDEX \"{name}_{at}\" ON \"{name}\" ({columns}{rest})"));
    }
    texts
}
