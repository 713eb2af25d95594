// Whole recurrent passes: memory, packed weights, all slices, and the sums of what they made.
#pragma once
#include "backward.h"
#include "forward.h"

namespace ISA {

template <class Cell>
struct ForwardPass {
  const RecurrentCall& call;
  const Sizes<Cell>& sizes;
  const Saved& saved;
  const ForwardWeights<Cell>& weights;

  static void runSlice(void* context, size_t index) {
    const ForwardPass& pass = *static_cast<ForwardPass*>(context);
    const Slice<Cell> slice(pass.call, pass.sizes, pass.saved, index);
    Forward<Cell>(slice, pass.weights).run();
  }
};

/** Runs a forward pass. The block of its saved values, or nullptr where there was no memory. */
template <class Cell>
Saved* recurrentForward(const RecurrentCall& call) {
  const Sizes<Cell> sizes(call);
  Layout savedSize(nullptr), scratchSize(nullptr);
  layoutSaved(savedSize, call, sizes);
  ForwardWeights<Cell>(scratchSize, sizes);
  void* block = takeBlock(savedSize.bytes());
  void* scratch = block ? takeBlock(scratchSize.bytes()) : nullptr;
  if (!scratch) {
    if (block) freeBlock(block);
    return nullptr;
  }
  Layout savedLayout(block), scratchLayout(scratch);
  Saved* saved = layoutSaved(savedLayout, call, sizes);
  ForwardWeights<Cell> weights(scratchLayout, sizes);
  weights.pack(call, sizes);
  if (call.keepState) {
    copy(saved->kernel, call.kernel, sizes.features * sizes.columns);
    copy(saved->recurrentKernel, call.recurrentKernel, sizes.units * sizes.columns);
  }
  if (call.inputDropout) copy(saved->inputDropout, call.inputDropout, sizes.batch * sizes.features);
  if (call.recurrentDropout) {
    resizeRows(saved->recurrentDropout, call.recurrentDropout, sizes.batch, sizes.units, sizes.width);
  }
  if (call.mask) memcpy(saved->mask, call.mask, sizes.batch * sizes.steps);
  else saved->mask = nullptr;
  if (!call.recurrentDropout) saved->dropped = nullptr;
  ForwardPass<Cell> pass = {call, sizes, *saved, weights};
  runSlices(ForwardPass<Cell>::runSlice, &pass, sizes.slices, call.threads);
  freeBlock(scratch);
  return saved;
}

template <class Cell>
struct BackwardPass {
  const Saved& saved;
  const Sizes<Cell>& sizes;
  const BackwardWeights<Cell>& weights;
  const RecurrentGradients& gradients;
  char* scratch;
  size_t scratchBytes;

  BackwardScratch<Cell> scratchOf(size_t slice) const {
    Layout layout(scratch + slice * scratchBytes);
    return BackwardScratch<Cell>(layout, sizes, saved.mask != nullptr, saved.dropped != nullptr);
  }

