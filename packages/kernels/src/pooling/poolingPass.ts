import { operationNumbers, poolingSliceFields } from "../binaries/layout.js";
import { conv1dGeometry } from "../calls/conv1dGeometry.js";
import type { PoolingCall, PoolingResult, SequenceSizes } from "../calls/poolingTypes.js";
import { Cursor } from "../memory/Cursor.js";
import { setSliceFields, SLICE_BYTES } from "../module/sliceFields.js";
import type { WasmModule } from "../module/WasmModule.js";

/** Windows of a pooling: their number in a sample, and where they lie. */
export interface PoolingPlan {
  readonly sizes: SequenceSizes;
  readonly windows: number;
  readonly poolSize: number;
  readonly strides: number;
  readonly left: number;
}

/** Arrays of a pass. */
interface PoolingArrays {
  readonly input?: Float32Array;
  readonly mask?: Uint8Array | undefined;
  readonly output?: Float32Array | undefined;
  readonly places?: Int32Array | undefined;
  readonly outputGradient?: Float32Array;
}

/** Arrays of a forward pass. */
type PoolingInput = Required<Pick<PoolingArrays, "input">> & Pick<PoolingArrays, "mask">;

/** The poolings, by the names of their layers. */
export type PoolingKind = "maximum" | "average" | "globalMaximum" | "globalAverage";

/** An engine that runs checked calls. */
export interface PoolingPass {
  /** The output, and the places of its numbers where they are wanted. */
  forward(
    kind: PoolingKind,
    arrays: PoolingInput,
    plan: PoolingPlan,
    wantPlaces: boolean,
    target?: Float32Array,
  ): PoolingResult;
  /** The gradient by the input. Of the arrays only those have to be there that the operation reads. */
  backward(
    kind: PoolingKind,
    arrays: PoolingArrays & Required<Pick<PoolingArrays, "outputGradient">>,
    plan: PoolingPlan,
    target?: Float32Array,
  ): Float32Array;
}

/** A call of fewer numbers than this is not worth waking another thread. */
const SMALL_CALL = 5e5;

/** Slices of a larger one. */
const SLICES = 8;

/** Poolings on a WebAssembly module. */
export function wasmPooling(module: WasmModule): PoolingPass {
  return {
    forward: (kind, ...call) => poolingForward(module, POOLING_NUMBERS[kind].forward, ...call),
    backward: (kind, ...call) => poolingBackward(module, POOLING_NUMBERS[kind].backward, ...call),
  };
}

/** The windows of a call; of all steps where it names no poolSize. */
export function planOf(sizes: SequenceSizes & Partial<Omit<PoolingCall, "input">>): PoolingPlan {
  const { steps, poolSize, padding = "valid" } = sizes;
  if (poolSize === undefined) return { sizes, windows: 1, poolSize: steps, strides: steps, left: 0 };
  const { strides = poolSize } = sizes;
  const { outputSteps, left } = conv1dGeometry({ steps, kernelSize: poolSize, strides, padding });
  return { sizes, windows: outputSteps, poolSize, strides, left };
}

function poolingForward(
  module: WasmModule,
  operation: number,
  arrays: PoolingInput,
  plan: PoolingPlan,
  wantPlaces: boolean,
  target?: Float32Array,
): PoolingResult {
  const { arena } = module;
  const outputs = lengthOfOutput(plan);
  if (outputs === 0) return { output: new Float32Array(0), ...(wantPlaces && { places: new Int32Array(0) }) };
  const [input, output] = [arena.addressOf(arrays.input), arena.addressOf(target)];
  return withLayout(
    module,
    (cursor) => ({
      slices: cursor.bytes(SLICES * SLICE_BYTES),
      input: input ?? cursor.floats(arrays.input.length),
      mask: cursor.bytes(arrays.mask?.length ?? 0),
      output: output ?? cursor.floats(outputs),
      places: cursor.floats(wantPlaces ? outputs : 0),
    }),
    (at) => {
      if (input === undefined) arena.write(at.input, arrays.input);
      arena.write(at.mask, arrays.mask);
      const mask = arrays.mask === undefined ? 0 : at.mask;
      runSlices(module, operation, plan, { ...at, mask, outputGradient: 0, inputGradient: 0 });
      return {
        output: output === undefined ? arena.read(at.output, outputs, target) : arena.floats(output, outputs),
        ...(wantPlaces && { places: Int32Array.from(arena.words(at.places, outputs)) }),
      };
    },
  );
}

