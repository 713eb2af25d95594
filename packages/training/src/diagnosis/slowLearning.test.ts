import { layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { compile } from "../compile/compile.js";
import { courseOf, evidenceOf } from "../testing/evidenceOf.js";
import { slowLearning } from "./slowLearning.js";

beforeAll(() => useBackend("cpu"));

function found(optimizer: string, learningRate: number, course = courseOf([1], [1])): string | undefined {
  const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [2] })] });
  compile(model, { optimizer, loss: "mse" });
  return slowLearning(evidenceOf({ model, learningRate, course }));
}

describe("slowLearning", () => {
  it("names a rate by which no weight can move, with Keras's own", () => {
    expect(found("adam", 0)).toBe("the learning rate is 0.");
    expect(found("adam", 1e-8)).toBe(
      "the learning rate is 1e-8: in 2 steps a weight moves by about 2e-8 at most. Keras's default for Adam is 0.001.",
    );
    expect(found("sgd", 1e-9)).toBe("the learning rate is 1e-9. Keras's default for SGD is 0.01.");
  });

  it("has nothing to say of usual rates, nor where the loss has moved", () => {
    expect(found("adam", 0.001)).toBeUndefined();
    expect(found("sgd", 0.001)).toBeUndefined();
    expect(found("adam", 0, courseOf([2], [1]))).toBeUndefined();
  });
});
