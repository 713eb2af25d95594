import { activationNumbers, operationNumbers, recurrentSliceFields } from "../binaries/layout.js";
import { Cursor } from "../memory/Cursor.js";
import { RecurrentHandle } from "./RecurrentHandle.js";
import type { RecurrentPlan } from "./RecurrentPlan.js";
import { setSliceFields, SLICE_BYTES } from "../module/sliceFields.js";
import type { RecurrentCall, RecurrentResult, RecurrentTargets } from "../calls/recurrentTypes.js";
import type { WasmModule } from "../module/WasmModule.js";

/** Addresses of arrays that lie in the module's memory already. */
interface InPlace {
  readonly input: number | undefined;
  readonly output: number | undefined;
}

type Saved = ReturnType<typeof savedLayout>;
type Scratch = ReturnType<typeof scratchLayout>;

/** Runs a checked call. Values that the backward pass needs stay in memory, behind the handle. */
export function recurrentForward(
  module: WasmModule,
  call: RecurrentCall,
  plan: RecurrentPlan,
  targets: RecurrentTargets = {},
): RecurrentResult<RecurrentHandle> {
  const { arena, wasm, pool } = module;
  const { batch, steps, units, returnSequences, wantStates = true, keepState = true } = call;
  // Before memory is taken, which may move what lies in it.
  const there: InPlace = {
    input: arena.addressOf(call.input),
    output: targets.output && arena.addressOf(targets.output),
  };
  const scratchAddress = arena.allocate(scratchLayout(new Cursor(0), call, plan, there).end);
  const address = allocateSaved(module, call, plan, { scratch: scratchAddress, there });
  const saved = savedLayout(new Cursor(address), call, plan, there);
  const scratch = scratchLayout(new Cursor(scratchAddress), call, plan, there);
  writeArrays(module, call, plan, { saved, scratch, there });
  writeSlices(module, call, plan, saved, scratch);
  wasm.packForward(saved.slices);
  pool.run(operationNumbers.recurrentForward, saved.slices, SLICE_BYTES, plan.slices);
  const size = batch * (returnSequences ? steps : 1) * units;
  const output =
    there.output === undefined ? arena.read(scratch.output, size, targets.output) : arena.floats(there.output, size);
  const states = scratch.finalStates
    .slice(0, wantStates ? plan.cell.states : 0)
    .map((state, place) => arena.read(state, batch * units, targets.states?.[place]));
  arena.free(scratchAddress);
  if (keepState) return { output, states, handle: new RecurrentHandle(call, plan, arena, address) };
  arena.free(address);
  return { output, states };
}

/** The larger block comes second: where it cannot be had, the first one is given back. */
function allocateSaved(
  { arena }: WasmModule,
  call: RecurrentCall,
  plan: RecurrentPlan,
  { scratch, there }: { readonly scratch: number; readonly there: InPlace },
): number {
  try {
    return arena.allocate(savedLayout(new Cursor(0), call, plan, there).end);
  } catch (error) {
    arena.free(scratch);
    throw error;
  }
}

/** Block of values that the backward pass reads again. The slices come first: their address is that of the block. */
function savedLayout(
  cursor: Cursor,
  call: RecurrentCall,
  { cell, width, slices, chunk }: RecurrentPlan,
  there: InPlace,
) {
  const { batch, keepState = true } = call;
  const steps = keepState ? call.steps : chunk;
  const states = (steps + 1) * batch * width;
  const dropout = (call.recurrentDropout?.length ?? 0) / call.units;
  return {
    slices: cursor.bytes(slices * SLICE_BYTES),
    input: there.input ?? cursor.floats(call.batch * call.steps * call.features),
    mask: cursor.bytes(call.mask?.length ?? 0),
    inputDropout: cursor.floats(call.inputDropout?.length ?? 0),
    recurrentDropout: cursor.floats(dropout * width),
    kernel: cursor.floats(call.kernel.length),
    recurrentKernel: cursor.floats(call.recurrentKernel.length),
    hiddenStates: cursor.floats(states),
    cellStates: cursor.floats(cell.states > 1 ? states : 0),
    gateValues: cursor.floats(steps * batch * cell.slots * width),
    end: cursor.end,
  };
}

function scratchLayout(cursor: Cursor, call: RecurrentCall, { cell, width, chunk }: RecurrentPlan, there: InPlace) {
  const { batch, steps, features, units } = call;
  const columns = cell.gates * width;
  const state = batch * units;
  return {
    bias: cursor.floats(call.bias?.length ?? 0),
    recurrentDropout: cursor.floats(call.recurrentDropout?.length ?? 0),
    packedKernel: cursor.floats(features * columns),
    packedRecurrentKernel: cursor.floats(units * columns),
    packedBias: cursor.floats(columns),
    candidateBias: cursor.floats(width),
    output: there.output ?? cursor.floats(state * (call.returnSequences ? steps : 1)),
    initialStates: [cursor.floats(state), cursor.floats(state)] as const,
    finalStates: [cursor.floats(state), cursor.floats(state)] as const,
    inputChunk: cursor.floats(chunk * batch * features),
    hiddenChunk: cursor.floats(batch * width),
    end: cursor.end,
  };
}

