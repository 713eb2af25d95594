import { ArgumentError, func, integer, oneOf, optional, type OptionTable, readOptions } from "@seqloom/array";
import { directionOf } from "./directionOf.js";
import type { History } from "./HistoryRecorder.js";

/** Options of `bestEpoch`. */
export interface BestEpochOptions {
  /**
   * Epochs without improvement after which nothing more is looked at, as `earlyStopping` would have stopped. Default: all are
   * looked at.
   */
  readonly patience?: number;
  /** 1 prints a hint where training goes on to improve and validation gets worse. Default: 1. */
  readonly verbose?: 0 | 1;
  /** Receives the hint. Default: console.log. */
  readonly write?: (text: string) => void;
}

/** Types, ranges and defaults of the options of `bestEpoch`. */
export const bestEpochOptions = {
  patience: optional(integer({ min: 0 })),
  verbose: oneOf([0, 1], { default: 1 }),
  write: optional(func<(text: string) => void>()),
} satisfies OptionTable<BestEpochOptions>;

type IsBetter = (value: number, reference: number) => boolean;

/**
 * The epoch in which a log was best: how long to train a new model, as the slides read it off their curves. Where from there on the
 * training improves and the validation gets worse, a hint is printed that says so.
 *
 * @param name a log of the history; less is better of losses and errors, more of accuracies
 * @returns the epoch, counted from 1 as the console does, and its value; of equal ones the first
 * @throws ArgumentError if the history has no such log, or if its name does not say whether less or more is better
 *
 * @example
 * const history = { val_loss: [0.6, 0.4, 0.5, 0.3], val_acc: [0.7, 0.8, 0.85, 0.8] };
 * bestEpoch({ history }, "val_loss"); // → { epoch: 4, value: 0.3 }
 * bestEpoch({ history }, "val_loss", { patience: 1 }); // → { epoch: 2, value: 0.4 }
 * bestEpoch({ history }, "val_acc"); // → { epoch: 3, value: 0.85 }
 */
export function bestEpoch(
  { history }: Pick<History, "history">,
  name: string,
  options?: BestEpochOptions,
): { epoch: number; value: number } {
  const { patience = Infinity, verbose, write } = readOptions("bestEpoch", bestEpochOptions, options);
  const values = history[name];
  const direction = directionOf(name);
  if (!values || !direction) {
    const names = Object.keys(history).filter(directionOf);
    throw new ArgumentError("bestEpoch", "name", `one of ${names.join(", ")}`, name);
  }
  const isBetter: IsBetter = (a, b) => Number.isNaN(b) || (direction === "max" ? a > b : a < b);
  const best = bestOf(values, patience, isBetter);
  const hint = verbose ? hintAt(best, name, history, isBetter) : undefined;
  if (hint !== undefined && write) write(`${hint}\n`);
  else if (hint !== undefined) console.log(hint);
  return { epoch: best + 1, value: values[best]! };
}

function bestOf(values: readonly number[], patience: number, isBetter: IsBetter): number {
  let best = 0;
  for (let epoch = 1; epoch < values.length; epoch++) {
    if (isBetter(values[epoch]!, values[best]!)) best = epoch;
    else if (epoch - best >= patience) break;
  }
  return best;
}

/** A sentence about overfitting; undefined where the curves do not part after the best epoch. */
function hintAt(best: number, name: string, history: History["history"], isBetter: IsBetter): string | undefined {
  const [training, validation] = [name.replace(/^val_/, ""), name];
  const [ofTraining, ofValidation] = [history[training], history[validation]!];
  if (training === validation || !ofTraining || ofTraining.length !== ofValidation.length) return undefined;
  const last = ofValidation.length - 1;
  const parts = isBetter(ofTraining[last]!, ofTraining[best]!) && isBetter(ofValidation[best]!, ofValidation[last]!);
  if (!parts) return undefined;
  const change = (values: readonly number[]): string => {
    const [from, to] = [values[best]!, values[last]!];
    return `${to < from ? "falls" : "rises"} from ${from.toFixed(4)} to ${to.toFixed(4)}`;
  };
  const epochs = best === 0 ? "1 epoch" : `${best + 1} epochs`;
  const curves = `${training} still ${change(ofTraining)} while ${validation} ${change(ofValidation)}`;
  return `After epoch ${best + 1} ${curves}: the model overfits. Train a new one for ${epochs}.`;
}
