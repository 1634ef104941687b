import numpy as np
import pytest

from onrecord.analysis import Analysis
from onrecord.extraction.draft import Draft, Evidence
from onrecord.extraction.grammar import mend
from onrecord.words import split_words

SURE = Evidence(2.0, 2.0, 2.0, True)


def mended(text: str, cue: str, source: str, persons: str = "") -> tuple[str, str]:
    words = split_words(text)
    entities = np.array([int(form in persons.split()) for form in words.forms], np.uint8)
    analysis = Analysis(words, entities, entities, np.zeros((len(words), 1)), np.zeros((len(words), 1)))

    def at(phrase: str) -> tuple[int, int]:
        start = words.starts.index(text.index(phrase))
        return start, start + len(split_words(phrase))

    draft = mend(Draft((at(cue),), ((len(words) - 1, len(words)),), (at(source),), SURE), analysis)
    return tuple(text[slice(*words.span(part[0][0], part[0][1] - 1))] for part in (draft.cue, draft.source))  # type: ignore[return-value]


@pytest.mark.parametrize(("text", "cue", "source", "persons", "expected"), [
    ("According to Ana Ruiz it rained", "According", "Ana Ruiz", "", ("According to", "Ana Ruiz")),
    ("He told The Courier : stop", "told The Courier :", "He", "", ("told", "He")),
    ("She said: stop", "said:", "She", "", ("said", "She")),
    ("Ruiz : stop", ":", "Ruiz", "", (":", "Ruiz")),
    ("He left in the wake of Mayor Ana Ruiz saying she would pay", "saying", "He", "Ana Ruiz", ("saying", "Mayor Ana Ruiz")),
    ("He left in the wake of UN Mayor Ana Ruiz saying she would pay", "saying", "He", "Ana Ruiz", ("saying", "UN Mayor Ana Ruiz")),
    ("He left Ana Ruiz, saying she would pay", "saying", "He", "Ana Ruiz", ("saying", "He")),
    ("He met Ana Ruiz saying he would pay", "saying", "He", "Ana Ruiz", ("saying", "He")),
])
def test_mend(text: str, cue: str, source: str, persons: str, expected: tuple[str, str]) -> None:
    assert mended(text, cue, source, persons) == expected


@pytest.mark.parametrize(("text", "cue", "source", "kept"), [
    ("Passengers were told that it sank", "were told", "Passengers", False),
    ("Ruiz had told them that it sank", "had told", "Ruiz", True),
    ("Asked whether it sank Ruiz left", "Asked", "Ruiz", False),
    ("It was warned by Ruiz that", "was warned", "Ruiz", True),
])
def test_who_is_told_is_not_the_source(text: str, cue: str, source: str, kept: bool) -> None:
    words = split_words(text)
    nothing = np.zeros(len(words), np.uint8)
    first = words.forms.index(split_words(cue).forms[0])
    name = words.forms.index(source)
    draft = Draft(((first, first + len(split_words(cue))),), ((len(words) - 1, len(words)),), ((name, name + 1),), SURE)
    assert bool(mend(draft, Analysis(words, nothing, nothing, nothing, nothing)).source) is kept


def named(text: str, content: str, cue: str) -> tuple[str, str]:
    """Content and source of a headline whose cue was found without a source."""
    words = split_words(text)
    nothing = np.zeros((len(words), 64), np.float32)
    classes = np.zeros(len(words), np.uint8)
    first, length = words.forms.index(content.split()[0]), len(content.split())
    at = words.forms.index(cue)
    draft = mend(Draft(((at, at + 1),), ((first, first + length),), (), SURE), Analysis(words, classes, classes, nothing, nothing))
    content, source = (" ".join(" ".join(words.forms[a:b]) for a, b in role) for role in (draft.content, draft.source))
    return content, source


def test_a_headline_names_its_speaker_last_even_if_the_name_reads_like_an_adverb() -> None:
    title = "Truce may be cover to rearm, warns Cleverly\n\nThe truce was offered."
    assert named(title, "Truce may be cover", "warns") == ("Truce may be cover to rearm", "Cleverly")
    assert named("Truce is over, says minister", "Truce is over", "says") == ("Truce is over", "")
    assert named("Truce is over, says Ana Ruiz at last", "Truce is over", "says") == ("Truce is over", "")


def told(text: str, content: str, source: str) -> tuple[str, str]:
    """Content and source where "told" is the cue."""
    words = split_words(text)
    nothing = np.zeros((len(words), 64), np.float32)
    classes = np.zeros(len(words), np.uint8)

    def at(phrase: str) -> tuple[int, int]:
        start = words.starts.index(text.index(phrase))
        return start, start + len(split_words(phrase))

    sources = (at(source),) if source else ()
    draft = mend(Draft((at("told"),), (at(content),), sources, SURE), Analysis(words, classes, classes, nothing, nothing))
    given, teller = (" ".join(" ".join(words.forms[a:b]) for a, b in role) for role in (draft.content, draft.source))
    return given, teller


def test_who_stands_right_behind_told_is_the_hearer() -> None:
    text = "The deal sets out a phase, an official briefed on the talks told Radio Lac agency."
    right = ("The deal sets out a phase", "an official briefed on the talks")
    assert told(text, "The deal sets out a phase", "Radio Lac agency") == right
    assert told(text, "The deal sets out a phase, an official briefed on the talks", "") == right
    assert told("Ana Ruiz told Radio Lac that it was late.", "that it was late", "Ana Ruiz")[1] == "Ana Ruiz"
    assert told("He told Radio Lac that it was late.", "that it was late", "Radio Lac")[1] == ""
