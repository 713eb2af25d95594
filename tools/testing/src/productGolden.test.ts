import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectProductCase, type ProductCase, productGoldenTests, type TestedProducts } from "./productGolden.js";
import { recordTests } from "./recordTests.js";

const array = (shape: number[], ...data: number[]) => ({ shape, data });

/** Products of one number: y = x w + b, and a table of one column. */
const products: TestedProducts<Float64Array> = {
  dense: {
    forward: ({ input, kernel, bias }) => input.map((x) => x * kernel[0]! + (bias?.[0] ?? 0)),
    backward: ({ input, kernel }, dy) => ({
      ...{
        input: dy.map((d) => d * kernel[0]!),
        kernel: Float64Array.of(dy.reduce((s, d, k) => s + d * input[k]!, 0)),
      },
      bias: Float64Array.of(dy.reduce((sum, d) => sum + d, 0)),
    }),
  },
  conv1d: {
    forward: ({ input, kernel, strides }) => input.filter((_, t) => t % strides === 0).map((x) => x * kernel[0]!),
    backward: ({ input }, dy) => ({ input: input.map(() => 0), kernel: dy.slice(0, 1) }),
  },
  embedding: {
    forward: ({ ids, embeddings }) => Float64Array.from(ids, (id) => embeddings[id]!),
    backward: ({ ids, embeddings }, dy) => ({
      embeddings: embeddings.map((_, id) => dy.filter((_, k) => ids[k] === id).reduce((sum, d) => sum + d, 0)),
    }),
  },
};

/** relu(3 x - 1) at 1 and 0. */
const dense: ProductCase = {
  name: "dense",
  layer: { class_name: "Dense", config: { activation: "relu" } },
  ...{ x: array([2, 1], 1, 0), weights: [{ value: array([1, 1], 3) }, { value: array([1], -1) }] },
  ...{ outputs: [array([2, 1], 2, 0)], dy: [array([2, 1], 10, 100)] },
  grads: { x: array([2, 1], 30, 0), weights: [array([1, 1], 10), array([1], 10)] },
};
const conv1d: ProductCase = {
  name: "conv1d",
  layer: { class_name: "Conv1D", config: { strides: [2], dilation_rate: [1], groups: 1, padding: "same" } },
  ...{ x: array([1, 3, 1], 1, 5, 2), weights: [{ value: array([1, 1, 1], 3) }] },
  ...{ outputs: [array([1, 2, 1], 3, 6)], dy: [array([1, 2, 1], 7, 0)] },
  grads: { x: array([1, 3, 1], 0, 0, 0), weights: [array([1, 1, 1], 7)] },
};
const embedding: ProductCase = {
  name: "embedding",
  layer: { class_name: "Embedding", config: {} },
  ...{ x: array([3], 1, 0, 1), weights: [{ value: array([2, 1], 7, 8) }] },
  ...{ outputs: [array([3, 1], 8, 7, 8)], dy: [array([3, 1], 1, 2, 4)] },
  grads: { x: null, weights: [array([2, 1], 2, 5)] },
};
const activations = {
  linear: { value: (x: number) => x, slope: () => 1 },
  relu: { value: (x: number) => Math.max(x, 0), slope: (x: number) => (x > 0 ? 1 : 0) },
};
const options = { arrayType: Float64Array, tolerance: 1e-9, activations };

describe("expectProductCase", () => {
  it.each([dense, conv1d, embedding])("accepts products that give what the case says: $name", (golden) => {
    expect(() => expectProductCase(products, golden, options)).not.toThrow();
  });

  it("names the gradient that differs", () => {
    const backward: typeof products.dense.backward = (call, dy) =>
      products.dense.backward(
        call,
        dy.map(() => 1),
      );
    const wrong = { ...products, dense: { ...products.dense, backward } };
    expect(() => expectProductCase(wrong, dense, options)).toThrow("input: value 0 of 2 is 3, expected 30");
  });

  it("sees an output that differs", () => {
    const forward = () => Float64Array.of(8, 7, 9);
    const wrong = { ...products, embedding: { ...products.embedding, forward } };
    expect(() => expectProductCase(wrong, embedding, options)).toThrow("output: value 2 of 3 is 9, expected 8");
  });
});

describe("productGoldenTests", () => {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-product-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("names the cases whose activation it was not given", () => {
    const fixture = join(folder, "fixture.json");
    const softmax = { ...dense, name: "softmax", layer: { class_name: "Dense", config: { activation: "softmax" } } };
    writeFileSync(fixture, JSON.stringify({ cases: [dense, softmax] }));
    const titles = recordTests(() => productGoldenTests("stand-in", products, { ...options, fixture }));
    expect(titles.slice(0, 2)).toEqual(["in 1 of 2 cases; left for their activation: softmax", "dense"]);
  });
});
