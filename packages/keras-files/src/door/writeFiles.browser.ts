/// <reference lib="dom" />
import type { Files } from "./modelFiles.js";

/**
 * Downloads files by their names; in Node `writeFiles.node.ts` takes this place.
 *
 * @param folder is left out, since a page does not choose one
 */
export async function writeFiles(_folder: string, files: Files): Promise<void> {
  for (const [name, bytes] of Object.entries(files)) {
    const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    // The download begins after this turn.
    await new Promise((resolve) => setTimeout(resolve, 0));
    URL.revokeObjectURL(address);
  }
}
