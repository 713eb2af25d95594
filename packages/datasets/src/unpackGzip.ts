/**
 * Unpacks a gzipped stream, in Node and in browsers.
 *
 * @param caller the public function, which begins every error text
 * @param file name of the file, for the error text
 * @param limitBytes a stream that unpacks to more is refused: a small file may hold an endless one
 * @throws Error, while reading, if the stream is broken, breaks off or is too long; or what reading `packed` throws
 */
export async function* unpackGzip(
  caller: string,
  file: string,
  packed: AsyncIterable<Uint8Array>,
  limitBytes: number,
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
  const unpacked: ReadableStream<Uint8Array> = source.pipeThrough(new DecompressionStream("gzip"));
  const reader = unpacked.getReader();
  let sizeBytes = 0;
  try {
    for (;;) {
      const step = await reader.read().catch((cause: unknown) => {
        throw sourceError ?? new Error(`${caller}: ${file} is a broken gzip file, or it breaks off.`, { cause });
      });
      if (step.done) return;
      sizeBytes += step.value.length;
      if (sizeBytes > limitBytes) throw new Error(`${caller}: ${file} unpacks to more than ${limitBytes} bytes.`);
      yield step.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
    await iterator.return?.(); // closes a file when the reader stops early
  }
}
