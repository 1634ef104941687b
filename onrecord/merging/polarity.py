"""What one report affirms and another negates: words laid side by side by key, words of contrary sense among them."""

from __future__ import annotations

from onrecord.merging.contrasts import AWAY, DEFERRING, ENDING, OPPOSITES
from onrecord.merging.lexicon import LIGHT_CONTENT, NUMBERS
from onrecord.merging.meaning import BE, FUTURE, HELD, RELEASING
from onrecord.merging.reports import Report
from onrecord.merging.text import BEGINNING, Token, alike, key_of, stem
from onrecord.merging.thesaurus import contrary

DETERMINERS = ("the", "a", "its", "his", "her", "their", "our")
PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non")
COVERED = 0.5
"""Share of the shorter report's words that must be in the other for a negation to be of the same thing."""
SAME_AROUND = 5
"""Words after a negation that both reports must have alike for it to be one that the other dropped."""
_ENDING, _DEFERRING = ({stem(word) for word in listed} for listed in (ENDING, DEFERRING))
DELAYED = key_of("delay")
_SIDES: dict[str, set[tuple[int, int]]] = {}
for _line, _sides in enumerate(OPPOSITES):
    for _side, _words in enumerate(_sides):
        for _word in _words:
            _SIDES.setdefault(key_of(_word), set()).add((_line, _side))


def opposed(x: str, y: str) -> bool:
    """Do two keys say the contrary of each other ("stay", "leave")?"""
    if contrary(x, y) or any(x == prefix + y or y == prefix + x for prefix in PREFIXES):
        return True
    return any(line == other and side != facing for line, side in _SIDES.get(x, ()) for other, facing in _SIDES.get(y, ()))


def matches(a: Report, b: Report) -> list[tuple[int, int]]:
    """Words of content that stand for each other: indexes into a.words and b.words."""
    free = {start: list(places) for start, places in b.by_beginning.items()}
    result = []
    for i in a.content:
        key = a.words[i].key
        places = free.get(key[:BEGINNING], [])
        likeness, _, at = max(((alike(key, b.words[j].key), -abs(i - j), -j) for j in places), default=(0.0, 0, 0))
        if likeness:
            result.append((i, -at))
            places.remove(-at)
    return result


def contraries(a: Report, b: Report) -> list[tuple[int, int]]:
    """Words of contrary sense, one in each report, of those that have no match: indexes into a.words and b.words."""
    return _contraries(a, b, matches(a, b))


def _contraries(a: Report, b: Report, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    left = [i for i in a.content if i not in {x for x, _ in found}]
    right = [j for j in b.content if j not in {y for _, y in found}]
    return [(i, j) for i in left for j in right if opposed(a.words[i].key, b.words[j].key)]


def negated_in_one(a: Report, b: Report) -> str | None:
    """A word that one report affirms and the other negates, of one thing that both tell; None where there is none."""
    return None if _otherwise_put(a, b) or _otherwise_put(b, a) else sign_differs(a, b)


def sign_differs(a: Report, b: Report) -> str | None:
    """A word that one report affirms and the other negates, where most words that either negates do so; None else."""
    if not (a.negates or b.negates) or "withheld" in (a.statement.polarity, b.statement.polarity):
        return None
    if _unless(a, b) or _unless(b, a):
        return None
    found = matches(a, b)
    sides = [(i, j, a.meaning.negated[i] != b.meaning.negated[j]) for i, j in found
             if (a.meaning.negated[i] or b.meaning.negated[j]) and a.words[i].key.isalpha()
             and a.words[i].key not in NUMBERS]
    other = [(i, j) for i, j, differs in sides if differs]
    if not other or 2 * len(other) <= len(sides):
        return None
    turned = any(a.meaning.negated[i] != b.meaning.negated[j] for i, j in _contraries(a, b, found))
    if a.denied != b.denied and _no_such(a, b, found):
        return None
    heads = [i for i, j in other if i in a.meaning.heads or j in b.meaning.heads]
    return None if turned else a.words[[*heads, other[0][0]][0]].form


def _no_such(a: Report, b: Report, found: list[tuple[int, int]]) -> bool:
    """Does one deny what the other says there is none of ("denied it was in talks", "there are no such talks")?"""
    return any(a.meaning.negated[i] and b.meaning.negated[j] for i, j in found
               if (j in b.meaning.heads if a.denied else i in a.meaning.heads))


def dropped_negator(a: Report, b: Report) -> str | None:
    """The word after a "not" that one report has and the other, word for word the same around it, has not: a misprint turns
    "they can't just be a fig leaf" into its contrary, whatever "not just" means elsewhere. None where there is none."""
    x, y = ([form for word in report.words for form in word.form.split()] for report in (a, b))
    return _dropped(x, y) or _dropped(y, x)


def _dropped(x: list[str], y: list[str]) -> str | None:
    for i, form in enumerate(x):
        right = x[i + 1:i + 1 + SAME_AROUND]
        if form not in ("not", "never") or not i or len(right) < SAME_AROUND:
            continue
        wanted = [x[i - 1], *right]
        if any(y[k:k + len(wanted)] == wanted for k in range(len(y) - len(wanted) + 1)):
            return right[0]
    return None


def _otherwise_put(a: Report, b: Report) -> bool:
    """Is what a negates said in b by another word ("not going too fast", "kept to the limit"), or is little the same at all?"""
    pairs = matches(a, b)
    if len(pairs) < COVERED * min(len(a.content), len(b.content)):
        return True
    told = {j for _, j in pairs}
    unmatched = [j for j in range(len(b.words)) if j not in told]
    if any(_negative(b.words[j]) or (_ended(b, j) and not b.meaning.negated[j]) for j in unmatched):
        return True
    if any(_deferred(b.words[j]) for j in unmatched) and any(w.key in (*HELD, "notyet") or w.form == "yet" for w in a.words):
        return True
    matched = {i for i, _ in pairs}
    return any(i not in matched and a.words[i].key not in LIGHT_CONTENT and a.words[i].key not in FUTURE
               for i in a.meaning.heads)


def _deferred(word: Token) -> bool:
    return word.key == DELAYED or stem(word.form) in _DEFERRING


def undone(report: Report, i: int) -> bool:
    """Is the word what is lifted or dropped ("lifted its ban")?"""
    verb = i - 1 - (i > 1 and report.words[i - 1].form in DETERMINERS)
    return verb >= 0 and stem(report.words[verb].form) in _ENDING


def _ended(report: Report, i: int) -> bool:
    """Does the word say by itself that something is not ("averted", "is off", "are gone", "stay off")?"""
    word = report.words[i]
    before = report.words[i - 1].form if i else ""
    if stem(word.form) in _ENDING:
        return True
    if word.form in ("off", "gone") and before in BE:
        follows = report.words[i + 1] if i + 1 < len(report.words) else None
        return follows is None or not (follows.content or follows.form in ("to", "through", "the", "for", "up"))
    return word.form in ("off", "out", "away", "clear") and before in AWAY


def _negative(word: Token) -> bool:
    """Is it a word that negates itself ("unaware", "impossible")?"""
    return any(word.form.startswith(p) and contrary(word.form, word.form.removeprefix(p)) for p in PREFIXES)


def _unless(a: Report, b: Report) -> bool:
    """"not sold unless paid" against "sold only if paid": the negation belongs to the word."""
    held = a.meaning.marker in HELD or any(w.form == "before" for w in a.words)
    return held and a.negates and b.meaning.marker in RELEASING
