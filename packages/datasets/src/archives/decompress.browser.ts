/**
 * Unpacks a stream of bytes piece by piece in a browser; in Node `decompress.node.ts` takes this place.
 *
 * @param broken the error text of packed bytes that are damaged or break off
 * @throws Error, while reading, if they are; or what reading `packed` throws
 */
export async function* decompress(
  packed: AsyncIterable<Uint8Array>,
  format: "gzip" | "deflate-raw",
  broken: string,
): AsyncGenerator<Uint8Array> {
  const iterator = packed[Symbol.asyncIterator]();
  let sourceError: Error | undefined; // goes through as it is
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const step = await iterator.next();
        if (step.done) controller.close();
        else controller.enqueue(step.value as Uint8Array<ArrayBuffer>);
      } catch (error) {
        sourceError = error as Error;
        throw error;
      }
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  const unpacked: ReadableStream<Uint8Array> = source.pipeThrough(new DecompressionStream(format));
  const reader = unpacked.getReader();
  try {
    for (;;) {
      const step = await reader.read().catch((cause: unknown) => {
        throw sourceError ?? new Error(broken, { cause });
      });
      if (step.done) return;
      yield step.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
    await iterator.return?.(); // closes a file when the reader stops early
  }
}
