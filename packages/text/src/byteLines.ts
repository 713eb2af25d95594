import { ByteQueue } from "./ByteQueue.js";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Cuts a stream of bytes into lines, without their ends (`\n` or `\r\n`) and without the byte order mark of the file. A
 * line may be as long as memory allows.
 *
 * @returns the bytes of each line, which hold until the next line is asked for
 */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const queue = new ByteQueue();
  let isFirst = true;
  const cut = (length: number): Uint8Array => {
    const line = withoutMarks(queue.take(length), isFirst);
    isFirst = false;
    return line;
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

function withoutMarks(line: Uint8Array, isFirst: boolean): Uint8Array {
  const end = line.at(-1) === CARRIAGE_RETURN ? line.length - 1 : line.length;
  const start = isFirst && BYTE_ORDER_MARK.every((byte, i) => line[i] === byte) ? BYTE_ORDER_MARK.length : 0;
  return line.subarray(start, end);
}
