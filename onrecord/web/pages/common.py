"""What pages share: the parameters of addresses, and turning to the next page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Literal

from fastapi import Form, Path, Query

from onrecord.errors import InputError
from onrecord.record import Filter
from onrecord.statement import Kind

Id = Annotated[str, Path(pattern=r"^[a-z][0-9a-z]{1,40}$", description="An id, as every answer gives them.")]
Words = Annotated[str, Query(max_length=500, description='Words, "a phrase", or rearm* for the beginning of a word.')]
Kinds = Annotated[list[Kind | Literal[""]], Query(description="Only statements of one of these kinds.")]
Day = Annotated[str, Query(max_length=10, description="A day as 2022-12-03, a month as 2022-12.")]
Name = Annotated[str, Query(max_length=300)]
Number = Annotated[int, Query(ge=1, le=100_000, description="The page, from 1.")]
By = Annotated[str, Form(max_length=100, description="Who says so; kept with the correction.")]
PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class Turning:
    """Where this page stands among the others."""

    number: int
    last: int
    per_page: int


def turning(number: int, total: int, per_page: int = PER_PAGE) -> Turning:
    """The place of a page among as many as `total` rows make."""
    return Turning(number, max(1, -(-total // per_page)), per_page)


def narrowed(wanted: Filter, *, since: str = "", until: str = "", outlet: str = "", kinds: tuple[Kind, ...] = ()) -> Filter:
    """A filter with days, outlet and kinds. Raises InputError for what is no day."""
    return replace(wanted, since=first_day(since), until=last_day(until), outlet=outlet or None, kinds=kinds)


def given(kinds: list[Kind | Literal[""]]) -> tuple[Kind, ...]:
    """The kinds that were chosen; a form sends an empty one for any."""
    return tuple(kind for kind in kinds if kind)


def first_day(given: str) -> str | None:
    """The first day of a day, month or year; None for nothing. Raises InputError."""
    return checked(given + "-01-01"[len(given) - 4 :] if len(given) in (4, 7) else given) if given else None


def last_day(given: str) -> str | None:
    """The last day of a day, month or year (the 31st of any month: days are compared as text). Raises InputError."""
    if not given:
        return None
    first_day(given)
    return given + "-12-31"[len(given) - 4 :] if len(given) in (4, 7) else given


def checked(given: str) -> str:
    """The day, if it is one."""
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        raise InputError(f"{given[:20]!r} is not a day; write it as 2022-12-03 or 2022-12") from None
