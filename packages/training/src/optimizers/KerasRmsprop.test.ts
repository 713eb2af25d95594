import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { loadSharedKernels, setSharedKernels } from "@seqloom/kernels";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { optimizerSteps } from "../testing/optimizerSteps.js";
import { KerasRmsprop } from "./KerasRmsprop.js";

describe.each(["cpu", "wasm"] as const)("KerasRmsprop on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  afterEach(async () => void (await loadSharedKernels()));

  it.each(["the kernels", "a plain loop"])("takes the steps of tfjs's, by %s", async (path) => {
    if (path === "a plain loop") setSharedKernels(undefined);
    const expected = optimizerSteps(tf.train.rmsprop(0.01, 0.9, 0.5, 1e-7));
    const actual = await expectNoTensorLeft(() => optimizerSteps(new KerasRmsprop(0.01, 0.9, 0.5, 1e-7)));
    for (const [step, weights] of actual.entries()) expectClose(weights, expected[step]!);
  });

  it("is saved under the same name", () => {
    const optimizer = new KerasRmsprop(0.01, 0.9, 0.5, 1e-7);
    expect(optimizer.getClassName()).toBe("RMSProp");
    optimizer.dispose();
  });
});
