#include "instructions.h"

#if defined(__x86_64__)
#include <cpuid.h>

extern const Kernels avx2Kernels, avx512Kernels;

namespace {

/** Registers that the system saves when it changes threads. */
unsigned savedRegisters() {
  unsigned low, high;
  asm volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return low;
}

}  // namespace

size_t findKernels(const Kernels* found[MOST_VARIANTS]) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return 0;
  const bool fma = c & (1u << 12), osxsave = c & (1u << 27);
  if (!fma || !osxsave || !__get_cpuid_count(7, 0, &a, &b, &c, &d)) return 0;
  const unsigned saved = savedRegisters();
  const bool avx2 = (b & (1u << 5)) && (saved & 0x06) == 0x06;
  const unsigned parts = (1u << 16) | (1u << 17) | (1u << 28) | (1u << 30) | (1u << 31); // F, DQ, CD, BW, VL
  const bool avx512 = avx2 && (b & parts) == parts && (saved & 0xe6) == 0xe6;
  size_t count = 0;
  if (avx512) found[count++] = &avx512Kernels;
  if (avx2) found[count++] = &avx2Kernels;
  return count;
}
#else
extern const Kernels neonKernels;

size_t findKernels(const Kernels* found[MOST_VARIANTS]) {
  found[0] = &neonKernels; // part of every 64 bit ARM
  return 1;
}
#endif
