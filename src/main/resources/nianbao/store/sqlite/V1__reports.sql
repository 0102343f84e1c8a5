-- A run of ingest, and what became of each file in it.
CREATE TABLE run (
  id         INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,            -- UTC, ISO 8601
  ended_at   TEXT,                     -- NULL while it runs, and for ever if it was cut off
  reader     TEXT NOT NULL             -- version of the program
);

CREATE TABLE run_file (
  id        INTEGER PRIMARY KEY,
  run_id    INTEGER NOT NULL REFERENCES run (id),
  path      TEXT NOT NULL,             -- as found, absolute; archive.zip!/member for a member
  sha256    TEXT,                      -- NULL where the bytes could not be had
  outcome   TEXT NOT NULL CHECK (outcome IN ('stored', 'known')),
  report_id INTEGER REFERENCES report (id) ON DELETE SET NULL,
  at        TEXT NOT NULL
);
CREATE INDEX run_file_report ON run_file (report_id);

-- What one version of the program read from one file's bytes.
CREATE TABLE report (
  id              INTEGER PRIMARY KEY,
  sha256          TEXT,
  reader          TEXT NOT NULL,
  name            TEXT NOT NULL,
  media_type      TEXT,
  bytes           INTEGER,
  pages           INTEGER,
  text_source     TEXT,
  title           TEXT,
  issuer          TEXT,
  year            INTEGER,
  template        TEXT,
  document_number TEXT,
  signatory       TEXT,
  verdict         TEXT NOT NULL,
  final           INTEGER NOT NULL CHECK (final IN (0, 1)), -- 0: worth another try (out of time, no OCR)
  read_at         TEXT NOT NULL,
  record          TEXT NOT NULL                             -- the whole record, JSON
);
CREATE UNIQUE INDEX report_once ON report (sha256, reader) WHERE sha256 IS NOT NULL;
CREATE INDEX report_by_year ON report (year, issuer);

CREATE TABLE figure (
  report_id    INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  field        TEXT NOT NULL,
  value        NUMERIC,
  raw          TEXT,
  status       TEXT NOT NULL,
  confidence   REAL,
  page         INTEGER,
  box_left     REAL,
  box_top      REAL,
  box_right    REAL,
  box_bottom   REAL,
  table_number INTEGER,
  row_number   INTEGER,
  column_number INTEGER,
  PRIMARY KEY (report_id, field)
) WITHOUT ROWID;

CREATE TABLE identity (
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  id        TEXT NOT NULL,
  verdict   TEXT NOT NULL,
  expected  NUMERIC,
  actual    NUMERIC,
  PRIMARY KEY (report_id, id)
) WITHOUT ROWID;

CREATE TABLE problem (
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  number    INTEGER NOT NULL,          -- in the order of the record
  code      TEXT NOT NULL,
  page      INTEGER,
  message   TEXT NOT NULL,
  PRIMARY KEY (report_id, number)
) WITHOUT ROWID;

-- What other programs may rely on (docs/formats.md). Of the same bytes, the latest reading.
CREATE VIEW reports AS
  SELECT id, sha256, name, media_type, pages, text_source, title, issuer, year, template,
         document_number, signatory, verdict, reader, read_at, record
    FROM report
   WHERE sha256 IS NULL
      OR id = (SELECT max(same.id) FROM report AS same WHERE same.sha256 = report.sha256);

CREATE VIEW figures AS
  SELECT reports.id AS report_id, reports.issuer, reports.year, reports.verdict, reports.name,
         figure.field, figure.value, figure.raw, figure.status, figure.confidence, figure.page,
         figure.box_left, figure.box_top, figure.box_right, figure.box_bottom,
         figure.table_number, figure.row_number, figure.column_number
    FROM reports JOIN figure ON figure.report_id = reports.id;
