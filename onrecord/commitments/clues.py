"""What a statement shows: the words around its content, the content's sentences, and who acts in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.commitments.conditions import find_condition, gaps
from onrecord.commitments.deadlines import find_deadline
from onrecord.commitments.types import Deadline, Passage
from onrecord.document import Span
from onrecord.kinds import lexicon
from onrecord.kinds.lemma import lemma
from onrecord.kinds.sentences import expand

_STOP = re.compile(r"[.!?…][\"”’')»]*\s+(?=[\"“‘'«(]*[A-Z0-9])|\n")
_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Fr|St|Sgt|Gen|Col|Capt|Lt|Sir|Rev|Hon|No|vs|[A-Z])\.$")
_SELF = frozenset(("i", "we"))
_THEY = frozenset(("he", "she", "it", "they"))
_OWN = frozenset(("our", "my", "his", "her", "its", "their"))
_FILLERS = frozenset(
    "also not never only now still always again all both soon then just certainly definitely clearly simply either "
    "probably really ever even yet fully personally gladly happily surely".split()
)
_MODAL = frozenset(("will", "would", "shall"))
_BEFORE_VERB = re.compile(r"\b(?:will|would|shall)\b")
_NOT_AHEAD = re.compile(
    r"\bwould (?:have|like|love|rather|prefer|often|sometimes|usually|dearly|never have|not have|call|say|describe|think|"
    r"argue|guess|suggest|add|imagine|suppose|hope|given|promised|sworn|offered|agreed|threatened|been|had|done)\b|"
    r"\b(?:told|assured|promised|telling|tells|assures) (?:him|her|them|us|me|you)\b.*"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|made|took|came|went|won|lost|gave|sold|left|kept|paid|sent|"
    r"met|stood|rose|fell|ran|began|found|"
    r"knew|saw|built|bought|brought|thought|held|drew|broke|grew|wrote|spoke|became|felt|led|meant|"
    r"spent|taught|wore|ate|drank|flew|"
    r"[a-z]{2,}ed|been)\b"
)
_ADJECTIVES = re.compile(
    r"\b(?:need|feed|seed|speed|breed|bleed|indeed|exceed|succeed|proceed|hundred|red|bed|shed|prepared|committed|"
    r"determined|united|burned-out|so-called|unexpected)\b"
)


def sentence_of(text: str, spans: tuple[Span, ...]) -> Span:
    """The sentence, or run of them, that spans stand in; never beyond their paragraphs."""
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    start = max(
        [
            text.rfind("\n", 0, first) + 1,
            *(
                m.end()
                for m in _STOP.finditer(text, max(0, first - 400), first)
                if not _ABBREVIATION.search(text[: m.start() + 1][-6:])
            ),
        ]
    )
    for match in _STOP.finditer(text, max(first, last - 1), min(len(text), last + 400)):
        if not _ABBREVIATION.search(text[: match.start() + 1][-6:]):
            return start, match.start() + len(match.group().rstrip()) if match.group().strip() else match.start()
    return start, min(len(text), last + 400)


@dataclass(frozen=True)
class Clues:
    """A passage with what the rules ask of it, each found once."""

    passage: Passage

    @cached_property
    def sentence(self) -> Span:
        """The sentence that content and cue stand in."""
        return sentence_of(self.passage.text, (*self.passage.content, *self.passage.cue))

    @cached_property
    def original(self) -> str:
        """The content as it stands."""
        return " ".join(self.passage.text[a:b] for a, b in self.passage.content)

    @cached_property
    def content(self) -> str:
        """The content in plain lower-case words, contractions opened, without quotation marks."""
        return " ".join(re.sub(r"[\"“”«»]|(?<!\w)['‘]|['’](?!\w)", " ", expand(self.original)).split())

    @cached_property
    def cue(self) -> str:
        """The attributing words, lower case."""
        return expand(" ".join(self.passage.text[a:b] for a, b in self.passage.cue))

    @cached_property
    def frame(self) -> str:
        """The sentence without its content, lower case."""
        return expand(" ... ".join(self.passage.text[a:b] for a, b in gaps(self.passage.content, self.sentence)))

    @cached_property
    def near(self) -> str:
        """The cue with a few words on either side of it, without the content, lower case."""
        if not self.passage.cue:
            return ""
        if len(self.frame) <= 140:
            return self.frame
        start, end = max(self.sentence[0], self.passage.cue[0][0] - 45), min(self.sentence[1], self.passage.cue[-1][1] + 30)
        pieces = [(max(a, start), min(b, end)) for a, b in gaps(self.passage.content, self.sentence) if a < end and b > start]
        return expand(" ... ".join(self.passage.text[a:b] for a, b in pieces))

    @property
    def cue_commits(self) -> bool:
        """Does the cue itself say what would be done: "The union would drop [its complaint]"?"""
        return (
            re.match(
                r"(?:will|would|shall) (?!say|tell|not\b|like|love|rather|prefer|be|have|never|argue|add)[a-z]+$", self.cue
            )
            is not None
        )

    @cached_property
    def clause(self) -> str:
        """The content led in by what of its clause stands before it: "The auditors, said Storm, have [to deliver]"."""
        start = self.passage.content[0][0]
        before = self.passage.text[self.sentence[0] : start]
        for a, b in sorted((*self.passage.cue, *self.passage.source), reverse=True):
            if self.sentence[0] <= a < b <= start:
                before = before[: a - self.sentence[0]] + before[b - self.sentence[0] :]
        for name in (self.passage.speaker or "").split():
            before = before.replace(name, "")
        if self.cue_commits:
            return f"{self.cue} {self.main}"
        if re.match(r"(?:and|or)\b", self.main):
            return f"{expand(before)} {self.main}"
        lead = re.search(
            r"\b(?:must|have|has|had|need|needs|ought|are|is|was|were|will|would|shall|should)\W*(?:(?:i|he|she|they)\W*)?$",
            expand(before),
        )
        return f"{lead.group().strip(' ,')} {self.main}" if lead else self.main

    @cached_property
    def quoted(self) -> bool:
        """Does the content stand in quotation marks? Then "I" and "we" are the speaker."""
        return self.original.lstrip()[:1] in '"“‘«' and self.original.rstrip()[-1:] in '"”’»'

    @cached_property
    def condition(self) -> Span | None:
        """The words on which it depends."""
        return find_condition(self.passage.text, self.passage.content, self.sentence)

    @cached_property
    def condition_words(self) -> str:
        """The condition, lower case."""
        return expand(self.passage.text[slice(*self.condition)]) if self.condition else ""

    @cached_property
    def main(self) -> str:
        """The content without its condition."""
        return " ".join(self.content.replace(self.condition_words, " ").split()) if self.condition else self.content

    @cached_property
    def deadline(self) -> Deadline | None:
        """By when, looked for in the content, then in the condition."""
        if self.passage.day is None:
            return None
        stretches = [*self.passage.content, *([self.condition] if self.condition else [])]
        lead = re.match(
            r"(?:By|On|In|Before|Until|Within|Come|This|Next|At)\b[^,.;:]{2,40},", self.passage.text[slice(*self.sentence)]
        )
        if lead and self.sentence[0] + lead.end() <= self.passage.content[0][0]:
            stretches.append((self.sentence[0], self.sentence[0] + lead.end()))
        return find_deadline(self.passage.text, stretches, self.passage.day)

    @property
    def condition_inside(self) -> bool:
        """Does the condition stand in the content?"""
        return self.condition is not None and any(a <= self.condition[0] < b for a, b in self.passage.content)

    @property
    def terms(self) -> bool:
        """Is the condition one without "if": "no boots", "Give us two more staff"?"""
        return (
            self.condition is not None
            and re.match(
                r"\W*(?:if|unless|only|provided|once|when|until|till|as|so|on|in|subject|should|were|had|the|"
                r"for|after|against|at)\b",
                self.condition_words,
            )
            is None
        )

    def each_sentence(self) -> list[Clues]:
        """The clues of each sentence of the content; these themselves where it is one."""
        pieces: list[Span] = []
        for start, end in self.passage.content:
            cuts = [
                m.end()
                for m in _STOP.finditer(self.passage.text, start, end)
                if not _ABBREVIATION.search(self.passage.text[start : m.start() + 1][-6:])
            ]
            pieces += zip([start, *cuts], [*cuts, end], strict=True)
        groups: list[tuple[Span, ...]] = []
        for a, b in pieces:
            words = self.passage.text[a:b].lstrip("\"“‘'« \n")
            if groups and words[:1].islower():
                groups[-1] = (*groups[-1], (a, b))
            elif any(c.isalnum() for c in words):
                groups.append(((a, b),))
        return [self] if len(groups) < 2 else [Part(replace(self.passage, content=group), self) for group in groups]

    # --- time --------------------------------------------------------------------------------------------------------

    @cached_property
    def ahead(self) -> bool:
        """Does a modal look ahead ("will", "would go")?"""
        return _BEFORE_VERB.search(_NOT_AHEAD.sub("", self.content)) is not None or self.led_in or self.cue_commits

    @cached_property
    def led_in(self) -> bool:
        """ "The Growers' Union will [plant 5,000 trees]": the modal stands just before the content."""
        start = self.passage.content[0][0]
        return (
            re.search(
                r"\b(?:will|shall|would|won['’]t|[’']ll)(?: not| never|,? [^,]{2,40},)? *$",
                self.passage.text[max(self.sentence[0], start - 60) : start],
            )
            is not None
        )

    @cached_property
    def past(self) -> bool:
        """Does the content tell what was, with no modal ahead?"""
        return _PAST.search(_ADJECTIVES.sub("", re.sub(r"\b(?:to be|be|get|gets) \w+ed\b", "", self.main))) is not None

    @cached_property
    def to_act(self) -> bool:
        """Is the content an infinitive of what is meant ("to pay"), not of what is claimed ("claimed to hold")?"""
        if re.search(r"\b(?:claim|profess|pretend|admit|purport|confess|report|alleg|happen|seem|appear|turn)\w*", self.cue):
            return False
        return re.match(r"(?:not |never )?to (?!the\b|a\b|his\b|her\b)[a-z]+", self.content) is not None

    # --- who acts ----------------------------------------------------------------------------------------------------

    @cached_property
    def subject(self) -> str:
        """ "self", "other" or "" (none seen): who acts in the main clause."""
        if self.to_act:
            return "self"
        tokens = re.findall(
            r"[a-z]+(?:['-][a-z]+)*|[,;:]", re.sub(r"^(?:that|and|but|so|then|in fact|now|no|yes)\b,?", "", self.main).strip()
        )
        for i, token in enumerate(tokens):
            if token in _MODAL and tokens[i + 1 : i + 2] and tokens[i + 1] in _SELF:
                return "self"
            if token in _MODAL or token in (
                "is",
                "are",
                "am",
                "was",
                "were",
                "can",
                "may",
                "might",
                "could",
                "has",
                "have",
                "must",
            ):
                return self._who(tokens[:i]) if i else self._outer_subject
        if self.cue_commits:
            return "self"
        return self._who(tokens[:1]) if tokens[:1] and tokens[0] in _SELF | _THEY else ""

    def _who(self, before: list[str]) -> str:
        words = [token for token in before if token not in _FILLERS and token not in (",", ";", ":")]
        if not words:
            return ""
        if words[-1] in _SELF or (words[-1] in _THEY and not self.quoted):
            return "self"
        if words[-1] in _THEY or words[-1] in ("you", "there", "this", "that"):
            return "other"
        named = set(re.findall(r"[a-z]+", expand(self.passage.speaker or "")))
        if words[-1] in named or (len(words) < 4 and named & set(words)):
            return "self"
        body = lemma(words[-1], lexicon.BODIES) in lexicon.BODIES
        if body and (_OWN | {"the"}) & set(words[:-1]):
            return "side"
        return "other"

    @cached_property
    def _outer_subject(self) -> str:
        """The subject stands before the content: "Brack [is unlikely to]" by the source's place."""
        before = self.passage.text[self.sentence[0] : self.passage.content[0][0]]
        words = re.findall(r"[a-z]+", expand(before))
        return self._who(words[-6:]) if words else ""

    @cached_property
    def authority(self) -> bool:
        """May the speaker bind a body: by role, or by being one?"""
        near = re.findall(r"[a-z]+", expand(f"{self.passage.role} {self.passage.speaker or ''} {self.frame}"))
        return any(lemma(word, lexicon.AUTHORITY) in lexicon.AUTHORITY for word in near)

    @cached_property
    def verb(self) -> str:
        """The verb that the modal or "to" governs; "" where there is none."""
        match = re.search(
            r"\b(?:will|would|shall|to) ((?:(?:not|never|also|only|soon|now|then|still|no longer|all|gladly|"
            r"happily) )*)([a-z]+)(?: (?:\w+ly )?([a-z]+))?",
            self.clause,
        )
        if match is None:
            return ""
        passive = match.group(2) in ("be", "get") and re.search(
            r"(?:ed|en|wn|ut|ilt|ld|ing|id|nt|de|ought)$", match.group(3) or ""
        )
        return (match.group(3) if passive else match.group(2)) or ""

    @cached_property
    def negated(self) -> bool:
        """Is the main clause's act negated?"""
        if re.match(r"\W*(?:nor|never|neither|under no|at no|no longer)\b", self.frame) and self.content[:5] in (
            "shall",
            "will ",
            "would",
        ):
            return True
        return (
            re.search(
                r"\b(?:will|would|shall) (?:not|never)\b|^(?:not|never) to\b|\b(?:am|are|is|was|were) not (?:\w+ing|to)\b|"
                r"\b(?:no|nobody|nothing|none|neither|not a|not one)\b[^.,;]{0,40}\b(?:will|would|shall)\b|"
                r"^nor\b|\bshall be no\b|\b(?:will|would) be no\b|\bno longer\b",
                f"{self.main}",
            )
            is not None
        )


@dataclass(frozen=True)
class Part(Clues):
    """One sentence of a content; what stands around it is the whole content's."""

    whole: Clues

    @cached_property
    def sentence(self) -> Span:
        """The whole content's."""
        return self.whole.sentence

    @cached_property
    def frame(self) -> str:
        """The whole content's."""
        return self.whole.frame

    @cached_property
    def near(self) -> str:
        """The whole content's."""
        return self.whole.near

    @cached_property
    def quoted(self) -> bool:
        """The whole content's."""
        return self.whole.quoted

    @cached_property
    def condition(self) -> Span | None:
        """Only one in the sentence itself."""
        return find_condition(self.passage.text, self.passage.content, self.passage.content[0])
