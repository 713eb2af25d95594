import { ArgumentError, nearestName } from "@seqloom/array";
import type { LossName } from "../losses/formulas.js";
import { losses } from "../losses/losses.js";

const SHORT: Readonly<Record<string, LossName>> = {
  mse: "mean_squared_error",
  mae: "mean_absolute_error",
  mape: "mean_absolute_percentage_error",
  msle: "mean_squared_logarithmic_error",
  bce: "binary_crossentropy",
  kld: "kl_divergence",
  kullback_leibler_divergence: "kl_divergence",
  cosine_proximity: "cosine_similarity",
  logcosh: "log_cosh",
  huber_loss: "huber",
};

/**
 * Finds the loss of a name: Keras's (`mean_squared_error`, `mse`, `MSE`) or tfjs's (`meanSquaredError`).
 *
 * @param caller the public function, for the error text
 * @param argument name of the argument, for the error text
 * @returns the name in Keras
 * @throws ArgumentError that lists the names, and says which one is near
 */
export function lossByName(caller: string, argument: string, name: string): LossName {
  const known = findLoss(name);
  if (known !== undefined) return known;
  const meant = nearestName(name, Object.fromEntries(names().map((own) => [own, []])));
  const hint = meant === undefined ? undefined : `Did you mean ${meant}?`;
  throw new ArgumentError(caller, argument, `one of ${names().join(", ")}`, name, hint);
}

/**
 * Keras's name of a loss, by any of its names: the short ones, those of Keras 2, of classes, of tfjs.
 *
 * @returns undefined if there is no such loss
 *
 * @example
 * findLoss("MSE"); // → 'mean_squared_error'
 * findLoss("kullback_leibler_divergence"); // → 'kl_divergence'
 * @see https://keras.io/api/losses/
 */
export function findLoss(name: string): LossName | undefined {
  const snake = toSnakeCase(name);
  if (Object.hasOwn(losses, snake)) return snake as LossName;
  return Object.hasOwn(SHORT, snake) ? SHORT[snake] : undefined;
}

/** `meanSquaredError`, `MSE` and `KLDivergence` as `mean_squared_error`, `mse` and `kl_divergence`, as Keras does it. */
export function toSnakeCase(name: string): string {
  return name
    .replace(/(.)([A-Z][a-z]+)/g, "$1_$2")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase();
}

function names(): string[] {
  return [...Object.keys(losses), "mse", "mae", "mape", "msle", "bce", "kld"];
}
