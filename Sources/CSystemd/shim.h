#include <stdbool.h>
#include <sys/timex.h>
#include <systemd/sd-daemon.h>

/* Swift's Glibc module has no sys/timex.h. */
static inline bool desk_wall_clock_is_synchronised(void) {
  struct timex state = {0};
  return adjtimex(&state) >= 0 && !(state.status & STA_UNSYNC);
}
