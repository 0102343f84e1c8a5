-- What people say of a file as a whole, and which file of a report counts. Times are UTC, ISO 8601.

-- Title, issuer, year or date of a report, as a person sees it in a file. It is never deleted.
CREATE TABLE file_correction (
  id        INTEGER PRIMARY KEY,
  sha256    TEXT NOT NULL REFERENCES original (sha256),
  field     TEXT NOT NULL CHECK (field IN ('title', 'issuer', 'year', 'date')),
  value     TEXT,                      -- NULL: the file does not say it
  seen      TEXT,                      -- what had been read
  said_by   TEXT NOT NULL,
  note      TEXT,
  said_at   TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT                       -- NULL while it stands
);
CREATE UNIQUE INDEX file_correction_standing ON file_correction (sha256, field) WHERE undone_at IS NULL;

-- The file that counts in its report, whichever is newer. It is never deleted.
CREATE TABLE chosen_file (
  id        INTEGER PRIMARY KEY,
  sha256    TEXT NOT NULL REFERENCES original (sha256),
  said_by   TEXT NOT NULL,
  note      TEXT,
  said_at   TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT                       -- NULL while it stands
);
CREATE UNIQUE INDEX chosen_file_standing ON chosen_file (sha256) WHERE undone_at IS NULL;

-- A run that was ended in order left what it had begun to the next one: its counts add up with that.
INSERT INTO run_count (run_id, state, count)
  SELECT run_count.run_id, 'unfinished', sum(CASE run_count.state WHEN 'seen' THEN run_count.count ELSE -run_count.count END)
    FROM run_count JOIN run ON run.id = run_count.run_id
   WHERE run.ended_at IS NOT NULL
   GROUP BY run_count.run_id
  HAVING sum(CASE run_count.state WHEN 'seen' THEN run_count.count ELSE -run_count.count END) > 0;

DROP VIEW reports;

CREATE VIEW reports AS
  SELECT report.id, reading.sha256, reading.name, original.media_type, reading.pages, reading.text_source,
         CASE WHEN title.id IS NULL THEN reading.title ELSE title.value END AS title,
         coalesce(body.name, issuer.value, reading.issuer) AS issuer,
         coalesce(report.year, CAST(year.value AS INTEGER), reading.year) AS year,
         reading.template, reading.document_number, reading.signatory, report.verdict,
         reading.reader, reading.read_at,
         (SELECT count(*) FROM correction WHERE correction.report_id = report.id AND correction.state = 'laid')
           + (SELECT count(*) FROM file_correction AS said WHERE said.sha256 = reading.sha256 AND said.undone_at IS NULL)
           AS corrections,
         (SELECT count(DISTINCT other.sha256) FROM reading AS other WHERE other.report_id = report.id) AS files,
         coalesce(report.record, reading.record) AS record,
         CASE WHEN date.id IS NULL THEN reading.date ELSE date.value END AS date, reading.published_at
    FROM report
    JOIN reading ON reading.id = report.reading_id
    JOIN original ON original.sha256 = reading.sha256
    LEFT JOIN body ON body.id = report.body_id
    LEFT JOIN file_correction AS title
      ON title.sha256 = reading.sha256 AND title.field = 'title' AND title.undone_at IS NULL
    LEFT JOIN file_correction AS issuer
      ON issuer.sha256 = reading.sha256 AND issuer.field = 'issuer' AND issuer.undone_at IS NULL
    LEFT JOIN file_correction AS year
      ON year.sha256 = reading.sha256 AND year.field = 'year' AND year.undone_at IS NULL
    LEFT JOIN file_correction AS date
      ON date.sha256 = reading.sha256 AND date.field = 'date' AND date.undone_at IS NULL;
