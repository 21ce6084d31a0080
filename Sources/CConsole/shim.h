// The Linux text console: its font, its map of characters, its keyboard. Swift's Glibc module has none of it.
#pragma once

#include <errno.h>
#include <linux/kd.h>
#include <poll.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

/* Whether `descriptor` is a virtual terminal of the kernel's. */
static inline int desk_console_is_one(int descriptor) {
  char type = 0;
  return ioctl(descriptor, KDGKBTYPE, &type) == 0;
}

/* KDFONTOP: 0, or -1 and errno. Glyphs stand 32 rows apart, whatever their height. */
static inline int desk_console_font(int descriptor, struct console_font_op *operation) {
  return ioctl(descriptor, KDFONTOP, operation);
}

/* GIO_UNIMAP: 0, or -1 and errno; ENOMEM where `map` has too few entries, and then tells how many. */
static inline int desk_console_get_map(int descriptor, struct unimapdesc *map) {
  return ioctl(descriptor, GIO_UNIMAP, map);
}

/* PIO_UNIMAPCLR and PIO_UNIMAP: 0, or -1 and errno. */
static inline int desk_console_set_map(int descriptor, struct unimapdesc *map) {
  struct unimapinit fresh = {0, 0, 0};
  if (ioctl(descriptor, PIO_UNIMAPCLR, &fresh) != 0) return -1;
  return ioctl(descriptor, PIO_UNIMAP, map);
}

/* KDGKBMODE: the keyboard's mode, or -1 and errno. */
static inline int desk_console_get_keyboard(int descriptor) {
  int mode = -1;
  return ioctl(descriptor, KDGKBMODE, &mode) == 0 ? mode : -1;
}

/* KDSKBMODE: 0, or -1 and errno. */
static inline int desk_console_set_keyboard(int descriptor, int mode) {
  return ioctl(descriptor, KDSKBMODE, (unsigned long)mode);
}

/* How a terminal was found, for giving it back even from a signal's handler. */
struct desk_console_found {
  int descriptor;
  struct termios attributes;
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
static inline void desk_console_give_back(struct desk_console_found *found) {
  if (found->keyboard >= 0) desk_console_set_keyboard(found->descriptor, found->keyboard);
  if (found->has_font) {
    desk_console_font(found->descriptor, &found->font);
    desk_console_set_map(found->descriptor, &found->map);
  }
  const unsigned char *rest = found->farewell;
  size_t left = found->farewell_length;
  while (left > 0) {
    ssize_t written = write(found->descriptor, rest, left);
    if (written < 0 && errno == EAGAIN) {
      struct pollfd ready = {found->descriptor, POLLOUT, 0};
      if (poll(&ready, 1, 1000) <= 0) break;
      continue;
    }
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) break;
    rest += written;
    left -= (size_t)written;
  }
  tcsetattr(found->descriptor, TCSANOW, &found->attributes);
}
