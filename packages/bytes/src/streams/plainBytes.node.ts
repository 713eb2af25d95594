import type { Readable } from "node:stream";

/**
 * The chunks of a stream of Node as plain arrays, which are the same in browsers: `slice` of a Buffer is a view, that of a
 * Uint8Array a copy.
 */
export async function* plainBytes(stream: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    yield new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}
