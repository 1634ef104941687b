"""Damaged documents through `read`: `python -m evaluation.mutations [--count 2000]`. No crash, no hang, every offset valid.

The ground is the gold dispatches; each mutation is one that coverage really meets, or worse.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from evaluation.dispatches import load
from onrecord.articles import from_bytes
from onrecord.document import Skipped
from onrecord.errors import InputError
from onrecord.pipeline import Reader
from onrecord.reading import Reading

GOLD = Path(__file__).parent / "gold/dispatches/tuning"
ODD = ["\x00", "\u202e", "\u200f", "\u2066", "😀", "👩‍👩‍👧", "\ufeff", "\ud7ff", "ﷺ", "é̂̂", "“", "”", '"', "''", "«", "‘", "\x1b[31m", "\r", "\t", "\xa0", "\xad"]


def random_bytes(data: bytes, rng: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(rng.randint(1, 60)):
        out[rng.randrange(len(out))] = rng.randrange(256)
    return bytes(out)


def truncated(data: bytes, rng: random.Random) -> bytes:
    return data[: rng.randrange(len(data))]


def unbalanced(data: bytes, rng: random.Random) -> bytes:
    text = data.decode()
    marks = [i for i, c in enumerate(text) if c in "\"“”'‘’«»"]
    for i in sorted(rng.sample(marks, min(len(marks), rng.randint(1, 6))), reverse=True):
        text = text[:i] + rng.choice(["", text[i] * 2, "”", "“"]) + text[i + 1 :]
    return text.encode()


def odd_characters(data: bytes, rng: random.Random) -> bytes:
    text = data.decode()
    for _ in range(rng.randint(1, 40)):
        i = rng.randrange(len(text))
        text = text[:i] + rng.choice(ODD) + text[i:]
    return text.encode("utf-8", "replace")


def right_to_left(data: bytes, rng: random.Random) -> bytes:
    words = data.decode().split(" ")
    for _ in range(20):
        words[rng.randrange(len(words))] = rng.choice(["قال", "אמר", "‏", "السلام", "‮"])
    return " ".join(words).encode()


def one_line(data: bytes, rng: random.Random) -> bytes:
    return data.decode().replace("\n", rng.choice([" ", "", "\u2028"])).encode()


def shuffled(data: bytes, rng: random.Random) -> bytes:
    words = data.decode().split()
    rng.shuffle(words)
    return " ".join(words).encode()


def repeated(data: bytes, rng: random.Random) -> bytes:
    return rng.choice([b'"', b"a", b"said ", b"\n", b"((((", b"He said he said "]) * rng.randint(1, 3000) + data


MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    random_bytes, truncated, unbalanced, odd_characters, right_to_left, one_line, shuffled, repeated)


def mutated(count: int, seed: int = 7) -> Iterator[tuple[str, bytes]]:
    """(name of the mutation, document)."""
    rng = random.Random(seed)
    ground = [d.text.encode() for d in load(GOLD)]
    for i in range(count):
        mutation = MUTATIONS[i % len(MUTATIONS)]
        yield mutation.__name__, mutation(rng.choice(ground), rng)


def problems(reading: Reading) -> list[str]:
    """What is wrong with a reading's spans."""
    text, found = reading.document.text, []
    ids = {s.id for s in reading.statements}
    for s in reading.statements:
        roles = {"content": s.content, "cue": s.cue, "source": s.source}
        for role, spans in (*roles.items(), ("via", s.via_source), ("condition", s.condition)):
            found += [f"{role} {span} is not in the text" for span in spans if not 0 <= span[0] < span[1] <= len(text)]
        taken = Counter(c for spans in roles.values() for a, b in spans for c in range(a, b))
        if any(n > 1 for n in taken.values()):
            found.append(f"roles of {s.id} overlap: {roles}")
        if not s.content or not text[s.content[0][0] : s.content[-1][1]].strip():
            found.append(f"{s.id} has no content")
        if s.nested_in is not None and s.nested_in not in ids:
            found.append(f"{s.id} is nested in nothing")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    args = parser.parse_args()
    reader = Reader()
    outcomes: Counter[str] = Counter()
    slowest = 0.0
    for name, data in mutated(args.count):
        began = time.perf_counter()
        try:
            document = from_bytes(data, name)
        except InputError as error:
            outcomes[f"refused: {str(error)[:60]}"] += 1
            continue
        if isinstance(document, Skipped):
            outcomes[f"skipped: {document.reason[:60]}"] += 1
            continue
        wrong = problems(reader.read_document(document))
        outcomes["wrong spans" if wrong else "read"] += 1
        for line in wrong[:3]:
            print(name, line)
        slowest = max(slowest, time.perf_counter() - began)
    print(dict(outcomes), f"slowest {slowest:.2f} s")


if __name__ == "__main__":
    main()
