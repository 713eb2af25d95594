import { memory, ones, tidy, variable } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { WeightGradients } from "./WeightGradients.js";

describe.each(["wasm", "cpu"] as const)("WeightGradients on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it("has zeros for each weight first, and keeps what is written", () => {
    const [a, b, other] = [[3], [2, 2], [1]].map((shape) => tidy(() => variable(ones(shape))));
    const before = memory().numTensors;
    const gradients = new WeightGradients([a!, b!]);
    expect([a!, b!, other!].map((each) => gradients.has(each))).toEqual([true, true, false]);
    expect(Array.from(gradients.of(a!))).toEqual([0, 0, 0]);
    gradients.of(b!).set([1, 2, 3, 4]);
    tidy(() => void ones([100_000])); // may move the memory
    expect(Array.from(gradients.of(b!))).toEqual([1, 2, 3, 4]);
    expect(Array.from(gradients.of(a!))).toEqual([0, 0, 0]);
    gradients.dispose();
    expect(memory().numTensors).toBe(before);
  });
});
