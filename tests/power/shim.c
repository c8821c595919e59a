/* Stands between a process and the disk: writes down what it does to the files below a folder, and fails what it is
   told to fail.

   CASEWALK_DISK_ROOT  the folder
   CASEWALK_DISK_LOG   where to write records: a line "kind path offset length", then so many bytes, then a line end
   CASEWALK_DISK_FAULT "kind errno skip": from the skip-th operation of the kind on, all of it fail; may change any time
*/
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))real(#name))

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int log_fd = -1;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static int below(const char *path) {
    const char *root = getenv("CASEWALK_DISK_ROOT");
    return root != NULL && strncmp(path, root, strlen(root)) == 0;
}

static int path_of(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return below(path);
}

static int full_path(const char *name, char *path) {
    if (name[0] == '/') {
        snprintf(path, PATH_MAX, "%s", name);
    } else {
        char here[PATH_MAX];
        if (getcwd(here, sizeof here) == NULL) return 0;
        if (snprintf(path, PATH_MAX, "%s/%s", here, name) >= PATH_MAX) return 0;
    }
    return below(path);
}

static void put(const void *data, size_t length) {
    __typeof__(&write) plain = REAL(write);
    const char *at = data;
    while (length > 0) {
        ssize_t done = plain(log_fd, at, length);
        if (done <= 0) abort();
        at += done;
        length -= done;
    }
}

static void note(const char *kind, const char *path, long long offset, const void *data, size_t length) {
    const char *target = getenv("CASEWALK_DISK_LOG");
    if (target == NULL) return;
    int kept = errno;
    pthread_mutex_lock(&lock);
    if (log_fd < 0) {
        int (*plain)(const char *, int, ...) = real("open");
        log_fd = plain(target, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        if (log_fd < 0) abort();
    }
    char head[PATH_MAX + 64];
    int size = snprintf(head, sizeof head, "%s\t%s\t%lld\t%zu\n", kind, path, offset, length);
    put(head, size);
    put(data, length);
    put("\n", 1);
    pthread_mutex_unlock(&lock);
    errno = kept;
}

/* Whether this operation is to fail; errno is set then. */
static int fails(const char *kind) {
    static char told[128];
    static long seen;
    const char *fault = getenv("CASEWALK_DISK_FAULT");
    if (fault == NULL || fault[0] == 0) { told[0] = 0; return 0; }
    char which[16];
    int number;
    long skip;
    if (sscanf(fault, "%15s %d %ld", which, &number, &skip) != 3 || strcmp(which, kind) != 0) return 0;
    pthread_mutex_lock(&lock);
    if (strncmp(told, fault, sizeof told - 1) != 0) {
        snprintf(told, sizeof told, "%s", fault);
        seen = 0;
    }
    int now = seen++ >= skip;
    pthread_mutex_unlock(&lock);
    if (now) errno = number;
    return now;
}

static ssize_t written(int fd, const void *data, size_t length, off_t offset, int placed) {
    char path[PATH_MAX];
    if (fd == log_fd || !path_of(fd, path)) {
        return placed ? REAL(pwrite64)(fd, data, length, offset) : REAL(write)(fd, data, length);
    }
    if (fails("write")) return -1;
    if (length > 1 && fails("half")) {
        size_t half = length / 2;
        ssize_t ignored = placed ? REAL(pwrite64)(fd, data, half, offset) : REAL(write)(fd, data, half);
        (void)ignored;
        fails("half");
        return -1;
    }
    if (!placed) {
        int flags = fcntl(fd, F_GETFL);
        offset = flags & O_APPEND ? lseek(fd, 0, SEEK_END) : lseek(fd, 0, SEEK_CUR);
    }
    ssize_t done = placed ? REAL(pwrite64)(fd, data, length, offset) : REAL(write)(fd, data, length);
    if (done > 0) note("write", path, offset, data, done);
    return done;
}

ssize_t write(int fd, const void *data, size_t length) { return written(fd, data, length, 0, 0); }
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return written(fd, data, length, offset, 1); }
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) { return written(fd, data, length, offset, 1); }

static int synced(int fd, int whole) {
    char path[PATH_MAX];
    int ours = path_of(fd, path);
    if (ours && fails("sync")) return -1;
    int found = whole ? REAL(fsync)(fd) : REAL(fdatasync)(fd);
    if (ours && found == 0) note("sync", path, 0, "", 0);
    return found;
}

int fsync(int fd) { return synced(fd, 1); }
int fdatasync(int fd) { return synced(fd, 0); }

static int cut(int fd, off_t length) {
    char path[PATH_MAX];
    int ours = path_of(fd, path);
    if (ours && fails("write")) return -1;
    int found = REAL(ftruncate64)(fd, length);
    if (ours && found == 0) note("cut", path, length, "", 0);
    return found;
}

int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off64_t length) { return cut(fd, length); }

static int opened(const char *entry, int at, const char *name, int flags, mode_t mode) {
    char path[PATH_MAX];
    int ours = full_path(name, path);
    if (ours && (flags & O_CREAT) && fails("open")) return -1;
    int (*plain)(int, const char *, int, ...) = real("openat");
    (void)entry;
    int found = plain(at, name, flags, mode);
    if (ours && found >= 0 && (flags & (O_CREAT | O_TRUNC))) {
        note(flags & O_TRUNC ? "make" : "open", path, 0, "", 0);
    }
    return found;
}

#define OPENS(name, ...) \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, flags); \
        mode = va_arg(rest, mode_t); \
        va_end(rest); \
    }

int open(const char *name, int flags, ...) { OPENS(open) return opened("open", AT_FDCWD, name, flags, mode); }
int open64(const char *name, int flags, ...) { OPENS(open64) return opened("open64", AT_FDCWD, name, flags, mode); }
int openat(int at, const char *name, int flags, ...) { OPENS(openat) return opened("openat", at, name, flags, mode); }
int openat64(int at, const char *name, int flags, ...) { OPENS(openat64) return opened("openat64", at, name, flags, mode); }

int unlink(const char *name) {
    char path[PATH_MAX];
    int ours = full_path(name, path);
    int found = REAL(unlink)(name);
    if (ours && found == 0) note("gone", path, 0, "", 0);
    return found;
}

int rename(const char *from, const char *to) {
    char path[PATH_MAX], target[PATH_MAX];
    int ours = full_path(from, path) && full_path(to, target);
    if (ours && fails("rename")) return -1;
    int found = REAL(rename)(from, to);
    if (ours && found == 0) note("move", path, 0, target, strlen(target));
    return found;
}
