/* A disk that fails on purpose. Preloaded into a process (LD_PRELOAD), it stands between the process and the files of one folder:
 *
 *   DISK_FOLDER    the folder, without folders in it; everything else is left alone
 *   DISK_KEPT      a folder outside of it, which is made to hold what a power loss would leave for certain:
 *                    data/ID   the content of each file as of its last sync
 *                    names     which file had which name when the folder was last synced, one "ID NAME" a line
 *                    live      and which has it now
 *   DISK_FAULT     OPERATION:NUMBER:ACTION[:always], what happens at the NUMBERth operation within the folder, and from then on if
 *                  "always". OPERATION is write, sync (of a file), folder (its sync) or any of these; ACTION is EIO, ENOSPC or KILL
 *                  (SIGKILL, before the operation).
 *   DISK_CAPACITY  how many bytes the folder's files may have together; more is ENOSPC, behind what still fits
 *   DISK_LOG       a file that gets a line for each fault, and the number of operations at the end of the process
 *
 * One process at a time works on such a folder: what others do there is not seen.
 *
 * What is modelled, more strictly than most file systems behave: a write is kept once the file was synced, a new, renamed or deleted name
 * once the folder was. A sync that failed has lost what it was to write: a later one that succeeds does not bring it back, as on Linux.
 * Files mapped for writing are kept whole when they are synced. Writes through O_SYNC, msync and sync count as not synced, which can
 * only make a loss look larger than it is.
 */
#ifndef DISK_H
#define DISK_H

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The C library's function of that name, behind the shim's own. */
#define REAL(name) \
    static __typeof__(name) *real; \
    if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

/* ---- disk.c: settings, faults, and the shim's own way to the files ---- */

enum operation { WRITE, SYNC, FOLDER, ANY };

extern const char *disk_folder;
extern const char *disk_kept;
extern dev_t disk_device;
extern ino_t disk_inode;

int fails(enum operation operation, const char *name);
off_t fitting(off_t size, off_t offset, off_t end);
void die(const char *what);
int own_open(const char *path, int flags);
ssize_t own_write(int fd, const void *bytes, size_t count, off_t offset);

/* ---- files.c: the folder's files by inode, and what of them is not synced ---- */

struct range { off_t from, to; };

struct file {
    struct file *next;
    ino_t inode;
    char id[NAME_MAX + 32];
    int whole;          /* written in ways that are not seen: everything is kept at each sync */
    off_t shrunk_to;    /* the smallest size since the last sync, -1 where it did not shrink */
    struct range *dirty;
    size_t dirty_count, dirty_room;
};

struct file *find_file(ino_t inode);
struct file *add_file(ino_t inode, const char *id);
struct file *add_new_file(ino_t inode);
void forget_file(ino_t inode);
struct file *file_of(int fd, struct stat *status);
int is_folder(int fd);
void touch(struct file *file, off_t from, off_t length);
void shrink(struct file *file, off_t size);
void clean(struct file *file);

/* ---- kept.c: what a power loss would leave ---- */

void keep_file(struct file *file, int fd, off_t size);
void keep_names(const char *list);

#endif
