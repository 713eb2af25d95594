// The backward pass through time.
#pragma once
#include "recurrent.h"

namespace ISA {

/**
 * Gradients of the weights, summed over rows and steps: panel by panel, in a panel row by row of the weights. Each slice
 * has its own; they are added up in their order, so that it does not matter which one was ready first.
 */
template <class Cell>
struct WeightSums {
  size_t size;
  float *kernel, *recurrentKernel, *bias;

  WeightSums(float* at, const Sizes<Cell>& sizes) {
    kernel = at;
    recurrentKernel = kernel + sizes.panels * sizes.features * sizes.INPUT_FLOATS;
    bias = recurrentKernel + sizes.panels * sizes.units * sizes.HIDDEN_FLOATS;
    size = bias + sizes.panels * sizes.SLOT_FLOATS - at;
  }
};

/** The weights transposed: rows in the order of the slots that they come from, [panels * slots, units or features]. */
template <class Cell>
struct BackwardWeights {
  float *input, *hidden;

  BackwardWeights(Layout& layout, const Sizes<Cell>& sizes, bool wantInput) {
    hidden = layout.floats(sizes.panels * sizes.HIDDEN_FLOATS * sizes.width);
    input = layout.floats(wantInput ? sizes.panels * sizes.INPUT_FLOATS * wholeVectors(sizes.features) : 0);
  }

  void pack(const Saved& saved, const Sizes<Cell>& sizes, bool wantInput) {
    transpose(hidden, saved.recurrentKernel, Cell::HIDDENS, sizes.units, Cell::hidden, sizes);
    if (wantInput) transpose(input, saved.kernel, Cell::INPUTS, sizes.features, Cell::input, sizes);
  }

 private:
  /** Rows of the result are the columns of the weights, panel by panel, in the order of the slots. */
  static void transpose(float* target, const float* kernel, size_t vectors, size_t rows, Column (*columnOf)(size_t),
                        const Sizes<Cell>& sizes) {
    packColumns(target, sizes.panels * vectors * W, rows, [&](size_t block) -> Columns {
      const Column column = columnOf(block % vectors);
      const size_t unit = block / vectors * Cell::UNITS + column.firstUnit;
      const size_t valid = unit < sizes.units ? least(W, sizes.units - unit) : 0;
      return {kernel + column.gate * sizes.units + unit, sizes.columns, valid};
    });
  }
};

/** Scratch of one slice. */
template <class Cell>
struct BackwardScratch {
  float *gates, *hidden, *carried, *heldHidden, *heldCarried, *repeated, *product, *sums;

  BackwardScratch(Layout& layout, const Sizes<Cell>& sizes, bool isMasked, bool isDropped) {
    const size_t rows = least(sizes.rows, sizes.batch);
    const size_t state = rows * sizes.width;
    gates = layout.floats(sizes.stepGates(rows) * sizes.chunk);
    hidden = layout.floats(state);
    carried = layout.floats(Cell::CARRIES ? state : 0);
    heldHidden = layout.floats(isMasked ? state : 0);
    heldCarried = layout.floats(isMasked && Cell::CARRIES ? state : 0);
    repeated = layout.floats(isMasked ? state : 0);
    product = layout.floats(isDropped ? state : 0);
    sums = layout.floats(WeightSums<Cell>(nullptr, sizes).size);
  }
};

template <class Cell>
class Backward {
 public:
  Backward(const Slice<Cell>& slice, const BackwardWeights<Cell>& weights, const BackwardScratch<Cell>& scratch,
           const RecurrentGradients& gradients)
    : slice_(slice), sizes_(slice.sizes), weights_(weights), at_(scratch), gradients_(gradients),
      sums_(scratch.sums, slice.sizes) {}

  /**
   * Chunk by chunk of steps from the end: the steps first, then the products of all gate gradients of the chunk. A step at
   * which no gradient is left (all were flushed to 0) is left out: where only the last step has one, it fades on its way.
   */
  void run() {
    loadStates(at_.hidden, gradients_.states[0]);
    if (Cell::CARRIES) loadStates(at_.carried, gradients_.states[1]);
    if (slice_.saved.mask) zero(at_.repeated, slice_.stateSize);
    zero(at_.sums, sums_.size);
    limit_ = gradientLimit();
    for (size_t end = sizes_.steps; end > 0;) {
      const size_t count = least(sizes_.chunk, end), first = end - count;
      size_t lowest = end;
      for (size_t step = end; step-- > first;) {
        if (runStep(step, step - first)) lowest = step;
        else dropStep(step, step - first);
      }
      if (lowest < end) addWeightGradients(lowest, lowest - first, end - lowest);
      end = first;
    }
    storeStates(gradients_.initialStates[0], at_.hidden);
    if (Cell::CARRIES) storeStates(gradients_.initialStates[1], at_.carried);
  }

