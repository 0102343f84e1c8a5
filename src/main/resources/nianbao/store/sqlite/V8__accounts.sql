-- Who may enter the desk, and what became of each account. Nothing of it is ever deleted. Times are UTC, ISO 8601.

CREATE TABLE account (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL,           -- as it is shown, and as changes of reports are kept by
  key         TEXT NOT NULL UNIQUE,    -- the name in one width and case: two that look the same are one
  password    TEXT NOT NULL,           -- a slow hash with its salt and its costs, never the password
  role        TEXT NOT NULL CHECK (role IN ('reader', 'reviewer', 'admin')),
  version     INTEGER NOT NULL,        -- one more with each change: sessions of an older one end
  created_at  TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  disabled_at TEXT                     -- NULL while the account may enter
);

CREATE TABLE account_change (
  id         INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  kind       TEXT NOT NULL CHECK (kind IN ('added', 'password', 'role', 'disabled', 'enabled')),
  role       TEXT NOT NULL,            -- that it has from then on
  said_by    TEXT NOT NULL,
  said_at    TEXT NOT NULL
);
CREATE INDEX account_change_by_account ON account_change (account_id);
