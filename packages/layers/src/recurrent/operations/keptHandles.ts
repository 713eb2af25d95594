import { engine } from "@tensorflow/tfjs-core";
import type { RecurrentHandle } from "@seqloom/kernels";

/** A handle whose gradient may be asked for, and the tape of tfjs that would ask. */
interface Kept {
  readonly handle: RecurrentHandle;
  readonly tape: unknown;
}

let kept: readonly Kept[] = [];

/**
 * Keeps what a forward pass left in the memory of the kernels until its gradient is taken.
 *
 * @returns `take` gives the handle to the backward pass, which frees it
 */
export function keepHandle(handle: RecurrentHandle): { take(): RecurrentHandle } {
  const entry = { handle, tape: engine().state.activeTape };
  kept = [...kept, entry];
  return {
    take() {
      kept = kept.filter((other) => other !== entry);
      return handle;
    },
  };
}

/**
 * Frees what was kept for other tapes than the one that is being recorded: tfjs skips the gradient of what no trained
 * weight depends on, and tells nobody.
 */
export function forgetHandlesOfOtherTapes(): void {
  const tape: unknown = engine().state.activeTape;
  for (const { handle, tape: ofHandle } of kept) if (ofHandle !== tape) handle.dispose();
  kept = kept.filter((entry) => entry.tape === tape);
}
