import { unpackGzip } from "./unpackGzip.js";
import { unpackZip } from "./unpackZip.js";

const MAGIC_BYTES = 4;
const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 3, 4];

/**
 * Unpacks what is gzipped or one file of a zip archive, and passes on what is neither: the first bytes tell.
 *
 * @param caller the public function, which begins every error text
 * @param file name of the file, for the error text
 * @param isWanted which file of a zip archive
 * @param limitBytes what unpacks to more is refused
 * @throws Error, while reading, if it is broken
 */
export async function* unpack(
  caller: string,
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  isWanted: (name: string) => boolean,
  limitBytes: number,
): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  const magic: number[] = [];
  while (magic.length < MAGIC_BYTES) {
    const step = await iterator.next();
    if (step.done) break;
    first.push(step.value);
    magic.push(...step.value.subarray(0, MAGIC_BYTES));
  }
  const all = followedBy(first, iterator);
  if (ZIP.every((byte, i) => magic[i] === byte)) yield* unpackZip(caller, file, all, isWanted, limitBytes);
  else if (GZIP.every((byte, i) => magic[i] === byte)) yield* unpackGzip(caller, file, all, limitBytes);
  else yield* all;
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
