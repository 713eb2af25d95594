import { ArgumentError } from "@seqloom/array";
import { Dictionary } from "./Dictionary.js";
import { decompress } from "./packed.js";

/**
 * Reads a dictionary in jieba's form, a line `word frequency tag` per word, as it is or gzipped, in UTF-8.
 *
 * @param name what to call the file in error texts
 * @throws ArgumentError that names the first line that is not such a line
 */
export async function parseDictionary(bytes: Uint8Array, name: string): Promise<Dictionary> {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isGzip ? await decompress(new Uint8Array(bytes), "gzip").catch(() => undefined) : bytes;
  const text = decode(plain);
  if (plain === undefined || text === undefined) {
    throw new ArgumentError("createSegmenter", name, "UTF-8 text, plain or gzipped", bytes);
  }
  const lines = countLines(plain);
  const dictionary = new Dictionary(1.5 * lines); // what the words begin with comes to about half as many nodes again
  let line = 0;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    addLine(dictionary, text.slice(start, end), name, ++line);
    start = end + 1;
  }
  return dictionary;
}

function addLine(dictionary: Dictionary, line: string, name: string, lineNumber: number): void {
  const trimmed = line.trim();
  const first = trimmed.indexOf(" ");
  const second = trimmed.indexOf(" ", first + 1);
  const frequency = Number(trimmed.slice(first + 1, second));
  const tag = trimmed.slice(second + 1);
  if (first < 1 || second < first + 2 || !Number.isSafeInteger(frequency) || frequency < 0 || /^$|\s/.test(tag)) {
    throw new ArgumentError("createSegmenter", `line ${lineNumber} of ${name}`, "`word frequency tag`", line);
  }
  dictionary.set(trimmed.slice(0, first), frequency, tag);
}

/** The text of UTF-8 bytes; undefined if they are none. */
function decode(bytes: Uint8Array | undefined): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function countLines(bytes: Uint8Array): number {
  let lines = 1;
  for (const byte of bytes) if (byte === 10) lines++;
  return lines;
}
