import { lossClasses, metricClasses, type MetricOption, type NameOrFunction } from "@seqloom/training";
import { COMPILE_HINT } from "../errors/compileHint.js";
import { Refusal } from "../errors/Refusal.js";
import { isRecord } from "../config/parseJson.js";
import { snakeCase } from "../config/snakeCase.js";

type Classes = Readonly<Record<string, (options: never) => unknown>>;

/**
 * A loss of a config: its name, or one with settings.
 *
 * @param place where it stands, for error texts: "loss"
 * @throws Refusal on a function or class that is not one of Keras's
 */
export function lossFromConfig(place: string, given: unknown): NameOrFunction {
  return partFromConfig(place, given, lossClasses) as NameOrFunction;
}

/** The same for a metric. */
export function metricFromConfig(place: string, given: unknown): MetricOption {
  return partFromConfig(place, given, { ...lossClasses, ...metricClasses }) as MetricOption;
}

function partFromConfig(place: string, given: unknown, classes: Classes): unknown {
  if (typeof given === "string") return given;
  if (!isRecord(given) || typeof given.class_name !== "string")
    throw new Refusal(`${place} must be a name or a class.`);
  const className = given.class_name.split(">").at(-1)!;
  if (className === "MeanMetricWrapper") return wrappedName(place, given.config);
  if (className === "function" && typeof given.config === "string") return snakeCase(given.config);
  if (!Object.hasOwn(classes, className)) {
    throw new Refusal(`${place} is of the class ${className}, which is none of Keras's. ${COMPILE_HINT}`);
  }
  const { dtype: _dtype, fn: _fn, ...config } = isRecord(given.config) ? given.config : {};
  const options = Object.fromEntries(
    Object.entries(config)
      .filter(([, value]) => value !== null && value !== false)
      .map(([name, value]) => [camelCase(name), value]),
  );
  if (options.reduction === "auto") delete options.reduction; // Keras 2
  return classes[className]!(options as never);
}

/** The name of a metric in Keras 2: the one that it was given to `compile`, where that is an accuracy, or that of its function. */
function wrappedName(place: string, config: unknown): string {
  const { name, fn } = isRecord(config) ? config : {};
  if (name === "acc" || name === "accuracy") return name;
  const own = isRecord(fn) ? fn.config : fn;
  if (typeof own === "string") return snakeCase(own);
  throw new Refusal(`${place} has no function. ${COMPILE_HINT}`);
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, next: string) => next.toUpperCase());
}
