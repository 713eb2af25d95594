import { lstm } from "./lstm.js";
import { variantBytes } from "../module/variants.js";
import { startModule } from "../module/WasmModule.js";

describe("lstm", () => {
  it("remembers what is in c as long as the forget gate is open and the input gate closed", async () => {
    const kernel = lstm(await startModule(await variantBytes("unshared"), { shared: false, threads: 1 }));
    const open = 100;
    const { output, states } = kernel.forward({
      ...{ batch: 1, steps: 50, features: 1, units: 1, input: new Float32Array(50).fill(1) },
      ...{ kernel: new Float32Array(4), recurrentKernel: new Float32Array(4) },
      ...{ bias: Float32Array.of(-open, open, 1, open), initialStates: [new Float32Array(1), Float32Array.of(0.5)] },
    });
    expect(states[1]![0]).toBe(0.5);
    expect(output[0]).toBeCloseTo(Math.tanh(0.5), 6);
  });
});
