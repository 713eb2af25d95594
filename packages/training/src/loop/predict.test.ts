import * as tf from "@tensorflow/tfjs-core";
import {
  initializers,
  input,
  layers,
  type LayersModel,
  model as functional,
  sequential,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import fc from "fast-check";
import type { NdArray } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { predict } from "./predict.js";

beforeAll(() => useBackend("cpu"));

/** Sums two features; dropout before it must be off. */
function sum(): LayersModel {
  const kernelInitializer = initializers.ones();
  return sequential({
    layers: [layers.dropout({ rate: 0.9, inputShape: [2] }), layers.dense({ units: 1, kernelInitializer })],
  });
}

describe("predict", () => {
  it("gives a row for each row, whatever the batches", async () => {
    const model = sum();
    const row = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
    const sizes = [fc.array(row, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 25 })] as const;
    await fc.assert(
      fc.asyncProperty(...sizes, async (rows, batchSize) => {
        const { data, shape } = await predict(model, rows, { batchSize, verbose: 0 });
        expect(shape).toEqual([rows.length, 1]);
        expect(Array.from(data)).toEqual(rows.map(([a, b]) => Math.fround(a + b)));
      }),
      { numRuns: 30 },
    );
  });

  it("is typed as one array, as one says or not", async () => {
    const [said, unsaid] = [
      await predict<NdArray>(sum(), [[1, 2]], { verbose: 0 }),
      await predict(sum(), [[1, 2]], { verbose: 0 }),
    ];
    const typed: NdArray[] = [said, unsaid];
    for (const { data } of typed) expect([...data]).toEqual([3]);
  });

  it("gives a list for several outputs", async () => {
    const x = input({ shape: [2] });
    const total = layers.dense({ units: 1, kernelInitializer: initializers.ones() }).apply(x) as SymbolicTensor;
    const model = functional({ inputs: x, outputs: [total, layers.repeatVector({ n: 2 }).apply(x) as SymbolicTensor] });
    const [sums, repeated] = await predict<NdArray[]>(model, [[1, 2]], { verbose: 0 });
    expect(sums).toEqual({ data: Float32Array.of(3), shape: [1, 1] });
    expect(repeated).toEqual({ data: Float32Array.of(1, 2, 1, 2), shape: [1, 2, 2] });
  });

  it("takes a generator, and leaves its y alone", async () => {
    const batches = [{ x: [[1, 2]], y: "anything" as never }, { x: [[3, 4], [5, 6]] }]; // prettier-ignore
    expect(await predict(sum(), batches, { verbose: 0 })).toEqual({ data: Float32Array.of(3, 7, 11), shape: [3, 1] });
    expect((await predict(sum(), batches.values(), { steps: 1, verbose: 0 })).shape).toEqual([1, 1]);
  });

  it("leaves no tensor behind, nor when a batch is wrong", async () => {
    const model = sum();
    const x = tf.ones([5, 2]);
    await predict(model, x, { verbose: 0 });
    await expectNoTensorLeft(() => predict(model, x, { batchSize: 2, verbose: 0 }));
    const wrong = [{ x: [[1, 2]] }, { x: [[1]] }];
    await expectNoTensorLeft(() => expect(predict(model, wrong, { verbose: 0 })).rejects.toThrow("x of batch 1"));
    x.dispose();
  });

  it("stops at a signal", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(predict(sum(), [[1, 2]], { signal, verbose: 0 })).rejects.toThrow("enough");
  });

  it("refuses what it cannot take", async () => {
    await expect(predict(sum(), [[1, 2, 3]])).rejects.toThrow(
      /^predict: x must be of shape \[rows, 2\] for input dropout_\w+, got \[1, 3\]\.$/,
    );
    await expect(predict(sequential(), [[1]])).rejects.toThrow(
      "predict: model must be a model of tfjs-layers with at least one layer, got a Sequential.",
    );
  });
});
