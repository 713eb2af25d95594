import { Kernels } from "../Kernels.js";

const sizes = { batch: 2, steps: 3, features: 1, units: 1 };
const call = { ...sizes, input: new Float32Array(6), kernel: Float32Array.of(1), recurrentKernel: Float32Array.of(1) };
const gradients = { output: Float32Array.of(1, 1) };

describe("RecurrentHandle", () => {
  let kernels: Kernels;
  beforeEach(async () => {
    kernels = await Kernels.load({ threads: 1 });
  });

  it("holds memory until its backward pass has run, or until dispose", () => {
    const [first, second] = [kernels.simpleRnn.forward(call).handle!, kernels.simpleRnn.forward(call).handle!];
    expect(kernels.memory.used).toBeGreaterThan(0);
    kernels.simpleRnn.backward(first, gradients);
    expect([first.freed, second.freed]).toEqual([true, false]);
    second.dispose();
    second.dispose();
    expect(kernels.memory.used).toBe(0);
  });

  it("serves one backward pass, of the kernels that made it", async () => {
    const { handle } = kernels.simpleRnn.forward(call);
    const others = await Kernels.load({ threads: 1 });
    expect(() => others.simpleRnn.backward(handle!, gradients)).toThrow(
      "simpleRnn.backward: handle must be one that forward of these kernels gave, got a RecurrentHandle.",
    );
    kernels.simpleRnn.backward(handle!, gradients);
    expect(() => kernels.simpleRnn.backward(handle!, gradients)).toThrow(
      "simpleRnn.backward: handle must be one that was not used yet",
    );
  });
});
