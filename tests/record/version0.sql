-- A record as the first version of the schema wrote it: only the migration "documents and statements". Never changed.
CREATE TABLE migrations (name TEXT PRIMARY KEY, reason TEXT NOT NULL, applied TEXT NOT NULL);
CREATE TABLE documents (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, address TEXT, revision INTEGER NOT NULL,
  source TEXT NOT NULL, url TEXT, outlet TEXT, title TEXT, published TEXT, language TEXT NOT NULL, came TEXT NOT NULL,
  added TEXT NOT NULL, figures TEXT NOT NULL, text TEXT NOT NULL);
CREATE INDEX documents_by_address ON documents (address, revision);
CREATE INDEX documents_by_outlet ON documents (outlet, published);
CREATE INDEX documents_by_date ON documents (published);
CREATE TABLE speakers (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document INTEGER NOT NULL, name_key TEXT,
  name TEXT, kind TEXT NOT NULL, role TEXT, body TEXT, country TEXT);
CREATE INDEX speakers_by_document ON speakers (document);
CREATE INDEX speakers_by_name ON speakers (name_key);
CREATE TABLE statements (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document INTEGER NOT NULL,
  nth INTEGER NOT NULL, speaker INTEGER, speaker_confidence REAL, via INTEGER, via_confidence REAL,
  quotation TEXT NOT NULL, polarity TEXT NOT NULL, confidence REAL NOT NULL, kinds INTEGER NOT NULL,
  details TEXT NOT NULL, said_by TEXT NOT NULL, text TEXT NOT NULL);
CREATE INDEX statements_by_document ON statements (document, nth);
CREATE INDEX statements_by_speaker ON statements (speaker);
CREATE TABLE skipped (source TEXT NOT NULL, what TEXT NOT NULL, reason TEXT NOT NULL, document INTEGER NOT NULL,
  at TEXT NOT NULL, PRIMARY KEY (source, what, reason, document)) WITHOUT ROWID;
INSERT INTO migrations VALUES ('documents and statements', 'as it was', '2026-11-22T20:00:00+00:00');
INSERT INTO documents VALUES (1, 'd1', 'a.example/1', 1, 'a.txt', 'https://a.example/1', 'The Lantern', 'Old', '2024-03-05', 'en',
  '["file", "a.txt"]', '2026-11-22T20:00:00+00:00', '[]', 'Ana Ruiz said the bridge would open.');
INSERT INTO documents VALUES (2, 'd2', 'a.example/1', 2, 'a.txt', 'https://a.example/1', 'The Lantern', 'New', '2024-03-06', 'en',
  '["file", "a.txt"]', '2026-11-22T20:00:00+00:00', '[]', 'Ana Ruiz said the bridge would not open.');
INSERT INTO speakers VALUES (1, 'p1', 1, 'ana ruiz', 'Ana Ruiz', 'person', NULL, NULL, NULL);
INSERT INTO speakers VALUES (2, 'p2', 2, 'ana ruiz', 'Ana Ruiz', 'person', NULL, NULL, NULL);
INSERT INTO statements VALUES (1, 's1', 1, 0, 1, 0.9, NULL, NULL, 'indirect', 'said', 0.9, 1,
  '{"content":[[14,35]],"cue":[[9,13]],"source":[[0,8]],"kinds":["claim"]}', 'Ana Ruiz', 'the bridge would open');
INSERT INTO statements VALUES (2, 's2', 2, 0, 2, 0.9, NULL, NULL, 'indirect', 'said', 0.9, 1,
  '{"content":[[14,39]],"cue":[[9,13]],"source":[[0,8]],"kinds":["claim"]}', 'Ana Ruiz', 'the bridge would not open');
INSERT INTO skipped VALUES ('b.txt', 'document', 'it is empty', 0, '2026-11-22T20:00:00+00:00');
PRAGMA application_id = 1869509221;
