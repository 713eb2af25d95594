import { decompress } from "#decompress";

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
  let sizeBytes = 0;
  for await (const chunk of decompress(packed, "gzip", `${caller}: ${file} is a broken gzip file, or it breaks off.`)) {
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes) throw new Error(`${caller}: ${file} unpacks to more than ${limitBytes} bytes.`);
    yield chunk;
  }
}
