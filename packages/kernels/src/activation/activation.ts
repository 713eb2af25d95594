import { ArgumentError, checkInteger } from "@seqloom/array";
import { activationSliceFields, operationNumbers } from "../binaries/layout.js";
import type { ActivationCall, FusedActivationOperation } from "../calls/activationTypes.js";
import { checkFloats, checkKeys, isArray } from "../calls/checkArrays.js";
import { checkActivation, PRODUCT_ACTIVATIONS } from "../calls/productActivations.js";
import { Cursor } from "../memory/Cursor.js";
import { setSliceFields, SLICE_BYTES } from "../module/sliceFields.js";
import type { WasmModule } from "../module/WasmModule.js";

/** A call of fewer numbers than this is not worth waking another thread. */
const SMALL_CALL = 2e5;

/** Slices of a larger one. */
const SLICES = 8;

const FIELDS = ["input", "output", "outputGradient", "inputGradient"] as const;

/** Arrays of a pass by their fields in a slice; the result is `undefined` where the caller gave none. */
type ActivationArrays = Partial<Record<(typeof FIELDS)[number], Float32Array | undefined>>;

/** An engine that runs checked calls: the output, or the gradient by the input. Targets stand in the arrays. */
export interface ActivationPass {
  forward(sizes: ActivationSizes, arrays: ActivationArrays): Float32Array;
  backward(sizes: ActivationSizes, arrays: ActivationArrays): Float32Array;
}

type ActivationSizes = Omit<ActivationCall, "input">;

/** Activations on a WebAssembly module (assembly/outputActivation.ts). */
export function wasmActivation(module: WasmModule): ActivationPass {
  return {
    forward: (sizes, arrays) => run(module, sizes, arrays, "output"),
    backward: (sizes, arrays) => run(module, sizes, arrays, "inputGradient"),
  };
}

/** Rows of each slice of a call, the last one aside. */
export function rowsOfSlice(rows: number, width: number): number {
  return rows * width < SMALL_CALL ? rows : Math.ceil(rows / SLICES);
}

/**
 * An activation by itself.
 *
 * @see https://keras.io/api/layers/activations/
 */
export function activation(pass: ActivationPass): FusedActivationOperation {
  return {
    forward(call, target) {
      const caller = "activation.forward";
      check(caller, call, call.input, "input");
      if (target) checkFloats(caller, "target", target, [["input.length", call.input.length]]);
      return pass.forward(call, { input: call.input, output: target });
    },
    backward(call, output, outputGradient, target) {
      const caller = "activation.backward";
      check(caller, call, output, "output");
      checkFloats(caller, "outputGradient", outputGradient, [["output.length", output.length]]);
      if (target) checkFloats(caller, "target", target, [["output.length", output.length]]);
      return pass.backward(call, { output, outputGradient, inputGradient: target });
    },
  };
}

function check(caller: string, call: ActivationSizes, values: unknown, name: string): void {
  checkKeys(caller, call, new Set(["activation", "width", "input"]));
  checkActivation(caller, call.activation);
  checkInteger(caller, "width", call.width, 1);
  if (isArray(values, "Float32Array") && values.length % call.width === 0) return;
  throw new ArgumentError(caller, name, `a Float32Array of rows of width = ${call.width} numbers`, values);
}

/** Runs a pass over slices of rows. */
function run(
  { arena, pool }: WasmModule,
  { activation: kind, width }: ActivationSizes,
  arrays: ActivationArrays,
  result: "output" | "inputGradient",
): Float32Array {
  const size = (arrays.input ?? arrays.outputGradient)!.length;
  if (size === 0) return new Float32Array(0);
  const placed = FIELDS.map((name) => arena.addressOf(arrays[name]));
  const layout = (cursor: Cursor) => ({
    slices: cursor.bytes(SLICES * SLICE_BYTES),
    places: FIELDS.map((name, place) => placed[place] ?? cursor.floats(name in arrays ? size : 0)),
    end: cursor.end,
  });
  const address = arena.allocate(layout(new Cursor(0)).end);
  try {
    const { slices, places } = layout(new Cursor(address));
    for (const [place, name] of FIELDS.entries()) {
      if (placed[place] === undefined && name !== result) arena.write(places[place]!, arrays[name]);
    }
    const rows = size / width;
    const part = rowsOfSlice(rows, width);
    const words = arena.words(slices, (SLICES * SLICE_BYTES) / 4);
    let count = 0;
    for (let row = 0; row < rows; row += part) {
      const [input, output, outputGradient, inputGradient] = places.map((place) => place + 4 * row * width);
      setSliceFields(words, count++, activationSliceFields, {
        ...{ activation: PRODUCT_ACTIVATIONS[kind], rows: Math.min(part, rows - row), width },
        ...{ input: input!, output: output!, outputGradient: outputGradient!, inputGradient: inputGradient! },
      });
    }
    const forward = result === "output";
    const operation = forward ? operationNumbers.activationForward : operationNumbers.activationBackward;
    pool.run(operation, slices, SLICE_BYTES, count);
    const place = FIELDS.indexOf(result);
    return placed[place] === undefined
      ? arena.read(places[place]!, size, arrays[result])
      : arena.floats(placed[place], size);
  } finally {
    arena.free(address);
  }
}
