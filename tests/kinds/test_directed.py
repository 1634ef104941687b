"""If-parts, addressees, occasions."""

import pytest

from tests.kinds.marked import assigned


@pytest.mark.parametrize(("marked", "condition"), [
    ("<He> {said} [he would sign if the pay was right].", "if the pay was right"),
    ('["Should they attack, we will answer,"] {said} <he>.', "Should they attack"),
    ('["Were it to happen, we would leave,"] {said} <he>.', "Were it to happen"),
    ("<She> {promised} [to stay, provided that the roof holds].", "provided that the roof holds"),
    ("<She> {asked} [if he would sign].", ""),
    ("<She> {said} [she did not know if he would sign].", ""),
    ('["Should they attack?"] {asked} <he>.', ""),
])
def test_condition(marked: str, condition: str) -> None:
    text, statement = assigned(marked)
    assert " ".join(text[a:b] for a, b in statement.condition) == condition
    assert ("condition" in statement.kinds) == bool(condition)


@pytest.mark.parametrize(("marked", "addressee"), [
    ("<France> {urged} [Kyiv to wait].", "Kyiv"),
    ("<He> {told} Scholz [that it was late].", "Scholz"),
    ("<She> {accused} [the bank of lying].", "the bank"),
    ("<She> {called on} [the army to act].", "the army"),
    ("<She> {criticised} [the mayor for the delay].", "the mayor"),
    ("Drivers {were told} [to turn back].", "Drivers"),
    ("<She> {told} the court [that it was late].", None),
    ("<She> {said} [it was late].", None),
])
def test_addressee(marked: str, addressee: str | None) -> None:
    assert assigned(marked)[1].addressee == addressee


@pytest.mark.parametrize(("marked", "occasion"), [
    ("<She> {told} The Courier [that it was late].", "The Courier"),
    ("<She> {told} reporters on Friday [that it was late].", "reporters"),
    ("<She> {said} in a tweet [that it was late].", "a tweet"),
    ("At a news conference in Geneva, <she> {said} [it was late].", "a news conference in Geneva"),
    ("<She> {said} in an interview with The Courier on Friday [that it was late].", "an interview with The Courier"),
    ("<She> {said} on Friday [that it was late].", None),
    ("<He> {told} Scholz [that it was late].", None),
])
def test_occasion(marked: str, occasion: str | None) -> None:
    assert assigned(marked)[1].occasion == occasion
