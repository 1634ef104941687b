"""Correcting who is who by hand: judgements of a user, which hold against rules and models and can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from getpass import getuser

from onrecord.errors import InputError, RecordError
from onrecord.judgement import Judgement
from onrecord.merging.groups import group
from onrecord.questions.people import the_person
from onrecord.questions.types import Person
from onrecord.record import Record, name_key


def merge(record: Record, names: Sequence[str], by: str = "") -> Person:
    """Make persons (ids or names) one: the first, which the others join. Raises InputError, RecordError."""
    found = {person.id: person for person in (the_person(record, name) for name in names)}
    if len(found) < 2:
        raise InputError("merging wants two persons or more, and these are one already")
    first, *rest = found.values()
    with record.transaction():
        for other in rest:
            record.judge(Judgement("same person", first.id, other.id, True, 1.0, "user", by or user(), "merged by hand"))
            record.place("person", dict.fromkeys(record.members("person", other.id), first.id))
    return the_person(record, first.id)


def split(record: Record, name: str, parts: Sequence[str], by: str = "") -> tuple[Person, Person]:
    """Take speaker entries out of a person and make them one of their own. `parts` are entries' ids, documents' ids, or names
    as documents give them. Returns what stays and what was taken out. Raises InputError where nothing would be left."""
    person = the_person(record, name)
    members, taken = record.members("person", person.id), chosen(record, person, parts)
    out = [member for member in members if member in taken]
    stay = [member for member in members if member not in taken]
    if not out or not stay:
        raise InputError(f"{person.name or person.id}: {'nothing' if not out else 'all'} of it is chosen by {', '.join(parts)};"
                         " `onrecord people NAME --json` lists its members and aliases")
    by = by or user()
    with record.transaction():
        withdraw_between(record, stay, out, by)
        record.judge(*(Judgement("same person", stay[0], member, False, 1.0, "user", by, "split by hand") for member in out))
        record.judge(*(Judgement("same person", out[0], member, True, 1.0, "user", by, "split by hand") for member in out[1:]))
        record.place("person", dict.fromkeys(stay, stay[0]) | dict.fromkeys(out, out[0]))
    return the_person(record, stay[0]), the_person(record, out[0])


def chosen(record: Record, person: Person, parts: Iterable[str]) -> set[str]:
    """The entries that ids and names choose."""
    wanted = set(parts)
    keys = {name_key(part) for part in parts} - {None}
    return {entry.id for entry in record.speakers(person=person.id, limit=1_000_000)
            if {entry.id, entry.document} & wanted or name_key(entry.speaker.name) in keys}


def withdraw_between(record: Record, stay: Sequence[str], out: Sequence[str], by: str) -> None:
    """Withdraw what says that an entry of the one side is one of the other."""
    staying, leaving = set(stay), set(out)
    for member in out:
        for judgement in record.judgements(kind="same person", about=member, limit=100_000):
            other = judgement.left if judgement.right == member else judgement.right
            if judgement.holds and other in staying and member in leaving:
                record.withdraw(judgement.id, by)


def rename(record: Record, name: str, new: str, by: str = "") -> Person:
    """Give a person a name that stands before those that documents give. Raises InputError, RecordError."""
    new = " ".join(new.split())
    if not new:
        raise InputError("what is the new name? give one")
    person = the_person(record, name)
    with record.transaction():
        for judgement in (one for member in record.members("person", person.id)
                          for one in record.judgements(kind="name", about=member)):
            if judgement.author == "user" and judgement.right != new:
                record.withdraw(judgement.id, by or user())
        record.judge(Judgement("name", person.id, new, True, 1.0, "user", by or user(), "renamed by hand"))
    return the_person(record, person.id)


def undo(record: Record, judgement: str, by: str = "") -> None:
    """Withdraw a judgement on persons, and put its persons where the judgements that are left say. Raises RecordError."""
    rows = record.rows("SELECT kind, left_id, right_id FROM judgements WHERE id = ?", (judgement,))
    if rows and rows[0]["kind"] not in ("same person", "name", "role"):
        raise RecordError(f"{judgement} is about {rows[0]['kind']}, not about people")
    with record.transaction():
        if not record.withdraw(judgement, by or user()):
            raise RecordError(f"the judgement {judgement} was withdrawn before")
        if rows[0]["kind"] == "same person":
            place_again(record, [*record.members("person", rows[0]["left_id"]), *record.members("person", rows[0]["right_id"])])


def place_again(record: Record, members: Iterable[str]) -> None:
    """Put speaker entries together as the standing judgements between them say; the first of each group gives the id."""
    order = list(dict.fromkeys(members))
    judged = {one.id: one for member in order for one in record.judgements(kind="same person", about=member, limit=100_000)
              if one.left in order and one.right in order}
    groups = group(order, judged.values())
    heads: dict[str, str] = {}
    for member in order:
        heads.setdefault(groups[member], member)
    record.place("person", {member: heads[groups[member]] for member in order})


def user() -> str:
    """Who judges: the name of the account."""
    try:
        return getuser()
    except (OSError, KeyError):
        return "user"
