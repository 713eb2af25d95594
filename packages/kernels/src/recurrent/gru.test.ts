import { gru } from "./gru.js";
import { variantBytes } from "../module/variants.js";
import { startModule } from "../module/WasmModule.js";

describe("gru", () => {
  let kernel: ReturnType<typeof gru>;
  beforeAll(async () => {
    kernel = gru(await startModule(await variantBytes("unshared"), { shared: false, threads: 1 }));
  });

  it("keeps its state as long as the update gate is open, with the reset gate after or before the product", () => {
    const call = {
      ...{ batch: 1, steps: 50, features: 1, units: 1, input: new Float32Array(50).fill(1) },
      ...{ kernel: Float32Array.of(100, 1, 1), recurrentKernel: Float32Array.of(0, 1, 1) },
      initialStates: [Float32Array.of(0.25)],
    };
    expect(kernel.forward({ ...call, bias: new Float32Array(6) }).output).toEqual(Float32Array.of(0.25));
    expect(kernel.forward({ ...call, resetAfter: false }).output).toEqual(Float32Array.of(0.25));
  });

  it("wants two rows of biases with resetAfter and one without", () => {
    const sizes = { batch: 1, steps: 1, features: 1, units: 1, input: new Float32Array(1) };
    const call = { ...sizes, kernel: new Float32Array(3), recurrentKernel: new Float32Array(3) };
    expect(() => kernel.forward({ ...call, bias: new Float32Array(3) })).toThrow(
      "gru.forward: bias must be a Float32Array of biases * gates * units = 6 numbers, got Float32Array(3).",
    );
    expect(() => kernel.forward({ ...call, bias: new Float32Array(6), resetAfter: false })).toThrow(
      "gru.forward: bias must be a Float32Array of gates * units = 3 numbers, got Float32Array(6).",
    );
  });
});
