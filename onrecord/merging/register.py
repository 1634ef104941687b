"""A register of people and bodies that the user brings: aliases, offices with dates, Wikidata ids.

CSV: columns name, aliases (separated by |), kind, role, body, country, from, until, wikidata; several rows of one name are one
entry. YAML: a list of mappings with name, aliases, kind, wikidata and roles (a list of role, body, country, from, until).
FollowTheMoney: JSON lines or a list of entities with schema Person, Organization, PublicBody, Company, and
Position/Occupancy."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.errors import InputError, MissingExtraError

BODIES = {"Organization", "PublicBody", "Company", "LegalEntity"}


@dataclass(frozen=True, slots=True)
class Office:
    """One office that an entry held; days as day numbers, 0 where open."""

    role: str
    body: str = ""
    country: str = ""
    first: int = 0
    last: int = 0

    def held_on(self, day: int) -> bool:
        """Was it held on this day? A day of 0 is unknown and does not rule it out."""
        return not day or ((not self.first or self.first <= day) and (not self.last or day <= self.last))


@dataclass(frozen=True, slots=True)
class Entry:
    """One person or body of a register."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "person"
    wikidata: str | None = None
    offices: tuple[Office, ...] = ()


def read_register(path: str | Path) -> list[Entry]:
    """The entries of a register file by its ending: .csv, .yaml, .yml, .json, .jsonl, .ijson, .ftm. InputError says what
    is wrong."""
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: the register cannot be read: {error}") from error
    try:
        if path.suffix == ".csv":
            return from_rows(csv.DictReader(text.splitlines()))
        if path.suffix in (".yaml", ".yml"):
            return [_entry(row) for row in _yaml(text)]
        return from_entities(_json(text))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(f"{path}: not a register: {error}") from error


def from_rows(rows: Iterable[Mapping[str, str | None]]) -> list[Entry]:
    """Entries from CSV rows; the rows of one name (and Wikidata id) give one entry with all its offices."""
    made: dict[tuple[str, str], dict[str, Any]] = {}
    for number, row in enumerate(rows, 2):
        name = (row.get("name") or "").strip()
        if not name:
            raise ValueError(f"line {number}: a name is wanted")
        entry = made.setdefault((name, row.get("wikidata") or ""), {"name": name, "aliases": [], "roles": []})
        entry["aliases"] += [a.strip() for a in (row.get("aliases") or "").split("|") if a.strip()]
        entry["kind"], entry["wikidata"] = row.get("kind") or "person", row.get("wikidata") or None
        if row.get("role"):
            entry["roles"].append({key: row.get(key) or "" for key in ("role", "body", "country", "from", "until")})
    return [_entry(row) for row in made.values()]


def _entry(row: Mapping[str, Any]) -> Entry:
    offices = tuple(Office(str(r["role"]), str(r.get("body") or ""), str(r.get("country") or ""), _day(r.get("from")),
                           _day(r.get("until"))) for r in row.get("roles") or ())
    name, wikidata = str(row["name"]), row.get("wikidata")
    return Entry(str(wikidata or row.get("id") or name), name, tuple(dict.fromkeys(map(str, row.get("aliases") or ()))),
                 str(row.get("kind") or "person"), wikidata, offices)


def from_entities(rows: list[dict[str, Any]]) -> list[Entry]:
    """Entries from FollowTheMoney entities; positions come from `position` and from Occupancy entities."""
    positions = {r["id"]: r.get("properties", {}) for r in rows if r.get("schema") == "Position"}
    held: dict[str, list[Office]] = {}
    for row in rows:
        if row.get("schema") == "Occupancy":
            values = row.get("properties", {})
            post = positions.get(_first(values, "post"), {})
            held.setdefault(_first(values, "holder"), []).append(Office(
                _first(post, "name"), _first(post, "organization"), _first(post, "country"), _day(_first(values, "startDate")),
                _day(_first(values, "endDate"))))
    return [_from_entity(r, held.get(r["id"], [])) for r in rows if r.get("schema") == "Person" or r.get("schema") in BODIES]


def _from_entity(row: dict[str, Any], held: list[Office]) -> Entry:
    values = row.get("properties", {})
    names = [*values.get("name", []), *values.get("alias", []), *values.get("weakAlias", [])]
    if not names:
        raise ValueError(f"entity {row['id']} has no name")
    country = _first(values, "country") or _first(values, "nationality")
    offices = [*held, *(Office(p, "", country) for p in values.get("position", []))]
    return Entry(
        row["id"],
        names[0],
        tuple(dict.fromkeys(names[1:])),
        "person" if row["schema"] == "Person" else "organization",
        _first(values, "wikidataId") or None,
        tuple(offices),
    )


def _first(values: Mapping[str, Any], key: str) -> str:
    found = values.get(key) or [""]
    return str(found[0] if isinstance(found, list) else found)


def _day(value: object, ) -> int:
    """A day number of "2022", "2022-09" or "2022-09-06", 0 for nothing."""
    if not value:
        return 0
    text = str(value)[:10]
    return date.fromisoformat(text + "-01-01"[len(text) - 4:] if len(text) < 10 else text).toordinal()


def _json(text: str) -> list[dict[str, Any]]:
    rows = (
        json.loads(text) if text.lstrip().startswith("[") else [json.loads(line) for line in text.splitlines() if line.strip()]
    )
    return [row for row in rows if isinstance(row, dict)]


def _yaml(text: str) -> list[dict[str, Any]]:
    try:
        import yaml
    except ImportError as error:
        raise MissingExtraError("a YAML register needs pyyaml: pip install pyyaml") from error
    try:
        rows = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ValueError(str(error).replace("\n", " ")) from error
    return [row for row in rows if isinstance(row, dict)]
