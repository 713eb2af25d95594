import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { sequential } from "./model/Sequential.js";
import { simpleRnn } from "./recurrent/SimpleRNN.js";
import { simpleRnnCell } from "./recurrent/SimpleRNNCell.js";
import { itAnswersInCalls, penalizedCalls } from "./testing/layerCalls.js";
import { bidirectional } from "./wrappers/Bidirectional.js";

describe("activityRegularizer", () => {
  itAnswersInCalls(penalizedCalls());

  it("counts in evaluate as well, on a wrapper and on the layers inside", async () => {
    await useBackend("cpu");
    const ones = { units: 1, activation: "linear", kernelInitializer: "ones", useBias: false } as const;
    const layer = simpleRnn({ ...ones, activityRegularizer: "l2", recurrentInitializer: "ones" });
    const model = sequential([bidirectional({ layer, activityRegularizer: "l2", inputShape: [2, 1] })]);
    model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
    const [x, y] = [tf.ones([1, 2, 1]), tf.tensor2d([[2, 2]])];
    const evaluate = () => model.evaluate(x, y) as tf.Scalar;
    expect(evaluate().dataSync()[0]).toBeCloseTo(0.01 * (4 + 4) * 2, 6); // no error: penalties are left
    await expectNoTensorLeft(() => evaluate().dispose());
  });

  it("is refused by cells, which Keras cannot train with it", () => {
    expect(() => simpleRnnCell({ units: 1, activityRegularizer: "l2" } as never)).toThrow('got "activityRegularizer".');
  });
});
