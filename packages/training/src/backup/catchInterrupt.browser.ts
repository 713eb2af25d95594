import type { Interrupt } from "./Interrupt.js";

/** A browser has no Ctrl-C; in Node `catchInterrupt.node.ts` takes this place. */
export function catchInterrupt(): Interrupt {
  return { isCaught: false, close: () => undefined, passOn: () => false };
}
