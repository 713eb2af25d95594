import { fetchChunks } from "./fetchChunks.js";

/**
 * Reads a file piece by piece in a browser, where a path is an address relative to the page; in Node `openPath.node.ts`
 * takes this place.
 *
 * @param caller the public function, which begins the error text
 * @throws Error that names the address, and what the server answered if it did
 */
export function openPath(caller: string, path: string | URL): AsyncGenerator<Uint8Array> {
  return fetchChunks(caller, path);
}
