import {
  checkInteger,
  func,
  integer,
  number,
  oneOf,
  optional,
  type OptionTable,
  readOptions,
  string,
} from "@seqloom/array";
import { consoleColumns, writeToConsole } from "#consoleOutput";
import { cutText } from "./cutText.js";
import type { Look, ProgressState } from "./Look.js";
import { keras2Look } from "./keras2Look.js";
import { keras3Look } from "./keras3Look.js";

/** The generations of Keras whose console can be had. */
export const looks = { keras2: keras2Look, keras3: keras3Look } as const satisfies Record<string, Look>;

/** Columns of the shortest bar; in a terminal with less room the text behind it is cut. */
const SHORTEST_BAR = 5;

export type LookName = keyof typeof looks;

/** Options of `ProgressBar`. */
export interface ProgressBarOptions {
  /** Steps to expect; left out while they are unknown. */
  target?: number;
  /** 1 draws a bar, 2 writes one line at the end. Default: 1. */
  verbose?: 1 | 2;
  /** Generation of Keras whose console it looks like. Default: "keras2". */
  look?: LookName;
  /** Unit that is counted, as in 31ms/step. Default: "step". */
  unitName?: string;
  /** Seconds between two drawings at least. Default: 0.05. */
  interval?: number;
  /** Receives the text. Left out: standard output, in a browser console.log. */
  write?: (text: string) => void;
  /** The clock, in seconds. Left out: performance.now. */
  now?: () => number;
}

/**
 * The progress bar of `fit`, for any loop: byte for byte what Keras 2 or Keras 3 prints.
 *
 * Every value is shown as it was last given (Keras's own class averages those that are not named in
 * `stateful_metrics`; its fit names all of them).
 *
 * In a terminal that is too narrow the bar is shorter, and the line is cut where that is not enough: a longer one could not
 * be drawn over. The last drawing has all values in any case.
 *
 * @throws ArgumentError on a wrong option
 *
 * @example
 * const clock = [0, 0.5, 1, 1];
 * const texts = [];
 * const bar = new ProgressBar({ target: 2, now: () => clock.shift(), write: (text) => texts.push(text) });
 * bar.update(1, { loss: 0.75 });
 * bar.update(2, { loss: 0.5 }, { finalize: true });
 * texts[0]; // → '\r1/2 [==============>...............] - ETA: 0s - loss: 0.7500'
 * texts[1].slice(texts[1].indexOf("\r")); // → '\r2/2 [==============================] - 1s 500ms/step - loss: 0.5000\n'
 * @see https://keras.io/api/utils/python_utils/#progbar-class
 */
export class ProgressBar {
  /** Values of each option. */
  static readonly options = {
    target: optional(integer({ min: 1 })),
    verbose: oneOf([1, 2], { default: 1 }),
    look: oneOf(["keras2", "keras3"], { default: "keras2" }),
    unitName: string({ default: "step" }),
    interval: number({ min: 0, default: 0.05 }),
    write: optional(func<(text: string) => void>()),
    now: optional(func<() => number>()),
  } satisfies OptionTable<ProgressBarOptions>;

  readonly #write: (text: string) => void;
  /** Columns of the terminal, which may change at any time. */
  readonly #columns: () => number;
  readonly #now: () => number;
  readonly #look: Look;
  readonly #verbose: 1 | 2;
  readonly #unitName: string;
  readonly #interval: number;
  readonly #values = new Map<string, number>();
  readonly #start: number;
  #target: number | undefined;
  #lastDrawn = -Infinity;
  #afterFirstStep: number | undefined;
  #width = 0;

  constructor(options?: ProgressBarOptions) {
    const read = readOptions("ProgressBar", ProgressBar.options, options);
    this.#write = read.write ?? writeToConsole;
    this.#columns = read.write ? () => Infinity : consoleColumns;
    this.#now = read.now ?? (() => performance.now() / 1000);
    this.#look = looks[read.look];
    this.#verbose = read.verbose;
    this.#unitName = read.unitName;
    this.#interval = read.interval;
    this.#target = read.target;
    this.#start = this.#now();
  }

  /**
   * Tells how far the loop is, and draws unless the last drawing is too fresh.
   *
   * @param current steps that are done
   * @param values loss and metrics, printed in the order in which they first came
   * @param finalize draws in any case and ends the line; default: whether `current` has reached the target. A target
   *   that was unknown so far is then `current`.
   * @throws ArgumentError if current is not a whole number of 0 or more
   */
  update(
    current: number,
    values: Readonly<Record<string, number>> = {},
    { finalize = current >= (this.#target ?? Infinity) }: { finalize?: boolean } = {},
  ): void {
    checkInteger("ProgressBar.update", "current", current, 0);
    for (const [name, value] of Object.entries(values)) this.#values.set(name, value);
    if (finalize) this.#target ??= current;
    const now = this.#now();
    const secondsPerStep = this.#estimate(current, now);
    if (!finalize && (this.#verbose === 2 || now - this.#lastDrawn < this.#interval)) return;
    this.#lastDrawn = now;
    const state = {
      current,
      target: this.#target,
      finalize,
      elapsed: now - this.#start,
      secondsPerStep,
      unitName: this.#unitName,
      values: this.#values,
    };
    this.#write(this.#verbose === 2 ? `${this.#look.summary(state)}\n` : this.#draw(state));
  }

  /** Goes back over the last drawing and covers what the new one leaves of it. */
  #draw(state: ProgressState): string {
    const { text, width } = this.#fitted(state);
    const back = `${"\b".repeat(this.#width)}\r`;
    const padding = " ".repeat(Math.max(0, this.#width - width));
    this.#width = width;
    return back + text + padding + (state.finalize ? "\n" : "");
  }

  /** The line with the longest bar that fits into the terminal; before the last drawing it is cut if need be. */
  #fitted(state: ProgressState): { text: string; width: number } {
    const room = this.#columns() - 1; // a terminal may wrap when its last column is filled
    const whole = this.#look.bar(state, this.#look.barWidth);
    if (whole.width <= room) return whole;
    const barWidth = Math.max(SHORTEST_BAR, this.#look.barWidth - (whole.width - room));
    const short = this.#look.bar(state, barWidth);
    return state.finalize || short.width <= room ? short : { text: cutText(short.text, room), width: room };
  }

  /** Seconds for one step, without the first one where there are more. */
  #estimate(current: number, now: number): number {
    if (current === 0) return 0;
    const first = this.#afterFirstStep;
    if (current === 1) this.#afterFirstStep = now;
    return first !== undefined && current > 1 ? (now - first) / (current - 1) : (now - this.#start) / current;
  }
}
