import { Kernels } from "./Kernels.js";
import { loadSharedKernels, setSharedKernels, sharedKernels } from "./sharedKernels.js";

describe("sharedKernels", () => {
  it("are there once they were loaded, the same for all", async () => {
    expect(sharedKernels()).toBeUndefined();
    const loaded = await loadSharedKernels();
    expect(sharedKernels()).toBe(loaded);
    expect(await loadSharedKernels()).toBe(loaded);
  });

  it("can be others, or taken away and brought back", async () => {
    const others = await Kernels.load({ threads: 1 });
    setSharedKernels(others);
    expect(sharedKernels()).toBe(others);
    setSharedKernels(undefined);
    expect(sharedKernels()).toBeUndefined();
    expect(await loadSharedKernels()).toBe(sharedKernels());
  });
});
