import type { ByteStream } from "./ByteStream.js";
import { joinBytes } from "./joinBytes.js";

/**
 * All of a stream as one array.
 *
 * @throws what reading the stream throws
 *
 * @example
 * await joinChunks(new Blob(["煎餃"]).stream()); // → Uint8Array(6) [ 231, 133, 142, 233, 164, 131 ]
 */
export async function joinChunks(chunks: ByteStream): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of chunks) parts.push(part);
  return joinBytes(parts);
}
