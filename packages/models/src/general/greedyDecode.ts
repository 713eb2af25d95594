import { argMax, slice, type Tensor, tensor2d, tidy } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { ArgumentError, integer, type NdArray, type OptionTable, readOptions, type TypedArray } from "@seqloom/array";

export interface GreedyDecodeOptions {
  /** Symbol that the decoder begins with. */
  start: number;
  /** Symbol that ends a sequence. */
  end: number;
  /** Largest number of symbols that come out. */
  maxlen: number;
}

const GREEDY_DECODE_OPTIONS = {
  start: integer({ min: 0 }),
  end: integer({ min: 0 }),
  maxlen: integer({ min: 1 }),
} satisfies OptionTable<GreedyDecodeOptions>;

/**
 * Lets a trained `encoderDecoder` speak: the most likely symbol after the other, each from those before it.
 *
 * @param source ids of the sequences that come in, [batch, steps]
 * @returns the symbols for each sequence, up to the end symbol and without it
 * @throws ArgumentError on a wrong option, or a source that is no matrix
 *
 * @example
 * const model = models.encoderDecoder({ inputSymbols: 11, outputSymbols: 30, seed: 1 });
 * const source = { data: Int32Array.of(4, 2, 0), shape: [1, 3] };
 * const [symbols] = await greedyDecode(model, source, { start: 1, end: 2, maxlen: 3 });
 * symbols.length <= 3; // → true
 */
export async function greedyDecode(
  model: LayersModel,
  source: NdArray<TypedArray>,
  options: GreedyDecodeOptions,
): Promise<number[][]> {
  const { start, end, maxlen } = readOptions("greedyDecode", GREEDY_DECODE_OPTIONS, options);
  const [batch, steps] = source.shape;
  if (source.shape.length !== 2) {
    throw new ArgumentError("greedyDecode", "source.shape", "of rank 2, [batch, steps]", source.shape);
  }
  let written = Array.from({ length: batch! }, () => [start]);
  const given = tensor2d(Int32Array.from(source.data), [batch!, steps!], "int32");
  try {
    for (let step = 0; step < maxlen; step++) {
      const next = await nextSymbols(model, given, written);
      written = written.map((symbols, row) => [...symbols, symbols.includes(end, 1) ? end : next[row]!]);
      if (written.every((symbols) => symbols.includes(end, 1))) break;
    }
  } finally {
    given.dispose();
  }
  return written.map((symbols) => {
    const stop = symbols.indexOf(end, 1);
    return symbols.slice(1, stop < 0 ? undefined : stop);
  });
}

/** The most likely symbol behind each row. */
async function nextSymbols(model: LayersModel, source: Tensor, written: readonly number[][]): Promise<Int32Array> {
  const length = written[0]!.length;
  const best = tidy(() => {
    const before = tensor2d(Int32Array.from(written.flat()), [written.length, length], "int32");
    const chances = model.predict([source, before]) as Tensor; // [batch, length, symbols]
    const [batch, , symbols] = chances.shape as [number, number, number];
    return argMax(slice(chances, [0, length - 1, 0], [batch, 1, symbols]), 2);
  });
  const symbols = await best.data<"int32">();
  best.dispose();
  return symbols;
}
