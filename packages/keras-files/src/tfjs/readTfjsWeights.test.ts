import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import type { TfjsWeight } from "./manifest.js";
import { readTfjsWeights } from "./readTfjsWeights.js";

beforeAll(async () => void (await useBackend("cpu")));

const weight = (name: string, shape: number[], value: number): TfjsWeight => ({
  name,
  group: undefined,
  dataset: {
    type: { kind: "float", size: 4, isBigEndian: false },
    shape,
    check: () => undefined,
    read: () => new Uint8Array(new Float32Array(shape.reduce((count, length) => count * length, 1)).fill(value).buffer),
  },
});
const model = () => {
  const layers = [
    dense({ units: 1, useBias: false, inputShape: [1], name: "a" }),
    dense({ units: 1, useBias: false, name: "b" }),
  ];
  return sequential(layers);
};
const values = (...list: TfjsWeight[]) => readTfjsWeights(list, model()).map(({ numbers }) => numbers.data[0]);

describe("readTfjsWeights", () => {
  it("goes by the names of layers, or by the order where these do not tell", () => {
    expect(values(weight("b/kernel", [1, 1], 2), weight("a/kernel", [1, 1], 1))).toEqual([1, 2]);
    expect(values(weight("x", [1, 1], 1), weight("y", [1, 1], 2))).toEqual([1, 2]);
  });

  it("names the layer of a weight that is missing or of another shape", () => {
    expect(() => values(weight("a/kernel", [1, 1], 1))).toThrow(
      "the model has 2 weights, and 1 are in the file. Layer b lacks some.",
    );
    expect(() => values(weight("a/kernel", [1, 1], 1), weight("b/kernel", [2, 1], 2))).toThrow(
      "the weight kernel of layer b must be of shape [1, 1], and is [2, 1] in the file.",
    );
  });
});
