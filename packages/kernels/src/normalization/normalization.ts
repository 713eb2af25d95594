import { ArgumentError, checkInteger } from "@seqloom/array";
import { normalizationSliceFields, operationNumbers } from "../binaries/layout.js";
import { checkFloats, checkKeys, type Dimensions } from "../calls/checkArrays.js";
import type {
  FusedNormalizationOperation,
  NormalizationCall,
  NormalizationGradients,
} from "../calls/normalizationTypes.js";
import { Cursor } from "../memory/Cursor.js";
import { setSliceFields, SLICE_BYTES } from "../module/sliceFields.js";
import type { WasmModule } from "../module/WasmModule.js";

const KEYS = new Set(["rows", "width", "epsilon", "input", "gamma", "beta"]);

/** A call of fewer numbers than this is not worth waking another thread. */
const SMALL_CALL = 2e5;

/** Slices of a larger one. */
const SLICES = 8;

/** Addresses of a pass; 0: not there. */
type Places = Record<"input" | "output" | "gamma" | "beta" | "outputGradient" | "inputGradient" | "sums", number>;

/** An engine that runs checked calls. */
export interface NormalizationPass {
  forward(call: NormalizationCall, target?: Float32Array): Float32Array;
  backward(
    call: NormalizationCall,
    outputGradient: Float32Array,
    wantInput: boolean,
    target?: Float32Array,
  ): NormalizationGradients;
}

/** Layer normalization on a WebAssembly module; assembly/normalization.ts has its equations. */
export function wasmNormalization(module: WasmModule): NormalizationPass {
  return {
    forward: (call, target) => forward(module, call, target),
    backward: (...call) => backward(module, ...call),
  };
}

/**
 * Layer normalization over the last axis.
 *
 * @see https://keras.io/api/layers/normalization_layers/layer_normalization/
 */
export function normalization(pass: NormalizationPass): FusedNormalizationOperation {
  return {
    forward(call, target) {
      check("normalization.forward", call);
      if (target) checkFloats("normalization.forward", "target", target, rowsOf(call));
      return pass.forward(call, target);
    },
    backward(call, outputGradient, { wantInput = true } = {}, target) {
      check("normalization.backward", call);
      checkFloats("normalization.backward", "outputGradient", outputGradient, rowsOf(call));
      if (target) checkFloats("normalization.backward", "target", target, rowsOf(call));
      return pass.backward(call, outputGradient, wantInput, target);
    },
  };
}

function rowsOf({ rows, width }: NormalizationCall): Dimensions {
  return [
    ["rows", rows],
    ["width", width],
  ];
}

function check(caller: string, call: NormalizationCall): void {
  checkKeys(caller, call, KEYS);
  checkInteger(caller, "rows", call.rows, 1);
  checkInteger(caller, "width", call.width, 1);
  if (!(call.epsilon >= 0 && call.epsilon < Infinity)) {
    throw new ArgumentError(caller, "epsilon", "a number of 0 or more", call.epsilon);
  }
  checkFloats(caller, "input", call.input, rowsOf(call));
  for (const name of ["gamma", "beta"] as const) {
    if (call[name] !== undefined) checkFloats(caller, name, call[name], [["width", call.width]]);
  }
}

function forward(module: WasmModule, call: NormalizationCall, target: Float32Array | undefined): Float32Array {
  const { arena } = module;
  const size = call.rows * call.width;
  const [input, output] = [arena.addressOf(call.input), arena.addressOf(target)];
  const weights = { gamma: call.gamma && arena.lasting(call.gamma), beta: call.beta && arena.lasting(call.beta) };
  return withPlaces(
    module,
    (cursor) => ({
      ...{ input: input ?? cursor.floats(size), output: output ?? cursor.floats(size) },
      ...{ gamma: placeOf(weights.gamma, cursor), beta: placeOf(weights.beta, cursor) },
      ...{ outputGradient: 0, inputGradient: 0, sums: 0 },
    }),
    (at, slices) => {
      if (input === undefined) arena.write(at.input, call.input);
      arena.write(at.gamma, weights.gamma);
      arena.write(at.beta, weights.beta);
      runSlices(module, operationNumbers.normalizationForward, call, at, slices);
      return output === undefined ? arena.read(at.output, size, target) : arena.floats(output, size);
    },
  );
}

