import { ArgumentError } from "@seqloom/array";
import { scheduleFromConfig } from "../schedules/scheduleFromConfig.js";
import type { LearningRateSchedule } from "../schedules/LearningRateSchedule.js";
import type { KerasOptimizer } from "./KerasOptimizer.js";
import { adadelta, adagrad, adam, adamax, adamw, ftrl, lion, nadam, rmsprop, sgd } from "./optimizers.js";

/** The optimizers by the names of their classes in Keras. */
export const optimizerClasses = {
  SGD: sgd,
  RMSprop: rmsprop,
  Adam: adam,
  AdamW: adamw,
  Nadam: nadam,
  Adagrad: adagrad,
  Adadelta: adadelta,
  Adamax: adamax,
  Ftrl: ftrl,
  Lion: lion,
} as const satisfies Readonly<Record<string, (options?: never) => KerasOptimizer>>;

/**
 * Makes an optimizer of what was saved of another one, as Keras's `optimizers.deserialize`.
 *
 * @param className as in Keras, in any case: "RMSprop"
 * @param config its `getConfig()`, or that of Keras with names in snake_case, whose `name` and options of null count for
 *   nothing
 * @throws ArgumentError on an unknown class, with those known, and on wrong or unknown options
 *
 * @example
 * const saved = adam({ learningRate: 0.01, clipnorm: 1 }).getConfig();
 * optimizerFromConfig("Adam", saved).getConfig().clipnorm; // → 1
 * optimizerFromConfig("SGD", { learning_rate: 0.1, momentum: 0.9, name: "sgd", clipnorm: null }).learningRate; // → 0.1
 * @see https://keras.io/api/optimizers/
 */
export function optimizerFromConfig(className: string, config: Readonly<Record<string, unknown>>): KerasOptimizer {
  const names = Object.keys(optimizerClasses) as (keyof typeof optimizerClasses)[];
  const known = names.find((name) => name.toLowerCase() === className.toLowerCase());
  if (!known) throw new ArgumentError("optimizerFromConfig", "className", `one of ${names.join(", ")}`, className);
  const options = inCamelCase(config);
  delete options["name"];
  if (options["decay"] === 0) delete options["decay"]; // tfjs's Adamax has one
  return optimizerClasses[known]({ ...options, ...readRate(options["learningRate"]) });
}

function readRate(given: unknown): { readonly learningRate?: number | LearningRateSchedule } {
  if (given === undefined) return {};
  if (typeof given !== "object" || given === null) return { learningRate: given as number };
  const { className, config } = inCamelCase(given);
  const options = inCamelCase(config ?? {});
  delete options["name"];
  return { learningRate: scheduleFromConfig("optimizerFromConfig", String(className), options) };
}

function inCamelCase(config: object): Record<string, unknown> {
  const entries = Object.entries(config).filter(([, value]) => value !== null);
  return Object.fromEntries(
    entries.map(([name, value]) => [name.replace(/_(\w)/g, (_, next: string) => next.toUpperCase()), value]),
  );
}
