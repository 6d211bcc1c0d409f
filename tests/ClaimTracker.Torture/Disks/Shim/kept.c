#include "disk.h"
#include <dirent.h>

static int own_truncate(int fd, off_t size) {
    REAL(ftruncate);
    return real(fd, size);
}

static int own_rename(const char *from, const char *to) {
    REAL(rename);
    return real(from, to);
}

static void copy_range(int from, int to, off_t offset, off_t end) {
    static char buffer[1 << 16];
    while (offset < end) {
        size_t wanted = end - offset < (off_t)sizeof buffer ? (size_t)(end - offset) : sizeof buffer;
        ssize_t count = pread(from, buffer, wanted, offset);
        if (count < 0) die("pread");
        if (count == 0) return;
        if (own_write(to, buffer, (size_t)count, offset) != count) die("writing what is kept");
        offset += count;
    }
}

/* Writes down what of a file is not kept yet. */
void keep_file(struct file *file, int fd, off_t size) {
    if (!disk_kept) {
        clean(file);
        return;
    }
    char path[PATH_MAX];
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    int from = own_open(path, O_RDONLY);
    if (from < 0) die(path);
    snprintf(path, sizeof path, "%s/data/%s", disk_kept, file->id);
    int to = own_open(path, O_WRONLY | O_CREAT);
    if (to < 0) die(path);
    if (file->shrunk_to >= 0) {
        struct stat status;
        if (fstat(to, &status) == 0 && status.st_size > file->shrunk_to && own_truncate(to, file->shrunk_to) != 0) die(path);
    }
    if (own_truncate(to, size) != 0) die(path);
    if (file->whole) {
        copy_range(from, to, 0, size);
    } else {
        for (size_t i = 0; i < file->dirty_count; i++) {
            copy_range(from, to, file->dirty[i].from, file->dirty[i].to < size ? file->dirty[i].to : size);
        }
    }
    close(to);
    close(from);
    clean(file);
}

/* Writes down which file has which name now, as "names" or "live". */
void keep_names(const char *list) {
    if (!disk_kept) return;
    char path[PATH_MAX], fresh[PATH_MAX];
    snprintf(path, sizeof path, "%s/%s", disk_kept, list);
    snprintf(fresh, sizeof fresh, "%s/%s.new", disk_kept, list);
    DIR *names = opendir(disk_folder);
    if (!names) die(disk_folder);
    int fd = own_open(fresh, O_WRONLY | O_CREAT | O_TRUNC);
    if (fd < 0) die(fresh);
    off_t length = 0;
    for (struct dirent *entry; (entry = readdir(names));) {
        struct stat status;
        char line[2 * NAME_MAX + 64];
        if (fstatat(dirfd(names), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(status.st_mode)) continue;
        struct file *file = find_file(status.st_ino);
        if (!file) file = add_new_file(status.st_ino);
        int count = snprintf(line, sizeof line, "%s %s\n", file->id, entry->d_name);
        if (own_write(fd, line, (size_t)count, length) != count) die(fresh);
        length += count;
    }
    close(fd);
    closedir(names);
    if (own_rename(fresh, path) != 0) die(path);
}
