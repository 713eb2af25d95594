// Conv1D, and Dense as a Conv1D with one tap over one long sample. With k the tap and x filled up with zeros:
//
//     y[t] = f(b + Σk x[t * strides + k * dilation] W[k])
//
// A product takes all taps at once: their inputs are sources that lie `dilation` steps apart, or one source where they lie
// side by side. The gradient by x is a product of the same kind, of dy with zeros around it and the taps in reverse.
#pragma once
#include "activations.h"
#include "calls.h"
#include "machine.h"
#include "product.h"

namespace ISA {

struct ProductSizes {
  const ProductCall& call;
  size_t channels, filters, filterWidth, rowOfInput, rowOfOutput, slices, tapRows, margin;
  /** Steps of the input with all zeros that a tap may meet, and rows of dy with the zeros around it. */
  size_t paddedSteps, gradientRows;

  explicit ProductSizes(const ProductCall& call)
    : call(call), channels(call.channels), filters(call.filters), filterWidth(wholeVectors(call.filters)),
      rowOfInput(call.groups * call.channels), rowOfOutput(call.groups * call.filters),
      slices(parts(call.cutsSteps ? call.outputSteps : call.samples, call.slice)),
      tapRows(call.kernelSize * call.channels), margin((call.kernelSize - 1) * call.dilation) {
    const size_t reach = (call.outputSteps - 1) * call.strides + margin + 1;
    paddedSteps = most(call.left + call.steps, reach);
    gradientRows = margin + most((call.outputSteps - 1) * call.strides + 1, call.left + call.steps);
  }

  /** Whether the values under the taps of one step lie one after the other. */
  bool tapsTouch() const { return call.dilation == 1 && call.groups == 1; }
  bool isPadded() const { return paddedSteps > call.steps; }
  /** Whether dy is read where it lies: one tap, no zeros, whole vectors. */
  bool gradientInPlace() const {
    return margin == 0 && call.strides == 1 && call.left == 0 && filters == filterWidth && !isPadded() &&
           call.activation == LINEAR;
  }
  size_t widthOfGradient() const { return gradientInPlace() ? rowOfOutput : call.groups * filterWidth; }
  size_t packedKernel() const { return call.groups * tapRows * filterWidth; }
  size_t packedTransposed() const { return call.groups * call.kernelSize * filterWidth * wholeVectors(channels); }
  size_t sums() const { return (tapRows + 1) * call.groups * filterWidth; }
};

/** Samples, or steps of the only sample, of one slice. */
struct ProductSlice {
  size_t firstSample, samples, firstStep, steps;

  ProductSlice(const ProductSizes& sizes, size_t index) {
    const ProductCall& call = sizes.call;
    const size_t first = index * call.slice;
    if (call.cutsSteps) *this = {0, 1, first, least(call.slice, call.outputSteps - first)};
    else *this = {first, least(call.slice, call.samples - first), 0, call.outputSteps};
  }

 private:
  ProductSlice(size_t firstSample, size_t samples, size_t firstStep, size_t steps)
    : firstSample(firstSample), samples(samples), firstStep(firstStep), steps(steps) {}
};

struct ProductPass {
  const ProductSizes& sizes;
  float *kernel = nullptr, *bias = nullptr, *transposed = nullptr, *scratch = nullptr, *sums = nullptr;
  size_t scratchFloats = 0;

  explicit ProductPass(const ProductSizes& sizes) : sizes(sizes) {}

