/* Ends the virtual machine: a write to QEMU's isa-debug-exit port makes QEMU exit. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/io.h>

int main(int count, char **words) {
  if (ioperm(0xf4, 4, 1)) {
    perror("qexit: ioperm");
    return 1;
  }
  outb((unsigned char)(count > 1 ? atoi(words[1]) & 0x7f : 0), 0xf4);
  return 1; /* not reached under QEMU */
}
