import { layers, sequential } from "@tensorflow/tfjs-layers";
import type { CompiledLoss } from "../compile/compiledModel.js";
import type { Evidence, LayerOutput, NamedRows } from "../diagnosis/Evidence.js";
import { LossWatch } from "../diagnosis/LossWatch.js";
import { losses } from "../losses/losses.js";

/** Rows of numbers, as checks look at them. */
export function rowsOf(name: string, rows: readonly (readonly number[])[]): NamedRows & { readonly areMasked: false } {
  const values = Float32Array.from(rows.flat());
  return { name, values, shape: [rows.length, rows[0]!.length], areMasked: false };
}

/** Output of a layer for a batch. */
export function outputOf(
  layer: LayerOutput["layer"],
  rows: readonly (readonly number[])[],
  mask?: number[],
): LayerOutput {
  const { shape } = rowsOf("", rows);
  return { layer, values: Float32Array.from(rows.flat()), shape, mask: mask && Float32Array.from(mask) };
}

/** A loss by its name, as compile reads it. */
export function lossOf(name: keyof typeof losses, settings?: CompiledLoss["settings"]): CompiledLoss {
  return { call: losses[name], name, ...(settings && { settings }) };
}

/** Evidence of a training in which nothing is wrong, but for what is given: two rows whose targets differ. */
export function evidenceOf(given: Partial<Evidence> = {}): Evidence {
  const model = given.model ?? sequential({ layers: [layers.dense({ units: 1, inputShape: [2], name: "line" })] });
  const x = given.x ?? [rowsOf("x", [[0.5, -1], [1, 2]])]; // prettier-ignore
  const y = given.y ?? [rowsOf("y", [[0], [1]])];
  return {
    model,
    losses: [lossOf("mean_squared_error")],
    x,
    y,
    batch: { x, y, weights: [] },
    layers: [],
    predictions: [rowsOf("predictions", [[0.2], [0.7]])],
    weights: [],
    learningRate: 0.001,
    course: new LossWatch(),
    gradient: undefined,
    ...given,
  };
}

/** The losses of a training: those of batches, epoch by epoch. */
export function courseOf(...epochs: readonly (readonly number[])[]): LossWatch {
  const course = new LossWatch();
  for (const batches of epochs) {
    for (const loss of batches) course.afterBatch(loss);
    course.afterEpoch(batches.reduce((sum, loss) => sum + loss, 0) / batches.length);
  }
  return course;
}
