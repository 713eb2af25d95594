import { BLOCK_ROWS, operationNumbers, productSliceFields } from "../binaries/layout.js";
import { Cursor } from "../memory/Cursor.js";
import type { ProductPlan } from "./ProductPlan.js";
import type { ProductBackwardOptions, ProductGradients } from "../calls/productTypes.js";
import { setSliceFields, SLICE_BYTES } from "../module/sliceFields.js";
import type { WasmModule } from "../module/WasmModule.js";

interface ProductArrays {
  readonly input: Float32Array;
  readonly kernel: Float32Array;
  readonly bias?: Float32Array;
}

type Layout = ReturnType<typeof layout>;

/** The output of a product, [samples, outputSteps, groups * filters]. */
export function productForward(
  module: WasmModule,
  arrays: ProductArrays,
  plan: ProductPlan,
  target?: Float32Array,
): Float32Array {
  const { samples, outputSteps, groups, filters } = plan.sizes;
  if (outputSteps === 0) return new Float32Array(0);
  return withLayout(module, plan, false, (at) => {
    writeArrays(module, arrays, plan, at);
    if (arrays.bias) {
      module.arena.write(at.rawBias, arrays.bias);
      module.wasm.resizeRows(at.bias, at.rawBias, groups, filters, plan.filterWidth);
    } else {
      module.arena.floats(at.bias, plan.columns).fill(0);
    }
    writeSlices(module, plan, at, false);
    module.wasm.packConv1d(at.slices);
    module.pool.run(operationNumbers.conv1dForward, at.slices, SLICE_BYTES, plan.slices);
    return module.arena.read(at.output, samples * outputSteps * groups * filters, target);
  });
}

/** The gradients of a product by its input, kernel and bias. */
export function productBackward(
  module: WasmModule,
  arrays: ProductArrays,
  outputGradient: Float32Array,
  { wantInput = true }: ProductBackwardOptions,
  plan: ProductPlan,
  target?: Float32Array,
): ProductGradients {
  const { outputSteps, groups, filters } = plan.sizes;
  const { input, kernel, bias } = arrays;
  if (outputSteps === 0) {
    const zeros = (like: Float32Array) => new Float32Array(like.length);
    return {
      ...(wantInput && { input: target?.fill(0) ?? zeros(input) }),
      kernel: zeros(kernel),
      ...(bias && { bias: zeros(bias) }),
    };
  }
  return withLayout(module, plan, true, (at) => {
    const { arena, wasm, pool } = module;
    writeArrays(module, arrays, plan, at);
    arena.write(at.output, outputGradient);
    arena.floats(at.sums, plan.slices * at.sumSize).fill(0);
    writeSlices(module, plan, at, wantInput);
    if (wantInput) wasm.packConv1dBackward(at.slices);
    pool.run(operationNumbers.conv1dBackward, at.slices, SLICE_BYTES, plan.slices);
    // The sums of the slices are added in their order, so that it does not matter who was ready first.
    for (let slice = 1; slice < plan.slices; slice++) wasm.add(at.sums, at.sums + 4 * slice * at.sumSize, at.sumSize);
    const read = (address: number, rows: number) => {
      wasm.resizeRows(at.kernel, address, rows * groups, plan.filterWidth, filters);
      return arena.read(at.kernel, rows * groups * filters);
    };
    return {
      ...(wantInput && { input: arena.read(at.inputGradient, input.length, target) }),
      kernel: read(at.sums, kernelRows(plan)),
      ...(bias && { bias: read(at.sums + 4 * kernelRows(plan) * plan.columns, 1) }),
    };
  });
}

/** Takes memory for a pass, and gives it back whatever happens. */
function withLayout<T>({ arena }: WasmModule, plan: ProductPlan, backward: boolean, run: (at: Layout) => T): T {
  const address = arena.allocate(layout(new Cursor(0), plan, backward).end);
  try {
    return run(layout(new Cursor(address), plan, backward));
  } finally {
    arena.free(address);
  }
}

