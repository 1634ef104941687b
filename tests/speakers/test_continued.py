"""Speakers that a statement's own words do not give: headlines that only describe."""

from onrecord.document import Document
from onrecord.speaker import Speaker
from onrecord.speakers.continued import name_in_headline
from onrecord.statement import Statement

RUIZ = Speaker("Ana Ruiz", "person", 0.9)
BELOW = "“The lamp burned all through the night,” Ana Ruiz said. The inspectors said the lamp was cold."


def statement(text: str, content: str, source: str, number: int) -> Statement:
    start, place = text.index(content), text.index(source)
    return Statement(f"s{number}", ((start, start + len(content)),), (), ((place, place + len(source)),), "direct", 0.9)


def named(headline: str, content: str, source: str, speaker: Speaker | None) -> Speaker | None:
    text = f"{headline}\n\n{BELOW}"
    statements = (statement(text, content, source, 1), statement(text, "“The lamp burned all through the night,”", "Ana Ruiz", 2))
    return name_in_headline(Document("d", text), statements, [speaker, RUIZ])[0]


def test_the_same_words_below_give_the_name() -> None:
    for nameless in (None, Speaker("keeper", "unnamed", 0.8)):
        found = named("Keeper: lamp “burned through the night”", "lamp “burned through the night”", "Keeper", nameless)
        assert found is not None
        assert found.name == "Ana Ruiz"
        assert found.confidence < RUIZ.confidence


def test_other_words_or_a_name_of_its_own_do_not() -> None:
    assert named("Keeper: oil was sold “by the barrel”", "oil was sold “by the barrel”", "Keeper", None) is None
    hill = Speaker("Tom Hill", "person", 0.8)
    assert named("Hill: lamp “burned through the night”", "lamp “burned through the night”", "Hill", hill) == hill
