-- Headings and texts of sections are said like titles: section-2-heading, section-2-text. SQLite changes no CHECK in place.
CREATE TABLE file_correction_new (
  id        INTEGER PRIMARY KEY,
  sha256    TEXT NOT NULL REFERENCES original (sha256),
  field     TEXT NOT NULL CHECK (field IN ('title', 'issuer', 'year', 'date') OR field LIKE 'section-%'),
  value     TEXT,                      -- NULL: the file does not say it
  seen      TEXT,                      -- what had been read
  said_by   TEXT NOT NULL,
  note      TEXT,
  said_at   TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT                       -- NULL while it stands
);
INSERT INTO file_correction_new
  SELECT id, sha256, field, value, seen, said_by, note, said_at, undone_by, undone_at FROM file_correction;
DROP TABLE file_correction;
-- the view reports names the table, which is gone for this moment
PRAGMA legacy_alter_table = ON;
ALTER TABLE file_correction_new RENAME TO file_correction;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX file_correction_standing ON file_correction (sha256, field) WHERE undone_at IS NULL;
