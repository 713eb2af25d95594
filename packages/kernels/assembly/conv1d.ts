import { BLOCK_ROWS, pack, product, transposedProduct } from "./matmul";
import { ProductSlice } from "./ProductSlice";
import { FLOAT } from "./simd";
import { addColumnSums, copyFlushed, resizeRows, zero } from "./vectors";

/**
 * Conv1D (and Dense: one tap), with k the tap and x filled up with zeros:
 *
 *     y[t] = b + Σk x[t * strides + k * dilation] W[k]
 *
 * Without dilation and groups the values under the taps of one t lie one after the other: all taps are one product of
 * rows that overlap, `strides * channels` apart, and nothing is copied. Otherwise each tap (of each group) is a product.
 */
export function conv1dForward(slice: ProductSlice): void {
  const bytes = slice.groups * slice.filterWidth * FLOAT;
  const inputSize = slice.paddedSteps * slice.groups * slice.channels;
  const outputSize = slice.outputSteps * slice.groups * slice.filters;
  const depth = depthOfRun(slice);
  const inPlace = slice.filterWidth == slice.filters;
  for (let sample: usize = 0; sample < slice.samples; sample++) {
    const input = slice.input + sample * inputSize * FLOAT;
    const output = slice.output + sample * outputSize * FLOAT;
    const target = inPlace ? output : slice.paddedOutput;
    copyFlushed(input, input, inputSize, 1.1754944e-38);
    let kernel = slice.packedKernel;
    for (let group: usize = 0; group < slice.groups; group++) {
      const column = group * slice.filterWidth * FLOAT;
      for (let run: usize = 0; run < runs(slice); run++) {
        const first = run == 0;
        product(
          slice.outputSteps,
          slice.filterWidth,
          depth,
          inputOf(slice, input, run, group),
          strideOf(slice),
          kernel,
          first ? slice.bias + column : target + column,
          first ? 0 : bytes,
          target + column,
          bytes,
        );
        kernel += depth * slice.filterWidth * FLOAT;
      }
    }
    if (!inPlace) resizeRows(output, target, slice.outputSteps * slice.groups, slice.filterWidth, slice.filters);
  }
}

/**
 * Backward:
 *
 *     dW[k] += Σt x[t * strides + k * dilation]ᵀ dy[t]          db += Σt dy[t]
 *     dx[t * strides + k * dilation] += dy[t] W[k]ᵀ
 */
export function conv1dBackward(slice: ProductSlice): void {
  const inputSize = slice.paddedSteps * slice.groups * slice.channels;
  const outputRows = slice.outputSteps * slice.groups;
  for (let sample: usize = 0; sample < slice.samples; sample++) {
    const input = slice.input + sample * inputSize * FLOAT;
    const gradient = slice.outputGradient + sample * outputRows * slice.filters * FLOAT;
    copyFlushed(input, input, inputSize, 1.1754944e-38);
    copyFlushed(gradient, gradient, outputRows * slice.filters, 1e-25);
    resizeRows(slice.paddedOutput, gradient, outputRows, slice.filters, slice.filterWidth);
    addKernelGradient(slice, input);
    if (slice.inputGradient) writeInputGradient(slice, sample);
  }
}

/** Fills the kernel up to whole vectors and packs it for `conv1dForward`. */
export function packConv1d(slice: ProductSlice): void {
  const depth = depthOfRun(slice);
  const stride = padKernel(slice);
  let target = slice.packedKernel;
  for (let group: usize = 0; group < slice.groups; group++) {
    for (let run: usize = 0; run < runs(slice); run++) {
      const from = slice.paddedKernel + run * depth * stride + group * slice.filterWidth * FLOAT;
      pack(target, from, stride, depth, slice.filterWidth);
      target += depth * slice.filterWidth * FLOAT;
    }
  }
}

/** Transposes and packs the kernel for `conv1dBackward`: for each group and tap [filterWidth, channelWidth]. */
export function packConv1dBackward(slice: ProductSlice): void {
  const stride = padKernel(slice);
  const size = slice.filterWidth * slice.channelWidth;
  let target = slice.packedKernel;
  zero(target, slice.groups * slice.kernelSize * size);
  for (let group: usize = 0; group < slice.groups; group++) {
    for (let tap: usize = 0; tap < slice.kernelSize; tap++) {
      const from = slice.paddedKernel + tap * slice.channels * stride + group * slice.filterWidth * FLOAT;
      transpose(slice, target, from, stride);
      target += size * FLOAT;
    }
  }
}

