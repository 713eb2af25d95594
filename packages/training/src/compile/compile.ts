import { ArgumentError, readOptions } from "@seqloom/array";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type CompiledLoss, type CompiledMetric, innerModel, rememberCompiled } from "./compiledModel.js";
import { type CompileOptions, compileOptions } from "./compileOptions.js";
import { rememberOptions } from "./givenOptions.js";
import { keepFrozen } from "./keepFrozen.js";
import type { LossFunction } from "../losses/LossFunction.js";
import { guardSaving, tfjsLoss } from "./tfjsTraining.js";
import { optimizerByName } from "./optimizerByName.js";
import { knowsWeights } from "../optimizers/WeightPlaces.js";
import { readLosses } from "./readLosses.js";
import { readMetrics } from "./readMetrics.js";

/**
 * Says how a model is trained: as tfjs's `model.compile`, with Keras's names, formulas and default settings.
 *
 * Metrics keep the name they are given here: "acc" is `acc` in history and console, "accuracy" is `accuracy`. Which
 * accuracy it is follows the shapes, as in Keras: one output value, class numbers, or one-hot rows.
 *
 * An optimizer goes with the model: `model.dispose()` frees what it keeps, as does the next `compile` with another one; with
 * the same one training goes on where it was. One of `tf.train` stays the caller's.
 *
 * @throws ArgumentError on an unknown name, with those known
 *
 * @example
 * import { layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [4], activation: "sigmoid" })] });
 * compile(model, { optimizer: "rmsprop", loss: "binary_crossentropy", metrics: ["acc"] });
 * model.metricsNames; // → [ 'loss', 'acc' ]
 * compile(model, { loss: "mse", optimizer: "ada" });
 * // throws compile: optimizer must be one of sgd, rmsprop, adam, adamw, nadam, adagrad, adadelta, adamax, ftrl, lion, or an optimizer, got "ada". Did you mean adam?
 * @see https://keras.io/api/models/model_training_apis/#compile-method
 */
export function compile(model: LayersModel, options: CompileOptions): void {
  if (!(typeof model?.compile === "function" && model.outputs?.length > 0)) {
    throw new ArgumentError("compile", "model", "a model of tfjs-layers with at least one layer", model);
  }
  const read = readOptions("compile", compileOptions, options);
  const { outputs } = model;
  const outputNames = outputs.map(({ name, sourceLayer }) => sourceLayer?.name ?? name);
  const compiledLosses = readLosses(read.loss, read.lossWeights, outputNames);
  const compiledMetrics = readMetrics(read.metrics, read.weightedMetrics, outputNames);
  checkTargets(compiledMetrics, compiledLosses, model);
  const means = compiledMetrics.flatMap(({ name, call, output }) => (call ? [{ name, call, output }] : []));
  const optimizer =
    typeof read.optimizer === "string" ? optimizerByName("compile", "optimizer", read.optimizer) : read.optimizer;
  const owned = knowsWeights(optimizer);
  const before = Reflect.get(model, "isOptimizerOwned") === true ? model.optimizer : undefined;
  if (before !== optimizer) before?.dispose();
  const stock = compiledLosses.map(tfjsLoss);
  keepFrozen(model, () => model.compile({ optimizer, loss: stock as LossFunction[], metrics: [] }));
  for (const part of new Set([model, innerModel(model)])) {
    Reflect.set(part, "isOptimizerOwned", owned);
    part.loss = (stock.length > 1 ? stock : stock[0]) as LayersModel["loss"];
    part.metrics = (read.metrics ?? []) as LayersModel["metrics"];
    part.metricsNames = [...part.metricsNames, ...means.map(({ name }) => name)];
    part.metricsTensors = [
      ...part.metricsTensors,
      ...means.map(({ call, output }): [LossFunction, number] => [call, output]),
    ];
    guardSaving(part, compiledLosses, compiledMetrics);
  }
  rememberCompiled(model, { losses: compiledLosses, metrics: compiledMetrics });
  rememberOptions(model, read);
}

/** Refuses metrics that class numbers are no targets for, where the loss takes these. */
function checkTargets(
  metrics: readonly CompiledMetric[],
  losses: readonly CompiledLoss[],
  { outputs }: LayersModel,
): void {
  for (const { name, metric, output } of metrics) {
    const isSparse = losses[output]!.name === "sparse_categorical_crossentropy";
    if (!(metric?.needsRows && isSparse && outputs[output]!.shape.at(-1) !== 1)) continue;
    const hint = "With one-hot rows and categorical_crossentropy it counts.";
    throw new ArgumentError("compile", `metric ${name}`, "one of class numbers, as the loss takes them", metric, hint);
  }
}
