#include "disk.h"

static struct file *files;
static long new_files;

struct file *find_file(ino_t inode) {
    for (struct file *file = files; file; file = file->next) {
        if (file->inode == inode) return file;
    }
    return NULL;
}

struct file *add_file(ino_t inode, const char *id) {
    struct file *file = calloc(1, sizeof *file);
    if (!file) die("calloc");
    file->inode = inode;
    file->shrunk_to = -1;
    snprintf(file->id, sizeof file->id, "%s", id);
    file->next = files;
    files = file;
    return file;
}

/* A file that was not there when the process began. */
struct file *add_new_file(ino_t inode) {
    char id[64];
    snprintf(id, sizeof id, "new-%d-%ld", getpid(), ++new_files);
    return add_file(inode, id);
}

void forget_file(ino_t inode) {
    for (struct file **link = &files; *link; link = &(*link)->next) {
        if ((*link)->inode == inode) {
            struct file *gone = *link;
            *link = gone->next;
            free(gone->dirty);
            free(gone);
            return;
        }
    }
}

/* The file behind a descriptor, NULL if it is none of the folder's. */
struct file *file_of(int fd, struct stat *status) {
    struct stat own;
    if (!disk_folder) return NULL;
    if (!status) status = &own;
    if (fstat(fd, status) != 0 || status->st_dev != disk_device || !S_ISREG(status->st_mode)) return NULL;
    return find_file(status->st_ino);
}

int is_folder(int fd) {
    struct stat status;
    return disk_folder && fstat(fd, &status) == 0 && S_ISDIR(status.st_mode) && status.st_dev == disk_device && status.st_ino == disk_inode;
}

static int compare_ranges(const void *left, const void *right) {
    off_t a = ((const struct range *)left)->from, b = ((const struct range *)right)->from;
    return (a > b) - (a < b);
}

static void merge(struct file *file) {
    qsort(file->dirty, file->dirty_count, sizeof *file->dirty, compare_ranges);
    size_t last = 0;
    for (size_t i = 1; i < file->dirty_count; i++) {
        if (file->dirty[i].from <= file->dirty[last].to) {
            if (file->dirty[i].to > file->dirty[last].to) file->dirty[last].to = file->dirty[i].to;
        } else {
            file->dirty[++last] = file->dirty[i];
        }
    }
    file->dirty_count = last + 1;
}

void touch(struct file *file, off_t from, off_t length) {
    if (!file || length <= 0 || file->whole) return;
    if (file->dirty_count > 0 && file->dirty[file->dirty_count - 1].to == from) {
        file->dirty[file->dirty_count - 1].to = from + length;
        return;
    }
    if (file->dirty_count == file->dirty_room) {
        if (file->dirty_count >= 4096) merge(file);
        if (file->dirty_count * 2 >= file->dirty_room) {
            file->dirty_room = file->dirty_room ? file->dirty_room * 2 : 64;
            file->dirty = realloc(file->dirty, file->dirty_room * sizeof *file->dirty);
            if (!file->dirty) die("realloc");
        }
    }
    file->dirty[file->dirty_count++] = (struct range){from, from + length};
}

void shrink(struct file *file, off_t size) {
    if (file && (file->shrunk_to < 0 || size < file->shrunk_to)) file->shrunk_to = size;
}

void clean(struct file *file) {
    file->shrunk_to = -1;
    file->dirty_count = 0;
}

