"""The tables of a record, as migrations: each has a name, the reason that it was made for, and its statements.

What has to be computed in Python for rows that are there already (names, words) is in open.py.

Written in the SQL that SQLite and PostgreSQL share; where they part, a migration has statements for each. `seq` numbers are
given by the one writer, in the order of adding, without gaps, so that a record that was interrupted and continued is equal to
one that was not. A migration that has been released never changes; what changes the tables is a new one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.record.words import TOKENIZER


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema. `shared` runs on both databases, before what each has of its own."""

    name: str
    reason: str
    shared: tuple[str, ...] = ()
    sqlite: tuple[str, ...] = ()
    postgres: tuple[str, ...] = ()

    def statements(self, dialect: str) -> list[str]:
        """The statements for "sqlite" or "postgres"."""
        if dialect == "sqlite":
            return [*self.shared, *self.sqlite]
        return [for_postgres(sql) for sql in self.shared] + list(self.postgres)


def for_postgres(sql: str) -> str:
    """A shared statement as PostgreSQL takes it: wide numbers, no choice of how rows are laid out."""
    wide = re.sub(r"\bINTEGER\b", "BIGINT", sql).replace(" WITHOUT ROWID", "")
    return wide.replace(" REAL", " DOUBLE PRECISION").replace(" BLOB", " BYTEA")


DOCUMENTS = Migration(
    "documents and statements",
    "What was read, as it was read. A row is never changed: whatever is decided about it later stands elsewhere.",
    (
        """CREATE TABLE documents (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, address TEXT, revision INTEGER NOT NULL,
           source TEXT NOT NULL, url TEXT, outlet TEXT, title TEXT, published TEXT, language TEXT NOT NULL, came TEXT NOT NULL,
           added TEXT NOT NULL, figures TEXT NOT NULL, text TEXT NOT NULL)""",
        "CREATE INDEX documents_by_address ON documents (address, revision)",
        "CREATE INDEX documents_by_outlet ON documents (outlet, published)",
        "CREATE INDEX documents_by_date ON documents (published)",
        """CREATE TABLE speakers (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document INTEGER NOT NULL, name_key TEXT,
           name TEXT, kind TEXT NOT NULL, role TEXT, body TEXT, country TEXT)""",
        "CREATE INDEX speakers_by_document ON speakers (document)",
        "CREATE INDEX speakers_by_name ON speakers (name_key)",
        """CREATE TABLE statements (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document INTEGER NOT NULL,
           nth INTEGER NOT NULL, speaker INTEGER, speaker_confidence REAL, via INTEGER, via_confidence REAL,
           quotation TEXT NOT NULL, polarity TEXT NOT NULL, confidence REAL NOT NULL, kinds INTEGER NOT NULL,
           details TEXT NOT NULL, said_by TEXT NOT NULL, text TEXT NOT NULL)""",
        "CREATE INDEX statements_by_document ON statements (document, nth)",
        "CREATE INDEX statements_by_speaker ON statements (speaker)",
        """CREATE TABLE skipped (source TEXT NOT NULL, what TEXT NOT NULL, reason TEXT NOT NULL, document INTEGER NOT NULL,
           at TEXT NOT NULL, PRIMARY KEY (source, what, reason, document)) WITHOUT ROWID""",
    ),
)

