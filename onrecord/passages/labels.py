"""The questions that the passage network answers, and their possible answers."""

from __future__ import annotations

LABELS: dict[str, tuple[str, ...]] = {
    "kinds": ("claim", "warning", "prediction", "condition", "pledge", "demand", "criticism", "support", "denial", "question"),
    "commitment": ("none", "pledge", "threat", "offer", "assurance", "warning", "prediction"),
    "position": ("none", "for", "against", "condition", "undecided", "withheld"),
    "state": ("none", "held", "planned", "offered", "refused", "ended", "denied"),
    "manner": ("meet", "call", "write", "negotiate", "visit", "mediate", "talk"),
    "outcome": (
        "killed", "wounded", "missing", "displaced", "evacuated", "rescued", "arrested", "captured", "freed", "sentenced",
        "infected", "hospitalised", "destroyed", "damaged", "cut", "hired", "pledged", "planned", "delivered", "ordered",
        "forecast",
    ),
    "implied": (
        "none", "other", "people", "price", "duration", "prison sentence", "cost", "money", "aid", "fine", "land",
        "compensation", "soldiers", "pay rise", "jobs", "depth", "wage", "salary", "share price", "exchange rate", "profit",
        "damages", "debt", "length", "settlement", "revenue", "ransom", "electricity",
    ),
    "fate": ("open", "kept", "broken", "overtaken", "withdrawn", "cannot be settled"),
}
"""kinds: what a statement does. commitment: its type. position: on the topic in front. state, manner: of the contact between
the parties a and b. outcome, implied: of what a figure counts; implied: the noun that its text leaves out. fate: of the promise
in front, by the passage."""

MANY = frozenset(("kinds", "outcome"))
"""The heads of which several answers may hold at once."""

HEADS = tuple(LABELS)

TAGS = ("condition", "deadline", "towards", "evidence", "what", "where", "party", "begins")
"""The words that are looked for in a passage; party: a person, body or group that acts, begins: the first word of one."""
