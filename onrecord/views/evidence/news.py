"""What `onrecord watch` says: what is new for a question since it was last asked."""

from __future__ import annotations

from onrecord.evidence.answer import Answer
from onrecord.evidence.matrix import Item
from onrecord.views.evidence import wording
from onrecord.views.evidence.terminal import entry, wrapped
from onrecord.views.pieces import flat


def news(answer: Answer, width: int) -> str:
    """The question, what contradicts what led, what else is new, how the ranking moved."""
    held = {one.statement: one for one in answer.items}
    lines = [wrapped(flat(answer.question.question), width)]
    found = answer.changes
    if found is None:
        return "\n".join([*lines, wrapped(f"first run: {len(answer.placed)} items; {wording.lead(answer)}", width, "  ")])
    if not found.any:
        return "\n".join([*lines, f"  nothing new since {found.since}"])
    groups: list[tuple[str, list[Item]]] = [
        (f"AGAINST WHAT LED ({wording.named(found.leaders_before)})", [held[name] for name in found.contradicting]),
        ("NEW", [held[name] for name in found.new if name not in found.contradicting]),
        ("OTHER FIT OR WEIGHT", [held[name] for name in found.rated_anew])]
    for title, items in groups:
        if items:
            lines.append(f"  {title}")
            lines += [line for one in items for line in entry(one, width)]
    lines += [f"  no longer there: {name}" for name in found.gone]
    for one in answer.ranking:
        before = found.scores_before.get(one.name)
        moved = f"{before:g} → {one.score:g}" if before is not None and before != one.score else f"{one.score:g}"
        lines.append(f"  {one.rank}. {flat(one.name)}: inconsistency {moved}")
    return "\n".join(lines)
