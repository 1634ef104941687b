"""What is kept beside the documents: sources that were skipped, feeds and their entries."""

from __future__ import annotations

from onrecord.record.backend import Backend
from onrecord.record.rows import Feed, FeedEntry, StoredSkip

MOST_TRIES = 3
"""How often an entry that cannot be fetched is asked for."""


def skipped(backend: Backend, inside: bool, limit: int, offset: int) -> list[StoredSkip]:
    """What was not read, by source."""
    sql = f"""SELECT skipped.source, what, reason, documents.id AS document, at
        FROM skipped LEFT JOIN documents ON documents.seq = skipped.document
        {'' if inside else 'WHERE document = 0'} ORDER BY skipped.source, what, reason LIMIT ? OFFSET ?"""
    return [StoredSkip(row["source"], row["what"], row["reason"], row["document"], row["at"])
            for row in backend.rows(sql, (limit, offset))]


def feed(backend: Backend, url: str) -> Feed:
    """What is known of a feed; nothing but its address at first."""
    rows = backend.rows("SELECT * FROM feeds WHERE url = ?", (url,))
    return Feed(**{name: rows[0][name] for name in ("url", "etag", "modified", "checked", "problem")}) if rows else Feed(url)


def note_feed(backend: Backend, known: Feed) -> None:
    """Keep what is known of a feed."""
    backend.run("""INSERT INTO feeds VALUES (?, ?, ?, ?, ?) ON CONFLICT (url) DO UPDATE SET etag = excluded.etag,
                modified = excluded.modified, checked = excluded.checked, problem = excluded.problem""",
                (known.url, known.etag, known.modified, known.checked, known.problem))


def feeds(backend: Backend) -> list[Feed]:
    """All feeds that were asked, by address."""
    rows = backend.rows("SELECT * FROM feeds ORDER BY url")
    return [Feed(**{name: row[name] for name in ("url", "etag", "modified", "checked", "problem")}) for row in rows]


def entries(backend: Backend) -> list[FeedEntry]:
    """All entries of feeds that were tried, by address."""
    rows = backend.rows("SELECT link, stamp, tries, done FROM entries ORDER BY link")
    return [FeedEntry(row["link"], row["stamp"], row["tries"], bool(row["done"])) for row in rows]


def put_entry(backend: Backend, entry: FeedEntry) -> None:
    """Keep an entry as another record had it; what this one knows of it goes before."""
    backend.run("INSERT INTO entries VALUES (?, ?, ?, ?) ON CONFLICT (link) DO NOTHING",
                (entry.link, entry.stamp, entry.tries, int(entry.done)))


def wants_entry(backend: Backend, link: str, stamp: str) -> bool:
    """Whether an entry is new, changed, or may be tried again."""
    rows = backend.rows("SELECT stamp, tries, done FROM entries WHERE link = ?", (link,))
    return not rows or rows[0]["stamp"] != stamp or (not rows[0]["done"] and rows[0]["tries"] < MOST_TRIES)


def note_entry(backend: Backend, link: str, stamp: str, done: bool) -> None:
    """Count a try; a new stamp begins to count anew."""
    backend.run("""INSERT INTO entries VALUES (?, ?, 1, ?) ON CONFLICT (link) DO UPDATE SET stamp = excluded.stamp,
                done = excluded.done,
                tries = CASE WHEN entries.stamp = excluded.stamp THEN entries.tries + 1 ELSE 1 END""", (link, stamp, int(done)))
