import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { optimizerSteps } from "../testing/optimizerSteps.js";
import { KerasSgd } from "./KerasSgd.js";

describe.each(["cpu", "wasm"] as const)("KerasSgd on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it("takes the steps of tfjs's", async () => {
    const expected = optimizerSteps(tf.train.sgd(0.01));
    const actual = await expectNoTensorLeft(() => optimizerSteps(new KerasSgd(0.01)));
    for (const [step, weights] of actual.entries()) expectClose(weights, expected[step]!);
  });

  it("is saved under the same name", () => {
    const optimizer = new KerasSgd(0.01);
    expect(optimizer.getClassName()).toBe("SGD");
    optimizer.dispose();
  });
});
