"""The ten kinds, one definition each. docs/kinds.md is made of this tuple, and a test holds the two equal."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.statement import Kind


@dataclass(frozen=True, slots=True)
class KindDefinition:
    """A kind and the paragraph that says when it holds."""

    name: Kind
    definition: str


KINDS: tuple[KindDefinition, ...] = (
    KindDefinition(
        "claim",
        "Asserts that something is, was or happened so, including figures, beliefs and explanations. Given "
        "only when nothing more specific says all that the statement does: a warning, prediction, pledge, "
        "demand, criticism, support, denial or question is not also a claim merely because it is worded as an "
        "assertion. What somebody withholds (\"declined to comment\") is a claim unless the withheld words say "
        "otherwise.",
    ),
    KindDefinition(
        "warning",
        "Points to a danger, harm or unwelcome consequence and tells the audience to reckon with it; also a "
        "threat against somebody (\"will face consequences\").",
    ),
    KindDefinition(
        "prediction",
        "Says what will or is likely to happen, not under the speaker's own control and without being a "
        "warning. Forecast numbers and expectations are predictions.",
    ),
    KindDefinition(
        "condition",
        "Makes something that the speaker would do, accept or hold depend on something else (\"if\", \"unless\", "
        "\"only when\", \"provided that\", \"as long as\", \"until\", \"should they\"). The if-part is its condition "
        "span. A general \"if ... then\" about the world that binds nobody is not a condition, nor is \"if\" that "
        "means \"whether\". It stands beside the kind of what is conditional, mostly a pledge.",
    ),
    KindDefinition(
        "pledge",
        "Commits the speaker, or the body spoken for, to do or not to do something: a promise, vow, announced "
        "plan, agreement or stated intention.",
    ),
    KindDefinition(
        "demand",
        "Asks or tells somebody to do or stop something: an order, request, appeal, urging, advice, or a "
        "proposal for others' action. Its addressee is who should act, where said.",
    ),
    KindDefinition(
        "criticism",
        "Finds fault with a person, body, act or view: blame, accusation, condemnation, ridicule. Its "
        "addressee is whom or what it targets, where said.",
    ),
    KindDefinition(
        "support",
        "Approves, praises, endorses, thanks, backs, congratulates or welcomes.",
    ),
    KindDefinition(
        "denial",
        "Says that something alleged or asked about is not so, or rejects a claim or an offer (\"denied\", "
        "\"rejected\", \"No, we did not\").",
    ),
    KindDefinition(
        "question",
        "Asks; wants to know; also a rhetorical question where it is the whole point.",
    ),
)
NAMES: tuple[Kind, ...] = tuple(kind.name for kind in KINDS)


def as_markdown() -> str:
    """The page docs/kinds.md."""
    head = "# Kinds: what a statement does\n\nEvery statement has one or more. This page is made of `onrecord.kinds.KINDS`.\n"
    return head + "".join(f"\n## {kind.name}\n\n{kind.definition}\n" for kind in KINDS)
