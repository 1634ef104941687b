"""HTML pages."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from onrecord.articles import from_bytes, from_text
from onrecord.articles.page import is_page, read_page
from onrecord.errors import InputError
from tests.articles.samples import PAGE, PLAIN

PARAGRAPHS = [
    "Bridge to stay shut, mayor says",
    "The mayor, Ana Ruiz, said on Monday that the bridge would stay shut until the engineers had finished.",
    "“It is not safe,” she told the council.",
    "The council agreed with her on the same evening.",
    "I won’t open it before I have seen the report.",
]


def test_page_gives_text_and_what_it_says_of_itself() -> None:
    document = from_bytes(PAGE.encode(), "page.html")
    assert document.text.split("\n\n") == PARAGRAPHS
    assert document.title == PARAGRAPHS[0]
    assert document.outlet == "The Lowick Post"
    assert document.published == "2024-03-05T08:30:00+00:00"
    assert document.url == "https://www.lowick.example/news/bridge"


def test_the_page_says_who_wrote_it() -> None:
    page = PAGE.replace("<head>", '<head><meta name="author" content="Iris Wode">')
    assert from_bytes(page.encode(), "page.html").author == "Iris Wode"
    assert from_bytes(PAGE.encode(), "page.html").author is None


def test_the_caller_knows_better() -> None:
    document = from_bytes(PAGE.encode(), "page.html", outlet="Lowick Wire", published="2024-03-06")
    assert (document.outlet, document.published) == ("Lowick Wire", "2024-03-06")


def test_headline_is_not_doubled() -> None:
    page = PAGE.replace("<article>", "<article><h1>Bridge to stay shut, mayor says</h1>")
    assert from_bytes(page.encode(), "page.html").text.split("\n\n") == PARAGRAPHS


def test_page_of_another_host_keeps_the_address_it_came_from() -> None:
    document = from_bytes(PAGE.encode(), "x", url="https://mirror.example/1", content_type="text/html; charset=utf-8")
    assert document.url == "https://mirror.example/1"
    document = from_bytes(PAGE.encode(), "x", url="https://lowick.example/1?from=feed", content_type="text/html")
    assert document.url == "https://www.lowick.example/news/bridge"


def test_day_alone_where_the_page_gives_no_time() -> None:
    page = PAGE.replace("2024-03-05T08:30:00Z", "2024-03-05")
    assert from_bytes(page.encode(), "page.html").published == "2024-03-05"


def test_a_page_without_a_date_has_none() -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2024-03-05T08:30:00Z">', "")
    assert from_bytes(page.encode(), "page.html").published is None


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        (PAGE, False, True),
        ("\ufeff <!-- saved -->\n<html><p>x</p>", False, True),
        ("<p>He said no.</p>", True, True),
        ("<p>He said no.</p>", False, False),
        (PLAIN, True, False),
        ("He wrote <html> on the board.", False, False),
        ("<b>no", True, False),
    ],
)
def test_what_counts_as_a_page(text: str, named: bool, expected: bool) -> None:
    assert is_page(text, named) is expected


@pytest.mark.parametrize("text", ["<!---->" * 3000 + "x", "<p " * 100_000, "<?xml" + " " * 100_000, "<html" * 20_000])
def test_telling_a_page_takes_linear_time(text: str) -> None:
    start = time.process_time()
    is_page(text, named_html=True)
    assert time.process_time() - start < 1


def test_text_is_never_taken_for_a_page() -> None:
    assert "<html>" in from_text("<html><p>He said that it was not so.</p>").text


@pytest.mark.parametrize(
    "markup", ["<html></html>", "<html><body><script>var a = 1;</script></body></html>", "<html><title>x</title>"]
)
def test_pages_without_an_article(markup: str) -> None:
    with pytest.raises(InputError, match="no article was found in the page; save"):
        read_page(markup)


def test_stop_words_of_one_language_are_loaded() -> None:
    from trafilatura import external

    from_bytes(PAGE.encode(), "page.html")
    assert external.JT_STOPLIST is not None
    assert len(external.JT_STOPLIST) < 5000, "all of jusText's languages take 0.3 s"


def test_deep_and_broken_pages_are_survived() -> None:
    with suppress(InputError):
        assert read_page("<html>" + "<div>" * 5000 + PLAIN + "</p></span>" * 50).text
