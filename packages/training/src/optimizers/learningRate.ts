import { ArgumentError } from "@seqloom/array";
import { mul, type Optimizer, tidy } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { KerasOptimizer } from "./KerasOptimizer.js";
import type { Slot } from "./slots.js";
import { knowsWeights } from "./WeightPlaces.js";

/** The fields of tfjs's optimizers that have to do with the rate. */
interface RateFields {
  learningRate: number;
  /** Of sgd and momentum, which keep the rate in a tensor, too. */
  setLearningRate?(rate: number): void;
  /** Of momentum: the velocity without its factor -rate. */
  readonly accumulations?: readonly Slot[];
}

/**
 * The learning rate that a compiled model is trained with: Keras's `model.optimizer.learning_rate`.
 *
 * @throws ArgumentError if the model is not compiled, or its optimizer has no learning rate
 */
export function getLearningRate(model: LayersModel): number {
  return fieldsOf("getLearningRate", model).learningRate;
}

/**
 * Sets the learning rate of a compiled model, before training or in a callback while it runs; it counts from the next batch
 * on. For every optimizer, those of `tf.train` among them; what an optimizer keeps from earlier steps stays as it is, as in
 * Keras.
 *
 * @throws ArgumentError if the model is not compiled, its optimizer has no learning rate, or the rate is no number of 0 or
 *   more
 *
 * @example
 * import { initializers, layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const kernelInitializer = initializers.zeros();
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer })] });
 * compile(model, { optimizer: adam({ learningRate: 0.1 }), loss: "mse" });
 * const halve = { onEpochEnd: () => setLearningRate(model, getLearningRate(model) / 2) };
 * await fit(model, [[1], [2]], [2, 4], { epochs: 3, callbacks: [halve], verbose: 0 });
 * getLearningRate(model); // → 0.0125
 * @see https://keras.io/api/callbacks/learning_rate_scheduler/
 */
export function setLearningRate(model: LayersModel, rate: number): void {
  const fields = fieldsOf("setLearningRate", model);
  if (!(Number.isFinite(rate) && rate >= 0)) {
    throw new ArgumentError("setLearningRate", "rate", "a number of 0 or more", rate);
  }
  if (model.optimizer instanceof KerasOptimizer) setRate(model.optimizer, rate);
  else if (fields.accumulations && !knowsWeights(model.optimizer)) rescale(fields, fields.accumulations, rate);
  else if (fields.setLearningRate) fields.setLearningRate(rate);
  else fields.learningRate = rate;
}

function setRate(optimizer: KerasOptimizer, rate: number): void {
  if (optimizer.hasSchedule) {
    const allowed = "compiled with a number as learningRate, since a schedule decides it";
    throw new ArgumentError("setLearningRate", "model", allowed, optimizer.getClassName());
  }
  optimizer.learningRate = rate;
}

function fieldsOf(caller: string, model: LayersModel): RateFields {
  const optimizer = model?.optimizer as Optimizer | undefined;
  if (!optimizer) throw new ArgumentError(caller, "model", "a compiled model", model);
  const fields = optimizer as unknown as Partial<RateFields>;
  if (typeof fields.learningRate === "number") return fields as RateFields;
  throw new ArgumentError(caller, "model", "compiled with an optimizer that has a learningRate", optimizer);
}

/** Rates that tfjs's momentum goes by where it was set to 0. */
const rates = new WeakMap<RateFields, number>();

/**
 * tfjs multiplies steps that were taken by the new rate, too; here they are divided by it before. Where that is 0, it is a rate
 * so small that no new gradient counts.
 */
function rescale(fields: RateFields, slots: readonly Slot[], rate: number): void {
  const before = rates.get(fields) ?? fields.learningRate;
  const next = rate === 0 ? before * 1e-12 : rate;
  rates.set(fields, next);
  const factor = next === 0 ? 1 : before / next;
  for (const { variable } of slots) tidy(() => variable.assign(mul(variable, factor)));
  fields.setLearningRate?.(next);
  fields.learningRate = rate;
}
