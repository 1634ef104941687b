"""The record's contract: documents, revisions, statements, what was skipped, feeds."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

import pytest

from onrecord.document import Skipped
from onrecord.errors import InputError, RecordError, TimeLimitError
from onrecord.record import Came, Feed, Filter, Record
from tests.record.readings import reading

BRIDGE = ("Ana Ruiz, the mayor, said the bridge would not open before May. Bo Lind warned that 3 piers were unsafe. "
          "Ana Ruiz said today that a spokesman would explain. It is unread.")
URL = "https://www.lowick.example/news/bridge?utm_source=feed#top"


def test_a_reading_comes_back_as_it_was_added(record):
    one = reading(BRIDGE, url=URL)
    added = record.add_reading(one, Came("feed", "https://www.lowick.example/rss"))
    assert (added.status, added.document, added.revision) == ("added", one.document.id, 1)
    assert record.reading(one.document.id) == one
    stored = record.document(one.document.id)
    assert stored.document == one.document
    assert (stored.came.how, stored.latest, stored.revision, stored.statements) == ("feed", True, 1, 3)
    assert stored.origin == "o" + one.document.id[1:]
    assert list(record.readings()) == [(one, stored.came)]


def test_adding_twice_changes_nothing(record):
    one = reading(BRIDGE, url=URL)
    record.add_reading(one)
    before = record.counts()
    assert record.add_reading(one).status == "unchanged"
    assert record.counts() == before
    assert (before.documents, before.statements, before.speakers, before.revisions) == (1, 3, 4, 1)


def test_a_changed_text_is_a_revision_beside_the_old_one(record):
    old, new = reading(BRIDGE, url=URL), reading(BRIDGE.replace("May", "June"), url="http://lowick.example/news/bridge/")
    record.add_reading(old)
    added = record.add_reading(new)
    assert (added.status, added.revision) == ("revised", 2)
    assert [(one.document.id, one.latest) for one in record.revisions(old.document.id)] == [
        (old.document.id, False), (new.document.id, True)]
    assert {one.document for one in record.statements()} == {new.document.id}
    assert len(record.statements(Filter(latest=False))) == 6
    assert [one.document.id for one in record.documents()] == [new.document.id]
    assert record.counts().documents == 1
    assert record.counts().revisions == 2


def test_files_without_address_are_revisions_by_where_they_lie(record):
    record.add_reading(reading(BRIDGE), Came("file", address="/news/a.txt"))
    assert record.add_reading(reading(BRIDGE + " More."), Came("file", address="/news/b.txt")).status == "added"
    assert record.add_reading(reading(BRIDGE + " Most."), Came("file", address="/news/a.txt")).status == "revised"
    assert record.add_reading(reading(BRIDGE + " All."), Came("pipe")).status == "added"


@pytest.fixture
def three(record: Record) -> Record:
    record.add_reading(reading(BRIDGE, url=URL))
    record.add_reading(reading("Ana Ruiz said the café would stay open. Cy Ruiz said peace talks were near.",
                               outlet="Potomac Ledger", published="2024-03-07T10:00:00+00:00", url="https://a.example/1"))
    record.add_reading(reading("Bo Lind said he would talk about peace. Someone said nothing.", published=None,
                               url="https://a.example/2"))
    return record


def texts(record: Record, **wanted: object) -> list[str]:
    return [one.text for one in record.statements(Filter(**wanted))]  # type: ignore[arg-type]


def test_statements_carry_their_head(three):
    one = three.statements(Filter(words="piers"))[0]
    assert (one.outlet, one.published, one.url, one.text) == ("The Lantern", "2024-03-05", URL, "that 3 piers were unsafe")
    assert one.statement.speaker.name == "Bo Lind"
    assert one.statement.kinds == ("warning", "claim")
    assert one.utterance == "u" + one.id[1:]
    assert three.statement(one.id).statement == one.statement
    assert three.statement("s0") is None


def test_newest_first_undated_last(three):
    days = [one.published for one in three.statements()]
    assert days == ["2024-03-07T10:00:00+00:00"] * 2 + ["2024-03-05"] * 3 + [None] * 2
    assert [one.published for one in three.statements(Filter(order="oldest"))] == days[::-1]


def test_filters(three):
    assert len(texts(three, speaker="ANA RUÍZ")) == 3
    assert len(texts(three, speaker="ruiz")) == 4
    assert texts(three, speaker="Nobody") == []
    assert texts(three, speaker="...") == []
    assert texts(three, kinds=("warning",)) == ["that 3 piers were unsafe"]
    assert len(texts(three, outlet="Potomac Ledger")) == 2
    assert len(texts(three, since="2024-03-06")) == 2
    assert len(texts(three, until="2024-03-06")) == 3
    assert len(texts(three, since="2024-03-05", until="2024-03-07")) == 5
    assert texts(three, speaker="Lind", since="2024-01-01", kinds=("claim",)) == ["that 3 piers were unsafe"]
    assert texts(three, polarity="denied") == []
    document = three.documents()[0].document.id
    assert len(texts(three, document=document)) == 3
    assert texts(three, document="d0") == texts(three, utterance="u0") == texts(three, person="p0") == []


def test_paging(three):
    pages = [three.statements(limit=3, offset=offset) for offset in (0, 3, 6, 9)]
    assert [len(page) for page in pages] == [3, 3, 1, 0]
    assert len({one.id for page in pages for one in page}) == 7


SEARCHES = {
    "peace": 2, "talks": 2, "talk": 2, '"peace talks"': 1, "peace talk*": 2, "saf*": 0, "unsa*": 1, "cafe": 1, "CAFÉ": 1,
    "not": 1, "peace -near": 1, "ana": 3, "nothing!": 1, "a OR b": 0, "NEAR(peace talks)": 0, "text:peace": 0,
    "said_by : ana": 0,
    'peace"': 2, "' ; DROP TABLE words": 0, "(peace": 2, "peace*": 2, "peace & talks | x": 0, "\x00peace": 2, "would-open": 0,
    "peace " * 500: 2, "%s ? peace": 0,
}


def test_search(three):
    found = {words: len(three.statements(Filter(words=words))) for words in SEARCHES}
    assert found == SEARCHES


def test_a_search_for_common_words_gives_the_same_pages(three, monkeypatch):
    asked = [Filter(words=words, order=order, speaker=who, since=since) for words in ("the", "open*", "bridge -piers", "said")
             for order in ("newest", "oldest") for who in (None, "Ruiz") for since in (None, "2024-03-05")]
    pages = [[one.id for one in three.statements(one, limit=2, offset=start)] for one in asked for start in (0, 1)]
    monkeypatch.setattr("onrecord.record.ask.COMMON", 0.0)
    monkeypatch.setattr("onrecord.record.ask.FREQUENT", 0)
    monkeypatch.setattr("onrecord.record.ask.STRIDE", 1)
    assert pages == [[one.id for one in three.statements(one, limit=2, offset=start)] for one in asked for start in (0, 1)]
    monkeypatch.setattr("onrecord.record.ask.LOOKED_AT", 1)
    assert pages == [[one.id for one in three.statements(one, limit=2, offset=start)] for one in asked for start in (0, 1)]


def test_the_best_of_somebodys_common_words_are_the_newest(three, monkeypatch):
    newest = [one.id for one in three.statements(Filter(words="the", speaker="Ruiz", order="newest"))]
    monkeypatch.setattr("onrecord.record.ask.FREQUENT", 0)
    assert [one.id for one in three.statements(Filter(words="the", speaker="Ruiz", order="best"))] == newest != []


def test_a_document_keeps_its_author(record):
    one = reading(BRIDGE, url=URL)
    written = replace(one, document=replace(one.document, author="Iris Wode"))
    record.add_reading(written)
    assert record.reading(one.document.id) == written


def test_a_search_for_nothing_is_refused(three):
    for words in ("", '"', "*", "-peace", "!?"):
        with pytest.raises(InputError, match="looks for nothing"):
            three.statements(Filter(words=words))


def test_search_is_ranked_and_marked(three):
    best = three.statements(Filter(words="peace talks", order="best"))
    assert best[0].rank <= best[1].rank
    for one in best:
        assert sorted({one.text[a:b] for a, b in one.marks}) in (["peace", "talks"], ["peace", "talk"])
    cafe = three.statements(Filter(words="cafe open*"))[0]
    assert [cafe.text[a:b] for a, b in cafe.marks] == ["café", "open"]


def test_content_alone_can_be_searched(three):
    assert len(texts(three, words="Ana")) == 3
    assert texts(three, words="Ana", content_only=True) == []
    assert len(texts(three, words="peace", speaker="Bo Lind", content_only=True)) == 1


def test_what_narrows_a_search_sees_every_match(three, monkeypatch):
    monkeypatch.setattr("onrecord.record.ask.MOST_MATCHES", 1)
    assert len(three.statements(Filter(words="ana", order="best"))) == 1
    assert len(three.statements(Filter(words="ana"))) == 3
    assert len(three.statements(Filter(words="ana", order="best", speaker="Ana Ruiz"))) == 3
    found = three.statements(Filter(words="ana bridge", order="best", until="2024-03-06"))
    assert [one.rank is not None for one in found] == [True]


def test_speaker_entries(three):
    assert len(three.speakers(name="Ana Ruiz")) == 3  # with the office and without it in one document, and in another
    assert {entry.speaker.role for entry in three.speakers(name="ana ruiz")} == {"mayor", None}
    entry = three.speakers(name="Cy Ruiz")[0]
    assert entry.person == entry.id
    assert [one.text for one in three.statements(Filter(person=entry.person))] == ["peace talks were near"]
    assert three.speakers(person=entry.person) == [entry]
    assert three.speakers(document=entry.document) == [*three.speakers(name="Ana Ruiz")[2:], entry]


def test_skipped_sources_are_kept_once_and_go_when_they_are_read(record):
    record.add_skipped(Skipped("it is empty", "a.txt"), Skipped("it is empty", "b.txt"))
    record.add_skipped(Skipped("it is empty", "a.txt"))
    record.add_reading(reading(BRIDGE, source="a.txt"))
    assert [(one.source, one.reason, one.document) for one in record.skipped()] == [("b.txt", "it is empty", None)]
    assert [one.what for one in record.skipped(inside=True)] == ["statement", "document"]


def test_feeds_and_entries(record):
    assert record.feed("https://a.example/rss") == Feed("https://a.example/rss")
    record.note_feed(Feed("https://a.example/rss", '"1"', "Tue", "2024-03-05T00:00:00+00:00", None))
    record.note_feed(Feed("https://a.example/rss", '"2"', None, "2024-03-06T00:00:00+00:00", "down"))
    assert record.feed("https://a.example/rss").etag == '"2"'
    assert record.wants_entry("l", "1")
    record.note_entry("l", "1", True)
    assert not record.wants_entry("l", "1")
    assert record.wants_entry("l", "2")
    for _ in range(3):
        assert record.wants_entry("m", "1")
        record.note_entry("m", "1", False)
    assert not record.wants_entry("m", "1")


def test_a_transaction_is_all_or_nothing(record):
    def adding() -> None:
        with record.transaction():
            record.add_reading(reading(BRIDGE))
            record.settle([reading(BRIDGE).document.id])
            raise KeyError

    with pytest.raises(KeyError):
        adding()
    assert record.counts().documents == 0
    assert record.statements(Filter(words="bridge")) == []
    assert record.add_reading(reading(BRIDGE)).status == "added"


def test_a_reading_that_cannot_be_written_leaves_nothing(record):
    one = reading(BRIDGE)
    record.add_reading(one)
    other = reading("Di Ek said hello.")
    twice = type(other)(other.document, (*other.statements, *one.statements))
    with pytest.raises(RecordError):
        record.add_reading(twice)
    assert record.document(other.document.id) is None
    assert record.counts().statements == 3


def test_unsettled_until_settled(record):
    record.add_reading(reading(BRIDGE))
    record.add_reading(reading("Di Ek said hello."))
    names = record.unsettled()
    assert len(names) == record.counts().unsettled == 2
    record.settle(names[:1])
    assert record.unsettled() == names[1:]


def test_readers_see_whole_documents_while_another_writes(record, reopen):
    reader = reopen(read_only=True)
    record.add_reading(reading(BRIDGE))
    with record.transaction():
        record.add_reading(reading("Di Ek said hello."))
        assert reader.counts().statements == 3
    assert reader.counts().statements == 4
    with pytest.raises(RecordError):
        reader.add_reading(reading("Ed Fo said hello."))


def test_a_writer_waits_for_another(record, reopen):
    first, done = reopen(), []

    def later() -> None:
        with Record.open(record.address) as second:
            done.append(second.add_reading(reading("Di Ek said hello.")).status)

    with first.transaction():
        first.add_reading(reading(BRIDGE))
        waiting = threading.Thread(target=later)
        waiting.start()
        time.sleep(0.3)
        assert not done
    waiting.join(20)
    assert done == ["added"]
    assert record.counts().documents == 2


def test_a_question_that_takes_too_long_is_ended(record, reopen):
    reader = reopen(read_only=True, seconds=0.2)
    slow = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000) SELECT count(*) AS c FROM n"
    began = time.monotonic()
    with pytest.raises(TimeLimitError, match=r"within 0\.2 seconds"):
        reader.rows(slow)
    assert time.monotonic() - began < 5
    assert reader.counts().documents == 0


def test_odd_characters(record):
    one = reading("Zofie Luk said the “naïve” plan 100% of ‘it’ \U0001f600 failed; ? and %s too. Ωmega Ω said x.",
                  outlet="L'Été; DROP TABLE", url="https://x.example/%s?a=1&b=%20")
    record.add_reading(one)
    assert record.reading(one.document.id) == one
    found = record.statements(Filter(words="naive", outlet="L'Été; DROP TABLE"))
    assert [found[0].text[a:b] for a, b in found[0].marks] == ["naïve"]
