// Stands in for Avahi's client library, so that ippeveprinter starts without D-Bus and DNS-SD.
#include <stddef.h>

static int nothing;

void *avahi_threaded_poll_new(void) { return &nothing; }
void *avahi_threaded_poll_get(void *poll) { return &nothing; }
int avahi_threaded_poll_start(void *poll) { return 0; }
void avahi_threaded_poll_lock(void *poll) {}
void avahi_threaded_poll_unlock(void *poll) {}

void *avahi_client_new(void *poll, int flags, void *callback, void *data, int *error) {
  if (error) *error = 0;
  return &nothing;
}
int avahi_client_errno(void *client) { return 0; }
const char *avahi_client_get_host_name_fqdn(void *client) { return "localhost"; }

void *avahi_entry_group_new(void *client, void *callback, void *data) { return &nothing; }
int avahi_entry_group_free(void *group) { return 0; }
int avahi_entry_group_commit(void *group) { return 0; }
int avahi_entry_group_add_service_strlst(void *group, ...) { return 0; }
int avahi_entry_group_add_service_subtype(void *group, ...) { return 0; }
