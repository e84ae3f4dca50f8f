/* Some pages of one file cannot be read, as on a disk that is going bad.

   LD_PRELOAD=bad_pages.so FAULT_FILE=path FAULT_PAGES=2: the first two pages of 4096 bytes give
   EIO, as often as they are read. Another file that gets the same name later is sound. */

#define _GNU_SOURCE
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static struct stat bad;
static long end;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("FAULT_FILE"), *pages = getenv("FAULT_PAGES");
    if (path && pages && stat(path, &bad) == 0)
        end = atol(pages) * 4096;
}

ssize_t read(int file, void *where, size_t count) {
    struct stat status;
    if (end && fstat(file, &status) == 0 && status.st_ino == bad.st_ino &&
        status.st_dev == bad.st_dev && lseek(file, 0, SEEK_CUR) < end) {
        errno = EIO;
        return -1;
    }
    return syscall(SYS_read, file, where, count);
}
