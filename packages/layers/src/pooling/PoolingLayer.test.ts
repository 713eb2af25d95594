import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor3D } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { PoolingLayer, type PoolingOptions } from "./PoolingLayer.js";
import type { StepWindow } from "../operations/stepWindow.js";

/** Notes the window that it is given. */
class Noting extends PoolingLayer {
  seen: StepWindow | null = null;

  constructor(options?: PoolingOptions) {
    super("Noting", options);
  }

  protected override pool(sequence: Tensor3D, window: StepWindow): Tensor3D {
    this.seen = window;
    return sequence;
  }
}

describe("PoolingLayer", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("makes a window of the options: strides are as long as the window unless told", () => {
    const window = (options?: PoolingOptions) => {
      const layer = new Noting(options);
      (layer.apply(tf.ones([1, 6, 1])) as Tensor).dispose();
      return layer.seen;
    };
    expect(window()).toEqual({ size: 2, strides: 2, dilationRate: 1, padding: "valid" });
    expect(window({ poolSize: [3], strides: 1, padding: "same" })).toMatchObject({ size: 3, strides: 1 });
  });

  it("knows its output shape, and that of an unknown number of steps", () => {
    expect(new Noting({ poolSize: 3 }).computeOutputShape([null, 10, 4])).toEqual([null, 3, 4]);
    expect(new Noting().computeOutputShape([2, null, 4])).toEqual([2, null, 4]);
  });
});
