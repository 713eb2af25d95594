import { ArgumentError } from "@seqloom/array";
import { type Numbers, readNumbers } from "../reading/readNumbers.js";
import { readNamed } from "../reading/readSeries.js";

/** Logs of a training by their names, one number for each epoch: those of validation begin with `val_`. */
export type Logs = Readonly<Record<string, Numbers>>;

/** Result of `fit`: logs and the epochs they belong to, counted from 0. */
export interface HistoryLike {
  readonly history: Logs;
  readonly epoch?: readonly number[];
}

/** A log with the epoch of each value, counted from 1. */
export interface Curve {
  readonly epochs: Float64Array;
  readonly values: Float64Array;
}

/** Epochs that were validated: every n-th, or those in a list, counted from 1. */
export type Frequency = number | readonly number[];

const ALLOWED = "what fit returns, or an object of lists of numbers by their names";

/**
 * Reads the logs of a training: of each epoch, those of validation of the epochs that were validated.
 *
 * @throws ArgumentError that names a log of another length, or a wrong value
 */
export function readHistory(caller: string, given: unknown, frequency: Frequency): Map<string, Curve> {
  const { history, epoch } = (given ?? {}) as Partial<HistoryLike>;
  const isHistory = typeof history === "object" && history !== null && !Array.isArray(history);
  const entries = readNamed(caller, "history", isHistory ? history : given, ALLOWED);
  const read = entries.map(
    ([name, values]) => [name, readNumbers(caller, argumentOf(name), withGaps(values), true)] as const,
  );
  const [firstName, first] = read.find(([name]) => !isValidation(name)) ?? read[0]!;
  const fromFit = isHistory && epoch?.length === first.length;
  const counted = fromFit ? readNumbers(caller, "history.epoch", epoch) : Float64Array.from(first.keys());
  const all = counted.map((number) => number + 1);
  const validated = all.filter((number) => wasValidated(number, frequency));
  return new Map(
    read.map(([name, values]) => {
      const epochs = isValidation(name) ? validated : all;
      if (values.length === epochs.length) return [name, { epochs, values }];
      const one = isValidation(name) ? "one for each epoch that was validated" : `as ${firstName} is`;
      const hint = isValidation(name) ? "validationFreq says which epochs those are." : undefined;
      throw new ArgumentError(caller, argumentOf(name), `a list of ${epochs.length} numbers, ${one}`, values, hint);
    }),
  );
}

/** NaN and Infinity as missing values: a training that went wrong is shown as far as it went. */
function withGaps(values: unknown): unknown {
  if (!Array.isArray(values)) return values;
  return values.map((value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? null : value));
}

function argumentOf(name: string): string {
  return `history[${JSON.stringify(name)}]`;
}

function isValidation(name: string): boolean {
  return name.startsWith("val_");
}

function wasValidated(epoch: number, frequency: Frequency): boolean {
  return typeof frequency === "number" ? epoch % frequency === 0 : frequency.includes(epoch);
}
