#include "disk.h"
#include <dirent.h>
#include <signal.h>
#include <stdarg.h>

const char *disk_folder;
const char *disk_kept;
dev_t disk_device;
ino_t disk_inode;

static const char *log_path;
static int64_t capacity = -1;
static enum operation fault_operation;
static long fault_number;
static char fault_action[16];
static int fault_error; /* 0 for KILL */
static int fault_always;

static const char *const words[] = {"write", "sync", "folder", "any"};
static long counted[4];

/* The C library's own functions, for the shim's own work. */
int own_open(const char *path, int flags) {
    REAL(open);
    return real(path, flags | O_CLOEXEC, 0644);
}

ssize_t own_write(int fd, const void *bytes, size_t count, off_t offset) {
    REAL(pwrite);
    return real(fd, bytes, count, offset);
}

void die(const char *what) {
    dprintf(2, "disk.c: %s: %s\n", what, strerror(errno));
    _exit(99);
}

static void note(const char *format, ...) {
    if (!log_path) return;
    char line[512];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    int fd = own_open(log_path, O_WRONLY | O_CREAT | O_APPEND);
    if (fd < 0) die(log_path);
    REAL(write);
    if (real(fd, line, (size_t)length) != length) die(log_path);
    close(fd);
}

/* Counts an operation. True where it is to fail; errno says how. */
int fails(enum operation operation, const char *name) {
    counted[operation]++;
    counted[ANY]++;
    if (fault_number == 0 || (fault_operation != ANY && fault_operation != operation)) return 0;
    long now = counted[fault_operation];
    if (now < fault_number || (now > fault_number && !fault_always)) return 0;
    note("%s %ld of %s: %s\n", words[operation], now, name, fault_action);
    if (fault_error == 0) kill(getpid(), SIGKILL);
    errno = fault_error;
    return 1;
}

/* How many of the bytes from offset to end still fit on the disk. */
off_t fitting(off_t size, off_t offset, off_t end) {
    if (capacity < 0 || end <= size) return end - offset;
    int64_t used = 0;
    DIR *names = opendir(disk_folder);
    if (!names) die(disk_folder);
    for (struct dirent *entry; (entry = readdir(names));) {
        struct stat status;
        if (fstatat(dirfd(names), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(status.st_mode)) used += status.st_size;
    }
    closedir(names);
    off_t limit = capacity > used ? size + (off_t)(capacity - used) : size;
    if (end <= limit) return end - offset;
    note("full: %lld bytes\n", (long long)capacity);
    return limit > offset ? limit - offset : 0;
}

static void read_fault(const char *text) {
    char operation[8], always[8] = "";
    if (sscanf(text, "%7[a-z]:%ld:%15[A-Z]:%7[a-z]", operation, &fault_number, fault_action, always) < 3) {
        errno = EINVAL;
        die("DISK_FAULT is OPERATION:NUMBER:ACTION[:always]");
    }
    for (fault_operation = WRITE; fault_operation < ANY && strcmp(operation, words[fault_operation]) != 0;) fault_operation++;
    fault_error = strcmp(fault_action, "EIO") == 0 ? EIO : strcmp(fault_action, "ENOSPC") == 0 ? ENOSPC : 0;
    fault_always = always[0] != 0;
}

__attribute__((constructor)) static void begin(void) {
    const char *text;
    struct stat status;
    if (!(text = getenv("DISK_FOLDER"))) return;
    if (stat(text, &status) != 0) die(text);
    disk_device = status.st_dev;
    disk_inode = status.st_ino;
    disk_kept = getenv("DISK_KEPT");
    log_path = getenv("DISK_LOG");
    if (getenv("DISK_CAPACITY")) capacity = atoll(getenv("DISK_CAPACITY"));
    if (getenv("DISK_FAULT")) read_fault(getenv("DISK_FAULT"));

    /* What is there already lies in DISK_KEPT under its own name. */
    DIR *names = opendir(text);
    if (!names) die(text);
    for (struct dirent *entry; (entry = readdir(names));) {
        if (fstatat(dirfd(names), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(status.st_mode)) add_file(status.st_ino, entry->d_name);
    }
    closedir(names);
    disk_folder = text;
}

__attribute__((destructor)) static void end(void) {
    if (disk_folder) note("end: %ld writes, %ld syncs, %ld syncs of the folder\n", counted[WRITE], counted[SYNC], counted[FOLDER]);
}
