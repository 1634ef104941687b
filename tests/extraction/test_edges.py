"""Contents end with a phrase. Sentences are invented."""

from onrecord.extraction.draft import Draft, Evidence
from onrecord.extraction.edges import whole_ends
from onrecord.words import split_words

SURE = Evidence(2.0, 2.0, 2.0, True)


def ended(text: str, *contents: str) -> list[str]:
    """The contents as they come out."""
    words = split_words(text)

    def draft(content: str) -> Draft:
        start = words.starts.index(text.index(content))
        return Draft((), ((start, start + len(split_words(content))),), (), SURE)

    made = whole_ends([draft(c) for c in contents], words, [False] * len(words))
    return [" ".join(" ".join(words.forms[a:b]) for a, b in d.content) for d in made]


def test_a_relative_clause_keeps_its_verb() -> None:
    text = "Borg said he would go if it signs the deal, which he has strongly opposed."
    assert ended(text, "he would go if it signs the deal, which he has strongly") == [
        "he would go if it signs the deal , which he has strongly opposed"]


def test_what_a_preposition_needs_is_taken_from_the_statement_behind() -> None:
    text = "Rish denied his group had gone back on some details of the deal and said it is committed, Radio Lac reported."
    assert ended(text, "his group had gone back on some details of", "the deal and said it is committed") == [
        "his group had gone back on some details of the deal", "said it is committed"]


def test_a_conjunction_at_the_end_belongs_to_what_follows() -> None:
    assert ended("Ruiz said it was late, but did not go.", "it was late, but") == ["it was late"]


def test_whole_contents_and_verb_particles_stay() -> None:
    assert ended("It is the change that they asked for.", "the change that they asked for") == ["the change that they asked for"]
    assert ended("Ruiz said she gave up the fight she was in as Hill left town.", "she gave up the fight") == ["she gave up the fight"]
