-- The lines of tables that people drew on files, each time all that stand on a file. Nothing of it is ever deleted. Times are
-- UTC, ISO 8601.
CREATE TABLE drawn_tables (
  id        INTEGER PRIMARY KEY,
  sha256    TEXT NOT NULL REFERENCES original (sha256),
  grids     TEXT NOT NULL,             -- JSON: pages, corners and lines in points
  said_by   TEXT NOT NULL,
  note      TEXT,
  said_at   TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT                       -- NULL while it stands
);
CREATE UNIQUE INDEX drawn_tables_standing ON drawn_tables (sha256) WHERE undone_at IS NULL;

-- A reading between such lines names its reader with the number of the drawing. Of the readings of a file those of the drawing
-- that stands count before all others, and those of drawings that do not stand after them.
ALTER TABLE reading ADD COLUMN drawn_tables_id INTEGER REFERENCES drawn_tables (id);
ALTER TABLE reading ADD COLUMN precedence INTEGER NOT NULL DEFAULT 0; -- 1: by the drawing that stands, -1: by another

DROP VIEW versions;
CREATE VIEW versions AS
  SELECT reading.id, reading.report_id, coalesce(body.name, reading.issuer) AS issuer,
         coalesce(report.year, reading.year) AS year, reading.sha256, reading.name,
         original.media_type, original.arrived_at, reading.reader, reading.read_at, reading.verdict, reading.finality,
         CASE
           WHEN reading.report_id IS NULL THEN NULL
           WHEN reading.id = report.reading_id THEN 'current'
           WHEN EXISTS (SELECT 1 FROM reading AS later
                         WHERE later.sha256 = reading.sha256
                           AND (later.finality = 'final', later.precedence, later.id)
                             > (reading.finality = 'final', reading.precedence, reading.id))
             THEN 'reread'
           WHEN EXISTS (SELECT 1 FROM input AS here
                         WHERE here.sha256 = reading.sha256
                           AND NOT EXISTS (SELECT 1 FROM input AS later JOIN reading AS stated ON stated.sha256 = later.sha256
                                            WHERE later.path = here.path AND later.id > here.id
                                              AND later.sha256 <> here.sha256
                                              AND stated.report_id = reading.report_id))
             THEN 'equal'
           ELSE 'replaced'
         END AS standing,
         reading.record
    FROM reading
    JOIN original ON original.sha256 = reading.sha256
    LEFT JOIN report ON report.id = reading.report_id
    LEFT JOIN body ON body.id = report.body_id;

-- That somebody drew lines is a change like others.
CREATE TABLE change_before AS SELECT * FROM change;
DROP TABLE change;
CREATE TABLE change (
  id            INTEGER PRIMARY KEY,
  kind          TEXT NOT NULL CHECK (kind IN ('figure', 'description', 'file', 'body', 'tables')),
  action        TEXT NOT NULL CHECK (action IN ('set', 'clear', 'take-back')), -- clear: what was read counts again
  field         TEXT NOT NULL,         -- of the figure or the description; otherwise the kind
  sha256        TEXT REFERENCES original (sha256), -- the file that it is about; NULL of bodies
  body_id       INTEGER REFERENCES body (id),      -- of bodies: the one,
  other_body_id INTEGER REFERENCES body (id),      -- and the other
  before_value  TEXT,                  -- of tables: the pages on which they were drawn
  before_status TEXT,                  -- of a figure
  after_value   TEXT,                  -- NULL: nothing stands there
  said_by       TEXT NOT NULL,
  note          TEXT,
  said_at       TEXT NOT NULL,
  row_id        INTEGER,               -- of what was set, in the table of its kind
  takes_back    INTEGER REFERENCES change (id),
  ended_by      INTEGER REFERENCES change (id) -- the change by which this one ceased to stand
);
INSERT INTO change SELECT * FROM change_before ORDER BY id;
DROP TABLE change_before;
CREATE INDEX change_by_time ON change (said_at, id);
CREATE INDEX change_by_person ON change (said_by, said_at, id);
CREATE INDEX change_by_file ON change (sha256, field, said_at, id);
CREATE INDEX change_by_bodies ON change (body_id, other_body_id);
CREATE INDEX change_by_row ON change (kind, row_id);
CREATE INDEX change_by_end ON change (ended_by);
