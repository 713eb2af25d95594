import { isBetween, isIntegerIn, rangeText, unsafeHint } from "./integerRange.js";

/** Largest seed of every generator: 2^32 - 1. */
export const largestSeed = 2 ** 32 - 1;

/**
 * Values that one option takes. A class or function keeps one table of these; its checks, its error texts and the table
 * in its package's README come from it. The text that explains an option is the JSDoc in its interface.
 */
export interface Option<T> {
  /** Allowed values, to be read after "must be". */
  readonly allowed: string;
  /** The value when it is left out; undefined for a required or an optional one. */
  readonly default: T | undefined;
  readonly required: boolean;
  readonly accepts: (value: unknown) => boolean;
  /** The last clause of the error about a value, where the usual cause is known. */
  readonly hint?: (value: unknown) => string | undefined;
  /** Names that it has elsewhere, for an error that says which option was meant: "lr" of learningRate. */
  readonly aliases?: readonly string[];
  /** All values that it takes, where they are few. */
  readonly choices?: readonly (string | number | boolean)[];
}

/** A table that has an entry for each option of the interface `Options`. */
export type OptionTable<Options> = { readonly [Name in keyof Options]-?: Option<Options[Name] | undefined> };

/** Properties that every kind of option has. */
interface Basics<T> {
  readonly default?: T;
  readonly aliases?: readonly string[];
}

interface Range {
  readonly min?: number;
  readonly max?: number;
}

/**
 * An integer from `min` up to and including `max`; required unless it has a default.
 *
 * @example
 * integer({ min: 1 }).allowed; // → 'an integer of 1 or more'
 */
export function integer({ min = -Infinity, max = Infinity, ...basics }: Basics<number> & Range = {}): Option<number> {
  const read = option(basics, `an integer${rangeText(min, max)}`, (value) => isIntegerIn(value, min, max));
  return { ...read, hint: (value) => unsafeHint(value, min, max) };
}

/** A finite number from `min` up to and including `max`; required unless it has a default. */
export function number({ min = -Infinity, max = Infinity, ...basics }: Basics<number> & Range = {}): Option<number> {
  const accepts = (value: unknown) => Number.isFinite(value) && isBetween(value as number, min, max);
  return option(basics, `a number${rangeText(min, max)}`, accepts);
}

/**
 * A seed of random numbers, an integer from 0 to 2^32 - 1; required unless it has a default.
 *
 * @example
 * seed({ default: 0 }).allowed; // → 'an integer from 0 to 4294967295'
 */
export function seed(basics: Basics<number> = {}): Option<number> {
  return integer({ ...basics, min: 0, max: largestSeed });
}

/** true or false. */
export function boolean(basics: Basics<boolean> = {}): Option<boolean> {
  return option(basics, "true or false", (value) => typeof value === "boolean");
}

/**
 * A text.
 *
 * @param noun name of such a text in errors
 * @param allowEmpty whether "" is accepted
 *
 * @example
 * string({ noun: "a name", allowEmpty: false }).allowed; // → 'a name that is not empty'
 */
export function string({
  noun = "a text",
  allowEmpty = true,
  ...basics
}: Basics<string> & { readonly noun?: string; readonly allowEmpty?: boolean } = {}): Option<string> {
  const accepts = (value: unknown) => typeof value === "string" && (allowEmpty || value !== "");
  return option(basics, allowEmpty ? noun : `${noun} that is not empty`, accepts);
}

/**
 * A function of type `T`; its parameters are not checked.
 *
 * @example
 * optional(func<(text: string) => void>()).allowed; // → 'a function'
 */
export function func<T extends (...args: never[]) => unknown>(basics: Basics<NoInfer<T>> = {}): Option<T> {
  return option<T>(basics, "a function", (value) => typeof value === "function");
}

/** One of the given values. */
export function oneOf<const T extends string | number | boolean>(
  values: readonly T[],
  basics: Basics<NoInfer<T>> = {},
): Option<T> {
  return { ...option(basics, listText(values), (value) => values.includes(value as T)), choices: values };
}

/** A value that passes `accepts`; `allowed` is read after "must be". */
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

function option<T>(basics: Basics<T>, allowed: string, accepts: (value: unknown) => boolean): Option<T> {
  const { default: fallback, aliases } = basics;
  return { allowed, default: fallback, required: fallback === undefined, accepts, ...(aliases && { aliases }) };
}

function listText(values: readonly unknown[]): string {
  const texts = values.map((value) => (typeof value === "string" ? `"${value}"` : String(value)));
  return texts.length > 1 ? `${texts.slice(0, -1).join(", ")} or ${texts.at(-1)}` : String(texts[0]);
}
