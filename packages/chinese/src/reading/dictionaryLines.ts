import { ArgumentError } from "@seqloom/array";
import { decodeText, gunzip, joinChunks, type TextEncoding } from "@seqloom/bytes";

/**
 * The text of a dictionary, which may be gzipped.
 *
 * @param name what to call the file in error texts
 * @param encoding of a text without a byte order mark, which decides where there is one
 * @throws Error if it is a broken gzip file, another kind of file than a text, or text in another encoding
 */
export async function decodeDictionary(
  bytes: Uint8Array,
  name: string,
  encoding: TextEncoding = "utf-8",
): Promise<string> {
  const unpacked = await joinChunks(gunzip("createSegmenter", name, [bytes]));
  return decodeText("createSegmenter", name, unpacked, encoding);
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
