const LINE_FEED = 10;
/** What a line of a table may hold; a stream without line feeds ends here, not when the memory does. */
export const LONGEST_LINE = 2 ** 20;

/**
 * Cuts a stream of bytes into lines and hands each over where it lies, without copying it.
 *
 * @param onLine takes the bytes and where the line begins and ends in them, without its line feed; valid during the call
 * @param tooLong throws the error about a line of more than `LONGEST_LINE` bytes
 */
export async function eachLine(
  chunks: AsyncIterable<Uint8Array>,
  onLine: (bytes: Uint8Array, start: number, end: number) => void,
  tooLong: () => never,
): Promise<void> {
  let rest = new Uint8Array(0);
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : joined(rest, chunk);
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      onLine(bytes, start, end);
      start = end + 1;
    }
    rest = bytes.slice(start);
    if (rest.length > LONGEST_LINE) tooLong();
  }
  if (rest.length > 0) onLine(rest, 0, rest.length);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}
