"""Fetches one address: http and https, public hosts, bounded in size, time and redirects."""

from __future__ import annotations

import ssl
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import httpcore
import httpx

import onrecord
from onrecord.articles.fetched import Fetched
from onrecord.articles.hosts import PublicNetwork, Resolve, system_addresses
from onrecord.errors import FetchError

AGENT = f"onrecord/{onrecord.__version__} (reads single news articles and feeds for a person)"
ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.9,application/xml;q=0.8,*/*;q=0.1"
REDIRECTS = (301, 302, 303, 307, 308)
CLOSED = (401, 402, 403, 406, 429, 451)
"""Answers of sites that do not let programs read."""


@dataclass(frozen=True)
class Fetcher:
    """Fetches addresses. Keeps nothing between them but the TLS settings; proxies in the environment are not used, as the
    address behind a proxy cannot be checked. `resolve` and `network` are there for tests."""

    max_bytes: int = 5_000_000
    seconds: float = 20.0
    redirects: int = 5
    resolve: Resolve = system_addresses
    network: httpcore.NetworkBackend | None = None

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Fetched:
        """The body at an address, with status 200, or 304 where `headers` asked for changes only. Raises FetchError."""
        network = PublicNetwork(self.resolve, self.network or httpcore.SyncBackend(), time.monotonic() + self.seconds)
        try:
            with httpcore.ConnectionPool(ssl_context=self.tls, network_backend=network) as pool:
                return self.follow(pool, checked(url), {**defaults(), **(headers or {})})
        except httpcore.TimeoutException as error:
            raise FetchError(f"no whole answer within {self.seconds:g} seconds; try again later") from error
        except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
            raise FetchError(f"the connection failed ({str(error)[:80] or type(error).__name__}); check the address") from error

    @cached_property
    def tls(self) -> ssl.SSLContext:
        """TLS settings with httpx's certificates, made once: they take a while."""
        return httpx.create_ssl_context(trust_env=False)

    def follow(self, pool: httpcore.ConnectionPool, url: httpx.URL, headers: Mapping[str, str]) -> Fetched:
        """The answer at the end of the redirects."""
        for _ in range(self.redirects + 1):
            with pool.stream("GET", core_url(url), headers=request_headers(url, headers), extensions=self.timeouts) as response:
                got = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
                if response.status not in REDIRECTS or "location" not in got:
                    accept(response.status)
                    return Fetched(str(url), response.status, got, self.body(response.iter_stream(), got))
                url = checked(got["location"], url)
        raise FetchError(f"more than {self.redirects} redirects; give the article's own address")

    @property
    def timeouts(self) -> dict[str, dict[str, float]]:
        """httpcore's limits for each step; the whole is bounded by the network's deadline."""
        return {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), self.seconds)}

    def body(self, chunks: Iterable[bytes], headers: Mapping[str, str]) -> bytes:
        """The body, decompressed, never holding much more than the limit."""
        if headers.get("content-length", "").isdigit() and int(headers["content-length"][:18]) > self.max_bytes:
            raise FetchError(too_large(self.max_bytes))
        body = bytearray()
        for chunk in inflated(chunks, headers.get("content-encoding", "").lower().strip(), self.max_bytes):
            body += chunk
            if len(body) > self.max_bytes:
                raise FetchError(too_large(self.max_bytes))
        return bytes(body)


def checked(address: str, base: httpx.URL | None = None) -> httpx.URL:
    """An address to fetch, a redirect's relative to its base. Raises FetchError for other schemes and broken ones."""
    try:
        url = base.join(address) if base else httpx.URL(address.strip())
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise FetchError("not an address; it should look like https://example.org/article") from error
    if url.scheme not in ("http", "https"):
        raise FetchError(f"addresses that begin with {url.scheme or 'nothing'}: are not fetched; only http and https are")
    if not url.host or url.userinfo:
        raise FetchError("an address needs a host and no user name; it should look like https://example.org/article")
    return url.copy_with(fragment=None)


def defaults() -> dict[str, str]:
    """Headers of every request."""
    return {
        "User-Agent": AGENT,
        "Accept": ACCEPT,
        "Accept-Language": "en",
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }


def core_url(url: httpx.URL) -> httpcore.URL:
    """The address as httpcore takes it."""
    return httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)


def request_headers(url: httpx.URL, headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    """Headers as bytes, the host first."""
    pairs = [("Host", url.netloc.decode("ascii")), *headers.items()]
    return [(name.encode("ascii"), value.encode("latin-1", "replace")) for name, value in pairs]


def accept(status: int) -> None:
    """Raise FetchError for an answer that has no article."""
    if status in (200, 203, 304):
        return
    if status in CLOSED:
        error = FetchError(f"the site does not let programs read it ({status}); save the page in a browser and give the file")
    else:
        error = FetchError(f"the site answered {status}; check the address" + (", or try again later" if status >= 500 else ""))
    error.status = status
    raise error


def inflated(chunks: Iterable[bytes], encoding: str, limit: int) -> Iterator[bytes]:
    """A body's bytes without gzip or deflate, at most `limit` + 1 for each piece that came. Raises FetchError."""
    if encoding in ("", "identity"):
        yield from chunks
        return
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise FetchError(f"the site answered in an unknown compression ({encoding[:20]}); save the page and give the file")
    # 32 + 15: zlib finds out by itself whether it is gzip or zlib.
    unpack = zlib.decompressobj(47)
    try:
        for chunk in chunks:
            yield unpack.decompress(chunk, limit + 1)
    except zlib.error as error:
        raise FetchError("the site's compressed answer is damaged; save the page and give the file") from error


def too_large(max_bytes: int) -> str:
    """The message for an answer over the limit."""
    return f"larger than {max_bytes / 1e6:g} MB; save the article's text and give that"
