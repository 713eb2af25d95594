import { oneOf, type OptionTable, readOptions } from "@seqloom/array";
import { datasetFile } from "../files/datasetFile.js";
import { DATASET_OPTIONS, type DatasetOptions } from "../catalogue/datasetOptions.js";
import { unpack } from "../archives/unpack.js";

/** Options of `glove`. */
export interface GloveOptions extends DatasetOptions {
  /** Numbers of a vector. Default: 100. */
  readonly dimension?: 50 | 100 | 200 | 300;
}

const GLOVE_OPTIONS = {
  dimension: oneOf([50, 100, 200, 300], { default: 100 }),
  ...DATASET_OPTIONS,
} satisfies OptionTable<GloveOptions>;

const ARCHIVE = "glove.6B.zip";
const SUBSET = { dimension: 100, file: "glove.6B.100d.subset.txt.gz" };
const LIMIT_BYTES = 2 ** 31; // the largest unpacks to 1.04 GB

/**
 * Stanford's GloVe vectors of English words (6 billion words of Wikipedia and Gigaword), as the stream of bytes that `readGlove`
 * of @seqloom/text takes: `await readGlove(await glove(), { vocabulary })`. The archive of all dimensions has 862 MB; it is
 * unpacked while it is read.
 *
 * @returns lines `word v1 v2 …`, in the order of frequency
 * @throws Error that names address, size, checksum and folder if the file is not there and cannot be downloaded
 *
 * @example
 * await glove({ dimension: 75 }).catch(({ message }) => message);
 * // → 'glove: dimension must be 50, 100, 200 or 300, got 75.'
 * @see https://nlp.stanford.edu/projects/glove/
 */
export async function glove(options: GloveOptions = {}): Promise<AsyncIterable<Uint8Array>> {
  const { dimension, ...settings } = readOptions("glove", GLOVE_OPTIONS, options);
  const files = dimension === SUBSET.dimension ? [ARCHIVE, SUBSET.file] : [ARCHIVE];
  const found = await datasetFile("glove", "glove", files, settings);
  return unpack("glove", found, (name) => name === `glove.6B.${dimension}d.txt`, LIMIT_BYTES);
}
