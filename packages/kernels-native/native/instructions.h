// The instruction sets that this processor has and the addon was built for, the fastest one first.
#pragma once
#include "calls.h"

constexpr size_t MOST_VARIANTS = 2;

/** Writes their kernels to `found`; returns their number. */
size_t findKernels(const Kernels* found[MOST_VARIANTS]);
