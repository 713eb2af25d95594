import fc from "fast-check";
import type { RecurrentName, TestedActivation, TestedCall, TestedOutputGradients } from "./recurrentTypes.js";

/** A random call with random gradients by its results. */
export interface RecurrentTrial<A> {
  readonly call: TestedCall<A>;
  readonly gradients: TestedOutputGradients<A>;
}

type Sizes = Readonly<Record<"batch" | "steps" | "features" | "units", number>>;

interface RecurrentTrialsOptions {
  /** The largest sizes, each drawn from 1 up to it; small ones by default. */
  readonly largest?: Sizes;
  /** Default: all six. */
  readonly activations?: readonly TestedActivation[];
  /** Default: the same as `activations`. */
  readonly recurrentActivations?: readonly TestedActivation[];
}

const GATES = { simpleRnn: 1, lstm: 4, gru: 3 } as const;
const ACTIVATIONS = ["linear", "tanh", "sigmoid", "relu", "hardSigmoid", "hardSigmoidKeras2"] as const;

/**
 * Random calls of a recurrent kernel for fast-check: sizes, masks, initial states, dropout multipliers (one or one per
 * gate) and every setting, each there or not. All numbers are float32 ones, so that `inFloat32` loses nothing.
 */
export function recurrentTrials(
  kernel: RecurrentName,
  {
    largest = { batch: 3, steps: 5, features: 4, units: 4 },
    activations = ACTIVATIONS,
    recurrentActivations = activations,
  }: RecurrentTrialsOptions = {},
): fc.Arbitrary<RecurrentTrial<Float64Array>> {
  const upTo = (max: number) => fc.integer({ min: 1, max });
  const multipliers = fc.constantFrom(undefined, 1, GATES[kernel]);
  return fc
    .record({
      seed: fc.nat(),
      sizes: fc.record({
        batch: upTo(largest.batch),
        steps: upTo(largest.steps),
        features: upTo(largest.features),
        units: upTo(largest.units),
      }),
      parts: fc.record({ bias: fc.boolean(), mask: fc.boolean(), initialStates: fc.boolean() }),
      dropout: fc.record({ input: multipliers, recurrent: multipliers }),
      settings: fc.record({
        activation: fc.constantFrom(...activations),
        ...(kernel !== "simpleRnn" && { recurrentActivation: fc.constantFrom(...recurrentActivations) }),
        ...(kernel === "gru" && { resetAfter: fc.boolean() }),
        returnSequences: fc.boolean(),
        goBackwards: fc.boolean(),
        zeroOutputForMask: fc.boolean(),
      }),
    })
    .map((choice) => trial(kernel, choice));
}

interface Choice {
  readonly seed: number;
  readonly sizes: Sizes;
  readonly parts: Readonly<Record<"bias" | "mask" | "initialStates", boolean>>;
  readonly dropout: Readonly<Record<"input" | "recurrent", number | undefined>>;
  readonly settings: Partial<TestedCall<never>>;
}

function trial(kernel: RecurrentName, { seed, sizes, parts, dropout, settings }: Choice): RecurrentTrial<Float64Array> {
  const { batch, steps, features, units } = sizes;
  const next = numbers(seed);
  const array = (length: number, scale = 1) => Float64Array.from({ length }, () => Math.fround(scale * next()));
  const multipliers = (length: number) => Float64Array.from({ length }, () => (next() < 0 ? 0 : 2));
  const gates = GATES[kernel];
  const biases = kernel === "gru" && settings.resetAfter ? 2 : 1;
  const states = () => Array.from({ length: kernel === "lstm" ? 2 : 1 }, () => array(batch * units));
  const call = {
    ...sizes,
    ...settings,
    input: array(batch * steps * features),
    // Scaled so that linear gates do not blow up over the steps.
    kernel: array(features * gates * units, 1 / Math.sqrt(features)),
    recurrentKernel: array(units * gates * units, 1 / Math.sqrt(units)),
    ...(parts.bias && { bias: array(biases * gates * units, 0.5) }),
    ...(parts.mask && { mask: Uint8Array.from({ length: batch * steps }, () => (next() < -0.3 ? 0 : 1)) }),
    ...(parts.initialStates && { initialStates: states() }),
    ...(dropout.input && { inputDropout: multipliers(dropout.input * batch * features) }),
    ...(dropout.recurrent && { recurrentDropout: multipliers(dropout.recurrent * batch * units) }),
  };
  const output = array(batch * (settings.returnSequences ? steps : 1) * units);
  return { call, gradients: { output, states: states() } };
}

/** Numbers from -1 to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    // Constants of Knuth and Lewis, in "Numerical Recipes".
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state / 2 ** 31;
  };
}

/** The same trial in float32. */
export function inFloat32({ call, gradients }: RecurrentTrial<Float64Array>): RecurrentTrial<Float32Array> {
  return {
    call: rounded(call) as TestedCall<Float32Array>,
    gradients: rounded(gradients) as TestedOutputGradients<Float32Array>,
  };
}

/** A copy of a value in which every float64 array has become a float32 one. */
function rounded(value: unknown): unknown {
  if (value instanceof Float64Array) return Float32Array.from(value);
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rounded(inner)]));
}
