-- From readings of single files to reports with versions. What version 1 called a report was one reading of one file;
-- a report is one body and one year, and each reading of each file that stated it is a version.
-- Times are UTC, ISO 8601. Hashes are SHA-256 in lower case hex.

DROP VIEW figures;
DROP VIEW reports;
DROP INDEX report_once;
DROP INDEX report_by_year;
DROP INDEX run_file_report;
ALTER TABLE run RENAME TO v1_run;
ALTER TABLE run_file RENAME TO v1_run_file;
ALTER TABLE report RENAME TO v1_report;
ALTER TABLE figure RENAME TO v1_figure;
ALTER TABLE identity RENAME TO v1_identity;
ALTER TABLE problem RENAME TO v1_problem;

-- A start of the program that wrote to the store.
CREATE TABLE run (
  id         INTEGER PRIMARY KEY,
  command    TEXT NOT NULL,
  program    TEXT NOT NULL,            -- version
  host       TEXT NOT NULL,
  pid        INTEGER NOT NULL,         -- of the process on that host, to tell one at work from one that was cut off
  started_at TEXT NOT NULL,
  ended_at   TEXT                      -- NULL while it runs, and for ever if it was cut off
);

CREATE TABLE run_setting (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  name   TEXT NOT NULL,
  value  TEXT NOT NULL,
  PRIMARY KEY (run_id, name)
);

-- How many inputs of a run ended in each state.
CREATE TABLE run_count (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  state  TEXT NOT NULL,
  count  INTEGER NOT NULL,
  PRIMARY KEY (run_id, state)
);

-- What a rerun has to read: chosen at its beginning, so that one that was cut off goes on where it was.
CREATE TABLE run_file (
  run_id  INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  sha256  TEXT NOT NULL REFERENCES original (sha256),
  done_at TEXT,
  PRIMARY KEY (run_id, sha256)
);

-- A file's bytes, each once. The number grows with arrival: of two files the newer has the greater one.
CREATE TABLE original (
  id         INTEGER PRIMARY KEY,
  sha256     TEXT NOT NULL UNIQUE,
  bytes      INTEGER,
  media_type TEXT,
  name       TEXT NOT NULL,            -- as records name it
  path       TEXT NOT NULL,            -- where it was first found; archive.zip!/member for a member
  container  TEXT REFERENCES original (sha256), -- the archive that holds it, of a member: that is what is kept
  archived   INTEGER NOT NULL CHECK (archived IN (0, 1)), -- 1: in the archive folder; 0: only where it was found
  arrived_at TEXT NOT NULL
);
CREATE INDEX original_by_container ON original (container);

-- A path or address that was seen, with the bytes that it brought; other bytes at the same path are another row. The
-- number grows with each arrival: of two rows of a path, the greater one is what stands there now.
CREATE TABLE input (
  id            INTEGER PRIMARY KEY,
  path          TEXT NOT NULL,         -- absolute, or an address; archive.zip!/member for a member
  container     TEXT,                  -- the archive's path, of a member
  members       INTEGER,               -- of an archive that holds files of their own: how many
  sha256        TEXT,                  -- NULL until the bytes are known
  state         TEXT CHECK (state IN ('ingested', 'duplicate', 'not-a-report', 'rejected', 'failed-retry', 'quarantined')),
  reason        TEXT,                  -- for a person
  brought_by    TEXT NOT NULL,         -- who or what
  run_id        INTEGER NOT NULL REFERENCES run (id),
  arrivals      INTEGER NOT NULL,      -- how often these bytes came to this path
  first_seen_at TEXT NOT NULL,
  seen_at       TEXT NOT NULL,
  finished_at   TEXT,
  CHECK ((state IS NULL) = (finished_at IS NULL))
);
CREATE UNIQUE INDEX input_once ON input (path, coalesce(sha256, ''));
CREATE INDEX input_by_bytes ON input (sha256);
CREATE INDEX input_unfinished ON input (run_id) WHERE state IS NULL;

