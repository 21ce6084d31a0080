// The Linux text console: its font, its map of characters, its keyboard. Swift's Glibc module has none of it.
#pragma once

// Nothing else is included here: what Glibc's module has, too, would then belong to either.
#include <linux/kd.h>
#include <stddef.h>

/* Whether `descriptor` is a virtual terminal of the kernel's. */
int desk_console_is_one(int descriptor);

/* KDFONTOP: 0, or -1 and errno. Glyphs stand 32 rows apart, whatever their height. */
int desk_console_font(int descriptor, struct console_font_op *operation);

/* GIO_UNIMAP: 0, or -1 and errno. */
int desk_console_get_map(int descriptor, struct unimapdesc *map);

/* PIO_UNIMAPCLR and PIO_UNIMAP: 0, or -1 and errno. */
int desk_console_set_map(int descriptor, struct unimapdesc *map);

/* KDGKBMODE: the keyboard's mode, or -1 and errno. */
int desk_console_get_keyboard(int descriptor);

/* KDSKBMODE: 0, or -1 and errno. */
int desk_console_set_keyboard(int descriptor, int mode);

/* How a terminal was found, for giving it back even from a signal's handler. */
struct desk_console_found {
  int descriptor;
  /* Its `struct termios`. */
  const void *attributes;
  /* The keyboard's mode; -1: it was not touched. */
  int keyboard;
  /* Whether `font` and `map` are to be set again. */
  int has_font;
  struct console_font_op font;
  struct unimapdesc map;
  /* Escape sequences that end what was begun. */
  const unsigned char *farewell;
  size_t farewell_length;
};

/* Gives the terminal back; calls nothing that a signal's handler may not. */
void desk_console_give_back(struct desk_console_found *found);