  float* scratchOf(size_t slice) const { return scratch + slice * scratchFloats; }
  float* sumsOf(size_t slice) const { return sums + slice * sizes.sums(); }
};

/** The input of a sample with zeros around it: where it lies, or in `scratch`. */
inline const float* paddedInput(const ProductSizes& sizes, size_t sample, float* scratch) {
  const size_t row = sizes.rowOfInput, steps = sizes.call.steps, left = sizes.call.left;
  const float* input = sizes.call.input + sample * steps * row;
  if (!sizes.isPadded()) return input;
  zero(scratch, left * row);
  copy(scratch + left * row, input, steps * row);
  zero(scratch + (left + steps) * row, (sizes.paddedSteps - left - steps) * row);
  return scratch;
}

inline void forwardSlice(void* context, size_t index) {
  const ProductPass& pass = *static_cast<ProductPass*>(context);
  const ProductSizes& sizes = pass.sizes;
  const ProductCall& call = sizes.call;
  const ProductSlice slice(sizes, index);
  for (size_t sample = slice.firstSample; sample < slice.firstSample + slice.samples; sample++) {
    const float* input = paddedInput(sizes, sample, pass.scratchOf(index)) + slice.firstStep * sizes.rowOfInput;
    for (size_t group = 0; group < call.groups; group++) {
      Product p;
      p.rows = slice.steps;
      p.columns = sizes.filters;
      p.sources = sizes.tapsTouch() ? 1 : call.kernelSize;
      p.sourceStride = call.dilation * sizes.rowOfInput;
      p.depth = sizes.tapsTouch() ? sizes.tapRows : sizes.channels;
      p.a = {input + group * sizes.channels, call.strides * sizes.rowOfInput, 1};
      p.b = pass.kernel + group * sizes.tapRows * sizes.filterWidth;
      p.bias = pass.bias + group * sizes.filterWidth;
      p.c = call.output + (sample * call.outputSteps + slice.firstStep) * sizes.rowOfOutput + group * sizes.filters;
      p.cRow = sizes.rowOfOutput;
      product(p);
    }
    float* output = call.output + (sample * call.outputSteps + slice.firstStep) * sizes.rowOfOutput;
    activateAll(call.activation, output, slice.steps * sizes.rowOfOutput);
  }
}

inline bool productForward(const ProductCall& call) {
  const ProductSizes sizes(call);
  const size_t padded = sizes.isPadded() ? sizes.paddedSteps * sizes.rowOfInput : 0;
  Layout size(nullptr);
  size.floats(sizes.packedKernel());
  size.floats(call.groups * sizes.filterWidth);
  size.floats(sizes.slices * padded);
  void* block = takeBlock(size.bytes());
  if (!block) return false;
  Layout layout(block);
  ProductPass pass(sizes);
  pass.kernel = layout.floats(sizes.packedKernel());
  pass.bias = layout.floats(call.groups * sizes.filterWidth);
  pass.scratch = layout.floats(sizes.slices * padded);
  pass.scratchFloats = padded;
  for (size_t group = 0; group < call.groups; group++) {
    packRows(pass.kernel + group * sizes.tapRows * sizes.filterWidth, sizes.tapRows, sizes.filters,
             [&](size_t row) { return call.kernel + row * sizes.rowOfOutput + group * sizes.filters; });
  }
  if (call.bias) resizeRows(pass.bias, call.bias, call.groups, sizes.filters, sizes.filterWidth);
  else zero(pass.bias, call.groups * sizes.filterWidth);
  runSlices(forwardSlice, &pass, sizes.slices, call.threads);
  freeBlock(block);
  return true;
}

/** dy of a sample times the slope of its activation, in whole vectors, `strides` steps apart, with zeros around it: where it lies, or in `scratch`. */
inline const float* paddedGradient(const ProductSizes& sizes, size_t sample, const ProductSlice& slice, float* scratch) {
  const ProductCall& call = sizes.call;
  const size_t first = (sample * call.outputSteps + slice.firstStep) * sizes.rowOfOutput;
  const float* gradient = call.outputGradient + first;
  if (sizes.gradientInPlace()) return gradient;
  const size_t row = sizes.widthOfGradient();
  const size_t rows = call.cutsSteps ? slice.steps : sizes.gradientRows;
  if (sizes.margin || rows != slice.steps) zero(scratch, rows * row);
  for (size_t step = 0; step < slice.steps; step++) {
    float* target = scratch + (sizes.margin + step * call.strides) * row;
    const float* source = gradient + step * sizes.rowOfOutput;
    if (call.activation == LINEAR) {
      resizeRows(target, source, call.groups, sizes.filters, sizes.filterWidth);
      continue;
    }
    const float* result = call.result + first + step * sizes.rowOfOutput;
    for (size_t group = 0; group < call.groups; group++) {
      float* to = target + group * sizes.filterWidth;
      multiplySlope(call.activation, to, source + group * sizes.filters, result + group * sizes.filters, sizes.filters);
      zero(to + sizes.filters, sizes.filterWidth - sizes.filters);
    }
  }
  return scratch;
}

/** dW[k] += Σt x[t * strides + k * dilation]ᵀ dy[t], db += Σt dy[t] */
inline void addKernelGradient(const ProductSizes& sizes, const float* input, const float* gradient, size_t steps, float* sums) {
  const ProductCall& call = sizes.call;
  const size_t row = sizes.widthOfGradient(), sumRow = call.groups * sizes.filterWidth;
  addColumnSums(sums + sizes.tapRows * sumRow, gradient, steps, sumRow, call.strides * row);
  for (size_t group = 0; group < call.groups; group++) {
    for (size_t tap = 0; tap < (sizes.tapsTouch() ? 1 : call.kernelSize); tap++) {
      Product p;
      p.rows = sizes.tapsTouch() ? sizes.tapRows : sizes.channels;
      p.columns = sizes.filterWidth;
      p.depth = steps;
      p.a = {input + tap * call.dilation * sizes.rowOfInput + group * sizes.channels, 1, call.strides * sizes.rowOfInput};
      p.b = gradient + group * sizes.filterWidth;
      p.bRow = call.strides * row;
      p.c = sums + tap * sizes.channels * sumRow + group * sizes.filterWidth;
      p.cRow = sumRow;
      p.adds = true;
      product(p);
    }
  }
}

/** dx[t] = Σk dy[t - k] W[k]ᵀ, the taps in reverse order. */
inline void writeInputGradient(const ProductPass& pass, size_t sample, const ProductSlice& slice, const float* gradient) {
  const ProductSizes& sizes = pass.sizes;
  const ProductCall& call = sizes.call;
  const size_t row = sizes.widthOfGradient();
  for (size_t group = 0; group < call.groups; group++) {
    Product p;
    p.rows = call.cutsSteps ? slice.steps : call.steps;
    p.columns = sizes.channels;
    p.sources = call.kernelSize;
    p.sourceStride = call.dilation * row;
    p.depth = sizes.filterWidth;
    p.a = {gradient + call.left * row + group * (sizes.gradientInPlace() ? sizes.filters : sizes.filterWidth), row, 1};
    p.b = pass.transposed + group * call.kernelSize * sizes.filterWidth * wholeVectors(sizes.channels);
    p.c = call.inputGradient + (sample * call.steps + slice.firstStep) * sizes.rowOfInput + group * sizes.channels;
    p.cRow = sizes.rowOfInput;
    product(p);
  }
}

inline void backwardSlice(void* context, size_t index) {
  const ProductPass& pass = *static_cast<ProductPass*>(context);
  const ProductSizes& sizes = pass.sizes;
  const ProductSlice slice(sizes, index);
  const size_t padded = sizes.isPadded() ? sizes.paddedSteps * sizes.rowOfInput : 0;
  zero(pass.sumsOf(index), sizes.sums());
  for (size_t sample = slice.firstSample; sample < slice.firstSample + slice.samples; sample++) {
    float* scratch = pass.scratchOf(index);
    const float* gradient = paddedGradient(sizes, sample, slice, scratch + padded);
    if (sizes.call.kernelGradient) {
      const float* input = paddedInput(sizes, sample, scratch) + slice.firstStep * sizes.rowOfInput;
      const float* first = gradient + sizes.margin * sizes.widthOfGradient();
      addKernelGradient(sizes, input, first, slice.steps, pass.sumsOf(index));
    }
    if (sizes.call.inputGradient) writeInputGradient(pass, sample, slice, gradient);
  }
}

/** Transposes the taps in reverse order: for each group [kernelSize * filterWidth, channels]. */
inline void packTransposed(const ProductSizes& sizes, float* target) {
  const ProductCall& call = sizes.call;
  const size_t vectors = sizes.filterWidth / W, depth = call.kernelSize * sizes.filterWidth;
  for (size_t group = 0; group < call.groups; group++, target += depth * wholeVectors(sizes.channels)) {
    packColumns(target, depth, sizes.channels, [&](size_t block) -> Columns {
      const size_t tap = call.kernelSize - 1 - block / vectors, filter = block % vectors * W;
      const float* at = call.kernel + tap * sizes.channels * sizes.rowOfOutput + group * sizes.filters + filter;
      return {at, sizes.rowOfOutput, least(W, sizes.filters - filter)};
    });
  }
}

inline bool productBackward(const ProductCall& call) {
  const ProductSizes sizes(call);
  const size_t padded = sizes.isPadded() ? sizes.paddedSteps * sizes.rowOfInput : 0;
  const size_t gradientRows = call.cutsSteps ? call.slice : sizes.gradientRows;
  const size_t gradients = sizes.gradientInPlace() ? 0 : gradientRows * sizes.widthOfGradient();
  const size_t scratch = (padded + gradients + 15) / 16 * 16;
  const size_t transposed = call.inputGradient ? sizes.packedTransposed() : 0;
  Layout size(nullptr);
  size.floats(transposed);
  size.floats(sizes.slices * scratch);
  size.floats(sizes.slices * sizes.sums());
  void* block = takeBlock(size.bytes());
  if (!block) return false;
  Layout layout(block);
  ProductPass pass(sizes);
  pass.transposed = layout.floats(transposed);
  pass.scratch = layout.floats(sizes.slices * scratch);
  pass.scratchFloats = scratch;
  pass.sums = layout.floats(sizes.slices * sizes.sums());
  if (call.inputGradient) packTransposed(sizes, pass.transposed);
  runSlices(backwardSlice, &pass, sizes.slices, call.threads);
  if (!call.kernelGradient) {
    freeBlock(block);
    return true;
  }
  for (size_t slice = 1; slice < sizes.slices; slice++) add(pass.sums, pass.sumsOf(slice), sizes.sums());
  resizeRows(call.kernelGradient, pass.sums, sizes.tapRows * call.groups, sizes.filterWidth, sizes.filters);
  const float* biases = pass.sums + sizes.tapRows * call.groups * sizes.filterWidth;
  if (call.biasGradient) resizeRows(call.biasGradient, biases, call.groups, sizes.filterWidth, sizes.filters);
  freeBlock(block);
  return true;
}

}  // namespace ISA
