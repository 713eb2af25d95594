import { Readable, pipeline } from "node:stream";
import { finished } from "node:stream/promises";
import { createGunzip, createInflateRaw } from "node:zlib";
import { type ByteStream, piecesOf } from "../streams/ByteStream.js";
import { plainBytes } from "../streams/plainBytes.node.js";

const CHUNK_BYTES = 1 << 18; // Node's own 16 KB, and the web's streams around them, take three times as long

/**
 * Unpacks a stream of bytes piece by piece; in a browser `decompress.browser.ts` takes this place.
 *
 * @param broken error text for packed bytes that are damaged or break off
 * @throws Error, while reading, if they are; or what reading `packed` throws
 */
export async function* decompress(
  packed: ByteStream,
  format: "gzip" | "deflate-raw",
  broken: string,
): AsyncGenerator<Uint8Array> {
  const unpacker = (format === "gzip" ? createGunzip : createInflateRaw)({ chunkSize: CHUNK_BYTES });
  const source = Readable.from(piecesOf(packed));
  let sourceError: Error | undefined; // thrown again as it is
  source.once("error", (error) => (sourceError = error));
  pipeline(source, unpacker, () => undefined);
  try {
    yield* plainBytes(unpacker);
  } catch (cause) {
    throw sourceError ?? new Error(broken, { cause });
  } finally {
    source.destroy();
    await finished(source).catch(() => undefined); // a file is closed by then
  }
}
