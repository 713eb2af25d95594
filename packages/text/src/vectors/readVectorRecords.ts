import { ByteReader, type TextEncoding } from "@seqloom/bytes";
import { vectorHeader, type VectorHeader } from "./vectorHeader.js";
import { WordDecoder } from "./WordDecoder.js";
import { WordVectorCollector } from "./WordVectorCollector.js";
import type { WordVectors } from "./WordVectors.js";
import { type InvalidWords, type Vocabulary, wordSet } from "./vectorOptions.js";

const [LINE_FEED, BLANK] = [10, 32];
const HEADER_BYTES = 64;
const FLOAT_BYTES = 4;

/** Options of reading records. */
interface RecordSettings {
  readonly vocabulary?: Vocabulary | undefined;
  readonly limit?: number | undefined;
  readonly invalid: InvalidWords;
  readonly encoding: TextEncoding;
}

/**
 * Reads word vectors in word2vec's binary format: the header as a line of text, then for each word its UTF-8 bytes, a blank
 * and its numbers as float32 with the lowest byte first; the original program puts a line feed behind them.
 *
 * @throws Error that names the file, and the word where it breaks off or something is wrong
 */
export async function readVectorRecords(
  caller: string,
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  settings: RecordSettings,
): Promise<WordVectors> {
  const reader = new ByteReader(chunks);
  try {
    while (reader.find(LINE_FEED) < 0 && reader.length < HEADER_BYTES && (await reader.more()));
    const headerBytes = reader.find(LINE_FEED);
    if (headerBytes < 0 && reader.length < HEADER_BYTES) {
      throw new Error(`${caller}: ${file} ${reader.length === 0 ? "is empty" : "breaks off in its header"}.`);
    }
    const header = vectorHeader(caller, file, reader.takeNow(headerBytes < 0 ? HEADER_BYTES : headerBytes)!);
    const records = new RecordReader(caller, file, header, settings);
    do {
      while (records.readFrom(reader));
    } while (!records.isAtLimit && (await reader.more()));
    if (!records.isAtLimit) records.checkEnd(reader);
    return records.finish();
  } finally {
    await reader.close();
  }
}

class RecordReader {
  readonly #place: string;
  readonly #header: VectorHeader;
  readonly #collector: WordVectorCollector;
  readonly #decoder: WordDecoder;
  readonly #limit: number;
  #read = 0;

  constructor(caller: string, file: string, header: VectorHeader, settings: RecordSettings) {
    this.#place = `${caller}: ${file}`;
    this.#header = header;
    this.#collector = new WordVectorCollector(wordSet(settings.vocabulary), header.dimension);
    this.#decoder = new WordDecoder(settings.encoding, settings.invalid);
    this.#limit = settings.limit ?? Infinity;
  }

  get isAtLimit(): boolean {
    return this.#read === this.#limit;
  }

  /** Reads one record; false if it is not there whole yet, or was the last. */
  readFrom(reader: ByteReader): boolean {
    if (this.#read === this.#header.words || this.isAtLimit) return false;
    const vectorBytes = FLOAT_BYTES * this.#header.dimension;
    const blank = reader.find(BLANK);
    if (blank < 0 || reader.length < blank + 1 + vectorBytes) return false;
    const word = this.#decoder.decode(
      withoutLineFeeds(reader.takeNow(blank)!),
      () => `${this.#place}: word ${this.#read + 1}`,
    );
    reader.takeNow(1);
    const vector = reader.takeNow(vectorBytes)!;
    const target = word === undefined ? undefined : this.#collector.placeFor(word);
    if (target) this.#copy(vector, target);
    this.#read++;
    return true;
  }

  /** Refuses a file that ends before its last word or goes on behind it. */
  checkEnd(reader: ByteReader): void {
    const { words } = this.#header;
    if (this.#read < words) throw new Error(`${this.#place} breaks off after ${this.#read} of ${words} words.`);
    if (withoutLineFeeds(reader.takeNow(reader.length)!).length > 0) {
      throw new Error(`${this.#place} goes on after its ${words} words.`);
    }
  }

  finish(): WordVectors {
    return this.#collector.finish(this.#decoder.invalidWords);
  }

  #copy(vector: Uint8Array, target: Float32Array): void {
    const view = new DataView(vector.buffer, vector.byteOffset, vector.byteLength);
    for (let i = 0; i < target.length; i++) {
      const value = view.getFloat32(FLOAT_BYTES * i, true);
      if (!Number.isFinite(value))
        throw new Error(`${this.#place}: word ${this.#read + 1} has a vector with ${value} in it.`);
      target[i] = value;
    }
  }
}

function withoutLineFeeds(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (bytes[start] === LINE_FEED) start++;
  return bytes.subarray(start);
}
