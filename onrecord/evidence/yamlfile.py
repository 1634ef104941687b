"""Reading YAML by hand, so that every error can name its line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from onrecord.errors import InputError


@dataclass(frozen=True, slots=True)
class Part:
    """A value of a YAML file with where it stands. Every method raises InputError with file and line."""

    path: str
    node: yaml.Node

    def wrong(self, what: str) -> InputError:
        """The error that says what is wrong here."""
        return InputError(f"{self.path}:{self.node.start_mark.line + 1}: {what}")

    def fields(self, known: Sequence[str], wanted: Sequence[str] = ()) -> dict[str, Part]:
        """A mapping's values by name; only known names, each once, and all wanted ones."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self.wrong(f"here a mapping is wanted, with {', '.join(known)}")
        found: dict[str, Part] = {}
        for key, value in self.node.value:
            place = Part(self.path, key)
            if key.value not in known:
                raise place.wrong(f"{str(key.value)[:40]!r} is not known here; known are {', '.join(known)}")
            if key.value in found:
                raise place.wrong(f"{key.value!r} stands here twice")
            found[key.value] = Part(self.path, value)
        for name in wanted:
            if name not in found:
                raise self.wrong(f"{name!r} is missing here")
        return found

    @property
    def is_mapping(self) -> bool:
        """Whether it has names and values."""
        return isinstance(self.node, yaml.MappingNode)

    def items(self) -> list[Part]:
        """A list's values; a single value is a list of one."""
        if isinstance(self.node, yaml.SequenceNode):
            return [Part(self.path, node) for node in self.node.value]
        return [self]

    def names(self) -> list[tuple[str, Part]]:
        """A mapping's names and values, whatever the names."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self.wrong("here a mapping is wanted: NAME: VALUE")
        return [(Part(self.path, key).text(), Part(self.path, value)) for key, value in self.node.value]

    def text(self) -> str:
        """A value in words, in one line."""
        if not isinstance(self.node, yaml.ScalarNode) or not self.node.value.strip():
            raise self.wrong("here words are wanted")
        return " ".join(str(self.node.value).split())

    def one_of(self, known: Sequence[str], what: str) -> str:
        """A value that is one of some words."""
        if (word := self.text()) not in known:
            raise self.wrong(f"{word[:40]!r} is no {what}; known are {', '.join(known)}")
        return word

    def number(self, low: float, high: float) -> float:
        """A number between two others, both included."""
        try:
            value = float(self.text())
        except ValueError:
            raise self.wrong(f"{self.text()[:40]!r} is not a number") from None
        if not low <= value <= high:
            raise self.wrong(f"{value:g} is not between {low:g} and {high:g}")
        return value

    def day(self) -> str:
        """A day."""
        try:
            return date.fromisoformat(self.text()).isoformat()
        except ValueError:
            raise self.wrong(f"{self.text()[:40]!r} is not a day; write it as 2022-12-03") from None


def read_yaml(path: str | Path) -> Part:
    """A file's YAML. Raises InputError."""
    try:
        node = yaml.compose(Path(path).read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "not UTF-8"
        raise InputError(f"{path}: cannot be read ({why}); check the name") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f":{mark.line + 1}" if mark else ""
        raise InputError(f"{path}{where}: not YAML ({getattr(error, 'problem', None) or 'unreadable'})") from error
    if node is None:
        raise InputError(f"{path}:1: empty; a question file has question, hypotheses and indicators")
    return Part(str(path), node)
