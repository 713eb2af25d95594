#include "machine.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(_WIN32)
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <malloc.h>
#else
#include <pthread.h>
#endif
#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace {

#if defined(_WIN32)
typedef SRWLOCK Lock;
typedef CONDITION_VARIABLE Condition;
#define NEW_LOCK SRWLOCK_INIT
#define NEW_CONDITION CONDITION_VARIABLE_INIT
void enter(Lock& lock) { AcquireSRWLockExclusive(&lock); }
bool tryEnter(Lock& lock) { return TryAcquireSRWLockExclusive(&lock) != 0; }
void leave(Lock& lock) { ReleaseSRWLockExclusive(&lock); }
void waitFor(Condition& condition, Lock& lock) { SleepConditionVariableSRW(&condition, &lock, INFINITE, 0); }
void wakeAll(Condition& condition) { WakeAllConditionVariable(&condition); }
#else
typedef pthread_mutex_t Lock;
typedef pthread_cond_t Condition;
#define NEW_LOCK PTHREAD_MUTEX_INITIALIZER
#define NEW_CONDITION PTHREAD_COND_INITIALIZER
void enter(Lock& lock) { pthread_mutex_lock(&lock); }
bool tryEnter(Lock& lock) { return pthread_mutex_trylock(&lock) == 0; }
void leave(Lock& lock) { pthread_mutex_unlock(&lock); }
void waitFor(Condition& condition, Lock& lock) { pthread_cond_wait(&condition, &lock); }
void wakeAll(Condition& condition) { pthread_cond_broadcast(&condition); }
#endif

class Hold {
 public:
  explicit Hold(Lock& lock) : lock_(lock) { enter(lock_); }
  ~Hold() { leave(lock_); }

 private:
  Lock& lock_;
};

/** Head of a block: a line before the memory that is given out. */
struct Head {
  size_t bytes;
};
constexpr size_t LINE = 64;

void* fromSystem(size_t bytes) {
#if defined(_WIN32)
  return _aligned_malloc(bytes, LINE);
#else
  void* memory = nullptr;
  return posix_memalign(&memory, LINE, bytes) == 0 ? memory : nullptr;
#endif
}

void toSystem(void* memory) {
#if defined(_WIN32)
  _aligned_free(memory);
#else
  free(memory);
#endif
}

/** Freed blocks: fetching fresh pages from the system takes longer than many a pass. */
constexpr size_t MOST_KEPT = 24;
Lock blocks = NEW_LOCK; // Node may run several threads of JavaScript
Head* kept[MOST_KEPT];
size_t keptCount = 0, taken = 0, keptBytes = 0;

Head* headOf(void* block) { return reinterpret_cast<Head*>(static_cast<char*>(block) - LINE); }

Head* removeKept(size_t place) {
  Head* head = kept[place];
  keptBytes -= head->bytes;
  kept[place] = kept[--keptCount];
  return head;
}

/** Place of the smallest freed block that is large enough, and not more than twice as large; MOST_KEPT where none is. */
size_t fitting(size_t bytes) {
  size_t best = MOST_KEPT;
  for (size_t i = 0; i < keptCount; i++) {
    const size_t size = kept[i]->bytes;
    if (size >= bytes && size <= 2 * bytes && (best == MOST_KEPT || size < kept[best]->bytes)) best = i;
  }
  return best;
}

void giveBack() {
  while (keptCount) toSystem(removeKept(keptCount - 1));
}

}  // namespace

void* takeBlock(size_t bytes) {
  const Hold hold(blocks);
  const size_t place = fitting(bytes);
  Head* head;
  if (place < MOST_KEPT) head = removeKept(place);
  else {
    head = static_cast<Head*>(fromSystem(bytes + LINE));
    if (!head && keptCount) {
      giveBack();
      head = static_cast<Head*>(fromSystem(bytes + LINE));
    }
    if (!head) return nullptr;
    head->bytes = bytes;
  }
  taken += head->bytes;
  return reinterpret_cast<char*>(head) + LINE;
}

void freeBlock(void* block) {
  const Hold hold(blocks);
  Head* head = headOf(block);
  taken -= head->bytes;
  if (keptCount == MOST_KEPT) {
    size_t smallest = 0;
    for (size_t i = 1; i < keptCount; i++) {
      if (kept[i]->bytes < kept[smallest]->bytes) smallest = i;
    }
    toSystem(removeKept(smallest));
  }
  keptBytes += head->bytes;
  kept[keptCount++] = head;
}

void emptyBlocks() {
  const Hold hold(blocks);
  giveBack();
}

size_t bytesTaken() { return taken; }

size_t bytesKept() { return keptBytes; }

unsigned long long flushDenormals() {
#if defined(__x86_64__)
  const unsigned before = _mm_getcsr();
  _mm_setcsr(before | 0x8040); // flush to zero, denormals are zero
  return before;
#else
  unsigned long long before;
  asm volatile("mrs %0, fpcr" : "=r"(before));
  asm volatile("msr fpcr, %0" : : "r"(before | (1ull << 24)));
  return before;
#endif
}

void restoreDenormals(unsigned long long before) {
#if defined(__x86_64__)
  _mm_setcsr(static_cast<unsigned>(before));
#else
  asm volatile("msr fpcr, %0" : : "r"(before));
#endif
}

namespace {

/** One call at a time has the workers; another thread of JavaScript does its own work meanwhile. */
Lock calls = NEW_LOCK;
size_t started = 0;

/** The call that is under work, guarded by `queue`. As many workers as there are openings may take slices of it. */
Lock queue = NEW_LOCK;
Condition wake = NEW_CONDITION, done = NEW_CONDITION;
Task task = nullptr;
void* context = nullptr;
size_t next = 0, count = 0, finished = 0, openings = 0;

/** Takes slices until none is left; inside of the lock before and after. */
void takeSlices() {
  while (next < count) {
    const size_t slice = next++;
    const Task run = task;
    void* with = context;
    leave(queue);
    run(with, slice);
    enter(queue);
    if (++finished == count) wakeAll(done);
  }
}

void workForever() {
  flushDenormals();
  enter(queue);
  while (true) {
    if (next < count && openings > 0) {
      openings--;
      takeSlices();
    }
    waitFor(wake, queue);
  }
}

#if defined(_WIN32)
DWORD WINAPI work(void*) {
  workForever();
  return 0;
}

bool startThread() {
  HANDLE thread = CreateThread(nullptr, 0, work, nullptr, 0, nullptr);
  if (thread) CloseHandle(thread);
  return thread != nullptr;
}
#else
void* work(void*) {
  workForever();
  return nullptr;
}

bool startThread() {
  pthread_t thread;
  if (pthread_create(&thread, nullptr, work, nullptr) != 0) return false;
  pthread_detach(thread);
  return true;
}
#endif

}  // namespace

void runSlices(Task run, void* with, size_t slices, size_t threads) {
  if (slices == 1 || threads == 1 || !tryEnter(calls)) {
    for (size_t slice = 0; slice < slices; slice++) run(with, slice);
    return;
  }
  while (started + 1 < threads && startThread()) started++; // where none can be had, the others do its work
  enter(queue);
  task = run;
  context = with;
  next = finished = 0;
  count = slices;
  openings = threads - 1;
  wakeAll(wake);
  takeSlices();
  while (finished < count) waitFor(done, queue);
  count = 0;
  leave(queue);
  leave(calls);
}
