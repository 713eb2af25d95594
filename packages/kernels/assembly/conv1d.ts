import { BLOCK_ROWS, pack, product, transposedProduct } from "./matmul";
import { activationGradient, applyActivation } from "./outputActivation";
import { ProductSlice } from "./ProductSlice";
import { FLOAT } from "./simd";
import { addSparseKernelGradient, listGradients, transpose, turnKernel, writeSparseInputGradient } from "./sparse";
import { addColumnSums, flushDenormals, resizeRows, zero } from "./vectors";

/**
 * Conv1D (and Dense: one tap), with k the tap and x filled up with zeros:
 *
 *     y[t] = activation(b + Σk x[t * strides + k * dilation] W[k])
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
    flushDenormals(input, inputSize);
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
    applyActivation(slice.activation, output, slice.outputSteps, slice.groups * slice.filters);
  }
}

/**
 * Backward, with ds the gradient by the sums, dy * slope of the activation:
 *
 *     dW[k] += Σt x[t * strides + k * dilation]ᵀ ds[t]          db += Σt ds[t]
 *     dx[t * strides + k * dilation] += ds[t] W[k]ᵀ
 */
export function conv1dBackward(slice: ProductSlice): void {
  const inputSize = slice.paddedSteps * slice.groups * slice.channels;
  const columns = slice.groups * slice.filters;
  const size = slice.outputSteps * columns;
  const inPlace = slice.filterWidth == slice.filters;
  const gradients = inPlace ? slice.paddedOutput : slice.gradientRows;
  let turned = false; // whether the sums of the kernel's gradient lie in turnedSums
  for (let sample: usize = 0; sample < slice.samples; sample++) {
    const dy = slice.outputGradient + sample * size * FLOAT;
    const y = slice.output + sample * size * FLOAT;
    activationGradient(slice.activation, gradients, dy, y, slice.outputSteps, columns);
    if (!inPlace) {
      const rows = slice.outputSteps * slice.groups;
      resizeRows(slice.paddedOutput, gradients, rows, slice.filters, slice.filterWidth);
    }
    const sparse = slice.entries && listGradients(slice);
    if (slice.kernelGradient) {
      const input = slice.input + sample * inputSize * FLOAT;
      const finite = flushDenormals(input, inputSize);
      turned = turnSums(slice, turned, sparse && finite);
      addBiasGradient(slice);
      if (turned) addSparseKernelGradient(slice, input);
      else addKernelGradient(slice, input);
    }
    if (!slice.inputGradient) continue;
    if (!oneRun(slice)) writeInputGradientByTaps(slice, sample);
    else if (sparse) writeSparseInputGradient(slice, slice.inputGradient + sample * inputGradientBytes(slice));
    else writeInputGradient(slice, sample);
  }
  turnSums(slice, turned, false);
}

/** Moves the sums of the kernel's gradient to where the next sample's are added. Returns `wanted`. */
function turnSums(slice: ProductSlice, turned: bool, wanted: bool): bool {
  if (turned == wanted) return wanted;
  const rows = slice.kernelSize * slice.channels;
  if (wanted) transpose(slice.turnedSums, slice.kernelGradient, rows, slice.filterWidth);
  else transpose(slice.kernelGradient, slice.turnedSums, slice.filterWidth, rows);
  return wanted;
}

