#!/usr/bin/env python3
"""read-xterm.py PROBE PICTURES: holds the dumps of the xterm against what was to be seen.

In half blocks the cells must be as the probe draws them; in both modes tesseract must read the called number
and most of the other characters, in cells most texts without a fault. The dumps become PNG files."""
import json, os, pathlib, sys
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import screen_reading as reading

# What reads a board in half blocks, and in cells: there the texts of the larger language are looked for.
READERS = {"zh-Hans,en": ("chi_sim+eng", "chi_sim"), "zh-Hant": ("chi_tra", "chi_tra"), "en": ("eng", "eng")}
# Which part of the characters must be read; 97 and 100 of 100 were, at least, when this was written.
NEEDED = {"half-blocks": 0.85, "cells": 0.9}
# And which part of the texts without a fault, in cells; all were.
NEEDED_TEXTS = 0.75


def half_blocks(name, board, picture):
    """The cells that differ, of how many, and the texts of the board."""
    size = 240, 67
    wanted, texts = reading.expected(probe, "half-blocks", size, board, f"{pictures}/{name}-expected.png")
    # The font's ▀ and ▄ are smooth at their edges: only their middles are compared.
    lines = [*range(2, 6), *range(10, 14)]
    return reading.wrong_cells(picture, wanted, size, lines, columns=(1, 7)), size[0] * size[1], texts


def board_words(board):
    """What is looked for in cells: greeting, visitor, counter, who waits how long, and notices."""
    board = json.loads(board)
    newest, services = board["nowServing"][0], board["waiting"]
    words = [board["greeting"], newest["visitor"], newest["counterName"], *board["notices"]]
    words += [service[key] for service in services for key in ("serviceName", "wait") if key in service]
    return [word[0] for word in words]


def judge(mode, languages):
    name = f"{mode}-{languages}"
    picture = reading.xwd(f"{pictures}/{name}.xwd")
    reading.write_png(f"{pictures}/{name}.png", picture)
    os.remove(f"{pictures}/{name}.xwd")
    board = reading.sample(probe, languages)
    if mode == "half-blocks":
        wrong, count, texts = half_blocks(name, board, picture)
        # From afar nobody sees the seams between the rows, nor shall tesseract.
        text = reading.read_as_print(picture, 6, READERS[languages][0], layout=11)
        called, missed = reading.numbers(picture), []
        found = f"{count - len(wrong)} of {count} cells as expected"
    else:
        wrong, texts = [], board_words(board)
        text = reading.read_as_print(picture, 1, READERS[languages][1], layout=6)
        called = reading.numbers(picture, (23, 55), (8, 10, 14, 16))
        missed = [word for word in texts if reading.plain(word) not in reading.plain(text)]
        found = f"{len(texts) - len(missed)} of {len(texts)} texts without a fault"
    part = reading.part_read(text, texts)
    print(f"xterm: {name}: {found}, {part:.0%} of the characters read, called {sorted(called)}", flush=True)
    is_read = part >= NEEDED[mode] and len(missed) <= len(texts) * (1 - NEEDED_TEXTS)
    if texts and not wrong and "A012" in called and is_read:
        return True
    print(f"xterm: wrong cells {wrong[:8]}\n{' | '.join(texts)}\n{' | '.join(text.split())}")
    return False


probe, pictures = sys.argv[1:]
results = [judge(mode, languages) for mode in NEEDED for languages in READERS]
sys.exit(not all(results))