-- An issuer of reports. Names are the same body where their keys are equal: the name without spaces, widths made one.
CREATE TABLE body (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  key  TEXT NOT NULL UNIQUE
);

-- Other names of a body: a person said so.
CREATE TABLE body_alias (
  key     TEXT PRIMARY KEY,
  body_id INTEGER NOT NULL REFERENCES body (id),
  said_by TEXT NOT NULL,
  note    TEXT,
  said_at TEXT NOT NULL
);

-- Two bodies with similar names: a question for a person until it is answered.
CREATE TABLE body_pair (
  one_id   INTEGER NOT NULL REFERENCES body (id),
  other_id INTEGER NOT NULL REFERENCES body (id),
  answer   TEXT CHECK (answer IN ('same', 'different')),
  said_by  TEXT,
  note     TEXT,
  said_at  TEXT,
  PRIMARY KEY (one_id, other_id),
  CHECK (one_id < other_id)
);
CREATE INDEX body_pair_other ON body_pair (other_id);

-- One body and one year; or, while a file's issuer or year is not known, that file by itself.
CREATE TABLE report (
  id         INTEGER PRIMARY KEY,
  body_id    INTEGER REFERENCES body (id),
  year       INTEGER,
  sha256     TEXT UNIQUE REFERENCES original (sha256),
  reading_id INTEGER REFERENCES reading (id), -- the current version
  verdict    TEXT,                            -- of the current version with its corrections
  record     TEXT,                            -- the same as JSON; NULL where there are no corrections
  UNIQUE (body_id, year),
  CHECK ((sha256 IS NULL) = (body_id IS NOT NULL AND year IS NOT NULL))
);
CREATE INDEX report_by_year ON report (year);
CREATE INDEX report_by_reading ON report (reading_id);

-- What one version of the program read from one file's bytes.
CREATE TABLE reading (
  id              INTEGER PRIMARY KEY,
  sha256          TEXT NOT NULL REFERENCES original (sha256),
  reader          TEXT NOT NULL,
  name            TEXT NOT NULL,
  pages           INTEGER,
  text_source     TEXT,
  title           TEXT,
  issuer          TEXT,
  issuer_key      TEXT,
  year            INTEGER,
  template        TEXT,
  document_number TEXT,
  signatory       TEXT,
  verdict         TEXT NOT NULL,
  finality        TEXT NOT NULL CHECK (finality IN ('final', 'again', 'quarantined')), -- whether another try could end better
  tries           INTEGER NOT NULL,                         -- by this reader, that were not final
  read_at         TEXT NOT NULL,
  record          TEXT NOT NULL,                            -- the whole record, JSON
  report_id       INTEGER REFERENCES report (id),           -- NULL where it is no report
  UNIQUE (sha256, reader)
);
CREATE INDEX reading_by_report ON reading (report_id);
CREATE INDEX reading_by_issuer ON reading (issuer_key);

CREATE TABLE figure (
  reading_id    INTEGER NOT NULL REFERENCES reading (id) ON DELETE CASCADE,
  field         TEXT NOT NULL,
  value         NUMERIC,
  raw           TEXT,
  status        TEXT NOT NULL,
  confidence    REAL,
  page          INTEGER,
  box_left      REAL,
  box_top       REAL,
  box_right     REAL,
  box_bottom    REAL,
  table_number  INTEGER,
  row_number    INTEGER,
  column_number INTEGER,
  PRIMARY KEY (reading_id, field)
) WITHOUT ROWID;

CREATE TABLE identity (
  reading_id INTEGER NOT NULL REFERENCES reading (id) ON DELETE CASCADE,
  id         TEXT NOT NULL,
  verdict    TEXT NOT NULL,
  expected   NUMERIC,
  actual     NUMERIC,
  PRIMARY KEY (reading_id, id)
) WITHOUT ROWID;

