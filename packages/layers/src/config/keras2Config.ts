import { isClassConfig } from "./kerasClass.js";

const ACTIVATION_OPTIONS = ["activation", "recurrentActivation"];
const GRU_CLASSES = ["GRU", "GRUCell"];

/**
 * A config of Keras 2 or tfjs in the words of Keras 3. Two things differ: the curve that "hardSigmoid"
 * names, 0.2 x + 0.5 there, and a GRU that says nothing of `resetAfter`, which came into Keras 2 later, has it off.
 */
export function keras2Config(className: string, config: object): Record<string, unknown> {
  const inKeras3: Record<string, unknown> = { ...config };
  for (const name of ACTIVATION_OPTIONS) if (inKeras3[name] === "hardSigmoid") inKeras3[name] = "hardSigmoidKeras2";
  if (GRU_CLASSES.includes(className)) inKeras3.resetAfter ??= false;
  return inKeras3;
}

/** The same for the configs of all layers that are anywhere in a value, one inside another. */
export function keras2Configs(value: unknown): unknown {
  if (Array.isArray(value)) return (value as unknown[]).map(keras2Configs);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, keras2Configs(inner)]);
  const read = Object.fromEntries(entries) as unknown;
  return isClassConfig(read) ? { ...read, config: keras2Config(read.className, read.config) } : read;
}
