-- Files that people brought through the desk: a row once all bytes are in the spool, to be gone on with after any end of the
-- program. Times are UTC, ISO 8601.
CREATE TABLE upload (
  id          INTEGER PRIMARY KEY,
  spool_name  TEXT NOT NULL UNIQUE,    -- of the file in the spool: made by the program
  name        TEXT NOT NULL,           -- as people know it, without folders
  bytes       INTEGER NOT NULL,
  brought_by  TEXT NOT NULL,           -- the person
  received_at TEXT NOT NULL,
  begun_at    TEXT,                    -- when it was begun to be read first
  finished_at TEXT                     -- NULL while the file is in the spool
);
CREATE INDEX upload_unfinished ON upload (id) WHERE finished_at IS NULL;

-- What became of a file, or of each member of an archive.
CREATE TABLE upload_result (
  upload_id INTEGER NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
  number    INTEGER NOT NULL,          -- from 1
  member    TEXT,                      -- of an archive
  sha256    TEXT,                      -- by which its report is found; NULL where its bytes could not be had
  state     TEXT NOT NULL,             -- as in input
  known     INTEGER NOT NULL CHECK (known IN (0, 1)), -- 1: the store had it before
  told      TEXT,                      -- why it is in this state, or which file of its report counts
  advice    TEXT,
  PRIMARY KEY (upload_id, number)
) WITHOUT ROWID;
