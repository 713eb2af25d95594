import { ArgumentError } from "@seqloom/array";
import type { ScalerJson } from "./ColumnScaler.js";
import { MaxAbsScaler } from "./MaxAbsScaler.js";
import { MinMaxScaler } from "./MinMaxScaler.js";
import { RobustScaler } from "./RobustScaler.js";
import { StandardScaler } from "./StandardScaler.js";

/** Any of the scalers. */
export type Scaler = MinMaxScaler | StandardScaler | RobustScaler | MaxAbsScaler;

/** What each scaler keeps for each feature, and the option that it keeps it for, where there is one. */
const SCALERS = {
  MinMaxScaler: { make: MinMaxScaler, state: { dataMin: "", dataMax: "", dataRange: "", scale: "", min: "" } },
  StandardScaler: { make: StandardScaler, state: { mean: "withMean", var: "withStd", scale: "withStd" } },
  RobustScaler: { make: RobustScaler, state: { center: "withCentering", scale: "withScaling" } },
  MaxAbsScaler: { make: MaxAbsScaler, state: { maxAbs: "", scale: "" } },
} as const;

const CALLER = "scalerFromJson";

/**
 * Makes a fitted scaler from what `toJSON` (or `JSON.stringify`) wrote, so that forecasts can be scaled back where the
 * model runs.
 *
 * @param json the object, or its text
 * @throws ArgumentError that names what is missing or wrong
 *
 * @example
 * const saved = JSON.stringify(new MinMaxScaler().fit([[0], [10]]));
 * scalerFromJson(saved).transform([[5]]); // → shape [1, 1]: 0.5
 */
export function scalerFromJson(json: string | ScalerJson): Scaler {
  const { scaler: name, options, state } = parse(json);
  if (typeof name !== "string" || !Object.hasOwn(SCALERS, name)) {
    throw new ArgumentError(CALLER, "scaler", `one of ${Object.keys(SCALERS).join(", ")}`, name);
  }
  if (typeof state !== "object" || state === null) throw new ArgumentError(CALLER, "state", "an object", state);
  const { make, state: parts } = SCALERS[name as keyof typeof SCALERS];
  const given = state as Readonly<Record<string, unknown>>;
  const scaler = new make(options as object);
  const width = given.featuresIn;
  if (!Number.isSafeInteger(width) || (width as number) < 1) {
    throw new ArgumentError(CALLER, "state.featuresIn", "an integer of 1 or more", width);
  }
  const leftOut = (option: string) => (options as Record<string, unknown> | undefined)?.[option] === false;
  const fitted = Object.entries(parts).map(([part, option]) => {
    const value = given[part] ?? null;
    return [part, value === null && leftOut(option) ? undefined : numbers(part, value, width as number)];
  });
  Object.assign(scaler, Object.fromEntries(fitted), { featuresIn: width }, seen(given.nSamplesSeen, width as number));
  return scaler;
}

function parse(json: string | ScalerJson): Partial<Record<keyof ScalerJson, unknown>> {
  let value: unknown = json;
  try {
    if (typeof json === "string") value = JSON.parse(json);
  } catch {
    throw new ArgumentError(CALLER, "json", "the JSON of a scaler", json);
  }
  if (typeof value !== "object" || value === null)
    throw new ArgumentError(CALLER, "json", "the JSON of a scaler", json);
  return value;
}

/** Numbers for each feature, NaN for null. */
function numbers(part: string, value: unknown, width: number): Float64Array {
  const isList = Array.isArray(value) && value.length === width;
  if (!isList || !value.every((one) => one === null || typeof one === "number")) {
    throw new ArgumentError(CALLER, `state.${part}`, `a list of ${width} numbers`, value);
  }
  return Float64Array.from(value as (number | null)[], (one) => one ?? NaN);
}

function seen(value: unknown, width: number): { nSamplesSeen?: number | Float64Array } {
  if (value === undefined) return {};
  if (typeof value === "number") return { nSamplesSeen: value };
  return { nSamplesSeen: numbers("nSamplesSeen", value, width) };
}
