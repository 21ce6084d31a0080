"""What the rigs that look at a screen share: pictures, what differs in them, and what tesseract reads.

A picture is (width, height, pixels), the pixels 8-bit RGB, row by row."""
import struct, subprocess, zlib
from collections import Counter

# The moment that boards are shown at: 2026-11-22 09:41 in Shanghai.
NOW = "1795311660"


def ppm(path):
    data = open(path, "rb").read()
    parts = data.split(None, 4)
    assert parts[0] == b"P6" and parts[3] == b"255", path
    width, height = int(parts[1]), int(parts[2])
    return width, height, data[-width * height * 3 :]


def png(path):
    """An 8-bit RGB picture that is not interlaced."""
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
        for x in range(stride if kind else 0):
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


def write_png(path, picture):
    width, height, pixels = picture
    lines = b"".join(b"\0" + pixels[y * width * 3 : (y + 1) * width * 3] for y in range(height))
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
              (b"IDAT", zlib.compress(lines, 1)), (b"IEND", b"")]
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        for kind, body in chunks:
            file.write(struct.pack(">I", len(body)) + kind + body)
            file.write(struct.pack(">I", zlib.crc32(kind + body)))


def xwd(path):
    """A dump of an X display of 24-bit colours."""
    data = open(path, "rb").read()
    head = struct.unpack_from(">25I", data)
    start, width, height, stride = head[0] + head[19] * 12, head[4], head[5], head[12]
    # Version 7, pixmaps, least significant byte first, 32 bits a pixel, red above green above blue.
    assert (head[1], head[2], head[7], head[11]) == (7, 2, 0, 32), path
    assert head[14:17] == (0xFF0000, 0xFF00, 0xFF), path
    lines = b"".join(data[start + y * stride : start + y * stride + width * 4] for y in range(height))
    pixels = bytearray(width * height * 3)
    for colour in range(3):
        pixels[colour::3] = lines[2 - colour :: 4]
    return width, height, bytes(pixels)


def sample(probe, languages):
    """A board in JSON."""
    return subprocess.run([probe, "sample", languages, NOW], capture_output=True, check=True).stdout


def expected(probe, mode, size, board, path):
    """The picture that `board` gives on a screen of `size`, kept at `path`, and the texts on it."""
    texts = subprocess.run(
        [probe, "picture", mode, f"{size[0]}x{size[1]}", NOW, path], input=board, check=True,
        capture_output=True).stdout.decode().splitlines()
    return png(path), texts


def wrong_cells(seen, wanted, size, lines=range(16), columns=(0, 8)):
    """The cells of 8 × 16 that differ in `lines`, between `columns`."""
    (width, _, seen), (wanted_width, wanted_height, wanted) = seen, wanted
    assert (wanted_width, wanted_height) == (size[0] * 8, size[1] * 16), "the sizes differ"
    wrong, (first, end) = [], (columns[0] * 3, columns[1] * 3)
    for row in range(size[1]):
        for column in range(size[0]):
            for y in (row * 16 + line for line in lines):
                start, other = (y * width + column * 8) * 3, (y * wanted_width + column * 8) * 3
                if seen[start + first : start + end] != wanted[other + first : other + end]:
                    wrong.append((column, row))
                    break
    return wrong


def numbers(picture, rows=(25, 65), sides=(6, 8, 10, 12)):
    """What is read in the place of the called number, between `rows` in hundredths of the height.

    It is made as small as letters usually are, to several sizes: squares of `sides` become a pixel."""
    top, bottom = (picture[1] * part // 100 for part in rows)
    return {number(side, top, bottom, picture) for side in sides}


def number(side, top, bottom, picture):
    width, _, seen = picture
    rows = range(top, bottom, side)
    columns = range(0, width * 63 // 100, side)
    across, down = len(columns) + 20, len(rows) + 20
    small = bytearray(b"\xff" * across * down)
    for row, y in enumerate(rows):
        for column, x in enumerate(columns):
            # The mean of the square, black on white, with a margin around all.
            ink = sum(sum(seen[(line * width + x) * 3 : (line * width + x + side) * 3 : 3])
                      for line in range(y, y + side))
            small[(row + 10) * across + column + 10] = 255 - ink // (side * side)
    return subprocess.run(
        ["tesseract", "-", "-", "-l", "eng", "--psm", "7", "-c",
         "tessedit_char_whitelist=ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"],
        input=f"P5 {across} {down} 255\n".encode() + small, capture_output=True,
        check=True).stdout.decode().strip()


def plain(text):
    return text.replace("–", "-").replace("，", ",").replace(" ", "").replace("\n", "")


def read(path, languages):
    """What tesseract reads in the picture at `path`."""
    return subprocess.run(
        ["tesseract", path, "-", "-l", languages, "--psm", "11"],
        capture_output=True, text=True, check=True).stdout


def read_as_print(picture, side, languages, layout):
    """What tesseract reads in the picture made black on white, squares of `side` a pixel.

    `layout` is what it takes for granted (--psm): 6, a block of text; 11, texts here and there."""
    width, height, seen = picture
    stride, across, margin = width * 3, width // side, 20
    ends = b"\xff" * margin
    rows = [ends * 2 + b"\xff" * across] * margin
    for top in range(0, height - side + 1, side):
        lines = (seen[y * stride : (y + 1) * stride] for y in range(top, top + side))
        ink = [sum(column) for column in zip(*lines)]
        rows.append(ends + bytes(
            255 - sum(ink[x * side * 3 : (x + 1) * side * 3]) // (side * side * 3)
            for x in range(across)) + ends)
    rows += rows[:margin]
    return subprocess.run(
        ["tesseract", "-", "-", "-l", languages, "--psm", str(layout)],
        input=f"P5 {across + 2 * margin} {len(rows)} 255\n".encode() + b"".join(rows),
        capture_output=True, check=True).stdout.decode()


def part_read(seen, texts):
    """Which part of the texts' characters was read; a called number has a test of its own."""
    wanted = Counter(plain("".join(text for text in texts if text != "A012")))
    return (wanted & Counter(plain(seen))).total() / wanted.total()
