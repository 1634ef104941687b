"""Who brings two parties together: a third in the sentence, by the words beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.contacts.pairs import Pair
from onrecord.contacts.parties import Standing
from onrecord.document import Span

BEFORE = re.compile(
    r"\b(?:(?:hosted|chaired|brokered|mediated|led|arranged) by|through|via|with the help of|under the \w+ of) "
    r"(?:(?:the|a) )?(?:[\w’'-]+ ){0,2}$", re.IGNORECASE)
AFTER = re.compile(
    r"^,? (?:as (?:an? |the )?(?:go-between|mediator|intermediary|broker|host|chair)|(?:\w+ )?(?:chaired|hosted|brokered|"
    r"mediat\w+|shuttl\w+|passed|carried|relayed|brought|arranged|convened|introduced))\b")


def mediator_of(text: str, span: Span, within: Sequence[Standing], pair: Pair, kind: str) -> str | None:
    """The mediator of a contact that a span states. Of a contact of the kind "mediate" the only third party in the sentence."""
    third = [one for one in within if len(one.names) == 1 and one.names[0] not in (pair.a, pair.b)]
    for one in third:
        if AFTER.search(text[one.span[1]:span[1]]) or BEFORE.search(text[span[0]:one.span[0]]):
            return one.names[0]
    names = {one.names[0] for one in third}
    return names.pop() if kind == "mediate" and len(names) == 1 else None
