import { useBackend } from "@seqloom/backend";
import { sharedKernels } from "@seqloom/kernels";
import { expectNoTensorLeft } from "@seqloom/testing";
import { OPTIMIZERS, optimizerTimes } from "./optimizerSteps.js";

describe("optimizerTimes", () => {
  beforeAll(() => useBackend("wasm"));

  it.each(Object.entries(OPTIMIZERS))("times ours twice, and tfjs's where there is one: %s", async (_, pair) => {
    const { kernels, plain, tfjs } = await optimizerTimes(pair, [[3, 2], [2]], 0.003);
    expect(kernels).toBeGreaterThan(0);
    expect(plain).toBeGreaterThan(0);
    expect(tfjs !== undefined).toBe(pair.tfjs !== undefined);
    expect(sharedKernels()).toBeDefined();
  });

  it("leaves no tensor", async () => {
    const { ours } = OPTIMIZERS["adam"]!;
    await expectNoTensorLeft(() => optimizerTimes({ ours }, [[3, 2], [2]], 0.003));
  });
});
