"""How fast vectors are made, compared and a question with 20 indicators is answered.

    python -m benchmarks.evidence b.record               a record as benchmarks.record makes it; it gets its vectors first

Prints one line of JSON: statements, seconds of embedding, milliseconds of comparing (20 sentences with all), seconds of asking.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time

from onrecord.evidence.answer import ask
from onrecord.evidence.question import Fit, Hypothesis, Indicator, Question
from onrecord.meaning import catch_up, similarities
from onrecord.questions import Record

TOPICS = ("peace talks", "troops withdraw", "nuclear plant", "grain ships", "prisoners exchanged", "missiles fired", "rearm*",
          "ceasefire", "sanctions lifted", "gas price", "winter offensive", "guarantees", "compromise", "mobilisation", "ammunition",
          "war crimes", "referendum", "mediators", "energy supply", "border closed")


def question() -> Question:
    """Two hypotheses, 20 indicators with two searches each."""
    fits = {"meant": Fit(1, "so"), "cover": Fit(-1, "so")}
    return Question("Are the talks meant?", (Hypothesis("meant"), Hypothesis("cover")),
                    tuple(Indicator(topic, (topic, topic.split()[0]), fits=fits) for topic in TOPICS))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("record")
    args = parser.parse_args()
    with Record.open(args.record) as record:
        began = time.monotonic()
        made = catch_up(record)
        embedding = time.monotonic() - began
        began = time.monotonic()
        near = similarities(record, TOPICS)
        comparing = time.monotonic() - began
        seconds = []
        for _ in range(3):
            began = time.monotonic()
            ask(record, question())
            seconds.append(time.monotonic() - began)
    print(json.dumps({"statements": len(near.numbers), "embedded": made, "embedding s": round(embedding, 1),
                      "comparing ms": round(1000 * comparing), "ask s": round(statistics.median(seconds), 2)}))


if __name__ == "__main__":
    main()