STANDINGS = Migration(
    "judgements and where things stand",
    "Merging has to be undone without loss: judgements are kept apart, and what follows from them (which speaker entries are "
    "one person, which statements one utterance, which revision is the latest) stands in tables that can be made anew.",
    (
        """CREATE TABLE judgements (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, left_id TEXT NOT NULL,
           right_id TEXT NOT NULL, holds INTEGER NOT NULL, score REAL NOT NULL, author TEXT NOT NULL, judge TEXT NOT NULL,
           reason TEXT NOT NULL, features TEXT NOT NULL, made TEXT NOT NULL, withdrawn TEXT, withdrawn_by TEXT,
           turn INTEGER NOT NULL)""",
        "CREATE INDEX judgements_by_left ON judgements (left_id, kind)",
        "CREATE INDEX judgements_by_right ON judgements (right_id, kind)",
        "CREATE INDEX judgements_by_kind ON judgements (kind, score)",
        """CREATE TABLE document_places (document INTEGER PRIMARY KEY, origin INTEGER NOT NULL, latest INTEGER NOT NULL,
           settled INTEGER NOT NULL)""",
        "CREATE INDEX documents_by_origin ON document_places (origin)",
        "CREATE INDEX documents_unsettled ON document_places (document) WHERE settled = 0",
        "CREATE TABLE speaker_places (speaker INTEGER PRIMARY KEY, person INTEGER NOT NULL)",
        "CREATE INDEX speakers_by_person ON speaker_places (person)",
        """CREATE TABLE statement_places (statement INTEGER PRIMARY KEY, person INTEGER, utterance INTEGER NOT NULL,
           day TEXT NOT NULL, latest INTEGER NOT NULL)""",
        "CREATE INDEX statements_by_person ON statement_places (person, day, statement)",
        "CREATE INDEX statements_by_utterance ON statement_places (utterance)",
        "CREATE INDEX statements_by_day ON statement_places (day, statement)",
        """CREATE TABLE person_names (name_key TEXT NOT NULL, last_word TEXT NOT NULL, person INTEGER NOT NULL,
           speakers INTEGER NOT NULL, PRIMARY KEY (name_key, person)) WITHOUT ROWID""",
        "CREATE INDEX persons_by_last_word ON person_names (last_word, person)",
        "CREATE INDEX names_of_person ON person_names (person)",
        """INSERT INTO document_places SELECT seq, seq, CASE WHEN revision = (SELECT max(later.revision) FROM documents later
           WHERE later.address = documents.address) OR address IS NULL THEN 1 ELSE 0 END, 0 FROM documents""",
        "INSERT INTO speaker_places SELECT seq, seq FROM speakers",
        """INSERT INTO statement_places SELECT statements.seq, statements.speaker, statements.seq,
           substr(coalesce(published, ''), 1, 10), latest
           FROM statements JOIN documents ON documents.seq = statements.document
           JOIN document_places ON document_places.document = statements.document""",
    ),
)

FULL_TEXT = Migration(
    "full text",
    "Search for words, phrases and beginnings of words. SQLite's FTS5 keeps only the index and reads the words from the "
    "statements; PostgreSQL has a configuration of its own, so that neither drops stop words (\"not\" matters here).",
    sqlite=(
        f"""CREATE VIRTUAL TABLE words USING fts5 (text, said_by, content='statements', content_rowid='seq',
           tokenize='{TOKENIZER}')""",
    ),
    postgres=(
        "CREATE TEXT SEARCH DICTIONARY stem (TEMPLATE = pg_catalog.snowball, Language = english)",
        "CREATE TEXT SEARCH CONFIGURATION english_words (COPY = pg_catalog.simple)",
        "ALTER TEXT SEARCH CONFIGURATION english_words ALTER MAPPING FOR asciiword, word, numword WITH stem",
        "CREATE TABLE words (statement BIGINT PRIMARY KEY, tokens tsvector NOT NULL)",
        "CREATE INDEX words_tokens ON words USING gin (tokens)",
    ),
)

FEEDS = Migration(
    "feeds",
    "Following a feed politely needs to know what it said of its own age, and which entries were seen.",
    (
        """CREATE TABLE feeds (url TEXT PRIMARY KEY, etag TEXT, modified TEXT, checked TEXT NOT NULL, problem TEXT)""",
        """CREATE TABLE entries (link TEXT PRIMARY KEY, stamp TEXT NOT NULL, tries INTEGER NOT NULL, done INTEGER NOT NULL)""",
    ),
)

MERGING = Migration(
    "what merging looks up",
    "A new document is compared with the few that share speakers, quoted words or wording with it, and its speakers with the "
    "few persons of like names; so the time a document takes does not grow with the record. See onrecord/settling/.",
    (
        "CREATE TABLE merge_documents (document INTEGER PRIMARY KEY, decided TEXT NOT NULL)",
        "CREATE TABLE merge_keys (name TEXT NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (name, document)) WITHOUT ROWID",
        "CREATE TABLE merge_people (person TEXT PRIMARY KEY, state TEXT NOT NULL)",
        """CREATE TABLE merge_people_keys (name TEXT NOT NULL, person TEXT NOT NULL, seen INTEGER NOT NULL,
           PRIMARY KEY (name, person)) WITHOUT ROWID""",
        "CREATE INDEX merge_people_latest ON merge_people_keys (name, seen)",
    ),
)

MEANING = Migration(
    "meaning",
    "Search by meaning compares vectors of statements, which are kept by blocks of numbers; see onrecord/meaning/index.py.",
    ("""CREATE TABLE meanings (block INTEGER PRIMARY KEY, version TEXT NOT NULL, until INTEGER NOT NULL,
       vectors BLOB NOT NULL)""",),
)

ASKED = Migration(
    "questions asked",
    "What a question file gave when it was last asked, so that the next run can say what changed; see onrecord/evidence/.",
    ("""CREATE TABLE asked (question TEXT NOT NULL, run INTEGER NOT NULL, at TEXT NOT NULL, answer TEXT NOT NULL,
       PRIMARY KEY (question, run)) WITHOUT ROWID""",),
)

