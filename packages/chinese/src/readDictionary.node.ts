import { readFile } from "node:fs/promises";

/** Reads the file of a dictionary by its path or `file:` URL; any other URL is fetched. */
export async function readDictionary(place: string | URL): Promise<Uint8Array> {
  if (!/^https?:/.test(String(place)))
    return readFile(place instanceof URL || !place.startsWith("file:") ? place : new URL(place));
  const response = await fetch(place);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return new Uint8Array(await response.arrayBuffer());
}
