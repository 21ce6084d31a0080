#!/usr/bin/env python3
"""Verifies a journal of Frontdesk with nothing of Frontdesk: `verify.py journal.jsonl|frontdesk.sqlite [HEAD]`.

A database is a whole log: it begins with entry 1, and ends where its own note of the head says. A file may be a part.
HEAD is the one on a day's summary, or its first 32 digits.
"""
import hashlib, json, sqlite3, struct, sys

COLUMNS = ("seq", "at", "boot", "mono", "clock_trusted", "actor", "command_key", "kind", "body")


def field(value):
    """Its length in 8 bytes, -1 for NULL, then its bytes; a whole number has 8 of them."""
    if value is None:
        return struct.pack(">q", -1)
    data = struct.pack(">q", value) if isinstance(value, int) else value
    return struct.pack(">q", len(data)) + data


def database_entries(database):
    texts = [c if c in ("seq", "at", "mono", "clock_trusted") else f"CAST({c} AS BLOB)" for c in COLUMNS]
    return database.execute(f"SELECT {', '.join(texts)}, prev, hash FROM journal ORDER BY seq")


def file_entries(path):
    as_bytes = lambda v: v.encode() if isinstance(v, str) else v
    for line in open(path, encoding="utf-8"):
        entry = json.loads(line)
        yield [as_bytes(entry.get(c)) for c in COLUMNS] + [bytes.fromhex(entry[c]) for c in ("prev", "hash")]


path, head = sys.argv[1], "".join(sys.argv[2:]).replace(" ", "").lower()
if head and len(head) < 32:
    sys.exit("a head has 32 digits at least")
is_database = open(path, "rb").read(6) == b"SQLite"
database = sqlite3.connect(f"file:{path}?mode=ro", uri=True) if is_database else None

prev, seq, first, is_known = hashlib.sha256(b"frontdesk journal 1").digest(), 0, 1, not head
for *values, stored_prev, stored_hash in database_entries(database) if is_database else file_entries(path):
    if seq == 0 and values[0] > 1 and not is_database:  # a part: it says itself what it follows
        prev, seq, first = stored_prev, values[0] - 1, values[0]
    digest = hashlib.sha256(field(prev) + b"".join(map(field, values))).digest()
    if (values[0], stored_prev, stored_hash) != (seq + 1, prev, digest):
        sys.exit(f"broken at entry {seq + 1}")
    prev, seq = digest, seq + 1
    is_known = is_known or digest.hex().startswith(head)
if is_database:
    noted = database.execute("SELECT seq, hash FROM journal_head").fetchone()
    if noted != (seq, prev):
        sys.exit(f"broken at its end: entry {seq} is the last, and the head's note is {noted and noted[0]}")
if not is_known:
    sys.exit("no entry has this head")
part = "" if first == 1 else f" (a part, from entry {first} on)"
print(f"unbroken to entry {seq}{part}, head {prev.hex()}")