 private:
  const Slice<Cell>& slice_;
  const Sizes<Cell>& sizes_;
  const BackwardWeights<Cell>& weights_;
  const BackwardScratch<Cell>& at_;
  const RecurrentGradients& gradients_;
  WeightSums<Cell> sums_;
  float limit_;

  void loadStates(float* target, const float* source) {
    if (source) resizeRows(target, source + slice_.first * sizes_.units, slice_.rows, sizes_.units, sizes_.width);
    else zero(target, slice_.stateSize);
  }

  void storeStates(float* target, const float* source) {
    if (target) resizeRows(target + slice_.first * sizes_.units, source, slice_.rows, sizes_.width, sizes_.units);
  }

  /**
   * Size below which a gradient counts as 0: where it comes from the last step alone, 1e-12 of the largest one that came in
   * (the sum over the steps has 7 digits), and never less than 1e-25.
   */
  float gradientLimit() {
    float size = 0;
    const size_t first = slice_.first * sizes_.units, count = slice_.rows * sizes_.units;
    if (!slice_.call.returnSequences) {
      size = largest(gradients_.output + first, count);
      for (const float* state : gradients_.states) {
        const float other = state ? largest(state + first, count) : 0;
        if (other > size) size = other;
      }
    }
    return size * 1e-12f > 1e-25f ? size * 1e-12f : 1e-25f;
  }

  /** Gate gradients of a step of the chunk, at the rows of a panel. */
  float* gatesOf(size_t place, size_t panel) {
    return at_.gates + (panel * sizes_.chunk + place) * slice_.rows * sizes_.SLOT_FLOATS;
  }

  /** One step backward, `place` being its place in the chunk; false when no gradient was left. */
  bool runStep(size_t step, size_t place) {
    addOutputGradient(step);
    bool left = flushAll(at_.hidden, slice_.stateSize, limit_);
    if (Cell::CARRIES) left = flushAll(at_.carried, slice_.stateSize, limit_) || left;
    if (!left) return false;
    if (slice_.saved.mask) holdMasked(step);
    gateGradients(step, place);
    addHiddenGradient(place);
    if (gradients_.input) writeInputGradient(step, place);
    if (slice_.saved.mask) releaseMasked(step);
    return true;
  }

  void dropStep(size_t step, size_t place) {
    for (size_t p = 0; p < sizes_.panels; p++) zero(gatesOf(place, p), slice_.rows * sizes_.SLOT_FLOATS);
    if (!gradients_.input) return;
    float* target = inputGradientOf(step);
    for (size_t row = 0; row < slice_.rows; row++) zero(target + row * sizes_.steps * sizes_.features, sizes_.features);
  }

  void gateGradients(size_t step, size_t place) {
    const int f = slice_.call.activation, s = slice_.call.recurrentActivation;
    const StepStates at = {slice_.hidden(step), slice_.carried(step), slice_.hidden(step + 1), slice_.carried(step + 1),
                           sizes_.width};
    const StepGradients d = {at_.hidden, at_.carried};
    for (size_t p = 0; p < sizes_.panels; p++) {
      const float* slots = slice_.gates(step) + p * slice_.rows * sizes_.SLOT_FLOATS;
      float* to = gatesOf(place, p);
      for (size_t row = 0; row < slice_.rows; row++, slots += sizes_.SLOT_FLOATS, to += sizes_.SLOT_FLOATS) {
        const size_t unit = row * sizes_.width + p * Cell::UNITS;
        if (f == TANH && s == SIGMOID) Cell::backward(slots, to, at, d, unit, TANH, SIGMOID);
        else Cell::backward(slots, to, at, d, unit, f, s);
      }
    }
  }

  /** Product of the gate gradients of a step with transposed weights, from slot `slot` on `vectors` of each panel. */
  Product productOfGates(size_t place, size_t slot, size_t vectors, const float* weights, size_t columns) {
    Product p;
    p.rows = slice_.rows;
    p.columns = columns;
    p.sources = sizes_.panels;
    p.sourceStride = sizes_.chunk * slice_.rows * sizes_.SLOT_FLOATS;
    p.depth = vectors * W;
    p.a = {gatesOf(place, 0) + slot * W, sizes_.SLOT_FLOATS, 1};
    p.b = weights;
    return p;
  }

  /** dh += (dg Uᵀ) ∘ dropout */
  void addHiddenGradient(size_t place) {
    Product p = productOfGates(place, Cell::HIDDEN, Cell::HIDDENS, weights_.hidden, sizes_.units);
    const bool drops = slice_.saved.dropped != nullptr;
    p.c = drops ? at_.product : at_.hidden;
    p.cRow = sizes_.width;
    p.adds = !drops;
    product(p);
    if (!drops) return;
    const float* factors = slice_.saved.recurrentDropout + slice_.first * sizes_.width;
    for (size_t row = 0; row < slice_.rows; row++) {
      for (size_t i = row * sizes_.width; i < row * sizes_.width + sizes_.units; i++) {
        at_.hidden[i] += at_.product[i] * factors[i];
      }
    }
  }

