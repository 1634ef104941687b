"""The record as a server holds it: a reading connection a thread, one thread that writes, numbers that are kept a while."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as LateError
from dataclasses import dataclass
from typing import Any, TypeVar

from onrecord.errors import TimeLimitError
from onrecord.questions import Record

T = TypeVar("T")
WRITE_SECONDS = 60.0
"""How long a visitor waits for a change; another program may be writing."""
LONG_SECONDS, SHORT_SECONDS, PATIENT_SECONDS = 20.0, 1.0, 120.0
"""How long a visitor waits for numbers over the whole record if there are none yet, and if there are older ones; how long
finding them may take."""
MOST_KEPT = 400


@dataclass(slots=True)
class _Kept:
    """Something that took a while to find."""

    value: Any
    at: float
    version: int


class Shelf:
    """Opens the record where it is needed. What `write` returned is in the record, also after a kill."""

    def __init__(self, address: str, seconds: float) -> None:
        """Opens the record once for writing, which brings an older one up to date. Raises RecordError."""
        self._address, self._seconds = address, seconds
        self._local = threading.local()
        self._writer = ThreadPoolExecutor(1, "writer")
        self._renewer = ThreadPoolExecutor(1, "renewer")
        self._kept: dict[Any, _Kept] = {}
        self._asked: dict[Any, Future[Any]] = {}
        self._lock = threading.Lock()
        self._version = 0
        self._own = self._writer.submit(Record.open, address).result()

    @property
    def record(self) -> Record:
        """This thread's connection, for reading under the time limit."""
        found: Record | None = getattr(self._local, "record", None)
        if found is None:
            found = self._local.record = Record.open(self._address, read_only=True, seconds=self._seconds)
        return found

    def write(self, change: Callable[[Record], T]) -> T:
        """Carry out a change in the one thread that writes, one after the other; returns once it is lasting."""
        future: Future[T] = self._writer.submit(self._changed, change)
        try:
            return future.result(WRITE_SECONDS)
        except LateError as error:
            future.cancel()
            raise TimeLimitError("the record is busy; look whether it was saved, and try again") from error

    def _changed(self, change: Callable[[Record], T]) -> T:
        try:
            return change(self._own)
        finally:
            self._version += 1

    def keep(self, key: Any, find: Callable[[Record], T], seconds: float = 30.0, *, whole: bool = False) -> T:
        """What `find` gives, found anew after a change made here, and in the background once it is `seconds` old. `whole`: it
        asks the whole record, so it is always found in the background, and a visitor waits only if there is nothing to show.
        Raises TimeLimitError then, where it takes too long."""
        kept = self._kept.get(key)
        if kept is None or kept.version != self._version:
            return self._waited(key, find, kept) if whole else self._renew(key, find, self.record)
        if time.monotonic() - kept.at > seconds:
            self._ask(key, find)
        value: T = kept.value
        return value

    def ahead(self, key: Any, find: Callable[[Record], Any]) -> None:
        """Find something over the whole record in the background, before anybody asks."""
        self._ask(key, find)

    def _waited(self, key: Any, find: Callable[[Record], T], kept: _Kept | None) -> T:
        try:
            return self._ask(key, find).result(SHORT_SECONDS if kept else LONG_SECONDS)
        except LateError as error:
            if kept is None:
                raise TimeLimitError("the whole record is being counted; load the page again in a moment") from error
        value: T = kept.value
        return value

    def _ask(self, key: Any, find: Callable[[Record], T]) -> Future[T]:
        """Have it found in the background, once at a time."""
        with self._lock:
            asked = self._asked.get(key)
            if asked is None or asked.done():
                asked = self._asked[key] = self._renewer.submit(lambda: self._renew(key, find, self._patient))
        return asked

    @property
    def _patient(self) -> Record:
        """The background's connection: what it asks may take long."""
        found: Record | None = getattr(self._local, "patient", None)
        if found is None:
            found = self._local.patient = Record.open(self._address, read_only=True, seconds=PATIENT_SECONDS)
        return found

    def _renew(self, key: Any, find: Callable[[Record], T], record: Record) -> T:
        version = self._version
        value = find(record)
        with self._lock:
            while len(self._kept) >= MOST_KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[key] = _Kept(value, time.monotonic(), version)
            if len(self._asked) > MOST_KEPT:
                self._asked = {name: one for name, one in self._asked.items() if not one.done()}
        return value

    def close(self) -> None:
        """Finish what is being written, then close."""
        self._writer.submit(self._own.close).result()
        self._writer.shutdown()
        self._renewer.shutdown(cancel_futures=True)
