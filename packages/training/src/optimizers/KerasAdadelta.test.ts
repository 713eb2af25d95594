import * as tf from "@tensorflow/tfjs-core";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { optimizerSteps } from "../testing/optimizerSteps.js";
import { resumedSteps } from "../testing/resumedSteps.js";
import { BACKENDS, startBackend } from "../testing/startBackend.js";
import { KerasAdadelta } from "./KerasAdadelta.js";

const make = () => new KerasAdadelta(1, 0.95, 1e-7);

describe.each(BACKENDS)("KerasAdadelta on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it("divides by the squares with those of this step, as Keras's formula says and tfjs does not", async () => {
    const [first] = await expectNoTensorLeft(() => optimizerSteps(make()));
    const expected = [0.1, 0.5].map((g) => (g * Math.sqrt(1e-7)) / Math.sqrt(0.05 * g * g + 1e-7));
    expectClose(first!, [1 - expected[0]!, -2 - expected[1]!]);
    const [tfjs] = optimizerSteps(tf.train.adadelta(1, 0.95, 1e-7));
    expectClose(tfjs!, [1 - 0.1, -2 - 0.5]);
  });

  it("goes on where a saved one was", async () => {
    const whole = make();
    const expected = await resumedSteps([whole, whole, whole, whole, whole]);
    const [first, next] = [make(), make()];
    expectClose(await resumedSteps([first, first, next, next, next]), expected);
  });

  it("is saved under the same name", () => {
    expect(make().getClassName()).toBe("Adadelta");
  });
});
