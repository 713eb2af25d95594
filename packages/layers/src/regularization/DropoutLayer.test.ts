import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { number } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { DropoutLayer } from "./DropoutLayer.js";
import { LAYER_OPTIONS } from "../layer/layerOptions.js";
import { seedOption } from "../config/seedOption.js";

const TABLE = { rate: number(), seed: seedOption, ...LAYER_OPTIONS };

/** Drops whole rows. */
class RowDropout extends DropoutLayer<typeof TABLE> {
  constructor(options: object) {
    super("RowDropout", TABLE, options);
  }

  protected override checkShape(): void {}

  protected override noiseShape([rows]: readonly number[]): readonly number[] {
    return [rows!, 1];
  }
}

describe("DropoutLayer", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("drops by the shape that a layer draws, in training alone", () => {
    const layer = new RowDropout({ rate: 0.5, seed: 1 });
    const rows = (training: boolean) =>
      (layer.apply(tf.ones([20, 3]), { training }) as Tensor).arraySync() as number[][];
    const dropped = rows(true);
    expect(new Set(dropped.map((row) => row.join(" ")))).toEqual(new Set(["0 0 0", "2 2 2"]));
    expect(new Set(rows(false).flat())).toEqual(new Set([1]));
  });
});
