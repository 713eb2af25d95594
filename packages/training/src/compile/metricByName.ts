import { ArgumentError, nearestName } from "@seqloom/array";
import { type MetricName, countMetrics, meanMetrics } from "../metrics/metrics.js";
import { findLoss, toSnakeCase } from "./lossByName.js";

/** Other names of metrics: those that Keras has, and those of its classes in snake case. */
const OTHERS: Partial<Record<MetricName, readonly string[]>> = {
  accuracy: ["acc"],
  fbeta_score: ["f_beta_score"],
  root_mean_squared_error: ["rmse"],
  mean_squared_error: ["mse"],
  mean_absolute_error: ["mae"],
  mean_absolute_percentage_error: ["mape"],
  mean_squared_logarithmic_error: ["msle"],
  binary_crossentropy: ["bce"],
  kl_divergence: ["kld"],
};

const names = [...Object.keys(meanMetrics), ...Object.keys(countMetrics)] as MetricName[];

/**
 * Finds the metric of a name: Keras's (`acc`, `accuracy`, `sparse_categorical_accuracy`, `mae`, `AUC`) or the same in
 * camelCase.
 *
 * @param caller the public function, for the error text
 * @param argument name of the argument, for the error text
 * @returns the name in Keras
 * @throws ArgumentError that lists the names, and says which one is near
 */
export function metricByName(caller: string, argument: string, name: string): MetricName {
  const snake = toSnakeCase(name);
  const known = names.find((own) => own === snake || OTHERS[own]?.includes(snake)) ?? findLoss(name);
  if (known !== undefined) return known;
  const meant = nearestName(name, Object.fromEntries(names.map((own) => [own, OTHERS[own]])));
  const all = ["acc", ...names, "mse", "mae", "mape", "msle", "bce", "kld"].join(", ");
  const hint = meant === undefined ? undefined : `Did you mean ${meant}?`;
  throw new ArgumentError(caller, argument, `one of ${all}`, name, hint);
}