CREATE TABLE problem (
  reading_id INTEGER NOT NULL REFERENCES reading (id) ON DELETE CASCADE,
  number     INTEGER NOT NULL,         -- in the order of the record
  code       TEXT NOT NULL,
  page       INTEGER,
  message    TEXT NOT NULL,
  PRIMARY KEY (reading_id, number)
) WITHOUT ROWID;

-- A figure that a person set, and what the person saw then. It is never deleted.
CREATE TABLE correction (
  id            INTEGER PRIMARY KEY,
  report_id     INTEGER NOT NULL REFERENCES report (id),
  field         TEXT NOT NULL,
  value         NUMERIC,               -- NULL: the cell holds nothing
  said_by       TEXT NOT NULL,
  note          TEXT,
  said_at       TEXT NOT NULL,
  sha256        TEXT NOT NULL REFERENCES original (sha256), -- the file that was corrected
  seen_value    NUMERIC,               -- and what had been read there:
  seen_raw      TEXT,
  seen_status   TEXT NOT NULL,
  page          INTEGER,
  box_left      REAL,
  box_top       REAL,
  box_right     REAL,
  box_bottom    REAL,
  table_number  INTEGER,
  row_number    INTEGER,
  column_number INTEGER,
  state         TEXT NOT NULL CHECK (state IN ('laid', 'asked', 'undone')), -- asked: the cell changed, look again
  undone_by     TEXT,
  undone_at     TEXT
);
CREATE INDEX correction_by_report ON correction (report_id, field);
CREATE INDEX correction_by_file ON correction (sha256);

-- The checks of a current version with corrections; without any they are those of its reading.
CREATE TABLE corrected_identity (
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  id        TEXT NOT NULL,
  verdict   TEXT NOT NULL,
  expected  NUMERIC,
  actual    NUMERIC,
  PRIMARY KEY (report_id, id)
) WITHOUT ROWID;

-- What version 1 had. Host and process of its runs are not known.
INSERT INTO run (id, command, program, host, pid, started_at, ended_at)
  SELECT id, 'ingest', reader, '', 0, started_at, ended_at FROM v1_run;

INSERT INTO original (sha256, bytes, media_type, name, path, archived, arrived_at)
  SELECT report.sha256, report.bytes, report.media_type, report.name,
         coalesce((SELECT path FROM v1_run_file WHERE v1_run_file.sha256 = report.sha256 ORDER BY id LIMIT 1), report.name),
         0, report.read_at
    FROM v1_report AS report
   WHERE report.sha256 IS NOT NULL
     AND report.id = (SELECT min(same.id) FROM v1_report AS same WHERE same.sha256 = report.sha256)
   ORDER BY report.id;

INSERT INTO reading (id, sha256, reader, name, pages, text_source, title, issuer, issuer_key, year, template,
                     document_number, signatory, verdict, finality, tries, read_at, record)
  SELECT id, sha256, reader, name, pages, text_source, title, issuer,
         replace(replace(replace(replace(issuer, ' ', ''), '　', ''), '（', '('), '）', ')'), year, template,
         document_number, signatory, verdict, CASE final WHEN 1 THEN 'final' ELSE 'again' END, 1 - final, read_at, record
    FROM v1_report
   WHERE sha256 IS NOT NULL;

INSERT INTO figure
  SELECT figure.* FROM v1_figure AS figure JOIN reading ON reading.id = figure.report_id;
INSERT INTO identity
  SELECT identity.* FROM v1_identity AS identity JOIN reading ON reading.id = identity.report_id;
INSERT INTO problem
  SELECT problem.* FROM v1_problem AS problem JOIN reading ON reading.id = problem.report_id;

INSERT INTO body (name, key)
  SELECT min(issuer), issuer_key FROM reading
   WHERE issuer_key IS NOT NULL AND year IS NOT NULL AND verdict NOT IN ('not-a-report', 'rejected')
   GROUP BY issuer_key;

