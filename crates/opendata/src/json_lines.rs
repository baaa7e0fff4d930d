//! A JSON object a line: every column in every row, what is empty as `null`.
use app::{
    Problem,
    ports::{DataRow, Dataset, Datum, Field, RowWriter, Values},
};

/// A file of JSON objects.
pub(crate) struct JsonLines {
    fields: &'static [Field],
}

impl JsonLines {
    pub(crate) fn of(dataset: &Dataset) -> Self {
        Self { fields: dataset.fields }
    }
}

impl RowWriter for JsonLines {
    fn write(&mut self, rows: &[DataRow]) -> Result<Vec<u8>, Problem> {
        let mut bytes = Vec::new();
        for row in rows {
            for (at, (datum, field)) in row.iter().zip(self.fields).enumerate() {
                bytes.push(if at == 0 { b'{' } else { b',' });
                bytes.push(b'"');
                bytes.extend(field.name.as_bytes());
                bytes.extend(b"\":");
                match datum {
                    Datum::Empty => bytes.extend(b"null"),
                    Datum::Text(words) => {
                        serde_json::to_writer(&mut bytes, words).map_err(Problem::broken)?;
                    }
                    Datum::Number(number) if field.values == Values::Tenths => {
                        bytes.extend(crate::csv::tenths(*number).as_bytes());
                    }
                    Datum::Number(number) => bytes.extend(number.to_string().as_bytes()),
                    Datum::Day(day) => bytes.extend(format!("\"{day}\"").as_bytes()),
                }
            }
            bytes.extend(b"}\n");
        }
        Ok(bytes)
    }

    fn finish(self: Box<Self>) -> Result<Vec<u8>, Problem> {
        Ok(Vec::new())
    }
}
