import { ArgumentError } from "@seqloom/array";
import { isNumbers, type Numbers, readNumbers } from "./readNumbers.js";

/** One list of numbers, or several by their names. */
export type SeriesData = Numbers | Readonly<Record<string, Numbers>>;

/** A series after reading. */
export interface NamedNumbers {
  /** "" where there is one series without a name. */
  readonly name: string;
  /** NaN where a value is missing. */
  readonly values: Float64Array;
}

/** The most series of a chart: as many as have a look of their own. */
export const MOST_SERIES = 36;

/**
 * Reads one or several series of one length.
 *
 * @param argument name of the argument, for errors
 * @throws ArgumentError that names a wrong value, a series of another length, or that there is none
 */
export function readSeries(caller: string, argument: string, given: unknown, gaps = false): NamedNumbers[] {
  if (isNumbers(given)) return [{ name: "", values: readNumbers(caller, argument, given, gaps) }];
  const entries = readNamed(caller, argument, given, "a list of numbers, or an object of such lists by their names");
  const series = entries.map(([name, values]) => {
    return { name, values: readNumbers(caller, `${argument}[${JSON.stringify(name)}]`, values, gaps) };
  });
  const [first] = series;
  for (const { name, values } of series) {
    if (values.length === first!.values.length) continue;
    const allowed = `a list of ${first!.values.length} numbers, as the first series is`;
    throw new ArgumentError(caller, `${argument}[${JSON.stringify(name)}]`, allowed, values);
  }
  return series;
}

/** The entries of an object that holds something by names: at least one, at most 36. */
export function readNamed(caller: string, argument: string, given: unknown, allowed: string): [string, unknown][] {
  if (typeof given !== "object" || given === null || Array.isArray(given) || ArrayBuffer.isView(given)) {
    throw new ArgumentError(caller, argument, allowed, given);
  }
  const entries = Object.entries(given);
  if (entries.length === 0) throw new ArgumentError(caller, argument, allowed, given);
  if (entries.length > MOST_SERIES) {
    throw new ArgumentError(caller, argument, `made of ${MOST_SERIES} series or fewer`, entries.length);
  }
  return entries;
}
