"""Contacts: who meets, calls, writes to, refuses or breaks off with whom, and the network at a day."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from onrecord.contacts.ledger import behind
from onrecord.contacts.network import standing
from onrecord.contacts.over_record import ContactLine
from onrecord.contacts.over_record import contacts as asked_of
from onrecord.contacts.picture import draw
from onrecord.questions import Record
from onrecord.web.answer import ContactJson, shelf_of, show
from onrecord.web.draw import EMPTY
from onrecord.web.pages.charts import svg
from onrecord.web.pages.common import Day, Name, Number, Turning, checked, first_day, last_day, turning

router = APIRouter()
KEPT = 60.0
PER_PAGE = 30


@dataclass(frozen=True, slots=True)
class ContactsPage:
    """Contacts, newest first: all, one party's (`a`), or those between two. `at` is the day of the picture. `behind`: there are
    articles whose contacts have not been looked for yet."""

    a: str
    b: str
    since: str
    until: str
    at: str
    rows: tuple[ContactJson, ...]
    total: int
    drawn: bool
    behind: bool
    turning: Turning


@router.get("/contacts", response_model=ContactsPage)
def contacts(request: Request, a: Name = "", b: Name = "", since: Day = "", until: Day = "", at: Day = "",
             page: Number = 1) -> Response:
    """Contacts over time, and a picture of the network."""
    found = kept(request, a, b, since, until)
    rows = found[(page - 1) * PER_PAGE:page * PER_PAGE]
    return show(request, "contacts.html", ContactsPage(
        a.strip(), b.strip(), since, until, at, rows, len(found), bool(standing(found, day_of(at))),
        behind(shelf_of(request).record) > 0, turning(page, len(found), PER_PAGE)))


@router.get("/contacts/network.svg", response_class=Response)
def network(request: Request, a: Name = "", b: Name = "", since: Day = "", until: Day = "", at: Day = "") -> Response:
    """For every pair how it stands: at a day, or now."""
    whose = " and ".join(filter(None, (a.strip(), b.strip())))
    title = "Contacts" + (f" of {whose}" if whose else "") + (f", as reported by {at}" if at else "")
    picture = draw(standing(kept(request, a, b, since, until), day_of(at)), title)
    return svg(picture.encode("utf-8", "replace") if picture else EMPTY)


def day_of(at: str) -> str | None:
    """The day of the picture. Raises InputError."""
    return checked(at) if at else None


def kept(request: Request, a: str, b: str, since: str, until: str) -> tuple[ContactLine, ...]:
    """The answer, kept a while: the page and its picture ask the same. Of two parties the first may be left out."""
    one, other = (a.strip(), b.strip()) if a.strip() else (b.strip(), "")

    def ask(record: Record) -> tuple[ContactLine, ...]:
        return asked_of(record, one or None, other or None, since=first_day(since), until=last_day(until))

    return shelf_of(request).keep(("contacts", one, other, since, until), ask, KEPT)
