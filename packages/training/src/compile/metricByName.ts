import { ArgumentError } from "@seqloom/array";
import { findLoss, toSnakeCase } from "./lossByName.js";
import { type MetricName, metrics } from "../losses/metrics.js";

/**
 * Finds the metric of a name: Keras's (`acc`, `accuracy`, `sparse_categorical_accuracy`, `mae`) or the same in camelCase.
 *
 * @param caller the public function, for the error text
 * @param argument name of the argument, for the error text
 * @returns the name in Keras
 * @throws ArgumentError that lists the names
 */
export function metricByName(caller: string, argument: string, name: string): MetricName {
  const snake = toSnakeCase(name);
  if (snake === "acc") return "accuracy";
  if (Object.hasOwn(metrics, snake)) return snake as MetricName;
  const loss = findLoss(name);
  if (loss !== undefined) return loss;
  const names = ["acc", ...Object.keys(metrics), "mse", "mae", "mape", "msle", "bce", "kld"];
  throw new ArgumentError(caller, argument, `one of ${names.join(", ")}`, name);
}
