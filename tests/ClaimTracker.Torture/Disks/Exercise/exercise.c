/* Does to files what its arguments say, and says what came of it, a word a step:
 *   open NAME | write OFFSET TEXT | cut SIZE | sync | folder (syncs it) | unlink NAME | rename FROM TO
 * The current folder is where it works; write, cut and sync mean the file that was opened last. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(int count, char **words) {
    int file = -1;
    for (int i = 1; i < count; i++) {
        long done = -1;
        if (strcmp(words[i], "open") == 0) {
            file = open(words[++i], O_RDWR | O_CREAT, 0644);
            done = file < 0 ? -1 : 0;
        } else if (strcmp(words[i], "write") == 0) {
            const char *text = words[i + 2];
            done = pwrite(file, text, strlen(text), atol(words[i + 1]));
            i += 2;
        } else if (strcmp(words[i], "cut") == 0) {
            done = ftruncate(file, atol(words[++i]));
        } else if (strcmp(words[i], "sync") == 0) {
            done = fdatasync(file);
        } else if (strcmp(words[i], "folder") == 0) {
            int folder = open(".", O_RDONLY | O_DIRECTORY);
            done = fsync(folder);
            close(folder);
        } else if (strcmp(words[i], "unlink") == 0) {
            done = unlink(words[++i]);
        } else if (strcmp(words[i], "rename") == 0) {
            done = rename(words[i + 1], words[i + 2]);
            i += 2;
        }
        if (done < 0) {
            printf("%s\n", errno == EIO ? "EIO" : errno == ENOSPC ? "ENOSPC" : strerror(errno));
        } else {
            printf("%ld\n", done);
        }
        fflush(stdout);
    }
    return 0;
}
