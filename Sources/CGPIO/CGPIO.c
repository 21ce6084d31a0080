#define _GNU_SOURCE
#include "CGPIO.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <gpiod.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

/* Only the header of libgpiod 1 has this macro. Names that both versions share have different
 * values, so the choice is made here, once, at compile time. */
#ifdef GPIOD_LINE_BULK_MAX_LINES
#define API 1
#else
#define API 2
#endif

struct desk_gpio_line {
  struct gpiod_chip *chip;
#if API == 1
  struct gpiod_line *line;
#else
  struct gpiod_line_request *request;
  struct gpiod_edge_event_buffer *buffer;
#endif
  uint32_t offset;
  int fd;
};

/* libgpiod leaves its reason in errno; 0 there would read as success. */
static int failure(void) { return errno > 0 ? -errno : -EIO; }

static void copy(char *to, size_t size, const char *from) {
  snprintf(to, size, "%s", from ? from : "");
}

int desk_gpio_api(void) { return API; }

const char *desk_gpio_version(void) {
#if API == 1
  return gpiod_version_string();
#else
  return gpiod_api_version();
#endif
}

uint64_t desk_gpio_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

/* --- Finding --- */

static int describe(struct gpiod_chip *chip, desk_gpio_chip *into) {
#if API == 1
  copy(into->label, sizeof into->label, gpiod_chip_label(chip));
  into->lines = gpiod_chip_num_lines(chip);
#else
  struct gpiod_chip_info *info = gpiod_chip_get_info(chip);
  if (!info) return failure();
  copy(into->label, sizeof into->label, gpiod_chip_info_get_label(info));
  into->lines = (uint32_t)gpiod_chip_info_get_num_lines(info);
  gpiod_chip_info_free(info);
#endif
  return 0;
}

/* Whether line `offset` of the chip is called `name` (NULL: any name will do): 1 and its place, or
 * 0. */
static int matches(
    struct gpiod_chip *chip, uint32_t offset, const char *name, desk_gpio_place *place) {
#if API == 1
  struct gpiod_line *line = gpiod_chip_get_line(chip, offset);
  if (!line) return failure();
  const char *found = gpiod_line_name(line);
  bool used = gpiod_line_is_used(line);
  const char *consumer = gpiod_line_consumer(line);
#else
  struct gpiod_line_info *info = gpiod_chip_get_line_info(chip, offset);
  if (!info) return failure();
  const char *found = gpiod_line_info_get_name(info);
  bool used = gpiod_line_info_is_used(info);
  const char *consumer = gpiod_line_info_get_consumer(info);
#endif
  int match = !name || (found && !strcmp(found, name));
  if (match) {
    place->offset = offset;
    place->used = used;
    copy(place->consumer, sizeof place->consumer, consumer);
  }
#if API == 2
  gpiod_line_info_free(info);
#endif
  return match;
}

/* How many lines of the chip are meant; `place` gets the first. EINVAL here is libgpiod 1 on a
 * kernel without the first GPIO interface (CONFIG_GPIO_CDEV_V1). */
static int search(
    struct gpiod_chip *chip, const char *name, const char *label, uint32_t offset,
    desk_gpio_place *place) {
  desk_gpio_chip about;
  int result = describe(chip, &about);
  if (result) return result;
  if (!name) {
    if (strcmp(about.label, label) || offset >= about.lines) return 0;
    return matches(chip, offset, NULL, place);
  }
  int found = 0;
  desk_gpio_place here;
  for (uint32_t i = 0; i < about.lines; i++) {
    result = matches(chip, i, name, &here);
    if (result < 0) return result;
    if (result && !found++) {
      memcpy(here.chip_path, place->chip_path, sizeof here.chip_path);
      *place = here;
    }
  }
  return found;
}

int desk_gpio_look(const char *chip_path, desk_gpio_chip *chip) {
  struct gpiod_chip *opened = gpiod_chip_open(chip_path);
  if (!opened) return failure();
  int result = describe(opened, chip);
  gpiod_chip_close(opened);
  return result;
}

