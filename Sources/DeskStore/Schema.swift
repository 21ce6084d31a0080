import GRDB

/// The tables, and how they came to be.
///
/// Steps are added, never changed.
enum Schema {
  /// The steps; `tell` hears how far one is that takes a while.
  static func migrator(
    telling tell: @escaping @Sendable (String) -> Void = { _ in }
  ) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 journal and read tables") { try $0.execute(sql: first) }
    migrator.registerMigration("2 reception") { try $0.execute(sql: second) }
    migrator.registerMigration("3 notices") { _ in }
    migrator.registerMigration("4 hash chain", migrate: chainJournal)
    migrator.registerMigration("5 slots") { try $0.execute(sql: slots) }
    migrator.registerMigration("6 repairs") { try $0.execute(sql: repairs) }
    migrator.registerMigration("7 patrol") { try $0.execute(sql: eighth) }
    migrator.registerMigration("8 rota") { try $0.execute(sql: rota) }
    // The next step makes everything anew from the journal.
    migrator.registerMigration("9 rota remembered longer") { _ in }
    migrator.registerMigration("10 missed slots") { _ in }
    migrator.registerMigration("11 rows as the desk has them") { db in
      try db.execute(sql: Tables.replaceFormerOnes)
      try Replay.run(in: db, telling: tell)
    }
    return migrator
  }

  /// The journal is what happened; every other table follows from it and can be rebuilt.
  static let first = """
    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,             -- wall time, ms since 1970 UTC
      boot TEXT NOT NULL,
      mono INTEGER NOT NULL,           -- ns since boot
      clock_trusted INTEGER NOT NULL,
      actor TEXT NOT NULL,
      command_key TEXT,
      kind TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER journal_keeps_entries BEFORE DELETE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_changes_nothing BEFORE UPDATE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

    CREATE TRIGGER journal_replaces_nothing BEFORE INSERT ON journal
      WHEN EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq)
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

    CREATE TABLE command (
      key TEXT PRIMARY KEY,            -- the caller's idempotency key
      answer TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE business_day (
      day TEXT PRIMARY KEY,
      time_zone TEXT NOT NULL,
      opened_seq INTEGER NOT NULL REFERENCES journal (seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ticket (
      key TEXT PRIMARY KEY,
      day TEXT NOT NULL REFERENCES business_day (day),
      series TEXT NOT NULL,
      round INTEGER NOT NULL,          -- times the series ran through its numbers on this day
      number INTEGER NOT NULL,
      service TEXT NOT NULL,
      state TEXT NOT NULL,
      counter TEXT,
      arrival INTEGER NOT NULL UNIQUE,
      ahead INTEGER NOT NULL,
      line TEXT,
      issued_seq INTEGER NOT NULL REFERENCES journal (seq),
      called_seq INTEGER REFERENCES journal (seq),
      UNIQUE (day, series, round, number)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX ticket_open_number ON ticket (series, number)
      WHERE state IN ('waiting', 'called', 'parked');
    CREATE INDEX ticket_line ON ticket (line, arrival);

    CREATE TABLE slip (
      id INTEGER PRIMARY KEY,
      ticket_key TEXT NOT NULL REFERENCES ticket (key),
      state TEXT NOT NULL,
      job INTEGER,
      detail TEXT,
      file TEXT
    ) STRICT;
    CREATE INDEX slip_unfinished ON slip (id)
      WHERE state IN ('owed', 'submitting', 'submitted');

    CREATE TABLE door (
      line TEXT PRIMARY KEY,
      opened_seq INTEGER NOT NULL REFERENCES journal (seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE alert (
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      detail TEXT,
      raised_seq INTEGER NOT NULL REFERENCES journal (seq),
      PRIMARY KEY (kind, subject)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE check_entry (
      seq INTEGER PRIMARY KEY REFERENCES journal (seq),
      asset TEXT NOT NULL,
      result TEXT NOT NULL,
      point TEXT,
      note TEXT,
      person TEXT
    ) STRICT;
    CREATE INDEX check_entry_asset ON check_entry (asset, seq);
    """

  /// Tickets and the reception are kept as the records that the core makes of them; what is searched for stands beside
  /// the record.
  ///
  /// The read tables are emptied or made anew, and filled from the journal.
  private static let second = """
    DELETE FROM check_entry;
    DELETE FROM alert;
    DELETE FROM door;
    DROP TABLE slip;
    DROP TABLE ticket;
    DROP TABLE business_day;
    DELETE FROM command;               -- their times were the wall clock's

    CREATE TABLE boot (
      boot TEXT PRIMARY KEY,
      base INTEGER NOT NULL,           -- ns to add to its uptimes for the desk's own time
      opened_seq INTEGER NOT NULL REFERENCES journal (seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE business_day (
      day TEXT PRIMARY KEY,
      time_zone TEXT NOT NULL,
      opened_seq INTEGER NOT NULL REFERENCES journal (seq),
      began_seq INTEGER NOT NULL REFERENCES journal (seq)  -- of the day that was last reached forwards
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ticket (
      key TEXT PRIMARY KEY,
      day TEXT NOT NULL REFERENCES business_day (day),
      series TEXT NOT NULL,
      round INTEGER NOT NULL,          -- times the series ran through its numbers on this day
      number INTEGER NOT NULL,
      service TEXT NOT NULL,
      state TEXT NOT NULL,
      counter TEXT,
      arrival INTEGER NOT NULL UNIQUE,
      line TEXT,
      issued_seq INTEGER NOT NULL REFERENCES journal (seq),
      ended_seq INTEGER REFERENCES journal (seq),
      record TEXT NOT NULL,            -- the whole ticket, JSON
      UNIQUE (day, series, round, number)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX ticket_open_number ON ticket (series, number)
      WHERE state IN ('waiting', 'called', 'serving', 'parked');
    CREATE INDEX ticket_line ON ticket (line, arrival);
    CREATE INDEX ticket_ended ON ticket (ended_seq);

    CREATE TABLE slip (
      id INTEGER PRIMARY KEY,
      ticket_key TEXT NOT NULL REFERENCES ticket (key),
      state TEXT NOT NULL,
      job INTEGER,
      queue TEXT,                      -- CUPS's, once it has the slip
      detail TEXT,
      file TEXT,
      is_reprint INTEGER NOT NULL,
      owed_seq INTEGER NOT NULL REFERENCES journal (seq)
    ) STRICT;
    CREATE INDEX slip_unfinished ON slip (id)
      WHERE state IN ('owed', 'submitting', 'submitted');

    -- Counters, further hours, the rotation, follow-ups, notices: one record.
    CREATE TABLE reception (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      record TEXT NOT NULL             -- JSON
    ) STRICT;

    -- Visitors' names: the one table that does not follow from the journal, and whose rows are erased.
    CREATE TABLE person (
      key TEXT PRIMARY KEY,
      record TEXT NOT NULL             -- JSON
    ) STRICT, WITHOUT ROWID;
    """

  /// The patrol (S4, F16): where it stands, one record, and the rounds that have ended.
  private static let eighth = """
    CREATE TABLE patrol (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      record TEXT NOT NULL             -- JSON
    ) STRICT;

    CREATE TABLE patrol_round (
      begins INTEGER PRIMARY KEY,      -- s since 1970 UTC
      night TEXT NOT NULL,             -- the date on which the night began
      record TEXT NOT NULL,            -- how it ended, JSON
      seq INTEGER NOT NULL REFERENCES journal (seq)
    ) STRICT;
    CREATE INDEX patrol_round_night ON patrol_round (night, begins);
    """

  /// Changes of the rota, and how shifts were handed over: one record.
  private static let rota = """
    CREATE TABLE rota (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      record TEXT NOT NULL             -- JSON
    ) STRICT;
    """

  /// When what was to be looked at, and how often it was.
  private static let slots = """
    CREATE TABLE slot (
      asset TEXT NOT NULL,
      checklist TEXT NOT NULL,
      due INTEGER NOT NULL,            -- s since 1970 UTC, as all times here
      opens INTEGER NOT NULL,
      missed INTEGER NOT NULL,
      date TEXT NOT NULL,              -- of being due, on the site's clocks
      state TEXT NOT NULL,
      ended_seq INTEGER REFERENCES journal (seq),
      PRIMARY KEY (asset, checklist, due),
      CHECK (opens <= due AND due <= missed)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX slot_open ON slot (state) WHERE state = 'open';

    -- What a year's report adds up.
    CREATE TABLE slot_tally (
      date TEXT NOT NULL,
      checklist TEXT NOT NULL,
      state TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (date, checklist, state)
    ) STRICT, WITHOUT ROWID;

    -- How far slots are made, and by which plans: one record.
    CREATE TABLE slot_book (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      record TEXT NOT NULL             -- JSON
    ) STRICT;
    """

  /// What is being mended, and what was.
  private static let repairs = """
    CREATE TABLE repair (
      id INTEGER PRIMARY KEY,
      is_closed INTEGER NOT NULL,
      opened_seq INTEGER NOT NULL REFERENCES journal (seq),
      record TEXT NOT NULL             -- the whole repair, JSON
    ) STRICT;
    CREATE INDEX repair_open ON repair (id) WHERE NOT is_closed;

    CREATE TABLE repair_entry (
      repair INTEGER NOT NULL REFERENCES repair (id),
      seq INTEGER NOT NULL REFERENCES journal (seq),
      PRIMARY KEY (repair, seq)
    ) STRICT, WITHOUT ROWID;
    """
}