function layout(cursor: Cursor, plan: ProductPlan, backward: boolean) {
  const { samples, groups, channels, filters, kernelSize, steps, outputSteps, cut } = plan.sizes;
  const { slices, columns, paddedSteps, channelWidth } = plan;
  const atOnce = cut === "samples" ? slices : 1; // samples that are under work at the same time
  const sumSize = (kernelRows(plan) + 1) * columns;
  const inBackward = (count: number) => (backward ? count : 0);
  return {
    slices: cursor.bytes(slices * SLICE_BYTES),
    input: cursor.floats(samples * paddedSteps * groups * channels),
    kernel: cursor.floats(Math.max(kernelRows(plan), 1) * groups * filters),
    paddedKernel: cursor.floats(kernelRows(plan) * columns),
    packedKernel: cursor.floats(kernelSize * Math.max(channels, channelWidth) * columns),
    rawBias: cursor.floats(groups * filters),
    bias: cursor.floats(columns),
    output: cursor.floats(samples * outputSteps * groups * filters),
    paddedOutput: cursor.floats(atOnce * outputSteps * columns),
    inputGradient: cursor.floats(inBackward(samples * steps * groups * channels)),
    paddedInput: cursor.floats(inBackward(atOnce * paddedSteps * groups * channelWidth)),
    packedBlocks: cursor.floats(inBackward(slices * BLOCK_ROWS * plan.filterWidth)),
    sumSize,
    sums: cursor.floats(inBackward(slices * sumSize)),
    end: cursor.end,
  };
}

/** Copies input and kernel into memory; each sample with the zeros around it. */
function writeArrays({ arena }: WasmModule, { input, kernel }: ProductArrays, plan: ProductPlan, at: Layout): void {
  const { samples, groups, channels, steps, left } = plan.sizes;
  const channelsOfAll = groups * channels;
  const size = steps * channelsOfAll;
  const paddedSize = plan.paddedSteps * channelsOfAll;
  arena.write(at.kernel, kernel);
  if (size === paddedSize) {
    arena.write(at.input, input);
    return;
  }
  const target = arena.floats(at.input, samples * paddedSize).fill(0);
  for (let sample = 0; sample < samples; sample++) {
    target.set(input.subarray(sample * size, (sample + 1) * size), sample * paddedSize + left * channelsOfAll);
  }
}

function writeSlices({ arena }: WasmModule, plan: ProductPlan, at: Layout, wantInput: boolean): void {
  const { groups, channels, filters, kernelSize, strides, dilation, left, cut } = plan.sizes;
  const { channelWidth, filterWidth, columns } = plan;
  const words = arena.words(at.slices, (plan.slices * SLICE_BYTES) / 4);
  for (let slice = 0; slice < plan.slices; slice++) {
    const { sample, step, samples, steps, outputSteps } = plan.slice(slice);
    const paddedSteps = cut === "samples" ? plan.paddedSteps : steps;
    const place = cut === "samples" ? slice : 0;
    // Where steps are cut, a step of the input is one of the output.
    const inputRow = sample * plan.paddedSteps + step;
    const outputRow = sample * outputSteps + step;
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
      kernel: at.kernel,
      paddedKernel: at.paddedKernel,
      packedKernel: at.packedKernel,
      bias: at.bias,
      input: at.input + 4 * inputRow * groups * channels,
      output: at.output + 4 * outputRow * groups * filters,
      outputGradient: at.output + 4 * outputRow * groups * filters,
      inputGradient: wantInput ? at.inputGradient + 4 * (sample * steps + step) * groups * channels : 0,
      kernelGradient: sums,
      biasGradient: sums + 4 * kernelRows(plan) * columns,
      paddedOutput: at.paddedOutput + 4 * (place * outputSteps + step) * columns,
      paddedInput: at.paddedInput + 4 * (place * paddedSteps + step) * groups * channelWidth,
      packedBlock: at.packedBlocks + 4 * slice * BLOCK_ROWS * filterWidth,
    });
  }
}

/** Rows of the kernel: a channel of a tap each. */
function kernelRows({ sizes }: ProductPlan): number {
  return sizes.kernelSize * sizes.channels;
}
