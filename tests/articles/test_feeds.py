"""Feeds and the politeness of fetching their pages."""

from __future__ import annotations

from contextlib import suppress

import pytest

from onrecord.articles import load
from onrecord.articles.feeds import parse_feed
from onrecord.articles.fetched import Fetched
from onrecord.articles.polite import Polite
from onrecord.document import Document, Skipped
from onrecord.errors import FetchError, InputError
from tests.articles.containers import ATOM, WORDS, Site, missing, rss
from tests.articles.samples import PAGE

FEED = "https://a.example/rss"
BARE = PAGE.replace("article:published_time", "x").replace("og:site_name", "x").replace('"og:title"', '"x"')


class Clock:
    """A clock that moves only when somebody sleeps."""

    def __init__(self) -> None:
        self.now, self.slept = 100.0, []

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds

    def polite(self, site: Site) -> Polite:
        return Polite(site, 2.0, lambda: self.now, self.sleep)


def load_feed(site: Site, **how: object) -> list[Document | Skipped]:
    return list(load([FEED], fetcher=Clock().polite(site), **how))  # type: ignore[arg-type]


def test_each_entry_is_its_page():
    site = Site({FEED: rss("https://a.example/1", "/2"), "https://a.example/1": PAGE.encode(),
                 "https://a.example/2": BARE.encode()})
    one, two = load_feed(site)
    assert (one.source, one.outlet, one.published) == ("https://a.example/1", "The Lowick Post", "2024-03-05T08:30:00+00:00")
    # What the page does not say the feed does.
    assert (two.source, two.published) == ("https://a.example/2", "2024-03-05T08:30:00+00:00")
    assert [url for url, _ in site.asked].count("https://a.example/robots.txt") == 1


def test_a_page_that_cannot_be_had_is_skipped_unless_the_feed_carries_the_text():
    long = f"<p>{WORDS} {WORDS} {WORDS}</p>"
    (skipped,) = load_feed(Site({FEED: rss("https://a.example/1")}))
    assert (skipped.source, skipped.reason) == ("https://a.example/1", "the site answered 404; check the address")
    (read,) = load_feed(Site({FEED: rss("https://a.example/1", text=long)}))
    assert (read.url, read.outlet is not None, WORDS[:40] in read.text) == ("https://a.example/1", True, True)
    (read,) = load_feed(Site({FEED: ATOM}))
    assert read.source == "https://a.example/news/1"


def test_unwanted_entries_are_not_fetched():
    site = Site({FEED: rss("https://a.example/1", "https://a.example/2"), "https://a.example/2": PAGE.encode()})
    asked: list[tuple[str, str]] = []
    assert len(load_feed(site, wants_entry=lambda link, stamp: asked.append((link, stamp)) or link.endswith("2"))) == 1
    assert "https://a.example/1" not in [url for url, _ in site.asked]
    assert asked[0] == ("https://a.example/1", "2024-03-05T08:30:00+00:00")


@pytest.mark.parametrize(("data", "title"), [
    (rss("x", encoding="cp1252"), "Bridge “shut” 0"), (rss("x", encoding="utf-16"), "Bridge “shut” 0"),
    (rss("x", encoding="cp1252", declared="utf-8"), "Bridge “shut” 0"), (rss("x", declared="x-nonsense"), "Bridge “shut” 0"),
    (rss("x")[:-30], "Bridge “shut” 0"),
])
def test_feeds_with_wrong_encodings_and_ends(data, title):
    (entry,) = parse_feed(data, FEED).entries
    assert entry.title == title


@pytest.mark.parametrize("data", [b"", b"no feed", b"<rss>", b"<html><body>no</body></html>", b"\0\1\2", rss(), b"file:///etc/passwd",
                                  b"<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss><channel><title>&a;</title></channel></rss>"])
def test_what_is_no_feed(data):
    with pytest.raises(InputError, match="feed") as raised:
        parse_feed(data, FEED)
    assert "\n" not in str(raised.value)


def test_entries_of_many_entities_are_bounded():
    bomb = b"<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'>" + b"".join(
        b"<!ENTITY %c '%s'>" % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    bomb += b"]><rss><channel><item><title>&j;</title></item></channel></rss>"
    with suppress(InputError):
        assert sum(len(entry.title or "") for entry in parse_feed(bomb, FEED).entries) < 10_000_000


def test_robots_are_kept_to_and_paused_for():
    clock = Clock()
    robots = b"User-agent: onrecord\nDisallow: /private*/x\nCrawl-delay: 7\n\nUser-agent: *\nDisallow: /"
    site = Site({"https://a.example/robots.txt": robots, "https://a.example/1": PAGE.encode(),
                 "https://b.example/1": PAGE.encode()})
    polite = clock.polite(site)
    polite.get("https://a.example/1")
    assert clock.slept == [7.0]
    polite.get("https://b.example/1")
    assert clock.slept == [7.0, 2.0]
    with pytest.raises(FetchError, match=r"robots\.txt does not let"):
        polite.get("https://a.example/private-things/x")
    assert len(site.asked) == 4


@pytest.mark.parametrize(("answer", "allowed"), [
    (missing(404), True), (missing(403), True), (missing(503), False), (missing(None), False),
    (b"<html>not robots</html>", True), (b"\xff\0", True),
])
def test_robots_that_cannot_be_had(answer, allowed):
    clock = Clock()
    site = Site({"https://a.example/robots.txt": answer, "https://a.example/1": PAGE.encode()})
    polite = clock.polite(site)
    if allowed:
        assert polite.get("https://a.example/1").status == 200
        return
    for _ in range(2):
        with pytest.raises(FetchError):
            polite.get("https://a.example/1")
    assert len(site.asked) == 1
    clock.now += 61
    site.answers["https://a.example/robots.txt"] = b""
    assert polite.get("https://a.example/1").status == 200


def test_conditions_are_passed_on():
    site = Site({FEED: Fetched(FEED, 304, {}, b"")})
    assert Clock().polite(site).get(FEED, {"If-None-Match": '"1"'}).status == 304
    assert site.asked[-1] == (FEED, {"If-None-Match": '"1"'})
