"""Feeds, web archives and lines of the tests, made for them."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Mapping

from onrecord.articles.fetched import Fetched
from onrecord.errors import FetchError
from tests.articles.samples import PAGE, PLAIN

WORDS = PLAIN.replace("\n", " ")


def warc(pages: Mapping[str, bytes], *, zipped: bool, status: str = "200 OK", content_type: str = "text/html") -> bytes:
    """A web archive with a response for each page."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=zipped)
    for url, body in pages.items():
        headers = StatusAndHeaders(status, [("Content-Type", content_type)], protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=headers))
    return out.getvalue()


def pages(number: int) -> dict[str, bytes]:
    """Pages of as many addresses, no two alike."""
    site = "https://www.lowick.example/news/"
    return {f"{site}{n}": PAGE.replace("engineers", f"{n} engineers").replace("/news/bridge", f"/news/{n}").encode()
            for n in range(number)}


def lines(*rows: object) -> bytes:
    """JSON lines."""
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def rss(*links: str, encoding: str = "utf-8", declared: str | None = None, text: str = "A teaser.") -> bytes:
    """An RSS feed with an entry for each link."""
    items = "".join(f"<item><title>Bridge “shut” {n}</title><link>{link}</link><guid>{n}</guid><description>"
                    f"<![CDATA[{text}]]></description><pubDate>Tue, 05 Mar 2024 08:30:00 GMT</pubDate></item>"
                    for n, link in enumerate(links))
    head = f'<?xml version="1.0" encoding="{declared or encoding}"?>'
    return f'{head}<rss version="2.0"><channel><title>Lowick Wire</title>{items}</channel></rss>'.encode(encoding)


ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/">
<title>Lowick Atom</title><entry><title>Bridge</title><link href="news/1"/><id>1</id><updated>2024-03-05T08:30:00Z</updated>
<content type="html">&lt;p&gt;{WORDS} {WORDS} {WORDS}&lt;/p&gt;</content></entry></feed>""".encode()


class Site:
    """Stands in for a Fetcher: answers by address, and notes what was asked."""

    def __init__(self, answers: Mapping[str, bytes | FetchError | Fetched]) -> None:
        self.answers = dict(answers)
        self.asked: list[tuple[str, Mapping[str, str]]] = []

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Fetched:
        """The answer, a page that is not there, or an error."""
        self.asked.append((url, headers or {}))
        answer = self.answers.get(url) or missing(404)
        if isinstance(answer, FetchError):
            raise answer
        kind = "text/html" if b"<html" in answer_body(answer)[:200].lower() else "application/xml"
        return answer if isinstance(answer, Fetched) else Fetched(url, 200, {"content-type": kind, "etag": '"1"'}, answer)


def answer_body(answer: bytes | Fetched) -> bytes:
    """The bytes of an answer."""
    return answer.body if isinstance(answer, Fetched) else answer


def missing(status: int | None) -> FetchError:
    """What a fetcher raises for a status, or without one."""
    error = FetchError(f"the site answered {status}; check the address")
    error.status = status
    return error


def zipped(data: bytes) -> bytes:
    """The bytes as gzip."""
    return gzip.compress(data)
