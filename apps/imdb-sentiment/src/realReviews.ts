import { imdb, imdbWordIndex } from "@seqloom/datasets";

/** Reviews to train and test on, and the ranks of their words. */
export interface Reviews {
  readonly train: { readonly x: readonly ArrayLike<number>[]; readonly y: Int32Array };
  readonly test: Reviews["train"];
  readonly wordIndex: ReadonlyMap<string, number>;
}

/**
 * The 50,000 reviews of IMDb, as Keras numbers them.
 *
 * @throws Error that says where to get the files if they are not there
 */
export async function realReviews(options: { numWords: number; dataDir: string | undefined }): Promise<Reviews> {
  const { dataDir } = options;
  const [reviews, wordIndex] = await Promise.all([imdb(options), imdbWordIndex({ dataDir })]);
  return { ...reviews, wordIndex };
}
