import type { NativeAddon } from "@seqloom/kernels";
import { describeWhere, nativeAddon, NO_NATIVE_ADDON } from "@seqloom/testing";
import type { FoundAddon } from "./FoundAddon.js";
import { loadKernels } from "./loadKernels.js";

const missing: FoundAddon = {
  status: "missing",
  reason: "not installed",
  remedy: "npm install @seqloom/kernels-native",
};
const failed: FoundAddon = { status: "failed", reason: "this processor has neither AVX2 nor AVX-512" };
const foundIn = (found: FoundAddon) => () => Promise.resolve(found);

describe("loadKernels", () => {
  const asked = (choice: "auto" | "wasm" | "native") => ({ choice, argument: "kernels", strict: false }) as const;

  it.each([missing, failed])("takes WebAssembly without an addon, and says why: %j", async (found) => {
    const { kernels, nativeKernels } = await loadKernels("wasm", asked("auto"), foundIn(found));
    expect(kernels).toMatchObject({ variant: expect.stringMatching(/shared/) as string });
    expect(nativeKernels).toEqual(found);
  });

  it("takes WebAssembly where the addon is of another version, and says so", async () => {
    const addon = { version: 0, variants: ["avx2"] } as unknown as NativeAddon;
    const { kernels, nativeKernels } = await loadKernels("wasm", asked("auto"), foundIn({ status: "found", addon }));
    expect(kernels).toMatchObject({ variant: expect.stringMatching(/shared/) as string });
    expect(nativeKernels).toMatchObject({
      status: "failed",
      reason: expect.stringContaining("version must be 2") as string,
    });
  });

  it("takes the strict build of WebAssembly where the same digits are asked for, whatever is installed", async () => {
    const addon = { version: 2, variants: ["avx2"] } as unknown as NativeAddon;
    const found = foundIn({ status: "found", addon });
    const { kernels, nativeKernels } = await loadKernels("wasm", { ...asked("auto"), strict: true }, found);
    expect(kernels).toMatchObject({ build: "strict", variant: expect.stringMatching(/shared$/) as string });
    expect(nativeKernels).toEqual({ status: "found" });
  });

  it("refuses native kernels that do not run, with the remedy", async () => {
    await expect(loadKernels("wasm", asked("native"), foundIn(missing))).rejects.toThrow(
      'useBackend: kernels must be kernels that run here, got "native". ' +
        "Reason: not installed (npm install @seqloom/kernels-native).",
    );
    await expect(loadKernels("wasm", asked("native"), foundIn(failed))).rejects.toThrow(
      "has neither AVX2 nor AVX-512.",
    );
  });

  describeWhere("loadKernels with an addon", nativeAddon() === undefined ? NO_NATIVE_ADDON : undefined, () => {
    const here = () => foundIn({ status: "found", addon: nativeAddon<NativeAddon>()! });

    it("takes it, unless WebAssembly is asked for", async () => {
      const { kernels, nativeKernels } = await loadKernels("cpu", asked("auto"), here());
      expect(kernels).toMatchObject({ variant: `native ${nativeAddon<NativeAddon>()!.variants[0]!}` });
      expect(nativeKernels).toEqual({ status: "used" });
      const wasm = await loadKernels("cpu", asked("wasm"), here());
      expect(wasm.nativeKernels).toEqual({ status: "found" });
      expect(wasm.kernels).toMatchObject({ variant: expect.stringMatching(/shared/) as string });
    });

    it("does without it where the numbers lie on the graphics card", async () => {
      expect(await loadKernels("webgpu", asked("auto"), here())).toEqual({
        kernels: { reason: "the numbers lie on the graphics card" },
        nativeKernels: { status: "found" },
      });
    });
  });
});
