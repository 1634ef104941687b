"""Plain forms of English words by small rules: contractions opened, dictionary forms that a lexicon is asked for."""

from __future__ import annotations

import re
from functools import lru_cache


def word_set(text: str) -> frozenset[str]:
    """The words of a list that is written as one string."""
    return frozenset(text.split())


_IRREGULAR = dict(
    pair.split("=") for pair in word_set(
        "said=say told=tell wrote=write written=write thought=think found=find swore=swear sworn=swear spoke=speak "
        "spoken=speak felt=feel knew=know known=know saw=see seen=see held=hold made=make gave=give given=give "
        "took=take taken=take put=put went=go gone=go came=come hit=hit tore=tear torn=tear began=begin begun=begin "
        "bet=bet fought=fight laid=lay lay=lay sought=seek meant=mean understood=understand undertook=undertake "
        "undertaken=undertake forbade=forbid forbidden=forbid stood=stand shot=shoot heard=hear read=read "
        "foresaw=foresee foreseen=foresee foretold=foretell begged=beg pled=plead was=be were=be is=be are=be am=be "
        "been=be being=be has=have had=have did=do does=do done=do drew=draw lied=lie lying=lie died=die dying=die "
        "stole=steal stolen=steal broke=break broken=break struck=strike kept=keep beset=beset brought=bring "
        "thrown=throw threw=throw withheld=withhold sang=sing sank=sink sunk=sink ran=run lost=lose left=leave "
        "forecast=forecast misled=mislead upheld=uphold hurt=hurt frozen=freeze hidden=hide "
        "hid=hide sold=sell built=build rebuilt=rebuild bought=buy sent=send withdrawn=withdraw chosen=choose shut=shut "
        "paid=pay poured=pour"
    )
)
_CONTRACTIONS = tuple((re.compile(pattern), plain) for pattern, plain in (
    (r"\bcan't\b", "can not"), (r"\bwon't\b", "will not"), (r"\bshan't\b", "shall not"),
    (r"n't\b", " not"), (r"'ll\b", " will"), (r"'re\b", " are"), (r"'ve\b", " have"), (r"\bi'm\b", "i am"),
    (r"\blet's\b", "let us"),
    (r"\b(i|you|he|she|it|we|they|who|there)'d (better|been|had|gone|done|seen)\b", r"\1 had \2"),
    (r"\b(i|you|he|she|it|we|they|who|there)'d\b", r"\1 would"),
    (r"\b(he|she|it|that|there|what|who|where|how)'s\b", r"\1 is"),
))
_GOING = re.compile(r"\b(?:am|is|are|was|were) (not )?going to\b")
_DOUBLED = re.compile(r"([bdgklmnprt])\1$")


def expand(text: str) -> str:
    """Lower case, straight apostrophes, "won't" as "will not"."""
    text = text.lower().replace("’", "'").replace("‘", "'").replace("cannot", "can not").replace("gonna", "going to")
    if "'" in text:
        text = text.replace("''", '"')
        for pattern, plain in _CONTRACTIONS:
            text = pattern.sub(plain, text)
    return _GOING.sub(r"will \1", text) if "going to" in text else text


@lru_cache(maxsize=20_000)
def lemma(word: str, known: frozenset[str]) -> str:
    """The dictionary form of a lower-case word that is in `known`; the word itself where none is."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return next((form for form in _forms(word) if form in known), word)


def _forms(word: str) -> list[str]:
    forms = [word]
    for ending in ("s", "es", "ed", "d", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            forms += [stem, _DOUBLED.sub(r"\1", stem), stem + "e"]
            if stem.endswith("i"):
                forms.append(stem[:-1] + "y")
    return forms
