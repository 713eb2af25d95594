import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { itMergesAsKeras } from "../testing/mergeCases.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { repeatVector } from "./RepeatVector.js";

describe("RepeatVector", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itMergesAsKeras("RepeatVector");
  itBehavesAsALayer({ make: (options) => repeatVector({ n: 3, ...options }), inputShape: [4] });

  it("gives the vector at every step", async () => {
    await useBackend("cpu");
    const output = repeatVector({ n: 2 }).apply(tf.tensor2d([[1, 2]])) as Tensor;
    expect(output.arraySync()).toEqual([
      [
        [1, 2],
        [1, 2],
      ],
    ]);
  });

  it("refuses wrong options and shapes with one clear error", () => {
    expect(() => repeatVector({ n: 0 })).toThrow("RepeatVector: n must be an integer of 1 or more, got 0.");
    expect(() => repeatVector({ n: 2, name: "mine" }).apply(tf.ones([1, 2, 3]))).toThrow(
      "RepeatVector: input of mine must be of shape [batch, features], got [1, 2, 3].",
    );
  });

  it("ends a mask, and says so once", async () => {
    await useBackend("cpu");
    const warn = import.meta.jest.spyOn(console, "warn").mockImplementation(() => undefined);
    const layer = repeatVector({ n: 3, name: "mine" });
    const input = tf.ones([1, 4]);
    expect([1, 2].map(() => layer.computeMask(input, tf.ones([1, 4], "bool")))).toEqual([null, null]);
    expect(warn.mock.calls).toEqual([
      ["RepeatVector: mine got a mask and does not use it; the layers behind get none."],
    ]);
    warn.mockRestore();
  });
});
