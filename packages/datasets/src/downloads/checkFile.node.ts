import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { CatalogueFile } from "../catalogue/catalogue.js";

const CHUNK_BYTES = 1 << 20;

/**
 * Compares a file with the catalogue, by its size first.
 *
 * @returns what is wrong with it, as `has 5 bytes instead of 7`, undefined if nothing is
 */
export async function checkFile(path: string, wanted: CatalogueFile): Promise<string | undefined> {
  const { size } = await stat(path);
  if (size !== (wanted.sizeBytes ?? size)) return `has ${size} bytes instead of ${wanted.sizeBytes}`;
  if (wanted.sha256 === null) return undefined;
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) hash.update(chunk as Uint8Array);
  const sha256 = hash.digest("hex");
  return sha256 === wanted.sha256 ? undefined : `has the sha256 ${sha256} instead of ${wanted.sha256}`;
}
