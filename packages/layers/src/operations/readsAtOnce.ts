import { getBackend } from "@tensorflow/tfjs-core";

/**
 * Whether the numbers of a tensor lie in this process's memory, where plain loops can reach them. On a graphics card
 * they do not: reading would wait for the card, or is not allowed. ("tensorflow" is tfjs-node.)
 */
export function readsAtOnce(): boolean {
  return ["cpu", "wasm", "tensorflow"].includes(getBackend());
}
