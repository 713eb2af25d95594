import { openPath } from "#openPath";
import { fetchChunks } from "./fetchChunks.js";

const ADDRESS = /^(https?|data|blob):/;

/**
 * The bytes of the file at a path or `file:` URL, or of what stands at another address, piece by piece. In a browser a path is
 * an address relative to the page.
 *
 * @param caller the public function, which begins the error text
 * @throws Error, while reading, that names the place as given, and where that led or what the server answered
 *
 * @example
 * await joinChunks(chunksAt("readWords", "data:,ab")); // → Uint8Array(2) [ 97, 98 ]
 * await joinChunks(chunksAt("readWords", "words/of/yesterday.txt")).catch(({ name }) => name); // → 'Error'
 */
export function chunksAt(caller: string, place: string | URL): AsyncGenerator<Uint8Array> {
  const isAddress = place instanceof URL ? place.protocol !== "file:" : ADDRESS.test(place);
  return isAddress ? fetchChunks(caller, place) : openPath(caller, place);
}
