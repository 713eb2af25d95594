import { streamChunks } from "./streamChunks.js";

/**
 * Unpacks a gzipped stream in a browser; in Node `inflate.node.ts` takes this place.
 *
 * @throws Error, while reading, if it is broken or breaks off, or what reading `packed` throws
 */
export function inflate(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = packed[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const step = await iterator.next();
      if (step.done) controller.close();
      else controller.enqueue(step.value as Uint8Array<ArrayBuffer>);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  return streamChunks(stream.pipeThrough(new DecompressionStream("gzip")));
}
