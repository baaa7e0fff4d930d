//! Serving the pages, and the work that nobody asks for.
use std::{net::SocketAddr, time::Duration};

use tokio::{net::TcpListener, sync::watch};

use crate::{Fault, House, rounds};

/// How long requests under way may take when the program is told to stop.
const GRACE: Duration = Duration::from_secs(10);

/// Takes the port.
///
/// # Errors
///
/// It is taken, or not ours to take.
pub async fn listen(address: &str) -> Result<TcpListener, Fault> {
    let told =
        |error: std::io::Error| Fault::Listen { address: address.into(), why: error.to_string() };
    TcpListener::bind(address).await.map_err(told)
}

/// Serves until `stop` says so, then lets requests under way end.
///
/// # Errors
///
/// The network went away.
pub async fn serve(
    house: &House,
    listener: TcpListener,
    mut stop: watch::Receiver<bool>,
) -> Result<(), Fault> {
    let router = web::router(house.site());
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let filled = house.clone();
    tokio::spawn(async move { filled.fill_search().await });
    let work = tokio::spawn(rounds::work(house.clone(), stop.clone()));
    let mut stopped = stop.clone();
    let serving = axum::serve(listener, service).with_graceful_shutdown(async move {
        let _ = stopped.wait_for(|stop| *stop).await;
    });
    let told = |error: std::io::Error| Fault::place(&"the network", &error);
    let done = tokio::select! {
        done = serving.into_future() => done.map_err(told),
        () = overdue(&mut stop) => Ok(()),
    };
    work.abort();
    done
}

async fn overdue(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
    tokio::time::sleep(GRACE).await;
}

/// Says when the program is told to stop: by the terminal, or by whoever runs it.
///
/// # Errors
///
/// The system gives no signals.
pub fn until_told() -> Result<watch::Receiver<bool>, Fault> {
    use tokio::signal::unix::{SignalKind, signal};
    let told = |error: std::io::Error| Fault::place(&"signals", &error);
    let mut terminate = signal(SignalKind::terminate()).map_err(told)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(told)?;
    let (say, hear) = watch::channel(false);
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        let _ = say.send(true);
    });
    Ok(hear)
}
