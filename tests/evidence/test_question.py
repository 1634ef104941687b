"""The question file: what is wrong is said in one line with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import InputError
from onrecord.evidence import read_question
from onrecord.examples import question_file
from tests.evidence.made import QUESTION

WRONG = (
    ("question: Is", "queston: Is", 2, "'queston' is not known"),
    ("  - {name: cover, means: The rebels want time.}\n", "", 4, "two hypotheses or more"),
    ("words: [guns leave, guns gone]", "words: ['-guns']", 8, "looks for nothing"),
    ("cover: inconsistent}", "cover: incosistent}", 9, "'incosistent' is no fit"),
    ("cover: inconsistent}", "covre: inconsistent}", 9, "'covre' is not known"),
    ("fit: {meant: consistent, cover: inconsistent}", "fit: {meant: consistent}", 9, "'cover' is missing"),
    ("    because: Who wants time keeps the guns.\n", "", 9, "why does it fit so"),
    ("words: [guns leave, guns gone]\n", "kinds: [clam]\n", 8, "'clam' is no kind"),
    ("name: fresh troops", "name: guns are moved away", 7, "two are called"),
    ("name: meant, means", "name: meant, prior: 0.4, means", 4, "priors are given for all"),
    ("meant: consistent,", "meant: {fit: consistent, likelihood: 2},", 9, "2 is not between"),
    ("question: Is the", "question: [Is the", 2, "not YAML"),
)


@pytest.mark.parametrize(("was", "becomes", "line", "says"), WRONG)
def test_an_error_names_file_and_line(tmp_path: Path, was: str, becomes: str, line: int, says: str) -> None:
    assert was in QUESTION
    path = tmp_path / "q.yaml"
    path.write_text(QUESTION.replace(was, becomes, 1), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_question(path)
    assert str(caught.value).startswith(f"{path}:{line}: "), caught.value
    assert says in str(caught.value) and "\n" not in str(caught.value)


def test_the_bundled_question_is_one() -> None:
    question = read_question(question_file())
    assert len(question.hypotheses) >= 2
    assert all(one.fits and all(fit.because for fit in one.fits.values()) for one in question.indicators)
