import * as tf from "@tensorflow/tfjs-core";
import { dense } from "../core/Dense.js";
import { useBackend } from "@seqloom/backend";
import { project } from "./HeadProjection.js";

describe("project", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("maps features to heads, and heads to features", () => {
    const { kernel, bias } = dense({ units: 3, useBias: true });
    expect([kernel, bias]).toEqual([null, null]); // those of a Dense are matrices; these have an axis for the heads
    const weight = (values: number[], shape: number[]) => ({ read: () => tf.tensor(values, shape) }) as never;
    const x = tf.tensor3d([1, 2], [1, 1, 2]);
    const heads = project(x, { kernel: weight([1, 0, 2, 0, 1, 3], [2, 3, 1]), bias: weight([0, 10, 0], [3, 1]) }, 1);
    expect([heads.shape, Array.from(heads.dataSync())]).toEqual([
      [1, 1, 3, 1],
      [1, 12, 8],
    ]);
    const back = project(heads, { kernel: weight([1, 2, 3], [3, 1, 1]), bias: null }, 2);
    expect([back.shape, Array.from(back.dataSync())]).toEqual([[1, 1, 1], [49]]);
  });
});
