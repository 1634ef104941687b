"""Merging: who is who over the record, which reports are one utterance, which origins they have, where wordings part."""

from onrecord.merging.candidates import Index, MemoryIndex
from onrecord.merging.divergences import Divergence
from onrecord.merging.groups import group
from onrecord.merging.identity import load_register
from onrecord.merging.mentions import mention_id
from onrecord.merging.merge import Merged, Merger, merge, utterances
from onrecord.merging.people import MemoryPeople, People, Person
from onrecord.merging.register import read_register

__all__ = [
    "Divergence",
    "Index",
    "MemoryIndex",
    "MemoryPeople",
    "Merged",
    "Merger",
    "People",
    "Person",
    "group",
    "load_register",
    "mention_id",
    "merge",
    "read_register",
    "utterances",
]
