"""What a speaker is, from the words beside the first full mention of the name: may she bind what she speaks of?"""

from __future__ import annotations

import re

from onrecord.kinds.sentences import expand
from onrecord.statement import Statement

_NEAR = 60
_TOKEN = re.compile(r"[a-z]+")


_NAME = re.compile(r"[^\W\d_][\w’'-]+")
_APPOSITIVE = re.compile(r",? (?:who )?(?:runs|leads|heads|chairs)\b[^,.;\n]{1,60}|, (?:the|its|his|her|an?) [^,.;\n]{1,60},")


class Roles:
    """Words near the first mention of each name of one text, found once a name."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, frozenset[str]] = {}

    def words(self, statement: Statement) -> frozenset[str]:
        """The lower-case words of the source, of the speaker's role and body, and those beside the name's first mention."""
        source = " ".join(self._text[a:b] for a, b in statement.source)
        words = frozenset(_TOKEN.findall(expand(source)))
        speaker = statement.speaker
        if speaker is not None:
            words |= frozenset(_TOKEN.findall(expand(" ".join(filter(None, (speaker.role, speaker.body))))))
        full = speaker.name if speaker is not None and speaker.name else source
        names = [word for word in _NAME.findall(full) if word[0].isupper()]
        return words | self._beside(re.sub(r"['’]s?$", "", names[-1])) if names else words

    def _beside(self, name: str) -> frozenset[str]:
        if name not in self._known:
            self._known[name] = frozenset(_TOKEN.findall(self._near(self._text.find(name), name).lower()))
        return self._known[name]

    def _near(self, at: int, name: str) -> str:
        """The words before the name in its clause, and after it those of an appositive or of "who runs ..."."""
        if at < 0:
            return ""
        before = re.split(r"[.\n;:]\s", self._text[max(0, at - _NEAR):at])[-1]
        end = at + len(name)
        after = _APPOSITIVE.match(self._text, end, end + 2 * _NEAR)
        return f"{before} {after.group()}" if after else before
