import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { input, model as functionalModel, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { add } from "./Add.js";
import { dense } from "../core/Dense.js";
import { embedding } from "../core/Embedding.js";
import { itMergesAsKeras } from "../testing/mergeCases.js";
import { itBehavesAsAMerge } from "../testing/mergeSuite.js";
import { lstm } from "../recurrent/LSTM.js";

const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());
const words = (options: object) =>
  embedding({ inputDim: 9, outputDim: 4, embeddingsInitializer: "glorotUniform", ...options });

/** A model of ids into an LSTM behind what is done with their vectors. */
function readerOf(merge: (vectors: SymbolicTensor, ids: SymbolicTensor) => SymbolicTensor) {
  const ids = input({ shape: [null], dtype: "int32" });
  const merged = merge(words({ maskZero: true }).apply(ids) as SymbolicTensor, ids);
  const model = functionalModel({ inputs: ids, outputs: lstm({ units: 2 }).apply(merged) as SymbolicTensor });
  return (...row: number[]) => numbers(model.predict(tf.tensor2d([row], undefined, "int32")) as Tensor);
}

describe("Add", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itMergesAsKeras("Add");
  itBehavesAsAMerge({ make: (options) => add(options) });

  it("hands the mask of a residual to the layer behind: padding changes nothing", async () => {
    await useBackend("cpu");
    const predict = readerOf((vectors) => {
      const inner = dense({ units: 4 }).apply(vectors) as SymbolicTensor;
      return add().apply([vectors, inner]) as SymbolicTensor;
    });
    expect(predict(3, 5, 0, 0)).toEqual(predict(3, 5));
    expect(predict(3, 5, 1, 1)).not.toEqual(predict(3, 5));
  });

  it("has no mask behind where one of its inputs has none, as words and their places", async () => {
    await useBackend("cpu");
    const predict = readerOf((vectors, ids) => {
      const places = words({ maskZero: false }).apply(ids) as SymbolicTensor;
      return add().apply([vectors, places]) as SymbolicTensor;
    });
    expect(predict(3, 5, 0, 0)).not.toEqual(predict(3, 5));
  });

  it("adds a state to each step, and names shapes that do not fit", () => {
    const sum = add().apply([tf.tensor3d([1, 2, 3, 4], [1, 2, 2]), tf.tensor2d([[10, 20]])]) as Tensor;
    expect([sum.shape, numbers(sum)]).toEqual([
      [1, 2, 2],
      [11, 22, 13, 24],
    ]);
    const layer = add({ name: "sum" });
    expect(() => layer.apply([tf.ones([2, 3]), tf.ones([2, 4])])).toThrow(
      "Add: input of sum must be of shapes that fit each other, got [[2, 3], [2, 4]].",
    );
    expect(() => layer.apply([tf.ones([2, 3]), tf.ones([1, 3])])).toThrow(
      "Add: input of sum must be of the same batch size, got [[2, 3], [1, 3]].",
    );
    expect(() => layer.apply([])).toThrow("Add: input of sum must be a list of tensors, got [].");
  });
});
