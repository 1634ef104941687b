"""Colours and initials."""

from onrecord.document import Document
from onrecord.reading import Reading
from onrecord.speaker import Speaker
from onrecord.statement import Statement
from onrecord.views.palette import Palette, speaker_detail


def reading(*names: str) -> Reading:
    statements = tuple(Statement(f"s{i}", ((i, i + 1),), (), (), "indirect", 1.0, Speaker(name, "person", 1.0))
                       for i, name in enumerate(names))
    return Reading(Document("d", "x" * 50), statements)


def test_a_speaker_keeps_colour_and_initials_over_documents():
    palette, ana = Palette(3), Speaker("Ana  ruiz", "person", 0.4)
    palette.add(reading("Ana Ruiz", "Bo Li"))
    before = palette.colour(ana), palette.initials(ana)
    palette.add(reading("Cy Ode", "Ana Ruiz"))
    assert (palette.colour(ana), palette.initials(ana)) == before == (0, "AR")


def test_a_document_repeats_a_colour_only_when_there_are_too_few():
    palette = Palette(3)
    palette.add(reading("A B", "C D"))
    second = reading("E F", "C D", "G H")
    palette.add(second)
    assert len({palette.colour(s.speaker) for s in second.statements}) == 3
    palette.add(reading(*(f"N{i} M{i}" for i in range(9))))


def test_initials_are_never_shared():
    palette = Palette(8)
    everyone = reading("Joe Biden", "James Brown", "Jane Brown", "J B", "Bank of England", "the", "…", "Ukraine")
    palette.add(everyone)
    given = [palette.initials(s.speaker) for s in everyone.statements]
    assert given[:3] == ["JB", "JBr", "JBro"]
    assert given[4] == "BE"
    assert len(set(given)) == len(given)
    assert palette.initials(None) == "?"
    assert palette.colour(None) is None


def test_detail_says_nothing_twice():
    assert speaker_detail(Speaker("Ana", "person", 1.0, "foreign secretary", "Foreign Office", "British")) == (
        "British foreign secretary, Foreign Office")
    assert speaker_detail(Speaker("Ana", "person", 1.0, "British envoy", None, "British")) == "British envoy"
    assert speaker_detail(Speaker("Ana", "person", 1.0)) == ""
