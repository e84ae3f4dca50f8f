/* The clocks of one process, each moved by as many nanoseconds as a file says at that moment.

   LD_PRELOAD=clocks.so FAULT_CLOCKS=file: three numbers of eight bytes in it are added to
   CLOCK_REALTIME, to CLOCK_MONOTONIC and to CLOCK_BOOTTIME. A wall clock that is set moves the
   first alone; a laptop that slept, the first and the last. */

#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { WALL, MONOTONIC, BOOT, CLOCKS };

static const volatile int64_t *offsets;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("FAULT_CLOCKS");
    int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0)
        return;
    void *mapped = mmap(NULL, CLOCKS * sizeof *offsets, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (mapped != MAP_FAILED)
        offsets = mapped;
}

static int64_t offset_of(clockid_t clock) {
    if (!offsets)
        return 0;
    switch (clock) {
    case CLOCK_REALTIME:
    case CLOCK_REALTIME_COARSE:
        return offsets[WALL];
    case CLOCK_MONOTONIC:
    case CLOCK_MONOTONIC_COARSE:
    case CLOCK_MONOTONIC_RAW:
        return offsets[MONOTONIC];
    case CLOCK_BOOTTIME:
        return offsets[BOOT];
    default:
        return 0;
    }
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    int failed = (int)syscall(SYS_clock_gettime, clock, now);
    if (failed)
        return failed;
    const int64_t second = 1000000000;
    int64_t moved = now->tv_sec * second + now->tv_nsec + offset_of(clock);
    now->tv_sec = moved / second;
    now->tv_nsec = moved % second;
    return 0;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    (void)zone;
    struct timespec exact;
    int failed = clock_gettime(CLOCK_REALTIME, &exact);
    now->tv_sec = exact.tv_sec;
    now->tv_usec = exact.tv_nsec / 1000;
    return failed;
}

time_t time(time_t *where) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (where)
        *where = now.tv_sec;
    return now.tv_sec;
}
