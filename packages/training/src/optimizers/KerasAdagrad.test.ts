import * as tf from "@tensorflow/tfjs-core";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { optimizerSteps } from "../testing/optimizerSteps.js";
import { resumedSteps } from "../testing/resumedSteps.js";
import { BACKENDS, startBackend } from "../testing/startBackend.js";
import { KerasAdagrad } from "./KerasAdagrad.js";

const make = () => new KerasAdagrad(0.1, 0.1, 1e-7);

describe.each(BACKENDS)("KerasAdagrad on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it("takes the steps of tfjs's", async () => {
    const expected = optimizerSteps(tf.train.adagrad(0.1, 0.1));
    const actual = await expectNoTensorLeft(() => optimizerSteps(make()));
    for (const [step, weights] of actual.entries()) expectClose(weights, expected[step]!);
  });

  it("goes on where a saved one was, tfjs's too", async () => {
    const whole = make();
    const expected = await resumedSteps([whole, whole, whole, whole, whole]);
    for (const next of [make(), tf.train.adagrad(0.1, 0.1)]) {
      const first = make();
      expectClose(await resumedSteps([first, first, next, next, next]), expected);
    }
  });

  it("is saved under the same name, with its epsilon", () => {
    expect(make().getClassName()).toBe("Adagrad");
    expect(make().getConfig()).toEqual({ learningRate: 0.1, initialAccumulatorValue: 0.1, epsilon: 1e-7 });
  });
});
