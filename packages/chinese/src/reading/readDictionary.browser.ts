/** Fetches the file of a dictionary by its URL. */
export async function readDictionary(place: string | URL): Promise<Uint8Array> {
  const response = await fetch(place);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return new Uint8Array(await response.arrayBuffer());
}
