import { ByteQueue } from "./ByteQueue.js";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Cuts a stream of bytes into lines, without their ends (`\n` or `\r\n`). A line may be as long as memory allows.
 *
 * @returns the bytes of each line, which hold until the next line is asked for
 */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const queue = new ByteQueue();
  const cut = (length: number): Uint8Array => {
    const line = queue.take(length);
    return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
  };
  for await (const chunk of chunks) {
    queue.append(chunk);
    for (let end = queue.find(LINE_FEED); end >= 0; end = queue.find(LINE_FEED)) {
      yield cut(end);
      queue.take(1);
    }
  }
  if (queue.length > 0) yield cut(queue.length);
}
