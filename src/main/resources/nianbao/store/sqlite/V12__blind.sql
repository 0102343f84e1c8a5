-- Figures that people are asked to key blind: from the page alone, without what was read or what others said. What two key the
-- same counts. Nothing of it is ever deleted. Times are UTC, ISO 8601.
CREATE TABLE blind_figure (
  id            INTEGER PRIMARY KEY,
  sha256        TEXT NOT NULL REFERENCES original (sha256), -- the file; the figure waits as long as it counts in its report
  field         TEXT NOT NULL,
  asked_by      TEXT NOT NULL,
  asked_at      TEXT NOT NULL,
  state         TEXT NOT NULL CHECK (state IN ('waiting', 'differing', 'agreed', 'illegible')),
  correction_id INTEGER REFERENCES correction (id), -- by which that counts which two keyed
  closed_at     TEXT                                -- NULL while it is to be keyed
);
CREATE UNIQUE INDEX blind_figure_open ON blind_figure (sha256, field) WHERE closed_at IS NULL;
CREATE INDEX blind_figure_to_key ON blind_figure (id) WHERE closed_at IS NULL;
CREATE INDEX blind_figure_by_file ON blind_figure (sha256, field);

-- What people keyed, in turn; and what somebody had set at the desk, once it is held against that.
CREATE TABLE blind_keying (
  id            INTEGER PRIMARY KEY,
  figure_id     INTEGER NOT NULL REFERENCES blind_figure (id),
  kind          TEXT NOT NULL CHECK (kind IN ('figure', 'nothing', 'illegible')),
  value         TEXT,                              -- of a figure
  keyed_by      TEXT NOT NULL,
  keyed_at      TEXT NOT NULL,
  correction_id INTEGER REFERENCES correction (id) -- that says the same, for all to see; NULL while only one keyed it
);
CREATE INDEX blind_keying_by_figure ON blind_keying (figure_id);
