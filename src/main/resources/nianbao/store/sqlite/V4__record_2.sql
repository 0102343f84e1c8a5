-- Record version 2: the date that a report bears, the day on which a page says that it was published, and the unit that is
-- printed where it is another than the form's. Readings of before have none of the three.
ALTER TABLE reading ADD COLUMN date TEXT;         -- ISO 8601
ALTER TABLE reading ADD COLUMN published_at TEXT; -- ISO 8601
ALTER TABLE figure ADD COLUMN unit TEXT;

DROP VIEW reports;
DROP VIEW figures;

CREATE VIEW reports AS
  SELECT report.id, reading.sha256, reading.name, original.media_type, reading.pages, reading.text_source, reading.title,
         coalesce(body.name, reading.issuer) AS issuer, coalesce(report.year, reading.year) AS year,
         reading.template, reading.document_number, reading.signatory, report.verdict,
         reading.reader, reading.read_at,
         (SELECT count(*) FROM correction WHERE correction.report_id = report.id AND correction.state = 'laid') AS corrections,
         (SELECT count(DISTINCT other.sha256) FROM reading AS other WHERE other.report_id = report.id) AS files,
         coalesce(report.record, reading.record) AS record,
         reading.date, reading.published_at
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
         figure.value AS read_value, figure.status AS read_status, correction.said_by AS corrected_by, reading.sha256,
         figure.unit
    FROM report
    JOIN reading ON reading.id = report.reading_id
    JOIN figure ON figure.reading_id = reading.id
    LEFT JOIN body ON body.id = report.body_id
    LEFT JOIN correction ON correction.id = (SELECT max(id) FROM correction AS said
                                              WHERE said.report_id = report.id AND said.field = figure.field
                                                AND said.state <> 'undone');
