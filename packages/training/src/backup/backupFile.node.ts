import { createHash } from "node:crypto";
import type { EncodedState } from "../state/encodeState.js";

const KIND = "seqloom-backup";

/** Version of the format that is written, and the highest that can be read. */
export const FORMAT = 1;

/**
 * Parts of a backup file, one behind the other: a line of text, JSON with a line break, and the bytes of all arrays.
 *
 *     seqloom-backup 1 <bytes of the JSON> <bytes of the arrays> <SHA-256 of both>
 */
export function toBackupFile({ json, arrays }: EncodedState): Uint8Array[] {
  const parts = [Buffer.from(`${json}\n`), ...arrays];
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  const size = arrays.reduce((sum, { length }) => sum + length, 0);
  return [Buffer.from(`${KIND} ${FORMAT} ${parts[0]!.length} ${size} ${hash.digest("hex")}\n`), ...parts];
}

/** JSON and bytes of a backup file; or the reason why there are none, and the version where it is a later one. */
export function fromBackupFile(
  file: Uint8Array,
): { json: string; bytes: Uint8Array } | { problem: string; version?: number } {
  const end = file.indexOf(10);
  const line = Buffer.from(file.subarray(0, Math.max(end, 0))).toString("latin1");
  const [kind, version, json, size, digest, ...others] = line.split(" ");
  if (kind !== KIND || others.length > 0 || !/^\d+$/.test(version ?? "")) return { problem: "it is no backup" };
  if (Number(version) > FORMAT) return { problem: `it is of version ${version}`, version: Number(version) };
  if (![json, size].every((count) => /^\d{1,15}$/.test(count ?? ""))) return { problem: "it is no backup" };
  const wanted = end + 1 + Number(json) + Number(size);
  if (file.length !== wanted) return { problem: `it has ${file.length} bytes of ${wanted}` };
  const content = file.subarray(end + 1);
  if (createHash("sha256").update(content).digest("hex") !== digest) return { problem: "its checksum is another one" };
  return { json: Buffer.from(content.subarray(0, Number(json))).toString(), bytes: content.subarray(Number(json)) };
}