function poolingBackward(
  module: WasmModule,
  operation: number,
  arrays: PoolingArrays & Required<Pick<PoolingArrays, "outputGradient">>,
  plan: PoolingPlan,
  target?: Float32Array,
): Float32Array {
  const { arena } = module;
  const { batch, steps, channels } = plan.sizes;
  const size = batch * steps * channels;
  if (lengthOfOutput(plan) === 0) return target?.fill(0) ?? new Float32Array(size);
  const [input, output] = [arena.addressOf(arrays.input), arena.addressOf(arrays.output)];
  const [outputGradient, inputGradient] = [arena.addressOf(arrays.outputGradient), arena.addressOf(target)];
  return withLayout(
    module,
    (cursor) => ({
      slices: cursor.bytes(SLICES * SLICE_BYTES),
      input: input ?? cursor.floats(arrays.input?.length ?? 0),
      mask: cursor.bytes(arrays.mask?.length ?? 0),
      output: output ?? cursor.floats(arrays.output?.length ?? 0),
      places: cursor.floats(arrays.places?.length ?? 0),
      outputGradient: outputGradient ?? cursor.floats(arrays.outputGradient.length),
      inputGradient: inputGradient ?? cursor.floats(size),
    }),
    (at) => {
      if (input === undefined) arena.write(at.input, arrays.input);
      if (output === undefined) arena.write(at.output, arrays.output);
      if (outputGradient === undefined) arena.write(at.outputGradient, arrays.outputGradient);
      if (arrays.places) arena.words(at.places, arrays.places.length).set(arrays.places);
      arena.write(at.mask, arrays.mask);
      runSlices(module, operation, plan, { ...at, mask: arrays.mask === undefined ? 0 : at.mask });
      return inputGradient === undefined
        ? arena.read(at.inputGradient, size, target)
        : arena.floats(inputGradient, size);
    },
  );
}

/** Numbers of an output. */
export function lengthOfOutput({ sizes, windows }: PoolingPlan): number {
  return sizes.batch * windows * sizes.channels;
}

/** Takes memory for a pass, and gives it back whatever happens. */
function withLayout<At extends object, T>(
  { arena }: WasmModule,
  layout: (cursor: Cursor) => At,
  run: (at: At) => T,
): T {
  const cursor = new Cursor(0);
  layout(cursor);
  const address = arena.allocate(cursor.end);
  try {
    return run(layout(new Cursor(address)));
  } finally {
    arena.free(address);
  }
}

type Addresses = Readonly<
  Record<"slices" | "input" | "mask" | "output" | "places" | "outputGradient" | "inputGradient", number>
>;

/** Samples of each slice of a call, the last one aside. */
export function samplesOfSlice({ batch, steps, channels }: SequenceSizes): number {
  return batch * steps * channels < SMALL_CALL ? batch : Math.ceil(batch / SLICES);
}

/** Cuts the samples into slices, by the sizes alone, and runs them. */
function runSlices({ arena, pool }: WasmModule, operation: number, plan: PoolingPlan, at: Addresses): void {
  const { sizes, windows, poolSize, strides, left } = plan;
  const { batch, steps, channels } = sizes;
  const part = samplesOfSlice(sizes);
  const words = arena.words(at.slices, (SLICES * SLICE_BYTES) / 4);
  let slices = 0;
  for (let sample = 0; sample < batch; sample += part) {
    const samples = Math.min(part, batch - sample);
    const inputs = 4 * sample * steps * channels;
    const outputs = 4 * sample * windows * channels;
    setSliceFields(words, slices++, poolingSliceFields, {
      ...{ samples, steps, channels, poolSize, strides, left, windows },
      input: at.input + inputs,
      mask: at.mask === 0 ? 0 : at.mask + sample * steps,
      output: at.output + outputs,
      places: at.places + outputs,
      outputGradient: at.outputGradient + outputs,
      inputGradient: at.inputGradient + inputs,
    });
  }
  pool.run(operation, at.slices, SLICE_BYTES, slices);
}

/** Numbers of the operations, by the names of their layers. */
const POOLING_NUMBERS = {
  maximum: { forward: operationNumbers.maxPoolingForward, backward: operationNumbers.maxPoolingBackward },
  average: { forward: operationNumbers.averagePoolingForward, backward: operationNumbers.averagePoolingBackward },
  globalMaximum: { forward: operationNumbers.globalMaxForward, backward: operationNumbers.globalMaxBackward },
  globalAverage: { forward: operationNumbers.globalAverageForward, backward: operationNumbers.globalAverageBackward },
} as const;
