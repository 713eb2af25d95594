import { KernelBackend, registerBackend, setBackend } from "@tensorflow/tfjs-core";
import { goldenTensor } from "./goldenArray.js";

/** Keeps the numbers of one tensor after the other. */
class StandIn extends KernelBackend {
  readonly #kept = new Map<object, Float32Array>();
  override write(values: Float32Array): object {
    const id = {};
    this.#kept.set(id, values);
    return id;
  }
  override readSync = (id: object) => this.#kept.get(id)!;
}

describe("goldenTensor", () => {
  beforeAll(async () => {
    registerBackend("stand-in", () => new StandIn());
    await setBackend("stand-in");
  });

  it("reads numbers, also those that JSON writes as strings", () => {
    const made = goldenTensor({ shape: [3, 1], data: [1, "NaN", "-Infinity"] });
    expect([...made.dataSync()]).toEqual([1, NaN, -Infinity]);
    expect([made.shape, made.dtype]).toEqual([[3, 1], "float32"]);
  });

  it("keeps int32 and bool, and takes other types as float32", () => {
    const types = ["int32", "bool", "float64", "int64"].map(
      (dtype) => goldenTensor({ shape: [1], data: [1], dtype }).dtype,
    );
    expect(types).toEqual(["int32", "bool", "float32", "float32"]);
  });
});
