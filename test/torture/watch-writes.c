/* Stands between Node and the C library: counts what a process writes, syncs and sends, kills it at a chosen moment,
   and logs every such call for a test of power loss. Loaded with LD_PRELOAD; steered by the environment:
     WATCH_FOLDER  the folder whose files are watched; sockets are watched always
     WATCH_ARM     the file whose opening starts the count; counted from the start when it is not given
     WATCH_KILL    "17" or "17 after": SIGKILL before or after the 17th event
     WATCH_FULL    "17": from the 17th event on, nothing can be written to the folder: the disk is full
     WATCH_DIED    a file that then holds what it was killed at: "w" a write, "f" a sync, "s" a send
     WATCH_COUNT   a file that holds the number of events when the process ends by itself
     WATCH_LOG     a file for every event with its bytes (write-log.ts reads it)
     WATCH_CLOCK   seconds to add to the time of day */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define DESCRIPTORS 65536
static char *paths[DESCRIPTORS];
static char sockets[DESCRIPTORS];
static const char *folder, *arm, *count_file, *died_file;
static size_t folder_length;
static int armed, kill_after, log_descriptor = -1;
static long killed_at, full_at, counted, clock_offset;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ({ static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name); real; })

__attribute__((constructor)) static void begin(void) {
  folder = getenv("WATCH_FOLDER");
  folder_length = folder ? strlen(folder) : 0;
  arm = getenv("WATCH_ARM");
  armed = arm == NULL;
  count_file = getenv("WATCH_COUNT");
  died_file = getenv("WATCH_DIED");
  const char *kill_word = getenv("WATCH_KILL");
  if (kill_word) {
    killed_at = atol(kill_word);
    kill_after = strstr(kill_word, "after") != NULL;
  }
  const char *full_word = getenv("WATCH_FULL");
  if (full_word) full_at = atol(full_word);
  const char *offset = getenv("WATCH_CLOCK");
  if (offset) clock_offset = atol(offset);
  const char *log_file = getenv("WATCH_LOG");
  if (log_file) log_descriptor = (int)syscall(SYS_openat, AT_FDCWD, log_file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

__attribute__((destructor)) static void end(void) {
  if (!count_file) return;
  char text[32];
  int length = snprintf(text, sizeof text, "%ld", counted);
  int descriptor = (int)syscall(SYS_openat, AT_FDCWD, count_file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  syscall(SYS_write, descriptor, text, length);
  syscall(SYS_close, descriptor);
}

/* One record: kind, length of the path, offset, length of the bytes; then path and bytes. */
static void record(char kind, const char *path, int64_t offset, const struct iovec *parts, int count, size_t length) {
  if (log_descriptor < 0) return;
  uint32_t path_length = path ? (uint32_t)strlen(path) : 0, data_length = (uint32_t)length;
  char head[17];
  head[0] = kind;
  memcpy(head + 1, &path_length, 4);
  memcpy(head + 5, &offset, 8);
  memcpy(head + 13, &data_length, 4);
  syscall(SYS_write, log_descriptor, head, sizeof head);
  if (path_length) syscall(SYS_write, log_descriptor, path, path_length);
  for (int part = 0; part < count && length > 0; part++) {
    size_t here = parts[part].iov_len < length ? parts[part].iov_len : length;
    syscall(SYS_write, log_descriptor, parts[part].iov_base, here);
    length -= here;
  }
}

static const char *watched(int descriptor) {
  return descriptor >= 0 && descriptor < DESCRIPTORS ? paths[descriptor] : NULL;
}

static void die(char kind) {
  if (died_file) {
    int descriptor = (int)syscall(SYS_openat, AT_FDCWD, died_file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    syscall(SYS_write, descriptor, &kind, 1);
  }
  kill(getpid(), SIGKILL);
}

static long before(char kind) {
  if (!armed) return 0;
  long event = __atomic_add_fetch(&counted, 1, __ATOMIC_SEQ_CST);
  if (event == killed_at && !kill_after) die(kind);
  return event;
}

static int is_full(int descriptor, long event) {
  if (full_at == 0 || event < full_at || !watched(descriptor)) return 0;
  errno = ENOSPC;
  return 1;
}

static int is_socket(int descriptor) {
  return descriptor >= 0 && descriptor < DESCRIPTORS && sockets[descriptor];
}

static char kind_of(int descriptor) {
  return is_socket(descriptor) ? 's' : 'w';
}

static void after(long event, char kind) {
  if (event != 0 && event == killed_at && kill_after) die(kind);
}

static int inside(const char *path) {
  return folder && strncmp(path, folder, folder_length) == 0 && (path[folder_length] == '/' || path[folder_length] == 0);
}

static int opened(int descriptor, const char *path, int flags, int existed) {
  if (arm && strcmp(path, arm) == 0) armed = 1;
  if (descriptor < 0 || descriptor >= DESCRIPTORS) return descriptor;
  /* Not every close is seen: a number that is given anew is another file's. */
  paths[descriptor] = NULL;
  sockets[descriptor] = 0;
  if (!inside(path)) return descriptor;
  /* SQLite's shared memory is made anew after a crash: nothing in it has to last. */
  size_t length = strlen(path);
  if (length > 4 && strcmp(path + length - 4, "-shm") == 0) return descriptor;
  paths[descriptor] = strdup(path);
  if ((flags & O_CREAT) && !existed) record('c', path, 0, NULL, 0, 0);
  if (flags & O_TRUNC) record('t', path, 0, NULL, 0, 0);
  return descriptor;
}

#define OPEN(name)                                                         \
  int name(const char *path, int flags, ...) {                             \
    mode_t mode = 0;                                                       \
    if (flags & (O_CREAT | O_TMPFILE)) {                                   \
      va_list arguments;                                                   \
      va_start(arguments, flags);                                          \
      mode = va_arg(arguments, mode_t);                                    \
      va_end(arguments);                                                   \
    }                                                                      \
    int existed = syscall(SYS_faccessat, AT_FDCWD, path, F_OK) == 0;       \
    return opened(REAL(name)(path, flags, mode), path, flags, existed);    \
  }
OPEN(open)
OPEN(open64)

int close(int descriptor) {
  if (descriptor >= 0 && descriptor < DESCRIPTORS) {
    paths[descriptor] = NULL;
    sockets[descriptor] = 0;
  }
  return REAL(close)(descriptor);
}

int connect(int descriptor, const struct sockaddr *address, socklen_t length) {
  if (descriptor >= 0 && descriptor < DESCRIPTORS && (address->sa_family == AF_INET || address->sa_family == AF_INET6)) {
    paths[descriptor] = NULL;
    sockets[descriptor] = 1;
  }
  return REAL(connect)(descriptor, address, length);
}

static ssize_t written(int descriptor, ssize_t result, int64_t offset, const struct iovec *parts, int count, long event) {
  if (result >= 0) {
    pthread_mutex_lock(&lock);
    if (is_socket(descriptor)) record('s', NULL, 0, parts, count, (size_t)result);
    else record('w', watched(descriptor), offset, parts, count, (size_t)result);
    pthread_mutex_unlock(&lock);
  }
  after(event, kind_of(descriptor));
  return result;
}

static int64_t place(int descriptor) {
  return watched(descriptor) ? (int64_t)lseek(descriptor, 0, (fcntl(descriptor, F_GETFL) & O_APPEND) ? SEEK_END : SEEK_CUR) : 0;
}

#define COUNTS(descriptor) (watched(descriptor) || is_socket(descriptor))

ssize_t write(int descriptor, const void *bytes, size_t length) {
  if (!COUNTS(descriptor)) return REAL(write)(descriptor, bytes, length);
  struct iovec part = { (void *)bytes, length };
  int64_t offset = place(descriptor);
  long event = before(kind_of(descriptor));
  if (is_full(descriptor, event)) return -1;
  return written(descriptor, REAL(write)(descriptor, bytes, length), offset, &part, 1, event);
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
  if (!COUNTS(descriptor)) return REAL(writev)(descriptor, parts, count);
  int64_t offset = place(descriptor);
  long event = before(kind_of(descriptor));
  if (is_full(descriptor, event)) return -1;
  return written(descriptor, REAL(writev)(descriptor, parts, count), offset, parts, count, event);
}

ssize_t sendmsg(int descriptor, const struct msghdr *message, int flags) {
  if (!COUNTS(descriptor)) return REAL(sendmsg)(descriptor, message, flags);
  long event = before(kind_of(descriptor));
  return written(descriptor, REAL(sendmsg)(descriptor, message, flags), 0, message->msg_iov, (int)message->msg_iovlen, event);
}

#define PWRITE(name, offset_type)                                                                     \
  ssize_t name(int descriptor, const void *bytes, size_t length, offset_type offset) {                \
    if (!COUNTS(descriptor)) return REAL(name)(descriptor, bytes, length, offset);                    \
    struct iovec part = { (void *)bytes, length };                                                    \
    long event = before(kind_of(descriptor));                                                         \
    if (is_full(descriptor, event)) return -1;                                                        \
    return written(descriptor, REAL(name)(descriptor, bytes, length, offset), offset, &part, 1, event); \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define SYNC(name)                                                        \
  int name(int descriptor) {                                              \
    if (!watched(descriptor)) return REAL(name)(descriptor);              \
    long event = before('f');                                             \
    int result = REAL(name)(descriptor);                                  \
    pthread_mutex_lock(&lock);                                            \
    if (result == 0) record('f', watched(descriptor), 0, NULL, 0, 0);     \
    pthread_mutex_unlock(&lock);                                          \
    after(event, 'f');                                                    \
    return result;                                                        \
  }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name, length_type)                                       \
  int name(int descriptor, length_type length) {                          \
    int result = REAL(name)(descriptor, length);                          \
    if (result == 0 && watched(descriptor)) record('t', watched(descriptor), length, NULL, 0, 0); \
    return result;                                                        \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int rename(const char *from, const char *to) {
  int result = REAL(rename)(from, to);
  struct iovec part = { (void *)to, strlen(to) };
  if (result == 0 && inside(from)) record('r', from, 0, &part, 1, part.iov_len);
  return result;
}

int unlink(const char *path) {
  int result = REAL(unlink)(path);
  if (result == 0 && inside(path)) record('u', path, 0, NULL, 0, 0);
  return result;
}

int mkdir(const char *path, mode_t mode) {
  int result = REAL(mkdir)(path, mode);
  if (result == 0 && inside(path)) record('d', path, 0, NULL, 0, 0);
  return result;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  int result = REAL(clock_gettime)(clock, time);
  if (result == 0 && clock == CLOCK_REALTIME) time->tv_sec += clock_offset;
  return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
  int result = REAL(gettimeofday)(time, zone);
  if (result == 0) time->tv_sec += clock_offset;
  return result;
}