  static void runSlice(void* context, size_t index) {
    const BackwardPass& pass = *static_cast<BackwardPass*>(context);
    const Slice<Cell> slice(pass.saved.call, pass.sizes, pass.saved, index);
    const BackwardScratch<Cell> scratch = pass.scratchOf(index);
    Backward<Cell>(slice, pass.weights, scratch, pass.gradients).run();
  }
};

/** Vectors of a panel into the columns of a row of weights: [gates * units]. */
template <class Cell>
void unpackRow(float* target, const float* vectors, size_t count, size_t panel, Column (*columnOf)(size_t), size_t units) {
  for (size_t v = 0; v < count; v++) {
    const Column column = columnOf(v);
    const size_t unit = panel * Cell::UNITS + column.firstUnit;
    if (unit < units) copy(target + column.gate * units + unit, vectors + v * W, least(W, units - unit));
  }
}

template <class Cell>
void unpackSums(const WeightSums<Cell>& sums, const Sizes<Cell>& sizes, const RecurrentGradients& gradients) {
  for (size_t p = 0; p < sizes.panels; p++) {
    for (size_t row = 0; row < sizes.features; row++) {
      const float* from = sums.kernel + (p * sizes.features + row) * sizes.INPUT_FLOATS;
      unpackRow<Cell>(gradients.kernel + row * sizes.columns, from, Cell::INPUTS, p, Cell::input, sizes.units);
    }
    for (size_t row = 0; row < sizes.units; row++) {
      const float* from = sums.recurrentKernel + (p * sizes.units + row) * sizes.HIDDEN_FLOATS;
      unpackRow<Cell>(gradients.recurrentKernel + row * sizes.columns, from, Cell::HIDDENS, p, Cell::hidden, sizes.units);
    }
    if (!gradients.bias) continue;
    const float* bias = sums.bias + p * sizes.SLOT_FLOATS;
    unpackRow<Cell>(gradients.bias, bias + Cell::INPUT * W, Cell::INPUTS, p, Cell::input, sizes.units);
    if (Cell::BIASES == 1) continue;
    unpackRow<Cell>(gradients.bias + sizes.columns, bias + Cell::HIDDEN * W, Cell::HIDDENS, p, Cell::hidden, sizes.units);
  }
}

/** Runs the backward pass of a saved pass; false where there was no memory. */
template <class Cell>
bool recurrentBackward(const Saved& saved, const RecurrentGradients& gradients) {
  const Sizes<Cell> sizes(saved.call);
  const bool wantInput = gradients.input != nullptr;
  Layout weightsSize(nullptr), scratchSize(nullptr);
  BackwardWeights<Cell>(weightsSize, sizes, wantInput);
  BackwardScratch<Cell>(scratchSize, sizes, saved.mask != nullptr, saved.dropped != nullptr);
  char* block = static_cast<char*>(takeBlock(weightsSize.bytes() + sizes.slices * scratchSize.bytes()));
  if (!block) return false;
  Layout layout(block);
  BackwardWeights<Cell> weights(layout, sizes, wantInput);
  weights.pack(saved, sizes, wantInput);
  BackwardPass<Cell> pass = {saved, sizes, weights, gradients, block + weightsSize.bytes(), scratchSize.bytes()};
  runSlices(BackwardPass<Cell>::runSlice, &pass, sizes.slices, saved.call.threads);
  float* first = pass.scratchOf(0).sums;
  const WeightSums<Cell> sums(first, sizes);
  for (size_t slice = 1; slice < sizes.slices; slice++) add(first, pass.scratchOf(slice).sums, sums.size);
  unpackSums(sums, sizes, gradients);
  freeBlock(block);
  return true;
}

/** Vectors of a panel of SimpleRNN: as few panels as possible, each as wide as the others. */
inline size_t simpleVectors(const RecurrentCall& call) { return panelVectors(parts(call.units, W)); }

inline Saved* forwardOf(const RecurrentCall& call) {
  if (call.cell == LSTM) return recurrentForward<Lstm>(call);
  if (call.cell == GRU_RESET_AFTER) return recurrentForward<Gru>(call);
  switch (simpleVectors(call)) {
    case 1: return recurrentForward<SimpleRnn<1>>(call);
    case 2: return recurrentForward<SimpleRnn<2>>(call);
    case 3: return recurrentForward<SimpleRnn<3>>(call);
    default: return recurrentForward<SimpleRnn<4>>(call);
  }
}

inline bool backwardOf(const Saved& saved, const RecurrentGradients& gradients) {
  if (saved.call.cell == LSTM) return recurrentBackward<Lstm>(saved, gradients);
  if (saved.call.cell == GRU_RESET_AFTER) return recurrentBackward<Gru>(saved, gradients);
  switch (simpleVectors(saved.call)) {
    case 1: return recurrentBackward<SimpleRnn<1>>(saved, gradients);
    case 2: return recurrentBackward<SimpleRnn<2>>(saved, gradients);
    case 3: return recurrentBackward<SimpleRnn<3>>(saved, gradients);
    default: return recurrentBackward<SimpleRnn<4>>(saved, gradients);
  }
}

}  // namespace ISA
