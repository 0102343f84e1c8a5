-- For others: what the figures are, and the bodies, problems and sections of reports as they count now.

-- The figures of the forms that the program knows; it sets them anew when they differ.
CREATE TABLE codebook_entry (
  field    TEXT PRIMARY KEY,
  position INTEGER NOT NULL,           -- in the order of the newest form, then of older ones
  forms    TEXT NOT NULL,              -- ids of those that ask for it, the newest first, parted by spaces
  kind     TEXT NOT NULL,              -- of the table that it stands in
  section  INTEGER NOT NULL,
  label_zh TEXT NOT NULL,
  label_en TEXT NOT NULL,
  type     TEXT NOT NULL,
  unit     TEXT
) WITHOUT ROWID;

CREATE VIEW codebook AS
  SELECT field, forms, kind AS form_table, section, label_zh, label_en, type, unit FROM codebook_entry ORDER BY position;

CREATE VIEW bodies AS
  SELECT body.id, body.name,
         (SELECT max(region) FROM queue_entry WHERE queue_entry.body_id = body.id) AS division,
         count(report.id) AS reports, min(report.year) AS first_year, max(report.year) AS last_year
    FROM body
    JOIN report ON report.body_id = body.id AND report.reading_id IS NOT NULL
   GROUP BY body.id, body.name;

-- Where people said something, the record has what is left to say.
CREATE VIEW problems AS
  SELECT report.id AS report_id, coalesce(body.name, reading.issuer) AS issuer,
         coalesce(report.year, reading.year) AS year, told.number, told.code, told.page, told.field, told.message,
         reading.sha256
    FROM report
    JOIN reading ON reading.id = report.reading_id
    LEFT JOIN body ON body.id = report.body_id
    JOIN (SELECT report.id AS report_id, problem.number, problem.code, problem.page, problem.field, problem.message
            FROM report JOIN problem ON problem.reading_id = report.reading_id
           WHERE report.record IS NULL
          UNION ALL
          SELECT report.id, said.key + 1, json_extract(said.value, '$.code'), json_extract(said.value, '$.page'),
                 json_extract(said.value, '$.field'), json_extract(said.value, '$.message')
            FROM report, json_each(report.record, '$.problems') AS said
           WHERE report.record IS NOT NULL) AS told ON told.report_id = report.id;

CREATE VIEW sections AS
  SELECT report.id AS report_id, coalesce(body.name, reading.issuer) AS issuer,
         coalesce(report.year, reading.year) AS year,
         json_extract(section.value, '$.number') AS number, json_extract(section.value, '$.heading') AS heading,
         json_extract(section.value, '$.text') AS text, json_extract(section.value, '$.page') AS page, reading.sha256
    FROM report
    JOIN reading ON reading.id = report.reading_id
    LEFT JOIN body ON body.id = report.body_id,
         json_each(coalesce(report.record, reading.record), '$.sections') AS section;
