import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { memory } from "@tensorflow/tfjs-core";
import { checkShape, setWeights, weightName } from "./setWeights.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("setWeights", () => {
  it("sets all weights or none, and leaves no tensor behind", () => {
    const model = sequential([dense({ units: 2, inputShape: [1], kernelInitializer: "ones" })]);
    const [kernel, bias] = model.weights as [(typeof model.weights)[0], (typeof model.weights)[0]];
    const given = (weight: typeof kernel, shape: number[], ...data: number[]) => ({
      path: weightName(weight),
      weight,
      numbers: { shape, data: Float32Array.from(data) },
    });
    const before = memory().numTensors;
    expect(() => setWeights([given(kernel, [1, 2], 3, 4), given(bias, [3], 5, 6, 7)])).toThrow(
      "bias must be of shape [2], and is [3] in the file.",
    );
    expect([...kernel.read().dataSync()]).toEqual([1, 1]);
    setWeights([given(kernel, [1, 2], 3, 4), given(bias, [2], 5, 6)]);
    expect(model.getWeights().map((weight) => [...weight.dataSync()])).toEqual([[3, 4], [5, 6]]); // prettier-ignore
    expect(memory().numTensors).toBe(before);
  });
});

describe("checkShape", () => {
  it("compares shapes", () => {
    expect(() => checkShape("x", [], [])).not.toThrow();
    expect(() => checkShape("x", [2, 1], [1, 2])).toThrow("x must be of shape [2, 1], and is [1, 2] in the file.");
  });
});

describe("weightName", () => {
  it("is the name without layers", () => {
    expect(weightName({ originalName: "lstm/lstm_cell/kernel" } as never)).toBe("kernel");
  });
});
