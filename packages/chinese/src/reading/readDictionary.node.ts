import { readFile } from "node:fs/promises";
import { readDictionary as fetchDictionary } from "./readDictionary.browser.js";

/** Reads the file of a dictionary by its path or `file:` URL; any other URL is fetched. */
export async function readDictionary(place: string | URL): Promise<Uint8Array> {
  const text = String(place);
  if (/^file:/.test(text)) return readFile(new URL(text));
  return /^(https?|data|blob):/.test(text) ? fetchDictionary(place) : readFile(text);
}