int desk_gpio_find(
    const char *name, const char *chip_label, uint32_t offset, desk_gpio_place *place) {
  if (!name && !chip_label) return -EINVAL;
  DIR *devices = opendir("/dev");
  if (!devices) return failure();
  int found = 0, error = -ENOENT;
  for (struct dirent *entry; (entry = readdir(devices));) {
    if (strncmp(entry->d_name, "gpiochip", 8)) continue;
    desk_gpio_place here = {0};
    int length =
        snprintf(here.chip_path, sizeof here.chip_path, "/dev/%.50s", entry->d_name);
    if (length < 0 || strcmp(here.chip_path + 5, entry->d_name)) continue;
    /* No links: Raspberry Pi OS has /dev/gpiochip4 point at gpiochip0; that is one chip. */
    struct stat status;
    if (lstat(here.chip_path, &status) || !S_ISCHR(status.st_mode)) continue;
    struct gpiod_chip *chip = gpiod_chip_open(here.chip_path);
    if (!chip) {
      error = failure();
      continue;
    }
    int count = search(chip, name, chip_label, offset, &here);
    gpiod_chip_close(chip);
    if (count < 0) error = count;
    if (count <= 0) continue;
    if (!found) *place = here;
    found += count;
  }
  closedir(devices);
  return found == 1 ? 0 : found > 1 ? -ENOTUNIQ : error;
}

/* --- Opening and closing --- */

void desk_gpio_close(desk_gpio_line *line) {
  if (!line) return;
#if API == 1
  if (line->line) gpiod_line_release(line->line);
#else
  if (line->buffer) gpiod_edge_event_buffer_free(line->buffer);
  if (line->request) gpiod_line_request_release(line->request);
#endif
  if (line->chip) gpiod_chip_close(line->chip);
  free(line);
}

static int open_chip(const desk_gpio_place *place, desk_gpio_line **line) {
  desk_gpio_line *opened = calloc(1, sizeof *opened);
  if (!opened) return -ENOMEM;
  opened->fd = -1;
  opened->offset = place->offset;
  opened->chip = gpiod_chip_open(place->chip_path);
  if (!opened->chip) {
    int result = failure();
    free(opened);
    return result;
  }
#if API == 1
  opened->line = gpiod_chip_get_line(opened->chip, place->offset);
  if (!opened->line) {
    int result = failure();
    desk_gpio_close(opened);
    return result;
  }
#endif
  *line = opened;
  return 0;
}

#if API == 2
static int request(
    desk_gpio_line *line, const char *consumer, struct gpiod_line_settings *settings) {
  struct gpiod_line_config *lines = gpiod_line_config_new();
  struct gpiod_request_config *options = gpiod_request_config_new();
  int result = -ENOMEM;
  if (lines && options) {
    unsigned int offset = line->offset;
    gpiod_request_config_set_consumer(options, consumer);
    result = gpiod_line_config_add_line_settings(lines, &offset, 1, settings) ? failure() : 0;
    if (!result) {
      line->request = gpiod_chip_request_lines(line->chip, options, lines);
      if (!line->request) result = failure();
    }
  }
  if (lines) gpiod_line_config_free(lines);
  if (options) gpiod_request_config_free(options);
  return result;
}
#endif

static int request_input(
    desk_gpio_line *line, const char *consumer, bool active_low, desk_gpio_bias bias) {
#if API == 1
  static const int biases[] = {
      0, GPIOD_LINE_REQUEST_FLAG_BIAS_DISABLE, GPIOD_LINE_REQUEST_FLAG_BIAS_PULL_UP,
      GPIOD_LINE_REQUEST_FLAG_BIAS_PULL_DOWN};
  int flags = biases[bias] | (active_low ? GPIOD_LINE_REQUEST_FLAG_ACTIVE_LOW : 0);
  if (gpiod_line_request_both_edges_events_flags(line->line, consumer, flags)) return failure();
  line->fd = gpiod_line_event_get_fd(line->line);
#else
  static const enum gpiod_line_bias biases[] = {
      GPIOD_LINE_BIAS_AS_IS, GPIOD_LINE_BIAS_DISABLED, GPIOD_LINE_BIAS_PULL_UP,
      GPIOD_LINE_BIAS_PULL_DOWN};
  struct gpiod_line_settings *settings = gpiod_line_settings_new();
  if (!settings) return -ENOMEM;
  gpiod_line_settings_set_direction(settings, GPIOD_LINE_DIRECTION_INPUT);
  gpiod_line_settings_set_edge_detection(settings, GPIOD_LINE_EDGE_BOTH);
  gpiod_line_settings_set_active_low(settings, active_low);
  gpiod_line_settings_set_bias(settings, biases[bias]);
  int result = request(line, consumer, settings);
  gpiod_line_settings_free(settings);
  if (result) return result;
  line->buffer = gpiod_edge_event_buffer_new(DESK_GPIO_EVENTS);
  if (!line->buffer) return -ENOMEM;
  line->fd = gpiod_line_request_get_fd(line->request);
#endif
  /* So that a read with nothing to read never blocks. */
  int flags_now = fcntl(line->fd, F_GETFL);
  if (flags_now < 0 || fcntl(line->fd, F_SETFL, flags_now | O_NONBLOCK)) return failure();
  return 0;
}

