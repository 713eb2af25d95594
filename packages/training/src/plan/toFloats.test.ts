import { tensor1d } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { fillInput, toFloats } from "./toFloats.js";

beforeAll(async () => void (await useBackend()));

describe("toFloats", () => {
  it("copies nothing that is float32, and reads tensors", () => {
    const values = Float32Array.of(1.5, 2);
    expect(toFloats({ values, shape: [2], dtype: "float32" })).toBe(values);
    expect(toFloats({ values: Int32Array.of(1, 2), shape: [2], dtype: "float32" })).toEqual(Float32Array.of(1, 2));
    const tensor = tensor1d([1, 2], "int32");
    expect(toFloats({ values: tensor, shape: [2], dtype: "float32" })).toEqual(Float32Array.of(1, 2));
    tensor.dispose();
  });
});

describe("fillInput", () => {
  it("cuts fractions off where the input takes whole numbers", () => {
    const target = new Float32Array(2);
    fillInput(target, { values: Float64Array.of(1.7, -1.7), shape: [2], dtype: "int32" });
    expect(Array.from(target)).toEqual([1, -1]);
    fillInput(target, { values: Float32Array.of(1.5, 2), shape: [2], dtype: "float32" });
    expect(Array.from(target)).toEqual([1.5, 2]);
  });
});
