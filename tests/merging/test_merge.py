"""Documents merged one by one: utterances, origins, explanations; a user's word; the gold stories."""

from __future__ import annotations

from onrecord.judgement import Judgement
from onrecord.merging import MemoryIndex, Merger, group, merge, utterances
from onrecord.merging.compare import WEIGHTS
from tests.merging.help import Made, document

WIRE = """NORHAVEN, March 4 (TNA) - Foreign Minister Anna Berg said on Monday the talks would go on if the guns fell silent.

"We are not leaving the table," Berg told a news conference. Up to 300 people had fled the town of Elv, she said."""
SAID = [
    ("Anna Berg", "said", "the talks would go on if the guns fell silent"),
    ("Anna Berg", "told", '"We are not leaving the table,"'),
    ("Anna Berg", "said", "Up to 300 people had fled the town of Elv"),
]
COPY = WIRE.replace("Up to 300", "At least 300").replace("Foreign Minister", "foreign minister")
LATER = """NORHAVEN, March 6 (TNA) - Foreign Minister Anna Berg told parliament on Wednesday the talks would go on.

"We are not leaving the table," she said in Norhaven. Nobody had fled the town of Elv since."""


def wire() -> Made:
    return document("wire", WIRE, SAID, outlet="TNA")


def copy() -> Made:
    said = [(source, cue, content.replace("Up to", "At least")) for source, cue, content in SAID]
    return document("copy", COPY, said, "2024-03-05T05:00Z")


def later() -> Made:
    said = [
        ("Anna Berg", "told", "the talks would go on"),
        ("Anna Berg", "said", '"We are not leaving the table,"'),
    ]
    return document("later", LATER, said, "2024-03-06T18:00Z", outlet="TNA")


def ids(*made: Made) -> list[str]:
    return [s.id for _, statements in made for s in statements]


def test_a_copy_reports_the_same_utterances_and_has_one_origin() -> None:
    merged = merge([wire(), copy()])
    found = utterances(merged, ids(wire(), copy()))
    assert [found[f"copy/{n}"] == found[f"wire/{n}"] for n in (1, 2, 3)] == [True, True, True]
    assert len(set(found.values())) == 3
    assert [j.reason for j in merged.judgements if j.kind == "same origin"] == ["copy"]
    assert [(d.a, d.b, d.what, d.severity) for d in merged.divergences] == [("copy/3", "wire/3", ("bound",), "major")]


def test_the_same_words_on_another_day_are_another_utterance() -> None:
    merged = merge([wire(), copy(), later()])
    found = utterances(merged, ids(wire(), copy(), later()))
    assert not {found["later/1"], found["later/2"]} & {found[i] for i in ids(wire(), copy())}


def test_why_shows_every_weight() -> None:
    merger = Merger()
    for made in (wire(), copy()):
        merger.add(*made)
    table = merger.why("wire/2", "copy/2")
    assert table is not None
    assert {f.name for f in table.features} <= set(WEIGHTS)
    assert abs(table.total - sum(f.value * WEIGHTS[f.name] for f in table.features)) < 1e-9
    assert table.probability > 0.9
    assert {"feature", "value", "weight", "points"} == set(table.table()[0])


def test_what_a_user_parted_is_not_joined() -> None:
    index = MemoryIndex()
    index.judged_apart["copy/2"] = {"wire/2"}
    merger = Merger(index)
    for made in (wire(), copy()):
        merger.add(*made)
    assert index.utterance("copy/2") != index.utterance("wire/2")
    assert index.utterance("copy/1") == index.utterance("wire/1")


def test_merging_again_gives_the_same() -> None:
    assert merge([wire(), copy(), later()]) == merge([later(), copy(), wire()])


def test_groups_follow_the_surest_and_users_win() -> None:
    def said(a: str, b: str, score: float = 0.9, holds: bool = True, author: str = "rule") -> Judgement:
        return Judgement("same utterance", a, b, holds, score, author)  # type: ignore[arg-type]

    judged = [said("a", "b", 0.6), said("b", "c", 0.9), said("a", "c", holds=False, author="user")]
    assert group("abc", judged) == {"a": "a", "b": "b", "c": "b"}
    assert group("abc", judged[:2]) == {"a": "a", "b": "a", "c": "a"}
    assert group("abc", [*judged, said("a", "c", author="user")]) == {"a": "a", "b": "a", "c": "a"}


def test_documents_without_statements_or_dates_do_no_harm() -> None:
    empty, undated = document("empty", "Nothing was said.", []), document("undated", WIRE, SAID, "")
    merged = merge([empty, undated, wire()])
    assert utterances(merged, ["wire/1", "undated/1"])["undated/1"] == utterances(merged, ["wire/1", "undated/1"])["wire/1"]
