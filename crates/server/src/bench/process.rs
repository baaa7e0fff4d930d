//! What a process has used, as Linux tells it: time on a processor to the nanosecond, memory.
use std::{fs, path::PathBuf};

/// Microseconds on a processor of all threads that a process has now, to the nanosecond: for
/// short times, in which no thread ends.
pub(crate) fn cpu(process: u32) -> u64 {
    let Ok(threads) = fs::read_dir(format!("/proc/{process}/task")) else { return 0 };
    let time = |thread: PathBuf| -> Option<u64> {
        let told = fs::read_to_string(thread.join("schedstat")).ok()?;
        told.split(' ').next()?.parse().ok()
    };
    let nanoseconds: u64 = threads.flatten().filter_map(|thread| time(thread.path())).sum();
    nanoseconds / 1000
}

/// Microseconds on a processor of a process since it began, threads that have ended included, in
/// steps of ten milliseconds.
pub(crate) fn used(process: u32) -> u64 {
    let told = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let behind = told.rsplit(')').next().unwrap_or_default();
    // The 14th and 15th field; the name of the program, which may hold anything, is the second.
    let ticks = behind.split_whitespace().skip(11).take(2);
    let ticks: u64 = ticks.filter_map(|field| field.parse::<u64>().ok()).sum();
    ticks * 10_000
}

/// Resident memory of a process in kB: now, and at its most.
pub(crate) fn memory(process: u32) -> (u64, u64) {
    let told = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = |name: &str| {
        let line = told.lines().find(|line| line.starts_with(name));
        let number = line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok());
        number.unwrap_or_default()
    };
    (line("VmRSS:"), line("VmHWM:"))
}

/// The size of everything in a folder, in bytes.
pub(crate) fn size(folder: &std::path::Path) -> u64 {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    let one = |entry: fs::DirEntry| match entry.metadata() {
        Ok(found) if found.is_dir() => size(&entry.path()),
        Ok(found) => found.len(),
        Err(_) => 0,
    };
    entries.flatten().map(one).sum()
}
