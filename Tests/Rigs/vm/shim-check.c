/* Checks the C shim against a real kernel chip, for the libgpiod that it is compiled against.
 *
 * Runs in the virtual machine, as root, on the chip that gpio-sim-up made. Prints a line for each
 * check and, last, "N passed, N failed". What differs between libgpiod 1 and 2 is written here as
 * expected. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "CGPIO.h"

#define LIVE "/sys/kernel/config/gpio-sim/desk/live"

static int passed, failed;
static desk_gpio_event events[DESK_GPIO_EVENTS];

static void check(bool holds, const char *what) {
  printf("%s: %s\n", holds ? "ok" : "FAILED", what);
  if (holds) passed++;
  else failed++;
}

static void put(const char *path, const char *text) {
  int file = open(path, O_WRONLY);
  if (file < 0 || write(file, text, strlen(text)) < 0) {
    printf("cannot write %s: %s\n", path, strerror(errno));
    failed++;
  }
  if (file >= 0) close(file);
}

/* The sysfs file of a line; the chip's number changes when it comes back. */
static void sysfs(int line, const char *name, char path[300]) {
  glob_t found;
  path[0] = 0;
  if (!glob("/sys/devices/platform/gpio-sim.*/gpiochip*/sim_gpio22", 0, 0, &found)) {
    char *folder = found.gl_pathv[0];
    int length = (int)(strrchr(folder, '/') - folder);
    snprintf(path, 300, "%.*s/sim_gpio%d/%s", length, folder, line, name);
  }
  globfree(&found);
}

static void pull(int line, bool up) {
  char path[300];
  sysfs(line, "pull", path);
  put(path, up ? "pull-up" : "pull-down");
}

static bool is_high(int line) {
  char path[300], value = '?';
  sysfs(line, "value", path);
  int file = open(path, O_RDONLY);
  if (file < 0 || read(file, &value, 1) != 1) failed++;
  if (file >= 0) close(file);
  return value == '1';
}

static desk_gpio_line *button(void) {
  desk_gpio_place place;
  desk_gpio_line *line = NULL;
  int result = desk_gpio_find("CALL_BUTTON", NULL, 0, &place);
  if (!result) result = desk_gpio_open_input(&place, "check", true, DESK_GPIO_BIAS_PULL_UP, &line);
  if (result) printf("CALL_BUTTON: %s\n", strerror(-result));
  return line;
}

static void finding(void) {
  desk_gpio_place place;
  check(desk_gpio_find("CALL_BUTTON", NULL, 0, &place) == 0 && place.offset == 4, "found by name");
  check(!place.used, "a line that nobody holds is free");
  check(
      desk_gpio_find(NULL, "desk-gpio", 17, &place) == 0 && place.offset == 17,
      "found by label and offset");
  check(desk_gpio_find("NOWHERE", NULL, 0, &place) == -ENOENT, "no such name");
  check(desk_gpio_find(NULL, "desk-gpio", 32, &place) == -ENOENT, "no such offset");
  check(desk_gpio_find(NULL, "elsewhere", 0, &place) == -ENOENT, "no such label");
  desk_gpio_chip chip;
  check(
      desk_gpio_look(place.chip_path, &chip) != 0 || chip.lines == 32, "a chip tells its lines");
}

static void edges(void) {
  pull(4, true);
  desk_gpio_line *line = button();
  check(line && desk_gpio_get(line) == 0, "at rest, active-low");
  check(desk_gpio_read(line, events) == 0, "no event at the start, and no waiting for one");
  uint64_t before = desk_gpio_now();
  pull(4, false);
  struct pollfd wait = {desk_gpio_fd(line), POLLIN, 0};
  check(poll(&wait, 1, 5000) == 1 && wait.revents == POLLIN, "an edge ends the wait");
  check(desk_gpio_read(line, events) == 1 && events[0].active, "pressed is active");
  check(
      events[0].timestamp_ns >= before && events[0].timestamp_ns <= desk_gpio_now(),
      "the edge's time is the monotonic clock's");
  check(desk_gpio_get(line) == 1, "the level is active");
  check(events[0].sequence == (desk_gpio_api() == 2 ? 1 : 0), "numbers with libgpiod 2 only");

  desk_gpio_place place;
  desk_gpio_line *second = NULL;
  check(desk_gpio_find("CALL_BUTTON", NULL, 0, &place) == 0 && place.used, "a held line is found");
  check(!strcmp(place.consumer, "check"), "and tells its holder");
  check(
      desk_gpio_open_input(&place, "two", true, DESK_GPIO_BIAS_AS_IS, &second) == -EBUSY && !second,
      "a held line is busy");
  check(fcntl(desk_gpio_fd(line), F_GETFD) & FD_CLOEXEC, "children do not inherit it");
  desk_gpio_close(line);
}

