import { BLOCK_ROWS, operationNumbers, recurrentSliceFields } from "../binaries/layout.js";
import { Cursor } from "../memory/Cursor.js";
import type { RecurrentHandle } from "./RecurrentHandle.js";
import type { RecurrentPlan } from "./RecurrentPlan.js";
import { setSliceFields, SLICE_BYTES } from "../module/sliceFields.js";
import type { GradientTargets, OutputGradients, RecurrentGradients } from "../calls/recurrentTypes.js";
import type { WasmModule } from "../module/WasmModule.js";

type Sizes = RecurrentHandle["sizes"];
/** Addresses of gradients that lie in the module's memory already. */
interface InPlace {
  readonly output: number | undefined;
  readonly input: number | undefined;
}

type Layout = ReturnType<typeof layout>;

/** Runs the backward pass of a forward pass, with checked gradients, and frees the saved values. */
export function recurrentBackward(
  module: WasmModule,
  handle: RecurrentHandle,
  gradients: OutputGradients,
  targets: GradientTargets = {},
): RecurrentGradients {
  const { arena, wasm, pool } = module;
  const { plan, sizes, slices } = handle;
  // Before memory is taken, which may move what lies in it.
  const there: InPlace = {
    output: arena.addressOf(gradients.output),
    input: targets.input && arena.addressOf(targets.input),
  };
  const address = arena.allocate(layout(new Cursor(0), sizes, plan, there).end);
  const at = layout(new Cursor(address), sizes, plan, there);
  if (there.output === undefined) arena.write(at.outputGradient, gradients.output);
  for (const [place, state] of (gradients.states ?? []).entries()) arena.write(at.finalStates[place]!, state);
  arena.floats(at.zeros, Math.max(plan.width, plan.inputWidth)).fill(0);
  arena.floats(at.sums, plan.slices * at.sumSize).fill(0);
  writeSlices(module, handle, gradients, at);
  wasm.packBackward(slices);
  pool.run(operationNumbers.recurrentBackward, slices, SLICE_BYTES, plan.slices);
  const wantInput = gradients.wantInput ?? true;
  const result = readGradients(module, handle, at, { ...gradients, wantInput, there: there.input, targets });
  arena.free(address);
  handle.dispose();
  return result;
}

function layout(
  cursor: Cursor,
  { batch, steps, features, units, returnSequences }: Sizes,
  plan: RecurrentPlan,
  there: InPlace,
) {
  const { cell, width, inputWidth, chunk, slices, sumSizes } = plan;
  const columns = cell.gates * width;
  const state = batch * units;
  const padded = () => cursor.floats(batch * width);
  const sumSize = sumSizes.reduce((sum, size) => sum + size, 0);
  return {
    outputGradient: there.output ?? cursor.floats(state * (returnSequences ? steps : 1)),
    finalStates: [cursor.floats(state), cursor.floats(state)] as const,
    initialStates: [cursor.floats(state), cursor.floats(state)] as const,
    inputGradient: there.input ?? cursor.floats(batch * steps * features),
    packedKernel: cursor.floats(columns * inputWidth),
    packedRecurrentKernel: cursor.floats(columns * width),
    inputChunk: cursor.floats(chunk * batch * inputWidth),
    hiddenChunk: cursor.floats(chunk * batch * width),
    gateGradients: cursor.floats(chunk * batch * Math.max(cell.slots, 1) * width),
    packedBlocks: cursor.floats(slices * BLOCK_ROWS * columns),
    hidden: padded(),
    cell: padded(),
    heldHidden: padded(),
    heldCell: padded(),
    repeated: padded(),
    product: padded(),
    zeros: cursor.floats(Math.max(width, inputWidth)),
    sumSize,
    sums: cursor.floats(slices * sumSize),
    kernel: cursor.floats(Math.max(features, units, 2) * cell.gates * units),
    end: cursor.end,
  };
}

