import { ArgumentError } from "@seqloom/array";
import { configOptions } from "./configOptions.js";

/**
 * The options of a layer out of its config, as Keras 2, Keras 3 or tfjs wrote it (in camelCase).
 *
 * @param className class of the layer, for the error text
 * @param fixed settings that a config may hold and a layer here does not have, each with the one value that is right
 * @throws ArgumentError where the config asks for another value
 */
export function layerConfig(
  className: string,
  config: object,
  fixed: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const { dtype, ...options } = configOptions(config);
  for (const [name, value] of Object.entries(fixed)) {
    if (name in options && options[name] !== value) {
      throw new ArgumentError(className, name, JSON.stringify(value), options[name]);
    }
    delete options[name];
  }
  if ("activation" in config && config.activation === null) options.activation = "linear";
  if (dtype !== undefined) options.dtype = dtypeName(dtype);
  return options;
}

/** Keras 3 writes the type of a layer as an object: { className: "DTypePolicy", config: { name: "float32" } }. */
function dtypeName(dtype: unknown): unknown {
  const { config } = dtype as { config?: { name?: unknown } };
  return config?.name ?? dtype;
}
