import { ArgumentError } from "@seqloom/array";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { LossFunction } from "../losses/LossFunction.js";
import type { LossName, LossSettings } from "../losses/formulas.js";
import type { CompiledLoss, CompiledMetric } from "./compiledModel.js";

/** Settings that tfjs's own losses have. */
const STANDARD: LossSettings = { fromLogits: false, labelSmoothing: 0, axis: -1, ignoreClass: undefined };

/** Names of metrics that tfjs finds when it loads a model. */
const METRICS = new Set(
  ["acc", "accuracy", "mse", "mae", "mape", "MSE", "MAE", "MAPE"].concat(
    ["binary", "categorical"].flatMap((kind) => [`${kind}Accuracy`, `${kind}_accuracy`]),
    ["categorical", "sparseCategorical"].map((kind) => `${kind}Crossentropy`),
    ["categorical", "sparse_categorical"].map((kind) => `${kind}_crossentropy`),
  ),
);

/** The loss as tfjs has it, for its own methods and for saving: a name, where that says all. */
export function tfjsLoss({ call, name, settings, reduction }: CompiledLoss): string | LossFunction {
  const isStandard = Object.entries(settings ?? {}).every(
    ([key, value]) => STANDARD[key as keyof LossSettings] === value,
  );
  const isMean = reduction === undefined || reduction === "sum_over_batch_size";
  return (name && isStandard && isMean && tfjsName(name)) || call;
}

/** The name under which tfjs saves and loads a loss; undefined where it has none. */
function tfjsName(name: LossName): string | undefined {
  if (name === "huber" || name.includes("focal")) return undefined;
  if (name === "kl_divergence") return "kullbackLeiblerDivergence";
  if (name === "cosine_similarity") return "cosineProximity";
  return name === "log_cosh" ? "logcosh" : name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** A model of tfjs, with the method by which `save` writes how it is trained. */
interface SavedModel {
  getTrainingConfig: () => { loss: unknown; metrics: unknown; optimizer_config: unknown };
}

/**
 * Sees to it that `model.save(url, { includeOptimizer: true })` of tfjs writes no training that tfjs cannot load: a loss that has
 * no name there is an error, and metrics that have none are left out, which a warning says.
 */
export function guardSaving(
  model: LayersModel,
  losses: readonly CompiledLoss[],
  metrics: readonly CompiledMetric[],
): void {
  const saved = model as unknown as SavedModel;
  const stamp = model.metricsTensors;
  const stock = (Object.getPrototypeOf(model) as SavedModel).getTrainingConfig;
  saved.getTrainingConfig = () => {
    if (model.metricsTensors !== stamp) return stock.call(model); // compiled by tfjs's own method since
    for (const [output, loss] of losses.entries()) {
      if (typeof tfjsLoss(loss) === "string" && loss.weight === undefined) continue;
      const of = losses.length > 1 ? ` of ${model.outputNames[output]}` : "";
      const hint = "Save it without includeOptimizer, and compile what was loaded.";
      const allowed = `one that tfjs loads by its name, without settings and weights, where the optimizer is saved, too`;
      throw new ArgumentError("model.save", `loss${of}`, allowed, loss.name ?? loss.call, hint);
    }
    const isLone = losses.length === 1;
    const known = metrics
      .filter(({ name, weighted }) => isLone && !weighted && METRICS.has(name))
      .map(({ name }) => name);
    const lost = metrics.map(({ name }) => name).filter((name) => !known.includes(name));
    if (lost.length > 0) {
      console.warn(
        `model.save: the metrics ${lost.join(", ")} are not saved, since tfjs cannot load them; compile again.`,
      );
    }
    return stock.call(Object.create(model, { metrics: { value: known } }) as SavedModel);
  };
}
