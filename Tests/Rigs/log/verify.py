#!/usr/bin/env python3
"""Verifies a log of Frontdesk with nothing of Frontdesk: `verify.py log.jsonl|frontdesk.sqlite [HEAD]`."""
import hashlib, json, sqlite3, struct, sys

COLUMNS = ("seq", "at", "boot", "mono", "clock_trusted", "actor", "command_key", "kind", "body")


def field(value):
    """Its length in 8 bytes, -1 for NULL, then its bytes; a whole number has 8 of them."""
    if value is None:
        return struct.pack(">q", -1)
    data = struct.pack(">q", value) if isinstance(value, int) else value
    return struct.pack(">q", len(data)) + data


def entries(path):
    if open(path, "rb").read(6) == b"SQLite":
        texts = [c if c in ("seq", "at", "mono", "clock_trusted") else f"CAST({c} AS BLOB)" for c in COLUMNS]
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        return database.execute(f"SELECT {', '.join(texts)}, prev, hash FROM journal ORDER BY seq")
    lines = map(json.loads, open(path, encoding="utf-8"))
    as_bytes = lambda v: v.encode() if isinstance(v, str) else v
    return ([as_bytes(e.get(c)) for c in COLUMNS] + [bytes.fromhex(e[c]) for c in ("prev", "hash")] for e in lines)


prev, seq, known = hashlib.sha256(b"frontdesk journal 1").digest(), 0, set()
for *values, stored_prev, stored_hash in entries(sys.argv[1]):
    if seq == 0 and values[0] > 1:  # a part of a log: it says itself what it follows
        prev, seq = stored_prev, values[0] - 1
    digest = hashlib.sha256(field(prev) + b"".join(map(field, values))).digest()
    if (values[0], stored_prev, stored_hash) != (seq + 1, prev, digest):
        sys.exit(f"broken at entry {seq + 1}")
    prev, seq = digest, seq + 1
    known.add(digest.hex())
if len(sys.argv) > 2 and sys.argv[2].replace(" ", "").lower() not in known:
    sys.exit("no entry has this head")
print(f"unbroken to entry {seq}, head {prev.hex()}")
