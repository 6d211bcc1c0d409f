/* The functions that the process calls instead of those of the C library. */
#include "disk.h"
#include <pthread.h>
#include <stdarg.h>
#include <sys/mman.h>
#include <sys/uio.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* What a write of count bytes may do: all, a part, or nothing (-1, errno). */
static ssize_t admit(struct file *file, off_t size, off_t offset, size_t count) {
    if (fails(WRITE, file->id)) return -1;
    off_t admitted = fitting(size, offset, offset + (off_t)count);
    if (admitted == 0 && count > 0) {
        errno = ENOSPC;
        return -1;
    }
    return (ssize_t)admitted;
}

/* ---- opening ---- */

static int in_folder(int directory, const char *path) {
    char whole[PATH_MAX];
    if (!disk_folder || !path) return 0;
    if (path[0] != '/') {
        char link[64], base[PATH_MAX];
        ssize_t length;
        snprintf(link, sizeof link, directory == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/%d", directory);
        if ((length = readlink(link, base, sizeof base - 1)) < 0) return 0;
        base[length] = 0;
        if ((size_t)snprintf(whole, sizeof whole, "%s/%s", base, path) >= sizeof whole) return 0;
        path = whole;
    }
    size_t length = strlen(disk_folder);
    return strncmp(path, disk_folder, length) == 0 && path[length] == '/';
}

static void opened(int fd, int existed, int flags) {
    struct stat status;
    if (fd < 0 || fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) return;
    struct file *file = find_file(status.st_ino);
    /* The number of a deleted inode is given to a new file: its content is another one. */
    if (!existed && file) {
        forget_file(status.st_ino);
        file = NULL;
    }
    if (!file) file = add_new_file(status.st_ino);
    if (flags & O_TRUNC) shrink(file, 0);
    if (!existed) keep_names("live");
}

#define OPEN(name, parameters, directory, ...) \
    int name parameters { \
        REAL(name); \
        mode_t mode = 0; \
        if (flags & (O_CREAT | __O_TMPFILE)) { \
            va_list arguments; \
            va_start(arguments, flags); \
            mode = va_arg(arguments, mode_t); \
            va_end(arguments); \
        } \
        if (!in_folder(directory, path)) return real(__VA_ARGS__, flags, mode); \
        pthread_mutex_lock(&lock); \
        int existed = faccessat(directory, path, F_OK, 0) == 0; \
        int fd = real(__VA_ARGS__, flags, mode); \
        int error = errno; \
        opened(fd, existed, flags); \
        errno = error; \
        pthread_mutex_unlock(&lock); \
        return fd; \
    }

OPEN(open, (const char *path, int flags, ...), AT_FDCWD, path)
OPEN(open64, (const char *path, int flags, ...), AT_FDCWD, path)
OPEN(openat, (int directory, const char *path, int flags, ...), directory, directory, path)
OPEN(openat64, (int directory, const char *path, int flags, ...), directory, directory, path)

/* ---- names ---- */

#define NAMES(name, parameters, directory, path, ...) \
    int name parameters { \
        REAL(name); \
        if (!in_folder(directory, path)) return real(__VA_ARGS__); \
        pthread_mutex_lock(&lock); \
        int done = real(__VA_ARGS__); \
        int error = errno; \
        if (done == 0) keep_names("live"); \
        errno = error; \
        pthread_mutex_unlock(&lock); \
        return done; \
    }

NAMES(unlink, (const char *path), AT_FDCWD, path, path)
NAMES(unlinkat, (int directory, const char *path, int flags), directory, path, directory, path, flags)
NAMES(rename, (const char *from, const char *to), AT_FDCWD, to, from, to)
NAMES(renameat, (int from_directory, const char *from, int to_directory, const char *to), to_directory, to, from_directory, from, to_directory, to)

/* ---- writing ---- */

/* Bytes at an offset. The offset of plain write is asked for, and is the end for O_APPEND. */
#define WRITE_AT(name, parameters, at, count, call_all, call_part) \
    ssize_t name parameters { \
        REAL(name); \
        struct stat status; \
        pthread_mutex_lock(&lock); \
        struct file *file = file_of(fd, &status); \
        if (!file) { \
            pthread_mutex_unlock(&lock); \
            return call_all; \
        } \
        off_t position = at; \
        ssize_t admitted = admit(file, status.st_size, position, count); \
        ssize_t done = admitted < 0 ? -1 : (size_t)admitted == (size_t)(count) ? call_all : call_part; \
        int error = errno; \
        touch(file, position, done); \
        errno = error; \
        pthread_mutex_unlock(&lock); \
        return done; \
    }

static off_t here(int fd, off_t size) {
    return fcntl(fd, F_GETFL) & O_APPEND ? size : lseek(fd, 0, SEEK_CUR);
}

static size_t total(const struct iovec *parts, int count) {
    size_t sum = 0;
    for (int i = 0; i < count; i++) sum += parts[i].iov_len;
    return sum;
}

/* Where only a part fits, a vector is written as far as its first buffer goes: a short write, which every caller has to expect. */
static size_t first_of(const struct iovec *parts, ssize_t admitted) {
    return parts[0].iov_len < (size_t)admitted ? parts[0].iov_len : (size_t)admitted;
}

WRITE_AT(write, (int fd, const void *bytes, size_t count), here(fd, status.st_size), count, real(fd, bytes, count), real(fd, bytes, (size_t)admitted))
WRITE_AT(pwrite, (int fd, const void *bytes, size_t count, off_t offset), offset, count,
    real(fd, bytes, count, offset), real(fd, bytes, (size_t)admitted, offset))
WRITE_AT(pwrite64, (int fd, const void *bytes, size_t count, off64_t offset), offset, count,
    real(fd, bytes, count, offset), real(fd, bytes, (size_t)admitted, offset))
WRITE_AT(writev, (int fd, const struct iovec *parts, int count), here(fd, status.st_size), total(parts, count),
    real(fd, parts, count), write(fd, parts[0].iov_base, first_of(parts, admitted)))
WRITE_AT(pwritev, (int fd, const struct iovec *parts, int count, off_t offset), offset, total(parts, count),
    real(fd, parts, count, offset), own_write(fd, parts[0].iov_base, first_of(parts, admitted), offset))
WRITE_AT(pwritev64, (int fd, const struct iovec *parts, int count, off64_t offset), offset, total(parts, count),
    real(fd, parts, count, offset), own_write(fd, parts[0].iov_base, first_of(parts, admitted), offset))

#define TRUNCATE(name, offset_type) \
    int name(int fd, offset_type size) { \
        REAL(name); \
        struct stat status; \
        pthread_mutex_lock(&lock); \
        struct file *file = file_of(fd, &status); \
        int done = -1; \
        if (!file) { \
            done = real(fd, size); \
        } else if (!fails(WRITE, file->id)) { \
            if (size > status.st_size && fitting(status.st_size, status.st_size, size) < size - status.st_size) { \
                errno = ENOSPC; \
            } else if ((done = real(fd, size)) == 0 && size < status.st_size) { \
                shrink(file, size); \
            } \
        } \
        pthread_mutex_unlock(&lock); \
        return done; \
    }

TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

/* Both give zeros or leave what is there, so nothing but the size changes: mode 0 is all that is used on a database. */
#define ALLOCATE(name, parameters, refuse, ...) \
    int name parameters { \
        REAL(name); \
        struct stat status; \
        pthread_mutex_lock(&lock); \
        struct file *file = file_of(fd, &status); \
        int done; \
        if (file && fails(WRITE, file->id)) { \
            done = refuse(errno); \
        } else if (file && fitting(status.st_size, offset, offset + length) < length) { \
            done = refuse(ENOSPC); \
        } else { \
            done = real(__VA_ARGS__); \
            if (file && done == 0) touch(file, offset, length); \
        } \
        pthread_mutex_unlock(&lock); \
        return done; \
    }

static int by_errno(int error) {
    errno = error;
    return -1;
}

static int by_result(int error) {
    return error;
}

ALLOCATE(fallocate, (int fd, int mode, off_t offset, off_t length), by_errno, fd, mode, offset, length)
ALLOCATE(fallocate64, (int fd, int mode, off64_t offset, off64_t length), by_errno, fd, mode, offset, length)
ALLOCATE(posix_fallocate, (int fd, off_t offset, off_t length), by_result, fd, offset, length)
ALLOCATE(posix_fallocate64, (int fd, off64_t offset, off64_t length), by_result, fd, offset, length)

/* What the kernel copies by itself, or the process writes through memory: kept whole. */
static void touch_whole(int fd) {
    pthread_mutex_lock(&lock);
    struct file *file = file_of(fd, NULL);
    if (file) file->whole = 1;
    pthread_mutex_unlock(&lock);
}

ssize_t copy_file_range(int from, off64_t *from_offset, int to, off64_t *to_offset, size_t count, unsigned flags) {
    REAL(copy_file_range);
    touch_whole(to);
    return real(from, from_offset, to, to_offset, count, flags);
}

ssize_t sendfile64(int to, int from, off64_t *offset, size_t count);
ssize_t sendfile64(int to, int from, off64_t *offset, size_t count) {
    REAL(sendfile64);
    touch_whole(to);
    return real(to, from, offset, count);
}

void *mmap(void *address, size_t length, int protection, int flags, int fd, off_t offset) {
    REAL(mmap);
    if (fd >= 0 && (flags & MAP_SHARED) && (protection & PROT_WRITE)) touch_whole(fd);
    return real(address, length, protection, flags, fd, offset);
}

void *mmap64(void *address, size_t length, int protection, int flags, int fd, off64_t offset) {
    return mmap(address, length, protection, flags, fd, offset);
}

/* ---- syncing ---- */

#define SYNC_FILE(name) \
    int name(int fd) { \
        REAL(name); \
        struct stat status; \
        pthread_mutex_lock(&lock); \
        struct file *file = file_of(fd, &status); \
        int directory = !file && is_folder(fd), done = 0; \
        if (!file && !directory) { \
            done = real(fd); \
        } else if (fails(file ? SYNC : FOLDER, file ? file->id : ".")) { \
            int error = errno; \
            if (file) clean(file); \
            errno = error; \
            done = -1; \
        } else if (file) { \
            keep_file(file, fd, status.st_size); \
        } else { \
            keep_names("names"); \
        } \
        pthread_mutex_unlock(&lock); \
        return done; \
    }

SYNC_FILE(fsync)
SYNC_FILE(fdatasync)