function addBiasGradient(slice: ProductSlice): void {
  const bytes = slice.groups * slice.filterWidth * FLOAT;
  for (let first: usize = 0; first < slice.outputSteps; first += BLOCK_ROWS) {
    const count = min(BLOCK_ROWS, slice.outputSteps - first);
    addColumnSums(slice.biasGradient, slice.paddedOutput + first * bytes, count, bytes / FLOAT, bytes);
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

/**
 * Transposes and packs the kernel for `conv1dBackward`: for each group and tap [filterWidth, channelWidth]. In one run the
 * taps stand in turned order, the last first, as the rows of one matrix [kernelSize * filterWidth, channelWidth].
 */
export function packConv1dBackward(slice: ProductSlice): void {
  const stride = padKernel(slice);
  const size = slice.filterWidth * slice.channelWidth;
  const tapBytes = slice.channels * stride;
  let target = slice.packedKernel;
  if (slice.entries) turnKernel(slice, slice.paddedKernel);
  zero(target, slice.groups * slice.kernelSize * size);
  if (oneRun(slice)) {
    for (let column: usize = 0; column < slice.channelWidth; column += 8) {
      for (let tap = slice.kernelSize; tap > 0; tap--) {
        target = transposePanel(slice, target, slice.paddedKernel + (tap - 1) * tapBytes, stride, column);
      }
    }
    return;
  }
  for (let group: usize = 0; group < slice.groups; group++) {
    for (let tap: usize = 0; tap < slice.kernelSize; tap++) {
      const from = slice.paddedKernel + tap * tapBytes + group * slice.filterWidth * FLOAT;
      for (let column: usize = 0; column < slice.channelWidth; column += 8) {
        target = transposePanel(slice, target, from, stride, column);
      }
    }
  }
}

function addKernelGradient(slice: ProductSlice, input: usize): void {
  const bytes = slice.groups * slice.filterWidth * FLOAT;
  const depth = depthOfRun(slice);
  for (let first: usize = 0; first < slice.outputSteps; first += BLOCK_ROWS) {
    const count = min(BLOCK_ROWS, slice.outputSteps - first);
    const gradients = slice.paddedOutput + first * bytes;
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

/**
 * dx of a sample where steps, strides and groups are plain: a convolution of ds, with zeros around it, with the turned kernel.
 * All taps are one product of rows that overlap, as in `conv1dForward`.
 */
function writeInputGradient(slice: ProductSlice, sample: usize): void {
  const bytes = slice.filterWidth * FLOAT;
  const inPlace = slice.channelWidth == slice.channels;
  const result = slice.inputGradient + sample * inputGradientBytes(slice);
  const target = inPlace ? result : slice.paddedInput;
  product(
    slice.steps,
    slice.channelWidth,
    slice.kernelSize * slice.filterWidth,
    slice.paddedOutput - (slice.kernelSize - 1 - slice.left) * bytes,
    bytes,
    slice.packedKernel,
    slice.zeros,
    0,
    target,
    slice.channelWidth * FLOAT,
  );
  if (!inPlace) resizeRows(result, target, slice.steps, slice.channelWidth, slice.channels);
}

/** dx of a sample, tap by tap: within a tap no two rows overlap. */
function writeInputGradientByTaps(slice: ProductSlice, sample: usize): void {
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
  const result = slice.inputGradient + sample * inputGradientBytes(slice);
  resizeRows(result, slice.paddedInput + slice.left * inputBytes, rows, slice.channelWidth, slice.channels);
}

/** Products of one group: all taps at once, or one for each tap. */
// @ts-ignore: decorator
@inline
function runs(slice: ProductSlice): usize {
  return slice.dilation == 1 && slice.groups == 1 ? 1 : slice.kernelSize;
}

/** Whether the rows of the backward product of all taps lie one after the other as well. */
// @ts-ignore: decorator
@inline
function oneRun(slice: ProductSlice): bool {
  return slice.dilation == 1 && slice.groups == 1 && slice.strides == 1;
}

/** Values of the input that one product multiplies. */
// @ts-ignore: decorator
@inline
function depthOfRun(slice: ProductSlice): usize {
  return slice.dilation == 1 && slice.groups == 1 ? slice.kernelSize * slice.channels : slice.channels;
}

/** Bytes of a sample's gradient by the input. */
// @ts-ignore: decorator
@inline
function inputGradientBytes(slice: ProductSlice): usize {
  return slice.steps * slice.groups * slice.channels * FLOAT;
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

/** 8 columns of the transpose of source[channels, filterWidth], as `pack` lays them. Returns the address behind them. */
function transposePanel(slice: ProductSlice, target: usize, source: usize, stride: usize, column: usize): usize {
  const across = min<usize>(8, slice.channelWidth - column);
  const valid = min(across, slice.channels - column);
  for (let filter: usize = 0; filter < slice.filterWidth; filter++) {
    const from = source + column * stride + filter * FLOAT;
    for (let i: usize = 0; i < valid; i++) store<f32>(target + i * FLOAT, load<f32>(from + i * stride));
    target += across * FLOAT;
  }
  return target;
}
