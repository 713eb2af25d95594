import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { dense } from "../core/Dense.js";
import { itPenalizesAsKeras } from "../testing/penalties.js";
import { orthogonalRegularizer } from "./OrthogonalRegularizer.js";

describe("OrthogonalRegularizer", () => {
  itPenalizesAsKeras("OrthogonalRegularizer");

  it("is nothing for vectors at right angles, and the whole factor for parallel ones", async () => {
    await useBackend("cpu");
    const penalty = (rows: number[][]) => orthogonalRegularizer({ factor: 2 }).apply(tf.tensor2d(rows)).dataSync()[0];
    expect(penalty([[1, 1], [2, -2]])).toBe(0); // prettier-ignore
    expect(penalty([[1, 2], [-2, -4]])).toBeCloseTo(2, 5); // prettier-ignore
  });

  it("penalizes the kernel of a layer, by its name as well", async () => {
    await useBackend("cpu");
    const layer = dense({ units: 2, kernelInitializer: "ones", kernelRegularizer: "orthogonal_regularizer" });
    layer.build([null, 3]);
    expect(layer.calculateLosses().map((loss) => loss.dataSync()[0])).toEqual([expect.closeTo(0.01, 6)]);
  });

  it("refuses a wrong option, and a weight that is no matrix of two vectors", async () => {
    await useBackend("cpu");
    expect(() => orthogonalRegularizer({ mode: "both" as never })).toThrow(
      'OrthogonalRegularizer: mode must be "rows" or "columns", got "both".',
    );
    for (const shape of [[3], [1, 3], [2, 2, 2]]) {
      expect(() => orthogonalRegularizer().apply(tf.ones(shape))).toThrow(
        "OrthogonalRegularizer: weight must be a matrix of 2 rows or more, got [",
      );
    }
  });
});
