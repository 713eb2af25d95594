import { ArgumentError } from "@seqloom/array";
import { directionOf } from "./directionOf.js";
import type { History } from "./HistoryRecorder.js";

/**
 * The epoch in which a log was best: how long to train, as the slides read it off their curves.
 *
 * @param name a log of the history; less is better of losses and errors, more of accuracies
 * @returns the epoch, counted from 1 as the console does, and its value; of equal ones the first
 * @throws ArgumentError if the history has no such log, or if its name does not say whether less or more is better
 *
 * @example
 * const history = { val_loss: [0.6, 0.4, 0.5], val_acc: [0.7, 0.8, 0.85] };
 * bestEpoch({ history }, "val_loss"); // → { epoch: 2, value: 0.4 }
 * bestEpoch({ history }, "val_acc"); // → { epoch: 3, value: 0.85 }
 */
export function bestEpoch({ history }: Pick<History, "history">, name: string): { epoch: number; value: number } {
  const values = history[name];
  const direction = directionOf(name);
  if (!values || !direction) {
    const names = Object.keys(history).filter(directionOf);
    throw new ArgumentError("bestEpoch", "name", `one of ${names.join(", ")}`, name);
  }
  const isBetter = (a: number, b: number): boolean => Number.isNaN(b) || (direction === "max" ? a > b : a < b);
  const best = values.reduce((at, value, i) => (isBetter(value, values[at]!) ? i : at), 0);
  return { epoch: best + 1, value: values[best]! };
}
