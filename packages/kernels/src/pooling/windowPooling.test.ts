import { variantBytes } from "../module/variants.js";
import { startModule } from "../module/WasmModule.js";
import { type PoolingPass, wasmPooling } from "./poolingPass.js";
import { windowPooling } from "./windowPooling.js";

describe("windowPooling", () => {
  let pass: PoolingPass;
  beforeAll(async () => {
    pass = wasmPooling(await startModule(await variantBytes("unshared"), { shared: false, threads: 1 }));
  });
  const call = { batch: 1, steps: 4, channels: 1, poolSize: 2 };
  const input = Float32Array.of(1, 3, 5, 2);

  it("keeps the largest number of each window, and its step", () => {
    const maximum = windowPooling(pass, "maximum");
    const result = maximum.forward({ ...call, input });
    expect(result).toEqual({ output: Float32Array.of(3, 5), places: Int32Array.of(1, 2) });
    expect(maximum.backward(call, result, Float32Array.of(7, 9))).toEqual(Float32Array.of(0, 7, 9, 0));
  });

  it("takes the mean of each window", () => {
    const average = windowPooling(pass, "average");
    const result = average.forward({ ...call, input });
    expect(result).toEqual({ output: Float32Array.of(2, 3.5) });
    expect(average.backward(call, result, Float32Array.of(2, 4))).toEqual(Float32Array.of(1, 1, 2, 2));
  });

  it("names what is wrong", () => {
    const maximum = windowPooling(pass, "maximum");
    const wrong = Int32Array.of(1, 4);
    const output = new Float32Array(2);
    expect(() => maximum.forward({ ...call, poolSize: 0, input })).toThrow(
      "maxPooling1d.forward: poolSize must be an integer of 1 or more, got 0.",
    );
    expect(() => maximum.backward(call, { output, places: wrong }, output)).toThrow(
      "maxPooling1d.backward: result.places must be steps from 0 to 3, got 4.",
    );
    expect(() => windowPooling(pass, "average").backward(call, { output }, new Float32Array(3))).toThrow(
      "averagePooling1d.backward: outputGradient must be a Float32Array of batch * windows * channels = 2 numbers",
    );
  });
});
