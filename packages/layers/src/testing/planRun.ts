import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Variable } from "@tensorflow/tfjs-core";
import type { layers } from "@tensorflow/tfjs-layers";
import type { LayerSteps, PlanBuilder, PlanNumbers, PlannedLayer, PlanPlace } from "@seqloom/graph";

/** A layer with a part in plans. */
type Planned = layers.Layer & PlannedLayer;

/** Outputs of a layer for an input, and the gradients of their sum, each times a number of its own. */
export interface LayerRun {
  readonly output: number[];
  readonly ofInput: number[] | undefined;
  readonly ofWeights: number[][];
}

export interface PlanRunOptions {
  readonly x: number[];
  readonly shape: readonly number[];
  /** 1 for a step that counts, [batch, steps]. */
  readonly mask?: number[];
  readonly training?: boolean;
  /** Whether the input is made of ids, which have no gradient. */
  readonly ids?: boolean;
}

/** The steps of a layer in a plan of its own, or why it has none. */
export function stepsOf(layer: Planned, options: PlanRunOptions): string | { steps: LayerSteps; input: PlanPlace } {
  const { x, shape, mask, training = true, ids = false } = options;
  if (!layer.built) layer.build([...shape]);
  const numbers = (from: readonly number[]): PlanNumbers => ({
    values: new Float32Array(from.reduce((a, b) => a * b, 1)),
  });
  const input: PlanPlace = {
    shape,
    numbers: { values: Float32Array.from(x) },
    gradient: ids ? null : numbers(shape),
    mask: mask ? Uint8Array.from(mask) : null,
  };
  const builder: PlanBuilder = {
    input,
    inputs: [input],
    mask: input.mask,
    settings: {},
    room: numbers,
    training,
    derives: training,
    output: (own, ownMask = input.mask) => ({
      shape: own,
      numbers: numbers(own),
      gradient: numbers(own),
      mask: ownMask,
    }),
    sameOutput: (own = shape, ownMask = input.mask) => ({ ...input, shape: own, mask: ownMask }),
    weight: (variable) => {
      const values = () => (variable.read() as Variable).dataSync() as Float32Array;
      const known = gradients.get(variable) ?? new Float32Array(values().length);
      gradients.set(variable, known);
      return { get values() { return values(); }, gradient: known }; // prettier-ignore
    },
  };
  const steps = layer.planSteps(builder);
  return typeof steps === "string" ? steps : { steps, input };
}

const gradients = new Map<unknown, Float32Array>();

/** A layer by its steps in a plan. */
export function runByPlan(layer: Planned, options: PlanRunOptions): LayerRun {
  const made = stepsOf(layer, options);
  if (typeof made === "string") throw new Error(made);
  const { steps, input } = made;
  steps.forward?.();
  const output = Array.from(steps.output.numbers.values);
  if (options.training === false) return { output, ofInput: undefined, ofWeights: [] };
  steps.output.gradient!.values.set(slopes(output.length));
  steps.backward?.();
  const ofWeights = layer.trainableWeights.map((weight) => Array.from(gradients.get(weight)!));
  return { output, ofInput: input.gradient ? Array.from(input.gradient.values) : undefined, ofWeights };
}

/** The same by the tape of tfjs. */
export function runByTape(layer: Planned, { x, shape, mask, training = true, ids = false }: PlanRunOptions): LayerRun {
  if (!layer.built) layer.build([...shape]);
  return tf.tidy(() => {
    const given = tf.variable(tf.tensor(x, [...shape]));
    const variables = layer.trainableWeights.map((weight) => weight.read() as Variable);
    const callArguments = { training, ...(mask && { mask: tf.tensor(mask, shape.slice(0, 2), "bool") }) };
    let output: Tensor | undefined;
    const sum = (): tf.Scalar => {
      output = tf.keep(layer.apply(given, callArguments) as Tensor);
      return tf.sum(tf.mul(output, tf.tensor(slopes(output.size), output.shape)));
    };
    if (!training) {
      sum();
      return { output: Array.from(output!.dataSync()), ofInput: undefined, ofWeights: [] };
    }
    const { grads } = tf.variableGrads(sum, ids ? variables : [given, ...variables]);
    const numbers = (variable: Variable) => Array.from(grads[variable.name]!.dataSync());
    const run = {
      output: Array.from(output!.dataSync()),
      ofInput: ids ? undefined : numbers(given),
      ofWeights: variables.map(numbers),
    };
    given.dispose();
    output!.dispose();
    return run;
  });
}

function slopes(length: number): number[] {
  return Array.from({ length }, (_, i) => Math.cos(i + 1));
}
