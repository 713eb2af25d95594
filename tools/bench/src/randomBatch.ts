import { type NdArray, seededRandom } from "@seqloom/array";

interface RandomBatchOptions {
  /** The batch holds numbers of words, from 0 to `words` - 1; else normal numbers. */
  readonly words?: number;
  /** Targets are one-hot rows of this many classes; else 0 or 1. */
  readonly classes?: number;
}

/** A batch of random data for a model of the given shape, with its targets. */
export function randomBatch(shape: readonly number[], { words, classes }: RandomBatchOptions) {
  const random = seededRandom(1);
  const size = shape.reduce((product, length) => product * length, 1);
  const draw = () => (words === undefined ? random.normal() : random.integer(0, words));
  const rows = shape[0]!;
  const x: NdArray = { data: Float32Array.from({ length: size }, draw), shape };
  const y = new Float32Array(rows * (classes ?? 1));
  for (let row = 0; row < rows; row++) {
    if (classes === undefined) y[row] = random.integer(0, 2);
    else y[row * classes + random.integer(0, classes)] = 1;
  }
  return { x, y: { data: y, shape: [rows, classes ?? 1] } satisfies NdArray };
}
