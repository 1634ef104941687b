"""Contacts: who meets, calls, writes to, refuses, breaks off with whom, and who mediates, as coverage states it."""

from onrecord.contacts.contact import STATES, TYPES, Contact
from onrecord.contacts.find import find_contacts

__all__ = ["STATES", "TYPES", "Contact", "find_contacts"]
