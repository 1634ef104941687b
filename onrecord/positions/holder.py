"""Whose attitude a clause tells: the speaker's own, that of a body spoken for, or somebody else's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.positions.english import Token

_SELF = frozenset("i we me us myself ourselves he she they".split())
_OTHERS_WHEN_QUOTED = frozenset("he she they you".split())
_SMALL = frozenset(
    """that the a an 's is are was were be been has have had do does did will would shall can could may might must should
not never
no also still again now ever always once both and or only even all any to so too "  “ ” ' ‘ ,""".split()
)
_PERSONS = frozenset(
    """president premier minister chancellor governor mayor chairman chairwoman chair envoy ambassador king queen prince
princess
bishop archbishop pope colleague rival rivals opponent opponents critic critics predecessor successor boss husband wife
brother sister father mother
secretary general commander chief director inspector judge deputy leader spokesman spokeswoman lawyer adviser aide captain
coach owner commissioner
senator lord sheriff marshal colonel admiral speaker treasurer enemy enemies ally allies neighbour neighbours counterpart
friend professor doctor""".split()
)
_BODIES = frozenset(
    """government party country nation state union company firm board council city town province region ministry cabinet
team club bank
bloc faction group organisation organization association members lobby movement church hospital university school office
court committee parliament
congress army police department agency fund trust federation league alliance administration village island canton people
side camp family""".split()
)
_STOPS = frozenset("of in at from on for with by which who whose that under over near to".split())


@dataclass(frozen=True, slots=True)
class Holder:
    """Who speaks, as words: `own` names and describes the speaker, `others` are the names of the other speakers of the text.

    `speaks_for`: may it be a body's view that is told (a spokeswoman, a president)? `quoted`: do "I" and "we" mean the
speaker,
    and "he" somebody else?"""

    own: frozenset[str]
    others: frozenset[str]
    speaks_for: bool = False
    quoted: bool = False

    def is_other(self, subject: Sequence[Token]) -> bool:
        """Is the subject of an attitude somebody else?"""
        words = _head(
            [
                token
                for token in subject
                if token.form[0].isalpha() and token.form not in _SMALL and not token.form.endswith("ly")
            ]
        )
        if not words:
            return False
        forms = [token.form for token in words]
        if self.quoted and forms[-1] in _OTHERS_WHEN_QUOTED:
            return True
        if forms[-1] in _SELF:
            return False
        if self.others & set(forms) and not self.own & set(forms):
            return True
        if self.own & set(forms) and forms[-1] not in _PERSONS - self.own:
            return False
        return self._is_stranger(words)

    def _is_stranger(self, words: list[Token]) -> bool:
        last = words[-1]
        if last.form in _PERSONS:
            return True
        if last.form in _BODIES or not last.capital:
            return False
        titled = any(word.form in _PERSONS or word.form in ("mr", "mrs", "ms", "dr", "sir") for word in words)
        return titled or not self.speaks_for


def _head(words: list[Token]) -> list[Token]:
    """The words up to the head of a noun phrase: "the premier of Ostrel" ends with "premier"."""
    cut = next((place for place, word in enumerate(words) if place and word.form in _STOPS), len(words))
    return words[:cut]


_REPRESENTS = frozenset(
    """spokesman spokeswoman spokesperson president premier chancellor minister chairman chairwoman chair leader head
director chief
executive delegate envoy ambassador secretary governor mayor king queen headman prince boss captain founder owner manager
lobby coordinator commissioner
treasurer elder elders deputy speaker general commander principal rector dean bishop archbishop abbot superintendent
convener steward shopsteward""".split()
)


def represents(words: Iterable[str]) -> bool:
    """May somebody described so tell the view of a body?"""
    return not _REPRESENTS.isdisjoint(words)