function writeArrays(
  { arena, wasm }: WasmModule,
  call: RecurrentCall,
  plan: RecurrentPlan,
  { saved, scratch, there }: { readonly saved: Saved; readonly scratch: Scratch; readonly there: InPlace },
) {
  if (there.input === undefined) arena.write(saved.input, call.input);
  arena.write(saved.mask, call.mask);
  arena.write(saved.inputDropout, call.inputDropout);
  arena.write(saved.kernel, call.kernel);
  arena.write(saved.recurrentKernel, call.recurrentKernel);
  arena.write(scratch.bias, call.bias);
  for (const [place, state] of (call.initialStates ?? []).entries()) arena.write(scratch.initialStates[place]!, state);
  if (call.recurrentDropout === undefined) return;
  arena.write(scratch.recurrentDropout, call.recurrentDropout);
  const rows = call.recurrentDropout.length / call.units;
  wasm.resizeRows(saved.recurrentDropout, scratch.recurrentDropout, rows, call.units, plan.width);
}

function writeSlices({ arena }: WasmModule, call: RecurrentCall, plan: RecurrentPlan, saved: Saved, scratch: Scratch) {
  const { features, units, initialStates } = call;
  const { cell, width, chunk, bounds, slices } = plan;
  const settings = settingFields(call, plan);
  const addresses = sharedAddresses(call, saved, scratch);
  const steps = settings.keepState ? call.steps : chunk;
  const outputSteps = call.returnSequences ? call.steps : 1;
  const words = arena.words(saved.slices, (slices * SLICE_BYTES) / 4);
  for (let slice = 0; slice < slices; slice++) {
    const row = bounds[slice]!;
    const rowOf = (address: number, floats: number) => address + 4 * row * floats;
    setSliceFields(words, slice, recurrentSliceFields, settings);
    setSliceFields(words, slice, recurrentSliceFields, addresses);
    setSliceFields(words, slice, recurrentSliceFields, {
      rows: bounds[slice + 1]! - row,
      input: rowOf(saved.input, call.steps * features),
      mask: call.mask ? saved.mask + row * call.steps : 0,
      inputDropout: call.inputDropout ? rowOf(saved.inputDropout, features) : 0,
      recurrentDropout: call.recurrentDropout ? rowOf(saved.recurrentDropout, width) : 0,
      initialHidden: initialStates ? rowOf(scratch.initialStates[0], units) : 0,
      initialCell: initialStates ? rowOf(scratch.initialStates[1], units) : 0,
      finalHidden: rowOf(scratch.finalStates[0], units),
      finalCell: rowOf(scratch.finalStates[1], units),
      output: rowOf(scratch.output, outputSteps * units),
      hiddenStates: rowOf(saved.hiddenStates, (steps + 1) * width),
      cellStates: cell.states > 1 ? rowOf(saved.cellStates, (steps + 1) * width) : 0,
      gateValues: rowOf(saved.gateValues, steps * cell.slots * width),
      inputChunk: rowOf(scratch.inputChunk, chunk * features),
      hiddenChunk: rowOf(scratch.hiddenChunk, width),
    });
  }
}

function settingFields(call: RecurrentCall, { cell, width, chunk }: RecurrentPlan) {
  const { batch, steps, features, units } = call;
  return {
    cell: cell.number,
    steps,
    features,
    units,
    width,
    gates: cell.gates,
    slots: cell.slots,
    chunk,
    activation: activationNumbers[call.activation ?? "tanh"],
    recurrentActivation: activationNumbers[call.recurrentActivation ?? "sigmoid"],
    goBackwards: Number(call.goBackwards ?? false),
    returnSequences: Number(call.returnSequences ?? false),
    zeroOutputForMask: Number(call.zeroOutputForMask ?? false),
    keepState: Number(call.keepState ?? true),
    inputDropoutCount: (call.inputDropout?.length ?? 0) / (batch * features),
    inputDropoutStride: 4 * batch * features,
    recurrentDropoutCount: (call.recurrentDropout?.length ?? 0) / (batch * units),
    recurrentDropoutStride: 4 * batch * width,
  };
}

function sharedAddresses(call: RecurrentCall, saved: Saved, scratch: Scratch) {
  const { packedKernel, packedRecurrentKernel, packedBias, candidateBias } = scratch;
  const { kernel, recurrentKernel } = saved;
  const bias = call.bias ? scratch.bias : 0;
  return { kernel, recurrentKernel, bias, packedKernel, packedRecurrentKernel, packedBias, candidateBias };
}
