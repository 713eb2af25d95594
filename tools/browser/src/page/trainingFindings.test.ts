import { useBackend } from "@seqloom/backend";
import { setSharedKernels, sharedKernels } from "@seqloom/kernels";
import { trainingFindings } from "./trainingFindings.js";

describe("trainingFindings", () => {
  beforeAll(() => useBackend("wasm"));

  it("learns, and leaves the kernels as they were", async () => {
    const kernels = sharedKernels();
    const { losses, exactLosses, tensorsLeft } = await trainingFindings(3);
    expect(losses.at(-1)).toBeLessThan(losses[0]! / 2);
    expect(exactLosses).toHaveLength(3);
    expect(tensorsLeft).toBe(0);
    expect(sharedKernels()).toBe(kernels);
  });

  it("needs kernels", async () => {
    setSharedKernels(undefined);
    await expect(trainingFindings()).rejects.toThrow("useBackend loaded no kernels");
  });
});
