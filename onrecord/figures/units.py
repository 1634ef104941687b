
"""Units and currencies: how they are written, what they convert to.

Own table instead of pint: these forty units are all that news uses, pint takes longer to import than an article takes to
read (docs/figures.md has the measurement), and it does not know "per cent", "bn" or "lira". Factors: BIPM SI brochure and
NIST SP 811; a month is 1/12 and a year 365.2425 days.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 365.2425 / 12, "year": 365.2425}
"""Days in the period that a rate is per."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its written forms (a regular expression), dimension, factor and offset to the dimension's base unit."""

    name: str
    forms: str
    dimension: str
    factor: float = 1.0
    offset: float = 0.0


# Where two forms share a beginning the longer one is tried first (the table is joined in the order of length).
UNITS = (
    Unit("percentage point", r"percentage[ -]points?|%[ -]?points?|pps?|ppts?", "points"),
    Unit("basis point", r"basis[ -]points?|bps?", "points", 0.01),
    Unit("percent", r"per[ -]?cent|percent|pct|pc|%", "share"),
    Unit("ppm", r"ppm|parts per million", "ppm"),
    Unit("minute", r"minutes?|mins?", "time", 1 / 1440),
    Unit("hour", r"hours?|hrs?", "time", 1 / 24),
    Unit("day", r"days?|nights?", "time"),
    Unit("week", r"weeks?", "time", 7.0),
    Unit("month", r"months?", "time", DAYS["month"]),
    Unit("year", r"years?|yrs?", "time", DAYS["year"]),
    Unit("kilometre", r"km|kms|kilomet(?:re|er)s?", "length", 1000.0),
    Unit("metre", r"met(?:re|er)s?", "length"),
    Unit("centimetre", r"cm|centimet(?:re|er)s?", "length", 0.01),
    Unit("millimetre", r"mm|millimet(?:re|er)s?", "length", 0.001),
    Unit("mile", r"miles?", "length", 1609.344),
    Unit("foot", r"feet|foot|ft", "length", 0.3048),
    Unit("inch", r"inch(?:es)?", "length", 0.0254),
    Unit("km/h", r"km/h|kmh|kph|kilomet(?:re|er)s? (?:an|per) hour", "speed"),
    Unit("mph", r"mph|miles (?:an|per) hour", "speed", 1.609344),
    Unit("hectare", r"hectares?|ha", "area", 1e4),
    Unit("acre", r"acres?", "area", 4046.8564224),
    Unit("square kilometre", r"square[ -]kilomet(?:re|er)s?|sq\.? ?km|km²|km2", "area", 1e6),
    Unit("square mile", r"square[ -]miles?|sq\.? ?mi(?:les)?", "area", 2589988.110336),
    Unit("square metre", r"square[ -]met(?:re|er)s?|sq\.? ?m|m²|m2", "area"),
    Unit("cubic metre", r"cubic[ -]met(?:re|er)s?|m³|m3", "volume", 1000.0),
    Unit("litre", r"lit(?:re|er)s?", "volume"),
    Unit("barrel", r"barrels?|bbl", "volume", 158.987294928),
    Unit("kilogram", r"kg|kgs|kilos?|kilogram(?:me)?s?", "mass"),
    Unit("tonne", r"metric tons?|tonnes?|tons?", "mass", 1000.0),
    Unit("megawatt", r"MW|megawatts?", "power"),
    Unit("gigawatt", r"GW|gigawatts?", "power", 1000.0),
    Unit("gigawatt-hour", r"GWh|gigawatt[ -]hours?", "energy"),
    Unit("terawatt-hour", r"TWh|terawatt[ -]hours?", "energy", 1000.0),
    Unit("celsius", r"degrees?(?: (?:celsius|centigrade|c))?(?! f(?:\b|ahr))|°c|celsius|c|°", "temperature"),
    Unit("fahrenheit", r"degrees? (?:fahrenheit|f)|°f|fahrenheit|f", "temperature", 5 / 9, -32.0),
    Unit("magnitude", r"magnitude", "magnitude"),
)
BY_NAME = {unit.name: unit for unit in UNITS}

