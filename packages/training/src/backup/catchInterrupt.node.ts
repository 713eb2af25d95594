import type { Interrupt } from "./Interrupt.js";

/**
 * Listens to the first Ctrl-C (SIGINT); a second one ends the program as ever. In a browser `catchInterrupt.browser.ts` takes this
 * place.
 */
export function catchInterrupt(): Interrupt {
  let isCaught = false;
  const listener = (): void => void (isCaught = true);
  process.once("SIGINT", listener);
  return {
    get isCaught() {
      return isCaught;
    },
    close: () => void process.off("SIGINT", listener),
    passOn() {
      if (process.listenerCount("SIGINT") > 0) return false;
      process.kill(process.pid, "SIGINT");
      return true;
    },
  };
}
