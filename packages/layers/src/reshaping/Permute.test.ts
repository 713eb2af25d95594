import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { itMergesAsKeras } from "../testing/mergeCases.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { permute } from "./Permute.js";

describe("Permute", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itMergesAsKeras("Permute");
  itBehavesAsALayer({ make: (options) => permute({ dims: [2, 1], ...options }), inputShape: [2, 2] });

  it("turns a matrix", async () => {
    await useBackend("cpu");
    const output = permute({ dims: [2, 1] }).apply(tf.tensor3d([1, 2, 3, 4, 5, 6], [1, 2, 3])) as Tensor;
    expect(output.arraySync()).toEqual([
      [
        [1, 4],
        [2, 5],
        [3, 6],
      ],
    ]);
  });

  it("refuses wrong options and shapes with one clear error", () => {
    const allowed = "the numbers from 1 up to the count of axes behind the batch, in any order";
    expect(() => permute({ dims: [0, 1] })).toThrow(`Permute: dims must be ${allowed}, got [0, 1].`);
    expect(() => permute({ dims: [1, 1] })).toThrow("got [1, 1].");
    expect(() => permute({ dims: [2, 1], name: "mine" }).apply(tf.ones([1, 5]))).toThrow(
      "Permute: input of mine must be of 2 axes behind the batch, as dims has, got [1, 5].",
    );
  });

  it("ends a mask, and says so once", async () => {
    await useBackend("cpu");
    const warn = import.meta.jest.spyOn(console, "warn").mockImplementation(() => undefined);
    const layer = permute({ dims: [2, 1], name: "mine" });
    const input = tf.ones([1, 2, 2]);
    expect([1, 2].map(() => layer.computeMask(input, tf.ones([1, 2], "bool")))).toEqual([null, null]);
    expect(warn.mock.calls).toEqual([["Permute: mine got a mask and does not use it; the layers behind get none."]]);
    warn.mockRestore();
  });
});
