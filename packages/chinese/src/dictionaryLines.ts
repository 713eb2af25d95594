import { ArgumentError } from "@seqloom/array";
import { decompress } from "./packed.js";

/**
 * The text of a dictionary, which may be gzipped, in UTF-8.
 *
 * @param name what to call the file in error texts
 */
export async function decodeDictionary(bytes: Uint8Array, name: string): Promise<string> {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isGzip ? await decompress(new Uint8Array(bytes), "gzip").catch(() => undefined) : bytes;
  const text = decode(plain);
  if (text === undefined) throw new ArgumentError("createSegmenter", name, "UTF-8 text, plain or gzipped", bytes);
  return text;
}

/**
 * Visits the lines `word frequency tag` of a dictionary.
 *
 * @throws ArgumentError that names the first line that is not such a line
 */
export function eachDictionaryLine(
  text: string,
  name: string,
  visit: (word: string, frequency: number, tag: string) => void,
): void {
  let lineNumber = 0;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const trimmed = line.trim();
    const first = trimmed.indexOf(" ");
    const second = trimmed.indexOf(" ", first + 1);
    const frequency = Number(trimmed.slice(first + 1, second));
    const tag = trimmed.slice(second + 1);
    lineNumber++;
    if (first < 1 || second < first + 2 || !Number.isSafeInteger(frequency) || frequency < 0 || /^$|\s/.test(tag)) {
      throw new ArgumentError("createSegmenter", `line ${lineNumber} of ${name}`, "`word frequency tag`", line);
    }
    visit(trimmed.slice(0, first), frequency, tag);
    start = end + 1;
  }
}

/** The text of UTF-8 bytes; undefined if they are none. */
function decode(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes && new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
