import * as tf from "@tensorflow/tfjs-core";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { optimizerSteps } from "../testing/optimizerSteps.js";
import { resumedSteps } from "../testing/resumedSteps.js";
import { BACKENDS, startBackend } from "../testing/startBackend.js";
import { KerasMomentum } from "./KerasMomentum.js";

describe.each(BACKENDS)("KerasMomentum on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it.each([false, true])("takes the steps of tfjs's, nesterov %s", async (nesterov) => {
    const expected = optimizerSteps(tf.train.momentum(0.1, 0.9, nesterov));
    const actual = await expectNoTensorLeft(() => optimizerSteps(new KerasMomentum(0.1, 0.9, nesterov)));
    for (const [step, weights] of actual.entries()) expectClose(weights, expected[step]!);
  });

  it("goes on where a saved one was, tfjs's too, also after a change of the rate", async () => {
    const rates = [0.1, 0.1, 0.05, 0.05, 0.05];
    let velocity = 0;
    let weight = 1;
    const expected = [0.3, -0.2, 0.5, 0.1, -0.4].map((slope, step) => {
      velocity = 0.9 * velocity - rates[step]! * slope; // Keras's formula
      return (weight += velocity);
    });
    for (const next of [new KerasMomentum(0.05, 0.9), tf.train.momentum(0.05, 0.9)]) {
      const first = new KerasMomentum(0.1, 0.9);
      const third = new KerasMomentum(0.1, 0.9);
      const change = third.applyGradients.bind(third);
      third.applyGradients = (gradients) => {
        third.setLearningRate(0.05);
        change(gradients);
      };
      expectClose(await resumedSteps([first, first, third, next, next]), expected);
    }
  });

  it("is saved under the same name", () => {
    const optimizer = new KerasMomentum(0.1, 0.9);
    expect(optimizer.getClassName()).toBe("Momentum");
    expect(optimizer.getConfig()).toEqual({ learningRate: 0.1, momentum: 0.9, useNesterov: false });
  });
});
