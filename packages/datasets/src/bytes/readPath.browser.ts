import { fetchBytes } from "./fetchBytes.js";

/**
 * Reads a file in a browser, where a path is an address relative to the page; in Node `readPath.node.ts` takes this
 * place.
 *
 * @param caller the public function, which begins the error text
 * @throws Error that names the address, and what the server answered if it did
 */
export async function readPath(caller: string, path: string | URL): Promise<Uint8Array> {
  return fetchBytes(caller, path);
}
