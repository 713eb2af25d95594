import type { Callback, CallParams } from "../callbacks/Callback.js";
import { callHook, hasHook, type HookArguments, type HookName } from "../callbacks/callHook.js";
import { type Callbacks, readCallbacks } from "../callbacks/readCallbacks.js";
import { consoleOf } from "../console/ConsoleListener.js";
import type { LoopOptions } from "../console/loopOptions.js";
import { writeToConsole } from "#consoleOutput";

/** Settings of a `CallbackList`. */
export interface CallbackListOptions extends Pick<LoopOptions, "look" | "write"> {
  /** Callbacks of the user, in their order. */
  readonly callbacks?: Callbacks;
  /** Settings of the run, which callbacks of tfjs get, and the console goes by. */
  readonly params: CallParams;
  /** Epoch that the run begins with, from 0. Default: 0. */
  readonly initialEpoch?: number;
  /** Whether the run validates. Default: false. */
  readonly doValidation?: boolean;
  /** The public function, which begins the error texts. Default: "CallbackList". */
  readonly caller?: string;
}

/**
 * Callbacks of a training with the console of `fit` behind them, for a loop of one's own: Keras's CallbackList.
 *
 * @throws ArgumentError on a value that is no callback, and on `backupAndRestore`, which `fit` alone takes
 *
 * @example
 * const texts = [];
 * const list = new CallbackList({
 *   callbacks: { onEpochEnd: (epoch, logs) => void (logs.twice = 2 * logs.loss) },
 *   params: { verbose: 2, epochs: 1, steps: 1 },
 *   write: (text) => texts.push(text),
 * });
 * const logs = { loss: 0.5 };
 * await list.call("onEpochBegin", 0);
 * await list.call("onEpochEnd", 0, logs);
 * logs.twice; // → 1
 * texts.join("").includes("loss: 0.5000 - twice: 1.0000"); // → true
 * list.hears("onTrainBatchEnd"); // → false
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/callbacks/callback_list.py
 */
export class CallbackList {
  /** Writes to the console of the run. */
  readonly write: (text: string) => void;
  readonly #given: readonly Callback[];
  readonly #all: readonly Callback[];

  constructor(options: CallbackListOptions) {
    const { callbacks = [], params, initialEpoch = 0, doValidation = false, caller = "CallbackList" } = options;
    this.#given = readCallbacks(caller, callbacks, { ...params, initialEpoch, doValidation });
    const { look = "keras2", write } = options;
    this.write = write ?? writeToConsole;
    const console = consoleOf({ verbose: params.verbose, look, write }, params.steps ?? undefined, params.epochs);
    this.#all = console ? [...this.#given, console] : this.#given;
  }

  /** Whether one of the user's callbacks has a hook, under either of its names. */
  hears(name: HookName): boolean {
    return this.#given.some((callback) => hasHook(callback, name));
  }

  /** Calls a hook of all callbacks in their order, and waits for each. */
  async call<Name extends HookName>(name: Name, ...args: HookArguments<Name>): Promise<void> {
    await callHook(this.#all, name, ...args);
  }
}
