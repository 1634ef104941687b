"""The contacts of a record's documents, kept in its tables so that a person or a pair is answered fast."""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict

from onrecord.contacts.contact import Contact
from onrecord.contacts.find import find_contacts
from onrecord.document import Document
from onrecord.reading import Reading
from onrecord.record import Record
from onrecord.record.frontier import Frontier, look_through
from onrecord.record.rows import name_key

AT_ONCE = 100
"""Documents that are looked through in one transaction, as many at the same time as there are processors."""
FRONTIER = Frontier("contacts_until")


def behind(record: Record) -> int:
    """The number of documents whose contacts have not been looked for."""
    return FRONTIER.behind(record)


def catch_up(record: Record) -> int:
    """Look for contacts in all documents that were added since the last time; how many documents."""
    return look_through(look_on, record)


def look_on(record: Record) -> int:
    """The same for the next documents, in one transaction; how many."""
    rows = FRONTIER.next(record, AT_ONCE)
    if rows:
        with record.transaction(), ThreadPoolExecutor(os.cpu_count()) as pool:
            read = [(row["seq"], reading) for row in rows if (reading := record.reading(row["id"])) is not None]
            for (document, reading), found in zip(read, pool.map(_find, (one for _, one in read)), strict=True):
                _keep(record, document, reading, found)
            FRONTIER.move(record, rows[-1]["seq"])
    return len(rows)


def _find(reading: Reading) -> tuple[Contact, ...]:
    return find_contacts(reading.document, reading.statements)


def _keep(record: Record, document: int, reading: Reading, found: tuple[Contact, ...]) -> None:
    days = [day_of(contact, reading.document) for contact in found]
    record.backend.run_many("INSERT INTO contacts VALUES (?, ?, ?, ?)", [
        (document, nth, day, json.dumps(asdict(contact), ensure_ascii=False))
        for nth, (contact, day) in enumerate(zip(found, days, strict=True))])
    parties = {(key, key.split()[-1], day, document, nth) for nth, (contact, day) in enumerate(zip(found, days, strict=True))
               for name in (contact.a, contact.b) if (key := name_key(name))}
    record.backend.run_many("INSERT INTO contact_parties VALUES (?, ?, ?, ?, ?)", sorted(parties))


def day_of(contact: Contact, document: Document) -> str:
    """The day that a contact is looked up by: its own, else that of publication, else nothing."""
    return contact.date or (document.published or "")[:10]


def contact_from(details: str) -> Contact:
    """A contact from its row."""
    values = json.loads(details)
    return Contact(**{**values, "spans": tuple((start, end) for start, end in values["spans"])})
