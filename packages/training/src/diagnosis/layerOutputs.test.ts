import type * as tf from "@tensorflow/tfjs-core";
import { initializers, layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { layerOutputs } from "./layerOutputs.js";

beforeAll(() => useBackend("cpu"));

const x = [{ values: Float32Array.of(1, 2, 0, 0), shape: [2, 2, 1], dtype: "float32" }] as const;

function masked() {
  const masking = layers.masking({ name: "masking", maskValue: 0, inputShape: [2, 1] });
  const kernelInitializer = initializers.constant({ value: 3 });
  return sequential({ layers: [masking, layers.dense({ name: "dense", units: 1, kernelInitializer })] });
}

describe("layerOutputs", () => {
  it("gives the output and the mask of each layer, and leaves no tensor", async () => {
    const model = masked();
    const { layers: outputs, predictions } = await expectNoTensorLeft(() => layerOutputs(model, x));
    const found = outputs.map(({ layer, values, shape, mask }) => [layer.name, [...values], shape, [...(mask ?? [])]]);
    expect(found).toEqual([
      ["masking", [1, 2, 0, 0], [2, 2, 1], [1, 1, 0, 0]],
      ["dense", [3, 6, 0, 0], [2, 2, 1], [1, 1, 0, 0]],
    ]);
    expect(predictions).toMatchObject([{ shape: [2, 2, 1], areMasked: true }]);
  });

  it("runs with other weights, and puts those of the model back", async () => {
    const model = masked();
    const run = () => layerOutputs(model, x, [Float32Array.of(10), Float32Array.of(1)]);
    const { predictions } = await expectNoTensorLeft(run);
    expect([...predictions[0]!.values]).toEqual([11, 21, 1, 1]);
    expect([...model.getWeights()[0]!.dataSync()]).toEqual([3]);
  });

  it("puts the weights back where a layer throws", async () => {
    class Throws extends layers.Layer {
      static className = "Throws";
      override call(): tf.Tensor {
        throw new Error("never");
      }
    }
    const dense = layers.dense({ units: 1, inputShape: [1], kernelInitializer: "ones" });
    const model = sequential({ layers: [dense, new Throws({})] });
    const rows = [{ values: Float32Array.of(1), shape: [1, 1], dtype: "float32" }] as const;
    const run = () => layerOutputs(model, rows, [Float32Array.of(10), Float32Array.of(1)]);
    await expectNoTensorLeft(() => expect(run()).rejects.toThrow("never"));
    expect([...model.getWeights()[0]!.dataSync()]).toEqual([1]);
  });

  it("leaves a model with states alone", async () => {
    const lstm = layers.lstm({ units: 1, stateful: true, batchInputShape: [2, 2, 1] });
    expect(await layerOutputs(sequential({ layers: [lstm] }), x)).toEqual({ layers: [], predictions: [] });
  });
});
