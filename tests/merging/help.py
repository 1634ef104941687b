"""Documents with one statement each, made from a line "SPEAKER | CUE | CONTENT"."""

from __future__ import annotations

from onrecord.document import Document
from onrecord.merging.reports import Report, carried_over, reports_of
from onrecord.speaker import Speaker, SpeakerKind
from onrecord.statement import Kind, Polarity, Quotation, Statement

Made = tuple[Document, list[Statement]]


def document(
    name: str, text: str, said: list[tuple[str, str, str]], published: str = "2024-03-04T14:00Z", outlet: str | None = None
) -> Made:
    """A document whose statements are given as (source, cue, content), each found in the text from left to right."""
    statements = []
    for number, (source, cue, content) in enumerate(said, 1):
        start = text.index(content)
        words = source.removeprefix("President ").removeprefix("Minister ").split(",")[0]
        kind: SpeakerKind = (
            "person" if words[:1].isupper() and len(words.split()) > 1 and not words.startswith("The ") else "unnamed"
        )
        speaker = Speaker(words, kind, 1.0) if words not in ("he", "she", "") else None
        statements.append(Statement(
            f"{name}/{number}", ((start, start + len(content)),), span(text, cue), span(text, source), quotation(content), 1.0,
            speaker=speaker, polarity=polarity(cue), kinds=kinds(cue)))
    return Document(name, text, outlet=outlet or name, published=published), statements


def report(name: str, cue: str, content: str, speaker: str = "Anna Berg") -> Report:
    """One report of a one-sentence document."""
    made, statements = document(name, f"{speaker} {cue} {content}.", [(speaker, cue, content)])
    return carried_over(reports_of(made, statements))[0]


def span(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Where the words stand first."""
    return ((text.index(words), text.index(words) + len(words)),) if words else ()


def quotation(content: str) -> Quotation:
    """By the marks."""
    if '"' not in content:
        return "indirect"
    return "direct" if content.startswith('"') and content.endswith('"') else "mixed"


def polarity(cue: str) -> Polarity:
    """By the cue."""
    return "denied" if "denied" in cue or "rejected" in cue else "withheld" if "declined" in cue else "said"


def kinds(cue: str) -> tuple[Kind, ...]:
    """By the cue."""
    demanding = ("urged", "ordered", "asked", "suggested", "demanded", "called on", "advised")
    return ("demand",) if cue in demanding else ("criticism",) if cue in ("accused", "blamed") else ("claim",)
