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
from onrecord.record.rows import name_key

AT_ONCE = 200
"""Documents that are looked through in one transaction, as many at the same time as there are processors."""
BEHIND = """SELECT seq, id FROM documents WHERE seq > (SELECT coalesce(max(document), 0) FROM contacts_until)
    ORDER BY seq LIMIT ?"""


def behind(record: Record) -> bool:
    """Are there documents whose contacts have not been looked for?"""
    return bool(record.rows(BEHIND, (1,)))


def catch_up(record: Record) -> int:
    """Look for contacts in the documents that were added since the last time; how many documents."""
    total = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        while rows := record.rows(BEHIND, (AT_ONCE,)):
            with record.transaction():
                read = [(row["seq"], reading) for row in rows if (reading := record.reading(row["id"])) is not None]
                for (document, reading), found in zip(read, pool.map(_find, (one for _, one in read)), strict=True):
                    _keep(record, document, reading, found)
                record.backend.run("DELETE FROM contacts_until")
                record.backend.run("INSERT INTO contacts_until VALUES (?)", (rows[-1]["seq"],))
            total += len(rows)
    return total


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
