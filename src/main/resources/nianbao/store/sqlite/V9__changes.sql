-- Every change that people made, each as it was said, in the order in which they were. Nothing of it is ever deleted, nor
-- said otherwise; what is set later is only whether it still stands. Times are UTC, ISO 8601, in microseconds, so that text
-- sorts as time.
CREATE TABLE change (
  id            INTEGER PRIMARY KEY,
  kind          TEXT NOT NULL CHECK (kind IN ('figure', 'description', 'file', 'body')),
  action        TEXT NOT NULL CHECK (action IN ('set', 'clear', 'take-back')), -- clear: what was read counts again
  field         TEXT NOT NULL,         -- of the figure or the description; otherwise the kind
  sha256        TEXT REFERENCES original (sha256), -- the file that it is about; NULL of bodies
  body_id       INTEGER REFERENCES body (id),      -- of bodies: the one,
  other_body_id INTEGER REFERENCES body (id),      -- and the other
  before_value  TEXT,
  before_status TEXT,                  -- of a figure
  after_value   TEXT,                  -- NULL: nothing stands there
  said_by       TEXT NOT NULL,
  note          TEXT,
  said_at       TEXT NOT NULL,
  row_id        INTEGER,               -- of what was set, in the table of its kind
  takes_back    INTEGER REFERENCES change (id),
  ended_by      INTEGER REFERENCES change (id) -- the change by which this one ceased to stand
);
CREATE INDEX change_by_time ON change (said_at, id);
CREATE INDEX change_by_person ON change (said_by, said_at, id);
CREATE INDEX change_by_file ON change (sha256, field, said_at, id);
CREATE INDEX change_by_bodies ON change (body_id, other_body_id);
CREATE INDEX change_by_row ON change (kind, row_id);
CREATE INDEX change_by_end ON change (ended_by);

-- What was said before there was this table. A row that ended when the next of the same was said was replaced by it; one that
-- ended otherwise was taken back. Of bodies, only the last answer was kept.
CREATE TABLE said_before (
  kind TEXT, action TEXT, field TEXT, sha256 TEXT, body_id INTEGER, other_body_id INTEGER, before_value TEXT,
  before_status TEXT, after_value TEXT, said_by TEXT, note TEXT, said_at TEXT, row_id INTEGER, next_id INTEGER
);

INSERT INTO said_before
  SELECT 'figure', 'set', field, sha256, NULL, NULL, seen_value, seen_status, value, said_by, note, said_at, id,
         (SELECT min(later.id) FROM correction AS later
           WHERE later.report_id = correction.report_id AND later.field = correction.field AND later.id > correction.id
             AND later.said_by = correction.undone_by
             AND substr(later.said_at, 1, 19) = substr(correction.undone_at, 1, 19))
    FROM correction;
INSERT INTO said_before
  SELECT 'figure', 'clear', correction.field, correction.sha256, NULL, NULL, correction.value, 'corrected',
         correction.seen_value, correction.undone_by, NULL, correction.undone_at, correction.id, NULL
    FROM correction JOIN said_before ON said_before.kind = 'figure' AND said_before.row_id = correction.id
   WHERE correction.undone_at IS NOT NULL AND said_before.next_id IS NULL;

INSERT INTO said_before
  SELECT 'description', 'set', field, sha256, NULL, NULL, seen, NULL, value, said_by, note, said_at, id,
         (SELECT min(later.id) FROM file_correction AS later
           WHERE later.sha256 = file_correction.sha256 AND later.field = file_correction.field
             AND later.id > file_correction.id AND later.said_by = file_correction.undone_by
             AND substr(later.said_at, 1, 19) = substr(file_correction.undone_at, 1, 19))
    FROM file_correction;
INSERT INTO said_before
  SELECT 'description', 'clear', said.field, said.sha256, NULL, NULL, said.value, NULL, said.seen, said.undone_by, NULL,
         said.undone_at, said.id, NULL
    FROM file_correction AS said
    JOIN said_before ON said_before.kind = 'description' AND said_before.row_id = said.id
   WHERE said.undone_at IS NOT NULL AND said_before.next_id IS NULL;

INSERT INTO said_before
  SELECT 'file', 'set', 'file', sha256, NULL, NULL, NULL, NULL, sha256, said_by, note, said_at, id,
         (SELECT min(later.id) FROM chosen_file AS later
           WHERE later.id > chosen.id AND later.said_by = chosen.undone_by
             AND substr(later.said_at, 1, 19) = substr(chosen.undone_at, 1, 19))
    FROM chosen_file AS chosen;
INSERT INTO said_before
  SELECT 'file', 'clear', 'file', chosen.sha256, NULL, NULL, chosen.sha256, NULL, NULL, chosen.undone_by, NULL,
         chosen.undone_at, chosen.id, NULL
    FROM chosen_file AS chosen JOIN said_before ON said_before.kind = 'file' AND said_before.row_id = chosen.id
   WHERE chosen.undone_at IS NOT NULL AND said_before.next_id IS NULL;

INSERT INTO said_before
  SELECT 'body', 'set', 'body', NULL,
         CASE WHEN reversed.key IS NULL THEN pair.one_id ELSE pair.other_id END,
         CASE WHEN reversed.key IS NULL THEN pair.other_id ELSE pair.one_id END,
         NULL, NULL, pair.answer, pair.said_by, pair.note, pair.said_at, NULL, NULL
    FROM body_pair AS pair
    JOIN body AS one ON one.id = pair.one_id
    LEFT JOIN body_alias AS reversed ON reversed.key = one.key AND reversed.body_id = pair.other_id
   WHERE pair.answer IS NOT NULL;

INSERT INTO change (kind, action, field, sha256, body_id, other_body_id, before_value, before_status, after_value, said_by,
                    note, said_at, row_id)
  SELECT kind, action, field, sha256, body_id, other_body_id, before_value, before_status, after_value, said_by, note,
         substr(replace(said_at, 'Z', '') || CASE WHEN length(said_at) = 20 THEN '.' ELSE '' END || '000000', 1, 26) || 'Z',
         row_id
    FROM said_before
   ORDER BY said_at, action, row_id;

UPDATE change SET before_value = former.after_value,
                  before_status = CASE WHEN change.kind = 'figure' THEN 'corrected' END
  FROM said_before JOIN change AS former ON former.kind = said_before.kind AND former.row_id = said_before.row_id
                                         AND former.action = 'set'
 WHERE change.kind = said_before.kind AND change.row_id = said_before.next_id AND change.action = 'set';
UPDATE change SET ended_by = later.id
  FROM said_before JOIN change AS later ON later.kind = said_before.kind AND later.row_id = said_before.next_id
                                        AND later.action = 'set'
 WHERE change.kind = said_before.kind AND change.row_id = said_before.row_id AND change.action = 'set';
UPDATE change SET ended_by = later.id
  FROM change AS later
 WHERE later.action = 'clear' AND later.kind = change.kind AND later.row_id = change.row_id AND change.action = 'set';
UPDATE change SET row_id = NULL WHERE action = 'clear';
DROP TABLE said_before;
