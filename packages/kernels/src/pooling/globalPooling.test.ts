import { variantBytes } from "../module/variants.js";
import { startModule } from "../module/WasmModule.js";
import { globalAveragePooling, globalMaxPooling } from "./globalPooling.js";
import { type PoolingPass, wasmPooling } from "./poolingPass.js";

let pass: PoolingPass;
beforeAll(async () => {
  pass = wasmPooling(await startModule(await variantBytes("unshared"), { shared: false, threads: 1 }));
});
const sizes = { batch: 1, steps: 3, channels: 1 };

describe("globalMaxPooling", () => {
  it("keeps the largest number; equal ones share the gradient", () => {
    const call = { ...sizes, input: Float32Array.of(5, 1, 5) };
    const result = globalMaxPooling(pass).forward(call);
    expect(result).toEqual({ output: Float32Array.of(5) });
    expect(globalMaxPooling(pass).backward(call, result, Float32Array.of(4))).toEqual(Float32Array.of(2, 0, 2));
  });

  it("names an option that it has not got", () => {
    const call = { ...sizes, input: Float32Array.of(5, 1, 5), poolSize: 2 };
    expect(() => globalMaxPooling(pass).forward(call)).toThrow(
      "globalMaxPooling1d.forward: call must be made of batch, steps, channels, input, got",
    );
  });
});

describe("globalAveragePooling", () => {
  it("takes the mean of the steps that are there", () => {
    const call = { ...sizes, mask: Uint8Array.of(1, 0, 1) };
    const result = globalAveragePooling(pass).forward({ ...call, input: Float32Array.of(5, 1, 9) });
    expect(result).toEqual({ output: Float32Array.of(7) });
    expect(globalAveragePooling(pass).backward(call, result, Float32Array.of(4))).toEqual(Float32Array.of(2, 0, 2));
  });

  it("refuses a mask of another size", () => {
    const call = { ...sizes, input: Float32Array.of(5, 1, 9), mask: new Uint8Array(2) };
    expect(() => globalAveragePooling(pass).forward(call)).toThrow(
      "globalAveragePooling1d.forward: mask must be a Uint8Array of batch * steps = 3 numbers",
    );
  });
});
