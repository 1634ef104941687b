"""Main text, title, outlet, author, date and address of an HTML page, by trafilatura, imported only here and only then."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from onrecord.articles.characters import one_line
from onrecord.articles.dates import published_date
from onrecord.errors import InputError

MARKUP = re.compile(r"\s*(?>(?:<\?xml[^>]{0,200}>\s*|<!--.{0,5000}?-->\s*)*)<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
CLOSING_TAG = re.compile(r"</(?:p|div|article|h1|title|span|section|main|body)\s*>", re.I)
MOMENT = re.compile(
    r"""(?:article:published_time|datePublished)["'][^<>{}\n]{0,40}?["']"""
    r"""(\d{4}-\d\d-\d\d[T ][\d:.]{5,16}(?:Z|[+-]\d\d:?\d\d)?)["']""",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds. `text` has one line a paragraph, with empty lines between, the headline first."""

    text: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    author: str | None = None


def is_page(text: str, named_html: bool = False) -> bool:
    """Whether a text is HTML: it begins like a page, or it is named like one and has a closing tag."""
    return bool(MARKUP.match(text[:20000].lstrip("\ufeff"))) or (named_html and bool(CLOSING_TAG.search(text)))


def read_page(markup: str, url: str | None = None) -> Page:
    """A page's article. Raises InputError, without the place, where the page has none."""
    found = extract(markup.replace("\x00", ""), url)
    body = [line.strip() for line in str(found.get("text") or "").split("\n") if line.strip()]
    title = one_line(found.get("title"))
    if not body:
        raise InputError("no article was found in the page; save the article's text and give that")
    return Page(
        "\n\n".join(with_headline(body, title)),
        title,
        one_line(found.get("sitename")) or host_of(url),
        published(found.get("date"), markup),
        address(found.get("url"), url),
        one_line(found.get("author")),
    )


def extract(markup: str, url: str | None) -> dict[str, str | None]:
    """trafilatura's answer: text, title, sitename, date, url, author; empty where it found nothing."""
    try:
        from justext import get_stoplist  # type: ignore[import-untyped]
        from trafilatura import bare_extraction, external
    except ImportError as error:  # old pips leave out lxml_html_clean, see docs/input.md
        raise InputError(f"HTML cannot be read here ({error.msg.splitlines()[0]}); pip install lxml_html_clean") from error
    # For short pages trafilatura asks jusText with the stop words of all its 100 languages: 0.3 s to load, and no use here.
    external.JT_STOPLIST = external.JT_STOPLIST or tuple(get_stoplist("English"))  # type: ignore[assignment]
    try:
        # No extensive search for the date: a wrong date is worse than none.
        dates = {"extensive_search": False, "original_date": True}
        found = bare_extraction(
            markup, url=url, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=dates
        )
    except Exception as error:  # whatever a broken page does to the parsers below
        what = f"the page cannot be parsed ({type(error).__name__})"
        raise InputError(f"{what}; save the article's text and give that") from error
    names = ("text", "title", "sitename", "date", "url", "author")
    return {name: getattr(found, name, None) for name in names} if found else {}


def with_headline(body: list[str], title: str | None) -> list[str]:
    """The paragraphs with the headline in front, unless it stands among the first already: headlines carry statements."""
    if not title or any(bare(title) in bare(line) for line in body[:2]):
        return body
    return [title, *body]


def bare(text: str) -> str:
    """A text's letters and digits alone, for comparing."""
    return "".join(filter(str.isalnum, text.casefold()))


def published(day: str | None, markup: str) -> str | None:
    """The day that was found, with the time of day where the page's own data give one for it."""
    candidates = [match[1] for match in MOMENT.finditer(markup[:300000]) if day and match[1].startswith(day)]
    for candidate in [*candidates, day or ""]:
        try:
            return published_date(candidate)
        except InputError:
            continue
    return None


def address(canonical: str | None, url: str | None) -> str | None:
    """The page's own address where it is on the site that it came from, else the one that it came from."""
    if not canonical or not canonical.startswith(("http://", "https://")):
        return url
    return canonical if url is None or host_of(canonical) == host_of(url) else url


def host_of(url: str | None) -> str | None:
    """The host of an address, without "www."."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None if url else None
    except ValueError:
        return None
