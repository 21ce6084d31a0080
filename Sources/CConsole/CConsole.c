#include "CConsole.h"

#include <errno.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

/* How long a terminal may take no output at the end, in milliseconds. */
enum { PATIENCE = 1000 };

int desk_console_is_one(int descriptor) {
  char type = 0;
  return ioctl(descriptor, KDGKBTYPE, &type) == 0;
}

int desk_console_font(int descriptor, struct console_font_op *operation) {
  return ioctl(descriptor, KDFONTOP, operation);
}

int desk_console_get_map(int descriptor, struct unimapdesc *map) {
  return ioctl(descriptor, GIO_UNIMAP, map);
}

int desk_console_set_map(int descriptor, struct unimapdesc *map) {
  struct unimapinit fresh = {0, 0, 0};
  if (ioctl(descriptor, PIO_UNIMAPCLR, &fresh) != 0) return -1;
  return ioctl(descriptor, PIO_UNIMAP, map);
}

int desk_console_get_keyboard(int descriptor) {
  int mode = -1;
  return ioctl(descriptor, KDGKBMODE, &mode) == 0 ? mode : -1;
}

int desk_console_set_keyboard(int descriptor, int mode) {
  return ioctl(descriptor, KDSKBMODE, (unsigned long)mode);
}

static void write_all(int descriptor, const unsigned char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {
      struct pollfd ready = {descriptor, POLLOUT, 0};
      if (poll(&ready, 1, PATIENCE) > 0) continue;
    }
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

void desk_console_give_back(struct desk_console_found *found) {
  if (found->keyboard >= 0) desk_console_set_keyboard(found->descriptor, found->keyboard);
  if (found->has_font) {
    desk_console_font(found->descriptor, &found->font);
    desk_console_set_map(found->descriptor, &found->map);
  }
  write_all(found->descriptor, found->farewell, found->farewell_length);
  tcsetattr(found->descriptor, TCSANOW, found->attributes);
}
