/// The tables as they are now, beside `journal`, `journal_head`, `command` and `person`.
enum Tables {
  /// What follows from the journal and can be made anew from it.
  ///
  /// First what the desk knows and goes on from: rows are what its memory holds, no more. A ticket is in `open_ticket` until
  /// it ends: then it is history, and a number is drawn without a look at that.
  static let derived = [
    "open_ticket", "recent_ticket", "visit", "slip", "last_check", "last_slot", "missed_slot",
    "record", "ticket", "slot", "slot_tally", "repair", "repair_entry", "business_day",
    "check_entry", "correction", "patrol_round",
  ]

  /// Tables of former releases, children before parents.
  static let former = [
    "patrol_round", "patrol", "reception", "correction", "repair_entry", "repair", "slot",
    "slot_tally", "slot_book", "check_entry", "alert", "door", "slip", "ticket", "business_day",
    "boot", "rota",
  ]

  static let besideTheHead = """
    -- What moves with nearly each ticket.
    ALTER TABLE journal_head ADD COLUMN day TEXT;
    ALTER TABLE journal_head ADD COLUMN day_began INTEGER;  -- null: nothing is known beside the head
    ALTER TABLE journal_head ADD COLUMN numbers TEXT;       -- A:0:12: of a series, round and number
    ALTER TABLE journal_head ADD COLUMN last_arrival INTEGER;
    ALTER TABLE journal_head ADD COLUMN last_slip INTEGER;
    ALTER TABLE journal_head ADD COLUMN last_repair INTEGER;
    ALTER TABLE journal_head ADD COLUMN calls INTEGER;
    ALTER TABLE journal_head ADD COLUMN buttons TEXT;       -- what each gave last, JSON
    ALTER TABLE journal_head ADD COLUMN believed TEXT;      -- when the clock was, JSON
    ALTER TABLE journal_head ADD COLUMN is_believed INTEGER;
    DROP TRIGGER journal_head_moves_on;
    CREATE TRIGGER journal_head_moves_on BEFORE UPDATE OF seq, hash ON journal_head
      WHEN NEW.seq <= OLD.seq
      BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
    """

  /// The tables that are made anew from the journal.
  static let made = """
    CREATE TABLE open_ticket (
      arrival INTEGER PRIMARY KEY,
      key TEXT NOT NULL,
      number TEXT NOT NULL,            -- A012
      -- The entry that issued it: all there is to know of it until something happens to it.
      seq INTEGER, at INTEGER, boot TEXT, mono INTEGER, clock_trusted INTEGER, kind TEXT, body TEXT,
      record TEXT                      -- the whole ticket since, JSON
    ) STRICT;
    -- Those of the ended tickets that are still at hand.
    CREATE TABLE recent_ticket (
      ended_seq INTEGER PRIMARY KEY,
      arrival INTEGER NOT NULL
    ) STRICT;
    -- What estimates are learnt from, by the entries that ended the visits.
    CREATE TABLE visit (key INTEGER PRIMARY KEY, record TEXT NOT NULL) STRICT;
    -- Slips that are on their way.
    CREATE TABLE slip (key INTEGER PRIMARY KEY, record TEXT NOT NULL) STRICT;
    -- By asset: its newest check; when its latest slot that has ended was due; its newest missed slots.
    CREATE TABLE last_check (key TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT;
    CREATE TABLE last_slot (key TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT;
    CREATE TABLE missed_slot (key TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT;
    -- Reception, patrol, rota and what else is small, each whole.
    CREATE TABLE record (name TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT;

    -- Tickets that have ended.
    CREATE TABLE ticket (
      arrival INTEGER PRIMARY KEY,
      key TEXT NOT NULL,
      day TEXT NOT NULL,
      series TEXT NOT NULL,
      number INTEGER NOT NULL,
      record TEXT NOT NULL
    ) STRICT;
    CREATE INDEX ticket_number ON ticket (day, series, number);

    -- Slots, open and ended, and how many of a date and checklist ended how.
    CREATE TABLE slot (
      asset TEXT NOT NULL,
      checklist TEXT NOT NULL,
      due INTEGER NOT NULL,            -- s since 1970 UTC, as all times here
      opens INTEGER NOT NULL,
      missed INTEGER NOT NULL,
      date TEXT NOT NULL,              -- of being due, on the site's clocks
      state TEXT NOT NULL,
      ended_seq INTEGER,
      PRIMARY KEY (asset, checklist, due),
      CHECK (opens <= due AND due <= missed)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX slot_open ON slot (state) WHERE state = 'open';
    CREATE TABLE slot_tally (
      date TEXT NOT NULL,
      checklist TEXT NOT NULL,
      state TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (date, checklist, state)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE repair (
      id INTEGER PRIMARY KEY,
      is_closed INTEGER NOT NULL,
      record TEXT NOT NULL
    ) STRICT;
    CREATE INDEX repair_open ON repair (id) WHERE NOT is_closed;

    -- Of reports alone.
    CREATE TABLE repair_entry (
      repair INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      PRIMARY KEY (repair, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE business_day (
      day TEXT PRIMARY KEY,
      time_zone TEXT NOT NULL,
      opened_seq INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE check_entry (
      seq INTEGER PRIMARY KEY,
      asset TEXT NOT NULL,
      result TEXT NOT NULL,
      point TEXT,
      note TEXT,
      person TEXT
    ) STRICT;
    -- Entries that correct another one (R4).
    CREATE TABLE correction (seq INTEGER PRIMARY KEY, corrects INTEGER NOT NULL) STRICT;
    CREATE INDEX correction_of ON correction (corrects);
    CREATE TABLE patrol_round (
      begins INTEGER PRIMARY KEY,      -- s since 1970 UTC
      night TEXT NOT NULL,             -- the date on which the night began
      record TEXT NOT NULL,            -- how it ended, JSON
      seq INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX patrol_round_night ON patrol_round (night, begins);
    """

  /// A note of the head for tables that are made beside a journal, and held against those that it has.
  static let head = """
    CREATE TABLE journal_head (
      id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, hash BLOB NOT NULL, \(DeskRow.columns)
    );
    """
}
