import { describeBuilds } from "./describeBuilds.js";

describeBuilds("describeBuilds", [{ threads: 1, shared: false }], (load, { instructions }) => {
  it("loads the build that its tests are about", async () => {
    const kernels = await load({ relaxed: false });
    expect(kernels.variant).toBe(instructions === undefined ? "unshared" : `native ${instructions}`);
    expect(kernels.threads).toBe(1);
    kernels.dispose();
  });
});
