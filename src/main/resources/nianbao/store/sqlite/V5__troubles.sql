-- What the harvest did not get, until it is settled or a person says that it is. Times are UTC, ISO 8601.

-- Which documents a page leads to; several pages may lead to one.
CREATE TABLE offer (
  page_id    INTEGER NOT NULL REFERENCES address (id),
  address_id INTEGER NOT NULL REFERENCES address (id),
  PRIMARY KEY (page_id, address_id)
) WITHOUT ROWID;
INSERT INTO offer (page_id, address_id)
  SELECT page.id, address.id
    FROM address JOIN address AS page ON page.source = address.source AND page.address = address.found_on;

-- A trouble is never deleted. It stands until a round does not meet it any more.
CREATE TABLE trouble (
  id              INTEGER PRIMARY KEY,
  source          TEXT NOT NULL,
  address_id      INTEGER REFERENCES address (id), -- NULL for what is wrong with a list, or with the whole source
  place           TEXT NOT NULL,                   -- an address, or a path
  code            TEXT NOT NULL,
  evidence        TEXT NOT NULL,                   -- what was seen, '' where the code says all: other evidence is another trouble
  reason          TEXT NOT NULL,                   -- for a person
  seen_round      INTEGER NOT NULL REFERENCES round (id), -- the last that met it
  since           TEXT NOT NULL,
  seen_at         TEXT NOT NULL,
  settled_at      TEXT,                            -- NULL while it stands
  acknowledged_at TEXT,                            -- NULL until a person says that it need not be told any more
  acknowledged_by TEXT,
  note            TEXT                             -- why
);
CREATE INDEX trouble_standing ON trouble (source, place) WHERE settled_at IS NULL;

CREATE INDEX input_by_container ON input (container);

-- What other programs may rely on (docs/formats.md).
CREATE VIEW troubles AS
  SELECT id, source, place AS address, code, reason, since, seen_at, settled_at, acknowledged_at, acknowledged_by, note
    FROM trouble;
