import { tensor2d, tensor3d } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { type BatchDataset, type BatchGenerator, fit, type FitOptions, type GeneratedBatch } from "@seqloom/training";
import { free, nets, weightsOf } from "../testing/nets.js";
import { fitInWorker } from "./fitInWorker.js";

beforeAll(() => useBackend("cpu"));

const { make, x, y } = nets.simpleRnn;
const batches: GeneratedBatch[] = [0, 6, 12, 18].map((start) => ({
  x: x.slice(start, start + 6),
  y: y.slice(start, start + 6),
}));

const dataset: BatchDataset = {
  size: 4,
  forEachAsync: () => Promise.resolve(),
  iterator: () => {
    const places = batches.keys();
    const next = (): IteratorResult<unknown> => {
      const { done, value = 0 } = places.next();
      const ofBatch = [x, y.map(([target]) => [target!])].map((rows) => rows.slice(value * 6, value * 6 + 6));
      if (done) return { done, value: null };
      return {
        done: false,
        value: { xs: tensor3d(ofBatch[0] as number[][][]), ys: tensor2d(ofBatch[1] as number[][]) },
      };
    };
    return Promise.resolve({ next: () => Promise.resolve(next()) });
  },
};

const generators: Readonly<Record<string, [() => BatchGenerator, FitOptions?]>> = {
  "a list": [() => batches],
  "a generator function": [
    () =>
      function* () {
        yield* batches;
      },
  ],
  "an async one, with steps": [
    () =>
      async function* () {
        for (const batch of batches) yield await Promise.resolve(batch);
      },
    { stepsPerEpoch: 3 },
  ],
  "an iterator": [() => [...batches, ...batches].values(), { stepsPerEpoch: 3 }],
  "a dataset": [() => dataset],
  "arrays that validate on a generator": [() => batches, { validationData: () => batches, validationSteps: 2 }],
};

describe("fitInWorker on a generator", () => {
  it.each(Object.keys(generators))("gives what fit gives: %s", async (name) => {
    const [generator, more] = generators[name]!;
    await expectNoTensorLeft(async () => {
      const options = { verbose: 0, seed: 1, epochs: 2, ...more } as const;
      const [model, other] = [make(), make()];
      expect(await fitInWorker(model, generator(), options)).toEqual(await fit(other, generator(), options));
      expect(weightsOf(model)).toEqual(weightsOf(other));
      free(model);
      free(other);
    });
  });

  it("leaves an iterator where fit would leave it", async () => {
    const iterator = batches.values();
    await fitInWorker(make(), iterator, { verbose: 0, stepsPerEpoch: 2 });
    expect(iterator.next().value).toBe(batches[2]);
  });

  it("closes a generator when training stops", async () => {
    const closed: string[] = [];
    const endless = function* (): Generator<GeneratedBatch> {
      try {
        for (;;) yield* batches;
      } finally {
        closed.push("closed");
      }
    };
    const model = make();
    const stop = { onBatchEnd: () => void (model.stopTraining = true) };
    await fitInWorker(model, endless, { verbose: 0, callbacks: stop });
    expect(closed).toEqual(["closed"]);
  });

  it("throws its own error, and names a wrong batch", async () => {
    const broken = new Error("broken");
    const failing = function* (): Generator<GeneratedBatch> {
      yield batches[0]!;
      throw broken;
    };
    await expect(fitInWorker(make(), failing, { verbose: 0 })).rejects.toBe(broken);
    await expect(fitInWorker(make(), [{ x, y: [[1]] }], { verbose: 0 })).rejects.toThrow(
      "fitInWorker: y of batch 0 of generator must be 24 rows long, as x is, got 1.",
    );
  });
});

describe("fitInWorker on arrays", () => {
  it("takes tensors, typed arrays, shared memory, weights and validation data", async () => {
    const values = new Float32Array(new SharedArrayBuffer(4 * 24 * 5));
    values.set(x.flat(2));
    const forms = [values, Float64Array.from(values)].map((data) => ({ data, shape: [24, 5, 1] }));
    const target = { data: Float32Array.from(y.flat()), shape: [24, 1] };
    const options = { verbose: 0, seed: 1, epochs: 2, batchSize: 7 } as const;
    await expectNoTensorLeft(async () => {
      const tensor = tensor3d(x);
      for (const data of [...forms, tensor, x]) {
        const own = { ...options, sampleWeight: target.data.map(Math.abs), validationData: [data, target] } as const;
        const [model, other] = [make(), make()];
        expect(await fitInWorker(model, data, target, own)).toEqual(await fit(other, data, target, own));
        free(model);
        free(other);
      }
      tensor.dispose();
    });
    expect(target.data).toHaveLength(24);
  });
});
