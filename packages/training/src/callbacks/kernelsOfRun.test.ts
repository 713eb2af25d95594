import { useBackend } from "@seqloom/backend";
import { setSharedKernels, sharedKernels } from "@seqloom/kernels";
import { kernelsOfRun } from "./kernelsOfRun.js";

describe("kernelsOfRun", () => {
  it("has the build and the threads of the kernels that were loaded", async () => {
    await useBackend("wasm", { strict: true });
    expect(kernelsOfRun()).toEqual({ build: "strict", threads: sharedKernels()!.threads });
  });

  it("is null without kernels", async () => {
    await useBackend("cpu");
    const before = sharedKernels();
    setSharedKernels(undefined);
    expect(kernelsOfRun()).toBeNull();
    setSharedKernels(before);
    expect(kernelsOfRun()).not.toBeNull();
  });
});
