import { mul, type Tensor } from "@tensorflow/tfjs-core";
import { freshSeed, type Random, seededRandom } from "@seqloom/array";
import { dropoutMask } from "../operations/dropoutMask.js";
import { type PlainCall, PlainLayer } from "../layer/PlainLayer.js";
import type { LayerTable } from "../layer/readLayerOptions.js";

/** Base of the layers that drop parts of their input in training. */
export abstract class DropoutLayer<Table extends LayerTable> extends PlainLayer<Table> {
  readonly #rate: number;
  /** Stream of the draws. Backups of a training keep its state. */
  readonly random: Random;

  constructor(className: string, table: Table, options: object | undefined) {
    super(className, table, options);
    const { rate, seed } = this.settings as unknown as { rate: number; seed?: number };
    this.#rate = rate;
    this.random = seededRandom(seed ?? freshSeed());
  }

  /** The shape of the draws, with 1 where one draw serves the whole axis. */
  protected abstract noiseShape(shape: readonly number[]): readonly number[];

  protected override compute(input: Tensor, { training }: PlainCall): Tensor {
    if (!training || this.#rate === 0) return input;
    return mul(input, dropoutMask(this.random, this.noiseShape(input.shape), this.#rate));
  }
}
