// Memory and threads.
#pragma once
#include <stddef.h>

/** A block of memory that begins at a line of the cache; nullptr where there is none. Freed blocks are given out again. */
void* takeBlock(size_t bytes);
void freeBlock(void* block);

/** Gives all freed blocks back to the system. */
void emptyBlocks();

/** Bytes that are given out, and those of the freed blocks besides. */
size_t bytesTaken();
size_t bytesKept();

typedef void (*Task)(void* context, size_t slice);

/** Runs `task` for the slices 0 to count - 1, on some threads, this one among them; chance decides which one runs a slice. */
void runSlices(Task task, void* context, size_t count, size_t threads);

/** Lets the processor treat numbers that are too small for their full precision as 0; returns what it did before. */
unsigned long long flushDenormals();
void restoreDenormals(unsigned long long before);

/** Parts of one block, in order, each at the beginning of a line. The first run counts the bytes (`base` is nullptr). */
class Layout {
 public:
  explicit Layout(void* base) : base_(static_cast<char*>(base)) {}
  template <class T>
  T* take(size_t count) {
    T* at = base_ ? reinterpret_cast<T*>(base_ + bytes_) : nullptr;
    bytes_ += (count * sizeof(T) + 63) / 64 * 64;
    return at;
  }
  float* floats(size_t count) { return take<float>(count); }
  size_t bytes() const { return bytes_; }

 private:
  char* base_;
  size_t bytes_ = 0;
};
