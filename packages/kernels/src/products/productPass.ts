import { BLOCK_ROWS, operationNumbers, productSliceFields } from "../binaries/layout.js";
import { Cursor } from "../memory/Cursor.js";
import type { Arena } from "../memory/Arena.js";
import { PRODUCT_ACTIVATIONS } from "../calls/productActivations.js";
import type { ProductPlan } from "./ProductPlan.js";
import type { ProductActivation, ProductBackwardOptions, ProductGradients } from "../calls/productTypes.js";
import { setSliceFields, SLICE_BYTES } from "../module/sliceFields.js";
import type { WasmModule } from "../module/WasmModule.js";

interface ProductArrays {
  readonly input: Float32Array;
  readonly kernel: Float32Array;
  readonly bias?: Float32Array;
  readonly activation?: ProductActivation;
}

/** The arrays of a pass; those that lie in the module's memory are used there. */
interface Placed {
  readonly input?: number | undefined;
  readonly kernel?: number | undefined;
  readonly output?: number | undefined;
  readonly outputGradient?: number | undefined;
  readonly inputGradient?: number | undefined;
}

/** A backward pass that has no gradient to compute one of its parts for does without it. */
interface Wanted {
  readonly backward: boolean;
  readonly input: boolean;
  readonly kernel: boolean;
  readonly slope: boolean;
}

const FORWARD: Wanted = { backward: false, input: false, kernel: true, slope: false };

type Layout = ReturnType<typeof layout>;

/** The output of a product, [samples, outputSteps, groups * filters]. */
export function productForward(
  module: WasmModule,
  call: ProductArrays,
  plan: ProductPlan,
  target?: Float32Array,
): Float32Array {
  const { arena, wasm, pool } = module;
  const { samples, outputSteps, groups, filters } = plan.sizes;
  if (outputSteps === 0) return new Float32Array(0);
  const placed = { ...placesOf(arena, call, plan), output: arena.addressOf(target) };
  const arrays = lastingArrays(arena, call, placed);
  return withLayout(module, plan, FORWARD, placed, (at) => {
    writeKernel(arena, arrays, placed, at);
    writeInput(arena, arrays, plan, placed, at);
    if (arrays.bias) {
      arena.write(at.rawBias, arrays.bias);
      wasm.resizeRows(at.bias, at.rawBias, groups, filters, plan.filterWidth);
    } else {
      arena.floats(at.bias, plan.columns).fill(0);
    }
    writeSlices(module, arrays, plan, at, FORWARD);
    wasm.packConv1d(at.slices);
    pool.run(operationNumbers.conv1dForward, at.slices, SLICE_BYTES, plan.slices);
    return readResult(arena, at.output, samples * outputSteps * groups * filters, placed.output, target);
  });
}

/** The gradients of a product by its input, kernel and bias. */
export function productBackward(
  module: WasmModule,
  call: ProductArrays,
  outputGradient: Float32Array,
  { wantInput = true, wantKernel = true, output }: ProductBackwardOptions,
  plan: ProductPlan,
  target?: Float32Array,
): ProductGradients {
  const { input, kernel, bias, activation = "linear" } = call;
  if (plan.sizes.outputSteps === 0) {
    const zeros = (like: Float32Array) => new Float32Array(like.length);
    return {
      ...(wantInput && { input: target?.fill(0) ?? zeros(input) }),
      ...(wantKernel && { kernel: zeros(kernel) }),
      ...(wantKernel && bias && { bias: zeros(bias) }),
    };
  }
  const { arena, wasm, pool } = module;
  const wanted = { backward: true, input: wantInput, kernel: wantKernel, slope: activation !== "linear" };
  const placed = {
    ...placesOf(arena, call, plan),
    output: arena.addressOf(output),
    outputGradient: arena.addressOf(outputGradient),
    inputGradient: arena.addressOf(target),
  };
  const arrays = lastingArrays(arena, call, placed);
  const inputs = input.length; // memory that grows takes views away
  return withLayout(module, plan, wanted, placed, (at) => {
    writeKernel(arena, arrays, placed, at);
    if (wantKernel) writeInput(arena, arrays, plan, placed, at);
    if (placed.outputGradient === undefined) arena.write(at.outputGradient, outputGradient);
    if (wanted.slope && placed.output === undefined) arena.write(at.output, output);
    if (wantKernel) arena.floats(at.sums, plan.slices * at.sumSize).fill(0);
    if (wantInput) clearEdges(arena, plan, at);
    writeSlices(module, arrays, plan, at, wanted);
    if (wantInput) wasm.packConv1dBackward(at.slices);
    pool.run(operationNumbers.conv1dBackward, at.slices, SLICE_BYTES, plan.slices);
    return {
      ...(wantInput && {
        input: readResult(arena, at.inputGradient, inputs, placed.inputGradient, target),
      }),
      ...(wantKernel && readSums(module, plan, at, bias !== undefined)),
    };
  });
}

