import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Variable } from "@tensorflow/tfjs-core";
import type { layers } from "@tensorflow/tfjs-layers";
import type { PlanBuilder, PlannedLayer, PlanNumbers, PlanPlace } from "@seqloom/graph";
import { expectClose } from "@seqloom/testing";

/** An input of a layer. */
export interface GivenInput {
  readonly x: readonly number[];
  readonly shape: readonly number[];
  readonly mask?: readonly number[];
}

/** A layer of several inputs, and what its calls are given. */
export interface InputsRun {
  readonly inputs: readonly GivenInput[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

type Planned = layers.Layer & PlannedLayer;

const slopes = (length: number): number[] => Array.from({ length }, (_, i) => Math.cos(i + 1));

/** The steps of a layer of several inputs in a plan, with all that they fill; or why it has none. */
export function stepsOfInputs(layer: Planned, { inputs, settings = {} }: InputsRun) {
  if (!layer.built) layer.build(inputs.map(({ shape }) => [...shape]));
  const room = (shape: readonly number[]): PlanNumbers => ({
    values: new Float32Array(shape.reduce((a, b) => a * b, 1)),
  });
  const places = inputs.map(({ x, shape, mask }) => ({
    shape,
    numbers: { values: Float32Array.from(x) },
    gradient: room(shape),
    mask: mask ? Uint8Array.from(mask) : null,
  }));
  const gradients = new Map<unknown, Float32Array>();
  const [input] = places as [PlanPlace];
  const builder: PlanBuilder = {
    ...{ input, inputs: places, mask: input.mask, settings, room, training: true, derives: true },
    output: (shape, mask = input.mask) => ({ shape, numbers: room(shape), gradient: room(shape), mask }),
    sameOutput: (shape = input.shape, mask = input.mask) => ({ ...input, shape, mask }),
    weight(variable) {
      const { size } = variable.read() as Variable;
      gradients.set(variable, new Float32Array(size));
      return { values: (variable.read() as Variable).dataSync() as Float32Array, gradient: gradients.get(variable)! };
    },
  };
  const steps = layer.planSteps(builder);
  return typeof steps === "string" ? steps : { steps, places, gradients };
}

/** Checks that a layer of several inputs gives the same by its steps in a plan as by the tape, to 1e-6. */
export function expectInputsAsTape(make: () => Planned, run: InputsRun): void {
  const layer = make();
  const made = stepsOfInputs(layer, run);
  if (typeof made === "string") throw new Error(made);
  const { steps, places, gradients } = made;
  steps.forward!();
  const { output } = steps;
  output.gradient!.values.set(slopes(output.numbers.values.length));
  steps.backward!();
  const near = { absolute: 2e-6, relative: 2e-6 };
  tf.tidy(() => {
    const taped = make();
    if (!taped.built) taped.build(run.inputs.map(({ shape }) => [...shape]));
    const given = run.inputs.map(({ x, shape }) => tf.variable(tf.tensor([...x], [...shape])));
    const masks = run.inputs.map(({ mask, shape }) => (mask ? tf.tensor([...mask], shape.slice(0, 2), "bool") : null));
    const callArguments = { ...run.settings, training: true, mask: masks };
    const ofTape = taped.computeMask(given, masks as Tensor[]) as Tensor | null;
    const weights = taped.trainableWeights.map((weight) => weight.read() as Variable);
    let result: Tensor | undefined;
    const { grads } = tf.variableGrads(() => {
      result = tf.keep(taped.apply(given, callArguments as never) as Tensor);
      return tf.sum(tf.mul(result, tf.tensor(slopes(result.size), result.shape)));
    }, [...given, ...weights]);
    expect(output.shape).toEqual(result!.shape);
    expectClose(output.numbers.values, result!.dataSync(), near);
    expect(output.mask && Array.from(output.mask)).toEqual(ofTape && Array.from(ofTape.dataSync()));
    for (const [i, variable] of given.entries()) {
      expectClose(places[i]!.gradient.values, grads[variable.name]!.dataSync(), near);
      variable.dispose();
    }
    for (const [i, weight] of layer.trainableWeights.entries()) {
      expectClose(gradients.get(weight)!, grads[weights[i]!.name]!.dataSync(), near);
    }
    result!.dispose();
  });
}
