import { streamChunks } from "./streamChunks.js";

/**
 * Unpacks a gzipped stream of bytes piece by piece.
 *
 * @throws Error, while reading, if it is no gzip file, is damaged or breaks off, or what reading `packed` throws
 */
export function gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = packed[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const step = await iterator.next();
      if (step.done) controller.close();
      else controller.enqueue(step.value as Uint8Array<ArrayBuffer>);
    },
    async cancel() {
      await iterator.return?.(); // closes the file when the reader stops early
    },
  });
  return streamChunks(stream.pipeThrough(new DecompressionStream("gzip")));
}