/** The gradients by kernel and bias: the sums of the slices, added in their order, whichever was ready first. */
function readSums({ arena, wasm }: WasmModule, plan: ProductPlan, at: Layout, withBias: boolean) {
  const { groups, filters } = plan.sizes;
  for (let slice = 1; slice < plan.slices; slice++) wasm.add(at.sums, at.sums + 4 * slice * at.sumSize, at.sumSize);
  const read = (address: number, rows: number) => {
    wasm.resizeRows(at.rows, address, rows * groups, plan.filterWidth, filters);
    return arena.read(at.rows, rows * groups * filters);
  };
  return {
    kernel: read(at.sums, plan.kernelRows),
    ...(withBias && { bias: read(at.sums + 4 * plan.kernelRows * plan.columns, 1) }),
  };
}

/** Takes memory for a pass, and gives it back whatever happens. */
function withLayout<T>(
  { arena }: WasmModule,
  plan: ProductPlan,
  wanted: Wanted,
  placed: Placed,
  run: (at: Layout) => T,
): T {
  const address = arena.allocate(layout(new Cursor(0), plan, wanted, placed).end);
  try {
    return run(layout(new Cursor(address), plan, wanted, placed));
  } finally {
    arena.free(address);
  }
}

function layout(cursor: Cursor, plan: ProductPlan, wanted: Wanted, placed: Placed) {
  const { samples, groups, channels, filters, kernelSize, steps, outputSteps, cut } = plan.sizes;
  const { slices, columns, paddedSteps, channelWidth, kernelRows } = plan;
  const atOnce = cut === "samples" ? slices : 1; // samples that are under work at the same time
  const sumSize = (kernelRows + 1) * columns;
  const outputs = samples * outputSteps * groups * filters;
  const where = (condition: boolean, count: number) => cursor.floats(condition ? count : 0);
  const { backward, input, kernel, slope } = wanted;
  const entrySize = 2 * outputSteps * columns + columns + outputSteps; // two lists of at most half of the gradients, their ends
  return {
    slices: cursor.bytes(slices * SLICE_BYTES),
    input: placed.input ?? where(kernel, samples * paddedSteps * groups * channels),
    kernel: placed.kernel ?? cursor.floats(kernelRows * groups * filters),
    paddedKernel: cursor.floats(kernelRows * columns),
    packedKernel: cursor.floats(kernelSize * Math.max(channels, channelWidth) * columns),
    rawBias: cursor.floats(groups * filters),
    bias: cursor.floats(columns),
    output: placed.output ?? where(!backward || slope, outputs),
    outputGradient: placed.outputGradient ?? where(backward, outputs),
    gradientRows: where(backward && plan.filterWidth !== filters, atOnce * outputSteps * groups * filters),
    paddedOutput: cursor.floats(atOnce * plan.paddedOutputSteps * columns),
    inputGradient: placed.inputGradient ?? where(input, samples * steps * groups * channels),
    paddedInput: where(input, atOnce * paddedSteps * groups * channelWidth),
    zeros: where(input, channelWidth),
    packedBlocks: where(backward && kernel, slices * BLOCK_ROWS * plan.filterWidth),
    entrySize,
    entries: where(backward && plan.mayBeSparse, atOnce * entrySize),
    turnedKernel: where(input && plan.mayBeSparse, kernelRows * columns),
    turnedSums: where(backward && kernel && plan.mayBeSparse, atOnce * kernelRows * columns),
    rows: where(backward && kernel, Math.max(kernelRows, 1) * groups * filters),
    sumSize,
    sums: where(backward && kernel, slices * sumSize),
    end: cursor.end,
  };
}

/** Addresses of input and kernel, where they lie in the module's memory and need no padding. */
function placesOf(arena: Arena, { input, kernel }: ProductArrays, plan: ProductPlan): Placed {
  const padded = plan.paddedSteps !== plan.sizes.steps;
  return { input: padded ? undefined : arena.addressOf(input), kernel: arena.addressOf(kernel) };
}

/** The arrays, copied where they lie in memory that may grow and are not used there. */
function lastingArrays(arena: Arena, call: ProductArrays, placed: Placed): ProductArrays {
  return {
    ...call,
    ...(placed.input === undefined && { input: arena.lasting(call.input) }),
    ...(call.bias && { bias: arena.lasting(call.bias) }),
  };
}

