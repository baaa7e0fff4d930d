//! What every store promises, kept on both engines, and on PostgreSQL at its strictest too.
mod common;

mod sqlite {
    store_contract::promises!(super::common::OnSqlite);
}

mod postgres {
    store_contract::promises!(super::common::OnPostgres);
}

mod serializable {
    store_contract::promises!(super::common::OnSerializablePostgres);
}
