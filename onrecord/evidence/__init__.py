"""Questions: competing explanations held against a record. See docs/questions.md.

    question = read_question("peace-talks.yaml")
    with Record.open("week.record") as record:
        answer = ask(record, question)
        for hypothesis in answer.ranking:
            print(hypothesis.name, hypothesis.score, hypothesis.rests_on)
"""

from __future__ import annotations

from onrecord.evidence.answer import Answer, ask, kept_answer
from onrecord.evidence.judging import judge_item, undo_item
from onrecord.evidence.question import Question, read_question

__all__ = ["Answer", "Question", "ask", "judge_item", "kept_answer", "read_question", "undo_item"]
