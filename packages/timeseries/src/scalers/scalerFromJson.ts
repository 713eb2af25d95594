import { ArgumentError, readOptions } from "@seqloom/array";
import type { ScalerJson } from "./ColumnScaler.js";
import { stateFromJson } from "./fittedState.js";
import { MaxAbsScaler } from "./MaxAbsScaler.js";
import { MinMaxScaler } from "./MinMaxScaler.js";
import { RobustScaler } from "./RobustScaler.js";
import { StandardScaler } from "./StandardScaler.js";

/** Any of the scalers. */
export type Scaler = MinMaxScaler | StandardScaler | RobustScaler | MaxAbsScaler;

const SCALERS = { MinMaxScaler, StandardScaler, RobustScaler, MaxAbsScaler };
const CALLER = "scalerFromJson";

/**
 * Makes a fitted scaler from the JSON of `toJSON` (or `JSON.stringify`), so that forecasts can be scaled back where the
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
  const Scaler = SCALERS[name as keyof typeof SCALERS];
  const scaler = new Scaler(options as object);
  const settings = readOptions(name, Scaler.options, options as object);
  return Object.assign(scaler, stateFromJson(CALLER, Scaler.fittedColumns, settings, state));
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
