//! How well a model reads marked documents, over the whole range of thresholds.

use serde::Serialize;

use crate::model::Model;
use crate::sight::Sight;
use crate::tab::{Figures, TabDocument, measure};

/// The figures at one threshold.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Point {
    /// What scores at least this is masked.
    pub threshold: f32,
    /// The figures.
    pub figures: Figures,
}

/// The thresholds of a curve, the lowest first.
pub const THRESHOLDS: [f32; 20] = [
    0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.1, 0.12, 0.14, 0.16, 0.2, 0.25, 0.3,
    0.4, 0.5, 0.7, 0.9,
];

/// Measures a model on marked documents at every threshold.
pub fn evaluate<'a>(
    documents: impl IntoIterator<Item = &'a TabDocument>,
    model: &Model,
) -> Vec<Point> {
    let mut curve: Vec<Point> = THRESHOLDS
        .iter()
        .map(|threshold| Point { threshold: *threshold, figures: Figures::default() })
        .collect();
    for document in documents {
        let sight = Sight::of(&document.text, model);
        for point in &mut curve {
            point.figures.add(&measure(document, &sight.masked(point.threshold)));
        }
    }
    curve
}

/// The second value where the first is as wanted, on the straight line between two thresholds;
/// nothing if the curve does not reach it.
pub fn between(
    curve: &[Point],
    wanted: f64,
    values: impl Fn(&Figures) -> (f64, f64),
) -> Option<f64> {
    let points: Vec<(f64, f64)> = curve.iter().map(|point| values(&point.figures)).collect();
    points.windows(2).find_map(|pair| match pair {
        [(one, first), (other, second)]
            if (one - wanted) * (other - wanted) <= 0.0 && (one - other).abs() > f64::EPSILON =>
        {
            Some(first + (second - first) * (wanted - one) / (other - one))
        }
        _ => None,
    })
}