INSERT INTO report (body_id, year)
  SELECT DISTINCT body.id, reading.year
    FROM reading JOIN body ON body.key = reading.issuer_key
   WHERE reading.year IS NOT NULL AND reading.verdict NOT IN ('not-a-report', 'rejected');
INSERT INTO report (sha256)
  SELECT DISTINCT sha256 FROM reading
   WHERE (issuer_key IS NULL OR year IS NULL) AND verdict NOT IN ('not-a-report', 'rejected');

UPDATE reading SET report_id = (
    SELECT report.id FROM report LEFT JOIN body ON body.id = report.body_id
     WHERE report.sha256 = reading.sha256 OR (body.key = reading.issuer_key AND report.year = reading.year))
 WHERE verdict NOT IN ('not-a-report', 'rejected');

-- The latest reading of the newest file.
UPDATE report SET reading_id = (
    SELECT reading.id FROM reading JOIN original ON original.sha256 = reading.sha256
     WHERE reading.report_id = report.id
     ORDER BY original.id DESC, reading.finality = 'final' DESC, reading.id DESC LIMIT 1);
UPDATE report SET verdict = (SELECT reading.verdict FROM reading WHERE reading.id = report.reading_id);

-- Of each path and its bytes, the last time that they were met; the first path of the bytes is where they came from.
INSERT INTO input (path, container, sha256, state, brought_by, run_id, arrivals, first_seen_at, seen_at, finished_at)
  SELECT met.path,
         CASE WHEN instr(met.path, '!/') > 0 THEN substr(met.path, 1, instr(met.path, '!/') - 1) END,
         met.sha256,
         CASE
           WHEN reading.finality <> 'final' OR met.sha256 IS NULL THEN 'failed-retry'
           WHEN reading.verdict IN ('not-a-report', 'rejected') THEN reading.verdict
           WHEN original.path <> met.path THEN 'duplicate'
           ELSE 'ingested'
         END,
         'ingest', met.run_id,
         (SELECT count(*) FROM v1_run_file AS same WHERE same.path = met.path AND same.sha256 IS NOT DISTINCT FROM met.sha256),
         (SELECT min(at) FROM v1_run_file AS same WHERE same.path = met.path AND same.sha256 IS NOT DISTINCT FROM met.sha256),
         met.at, met.at
    FROM v1_run_file AS met
    LEFT JOIN original ON original.sha256 = met.sha256
    LEFT JOIN reading ON reading.id = (SELECT max(id) FROM reading AS last WHERE last.sha256 = met.sha256)
   WHERE met.id = (SELECT max(id) FROM v1_run_file AS same WHERE same.path = met.path AND same.sha256 IS NOT DISTINCT FROM met.sha256)
   ORDER BY met.id;

DROP TABLE v1_problem;
DROP TABLE v1_identity;
DROP TABLE v1_figure;
DROP TABLE v1_run_file;
DROP TABLE v1_report;
DROP TABLE v1_run;

-- What other programs may rely on (docs/formats.md).

-- Each version of each report, and each reading of what is no report. Standing: 'current'; 'equal' for another file that
-- no later one replaced at its path; 'replaced'; 'reread' for an earlier reading of the same bytes.
CREATE VIEW versions AS
  SELECT reading.id, reading.report_id, coalesce(body.name, reading.issuer) AS issuer,
         coalesce(report.year, reading.year) AS year, reading.sha256, reading.name,
         original.media_type, original.arrived_at, reading.reader, reading.read_at, reading.verdict, reading.finality,
         CASE
           WHEN reading.report_id IS NULL THEN NULL
           WHEN reading.id = report.reading_id THEN 'current'
           WHEN EXISTS (SELECT 1 FROM reading AS later
                         WHERE later.sha256 = reading.sha256
                           AND ((later.finality = 'final') > (reading.finality = 'final')
                             OR ((later.finality = 'final') = (reading.finality = 'final') AND later.id > reading.id)))
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

