import { ArgumentError } from "./ArgumentError.js";
import { nearestName } from "./nearestName.js";

/**
 * What one option may be. A class or function keeps one table of these; its checks, its error texts and the table in
 * its package's README all come from it.
 */
export interface Option<T> {
  /** What it is for, one clause for the README. */
  readonly meaning: string;
  /** What is allowed, to be read after "must be". */
  readonly allowed: string;
  /** The value when it is left out; undefined for a required or an optional one. */
  readonly default: T | undefined;
  readonly required: boolean;
  readonly accepts: (value: unknown) => boolean;
  /** Names that it has elsewhere, for an error that says which option was meant: "lr" of learningRate. */
  readonly aliases?: readonly string[];
}

/** A table that has an entry for each option of the interface `Options`. */
export type OptionTable<Options> = { readonly [Name in keyof Options]-?: Option<Options[Name] | undefined> };

/** The options after reading: all there, with their defaults. */
export type ReadOptions<Table> = { readonly [Name in keyof Table]: Table[Name] extends Option<infer T> ? T : never };

interface Basics<T> {
  readonly meaning?: string;
  readonly default?: T;
  readonly aliases?: readonly string[];
}

interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** An integer from `min` up to and including `max`; required unless it has a default. */
export function integer({ min = -Infinity, max = Infinity, ...basics }: Basics<number> & Range = {}): Option<number> {
  const allowed = `an integer${rangeText(min, max)}`;
  return option(basics, allowed, (value) => Number.isInteger(value) && inRange(value as number, min, max));
}

/** A finite number from `min` up to and including `max`; required unless it has a default. */
export function number({ min = -Infinity, max = Infinity, ...basics }: Basics<number> & Range = {}): Option<number> {
  const allowed = `a number${rangeText(min, max)}`;
  return option(basics, allowed, (value) => Number.isFinite(value) && inRange(value as number, min, max));
}

/** true or false. */
export function boolean(basics: Basics<boolean> = {}): Option<boolean> {
  return option(basics, "true or false", (value) => typeof value === "boolean");
}

/** One of the given values. */
export function oneOf<const T extends string | number | boolean>(
  values: readonly T[],
  basics: Basics<NoInfer<T>> = {},
): Option<T> {
  return option(basics, listText(values), (value) => values.includes(value as T));
}

/** Anything that passes `accepts`; `allowed` is read after "must be". */
export function custom<T>(
  allowed: string,
  accepts: (value: unknown) => boolean,
  basics: Basics<NoInfer<T>> = {},
): Option<T> {
  return option(basics, allowed, accepts);
}

/** The same option, which may also be left out or undefined. */
export function optional<T>(inner: Option<T>): Option<T | undefined> {
  return { ...inner, required: false };
}

/**
 * Reads the options of a call by their table: fills in defaults, refuses what is missing, wrong or unknown.
 *
 * @param caller the public function or class, for the error text
 * @param table what each option may be
 * @param given the options as they came; undefined stands for none
 * @throws ArgumentError that names the option, what is allowed and what was given; of an unknown one, which was meant
 *
 * @example
 * const table = { length: integer({ min: 1, meaning: "steps in a window" }) };
 * readOptions("windows", table, { length: 3 }); // → { length: 3 }
 */
export function readOptions<Table extends Readonly<Record<string, Option<unknown>>>>(
  caller: string,
  table: Table,
  given: object | undefined,
): ReadOptions<Table> {
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
  for (const [name, { allowed, accepts, required, default: fallback }] of Object.entries(table)) {
    const value = values[name] ?? (values[name] === null ? null : fallback);
    if (value === undefined ? required : !accepts(value)) throw new ArgumentError(caller, name, allowed, value);
    read[name] = value;
  }
  return read as ReadOptions<Table>;
}

function unknownOption(caller: string, table: Readonly<Record<string, Option<unknown>>>, name: string): ArgumentError {
  const aliases = Object.fromEntries(Object.entries(table).map(([known, option]) => [known, option.aliases]));
  const meant = nearestName(name, aliases);
  const hint = meant === undefined ? undefined : `Did you mean ${meant}?`;
  return new ArgumentError(caller, "options", `made of ${Object.keys(table).join(", ")}`, name, hint);
}

function option<T>(basics: Basics<T>, allowed: string, accepts: (value: unknown) => boolean): Option<T> {
  const { meaning = "", default: fallback, aliases } = basics;
  const read = { meaning, allowed, default: fallback, required: fallback === undefined, accepts };
  return aliases === undefined ? read : { ...read, aliases };
}

function inRange(value: number, min: number, max: number): boolean {
  return value >= min && value <= max;
}

function rangeText(min: number, max: number): string {
  if (min > -Infinity && max < Infinity) return ` from ${min} to ${max}`;
  if (min > -Infinity) return ` of ${min} or more`;
  return max < Infinity ? ` of ${max} or less` : "";
}

function listText(values: readonly unknown[]): string {
  const texts = values.map((value) => (typeof value === "string" ? `"${value}"` : String(value)));
  return texts.length > 1 ? `${texts.slice(0, -1).join(", ")} or ${texts.at(-1)}` : String(texts[0]);
}
