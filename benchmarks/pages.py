"""How fast the pages answer: a record of many statements, several visitors at once.

    python -m benchmarks.record 8600 --record b.record --merging names     makes one of 100,000 statements
    python -m benchmarks.pages --record b.record --clients 8 --rounds 6

Starts `onrecord serve` in a process of its own, asks every kind of page once (so that the server's numbers are there), then has
the visitors ask pages in random order. Prints milliseconds by page, and how long an article of 5,000 words with 200 statements
takes to render. One line of JSON.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from urllib.parse import quote

import httpx

from benchmarks.coverage import Piece, compose, pieces
from benchmarks.record import WORDS
from onrecord.questions import Record
from onrecord.web.pages.article import read_page
from onrecord.web.templates import environment

PORT = 8791
TOPICS = ("peace talks", "grain", "nuclear weapons", "winter", "troops")
LONG = 5000


def addresses(address: str, chance: random.Random) -> dict[str, Callable[[], str]]:
    """By page, what makes the address of one of them."""
    with Record.open(address, read_only=True) as record:
        statements = [row["id"] for row in record.rows("SELECT id FROM statements ORDER BY seq DESC LIMIT 500")]
        documents = [row["id"] for row in record.rows("SELECT id FROM documents ORDER BY seq DESC LIMIT 500")]
        persons = [row["id"] for row in record.rows("""SELECT s.id FROM (SELECT person, sum(speakers) AS n FROM person_names
            GROUP BY person ORDER BY n DESC LIMIT 60) best JOIN speakers s ON s.seq = best.person""")]
        names = [row["name_key"] for row in record.rows("SELECT name_key FROM person_names ORDER BY speakers DESC LIMIT 100")]
    return {
        "overview": lambda: "/", "people": lambda: f"/people?page={chance.randrange(1, 5)}", "divergences": lambda: "/divergences",
        "article": lambda: f"/articles/{chance.choice(documents)}", "statement": lambda: f"/statements/{chance.choice(statements)}",
        "utterance": lambda: f"/utterances/u{chance.choice(statements)[1:]}",
        "speaker": lambda: f"/speakers/{chance.choice(persons)}", "search": lambda: f"/search?q={quote(chance.choice(WORDS))}",
        "search by speaker": lambda: f"/search?speaker={quote(chance.choice(names))}&q={quote(chance.choice(WORDS))}",
        "newest": lambda: f"/search?page={chance.randrange(1, 10)}", "feed": lambda: f"/search.atom?q={quote(chance.choice(WORDS))}",
        "figures": lambda: "/figures", "skipped": lambda: "/skipped",
        "positions": lambda: f"/positions?topic={quote(chance.choice(TOPICS))}",
        "commitments": lambda: f"/commitments?speaker={quote(chance.choice(names))}",
        "track record": lambda: f"/speakers/{chance.choice(persons)}/form",
        "contacts": lambda: f"/contacts?a={quote(chance.choice(names))}", "questions": lambda: "/questions",
        "corrections": lambda: "/corrections", "add": lambda: "/add",
    }


def visit(base: str, makers: dict[str, Callable[[], str]], rounds: int, seed: int, times: dict[str, list[float]]) -> None:
    """One visitor."""
    chance = random.Random(seed)
    with httpx.Client(base_url=base, timeout=60) as client:
        for name in chance.sample(sorted(makers) * rounds, rounds * len(makers)):
            began = time.monotonic()
            answer = client.get(makers[name](), follow_redirects=True)
            times[name].append((time.monotonic() - began) * 1000)
            if answer.status_code != 200:
                print(name, answer.status_code, answer.url, file=sys.stderr)


def measured(times: dict[str, list[float]]) -> dict[str, dict[str, float]]:
    """Half, 95th of a hundred, and longest."""
    return {name: {"p50": round(statistics.median(found), 1), "p95": round(sorted(found)[int(len(found) * 0.95)], 1),
                   "max": round(max(found), 1)} for name, found in sorted(times.items())}


def rendering() -> dict[str, float]:
    """An article of about 5,000 words and 200 statements: milliseconds for its page and its HTML."""
    chance, stock = random.Random(1), pieces()
    chosen: list[Piece] = []
    while sum(len(one.text.split()) for one in chosen) < LONG:
        chosen.append(chance.choice(stock))
    reading = compose(chosen, {"war": "war"}, 1, chance)
    template, spent = environment().get_template("article.html"), []
    for _ in range(5):
        began = time.process_time()
        page = read_page(reading, reading, {}, {}, {})
        html = template.render(page=page, path="/", query="", token="", visitor="")
        spent.append((time.process_time() - began) * 1000)
    return {"words": len(reading.document.text.split()), "statements": len(reading.statements), "bytes": len(html),
            "milliseconds of processor time": round(statistics.median(spent), 1)}


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", required=True)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=6)
    options = parser.parse_args()
    makers, base = addresses(options.record, random.Random(7)), f"http://127.0.0.1:{PORT}"
    server = subprocess.Popen([sys.executable, "-m", "onrecord", "serve", "--record", options.record, "--port", str(PORT)],
                              stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        server.stdout.readline()
        first: dict[str, list[float]] = defaultdict(list)
        visit(base, makers, 1, 0, first)
        times: dict[str, list[float]] = defaultdict(list)
        visitors = [threading.Thread(target=visit, args=(base, makers, options.rounds, seed, times))
                    for seed in range(1, options.clients + 1)]
        for one in visitors:
            one.start()
        for one in visitors:
            one.join()
    finally:
        server.terminate()
        server.wait()
    print(json.dumps({"clients": options.clients, "milliseconds": measured(times), "the very first": measured(first),
                      "long article": rendering()}))


if __name__ == "__main__":
    main()
