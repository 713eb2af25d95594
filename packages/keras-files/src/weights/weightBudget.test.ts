import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { memory } from "@tensorflow/tfjs-core";
import { layers } from "@tensorflow/tfjs-layers";
import { weightBudget } from "./weightBudget.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("weightBudget", () => {
  it("makes weights of zeros, and only within", () => {
    const ones = () => sequential([dense({ units: 1, inputShape: [2], kernelInitializer: "ones" })]);
    expect([...weightBudget(3, ones).getWeights()[0]!.dataSync()]).toEqual([0, 0]);
    expect([...ones().getWeights()[0]!.dataSync()]).toEqual([1, 1]);
  });

  it("refuses layers that are larger than the file, and leaves nothing behind", () => {
    const { numTensors } = memory();
    const door = Reflect.get(layers.Layer.prototype, "addWeight") as unknown;
    const huge = () => sequential([dense({ units: 5, inputShape: [2] }), dense({ units: 2 ** 30, name: "huge" })]);
    expect(() => weightBudget(10, huge)).toThrow(
      "layer huge asks for a weight kernel of shape [5, 1073741824], for which the file is too small.",
    );
    expect(memory().numTensors).toBe(numTensors);
    expect(Reflect.get(layers.Layer.prototype, "addWeight")).toBe(door);
  });
});
