import * as tf from "@tensorflow/tfjs-core";
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { setRandomSeed } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { compile } from "../compile/compile.js";
import { fit, type FitOptions } from "./fit.js";

// Options that fit only passes on: to the batches, to the validation.

beforeAll(() => useBackend("cpu"));

const x = Array.from({ length: 40 }, (_, row) => [Math.sin(row), Math.cos(row)]);
const y = x.map(([sine]) => (sine! > 0 ? 1 : 0));
const quiet = { batchSize: 8, verbose: 0 } as const;

function classifier(): LayersModel {
  const model = sequential({ layers: [layers.dense({ units: 1, activation: "sigmoid", inputShape: [2] })] });
  compile(model, { optimizer: "sgd", loss: "binary_crossentropy" });
  return model;
}

describe("fit", () => {
  it.each([
    [{ batchSize: 8, validationBatchSize: 3 }, [8, 8, 8, 8, 8, 3, 3, 1]],
    [{ batchSize: 8 }, [8, 8, 8, 8, 8, 7]], // as large as in training
  ])("cuts the rows of training and of validation as it is told: %o", async (sizes, expected) => {
    const model = classifier();
    const seen: number[] = [];
    const rows = (truth: tf.Tensor) => {
      seen.push(truth.shape[0]);
      return tf.zeros([truth.shape[0]]);
    };
    compile(model, { optimizer: "sgd", loss: "binary_crossentropy", metrics: [rows] });
    const held: [number[][], number[]] = [x.slice(0, 7), y.slice(0, 7)];
    await fit(model, x, y, { ...sizes, verbose: 0, validationData: held });
    expect(seen).toEqual(expected);
  });

  it("takes the batches of a list in an order that its seed decides, and as they stand without shuffle", async () => {
    const orderOf = async (options: FitOptions) => {
      const order: number[] = [];
      const list = { length: 9, at: (index: number) => (order.push(index), { x, y }) };
      await fit(classifier(), list, { verbose: 0, ...options });
      return order.slice(-9); // the epoch; one may be looked at before
    };
    const straight = [0, 1, 2, 3, 4, 5, 6, 7, 8];
    const first = await orderOf({ seed: 1 });
    expect(await orderOf({ seed: 1 })).toEqual(first);
    expect(await orderOf({ seed: 2 })).not.toEqual(first);
    expect([...first].sort()).toEqual(straight);
    expect(await orderOf({ shuffle: false })).toEqual(straight);
  });

  it("shuffles by setRandomSeed where it has no seed, and by its seed whatever was set", async () => {
    const orderOf = async (options: FitOptions = {}) => {
      const order: number[] = [];
      const list = { length: 9, at: (index: number) => (order.push(index), { x, y }) };
      await fit(classifier(), list, { verbose: 0, ...options });
      return order.slice(-9);
    };
    expect(await orderOf()).toEqual(await orderOf({ seed: 0 })); // nothing was set
    const seeded = await orderOf({ seed: 1 });
    const after = async (seed: number) => {
      setRandomSeed(seed);
      return [await orderOf(), await orderOf()];
    };
    const orders = await after(1);
    expect(await after(1)).toEqual(orders);
    expect(orders[0]).not.toEqual(orders[1]);
    expect(await after(2)).not.toEqual(orders);
    expect(await orderOf({ seed: 1 })).toEqual(seeded);
  });

  it("can be stopped by a signal while it validates, before all of that is done", async () => {
    const controller = new AbortController();
    let asked = 0;
    const validationData = {
      length: 100,
      at: () => {
        asked += 1;
        controller.abort(new Error("enough"));
        return { x, y };
      },
    };
    const stopped = fit(classifier(), x, y, { ...quiet, validationData, signal: controller.signal });
    await expect(stopped).rejects.toThrow("enough");
    expect(asked).toBeLessThan(10);
  });
});
