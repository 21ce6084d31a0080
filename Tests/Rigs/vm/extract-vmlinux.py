#!/usr/bin/env python3
"""extract-vmlinux.py BZIMAGE VMLINUX: takes the kernel proper out of a compressed boot image.

QEMU starts the bare kernel through its PVH entry and saves the slow decompression under emulation.
"""
import lzma
import struct
import sys
import zlib

with open(sys.argv[1], "rb") as file:
    image = file.read()
setup_sectors = image[0x1F1] or 4
offset, length = struct.unpack_from("<II", image, 0x248)  # payload_offset, payload_length
payload = image[(setup_sectors + 1) * 512 + offset:][:length]
if payload.startswith(b"\xfd7zXZ\0"):
    kernel = lzma.LZMADecompressor().decompress(payload)
elif payload.startswith(b"\x1f\x8b"):
    kernel = zlib.decompressobj(31).decompress(payload)
else:
    sys.exit(f"extract-vmlinux: unknown compression {payload[:8]!r}")
if not kernel.startswith(b"\x7fELF"):
    sys.exit("extract-vmlinux: what came out is no kernel")
with open(sys.argv[2], "wb") as file:
    file.write(kernel)
