import { engine } from "@tensorflow/tfjs-core";
import type { RecurrentHandle } from "@seqloom/kernels";

/** A handle whose gradient may be asked for, and the tape of tfjs that would ask. */
interface PendingHandle {
  readonly handle: RecurrentHandle;
  readonly tape: unknown;
}

let pending: readonly PendingHandle[] = [];

/**
 * Remembers the handle of a forward pass until its gradient is taken.
 *
 * @returns `take` gives the handle to the backward pass, which frees it
 */
export function rememberHandle(handle: RecurrentHandle): { take(): RecurrentHandle } {
  const entry = { handle, tape: engine().state.activeTape };
  pending = [...pending, entry];
  return {
    take() {
      pending = pending.filter((other) => other !== entry);
      return handle;
    },
  };
}

/**
 * Frees the handles of other tapes than the one that is being recorded: tfjs skips the gradient of layers on which no
 * trained weight depends, and does not report it.
 */
export function freeHandlesOfOtherTapes(): void {
  const tape: unknown = engine().state.activeTape;
  for (const { handle, tape: ofHandle } of pending) if (ofHandle !== tape) handle.dispose();
  pending = pending.filter((entry) => entry.tape === tape);
}
