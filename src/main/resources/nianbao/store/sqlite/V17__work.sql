-- Paths that wait for a process that reads them, on whichever machine. A process has what it took until its lease ends, which it
-- renews. Times are UTC, ISO 8601, in microseconds, so that text sorts as time.
CREATE TABLE work_item (
  id          INTEGER PRIMARY KEY,
  path        TEXT NOT NULL UNIQUE,    -- the same on all machines
  state       TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'done', 'aside')), -- aside: not tried any more by itself
  failures    INTEGER NOT NULL,          -- tries that failed for reasons that may pass, or ended their reading process
  added_at    TEXT NOT NULL,
  holder      TEXT,                    -- of a taken one: host, process, and when that was started
  lease_until TEXT,
  finished_at TEXT
);
CREATE INDEX work_item_waiting ON work_item (id) WHERE state = 'waiting';
CREATE INDEX work_item_taken ON work_item (holder, lease_until) WHERE state = 'taken';
CREATE INDEX work_item_aside ON work_item (finished_at) WHERE state = 'aside';
