/**
 * The tables, as a list of steps. A database remembers in `user_version` how many it has taken; a step, once released,
 * is never edited.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE report (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    epoch INTEGER NOT NULL DEFAULT 1,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    archived_at TEXT
  ) STRICT;

  -- Every change of a text, in the order it was made durable. A snapshot stands for all rows up to its seq.
  CREATE TABLE update_log (
    report TEXT NOT NULL REFERENCES report (id),
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    user TEXT NOT NULL,
    session TEXT NOT NULL,
    time TEXT NOT NULL,
    change BLOB NOT NULL,
    UNIQUE (report, epoch, seq)
  ) STRICT;

  CREATE TABLE snapshot (
    report TEXT NOT NULL REFERENCES report (id),
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    time TEXT NOT NULL,
    state BLOB NOT NULL,
    PRIMARY KEY (report, epoch)
  ) STRICT;

  CREATE TABLE user (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    color TEXT NOT NULL,
    role TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT;

  -- Tokens are never stored: only their SHA-256.
  CREATE TABLE session (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    user TEXT NOT NULL REFERENCES user (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    ended_at TEXT
  ) STRICT;

  CREATE TABLE device (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    user TEXT NOT NULL REFERENCES user (id),
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    revoked_at TEXT
  ) STRICT;

  CREATE TABLE invitation (
    token_hash TEXT PRIMARY KEY,
    role TEXT NOT NULL,
    created_by TEXT REFERENCES user (id), -- null: a link to the one owner, printed at start
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    voided_at TEXT
  ) STRICT;

  CREATE TABLE claim (
    report TEXT NOT NULL REFERENCES report (id),
    id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (report, id)
  ) STRICT;

  CREATE TABLE comment (
    id TEXT PRIMARY KEY,
    report TEXT NOT NULL,
    claim TEXT NOT NULL,
    record TEXT NOT NULL,
    FOREIGN KEY (report, claim) REFERENCES claim (report, id)
  ) STRICT;
  CREATE INDEX comment_report ON comment (report);

  -- What each operation did. The notes room is these, one after the other.
  CREATE TABLE operation (
    op_id TEXT PRIMARY KEY,
    report TEXT NOT NULL REFERENCES report (id),
    seq INTEGER NOT NULL,
    user TEXT NOT NULL REFERENCES user (id),
    result TEXT NOT NULL,
    UNIQUE (report, seq)
  ) STRICT;

  -- Who did what: each row's hash covers the row and the hash before it.
  CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    entry TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- What people say was misread, missed or no figure. One that was taken back stays, and says so.
  CREATE TABLE correction (
    report TEXT NOT NULL REFERENCES report (id),
    id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (report, id)
  ) STRICT;
  `,
  `
  -- Where the audit ends: without it the loss of the newest rows would leave a chain that holds.
  CREATE TABLE audit_head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  INSERT INTO audit_head (one, seq, hash)
    SELECT 1, coalesce(max(seq), 0), coalesce((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), '') FROM audit;
  `,
  `
  -- Reference documents. What is said of one may change; its text never does.
  CREATE TABLE reference (
    report TEXT NOT NULL REFERENCES report (id),
    id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (report, id)
  ) STRICT;
  CREATE TABLE reference_text (
    report TEXT NOT NULL,
    id TEXT NOT NULL,
    blocks TEXT NOT NULL,
    PRIMARY KEY (report, id),
    FOREIGN KEY (report, id) REFERENCES reference (report, id)
  ) STRICT;
  `,
  `
  -- What people gave for and against claims, proposed for the text, and confirmed. What was taken back stays, and says so.
  CREATE TABLE evidence (
    report TEXT NOT NULL REFERENCES report (id),
    id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    record TEXT NOT NULL,
    claim TEXT GENERATED ALWAYS AS (json_extract(record, '$.claim')) STORED,
    PRIMARY KEY (report, id)
  ) STRICT;
  CREATE INDEX evidence_claim ON evidence (report, claim);

  CREATE TABLE suggestion (
    report TEXT NOT NULL REFERENCES report (id),
    id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (report, id)
  ) STRICT;

  CREATE TABLE signOff (
    report TEXT NOT NULL REFERENCES report (id),
    id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (report, id)
  ) STRICT;
  `,
  `
  -- People sign in again by a name of their own and a password, of which only the hash is kept. Who was removed stays,
  -- as what they said bears their name; and nobody else can take it.
  ALTER TABLE user ADD COLUMN unit TEXT NOT NULL DEFAULT '';
  ALTER TABLE user ADD COLUMN removed_at TEXT;
  ALTER TABLE user ADD COLUMN login TEXT;
  ALTER TABLE user ADD COLUMN password TEXT;
  CREATE UNIQUE INDEX user_login ON user (login COLLATE NOCASE);
  ALTER TABLE session ADD COLUMN browser TEXT NOT NULL DEFAULT '';
  ALTER TABLE session ADD COLUMN seen_at TEXT;
  ALTER TABLE device ADD COLUMN seen_at TEXT;
  ALTER TABLE invitation ADD COLUMN used_by TEXT REFERENCES user (id);
  `,
  `
  -- Findings of the checks that people set aside, by check and inputs. What was taken back stays, and says so.
  CREATE TABLE waiver (
    report TEXT NOT NULL REFERENCES report (id),
    id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (report, id)
  ) STRICT;
  `,
  `
  -- Opened by an owner's link, from the machine itself: good for one new password without the old one.
  ALTER TABLE session ADD COLUMN by_owner_link INTEGER NOT NULL DEFAULT 0;
  `,
  `
  -- Named states of a text. What is said of one may change; its document, brotli of its JSON, never does.
  CREATE TABLE revision (
    report TEXT NOT NULL REFERENCES report (id),
    id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (report, id)
  ) STRICT;
  CREATE TABLE revision_text (
    report TEXT NOT NULL,
    id TEXT NOT NULL,
    document BLOB NOT NULL,
    PRIMARY KEY (report, id),
    FOREIGN KEY (report, id) REFERENCES revision (report, id)
  ) STRICT;

  -- What the server does by itself is nobody's: user may be null.
  CREATE TABLE operation_by_anybody (
    op_id TEXT PRIMARY KEY,
    report TEXT NOT NULL REFERENCES report (id),
    seq INTEGER NOT NULL,
    user TEXT REFERENCES user (id),
    result TEXT NOT NULL,
    UNIQUE (report, seq)
  ) STRICT;
  INSERT INTO operation_by_anybody SELECT op_id, report, seq, user, result FROM operation;
  DROP TABLE operation;
  ALTER TABLE operation_by_anybody RENAME TO operation;
  `,
  `
  -- What a person is in one report where that is not what they are in the library; 'none' in either place sees nothing.
  CREATE TABLE report_role (
    report TEXT NOT NULL REFERENCES report (id),
    user TEXT NOT NULL REFERENCES user (id),
    role TEXT NOT NULL,
    stages TEXT NOT NULL,
    PRIMARY KEY (report, user)
  ) STRICT;
  CREATE INDEX report_role_user ON report_role (user);

  -- The stages at which somebody may sign off, one blank between. Each role had one of its own until now, and keeps it.
  ALTER TABLE user ADD COLUMN stages TEXT NOT NULL DEFAULT '';
  UPDATE user SET stages = CASE role WHEN 'verifier' THEN 'first' WHEN 'editor' THEN 'second' WHEN 'owner' THEN 'final' ELSE '' END;

  -- An invitation is to the library or to one report, and brings its stages.
  ALTER TABLE invitation ADD COLUMN report TEXT REFERENCES report (id);
  ALTER TABLE invitation ADD COLUMN stages TEXT NOT NULL DEFAULT '';
  UPDATE invitation SET stages = CASE role WHEN 'verifier' THEN 'first' WHEN 'editor' THEN 'second' WHEN 'owner' THEN 'final' ELSE '' END;
  `,
]
