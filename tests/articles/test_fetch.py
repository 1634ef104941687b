"""Fetching of addresses, from a local server behind the network seam."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpcore
import pytest

from onrecord.articles import load
from onrecord.articles.fetch import Fetcher
from onrecord.articles.hosts import is_public
from onrecord.document import Document, Skipped
from onrecord.errors import FetchError
from tests.articles.samples import PAGE, PLAIN

PUBLIC = "93.184.216.34"
NAMES = {
    "news.example": [PUBLIC],
    "www.lowick.example": [PUBLIC],
    "inside.example": ["10.0.0.7"],
    "both.example": [PUBLIC, "127.0.0.1"],
}


class Site(BaseHTTPRequestHandler):
    """Answers of the test's site, by path."""

    seen: list[dict[str, str]]

    def do_GET(self) -> None:
        type(self).seen.append({name.lower(): value for name, value in self.headers.items()})
        getattr(self, "path_" + self.path.strip("/").split("?")[0].split("/")[0])()

    def answer(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def path_page(self) -> None:
        self.answer(PAGE.encode(), Content_Type="text/html; charset=utf-8", ETag='"1"')

    def path_windows(self) -> None:
        self.answer(PLAIN.encode("cp1252"), Content_Type="text/plain; charset=iso-8859-1")

    def path_zipped(self) -> None:
        self.answer(gzip.compress(PAGE.encode()), Content_Encoding="gzip", Content_Type="text/html")

    def path_bomb(self) -> None:
        self.answer(gzip.compress(b"a" * 5_000_000), Content_Encoding="gzip")

    def path_broken(self) -> None:
        self.answer(b"not gzip", Content_Encoding="gzip")

    def path_brotli(self) -> None:
        self.answer(b"x", Content_Encoding="br")

    def path_long(self) -> None:
        self.answer(b"a" * 300_000)

    def path_said(self) -> None:
        self.answer(b"", Content_Length="99999999")

    def path_gone(self) -> None:
        self.answer(b"", 404)

    def path_wall(self) -> None:
        self.answer(b"", 403)

    def path_down(self) -> None:
        self.answer(b"", 503)

    def path_same(self) -> None:
        self.answer(b"", 304)

    def path_moved(self) -> None:
        self.answer(b"", 301, Location="/page")

    def path_round(self) -> None:
        self.answer(b"", 302, Location="/round")

    def path_inside(self) -> None:
        self.answer(b"", 302, Location="http://inside.example/page")

    def path_metadata(self) -> None:
        self.answer(b"", 302, Location="http://169.254.169.254/latest")

    def path_file(self) -> None:
        self.answer(b"", 302, Location="file:///etc/passwd")

    def path_drip(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for _ in range(150):
            with suppress(OSError):
                self.wfile.write(b"X")
            time.sleep(0.1)

    def path_cut(self) -> None:
        self.answer(b"half", Content_Length="100")

    def path_noise(self) -> None:
        self.wfile.write(b"\0\1\2 noise\r\n\r\n")

    def log_message(self, *_: Any) -> None:
        pass


class LocalNetwork(httpcore.SyncBackend):
    """Connects to the local server, whatever the address, and notes the address."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.connected: list[str] = []

    def connect_tcp(self, host: str, port: int, *args: Any, **kwargs: Any) -> httpcore.NetworkStream:
        self.connected.append(host)
        return super().connect_tcp("127.0.0.1", self.port, *args, **kwargs)


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """A server's port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()


@pytest.fixture
def network(port: int) -> LocalNetwork:
    """The way to the server."""
    Site.seen = []
    return LocalNetwork(port)


@pytest.fixture
def fetcher(network: LocalNetwork) -> Fetcher:
    """A fetcher for whom a few names exist."""
    return Fetcher(max_bytes=200_000, seconds=10.0, resolve=resolve, network=network)


def resolve(host: str, port: int) -> list[str]:
    """The test's names; addresses stand for themselves."""
    if host[0].isdigit() or ":" in host:
        return [host]
    if host not in NAMES:
        raise OSError("unknown")
    return NAMES[host]


def test_page_is_fetched_from_the_checked_address(fetcher: Fetcher, network: LocalNetwork) -> None:
    fetched = fetcher.get("http://news.example/page#part")
    assert (fetched.status, fetched.url, fetched.body) == (200, "http://news.example/page", PAGE.encode())
    assert fetched.headers["etag"] == '"1"'
    assert network.connected == [PUBLIC]
    assert Site.seen[0]["host"] == "news.example"
    assert Site.seen[0]["user-agent"].startswith("onrecord/")


def test_a_name_is_looked_up_once_for_a_connection(network: LocalNetwork) -> None:
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    Fetcher(resolve=lambda host, port: next(answers), network=network).get("http://news.example/page")
    assert network.connected == [PUBLIC]
    assert next(answers) == ["127.0.0.1"]


def test_redirects_and_compression(fetcher: Fetcher) -> None:
    assert fetcher.get("http://news.example/moved").url == "http://news.example/page"
    assert fetcher.get("http://news.example/zipped").body == PAGE.encode()


def test_changes_only(fetcher: Fetcher) -> None:
    fetched = fetcher.get("http://news.example/same", {"If-None-Match": '"1"'})
    assert (fetched.status, fetched.body) == (304, b"")
    assert Site.seen[0]["if-none-match"] == '"1"'


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://news.example/gone", "answered 404; check the address"),
        ("http://news.example/wall", "does not let programs read it (403); save the page"),
        ("http://news.example/down", "answered 503; check the address, or try again later"),
        ("http://news.example/long", "larger than 0.2 MB; save"),
        ("http://news.example/said", "larger than 0.2 MB; save"),
        ("http://news.example/bomb", "larger than 0.2 MB; save"),
        ("http://news.example/broken", "compressed answer is damaged"),
        ("http://news.example/brotli", "unknown compression (br)"),
        ("http://news.example/round", "more than 5 redirects"),
        ("http://news.example/inside", "inside.example is not on the public internet"),
        ("http://news.example/metadata", "169.254.169.254 is not on the public internet"),
        ("http://news.example/file", "begin with file: are not fetched"),
        ("http://news.example/cut", "the connection failed"),
        ("http://news.example/noise", "the connection failed"),
        ("https://news.example/page", "the connection failed"),
        ("http://nowhere.example/", "the host nowhere.example is not known"),
        ("http://inside.example/page", "not on the public internet"),
        ("http://both.example/page", "not on the public internet"),
        ("http://192.168.1.1/page", "not on the public internet"),
        ("http://[::ffff:127.0.0.1]/page", "not on the public internet"),
        ("http://user:secret@news.example/page", "no user name"),
        ("gopher://news.example/", "begin with gopher: are not fetched"),
        ("//news.example/page", "begin with nothing: are not fetched"),
        ("http:///page", "needs a host"),
    ],
)
def test_what_cannot_be_fetched(fetcher: Fetcher, url: str, reason: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetcher.get(url)
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


def test_the_whole_is_bounded_in_time_not_each_step(network: LocalNetwork) -> None:
    start = time.perf_counter()
    with pytest.raises(FetchError, match=r"no whole answer within 0\.5 seconds; try again later"):
        Fetcher(seconds=0.5, resolve=resolve, network=network).get("http://news.example/drip")
    assert time.perf_counter() - start < 8, "the site drips for 15 seconds"


def test_nothing_is_connected_for_a_refused_host(fetcher: Fetcher, network: LocalNetwork) -> None:
    with pytest.raises(FetchError):
        fetcher.get("http://both.example/page")
    assert network.connected == []


def test_dead_addresses_are_passed_over(port: int) -> None:
    class Half(LocalNetwork):
        def connect_tcp(self, host: str, port: int, *args: Any, **kwargs: Any) -> httpcore.NetworkStream:
            if host == "93.184.216.35":
                raise httpcore.ConnectError("refused")
            return super().connect_tcp(host, port, *args, **kwargs)

    Site.seen = []
    network = Half(port)
    Fetcher(resolve=lambda host, port: ["93.184.216.35", PUBLIC], network=network).get("http://news.example/page")
    assert network.connected == [PUBLIC]


@pytest.mark.parametrize(
    ("address", "public"),
    [
        (PUBLIC, True),
        ("2606:2800:220:1::1", True),
        ("64:ff9b::5db8:d822", True),
        ("127.0.0.1", False),
        ("0.0.0.0", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.0.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("::127.0.0.1", False),
        ("", False),
        ("news.example", False),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_addresses_are_sources(fetcher: Fetcher) -> None:
    page, plain, wall = load(
        ["http://www.lowick.example/page", "http://news.example/windows", "http://news.example/wall"], fetcher=fetcher
    )
    assert isinstance(page, Document)
    assert (page.source, page.url, page.outlet) == (
        "http://www.lowick.example/page",
        "https://www.lowick.example/news/bridge",
        "The Lowick Post",
    )
    assert isinstance(plain, Document)
    assert (plain.text, plain.url) == (PLAIN, "http://news.example/windows")
    assert isinstance(wall, Skipped)
    assert "save the page in a browser" in wall.reason
