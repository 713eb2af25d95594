import type { FloatArrayType, RecurrentName, TestedActivation, TestedCall } from "./recurrentTypes.js";

/** An array of a golden file, flat; numbers that JSON does not have are strings. */
export interface GoldenArray {
  readonly shape: readonly number[];
  readonly data: readonly (number | string)[];
}

/** One call of a layer, with Keras's results. */
interface GoldenCall {
  readonly x: GoldenArray;
  readonly mask: GoldenArray | null;
  readonly initial_state: readonly GoldenArray[] | null;
  readonly outputs: readonly GoldenArray[];
  readonly dy: readonly GoldenArray[];
  readonly grads: {
    readonly x: GoldenArray;
    readonly weights: readonly GoldenArray[];
    readonly initial_state: readonly GoldenArray[] | null;
  };
  /** In stateful cases: whether the states were reset before, and what they are after it. */
  readonly reset_before?: boolean;
  readonly states_after?: readonly GoldenArray[];
}

/** A case of golden/layers, as its README describes it. */
export interface RecurrentCase extends Partial<GoldenCall> {
  readonly name: string;
  readonly layer?: { readonly class_name: string; readonly config: Readonly<Record<string, unknown>> };
  readonly weights?: readonly { readonly value: GoldenArray }[];
  readonly calls?: readonly GoldenCall[];
  readonly keras_major?: number;
  readonly keras3_outputs?: readonly GoldenArray[];
  /** One mask for all gates, or one for each. */
  readonly dropout_masks?: Readonly<
    Record<"dropout" | "recurrent_dropout", GoldenArray | readonly GoldenArray[] | null>
  >;
}

/** One forward and backward pass of an operation, with Keras's results. */
export interface RecurrentPass<A> {
  readonly operation: RecurrentName;
  readonly call: TestedCall<A>;
  /** The pass begins with the states that the one before it ended with. */
  readonly goesOn: boolean;
  /** The gradient by the output, then by each state; empty where no gradients are known. */
  readonly outputGradients: readonly A[];
  /** By name: output, state 0, state 1. */
  readonly results: Readonly<Record<string, readonly number[]>>;
  /** By name: input, kernel, recurrentKernel, bias, state 0, state 1. */
  readonly gradients: Readonly<Record<string, readonly number[]>>;
}

const OPERATIONS = new Map<string, RecurrentName>([
  ["SimpleRNN", "simpleRnn"],
  ["LSTM", "lstm"],
  ["GRU", "gru"],
]);

/**
 * The passes of an operation for a case: one, or five of a stateful layer. None if an operation by itself
 * cannot express the case: a Bidirectional layer, an RNN of cells.
 */
export function recurrentPasses<A>(golden: RecurrentCase, arrayType: FloatArrayType<A>): RecurrentPass<A>[] {
  if (golden.name === "hard_sigmoid_curve") return curvePasses(golden, arrayType);
  const operation = OPERATIONS.get(golden.layer?.class_name ?? "");
  if (operation === undefined) return [];
  const calls = golden.calls ?? [golden as RecurrentCase & GoldenCall];
  return calls.map((given, place) => {
    const array = ({ data }: GoldenArray): A => new arrayType(data.map(Number));
    return {
      operation,
      call: { ...settings(golden), ...dropout(golden, array), ...sizesAndArrays(golden, given, array) },
      goesOn: place > 0 && !given.reset_before && given.initial_state === null,
      outputGradients: given.dy.map(array),
      results: namedResults(given),
      gradients: namedGradients(given),
    };
  });
}

function settings({ layer, keras_major }: RecurrentCase): Partial<TestedCall<never>> {
  const config = layer!.config;
  return {
    activation: activation(config.activation, keras_major),
    ...("recurrent_activation" in config && {
      recurrentActivation: activation(config.recurrent_activation, keras_major),
    }),
    ...("reset_after" in config && { resetAfter: config.reset_after === true }),
    returnSequences: config.return_sequences === true,
    goBackwards: config.go_backwards === true,
    zeroOutputForMask: config.zero_output_for_mask === true,
  };
}

function activation(name: unknown, kerasMajor: number | undefined): TestedActivation {
  if (name === "hard_sigmoid") return kerasMajor === 2 ? "hardSigmoidKeras2" : "hardSigmoid";
  return name as TestedActivation;
}

function dropout<A>({ dropout_masks: masks }: RecurrentCase, array: (given: GoldenArray) => A): Partial<TestedCall<A>> {
  const joined = (given: GoldenArray | readonly GoldenArray[]): A => {
    const list = "data" in given ? [given] : given;
    return array({ shape: [list.length, ...list[0]!.shape], data: list.flatMap(({ data }) => data) });
  };
  return {
    ...(masks?.dropout && { inputDropout: joined(masks.dropout) }),
    ...(masks?.recurrent_dropout && { recurrentDropout: joined(masks.recurrent_dropout) }),
  };
}

function sizesAndArrays<A>(golden: RecurrentCase, given: GoldenCall, array: (given: GoldenArray) => A): TestedCall<A> {
  const [batch, steps, features] = given.x.shape as [number, number, number];
  const [kernel, recurrentKernel, bias] = golden.weights!.map(({ value }) => value);
  return {
    batch,
    steps,
    features,
    units: recurrentKernel!.shape[0]!,
    input: array(given.x),
    kernel: array(kernel!),
    recurrentKernel: array(recurrentKernel!),
    ...(bias && { bias: array(bias) }),
    ...(given.mask && { mask: Uint8Array.from(given.mask.data.map(Number)) }),
    ...(given.initial_state && { initialStates: given.initial_state.map(array) }),
  };
}

function namedResults({ outputs, states_after }: GoldenCall): Record<string, readonly number[]> {
  const states = outputs.length > 1 ? outputs.slice(1) : (states_after ?? []);
  return { output: numbers(outputs[0]!), ...namedStates(states) };
}

function namedGradients({ grads }: GoldenCall): Record<string, readonly number[]> {
  const [kernel, recurrentKernel, bias] = grads.weights;
  return {
    input: numbers(grads.x),
    kernel: numbers(kernel!),
    recurrentKernel: numbers(recurrentKernel!),
    ...(bias && { bias: numbers(bias) }),
    ...namedStates(grads.initial_state ?? []),
  };
}

function namedStates(states: readonly GoldenArray[]): Record<string, readonly number[]> {
  return Object.fromEntries(states.map((state, place) => [`state ${place}`, numbers(state)]));
}

/** The hard sigmoid by itself: one unit that copies its input, on a batch of all the points of the curve. */
function curvePasses<A>(
  { x, outputs, keras3_outputs }: RecurrentCase,
  arrayType: FloatArrayType<A>,
): RecurrentPass<A>[] {
  const call = {
    batch: x!.data.length,
    steps: 1,
    features: 1,
    units: 1,
    input: new arrayType(numbers(x!)),
    kernel: new arrayType([1]),
    recurrentKernel: new arrayType([0]),
  };
  const curves = [
    { activation: "hardSigmoidKeras2", curve: outputs },
    { activation: "hardSigmoid", curve: keras3_outputs },
  ] as const;
  return curves.map(({ activation, curve }) => ({
    operation: "simpleRnn",
    call: { ...call, activation },
    goesOn: false,
    outputGradients: [],
    gradients: {},
    results: { output: numbers(curve![0]!) },
  }));
}

function numbers({ data }: GoldenArray): number[] {
  return data.map(Number);
}
