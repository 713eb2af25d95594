// Rows of an embedding table, and their gradients added up.
#pragma once
#include "calls.h"
#include "machine.h"
#include "vectors.h"

namespace ISA {

/** target[i] = table[ids[i]] for the ids of a slice. */
inline void gatherSlice(void* context, size_t index) {
  const EmbeddingCall& call = *static_cast<EmbeddingCall*>(context);
  const size_t first = index * call.slice, end = least(first + call.slice, call.count);
  for (size_t i = first; i < end; i++) {
    copy(call.rows + i * call.columns, call.table + call.ids[i] * call.columns, call.columns);
  }
}

/**
 * table[ids[i]] += rows[i] for the rows of the table that belong to a slice, which begin at 0. A slice sees all ids in their
 * order, so that equal ids are always added in the same one.
 */
inline void scatterSlice(void* context, size_t index) {
  const EmbeddingCall& call = *static_cast<EmbeddingCall*>(context);
  const size_t first = index * call.slice, count = least(call.slice, call.inputDim - first);
  zero(call.table + first * call.columns, count * call.columns);
  for (size_t i = 0; i < call.count; i++) {
    const size_t id = call.ids[i];
    if (id - first < count) add(call.table + id * call.columns, call.rows + i * call.columns, call.columns);
  }
}

inline void gather(const EmbeddingCall& call) {
  runSlices(gatherSlice, const_cast<EmbeddingCall*>(&call), parts(call.count, call.slice), call.threads);
}

inline void scatterAdd(const EmbeddingCall& call) {
  runSlices(scatterSlice, const_cast<EmbeddingCall*>(&call), parts(call.inputDim, call.slice), call.threads);
}

}  // namespace ISA
