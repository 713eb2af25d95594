import {
  ArgumentError,
  integer,
  oneOf,
  optional,
  type OptionTable,
  readOptions,
  type ReadOptions,
} from "@seqloom/array";
import { decodeUtf8, sourceBytes } from "@seqloom/bytes";
import { byteFile, type ByteFile } from "../sources/byteFile.js";
import { datasetFile } from "../files/datasetFile.js";
import { DATASET_SOURCE, type DatasetSource } from "../files/datasetSource.js";
import { tarFiles } from "../archives/tarFiles.js";
import { unpack } from "../archives/unpack.js";

/** A film review as it was written. */
export interface RawReview {
  /** Line breaks are written `<br />`. */
  readonly text: string;
  /** 1 for a positive review, 0 for a negative one. */
  readonly label: 0 | 1;
  /** The stars that its writer gave the film: 1 to 4 in a negative review, 7 to 10 in a positive one. */
  readonly rating: number;
  /** Its name in the archive, below the part: `pos/0_9.txt`. */
  readonly file: string;
}

/** Options of `imdbRaw`. */
export interface ImdbRawOptions extends DatasetSource {
  /** The part, of 25,000 reviews. */
  readonly split: "train" | "test";
  /** At most so many reviews, half of each label. Default: all. */
  readonly limit?: number;
}

/** Option table of `imdbRaw`. */
const IMDB_RAW_OPTIONS = {
  split: oneOf(["train", "test"]),
  limit: optional(integer({ min: 1 })),
  ...DATASET_SOURCE,
} satisfies OptionTable<ImdbRawOptions>;

type Settings = ReadOptions<typeof IMDB_RAW_OPTIONS>;

/** Place of a review in the archive: part, label, number and stars. */
const REVIEW = /^(?:\.\/)?(?:aclImdb\/)?(train|test)\/((pos|neg)\/\d+_(\d+)\.txt)$/;
/** Stanford's archive, and one of its labelled reviews alone. */
const ARCHIVES = ["aclImdb_v1.tar.gz", "aclImdb_pos_neg.tar.gz"];
/** The longest review has 14 kilobytes. */
const MAX_REVIEW_BYTES = 2 ** 20;
const LIMIT_BYTES = 2 ** 32; // the real one unpacks to a tenth of that

/**
 * The film reviews of IMDb as text, one after the other as they come out of Stanford's archive aclImdb_v1.tar.gz; nothing
 * is unpacked to disk, and a loop that ends early stops the reading. A `source` may be unpacked already, as servers do on the way.
 *
 * They come in the order of the archive, all of one label before the other: shuffle before training. Sorted by `file` within a
 * label, they are in the order of imdb.npz.
 *
 * @returns reviews, to be read with `for await`; the archive is opened anew by each loop
 * @throws ArgumentError if an option is wrong; Error, while reading, that says where to get the archive if it is not
 *   there, or that it is damaged
 *
 * @example
 * const none = imdbRaw({ split: "train", source: new TextEncoder().encode("not an archive") });
 * for await (const { text, label } of none) console.log(label, text);
 * // throws imdbRaw: the archive is no tar archive, or it breaks off.
 * @see https://ai.stanford.edu/~amaas/data/sentiment/
 */
export function imdbRaw(options: ImdbRawOptions): AsyncIterable<RawReview> {
  const settings = readOptions("imdbRaw", IMDB_RAW_OPTIONS, options);
  return { [Symbol.asyncIterator]: () => reviews(settings) };
}

async function* reviews({ split, limit = Infinity, ...settings }: Settings): AsyncGenerator<RawReview> {
  const left = [Math.floor(limit / 2), Math.ceil(limit / 2)]; // negative, positive
  const isWanted = (name: string) => REVIEW.exec(name)?.[1] === split;
  const unpacked = unpack("imdbRaw", await archive(settings), () => false, LIMIT_BYTES);
  for await (const { name, bytes } of tarFiles("imdbRaw", unpacked, isWanted, MAX_REVIEW_BYTES)) {
    const [, , file, kind, rating] = REVIEW.exec(name)!;
    const label = kind === "pos" ? 1 : 0;
    if (left[label] === 0) continue;
    left[label]!--;
    yield { text: decoded(name, bytes), label, rating: Number(rating), file: file! };
    if (left[0] === 0 && left[1] === 0) return;
  }
}

async function archive({ source, ...options }: DatasetSource): Promise<ByteFile> {
  if (source === undefined) return datasetFile("imdbRaw", "imdb-raw", ARCHIVES, options);
  const { bytes, file = "the archive" } = await sourceBytes("imdbRaw", source, ArgumentError);
  return byteFile(file, bytes);
}

function decoded(name: string, bytes: Uint8Array): string {
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new Error(`imdbRaw: ${name} in the archive is not UTF-8.`);
  return text;
}
