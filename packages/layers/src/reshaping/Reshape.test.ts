import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { itMergesAsKeras } from "../testing/mergeCases.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { reshape } from "./Reshape.js";

describe("Reshape", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itMergesAsKeras("Reshape");
  itBehavesAsALayer({ make: (options) => reshape({ targetShape: [2, -1], ...options }), inputShape: [3, 4] });

  it("keeps the numbers in their order", async () => {
    await useBackend("cpu");
    const output = reshape({ targetShape: [3, 2] }).apply(tf.tensor2d([[1, 2, 3, 4, 5, 6]])) as Tensor;
    expect(output.arraySync()).toEqual([
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ]);
  });

  it("knows its output shape as far as that of the input is known", () => {
    const layer = reshape({ targetShape: [2, null] });
    expect(layer.computeOutputShape([null, 3, 4])).toEqual([null, 2, 6]);
    expect(layer.computeOutputShape([null, null, 4])).toEqual([null, 2, null]);
  });

  it("refuses wrong options and shapes with one clear error", () => {
    expect(() => reshape({ targetShape: [-1, -1] })).toThrow(
      "Reshape: targetShape must be a list of sizes, each an integer of 1 or more, and one of them -1 at most, got [-1, -1].",
    );
    expect(() => reshape({ targetShape: [0] })).toThrow("got [0].");
    expect(() => reshape({ targetShape: [2 ** 53] })).toThrow("got [9007199254740992].");
    expect(() => reshape({ targetShape: [2, 6], name: "mine" }).apply(tf.ones([1, 5]))).toThrow(
      "Reshape: input of mine must be of as many numbers as targetShape [2, 6] has, got [null, 5].",
    );
    expect(() => reshape({ targetShape: [2, -1] }).apply(tf.ones([1, 5]))).toThrow("as targetShape [2, -1] has");
  });

  it("ends a mask, and says so once", async () => {
    await useBackend("cpu");
    const warn = import.meta.jest.spyOn(console, "warn").mockImplementation(() => undefined);
    const layer = reshape({ targetShape: [2, -1], name: "mine" });
    const input = tf.ones([1, 3, 4]);
    expect([1, 2].map(() => layer.computeMask(input, tf.ones([1, 3], "bool")))).toEqual([null, null]);
    expect(warn.mock.calls).toEqual([["Reshape: mine got a mask and does not use it; the layers behind get none."]]);
    warn.mockRestore();
  });
});
