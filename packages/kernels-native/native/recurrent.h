// A recurrent pass of one slice: some rows of the batch through all steps, forward and backward.
#pragma once
#include "calls.h"
#include "cells.h"
#include "machine.h"
#include "product.h"

namespace ISA {

/** Sizes of a pass that follow from a cell and a call. */
template <class Cell>
struct Sizes {
  static constexpr size_t SLOT_FLOATS = Cell::SLOTS * W;
  static constexpr size_t INPUT_FLOATS = Cell::INPUTS * W, HIDDEN_FLOATS = Cell::HIDDENS * W;
  size_t batch, steps, features, units, panels, width, columns, slices, rows;
  /** Steps whose states are kept: all of them, or the one before and the one after. */
  size_t keptSteps;
  /** Steps whose gradients make one product. */
  size_t chunk;

  explicit Sizes(const RecurrentCall& call)
    : batch(call.batch), steps(call.steps), features(call.features), units(call.units),
      panels(parts(units, Cell::UNITS)), width(panels * Cell::UNITS), columns(Cell::GATES * units),
      slices(parts(batch, call.rows)), rows(call.rows) {
    keptSteps = call.keepState ? steps + 1 : 2;
    chunk = least(steps, most(1, parts(128, least(rows, batch))));
  }

  size_t stepGates(size_t sliceRows) const { return panels * sliceRows * SLOT_FLOATS; }
  size_t first(size_t slice) const { return slice * rows; }
  size_t rowsOf(size_t slice) const { return least(rows, batch - first(slice)); }
};

/** Weights as the forward pass reads them: for each panel its rows of inputs, and its rows of units. */
template <class Cell>
struct ForwardWeights {
  float *input, *hidden, *bias;

  ForwardWeights(Layout& layout, const Sizes<Cell>& sizes) {
    input = layout.floats(sizes.panels * sizes.features * sizes.INPUT_FLOATS);
    hidden = layout.floats(sizes.panels * sizes.units * sizes.HIDDEN_FLOATS);
    bias = layout.floats(sizes.panels * sizes.SLOT_FLOATS);
  }

  void pack(const RecurrentCall& call, const Sizes<Cell>& sizes) {
    for (size_t p = 0; p < sizes.panels; p++) {
      float* slots = bias + p * sizes.SLOT_FLOATS;
      zero(slots, sizes.SLOT_FLOATS);
      const float* second = Cell::BIASES > 1 && call.bias ? call.bias + sizes.columns : nullptr;
      for (size_t v = 0; v < Cell::INPUTS; v++) {
        const Column column = Cell::input(v);
        packColumn(input + p * sizes.features * sizes.INPUT_FLOATS + v * W, sizes.INPUT_FLOATS, call.kernel,
                   sizes.features, column, p, sizes);
        if (call.bias) addBias(slots + (Cell::INPUT + v) * W, call.bias, column, p, sizes);
      }
      for (size_t v = 0; v < Cell::HIDDENS; v++) {
        const Column column = Cell::hidden(v);
        packColumn(hidden + p * sizes.units * sizes.HIDDEN_FLOATS + v * W, sizes.HIDDEN_FLOATS, call.recurrentKernel,
                   sizes.units, column, p, sizes);
        if (second) addBias(slots + (Cell::HIDDEN + v) * W, second, column, p, sizes);
      }
    }
  }

 private:
  /** Valid units of the vector of a column in a panel. */
  static size_t valid(const Column& column, size_t panel, const Sizes<Cell>& sizes) {
    const size_t unit = panel * Cell::UNITS + column.firstUnit;
    return unit < sizes.units ? least(W, sizes.units - unit) : 0;
  }

  static void packColumn(float* target, size_t stride, const float* kernel, size_t rows, const Column& column,
                         size_t panel, const Sizes<Cell>& sizes) {
    const size_t count = valid(column, panel, sizes);
    const float* from = kernel + column.gate * sizes.units + panel * Cell::UNITS + column.firstUnit;
    for (size_t row = 0; row < rows; row++, target += stride, from += sizes.columns) {
      store(target, count == W ? load(from) : loadPart(from, count));
    }
  }

  static void addBias(float* target, const float* bias, const Column& column, size_t panel, const Sizes<Cell>& sizes) {
    const float* from = bias + column.gate * sizes.units + panel * Cell::UNITS + column.firstUnit;
    for (size_t i = 0; i < valid(column, panel, sizes); i++) target[i] += from[i];
  }
};

/** The parts of a saved pass; the head comes first. */
template <class Cell>
Saved* layoutSaved(Layout& layout, const RecurrentCall& call, const Sizes<Cell>& sizes) {
  Saved* head = layout.take<Saved>(1);
  Saved saved;
  const size_t rows = sizes.batch * sizes.width;
  saved.call = call;
  saved.input = layout.floats((call.keepState ? sizes.steps : 1) * sizes.batch * sizes.features);
  saved.hidden = layout.floats(sizes.keptSteps * rows);
  saved.dropped = layout.floats(call.recurrentDropout ? sizes.keptSteps * rows : 0);
  saved.carried = layout.floats(Cell::CARRIES ? sizes.keptSteps * rows : 0);
  saved.gates = layout.floats(Cell::SAVES && call.keepState ? sizes.steps * sizes.stepGates(sizes.batch) : 0);
  saved.kernel = layout.floats(call.keepState ? sizes.features * sizes.columns : 0);
  saved.recurrentKernel = layout.floats(call.keepState ? sizes.units * sizes.columns : 0);
  saved.inputDropout = layout.floats(call.inputDropout ? sizes.batch * sizes.features : 0);
  saved.recurrentDropout = layout.floats(call.recurrentDropout ? rows : 0);
  saved.mask = layout.take<uint8_t>(call.mask ? sizes.batch * sizes.steps : 0);
  if (head) *head = saved;
  return head;
}

/** One slice of a pass: its rows of everything. Steps of the states are `rows * width` apart. */
template <class Cell>
struct Slice {
  const RecurrentCall& call;
  const Sizes<Cell>& sizes;
  const Saved& saved;
  size_t first, rows, stateSize;

  Slice(const RecurrentCall& call, const Sizes<Cell>& sizes, const Saved& saved, size_t slice)
    : call(call), sizes(sizes), saved(saved), first(sizes.first(slice)), rows(sizes.rowsOf(slice)),
      stateSize(rows * sizes.width) {}

  float* states(float* all, size_t place) const {
    return all + sizes.keptSteps * first * sizes.width + (call.keepState ? place : place % 2) * stateSize;
  }
  float* hidden(size_t place) const { return states(saved.hidden, place); }
  float* carried(size_t place) const { return Cell::CARRIES ? states(saved.carried, place) : nullptr; }
  /** The states that the recurrent kernel sees. */
  float* seen(size_t place) const { return saved.dropped ? states(saved.dropped, place) : hidden(place); }
  float* input(size_t step) const {
    const size_t steps = call.keepState ? sizes.steps : 1;
    return saved.input + (steps * first + (call.keepState ? step : 0) * rows) * sizes.features;
  }
  float* gates(size_t step) const {
    return saved.gates + sizes.steps * sizes.stepGates(first) + step * sizes.stepGates(rows);
  }
  /** Place of a step of the pass in the caller's sequences. */
  size_t placeOf(size_t step) const { return call.goBackwards ? sizes.steps - 1 - step : step; }
  bool isMasked(size_t row, size_t step) const {
    return saved.mask && !saved.mask[(first + row) * sizes.steps + placeOf(step)];
  }
};

}  // namespace ISA
