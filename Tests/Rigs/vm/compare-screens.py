#!/usr/bin/env python3
"""compare-screens.py PROBE PICTURES: holds the dumps of the screen against what was to be seen.

Every pixel of every cell must be as the probe draws it; tesseract must read the called number, and most of
the other characters."""
import struct, subprocess, sys, zlib
from collections import Counter

NOW = "1795311660"
# What reads a dump, and which part of the characters on it must be read; half blocks are coarse.
READERS = {
    "octant-zh-Hans,en": ("chi_sim+eng", 0.75),
    "octant-zh-Hant": ("chi_tra", 0.75),
    "octant-en": ("eng", 0.85),
    "half-blocks-zh-Hans": ("chi_sim", 0.4),
}
# Where the called number stands, in hundredths of the height; below a greeting of two lines it is lower.
ROWS = {"octant-en": (39, 77)}


def ppm(path):
    data = open(path, "rb").read()
    parts = data.split(None, 4)
    assert parts[0] == b"P6" and parts[3] == b"255", path
    width, height = int(parts[1]), int(parts[2])
    return width, height, data[-width * height * 3 :]


def png(path):
    """The pixels of an 8-bit RGB picture that is not interlaced."""
    data, at, packed = open(path, "rb").read(), 8, b""
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8 : at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack_from(">IIBB", body)
            assert (depth, colour, body[12]) == (8, 2, 0), path
        if kind == b"IDAT":
            packed += body
        at += 12 + length
    raw, stride, rows, above = zlib.decompress(packed), width * 3, [], bytes(width * 3)
    for y in range(height):
        kind, row = raw[y * (stride + 1)], bytearray(raw[y * (stride + 1) + 1 : (y + 1) * (stride + 1)])
        for x in range(stride):
            a = row[x - 3] if x >= 3 else 0
            b, c = above[x], above[x - 3] if x >= 3 else 0
            if kind == 1: row[x] = (row[x] + a) & 255
            elif kind == 2: row[x] = (row[x] + b) & 255
            elif kind == 3: row[x] = (row[x] + (a + b) // 2) & 255
            elif kind == 4:
                pa, pb, pc = abs(b - c), abs(a - c), abs(a + b - 2 * c)
                row[x] = (row[x] + (a if pa <= pb and pa <= pc else b if pb <= pc else c)) & 255
        rows.append(bytes(row))
        above = rows[-1]
    return width, height, b"".join(rows)


def compare(name, probe, pictures):
    width, height, seen = ppm(f"{pictures}/{name}.ppm")
    columns, rows = width // 8, height // 16
    mode, language = ("octant", name[7:]) if name.startswith("octant-") else ("half-blocks", name[12:])
    board = subprocess.run([probe, "sample", language, NOW], capture_output=True, check=True).stdout
    expected = f"{pictures}/{name}-expected.png"
    texts = subprocess.run(
        [probe, "picture", mode, f"{columns}x{rows}", NOW, expected], input=board, check=True,
        capture_output=True).stdout.decode().splitlines()
    expected_width, expected_height, wanted = png(expected)
    assert (expected_width, expected_height) == (columns * 8, rows * 16), "the sizes differ"
    # The halves of the kernel's own ▀ and ▄ are not quite equal: only their middles are compared.
    lines = range(16) if mode == "octant" else [*range(2, 6), *range(10, 14)]
    wrong = []
    for row in range(rows):
        for column in range(columns):
            for y in (row * 16 + line for line in lines):
                start, other = (y * width + column * 8) * 3, (y * expected_width + column * 8) * 3
                if seen[start : start + 24] != wanted[other : other + 24]:
                    wrong.append((column, row))
                    break
    return columns, rows, wrong, texts


def number(name, pictures):
    """What is read in the place of the called number, made as small as letters usually are: four sizes."""
    width, height, seen = ppm(f"{pictures}/{name}.ppm")
    top, bottom = (height * part // 100 for part in ROWS.get(name, (25, 65)))
    return {number_at(side, top, bottom, width, seen) for side in (6, 8, 10, 12)}


def number_at(side, top, bottom, width, seen):
    rows = range(top, bottom, side)
    columns = range(0, width * 63 // 100, side)
    across, down = len(columns) + 20, len(rows) + 20
    picture = bytearray(b"\xff" * across * down)
    for row, y in enumerate(rows):
        for column, x in enumerate(columns):
            # The mean of the square, black on white, with a margin around all.
            ink = sum(sum(seen[(line * width + x) * 3 : (line * width + x + side) * 3 : 3])
                      for line in range(y, y + side))
            picture[(row + 10) * across + column + 10] = 255 - ink // (side * side)
    return subprocess.run(
        ["tesseract", "-", "-", "-l", "eng", "--psm", "7", "-c",
         "tessedit_char_whitelist=ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"],
        input=f"P5 {across} {down} 255\n".encode() + picture, capture_output=True,
        check=True).stdout.decode().strip()


def plain(text):
    return text.replace("–", "-").replace("，", ",").replace(" ", "").replace("\n", "")


def read(name, texts, pictures):
    """What tesseract reads, and which part of the texts' characters that is; a number has a test of its own."""
    seen = subprocess.run(
        ["tesseract", f"{pictures}/{name}.ppm", "-", "-l", READERS[name][0], "--psm", "11"],
        capture_output=True, text=True, check=True).stdout
    wanted = Counter(plain("".join(text for text in texts if text != "A012")))
    return seen, (wanted & Counter(plain(seen))).total() / wanted.total()


probe, pictures = sys.argv[1:]
failed = False
for name in READERS:
    columns, rows, wrong, texts = compare(name, probe, pictures)
    seen, part = read(name, texts, pictures)
    called = number(name, pictures)
    print(f"screen: {name}: {columns * rows - len(wrong)} of {columns * rows} cells as expected, "
          f"{part:.0%} of the characters read, called {sorted(called)}")
    if wrong or "A012" not in called or part < READERS[name][1]:
        print(f"screen: wrong cells {wrong[:8]}\n{' | '.join(texts)}\n{' | '.join(seen.split())}")
        failed = True
sys.exit(failed)
