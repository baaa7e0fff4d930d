//! From where a request comes, for limits.
use std::{convert::Infallible, net::SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::request::Parts,
};

use crate::Site;

/// The address of the network that a request comes from. Counted, never kept or logged.
pub(crate) struct Caller(pub(crate) String);

impl FromRequestParts<Site> for Caller {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let peer = peer.map_or_else(String::new, |ConnectInfo(peer)| peer.ip().to_string());
        if !site.settings.behind_proxy {
            return Ok(Self(peer));
        }
        // Only the last entry is the proxy's own; whoever calls may write the ones before it.
        let told = parts.headers.get_all("x-forwarded-for").iter().next_back();
        let told = told.and_then(|told| told.to_str().ok()?.rsplit(',').next());
        Ok(Self(told.map_or(peer, |told| told.trim().to_owned())))
    }
}
