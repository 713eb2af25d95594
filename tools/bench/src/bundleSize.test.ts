import { bundleSize } from "./bundleSize.js";

describe("bundleSize", () => {
  it("is that of a package with its dependencies: the kernels hold their WebAssembly", async () => {
    const [array, kernels] = [await bundleSize("@seqloom/array"), await bundleSize("@seqloom/kernels")];
    expect(array).toBeGreaterThan(1000);
    expect(kernels).toBeGreaterThan(array + 10_000);
  });

  it("fails on a package that is not there", async () => {
    await expect(bundleSize("@seqloom/nothing")).rejects.toThrow("Could not resolve");
  });
});
