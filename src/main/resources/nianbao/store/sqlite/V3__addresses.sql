-- What the harvest knows of its sources, so that it asks only for what changed, and goes on where it was cut off.
-- Times are UTC, ISO 8601.

-- A round through a source: what is there is listed, then each address is checked.
CREATE TABLE round (
  id         INTEGER PRIMARY KEY,
  source     TEXT NOT NULL,
  run_id     INTEGER NOT NULL REFERENCES run (id), -- that began it
  started_at TEXT NOT NULL,
  listed_at  TEXT,                                 -- NULL until the list is whole
  ended_at   TEXT                                  -- NULL until all addresses are checked, and for ever if another began
);
CREATE INDEX round_by_source ON round (source, id);

-- A place that a source leads to: an address in the web, or a path.
CREATE TABLE address (
  id            INTEGER PRIMARY KEY,
  source        TEXT NOT NULL,
  address       TEXT NOT NULL,
  title         TEXT NOT NULL,                     -- what the link to it says
  found_on      TEXT,                              -- the page that offers it, of a document; NULL where the list names it
  listed_round  INTEGER NOT NULL REFERENCES round (id), -- the last that found it
  checked_round INTEGER REFERENCES round (id),     -- the last that looked at it
  outcome       TEXT CHECK (outcome IN ('new', 'changed', 'unchanged', 'page', 'gone', 'failed')),
  reason        TEXT,                              -- for a person
  located_at    TEXT,                              -- where it was after redirects; what follows holds there
  etag          TEXT,                              -- of a file on a disk: its size and time
  last_modified TEXT,
  sha256        TEXT,                              -- of what was there last
  first_seen_at TEXT NOT NULL,
  checked_at    TEXT,
  gone_at       TEXT,                              -- since when there is nothing any more
  UNIQUE (source, address)
);
CREATE INDEX address_by_round ON address (source, checked_round);

-- What other programs may rely on (docs/formats.md).
CREATE VIEW addresses AS
  SELECT source, address, title, found_on, outcome, reason, sha256, first_seen_at, checked_at, gone_at FROM address;
