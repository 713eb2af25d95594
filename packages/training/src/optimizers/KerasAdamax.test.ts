import * as tf from "@tensorflow/tfjs-core";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { optimizerSteps } from "../testing/optimizerSteps.js";
import { BACKENDS, startBackend } from "../testing/startBackend.js";
import { KerasAdamax } from "./KerasAdamax.js";

describe.each(BACKENDS)("KerasAdamax on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it("takes the steps of tfjs's", async () => {
    const expected = optimizerSteps(tf.train.adamax(0.1, 0.9, 0.999, 1e-7));
    const actual = await expectNoTensorLeft(() => optimizerSteps(new KerasAdamax(0.1, 0.9, 0.999, 1e-7)));
    for (const [step, weights] of actual.entries()) expectClose(weights, expected[step]!);
  });

  it("is saved under the same name", () => {
    const optimizer = new KerasAdamax(0.1, 0.9, 0.999, 1e-7);
    expect(optimizer.getClassName()).toBe("Adamax");
    optimizer.dispose();
  });
});
