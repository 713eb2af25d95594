import { Kernels } from "./Kernels.js";
import type { NativeAddon } from "./native/NativeAddon.js";
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

  it("are others without fused multiply-adds, loaded once as well", async () => {
    const strict = await loadSharedKernels(undefined, { relaxed: false });
    expect(strict.build).toBe("strict");
    expect(sharedKernels()).toBe(strict);
    expect(await loadSharedKernels(undefined, { relaxed: false })).toBe(strict);
    expect(await loadSharedKernels()).not.toBe(strict);
  });

  it("are others with an addon, loaded once as well", async () => {
    const addon = {
      version: 2,
      variants: ["none"],
      memory: () => [0, 0],
      empty: () => undefined,
    } as unknown as NativeAddon;
    const native = await loadSharedKernels({ addon });
    expect(native.variant).toBe("native none");
    expect(native.build).toBe("native none");
    expect(await loadSharedKernels({ addon })).toBe(native);
    expect((await loadSharedKernels()).variant).not.toBe("native none");
  });
});
