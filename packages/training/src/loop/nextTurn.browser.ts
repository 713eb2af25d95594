/**
 * Waits until timers, clicks and drawing had their turn.
 *
 * A message to oneself comes back at once, where setTimeout waits 4 ms, and in a hidden tab a second. (In Node up to a
 * thousand messages are handled in one go, so there it is setImmediate.)
 * Without such messages, as in jsdom, it is setTimeout.
 */
export function nextTurn(): Promise<void> {
  if (typeof MessageChannel === "undefined") return new Promise((resolve) => setTimeout(resolve, 0));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const receiver = port1 as { onmessage?: unknown }; // the types of Node lack it
    receiver.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
