import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import type { Port } from "./ports.js";
import { readWeights } from "./readWeights.js";

beforeAll(() => useBackend("cpu"));

const port = (name: string, ...shape: number[]): Port => ({
  ...{ kind: "output", name, shape: [null, ...shape], anyShape: false, dtype: "float32", classes: undefined },
  hint: () => undefined,
});
const target = (...shape: number[]) => {
  return {
    values: new Float32Array(shape.reduce((size, length) => size * length, 1)),
    shape,
    dtype: "float32",
  } as const;
};
const read = (ports: Port[], targets: ReturnType<typeof target>[], given: Parameters<typeof readWeights>[4]) =>
  readWeights("fit", "sampleWeight", ports, targets, given);

describe("readWeights", () => {
  it("gives undefined where all count alike", async () => {
    expect(await read([port("a", 1)], [target(2, 1)], {})).toBeUndefined();
  });

  it("reads lists, tensors and weights of steps", async () => {
    const [a] = (await read([port("a", 1)], [target(2, 1)], { sampleWeight: [1, 2] }))!;
    expect(a).toEqual({ values: Float32Array.of(1, 2), shape: [2], dtype: "float32" });
    const weights = tf.tensor2d([[1, 2]]);
    const [b] = (await read([port("b", 2, 3)], [target(1, 2, 3)], { sampleWeight: weights }))!;
    expect(b).toMatchObject({ values: Float32Array.of(1, 2), shape: [1, 2] });
    weights.dispose();
  });

  it("reads weights of each of several outputs, and shares those of rows", async () => {
    const [ports, targets] = [[port("a", 1), port("b", 1)], [target(1, 1), target(1, 1)]]; // prettier-ignore
    const values = async (sampleWeight: Parameters<typeof read>[2]["sampleWeight"]) =>
      (await read(ports, targets, { sampleWeight }))!.map((weights) => weights.values[0]);
    expect(await values({ b: [2], a: [1] })).toEqual([1, 2]);
    expect(await values([[1], [2]])).toEqual([1, 2]);
    expect(await values([3])).toEqual([3, 3]);
  });

  it("names the output whose weights do not fit", async () => {
    const [ports, targets] = [[port("a", 1), port("b", 1)], [target(1, 1), target(1, 1)]]; // prettier-ignore
    await expect(read(ports, targets, { sampleWeight: { a: [1], b: [1, 2] } })).rejects.toThrow(
      "fit: sampleWeight for b must be 1 rows long, as x is, got 2.",
    );
    await expect(read([port("a", 1)], [target(1, 1)], { sampleWeight: [Infinity] })).rejects.toThrow(
      "fit: sampleWeight[0] must be a number of 0 or more, got Infinity.",
    );
  });
});
