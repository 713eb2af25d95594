import { ArgumentError } from "./ArgumentError.js";
import { nearestName } from "./nearestName.js";
import type { Option } from "./optionKinds.js";

type Table = Readonly<Record<string, Option<unknown>>>;

/** The options after reading: all there, with their defaults. */
export type ReadOptions<Table> = { readonly [Name in keyof Table]: Table[Name] extends Option<infer T> ? T : never };

/**
 * Reads the options of a call by their table: fills in defaults, refuses what is missing, wrong or unknown.
 *
 * @param caller the public function or class, for the error text
 * @param table the values that each option takes
 * @param given the options as they came; undefined stands for none
 * @throws ArgumentError that names the option, what is allowed and what was given; of an unknown one, which was meant
 *
 * @example
 * const table = { length: integer({ min: 1 }) };
 * readOptions("windows", table, { length: 3 }); // → { length: 3 }
 */
export function readOptions<T extends Table>(caller: string, table: T, given: object | undefined): ReadOptions<T> {
  if (given !== undefined && (typeof given !== "object" || given === null || Array.isArray(given))) {
    throw new ArgumentError(caller, "options", "an object", given);
  }
  const values = { ...given } as Record<string, unknown>;
  for (const name of Object.keys(values)) {
    if (!Object.hasOwn(table, name)) {
      throw unknownOption(caller, table, name);
    }
  }
  const read: Record<string, unknown> = {};
  for (const [name, { allowed, accepts, required, default: fallback, hint }] of Object.entries(table)) {
    const value = values[name] ?? (values[name] === null ? null : fallback);
    if (value === undefined ? required : !accepts(value)) {
      throw new ArgumentError(caller, name, allowed, value, hint?.(value));
    }
    read[name] = value;
  }
  return read as ReadOptions<T>;
}

function unknownOption(caller: string, table: Table, name: string): ArgumentError {
  const aliases = Object.fromEntries(Object.entries(table).map(([known, option]) => [known, option.aliases]));
  const meant = nearestName(name, aliases);
  const hint = meant === undefined ? undefined : `Did you mean ${meant}?`;
  return new ArgumentError(caller, "options", `made of ${Object.keys(table).join(", ")}`, name, hint);
}
