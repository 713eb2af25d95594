import { ArgumentError } from "@seqloom/array";
import { Tensor } from "@tensorflow/tfjs-core";
import { type ClassWeight, classWeights, readClassWeight } from "../weights/classWeights.js";
import { type ArrayColumn, type Column, type ModelData, readArrays } from "./modelData.js";
import type { Port } from "./ports.js";

/** Weights that a user gave. */
export interface GivenWeights {
  readonly sampleWeight?: ModelData | undefined;
  readonly classWeight?: ClassWeight | undefined;
}

/**
 * The weights of the samples for each output, from those given or from the weights of their classes.
 *
 * @param argument name of the weights for the error text: "sampleWeight"
 * @param ports the outputs
 * @param targets their targets
 * @returns undefined where all count alike
 * @throws ArgumentError on weights of another shape, negative ones, or on weights of samples and classes together
 */
export async function readWeights(
  caller: string,
  argument: string,
  ports: readonly Port[],
  targets: readonly Column[],
  { sampleWeight, classWeight }: GivenWeights,
): Promise<ArrayColumn[] | undefined> {
  if (classWeight !== undefined) {
    if (sampleWeight !== undefined) {
      const hint = "You cannot `class_weight` and `sample_weight` at the same time."; // in Keras's words
      throw new ArgumentError(caller, "classWeight", `left out where there is a ${argument}`, classWeight, hint);
    }
    return [await ofClasses(caller, ports, targets, classWeight)];
  }
  if (sampleWeight === undefined) return undefined;
  const arrays = readArrays(caller, argument, sampleWeight, ports.length > 1 ? ports : []);
  const isShared = ports.length > 1 && arrays.length === 1;
  return Promise.all(
    ports.map(async (port, output) => {
      const { values, shape } = arrays[isShared ? 0 : output]!;
      const name = ports.length > 1 && !isShared ? `${argument} for ${port.name}` : argument;
      checkShape(caller, name, shape, port, targets[output]!, isShared);
      const numbers = values instanceof Tensor ? await values.data() : values;
      checkNumbers(caller, name, numbers);
      const data = numbers instanceof Float32Array ? numbers : Float32Array.from(numbers);
      return { values: data, shape, dtype: "float32" };
    }),
  );
}

async function ofClasses(
  caller: string,
  ports: readonly Port[],
  targets: readonly Column[],
  classWeight: ClassWeight,
): Promise<ArrayColumn> {
  if (ports.length > 1) {
    // Keras: `class_weight` is only supported for Models with a single output.
    throw new ArgumentError(caller, "classWeight", "left out for a model with several outputs", classWeight);
  }
  const [{ values, shape }] = targets as [Column];
  const labels = values instanceof Tensor ? await values.data() : values;
  const width = ports[0]!.width ?? shape.at(-1)!;
  const weights = classWeights(caller, labels, shape, width, readClassWeight(caller, classWeight));
  return { values: weights, shape: [shape[0]!], dtype: "float32" };
}

/** One weight for each row, or for each step of it where the loss has a value for each step. */
function checkShape(
  caller: string,
  argument: string,
  shape: readonly number[],
  { shape: expected, anyShape }: Port,
  { shape: target }: Column,
  isShared: boolean,
): void {
  const rows = target[0]!;
  if (shape[0] !== rows) throw new ArgumentError(caller, argument, `${rows} rows long, as x is`, shape[0]);
  const own = shape.length > 1 && shape.at(-1) === 1 ? shape.slice(0, -1) : shape;
  if (own.length === 1 && (expected.length <= 2 || shape.length > 1 || isShared || anyShape)) return;
  if (isShared) {
    const allowed = `of shape [${rows}] or [${rows}, 1]; weights of steps are given for each output`;
    throw new ArgumentError(caller, argument, allowed, shape);
  }
  if (anyShape) return;
  const steps = target.slice(0, expected.length - 1);
  if (own.length === steps.length && own.every((length, axis) => length === 1 || length === steps[axis])) return;
  const ofSteps = steps.length > 1 ? `[${rows}, 1], or [${steps.join(", ")}] for each step` : `[${rows}]`;
  const hint = own.length < steps.length ? "One weight for all steps of a row has an axis of 1." : undefined;
  throw new ArgumentError(caller, argument, `of shape ${ofSteps}`, shape, hint);
}

function checkNumbers(caller: string, argument: string, weights: ArrayLike<number>): void {
  for (let place = 0; place < weights.length; place++) {
    if (weights[place]! >= 0 && weights[place]! < Infinity) continue;
    const named = argument.replace(/^\w+/, `$&[${place}]`);
    throw new ArgumentError(caller, named, "a number of 0 or more", weights[place]);
  }
}
