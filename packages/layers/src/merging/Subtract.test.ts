import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { subtract } from "./Subtract.js";
import { itMergesAsKeras } from "../testing/mergeCases.js";
import { itBehavesAsAMerge } from "../testing/mergeSuite.js";

const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());

describe("Subtract", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itMergesAsKeras("Subtract");
  itBehavesAsAMerge({ make: (options) => subtract(options) });

  it("subtracts the second of two tensors from the first, and takes no third", async () => {
    await useBackend("cpu");
    const [one, other] = [tf.tensor2d([[1, 2]]), tf.tensor2d([[4, 1]])];
    expect(numbers(subtract().apply([one, other]) as Tensor)).toEqual([-3, 1]);
    expect(() => subtract().computeOutputShape([null, 3])).toThrow("must be a list of 2 tensors");
    expect(() => subtract({ name: "less" }).apply([one, other, one])).toThrow(
      "Subtract: input of less must be a list of 2 tensors, got ",
    );
  });
});
