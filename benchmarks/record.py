"""How fast a record takes documents in and answers, and how large it grows.

    python -m benchmarks.record 10000 --record b.record                    one by one, merging as `onrecord add` does
    python -m benchmarks.record 86000 --record b.record --merging names    only by name, at the end: for the questions

With 0 documents it asks a record that is there already; `--skip N` leaves out the documents that are in it. The documents are those
of coverage.py, already read: the model is not measured. `onrecord add` ends with a look for contacts and commitments, which reads
on with the passage network: it is left out, or measured for itself (`--look`). Prints one line of JSON.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from collections.abc import Callable, Iterator
from itertools import islice

from benchmarks.coverage import documents
from onrecord.errors import OnrecordError
from onrecord.reading import Reading
from onrecord.record import Came, Filter, Record
from onrecord.record.adding import BATCH, Adder, AfterAdd, Told
from onrecord.settling import Settler

WORDS = ("peace", "talks", "peace talks", '"peace offer"', "nuclear", "rearm*", "grain", "never", "not", "Putin",
         "Russian troops", "warn*", "billion", "compromise", "prepared speak", "winter", "said", "the", "Zelensky NATO", "dead")
CHUNK = 1000


class MergeAlone(Settler):
    """Merging without the look at the end."""

    def look_deeper(self, record: Record, told: Told) -> None:
        """Later."""


def fill(record: Record, readings: Iterator[Reading], merging: str) -> list[float]:
    """Add all; seconds of each thousand documents."""
    seconds: list[float] = []
    while chunk := list(islice(readings, CHUNK)):
        began = time.monotonic()
        if merging == "names":
            with record.transaction():
                for reading in chunk:
                    record.add_reading(reading, Came("import"))
        else:
            one_by_one(record, chunk, merging)
        seconds.append(time.monotonic() - began)
        print(json.dumps({"chunk": len(seconds), "seconds": round(seconds[-1], 2)}), flush=True)
    return seconds


def one_by_one(record: Record, chunk: list[Reading], merging: str) -> None:
    """As `onrecord add` does it: a transaction for each document, then merging."""
    by_id = {reading.document.id: reading for reading in chunk}
    after = MergeAlone() if merging == "full" else AfterAdd()
    Adder(record, lambda document: by_id[document.id], lambda document: Came("import"), after).add(r.document for r in chunk)


def merge_names(record: Record) -> None:
    """Every full name one person, all at once: only to have persons as large as a merged record has."""
    with record.transaction():
        run = record.backend.run
        run("""CREATE TEMP TABLE firsts AS SELECT name_key, min(seq) AS person FROM speakers WHERE name_key IS NOT NULL
            GROUP BY name_key""")
        run("CREATE INDEX firsts_by_name ON firsts (name_key)")
        run("""UPDATE speaker_places SET person =
            (SELECT firsts.person FROM speakers JOIN firsts ON firsts.name_key = speakers.name_key
            WHERE speakers.seq = speaker) WHERE speaker IN (SELECT seq FROM speakers WHERE name_key IS NOT NULL)""")
        run("""UPDATE statement_places SET person = (SELECT speaker_places.person FROM statements JOIN speaker_places
            ON speaker_places.speaker = statements.speaker WHERE statements.seq = statement) WHERE person IS NOT NULL""")
        run("DELETE FROM person_names")
        run("""INSERT INTO person_names SELECT speakers.name_key, speakers.name_key, person, count(*) FROM speakers
            JOIN speaker_places ON speaker = seq WHERE name_key IS NOT NULL GROUP BY speakers.name_key, person""")
        for row in record.rows("SELECT name_key FROM person_names"):
            run("UPDATE person_names SET last_word = ? WHERE name_key = ?", (row["name_key"].split()[-1], row["name_key"]))
        run("UPDATE document_places SET settled = 1")


def timed(ask: Callable[[], object]) -> float:
    """Milliseconds of one question."""
    began = time.monotonic()
    try:
        ask()
    except OnrecordError as error:
        print(error)
    return (time.monotonic() - began) * 1000


def question_times(record: Record, number: int) -> dict[str, dict[str, float]]:
    """Milliseconds of questions: the half and the 95th of a hundred."""
    chance = random.Random(5)
    names = [row["name_key"] for row in record.rows("SELECT name_key FROM person_names ORDER BY speakers DESC LIMIT 300")]
    names = names[:10] * 5 + names  # the most quoted are asked for most
    asks: dict[str, Callable[[], object]] = {
        "search": lambda: record.statements(Filter(words=chance.choice(WORDS), order="best")),
        "search newest": lambda: record.statements(Filter(words=chance.choice(WORDS))),
        "said": lambda: record.statements(Filter(speaker=chance.choice(names))),
        "said about": lambda: record.statements(
            Filter(speaker=chance.choice(names), words=chance.choice(WORDS), content_only=True)),
        "said warning since": lambda: record.statements(
            Filter(speaker=chance.choice(names), kinds=("warning",), since="2023-06-01")),
    }
    found = {name: sorted(timed(ask) for _ in range(number)) for name, ask in asks.items()}
    return {name: {"p50": round(statistics.median(times), 1), "p95": round(times[int(len(times) * 0.95)], 1),
                   "max": round(times[-1], 1)} for name, times in found.items()}


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", type=int)
    parser.add_argument("--record", required=True)
    parser.add_argument("--merging", choices=("full", "none", "names"), default="full")
    parser.add_argument("--skip", type=int, default=0)
    parser.add_argument("--look", action="store_true")
    parser.add_argument("--questions", type=int, default=100)
    options = parser.parse_args()
    with Record.open(options.record, create=True) as record:
        seconds = fill(record, islice(documents(options.skip + options.documents), options.skip, None), options.merging)
        if options.merging == "names":
            merge_names(record)
        began = time.monotonic()
        if options.look:
            Settler().look_deeper(record, lambda done, of: print(json.dumps({"looked": done, "of": of}), flush=True))
        looking = time.monotonic() - began
        record.backend.run("ANALYZE" if record.backend.dialect == "postgres" else "PRAGMA optimize")
        counts = record.counts()
    with Record.open(options.record, read_only=True, seconds=10) as reader:
        questions = question_times(reader, options.questions)
    minutes = {"merged": sum(seconds) / 60, "looked at": looking / 60}
    print(json.dumps({
        "documents": counts.documents, "statements": counts.statements,
        "bytes a statement": round(counts.bytes / counts.statements),
        "seconds a thousand, first and last": [round(one, 2) for one in (*seconds[:1], *seconds[-1:])],
        "documents a minute": {name: round(options.documents / spent) for name, spent in minutes.items() if spent > 0.01},
        "milliseconds": questions, "batch": BATCH}))


if __name__ == "__main__":
    main()
