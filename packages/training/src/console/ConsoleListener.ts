import type { ReadOptions } from "@seqloom/array";
import { consoleStyle, type loopOptions } from "./loopOptions.js";
import type { Logs, Callback } from "../callbacks/Callback.js";
import { writeToConsole } from "#consoleOutput";
import { type LookName, looks, ProgressBar } from "./ProgressBar.js";

interface ConsoleSettings {
  verbose: 1 | 2;
  look: LookName;
  /** Batches of an epoch, or undefined while unknown. */
  steps: number | undefined;
  /** Number of the last epoch; 1 prints no line before the bar. */
  epochs: number;
  write: ((text: string) => void) | undefined;
  now?: (() => number) | undefined;
}

/** Prints the progress of fit, evaluate and predict as Keras's ProgbarLogger does. */
export class ConsoleListener implements Callback {
  readonly #settings: ConsoleSettings;
  readonly #write: (text: string) => void;
  #steps: number | undefined;
  #seen = 0;
  #bar: ProgressBar | undefined;

  constructor(settings: ConsoleSettings) {
    this.#settings = settings;
    this.#write = settings.write ?? writeToConsole;
    this.#steps = settings.steps;
  }

  onEpochBegin(epoch: number): void {
    const { verbose, look, epochs, write, now } = this.#settings;
    this.#seen = 0;
    this.#bar = new ProgressBar({ target: this.#steps, verbose, look, write, now });
    if (epochs > 1) this.#write(`Epoch ${epoch + 1}/${epochs}\n`);
  }

  onBatchEnd(batch: number, logs: Logs): void {
    this.#seen = batch + 1;
    if (this.#settings.verbose === 1) this.#bar?.update(this.#seen, this.#inOrder(logs), { finalize: false });
  }

  onEpochEnd(_epoch: number, logs: Logs): void {
    this.#steps ??= this.#seen; // known from now on
    this.#bar?.update(this.#steps, this.#inOrder(logs), { finalize: true });
  }

  /** The same values in the order of the look: training, validation, what a callback added. */
  #inOrder(logs: Logs): Logs {
    const { order } = looks[this.#settings.look];
    const names = Object.keys(logs);
    const ofValidation = (name: string): boolean => name.startsWith("val_");
    const added = names.filter((name) => name === "learning_rate"); // by a callback, after validation
    const training = order(names.filter((name) => !ofValidation(name) && name !== "learning_rate"));
    const validation = order(names.filter(ofValidation));
    return Object.fromEntries([...training, ...validation, ...added].map((name) => [name, logs[name]!]));
  }
}

/** The console of evaluate or predict; undefined where nothing is to be printed. */
export function consoleOf(
  { verbose, look, write }: Pick<ReadOptions<typeof loopOptions>, "verbose" | "look" | "write">,
  steps: number | undefined,
  epochs = 1,
): ConsoleListener | undefined {
  const style = consoleStyle(verbose);
  return style === 0 ? undefined : new ConsoleListener({ verbose: style, look, steps, epochs, write });
}
