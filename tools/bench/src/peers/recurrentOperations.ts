/** Measures the recurrent operations in this Node, mode plain or relaxed, shape by shape; prints RecurrentTimes as JSON. */
import { seededRandom } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { Kernels } from "@seqloom/kernels";
import type { RecurrentTimes, ThreadTimes } from "../RecurrentTimes.js";
import { RECURRENT_SHAPES, type RecurrentShape } from "../recurrentShapes.js";
import { freshWeights, type LayerWeights, trainedWeights } from "../layerWeights.js";
import { medianMs } from "../medianMs.js";

const REPEATS = 9;

const [mode, seconds = "1"] = process.argv.slice(2);
await useBackend("wasm");
const relaxed = mode === "relaxed";
const one = await Kernels.load({ threads: 1, relaxed });
const two = await Kernels.load({ threads: 2, relaxed });
const times: RecurrentTimes[] = [];
for (const shape of RECURRENT_SHAPES) {
  times.push(await measure(shape));
  console.error(`${mode}: ${times.length} of ${RECURRENT_SHAPES.length} calls`);
}
console.log(JSON.stringify({ variant: one.variant, times }));
process.exit();

async function measure(shape: RecurrentShape): Promise<RecurrentTimes> {
  const [fresh, trained] = [freshWeights(shape), await trainedWeights(shape)];
  return {
    allFresh: timesOf(shape, fresh, true),
    allTrained: timesOf(shape, trained, true),
    lastFresh: timesOf(shape, fresh, false),
    lastTrained: timesOf(shape, trained, false),
    reachFresh: reach(shape, fresh),
    reachTrained: reach(shape, trained),
  };
}

function timesOf(shape: RecurrentShape, weights: LayerWeights, returnSequences: boolean): ThreadTimes {
  const { call, gradient } = callOf(shape, weights, returnSequences);
  const time = (kernels: Kernels) => medianMs(() => pass(kernels, shape, call, gradient), REPEATS, Number(seconds));
  return { one: time(one), two: time(two) };
}

function callOf({ kind: _, ...shape }: RecurrentShape, weights: LayerWeights, returnSequences: boolean) {
  const { batch, steps, features, units } = shape;
  const random = seededRandom(6);
  const numbers = (length: number, scale: number) => Float32Array.from({ length }, () => random.uniform(-scale, scale));
  return {
    call: { ...shape, ...weights, returnSequences, input: numbers(batch * steps * features, 1) },
    gradient: numbers(batch * (returnSequences ? steps : 1) * units, 0.01),
  };
}

function pass(
  kernels: Kernels,
  { kind }: RecurrentShape,
  call: ReturnType<typeof callOf>["call"],
  gradient: Float32Array,
): Float32Array {
  const operation = kernels[kind];
  const { handle } = operation.forward(call);
  return operation.backward(handle!, { output: gradient }).input!;
}

/** Steps whose input has a gradient, of any sequence. */
function reach(shape: RecurrentShape, weights: LayerWeights): number {
  const { call, gradient } = callOf(shape, weights, false);
  const ofInput = pass(one, shape, call, gradient);
  const { batch, steps, features } = shape;
  const isReached = (step: number) =>
    Array.from({ length: batch }, (_, row) => (row * steps + step) * features).some((start) =>
      ofInput.subarray(start, start + features).some((value) => value !== 0),
    );
  return Array.from({ length: steps }, (_, step) => step).filter(isReached).length;
}
