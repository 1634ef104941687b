"""Who is who: listing, correcting by hand, a register."""

import json

import pytest

from onrecord.errors import InputError, RecordError
from tests.questions.coverage import IVO, MAUD, MAUD_SHORT, NORA


def names(record, **wanted):
    return [one.name for one in record.people(**wanted)]


def test_people_lists_names_aliases_roles_days_and_counts(record, story):
    maud = record.people()[0]
    assert maud.id == story.entry("wire", MAUD)
    assert (maud.name, maud.kind, maud.aliases) == ("Maud Ellery", "person", ("Ellery",))
    assert [(role.role, role.country, role.first, role.last, role.documents) for role in maud.roles] == [
        ("Foreign Secretary", "British", "2022-12-02", "2022-12-02", 3)]
    assert (maud.first, maud.last) == ("2022-12-02", "2022-12-03")
    assert (maud.documents, maud.statements, maud.utterances) == (4, 6, 4)
    assert set(maud.recent) == {story.cover, story.talk, story.cover_copy, story.cover_bell, story.stop, story.over}
    json.dumps(maud.to_json())


def test_people_by_name_id_and_kind(record, story):
    assert names(record, name="ellery") == ["Maud Ellery", "Nora Ellery"]
    assert names(record, name=story.entry("later", NORA)) == ["Nora Ellery"]
    assert names(record, kinds=("organization",)) == ["The ministry"]
    assert names(record, name="Nobody") == []


def test_merge_is_a_users_judgement_and_can_be_undone(record, story):
    merged = record.merge_people("Maud Ellery", "Nora Ellery", by="eva")
    assert merged.name == "Maud Ellery"
    assert "Nora Ellery" in merged.aliases
    assert {one.speaker for one in record.said("Ellery")} == {"Maud Ellery"}
    [judged] = record.judgements(kind="same person", author="user")
    assert (judged.by, judged.score, judged.holds) == ("eva", 1.0, True)
    record.undo_people(judged.id)
    assert names(record, name="ellery") == ["Maud Ellery", "Nora Ellery"]
    assert record.people("Maud Ellery")[0].statements == 6
    assert record.judgements(kind="same person", withdrawn=True)[0].id == judged.id


def test_merging_one_with_itself_or_an_ambiguous_name_is_refused(record):
    with pytest.raises(InputError):
        record.merge_people("Maud Ellery", "Maud Ellery")
    with pytest.raises(RecordError, match="2 are called"):
        record.merge_people("Ellery", "Ivo Brandt")
    with pytest.raises(RecordError, match="nobody"):
        record.merge_people("Ivo Brandt", "Nobody")


def test_split_takes_entries_out_and_withdraws_what_held_them(record, story):
    stays, out = record.split_person("Maud Ellery", "Ellery", by="eva")
    assert out.members == (story.entry("bell", MAUD_SHORT),)
    assert (stays.statements, out.statements) == (4, 2)
    assert story.entry("bell", MAUD_SHORT) not in stays.members
    withdrawn = record.judgements(kind="same person", withdrawn=True)
    assert {one.right for one in withdrawn} | {one.left for one in withdrawn} >= {story.entry("bell", MAUD_SHORT)}
    assert [one.holds for one in record.judgements(kind="same person", author="user")] == [False]
    with pytest.raises(InputError):
        record.split_person(stays.id, "Nobody")


def test_a_split_that_takes_the_head_leaves_two_whole_people(record, story):
    stays, out = record.split_person("Maud Ellery", story.readings[0].document.id)
    assert out.members == (story.entry("wire", MAUD),)
    assert set(stays.members) == {story.entry("copy", MAUD), story.entry("bell", MAUD_SHORT), story.entry("later", MAUD)}


def test_rename_stands_before_what_documents_say(record, story):
    assert record.rename_person("Ivo Brandt", " Ivo  M. Brandt ").name == "Ivo M. Brandt"
    assert record.rename_person(story.entry("wire", IVO), "I. Brandt").name == "I. Brandt"
    assert record.said("Brandt")[0].speaker == record.said("I. Brandt")[0].speaker == "I. Brandt"
    assert record.timeline("I. Brandt").by == "speaker"
    with pytest.raises(InputError):
        record.rename_person("Ivo Brandt", " ")


def test_a_register_links_names_and_gives_wikidata_ids(record, story, tmp_path):
    register = tmp_path / "people.csv"
    register.write_text("name,aliases,kind,role,body,country,from,until,wikidata\n"
                        "Dame Maud Ellery,Maud Ellery,person,Foreign Secretary,,British,2022-11-01,,Q1\n"
                        "Somebody Else,,person,,,,,,Q2\n")
    done = record.import_register(register)
    assert (done.entries, len(done.persons)) == (2, 1)
    maud = record.people("Maud Ellery")[0]
    assert (maud.name, maud.wikidata) == ("Dame Maud Ellery", "Q1")
    assert maud.statements == 6
    assert record.people("Nora Ellery")[0].wikidata is None
    again = record.import_register(register)
    assert again.persons == done.persons


def test_names_are_kept_until_somebody_writes(record, address):
    """What one connection keeps is gone once another one renamed somebody."""
    assert names(record)[0] == "Maud Ellery"
    with type(record).open(address) as other:
        other.rename_person("Maud Ellery", "Maud A. Ellery", by="eva")
    assert names(record)[0] == "Maud A. Ellery"
    record.rename_person("Maud A. Ellery", "M. Ellery", by="eva")
    assert names(record)[0] == "M. Ellery"
