import DeskChain
import GRDB

extension Schema {
  /// Chains the entries that there are, one by one: a long journal takes no more memory than a short one.
  ///
  /// The table is made anew, as its new columns have no value that they could begin with.
  static func chainJournal(_ db: Database) throws {
    try db.execute(sql: chainedJournal)
    var head = ChainHead.genesis
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(ChainedEntry.columns) FROM journal ORDER BY seq")
    while let row = try rows.next() {
      let (entry, next) = ChainedEntry(stored: row).chained(to: head)
      try entry.insert(into: db, table: "journal_chained")
      head = next
    }
    try head.note(in: db)
    try db.execute(sql: chainedJournalTakesItsPlace)
  }

  private static let chainedJournal = """
    CREATE TABLE journal_chained (
      seq INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,             -- wall time, ms since 1970 UTC
      boot TEXT NOT NULL,
      mono INTEGER NOT NULL,           -- ns since boot
      clock_trusted INTEGER NOT NULL,
      actor TEXT NOT NULL,
      command_key TEXT,
      kind TEXT NOT NULL,
      body TEXT NOT NULL,
      prev BLOB NOT NULL CHECK (length(prev) = 32),  -- the hash of the entry before
      hash BLOB NOT NULL CHECK (length(hash) = 32)   -- its own: `ChainedEntry`
    ) STRICT;

    -- The newest entry: an end that is cut off is missed.
    CREATE TABLE journal_head (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      seq INTEGER NOT NULL,
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;

    -- Entries that correct another one (R4).
    CREATE TABLE correction (
      seq INTEGER PRIMARY KEY REFERENCES journal (seq),
      corrects INTEGER NOT NULL REFERENCES journal (seq)
    ) STRICT;
    CREATE INDEX correction_of ON correction (corrects);
    """

  private static let chainedJournalTakesItsPlace = """
    DROP TABLE journal;
    ALTER TABLE journal_chained RENAME TO journal;

    CREATE TRIGGER journal_keeps_entries BEFORE DELETE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_changes_nothing BEFORE UPDATE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_replaces_nothing BEFORE INSERT ON journal
      WHEN EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq)
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

    CREATE TRIGGER journal_head_stays BEFORE DELETE ON journal_head
      BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
    CREATE TRIGGER journal_head_moves_on BEFORE UPDATE ON journal_head WHEN NEW.seq <= OLD.seq
      BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
    """
}
