//! Apache Parquet, written a group of rows at a time, so that only one group is ever held.
use std::{
    io::Write,
    sync::{Arc, Mutex, PoisonError},
};

use app::{
    Problem,
    ports::{DataRow, Dataset, Datum, Field, RowWriter, Values},
};
use casework::Day;
use parquet::{
    basic::{Compression, ConvertedType, LogicalType, Repetition, Type as Physical},
    data_type::{ByteArray, ByteArrayType, DataType, DoubleType, Int32Type, Int64Type},
    errors::ParquetError,
    file::{
        properties::WriterProperties,
        writer::{SerializedFileWriter, SerializedRowGroupWriter},
    },
    schema::types::{Type, TypePtr},
};

/// So many rows are a group.
const GROUP: usize = 10_000;
/// What the file says it was written by: the same in every build, so that the same rows give the
/// same bytes.
const WRITER: &str = "redress";

/// What was written and not given out yet.
#[derive(Clone, Default)]
struct Pipe(Arc<Mutex<Vec<u8>>>);

impl Pipe {
    fn drained(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A Parquet file.
pub(crate) struct Parquet {
    fields: &'static [Field],
    pipe: Pipe,
    writer: SerializedFileWriter<Pipe>,
    waiting: Vec<DataRow>,
}

impl Parquet {
    pub(crate) fn of(dataset: &Dataset) -> Result<Self, Problem> {
        let columns = dataset.fields.iter().map(column).collect::<Result<Vec<_>, _>>();
        let columns = columns.map_err(Problem::broken)?;
        let schema = Type::group_type_builder(dataset.code).with_fields(columns).build();
        let schema = Arc::new(schema.map_err(Problem::broken)?);
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by(WRITER.to_owned())
            .build();
        let pipe = Pipe::default();
        let writer = SerializedFileWriter::new(pipe.clone(), schema, Arc::new(properties))
            .map_err(Problem::broken)?;
        Ok(Self { fields: dataset.fields, pipe, writer, waiting: Vec::new() })
    }

    fn group(&mut self) -> Result<(), ParquetError> {
        let rows = std::mem::take(&mut self.waiting);
        let mut group = self.writer.next_row_group()?;
        for (at, field) in self.fields.iter().enumerate() {
            let data = rows.iter().map(|row| row.get(at).unwrap_or(&Datum::Empty));
            write(&mut group, *field, data)?;
        }
        group.close().map(drop)
    }
}

impl RowWriter for Parquet {
    fn write(&mut self, rows: &[DataRow]) -> Result<Vec<u8>, Problem> {
        for row in rows {
            self.waiting.push(row.clone());
            if self.waiting.len() == GROUP {
                self.group().map_err(Problem::broken)?;
            }
        }
        Ok(self.pipe.drained())
    }

    fn finish(mut self: Box<Self>) -> Result<Vec<u8>, Problem> {
        if !self.waiting.is_empty() {
            self.group().map_err(Problem::broken)?;
        }
        self.writer.finish().map_err(Problem::broken)?;
        Ok(self.pipe.drained())
    }
}

fn column(field: &Field) -> Result<TypePtr, ParquetError> {
    let (physical, logical) = match field.values {
        Values::Text | Values::Code => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        Values::Number => (Physical::INT64, None),
        Values::Tenths => (Physical::DOUBLE, None),
        Values::Day => (Physical::INT32, Some(LogicalType::Date)),
    };
    let repetition = if field.always { Repetition::REQUIRED } else { Repetition::OPTIONAL };
    let column = Type::primitive_type_builder(field.name, physical)
        .with_repetition(repetition)
        .with_logical_type(logical)
        .with_converted_type(ConvertedType::NONE);
    column.build().map(Arc::new)
}

/// Writes one column of a group.
fn write<'a>(
    group: &mut SerializedRowGroupWriter<'_, Pipe>,
    field: Field,
    data: impl Iterator<Item = &'a Datum>,
) -> Result<(), ParquetError> {
    match field.values {
        Values::Text | Values::Code => {
            let bytes = |datum: &Datum| match datum {
                Datum::Text(words) => Some(ByteArray::from(words.as_str())),
                _ => None,
            };
            values::<ByteArrayType>(group, field, data.map(bytes))
        }
        Values::Number => values::<Int64Type>(group, field, data.map(number)),
        Values::Tenths => {
            let share = |datum: &Datum| {
                number(datum).and_then(|tenths| crate::csv::tenths(tenths).parse().ok())
            };
            values::<DoubleType>(group, field, data.map(share))
        }
        Values::Day => {
            let days = |datum: &Datum| match datum {
                Datum::Day(day) => Some(since_1970(*day)),
                _ => None,
            };
            values::<Int32Type>(group, field, data.map(days))
        }
    }
}

fn number(datum: &Datum) -> Option<i64> {
    match datum {
        Datum::Number(number) => Some(*number),
        _ => None,
    }
}

fn since_1970(day: Day) -> i32 {
    Day::constant(1970, 1, 1).until(day).map(|span| span.get_days()).unwrap_or_default()
}

fn values<T: DataType>(
    group: &mut SerializedRowGroupWriter<'_, Pipe>,
    field: Field,
    data: impl Iterator<Item = Option<T::T>>,
) -> Result<(), ParquetError> {
    let (mut filled, mut levels) = (Vec::new(), Vec::new());
    for value in data {
        levels.push(i16::from(value.is_some()));
        filled.extend(value);
    }
    if field.always && filled.len() < levels.len() {
        return Err(ParquetError::General(format!("the column {} has a gap", field.name)));
    }
    let Some(mut column) = group.next_column()? else {
        return Err(ParquetError::General(format!("no column {}", field.name)));
    };
    let levels = (!field.always).then_some(levels.as_slice());
    column.typed::<T>().write_batch(&filled, levels, None)?;
    column.close()
}
