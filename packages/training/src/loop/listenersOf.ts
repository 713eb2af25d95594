import type { ReadOptions } from "@seqloom/array";
import type { Callback, CallParams } from "../callbacks/Callback.js";
import { type Callbacks, readCallbacks } from "../callbacks/readCallbacks.js";
import { type ConsoleListener, consoleOf } from "../console/ConsoleListener.js";
import { consoleStyle, type loopOptions } from "../console/loopOptions.js";
import { writeToConsole } from "#consoleOutput";

interface Listeners {
  readonly callbacks: readonly Callback[];
  readonly params: CallParams;
  readonly write: (text: string) => void;
}

/**
 * The callbacks of a call of evaluate or predict, the console behind those of the user.
 *
 * @param steps batches of the pass, undefined if unknown
 * @param hooksOf the console as a callback of this kind of call
 */
export function listenersOf(
  caller: string,
  settings: ReadOptions<typeof loopOptions> & { readonly callbacks: Callbacks },
  steps: number | undefined,
  hooksOf: (console: ConsoleListener) => Callback,
): Listeners {
  const verbose = consoleStyle(settings.verbose);
  const params = { verbose, epochs: 1, steps: steps ?? null } as const;
  const given = readCallbacks(caller, settings.callbacks, { ...params, initialEpoch: 0, doValidation: false });
  const console = consoleOf(settings, steps);
  const callbacks = [...given, ...(console ? [hooksOf(console)] : [])];
  return { callbacks, params, write: settings.write ?? writeToConsole };
}
