"""Fetching many pages of a site as a guest: its robots.txt is kept to, and there is a pause between two requests."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from onrecord.articles.fetched import Fetched
from onrecord.articles.known import Fetches
from onrecord.errors import FetchError

if TYPE_CHECKING:
    from protego import Protego

NAME = "onrecord"
"""What robots.txt files may call us."""
LONGEST_PAUSE = 60.0
"""The longest pause that a site may ask for; beyond it the feed would never be done."""
KEPT = 86400.0
"""Seconds that a robots.txt is believed (RFC 9309: not more than a day)."""


@dataclass(slots=True)
class Site:
    """What is known of a host: its rules, until when they hold, and when it was last asked."""

    rules: Protego | None = None
    until: float = 0.0
    asked: float = -LONGEST_PAUSE
    refused: str | None = None


@dataclass(slots=True)
class Polite:
    """Fetches with another fetcher. `pause` is in seconds between two requests to a host; `clock` and `sleep` are for tests."""

    fetcher: Fetches
    pause: float = 2.0
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    sites: dict[str, Site] = field(default_factory=dict)

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Fetched:
        """The body at an address. Raises FetchError, also where the site's robots.txt does not want it."""
        parts = urlsplit(url)
        site = self.sites.setdefault(f"{parts.scheme}://{parts.netloc}", Site())
        if parts.scheme in ("http", "https") and self.clock() >= site.until:
            self.learn(site, f"{parts.scheme}://{parts.netloc}/robots.txt")
        if site.refused:
            raise FetchError(site.refused)
        if site.rules is not None and not site.rules.can_fetch(url, NAME):
            raise FetchError("the site's robots.txt does not let programs read it; save the page and give the file")
        return self.ask(site, url, headers)

    def ask(self, site: Site, url: str, headers: Mapping[str, str] | None = None) -> Fetched:
        """One request, after the pause that the host wants."""
        wanted = float((site.rules.crawl_delay(NAME) if site.rules is not None else None) or 0.0)
        pause = max(self.pause, min(wanted, LONGEST_PAUSE))
        if (left := site.asked + pause - self.clock()) > 0:
            self.sleep(left)
        try:
            return self.fetcher.get(url, headers)
        finally:
            site.asked = self.clock()

    def learn(self, site: Site, url: str) -> None:
        """Read a host's robots.txt: where it has none all is allowed, where it cannot be had nothing is (RFC 9309)."""
        from protego import Protego

        site.rules, site.refused, site.until = None, None, self.clock() + KEPT
        try:
            site.rules = Protego.parse(self.ask(site, url).body.decode("utf-8", "replace"))
        except FetchError as error:
            if error.status is None or error.status >= 500:
                site.refused, site.until = str(error), self.clock() + 60.0