function writeKernel(arena: Arena, { kernel }: ProductArrays, placed: Placed, at: Layout): void {
  if (placed.kernel === undefined) arena.write(at.kernel, kernel);
}

/** Copies the input into memory, each sample with the zeros around it. */
function writeInput(arena: Arena, { input }: ProductArrays, plan: ProductPlan, placed: Placed, at: Layout): void {
  if (placed.input !== undefined) return;
  const { samples, groups, channels, steps, left } = plan.sizes;
  const channelsOfAll = groups * channels;
  const size = steps * channelsOfAll;
  const paddedSize = plan.paddedSteps * channelsOfAll;
  if (size === paddedSize) {
    arena.write(at.input, input);
    return;
  }
  const target = arena.floats(at.input, samples * paddedSize).fill(0);
  for (let sample = 0; sample < samples; sample++) {
    target.set(input.subarray(sample * size, (sample + 1) * size), sample * paddedSize + left * channelsOfAll);
  }
}

/** Zeros that the product for the input gradient reads: around each scratch of an output, and as initial sums. */
function clearEdges(arena: Arena, plan: ProductPlan, at: Layout): void {
  const size = plan.paddedOutputSteps * plan.columns;
  const edge = (plan.sizes.kernelSize - 1) * plan.columns;
  const atOnce = plan.sizes.cut === "samples" ? plan.slices : 1;
  for (let place = 0; place < atOnce && edge > 0; place++) {
    arena.floats(at.paddedOutput + 4 * place * size, edge).fill(0);
    arena.floats(at.paddedOutput + 4 * ((place + 1) * size - edge), edge).fill(0);
  }
  arena.floats(at.zeros, plan.channelWidth).fill(0);
}

/** A result: a view of the target where it was written there, else a copy. */
function readResult(
  arena: Arena,
  address: number,
  length: number,
  placed: number | undefined,
  target: Float32Array | undefined,
): Float32Array {
  return placed === undefined ? arena.read(address, length, target) : arena.floats(address, length);
}

function writeSlices(
  { arena }: WasmModule,
  { activation = "linear" }: ProductArrays,
  plan: ProductPlan,
  at: Layout,
  wanted: Wanted,
): void {
  const { groups, channels, filters, kernelSize, strides, dilation, left, cut } = plan.sizes;
  const { channelWidth, filterWidth, columns } = plan;
  const edge = wanted.backward ? kernelSize - 1 : 0;
  const words = arena.words(at.slices, (plan.slices * SLICE_BYTES) / 4);
  for (let slice = 0; slice < plan.slices; slice++) {
    const { sample, step, samples, steps, outputSteps } = plan.slice(slice);
    const paddedSteps = cut === "samples" ? plan.paddedSteps : steps;
    const place = cut === "samples" ? slice : 0;
    // Where steps are cut, a step of the input is one of the output.
    const inputRow = sample * plan.paddedSteps + step;
    const outputs = 4 * (sample * outputSteps + step) * groups * filters;
    const sums = at.sums + 4 * slice * at.sumSize;
    setSliceFields(words, slice, productSliceFields, {
      // One literal: objects that are spread into it cost more than the rest of a small product.
      samples,
      groups,
      channels,
      channelWidth,
      filters,
      filterWidth,
      kernelSize,
      strides,
      dilation,
      steps,
      left,
      paddedSteps,
      outputSteps,
      activation: PRODUCT_ACTIVATIONS[activation],
      kernel: at.kernel,
      paddedKernel: at.paddedKernel,
      packedKernel: at.packedKernel,
      bias: at.bias,
      zeros: at.zeros,
      input: at.input + 4 * inputRow * groups * channels,
      output: at.output + outputs,
      outputGradient: at.outputGradient + outputs,
      inputGradient: wanted.input ? at.inputGradient + 4 * (sample * steps + step) * groups * channels : 0,
      kernelGradient: wanted.kernel ? sums : 0,
      biasGradient: sums + 4 * plan.kernelRows * columns,
      gradientRows: at.gradientRows + 4 * (place * outputSteps + step) * groups * filters,
      paddedOutput: at.paddedOutput + 4 * (place * plan.paddedOutputSteps + edge + step) * columns,
      paddedInput: at.paddedInput + 4 * (place * paddedSteps + step) * groups * channelWidth,
      packedBlock: at.packedBlocks + 4 * slice * BLOCK_ROWS * filterWidth,
      entries: wanted.backward && plan.mayBeSparse ? at.entries + 4 * place * at.entrySize : 0,
      turnedKernel: at.turnedKernel,
      turnedSums: at.turnedSums + 4 * place * plan.kernelRows * columns,
    });
  }
}