static void overflow(void) {
  pull(4, true);
  desk_gpio_line *line = button();
  for (int i = 0; i < 41; i++) pull(4, i % 2 != 0);
  int count = desk_gpio_read(line, events);
  check(count == 16, "the kernel keeps 16 edges of 41");
  check(desk_gpio_read(line, events) == 0, "and no more");
  check(desk_gpio_get(line) == 1, "the level after the burst is active");
  desk_gpio_close(line);

  line = button();
  pull(4, true);
  for (int i = 0; i < 41; i++) pull(4, i % 2 != 0);
  count = desk_gpio_read(line, events);
  bool last = count == 16 && events[15].active;
  if (desk_gpio_api() == 1) check(!last, "libgpiod 1 has the oldest: the last one is out of date");
  else check(last && events[0].sequence > 16, "libgpiod 2 has the newest, after a gap");
  desk_gpio_close(line);
}

static void door_open_at_start(void) {
  pull(17, true);
  desk_gpio_place place;
  desk_gpio_line *line = NULL;
  check(desk_gpio_find("DOOR", NULL, 0, &place) == 0, "the door is found");
  check(
      desk_gpio_open_input(&place, "check", false, DESK_GPIO_BIAS_AS_IS, &line) == 0 &&
          desk_gpio_get(line) == 1 && desk_gpio_read(line, events) == 0,
      "a door that is open at the start is a level, no event");
  desk_gpio_close(line);
}

static void lamp(void) {
  desk_gpio_place place;
  desk_gpio_line *line = NULL;
  pull(22, false);
  check(desk_gpio_find("CALL_LAMP", NULL, 0, &place) == 0, "the lamp is found");
  check(
      desk_gpio_open_output(&place, "check", false, true, &line) == 0 && is_high(22), "on at once");
  check(desk_gpio_set(line, false) == 0 && !is_high(22), "off");
  check(desk_gpio_set(line, true) == 0 && is_high(22), "on");
  check(desk_gpio_read(line, events) == -EINVAL, "an output has no events");
  desk_gpio_set(line, false);
  desk_gpio_close(line);
  check(!is_high(22), "off after it was closed");
}

static void removal(void) {
  desk_gpio_line *line = button();
  put(LIVE, "0");
  struct pollfd wait = {desk_gpio_fd(line), POLLIN, 0};
  check(
      poll(&wait, 1, 1000) == 1 && (wait.revents & (POLLERR | POLLHUP)),
      "a chip that went away is an error to poll");
  check(desk_gpio_read(line, events) == -ENODEV, "and to read");
  check(desk_gpio_get(line) == -ENODEV, "and its level is not there");
  desk_gpio_place place;
  check(desk_gpio_find("CALL_BUTTON", NULL, 0, &place) == -ENOENT, "nor is its name");
  put(LIVE, "1");
  desk_gpio_line *again = button();
  check(again && desk_gpio_get(again) >= 0, "it is found again by name");
  desk_gpio_close(line);
  desk_gpio_close(again);
}

int main(void) {
  setvbuf(stdout, NULL, _IOLBF, 0);
  printf("shim against libgpiod %s\n", desk_gpio_version());
  finding();
  edges();
  overflow();
  door_open_at_start();
  lamp();
  removal();
  if (setuid(65534)) failed++;
  desk_gpio_place place;
  check(desk_gpio_find("CALL_BUTTON", NULL, 0, &place) == -EACCES, "nobody has no permission");
  printf("shim: %d passed, %d failed\n", passed, failed);
  return failed ? 1 : 0;
}
