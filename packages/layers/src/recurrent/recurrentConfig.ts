import { ArgumentError } from "@seqloom/array";
import { keras2Config } from "../config/keras2Config.js";
import { layerConfig } from "../config/layerConfig.js";

/**
 * The options of a recurrent layer or cell out of its config, as Keras 2, Keras 3 or tfjs wrote it (in camelCase).
 *
 * `implementation` and `timeMajor` are written by Keras 2 and tfjs alone: where one stands, names mean what they mean
 * there.
 *
 * @throws ArgumentError where the config asks for something that is not supported
 */
export function recurrentConfig(className: string, config: object): Record<string, unknown> {
  const old = "implementation" in config || "timeMajor" in config;
  const keras3 = old ? keras2Config(className, config) : config;
  const { implementation, ...options } = layerConfig(className, keras3, { timeMajor: false });
  // Ways in which Keras 2 computes the same results: nothing to choose here.
  if (implementation !== undefined && implementation !== 1 && implementation !== 2) {
    throw new ArgumentError(className, "implementation", "1 or 2", implementation);
  }
  const emptyGates = "recurrentActivation" in config && config.recurrentActivation === null;
  return emptyGates ? { ...options, recurrentActivation: "linear" } : options;
}
