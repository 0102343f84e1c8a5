-- Which bodies belong to which division, where a person said so, and which owe a report. Times are UTC, ISO 8601.

-- Where a body is, by a person's word: it counts before what its name tells. The latest that is not taken back holds.
CREATE TABLE body_place (
  id       INTEGER PRIMARY KEY,
  body_id  INTEGER NOT NULL REFERENCES body (id),
  code     TEXT NOT NULL,              -- of the division: 2, 4, 6 or 9 digits
  said_by  TEXT NOT NULL,
  note     TEXT,
  said_at  TEXT NOT NULL
);
CREATE INDEX body_place_by_body ON body_place (body_id, id);

-- Bodies that owe a report each year, from a person's list.
CREATE TABLE expected_body (
  id       INTEGER PRIMARY KEY,
  code     TEXT NOT NULL,              -- of the county or city whose list it is on
  name     TEXT NOT NULL,
  key      TEXT NOT NULL,              -- the name as names are compared
  said_by  TEXT NOT NULL,
  said_at  TEXT NOT NULL,
  ended_by TEXT,                       -- who replaced the list; NULL while it holds
  ended_at TEXT
);
CREATE UNIQUE INDEX expected_body_once ON expected_body (code, key) WHERE ended_at IS NULL;

-- What other programs may rely on (docs/formats.md).
CREATE VIEW body_places AS
  SELECT body.id AS body_id, body.name, body_place.code, body_place.said_by, body_place.said_at
    FROM body_place JOIN body ON body.id = body_place.body_id
   WHERE body_place.id = (SELECT max(id) FROM body_place AS later WHERE later.body_id = body_place.body_id);
