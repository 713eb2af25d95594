import { conv1d } from "./conv1d.js";
import { variantBytes } from "../module/variants.js";
import { startModule } from "../module/WasmModule.js";

describe("conv1d", () => {
  let kernel: ReturnType<typeof conv1d>;
  beforeAll(async () => {
    kernel = conv1d(await startModule(await variantBytes("unshared"), { shared: false, threads: 1 }));
  });
  const call = {
    ...{ batch: 1, steps: 4, channels: 1, filters: 1, kernelSize: 2 },
    ...{ input: Float32Array.of(1, 2, 3, 4), kernel: Float32Array.of(10, 1) },
  };

  it("adds up the steps under its taps", () => {
    expect(kernel.forward(call)).toEqual(Float32Array.of(12, 23, 34));
    expect(kernel.forward({ ...call, padding: "causal" })).toEqual(Float32Array.of(1, 12, 23, 34));
    expect(kernel.forward({ ...call, padding: "same", strides: 2 })).toEqual(Float32Array.of(12, 34));
    expect(kernel.backward(call, Float32Array.of(1, 0, 0)).input).toEqual(Float32Array.of(10, 1, 0, 0));
  });

  it("puts nothing out where the input is shorter than the kernel", () => {
    const short = { ...call, steps: 1, input: Float32Array.of(1) };
    expect(kernel.forward(short)).toEqual(new Float32Array(0));
    const gradients = kernel.backward(short, new Float32Array(0));
    expect(gradients).toEqual({ input: Float32Array.of(0), kernel: Float32Array.of(0, 0) });
  });

  it("names what is wrong", () => {
    expect(() => kernel.forward({ ...call, groups: 2 })).toThrow(
      "conv1d.forward: channels must be a multiple of groups, which is 2, got 1.",
    );
    expect(() => kernel.forward({ ...call, padding: "full" as "same" })).toThrow(
      'conv1d.forward: padding must be "valid", "same" or "causal", got "full".',
    );
    expect(() => kernel.forward({ ...call, strides: 0 })).toThrow("strides must be an integer of 1 or more, got 0.");
  });
});
