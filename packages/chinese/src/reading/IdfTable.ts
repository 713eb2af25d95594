import { ArgumentError } from "@seqloom/array";
import type { TextEncoding } from "@seqloom/bytes";
import { decodeDictionary } from "./dictionaryLines.js";
import { bytesOf, nameOf } from "./loadDictionary.js";

/** Inverse document frequencies of words, for keywords. */
export interface InverseFrequencies {
  of(word: string): number;
}

/** Inverse document frequencies of one's own, or the path, URL or bytes of a file of them. */
export type IdfSource = ReadonlyMap<string, number> | string | URL | Uint8Array;

/** Allowed values of the option `idf`, to be read after "must be". */
export const IDF_TABLE =
  "a Map of words and numbers, or the path, URL or bytes of a file with a line `word number` for each";

/** Inverse document frequencies of one's own; a word that is not among them has the one in the middle, as in jieba. */
export class IdfTable implements InverseFrequencies {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #median: number;

  /** @throws ArgumentError if there are none, or one is no number */
  constructor(numbers: ReadonlyMap<string, number>) {
    if (numbers.size === 0) throw new ArgumentError("createSegmenter", "idf", "a table with words in it", numbers);
    for (const [word, number] of numbers) {
      if (!Number.isFinite(number)) throw new ArgumentError("createSegmenter", `idf of ${word}`, "a number", number);
    }
    this.#numbers = new Map(numbers);
    this.#median = Float64Array.from(numbers.values()).sort()[numbers.size >> 1]!;
  }

  of(word: string): number {
    return this.#numbers.get(word) ?? this.#median;
  }
}

/**
 * Reads inverse document frequencies in the form of jieba's idf.txt, gzipped or not.
 *
 * @param encoding of a file
 * @throws ArgumentError that names the first line that is not `word number`
 */
export async function loadIdf(source: IdfSource, encoding: TextEncoding = "utf-8"): Promise<IdfTable> {
  if (source instanceof Map) return new IdfTable(source as ReadonlyMap<string, number>);
  const place = source as Exclude<IdfSource, ReadonlyMap<string, number>>;
  const name = place instanceof Uint8Array ? "idf" : nameOf(place);
  const text = await decodeDictionary(await bytesOf(place, "idf", `${IDF_TABLE} that can be read`), name, encoding);
  const numbers = new Map<string, number>();
  for (const [i, line] of text.split(/\r\n|[\r\n]/).entries()) {
    if (line.trim() === "") continue;
    const [, word, number] = /^(\S+) (\S+)$/.exec(line.trim()) ?? [];
    if (word === undefined || !Number.isFinite(Number(number))) {
      throw new ArgumentError("createSegmenter", `line ${i + 1} of ${name}`, "`word number`", line);
    }
    numbers.set(word, Number(number));
  }
  return new IdfTable(numbers);
}