static int request_output(
    desk_gpio_line *line, const char *consumer, bool active_low, bool active) {
#if API == 1
  int flags = active_low ? GPIOD_LINE_REQUEST_FLAG_ACTIVE_LOW : 0;
  return gpiod_line_request_output_flags(line->line, consumer, flags, active) ? failure() : 0;
#else
  struct gpiod_line_settings *settings = gpiod_line_settings_new();
  if (!settings) return -ENOMEM;
  gpiod_line_settings_set_direction(settings, GPIOD_LINE_DIRECTION_OUTPUT);
  gpiod_line_settings_set_active_low(settings, active_low);
  gpiod_line_settings_set_output_value(
      settings, active ? GPIOD_LINE_VALUE_ACTIVE : GPIOD_LINE_VALUE_INACTIVE);
  int result = request(line, consumer, settings);
  gpiod_line_settings_free(settings);
  return result;
#endif
}

int desk_gpio_open_input(
    const desk_gpio_place *place, const char *consumer, bool active_low, desk_gpio_bias bias,
    desk_gpio_line **line) {
  int result = open_chip(place, line);
  if (result) return result;
  result = request_input(*line, consumer, active_low, bias);
  if (result) {
    desk_gpio_close(*line);
    *line = NULL;
  }
  return result;
}

int desk_gpio_open_output(
    const desk_gpio_place *place, const char *consumer, bool active_low, bool active,
    desk_gpio_line **line) {
  int result = open_chip(place, line);
  if (result) return result;
  result = request_output(*line, consumer, active_low, active);
  if (result) {
    desk_gpio_close(*line);
    *line = NULL;
  }
  return result;
}

/* --- Using --- */

int desk_gpio_fd(const desk_gpio_line *line) { return line->fd; }

int desk_gpio_read(desk_gpio_line *line, desk_gpio_event events[DESK_GPIO_EVENTS]) {
  if (line->fd < 0) return -EINVAL;
#if API == 1
  struct gpiod_line_event read[DESK_GPIO_EVENTS];
  int count = gpiod_line_event_read_multiple(line->line, read, DESK_GPIO_EVENTS);
#else
  int count = gpiod_line_request_read_edge_events(line->request, line->buffer, DESK_GPIO_EVENTS);
#endif
  if (count < 0) return errno == EAGAIN ? 0 : failure();
  for (int i = 0; i < count; i++) {
#if API == 1
    events[i].timestamp_ns =
        (uint64_t)read[i].ts.tv_sec * 1000000000u + (uint64_t)read[i].ts.tv_nsec;
    events[i].sequence = 0;
    events[i].active = read[i].event_type == GPIOD_LINE_EVENT_RISING_EDGE;
#else
    struct gpiod_edge_event *event =
        gpiod_edge_event_buffer_get_event(line->buffer, (unsigned long)i);
    events[i].timestamp_ns = gpiod_edge_event_get_timestamp_ns(event);
    events[i].sequence = (uint32_t)gpiod_edge_event_get_line_seqno(event);
    events[i].active = gpiod_edge_event_get_event_type(event) == GPIOD_EDGE_EVENT_RISING_EDGE;
#endif
  }
  return count;
}

int desk_gpio_get(desk_gpio_line *line) {
#if API == 1
  int value = gpiod_line_get_value(line->line);
#else
  int value = (int)gpiod_line_request_get_value(line->request, line->offset);
#endif
  return value < 0 ? failure() : value;
}

int desk_gpio_set(desk_gpio_line *line, bool active) {
#if API == 1
  int result = gpiod_line_set_value(line->line, active);
#else
  int result = gpiod_line_request_set_value(
      line->request, line->offset, active ? GPIOD_LINE_VALUE_ACTIVE : GPIOD_LINE_VALUE_INACTIVE);
#endif
  return result ? failure() : 0;
}
