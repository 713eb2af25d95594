import { ArgumentError } from "@seqloom/array";
import { isNumbers, type Numbers, readNumbers } from "./readNumbers.js";

/** Places of points along the x axis: numbers, dates, or names that stand at equal distances. */
export type Places = Numbers | readonly Date[] | readonly string[];

/** Places after reading. */
export interface ReadPlaces {
  readonly kind: "numbers" | "time" | "names";
  /** Numbers, milliseconds since 1970, or 0, 1, 2 and so on. */
  readonly values: Float64Array;
  readonly names?: readonly string[];
}

const ALLOWED = "a list of numbers, of dates or of texts";

/**
 * Reads the places of points along the x axis; without any they are 0, 1, 2 and so on.
 *
 * @param length points that there are
 * @throws ArgumentError that names a wrong place, or another number of them than of points
 */
export function readPlaces(caller: string, argument: string, given: unknown, length: number): ReadPlaces {
  if (given === undefined) return { kind: "numbers", values: new Float64Array(length).map((_, i) => i) };
  if (!isNumbers(given)) throw new ArgumentError(caller, argument, ALLOWED, given);
  const places = readList(caller, argument, given);
  if (places.values.length !== length) {
    throw new ArgumentError(caller, argument, `a list of ${length} places, one for each value`, given);
  }
  return places;
}

function readList(caller: string, argument: string, given: Numbers): ReadPlaces {
  const list: readonly unknown[] = Array.isArray(given) ? given : [];
  if (typeof list[0] === "string") {
    const wrong = list.findIndex((name) => typeof name !== "string");
    if (wrong !== -1)
      throw new ArgumentError(caller, `${argument}[${wrong}]`, "a text as the first one is", list[wrong]);
    return { kind: "names", values: Float64Array.from(list.keys()), names: list as string[] };
  }
  if (isDate(list[0])) {
    const values = Float64Array.from(list, (date) => (isDate(date) ? date.getTime() : NaN));
    const wrong = values.findIndex(Number.isNaN);
    if (wrong !== -1) throw new ArgumentError(caller, `${argument}[${wrong}]`, "a valid date", list[wrong]);
    return { kind: "time", values };
  }
  return { kind: "numbers", values: readNumbers(caller, argument, given) };
}

/** By its name, since a date from another realm (a frame, a test sandbox) is no instance of the class here. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}
