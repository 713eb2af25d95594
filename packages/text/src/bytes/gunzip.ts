import { inflate } from "#inflate";

const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * Unpacks a stream of bytes if it is gzipped, and passes it on as it is if not: the first two bytes tell.
 *
 * @param caller the public function, for the error text
 * @param file name of the file, for the error text
 * @throws Error, while reading, if a gzipped stream is broken or breaks off
 */
export async function* gunzip(
  caller: string,
  file: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const { first, isGzip } = await readMagic(iterator);
  const all = followedBy(first, iterator);
  if (isGzip) yield* unpacked(caller, file, all);
  else yield* all;
}

/** Reads chunks until two bytes are there or the stream ends. */
async function readMagic(iterator: AsyncIterator<Uint8Array>): Promise<{ first: Uint8Array[]; isGzip: boolean }> {
  const first: Uint8Array[] = [];
  const begin: number[] = [];
  while (begin.length < GZIP_MAGIC.length) {
    const step = await iterator.next();
    if (step.done) break;
    first.push(step.value);
    begin.push(...step.value.subarray(0, GZIP_MAGIC.length));
  }
  return { first, isGzip: GZIP_MAGIC.every((byte, i) => begin[i] === byte) };
}

async function* followedBy(
  first: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* first;
    for (let step = await iterator.next(); !step.done; step = await iterator.next()) yield step.value;
  } finally {
    await iterator.return?.(); // closes the file when the reader stops early
  }
}

async function* unpacked(caller: string, file: string, packed: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let sourceError: Error | undefined; // what the source itself threw, as when there is no file, goes through as it is
  const watched = (async function* () {
    try {
      yield* packed;
    } catch (error) {
      sourceError = error as Error;
      throw error;
    }
  })();
  try {
    yield* inflate(watched);
  } catch (cause) {
    throw sourceError ?? new Error(`${caller}: ${file} is a broken gzip file, or it breaks off.`, { cause });
  }
}
