import { ArgumentError } from "./ArgumentError.js";
import { isIntegerIn, rangeText, unsafeHint } from "./integerRange.js";

/**
 * Checks an argument that has to be an integer from `min` up to and including `max`.
 *
 * @param caller the public function or class, for the error text
 * @param argument name of the argument, for the error text
 * @param value the argument; integers beyond ±(2^53 - 1) are refused, since doubles skip some of them
 * @throws ArgumentError that names the range and the value
 *
 * @example
 * checkInteger("batches", "batchSize", 32, 1);
 * checkInteger("batches", "batchSize", 0, 1);
 * // throws batches: batchSize must be an integer of 1 or more, got 0.
 */
export function checkInteger(caller: string, argument: string, value: unknown, min = -Infinity, max = Infinity): void {
  if (isIntegerIn(value, min, max)) return;
  throw new ArgumentError(caller, argument, `an integer${rangeText(min, max)}`, value, unsafeHint(value, min, max));
}