AUTHORS = Migration(
    "authors",
    "Who wrote a document stands in its metadata and is asked for; what was added before has none.",
    ("ALTER TABLE documents ADD COLUMN author TEXT",),
)

COMMITMENTS = Migration(
    "commitments",
    "Which statements are commitments, by when they are due, and which later documents bear on them: found once as documents "
    "are added, so that a speaker's track record is read and not worked out. Made by rule; see onrecord/commitments/.",
    (
        """CREATE TABLE commitments (statement INTEGER PRIMARY KEY, type TEXT NOT NULL, due TEXT NOT NULL,
           details TEXT NOT NULL)""",
        "CREATE INDEX commitments_by_due ON commitments (due, statement)",
        """CREATE TABLE outcomes (statement INTEGER NOT NULL, document INTEGER NOT NULL, state TEXT NOT NULL,
           details TEXT NOT NULL, PRIMARY KEY (statement, document)) WITHOUT ROWID""",
        "CREATE TABLE commitments_until (document INTEGER PRIMARY KEY)",
    ),
)

CONTACTS = Migration(
    "contacts",
    "Who meets, calls or refuses whom is asked by person and pair over all documents: found once as documents are added, with "
    "a row for each party to look it up by. Made by rule from the text, and can be made anew; see onrecord/contacts/.",
    (
        """CREATE TABLE contacts (document INTEGER NOT NULL, nth INTEGER NOT NULL, day TEXT NOT NULL, details TEXT NOT NULL,
           PRIMARY KEY (document, nth)) WITHOUT ROWID""",
        "CREATE INDEX contacts_by_day ON contacts (day, document, nth)",
        """CREATE TABLE contact_parties (name_key TEXT NOT NULL, last_word TEXT NOT NULL, day TEXT NOT NULL,
           document INTEGER NOT NULL, nth INTEGER NOT NULL, PRIMARY KEY (name_key, day, document, nth)) WITHOUT ROWID""",
        "CREATE INDEX contact_parties_by_last_word ON contact_parties (last_word, day)",
        "CREATE INDEX contact_parties_of ON contact_parties (document, nth)",
        "CREATE TABLE contacts_until (document INTEGER PRIMARY KEY)",
    ),
)

COUNTED = Migration(
    "statements counted by person",
    "How much somebody said is asked for on every page about them; the index holds all that counting looks at.",
    ("CREATE INDEX statements_counted ON statement_places (person, latest, utterance)",),
)

_CALLED = " || '\n' || ".join(f"coalesce({column}, '')" for column in ("name", "kind", "role", "body", "country"))
FORMS = Migration(
    "how documents call somebody",
    "The names and roles of somebody who speaks daily stand in thousands of entries, of a few forms: counting the forms of a "
    "person needs the index alone. The key is the form's parts, a line each.",
    (
        """CREATE TABLE forms (seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT, kind TEXT NOT NULL, role TEXT,
           body TEXT, country TEXT)""",
        f"""INSERT INTO forms SELECT row_number() OVER (ORDER BY min(seq)), {_CALLED}, name, kind, role, body, country
           FROM speakers GROUP BY name, kind, role, body, country""",
        "ALTER TABLE speaker_places ADD COLUMN form INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE speaker_places ADD COLUMN document INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE speaker_places ADD COLUMN day TEXT NOT NULL DEFAULT ''",
        f"""UPDATE speaker_places SET document = found.document, form = found.form, day = found.day FROM
           (SELECT entry.seq AS speaker, entry.document, forms.seq AS form,
            substr(coalesce(documents.published, ''), 1, 10) AS day FROM
            (SELECT seq, document, {_CALLED} AS called FROM speakers) entry JOIN forms ON forms.key = entry.called
            JOIN documents ON documents.seq = entry.document) found WHERE found.speaker = speaker_places.speaker""",
        "CREATE INDEX speakers_called ON speaker_places (person, form, day, document)",
    ),
)

CORRECTED = Migration(
    "corrected kinds",
    "Who asks for warnings wants what a person called one, too: the kinds that a user gave, where there are such.",
    ("ALTER TABLE statement_places ADD COLUMN kinds INTEGER",),
)

MIGRATIONS = (DOCUMENTS, STANDINGS, FULL_TEXT, FEEDS, MERGING, MEANING, ASKED, AUTHORS, COMMITMENTS, CONTACTS, COUNTED, FORMS,
              CORRECTED)
LEDGER = "CREATE TABLE migrations (name TEXT PRIMARY KEY, reason TEXT NOT NULL, applied TEXT NOT NULL)"