  float* inputGradientOf(size_t step) {
    return gradients_.input + (slice_.first * sizes_.steps + slice_.placeOf(step)) * sizes_.features;
  }

  /** dx = (dg Wᵀ) ∘ dropout */
  void writeInputGradient(size_t step, size_t place) {
    Product p = productOfGates(place, Cell::INPUT, Cell::INPUTS, weights_.input, sizes_.features);
    p.c = inputGradientOf(step);
    p.cRow = sizes_.steps * sizes_.features;
    product(p);
    if (!slice_.call.inputDropout) return;
    const float* factors = slice_.saved.inputDropout + slice_.first * sizes_.features;
    for (size_t row = 0; row < slice_.rows; row++) {
      float* at = p.c + row * p.cRow;
      multiply(at, at, factors + row * sizes_.features, sizes_.features);
    }
  }

  /** dW += xᵀ dg, dU += hᵀ dg, db += Σ dg over `count` steps from `step` on, whose place in the chunk is `place`. */
  void addWeightGradients(size_t step, size_t place, size_t count) {
    const size_t depth = count * slice_.rows;
    for (size_t p = 0; p < sizes_.panels; p++) {
      const float* gates = gatesOf(place, p);
      Product product;
      product.depth = depth;
      product.bRow = sizes_.SLOT_FLOATS;
      product.adds = true;
      product.rows = sizes_.features;
      product.columns = product.cRow = sizes_.INPUT_FLOATS;
      product.a = {slice_.input(step), 1, sizes_.features};
      product.b = gates + Cell::INPUT * W;
      product.c = sums_.kernel + p * sizes_.features * sizes_.INPUT_FLOATS;
      ISA::product(product);
      product.rows = sizes_.units;
      product.columns = product.cRow = sizes_.HIDDEN_FLOATS;
      product.a = {slice_.seen(step), 1, sizes_.width};
      product.b = gates + Cell::HIDDEN * W;
      product.c = sums_.recurrentKernel + p * sizes_.units * sizes_.HIDDEN_FLOATS;
      ISA::product(product);
      addColumnSums(sums_.bias + p * sizes_.SLOT_FLOATS, gates, depth, sizes_.SLOT_FLOATS, sizes_.SLOT_FLOATS);
    }
  }

  /**
   * The gradient of an output. That of a masked row belongs to the output it repeated and is added up until the valid step
   * that made it; with zeroOutputForMask it is dropped.
   */
  void addOutputGradient(size_t step) {
    const size_t units = sizes_.units, width = sizes_.width;
    const bool sequences = slice_.call.returnSequences;
    const bool given = sequences || step + 1 == sizes_.steps;
    if (!given && !slice_.saved.mask) return;
    const size_t rowSize = (sequences ? sizes_.steps : 1) * units;
    const float* gradient = gradients_.output + slice_.first * rowSize + (sequences ? step * units : 0);
    for (size_t row = 0; row < slice_.rows; row++, gradient += rowSize) {
      float* target = at_.hidden + row * width;
      if (!slice_.isMasked(row, step)) {
        if (given) add(target, gradient, units);
        if (!slice_.saved.mask) continue;
        add(target, at_.repeated + row * width, width);
        zero(at_.repeated + row * width, width);
      } else if (given && !slice_.call.zeroOutputForMask) {
        add(at_.repeated + row * width, gradient, units);
      }
    }
  }

  /** The state gradients of masked rows are set aside: the step sees zeros there, and gives their gates no gradient. */
  void holdMasked(size_t step) {
    const size_t width = sizes_.width;
    for (size_t row = 0; row < slice_.rows; row++) {
      if (!slice_.isMasked(row, step)) continue;
      copy(at_.heldHidden + row * width, at_.hidden + row * width, width);
      zero(at_.hidden + row * width, width);
      if (!Cell::CARRIES) continue;
      copy(at_.heldCarried + row * width, at_.carried + row * width, width);
      zero(at_.carried + row * width, width);
    }
  }

  void releaseMasked(size_t step) {
    const size_t width = sizes_.width;
    for (size_t row = 0; row < slice_.rows; row++) {
      if (!slice_.isMasked(row, step)) continue;
      copy(at_.hidden + row * width, at_.heldHidden + row * width, width);
      if (Cell::CARRIES) copy(at_.carried + row * width, at_.heldCarried + row * width, width);
    }
  }
};

}  // namespace ISA