# ISO 4217 by sign. "$" alone is the American one unless the text names another.
SIGNS = {
    "US$": "USD",
    "SFr": "CHF",
    "DKr": "DKK",
    "NKr": "NOK",
    "SKr": "SEK",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "S$": "SGD",
    "R$": "BRL",
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "₴": "UAH",
    "₩": "KRW",
    "₪": "ILS",
    "₦": "NGN",
    "Rs": "INR",
    "Rs.": "INR",
    "zł": "PLN",
}
CODES = (
    "USD EUR GBP JPY CNY INR RUB TRY UAH KRW ILS NGN PLN CHF SEK NOK DKK AUD CAD NZD HKD SGD BRL ZAR MXN CZK HUF RON AED "
    "SAR EGP PKR THB IDR PHP VND MYR ARS CLP COP"
).split()
CURRENCY_WORDS = {
    r"us dollars?|american dollars?|u\.s\. dollars?": "USD",
    r"australian dollars?": "AUD",
    r"canadian dollars?": "CAD",
    r"new zealand dollars?": "NZD",
    r"hong kong dollars?": "HKD",
    r"singapore dollars?": "SGD",
    r"dollars?|bucks": "USD",
    r"euros?": "EUR",
    r"pounds?(?: sterling)?|sterling|quid": "GBP",
    r"yen": "JPY",
    r"yuan|renminbi": "CNY",
    r"(?:indian )?rupees?": "INR",
    r"pakistani rupees?": "PKR",
    r"r(?:o)?ubles?": "RUB",
    r"(?:turkish )?liras?": "TRY",
    r"hryvnias?|hryvnya": "UAH",
    r"south korean won": "KRW",
    r"(?:new )?shekels?": "ILS",
    r"nairas?": "NGN",
    r"zlotys?|zloty": "PLN",
    r"swiss francs?|francs?": "CHF",
    r"swedish kron(?:or|a|er)|kronor": "SEK",
    r"norwegian kroner?": "NOK",
    r"danish kroner?|kroner": "DKK",
    r"reais|reals?": "BRL",
    r"rands?": "ZAR",
    r"(?:mexican )?pesos?": "MXN",
    r"korunas?": "CZK",
    r"forints?": "HUF",
    r"dirhams?": "AED",
    r"riyals?": "SAR",
    r"baht": "THB",
    r"rupiah": "IDR",
    r"kenyan shillings?|"
    r"shillings?": "KES",
    r"taka": "BDT",
    r"dong": "VND",
    r"birr": "ETB",
    r"cedis?": "GHS",
    r"rials?": "IRR",
}
# Hundredths of the currency beside them, and what they are of by themselves.
HUNDREDTHS = re.compile(r"(?:(?P<pence>p|pence)|(?P<cents>cents?))(?!\w|\.\w)")
# "won" is a verb too: it is money only straight after a scale word ("three billion won").
_WON = re.compile(r"won\b")

_MONEY_AFTER = re.compile(
    "|".join(f"(?P<c{i}>{forms})" for i, forms in enumerate(CURRENCY_WORDS)) + "|(?P<code>" + "|".join(CODES).lower() + ")",
    re.IGNORECASE,
)
_CURRENCIES = tuple(CURRENCY_WORDS.values())
_UNIT_AFTER = re.compile(
    "|".join(
        f"(?P<u{i}>{unit.forms})(?![\\w%²³])" for i, unit in sorted(enumerate(UNITS), key=lambda pair: -len(pair[1].forms))
    ),
    re.IGNORECASE,
)


def unit_at(text: str, start: int, scaled: bool) -> tuple[str, int] | None:
    """The unit or currency word written from `start` on, and where it ends. `scaled`: a scale word stands before it."""
    money = _MONEY_AFTER.match(text, start)
    if money and not text[money.end() : money.end() + 1].isalnum():
        kind, written = money.lastgroup or "", money.group()
        if kind != "code" or written.isupper():  # "try" is no currency, "TRY" is
            return (written if kind == "code" else _CURRENCIES[int(kind[1:])]), money.end()
    if scaled and _WON.match(text, start):
        return "KRW", start + 3
    found = _UNIT_AFTER.match(text, start)
    if not found or (found.end() - start == 1 and found.group() in "cCfF" and text[start - 1 : start].isspace()):
        return None
    return UNITS[int((found.lastgroup or "u0")[1:])].name, found.end()


def is_money(unit: str) -> bool:
    """Is it an ISO 4217 code?"""
    return len(unit) == 3 and unit.isupper()


def dimension(unit: str) -> str:
    """What the unit measures; units of one dimension convert. A currency and "count", "times" are dimensions of their own."""
    return BY_NAME[unit].dimension if unit in BY_NAME else unit


def convertible(one: str, other: str) -> bool:
    """Can a figure in the one be given in the other?"""
    return dimension(one) == dimension(other)


def convert(value: float, unit: str, to: str, *, difference: bool = False) -> float:
    """The value in another unit of the same dimension; a `difference` of temperatures has no offset."""
    if unit == to:
        return value
    source, target = BY_NAME[unit], BY_NAME[to]
    if difference:
        return value * source.factor / target.factor
    return (value + source.offset) * source.factor / target.factor - target.offset
