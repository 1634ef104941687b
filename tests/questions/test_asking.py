"""said, search, timeline, show, stats."""

import json

import pytest

from onrecord.errors import InputError, RecordError


def test_said_gives_each_utterance_once_with_all_its_reports(record, story):
    found = record.said("Maud Ellery")
    assert [one.found.id for one in found] == [story.stop, story.cover_bell, story.talk, story.over]
    cover = next(one for one in found if story.cover in one.statements)
    assert cover.statements == (story.cover, story.cover_copy, story.cover_bell)
    assert cover.origins == 2
    assert cover.day == "2022-12-02"
    assert len({one.utterance for one in found}) == len(found) == 4


def test_said_is_newest_first_and_the_undated_last(record, story):
    days = [one.found.published or "" for one in record.said("Maud Ellery")]
    assert days == sorted(days, reverse=True)
    assert days[-1] == ""


def test_said_takes_the_last_word_of_a_name_and_names_people_over_the_record(record, story):
    found = record.said("Ellery")
    assert {one.speaker for one in found} == {"Maud Ellery", "Nora Ellery"}
    assert {one.found.id for one in found} >= {story.bridge, story.stop}


def test_said_takes_an_id(record, story):
    person = story.entry("wire", story.readings[0].statements[0].speaker)
    assert {one.speaker for one in record.said(person)} == {"Maud Ellery"}


def test_said_narrows(record, story):
    def ids(**wanted):
        return [one.found.id for one in record.said("Maud Ellery", **wanted)]

    assert ids(kinds=["warning"]) == [story.cover_bell]
    assert ids(about="rearm*") == [story.cover_bell, story.over]
    assert ids(about="Carrow Post") == []
    assert story.talk in ids(since="2022-12-02", until="2022-12-02")
    assert story.stop not in ids(until="2022-12-02")
    assert ids(outlet="Harbour Times") == [story.cover_copy]
    assert len(ids(limit=2)) == 2
    assert len(ids(limit=0)) == 4


def test_said_of_nobody_is_empty_and_of_no_name_an_error(record):
    assert record.said("Nobody Here") == ()
    with pytest.raises(InputError):
        record.said(" ")


def test_search_marks_and_ranks(record, story):
    found = record.search('"cover to rearm"')
    assert [set(one.statements) for one in found] == [{story.cover, story.cover_copy, story.cover_bell}]
    marks = found[0].found.marks
    assert "".join(found[0].found.text[start:end] for start, end in marks).replace(" ", "") == "covertorearm"
    assert {one.found.id for one in record.search("rearm*")} >= {story.over}
    assert record.search("volcano") == ()


def test_search_without_words_is_an_error(record):
    with pytest.raises(InputError):
        record.search("-talks")


def test_timeline_of_a_speaker_and_of_words(record, story):
    by_name = record.timeline("Ellery", since="2022-12-01")
    assert by_name.by == "speaker"
    days = [one.found.published for one in by_name.entries]
    assert days == sorted(days)
    by_words = record.timeline("soldiers")
    assert by_words.by == "words"
    assert [one.statements for one in by_words.entries] == [(story.dead, story.dead_copy)]


def test_show_gives_paragraph_reports_figures_and_judgements(record, story):
    shown = record.show(story.dead)
    start, end = shown.paragraph
    assert shown.text[start:end] == "Up to 40 soldiers died, said Ivo Brandt, a presidential adviser."
    assert [report.statement for report in shown.said.reports] == [story.dead, story.dead_copy]
    assert [figure.words for figure in shown.figures] == ["Up to 40"]
    assert {one.kind for one in shown.judgements} == {"same utterance", "divergence", "same origin"}
    assert json.loads(json.dumps(shown.to_json()))["paragraph"]["span"] == [start, end]


def test_show_takes_an_utterance_and_names_an_unknown_id(record, story):
    utterance = record.show(story.cover).said.utterance
    assert record.show(utterance).said.utterance == utterance
    with pytest.raises(RecordError, match="s123"):
        record.show("s123")


def test_stats_count(record):
    found = record.stats()
    assert found.counts.statements == sum(found.quotations.values()) == sum(found.polarities.values()) == 10
    assert found.kinds["warning"] == 3
    assert found.severities == {"major": 1, "minor": 1}
    assert (found.first, found.last, found.undated) == ("2022-12-02", "2022-12-03", 1)
    assert found.resolved == 10
    assert {(one.outlet, one.statements) for one in found.outlets} == {
        ("Northern Wire", 4), ("Harbour Times", 2), ("Daily Bell", 2), (None, 2)}
    assert found.counts.origins == 3
    json.dumps(found.to_json())


def test_rows_as_json_carry_statement_ids(record, story):
    row = next(one for one in record.said("Maud Ellery") if story.cover in one.statements).to_json()
    assert row["statements"] == [story.cover, story.cover_copy, story.cover_bell]
    assert (row["reports"], row["origins"], row["statement"]) == (3, 2, story.cover_bell)
    assert row["speaker"]["id"] == story.entry("wire", story.readings[0].statements[0].speaker)
    assert row["speaker"]["known_as"] == "Maud Ellery"
    json.dumps(row)


def test_a_replaced_revision_is_not_counted(record, story):
    from tests.questions.coverage import COPY, MAUD, Maker

    newer = Maker(COPY.replace("At least", "Some"), "Harbour Times", "2022-12-04", "https://harbour.example/b")
    newer.says("Some 40 soldiers died", MAUD)
    record.add_reading(newer.reading())
    cover = next(one for one in record.said("Maud Ellery") if story.cover in one.statements)
    assert cover.statements == (story.cover, story.cover_bell)
    assert record.show(story.cover_copy).said.found.id == story.cover_copy
