import { simpleRnn } from "./simpleRnn.js";
import { variantBytes } from "../module/variants.js";
import { startModule } from "../module/WasmModule.js";

describe("simpleRnn", () => {
  it("adds up the steps when everything is linear and every weight is 1", async () => {
    const kernel = simpleRnn(await startModule(await variantBytes("unshared"), { shared: false, threads: 1 }));
    const sizes = { batch: 1, steps: 4, features: 1, units: 1, activation: "linear", returnSequences: true } as const;
    const one = Float32Array.of(1);
    const { output, handle } = kernel.forward({
      ...{ ...sizes, input: Float32Array.of(1, 2, 3, 4), kernel: one, recurrentKernel: one, bias: one },
    });
    expect(output).toEqual(Float32Array.of(2, 5, 9, 14));
    const gradients = kernel.backward(handle!, { output: Float32Array.of(0, 0, 0, 1), wantInput: false });
    expect(gradients).toEqual({
      ...{ kernel: Float32Array.of(10), recurrentKernel: Float32Array.of(16), bias: Float32Array.of(4) },
      initialStates: [Float32Array.of(1)],
    });
  });
});