function backward(
  module: WasmModule,
  call: NormalizationCall,
  outputGradient: Float32Array,
  wantInput: boolean,
  target?: Float32Array,
): NormalizationGradients {
  const { arena, wasm } = module;
  const { rows, width } = call;
  const size = rows * width;
  const [input, dy, dx] = [call.input, outputGradient, target].map((values) => arena.addressOf(values));
  const gamma = call.gamma && arena.lasting(call.gamma);
  return withPlaces(
    module,
    (cursor) => ({
      ...{ input: input ?? cursor.floats(size), output: 0, beta: 0, gamma: placeOf(gamma, cursor) },
      outputGradient: dy ?? cursor.floats(size),
      inputGradient: wantInput ? (dx ?? cursor.floats(size)) : 0,
      sums: cursor.floats(SLICES * 2 * width),
    }),
    (at, slices) => {
      if (input === undefined) arena.write(at.input, call.input);
      if (dy === undefined) arena.write(at.outputGradient, outputGradient);
      arena.write(at.gamma, gamma);
      arena.floats(at.sums, SLICES * 2 * width).fill(0);
      const count = runSlices(module, operationNumbers.normalizationBackward, call, at, slices);
      for (let slice = 1; slice < count; slice++) wasm.add(at.sums, at.sums + 8 * slice * width, 2 * width);
      const read = () => (dx === undefined ? arena.read(at.inputGradient, size, target) : arena.floats(dx, size));
      return {
        ...(wantInput && { input: read() }),
        ...(call.gamma && { gamma: arena.read(at.sums, width) }),
        ...(call.beta && { beta: arena.read(at.sums + 4 * width, width) }),
      };
    },
  );
}

function placeOf(values: Float32Array | undefined, cursor: Cursor): number {
  return values === undefined ? 0 : cursor.floats(values.length);
}

/** Takes memory for a pass, and gives it back whatever happens. */
function withPlaces<T>(
  { arena }: WasmModule,
  layout: (cursor: Cursor) => Places,
  run: (at: Places, slices: number) => T,
): T {
  const measured = new Cursor(0);
  measured.bytes(SLICES * SLICE_BYTES);
  layout(measured);
  const address = arena.allocate(measured.end);
  try {
    const cursor = new Cursor(address);
    const slices = cursor.bytes(SLICES * SLICE_BYTES);
    return run(layout(cursor), slices);
  } finally {
    arena.free(address);
  }
}

/** Rows of each slice of a call, the last one aside. */
export function rowsOfSlice(rows: number, width: number): number {
  return rows * width < SMALL_CALL ? rows : Math.ceil(rows / SLICES);
}

/** Cuts the rows into slices, by the sizes alone, and runs them. Returns their number. */
function runSlices(
  { arena, pool }: WasmModule,
  operation: number,
  { rows, width, epsilon }: NormalizationCall,
  at: Places,
  slices: number,
): number {
  const part = rowsOfSlice(rows, width);
  const words = arena.words(slices, (SLICES * SLICE_BYTES) / 4);
  const [bits] = new Uint32Array(Float32Array.of(epsilon).buffer);
  let count = 0;
  for (let row = 0; row < rows; row += part) {
    const behind = 4 * row * width;
    const shifted = (place: number) => (place === 0 ? 0 : place + behind);
    const sums = at.sums === 0 ? 0 : at.sums + 8 * count * width;
    setSliceFields(words, count++, normalizationSliceFields, {
      ...{ rows: Math.min(part, rows - row), width, epsilon: bits!, gamma: at.gamma, beta: at.beta },
      ...{ input: shifted(at.input), output: shifted(at.output) },
      ...{ outputGradient: shifted(at.outputGradient), inputGradient: shifted(at.inputGradient) },
      ...{ gammaGradient: sums, betaGradient: sums === 0 ? 0 : sums + 4 * width },
    });
  }
  pool.run(operation, slices, SLICE_BYTES, count);
  return count;
}
