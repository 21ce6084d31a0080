#!/usr/bin/env python3
"""compare-screens.py PROBE PICTURES: holds the dumps of the screen against what was to be seen.

Every pixel of every cell must be as the probe draws it; tesseract must read the called number, and most of
the other characters."""
import pathlib, sys
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import screen_reading as reading

# What reads a dump, and which part of the characters on it must be read; half blocks are coarse.
READERS = {
    "octant-zh-Hans,en": ("chi_sim+eng", 0.75),
    "octant-zh-Hant": ("chi_tra", 0.75),
    "octant-en": ("eng", 0.85),
    "half-blocks-zh-Hans": ("chi_sim", 0.4),
}
# Where the called number stands, in hundredths of the height; below a greeting of two lines it is lower.
ROWS = {"octant-en": (39, 77)}

probe, pictures = sys.argv[1:]
failed = False
for name, (languages, needed) in READERS.items():
    seen = reading.ppm(f"{pictures}/{name}.ppm")
    size = seen[0] // 8, seen[1] // 16
    mode, language = ("octant", name[7:]) if name.startswith("octant-") else ("half-blocks", name[12:])
    wanted, texts = reading.expected(
        probe, mode, size, reading.sample(probe, language), f"{pictures}/{name}-expected.png")
    # The halves of the kernel's own ▀ and ▄ are not quite equal: only their middles are compared.
    lines = range(16) if mode == "octant" else [*range(2, 6), *range(10, 14)]
    wrong = reading.wrong_cells(seen, wanted, size, lines)
    text = reading.read(f"{pictures}/{name}.ppm", languages)
    part = reading.part_read(text, texts)
    called = reading.numbers(seen, ROWS.get(name, (25, 65)))
    print(f"screen: {name}: {size[0] * size[1] - len(wrong)} of {size[0] * size[1]} cells as expected, "
          f"{part:.0%} of the characters read, called {sorted(called)}")
    if wrong or "A012" not in called or part < needed:
        print(f"screen: wrong cells {wrong[:8]}\n{' | '.join(texts)}\n{' | '.join(text.split())}")
        failed = True
sys.exit(failed)
