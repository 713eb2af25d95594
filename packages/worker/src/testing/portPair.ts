import type { Port } from "../messages/Port.js";

/** Both ends of a connection inside of one thread. */
export function portPair(): [Port, Port] {
  const { port1, port2 } = new MessageChannel();
  return [port1, port2].map((port) => ({
    post: (message, buffers) => port.postMessage(message, [...buffers]),
    listen: (receive) => {
      port.addEventListener("message", (event) => receive(event.data));
      port.start();
      (port as unknown as { unref(): void }).unref();
    },
  })) as [Port, Port];
}