CREATE VIEW reports AS
  SELECT report.id, reading.sha256, reading.name, original.media_type, reading.pages, reading.text_source, reading.title,
         coalesce(body.name, reading.issuer) AS issuer, coalesce(report.year, reading.year) AS year,
         reading.template, reading.document_number, reading.signatory, report.verdict,
         reading.reader, reading.read_at,
         (SELECT count(*) FROM correction WHERE correction.report_id = report.id AND correction.state = 'laid') AS corrections,
         (SELECT count(DISTINCT other.sha256) FROM reading AS other WHERE other.report_id = report.id) AS files,
         coalesce(report.record, reading.record) AS record
    FROM report
    JOIN reading ON reading.id = report.reading_id
    JOIN original ON original.sha256 = reading.sha256
    LEFT JOIN body ON body.id = report.body_id;

CREATE VIEW figures AS
  SELECT report.id AS report_id, coalesce(body.name, reading.issuer) AS issuer,
         coalesce(report.year, reading.year) AS year, report.verdict, reading.name, figure.field,
         CASE WHEN correction.state = 'laid' THEN correction.value ELSE figure.value END AS value,
         figure.raw,
         CASE correction.state WHEN 'laid' THEN 'corrected' WHEN 'asked' THEN 'review' ELSE figure.status END AS status,
         figure.confidence, figure.page, figure.box_left, figure.box_top, figure.box_right, figure.box_bottom,
         figure.table_number, figure.row_number, figure.column_number,
         figure.value AS read_value, figure.status AS read_status, correction.said_by AS corrected_by, reading.sha256
    FROM report
    JOIN reading ON reading.id = report.reading_id
    JOIN figure ON figure.reading_id = reading.id
    LEFT JOIN body ON body.id = report.body_id
    LEFT JOIN correction ON correction.id = (SELECT max(id) FROM correction AS said
                                              WHERE said.report_id = report.id AND said.field = figure.field
                                                AND said.state <> 'undone');

CREATE VIEW checks AS
  SELECT report.id AS report_id, coalesce(body.name, reading.issuer) AS issuer,
         coalesce(report.year, reading.year) AS year, identity.id AS "check",
         coalesce(corrected.verdict, identity.verdict) AS verdict,
         CASE WHEN corrected.id IS NULL THEN identity.expected ELSE corrected.expected END AS expected,
         CASE WHEN corrected.id IS NULL THEN identity.actual ELSE corrected.actual END AS actual
    FROM report
    JOIN reading ON reading.id = report.reading_id
    JOIN identity ON identity.reading_id = reading.id
    LEFT JOIN body ON body.id = report.body_id
    LEFT JOIN corrected_identity AS corrected ON corrected.report_id = report.id AND corrected.id = identity.id;

CREATE VIEW inputs AS
  SELECT input.id, input.path, input.container, input.members, input.state, input.reason, input.sha256, input.brought_by,
         input.run_id, input.arrivals, input.first_seen_at, input.seen_at, input.finished_at
    FROM input;

-- What two files of equal standing state otherwise, unless a person set the figure.
CREATE VIEW disagreements AS
  SELECT now.report_id, now.issuer, now.year, figure.field,
         now.name, now.sha256, figure.value, figure.status,
         other.name AS other_name, other.sha256 AS other_sha256, stated.value AS other_value, stated.status AS other_status
    FROM versions AS now
    JOIN versions AS other ON other.report_id = now.report_id AND other.standing = 'equal'
    JOIN figure ON figure.reading_id = now.id
    JOIN figure AS stated ON stated.reading_id = other.id AND stated.field = figure.field
   WHERE now.standing = 'current'
     AND (figure.value IS NOT NULL OR figure.status = 'blank')
     AND (stated.value IS NOT NULL OR stated.status = 'blank')
     AND figure.value IS DISTINCT FROM stated.value
     AND NOT EXISTS (SELECT 1 FROM correction
                      WHERE correction.report_id = now.report_id AND correction.field = figure.field
                        AND correction.state = 'laid');
