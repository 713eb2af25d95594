// The forward pass through time.
#pragma once
#include "recurrent.h"

namespace ISA {

/** Pre-activations of R rows of one panel: slots = bias + x W + h U. */
template <class Cell, int R>
void gateTile(float* slots, const float* bias, Matrix x, const float* kernel, size_t features, Matrix h,
              const float* recurrentKernel, size_t units) {
  Vector acc[R][Cell::SLOTS];
#pragma GCC unroll 16
  for (int r = 0; r < R; r++) {
#pragma GCC unroll 4
    for (int v = 0; v < Cell::SLOTS; v++) acc[r][v] = load(bias + v * W);
  }
  accumulate<R, Cell::SLOTS, Cell::INPUT, Cell::INPUTS>(acc, x, features, kernel, Cell::INPUTS * W);
  accumulate<R, Cell::SLOTS, Cell::HIDDEN, Cell::HIDDENS>(acc, h, units, recurrentKernel, Cell::HIDDENS * W);
#pragma GCC unroll 16
  for (int r = 0; r < R; r++) {
#pragma GCC unroll 4
    for (int v = 0; v < Cell::SLOTS; v++) store(slots + (r * Cell::SLOTS + v) * W, acc[r][v]);
  }
}

typedef void (*GateTile)(float*, const float*, Matrix, const float*, size_t, Matrix, const float*, size_t);

template <class Cell, int R>
GateTile gateTileOf(size_t rows) {
  if constexpr (R == 1) return gateTile<Cell, 1>;
  else return rows == R ? gateTile<Cell, R> : gateTileOf<Cell, R - 1>(rows);
}

template <class Cell>
class Forward {
 public:
  Forward(const Slice<Cell>& slice, const ForwardWeights<Cell>& weights) : slice_(slice), weights_(weights) {}

  void run() {
    const RecurrentCall& call = slice_.call;
    loadStates(slice_.hidden(0), call.initialStates[0]);
    if (Cell::CARRIES) loadStates(slice_.carried(0), call.initialStates[1]);
    const size_t steps = slice_.sizes.steps;
    for (size_t step = 0; step < steps; step++) {
      readInput(step);
      if (slice_.saved.dropped) drop(step);
      runStep(step);
      if (slice_.saved.mask) keepMaskedStates(step);
      writeOutput(step);
    }
    storeStates(call.states[0], slice_.hidden(steps));
    if (Cell::CARRIES) storeStates(call.states[1], slice_.carried(steps));
  }

 private:
  const Slice<Cell>& slice_;
  const ForwardWeights<Cell>& weights_;

  void loadStates(float* target, const float* source) {
    const size_t units = slice_.sizes.units;
    if (source) resizeRows(target, source + slice_.first * units, slice_.rows, units, slice_.sizes.width);
    else zero(target, slice_.stateSize);
  }

  void storeStates(float* target, const float* source) {
    const size_t units = slice_.sizes.units;
    if (target) resizeRows(target + slice_.first * units, source, slice_.rows, slice_.sizes.width, units);
  }

  /** The inputs of a step, row after row, times their dropout. */
  void readInput(size_t step) {
    const size_t features = slice_.sizes.features, rowSize = slice_.sizes.steps * features;
    const float* source = slice_.call.input + slice_.first * rowSize + slice_.placeOf(step) * features;
    const float* factors = slice_.call.inputDropout ? slice_.saved.inputDropout + slice_.first * features : nullptr;
    float* target = slice_.input(step);
    for (size_t row = 0; row < slice_.rows; row++, source += rowSize, target += features) {
      if (factors) multiply(target, source, factors + row * features, features);
      else copy(target, source, features);
    }
  }

  /** The h that the recurrent kernel sees. */
  void drop(size_t step) {
    const float* factors = slice_.saved.recurrentDropout + slice_.first * slice_.sizes.width;
    multiply(slice_.seen(step), slice_.hidden(step), factors, slice_.stateSize);
  }

  void runStep(size_t step) {
    const Sizes<Cell>& sizes = slice_.sizes;
    const RecurrentCall& call = slice_.call;
    constexpr size_t most = mostRows(Cell::SLOTS);
    const bool saves = Cell::SAVES && call.keepState;
    const size_t tiles = parts(slice_.rows, most);
    float scratch[most * Cell::SLOTS * W];
    for (size_t p = 0; p < sizes.panels; p++) {
      const float* kernel = weights_.input + p * sizes.features * sizes.INPUT_FLOATS;
      const float* recurrentKernel = weights_.hidden + p * sizes.units * sizes.HIDDEN_FLOATS;
      for (size_t i = 0, row = 0, rows; i < tiles; i++, row += rows) {
        rows = (slice_.rows - row) / (tiles - i);
        float* slots = saves ? slice_.gates(step) + (p * slice_.rows + row) * sizes.SLOT_FLOATS : scratch;
        const Matrix x = {slice_.input(step) + row * sizes.features, sizes.features, 1};
        const Matrix h = {slice_.seen(step) + row * sizes.width, sizes.width, 1};
        gateTileOf<Cell, most>(rows)(slots, weights_.bias + p * sizes.SLOT_FLOATS, x, kernel, sizes.features, h,
                                     recurrentKernel, sizes.units);
        const StepStates at = {slice_.hidden(step), slice_.carried(step), slice_.hidden(step + 1),
                               slice_.carried(step + 1), sizes.width};
        for (size_t r = 0; r < rows; r++) {
          const size_t place = (row + r) * sizes.width + p * Cell::UNITS;
          if (call.activation == TANH && call.recurrentActivation == SIGMOID) {
            Cell::forward(slots + r * sizes.SLOT_FLOATS, at, place, TANH, SIGMOID);
          } else {
            Cell::forward(slots + r * sizes.SLOT_FLOATS, at, place, call.activation, call.recurrentActivation);
          }
        }
      }
    }
  }

  /** Masked rows go on with the states they had before. */
  void keepMaskedStates(size_t step) {
    const size_t width = slice_.sizes.width;
    for (size_t row = 0; row < slice_.rows; row++) {
      if (!slice_.isMasked(row, step)) continue;
      copy(slice_.hidden(step + 1) + row * width, slice_.hidden(step) + row * width, width);
      if (Cell::CARRIES) copy(slice_.carried(step + 1) + row * width, slice_.carried(step) + row * width, width);
    }
  }

  /**
   * The state after a step; for a masked row the output before, which is zeros before the first valid step even when
   * there was an initial state, or always zeros with zeroOutputForMask.
   */
  void writeOutput(size_t step) {
    const RecurrentCall& call = slice_.call;
    const size_t units = slice_.sizes.units, width = slice_.sizes.width;
    const bool sequences = call.returnSequences;
    if (!slice_.saved.mask && !sequences && step + 1 < slice_.sizes.steps) return;
    const size_t rowSize = (sequences ? slice_.sizes.steps : 1) * units;
    float* output = call.output + slice_.first * rowSize + (sequences ? step * units : 0);
    for (size_t row = 0; row < slice_.rows; row++, output += rowSize) {
      if (!slice_.isMasked(row, step)) copy(output, slice_.hidden(step + 1) + row * width, units);
      else if (call.zeroOutputForMask || step == 0) zero(output, units);
      else if (sequences) copy(output, output - units, units);
    }
  }
};

}  // namespace ISA
