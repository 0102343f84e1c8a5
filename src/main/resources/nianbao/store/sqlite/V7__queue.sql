-- Reports as people look for them: by verdict, reason, region, year, issuer, source and words. All of it can be derived
-- anew from what is there beside. Times are UTC, ISO 8601.

-- A note names its figure since version 2 of the record. What was kept before is found in the record, by its number;
-- where that does not say the same, the figure is left unknown.
ALTER TABLE problem ADD COLUMN field TEXT;
UPDATE problem SET field = note.field
  FROM (SELECT reading.id, said.key + 1 AS number, json_extract(said.value, '$.code') AS code,
               json_extract(said.value, '$.page') AS page, json_extract(said.value, '$.field') AS field
          FROM reading,
               json_each(CASE WHEN json_valid(reading.record) THEN reading.record ELSE '{}' END, '$.problems') AS said) AS note
 WHERE problem.reading_id = note.id AND problem.number = note.number AND problem.code = note.code
   AND problem.page IS NOT DISTINCT FROM note.page AND note.field IS NOT NULL;

-- A report as its current version is, with what people said.
CREATE TABLE queue_entry (
  report_id     INTEGER PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
  reading_id    INTEGER NOT NULL,
  correction_id INTEGER,               -- the latest that was said of its figures and not taken back
  verdict       TEXT NOT NULL,
  title         TEXT,
  issuer        TEXT,
  body_id       INTEGER,
  year          INTEGER,
  form          TEXT,
  region        TEXT,                  -- code of the smallest division that the issuer surely belongs to: 2, 4, 6 or 9 digits
  source        TEXT,                  -- who brought the file
  text_source   TEXT,                  -- digital, ocr or mixed
  file_name     TEXT NOT NULL,
  doubtful      INTEGER NOT NULL,      -- figures that stand for review or are missing
  failed        INTEGER NOT NULL,      -- checks that fail
  to_check      INTEGER NOT NULL,      -- the sum of both
  changed_at    TEXT NOT NULL,         -- in whole seconds, so that text sorts as time
  sort_name     TEXT NOT NULL          -- issuer and year, in an order that readers of Chinese know
);
-- Each order has what most filters ask for beside it, so that a page is found without looking at any other entry. No index
-- begins with verdict, year or source: so many have the same that to sort them takes longer than to pass over the others.
CREATE INDEX queue_by_checks ON queue_entry (to_check, report_id, verdict, year, source, region);
CREATE INDEX queue_by_change ON queue_entry (changed_at, report_id, verdict, year, source, region);
CREATE INDEX queue_by_name ON queue_entry (sort_name, report_id, verdict, year, source, region);
CREATE INDEX queue_by_issuer ON queue_entry (issuer);
CREATE INDEX queue_by_region ON queue_entry (region, verdict, year, source);

-- How often a report has each problem.
CREATE TABLE queue_reason (
  code      TEXT NOT NULL,             -- docs/errors.md
  report_id INTEGER NOT NULL REFERENCES queue_entry (report_id) ON DELETE CASCADE,
  count     INTEGER NOT NULL,
  PRIMARY KEY (code, report_id)
) WITHOUT ROWID;
CREATE INDEX queue_reason_by_report ON queue_reason (report_id);

-- How many entries there are of each kind, so that nobody counts tens of thousands; without a code all of them, with one those
-- that have this problem. What is not known is empty, or 0.
CREATE TABLE queue_total (
  code     TEXT NOT NULL,
  verdict  TEXT NOT NULL,
  year     INTEGER NOT NULL,
  province TEXT NOT NULL,              -- the first two digits of the region
  source   TEXT NOT NULL,
  reports  INTEGER NOT NULL,
  PRIMARY KEY (code, verdict, year, province, source)
) WITHOUT ROWID;

-- The words of a report, Chinese as pairs of letters, and each of its Chinese letters once. Its rows have the numbers of their
-- reports.
CREATE VIRTUAL TABLE queue_text USING fts5(
  title, issuer, file_name, body, letters, content = '', contentless_delete = 1, tokenize = 'ascii'
);

-- Reports whose entry is to be derived anew, when the store is opened next.
CREATE TABLE queue_pending (report_id INTEGER PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE);
INSERT INTO queue_pending SELECT id FROM report WHERE reading_id IS NOT NULL;
