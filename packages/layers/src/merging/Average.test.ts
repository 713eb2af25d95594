import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { average } from "./Average.js";
import { itMergesAsKeras } from "../testing/mergeCases.js";
import { itBehavesAsAMerge } from "../testing/mergeSuite.js";

const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());

describe("Average", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itMergesAsKeras("Average");
  itBehavesAsAMerge({ make: (options) => average(options) });

  it("gives the mean of its tensors", async () => {
    await useBackend("cpu");
    const [one, other] = [tf.tensor2d([[1, 2]]), tf.tensor2d([[4, 1]])];
    expect(numbers(average().apply([one, other]) as Tensor)).toEqual([2.5, 1.5]);
  });
});
