import { variantBytes } from "../module/variants.js";
import { startModule, type WasmModule } from "../module/WasmModule.js";
import { GRU, LSTM, SIMPLE_RNN } from "./cells.js";
import { WasmRecurrent } from "./WasmRecurrent.js";

let module: WasmModule;
beforeAll(async () => {
  module = await startModule(await variantBytes("unshared"), { shared: false, threads: 1 });
});

describe("SIMPLE_RNN", () => {
  it("adds up the steps when everything is linear and every weight is 1", () => {
    const simpleRnn = new WasmRecurrent(module, SIMPLE_RNN);
    const sizes = { batch: 1, steps: 4, features: 1, units: 1, activation: "linear", returnSequences: true } as const;
    const one = Float32Array.of(1);
    const { output, handle } = simpleRnn.forward({
      ...{ ...sizes, input: Float32Array.of(1, 2, 3, 4), kernel: one, recurrentKernel: one, bias: one },
    });
    expect(output).toEqual(Float32Array.of(2, 5, 9, 14));
    const gradients = simpleRnn.backward(handle!, { output: Float32Array.of(0, 0, 0, 1), wantInput: false });
    expect(gradients).toEqual({
      ...{ kernel: Float32Array.of(10), recurrentKernel: Float32Array.of(16), bias: Float32Array.of(4) },
      initialStates: [Float32Array.of(1)],
    });
  });
});

describe("LSTM", () => {
  it("remembers what is in c as long as the forget gate is open and the input gate closed", () => {
    const open = 100;
    const { output, states } = new WasmRecurrent(module, LSTM).forward({
      ...{ batch: 1, steps: 50, features: 1, units: 1, input: new Float32Array(50).fill(1) },
      ...{ kernel: new Float32Array(4), recurrentKernel: new Float32Array(4) },
      ...{ bias: Float32Array.of(-open, open, 1, open), initialStates: [new Float32Array(1), Float32Array.of(0.5)] },
    });
    expect(states[1]![0]).toBe(0.5);
    expect(output[0]).toBeCloseTo(Math.tanh(0.5), 6);
  });
});

describe("GRU", () => {
  it("keeps its state as long as the update gate is open, with the reset gate after or before the product", () => {
    const gru = new WasmRecurrent(module, GRU);
    const call = {
      ...{ batch: 1, steps: 50, features: 1, units: 1, input: new Float32Array(50).fill(1) },
      ...{ kernel: Float32Array.of(100, 1, 1), recurrentKernel: Float32Array.of(0, 1, 1) },
      initialStates: [Float32Array.of(0.25)],
    };
    expect(gru.forward({ ...call, bias: new Float32Array(6) }).output).toEqual(Float32Array.of(0.25));
    expect(gru.forward({ ...call, resetAfter: false }).output).toEqual(Float32Array.of(0.25));
  });

  it("wants two rows of biases with resetAfter and one without", () => {
    const gru = new WasmRecurrent(module, GRU);
    const sizes = { batch: 1, steps: 1, features: 1, units: 1, input: new Float32Array(1) };
    const call = { ...sizes, kernel: new Float32Array(3), recurrentKernel: new Float32Array(3) };
    expect(() => gru.forward({ ...call, bias: new Float32Array(3) })).toThrow(
      "gru.forward: bias must be a Float32Array of biases * gates * units = 6 numbers, got Float32Array(3).",
    );
    expect(() => gru.forward({ ...call, bias: new Float32Array(6), resetAfter: false })).toThrow(
      "gru.forward: bias must be a Float32Array of gates * units = 3 numbers, got Float32Array(6).",
    );
  });
});