function writeSlices({ arena }: WasmModule, handle: RecurrentHandle, gradients: OutputGradients, at: Layout): void {
  const { plan, sizes } = handle;
  const { steps, features, units } = sizes;
  const { cell, width, inputWidth, chunk, bounds, sumSizes } = plan;
  const [finalHidden, finalCell] = [0, 1].map((state) => (gradients.states?.[state] ? at.finalStates[state]! : 0));
  const words = arena.words(handle.slices, (plan.slices * SLICE_BYTES) / 4);
  for (let slice = 0; slice < plan.slices; slice++) {
    const row = bounds[slice]!;
    const rowOf = (address: number, floats: number) => address && address + 4 * row * floats;
    const sums = at.sums + 4 * slice * at.sumSize;
    setSliceFields(words, slice, recurrentSliceFields, {
      packedKernel: at.packedKernel,
      packedRecurrentKernel: at.packedRecurrentKernel,
      outputGradient: rowOf(at.outputGradient, (sizes.returnSequences ? steps : 1) * units),
      finalHiddenGradient: rowOf(finalHidden!, units),
      finalCellGradient: rowOf(finalCell!, units),
      initialHiddenGradient: rowOf(at.initialStates[0], units),
      initialCellGradient: rowOf(at.initialStates[1], units),
      inputGradient: (gradients.wantInput ?? true) ? rowOf(at.inputGradient, steps * features) : 0,
      kernelGradient: sums,
      recurrentKernelGradient: sums + 4 * sumSizes[0],
      biasGradient: sums + 4 * (sumSizes[0] + sumSizes[1]),
      candidateBiasGradient: sums + 4 * (sumSizes[0] + sumSizes[1] + sumSizes[2]),
      inputChunk: rowOf(at.inputChunk, chunk * inputWidth),
      hiddenChunk: rowOf(at.hiddenChunk, chunk * width),
      gateGradients: rowOf(at.gateGradients, chunk * Math.max(cell.slots, 1) * width),
      packedBlock: at.packedBlocks + 4 * slice * BLOCK_ROWS * cell.gates * width,
      hiddenGradient: rowOf(at.hidden, width),
      cellGradient: rowOf(at.cell, width),
      heldHidden: rowOf(at.heldHidden, width),
      heldCell: rowOf(at.heldCell, width),
      repeatedGradient: rowOf(at.repeated, width),
      product: rowOf(at.product, width),
      zeros: at.zeros,
    });
  }
}

interface WantedGradients {
  readonly wantInput: boolean;
  readonly wantInitialStates?: boolean;
  /** Address where the gradient by the input was written already. */
  readonly there: number | undefined;
  /** Arrays to copy gradients to. */
  readonly targets: GradientTargets;
}

function readGradients(
  { arena, wasm }: WasmModule,
  { plan, sizes, hasBias }: RecurrentHandle,
  at: Layout,
  { wantInput, wantInitialStates = true, there, targets }: WantedGradients,
): RecurrentGradients {
  const { batch, steps, features, units } = sizes;
  const { cell, width, slices, sumSizes } = plan;
  // The sums of the slices are added in their order, so that it does not matter who was ready first.
  for (let slice = 1; slice < slices; slice++) wasm.add(at.sums, at.sums + 4 * slice * at.sumSize, at.sumSize);
  /** Rows of `gates` gates, without the zeros that fill them up. */
  const read = (address: number, rows: number, gates: number, target?: Float32Array) => {
    if (width === units) return arena.read(address, rows * gates * units, target);
    wasm.resizeRows(at.kernel, address, rows * gates, width, units);
    return arena.read(at.kernel, rows * gates * units, target);
  };
  const kernel = read(at.sums, features, cell.gates, targets.kernel);
  const recurrentKernel = read(at.sums + 4 * sumSizes[0], units, cell.gates, targets.recurrentKernel);
  const states = wantInitialStates ? at.initialStates.slice(0, cell.states) : [];
  return {
    ...(wantInput && { input: readInput() }),
    kernel,
    recurrentKernel,
    ...(hasBias && { bias: readBias() }),
    initialStates: states.map((state) => arena.read(state, batch * units)),
  };

  function readInput(): Float32Array {
    const size = batch * steps * features;
    return there === undefined ? arena.read(at.inputGradient, size, targets.input) : arena.floats(there, size);
  }

  function readBias(): Float32Array {
    const address = at.sums + 4 * (sumSizes[0] + sumSizes[1]);
    if (cell.biases === 1) return read(address, 1, cell.gates, targets.bias);
    const bias = read(address, 1, cell.gates);
    const both = targets.bias ?? new Float32Array(2 * bias.length); // z and r have the same gradient in both rows
    both.set(bias);
    both.set(bias, bias.length);
    both.set(read(address + 4 * sumSizes[2], 1, 1), bias.length + 2 * units);
    return both;
  }
}
