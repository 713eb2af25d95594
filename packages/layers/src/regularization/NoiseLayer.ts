import { freshSeed, type Random, seededRandom } from "@seqloom/array";
import { PlainLayer } from "../layer/PlainLayer.js";
import type { LayerTable } from "../layer/readLayerOptions.js";

/** Base of the layers that draw in training, and whose table has a `seed`. */
export abstract class NoiseLayer<Table extends LayerTable> extends PlainLayer<Table> {
  /** Stream of the draws. Backups of a training keep its state. */
  readonly random: Random;

  constructor(className: string, table: Table, options: object | undefined) {
    super(className, table, options);
    const { seed } = this.settings as unknown as { seed?: number };
    this.random = seededRandom(seed ?? freshSeed());
  }
}
