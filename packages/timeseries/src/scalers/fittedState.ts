import { ArgumentError } from "@seqloom/array";

/**
 * Names of the columns of numbers, one for each feature, that a scaler fits; each with the options that ask for it, of which one has
 * to be true. Without options it is always fitted.
 */
export type FittedColumns<Column extends string = string> = Readonly<Record<Column, readonly string[]>>;

/** Fitted columns, a number for each feature, and the rows seen where a scaler counts them. */
export type FittedState<Column extends string, Seen> = Readonly<Record<Column, Float64Array>> & {
  readonly nSamplesSeen?: Seen;
};

/** The same as far as it is fitted: all of it, a part by the options, or nothing. */
export type Fitted<Column extends string, Seen> = Partial<FittedState<Column, Seen>>;

/** Fitted numbers as JSON, with null for NaN and for a column that the options leave out. */
export type ScalerState = Readonly<Record<string, readonly (number | null)[] | number | null>>;

/** Whether the settings of a scaler ask for one of its columns. */
export function isFitted(fittedColumns: FittedColumns, column: string, settings: object): boolean {
  const options = fittedColumns[column] ?? [];
  return options.length === 0 || options.some((option) => (settings as Record<string, unknown>)[option] === true);
}

/** A fitted state as plain JSON. */
export function stateToJson(state: Readonly<Record<string, Float64Array | number | undefined>>): ScalerState {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [name, jsonOf(value)]));
}

/**
 * Reads a fitted state back.
 *
 * @param fittedColumns those of the scaler, with its `settings`
 * @throws ArgumentError that names what is missing or wrong
 */
export function stateFromJson(
  caller: string,
  fittedColumns: FittedColumns,
  settings: object,
  state: object,
): Readonly<Record<string, unknown>> {
  const { featuresIn, nSamplesSeen, ...given } = state as Readonly<Record<string, unknown>>;
  if (!Number.isSafeInteger(featuresIn) || (featuresIn as number) < 1) {
    throw new ArgumentError(caller, "state.featuresIn", "an integer of 1 or more", featuresIn);
  }
  const read = (name: string, value: unknown) => readNumbers(caller, name, value, featuresIn as number);
  const columns = Object.keys(fittedColumns).map((name) => {
    const value = given[name] ?? null;
    return [name, value === null && !isFitted(fittedColumns, name, settings) ? undefined : read(name, value)];
  });
  const isCount = nSamplesSeen === undefined || typeof nSamplesSeen === "number";
  const seen = isCount ? nSamplesSeen : read("nSamplesSeen", nSamplesSeen);
  return {
    ...(Object.fromEntries(columns) as Record<string, unknown>),
    featuresIn,
    ...(seen === undefined ? {} : { nSamplesSeen: seen }),
  };
}

function jsonOf(value: Float64Array | number | undefined): readonly (number | null)[] | number | null {
  if (value === undefined) return null;
  return typeof value === "number" ? value : Array.from(value, (one) => (Number.isNaN(one) ? null : one));
}

/** A number for each feature, NaN for null. */
function readNumbers(caller: string, name: string, value: unknown, width: number): Float64Array {
  const isList = Array.isArray(value) && value.length === width;
  if (!isList || !value.every((one) => one === null || typeof one === "number")) {
    throw new ArgumentError(caller, `state.${name}`, `a list of ${width} numbers`, value);
  }
  return Float64Array.from(value as (number | null)[], (one) => one ?? NaN);
}
