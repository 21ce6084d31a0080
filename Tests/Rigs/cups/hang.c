/* libcups as it must never be: every connection hangs while the file $HANG_FILE is there. For LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

typedef void *connect_t(const char *, int, void *, int, int, int, int, int *);

void *httpConnect2(const char *host, int port, void *addresses, int family, int encryption, int blocking,
                   int milliseconds, int *cancel) {
  const char *file = getenv("HANG_FILE");
  if (file && access(file, F_OK) == 0) {
    char told[4096];
    snprintf(told, sizeof told, "%s.hangs", file);
    close(open(told, O_CREAT | O_WRONLY, 0600));
    for (;;) pause();
  }
  connect_t *real = (connect_t *)dlsym(RTLD_NEXT, "httpConnect2");
  return real(host, port, addresses, family, encryption, blocking, milliseconds, cancel);
}
