import { ArgumentError } from "@seqloom/array";
import { configOptions } from "./configOptions.js";
import type { RecurrentOptions } from "./recurrentOptions.js";

/**
 * The options of a recurrent layer out of its config, as Keras 2, Keras 3 or tfjs wrote it (in camelCase).
 *
 * @throws ArgumentError where the config asks for something that there is not
 */
export function recurrentConfig(className: string, config: object): RecurrentOptions {
  const { dtype, timeMajor, implementation, ...options } = configOptions(config);
  // How Keras computes, with the same results: nothing to choose here.
  if (implementation !== undefined && implementation !== 1 && implementation !== 2) {
    throw new ArgumentError(className, "implementation", "1 or 2", implementation);
  }
  if (timeMajor !== undefined && timeMajor !== false)
    throw new ArgumentError(className, "timeMajor", "false", timeMajor);
  const linear = "activation" in config && config.activation === null ? { activation: "linear" } : {};
  const type = dtype === undefined ? {} : { dtype: dtypeName(dtype) };
  return { ...options, ...linear, ...type } as unknown as RecurrentOptions;
}

/** Keras 3 writes the type of a layer as an object: { className: "DTypePolicy", config: { name: "float32" } }. */
function dtypeName(dtype: unknown): unknown {
  const { config } = dtype as { config?: { name?: unknown } };
  return config?.name ?? dtype;
}
