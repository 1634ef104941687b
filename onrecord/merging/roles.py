"""Who does what to whom: two reports in which the two sides of one verb have changed places."""

from __future__ import annotations

from onrecord.merging.lexicon import IRREGULAR, words
from onrecord.merging.mentions import role_key
from onrecord.merging.polarity import matches
from onrecord.merging.reports import Report
from onrecord.merging.text import Token, stem
from onrecord.merging.thesaurus import noun

REACH = 8
"""Words before and after a verb in which its two sides are looked for."""
SELF = "@"
"""The label of the speaker, named or as a pronoun."""
PRONOUNS = words("i we he she it they me us him her them")
BE = words("is are was were be been being")
LINKS = words("of from between than in at on")
"""Words after which a name does not stand as the verb's object."""
ORDER = (("before", "after"), ("above", "below"), ("inside", "outside"), ("within", "beyond"))


def roles_exchanged(a: Report, b: Report) -> tuple[str, str] | None:
    """The two sides of a verb that one report has the other way round ("A warned B", "B warned A"; "A paid B", "A was paid by
    B"); None where none is. Sides are names or the speaker; any nouns where the two use the same words."""
    if swapped := _changed_places(a, b):
        return swapped
    x, y = _labels(a), _labels(b)
    same_words = set(a.keys) == set(b.keys)
    for i, j in matches(a, b):
        if a.words[i].capital or a.words[i].form[0].isdigit():
            continue
        (doer_a, done_a), (doer_b, done_b) = _sides(a, x, i), _sides(b, y, j)
        first, second = (doer_a - done_a) & (done_b - doer_b), (done_a - doer_a) & (doer_b - done_b)
        named = {SELF, *(a.words[k].key for k in a.names)}
        if first and second and ((first | second) & named or (same_words and _verbs(a, i, b, j))):
            return f"{_shown(first)} {a.words[i].form} {_shown(second)}", f"{_shown(second)} {b.words[j].form} {_shown(first)}"
    return None


def _changed_places(a: Report, b: Report) -> tuple[str, str] | None:
    """Two nouns or names that stand each in the other's place, where all other words are the same in the same order."""
    x, y = ([w for w in r.words if w.form[0].isalnum()] for r in (a, b))
    if len(x) != len(y):
        return None
    apart = [i for i, (one, other) in enumerate(zip(x, y, strict=True)) if one.key != other.key]
    if len(apart) != 2 or [x[i].key for i in apart] != [y[i].key for i in reversed(apart)]:
        return None
    first, last = (x[i] for i in apart)
    if not all(w.content and (w.capital or noun(w.form)) for w in (first, last)) or _listed(x[apart[0] + 1:apart[1]]):
        return None
    return f"{first.form} … {last.form}", f"{last.form} … {first.form}"


def _listed(between: list[Token]) -> bool:
    """"bread and salt", "salt and bread"."""
    return any(w.form in ("and", "or") for w in between)


def order_exchanged(a: Report, b: Report) -> tuple[str, str] | None:
    """"before" and "after", "above" and "below", where the same word follows; "not before" is "after"."""
    for pair in ORDER:
        if pair == ORDER[0] and any(a.meaning.negated) != any(b.meaning.negated):
            continue
        x, y = (_following(r, pair) for r in (a, b))
        for form, key in x.items():
            other = pair[form == pair[0]]
            if other not in x and form not in y and key and y.get(other) == key:
                return f"{form} {key}", f"{other} {key}"
    return None


def _following(report: Report, forms: tuple[str, str]) -> dict[str, str]:
    """{form: key of the word that follows it}."""
    return {w.form: report.words[i + 1].key for i, w in enumerate(report.words[:-1]) if w.form in forms}


def _labels(report: Report) -> list[str]:
    """For each word its key, SELF for the speaker, "" for words without content and after LINKS."""
    name = report.speaker.name if report.speaker and report.speaker.name else ""
    own = {role_key(w.replace("’", "'").removesuffix("'s").rstrip("'")) for w in name.split()} - {""}
    inside = set(report.content)
    labels = [SELF if w.form in PRONOUNS or (i in inside and role_key(w.form) in own) else w.key if i in inside else ""
              for i, w in enumerate(report.words)]
    return ["" if any(w.form in LINKS for w in report.words[max(0, i - 2):i]) else label for i, label in enumerate(labels)]


def _sides(report: Report, labels: list[str], verb: int) -> tuple[set[str], set[str]]:
    """(who does it, to whom): before and after the verb; of a passive, after "by" and before the verb."""
    before, after = set(labels[max(0, verb - REACH):verb]) - {""}, set(labels[verb + 1:verb + 1 + REACH]) - {""}
    if not _passive(report, verb):
        return before, after
    by = next((k for k in range(verb + 1, min(verb + 1 + REACH, len(report.words))) if report.words[k].form == "by"), None)
    return (set(labels[by + 1:by + 5]) - {""} if by is not None else set()), before


def _passive(report: Report, verb: int) -> bool:
    by = any(w.form == "by" for w in report.words[verb + 1:verb + 2])
    return (by or _verb(report, verb)) and any(w.form in BE for w in report.words[max(0, verb - 2):verb])


def _verb(report: Report, i: int) -> bool:
    """A past form, as far as its ending shows."""
    form = report.words[i].form
    return form.endswith("ed") or (form in IRREGULAR and IRREGULAR[form] != form)


def _verbs(a: Report, i: int, b: Report, j: int) -> bool:
    """Are both the same verb, not only of one class ("killed", "died")?"""
    same = stem(a.words[i].form) == stem(b.words[j].form)
    return same and ((_verb(a, i) and _verb(b, j)) or _passive(a, i) or _passive(b, j))


def _shown(labels: set[str]) -> str:
    return " ".join(sorted(label.replace(SELF, "the speaker") for label in labels))
