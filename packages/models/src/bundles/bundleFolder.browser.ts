/// <reference lib="dom" />

/**
 * Downloads an archive by its name; in Node `bundleFolder.node.ts` takes this place.
 *
 * @param path a name
 */
export async function writeBundleFile(path: string, bytes: Uint8Array): Promise<void> {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement("a");
  link.href = address;
  link.download = path;
  link.click();
  await new Promise((resolve) => setTimeout(resolve, 0)); // the download begins after this turn
  URL.revokeObjectURL(address);
}

/** Refuses folders, which a page cannot write. */
export function writeBundleFolder(): Promise<void> {
  return Promise.reject(new Error('saveBundle: a page has no folders; give a name that ends with ".zip".'));
}

/** There is no folder to read in a page: an address ends with a slash for one. */
export function folderAt(): Promise<string | undefined> {
  return Promise.resolve(undefined);
}

/** Is never called, since `folderAt` finds no folder. */
export function readFromFolder(): Promise<Uint8Array | undefined> {
  return Promise.resolve(undefined);
}
