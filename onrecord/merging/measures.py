"""Units, weekdays and months as merging compares them."""

from __future__ import annotations

from onrecord.merging.text import key_of

_UNITS = {
    **dict.fromkeys(("km", "kilometer", "kilometre"), ("length", 1000.0)),
    **dict.fromkeys(("mile", "miles"), ("length", 1609.34)),
    **dict.fromkeys(("meter", "metre"), ("length", 1.0)),
    "cm": ("length", 0.01),
    **dict.fromkeys(("mm",), ("length", 0.001)),
    **dict.fromkeys(("centimeter", "centimetre"), ("length", 0.01)),
    **dict.fromkeys(("millimeter", "millimetre"), ("length", 0.001)),
    **dict.fromkeys(("foot", "feet", "ft"), ("length", 0.3048)),
    **dict.fromkeys(("inch", "in."), ("length", 0.0254)),
    "yard": ("length", 0.9144),
    **dict.fromkeys(("kg", "kilo", "kilogram", "kilogramme"), ("mass", 1.0)),
    **dict.fromkeys(("tonne", "ton"), ("mass", 1000.0)),
    **dict.fromkeys(("gram", "gramme", "g"), ("mass", 0.001)),
    **dict.fromkeys(("milligram", "mg"), ("mass", 1e-6)),
    **dict.fromkeys(("microgram",), ("mass", 1e-9)),
    **dict.fromkeys(("pound-weight", "lb", "lbs"), ("mass", 0.4536)),
    **dict.fromkeys(("liter", "litre"), ("volume", 1.0)),
    "gallon": ("volume", 4.546),
    "barrel": ("volume", 159.0),
    **dict.fromkeys(("hectare", "ha"), ("area", 1e4)),
    "acre": ("area", 4046.9),
    **dict.fromkeys(("kw", "kilowatt"), ("power", 1e3)),
    **dict.fromkeys(("mw", "megawatt"), ("power", 1e6)),
    **dict.fromkeys(("gw", "gigawatt"), ("power", 1e9)),
    "second": ("time", 1.0),
    "minute": ("time", 60.0),
    "hour": ("time", 3600.0),
    **dict.fromkeys(("day", "night"), ("time", 86400.0)),
    "week": ("time", 604800.0),
    "fortnight": ("time", 1209600.0),
    "month": ("time", 2629800.0),
    "year": ("time", 31557600.0),
    "decade": ("time", 315576000.0),
    "century": ("time", 3155760000.0),
    **dict.fromkeys(("%",), ("percent", 1.0)),
    "point": ("point", 1.0),
    "degree": ("degree", 1.0),
    "euro": ("euro", 1.0),
    "dollar": ("dollar", 1.0),
    "pound": ("pound", 1.0),
    "crown": ("crown", 1.0),
    "cent": ("euro", 0.01),
}
UNITS = {key_of(word): meant for word, meant in _UNITS.items()}
"""{key of a unit word: (dimension, factor to the base unit)}; exact definitions of the units, the imperial gallon."""
DAILY = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
    "annual": "year",
    "hourly": "hour",
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