function addKernelGradient(slice: ProductSlice, input: usize): void {
  const bytes = slice.groups * slice.filterWidth * FLOAT;
  const depth = depthOfRun(slice);
  for (let first: usize = 0; first < slice.outputSteps; first += BLOCK_ROWS) {
    const count = min(BLOCK_ROWS, slice.outputSteps - first);
    const gradients = slice.paddedOutput + first * bytes;
    addColumnSums(slice.biasGradient, gradients, count, slice.groups * slice.filterWidth, bytes);
    for (let group: usize = 0; group < slice.groups; group++) {
      const column = group * slice.filterWidth * FLOAT;
      pack(slice.packedBlock, gradients + column, bytes, count, slice.filterWidth);
      for (let run: usize = 0; run < runs(slice); run++) {
        transposedProduct(
          depth,
          slice.filterWidth,
          count,
          inputOf(slice, input, run, group) + first * strideOf(slice),
          strideOf(slice),
          slice.packedBlock,
          slice.kernelGradient + run * depth * bytes + column,
          bytes,
        );
      }
    }
  }
}

/** dx of a sample, tap by tap: within a tap no two rows overlap. */
function writeInputGradient(slice: ProductSlice, sample: usize): void {
  const bytes = slice.groups * slice.filterWidth * FLOAT;
  const inputBytes = slice.groups * slice.channelWidth * FLOAT;
  zero(slice.paddedInput, slice.paddedSteps * slice.groups * slice.channelWidth);
  let kernel = slice.packedKernel;
  for (let group: usize = 0; group < slice.groups; group++) {
    for (let tap: usize = 0; tap < slice.kernelSize; tap++) {
      const target = slice.paddedInput + tap * slice.dilation * inputBytes + group * slice.channelWidth * FLOAT;
      const stride = slice.strides * inputBytes;
      product(
        slice.outputSteps,
        slice.channelWidth,
        slice.filterWidth,
        slice.paddedOutput + group * slice.filterWidth * FLOAT,
        bytes,
        kernel,
        target,
        stride,
        target,
        stride,
      );
      kernel += slice.filterWidth * slice.channelWidth * FLOAT;
    }
  }
  const rows = slice.steps * slice.groups;
  const result = slice.inputGradient + sample * rows * slice.channels * FLOAT;
  resizeRows(result, slice.paddedInput + slice.left * inputBytes, rows, slice.channelWidth, slice.channels);
}

/** Products of one group: all taps at once, or one for each tap. */
// @ts-ignore: decorator
@inline
function runs(slice: ProductSlice): usize {
  return slice.dilation == 1 && slice.groups == 1 ? 1 : slice.kernelSize;
}

/** Values of the input that one product multiplies. */
// @ts-ignore: decorator
@inline
function depthOfRun(slice: ProductSlice): usize {
  return slice.dilation == 1 && slice.groups == 1 ? slice.kernelSize * slice.channels : slice.channels;
}

/** Bytes between the values for one output step and for the next. */
// @ts-ignore: decorator
@inline
function strideOf(slice: ProductSlice): usize {
  return slice.strides * slice.groups * slice.channels * FLOAT;
}

/** The values that a product multiplies for the first output step. */
// @ts-ignore: decorator
@inline
function inputOf(slice: ProductSlice, input: usize, run: usize, group: usize): usize {
  return input + (run * slice.dilation * slice.groups + group) * slice.channels * FLOAT;
}

/** Fills the filters of each group up to `filterWidth`. Returns the bytes from row to row. */
function padKernel(slice: ProductSlice): usize {
  const rows = slice.kernelSize * slice.channels * slice.groups;
  resizeRows(slice.paddedKernel, slice.kernel, rows, slice.filters, slice.filterWidth);
  return slice.groups * slice.filterWidth * FLOAT;
}

/** source[channels, filterWidth] becomes target[filterWidth, channelWidth], in panels as `pack` makes them. */
function transpose(slice: ProductSlice, target: usize, source: usize, stride: usize): void {
  for (let column: usize = 0; column < slice.channelWidth; column += 8) {
    const across = min<usize>(8, slice.channelWidth - column);
    const valid = min(across, slice.channels - column);
    for (let filter: usize = 0; filter < slice.filterWidth; filter++) {
      const from = source + column * stride + filter * FLOAT;
      for (let i: usize = 0; i < valid; i++) store<f32>(target + i * FLOAT, load<f32>(from + i * stride));
      target += across * FLOAT;
    }
  }
}
