/* One thin interface over libgpiod 1.6 and 2.x. One line = one request = one file descriptor.
 *
 * Functions that can fail return a negative errno. A line is not to be used by two threads at
 * once; different lines may be. */
#ifndef CGPIO_H
#define CGPIO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__clang__) /* so that Swift sees an enum */
#define DESK_GPIO_ENUM(name) enum __attribute__((enum_extensibility(closed))) name
#define DESK_GPIO_SWIFT(name) __attribute__((swift_name(#name)))
#else
#define DESK_GPIO_ENUM(name) enum name
#define DESK_GPIO_SWIFT(name)
#endif

/* As many events as the kernel keeps for a line, and so the most that one read returns. */
#define DESK_GPIO_EVENTS 16

typedef struct desk_gpio_line desk_gpio_line;

typedef DESK_GPIO_ENUM(desk_gpio_bias){
    DESK_GPIO_BIAS_AS_IS DESK_GPIO_SWIFT(asIs) = 0,
    DESK_GPIO_BIAS_DISABLED DESK_GPIO_SWIFT(disabled) = 1,
    DESK_GPIO_BIAS_PULL_UP DESK_GPIO_SWIFT(pullUp) = 2,
    DESK_GPIO_BIAS_PULL_DOWN DESK_GPIO_SWIFT(pullDown) = 3,
} desk_gpio_bias;

/* An edge. */
typedef struct {
  /* CLOCK_MONOTONIC (kernels since 5.7). */
  uint64_t timestamp_ns;
  /* 1, 2, 3 ... since the request; a gap means lost events. 0: libgpiod 1 does not know. */
  uint32_t sequence;
  /* The level after the edge; active-low is applied. */
  bool active;
} desk_gpio_event;

/* A place where a line can be. */
typedef struct {
  char chip_path[64];
  uint32_t offset;
  /* Whether somebody holds the line, and who says so. */
  bool used;
  char consumer[40];
} desk_gpio_place;

/* A chip as `doctor` shows it. */
typedef struct {
  char label[40];
  uint32_t lines;
} desk_gpio_chip;

/* The major version of the libgpiod API that this was compiled against, 1 or 2. */
int desk_gpio_api(void);
/* The version text of the library that is loaded. */
const char *desk_gpio_version(void);
/* The clock of the timestamps (CLOCK_MONOTONIC), in nanoseconds. */
uint64_t desk_gpio_now(void);

/* Looks at the chip behind a device file. */
int desk_gpio_look(const char *chip_path, desk_gpio_chip *chip);

/* Finds the line called `name`, or, where `name` is NULL, line `offset` of the chip labelled
 * `chip_label`. -ENOENT: no chip has it. -ENOTUNIQ: two have. Another error (-EACCES, -EINVAL ...):
 * not found, but there is a chip that could not be opened or read. */
int desk_gpio_find(
    const char *name, const char *chip_label, uint32_t offset, desk_gpio_place *place);

/* Requests the line as input with events for both edges. -EBUSY: somebody else holds it; -EINVAL,
 * -ENOTSUP: the bias is not to be had. */
int desk_gpio_open_input(
    const desk_gpio_place *place, const char *consumer, bool active_low, desk_gpio_bias bias,
    desk_gpio_line **line);
/* Requests the line as output. */
int desk_gpio_open_output(
    const desk_gpio_place *place, const char *consumer, bool active_low, bool active,
    desk_gpio_line **line);
/* Lets go of the line. NULL is fine. */
void desk_gpio_close(desk_gpio_line *line);

/* For poll(2): readable = events; POLLERR | POLLHUP = the chip is gone. Belongs to the line; inputs
 * only. */
int desk_gpio_fd(const desk_gpio_line *line);
/* Takes up to DESK_GPIO_EVENTS events, oldest first, without blocking; returns how many. */
int desk_gpio_read(desk_gpio_line *line, desk_gpio_event events[DESK_GPIO_EVENTS]);
/* The level: 0 or 1. */
int desk_gpio_get(desk_gpio_line *line);
int desk_gpio_set(desk_gpio_line *line, bool active);

#endif
