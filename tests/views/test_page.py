"""The HTML page."""

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest

from onrecord.document import Document
from onrecord.reading import Reading
from onrecord.speaker import Speaker
from onrecord.statement import Statement
from onrecord.views.page import page
from tests.views.readings import gold_readings
from tests.views.test_terminal import READING

VOID = {"meta"}


class Elements(HTMLParser):
    """Checks that elements nest, and keeps them; `words` is the text of the paragraphs without the tags' own."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if "article" in self.open and tag == "p":
            self.words.append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "article" in self.open and "p" in self.open and "a" not in self.open:
            self.words[-1] += data


@pytest.mark.parametrize("reading", gold_readings(), ids=lambda reading: reading.document.source)
def test_a_gold_reading_is_whole_on_the_page(reading):
    reading = replace(reading, document=replace(reading.document, title="A title of its own"))
    elements = Elements(page([reading]))
    assert elements.words == [line.strip() for line in reading.document.text.split("\n") if line.strip()]
    ids = [attrs["id"] for _, attrs in elements.found if "id" in attrs]
    assert len(ids) == len(set(ids)) == 2 * len(reading.statements) + 1
    for _, attrs in elements.found:
        if (attrs.get("href") or "").startswith("#"):
            assert attrs["href"][1:] in ids


def test_marked_words_are_the_content():
    html = page([READING])
    marked = re.findall(r"<mark [^>]*>(.*?)</mark>", html.split("<article>")[1].split("</article>")[0])
    assert "that Putin told Scholz “no” if asked" in unescape("".join(marked))
    assert '<mark class="cx unsure' not in html.split("<article>")[1].split("</article>")[0]
    assert re.search(r'<mark class="c1 unsure o0">“no”</mark>', html)
    assert re.search(r'<mark class="c0 source u1">Putin</mark>', html)
    assert 'inside <a href="#d1s1">1</a>' in html
    assert "DP 1" in html
    assert "30% ?" in html


def test_everything_hostile_is_escaped():
    bad = '<script>alert(1)</script>"><img src=x onerror=alert(1)>\x00\x1b'
    speaker = Speaker(bad, "person", 1.0, bad, bad, bad)
    statement = Statement("s", ((0, 10),), ((10, 12),), ((12, 20),), "mixed", 0.9, speaker, speaker, kinds=("demand",),
                          addressee=bad, occasion=bad)
    documents = [Document(bad, bad, bad, url, bad, bad, bad) for url in (bad, "javascript:alert(1)", 'https://x/"onclick="y')]
    html = page([Reading(document, (statement,)) for document in documents])
    elements = Elements(html)
    assert {tag for tag, _ in elements.found}.isdisjoint({"script", "img"})
    assert not any(name.startswith("on") for _, attrs in elements.found for name in attrs)
    assert not any((attrs.get("href") or "").startswith("javascript") for _, attrs in elements.found)
    assert "\x00" not in html
    assert "\x1b" not in html


def test_several_documents_have_sections_and_contents():
    html = page(gold_readings()[:3])
    assert html.count("<section ") == 3
    assert "<nav>" in html
    assert "<nav>" not in page(gold_readings()[:1])


def test_a_headline_that_is_in_the_text_stands_once():
    document = Document("d", "Rain falls\n\nIt rained, she said.", title="Rain falls")
    statement = Statement("s", ((0, 10),), (), (), "indirect", 0.9)
    html = page([Reading(document, (statement,))])
    assert html.count("Rain falls") == 2  # the page's title and the headline
    assert re.search(r"<h2[^>]*><a[^>]*>\? 1</a><mark class=\"cx\">Rain falls</mark></h2>", html)


def test_it_loads_and_runs_nothing():
    html = page(gold_readings())
    assert "<script" not in html
    assert not re.search(r"(?:src=|@import|url\()", html)
    assert "default-src 'none'" in html


def test_statements_with_the_same_span_both_stand():
    twice = (Statement("s", ((0, 5),), (), (), "indirect", 0.9), Statement("t", ((0, 5),), (), (), "indirect", 0.9))
    html = page([Reading(Document("d", "It is late, they said."), twice)])
    assert all(f'id="d1{what}{number}"' in html for what in "st" for number in (1, 2))
