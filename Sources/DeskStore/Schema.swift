import GRDB

/// How the tables came to be.
///
/// Steps are added, never taken away: each database knows by their names which it has been through. What a step made that
/// a later one has replaced is not made any more.
enum Schema {
  /// The steps; `tell` hears how far one is that takes a while.
  static func migrator(
    telling tell: @escaping @Sendable (String) -> Void = { _ in }
  ) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 journal and read tables") { try $0.execute(sql: journal) }
    migrator.registerMigration("2 reception") { try $0.execute(sql: names) }
    migrator.registerMigration("3 notices") { _ in }
    migrator.registerMigration("4 hash chain", migrate: chainJournal)
    for former in [
      "5 slots", "6 repairs", "7 patrol", "8 rota", "9 rota remembered longer", "10 missed slots",
    ] {
      migrator.registerMigration(former) { _ in }
    }
    migrator.registerMigration("11 rows as the desk has them") { db in
      for table in Tables.former { try db.execute(sql: "DROP TABLE IF EXISTS \(table)") }
      try db.execute(sql: Tables.besideTheHead + Tables.made)
    }
    migrator.registerMigration("12 keys of requests") { db in
      // A hash of who asked for what.
      try db.execute(sql: "ALTER TABLE command ADD COLUMN request BLOB")
    }
    // What 13 made anew, 14 makes anew as well.
    migrator.registerMigration("13 when the day and the boot began") { _ in }
    migrator.registerMigration("14 visits before the last one") { db in
      try DeskStore.remake(db, telling: tell)
    }
    return migrator
  }

  /// The journal is what happened; every other table but the names follows from it and can be made anew.
  static let journal = """
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
      at INTEGER NOT NULL              -- ms on the desk's own time
    ) STRICT, WITHOUT ROWID;
    """

  private static let names = """
    DELETE FROM command;               -- their times were the wall clock's

    -- Visitors' names: the one table that does not follow from the journal, and whose rows are erased.
    CREATE TABLE person (
      key TEXT PRIMARY KEY,
      record TEXT NOT NULL             -- JSON
    ) STRICT, WITHOUT ROWID;
    """
}
